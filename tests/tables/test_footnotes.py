"""Footnote marks that only their table tells."""

from __future__ import annotations

import pytest

from crossfoot.inputs.grids import Grid
from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.footnotes import without_footnotes
from tabling import grid

HEADS = "Region|2019|2020|2021"


def marked(column: list[str]) -> list[str]:
    """A column, as it is without footnote marks."""
    made = without_footnotes(grid("x|n", *(f"r|{text}" for text in column)))
    return [made.text(row, 1) for row in range(1, made.rows)]


@pytest.mark.parametrize("mark", [" b", "a", " u", " (2)", "(1)", " (1), (2)", "ab", " b, c", "(1)(2)"])
def test_a_mark_behind_some_figures_of_a_column_is_no_part_of_them(mark: str) -> None:
    assert marked(["120", f"135{mark}", "81", "1,156.5", "14"]) == ["120", "135*", "81", "1,156.5", "14"]
    table = check(grid(HEADS, f"North|120|135{mark}|145", "South|230|241|239", "East|81|79|84", "Total|431|455|468"))
    assert len(table.relations) == 3
    assert all(each.holds for each in table.relations)
    assert table.grid.text(1, 2) == f"135{mark}"


@pytest.mark.parametrize(
    "column",
    [
        ["12 k", "950", "1,100", "870"],  # thousands
        ["1.2 b", "3.4 b", "5.1 b"],  # billions
        ["45 (38)", "75 (62)", "120", "118"],  # percentages
        ["0.45 (2)", "1.21 (3)", "0.33 (2)"],  # errors of the last digit
        ["12 kg", "14 g", "150", "200", "310"],
        ["12a", "12b", "13", "14", "15"],  # codes
        ["5 t", "3 l", "2 h", "2020"],  # units that differ
        ["12 ha", "14", "15", "9"],  # hectares
        ["A 5", "5 A", "7", "9", "11"],
    ],
)
def test_units_percentages_and_codes_are_left_alone(column: list[str]) -> None:
    assert marked(column) == column


def test_a_mark_that_all_figures_of_a_column_have_is_one() -> None:
    assert marked(["120 (2)", "81 (2)", "14 (2)"]) == ["120*", "81*", "14*"]
    assert marked(["120c", "81c", "14c"]) == ["120*", "81*", "14*"]
    assert marked(["120 (2)", "81 (2)", ""]) == ["120 (2)", "81 (2)", ""]


def test_what_names_rows_and_has_no_marks_is_left_as_it_is() -> None:
    rows = grid("No|n", "1|120", "1a|81", "2|14", "3|17")
    assert without_footnotes(rows) is rows
    empty = Grid("", 0, 0, {})
    assert without_footnotes(empty) is empty


def test_a_year_with_a_mark_stays_a_heading() -> None:
    made = area(grid("Region|2019|2020 (1)|2021 (1)", "North|120|135|145", "South|230|241|239", "East|81|79|84"))
    assert (made.top, made.left) == (1, 1)
