"""Figures that a table does not tell: what a sum is off by may be what stands in a cell that is suppressed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from crossfoot.figures.notation import tidy
from crossfoot.tables.area import Area, At
from crossfoot.tables.contents import BELOW, read
from crossfoot.tables.labels import Across
from crossfoot.tables.relation import Relation, Template, value
from crossfoot.tables.words import RELATIVE

_FEW: Final = 2
"""sums beside cells without a figure that say how much may be hidden there"""
_MORE: Final = 10
"""times what they are off by, at most"""
_ACROSS: Final[tuple[Across, ...]] = ("rows", "columns")


def most_of(area: Area, at: At) -> Fraction | None:
    """The bound that a cell tells of its figure, 5 of "<5"; ``None`` where it tells none."""
    text = tidy(area.grid.text(*at))
    if text[:1] != "<" or not BELOW.fullmatch(text):
        return None
    figure = read(text.lstrip("<= "), area.own_marks.get(at[1], area.marks)).figure
    return None if figure is None else value(figure)


class Suppressed:
    """Whether a line of which no figure is told where a sum stands, between its parts and its result or right beside
    them, may be all that it is off by: then the sum is another one. Not where such a line tells elsewhere that it is no
    part: the sum holds without it as a rule, or it goes into another one.
    """

    def __init__(self, area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> None:
        self.area, self.templates = area, templates
        self.absent: dict[tuple[Across, int], set[int]] = {}
        """by position, the lines that tell no figure there"""
        self.lines: dict[Across, list[int]] = {"rows": [], "columns": []}
        if not area.absent:
            return
        for across in _ACROSS:
            axis = _axis(across)
            for at in area.absent:
                self.absent.setdefault((across, at[1 - axis]), set()).add(at[axis])
            self.lines[across] = sorted({at[axis] for at in (*area.absent, *area.figures)})
        self.by_template: dict[int, list[Relation]] = {}
        self.told: dict[tuple[int, int], int] = {}
        self.off: dict[tuple[int, ...], tuple[int, list[Fraction]]] = {}
        for each in relations:
            self.by_template.setdefault(each.line, []).append(each)
        held = {number for number, there in self.by_template.items() if any(each.holds for each in there)}
        self.results: dict[tuple[Across, int], set[int]] = {}
        """by line, the results of the sums that it goes into, its own too if it is one"""
        for number in held:
            template = templates[number]
            for line in (template.result, *(line for line, _ in template.operands)):
                self.results.setdefault((template.across, line), set()).add(template.result)

    def explains(self, each: Relation) -> bool:
        template = self.templates[each.line]
        there = self.absent.get((template.across, each.position))
        if not there or not each.residual or each.result is None or template.kind not in ("sum", "difference"):
            return False
        lines = [line for line in self._beside(template, there) if self._may_be_part(template, each, line)]
        if not lines:
            return False
        figures = [value(self.area.figures[operand.at]) * operand.coefficient for operand in each.operands]
        if min(figures) < 0:
            return True
        bounds = [most_of(self.area, _at(template, line, each.position)) for line in lines]
        most = self._elsewhere(each, lines) if None in bounds else sum(filter(None, bounds), Fraction(0))
        return each.residual > 0 and (most is None or each.residual <= most + each.slack)

    def _elsewhere(self, broken: Relation, lines: Sequence[int]) -> Fraction | None:
        """What may be hidden at most, as it is little wherever these lines tell no figure; ``None`` if few say so."""
        template, key = self.templates[broken.line], (broken.line, *lines)
        if key not in self.off:
            there = self.by_template.get(broken.line, ())
            absent = [each for each in there if any(_at(template, n, each.position) in self.area.absent for n in lines)]
            self.off[key] = len(absent), sorted((abs(each.residual) for each in absent), reverse=True)[:2]
        count, (first, *second) = self.off[key]
        own = abs(broken.residual)
        return _MORE * (second[0] if own == first and second else first) if count > _FEW else None

    def _beside(self, template: Template, there: set[int]) -> Iterator[int]:
        """The lines without a figure among its own, and those right before and behind these."""
        own = {template.result, *(line for line, _ in template.operands)}
        parts = [line for line, _ in template.operands]
        yield from (line for line in sorted(there) if min(own) < line < max(own) and line not in own)
        order = self.lines[template.across]
        for number, step in ((bisect_left(order, min(parts)) - 1, -1), (bisect_right(order, max(parts)), 1)):
            while 0 <= number < len(order) and order[number] in there:
                if not min(own) < order[number] < max(own):
                    yield order[number]
                number += step

    def _may_be_part(self, template: Template, broken: Relation, line: int) -> bool:
        label = self.area.name(line) if template.across == "rows" else self.area.heading(line)
        if RELATIVE.search(label) or self.results.get((template.across, line), set()) - {template.result}:
            return False
        known = self.told.get((broken.line, line))
        if known is None:
            there = self.by_template.get(broken.line, ())
            known = self.told[broken.line, line] = sum(self._tells(template, each, line) for each in there)
        return known <= self._tells(template, broken, line)

    def _tells(self, template: Template, each: Relation, line: int) -> int:
        """1 where a sum holds without a line that has a figure there, or hides one; -1 where it may be in it."""
        at = _at(template, line, each.position)
        figure = self.area.figures.get(at)
        if not each.holds:
            return 0
        if at in self.area.absent:
            return 1 if each.residual <= 0 else -1
        if figure is None or not figure.mantissa:
            return 0
        return 1 if abs(each.residual - value(figure)) > each.slack else -1


def _axis(across: Across) -> int:
    return 1 if across == "columns" else 0


def _at(template: Template, line: int, position: int) -> At:
    return (position, line) if template.across == "columns" else (line, position)
