"""A line with a total, and lines below it that are no more than a name and a number each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.proposal import Candidate, same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import TOTAL, wording
from crossfoot.figures.unmade import unmade

_LINE_ASKED: Final = ",? words|rest|of|joined*1-3 : figure few? END"
_LINE: Final = wording(_LINE_ASKED)
_FIRST: Final = wording(",? words|total|of*1-4 : figure few? END")
_BETWEEN: Final = unmade(r"\s*\n\s*[-–•*+]?\s*")
"""between two lines"""
_GOES_ON: Final = unmade(r"[^\n:\d]{0,40}\n\s*[-–•*+]?\s*[^\n:]{1,60}:\s*\D?\d")
"""behind the last line, if it is not the last"""
_LEAST, _MOST = 3, 12
_SMALL: Final = 20
"""a smaller total is made up by chance too often"""


def _propose(place: Place) -> Iterator[Candidate]:
    last = place.counts[-1:]
    if not _LINE.fullmatch(place.letters) or not last or _GOES_ON.match(place.low, last[0].end):
        return
    total, parts = _lines(place)
    if total is None or len(parts) < _LEAST or total.written.value < _SMALL * total.written.last_place:
        return
    figures = (total, *parts)
    if any(each.in_words or each.written.hedge or each.written.place != total.written.place for each in figures):
        return
    amount, size, prose = amount_of(parts), total.written.value, place.lexicon.prose
    name = place.low[place.sentence.start : parts[-1].start]
    other = any_of(prose.other)
    more = other.search(place.low, total.end, parts[-1].start - len(name)) is not None  # what stands below the others
    closed = not more and (amount > size or other.search(name) is not None)
    overlaps = any_of((*prose.overlapping, *prose.total)).search(place.low, total.end, parts[-1].start) is not None
    off = closed and not overlaps and all(part.written.value < size for part in parts)
    if amount == size or (off and is_explained_sum(total, parts)):
        listing = TotalWithParts(-1, total, tuple(parts), (), True, False, "")
        told = stated(place, listing, parts, "total-on-the-first-line", "exact")
        yield told._replace(start=total.start, telling=amount != size, said=True, certain=amount != size)


def _lines(place: Place) -> tuple[Mention | None, Sequence[Mention]]:
    """The total of the first line, and the figures of those below it."""
    parts = [item for item in place.sentence.items if isinstance(item, Mention)]
    start = place.sentence.start
    for each, where, _ in place.recall.before(start):
        if not _BETWEEN.fullmatch(place.low, where.end, start) or len(parts) == _MOST or each.kind != COUNT:
            break
        if not same_unit(each, parts[0]):
            break
        if TOTAL in where.letters and _FIRST.fullmatch(where.letters):
            return each, parts
        if not _LINE.fullmatch(where.letters):
            break
        parts.insert(0, each)
        start = where.start
    return None, parts


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Total hens: 360\n- Brown: 180\n- White: 90\n- Other: 90",
            "consistent",
            {"total": "360", "parts[0]": "180", "parts[1]": "90", "parts[2]": "90"},
        ),
        CueExample(
            "vi",
            "Tổng số gà: 360\n- Gà nâu: 180\n- Gà trắng: 90\n- Khác: 90",
            "consistent",
            {"total": "360", "parts[0]": "180", "parts[1]": "90", "parts[2]": "90"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Total hens: 340\n- Brown: 180\n- White: 90\n- Other: 90",
            "mismatch",
            {"total": "340", "parts[0]": "180", "parts[1]": "90", "parts[2]": "90"},
        ),
        CueExample(
            "vi",
            "Tổng số gà: 340\n- Gà nâu: 180\n- Gà trắng: 90\n- Khác: 90",
            "mismatch",
            {"total": "340", "parts[0]": "180", "parts[1]": "90", "parts[2]": "90"},
        ),
        CueExample(
            "fr",
            "Total des poules : 340\n- Brunes : 180\n- Blanches : 90\n- Autres : 90",
            "mismatch",
            {"total": "340", "parts[0]": "180", "parts[1]": "90", "parts[2]": "90"},
        ),
        CueExample(
            "es",
            "Total de gallinas: 340\n- Pardas: 180\n- Blancas: 90\n- Otras: 90",
            "mismatch",
            {"total": "340", "parts[0]": "180", "parts[1]": "90", "parts[2]": "90"},
        ),
        CueExample(
            "en",
            "Total hens: 380\n- Brown: 180\n- White: 90\n- Other: 90",
            "mismatch",
            {"total": "380", "parts[0]": "180", "parts[1]": "90", "parts[2]": "90"},
        ),
    ),
    traps=(
        CueExample("en", "Total hens: 380\n- Brown: 180\n- White: 90\n- Grey: 90"),
        CueExample("en", "Total growers: 340\n- Women: 180\n- Young: 90\n- Others: 90"),
        CueExample("en", "Total hens: 340\n- Brown: 180\n- White: 90\n- Other: 90\n- Sold: 20"),
        CueExample("en", "Hens: 340\n- Brown: 180\n- White: 90\n- Other: 90"),
        CueExample("vi", "Tổng số gà: 380\n- Gà nâu: 180\n- Gà trắng: 90\n- Gà xám: 90"),
        CueExample("en", "Total hens: about 340\n- Brown: 180\n- White: 90\n- Other: 90"),
    ),
    turn=TOTALS,
    where=_LINE_ASKED,
)
