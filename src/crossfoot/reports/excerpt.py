"""The part of a table that matters to a finding, drawn within so many columns, with the cells marked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from crossfoot.inputs.grids import Grid
from crossfoot.reports.cells import cut, sentence, width
from crossfoot.tables.area import Area, At

_MOST_ROWS: Final = 12
_LABEL: Final = 32
"""columns that labels take at most"""
_CELL: Final = 18


def excerpt(area: Area, cell: At, others: Collection[At], room: int, encoding: str = "utf-8") -> Iterator[str]:
    """The rows and columns of ``cell`` (in brackets) and ``others``, below their headings; cells left out are dots."""
    grid, top, left = area.grid, area.top, area.left
    rows, skipped = _rows(top, cell, others)
    columns = _columns(area, cell, others, room, rows, encoding)
    table = [[_text(grid, row, column, cell, encoding) for column in columns] for row in rows]
    widths = [max(map(width, column), default=0) for column in zip(*table, strict=True)]
    labels = range(left)
    for row, texts in zip(rows, table, strict=True):
        if row in skipped:
            yield "  ..."
        pieces = [
            text + " " * (size - width(text)) if column in labels else " " * (size - width(text)) + text
            for column, text, size in zip(columns, texts, widths, strict=True)
        ]
        yield "  " + "  ".join(pieces).rstrip()


def _rows(top: int, cell: At, others: Collection[At]) -> tuple[list[int], set[int]]:
    """Headings, then the rows that matter, and those before which some are left out."""
    wanted = sorted({cell[0], *(row for row, _ in others)})
    if len(wanted) > _MOST_ROWS:
        near = sorted(wanted, key=lambda row: (row != cell[0], row not in (wanted[0], wanted[-1]), abs(row - cell[0])))
        wanted = sorted(near[:_MOST_ROWS])
    skipped = {row for before, row in pairwise(wanted) if row > before + 1}
    return [*range(max(top - 2, 0), top), *wanted], skipped


def _columns(area: Area, cell: At, others: Collection[At], room: int, rows: Sequence[int], encoding: str) -> list[int]:
    """Labels, then the columns that matter as far as there is room, the nearest first."""
    wanted = sorted({cell[1], *(column for _, column in others)})
    ends = (wanted[0], wanted[-1])
    near = sorted(wanted, key=lambda column: (column != cell[1], column not in ends, abs(column - cell[1])))
    grid, taken = area.grid, list(range(area.left))[-1:]
    left_over = room - 2
    for column in [*taken, *near]:
        size = max((width(_text(grid, row, column, cell, encoding)) for row in rows), default=0) + 2
        if size > left_over and column != cell[1]:
            continue
        left_over -= size
        taken.append(column)
    return sorted(set(taken))


def _text(grid: Grid, row: int, column: int, cell: At, encoding: str) -> str:
    text = sentence(grid.text(row, column).strip(), encoding)
    most = _LABEL if column < cell[1] and not any(c.isdigit() for c in text) else _CELL
    text = cut(text, most, "…")
    return f"[{text}]" if (row, column) == cell else text
