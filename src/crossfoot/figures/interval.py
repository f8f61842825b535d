"""Intervals with exact ends: the set of true values that a printed figure allows.

The ends are whole numbers over one common denominator, so arithmetic is exact and seldom needs a gcd; either end may be
open, closed or absent (unbounded). Every operation returns the exact image: the set of all results, nothing more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise
from math import lcm
from typing import Final

_FEW: Final = 4
"""intervals that are looked at one by one"""


class Interval:
    """A non-empty interval ``lo/den .. hi/den``; ``None`` as an end means unbounded (and is always open)."""

    __slots__ = ("den", "hi", "hi_closed", "lo", "lo_closed")

    def __init__(
        self, lo: int | None, hi: int | None, den: int = 1, lo_closed: bool = True, hi_closed: bool = True
    ) -> None:
        self.lo = lo
        self.hi = hi
        self.den = den
        self.lo_closed = lo_closed and lo is not None
        self.hi_closed = hi_closed and hi is not None

    @classmethod
    def between(
        cls,
        lower: Fraction | int | None,
        upper: Fraction | int | None,
        lower_closed: bool = True,
        upper_closed: bool = True,
    ) -> Interval:
        """The interval with these ends; raises ``ValueError`` when no number lies in it."""
        low, high = Fraction(lower or 0), Fraction(upper or 0)
        den = low.denominator * high.denominator
        made = cls(
            None if lower is None else low.numerator * high.denominator,
            None if upper is None else high.numerator * low.denominator,
            den,
            lower_closed,
            upper_closed,
        )
        if made.is_empty:
            raise ValueError(f"no number lies in {made}")
        return made

    @classmethod
    def point(cls, value: Fraction | int) -> Interval:
        exact = Fraction(value)
        return cls(exact.numerator, exact.numerator, exact.denominator)

    @property
    def lower(self) -> Fraction | None:
        return None if self.lo is None else Fraction(self.lo, self.den)

    @property
    def upper(self) -> Fraction | None:
        return None if self.hi is None else Fraction(self.hi, self.den)

    @property
    def is_point(self) -> bool:
        return self.lo is not None and self.lo == self.hi

    @property
    def is_zero(self) -> bool:
        """Whether it holds zero alone."""
        return self.lo == 0 and self.hi == 0

    @property
    def is_empty(self) -> bool:
        """Only a half-made interval is; everything that this class returns has a member."""
        if self.lo is None or self.hi is None:
            return False
        return self.lo > self.hi or (self.lo == self.hi and not (self.lo_closed and self.hi_closed))

    @property
    def length(self) -> Fraction | None:
        """Upper minus lower end; ``None`` when unbounded."""
        return None if self.lo is None or self.hi is None else Fraction(self.hi - self.lo, self.den)

    def __contains__(self, value: Fraction | int) -> bool:
        return self.has(value.numerator, value.denominator)

    def has(self, num: int, den: int) -> bool:
        """Whether ``num / den`` is a member, with ``den`` positive."""
        here = num * self.den
        if self.lo is not None and (here < self.lo * den or (here == self.lo * den and not self.lo_closed)):
            return False
        return self.hi is None or here < self.hi * den or (here == self.hi * den and self.hi_closed)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Interval):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[Fraction | None, Fraction | None, bool, bool]:
        return self.lower, self.upper, self.lo_closed, self.hi_closed

    def __repr__(self) -> str:
        opening, closing = "(["[self.lo_closed], ")]"[self.hi_closed]
        low = "-∞" if self.lo is None else str(Fraction(self.lo, self.den))
        high = "∞" if self.hi is None else str(Fraction(self.hi, self.den))
        return f"{opening}{low}, {high}{closing}"

    def __add__(self, other: Interval) -> Interval:
        den, here, there = self.den, 1, 1
        if den != other.den:  # the least one, so that a long sum of mixed places does not grow without need
            den = lcm(self.den, other.den)
            here, there = den // self.den, den // other.den
        return Interval(
            None if self.lo is None or other.lo is None else self.lo * here + other.lo * there,
            None if self.hi is None or other.hi is None else self.hi * here + other.hi * there,
            den,
            self.lo_closed and other.lo_closed,
            self.hi_closed and other.hi_closed,
        )

    def __neg__(self) -> Interval:
        return Interval(
            None if self.hi is None else -self.hi,
            None if self.lo is None else -self.lo,
            self.den,
            self.hi_closed,
            self.lo_closed,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.lo is None or self.hi is None or other.lo is None or other.hi is None or self.lo < 0 or other.lo < 0:
            return _product(self, other)
        low_closed = self.lo_closed and other.lo_closed
        if not low_closed:  # zero times anything is zero, even beside an open end
            low_closed = (self.lo == 0 and self.lo_closed) or (other.lo == 0 and other.lo_closed)
        high_closed = self.hi_closed and other.hi_closed
        if not high_closed:
            high_closed = self.hi == 0 or other.hi == 0
        return Interval(self.lo * other.lo, self.hi * other.hi, self.den * other.den, low_closed, high_closed)

    def __pow__(self, exponent: int) -> Interval:
        """Every member to a whole power from 0 up."""
        if not exponent:
            return Interval(1, 1)
        if exponent % 2 == 0 and (self.lo is None or self.lo < 0):
            if self.hi is not None and self.hi <= 0:
                return (-self) ** exponent
            size = self.hull(-self)
            return Interval(0, None if size.hi is None else size.hi**exponent, size.den**exponent, True, size.hi_closed)
        low, high = (None if end is None else end**exponent for end in (self.lo, self.hi))
        return Interval(low, high, self.den**exponent, self.lo_closed, self.hi_closed)

    def scaled(self, factor: int) -> Interval:
        """Every member times a positive whole number."""
        return Interval(
            None if self.lo is None else self.lo * factor,
            None if self.hi is None else self.hi * factor,
            self.den,
            self.lo_closed,
            self.hi_closed,
        )

    def over(self, divisor: int) -> Interval:
        """Every member divided by a positive whole number."""
        return Interval(self.lo, self.hi, self.den * divisor, self.lo_closed, self.hi_closed)

    def reciprocal(self) -> Interval:
        """The set of 1/x; raises ``ZeroDivisionError`` when zero lies in the interval."""
        if 0 in self:
            raise ZeroDivisionError("zero lies in the divisor")
        if self.hi is not None and self.hi <= 0:
            return -((-self).reciprocal())
        # All members are positive: the ends swap, an end at zero becomes unbounded and an unbounded end becomes zero.
        low = Fraction(0) if self.hi is None else Fraction(self.den, self.hi)
        high = None if not self.lo else Fraction(self.den, self.lo)
        return Interval.between(low, high, self.hi_closed, self.lo_closed)

    def __truediv__(self, other: Interval) -> Interval:
        return self * other.reciprocal()

    def intersection(self, other: Interval) -> Interval | None:
        """The common members, or ``None`` when there are none."""
        here, there, den = other.den, self.den, self.den * other.den
        if here == there:
            here, there, den = 1, 1, self.den
        low, low_closed = self.lo, self.lo_closed
        low = None if low is None else low * here
        if other.lo is not None:
            end = other.lo * there
            if low is None or end >= low:
                low_closed = other.lo_closed and (low_closed or end != low)
                low = end
        high, high_closed = self.hi, self.hi_closed
        high = None if high is None else high * here
        if other.hi is not None:
            end = other.hi * there
            if high is None or end <= high:
                high_closed = other.hi_closed and (high_closed or end != high)
                high = end
        made = Interval(low, high, den, low_closed, high_closed)
        return None if made.is_empty else made

    def meets(self, other: Interval) -> bool:
        """True when the two share a member; the same as ``intersection(other) is not None``, without building it."""
        return self.reaches(other) and other.reaches(self)

    def reaches(self, other: Interval, strictly: bool = False) -> bool:
        """True when some x here and some y in ``other`` have x ≤ y (x < y when ``strictly``)."""
        if self.lo is None or other.hi is None:
            return True
        low, high = self.lo * other.den, other.hi * self.den
        if low != high:
            return low < high
        return self.lo_closed and other.hi_closed and not strictly

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both; their union when they overlap or touch."""
        low, low_closed = _looser(self.lower, self.lo_closed, other.lower, other.lo_closed, upper=False)
        high, high_closed = _looser(self.upper, self.hi_closed, other.upper, other.hi_closed, upper=True)
        return Interval.between(low, high, low_closed, high_closed)

    def least_whole(self) -> int | None:
        """The smallest whole number in an interval that is bounded below; ``None`` when it holds none."""
        if self.lo is None:
            raise ValueError("an interval without a lower end has no smallest whole number")
        least = -(-self.lo // self.den)
        if least * self.den == self.lo and not self.lo_closed:
            least += 1
        return least if least in self else None


EVERYTHING = Interval(None, None)


def union(intervals: Iterable[Interval]) -> list[Interval]:
    """Intervals apart from each other, in ascending order, that hold what the given ones hold and nothing else."""
    given = list(intervals)
    if len(given) < 2:
        return given
    for ordered in (given, given[::-1]):
        if not any(after.reaches(before) for before, after in pairwise(ordered)):
            return ordered
    apart: list[Interval] = []
    for each in sorted(given, key=lambda each: (each.lo is not None, each.lower or 0, not each.lo_closed)):
        last = apart[-1] if apart else None
        if last is not None and last.meets(each):
            apart[-1] = last.hull(each)
        else:
            apart.append(each)
    return apart


def meets_any(interval: Interval, apart: Sequence[Interval]) -> bool:
    """Whether the interval shares a member with one of those of a ``union``."""
    if len(apart) < _FEW:
        return any(map(interval.meets, apart))
    first = bisect_left(apart, True, key=interval.reaches)
    return first < len(apart) and apart[first].reaches(interval)


def _looser(
    a: Fraction | None, a_closed: bool, b: Fraction | None, b_closed: bool, *, upper: bool
) -> tuple[Fraction | None, bool]:
    if a is None or b is None:
        return None, False
    if a == b:
        return a, a_closed or b_closed
    return (a, a_closed) if (a > b) == upper else (b, b_closed)


def _product(a: Interval, b: Interval) -> Interval:
    """The exact image of x × y for ends of any sign, open, closed or unbounded."""
    ends = [
        _end_product(x, x_closed, y, y_closed)
        for x, x_closed in ((_extended(a.lo, -1), a.lo_closed), (_extended(a.hi, 1), a.hi_closed))
        for y, y_closed in ((_extended(b.lo, -1), b.lo_closed), (_extended(b.hi, 1), b.hi_closed))
    ]
    den = a.den * b.den
    low = min(ends, key=lambda end: (end[0], not end[1]))
    high = max(ends)
    return Interval(
        None if low[0][0] else low[0][1],
        None if high[0][0] else high[0][1],
        den,
        low[1],
        high[1],
    )


_Extended = tuple[int, int]  # (-1, 0) is minus infinity, (0, n) the number n, (1, 0) plus infinity: ordered as such


def _extended(end: int | None, infinity: int) -> _Extended:
    return (infinity, 0) if end is None else (0, end)


def _end_product(x: _Extended, x_closed: bool, y: _Extended, y_closed: bool) -> tuple[_Extended, bool]:
    """One corner of the product and whether it is reached; zero times unbounded is zero."""
    if x == (0, 0) or y == (0, 0):
        return (0, 0), (x == (0, 0) and x_closed) or (y == (0, 0) and y_closed)
    if x[0] or y[0]:
        sign = 1 if (x[0] or x[1]) * (y[0] or y[1]) > 0 else -1
        return (sign, 0), False
    return (0, x[1] * y[1]), x_closed and y_closed
