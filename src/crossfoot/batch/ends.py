"""The sets of figures/sets.py for whole columns: the ends of what each row allows, as whole numbers.

They are in units of 10^-places / ``parts``. Only simple figures come here: no hedge, no unit that could be another's.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from crossfoot.batch.columns import Column, Flags
from crossfoot.figures.sets import Way
from crossfoot.records import NamedTuple

HALVES: Final = 2
SIXTHS: Final = 6
"""of a unit: halves of it, and thirds of the figure"""


class Ends(NamedTuple):
    """The least and the greatest value of each row; an end may be open, so that it is not reached."""

    low: Any
    high: Any
    low_open: Flags = False
    high_open: Flags = False
    parts: int = 1
    """into how many a unit of the last place is divided"""
    places: int = 0

    @property
    def is_point(self) -> bool:
        return self.low is self.high

    @property
    def den(self) -> int:
        return self.parts * int(10**self.places)


def ends(column: Column, measured: Flags, way: Way) -> Ends:
    """What each row allows when it is printed that way; a row that is not ``measured`` is exact."""
    num = column.num
    if measured is False:
        return Ends(num, num, places=column.places)
    unit: Any = column.unit
    if way == "nearest":
        half: Any = unit if measured is True else np.where(measured, unit, 0).astype(num.dtype)
        twice = 2 * num
        return Ends(twice - half, twice + half, False, False, HALVES, column.places)
    size: Any = np.abs(num)
    further: Any
    nearer: Any
    low_open: Any
    high_open: Any
    slack = np.minimum(6 * unit, 2 * size)
    half = 3 * unit
    zero = num == 0
    if way in ("truncated", "rounded-up", "any"):
        further, nearer = np.maximum(half, slack), half
        opened = slack > half
    else:
        further, nearer = np.where(zero, half, slack), np.where(zero, half, 0)
        opened = ~zero
    if way == "any":
        return Ends(6 * num - further, 6 * num + further, False, False, SIXTHS, column.places)
    if way in ("rounded-up", "up"):
        below, above, low_open, high_open = further, nearer, opened, False
    else:
        below, above, low_open, high_open = nearer, further, False, opened
    negative = num < 0
    below, above = np.where(negative, above, below), np.where(negative, below, above)
    low_open, high_open = np.where(negative, high_open, low_open), np.where(negative, low_open, high_open)
    if measured is not True:
        below, above = (np.where(measured, each, 0) for each in (below, above))
        low_open, high_open = low_open & measured, high_open & measured
    return Ends(6 * num - below, 6 * num + above, low_open, high_open, SIXTHS, column.places)


def product(one: Ends, other: Ends) -> Ends:
    """Of figures of which the second is positive. An end that is zero is not among them."""
    parts, places = one.parts * other.parts, one.places + other.places
    if other.is_point:
        low = one.low * other.low
        high = low if one.is_point else one.high * other.low
        return Ends(low, high, one.low_open, one.high_open, parts, places)
    low = np.where(one.low >= 0, one.low * other.low, one.low * other.high)
    high = np.where(one.high >= 0, one.high * other.high, one.high * other.low)
    low_open = one.low_open | np.where(one.low >= 0, other.low_open, other.high_open)
    high_open = one.high_open | np.where(one.high >= 0, other.high_open, other.low_open)
    return Ends(low, high, low_open, high_open, parts, places)


def total(terms: list[tuple[int, Ends]]) -> Ends:
    """The sum of the terms, each with its coefficient."""
    places = max(each.places for _, each in terms)
    parts = 1
    for _, each in terms:
        parts = max(parts, each.parts)
        assert parts % each.parts == 0
    low: Any = None
    high: Any = None
    low_open: Flags = False
    high_open: Flags = False
    exact = all(each.is_point for _, each in terms)
    for coefficient, each in terms:
        scale = coefficient * 10 ** (places - each.places) * (parts // each.parts)
        least, most, least_open, most_open = each[:4]
        if coefficient < 0:
            least, most, least_open, most_open = most, least, most_open, least_open
        low = _times(least, scale) if low is None else low + _times(least, scale)
        high = low if exact else _times(most, scale) if high is None else high + _times(most, scale)
        low_open, high_open = low_open | least_open, high_open | most_open
    return Ends(low, high, low_open, high_open, parts, places)


def meet(one: Ends, other: Ends) -> Flags:
    """The rows in which both have a value in common."""
    places = max(one.places, other.places)
    here, there = other.parts * 10 ** (places - one.places), one.parts * 10 ** (places - other.places)
    if one.is_point and other.is_point:
        return np.asarray(_times(one.low, here) == _times(other.low, there))
    low, high = _times(one.low, here), _times(one.high, here)
    least, most = _times(other.low, there), _times(other.high, there)
    if all(each is False for each in (*one[2:4], *other[2:4])):
        return np.asarray((low <= most) & (least <= high))
    up = np.where(one.low_open | np.asarray(other.high_open), low < most, low <= most)
    down = np.where(other.low_open | np.asarray(one.high_open), least < high, least <= high)
    return np.asarray(up & down, np.bool_)


def _times(values: Any, factor: int) -> Any:
    return values if factor == 1 else values * factor
