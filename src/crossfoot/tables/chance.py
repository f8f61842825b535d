"""How likely it is that rounding leaves sums just as far off as they are: what speaks for figures that were counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from fractions import Fraction
from math import erfc, log2, pi, sqrt
from typing import Final

from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At
from crossfoot.tables.printed import UNITS, slack_of, step_of
from crossfoot.tables.relation import Relation

_TOGETHER: Final = 60
"""sums of which it is worked out how far each follows from the others"""
_INDEPENDENT: Final = 1e-6
"""of the variance of a sum, what the others have to leave open"""
_CAP: Final = 12
"""bits of one sum at most"""
_LEAST: Final = 1e-9


class AgainstRounding(NamedTuple):
    bits: float
    """how unlikely it is, in bits, that rounding alone leaves the sums as they are: those that hold to the unit, and
    those that are off where one wrong cell would explain them
    """
    wrong: int
    """about how few cells would have to be wrong if whole numbers are exact"""
    ways: int
    """sets of sums that one wrong cell can break"""


class _Weighted(NamedTuple):
    result: At | None
    weights: Mapping[At, float]
    """by cell, how far rounding moves it, in units of the finest of them"""
    off: float
    """in the same units"""


def evidence(area: Area, relations: Iterable[Relation], counted: Container[int]) -> AgainstRounding:
    """What sums say of whole numbers: ``counted`` are columns that look rounded, and may be exact all the same.

    Errors of rounding are independent, each with a twelfth of its step squared as variance: sums that share a cell are
    off together, and one that follows from others says nothing new. Where the figures themselves look rounded, to
    multiples of 3 say, none that is off speaks for exact ones.
    """
    fitting: list[_Weighted] = []
    off: list[_Weighted] = []
    cells: list[frozenset[At]] = []
    is_coarse = area.rounded != UNITS
    for each in relations:
        figures = [area.figures[cell] for cell in each.cells]
        place = min(figure.place for figure in figures)
        finer = [f._replace(rounded=None) if at[1] in counted else f for at, f in zip(each.cells, figures, strict=True)]
        fine = slack_of(finer if counted else figures, None, place)
        if fine == each.slack:
            continue
        is_fitting = abs(each.residual) <= fine
        if not is_fitting and not each.holds:
            continue
        unit = Fraction(10) ** place
        steps = {
            cell: step_of(figure, area.rounded) * int(10 ** (figure.place - place))
            for cell, figure in zip(each.cells, figures, strict=True)
            if figure.mantissa or (not is_fitting and not place)
        }
        if not steps:
            continue
        least = max(min(steps.values()), int(2 * fine / unit))
        gap = 0.0 if is_fitting else float(each.residual / unit) / least
        if gap % 1:
            continue  # no rounding of all figures leaves that
        signs = {operand.at: -operand.coefficient for operand in each.operands}
        wide = sqrt(2) if area.rounded.at_random else 1.0
        weights = {cell: signs.get(cell, 1) * wide * step / least for cell, step in steps.items()}
        (fitting if is_fitting else off).append(_Weighted(each.result, weights, gap))
        if not is_fitting:
            cells.append(frozenset(each.cells))
    wrong = _least_cells(cells)
    sums = [*fitting, *off]
    telling = off if wrong == 1 and not is_coarse else []
    bits = _joint([*fitting, *telling]) if len(fitting) + len(telling) <= _TOGETHER else _apart(fitting, telling)
    return AgainstRounding(bits, wrong, _ways(sums))


def _joint(sums: Sequence[_Weighted]) -> float:
    """The bits of all sums together: of a normal density on whole numbers, and of its tails for what is off."""
    rows: list[list[float]] = []
    free: list[_Weighted] = []
    scaled: list[float] = []
    bits = 0.0
    for each in sums:
        row: list[float] = []
        for number, other in enumerate(free):
            common = sum(weight * other.weights.get(cell, 0.0) for cell, weight in each.weights.items()) / 12
            row.append((common - sum(a * b for a, b in zip(row, rows[number], strict=False))) / rows[number][number])
        variance = sum(weight * weight for weight in each.weights.values()) / 12
        left = variance - sum(a * a for a in row)
        if left < _INDEPENDENT * variance:
            continue
        width = sqrt(left)
        gap = each.off - sum(a * b for a, b in zip(row, scaled, strict=True))
        bits += _bits(each.off, gap, left)
        rows.append([*row, width])
        free.append(each)
        scaled.append(gap / width)
    return bits


def _apart(fitting: Sequence[_Weighted], off: Sequence[_Weighted]) -> float:
    """About the same of many sums: of several with one result one counts, and of those that are off the furthest."""

    def of(each: _Weighted) -> float:
        return _bits(each.off, each.off, sum(weight * weight for weight in each.weights.values()) / 12)

    by_result: dict[At | None, float] = {}
    for each in fitting:
        by_result[each.result] = max(by_result.get(each.result, 0.0), of(each))
    return sum(by_result.values()) + max(map(of, off), default=0.0)


def _bits(off: float, gap: float, variance: float) -> float:
    """How seldom a sum of rounding errors is just nothing, or else so large or larger (``gap``, from what others let
    expect).
    """
    if not off:
        return max(log2(2 * pi * variance) / 2, 0.0)
    return min(-log2(max(erfc(max(abs(gap) - 0.5, 0.0) / sqrt(2 * variance)), _LEAST)), _CAP)


def _ways(sums: Sequence[_Weighted]) -> int:
    through: dict[At, list[int]] = {}
    for number, each in enumerate(sums):
        for cell in each.weights:
            through.setdefault(cell, []).append(number)
    return len(set(map(tuple, through.values())))


def _least_cells(relations: Sequence[frozenset[At]]) -> int:
    """About how few cells would have to be wrong for all of them to be off."""
    left, count = list(relations), 0
    while left:
        [(cell, _)] = Counter(cell for each in left for cell in each).most_common(1)
        left = [each for each in left if cell not in each]
        count += 1
    return count
