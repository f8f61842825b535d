"""Whether one wrong digit, or two exchanged ones, would explain figures that do not fit; and how much that says. Of a
change also whether what is left was told as what it changed by: "down 40% from 3,100 to 1,240".

A coarse percentage is explained by some slip whatever it was meant of; of 0.58% and 0.85% hardly anything but a slip
would be. What is weighed here are chances only: every verdict is the engine's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction as Exact
from functools import lru_cache
from math import exp, lcm, log
from typing import Final

from crossfoot.articles.hypothesis import Hypothesis
from crossfoot.articles.sentence import Mention
from crossfoot.articles.spots import Spot

_EXPLAINED: Final = 0.6
"""of the figures that belong together and do not fit, this part has one such slip"""
_LEAST: Final = 0.02
_TWO_OTHERS: Final = 2
_HUNDRED: Final = 100
_WIDTHS: Final = 3.0
_ROUNDED: Final = 1 + 1e-9
_REMEMBERED: Final = 2_000
"""figures of which it is known what else their digits may have been"""


def evidence(each: Hypothesis) -> float:
    """The logarithm of how much likelier it is that a slip explains them if they belong together than if not; that none
    does never speaks for them.
    """
    gaps = _gaps(each)
    reach = max(abs(log(max(1 + each.gap, 1e-9))) / 2, _WIDTHS * each.width)
    about = sum(gap <= reach for gap, _ in gaps)
    chance = min(max(1 - exp(-about * each.width / (2 * reach)), _LEAST), 1 - _LEAST)
    return log(_EXPLAINED / chance) if _explain(gaps) else min(log((1 - _EXPLAINED) / (1 - chance)), 0.0)


def is_explained(each: Hypothesis) -> bool:
    """Whether any one slip does."""
    return _explain(_gaps(each))


def is_explained_product(one: Mention, count: Mention, total: Mention, averaged: bool = False) -> bool:
    """Whether one slip explains that so many of one are not their total; ``averaged``: the one may be rounded."""
    figures = [(float(each.written.value), float(each.written.last_place)) for each in (one, count, total)]
    loose = [0.0 if each.written.plain else float(each.written.last_place) / 2 for each in (one, count, total)]
    loose[0] = figures[0][1] / 2 if averaged else loose[0]
    for place, (figure, unit) in enumerate(figures):
        for other in _others(figure, unit):
            each, many, whole = (other if at == place else value for at, (value, _) in enumerate(figures))
            if abs(each * many - whole) <= (loose[0] * many + loose[1] * each + loose[2]) * _ROUNDED:
                return True
    return False


def is_explained_share(part: Mention, whole: Mention, rate: Mention) -> bool:
    """Whether one wrong digit, or two exchanged ones, explain that a percentage is not that of its part."""
    # of p/d, w/e and r/f with the unit u/f: |100 p/d - r/f w/e| <= u/f w/e / 2, times d e f
    times, den, unit = 100 * rate.written.den * whole.written.den, part.written.den, rate.written.step
    return any(
        2 * abs(times * one - den * percent * other) <= den * unit * other
        for one, other, percent in _each_num_undone((part, whole, rate))
    )


def is_explained_ratio(percent: Mention, ratio: Mention) -> bool:
    """Whether they explain that a percentage is not by how much a ratio is above or below one."""
    slack = percent.written.last_place + 100 * ratio.written.last_place
    return any(2 * abs(rate - 100 * abs(1 - times)) <= slack for rate, times in _each_undone((percent, ratio)))


def is_explained_gap(old: Mention, new: Mention, gap: Mention, falls: bool) -> bool:
    """Whether they explain that a difference is not what two figures are apart, which fall or rise by it."""
    figures = (new, old, gap) if not falls else (old, new, gap)
    values, units = _in_one_unit(figures)
    exact = all(each.written.place == old.written.place for each in figures)
    slack = 0 if exact else sum(unit for unit, each in zip(units, figures, strict=True) if not each.written.plain)
    more, less, by = values
    wanted = (less + by, more - by, more - less)
    return any(
        2 * abs(other * unit - value) <= slack
        for each, unit, value in zip(figures, units, wanted, strict=True)
        for other in _undone_digits(each)
    )


def is_explained_times(old: Mention, new: Mention, times: Mention) -> bool:
    """Whether they explain that one figure is not so many times another; more than one slip is left to a round one."""
    unit = times.written.last_place
    return any(one > 0 and abs(other - many * one) < unit * one for one, other, many in _each_undone((old, new, times)))


def is_misprinted_share(part: Mention, whole: Mention, rate: Mention) -> bool:
    """Whether they explain it in the percentage itself."""
    return is_misprinted_rate(part, whole.written.value, rate)


def is_misprinted_rate(part: Mention, whole: Exact, rate: Mention) -> bool:
    """The same of a whole that is not printed."""
    one, den = 100 * rate.written.den * whole.denominator * part.written.num, part.written.den * whole.numerator
    half = den * rate.written.step
    return any(2 * abs(one - den * percent) <= half for (percent,) in _each_num_undone((rate,)))


def is_explained_pair(one: Mention, other: Mention, percent: Mention) -> bool:
    """Whether they explain, in one of two parts that are all there are, that a percentage is not that of the first."""
    unit = percent.written.last_place
    return any(
        2 * abs(100 * first - percent.written.value * (first + second)) <= unit * (first + second)
        for first, second in _each_undone((one, other))
    )


def is_explained_multiple(total: Mention, one: Mention, times: int) -> bool:
    """Whether they explain that so many times a figure is not the other."""
    return any(every == times * each for every, each in _each_undone((total, one)))


def is_explained_hundred(parts: Sequence[Mention]) -> bool:
    """Whether they explain that percentages do not make 100%."""
    values, units = _in_one_unit(parts)
    missing = _HUNDRED * lcm(*(each.written.den for each in parts)) - sum(values)
    return any(
        (missing + value) % unit == 0 and (missing + value) // unit in _undone_digits(each)
        for each, unit, value in zip(parts, units, values, strict=True)
    )


def is_explained_sum(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether they explain that parts do not make up their total; none of them may be all of it."""
    (whole, *others), units = _in_one_unit((total, *parts))
    amount = sum(others)
    wanted = (amount, *(other + whole - amount for other in others))
    return whole not in others and any(
        value % unit == 0 and value // unit in _undone_digits(each)
        for each, unit, value in zip((total, *parts), units, wanted, strict=True)
    )


def is_explained_change(one: Mapping[str, Mention], falls: bool) -> bool:
    """Whether they explain that a percentage is not that of a change; ``one`` has two of its other figures, by role."""
    roles = [role for role in ("from", "to", "by") if role in one]
    if "percent" not in one or len(roles) != _TWO_OTHERS:
        return False
    figures = [one[role] for role in roles]
    slack = sum((each.written.last_place for each in figures if not each.written.plain), Exact()) / 2
    half = one["percent"].written.last_place / 2
    for first, second, percent in _each_undone((*figures, one["percent"])):
        gap = abs(second) if "by" in one else (first - second if falls else second - first)
        base = first if "from" in one else first + (gap if falls else -gap)
        off = abs(100 * gap - abs(percent) * base)
        if base > 0 < gap and off <= half * base + (100 + abs(percent)) * slack:
            return True
    return False


def _each_undone(figures: Sequence[Mention]) -> Iterator[list[Exact]]:
    """The figures as they are printed, with any one slip in a digit undone."""
    values = [each.written.value for each in figures]
    for place, each in enumerate(figures):
        unit = each.written.last_place
        for other in _undone_digits(each):
            yield [*values[:place], other * unit, *values[place + 1 :]]


def _each_num_undone(figures: Sequence[Mention]) -> Iterator[list[int]]:
    """The same of their numerators: the denominators stay, and whole numbers are multiplied ten times as fast."""
    values = [each.written.num for each in figures]
    for place, each in enumerate(figures):
        unit = each.written.step
        for other in _undone_digits(each):
            yield [*values[:place], other * unit, *values[place + 1 :]]


def _in_one_unit(figures: Sequence[Mention]) -> tuple[list[int], list[int]]:
    """The figures, and one unit of the last place of each, as whole numbers of what measures all of them."""
    den = lcm(*(each.written.den for each in figures))
    times = [den // each.written.den for each in figures]
    values = [each.written.num * many for each, many in zip(figures, times, strict=True)]
    return values, [each.written.step * many for each, many in zip(figures, times, strict=True)]


def _undone_digits(one: Mention) -> Sequence[int]:
    """What its digits may have been, as a whole number, if a slip in one of them made them what they are."""
    return () if one.in_words else _others_than(abs(one.written.num) // one.written.step)


@lru_cache(maxsize=_REMEMBERED)
def _others_than(digits: int) -> Sequence[int]:
    return tuple(filter(None, map(int, _others_of(str(digits)))))


def misprints(one: Mention) -> Iterator[Exact]:
    """What a figure may have been meant to be, if one slip in a digit made it what it is."""
    return (each for (each,) in _each_undone((one,)))


def _gaps(each: Hypothesis) -> list[tuple[float, float]]:
    """How far figures are apart with any one slip undone, and how wide what fits is."""
    apart = _APART[f"gain-{'down' if each.falls else 'up'}" if each.kind == "gain" else each.kind]
    spots = [spot for _, spot in each.roles]
    values = [spot.value for spot in spots]
    gaps = [apart(spots, undone) for undone in _undone(values, spots)]
    return [*gaps, _level(spots, values)] if each.kind == "change" else gaps


def _explain(gaps: Sequence[tuple[float, float]]) -> bool:
    return any(gap <= width / 2 * 1.01 for gap, width in gaps)


def _undone(values: list[float], spots: Sequence[Spot]) -> Iterator[list[float]]:
    """The figures with any one slip undone."""
    for place, spot in enumerate(spots):
        for value in _others(spot.value, spot.unit):
            yield [*values[:place], value, *values[place + 1 :]]


def _others(figure: float, unit: float) -> Iterator[float]:
    """The figure with one other digit, or two neighbouring digits exchanged, or its decimal sign one place off."""
    for other in _others_of(str(round(abs(figure) / unit))):
        if int(other):
            yield int(other) * unit
    if unit < 1:
        yield from (figure * 10, figure / 10)


def _others_of(digits: str) -> set[str]:
    """The digits with one other, or with two neighbours exchanged."""
    others: set[str] = set()
    for at, digit in enumerate(digits):
        others.update(digits[:at] + other + digits[at + 1 :] for other in "0123456789" if other != digit)
        others.add(digits[:at] + digits[at + 1 : at + 2] + digit + digits[at + 2 :])
    return others


def _share(spots: Sequence[Spot], values: list[float]) -> tuple[float, float]:
    part, whole, percent = values
    slack = spots[0].rel + spots[1].rel
    return abs(log(100 * part / (whole * percent))), spots[2].unit / percent + 2 * slack


def _change(spots: Sequence[Spot], values: list[float]) -> tuple[float, float]:
    old, new, percent = values
    grown = max(abs(new / old - 1), 1e-9)
    slack = (spots[0].rel + spots[1].rel) * new / old / grown
    return abs(log(100 * grown / percent)), spots[2].unit / percent + 2 * slack


def _level(spots: Sequence[Spot], values: list[float]) -> tuple[float, float]:
    """The same if the percentage says how much of the old figure the new one is, rounded or cut off."""
    old, new, percent = values
    gap, width = _share(spots, [new, old, percent])
    return gap, 2 * width


def is_level(each: Hypothesis) -> bool:
    """Whether the percentage of a change says how much of the old figure the new one is."""
    spots = [spot for _, spot in each.roles]
    return each.kind == "change" and _explain([_level(spots, [spot.value for spot in spots])])


def _risen(spots: Sequence[Spot], values: list[float]) -> tuple[float, float]:
    new, by, percent = values
    return _gained(new - by, spots, by, percent)


def _fallen(spots: Sequence[Spot], values: list[float]) -> tuple[float, float]:
    new, by, percent = values
    return _gained(new + by, spots, by, percent)


def _gained(old: float, spots: Sequence[Spot], by: float, percent: float) -> tuple[float, float]:
    slack = 2 * (spots[0].rel + spots[1].rel)
    return abs(log(100 * by / (max(old, 1e-9) * percent))), spots[2].unit / percent + 2 * slack


def _sum(spots: Sequence[Spot], values: list[float]) -> tuple[float, float]:
    total, *parts = values
    exact = all(spot.plain and not spot.hedge for spot in spots)
    return abs(log(sum(parts) / total)), min(spot.unit for spot in spots) / total if exact else _loose(spots, total)


def _loose(spots: Sequence[Spot], total: float) -> float:
    return sum(spot.unit for spot in spots if not spot.plain) / total


def _hundred(spots: Sequence[Spot], values: list[float]) -> tuple[float, float]:
    return abs(log(sum(values) / 100)), max(0.6 * sum(spot.unit for spot in spots), 0.22) / 100


_APART: Final[Mapping[str, Callable[[Sequence[Spot], list[float]], tuple[float, float]]]] = {
    "share": _share, "change": _change, "gain-up": _risen, "gain-down": _fallen, "sum": _sum, "hundred": _hundred,
}  # fmt: skip
"""by kind how far figures are apart, a logarithm, and how wide what fits is, relative"""
