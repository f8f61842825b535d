"""Tables for tests."""

from __future__ import annotations

from crossfoot.inputs.grids.grid import Cell, Grid
from crossfoot.tables.check import CheckedTable, check

ROWS = ["North|1204|3307|4511", "Centre|988|2710|3698", "South|1571|4102|5673", "Total|3763|10119|13882"]


def grid(*rows: str) -> Grid:
    cells = {
        (row, column): Cell(text.strip(), "")
        for row, line in enumerate(rows)
        for column, text in enumerate(line.split("|"))
        if text.strip()
    }
    return Grid("", len(rows), max(line.count("|") for line in rows) + 1, cells)


def checked(*rows: str) -> CheckedTable:
    return check(grid("Region|Men|Women|All", *rows))
