"""What a cell would have to be for a relation to hold, and whether a slip of the hand made it what it is."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At
from crossfoot.tables.relation import Relation, Template, value
from crossfoot.tables.slips import grain_of, slips_into, ways

LINEAR = ("sum", "difference")


class Wanted(NamedTuple):
    """``value`` give or take ``slack``, which is what rounding allows."""

    value: Fraction
    slack: Fraction


def wanted(area: Area, template: Template, each: Relation, cell: At) -> Wanted | None:
    """What the cell would have to be; ``None`` where no figure would do."""
    figure = area.figures.get(cell)
    if figure is None:
        return None
    own = value(figure)
    if cell == each.result:
        return Wanted(own - each.residual, each.slack)
    if each.kind in LINEAR:
        coefficient = sum(operand.coefficient for operand in each.operands if operand.at == cell)
        return Wanted(own + each.residual / coefficient, each.slack)
    if each.kind == "average":
        count = len(each.operands)
        return Wanted(own + count * each.residual, count * each.slack)
    return _of_quotient(area, template, each, cell)


def _of_quotient(area: Area, template: Template, each: Relation, cell: At) -> Wanted | None:
    """What one of the two figures would have to be, of which the printed one is the quotient."""
    if each.result is None or each.operands[0].at == each.operands[1].at:
        return None
    top, bottom = (value(area.figures[operand.at]) for operand in each.operands)
    times = value(area.figures[each.result]) / template.scale + (each.kind == "change")
    if cell == each.operands[0].at:
        return Wanted(times * bottom, each.slack * abs(bottom) / template.scale)
    if not times or not top:
        return None
    return Wanted(top / times, each.slack * bottom * bottom / (template.scale * abs(top)))


def holds_with(area: Area, template: Template, each: Relation, cell: At, meant: Wanted | None) -> bool:
    """Whether a relation would hold if the cell were what it should be."""
    own = None if meant is None else wanted(area, template, each, cell)
    return own is not None and meant is not None and abs(own.value - meant.value) <= own.slack


def is_slip_in(area: Area, template: Template, each: Relation, cell: At) -> bool:
    """Whether one digit, or two neighbours swapped, make the cell what the relation wants."""
    return is_slip_into(area, cell, wanted(area, template, each, cell))


def is_slip_into(area: Area, cell: At, meant: Wanted | None) -> bool:
    figure = area.figures.get(cell)
    if figure is None or meant is None:
        return False
    unit = Fraction(10) ** figure.place
    low, high = 2 * (meant.value - meant.slack) / unit, 2 * (meant.value + meant.slack) / unit
    return slips_into(figure.mantissa, ceil(low), floor(high), -figure.place)


def needed(area: Area, templates: Sequence[Template], cell: At, broken: Sequence[Relation]) -> Wanted | None:
    """What the cell would have to be for all of them to hold; ``None`` if nothing would do. Where sums fail, they say
    it: a share of a wrong figure is off too, and says less of it.
    """
    wants = _wants(area, templates, cell, broken)
    return wants[0]._replace(slack=min(each.slack for each in wants)) if wants else None


def repair(area: Area, templates: Sequence[Template], cell: At, broken: Sequence[Relation]) -> Fraction | None:
    """The same as a figure with as many decimals as the cell prints; ``None`` if none would do."""
    wants = _wants(area, templates, cell, broken)
    if not wants:
        return None
    low, high = max(each.value - each.slack for each in wants), min(each.value + each.slack for each in wants)
    figure = area.figures[cell]
    unit = Fraction(10) ** figure.place
    nearest = min(max(round(wants[0].value / unit), ceil(low / unit)), floor(high / unit))
    return nearest * unit if low <= nearest * unit <= high and nearest != figure.mantissa else None


def _wants(area: Area, templates: Sequence[Template], cell: At, broken: Sequence[Relation]) -> list[Wanted]:
    """What each of them wants of the cell, if some figure would do for all."""
    sums = [each for each in broken if each.kind in LINEAR]
    each_wants = [wanted(area, templates[each.line], each, cell) for each in sums or broken]
    wants = [each for each in each_wants if each is not None]
    if len(wants) < len(each_wants) or not wants:
        return []
    low, high = max(each.value - each.slack for each in wants), min(each.value + each.slack for each in wants)
    return wants if low <= high else []


def luck(area: Area, each: Relation, rounded: bool) -> Fraction:
    """How likely some slip explains a failure that has another reason, about: what slips make of the figures, each as
    wide as rounding lets it be, among all that the result could be.
    """
    sizes = [area.figures[cell] for cell in each.cells if cell in area.figures]
    least = min(figure.place for figure in sizes)
    grain = grain_of(figure.at(least) for figure in sizes)
    grain = grain if each.kind in LINEAR and not each.residual % (grain * Fraction(10) ** least) else 1
    width = ways(len(sizes), sum(len(str(abs(figure.at(least) // grain))) for figure in sizes))
    whole = all(value(figure).denominator == 1 for figure in sizes)
    unit = max(Fraction(1 if whole else 10) ** least, grain * Fraction(10) ** least)
    size = max(abs(value(figure)) for figure in sizes)
    slack = each.slack if rounded or unit < 1 else 0
    return Fraction(width) * (2 * slack + unit) / (2 * size) if size else Fraction(1)
