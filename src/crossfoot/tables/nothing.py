"""Words where a figure belongs that stand for nothing, as sums show that hold without one: "x = not received"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from crossfoot.figures.notation import tidy
from crossfoot.tables.area import Area, At
from crossfoot.tables.exactness import exactly
from crossfoot.tables.findings import relations_of
from crossfoot.tables.hidden import most_of
from crossfoot.tables.printed import step_of
from crossfoot.tables.relation import Relation, Template

_LEAST: Final = 2
"""sums with such a word that hold without a figure for it, to the unit where others do"""
_SURE: Final = 3
"""those for one that fails"""


def with_nothing(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> Area:
    """The area in which words that stand for nothing are told as such, and cells with them no longer lack a figure.

    A figure that is suppressed is hardly ever 0: a sum over it holds without it by chance only, and then it is too
    large more often than not. One of which a bound is told, as "<5", is 0 only if that rounds to it.
    """
    lines = {"rows": {row for row, _ in area.absent}, "columns": {column for _, column in area.absent}}
    bare = area._replace(absent=frozenset())
    words = {at: tidy(area.grid.text(*at)).casefold() for at in area.absent}
    coarse = any(each.holds and not exactly(area, each).holds for each in relations)
    held, failed, above = Counter[str](), Counter[str](), Counter[str]()
    for number, template in enumerate(templates):
        gone = [(line, factor) for line, factor in template.operands if line in lines[template.across]]
        for each in relations_of(bare, template, number) if gone else ():
            at = {
                ((each.position, line) if template.across == "columns" else (line, each.position)): factor
                for line, factor in gone
            }
            there = {words[cell] for cell in at if cell in words}
            told = {words[cell] for cell in at if cell in words and not _may_be_nothing(area, each, cell)}
            held.update(there - told if (each if coarse else exactly(area, each)).holds else ())
            failed.update(told if each.holds else there)
            above.update({words[cell] for cell, factor in at.items() if cell in words and each.residual * factor > 0})
    nothing = frozenset(
        word
        for word, count in held.items()
        if count >= max(_LEAST, _SURE * failed[word]) and 2 * above[word] <= count + failed[word]
    )
    return area._replace(absent=frozenset(at for at in area.absent if words[at] not in nothing), nothing=nothing)


def _may_be_nothing(area: Area, each: Relation, cell: At) -> bool:
    """Whether the cell tells no bound of its figure, or one that rounds to 0 where the sum stands."""
    most = most_of(area, cell)
    figure = None if each.result is None else area.figures[each.result]
    return most is None or figure is None or most <= step_of(figure, area.rounded) * Fraction(10) ** figure.place
