"""The rates that make one figure grow to another, as an interval, and over how many periods one does: a root, rounded
outwards.
"""

from collections.abc import Sequence
from fractions import Fraction

from crossfoot.figures.interval import Interval

_SCALE = 10**20
"""a root is known to one part in this"""


def rates(base: Interval, result: Interval, periods: int) -> Interval | None:
    """In percent, what compounds to ``result / base`` over so many periods, with no more than a total loss in any.

    A little wider than that where the root is no fraction. Nothing where the base may be zero or negative, the result
    may be negative, or there is no period.
    """
    if base.lower is None or base.lower <= 0 or result.lower is None or result.lower < 0 or periods < 1:
        return None
    low = Fraction(0) if base.upper is None else _root(result.lower / base.upper, periods)
    high = None if result.upper is None else _root(result.upper / base.lower, periods)
    if high is not None and high**periods != result.upper / base.lower:  # type: ignore[operator]
        high += Fraction(1, _SCALE)
    return Interval.between(100 * (low - 1), None if high is None else 100 * (high - 1))


def _root(value: Fraction, degree: int) -> Fraction:
    """The root, rounded down to one part in the scale, or exactly where it is such a fraction."""
    radicand = value.numerator * _SCALE**degree // value.denominator
    return Fraction(_whole_root(radicand, degree), _SCALE)


def _whole_root(number: int, degree: int) -> int:
    """The greatest whole number whose power is no greater, by Newton's method from above."""
    if number < 2 or degree == 1:
        return number
    root = 1 << -(-number.bit_length() // degree)
    while True:
        better = ((degree - 1) * root + number // root ** (degree - 1)) // degree
        if better >= root:
            return root
        root = better


def counts(rate: Interval, growth: Sequence[Interval], most: int) -> list[Interval]:
    """The numbers of periods, each as a point, over which the rate in percent compounds to one of these growths; from
    beyond ``most`` on every number, unless the growth is already past them.
    """
    each = Interval(1, 1) + rate.over(100)
    rises = each.lo is not None and each.lo > each.den
    falls = each.lo is not None and each.lo >= 0 and each.hi is not None and each.hi < each.den
    that_do: list[Interval] = []
    for count in range(1, most + 1):
        grown = each**count
        behind = rises and not any(grown.reaches(one) for one in growth)
        if behind or (falls and not any(one.reaches(grown) for one in growth)):
            return that_do
        if any(grown.meets(one) for one in growth):
            that_do.append(Interval(count, count))
    return [*that_do, Interval(most + 1, None)]
