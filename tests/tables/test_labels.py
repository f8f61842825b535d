"""Rows and columns by name."""

from __future__ import annotations

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.labels import Labels, LineTerm, UnknownLabel, cell_name, column_number, folded, parsed, window
from tabling import ROWS, grid


def rows(*lines: str) -> Labels:
    return Labels(area(grid("Region|Men|Women|All", *lines)), "rows")


@pytest.mark.parametrize(
    ("text", "result", "terms"),
    [
        ("Total = North + South", "Total", [LineTerm(1, "North"), LineTerm(1, "South")]),
        ("Net = Gross - Receipts − Tax", "Net", [LineTerm(1, "Gross"), LineTerm(-1, "Receipts"), LineTerm(-1, "Tax")]),
        ("Sub-total = Self-employed + 'A + B'", "Sub-total", [LineTerm(1, "Self-employed"), LineTerm(1, "A + B")]),
        ("All = North ... South", "All", [LineTerm(1, "North", "South")]),
        ("'d''Or' = row 3 … row 9", "d'Or", [LineTerm(1, "row 3", "row 9")]),
        ("Rest = - A + B", "Rest", [LineTerm(-1, "A"), LineTerm(1, "B")]),
    ],
)
def test_templates(text: str, result: str, terms: list[LineTerm]) -> None:
    assert parsed(text) == (result, tuple(terms))


@pytest.mark.parametrize("text", ["Total", "Total =", "= A + B", "A = B = C"])
def test_what_is_no_template_is_said(text: str) -> None:
    with pytest.raises(UnknownLabel, match="is no template"):
        parsed(text)


def test_a_label_of_marks_is_read_at_once() -> None:
    assert folded("All" + "." * 90) == folded("All *†:") == folded("All [1]") == "all"
    for marks in ("." * 99, ".:" * 60, "†" * 180, "[1]" * 60, "* " * 90):
        assert folded(f"All {marks}x") == f"all {marks}x"
        assert folded(100_000 // len(marks) * marks + "x").endswith("x")


def test_labels_are_found_whatever_their_marks_and_case() -> None:
    labels = rows("North¹ ....|1|2|3", *ROWS[1:])
    assert (labels.find("north"), labels.find("TOTAL"), labels.find("row 3")) == (1, 4, 2)
    assert folded("Other  grants [a]:") == "other grants"
    assert folded("Totalᵃ") == folded("Total⁽¹⁾") == folded("Total ¹,²") == folded("Total[^note]") == "total"


def test_a_label_that_several_lines_have_is_refused_with_their_numbers() -> None:
    labels = rows("Men|1204|3307|4511", "Men|988|2710|3698", *ROWS[2:])
    with pytest.raises(UnknownLabel, match="2 rows are called 'Men'; write row 2, row 3"):
        labels.find("Men")
    assert labels.written(2, "Men") == "row 3"
    assert labels.written(3, "South") == "South"


def test_an_unknown_label_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownLabel, match="no row of the table is called 'Nort'; did you mean north"):
        rows(*ROWS).find("Nort")


def test_columns_go_by_any_of_their_headings() -> None:
    labels = Labels(
        area(grid("Region|2023||2024|", "|Men|Women|Men|All", *(f"r{n}|1{n}|2{n}|3{n}|4{n}" for n in range(4)))),
        "columns",
    )
    assert labels.find("Women") == 2
    assert labels.find("column D") == labels.find("column 4") == 3
    with pytest.raises(UnknownLabel, match="2 columns are called 'Men'"):
        labels.find("Men")


def test_names_of_cells() -> None:
    assert [cell_name(at) for at in ((0, 0), (4, 1), (9, 27))] == ["A1", "B5", "AB10"]
    assert column_number("ab") == 27
    assert window("B2:$A$9") == (1, 0, 8, 1)
    assert window("A1") is None


def test_a_row_by_its_number_is_no_column() -> None:
    inside = area(grid("Region|Men|Women|All", *(f"x{n}|{n}|1|2" for n in range(9))))
    assert Labels(inside, "rows").find("Row 3") == 2
    assert (Labels(inside, "columns").find("column 3"), Labels(inside, "columns").find("column C")) == (2, 2)
    for across, label in (("rows", "column 3"), ("rows", "row C"), ("columns", "row 3")):
        with pytest.raises(UnknownLabel):
            Labels(inside, across).find(label)  # type: ignore[arg-type]


def test_a_stretch_of_lines_by_its_ends() -> None:
    labels = rows("North|1", "Mid|2", "South|3", "East ... West|4", "Total|10")
    assert labels.named("north ... South") == labels.named("South … North") == {1, 2, 3}
    assert (labels.named("Mid"), labels.named("East ... West"), labels.named("row 2 ... row 3")) == ({2}, {4}, {1, 2})
    for unknown in ("Nort ... South", "... South", "nowhere"):
        with pytest.raises(UnknownLabel):
            labels.named(unknown)
