"""The part of a table that matters, in so many columns."""

from __future__ import annotations

import pytest

from crossfoot.reports.excerpt import excerpt
from crossfoot.tables.area import area
from tabling import ROWS, grid

AREA = area(grid("Region|Men|Women|All", *ROWS))


def test_the_cell_is_marked_and_the_rest_of_its_lines_shown() -> None:
    others = [(row, 2) for row in range(1, 5)]
    assert list(excerpt(AREA, (2, 2), others, 60)) == [
        "  Region   Women", "  North     3307", "  Centre  [2710]", "  South     4102", "  Total    10119",
    ]  # fmt: skip


def test_rows_left_out_are_dots() -> None:
    rows = [f"r{number}|{number}000|7" for number in range(1, 41)]
    shown = list(excerpt(area(grid("x|a|b", *rows)), (20, 1), [(row, 1) for row in range(1, 41)], 60))
    assert len(shown) < 16
    assert "  ..." in shown
    assert any("[20000]" in line for line in shown)


@pytest.mark.parametrize("room", [30, 60, 200])
def test_no_line_is_wider_than_there_is_room(room: int) -> None:
    headings = "|".join(f"heading {number}" for number in range(20))
    rows = [f"row {row}|" + "|".join(f"{row}{number}00" for number in range(20)) for row in range(1, 5)]
    wide = area(grid(f"x|{headings}", *rows))
    shown = list(excerpt(wide, (2, 7), [(2, column) for column in range(1, 21)], room))
    assert max(map(len, shown)) <= room
    assert sum("[2600]" in line for line in shown) == 1


def test_a_column_is_shown_as_soon_as_there_is_room() -> None:
    shown = {room: list(excerpt(AREA, (2, 2), [(2, 1)], room)) for room in range(16, 40)}
    least = min(room for room, lines in shown.items() if "Men" in lines[0])
    assert least == max(map(len, shown[least])) + 2
