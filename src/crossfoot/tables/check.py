"""A table, checked: its relations, and what is wrong."""

from __future__ import annotations

from typing import NamedTuple

from crossfoot.inputs.grids import Grid
from crossfoot.tables.area import Area, area
from crossfoot.tables.findings import Suspect, adding, founded, relations_of, suspects
from crossfoot.tables.relation import Relation, Template
from crossfoot.tables.sums import lines_of, sums


class CheckedTable(NamedTuple):
    grid: Grid
    area: Area
    templates: tuple[Template, ...]
    relations: tuple[Relation, ...]
    suspects: tuple[Suspect, ...]


def check(grid: Grid) -> CheckedTable:
    """Find the relations of a table, and hold every one at every position."""
    inside = area(grid)
    templates = [*sums(lines_of(inside, "rows")), *sums(lines_of(inside, "columns"))]
    relations = [each for number, template in enumerate(templates) for each in relations_of(inside, template, number)]
    relations = founded(inside, templates, adding(inside, templates, relations))
    return CheckedTable(grid, inside, tuple(templates), tuple(relations), tuple(suspects(inside, templates, relations)))
