"""The rates that make one figure grow to another, as an interval, and over how many periods one does: a root, rounded
outwards.
"""

from collections.abc import Sequence

from crossfoot.figures.interval import Interval

_SCALE = 10**20
"""a root is known to one part in this"""


def rates(base: Interval, result: Interval, periods: int) -> Interval | None:
    """In percent, what compounds to ``result / base`` over so many periods, with no more than a total loss in any.

    A little wider than that where the root is no fraction. Nothing where the base may be zero or negative, the result
    may be negative, or there is no period.
    """
    if base.lo is None or base.lo <= 0 or result.lo is None or result.lo < 0 or periods < 1:
        return None
    low, high = 0, None
    if base.hi is not None:
        low, _ = _root(result.lo * base.den, result.den * base.hi, periods)
    if result.hi is not None:
        root, is_exact = _root(result.hi * base.den, result.den * base.lo, periods)
        high = 100 * (root + (not is_exact) - _SCALE)
    return Interval(100 * (low - _SCALE), high, _SCALE)


def _root(num: int, den: int, degree: int) -> tuple[int, bool]:
    """The root of the fraction in parts of the scale, rounded down, and whether it is just that."""
    scaled = num * _SCALE**degree
    root = _whole_root(scaled // den, degree)
    return root, root**degree * den == scaled


def _whole_root(number: int, degree: int) -> int:
    """The greatest whole number whose power is no greater, by Newton's method from above."""
    if number < 2 or degree == 1:
        return number
    bits = number.bit_length() // degree
    # half of its digits come from the first half of the number's
    root = (_whole_root(number >> bits // 2 * degree, degree) + 1) << bits // 2 if bits > 8 else 1 << bits + 1
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
