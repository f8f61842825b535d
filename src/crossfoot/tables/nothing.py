"""Words where a figure belongs that stand for nothing, as sums show that hold without one: "x = not received"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from crossfoot.figures.notation import tidy
from crossfoot.tables.area import Area
from crossfoot.tables.exactness import exactly
from crossfoot.tables.findings import relations_of
from crossfoot.tables.relation import Relation, Template

_LEAST: Final = 2
"""sums with such a word that hold without a figure for it, to the unit where others do"""
_SURE: Final = 3
"""those for one that fails"""


def with_nothing(area: Area, templates: Sequence[Template], relations: Sequence[Relation]) -> Area:
    """The area in which words that stand for nothing are told as such, and cells with them no longer lack a figure.

    A figure that is suppressed is hardly ever 0: a sum over it holds without it by chance only.
    """
    lines = {"rows": {row for row, _ in area.absent}, "columns": {column for _, column in area.absent}}
    bare = area._replace(absent=frozenset())
    words = {at: tidy(area.grid.text(*at)).casefold() for at in area.absent}
    coarse = any(each.holds and not exactly(area, each).holds for each in relations)
    held, failed = Counter[str](), Counter[str]()
    for number, template in enumerate(templates):
        gone = [line for line, _ in template.operands if line in lines[template.across]]
        for each in relations_of(bare, template, number) if gone else ():
            at = [(each.position, line) if template.across == "columns" else (line, each.position) for line in gone]
            there = {words[cell] for cell in at if cell in words}
            held.update(there if (each if coarse else exactly(area, each)).holds else ())
            failed.update(() if each.holds else there)
    nothing = frozenset(word for word, count in held.items() if count >= max(_LEAST, _SURE * failed[word]))
    return area._replace(absent=frozenset(at for at in area.absent if words[at] not in nothing), nothing=nothing)
