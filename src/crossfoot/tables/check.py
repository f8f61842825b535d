"""A table, checked: its relations, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from crossfoot.inputs.grids import Grid
from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At, area, counted
from crossfoot.tables.averages import averages, relations_of_average
from crossfoot.tables.bases import OtherBase, last_place
from crossfoot.tables.contents import Marks
from crossfoot.tables.evidence import lines_of, need_not_add
from crossfoot.tables.exactness import Exactness, are_exact, counted_columns, held_exactly
from crossfoot.tables.findings import Suspect, adding, founded, not_adding, relations_of, suspects
from crossfoot.tables.formulas import (
    Constant,
    as_computed,
    at_constant,
    constants,
    formulas_of,
    templates_of,
    unchecked,
    with_formulas,
)  # fmt: skip
from crossfoot.tables.hidden import Suppressed
from crossfoot.tables.labels import folded
from crossfoot.tables.nested import without_shorter
from crossfoot.tables.nothing import with_nothing
from crossfoot.tables.printed import UNITS
from crossfoot.tables.ranges import OddRange, odd_ranges
from crossfoot.tables.ratios import as_template, ratios, relations_of_ratio
from crossfoot.tables.relation import Relation, Template
from crossfoot.tables.sums import sums
from crossfoot.tables.unadding import unadding
from crossfoot.tables.unread import unread
from crossfoot.tables.wanted import is_slip_in, is_slip_into, luck, wanted

_ACROSS: Final[tuple[Literal["rows", "columns"], ...]] = ("rows", "columns")
_AS_A_RULE: Final = 4
"""positions at which a share holds for one where it may fail"""
_OFTEN: Final = 3
"""at which it has to where it fails more than once, and slips hardly explain that by chance"""
_CHANCE: Final = 24
"""how much likelier than by chance a slip has to explain a failure, where few positions say that a relation holds"""
_WELL_FOUNDED: Final = 10
"""bits of a share, a change or an average that may accuse"""
_MOST_ALIKE: Final = 11
"""other tables with the same labels that are looked at with one"""
_DIVIDED: Final = ("rate", "multiple", "change")
"""what does not add up, though its parts may"""
_MOST_WRONG: Final = 3
_ONE_WRONG: Final = 15
"""relations of which one cell more may be wrong"""


class CheckedTable(NamedTuple):
    grid: Grid
    area: Area
    templates: tuple[Template, ...]
    relations: tuple[Relation, ...]
    suspects: tuple[Suspect, ...]
    exactness: Exactness = Exactness(False, frozenset())
    """where its whole numbers were not rounded, as its sums show"""
    constants: tuple[Constant, ...] = ()
    """where the other cells of the line are formulas, in no relation that fails"""
    ranges: tuple[OddRange, ...] = ()
    """of formulas that take a line too few or too many, as it seems"""
    unchecked: tuple[At, ...] = ()
    """cells with a formula that no relation stands for"""
    unread: tuple[At, ...] = ()
    """cells that look like figures and cannot be read"""

    @property
    def exact(self) -> bool:
        """Whether none of its whole numbers were rounded."""
        return self.exactness.is_rule and not self.exactness.otherwise


class _KnownRelations:
    """The relations of templates, each worked out once."""

    def __init__(self, inside: Area) -> None:
        self.inside = inside
        self._known: dict[tuple[str, int, tuple[tuple[int, int], ...]], list[Relation]] = {}

    def of(self, templates: Sequence[Template]) -> list[Relation]:
        relations: list[Relation] = []
        for number, template in enumerate(templates):
            key = template.across, template.result, template.operands
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = relations_of(self.inside, template, number)
            relations += [each._replace(line=number, kind=template.kind) for each in known]
        return relations


def _sums(known: _KnownRelations, across: Literal["rows", "columns"], alike: Sequence[Area] = ()) -> list[Template]:
    """The sums of one direction; looked for once more where some lines turn out not to add, or where whole numbers turn
    out to be rounded.
    """
    inside = known.inside
    lines = lines_of(inside, across)
    lines = lines._replace(soft=lines.soft | unadding(lines, lines.order))
    others = [lines_of(each, across) for each in alike]
    templates = sums(lines, others)
    soft = not_adding(inside, templates, known.of(templates))
    coarse = any(each.rounded for each in templates)
    if not soft and coarse <= lines.coarse:
        return templates
    further = lines_of(inside, across, soft) if soft else lines
    return sums(further._replace(coarse=coarse or lines.coarse, soft=further.soft | lines.soft), others)


def _others(
    inside: Area, templates: list[Template], said: Sequence[Template], exactness: Exactness
) -> list[list[Relation]]:
    """Shares, changes and averages, those of one template together, with those that formulas ``said``; adds their
    templates.
    """
    is_exact = exactness.is_rule and not exactness.otherwise
    relations: list[list[Relation]] = []
    for each in said:
        if each.kind == "average":
            templates.append(each)
            relations.append(
                as_computed(inside.grid, templates, relations_of_average(inside, each, len(templates) - 1))
            )
    for across in _ACROSS:
        for ratio in ratios(inside, across):
            templates.append(as_template(ratio))
            relations.append(relations_of_ratio(inside, ratio, len(templates) - 1, is_exact, exactness.bits))
        totals = {each.result for each in templates if each.across == across and each.kind in ("sum", "difference")}
        for average in averages(inside, across, totals):
            templates.append(average)
            relations.append(relations_of_average(inside, average, len(templates) - 1))
    return relations


def _plausible(
    relations: list[Relation], inside: Area, templates: Sequence[Template], wrong: Mapping[At, Sequence[Relation]]
) -> list[Relation]:
    """Without failures where they are more than a few, or where no slip explains them better than chance does, unless a
    sum fails too (``wrong``, by cell) and both would hold with the same figure in one cell.
    """
    failing = sum(not each.holds for each in relations)
    held = len(relations) - failing
    other_base = OtherBase(inside, relations)

    def stands(each: Relation) -> bool:
        template = templates[each.line]
        if each.result is None or abs(each.residual) < last_place(inside, each) or other_base.explains(each):
            return False  # cut off, perhaps, and not rounded, or of a population of another day
        if not any(is_slip_in(inside, template, each, cell) for cell in each.cells):
            return False
        if each.kind == "share" and each.operands[0].at == each.operands[1].at:  # the 100 of all of it
            return held > 1 and template.bits >= _WELL_FOUNDED
        if failing > 1 and each.kind != "average" and each.position in need_not_add(inside, template.across):
            return False  # the largest of each column, say
        chance = luck(inside, each, True) * _CHANCE * (1 if failing == 1 else failing * _CHANCE)
        if held < _AS_A_RULE * failing and (held < (failing > 1) * _OFTEN * failing or chance > held):
            return False
        return template.bits >= _WELL_FOUNDED

    def agrees(each: Relation, cell: At) -> bool:
        if held <= failing or templates[each.line].bits < _WELL_FOUNDED:
            return False
        if abs(each.residual) <= last_place(inside, each) + each.slack and any(
            not other.holds and cell not in other.cells for other in relations
        ):
            return False  # cut off, perhaps, or of other figures, as one more is
        own = wanted(inside, templates[each.line], each, cell)
        for other in wrong.get(cell, ()):
            both = wanted(inside, templates[other.line], other, cell)
            if own and both and abs(own.value - both.value) <= own.slack + both.slack:
                return is_slip_into(inside, cell, both)
        return False

    return [each for each in relations if each.holds or stands(each) or any(agrees(each, at) for at in each.cells)]


def _without_quotients(templates: Sequence[Template], relations: Sequence[Relation]) -> list[Relation]:
    """Without sums that fail in a column (or row) that follows from others in another way: so many per thousand."""
    divided = {(each.across, each.result) for each in templates if each.kind in _DIVIDED}
    turned = {"rows": "columns", "columns": "rows"}
    return [
        each for each in relations if each.holds or (turned[templates[each.line].across], each.position) not in divided
    ]


def check(grid: Grid, preferred: Marks | None = None) -> CheckedTable:
    """Find the relations of a table, and hold every one at every position; ``preferred`` as for ``area``."""
    return _checked(area(grid, preferred), ())


def checked_tables(grids: Sequence[Grid], preferred: Marks | None = None) -> list[CheckedTable]:
    """Several tables, of which those with the same labels say the same."""
    areas = [area(grid, preferred) for grid in grids]
    alike: dict[tuple[str, ...], list[Area]] = {}
    for each in areas:
        alike.setdefault(_labels(each), []).append(each)
    return [
        _checked(each, [other for other in alike[_labels(each)] if other is not each][:_MOST_ALIKE]) for each in areas
    ]


def _labels(inside: Area) -> tuple[str, ...]:
    """What its rows with figures are called, in order; of a table without such names its own and no other's."""
    labels = tuple(folded(inside.label(row)) for row in sorted({row for row, _ in inside.figures}))
    return labels if all(labels) else (*labels, str(id(inside)))


def _added(inside: Area, alike: Sequence[Area], said: Sequence[Template]) -> tuple[list[Template], list[Relation]]:
    """The sums of rows and columns, and those that formulas ``said``, each held at every position."""
    known = _KnownRelations(inside)
    templates = [*_sums(known, "rows", alike), *_sums(known, "columns")]
    templates = with_formulas(without_shorter(templates, known.of(templates)), said)
    return templates, as_computed(inside.grid, templates, known.of(templates))


def _covered(hidden: Suppressed, relations: Sequence[Relation]) -> tuple[list[Relation], list[Relation]]:
    """The sums that are off by what a cell beside them may hide, where rounding would explain it too; and all others:
    only these say how figures were rounded.
    """
    explained = {id(each) for each in relations if hidden.explains(each)}
    others = [each for each in relations if id(each) not in explained]
    return [each for each in relations if id(each) in explained and each.holds], others


def _checked(inside: Area, alike: Sequence[Area]) -> CheckedTable:
    said = templates_of(inside)
    templates, relations = _added(inside, alike, said)
    if inside.absent and (inside := with_nothing(inside, templates, relations)).nothing:
        templates, relations = _added(inside, alike, said)
    plain = counted_columns(inside, relations)
    if plain:
        inside = counted(inside, plain)
        templates, relations = _added(inside, alike, said)
    if inside.rounded != UNITS and are_exact(inside, relations):  # not rounded so far; to units perhaps
        inside = inside._replace(rounded=UNITS)
        relations = as_computed(inside.grid, templates, _KnownRelations(inside).of(templates))
    covered, relations = _covered(Suppressed(inside, templates, relations), relations)
    relations, exactness = held_exactly(inside, templates, relations)
    relations += [] if exactness.is_rule else covered
    constant = {each.at: each for each in constants(inside, templates, relations)}
    others = _others(inside, templates, said, exactness)
    quotients = [each for one in others for each in one]
    summed = adding(inside, templates, _without_quotients(templates, relations))
    relations = founded(inside, templates, summed, quotients)
    failing: dict[At, list[Relation]] = {}
    for each in relations:
        for cell in () if each.holds else each.cells:
            failing.setdefault(cell, []).append(each)
    relations += [each for one in others for each in _plausible(one, inside, templates, failing)]
    wrong = [at_constant(inside, each, constant) for each in suspects(inside, templates, relations)]
    if len(wrong) > _MOST_WRONG + len(relations) // _ONE_WRONG:  # so many are no misprints, but a table of another kind
        relations, wrong = [each for each in relations if each.holds], []
    told = {at for each in wrong for at in (each.at, *each.also)}
    left = tuple(each for at, each in sorted(constant.items()) if at not in told)
    return CheckedTable(
        inside.grid, inside, tuple(templates), tuple(relations), tuple(wrong), exactness, left,
        tuple(odd_ranges(inside, formulas_of(inside.grid))), tuple(unchecked(inside.grid, relations)),
        tuple(unread(inside)),
    )  # fmt: skip
