"""Sizes of groups in the heading of a table that are misprinted: all cells below one are percentages of another size,
which one slip took from the one that is printed, and the cells below the others are percentages of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cues._cells import CellOfShare, total_among
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import misprints
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

_SEVERAL: Final = 3
"""different cells that do not fit the size that is printed"""
_PAIR: Final = 2
"""the same where they make up the size that is meant"""
_MOST: Final = 0.8
"""of the cells of a column; the others may be of another size, or be misprinted themselves"""
_HUNDRED: Final = 100
_SMALL: Final = 10
"""a size; smaller ones fit too easily. So many may be missing from the other one, too"""


class _Cell(NamedTuple):
    part: int
    percent: Exact
    unit: Exact

    def fits(self, whole: int) -> bool:
        """Whether it is a percentage of that, rounded the one way or the other."""
        return abs(_HUNDRED * self.part - self.percent * whole) < self.unit * whole


def meant_sizes(rows: Sequence[Sequence[CellOfShare]], sizes: Sequence[Mention]) -> Sequence[Mention]:
    """The sizes with the one that is misprinted as it was meant to be; the same ones, if none is."""
    columns = [[_cell(row[at]) for row in rows if row[at].part and row[at].percent] for at in range(len(sizes))]
    fit = [[each.fits(_value(size)) for each in column] for column, size in zip(columns, sizes, strict=True)]
    good = [sum(each) >= _PAIR and _are_most(sum(each), len(each)) for each in fit]
    for at, column in enumerate(columns):
        others = [is_good for other, is_good in enumerate(good) if other != at and fit[other]]
        if all(fit[at]) or not others or not all(others):
            continue
        likely = {int(each) for each in misprints(sizes[at])}
        able = [each for each in sorted(likely) if _agree(column, each, sizes[at], _makes_total(each, at, sizes))]
        if able and all(_is_clear(value, at, sizes, column) for value in able):
            best = max(able, key=lambda each: (_makes_total(each, at, sizes), sum(cell.fits(each) for cell in column)))
            return _with(sizes, at, best)
    return sizes


def _are_most(some: int, number: int) -> bool:
    return some >= min(_MOST * number, number - 1) if number > _SEVERAL else some == number


def _cell(each: CellOfShare) -> _Cell:
    assert each.part is not None
    assert each.percent is not None
    return _Cell(_value(each.part), each.percent.written.value, each.percent.written.last_place)


def _value(count: Mention) -> int:
    return int(count.written.value)


def _with(sizes: Sequence[Mention], at: int, value: int) -> Sequence[Mention]:
    size = sizes[at]
    meant = Mention(size.kind, size.start, size.end, str(value), Written(str(value), value))
    return [*sizes[:at], meant, *sizes[at + 1 :]]


def _makes_total(value: int, at: int, sizes: Sequence[Mention]) -> bool:
    """Whether the groups make up all together only with that size."""
    return total_among(sizes) < 0 <= total_among(_with(sizes, at, value))


def _agree(column: Sequence[_Cell], value: int, size: Mention, makes_total: bool) -> bool:
    """Whether the cells, or most of many, are percentages of that, and not of the size that is printed."""
    of_it = [each for each in column if each.fits(value)]
    if max(value, _value(size)) < _SMALL or not _are_most(len(of_it), len(column)):
        return False
    apart = {each for each in of_it if not each.fits(_value(size))}
    if makes_total and apart and len(of_it) == len(column) >= _PAIR:
        return True
    several = len(apart) >= _SEVERAL and 2 * len(apart) > len(set(of_it))
    return several or (len(apart) == len(column) == _PAIR and sum(each.part for each in column) == value)


def _is_clear(value: int, at: int, sizes: Sequence[Mention], column: Sequence[_Cell]) -> bool:
    """Whether it is not that some of the group did not answer."""
    printed = _value(sizes[at])
    if value > printed or _makes_total(value, at, sizes) or sorted(str(value)) == sorted(str(printed)):
        return True
    return printed - value >= _SMALL and len(column) >= _SEVERAL
