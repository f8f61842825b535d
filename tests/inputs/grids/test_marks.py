"""Tables of Markdown."""

from __future__ import annotations

import pytest

from crossfoot.inputs.grids.marks import grids, span_of

TEXT = b"# Title\n\n| a | **b** |\n| --- | ---: |\n| x | 1,234 |\n\nText\n\n| c |\n| - |\n| 5 |\n"


def test_tables_in_their_order_without_the_line_of_dashes() -> None:
    first, second = grids(TEXT)
    assert (first.rows, first.columns) == (2, 2)
    assert (first.text(0, 1), first.text(1, 1)) == ("b", "1,234")
    assert first.cells[1, 1].place == "line 5, cell 2"
    assert first.cells[0, 0].heading
    assert second.text(1, 0) == "5"


def test_tags_are_no_text_and_what_they_raise_is_no_digit() -> None:
    rows = ["| a<br>b | c |", "| - | - |", "| x<sup>1</sup> | 135<sup>a</sup> |", "| <b>y</b> | 60<SUP>1</SUP> |",
            "| z<!-- z --> | 12[^1] |"]  # fmt: skip
    [grid] = grids("\n".join(rows).encode())
    assert [cell.text for cell in grid.cells.values()] == ["a b", "c", "x¹", "135ᵃ", "y", "60¹", "z", "12[^1]"]


@pytest.mark.parametrize(
    ("line", "cell", "found"),
    [("| North | 1,204 | 3 |", 2, "1,204"), ("North | 1204", 2, "1204"), ("North | 1204", 1, "North"),
     (r"| a \| b | 7 |", 2, "7"), ("| a | b |", 4, ""), ("  | a |  | 5 |", 3, "5")],
)  # fmt: skip
def test_where_a_cell_stands_in_its_text(line: str, cell: int, found: str) -> None:
    text = f"x\n{line}\r\ny"
    start, end = span_of(text, 2, cell)
    assert text[start:end] == found
