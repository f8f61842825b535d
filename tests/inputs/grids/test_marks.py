"""Tables of Markdown."""

from __future__ import annotations

from crossfoot.inputs.grids.marks import grids

TEXT = b"# Title\n\n| a | **b** |\n| --- | ---: |\n| x | 1,234 |\n\nText\n\n| c |\n| - |\n| 5 |\n"


def test_tables_in_their_order_without_the_line_of_dashes() -> None:
    first, second = grids(TEXT)
    assert (first.rows, first.columns) == (2, 2)
    assert (first.text(0, 1), first.text(1, 1)) == ("b", "1,234")
    assert first.cells[1, 1].place == "line 5, cell 2"
    assert first.cells[0, 0].heading
    assert second.text(1, 0) == "5"
