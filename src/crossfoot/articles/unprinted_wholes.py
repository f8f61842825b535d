"""Shares of a whole that nobody printed: two of them have one whole, or none."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.proposal import Candidate, equation, subset
from crossfoot.articles.sentence import Mention

ONE_WHOLE: Final = "shares-of-one-unprinted-whole"
OF_MORE: Final = "fraction-then-percent-of-all"
"""the pattern of a fraction with a percentage that the words say of a greater total than the whole of the fraction"""
OF_FRACTIONS: Final = ("fraction", "percent-then-f")
"""how the names of patterns of fractions begin"""
_FINE: Final = Exact(1, 300)
_BASES: Final = 6
"""fractions whose percentages may be of one other whole"""


def of_another_whole(kept: Sequence[Candidate]) -> list[Candidate]:
    """With fractions whose percentages do not fit, but are all of one other whole, told as that instead.

    387/465 (78,81%) and 421/465 (85,74%) are both shares of 491: those present voted, and all seats are counted.
    """
    wrong = [each for each in kept if each.verdict == "mismatch" and each.pattern.startswith(OF_FRACTIONS)]
    replaced: dict[int, list[Candidate]] = {}
    for number, one in enumerate(wrong):
        for other in wrong[number + 1 : number + 1 + _BASES]:
            if one_whole(one, other):
                crossed = [role.mention for each in (one, other) for role in (each.roles[0], each.roles[2])]
                together = equation(crossed, "{0} × {3} = {2} × {1}", ONE_WHOLE, one.start, other.end)
                replaced.setdefault(id(one), []).append(together)
                replaced.setdefault(id(other), [])
    rewritten = []
    for each in kept:
        of_more = each.pattern == OF_MORE and each.verdict == "mismatch"
        if of_more and each.roles[0].mention.written.value > each.roles[1].mention.written.value:
            rewritten.append(each)
            continue
        if id(each) not in replaced and not of_more:
            rewritten.append(each)
            continue
        rewritten.extend(replaced.get(id(each), ()))
        whole, part = each.roles[1].mention, each.roles[0].mention
        rewritten.append(subset(whole, part, "fraction", each.start, each.end)._replace(verdict="consistent"))
    return rewritten


def is_fine(*rates: Mention) -> bool:
    """Whether percentages are printed so finely that two have one whole hardly by chance."""
    return all(each.written.last_place <= abs(each.written.value) * _FINE for each in rates)


def is_of_more(share: Candidate, own: Mention) -> bool:
    """Whether a share is of what its whole, with a percentage of its ``own``, is a share of: 82 (59.4%), of which 7
    (5.1%), both of 138.
    """
    part, whole, percent = (role.mention.written for role in share.roles)
    spans = []
    for count, rate in ((part, percent), (whole, own.written)):
        told = rate.interval("truncated", True)
        if 0 in told or 100 * count.value < rate.value * whole.value:
            return False
        spans.append(count.interval().scaled(100) / told)
    common = spans[0].intersection(spans[1])
    return common is not None and common.least_whole() is not None


def of_one_count(one: tuple[Mention, Mention], other: tuple[Mention, Mention]) -> bool:
    """Whether two counts with percentages that are printed so finely that each can be of few wholes, if of any, can
    both be of one; it is greater than either.
    """
    spans = []
    for part, percent in (one, other):
        rate = percent.written.interval("truncated", True)
        if part.unit or part.written.den != 1 or 0 in rate:
            return False
        span = part.written.interval().scaled(100) / rate
        if span.length is None or 2 * span.length >= 1:
            return False
        spans.append(span)
    common = spans[0].intersection(spans[1])
    whole = common.least_whole() if common is not None else None
    return whole is not None and whole > max(one[0].written.value, other[0].written.value)


def one_whole(one: Candidate, other: Candidate) -> bool:
    """Whether two shares of which neither fits are of one greater whole, a whole number."""
    spans = []
    for each in (one, other):
        part, whole, percent = (role.mention.written for role in each.roles)
        rate = percent.interval("truncated", True)
        if 0 in rate or 100 * part.value < percent.value * whole.value:
            return False  # a whole that is printed counts more than a smaller one that is not
        span = part.interval().scaled(100) / rate
        if span.length is None or span.length >= 1:
            return False  # a whole number is in it whatever was meant
        spans.append(span)
    if one.roles[0].mention.written.value == other.roles[0].mention.written.value:
        return False
    common = spans[0].intersection(spans[1])
    return common is not None and common.least_whole() is not None
