"""All of something, of which some rose and some fell: of the 11 groups 8 rose, 2 fell and 1 stayed as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.wordings import FALL, RISE, symbols, wording

_FRAMED: Final = wording("words|,*3 [of|total few? or few] [total: figure] [words|,*0-3]")
_OTHERS: Final = symbols("percent points multiple fraction ratio range begin versus plan mean each part parts")
_MANY: Final = 3


def _propose(place: Place) -> Iterator[Candidate]:
    letters, items = place.letters, place.sentence.items
    framed = _FRAMED.match(letters)
    if not framed or not {RISE, FALL} <= set(letters) or set(letters) & _OTHERS:
        return
    first = framed.start("total")
    spots = [at for at in range(first + 1, len(letters)) if letters[at] == COUNT]
    total, parts = items[first], [each for each in (items[at] for at in spots) if isinstance(each, Mention)]
    if not isinstance(total, Mention) or len(parts) < _MANY or not _are_told(place, total, parts, spots):
        return
    amount = sum(part.written.value for part in parts)
    if amount >= total.written.value:
        listing = TotalWithParts(first, total, tuple(parts), tuple(spots), True, True, "")
        tied = stated(place, listing, parts, "rising-and-falling-parts", "exact")
        yield tied._replace(telling=True, said=True)


def _are_told(place: Place, total: Mention, parts: list[Mention], spots: list[int]) -> bool:
    """Whether the same things are counted, of which those of two parts rose and fell."""
    letters = place.letters
    figures = (total, *parts)
    alike = all(each.noun[:1] == total.noun[:1] or not each.noun for each in parts)
    plain = not any(each.unit or each.written.hedge or each.written.den != 1 for each in figures)
    verbs = {letter for at in spots for letter in letters[at + 1 : at + 3] if letter in (RISE, FALL)}
    less = all(each.written.value < total.written.value for each in parts)
    return alike and plain and less and bool(total.noun) and verbs == {RISE, FALL}


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Trong 11 nhóm hàng và dịch vụ chính, có 8 nhóm tăng giá, 2 nhóm giảm giá và 1 nhóm giữ ổn định.",
            "consistent",
            {"total": "11", "parts[0]": "8", "parts[1]": "2", "parts[2]": "1"},
        ),
        CueExample(
            "en",
            "Of the 31 groups, 18 groups rose, 9 fell and 4 groups stayed as they were.",
            "consistent",
            {"total": "31", "parts[0]": "18", "parts[1]": "9", "parts[2]": "4"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Trong 11 nhóm hàng và dịch vụ chính, có 10 nhóm tăng giá, 2 nhóm giảm giá và 1 nhóm giữ ổn định.",
            "mismatch",
            {"total": "11", "parts[0]": "10", "parts[1]": "2", "parts[2]": "1"},
        ),
        CueExample(
            "en",
            "Of the 31 groups, 18 groups rose, 12 fell and 4 groups stayed as they were.",
            "mismatch",
            {"total": "31", "parts[0]": "18", "parts[1]": "12", "parts[2]": "4"},
        ),
    ),
    traps=(
        CueExample("vi", "Trong 11 nhóm hàng chính, có 7 nhóm tăng giá, 2 nhóm giảm giá và 1 nhóm giữ ổn định."),
        CueExample("en", "Of the 31 groups, 18 groups rose by 9 points and fell by 24 points, then rose by 12 points."),
        CueExample("vi", "Trong 11 nhóm hàng chính, có 9 nhóm tăng giá, 2 cửa hàng giảm giá và 1 nhóm giữ ổn định."),
    ),
    turn=TOTALS,
    where="figure any* rise|fall any* figure",
)
