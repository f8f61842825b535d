"""From templates to relations at every position, and to the cells that are probably wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from crossfoot.tables.area import Area, At
from crossfoot.tables.contents import Figure
from crossfoot.tables.relation import Operand, Relation, Template, sum_relation, value
from crossfoot.tables.sums import ENOUGH, is_slip, lines_of


class Suspect(NamedTuple):
    """A cell that is probably wrong, and those that are as likely."""

    at: At
    also: tuple[At, ...]
    relations: tuple[Relation, ...]
    """that fail through it"""
    needed: Fraction | None
    """what it would have to be, if that is the same for all of them"""


def relations_of(area: Area, template: Template, number: int) -> list[Relation]:
    """The template at each position where it says something."""
    found = []
    turned = template.across == "columns"
    count = area.grid.rows if turned else area.grid.columns
    for position in range(count):

        def at(line: int, position: int = position) -> At:
            return (position, line) if turned else (line, position)

        result = at(template.result)
        cells = [Operand(at(line), coefficient) for line, coefficient in template.operands]
        if result not in area.figures or any(each.at in area.absent for each in cells):
            continue
        operands = [each for each in cells if each.at in area.figures]
        if sum(area.figures[each.at].mantissa != 0 for each in operands) < 2:
            continue
        found.append(sum_relation(template, number, result, operands, area.figures))
    return found


def founded(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> list[Relation]:
    """Without failures that accuse nobody: those of a template that fails too often elsewhere, and those that no slip
    of a digit explains, because what then stands in a table is mostly of another kind.

    Two sums that fail through one cell, and would both hold with the same figure in it, are enough by themselves.
    """
    through: dict[At, list[Relation]] = {}
    slipped: dict[int, list[At]] = {}
    for number, each in enumerate(relations):
        if each.holds:
            continue
        slipped[number] = [
            cell for cell in each.cells if _is_slip(area.figures.get(cell), _needed(area, cell, (each,)))
        ]
        for cell in slipped[number]:
            through.setdefault(cell, []).append(each)

    def agree(cell: At) -> bool:
        return len({each.line for each in through[cell]}) > 1 and _needed(area, cell, through[cell]) is not None

    def stands(number: int, each: Relation) -> bool:
        template = templates[each.line]
        if each.holds:
            return True
        if not slipped[number]:
            return False
        often = template.hits >= max(2, 4 * template.misses) or (template.hits >= 1 and template.misses == 1)
        return (often and template.bits >= ENOUGH) or any(map(agree, slipped[number]))

    return [each for number, each in enumerate(relations) if stands(number, each)]


def suspects(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> list[Suspect]:
    """For the relations that fail: the cells that explain most of them, that no relation that holds across speaks for.

    A relation that holds in the same direction is no alibi: a total of totals may have been made from the wrong figure.
    """
    alibis: dict[tuple[At, str], int] = {}
    for each in relations:
        for cell in each.cells if each.holds else ():
            key = cell, templates[each.line].across
            alibis[key] = alibis.get(key, 0) + 1
    left = [each for each in relations if not each.holds]
    found = []
    while left:
        through: dict[At, list[Relation]] = {}
        for each in left:
            for cell in each.cells:
                through.setdefault(cell, []).append(each)

        def weight(cell: At, through: Mapping[At, list[Relation]] = through) -> tuple[int, bool]:
            broken = through[cell]
            failing = {templates[each.line].across for each in broken}
            alibi = sum(alibis.get((cell, across), 0) for across in {"rows", "columns"} - failing)
            needed = _needed(area, cell, broken)
            return len(broken) * (1 if needed is None else 2) - 2 * alibi, _is_slip(area.figures.get(cell), needed)

        def order(cell: At) -> tuple[int, bool, int]:
            return *weight(cell), -sum(alibis.get((cell, across), 0) for across in ("rows", "columns"))

        best = max(sorted(through), key=order)
        alike = [cell for cell in sorted(through) if weight(cell) == weight(best) and through[cell] == through[best]]
        broken = tuple(through[best])
        found.append(Suspect(best, tuple(cell for cell in alike if cell != best), broken, _needed(area, best, broken)))
        left = [each for each in left if each not in broken]
    return found


def _needed(area: Area, cell: At, broken: Sequence[Relation]) -> Fraction | None:
    """What the cell would have to be for all of them to hold, give or take their rounding; ``None`` if nothing would
    do.
    """
    figure = area.figures.get(cell)
    if figure is None:
        return None
    wanted = []
    for each in broken:
        if cell == each.result:
            wanted.append(value(figure) - each.residual)
        else:
            coefficient = sum(operand.coefficient for operand in each.operands if operand.at == cell)
            wanted.append(value(figure) + each.residual / coefficient)
    unit = Fraction(10) ** figure.place
    if max(wanted) - min(wanted) > 2 * unit * len(broken) and len(broken) > 1:
        return None
    return wanted[0]


def _is_slip(figure: Figure | None, needed: Fraction | None) -> bool:
    if figure is None or needed is None:
        return False
    wanted = needed / Fraction(10) ** figure.place
    return wanted.denominator == 1 and is_slip(figure.mantissa, wanted.numerator)


def adding(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> list[Relation]:
    """Without the columns (or rows) in which the templates do not hold as a rule: what stands there does not add."""
    told: dict[tuple[str, int], list[int]] = {}

    def place(each: Relation) -> tuple[str, int]:
        across = templates[each.line].across
        assert each.result is not None
        return across, each.result[1] if across == "rows" else each.result[0]

    for each in relations:
        told.setdefault(place(each), [0, 0])[each.holds] += 1
    soft = {across: lines_of(area, across).soft_lines for across in ("rows", "columns")}
    kept = []
    for each in relations:
        misses, hits = told[place(each)]
        across, line = place(each)
        if misses and (misses >= 2 * hits + 2 or (line in soft[across] and misses >= hits)):
            continue
        kept.append(each)
    return kept
