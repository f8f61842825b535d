"""Tables of Word documents (DOCX), with merged cells."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from crossfoot.inputs.grids.grid import Cell, Grid
from crossfoot.inputs.grids.raised import joined
from crossfoot.inputs.reading.article import InputError
from crossfoot.messages import translated

SUFFIXES = (".docx",)
_MOST_BYTES = 200 * 2**20


def grids(data: bytes) -> Iterator[Grid]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(info.file_size for info in packed.infolist()) > _MOST_BYTES:
                raise InputError(
                    translated("this document unpacks to more than {limit} MiB; split it", limit=_MOST_BYTES // 2**20)
                )
    except zipfile.BadZipFile:
        raise InputError(translated("this is no Word document of the newer kind; save it as .docx")) from None
    import docx

    document = docx.Document(io.BytesIO(data))
    for number, table in enumerate(document.tables, 1):
        yield _grid(table, number)


def _grid(table: Any, number: int) -> Grid:
    cells: dict[tuple[int, int], Cell] = {}
    first: dict[Any, tuple[int, int]] = {}
    rows = columns = 0
    for row, line in enumerate(table.rows):
        for column, cell in enumerate(line.cells):
            columns = max(columns, column + 1)
            known = first.setdefault(cell._tc, (row, column))
            if known != (row, column):
                above = cells.get(known)
                if above is not None:
                    cells[known] = above._replace(rows=row - known[0] + 1, columns=column - known[1] + 1)
                continue
            text = " ".join(joined(_runs(cell)).split())
            if text:
                cells[row, column] = Cell(text, f"table {number}, row {row + 1}, cell {column + 1}")
        rows = row + 1
    return Grid(f"table {number}", rows, columns, cells)


def _runs(cell: Any) -> Iterator[tuple[str, bool]]:
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            yield run.text, bool(run.font.superscript)
        yield " ", False
