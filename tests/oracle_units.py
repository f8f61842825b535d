"""Which figures of a claim can be compared, and their conversion: the section "Units" of docs/verdicts.md."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

from truth import SHARES, ZERO, Printed, Span

FACTORS = {
    "mass": {"g": Fraction(1), "kg": Fraction(1000), "tonne": Fraction(1_000_000)},
    "length": {"m": Fraction(1), "km": Fraction(1000), "mile": Fraction("1609.344")},
    "time": {"minute": Fraction(1), "hour": Fraction(60), "day": Fraction(1440), "week": Fraction(10080)},
    "temperature": {"celsius": Fraction(9), "fahrenheit": Fraction(5)},
    "share": {"%": Fraction(1), "points": Fraction(1), "permille": Fraction(1, 10), "bps": Fraction(1, 100)},
    "USD": {"USD": Fraction(1)},
    "EUR": {"EUR": Fraction(1)},
    "times": {"times": Fraction(1)},
}
"""How many of the smallest of its dimension a unit is; a temperature in ninths of a degree Fahrenheit, from 0 °F."""
DIMENSIONS = {unit: dimension for dimension, units in FACTORS.items() for unit in units}
OFFSETS = {"celsius": Fraction(160)}
FRACTION = {"%": Fraction(1, 100), "permille": Fraction(1, 1000), "bps": Fraction(1, 10000)}
GROUPS = {
    "share": ("part", "whole", "target"),
    "change": ("from", "to", "by"),
    "growth": ("from", "to"),
    "total": ("total", "parts"),
    "average": ("average", "total", "values"),
    "median": ("median", "values"),
    "rate": ("rate", "total"),
    "bound": ("value", "at_least", "at_most", "more_than", "less_than"),
}
"""The roles that an equation of the kind adds, compares or divides. A role of a list has a number behind: values 0."""


@dataclass(frozen=True)
class Unlike:
    """Two figures of the claim cannot be compared."""


@dataclass(frozen=True)
class Comparable:
    figures: Mapping[str, Printed]
    """with the unit of its role for a bare figure"""
    odd: bool
    """whether a unit is converted by a factor that is not whole"""


def in_roles(figures: Mapping[str, Printed], roles: Iterable[str]) -> list[str]:
    return [key for key in figures if key.split()[0] in roles]


def compared(kind: str, figures: Mapping[str, Printed]) -> Comparable | Unlike:
    """The figures of a claim (but of an equation) as they are compared."""
    found = with_units_of_roles(kind, figures)
    groups = [in_roles(found, GROUPS[kind]), in_roles(found, ("weights",))]
    if not all(alike([found[key].unit for key in group]) for group in groups):
        return Unlike()
    if not proportions_fit(kind, found) or not count_fits(found):
        return Unlike()
    for group in groups:
        found |= dressed({key: found[key] for key in group})
    times = [found["rate"].each, found["count"].unit] if {"rate", "count"} <= found.keys() else []
    odd = any(odd_factor(units) for units in [times, *([found[key].unit for key in group] for group in groups)])
    return Comparable(found, odd)


def with_units_of_roles(kind: str, figures: Mapping[str, Printed]) -> dict[str, Printed]:
    roles = {"percent": "%", "times": "times"}
    if kind == "growth":
        roles |= {"rate": "%", "total": "%"}
    found = dict(figures)
    for role, unit in roles.items():
        if role in found and not found[role].unit and not found[role].ratio:
            found[role] = replace(found[role], unit=unit)
    return found


def dressed(figures: Mapping[str, Printed]) -> dict[str, Printed]:
    """With the one unit of the rest for a bare figure."""
    unit = next((p.unit for p in figures.values() if p.unit in DIMENSIONS), "")
    return {key: replace(p, unit=p.unit or unit) for key, p in figures.items()}


def proportions_fit(kind: str, figures: Mapping[str, Printed]) -> bool:
    """Whether percentages are percentages, and points stand between two percentages only."""
    shares = ["percent"] + (["rate", "total"] if kind == "growth" else [])
    for role in shares:
        if role in figures and not (figures[role].ratio or figures[role].unit in SHARES):
            return False
    unit = figures["percent"].unit if "percent" in figures else ""
    if unit == "points" or (unit == "bps" and kind == "change"):
        return kind == "change" and between_percentages(figures)
    if any(figures[role].unit == "points" for role in shares if role in figures):
        return False
    return "times" not in figures or bool(figures["times"].ratio) or figures["times"].unit == "times"


def count_fits(figures: Mapping[str, Printed]) -> bool:
    """Whether what a rate is per is what the count counts."""
    if "rate" not in figures or "count" not in figures or not figures["rate"].each:
        return True
    unit = figures["count"].unit
    return unit in ("", "noun") or DIMENSIONS.get(unit) == DIMENSIONS[figures["rate"].each]


def between_percentages(figures: Mapping[str, Printed]) -> bool:
    return all(role in figures and figures[role].unit == "%" for role in ("from", "to"))


def alike(units: list[str]) -> bool:
    """Whether figures with these units can be added, compared and divided."""
    kinds_ = {DIMENSIONS.get(unit, unit) for unit in units} - {"", "noun"}
    if len(kinds_) > 1:
        return False
    if not kinds_ or kinds_ == {"times"}:
        return not (kinds_ and "noun" in units)
    if "noun" in units:
        return False
    return "" not in units or (kinds_ != {"share"} and len(set(units) - {""}) == 1)


def odd_factor(units: Iterable[str]) -> bool:
    """Whether one of the units is no whole multiple of another, either way."""
    used = {unit for unit in units if unit in DIMENSIONS}
    return any(
        not (whole_multiple(a, b) or whole_multiple(b, a))
        for a, b in combinations(sorted(used), 2)
        if DIMENSIONS[a] == DIMENSIONS[b]
    )


def whole_multiple(a: str, b: str) -> bool:
    factors = FACTORS[DIMENSIONS[a]]
    return (factors[a] / factors[b]).denominator == 1


def converted(p: Printed, span: Span, role: str, each: str = "") -> Span:
    """The set of a figure in the smallest unit of its dimension; a `ratio` as a fraction, a `percent` in hundredths.

    `each` is the unit of time of the rate of the claim: without it, a rate is per one unit of its count.
    """
    if role == "count":
        return span.moved(FACTORS[DIMENSIONS[each]][p.unit if p.unit in DIMENSIONS else each]) if each else span
    if role == "ratio":
        return span.moved(FRACTION.get(p.unit, Fraction(1)))
    if role == "percent" and (p.ratio or p.word):
        return span.moved(Fraction(100))
    if p.unit not in DIMENSIONS:
        return per_smallest(p, span)
    offset = ZERO if role == "by" else OFFSETS.get(p.unit, ZERO)
    return per_smallest(p, span).moved(FACTORS[DIMENSIONS[p.unit]][p.unit], offset)


def per_smallest(p: Printed, span: Span) -> Span:
    return span.moved(1 / FACTORS[DIMENSIONS[p.each]][p.each]) if p.each else span
