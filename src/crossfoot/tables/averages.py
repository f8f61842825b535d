"""Averages: of the neighbouring lines that a line called so has above, or before, it, also with a total between; and,
with strong evidence, without a word too, of all lines before it or of a run of them.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from fractions import Fraction
from typing import Final

from crossfoot.claimfile.table_section import Rounded
from crossfoot.tables.area import Area, At
from crossfoot.tables.contents import CellValue
from crossfoot.tables.declared import cell
from crossfoot.tables.evidence import is_relative
from crossfoot.tables.exactness import as_exact
from crossfoot.tables.labels import Across
from crossfoot.tables.printed import half_width
from crossfoot.tables.ratios import LineFigures
from crossfoot.tables.relation import Operand, Relation, Template, value
from crossfoot.tables.words import AVERAGE, TOTAL

_ENOUGH: Final = 8
_MISS: Final = 6
_CAP: Final = 14
_LONGEST: Final = 160
"""lines that one average can have"""
_ALL: Final = 3
"""lines, and positions, from which on one without a name may be the mean of all"""
_PROBES: Final = 5
"""positions of which one has to fit before all are looked at"""
_AS_A_RULE: Final = 5
"""of how many figures one may be wrong then"""
_UNNAMED: Final = 20
"""bits that it takes"""
_PRECISE: Final = 5
"""bits for each position, below which figures that are much alike are the mean of others by chance"""
_RUN: Final = 12
"""lines of a run that one without a name may be the mean of: months, quarters"""


def averages(area: Area, across: Across, totals: Container[int] = ()) -> list[Template]:
    """Lines called an average that are the mean of the lines right before them, or right behind, but for ``totals`` and
    what a label says to be one, a percentage or an extreme.
    """
    lines = LineFigures(area, across)
    templates = []
    apart = {each for each in lines.order if each in totals or _is_apart(lines, each)}
    for number, line in enumerate(lines.order):
        if AVERAGE.search(lines.label(line)):
            orders = [lines.order[:number][::-1], lines.order[number + 1 :]]
            orders += [[each for each in order if each not in apart] for order in orders if apart.intersection(order)]
            tested = [each for order in orders for each in _averages_of(lines, line, order)]
            best = max(tested, key=lambda each: each.bits, default=None)
            if best is not None and best.bits >= _ENOUGH:
                templates.append(best)
    for tell in (_averages_of_all, _averages_of_runs):
        named = {each.result for each in templates}
        for order in (lines.order, lines.order[::-1]):
            templates += [each for each in tell(lines, order) if each.result not in named]
    return templates


def _is_apart(lines: LineFigures, line: int) -> bool:
    label = lines.label(line)
    return bool(TOTAL.search(label)) or is_relative(lines.area, label, line, lines.across == "rows")


def _averages_of_all(lines: LineFigures, order: Sequence[int]) -> Iterator[Template]:
    """Lines that nothing names, and that are the mean of all lines before them nearly wherever they have a figure."""
    places = sorted({at for figures in lines.by_line.values() for at in figures})
    totals = dict.fromkeys(places[:: max(len(places) // _PROBES, 1)][:_PROBES], (0, 0))
    for length, line in enumerate(order):
        own = lines.by_line[line]
        near = [
            at
            for at, (total, count) in totals.items()
            if at in own and abs(count * own[at].at(lines.place) - total) <= count * (lines.step + 1)
        ]
        if near and length >= _ALL and not any(figure.percent for figure in own.values()):
            yield from _average_of_all(lines, line, order[:length])
        for at, (total, count) in totals.items():
            if at in own:
                totals[at] = total + own[at].at(lines.place), count + 1


def _averages_of_runs(lines: LineFigures, order: Sequence[int]) -> Iterator[Template]:
    """Lines that nothing names, and that are the mean of a run right before them: a year of its quarters."""
    needed = _UNNAMED + (2 * _RUN * len(order)).bit_length()
    for number, line in enumerate(order):
        own = lines.by_line[line]
        if any(figure.percent for figure in own.values()):
            continue
        probes = list(own)[:: max(len(own) // _PROBES, 1)][:_PROBES]
        runs = (order[number - size : number] for size in range(_ALL, min(_RUN, number) + 1))
        near = (run for run in runs if any(_may_be_mean(lines, own[at], run, at) for at in probes))
        found = [each for run in near for each in _average_of_all(lines, line, run, needed)]
        precise = (each for each in found if each.bits + _MISS * each.misses >= _PRECISE * each.hits)
        yield from sorted(precise, key=lambda each: -each.bits)[:1]


def _may_be_mean(lines: LineFigures, own: CellValue, run: Sequence[int], at: int) -> bool:
    there = [lines.whole[line][at] for line in run if at in lines.whole[line]]
    return len(there) == len(run) and abs(len(run) * own.at(lines.place) - sum(there)) <= len(run) * (lines.step + 1)


def _average_of_all(
    lines: LineFigures, line: int, members: Sequence[int], needed: int = _UNNAMED
) -> Iterator[Template]:
    printed = lines.by_line[line]
    bits = hits = misses = 0
    for at, figure in printed.items():
        figures = [lines.by_line[each][at] for each in members if at in lines.by_line[each]]
        values = [each.at(lines.place) for each in figures]
        unit = 10 ** (figure.place - lines.place)
        width = sum(lines.step if not each.place else 10 ** (each.place - lines.place) for each in figures)
        off = abs(len(values) * figure.at(lines.place) - sum(values))
        if len(values) < _ALL or 2 * off > len(values) * unit + width:
            misses += 1
            bits -= _MISS
        else:
            hits += 1
            bits += min(((max(values) - min(values)) // unit).bit_length(), _CAP)
    if hits >= _ALL and misses <= len(printed) // _AS_A_RULE and bits >= needed:
        operands = tuple((each, 1) for each in sorted(members))
        yield Template("average", lines.across, line, operands, bits, hits, misses, False, True)


def _averages_of(lines: LineFigures, line: int, order: Sequence[int]) -> Iterator[Template]:
    printed = lines.by_line[line]
    totals: dict[int, list[int]] = {at: [0, 0, 0] for at in printed}
    """by position: sum, number and width of the figures so far"""
    for length, member in enumerate(order[:_LONGEST], 1):
        for at, figure in lines.by_line[member].items():
            if at in totals:
                unit = lines.step if not figure.place else 10 ** (figure.place - lines.place)
                totals[at] = [a + b for a, b in zip(totals[at], (figure.at(lines.place), 1, unit), strict=True)]
        bits = -len(order).bit_length()
        hits = misses = 0
        for at, (total, count, width) in totals.items():
            if count > 1:
                unit = 10 ** (printed[at].place - lines.place)
                off = abs(count * printed[at].at(lines.place) - total)
                fits = 2 * off <= count * unit + width
                bits += min(int(abs(total) // (count * unit)).bit_length(), _CAP) if fits else -_MISS
                hits, misses = hits + fits, misses + (not fits)
        if length > 1 and hits >= max(2 * misses, 1):
            operands = tuple((each, 1) for each in sorted(order[:length]))
            yield Template("average", lines.across, line, operands, bits, hits, misses, False, True)


def _off_average(printed: CellValue, values: Sequence[CellValue], rounded: Rounded | None) -> tuple[Fraction, Fraction]:
    """Printed less recomputed, and what rounding allows."""
    count = len(values)
    mean = sum((value(each) for each in values), Fraction(0)) / count
    slack = sum((half_width(each, rounded) for each in values), Fraction(0)) / count
    return value(printed) - mean, slack + Fraction(10) ** printed.place / 2


def relations_of_average(area: Area, template: Template, number: int) -> list[Relation]:
    """The average at each position where it says something."""
    return as_exact(_averages(area, template, number, area.rounded), _averages(area, template, number, None))


def _averages(area: Area, template: Template, number: int, rounded: Rounded | None) -> Iterator[Relation]:
    for position in area.positions(template.across, template.result):
        result = cell(template.across, template.result, position)
        members: list[At] = [cell(template.across, line, position) for line, _ in template.operands]
        there = [at for at in members if at in area.figures]
        if result not in area.figures or len(there) < 2:
            continue
        residual, slack = _off_average(area.figures[result], [area.figures[at] for at in there], rounded)
        operands = tuple(Operand(at, 1) for at in there)
        yield Relation("average", result, operands, abs(residual) <= slack, residual, number, position, slack)
