"""What a list of figures comes to: its sum, its greatest, its middle, a quantile, a weighted mean; exact sets of each.

The members of a list are independent of each other, and what they come to never falls when one of them rises. So its
least value is made of their least ones, its greatest of their greatest, and everything between is reached too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor, lcm

from crossfoot.figures.interval import EVERYTHING, Interval

_HALF = Fraction(1, 2)
QUANTILE = "-quantile"
MEAN = "mean"
MIDDLE = "middle"
_LARGE = 10**100
"""common denominators from which on fractions are compared one by one"""


def total_of(intervals: Iterable[Interval]) -> Interval:
    """The exact set of sums, one member of each; the sum of nothing is zero."""
    total = Interval(0, 0)
    for interval in intervals:
        total = total + interval
    return total


def greatest_of(intervals: Sequence[Interval]) -> Interval:
    """The exact set of the greatest of one member of each."""
    return _ranked(intervals, len(intervals))


def middle_of(intervals: Sequence[Interval]) -> Interval:
    """The exact set of the middle value, of an even number that of the mean of the two in the middle."""
    half, odd = divmod(len(intervals), 2)
    if odd:
        return _ranked(intervals, half + 1)
    return (_ranked(intervals, half) + _ranked(intervals, half + 1)).over(2)


def quantile_places(share: Fraction, count: int) -> tuple[int, int]:
    """The ranks, from 1, between which the quantile of so many values stands by one or the other definition."""
    places = (1 + (count - 1) * share, min(max((count + 1) * share, Fraction(1)), Fraction(count)))
    return min(map(floor, places)), max(map(ceil, places))


def quantile_of(share: Fraction, intervals: Sequence[Interval]) -> Interval:
    """The exact set of the quantile, by either of the two usual definitions; half of them is the middle."""
    if share == _HALF:
        return middle_of(intervals)
    first, last = quantile_places(share, len(intervals))
    low, high = _ranked(intervals, first), _ranked(intervals, last)
    return Interval.between(low.lower, high.upper, low.lo_closed, high.hi_closed)


def _ranked(intervals: Sequence[Interval], rank: int) -> Interval:
    """The exact set of the value of that rank, from 1, among one member of each: from the lower end of that rank to the
    upper one.
    """
    common = lcm(*{each.den for each in intervals})
    over = common if common < _LARGE else None

    def value(end: int | None, den: int) -> Fraction | int:
        return Fraction(end or 0, den) if over is None else (end or 0) * (over // den)

    low = sorted(intervals, key=lambda e: (e.lo is not None, value(e.lo, e.den), not e.lo_closed))[rank - 1]
    high = sorted(intervals, key=lambda e: (e.hi is None, value(e.hi, e.den), e.hi_closed))[rank - 1]
    return Interval.between(low.lower, high.upper, low.lo_closed, high.hi_closed)


def mean_of(weights: Sequence[Interval], values: Sequence[Interval]) -> Interval:
    """The set of the r with Σ weight × (value − r) = 0, one member of each set.

    Exact where the weights cannot add up to zero; where they can, every number.
    """
    heavy = total_of(weights)
    if heavy.upper is not None and heavy.upper < 0:
        weights = [-each for each in weights]
    elif heavy.lower is None or heavy.lower <= 0:
        return EVERYTHING
    pairs = [(weight, value) for weight, value in zip(weights, values, strict=True) if not weight.is_zero]
    low, low_closed = _least_mean(pairs)
    high, high_closed = _least_mean([(weight, -value) for weight, value in pairs])
    return Interval.between(low, None if high is None else -high, low_closed, high_closed)


def _least_mean(pairs: Sequence[tuple[Interval, Interval]]) -> tuple[Fraction | None, bool]:
    """The lower end of the weighted means, and whether it is one of them.

    From any mean r on, each step takes the mean at the corner where Σ weight × (value − r) is least, until it stays.
    Source: Dinkelbach, On nonlinear fractional programming (1967).
    """
    if any(value.lo is None or (value.hi is None and _may_be_negative(weight)) for weight, value in pairs):
        return None, False
    bounds = [value.lower or Fraction(0) for weight, value in pairs if weight.hi is None]
    least = sum(((weight.lower or Fraction(0)) * (value.lower or Fraction(0)) for weight, value in pairs), Fraction(0))
    mean: Fraction = least / sum((weight.lower or Fraction(0) for weight, _ in pairs), Fraction(0))
    mean = min([mean, *bounds])  # a weight without bound draws the mean to its value
    while True:
        corner = [_lowest(weight, value, mean) for weight, value in pairs]
        lower = sum((w * v for w, v in corner), Fraction(0)) / sum((w for w, _ in corner), Fraction(0))
        if lower >= mean:
            break
        mean = lower
    here = Interval.point(mean)
    return mean, total_of(weight * (value - here) for weight, value in pairs).has(0, 1)


def _may_be_negative(weight: Interval) -> bool:
    return weight.lo is None or weight.lo < 0


def _lowest(weight: Interval, value: Interval, mean: Fraction) -> tuple[Fraction, Fraction]:
    """The corner of the two sets at which weight × (value − mean) is least; where it has no bound, at the mean."""
    weights = [end for end in (weight.lower, weight.upper) if end is not None]
    values = [end for end in (value.lower, value.upper) if end is not None]
    return min(((w, v) for w in weights for v in values), key=lambda pair: pair[0] * (pair[1] - mean))


_REDUCED: Mapping[str, Callable[[Sequence[Interval]], Interval]] = {
    "Σ": total_of, "max": greatest_of, MIDDLE: middle_of,
}  # fmt: skip


def quantile(share: Fraction) -> str:
    """The reduction to that quantile, as an equation names it: ``1/4-quantile``."""
    return f"{share}{QUANTILE}"


def share_of(reduction: str) -> Fraction:
    """Which quantile the reduction is to; the middle is that of a half."""
    return _HALF if reduction == MIDDLE else Fraction(reduction.removesuffix(QUANTILE))


def reduced(reduction: str, lists: Sequence[Sequence[Interval]]) -> Interval:
    """The exact set of what the lists come to: one list, or for a mean its weights and its values."""
    if reduction == MEAN:
        return mean_of(*lists)
    if reduction.endswith(QUANTILE):
        return quantile_of(share_of(reduction), lists[0])
    return _REDUCED[reduction](lists[0])
