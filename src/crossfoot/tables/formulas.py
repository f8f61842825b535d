"""Relations that the formulas of a workbook say, and constants where the others of their line are formulas."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from crossfoot.inputs.grids import Grid
from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At
from crossfoot.tables.evidence import need_not_add
from crossfoot.tables.findings import Suspect, is_average
from crossfoot.tables.labels import Across, column_number
from crossfoot.tables.relation import Relation, RelationKind, Template, value

_ACROSS: Final[tuple[Across, ...]] = ("rows", "columns")
_CELL: Final = r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})"
_TERM: Final = re.compile(rf"([+-]?)(?:{_CELL}|SUM\(([A-Z0-9$:,;]+)\))(?=[+-]|$)")
_AVERAGE: Final = re.compile(r"AVERAGE\(([A-Z0-9$:,;]+)\)")
_PART: Final = re.compile(rf"{_CELL}(?::{_CELL})?")
_LONGEST: Final = 2000
"""characters of a formula"""
_MOST: Final = 2000
"""cells that one may add"""
_STATED: Final = 60
"""bits that it is worth that the file says so"""
_OFTEN: Final = 2
"""formulas of a line from which on a constant among them is told"""

_Terms = tuple[tuple[At, int], ...]


class Constant(NamedTuple):
    """A number that stands where the other cells of its line hold formulas."""

    at: At
    relation: Relation
    """what the formulas say of it"""
    formulas: int
    """the other cells"""


def templates_of(area: Area) -> list[Template]:
    """The sums and averages that formulas say in most cells of a line."""
    said: Counter[tuple[RelationKind, Across, int, tuple[tuple[int, int], ...]]] = Counter()
    for at, kind, terms in _formulas(area.grid):
        for axis, across in enumerate(_ACROSS):
            if all(cell[1 - axis] == at[1 - axis] for cell, _ in terms):
                said[kind, across, at[axis], tuple((cell[axis], sign) for cell, sign in terms)] += 1
    filled = {axis: Counter(at[axis] for at in area.figures) for axis in (0, 1)}
    return [
        Template(kind, across, line, operands, _STATED, count, 0, False, True, is_laid_out=True, formulas=count)
        for (kind, across, line, operands), count in said.items()
        if 2 * count >= filled[across == "columns"][line]
    ]


def with_formulas(found: Sequence[Template], said: Sequence[Template]) -> list[Template]:
    """Those that were found, of which those that formulas say too stand as these say them."""
    kept = {_key(each): each for each in found}
    kept.update({_key(each): each for each in said if each.kind != "average"})
    return list(kept.values())


def constants(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> Iterator[Constant]:
    """Numbers for which most other cells of their line have a formula that says what they should be."""
    soft = {across: need_not_add(area, across) for across in _ACROSS}
    for each in relations:
        template = templates[each.line]
        count = template.formulas
        if count >= _OFTEN and each.result and not area.grid.cells[each.result].formula:
            if not each.holds and (each.position in soft[template.across] or is_average(area, each)):
                continue  # of prices, say, beside amounts
            yield Constant(each.result, each, count)


def as_computed(grid: Grid, templates: Sequence[Template], relations: Iterable[Relation]) -> list[Relation]:
    """Without failures where the result has a formula, be it another one: what that gives is not wrong by itself."""
    return [
        each
        for each in relations
        if each.holds or not templates[each.line].formulas or not each.result or not grid.cells[each.result].formula
    ]


def at_constant(area: Area, suspect: Suspect, constants: Mapping[At, Constant]) -> Suspect:
    """The number among formulas is what is wrong where a relation fails that they say."""
    for broken in suspect.relations:
        each = constants.get(broken.result) if broken.result else None
        if each is not None and (each.relation.line, each.relation.position) == (broken.line, broken.position):
            others = tuple(other for other in suspect.relations if other is not broken)
            return Suspect(each.at, (), (broken, *others), value(area.figures[each.at]) - broken.residual)
    return suspect


def _key(template: Template) -> tuple[str, int, frozenset[tuple[int, int]]]:
    return template.across, template.result, frozenset(template.operands)


def _formulas(grid: Grid) -> Iterator[tuple[At, RelationKind, _Terms]]:
    for at, cell in grid.cells.items():
        if cell.formula and len(cell.formula) <= _LONGEST:
            text = re.sub(r"\s", "", cell.formula[1:]).upper()
            average = _AVERAGE.fullmatch(text)
            terms = tuple(_cells(average[1], 1)) if average else tuple(_sum(text))
            numbers = [each for each, _ in terms]
            if 1 < len(terms) <= _MOST and len(set(numbers)) == len(terms) and at not in numbers:
                kind: RelationKind = "average" if average else "sum" if all(n > 0 for _, n in terms) else "difference"
                yield at, kind, terms


def _sum(text: str) -> Iterator[tuple[At, int]]:
    """The cells that a sum is made of, with their signs; nothing for any other formula."""
    pieces = list(_TERM.finditer(text))
    if "".join(piece[0] for piece in pieces) != text:
        return
    for piece in pieces:
        sign = -1 if piece[1] == "-" else 1
        yield from _cells(piece[4], sign) if piece[4] else [((int(piece[3]) - 1, column_number(piece[2])), sign)]


def _cells(listed: str, sign: int) -> Iterator[tuple[At, int]]:
    for each in re.split("[,;]", listed):
        part = _PART.fullmatch(each)
        if part is None:
            return
        column, row = column_number(part[1]), int(part[2]) - 1
        last_column, last_row = (column_number(part[3]), int(part[4]) - 1) if part[3] else (column, row)
        if (last_row - row + 1) * (last_column - column + 1) > _MOST:
            return
        yield from (((r, c), sign) for r in range(row, last_row + 1) for c in range(column, last_column + 1))
