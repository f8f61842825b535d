"""Spreadsheets: what is displayed, and formulas."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from crossfoot.inputs.grids.workbook import displayed, grids, mark
from crossfoot.inputs.reading.article import InputError


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1234.5, "General", "1234.5"),
        (1234.0, "General", "1234"),
        (1234.5, "#,##0.00", "1234.50"),
        (1234.5, "#,##0", "1235"),
        (0.0918, "0.00%", "9.18%"),
        (0.125, "0.0%", "12.5%"),
        (-5, "#,##0;(#,##0)", "-5"),
        (1234567, "#,##0,", "1235"),
        (5, '0" kg"', "5"),
        (0.1 + 0.2, "0.0", "0.3"),
        (0.1 + 0.2, "General", "0.3"),
        (1 / 3, "General", "0.333333333"),
        (-1234.5678901234, "General", "-1234.56789"),
        (123456789012, "General", "123456789012"),
        (0.5, "# ?/?", "0.5"),
        (1234.56, "0.00E+00", "1.23E+3"),
        (1234567, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "1.2"),
        (1234, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "1.2"),
        (12, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "12"),
        (12.345, "[<1]0.00;0.0", "12.3"),
        (0, '#,##0;-#,##0;"–"', "–"),
        (0, "#,##0;-#,##0;0.0", "0.0"),
        (0, "0;-0;;@", "0"),
        (-7, '0;"n.a."', "n.a."),
        (-1234.5, "#,##0.0_);[Red](#,##0.0)", "-1234.5"),
        (None, "General", ""),
        ("n.a.", "General", "n.a."),
    ],
)
def test_a_value_is_text_as_it_is_displayed(value: object, number_format: str, text: str) -> None:
    assert displayed(value, number_format) == text


def test_sheets_spans_and_formulas() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Outlays"
    sheet["A1"] = "wide"
    sheet.merge_cells("A1:B1")
    sheet["A2"], sheet["B2"] = 5, "=A2*2"
    book.create_sheet("Second")["C3"] = 7
    out = io.BytesIO()
    book.save(out)
    first, second = grids(out.getvalue())
    assert (first.name, second.name) == ("Outlays", "Second")
    assert (first.cells[0, 0].columns, first.cells[0, 0].place) == (2, "A1")
    assert first.cells[1, 1].formula == "=A2*2"
    assert second.text(2, 2) == "7"


def test_what_is_no_workbook_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match=r"no XLSX workbook; save it as \.xlsx"):
        list(grids(b"PK not really"))


def test_a_cell_far_away_makes_no_cells_on_the_way() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append([1, 2])
    book.active["E1048576"] = 5
    out = io.BytesIO()
    book.save(out)
    [grid] = grids(out.getvalue())
    assert (grid.rows, grid.columns, len(grid.cells)) == (1048576, 5, 3)
    assert grid.cells[1048575, 4].place == "E1048576"
    book.active["XFD9"] = 5
    book.save(out := io.BytesIO())
    with pytest.raises(InputError, match="the cells of sheet Sheet lie too far apart"):
        list(grids(out.getvalue()))
    del book.active._cells[1048576, 5]
    book.active["A1048576"].number_format = "0.00"  # formatted and empty, as where a whole column is
    book.save(out := io.BytesIO())
    [grid] = grids(out.getvalue())
    assert (grid.rows, grid.columns) == (9, 16384)


def test_what_is_hidden_and_what_is_set_in() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from openpyxl.styles import Alignment

    book = openpyxl.Workbook()
    sheet = book.active
    for row in ([], ["x", 1, 2, 3], ["y", 4, 5, 6]):
        sheet.append(row)
    sheet["A3"].alignment = Alignment(indent=2)
    sheet.row_dimensions[3].hidden = sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["C"].hidden = True
    other = book.create_sheet("Old")
    other["A1"], other.sheet_state = 7, "hidden"
    out = io.BytesIO()
    book.save(out)
    first, second = grids(out.getvalue())
    assert first.hidden == (False, (2,), (2,))
    assert second.hidden == (True, (), ())
    assert first.cells[2, 0].indent == 2


def test_a_comment_that_is_there_stays_in_the_marked_copy(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from openpyxl.comments import Comment

    book = openpyxl.Workbook()
    book.active.append([1, 2])
    book.active["A1"].comment = Comment("seen by Ann", "Ann")
    book.save(tmp_path / "in.xlsx")
    mark(
        str(tmp_path / "in.xlsx"), str(tmp_path / "out.xlsx"), {("Sheet", 0, 0): "too low", ("Sheet", 0, 1): "too high"}
    )
    first, second = openpyxl.load_workbook(tmp_path / "out.xlsx").active[1]
    assert (first.comment.text, first.comment.author) == ("seen by Ann\n\ncrossfoot: too low", "Ann")
    assert second.comment.text == "crossfoot: too high"


def test_what_is_raised_in_a_text_is_no_digit_and_stays_raised_in_the_marked_copy(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    def noted(text: str, mark: str) -> CellRichText:
        return CellRichText(text, TextBlock(InlineFont(vertAlign="superscript"), mark))

    book = openpyxl.Workbook()
    bold = CellRichText(TextBlock(InlineFont(b=True), "  All"), " of it")
    book.active.append([noted("60", "1"), noted("1,204", "a"), noted("2024", "(2)"), bold, noted("Total", "b"), 12])
    book.save(tmp_path / "in.xlsx")
    [grid] = grids((tmp_path / "in.xlsx").read_bytes())
    assert [cell.text for cell in grid.cells.values()] == ["60¹", "1,204ᵃ", "2024⁽²⁾", "  All of it", "Totalᵇ", "12"]
    mark(str(tmp_path / "in.xlsx"), str(tmp_path / "out.xlsx"), {("Sheet", 0, 5): "too low"})
    [copy] = grids((tmp_path / "out.xlsx").read_bytes())
    assert copy.text(0, 0) == "60¹"


def test_names_of_ranges_formulas_of_arrays_and_filters() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from openpyxl.workbook.defined_name import DefinedName
    from openpyxl.worksheet.formula import ArrayFormula
    from openpyxl.worksheet.table import Table

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "It's"
    for row in (["x", "Amount"], ["p", 5], ["q", 7], ["Total", "=SUBTOTAL(109,Data[Amount])"]):
        sheet.append(row)
    sheet["D1"] = ArrayFormula("D1", "=SUM(B2:B3)")
    table = Table(displayName="Data", ref="A1:B4", totalsRowCount=1)
    table._initialise_columns()
    for column, name in zip(table.tableColumns, ("x", "Amount"), strict=True):
        column.name = name
    sheet.add_table(table)
    book.defined_names["All_of"] = DefinedName("All_of", attr_text="'It''s'!$B$2:$B$3")
    other = book.create_sheet("Other")
    other.append([1, 2])
    other.auto_filter.ref = "A1:B1"
    other.defined_names["own"] = DefinedName("own", attr_text="Other!$A$1")
    out = io.BytesIO()
    book.save(out)
    first, second = grids(out.getvalue())
    amounts = {"data[x]": "'It''s'!A2:A3", "data[amount]": "'It''s'!B2:B3", "all_of": "'It''s'!$B$2:$B$3"}
    assert (first.names, second.names) == (amounts, {**amounts, "own": "Other!$A$1"})
    assert (first.cells[0, 3].formula, second.filtered) == ("=SUM(B2:B3)", True)
