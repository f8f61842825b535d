"""Whole numbers where a count was not printed: no whole number is 33% of 20, and 248 can be 99,2% of 250.

Of the fields that a kind names as ``whole`` one is printed, as a count, and the other is not: then the other has to be
a whole number from 0 up. Where several would do when everything is rounded to nearest, nothing is decided.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossfoot.claims.claim import Given
from crossfoot.claims.equation import Equation, Sets
from crossfoot.claims.kind import Kind
from crossfoot.claims.solving import needed
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import Written

_COUNTS = Interval(0, None)


def known_count(kind: Kind, given: Given) -> Written | None:
    """The figure beside the one that was not printed, where it is a plain count and something is said of the two."""
    printed = [given.one[role] for role in kind.counts if role in given.one]
    if len(printed) != 1 or not printed[0].is_count or printed[0].num < 0:
        return None
    tied = not given.one.keys().isdisjoint(kind.measured) and given.exact.isdisjoint(kind.measured)
    return printed[0] if tied else None


def unprinted(kind: Kind, given: Given) -> str:
    """The field of the two that is not printed."""
    stand_ins = {field.stands_for for field in kind.fields if field.stands_for and field.name in given.one}
    return next(role for role in kind.whole if role not in given.one and role not in stand_ins)


def values_of_unprinted(kind: Kind, given: Given, equations: Sequence[Equation], sets: Sets) -> Interval | None:
    """The smallest interval of the real values that it may have; ``None`` where the figures exclude each other."""
    hull: Interval | None = None
    for each in needed(equations, sets, {}, unprinted(kind, given)):
        hull = each if hull is None else hull.hull(each)
    return hull


def whole_numbers_decide(values: Interval | None) -> bool:
    """Whether at most one whole number can lie among the values, so that whole numbers decide."""
    return values is None or (values.length is not None and values.length < 1)


def holds_a_count(values: Interval | None) -> bool:
    """Whether a whole number from 0 up is among the values."""
    counts = values.intersection(_COUNTS) if values is not None else None
    return counts is not None and counts.least_whole() is not None


def quotient_among(kind: Kind, equations: Sequence[Equation]) -> Equation:
    """The equation to name where no whole number satisfies it: the first with a quotient."""
    return next(each for each in equations if each.operator == "=" and not kind.measured.isdisjoint(each.fields))
