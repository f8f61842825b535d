"""A table as the page shows it: its cells, those that are wrong, and a draft of the claim file with its relations."""

from __future__ import annotations

import os
import tempfile
from typing import Any, Final

from crossfoot.desk.anchoring import Span
from crossfoot.inputs.grids import grids_from, marked_copy
from crossfoot.reports.cells import sentence
from crossfoot.tables.check import CheckedTable, check
from crossfoot.tables.contents import marks_in
from crossfoot.tables.draft import draft
from crossfoot.tables.labels import cell_name
from crossfoot.tables.noted import left_out, notes
from crossfoot.tables.telling import message, notes_of, written

WORKBOOK: Final = ".xlsx"
_ROWS: Final = 400
_COLUMNS: Final = 60
_TABLES: Final = 20


def tables_of(name: str, data: bytes, locale: str = "", usual: str = "") -> dict[str, Any]:
    """The tables of a file, of which ``name`` is the path as a claim file says it; raises ``InputError``. Figures that
    can be read in two ways are written as in ``locale``, which the draft says, else as in the ``usual`` one.
    """
    checked = _checked(name, data, locale or usual)
    return {
        "tables": [_table(each) for each in checked[:_TABLES]],
        "compared": sum(len(each.relations) for each in checked),
        "draft": draft(name, checked, locale),
    }


def marked(name: str, data: bytes, locale: str = "") -> bytes:
    """A copy of a workbook with the wrong cells coloured and commented; raises ``InputError``."""
    notes = notes_of(_checked(name, data, locale))
    with tempfile.TemporaryDirectory(prefix="crossfoot-desk-") as folder:
        before, after = (os.path.join(folder, f"{each}{WORKBOOK}") for each in ("before", "after"))
        with open(before, "wb") as file:
            file.write(data)
        marked_copy(before, after, notes)
        with open(after, "rb") as file:
            return file.read()


def _checked(name: str, data: bytes, locale: str) -> list[CheckedTable]:
    preferred = marks_in(locale)
    return [check(grid, preferred) for grid in grids_from(name, data)]


def _table(table: CheckedTable) -> dict[str, Any]:
    grid = table.grid
    rows, columns = min(grid.rows, _ROWS), min(grid.columns, _COLUMNS)
    tied = {at for each in table.relations for at in each.cells}
    wrong = {at for each in table.suspects for at in (each.at, *each.also)}
    return {
        "name": sentence(grid.name),
        "caption": sentence(grid.caption),
        "rows": [
            [_cell(table, (row, column), tied, wrong) for column in range(columns) if (row, column) in grid.cells]
            for row in range(rows)
        ],
        "whole": rows == grid.rows and columns == grid.columns,
        "findings": [
            {
                "cell": cell_name(each.at),
                "message": sentence(message(table, each)),
                "perhaps": "" if each.needed is None else written(table, each.at, each.needed),
                "also": [cell_name(at) for at in each.also],
            }
            for each in table.suspects
        ],
        "notes": [
            *({"cell": cell_name(each.at), "message": sentence(each.message)} for each in notes(table)),
            *({"cell": "", "message": sentence(each)} for each in left_out(table)),
        ],
    }


def _cell(table: CheckedTable, at: Span, tied: set[Span], wrong: set[Span]) -> dict[str, Any]:
    cell = table.grid.cells[at]
    state = "mismatch" if at in wrong else "consistent" if at in tied else ""
    shown: dict[str, Any] = {"name": cell_name(at), "text": sentence(cell.text.strip())}
    spans = {"rows": cell.rows, "columns": cell.columns}
    return {**shown, **({"state": state} if state else {}), **{k: v for k, v in spans.items() if v > 1}}
