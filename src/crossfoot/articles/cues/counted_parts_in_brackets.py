"""A total, and the share of each place in parentheses, of as many as are told or of all: 98 km in two provinces, one
(37 km), one (61 km); 98 km, made up of one (37 km) and one (61 km).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.coincidence import round_unit
from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate, judged, named_alike
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import JOINED, PART, PARTS, symbols, wording

_COUNTED: Final = wording(
    "[total: figure] [words|,|end|part|parts*0-4] [many: figure] [words|:|,*0-3] "
    "[parts: ( figure words? ) [words|,|;|joined*1-4 ( figure words? )]*1-5] [not words|,|;|joined*1-4 ( figure]"
)
_LISTED: Final = wording(
    "[parts: ( few|of? figure few? ) [[words|,|;|joined|figure|number]*1-6 ( few|of? figure few? )]*1-8] "
    "[not [words|,|;|joined|figure|number]*1-6 ( few|of? figure]"
)
_OTHERS: Final = symbols("percent points multiple ratio range rise fall versus plan mean each rest : )")
_BACK: Final = 14
"""letters before the first parentheses in which the total stands"""
_UNITS: Final = 20
"""round units of a total that parts without a word that parts them from it hardly make up by accident"""
_FEW: Final = 10
"""a smaller number in words may be that of the places"""


def _propose(place: Place) -> Iterator[Candidate]:
    items = place.sentence.items
    for match in _COUNTED.finditer(place.letters):
        spots = [at for at in range(match.start("parts"), match.end("parts")) if place.letters[at] == COUNT]
        total, many, *parts = (items[at] for at in (match.start("total"), match.start("many"), *spots))
        figures = [each for each in (total, *parts) if isinstance(each, Mention) and not each.in_words]
        if not isinstance(many, Mention) or len(figures) != len(spots) + 1 or not _is_how_many(many, len(spots)):
            continue
        if all(_are_alike(figures[0], each) for each in figures[1:]) and not any(
            each.written.hedge for each in figures
        ):
            listing = TotalWithParts(match.start(), figures[0], tuple(figures[1:]), tuple(spots), True, True, "")
            tied = stated(place, listing, listing.parts, "counted-parts-in-brackets", "exact")
            yield tied._replace(telling=is_explained_sum(figures[0], figures[1:]), said=True)
    for match in _LISTED.finditer(place.letters):
        yield from _listed(place, match.start("parts"), match.end("parts"))


def _listed(place: Place, start: int, end: int) -> Iterator[Candidate]:
    """All parts of a total, each alone in its parentheses behind its name."""
    letters, items = place.letters, place.sentence.items
    spots = [at for at in range(start, end) if letters[at] == COUNT and _is_inside(letters, at)]
    parts = [item for item in (items[at] for at in spots) if isinstance(item, Mention)]
    at = _total_before(place, start, parts)
    total = items[at] if at >= 0 else None
    if not isinstance(total, Mention) or not all(_are_of_one(total, each) for each in parts):
        return
    led = next((n for n in range(at, start) if letters[n] in (PART, PARTS)), -1)
    if led < 0 and place.lexicon.contrasts["following"].search(place.low, total.end, parts[0].start):
        return  # the first with 154, followed by others
    several = [items[n] for n in range(at + 1, led if led >= 0 else start) if letters[n] == COUNT]
    if any(not isinstance(each, Mention) or each.written.value != len(parts) for each in several):
        return  # 98 km in three provinces, such as one (37 km), one (51 km)
    if JOINED not in letters[spots[-2] : spots[-1]] and (led < 0 or letters[led] != PARTS):
        return
    figures = [total, *parts]
    listing = TotalWithParts(at, total, tuple(parts), tuple(spots), True, True, "")
    tied = judged(stated(place, listing, parts, "counted-parts-in-brackets", "exact"))
    if tied.verdict == "consistent":
        if led >= 0 or total.written.value >= _UNITS * round_unit(figures):
            yield tied._replace(said=True, fitted=True)
    elif is_explained_sum(total, parts) and not any(each.written.hedge for each in figures) and _are_even(figures):
        yield tied._replace(telling=True, said=True)


def _is_inside(letters: str, at: int) -> bool:
    """Whether a figure stands in parentheses."""
    return letters.rfind("(", 0, at) > letters.rfind(")", 0, at)


def _total_before(place: Place, start: int, parts: Sequence[Mention]) -> int:
    """Where the nearest figure of the unit of the parts stands that is more than each of them; -1 for none."""
    letters, items = place.letters, place.sentence.items
    for at in range(start - 1, max(start - _BACK, 0) - 1, -1):
        item = items[at]
        if letters[at] in _OTHERS:
            break
        if not isinstance(item, Mention) or letters[at] != COUNT or item.in_words:
            continue
        if item.unit == parts[0].unit and (item.unit or named_alike(item.noun, parts[0].noun)):
            return at
    return -1


def _is_how_many(many: Mention, parts: int) -> bool:
    """Whether a number says how many parts there are."""
    return many.written.value == parts < _FEW and not many.unit


def _are_even(figures: Sequence[Mention]) -> bool:
    """Whether figures are printed to one place."""
    return len({each.written.place for each in figures}) == 1


def _are_of_one(total: Mention, part: Mention) -> bool:
    """Whether a part has the unit of its total, and no other name."""
    return part.unit == total.unit and (not part.noun or named_alike(part.noun, total.noun))


def _are_alike(total: Mention, part: Mention) -> bool:
    """The same, printed to the same place."""
    return _are_of_one(total, part) and part.written.place == total.written.place


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Tuyến đường dài 98 km qua hai tỉnh Quảng Trị (37 km) và Thừa Thiên - Huế (61 km).",
            "consistent",
            {"total": "98 km", "parts[0]": "37 km", "parts[1]": "61 km"},
        ),
        CueExample(
            "en",
            "The line runs 98 km through two provinces, the north (37 km) and the south (61 km).",
            "consistent",
            {"total": "98 km", "parts[0]": "37 km", "parts[1]": "61 km"},
        ),
        CueExample(
            "fr",
            "La ligne parcourt 98 km dans deux provinces, le nord (37 km) et le sud (61 km).",
            "consistent",
            {"total": "98 km", "parts[0]": "37 km", "parts[1]": "61 km"},
        ),
        CueExample(
            "es",
            "La línea recorre 98 km en dos provincias, el norte (37 km) y el sur (61 km).",
            "consistent",
            {"total": "98 km", "parts[0]": "37 km", "parts[1]": "61 km"},
        ),
        CueExample(
            "vi",
            "Các tuyến dài 302 km bao gồm tuyến bắc (dài 66 km), tuyến nam (dài 127 km), tuyến đông (dài 109 km).",
            "consistent",
            {"total": "302 km", "parts[0]": "66 km", "parts[1]": "127 km", "parts[2]": "109 km"},
        ),
        CueExample(
            "en",
            "They bought 2,600 hectares in the north (1,700 hectares) and the south (900 hectares).",
            "consistent",
            {"total": "2,600 hectares", "parts[0]": "1,700 hectares", "parts[1]": "900 hectares"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tuyến đường dài 98 km qua hai tỉnh Quảng Trị (73 km) và Thừa Thiên - Huế (61 km).",
            "mismatch",
            {"total": "98 km", "parts[0]": "73 km", "parts[1]": "61 km"},
        ),
        CueExample(
            "en",
            "The line runs 93 km through two provinces, the north (37 km) and the south (61 km).",
            "mismatch",
            {"total": "93 km", "parts[0]": "37 km", "parts[1]": "61 km"},
        ),
        CueExample(
            "fr",
            "La ligne parcourt 98 km dans deux provinces, le nord (37 km) et le sud (67 km).",
            "mismatch",
            {"total": "98 km", "parts[0]": "37 km", "parts[1]": "67 km"},
        ),
        CueExample(
            "es",
            "La línea recorre 98 km en dos provincias, el norte (33 km) y el sur (61 km).",
            "mismatch",
            {"total": "98 km", "parts[0]": "33 km", "parts[1]": "61 km"},
        ),
        CueExample(
            "vi",
            "Các tuyến dài 302 km bao gồm tuyến bắc (dài 96 km), tuyến nam (dài 127 km), tuyến đông (dài 109 km).",
            "mismatch",
            {"total": "302 km", "parts[0]": "96 km", "parts[1]": "127 km", "parts[2]": "109 km"},
        ),
        CueExample(
            "en",
            "They bought 2,600 hectares in the north (7,100 hectares) and the south (900 hectares).",
            "mismatch",
            {"total": "2,600 hectares", "parts[0]": "7,100 hectares", "parts[1]": "900 hectares"},
        ),
    ),
    traps=(
        CueExample("en", "Ash sold most with 154 million, followed by Elm (96 million) and Oak (28 million)."),
        CueExample("vi", "HPG bị bán mạnh nhất với 154 tỷ đồng, tiếp đến là VHM (96 tỷ đồng) và VIC (28 tỷ đồng)."),
        CueExample(
            "en", "The line runs 98 km through three provinces, such as the north (37 km) and the south (51 km)."
        ),
        CueExample("en", "The line runs 98 km between two towns, Alton (37,000 people) and Barton (61,000 people)."),
        CueExample("vi", "Tuyến đường dài 98 km qua ba tỉnh, có Quảng Trị (37 km) và Thừa Thiên - Huế (51 km)."),
        CueExample(
            "en",
            "They bought 2,600 hectares in three provinces, of which the north (1,100 hectares), the south (900 "
            "hectares).",
        ),
    ),
    turn=TOTALS,
    where="figure few? ) [words|,|;|joined|figure|number]*1-6 ( few|of? figure",
)
