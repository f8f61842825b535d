"""How likely figures whose words have no score fit by accident, as far as the printed digits tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction as Exact
from math import gcd
from typing import Final

from crossfoot.articles.near_misses import near_change
from crossfoot.articles.proposal import Candidate, Role, same_thing, same_unit
from crossfoot.articles.sentence import PERCENT, POINTS, TIMES, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.figures.written import LIMITS

MOST: Final = Exact(1, 9)
"""how coarse figures may be that are tied because they fit"""
_OF_RATES: Final = Exact(1, 30)
"""the same of a percentage that is the difference of two, or of which the one is so many per cent more"""
_FINE: Final = Exact(1, 18)
"""the same of sums that are proposed only because they fit"""
_PAIR: Final = 2
_FEW: Final = 25
"""units of figures that give a round percentage often: 500 of 1,000 are 50%"""
_HEDGED: Final = Exact(1, 10)
"""of a hedged figure, how much would fit too"""
_OPEN: Final = Exact(3, 2)
"""times that a limit may be off what the other figures give"""
_PART: Final = 50
"""round units of the least part of a total that is missed by a slip; two levels and a small step are no sum"""
_WHOLE: Final = 300
"""of a total of fewer round units the parts that fall short of it may lack one"""
_EXACT: Final = 100
"""round units of a figure that is printed so finely that a hedge is no more than what was cut off: over 836.6"""
_POINTS: Final = Exact(1, 2)
"""of the coarseness of percentage points, which only percentages can give"""
TOO_LITTLE: Final = 10
"""a part that is by so much less than the last place of its total is something else: 4 of 5.0 billion"""
_TIME: Final = "duration-"
_QUARTER, _QUARTERS = 25, ("25", "75")
_EARLIER: Final = "-earlier"
"""begins the variant of lists whose total stands in an earlier sentence"""
FITTED: Final = "figures-that-add-up"
_BOTH_ENDS: Final = "from-to"
"""the pattern of changes of which the words say both ends"""


def is_coincident(each: Candidate) -> bool:
    """Whether figures that fit may well do so by accident: differences and sums of round figures often do, products of
    few digits too.
    """
    if each.kind == "change" and (each.said or (each.pattern == _BOTH_ENDS and each.telling)):
        return False
    one = {role.role: role.mention for role in each.roles}
    if each.kind == "total":
        if not is_of_one_unit(each) or _has_one_part(each) or are_times(each):
            return True
        if each.pattern != FITTED and not each.variant.startswith(_EARLIER):
            return False
    if {"from", "to", "percent"} <= one.keys() and one["from"].kind == PERCENT:
        points = {"from": one["from"], "to": one["to"], "by": one["percent"]}
        if each.said:
            return False
        if near_change(points, each.roles[-1].negative):  # points, printed with %
            return each.pattern != _BOTH_ENDS and coarseness(each.kind, points, each.roles) > _OF_RATES
        return coarseness(each.kind, one, each.roles) > MOST
    if {"part", "whole", "percent"} <= one.keys() or {"from", "to", "percent"} <= one.keys():
        return not each.said and (each.pattern != _BOTH_ENDS or coarseness(each.kind, one, each.roles) > MOST)
    count, by = one.get("count"), one.get("by")
    if count is not None and count.written.place < 0:
        return True
    ends = [one[role] for role in ("from", "to") if role in one]
    if by is not None and by.kind != POINTS and not all(same_thing(by, end) for end in ends):
        return True  # 32 towns and 55 towns, and 23 other things
    if by is not None and by.unit and len(ends) > 1 and not any(end.unit for end in ends):
        return True  # 10.4 million and 13.7 million of something, and $3.4 million
    return coarseness(each.kind, one, each.roles) > (_FINE if each.pattern == FITTED else MOST)


def are_times(each: Candidate) -> bool:
    """Whether figures that no word ties are whole spans of time, at which something is done: 24 h, 48 h and 72 h."""
    figures = [role.mention.written for role in each.roles] if each.kind == "total" else []
    timed = all(one.unit.startswith(_TIME) and one.place >= 0 for one in figures)
    return bool(figures) and timed and not (each.telling or each.said)


def is_of_limit(each: Candidate) -> bool:
    """Whether figures fit only because one of them is a limit that leaves much open: at least 6 of 12 are 85%."""
    one = {role.role: role.mention for role in each.roles}
    if not any(figure.written.hedge in LIMITS for figure in one.values()):
        return False
    if each.kind == "change":
        falls = any(role.negative for role in each.roles) or (
            {"from", "to"} <= one.keys() and one["to"].written.value < one["from"].written.value
        )
        return not near_change(one, falls, _OPEN)
    if each.kind in ("average", "rate") and {"total", "count"} <= one.keys():
        given, told = one[each.kind].written.value * one["count"].written.value, one["total"].written.value
        return given > _OPEN * told or told > _OPEN * given
    if {"part", "whole", "percent"} <= one.keys():
        given, told = 100 * one["part"].written.value, one["percent"].written.value * one["whole"].written.value
        return given > _OPEN * told or told > _OPEN * given
    return False


def is_unlike_pair(each: Candidate) -> bool:
    """Whether two percentages that make 100% are printed to different places: 5.3% here, 95% there."""
    return bool(each.constant) and len(each.roles) == _PAIR and len({it.mention.written.place for it in each.roles}) > 1


def is_of_round_figures(each: Candidate) -> bool:
    """Whether a list is of figures so round that they come to one of them often: 50, 100 and 150."""
    figures = [role.mention for role in each.roles]
    return round_unit(figures) > _FINE * max(map(_size, figures))


def is_fine_sum(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether figures are printed so finely that they hardly come to their total by accident."""
    return round_unit([total, *parts]) <= _FINE * _size(total)


def is_missed_by_a_slip(total: Mention, parts: Sequence[Mention], least: int) -> bool:
    """Whether a slip explains that figures miss their total, which are printed so finely, at ``least`` that many round
    units of the total, that it hardly does by accident; not where one of them may have been rounded.
    """
    figures = [total, *parts]
    vague = (each.written.hedge and _size(each) < _EXACT * round_unit([each]) for each in figures)
    if any(each.in_words for each in figures) or any(vague):
        return False
    if any(part.written.value >= total.written.value for part in parts):
        return False
    over = sum((part.written.value for part in parts), -total.written.value)
    if over < 0 and total.written.value < min(least, _WHOLE) * round_unit([total]):
        return False  # 270, of which 5.4, 35.9 and 220.7: there may be another part
    missing = abs(over)
    rounded = sum((round_unit([each]) for each in figures), Exact()) / 2
    unit = round_unit(figures)
    fine = total.written.value >= least * unit and all(_size(part) >= _PART * unit for part in parts)
    return fine and missing > rounded and is_explained_sum(total, parts)


def _has_one_part(each: Candidate) -> bool:
    """Whether one part of a list is as great as its total."""
    total = next((role.mention.written.value for role in each.roles if role.role == "total"), None)
    return total is not None and any(role.mention.written.value >= total for role in each.roles if role.role == "parts")


def is_of_few(each: Candidate) -> bool:
    """Whether the figures of a share or a change are few units of what they are printed in: 500 of 1,000."""
    ends = [role.mention for role in each.roles if role.role in ("part", "whole", "from", "to")]
    return len(ends) > 1 and max(map(_size, ends)) <= _FEW * round_unit(ends)


def coarseness(kind: str, one: Mapping[str, Mention], roles: Sequence[Role]) -> Exact:
    """How much of the size of a result would fit as well, at most 1; 0 where nothing is known of that."""
    if kind == "equation":
        return max((_width(role.mention) for role in roles if role.mention.kind == PERCENT), default=Exact())
    if kind in ("average", "rate") and {kind, "total", "count"} <= one.keys():
        return _of_product(one[kind], one["count"], one["total"])
    if kind == "change" and {"from", "to", "times"} <= one.keys():
        return _of_product(one["from"], one["times"], one["to"])
    figures = [role.mention for role in roles]
    if kind == "change" and {"from", "to", "percent"} <= one.keys():
        ends = one["from"], one["to"]
        apart = abs(ends[0].written.value - ends[1].written.value) or Exact(1)
        return min(sum(map(_slack, ends), Exact()) / apart + _width(one["percent"]), Exact(1))
    result = None if "percent" in one else one.get("by") or one.get("total")
    if result is None:
        return Exact()
    size = _size(result) if kind == "total" or result.kind in (PERCENT, POINTS) else min(map(_size, figures))
    plain = all(each.written.plain for each in figures)
    exact = 2 * max(values := [each.written.value for each in figures]) == sum(values)
    summed = kind == "total" and exact and len(figures) > _PAIR  # of over 279 and nearly 1,254 too, if it is 1,533
    slacks = [
        Exact() if summed and each.written.hedge and each.written.plain else _slack(each, plain) for each in figures
    ]
    share = max(round_unit(figures), max(slacks) if exact else sum(slacks, Exact())) / size
    return min(share * _POINTS if result.kind == POINTS else share, Exact(1))


def _of_product(one: Mention, other: Mention, product: Mention) -> Exact:
    """Of one that is exact the coarseness of the finest figure: 125 for each of 400 are 50,000."""
    every = one, other, product
    if one.written.value * other.written.value == product.written.value:
        return min(round_unit([each]) / _size(each) for each in every)
    return min(sum(map(_width, every), Exact()), Exact(1))


def is_of_one_unit(each: Candidate) -> bool:
    """Whether the parts have the unit of their total, are no finer than a count that is their total, and there is
    something of them, unless a count says that there is nothing.
    """
    total = next((role.mention for role in each.roles if role.role == "total"), None)
    parts = [role.mention for role in each.roles if role.role == "parts"]
    if total is None:
        return True
    counted = not total.unit and total.written.plain
    least = total.written.last_place / TOO_LITTLE
    some = [part for part in parts if part.written.value or not counted]
    return all(
        abs(part.written.value) > least and same_unit(total, part) and not (counted and part.written.place < 0)
        for part in some
    )


def _size(figure: Mention) -> Exact:
    return abs(figure.written.value) or Exact(1)


def _width(figure: Mention) -> Exact:
    return _slack(figure) / _size(figure)


def _slack(figure: Mention, exact: bool = True) -> Exact:
    """What would be printed alike, from end to end: nothing for a count, where all others are ``exact`` too."""
    if figure.written.hedge:
        return _HEDGED * _size(figure)
    return Exact() if exact and figure.written.plain and figure.kind != TIMES else figure.written.last_place


def round_unit(figures: Iterable[Mention]) -> Exact:
    """The round unit of which all of them are a whole number: that of 1,200 and 350 is 10, that of 125 and 75 is 25."""
    every = list(figures)
    unit = min(each.written.last_place for each in every)
    digits = str(gcd(*(int(abs(each.written.value) // unit) for each in every)))
    tens = len(digits) - len(digits.rstrip("0"))
    quarter = digits[: len(digits) - tens].endswith(_QUARTERS) and len(every) > 1
    return unit * int(10**tens) * (_QUARTER if quarter else 1)
