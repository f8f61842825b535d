"""From templates to relations at every position, and to the cells that are probably wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final

from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At
from crossfoot.tables.cut_off import CutOff
from crossfoot.tables.evidence import ENOUGH, need_not_add
from crossfoot.tables.labels import Across
from crossfoot.tables.printed import step_of
from crossfoot.tables.relation import Operand, Relation, Template, sum_relation, value
from crossfoot.tables.wanted import LINEAR, holds_with, is_slip_in, is_slip_into, luck, needed, repair, wanted
from crossfoot.tables.zeros import RoundedOff

_ACROSS: Final[tuple[Across, ...]] = ("rows", "columns")
_CHANCE: Final = 12
"""how much likelier than by chance a slip has to explain a failure, where few positions say that a sum holds"""
_LAID_OUT: Final = 1
"""the same where label and layout say that it is one"""
_UNNAMED: Final = 11
"""bits from which a sum may accuse that no label calls one"""
_ANY: Final = 3
"""slips of which one would explain whatever stands there"""
_STRONG: Final = 20
"""bits from which a sum may accuse that holds as often as not"""
_HARDLY_EVER: Final = 1000
"""by how much likelier than by chance a slip has to explain a failure then"""
_SURE: Final = 7
"""positions at which a sum holds for one where it fails, from which on it is a rule"""
_RULE: Final = 2
"""positions at which a sum holds, from which on it is not one of fewer lines"""
_HUNDRED: Final = 100
_A_RULE: Final = 4
"""the same from which on a figure between those that it may be the average of is a wrong sum"""

_BETWEEN: Final = 2
"""how much likelier than by chance a slip has to explain it then"""
_EITHER: Final = 2
"""slips that explain whatever stands there, of a line that label and layout call a sum and that is one elsewhere"""


class Suspect(NamedTuple):
    """A cell that is probably wrong, and those that are as likely."""

    at: At
    also: tuple[At, ...]
    relations: tuple[Relation, ...]
    """that fail through it"""
    needed: Fraction | None
    """what it would have to be, if that is the same for all of them and can be printed there"""


def relations_of(area: Area, template: Template, number: int) -> list[Relation]:
    """The template at each position where it says something."""
    relations = []
    turned = template.across == "columns"
    for position in area.positions(template.across, template.result):

        def at(line: int, position: int = position) -> At:
            return (position, line) if turned else (line, position)

        result = at(template.result)
        cells = [Operand(at(line), coefficient) for line, coefficient in template.operands]
        if result not in area.figures or any(each.at in area.absent for each in cells):
            continue
        operands = [each for each in cells if each.at in area.figures]
        if sum(area.figures[each.at].mantissa != 0 for each in operands) < 2:
            continue
        relations.append(
            sum_relation(template, number, result, operands, area.figures, area.rounded)._replace(position=position)
        )
    return relations


def founded(
    area: Area, templates: Sequence[Template], relations: Sequence[Relation], others: Sequence[Relation] = ()
) -> list[Relation]:
    """Without failures that accuse nobody: those of a template that fails too often elsewhere, and those that no slip
    of a digit explains, because what then stands in a table is mostly of another kind.

    Two sums that fail through one cell, or a sum and one of ``others``, shares and the like that hold as a rule, and
    would both hold with the same figure in it, are enough by themselves, where the table fails in few places.
    """
    through: dict[At, list[Relation]] = {}
    slipped: dict[int, list[At]] = {}
    failing = [(number, each) for number, each in enumerate(relations) if not each.holds]
    for number, each in failing:
        slipped[number] = [cell for cell in each.cells if is_slip_in(area, templates[each.line], each, cell)]
        for cell in slipped[number]:
            through.setdefault(cell, []).append(each)
    reasons = _reasons(area, templates, relations, others)
    telling = _telling(area, templates, relations)
    families = [_family(template, number) for number, template in enumerate(templates)]
    held = Counter(families[each.line] for each in telling if each.holds)
    failed = Counter(families[each.line] for each in telling if not each.holds)
    is_quiet = len(failing) <= max(4, len(relations) // 10)

    def agree(cell: At) -> bool:
        both = through[cell]
        if len({each.line for each in both}) < 2 or needed(area, templates, cell, both) is None:
            return False
        return all(
            held[families[each.line]] >= failed[families[each.line]] + (not templates[each.line].is_laid_out)
            for each in both
        )

    is_confirmed = _confirmed(area, templates, others)

    def stands(number: int, each: Relation) -> bool:
        if each.holds:
            return True
        if not slipped[number] or any(reason.explains(each) for reason in reasons):
            return False
        template = templates[each.line]
        hits, misses = held[families[each.line]], max(failed[families[each.line]], 1)
        chances = luck(area, each, template.rounded)
        chance = chances * (_LAID_OUT if template.is_laid_out else _CHANCE)
        between = is_average(area, each) and hits < _A_RULE * misses
        if between and chance * (_BETWEEN if template.is_laid_out else 1) > 1:
            return is_quiet and any(map(agree, slipped[number]))
        holds_elsewhere = hits >= (2 if template.is_named else 3) * misses
        hardly_chance = hits >= (1 if template.is_named else 2) * misses and chance * misses <= hits
        likely = 1 if template.is_laid_out and not between else _ANY
        alone = template.is_named and not hits and misses == 1 and chances * likely <= 1
        hardly_chance |= hits >= misses and template.bits >= _STRONG and chances * misses * _HARDLY_EVER <= 1
        hardly_chance |= template.is_laid_out and not between and hits >= misses and chances * misses <= _EITHER * hits
        enough = template.is_laid_out or template.bits >= (ENOUGH if template.is_named else _UNNAMED)
        if not template.is_named and hits < _SURE * misses and chances * _ANY > 1:
            return False  # some slip would explain whatever stands there
        confirmed = template.is_laid_out and any(is_confirmed(cell, each) for cell in slipped[number])
        said = enough and (holds_elsewhere or hardly_chance or alone)
        return said or confirmed or (is_quiet and any(map(agree, slipped[number])))

    return [each for number, each in enumerate(relations) if stands(number, each)]


def _reasons(
    area: Area, templates: Sequence[Template], relations: Sequence[Relation], others: Sequence[Relation]
) -> tuple[_LeftOut, RoundedOff, CutOff]:
    """What may explain that a sum is off, besides a slip."""
    return _LeftOut(area, templates, relations), RoundedOff(area, relations), CutOff(area, templates, relations, others)


def _telling(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> list[Relation]:
    """Those of amounts; of a template of percentages alone all."""
    soft = {across: need_not_add(area, across) for across in _ACROSS}
    amounts = [each for each in relations if each.position not in soft[templates[each.line].across]]
    added = {each.line for each in amounts}
    return [*amounts, *(each for each in relations if each.line not in added)]


def _confirmed(area: Area, templates: Sequence[Template], others: Sequence[Relation]) -> Callable[[At, Relation], bool]:
    """Whether one of the others that fail would hold too if a cell were what a sum wants."""
    beside: dict[At, list[Relation]] = {}
    for each in others:
        for cell in () if each.holds else each.cells:
            beside.setdefault(cell, []).append(each)

    def is_confirmed(cell: At, each: Relation) -> bool:
        own = wanted(area, templates[each.line], each, cell)
        return any(holds_with(area, templates[other.line], other, cell, own) for other in beside.get(cell, ()))

    return is_confirmed


def _is_whole(area: Area, cell: At, soft: Mapping[Across, frozenset[int]]) -> bool:
    """Whether it is the 100 that percentages make up: hardly ever a slip itself."""
    return value(area.figures[cell]) == _HUNDRED and (
        area.figures[cell].percent or cell[1] in soft["rows"] or cell[0] in soft["columns"]
    )


def _is_closed(area: Area, template: Template, each: Relation, soft: Mapping[Across, frozenset[int]]) -> bool:
    """Whether percentages would make up the 100 below them with one digit of one of them changed."""
    if each.result is None or not template.is_named or not _is_whole(area, each.result, soft):
        return False
    meant = ((operand.at, wanted(area, template, each, operand.at)) for operand in each.operands)
    return any(wants and 0 <= wants.value <= _HUNDRED and is_slip_into(area, at, wants) for at, wants in meant)


def is_average(area: Area, each: Relation) -> bool:
    """Whether what should be the sum of figures lies between them: of prices, say, in a table of amounts. Where it is
    as large as all but the largest of several together, that one is too large.
    """
    parts = [value(area.figures[operand.at]) for operand in each.operands]
    if each.result is None or any(operand.coefficient < 0 for operand in each.operands) or min(parts) < 0:
        return False
    printed = value(area.figures[each.result])
    if len(parts) > 2 and printed >= sum(parts) - max(parts) > 0:
        return False
    return min(parts) <= printed <= max(parts) and 2 * sum(parts) >= 3 * printed


class _LeftOut:
    """Whether a line in a block or beside it that was left out, or its last one that was taken in, or some of its first
    or last ones where it hardly holds elsewhere, is all that a sum is off by: then the sum is another one, unless that
    line tells nothing of the kind elsewhere: it has figures nearly everywhere, or one where the sum holds, or goes into
    another sum.
    """

    def __init__(self, area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> None:
        self.area, self.templates = area, templates
        self.summed = {(template.across, line) for template in templates for line, _ in template.operands}
        self.held: dict[int, list[Relation]] = {}
        """by template"""
        self.alike = Counter[tuple[str, int]]()
        """positions at which one holds, for those that are one relation in several sections together"""
        for each in relations:
            if each.holds:
                self.held.setdefault(each.line, []).append(each)
                self.alike[_family(templates[each.line], each.line)] += 1

    def explains(self, each: Relation) -> bool:
        template = self.templates[each.line]
        if template.kind != "sum" or each.result is None:
            return False
        axis = 1 if template.across == "columns" else 0
        figures = self.area.figures
        if self.alike[_family(template, each.line)] < _RULE and self._is_shorter(each):
            return True
        filled = Counter(at[axis] for at in figures)
        there = [at[axis] for at in figures if at[1 - axis] == each.position and at != each.result]
        inside = sorted(line for line, _ in template.operands)
        outside = [line for line in there if line not in inside]
        before, behind = [n for n in outside if n < inside[0]], [n for n in outside if n > inside[-1]]
        ends = {(line, 1) for line in (inside[0], inside[-1])}
        ends |= {(line, -1) for line in (*sorted(before)[-1:], *sorted(behind)[:1])}
        ends = {(line, sign) for line, sign in ends if 2 * filled[line] <= filled[template.result]}
        between = [n for n in outside if inside[0] < n < inside[-1] and (template.across, n) not in self.summed]
        for line, sign in ends | {(line, -1) for line in between}:
            figure = figures.get((each.position, line) if axis else (line, each.position))
            if figure is None or not figure.mantissa or self._is_told(template, each.line, line, sign):
                continue
            if abs(each.residual + sign * value(figure)) <= self._near(each):
                return True
        return False

    def _near(self, each: Relation) -> Fraction:
        """How far a sum of other lines may be off: less than rounding lets this one be, as there are several to try."""
        units = max(step_of(self.area.figures[cell], self.area.rounded) for cell in each.cells)
        place = max(self.area.figures[cell].place for cell in each.cells)
        return min(each.slack, units * Fraction(10) ** place)

    def _is_shorter(self, each: Relation) -> bool:
        """Whether it holds without the first, or the last, of its lines."""
        for parts in (each.operands, each.operands[::-1]):
            off = each.residual
            for operand in parts[:-1]:
                off += operand.coefficient * value(self.area.figures[operand.at])
                if abs(off) <= self._near(each):
                    return True
        return False

    def _is_told(self, template: Template, number: int, line: int, sign: int) -> bool:
        """Whether the sum holds as it is, and not the other way, more often than both ways."""
        told = 0
        for each in self.held.get(number, ()):
            at = (each.position, line) if template.across == "columns" else (line, each.position)
            figure = self.area.figures.get(at)
            if figure is not None and figure.mantissa:
                told += 1 if abs(each.residual + sign * value(figure)) > each.slack else -1
        return told > 0


def _family(template: Template, number: int) -> tuple[str, int]:
    """What is one relation, once or in several sections."""
    return (template.across, template.family) if template.family >= 0 else ("", number)


def not_adding(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> frozenset[int]:
    """The columns (or rows) in which no sum holds, and none fails by a slip: what stands there does not add."""
    adds_by_line: dict[int, bool] = {}
    for each in relations:
        line = each.position
        adds = each.holds or any(is_slip_in(area, templates[each.line], each, cell) for cell in each.cells)
        adds_by_line[line] = adds_by_line.get(line, False) or adds
    return frozenset(line for line, adds in adds_by_line.items() if not adds)


def suspects(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> list[Suspect]:
    """For the relations that fail: the cells that explain most of them, that no relation that holds speaks for.

    A sum that holds in the same direction is no alibi: a total of totals may have been made from the wrong figure. Nor
    is what rounding lets hold as well with what the cell should be. What another cell explains decides between equals.
    """
    holding: dict[At, list[Relation]] = {}
    for each in relations:
        for cell in each.cells if each.holds else ():
            holding.setdefault(cell, []).append(each)
    soft = {across: need_not_add(area, across) for across in _ACROSS}
    explained: Counter[At] = Counter()
    left = [each for each in relations if not each.holds]
    named = []
    while left:
        through: dict[At, list[Relation]] = {}
        for each in left:
            for cell in each.cells:
                through.setdefault(cell, []).append(each)
        weights: dict[At, tuple[int, bool]] = {}
        orders: dict[At, tuple[int, bool, int, int]] = {}
        for cell in sorted(through):
            broken = through[cell]
            wants = needed(area, templates, cell, broken)
            against = [
                each for each in holding.get(cell, ()) if not holds_with(area, templates[each.line], each, cell, wants)
            ]
            failing = {templates[each.line].across for each in broken}
            alibis = sum(each.kind not in LINEAR or templates[each.line].across not in failing for each in against)
            is_slip = is_slip_into(area, cell, wants) and not _is_whole(area, cell, soft)
            weights[cell] = len(broken) * (1 if wants is None else 2) - 2 * alibis, is_slip
            orders[cell] = *weights[cell], -explained[cell], -len(against)
        best = max(orders, key=orders.__getitem__)
        broken = through[best]
        also = tuple(
            cell for cell in weights if cell != best and weights[cell] == weights[best] and through[cell] == broken
        )
        named.append(Suspect(best, also, tuple(broken), repair(area, templates, best, broken)))
        explained.update(cell for each in broken for cell in each.cells)
        left = [each for each in left if each not in broken]
    return named


def adding(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> list[Relation]:
    """Without the columns (or rows) in which the templates do not hold as a rule: what stands there does not add."""
    by_line: dict[tuple[Across, int], list[Relation]] = {}

    def place(each: Relation) -> tuple[Across, int]:
        return templates[each.line].across, each.position

    for each in relations:
        by_line.setdefault(place(each), []).append(each)
    soft = {across: need_not_add(area, across) for across in _ACROSS}
    out = set()

    def is_slip(each: Relation) -> bool:
        template = templates[each.line]
        slips = any(is_slip_in(area, template, each, cell) for cell in each.cells)
        return slips and (luck(area, each, template.rounded) * _CHANCE <= 1 or _is_closed(area, template, each, soft))

    for (across, line), there in by_line.items():
        failing = [each for each in there if not each.holds]
        hits = len(there) - len(failing)
        broken = [frozenset(each.cells) for each in failing if not is_slip(each)]
        misses = len(broken)
        is_one_cell = misses > 0 and bool(frozenset.intersection(*broken))
        if misses and ((misses >= 2 * hits + 2 and not is_one_cell) or (line in soft[across] and misses >= hits)):
            out.add((across, line))
    return [each for each in relations if place(each) not in out]
