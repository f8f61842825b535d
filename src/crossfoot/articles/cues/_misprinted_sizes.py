"""Sizes of groups in the heading of a table that are misprinted: all cells below one are percentages of another size,
which one slip took from the one that is printed, and the cells below the others are percentages of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossfoot.articles.cues._cells import CellOfShare, is_near, total_among, wholes
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
_SMALL: Final = 10
"""a size; smaller ones fit too easily. So many may be missing from the other one, too"""


class _Cell(NamedTuple):
    part: int
    least: int
    most: int
    cell: CellOfShare

    def fits(self, size: Mention) -> bool:
        """Whether it is a percentage of that, rounded the one way or the other."""
        assert self.cell.part is not None
        assert self.cell.percent is not None
        return is_near(self.cell.part, self.cell.percent, size)


def meant_sizes(rows: Sequence[Sequence[CellOfShare]], sizes: Sequence[Mention]) -> Sequence[Mention]:
    """The sizes with the one that is misprinted as it was meant to be; the same ones, if none is."""
    columns = [[_cell(row[at]) for row in rows if row[at].part and row[at].percent] for at in range(len(sizes))]
    fit = [[each.fits(size) for each in column] for column, size in zip(columns, sizes, strict=True)]
    wrong = [at for at, each in enumerate(fit) if each and 2 * sum(each) <= len(each)]
    good = [each for each in fit if sum(each) >= _PAIR and _are_most(sum(each), len(each))]
    if len(wrong) != 1 or len(good) < sum(map(bool, fit)) - 1 or not good:
        return sizes
    at = wrong[0]
    able = sorted({value for value in map(int, misprints(sizes[at])) if _agree(columns[at], value, sizes[at])})
    if not able or not all(_is_clear(value, at, sizes, columns[at]) for value in able):
        return sizes
    return _with(sizes, at, able[0])


def _are_most(some: int, number: int) -> bool:
    return some >= min(_MOST * number, number - 1) if number > _SEVERAL else some == number


def _cell(each: CellOfShare) -> _Cell:
    assert each.part is not None
    return _Cell(int(each.part.written.value), *wholes(each), each)


def _with(sizes: Sequence[Mention], at: int, value: int) -> Sequence[Mention]:
    size = sizes[at]
    meant = Mention(size.kind, size.start, size.end, str(value), Written(str(value), value))
    return [*sizes[:at], meant, *sizes[at + 1 :]]


def _agree(column: Sequence[_Cell], value: int, size: Mention) -> bool:
    """Whether the cells, or most of many, are percentages of that, and not of the size that is printed."""
    of_it = [each for each in column if each.least <= value <= each.most]
    if max(value, int(size.written.value)) < _SMALL or not _are_most(len(of_it), len(column)):
        return False
    apart = {(each.part, each.least) for each in of_it if not each.fits(size)}
    several = len(apart) >= _SEVERAL and 2 * len(apart) > len({(each.part, each.least) for each in of_it})
    return several or (len(apart) == len(column) == _PAIR and sum(each.part for each in column) == value)


def _is_clear(value: int, at: int, sizes: Sequence[Mention], column: Sequence[_Cell]) -> bool:
    """Whether it is not that some of the group did not answer."""
    printed = int(sizes[at].written.value)
    if value > printed or total_among(_with(sizes, at, value)) >= 0 or sorted(str(value)) == sorted(str(printed)):
        return True
    return printed - value >= _SMALL and len(column) >= _SEVERAL
