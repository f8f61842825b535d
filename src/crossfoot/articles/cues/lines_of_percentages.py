"""Lines that are no more than an answer and a percentage each, of which the last one is of those who do not know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.slips import is_explained_hundred
from crossfoot.articles.wordings import wording
from crossfoot.figures.unmade import unmade

_LINE_ASKED: Final = ",? words|rest|of|joined|,*1- :? percent END"
_LINE: Final = wording(_LINE_ASKED)
_BEFORE: Final = unmade(r"\n\s*[-–•*+]?\s*[^\d\n:]{1,60}:?\s*")
"""from one percentage of such lines to the next"""
_LED: Final = unmade(r"(?:^|\n)\s*[-–•*+]?\s*[^\d\n:]{1,60}:?\s*$")
_LONG: Final = 70
"""characters before the first percentage in which its line begins"""
_LEAST, _MOST = 3, 12
_LOW, _HIGH = 88, 112
"""percent; what they come to if one of them may be a slip"""
_ALL: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    if not _LINE.fullmatch(place.letters):
        return
    last = place.sentence.items[place.letters.index(PERCENT)]
    if not isinstance(last, Mention) or not _is_undecided(place, last):
        return
    parts = _lines(place, last)
    amount = sum((part.written.value for part in parts), Exact())
    if len(parts) < _LEAST or any(part.written.hedge or part.written.place != last.written.place for part in parts):
        return
    slip = amount != _ALL and _LOW <= amount <= _HIGH and is_explained_hundred(parts)
    rounded = abs(amount - _ALL) <= len(parts) * last.written.last_place / 2
    if rounded or slip:
        told = slip and not rounded
        yield hundred(parts, "lines-of-percentages", parts[0].start, place.sentence.end, told, True, fitted=not told)


def _is_undecided(place: Place, last: Mention) -> bool:
    """Whether the name of a line says that nobody is left: don't know, no opinion."""
    name = place.low[place.sentence.start : last.start]
    return any_of(place.lexicon.prose.undecided).search(name) is not None


def _lines(place: Place, last: Mention) -> Sequence[Mention]:
    """The percentages of the lines up to that one."""
    parts = [last]
    for each in reversed(place.mentions):
        if each.start >= parts[0].start:
            continue
        if each.kind != PERCENT or len(parts) == _MOST or not _BEFORE.fullmatch(place.low, each.end, parts[0].start):
            break
        parts.insert(0, each)
    first = parts[0].start
    return parts if _LED.search(place.low[max(first - _LONG, 0) : first]) else ()


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "How visitors rated the barn:\n\n- Very good: 23%\n- Good: 28%\n- Poor: 26%\n- Don't know: 23%",
            "consistent",
            {"parts[0]": "23%", "parts[1]": "28%", "parts[2]": "26%", "parts[3]": "23%"},
        ),
        CueExample(
            "vi",
            "Khách đánh giá trại gà:\n- Rất tốt: 23%\n- Khá: 28%\n- Kém: 26%\n- Không ý kiến: 23%",
            "consistent",
            {"parts[0]": "23%", "parts[1]": "28%", "parts[2]": "26%", "parts[3]": "23%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "How visitors rated the barn:\n\n- Very good: 23%\n- Good: 28%\n- Poor: 26%\n- Don't know: 27%",
            "mismatch",
            {"parts[0]": "23%", "parts[1]": "28%", "parts[2]": "26%", "parts[3]": "27%"},
        ),
        CueExample(
            "vi",
            "Khách đánh giá trại gà:\n- Rất tốt: 23%\n- Khá: 28%\n- Kém: 26%\n- Không ý kiến: 27%",
            "mismatch",
            {"parts[0]": "23%", "parts[1]": "28%", "parts[2]": "26%", "parts[3]": "27%"},
        ),
        CueExample(
            "fr",
            "Les visiteurs jugent la grange :\n"
            "- Très bonne : 23 %\n"
            "- Bonne : 28 %\n"
            "- Mauvaise : 26 %\n"
            "- Sans opinion : 27 %",
            "mismatch",
            {"parts[0]": "23 %", "parts[1]": "28 %", "parts[2]": "26 %", "parts[3]": "27 %"},
        ),
        CueExample(
            "es",
            "Los visitantes valoran el granero:\n- Muy bueno: 23 %\n- Bueno: 28 %\n- Malo: 26 %\n- No sabe: 27 %",
            "mismatch",
            {"parts[0]": "23 %", "parts[1]": "28 %", "parts[2]": "26 %", "parts[3]": "27 %"},
        ),
    ),
    traps=(
        CueExample("en", "Drinks that visitors like:\n- Tea: 43%\n- Coffee: 48%\n- Water: 26%\n- Don't know: 3%"),
        CueExample("en", "How visitors rated the barn:\n\n- Very good: 23%\n- Good: 28%\n- Poor: 26%"),
        CueExample("en", "Barns with mites:\n- North: 23%\n- South: 28%\n- East: 26%\n- Elsewhere: 27%"),
        CueExample(
            "en", "Why visitors came (several answers):\n- Hens: 43%\n- Goats: 58%\n- Food: 26%\n- Don't know: 7%"
        ),
        CueExample("vi", "Tỷ lệ trại có ve:\n- Xã trên: 23%\n- Xã giữa: 28%\n- Xã dưới: 26%\n- Các xã khác: 27%"),
        CueExample("en", "Prices in May:\n- Hens: 23%\n- Don't know: 27%"),
    ),
    turn=TOTALS,
    where=_LINE_ASKED,
)
