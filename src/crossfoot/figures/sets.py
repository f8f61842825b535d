"""The sets of true values that a printed figure stands for, from its digits, its last place and its hedge.

They are those of docs/verdicts.md. A figure is ``num / den``, one unit of its last place ``step / den``, and one unit
of its last place that is not zero ``last / den``. What excuses a figure moves it by less than a unit and by at most a
third of it: 2 cut off may be 2,6, never 2,9.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal

from crossfoot.figures.interval import Interval

Way = Literal["nearest", "truncate", "up", "truncated", "rounded-up", "coarse", "any"]
"""How a figure may have been printed. The first three are strict; the next three allow nearest as well, and the last
allows any of the first three.
"""

_WIDE_OVER: Final = 5
"""points that "over" leaves at least open above a percentage without decimals"""
_WIDE_FROM: Final = 10


def printed(num: int, step: int, den: int, way: Way) -> Interval:
    """The values that print as this figure by the way named; of zero, the same in every way."""
    if num < 0:
        return -printed(-num, step, den, way)
    # Closed at both ends: halves are rounded up by some and to even by others, and both are right.
    half = Interval(2 * num - step, 2 * num + step, 2 * den)
    if not num or way in ("nearest", "coarse"):
        return half
    slack = min(3 * step, num)  # in thirds: a unit, or a third of the figure
    if way == "truncate":  # open above: the next unit would be printed as itself
        return Interval(3 * num, 3 * num + slack, 3 * den, True, False)
    if way == "up":
        return Interval(3 * num - slack, 3 * num, 3 * den, False, True)
    if 2 * slack <= 3 * step:  # no more than half a unit
        return half
    if way == "any":
        return Interval(3 * num - slack, 3 * num + slack, 3 * den, False, False)
    if way == "truncated":
        return Interval(6 * num - 3 * step, 6 * num + 2 * slack, 6 * den, True, False)
    return Interval(6 * num - 2 * slack, 6 * num + 3 * step, 6 * den, False, True)


def hedged(num: int, step: int, den: int, last: int, hedge: str, *, whole_percentage: bool) -> Interval:
    """The values of "over", "nearly" and "about": the printed value is a hard end of the first two."""
    if num < 0:
        return -hedged(-num, step, den, last, hedge, whole_percentage=whole_percentage)
    if not num:
        return printed(num, step, den, "nearest")
    if hedge == "over":
        wide = whole_percentage and step == 1 and num >= _WIDE_FROM
        return Interval(num, num + (max(last, _WIDE_OVER) if wide else last), den, True, False)
    slack = max(10 * step, min(20 * last, 2 * num))  # in twentieths: half a unit, or h and no more than a tenth
    return Interval(20 * num - slack, 20 * num + (slack if hedge == "about" else 0), 20 * den)


def over_anything(num: int, den: int) -> Interval:
    """ "Over", where nothing is said of how much."""
    return Interval(num, None, den) if num >= 0 else Interval(None, num, den)


def coarse(num: int, step: int, den: int, last: int) -> Interval:
    """The values of a round figure that may itself have been rounded: half of its last place that is not zero, and no
    more than a twentieth of it; never less than nearest leaves.
    """
    size = abs(num)
    slack = max(10 * step, min(10 * last, size))  # in twentieths; nearest is within it, so that an excuse never refuses
    return Interval(20 * num - slack, 20 * num + slack, 20 * den)


def hedged_ratio(count: int, out_of: int, hedge: str) -> Interval:
    """The values of "over", "nearly" and "about" before "count in out_of": a tenth, or what the ratio leaves itself."""
    exact = Fraction(count, out_of)
    if hedge == "over":
        return Interval.between(exact, exact + Fraction(1, 10), True, False)
    own = ratio(count, out_of)
    low, high = min(own.lower or exact, exact * Fraction(9, 10)), max(own.upper or exact, exact * Fraction(11, 10))
    return Interval.between(low, exact if hedge == "nearly" else high)


def multiple(num: int, den: int, *, far: bool) -> Interval:
    """The values of a multiple in words: a tenth of it either way; taken far, at least half of one."""
    slack = max(10 * den, 2 * num) if far else 2 * num  # in twentieths
    return Interval(20 * num - slack, 20 * num + slack, 20 * den)


def ratio(count: int, out_of: int) -> Interval:
    """The values of "count in out_of": half a count on either side and no more than a twentieth; 1 in d also lies
    between 1 in d + w and 1 in d − w.
    """
    exact = Fraction(count, out_of)
    slack = min(Fraction(1, 2 * out_of), Fraction(1, 20))
    values = Interval.between(exact - slack, exact + slack)
    if count != 1:
        return values
    last = 1
    while out_of % (10 * last) == 0:
        last *= 10
    room = max(Fraction(1, 2), min(Fraction(last, 2), Fraction(out_of, 20)))
    upper = 1 / (out_of - room) if out_of > room else None
    return values.intersection(Interval.between(1 / (out_of + room), upper)) or values
