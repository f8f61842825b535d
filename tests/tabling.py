"""Tables for tests."""

from __future__ import annotations

from pathlib import Path

from crossfoot.audit.audit import audit
from crossfoot.claims.finding import Checked
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


def book(*rows: str) -> Grid:
    """A grid of which cells written ``=SUM(B2:B4)#12`` hold a formula and show 12."""
    bare = grid(*rows)
    cells = {}
    for at, cell in bare.cells.items():
        formula, sign, shown = cell.text.partition("#")
        cells[at] = cell._replace(text=shown if sign else cell.text, formula=formula if sign else "")
    return bare._replace(cells=cells)


def checked(*rows: str) -> CheckedTable:
    return check(grid("Region|Men|Women|All", *rows))


TABLE = """\
Region,2023,2024,Net,Share
North,"3,831","4,120",289,57%
Centre,"2,175","2,210",35,30.5%
South,896,910,14,12.6%
Total,"6,902","7,240",338,100%
"""
SECTION = """\
tables:
  outlays:
    from: table.csv
    relations:
      - {rows: "Total = North + Centre + South", except: Share}
      - {columns: "Net = 2024 - 2023"}
      - {percent: Share, of: "2024", whole: Total}
"""


def audited(here: Path, table: str = TABLE, section: str = SECTION) -> Checked:
    """A claim file with its table, in the working folder."""
    (here / "table.csv").write_text(table, encoding="utf-8")
    (here / "claims.yaml").write_text(section, encoding="utf-8")
    [document] = audit(["claims.yaml"]).documents
    return document
