"""Figures that end in zeros: what rounding to these leaves sums off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from math import log2, pi
from typing import Final

from crossfoot.tables.area import Area
from crossfoot.tables.contents import CellValue
from crossfoot.tables.relation import Relation

_NOT_ROUNDED: Final = 6
"""bits by which sums of figures that end in zeros say that these were not rounded, for each that is off"""
_SELDOM: Final = 0.4
"""those that one sum brings at least"""


class RoundedOff:
    """Whether all figures of a sum end in zeros, and rounding to these would explain what it is off by; unless sums of
    such figures hold to the unit so often, for one that does not, that they were not rounded.
    """

    def __init__(self, area: Area, relations: Sequence[Relation]) -> None:
        self.area, self.relations = area, relations
        self.columns: dict[int, Counter[int]] = {}
        """by column, how many figures end in so many zeros"""
        for (_, column), figure in area.figures.items():
            if figure.mantissa:
                self.columns.setdefault(column, Counter())[_zeros_of(figure)] += 1

    def explains(self, each: Relation) -> bool:
        zeros = self._zeros(each)
        unit = Fraction(10) ** (zeros + min(self.area.figures[cell].place for cell in each.cells))

        def is_near(other: Relation) -> bool:
            return 2 * abs(other.residual) <= unit * len(other.cells)

        if not zeros or not is_near(each):
            return False
        bits, off = 0.0, 0
        for other in self.relations:
            if is_near(other) and self._zeros(other) == zeros:
                off += other.residual != 0
                # how seldom a sum of so many rounding errors is none
                bits += 0 if other.residual else max(log2(pi * len(other.cells) / 6) / 2, _SELDOM)
        return bits < _NOT_ROUNDED * off

    def _zeros(self, each: Relation) -> int:
        """The zeros in which all its figures end, and half of them, or of their columns, in no more; 0 where they have
        not all as many decimals.
        """
        figures = [self.area.figures[cell] for cell in each.cells if self.area.figures[cell].mantissa]
        if len({figure.place for figure in figures}) != 1:
            return 0
        zeros = [_zeros_of(figure) for figure in figures]
        least, place = min(zeros), figures[0].place
        if place and least >= -place:
            return 0  # whole numbers that a program padded
        if place or not least or 2 * zeros.count(least) >= len(zeros):
            return least if 2 * zeros.count(least) >= len(zeros) else 0
        beside = sum((self.columns[column] for column in {column for _, column in each.cells}), Counter[int]())
        fewer = sum(count for number, count in beside.items() if number < least)
        return least if not fewer and 2 * beside[least] >= beside.total() else 0


def _zeros_of(figure: CellValue) -> int:
    text = str(figure.mantissa)
    return len(text) - len(text.rstrip("0"))
