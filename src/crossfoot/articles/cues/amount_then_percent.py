"""An amount, a percentage of it, and what that comes to: on sales of 873 million a driver gets 53%, or 463 million;
200 million borrowed at 8% a year cost 16 million.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.wordings import symbols

_NEAR: Final = 500
"""characters before a percentage in which its amount stands"""
_LONGEST: Final = 5
"""letters between a percentage and what it comes to"""
_OTHERWISE: Final = symbols("; rise fall begin end versus plan points multiple fraction ratio range")
_CHANGED: Final = symbols("rise fall end versus begin")
_BACK: Final = 2
"""letters before a percentage in which a change may be told"""
_WIDE: Final = Exact(1, 200)
"""of what it comes to; what is printed more coarsely fits too much"""
_HUNDRED: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    letters, figures = place.letters, place.figures
    for (at, percent), (behind, part) in pairwise(figures):
        if percent.kind != PERCENT or part.kind != COUNT or not part.unit or not 1 < behind - at <= _LONGEST + 1:
            continue
        if _OTHERWISE & set(letters[at + 1 : behind]) or _CHANGED & set(letters[max(at - _BACK, 0) : at]):
            continue
        if letters[at + 1 : behind] == ",":
            continue  # a fee of 5%, 10,000 of another
        whole = _amount_before(place, percent, part.unit)
        if whole is not None and _is_share(whole, percent, part):
            roles = (Role("part", part), Role("whole", whole), Role("percent", percent))
            start = min(whole.start, place.sentence.start)
            yield Candidate("share", roles, "amount-then-percent", start, place.sentence.end, said=True, fitted=True)


def _amount_before(place: Place, percent: Mention, unit: str) -> Mention | None:
    """The last amount of that unit before a percentage; none if another percentage stands between them."""
    for each in reversed(place.mentions):
        if each.start >= percent.start:
            continue
        if percent.start - each.end > _NEAR or each.kind == PERCENT:
            return None
        if each.kind == COUNT and each.unit == unit:
            return each
    return None


def _is_share(whole: Mention, percent: Mention, part: Mention) -> bool:
    """Whether an amount is so much of another one, as finely as it is printed."""
    share = whole.written.value * percent.written.value / _HUNDRED
    if not 0 < part.written.value < whole.written.value or percent.written.hedge:
        return False
    leeway = share * _WIDE
    if not part.written.plain and not part.written.hedge:
        leeway = min(leeway, part.written.last_place / 2)
    if part.written.hedge or whole.written.hedge:
        leeway = 4 * share * _WIDE
    return abs(share - part.written.value) <= leeway


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Khi vay 200 triệu đồng với lãi suất 8%/năm thì lãi phải trả là 16 triệu đồng.",
            "consistent",
            {"part": "16 triệu đồng", "whole": "200 triệu đồng", "percent": "8%"},
        ),
        CueExample(
            "vi",
            "Tiền đền bù là 415.000 đồng vì sân bị giải tỏa. Tiền thưởng với tỷ lệ 5% thì chỉ được 20.750 đồng.",
            "consistent",
            {"part": "20.750 đồng", "whole": "415.000 đồng", "percent": "5%"},
        ),
        CueExample(
            "en",
            "The house was valued at 415,000 dollars, and the agent, who asks for 6%, was paid 24,900 dollars.",
            "consistent",
            {"part": "24,900 dollars", "whole": "415,000 dollars", "percent": "6%"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("vi", "Doanh thu đạt 46,55 tỷ đồng, tăng 4% (1,9 tỷ đồng) so với năm trước."),
        CueExample("en", "It sold goods for 400 dollars, 5% more than in May, and bought some for 35 dollars."),
        CueExample("en", "It lent 400 dollars at 5%, and the fee was 35 dollars."),
    ),
    turn=SHARES - 1,  # what fits others too, these words say
    where="percent any* figure",
)
