"""Figures that end in zeros: what rounding to these leaves sums off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from math import log2, pi
from typing import Final

from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area
from crossfoot.tables.contents import CellValue
from crossfoot.tables.relation import Relation

_NOT_ROUNDED: Final = 6
"""bits by which sums of figures that end in zeros say that these were not rounded, for each that is off"""
_SELDOM: Final = 0.4
"""those that one sum brings at least"""
_MORE: Final = 2
"""zeros at the end of totals, and of other long figures, beyond those that all figures end in, that are no chance"""
_HUNDRED: Final = 100
_ODD: Final = 12
"""figures of which one may be a misprint"""


class _How(NamedTuple):
    """A way of rounding further: totals to so many zeros, or all figures to so many digits."""

    of_totals: int
    digits: int
    least: int
    """zeros in which all figures end"""

    def zeros(self, figure: CellValue, is_total: bool) -> int:
        """Those in which the figure would end."""
        if self.digits:
            return max(len(str(abs(figure.mantissa))) - self.digits, self.least)
        return self.of_totals if is_total else self.least


class _AllOfLine:
    """The figures of a line and of its parts, wherever it stands."""

    def __init__(self, area: Area, alike: Sequence[Relation]) -> None:
        totals = {other.result for other in alike}
        off = {cell for other in alike if other.residual for cell in other.cells}
        figures = {cell: area.figures[cell] for other in alike for cell in other.cells}
        self.figures = [(figure, at in totals, at in off) for at, figure in figures.items() if figure.mantissa]
        odd = len(self.figures) // _ODD  # misprints
        zeros = [(_zeros_of(figure), is_total) for figure, is_total, _ in self.figures]
        self.is_whole = bool(zeros) and not any(figure.place for figure, _, _ in self.figures)
        self.digits = sorted((_told(figure) for figure, _, _ in self.figures), reverse=True)[odd] if zeros else 0
        self.least = sorted(zeros)[odd][0] if zeros else 0
        self.of_totals = min((number for number, is_total in zeros if is_total), default=0)
        self._known: dict[_How, int] = {}

    def is_so(self, how: _How, needed: int) -> bool:
        """Whether most figures end in just so many zeros, and those of sums that are off in ``needed`` more."""
        if how not in self._known:
            typical = sum(_zeros_of(figure) == how.zeros(figure, is_total) for figure, is_total, _ in self.figures)
            more = sum(how.zeros(figure, is_total) - how.least for figure, is_total, is_off in self.figures if is_off)
            self._known[how] = more if 2 * typical >= len(self.figures) else -1
        return self._known[how] >= needed


class RoundedOff:
    """Whether all figures of a sum end in zeros, and rounding to these would explain what it is off by; unless sums of
    such figures hold to the unit so often, for one that does not, that they were not rounded. Or whether its long
    figures do, or its total, wherever it stands, as those have that were rounded to so many digits.
    """

    def __init__(self, area: Area, relations: Sequence[Relation]) -> None:
        self.area, self.relations = area, relations
        self.alike: dict[int, list[Relation]] = {}
        """by template"""
        for each in relations:
            self.alike.setdefault(each.line, []).append(each)
        self.lines: dict[int, _AllOfLine] = {}
        self.finest: dict[int, int] = {}
        """by column, the digits before the zeros at the end, of the figure that has most"""
        self.columns: dict[int, Counter[int]] = {}
        """by column, how many figures end in so many zeros"""
        for (_, column), figure in area.figures.items():
            if figure.mantissa:
                self.columns.setdefault(column, Counter())[_zeros_of(figure)] += 1
                self.finest[column] = max(self.finest.get(column, 0), _told(figure))

    def explains(self, each: Relation) -> bool:
        return self._all_were_rounded(each) or self._long_ones_were(each)

    def _long_ones_were(self, each: Relation) -> bool:
        """Whether longer figures, or the totals, were rounded further than the others, as zeros of all of them say."""
        if each.line not in self.lines:
            self.lines[each.line] = _AllOfLine(self.area, self.alike[each.line])
        line = self.lines[each.line]
        figures = {cell: self.area.figures[cell] for cell in each.cells if self.area.figures[cell].mantissa}
        if not line.is_whole or each.result not in figures or abs(figures[each.result].mantissa) == _HUNDRED:
            return False  # what percentages make up was not rounded to it
        digits = max(line.digits, *map(_told, figures.values()))
        least = min(line.least, *map(_zeros_of, figures.values()))
        beside = max(self.finest[column] for _, column in each.cells if column in self.finest)
        needed = 1 if self._zeros(each) else _MORE
        for how in (_How(line.of_totals, 0, least), *([_How(0, digits, least)] if beside <= digits else [])):
            slack = sum(10 ** how.zeros(figure, cell == each.result) for cell, figure in figures.items())
            if 2 * abs(each.residual) <= slack and line.is_so(how, needed):
                return True
        return False

    def _all_were_rounded(self, each: Relation) -> bool:
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


def _told(figure: CellValue) -> int:
    """Its digits before the zeros at its end."""
    return len(str(abs(figure.mantissa)).rstrip("0"))


def _zeros_of(figure: CellValue) -> int:
    text = str(figure.mantissa)
    return len(text) - len(text.rstrip("0"))
