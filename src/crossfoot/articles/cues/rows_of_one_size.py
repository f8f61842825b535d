"""Rows of a table that lost its lines, each with its own whole before it: lime 36 27 (75.0) 30 (83.3) chalk 37
11 (29.7) 18 (48.6).

The whole of a row is the number of a group (n = 36), or the first cell of the row, which the others make up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, nothing
from crossfoot.articles.cues._cells import CellOfShare, is_near, may_be_shorter, runs, share_of, total_of, wholes
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.records import NamedTuple

_NAME: Final = "rows-of-one-size"
_BRACKETS: Final = 4
"""in the text; with fewer there is no such table"""
_WIDE: Final = 60
"""characters before a row in which its whole stands"""
_SMALL: Final = 10
"""a whole; smaller ones fit too easily"""
_PAIR: Final = 2
_ROWS: Final = 2
"""that fit"""
_MISSING: Final = 0.6
"""of a whole; of no fewer the percentages are told, where answers are missing"""


class _SizedRow(NamedTuple):
    size: Mention
    cells: Sequence[CellOfShare]
    of_first: bool
    """whether the size is the row's own first cell"""
    odd: CellOfShare | None = None
    """the one cell that does not fit"""


def _rows(mentions: Sequence[Mention], low: str) -> Iterator[Candidate]:
    """``low`` is the text in lower case."""
    if low.count("(") < _BRACKETS:
        return
    figures = {each.start: each for each in mentions if each.kind in (COUNT, PERCENT) and not each.written.hedge}
    sizes = [each for each in mentions if _is_size(each)]
    starts = [each.start for each in sizes]
    rows: list[_SizedRow] = []
    before = 0
    for cells in runs(low, 0, len(low), figures, _PAIR):
        told = [each for cell in cells for each in (cell.part, cell.percent) if each is not None]
        first, last = bisect_left(starts, max(before, told[0].start - _WIDE)), bisect_left(starts, told[0].start)
        row = _row(cells, sizes[first:last])
        rows += [row] if row is not None else []
        before = told[-1].end
    for of_first in (False, True):
        alike = [row for row in rows if row.of_first == of_first]
        if len({row.size.start for row in alike if row.odd is None}) >= _ROWS:
            for row in alike:
                yield from _claims(row)


def _is_size(each: Mention) -> bool:
    figure = each.written
    plain = figure.plain and figure.den == 1 and not figure.hedge and not each.in_words
    return each.kind == COUNT and not each.unit and plain and figure.num >= _SMALL


def _row(cells: Sequence[CellOfShare], sizes: Sequence[Mention]) -> _SizedRow | None:
    """A row of two cells or more that are all percentages of the last figure before it that can be their whole."""
    for size in reversed(sizes):
        odd = _odd(cells, size)
        if len(odd) <= 1 and _count(cells) - len(odd) >= _PAIR:
            return _SizedRow(size, cells, False, odd[0] if odd else None)
    first, others = cells[0].part, cells[1:]
    if first is None or first.written.value < _SMALL or _count(others) < _PAIR or _odd(others, first):
        return None
    whole = sum(each.part.written.value for each in others if each.part is not None)
    return _SizedRow(first, others, True) if whole == first.written.value else None


def _count(cells: Sequence[CellOfShare]) -> int:
    """How many different cells there are."""
    return len({(each.part.written.value, each.percent.written.value) for each in cells if each.part and each.percent})


def _odd(cells: Sequence[CellOfShare], size: Mention) -> Sequence[CellOfShare]:
    """Those that do not fit."""
    return [each for each in cells if each.part and each.percent and not is_near(each.part, each.percent, size)]


def _claims(row: _SizedRow) -> Iterator[Candidate]:
    for each in row.cells:
        if each.part is not None and each.percent is not None and (each is not row.odd or _is_slip(each, row.size)):
            yield share_of(each, row.size, _NAME)
    parts = [each.part for each in row.cells if each.part is not None]
    if row.odd is None and sum(each.written.value for each in parts) == row.size.written.value:
        yield total_of(row.size, parts, _NAME)


def _is_slip(cell: CellOfShare, size: Mention) -> bool:
    """Whether one slip explains it, and not that some did not answer."""
    assert cell.part is not None
    assert cell.percent is not None
    least, most = wholes(cell)
    value = int(size.written.value)
    if max(least, ceil(_MISSING * value)) <= min(most, value - 1) or may_be_shorter(cell, size):
        return False
    return is_explained_share(cell.part, size, cell.percent)


_GRID = (
    {"part": "27", "whole": "36", "percent": "75.0"},
    {"part": "30", "whole": "36", "percent": "83.3"},
    {"part": "11", "whole": "37", "percent": "29.7"},
    {"part": "18", "whole": "37", "percent": "48.6"},
)
_COMMAS = tuple({role: text.replace(".", ",") for role, text in each.items()} for each in _GRID)
CUE = Cue(
    nothing,
    good=(
        CueExample(
            "en",
            "Table 1. Farms Hens Brown White Lime 36 27 (75.0) 30 (83.3) Chalk 37 11 (29.7) 18 (48.6)",
            "consistent",
            _GRID[0],
            _GRID[1:],
        ),
        CueExample(
            "vi",
            "Bảng 1. Trại Gà Nâu Trắng Vôi 36 27 (75,0) 30 (83,3) Phấn 37 11 (29,7) 18 (48,6)",
            "consistent",
            _COMMAS[0],
            _COMMAS[1:],
        ),
        CueExample(
            "en",
            "Table 1. Hens of all farms 60 (100) 33 (55.0) 27 (45.0) White 40 (66.7) 25 (62.5) 15 (37.5)",
            "consistent",
            {"part": "33", "whole": "60", "percent": "55.0"},
            (
                {"part": "27", "whole": "60", "percent": "45.0"},
                {"total": "60", "parts[0]": "33", "parts[1]": "27"},
                {"part": "25", "whole": "40", "percent": "62.5"},
                {"part": "15", "whole": "40", "percent": "37.5"},
                {"total": "40", "parts[0]": "25", "parts[1]": "15"},
            ),
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Table 1. Farms Hens Brown White Lime 36 27 (75.0) 30 (83.3) Chalk 37 11 (29.7) 18 (48.6) "
            "Marl 40 10 (25.0) 22 (55.0) 17 (45.2)",
            "mismatch",
            {"part": "17", "whole": "40", "percent": "45.2"},
            (
                *_GRID,
                {"part": "10", "whole": "40", "percent": "25.0"},
                {"part": "22", "whole": "40", "percent": "55.0"},
            ),
        ),
    ),
    traps=(
        CueExample("en", "Table 1. Farms Hens Age Weight Lime 36 27 (15.0) 30 (3.3) Chalk 37 11 (9.7) 18 (8.6)"),
        CueExample("vi", "Bảng 1. Trại Gà Tuổi Cân Vôi 36 27 (15.0) 30 (3.3) Phấn 37 11 (9.7) 18 (8.6)"),
    ),
    turn=SHARES,
    over_text=_rows,
)
