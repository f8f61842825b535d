"""Tables of HTML pages: every ``table`` with its spans laid out and its caption."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crossfoot.inputs.grids.grid import MOST_CELLS, Cell, Grid
from crossfoot.inputs.grids.raised import joined
from crossfoot.inputs.reading.article import InputError
from crossfoot.inputs.reading.charset import text_of
from crossfoot.inputs.reading.elements import page_tree
from crossfoot.messages import translated

SUFFIXES = (".html", ".htm", ".xhtml")
_WIDEST_SPAN = 1000


def grids(data: bytes) -> Iterator[Grid]:
    tree = page_tree(text_of(data))
    for number, table in enumerate(tree.iter("table"), 1):
        yield _grid(table, number)


def _grid(table: Any, number: int) -> Grid:
    cells: dict[tuple[int, int], Cell] = {}
    taken: set[tuple[int, int]] = set()
    rows = columns = 0
    caption = next((_text(each) for each in table.iter("caption")), "")
    for row, line in enumerate(each for each in table.iter("tr") if _owner(each) is table):
        column = 0
        for place, cell in enumerate((each for each in line if each.tag in ("td", "th")), 1):
            while (row, column) in taken:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            taken.update((row + i, column + j) for i in range(down) for j in range(across))
            text = _text(cell)
            where = f"table {number}, row {row + 1}, cell {place}"
            if text:
                cells[row, column] = Cell(text, where, down, across, heading=cell.tag == "th")
            columns = max(columns, column + across)
            column += across
            if len(taken) > MOST_CELLS:
                raise InputError(
                    translated(
                        "table {number} of this page has more than {most:,} cells; split it",
                        number=number,
                        most=MOST_CELLS,
                    )
                )
        rows = row + 1
    return Grid(f"table {number}", rows, columns, cells, caption)


def _owner(row: Any) -> Any:
    return next((each for each in row.iterancestors("table")), None)


def _span(cell: Any, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    return min(max(int(text), 1), _WIDEST_SPAN) if text.isdigit() else 1


def _text(element: Any) -> str:
    """What stands in it, raised figures as ¹ so that a footnote mark is no digit."""
    pieces: list[tuple[str, bool]] = []

    def walk(node: Any, raised: bool) -> None:
        raised = raised or node.tag == "sup"
        pieces.append((node.text or "", raised))
        for child in node:
            if isinstance(child.tag, str) and child.tag != "table":
                walk(child, raised)
            pieces.append((child.tail or "", raised))
        if node.tag in ("br", "p", "div", "li"):
            pieces.append((" ", False))

    walk(element, False)
    return " ".join(joined(pieces).split())
