"""Tables of spreadsheets (XLSX): each sheet with its cells as they are displayed, and their formulas."""

from __future__ import annotations

import datetime
import io
import operator
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from crossfoot.inputs.grids.grid import MOST_CELLS, Cell, Grid, Hidden
from crossfoot.inputs.grids.raised import joined
from crossfoot.inputs.reading.article import InputError
from crossfoot.messages import translated

SUFFIXES = (".xlsx", ".xlsm")
_MOST_BYTES = 400 * 2**20
"""unpacked; more is refused before it is unpacked"""
_QUOTED = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_COMPARE: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
_WIDEST = 11
"""characters of a number in the format General"""
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)


def grids(data: bytes) -> Iterator[Grid]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(info.file_size for info in packed.infolist()) > _MOST_BYTES:
                raise InputError(
                    translated(
                        "this workbook unpacks to more than {limit} MiB; save its sheet as CSV",
                        limit=_MOST_BYTES // 2**20,
                    )
                )
    except zipfile.BadZipFile:
        raise InputError(translated("this is no XLSX workbook; save it as .xlsx, or its sheet as CSV")) from None
    import openpyxl

    shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True, rich_text=True)
    written = openpyxl.load_workbook(io.BytesIO(data))
    names = {name: text for sheet in written.worksheets for name, text in _names_in(sheet)}
    names.update(_defined(written))
    for sheet in shown.worksheets:
        yield _grid(sheet, written[sheet.title], {**names, **_defined(written[sheet.title])})


def _defined(owner: Any) -> dict[str, str]:
    """What names stand for that a workbook, or a sheet, gives."""
    return {name.casefold(): each.attr_text for name, each in owner.defined_names.items() if each.attr_text}


def _names_in(sheet: Any) -> Iterator[tuple[str, str]]:
    """The columns of the tables of a sheet, as formulas name them: ``table1[amount]``."""
    from openpyxl.utils.cell import get_column_letter, range_boundaries

    title = sheet.title.replace("'", "''")
    for table in sheet.tables.values():
        left, top, _, bottom = range_boundaries(table.ref)
        first, last = top + (table.headerRowCount or 0), bottom - (table.totalsRowCount or 0)
        for number, column in enumerate(table.tableColumns):
            letter = get_column_letter(left + number)
            yield f"{table.displayName}[{column.name}]".casefold(), f"'{title}'!{letter}{first}:{letter}{last}"


def _formula(cell: Any) -> str:
    """With its equals sign; of an array the one that stands in its first cell."""
    value = cell.value if cell is not None else ""
    value = value if isinstance(value, str) else getattr(value, "text", "")
    return value if isinstance(value, str) and value.startswith("=") else ""


def _grid(sheet: Any, written: Any, names: Mapping[str, str]) -> Grid:
    spans = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    cells = {}
    formulas = written._cells
    for (row, column), cell in sorted(sheet._cells.items()):  # iter_rows would make every cell up to the last one
        formula = _formula(formulas.get((row, column)))
        text = displayed(_plain_text(cell.value), cell.number_format)
        if not text and not formula:
            continue
        area = spans.get((row, column))
        rows = area.max_row - area.min_row + 1 if area else 1
        columns = area.max_col - area.min_col + 1 if area else 1
        bold = bool(cell.font and cell.font.b)
        indent = int(cell.alignment.indent) if cell.has_style and cell.alignment else 0
        cells[row - 1, column - 1] = Cell(text, cell.coordinate, rows, columns, formula, bold, indent)
    high = max((row + each.rows for (row, _), each in cells.items()), default=0)
    wide = max((column + each.columns for (_, column), each in cells.items()), default=0)
    if high * wide > MOST_CELLS * 4:
        raise InputError(
            translated("the cells of sheet {sheet} lie too far apart; save its table as CSV", sheet=sheet.title)
        )
    filtered = bool(sheet.auto_filter.ref) or any(table.autoFilter for table in sheet.tables.values())
    return Grid(sheet.title, high, wide, cells, hidden=_hidden(sheet, cells), names=names, filtered=filtered)


def _plain_text(value: object) -> object:
    """A value, of which what is raised within a text are marks behind it: 60 with a small 1 is 60¹."""
    if not isinstance(value, list):  # as openpyxl holds a text of several fonts
        return value
    return joined(
        (str(piece), getattr(getattr(piece, "font", None), "vertAlign", "") == "superscript") for piece in value
    )


def _hidden(sheet: Any, cells: Mapping[tuple[int, int], Cell]) -> Hidden:
    rows = {number - 1 for number, line in sheet.row_dimensions.items() if line.hidden}
    columns = {
        number - 1
        for line in sheet.column_dimensions.values()
        if line.hidden
        for number in range(line.min, min(line.max, sheet.max_column) + 1)
    }
    return Hidden(
        sheet.sheet_state != "visible",
        tuple(sorted(rows & {row for row, _ in cells})), tuple(sorted(columns & {column for _, column in cells})),
    )  # fmt: skip


def mark(path: str, output: str, notes: Mapping[tuple[str, int, int], str]) -> None:
    """Write a copy with these cells (sheet, row and column from 0) coloured and commented, below what a comment there
    says already; the file stays as it is.
    """
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    book = openpyxl.load_workbook(path, keep_vba=path.lower().endswith(".xlsm"), rich_text=True)
    for (sheet, row, column), note in notes.items():
        cell = book[sheet].cell(row + 1, column + 1)
        cell.fill = PatternFill("solid", fgColor="FFF5B7B1")
        before, author = (f"{cell.comment.text}\n\n", cell.comment.author) if cell.comment else ("", "crossfoot")
        cell.comment = Comment(f"{before}crossfoot: {note}", author, width=320, height=120)
    book.save(output)


def displayed(value: object, number_format: str) -> str:
    """A value as the sheet shows it, with a decimal point and without groups: 1234.5 in ``#,##0.00`` is 1234.50.

    What is rounded for display is rounded here too, half away from zero, because that is what was printed.
    """
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value.isoformat() if isinstance(value, datetime.date | datetime.time) else str(value)
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    section = _section(number_format.split(";"), exact)
    bare = _QUOTED.sub("", section)
    if "/" in bare:  # as a fraction, which stands for the value
        return _plain(exact)
    if bare.strip() in ("", "General", "@") or _DATE.search(bare):
        return _general(exact) if bare.strip() or not section else _literal(section)
    if "E+" in bare or "E-" in bare:
        return f"{exact:.{len(bare.partition('.')[2].partition('E')[0])}E}"
    percent = "%" in bare
    if percent:
        exact *= 100
    decimals = re.search(r"\.([0#?]+)", bare)
    places = len(decimals[1]) if decimals else 0
    scaled = exact.scaleb(-3 * (len(bare) - len(bare.rstrip(",")))) if bare.endswith(",") else exact
    text = _plain(scaled.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP), places)
    return text + "%" if percent else text


def _section(sections: Sequence[str], value: Decimal) -> str:
    """The part of a number format that shows the value: by its conditions, else by its sign."""
    conditions = [_CONDITION.search(each) for each in sections[:2]]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=False):
            if condition is None or _COMPARE[condition[1]](value, Decimal(condition[2])):
                return section
        return sections[min(len(conditions), len(sections) - 1)]
    number = 1 if value < 0 else 2 if not value else 0
    return sections[number] if number < len(sections) and sections[number] else sections[0]


def _literal(section: str) -> str:
    """What a part of a number format shows in place of the number."""
    return "".join(match[1] or match[2] or "" for match in _QUOTED.finditer(section))


def _general(value: Decimal) -> str:
    """As many decimals as there is room for: 0.1 + 0.2 of a program is 0.3."""
    room = _WIDEST - 1 - len(str(abs(int(value))))
    return _plain(value if value == int(value) or room < 0 else value.quantize(Decimal(1).scaleb(-room), ROUND_HALF_UP))


def _plain(value: Decimal, places: int | None = None) -> str:
    """Without an exponent; zeros behind the point only where places are asked for."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if places is None and "." in text else text
