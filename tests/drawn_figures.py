"""Figures drawn at random, freely or near a true value; all by whole numbers, with Hypothesis or without.

Figures are aimed at the ends of their sets: that is where implementations go wrong.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

from oracle_units import DIMENSIONS, FACTORS, OFFSETS
from truth import HEDGES, HUGE, LIMITS, RELATIVE, SHARES, TEMPERATURES, WORDS, ZERO, Printed, true_values
from writing import VULGAR

Draw: TypeAlias = Callable[[int, int], int]
"""Any whole number from the first to the second."""
T = TypeVar("T")
ROUNDINGS = ("nearest", "truncate", "up", "any")
WAYS = ("nearest", "truncate", "up")
AIMS = ("", "", "", "", "truncate", "truncate", "up", "up", "coarse")
SETS = ("value", "value", "nearest", "nearest", "truncate", "up", "coarse")
SIZES = (9, 9, 40, 40, 200, 999, 9_999, 200_000)


def by_hypothesis(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Draw:
    def chosen(low: int, high: int) -> int:
        found: int = draw(st.integers(low, high))
        return found

    return chosen


def decimal(n: int, places: int) -> str:
    """n × 10^-places, written out."""
    digits = str(abs(n)).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if n < 0 else text


def shown(x: Fraction, places: int, way: str = "nearest", nudge: int = 0, *, scale: int = 0, **rest: Any) -> Printed:
    """The number as somebody would print it with so many places; fewer than none ends it in zeros."""
    size = abs(x) * Fraction(10) ** (places - scale)
    steps = max({"nearest": floor(size + Fraction(1, 2)), "truncate": floor(size), "up": ceil(size)}[way] + nudge, 0)
    text = decimal(steps * 10 ** max(-places, 0), max(places, 0))
    return Printed(f"-{text}" if x < 0 else text, scale=scale, **rest)


def one_of(draw: Draw, options: Sequence[T]) -> T:
    return options[draw(0, len(options) - 1)]


def chance(draw: Draw, of: int) -> bool:
    """True once in so many times."""
    return draw(1, of) == of


def places_of(x: Fraction) -> int | None:
    """How many places the number has after the decimal point (less than none: zeros before it), if it ends at all."""
    if not x:
        return 0
    for places in range(-5, 7):
        if (x * Fraction(10) ** places).denominator == 1:
            return places
    return None


def hedge(draw: Draw, honest: str = "") -> str:
    """None, mostly. A comparison may be wrong, and an honest figure has none."""
    return "" if honest else one_of(draw, ("",) * 10 + HEDGES)


def free_figure(draw: Draw, unit: str, *, plain: bool = False) -> Printed:
    """Any figure in that unit; `plain` for a count. Half of the percentages are not above 100."""
    if unit == "%" and chance(draw, 2):
        places = one_of(draw, (0, 0, 1, 2))
        return Printed(decimal(draw(0, 100 * 10**places), places), unit, hedge(draw))
    n = draw(0, one_of(draw, SIZES)) * one_of(draw, (1, 1, 1, 1, 1, 1, 10, 100, 1000, -1))
    form = 0 if plain else one_of(draw, (0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 4))
    if form == 3:
        return Printed(decimal(n, 0), unit, hedge(draw), sign=one_of(draw, tuple(VULGAR)))
    if form == 4:
        return Printed(str(abs(n)), unit, until=str(abs(n) + draw(1, 9)))
    scale = one_of(draw, (2, 3, 6, 9)) if form == 2 and may_be_scaled(unit) else 0
    return Printed(decimal(n, one_of(draw, (0, 1, 1, 2, 3)) if form else 0), unit, hedge(draw), scale)


def may_be_scaled(unit: str) -> bool:
    return unit not in RELATIVE and unit not in TEMPERATURES


def point(draw: Draw, p: Printed, *, measured: bool = False) -> Fraction:
    """The value of the figure, or an end of one of its sets."""
    way = one_of(draw, SETS)
    if way == "value" and not p.ratio:
        return p.value
    end = one_of(draw, true_values(p, way, measured=measured, zeros=True).ends)
    return end if abs(end) < HUGE else p.value


def printed(draw: Draw, x: Fraction, unit: str, *, honest: str = "", measured: bool = False) -> Printed:
    """The number printed near its own precision; the last digit may be off by one unless the way is given."""
    scale = one_of(draw, (0,) * 8 + (2, 3, 6)) if may_be_scaled(unit) else 0
    exact = places_of(x / 10**scale)
    measured = measured or unit in RELATIVE or scale > 0
    if exact is None or chance(draw, 4):
        places = one_of(draw, (0, 0, 1, 2, 3))
    else:
        places = exact - one_of(draw, (0, 0, 1, 1, 1, 2) if measured else (0, 0, 0, 1, 1, 2))
    if honest == "coarse" and abs(x) >= 1000 and not measured:
        return shown(x, one_of(draw, (2, 3, 3)) - len(str(int(abs(x)))), unit=unit)
    honest = honest.replace("coarse", "nearest")
    way, nudge = honest or one_of(draw, WAYS), 0 if honest else one_of(draw, (0, 0, 0, 0, 1, -1))
    if honest or measured:
        places = max(places, 0)
    if honest and not measured and x.denominator > 1:
        places = max(places, 1)  # a plain whole number is never rounded
    if not honest and x > 0 and chance(draw, 20):
        return ranged(draw, x, unit)
    if honest:
        while x not in true_values(shown(x, places, way, unit=unit, scale=scale), way, measured=measured):
            places += 1  # an excuse goes a third of the figure far, and no further
    return shown(x, places, way, nudge, scale=scale, unit=unit, hedge=hedge(draw, honest))


def ranged(draw: Draw, x: Fraction, unit: str) -> Printed:
    """A range that ends near the number."""
    low = max(floor(x) - draw(0, 3), 0)
    return Printed(str(low), unit, until=str(low + draw(1, 4)))


def ratio_near(draw: Draw, x: Fraction, honest: str = "") -> Printed:
    """A ratio that comes near: n in d, a decimal, so many per thousand, or in another unit of shares."""
    d, honest = one_of(draw, (*range(1, 13), 1000)), honest.replace("coarse", "nearest")
    n = max(0, floor(x * d + Fraction(1, 2)))
    p = Printed(str(n), ratio=(n, d), hedge="" if honest else one_of(draw, ("",) * 6 + (*WORDS, *LIMITS)))
    if chance(draw, 2) and (not honest or x in true_values(p)):
        return p
    way = honest or one_of(draw, WAYS)
    nudge = 0 if honest else one_of(draw, (0, 0, 1, -1))
    form, size = one_of(draw, (("", 1), ("", 1), ("per", 1000), ("per", 100_000), ("permille", 1000), ("bps", 10_000)))
    places = draw(1, 4) if size == 1 else draw(int(form == "per"), 2)
    rest: dict[str, Any] = {"per": size} if form == "per" else {"unit": form}
    while honest and x * size not in true_values(shown(x * size, places, way), way, measured=True):
        places += 1
    return shown(x * size, places, way, nudge, hedge=hedge(draw, honest), **rest)


def multiple_near(draw: Draw, x: Fraction) -> Printed:
    """Doubled, tripled, halved; whichever is nearest."""
    if x < 1:
        return Printed("1", ratio=(1, 2))
    return Printed(str(min(max(floor(x + Fraction(1, 2)), 2), 3)), "times", word=True)


def other_unit(draw: Draw, unit: str) -> str:
    """A unit of the same dimension, or now and then of none."""
    others = [each for each in DIMENSIONS if DIMENSIONS[each] == DIMENSIONS.get(unit) and each not in SHARES]
    return one_of(draw, others) if others else unit


def in_unit(x: Fraction, one: str, other: str) -> Fraction:
    """A true value in one unit, told in another of its dimension."""
    return x if one == other else from_base(to_base(x, one), other)


def to_base(x: Fraction, unit: str) -> Fraction:
    return x * FACTORS[DIMENSIONS[unit]][unit] + OFFSETS.get(unit, ZERO)


def from_base(x: Fraction, unit: str) -> Fraction:
    return (x - OFFSETS.get(unit, ZERO)) / FACTORS[DIMENSIONS[unit]][unit]
