"""Units behind the figures of a column."""

from __future__ import annotations

from crossfoot.tables.behind import without_units
from crossfoot.tables.check import check
from crossfoot.tables.telling import how_read, message
from tabling import grid

ROWS = ["Mail|19.95 GB|12.8 min|45 ha", "Files|7.40 GB|3.1 min|1,310 ha", "Logs|0.85 GB|0.4 min|77 ha"]
HEADS = "What|Size|Time|Area"


def test_figures_with_the_same_unit_all_through_are_read_and_told() -> None:
    table = check(grid(HEADS, *ROWS, "Total|28.20 GB|16.3 min|1,432 ha"))
    assert table.area.units == {1: "GB", 2: "min", 3: "ha"}
    assert ({each.result for each in table.relations}, table.suspects) == ({(4, 1), (4, 2), (4, 3)}, ())
    assert "Size (column 2) is in GB" in [*how_read(table)]
    wrong = check(grid(HEADS, *ROWS, "Total|28.20 GB|16.3 min|1,342 ha"))
    [suspect] = wrong.suspects
    assert (4, 3) in (suspect.at, *suspect.also)
    assert "1,432 ha, not 1,342 ha (90 ha too low)" in message(wrong, suspect)


def test_units_that_differ_and_names_of_rows_are_left_alone() -> None:
    rows = grid("Run|Size|Note", "5 min|980 MB|ok", "10 min|1.2 GB|ok", "15 min|3.4 GB|late", "20 min|5 GB|late")
    assert without_units(rows) == (rows, {})
    few = grid("Run|Size", "a|980 MB", "b|120 MB", "c|none")
    assert without_units(few) == (few, {})
    codes = grid("Run|Seat", "a|12A", "b|13A", "c|14A", "d|3 eggs")
    assert without_units(codes) == (codes, {})


def test_what_is_written_with_a_comma_is_read_so_behind_units_too() -> None:
    table = check(grid("Was|Last", "a|19,95 kg", "b|7,40 kg", "c|0,85 kg", "Summe|28,20 kg"))
    assert [each.holds for each in table.relations] == [True]
