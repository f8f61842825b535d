"""Formulas that take a line too few or too many."""

from __future__ import annotations

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.formulas import formulas_of
from crossfoot.tables.ranges import OddRange, odd_ranges
from tabling import book

HEADS = "Region|2021|2022|2023|2024"
ROWS = ["North|2501|1333|4479|2231", "Centre|8417|7664|8037|6519", "South|3739|1837|8293|764", "Isles|411|522|633|744"]


def odd(total: str, rows: list[str] | None = None) -> list[OddRange]:
    grid = book(HEADS, *(rows or ROWS), total)
    return odd_ranges(area(grid), formulas_of(grid))


def total(*ranges: str) -> str:
    return "|".join(["Total", *(f"=SUM({each})#9" for each in ranges)])


def test_right_ranges_are_none() -> None:
    assert odd(total("B2:B5", "C2:C5", "D2:D5", "E2:E5")) == []
    assert odd(total("B2:B5", "C2:C5", "D2:D3,D4:D5", "E2,E3,E4,E5")) == []
    assert odd("Total|=B2+B3#9|=C2+C3#9|=D2-D3#9|=AVERAGE(E2:E5)#9") == []
    assert odd(total("B2:B3", "C2:C5", "D2:D3", "E2:E5"))[0].fault == "left out"


@pytest.mark.parametrize(
    ("third", "has", "should", "cells"),
    [
        ("D2:D4", "D2:D4", "D2:D5", ((4, 3),)),
        ("D3:D5", "D3:D5", "D2:D5", ((1, 3),)),
        ("D1:D5", "D1:D5", "D2:D5", ((0, 3),)),
        ("Other!D2:D4", "", "", ()),
    ],
)
def test_a_range_unlike_those_beside_it(third: str, has: str, should: str, cells: tuple[tuple[int, int], ...]) -> None:
    found = odd(total("B2:B5", "C2:C5", third, "E2:E5"))
    if not has:
        assert found == []
        return
    assert found == [OddRange((5, 3), (), "rows", "beside", has, cells, should, 3)]


def test_a_range_on_another_sheet_and_in_the_other_direction() -> None:
    found = odd(total("x!B2:B5", "x!C2:C5", "x!D2:D4", "x!E2:E5"))
    assert [(each.has, each.should, each.others) for each in found] == [("x!D2:D4", "x!D2:D5", 3)]
    rows = [f"{name}|{n}|{n + 1}|=SUM(B{n}:{'B' if n == 4 else 'C'}{n})#9" for n, name in enumerate("pqrst", 2)]
    grid = book("Region|Men|Women|All", *rows)
    [each] = odd_ranges(area(grid), formulas_of(grid))
    assert (each.at, each.across, each.has, each.should) == ((3, 3), "columns", "B4", "B4:C4")


def test_what_is_left_out_is_blank_or_too_far_away() -> None:
    blank = [*ROWS[:3], "Isles|411|522||744"]
    assert odd(total("B2:B5", "C2:C5", "D2:D4", "E2:E5"), blank) == []
    more = [*ROWS, *(f"x{n}|1|2|3|4" for n in range(4))]
    assert [each.fault for each in odd(total("B2:B9", "C2:C9", "D2:D5", "E2:E9"), more)] == []


def test_ranges_as_long_as_a_sheet_are_looked_at_as_fast_as_others() -> None:
    rows = ["|".join([f"x{n}", *[f"=SUM({letter}$2:{letter}1048576)#9" for letter in "FGHI"]]) for n in range(400)]
    grid = book(HEADS, *ROWS, *rows)
    assert odd_ranges(area(grid), formulas_of(grid)) == []


def test_a_line_that_leaves_out_the_one_before_it_is_told_once() -> None:
    [each] = odd(total("B2:B4", "C2:C4", "D2:D4", "E2:E4"))
    assert (each.fault, each.at, each.also, each.has, each.should) == (
        "left out", (5, 1), ((5, 2), (5, 3), (5, 4)), "B2:B4", "B2:B5",
    )  # fmt: skip
    for label in ("Median age", "Subtotal", "of which exports", "trong đó: nữ", ""):
        assert odd(total("B2:B4", "C2:C4", "D2:D4", "E2:E4"), [*ROWS[:3], ROWS[3].replace("Isles", label)]) == []


@pytest.mark.parametrize(
    ("ranges", "fault", "cells"),
    [("2:{}6", "itself", ((5, 1),)), ("1:{}5", "heading", ((0, 1),))],
)
def test_a_range_with_its_own_cell_or_a_year(ranges: str, fault: str, cells: tuple[tuple[int, int], ...]) -> None:
    [each] = odd(total(*(f"{letter}{ranges.format(letter)}" for letter in "BCDE")))
    assert (each.fault, each.cells, len(each.also)) == (fault, cells, 3)


def test_a_sum_that_is_taken_with_its_parts() -> None:
    rows = [*ROWS[:2], "Mainland|=SUM(B2:B3)#1|=SUM(C2:C3)#1|=SUM(D2:D3)#1|=SUM(E2:E3)#1", *ROWS[2:]]
    [each] = odd(total("B2:B6", "C2:C6", "D2:D6", "E2:E6"), rows)
    assert (each.fault, each.cells, each.has) == ("twice", ((3, 1),), "B2:B6")
    assert odd(total("B4:B6", "C4:C6", "D4:D6", "E4:E6"), rows) == []
    subtotals = [row.replace("SUM(", "SUBTOTAL(9,") for row in rows]
    assert odd(total("B2:B6", "C2:C6", "D2:D6", "E2:E6").replace("SUM(", "SUBTOTAL(9,"), subtotals) == []
