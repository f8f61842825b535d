"""A total in so many places, and the share of each in parentheses: 98 km in two provinces, one (37 km), one (61 km)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate, named_alike
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import wording

_COUNTED: Final = wording(
    "[total: figure] [words|,|end|part|parts*0-4] [many: figure] [words|:|,*0-3] "
    "[parts: ( figure words? ) [words|,|;|joined*1-4 ( figure words? )]*1-5] [not words|,|;|joined*1-4 ( figure]"
)
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


def _is_how_many(many: Mention, parts: int) -> bool:
    """Whether a number says how many parts there are."""
    return many.written.value == parts < _FEW and not many.unit


def _are_alike(total: Mention, part: Mention) -> bool:
    """Whether a part has the unit of its total, and no other name."""
    named = not part.noun or named_alike(part.noun, total.noun)
    return part.unit == total.unit and named and part.written.place == total.written.place


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
    ),
    traps=(
        CueExample(
            "en", "The line runs 98 km through three provinces, such as the north (37 km) and the south (51 km)."
        ),
        CueExample("en", "The line runs 98 km between two towns, Alton (37,000 people) and Barton (61,000 people)."),
        CueExample("vi", "Tuyến đường dài 98 km qua ba tỉnh, có Quảng Trị (37 km) và Thừa Thiên - Huế (51 km)."),
    ),
    turn=TOTALS,
    where="figure ) [words|,|;|joined]*1-4 ( figure",
)
