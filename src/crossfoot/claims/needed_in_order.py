"""What a member of a list would have to be for the middle of the list, or a quantile of it, to be what is printed.

Of n values that of rank r is the value x held between two of the n − 1 others: at least the one of rank r − 1, at most
the one of rank r. So what would do in place of x is an interval, found for each member of a long list by its place
among the ordered ends.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from crossfoot.claims.reductions import quantile_places
from crossfoot.figures.interval import Interval

_HALF = Fraction(1, 2)
_End = tuple[int, int]
"""0 and a whole number over the common denominator; -1 and 1 before and behind all of them"""
_FIRST, _LAST = (-1, 0), (1, 0)


class Ordered:
    """A list in order, and the values that its quantile may have."""

    def __init__(self, members: Sequence[Interval], share: Fraction, quantile: Interval) -> None:
        self._over = over = lcm(quantile.den, *{each.den for each in members})
        self._low = sorted(self._end(each.lo, each.den, _FIRST) for each in members)
        self._high = sorted(self._end(each.hi, each.den, _LAST) for each in members)
        self._least = None if quantile.lo is None else quantile.lo * (over // quantile.den)
        self._greatest = None if quantile.hi is None else quantile.hi * (over // quantile.den)
        half, odd = divmod(len(members), 2)
        self._is_mean = share == _HALF and not odd
        self._ranks = (half + odd, half + odd) if share == _HALF else quantile_places(share, len(members))

    def needed(self, member: Interval) -> Interval | None:
        """What could stand in place of one of the members; ``None`` where nothing could.

        Never too little: an end that is open is taken as closed.
        """
        lows = _Others(self._low, self._end(member.lo, member.den, _FIRST))
        highs = _Others(self._high, self._end(member.hi, member.den, _LAST))
        first, last = self._ranks
        least, greatest = self._least, self._greatest
        after_first, after_last = first, last
        if self._is_mean:  # the mean of x, held between the others around the one of this rank, and that one
            (low, beside_low), (high, beside_high) = lows.of(first), highs.of(first)
            greatest = None if greatest is None or low else 2 * greatest - beside_low
            least = None if least is None or high else 2 * least - beside_high
            after_first = after_last = first + 1
        if greatest is not None:
            if lows.of(first - 1) > (0, greatest):
                return None
            greatest = None if lows.of(after_first) <= (0, greatest) else greatest
        if least is not None:
            if highs.of(after_last) < (0, least):
                return None
            least = None if highs.of(last - 1) >= (0, least) else least
        return Interval(least, greatest, self._over)

    def _end(self, end: int | None, den: int, endless: _End) -> _End:
        return endless if end is None else (0, end * (self._over // den))


class _Others:
    """Ordered ends without one of them."""

    def __init__(self, ends: Sequence[_End], one: _End) -> None:
        self._ends = ends
        self._at = bisect_left(ends, one)

    def of(self, rank: int) -> _End:
        """The end of that rank, from 1; before the first and behind the last one there is none that bounds anything."""
        if rank < 1:
            return _FIRST
        index = rank - 1 if rank - 1 < self._at else rank
        return self._ends[index] if index < len(self._ends) else _LAST
