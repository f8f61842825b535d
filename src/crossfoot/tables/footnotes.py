"""Footnote marks that only their table tells: 135 b, 12 340 (2). A letter may be a unit as well, and a number in
brackets a percentage or an error, where every figure of a column has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from crossfoot.figures.notation import tidy
from crossfoot.inputs.grids import Grid
from crossfoot.records import NamedTuple
from crossfoot.tables.behind import without_units
from crossfoot.tables.contents import is_year

_NUMBER: Final = r"[+-]?\d[\d., '\u202f\u00a0’]*"
_FIGURE: Final = re.compile(rf"\(?{_NUMBER}%?\)?")
_MARKED: Final = re.compile(rf"({_NUMBER}?\s?%?)\s?(?:([a-z](?:\s?,\s?[a-z])*|[a-h]{{2,4}})|((?:,?\s?\(\d{{1,2}}\))+))")
_SCALES: Final = frozenset("km")
"""letters that multiply a figure, as others beside them may: 950, 1.2k"""
_UNIT: Final = re.compile(
    rf"(?!(?:18|19|20)\d\d\s){_NUMBER}\s?(?:[^\W\d_]{{2,3}}\.?|[{''.join(sorted(_SCALES))}])", re.IGNORECASE
)
"""12 kg, 3.4 M; years have words behind them"""
_ORDER: Final = "abcdefgh"
_UNITS: Final = frozenset("bdghjlstvw")
"""letters that may stand for billions or for a unit where all of a column have them"""
_LONGEST: Final = 40
"""characters of a figure with its marks"""
_PLAIN: Final = 2
"""figures without a mark that a column has where others have one, and half as many as these"""
_SAME: Final = 3
"""figures from which on a mark that all of a column have in common is one"""
_HIGHEST: Final = 20
"""number of a footnote"""


class _Marked(NamedTuple):
    number: str
    marks: tuple[str, ...]
    """letters, or numbers"""


def bared(grid: Grid) -> tuple[Grid, Mapping[int, str]]:
    """The grid without units and without such marks behind its figures, and the units by column."""
    plain, units = without_units(grid)
    return without_footnotes(plain), units


def without_footnotes(grid: Grid) -> Grid:
    """The grid with a star in place of such marks where the figures around show that they are some: many of the column
    have none, or all have the same. In the first column they name rows (1a, 1b).
    """
    found: dict[int, dict[int, _Marked]] = {}
    for (row, column), cell in grid.cells.items():
        marked = _marked(cell.text)
        if marked is not None:
            found.setdefault(column, {})[row] = marked
    if not found:
        return grid
    first = min(column for _, column in grid.cells)
    texts: dict[int, list[str]] = {column: [] for column in found if column > first}
    for (_, column), cell in grid.cells.items():
        if column in texts:
            texts[column].append(tidy(cell.text))
    numbers = {int(mark) for of_column in found.values() for each in of_column.values() for mark in each.marks
               if mark.isdigit()}  # fmt: skip
    few = max(numbers, default=0) <= min(2 * len(numbers) + 2, _HIGHEST)
    kept = {column: _are_marks(list(found[column].values()), texts[column], few) for column in texts}
    changed = {
        (row, column): grid.cells[row, column]._replace(text=f"{each.number}*")
        for column, is_so in kept.items()
        for row, each in found[column].items()
        if is_so
    }
    return grid._replace(cells={**grid.cells, **changed}) if changed else grid


def _marked(text: str) -> _Marked | None:
    """A figure with letters or numbers in brackets behind it."""
    text = text.strip()
    if not text or len(text) > _LONGEST or not (text[-1] == ")" or text[-1].islower()):
        return None
    match = _MARKED.fullmatch(tidy(text))
    if match is None:
        return None
    letters = match[2] or ""
    if "," not in letters and len(letters) > 1:
        return _Marked(match[1].strip(), tuple(letters)) if letters in _ORDER else None
    return _Marked(match[1].strip(), tuple(re.findall(r"[a-z]|\d+", letters or match[3])))


def _are_marks(marked: Sequence[_Marked], texts: Iterable[str], few: bool) -> bool:
    """Whether what stands behind some figures of a column are footnote marks; ``few``: the numbers of them are."""
    marks = {mark for each in marked for mark in each.marks}
    if marks & _SCALES or (not few and any(mark.isdigit() for mark in marks)):
        return False
    plain = units = 0
    for text in texts:
        plain += _FIGURE.fullmatch(text) is not None and not is_year(text) and text.strip("0., ") != ""
        units += _UNIT.fullmatch(text) is not None and _marked(text) is None
    by_number: dict[str, set[tuple[str, ...]]] = {}
    for each in marked:
        by_number.setdefault(each.number, set()).add(each.marks)
    if units or 2 * sum(len(by_number[each.number]) > 1 for each in marked) > len(marked):
        return False  # 12 kg, or the codes 12a and 12b
    if len(by_number) >= _SAME and len({each.marks for each in marked}) == 1 and not marks & _UNITS:
        return True
    return plain >= _PLAIN and 2 * plain >= len(marked)
