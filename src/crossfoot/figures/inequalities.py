"""Linear inequalities in whole numbers, decided exactly by Fourier-Motzkin elimination.

Source: Dantzig, Linear Programming and Extensions (1963), section 4-4. Meant for the few unknowns of one claim: the
number of rows can square with each unknown that is eliminated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import gcd

from crossfoot.figures.interval import Interval

Row = tuple[tuple[int, ...], int, bool]
"""Coefficients, bound and "strictly": Σ coefficient × unknown ≤ bound, or < bound."""


def feasible(rows: Iterable[Row], unknowns: int) -> bool:
    """Whether some real numbers satisfy every row."""
    return _without(rows, range(unknowns)) is not None


def projected(rows: Iterable[Row], unknowns: int, kept: int) -> Interval | None:
    """The values that one unknown takes in the solutions; ``None`` where there is no solution."""
    left = _without(rows, [each for each in range(unknowns) if each != kept])
    if left is None:
        return None
    lower: tuple[int, int, bool] | None = None
    upper: tuple[int, int, bool] | None = None
    for coefficients, bound, strict in left:  # one from above and one from below: those were the tightest
        a = coefficients[kept]
        if a > 0:
            upper = (bound, a, strict)
        else:
            lower = (-bound, -a, strict)
    low_den, high_den = lower[1] if lower else 1, upper[1] if upper else 1
    span = Interval(
        None if lower is None else lower[0] * high_den,
        None if upper is None else upper[0] * low_den,
        low_den * high_den,
        lower is not None and not lower[2],
        upper is not None and not upper[2],
    )
    return None if span.is_empty else span


def _without(rows: Iterable[Row], unknowns: Iterable[int]) -> Sequence[Row] | None:
    """The rows that remain when these unknowns are eliminated; ``None`` where they contradict each other."""
    left = _tightest(rows)
    for unknown in unknowns:
        if left is None:
            return None
        above = [row for row in left if row[0][unknown] > 0]
        below = [row for row in left if row[0][unknown] < 0]
        kept = [row for row in left if not row[0][unknown]]
        for first, bound, strict in above:
            for second, bound2, strict2 in below:
                a, b = -second[unknown], first[unknown]
                kept.append((
                    tuple(a * x + b * y for x, y in zip(first, second, strict=True)),
                    a * bound + b * bound2,
                    strict or strict2,
                ))  # fmt: skip
        left = _tightest(kept)
    return left


def _tightest(rows: Iterable[Row]) -> Sequence[Row] | None:
    """The tightest of the rows with the same coefficients, which are made coprime; ``None`` where a row without
    unknowns does not hold.
    """
    bounds: dict[tuple[int, ...], tuple[int, int, bool]] = {}
    for coefficients, bound, strict in rows:
        common = gcd(*coefficients)
        if not common:
            if bound < 0 or (strict and not bound):
                return None
            continue
        key = coefficients if common == 1 else tuple(each // common for each in coefficients)
        known = bounds.get(key)
        # bound / common is compared with the bound known; the fraction itself need not be whole
        if known is None or (bound * known[1], not strict) < (known[0] * common, not known[2]):
            bounds[key] = (bound, common, strict)
    return [
        (key if common == 1 else tuple(each * common for each in key), bound, strict)
        for key, (bound, common, strict) in bounds.items()
    ]
