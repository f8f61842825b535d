"""Whether a list that misses its total may be rounded, or go on, or exceed a total of which it is only some."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from crossfoot.articles.coincidence import round_unit
from crossfoot.articles.hypothesis import Hypothesis
from crossfoot.articles.near_misses import is_rounded_sum
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT

EXPLAINED: Final = 1.0
"""how much a slip explains what is as far off as it likes"""
_OF_WHICH: Final = "total-with-parts-some"
"""the pattern of lists that may leave something out"""
_EXCEEDED: Final = -0.9
"""score of the words of such a list from which it is told to come to more than its total"""
_ABOUT: Final = 0.1
"""of a total, what a hedge may cover"""
_PAIR, _ENOUGH = 2, 0.7
"""parts of a list that may not be shorter, and of its total what a shorter one comes to"""
PLAIN: Final = 0.6
"""how far off a list may be that no pattern finds, and that exceeds its total"""
_SMALL: Final = 20
"""a total below this may be of one part more"""


def may_be_rounded(each: Candidate) -> bool:
    """Whether a list misses its total by no more than its parts were rounded, or by less than what a round figure that
    is hedged leaves open: 4,569, of which 3,450 and nearly 1,000.
    """
    total = [role.mention for role in each.roles if role.role == "total"]
    parts = [role.mention for role in each.roles if role.role == "parts"]
    if not total:
        return False
    missing = abs(sum((part.written.value for part in parts), -total[0].written.value))
    vague = (figure for figure in (*total, *parts) if figure.written.hedge and not figure.in_words)
    return any(missing < round_unit([figure]) for figure in vague) or is_rounded_sum(total[0], parts)


def may_go_on(each: Candidate) -> bool:
    """Whether a list that falls short of its total may have a part without a figure: it is small, or in words."""
    total = [role.mention for role in each.roles if role.role == "total"]
    parts = [role.mention for role in each.roles if role.role == "parts"]
    if not total or sum(part.written.value for part in parts) >= total[0].written.value:
        return False
    few = total[0].kind == COUNT and total[0].written.value < _SMALL
    return few or all(part.in_words for part in parts)


def is_led_by_of_which(names: Set[str]) -> bool:
    """Whether a pattern with one of these names says that a list may leave something out."""
    return any(name.startswith(_OF_WHICH) for name in names)


def is_short_of_about(one: Hypothesis, slip: float) -> bool:
    """Whether parts fall short of a hedged total, and no slip explains it: about 1,650, of which 820 and 330."""
    return bool(one.roles[0][1].hedge) and one.gap < -_ABOUT and slip < EXPLAINED


def is_exceeded(one: Hypothesis, words: float, names: Set[str]) -> bool:
    """Whether parts that stand behind "of which" in the sentence of their total come to more than it."""
    least = _ABOUT if any(spot.hedge for _, spot in one.roles) else 0.0
    if not is_led_by_of_which(names) or words < _EXCEEDED or not least < one.gap <= PLAIN:
        return False
    (_, first), *rest = one.roles
    if len(rest) > _PAIR and sum(spot.value for _, spot in rest[:-1]) > _ENOUGH * first.value:
        return False  # the last one may be of something else
    total, parts = first.mention, [spot.mention for _, spot in rest]
    return not any(part.in_words for part in parts) and all(
        part.unit == total.unit and (part.unit or not part.noun or part.noun[:1] == total.noun[:1]) for part in parts
    )
