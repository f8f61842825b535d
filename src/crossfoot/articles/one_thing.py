"""Whether figures that the words have no score for are of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.counted_shares import FRACTIONS
from crossfoot.articles.cues._lists import PARTITION
from crossfoot.articles.near_misses import is_another_change, near_change
from crossfoot.articles.proposal import Candidate, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, Mention
from crossfoot.articles.slips import is_explained_gap, is_explained_sum, is_explained_times
from crossfoot.articles.sure import BOTH_ENDS

_NEAR, _NEAR_ENDS, _FAR_OFF = Exact(3, 2), Exact(2), Exact(10)
"""times that changes whose words have no score may be off: a difference, a multiple or a percentage, and a difference
between ends of its own unit of which the words say both
"""
_OF_ONE: Final = {
    "bought-to-reach", "change-from-subject-points", "change-on-a-bracketed-figure", "change-with-ends-in-brackets",
    "difference-between-two", "difference-then-from-to", "difference-then-from-to-clause", "fewer-than-against",
    "from-to-difference", "levels-of-two-times-multiple", "premium-over", "relative-risk-in-percent",
    "subject-change-difference", "two-figures-then-change-next", "years-between",
}  # fmt: skip
"""patterns whose figures stand side by side, so that one unit is that of all, and none says no less"""

_THREE: Final = 3


def are_of_one_thing(each: Candidate) -> bool:
    """Whether figures that the words have no score for are of one thing: there is a unit or a noun to say so, and no
    part is as great as its total.
    """
    one = {role.role: role.mention for role in each.roles}
    if each.kind == "share":
        part, whole = one.get("part"), one.get("whole")
        beyond = part is not None and whole is not None and part.written.value > whole.written.value
        return "target" in one or (each.telling and (beyond or _is_none_of_some(each, one)))
    if each.constant:
        return each.telling and all(part.written.num > 0 for part in (role.mention for role in each.roles))
    if each.kind == "total":
        parts = [role.mention for role in each.roles if role.role == "parts"]
        return "total" in one and each.options.get("coverage") == "exact" and _is_total(each, one["total"], parts)
    return _is_change(each, one)


def _is_none_of_some(each: Candidate, one: Mapping[str, Mention]) -> bool:
    """Whether a fraction is none, and its percentage some, or the other way round: 3/62 (0%)."""
    told = [one[role].written.num for role in ("part", "percent") if role in one]
    return each.pattern in FRACTIONS and 0 in told and any(told)


def _is_total(each: Candidate, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts are of what their total is of; none of them is greater, unless a slip has made it so."""
    again = [part for part in parts if total.noun and part.noun[:1] == total.noun[:1]]
    beyond = sum(part.written.value > total.written.value for part in parts)
    if beyond > 1 and each.variant.startswith(PARTITION):
        return False  # among 101 farmers, 126 bakers, 123 cooks and 52 others
    if beyond and (not each.telling or any(part.in_words for part in parts) or not is_explained_sum(total, parts)):
        return False
    counted = each.said and all(figure.written.den == 1 for figure in (total, *parts))
    counted = counted or all(figure.kind == PERCENT for figure in (total, *parts))
    named = beyond > 0 or counted or all(part.noun or part.unit for part in parts)  # no Hall 3 and Hall 4
    equal = any(part.written.value == total.written.value for part in parts)
    return len(again) in (0, len(parts)) and named and not equal


def _is_change(each: Candidate, one: Mapping[str, Mention]) -> bool:
    if f"{each.pattern}{each.variant}" in _OF_ONE and each.telling:
        return True
    if each.pattern == BOTH_ENDS and each.telling and _is_between_both_ends(each, one):
        return True
    old, new = one.get("from") or one.get("by"), one.get("to") or one.get("by")
    by = one.get("by")
    if old is None or new is None or old.kind != new.kind:
        return False
    if old.unit != new.unit and not (each.telling and _leaves_unit_out(old, new, by)):
        return False
    falls = new.written.value < old.written.value
    told = any(role.negative for role in each.roles)
    if is_another_change(one, falls != told):
        return each.telling and _is_turned_by_a_slip(*((old, new) if told else (new, old)), one["by"])
    if "times" in one and min(old.written.num, new.written.num) <= 0:
        return False
    if old.kind == PERCENT and "percent" in one:
        return False  # it may be the points too
    if by is None and not near_change(one, falls, _NEAR_ENDS if each.pattern == BOTH_ENDS else _NEAR):
        return False
    named = named_alike(old.noun, new.noun) or (by is not None and named_alike(by.noun, (*old.noun, *new.noun)))
    of_one_unit = by is not None and (
        by.kind == POINTS or (by.unit == old.unit != "" and near_change(one, falls, _FAR_OFF))
    )
    alone = by is not None and not one.keys() & {"percent", "times"}
    if alone and not (each.pattern == BOTH_ENDS and of_one_unit) and not near_change(one, falls, _NEAR):
        return False
    as_much = "times" in one and not (old.noun and new.noun) and (each.pattern == BOTH_ENDS or old.noun or new.noun)
    return old.kind != COUNT or bool(old.unit) or named or bool(as_much)


def _leaves_unit_out(old: Mention, new: Mention, by: Mention | None) -> bool:
    """Whether the later figure leaves the unit to the earlier one and to the difference: it had made 69 tonnes; now
    there were only 64, 5 tonnes less.
    """
    return by is not None and by is not new and by.unit == old.unit != "" and not (new.unit or new.noun)


def _is_between_both_ends(each: Candidate, one: Mapping[str, Mention]) -> bool:
    """Whether one slip explains that a difference, or a multiple, is not that of the two ends that the words name: down
    7.53 million barrels to 112.74 million from 120.09 million; 1.6% to 55.9% from 57.5%.
    """
    old, new, by, times = (one.get(role) for role in ("from", "to", "by", "times"))
    if old is not None and old.kind == PERCENT:
        by = by or one.get("percent")
    if old is None or new is None or old.kind != new.kind or not (same_unit(old, new) or not (old.unit and new.unit)):
        return False
    if any(figure.in_words or (figure.written.hedge and figure is not times) for figure in one.values()):
        return False
    if by is not None and len(one) == _THREE:
        if by.start > min(old.start, new.start):
            return False  # from 50 dollars to 48 dollars, 12 dollars less than planned
        falls = any(role.negative for role in each.roles)
        apart = new.written.value - old.written.value
        if (apart < 0) != falls and not (by.noun and by.noun[:1] == new.noun[:1]):
            return False
        alike = by.kind in (PERCENT, POINTS) if old.kind == PERCENT else by.kind == COUNT
        alike = alike and (old.kind == PERCENT or any(same_unit(by, end) for end in (old, new)))
        return alike and not _is_in_percent(old, by, apart) and is_explained_gap(old, new, by, falls)
    counted = old.kind == COUNT and min(old.written.num, new.written.num) > 0
    return times is not None and len(one) == _THREE and counted and is_explained_times(old, new, times)


def _is_in_percent(old: Mention, gap: Mention, apart: Exact) -> bool:
    """Whether what is told as a difference may be a percentage of the first end."""
    if gap.kind != PERCENT or not old.written.num:
        return False
    return abs(100 * abs(apart) / old.written.value - gap.written.value) <= gap.written.last_place


def _is_turned_by_a_slip(greater: Mention, less: Mention, gap: Mention) -> bool:
    """Whether one slip explains that the end which is said to be greater is less: down 200 dollars, from 899 dollars to
    969 dollars.
    """
    return gap.unit == greater.unit == less.unit != "" and is_explained_sum(greater, (less, gap))
