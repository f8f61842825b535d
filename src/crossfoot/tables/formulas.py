"""Relations that the formulas of a workbook say, and constants where the others of their line are formulas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from crossfoot.inputs.grids import Grid
from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At
from crossfoot.tables.evidence import need_not_add
from crossfoot.tables.findings import Suspect, is_average
from crossfoot.tables.formula_text import Formula, cells_of, formula
from crossfoot.tables.labels import Across
from crossfoot.tables.relation import Relation, RelationKind, Template, value

_ACROSS: Final[tuple[Across, ...]] = ("rows", "columns")
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
    for at, said in formulas_of(grid).items():
        terms = tuple(cells_of(grid, said, _MOST))
        numbers = [each for each, _ in terms]
        if not 1 < len(terms) <= _MOST or len(set(numbers)) < len(terms) or at in numbers:
            continue
        if said.divided > 0 and said.divided != len(terms):
            continue
        is_plain = all(sign > 0 for _, sign in terms)
        yield at, said.kind if said.kind == "average" else "sum" if is_plain else "difference", terms


def formulas_of(grid: Grid) -> dict[At, Formula]:
    """What the formulas say that are sums or averages."""
    read = {at: formula(cell.formula, grid.name, grid.names) for at, cell in grid.cells.items() if cell.formula}
    return {at: said for at, said in read.items() if said is not None}


def unchecked(grid: Grid, relations: Iterable[Relation]) -> list[At]:
    """The cells whose formulas no relation stands for."""
    held = {each.result for each in relations}
    return sorted(at for at, cell in grid.cells.items() if cell.formula and at not in held)
