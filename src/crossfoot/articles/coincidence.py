"""How likely figures whose words have no score fit by accident, as far as the printed digits tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.proposal import Candidate, Role, same_thing, same_unit
from crossfoot.articles.sentence import PERCENT, POINTS, TIMES, Mention

MOST: Final = Exact(1, 9)
"""how coarse figures may be that are tied because they fit"""
_OF_RATES: Final = Exact(1, 50)
"""the same of a percentage that is the difference of two, or of which the one is so many per cent more"""
_FINE: Final = Exact(1, 18)
"""the same of sums that are proposed only because they fit"""
_FEW: Final = 25
"""units of figures that give a round percentage often: 500 of 1,000 are 50%"""
_HEDGED: Final = Exact(1, 10)
"""of a hedged figure, how much would fit too"""
_POINTS: Final = Exact(1, 2)
"""of the coarseness of percentage points, which only percentages can give"""
_EARLIER: Final = "-earlier"
"""begins the variant of lists whose total stands in an earlier sentence"""
FITTED: Final = "figures-that-add-up"
_BOTH_ENDS: Final = "from-to"
"""the pattern of changes of which the words say both ends"""


def is_coincident(each: Candidate) -> bool:
    """Whether figures that fit may well do so by accident: differences and sums of round figures often do, products of
    few digits too.
    """
    if each.pattern == _BOTH_ENDS or (each.said and each.kind == "change"):
        return False
    one = {role.role: role.mention for role in each.roles}
    if each.kind == "total":
        if not is_of_one_unit(each) or _has_one_part(each):
            return True
        if each.pattern != FITTED and not each.variant.startswith(_EARLIER):
            return False
    if {"from", "to", "percent"} <= one.keys() and one["from"].kind == PERCENT:  # points, printed with %
        points = {"from": one["from"], "to": one["to"], "by": one["percent"]}
        return not each.said and coarseness(each.kind, points, each.roles) > _OF_RATES
    if {"part", "whole", "percent"} <= one.keys() or {"from", "to", "percent"} <= one.keys():
        return not each.said
    count, by = one.get("count"), one.get("by")
    if count is not None and count.written.place < 0:
        return True
    ends = [one[role] for role in ("from", "to") if role in one]
    if by is not None and by.kind != POINTS and not all(same_thing(by, end) for end in ends):
        return True  # 32 towns and 55 towns, and 23 other things
    return coarseness(each.kind, one, each.roles) > (_FINE if each.pattern == FITTED else MOST)


def _has_one_part(each: Candidate) -> bool:
    """Whether one part of a list is as great as its total."""
    total = next((role.mention.written.value for role in each.roles if role.role == "total"), None)
    return total is not None and any(role.mention.written.value >= total for role in each.roles if role.role == "parts")


def is_of_few(each: Candidate) -> bool:
    """Whether the figures of a share or a change are few units of what they are printed in: 500 of 1,000."""
    ends = [role.mention for role in each.roles if role.role in ("part", "whole", "from", "to")]
    return len(ends) > 1 and max(map(_size, ends)) <= _FEW * _grain(ends)


def coarseness(kind: str, one: Mapping[str, Mention], roles: Sequence[Role]) -> Exact:
    """How much of the size of a result would fit as well, at most 1; 0 where nothing is known of that."""
    if kind == "equation":
        return max((_width(role.mention) for role in roles if role.mention.kind == PERCENT), default=Exact())
    if kind in ("average", "rate") and {kind, "total", "count"} <= one.keys():
        return _of_product(one[kind], one["count"], one["total"])
    if kind == "change" and {"from", "to", "times"} <= one.keys():
        return _of_product(one["from"], one["times"], one["to"])
    result = None if "percent" in one else one.get("by") or one.get("total")
    if result is None:
        return Exact()
    figures = [role.mention for role in roles]
    hedged = sum((_slack(each) for each in figures if each.written.hedge), Exact())
    share = max(_grain(figures), hedged, *map(_slack, figures)) / _size(result)
    return min(share * _POINTS if result.kind == POINTS else share, Exact(1))


def _of_product(one: Mention, other: Mention, product: Mention) -> Exact:
    """Of one that is exact the coarseness of the finest figure: 125 for each of 400 are 50,000."""
    every = one, other, product
    if one.written.value * other.written.value == product.written.value:
        return min(_grain([each]) / _size(each) for each in every)
    return min(sum(map(_width, every), Exact()), Exact(1))


def is_of_one_unit(each: Candidate) -> bool:
    """Whether the parts have the unit of their total, are no finer than a count that is their total, and there is
    something of them.
    """
    total = next((role.mention for role in each.roles if role.role == "total"), None)
    parts = [role.mention for role in each.roles if role.role == "parts"]
    if total is None:
        return True
    counted = not total.unit and total.written.plain
    return all(
        part.written.num and same_unit(total, part) and not (counted and part.written.place < 0) for part in parts
    )


def _size(figure: Mention) -> Exact:
    return abs(figure.written.value) or Exact(1)


def _width(figure: Mention) -> Exact:
    return _slack(figure) / _size(figure)


def _slack(figure: Mention) -> Exact:
    """What would be printed alike, from end to end: nothing for a count."""
    if figure.written.hedge:
        return _HEDGED * _size(figure)
    return Exact() if figure.written.plain and figure.kind != TIMES else figure.written.last_place


def _grain(figures: Iterable[Mention]) -> Exact:
    """The unit down to which all of them are printed: that of 1,200 and 350 is 10."""
    every = list(figures)
    unit = min(each.written.last_place for each in every)
    digits = [str(abs(each.written.value) // unit) for each in every]
    return unit * int(10 ** min(len(each) - len(each.rstrip("0")) for each in digits))
