"""Sums that the layout of the labels says."""

from __future__ import annotations

from crossfoot.inputs.grids.grid import Cell, Grid
from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.evidence import LineValues, lines_of
from crossfoot.tables.outline import outlined
from tabling import grid

ROWS = [("All", 0, 41), ("Primary", 0, 21), ("public", 2, 12), ("private", 2, 9), ("Secondary", 0, 20),
        ("public", 2, 17), ("private", 2, 3)]  # fmt: skip


def outline(rows: list[tuple[str, int, int]], spaces: bool = True) -> LineValues:
    cells = {(0, 0): Cell("x", ""), (0, 1): Cell("Schools", "")}
    for number, (label, depth, figure) in enumerate(rows, 1):
        cells[number, 0] = Cell(" " * depth + label, "") if spaces else Cell(label, "", indent=depth)
        cells[number, 1] = Cell(str(figure), "")
    return lines_of(area(Grid("", len(rows) + 1, 2, cells)), "rows")


def test_lines_that_are_set_in_are_the_parts_of_the_one_above() -> None:
    for spaces in (True, False):
        lines = outline(ROWS, spaces)
        found = [(each.result, each.operands) for each in outlined(lines, lines.order)]
        assert found == [(2, ((3, 1), (4, 1))), (5, ((6, 1), (7, 1)))]


def test_dashes_before_labels_set_them_in() -> None:
    rows = ("Hours|2722.56|1335", "— by card|1543.06|1228", "— by hand|1179.50|106", "— absent|0.00|1")
    [template] = check(grid("Kind|Hours|Entries", *rows)).templates
    assert template.operands == ((2, 1), (3, 1), (4, 1))
    [suspect] = check(grid("Kind|Hours|Entries", rows[0], "— by card|7543.06|1228", *rows[2:])).suspects
    assert (2, 1) in (suspect.at, *suspect.also)
    assert not check(grid("Kind|Hours|Entries", *(row.replace("— ", "") for row in rows))).suspects


def test_depth_that_does_not_mean_parts_tells_nothing() -> None:
    lines = outline([(label, depth, figure + 3 * (depth > 0)) for label, depth, figure in ROWS])
    assert outlined(lines, lines.order) == []


def test_a_sum_that_a_slip_breaks_stands_where_its_sisters_hold() -> None:
    rows = []
    parts = {"North": (31204, 8877), "Centre": (22815, 9941), "South": (41571, 6108), "Isles": (12366, 7402)}
    for name, (one, other) in parts.items():
        rows += [(name, 0, one + other), (f"{name} towns", 2, one), (f"{name} villages", 2, other)]
    rows[-1] = ("Isles villages", 2, 4702)
    lines = outline(rows)
    assert [(each.result, each.hits) for each in outlined(lines, lines.order)] == [(1, 1), (4, 1), (7, 1), (10, 0)]
    alone = outline(rows[-3:])
    assert outlined(alone, alone.order) == []


def test_without_depth_so_small_figures_say_too_little() -> None:
    grid = Grid("", 8, 2, {
        (number, column): Cell(str(text), "")
        for number, (label, _, figure) in enumerate([("x", 0, "Schools"), *ROWS])
        for column, text in enumerate((label, figure))
    })  # fmt: skip
    assert check(grid).relations == ()
