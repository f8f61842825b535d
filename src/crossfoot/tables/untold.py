"""Cells that say that there is no figure: "n.a.", "(D)", and words among figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping
from typing import Final

from crossfoot.figures.notation import tidy
from crossfoot.inputs.grids import Grid
from crossfoot.tables.contents import Content
from crossfoot.tables.naming import are_years

At = tuple[int, int]
_UNTOLD: Final = {"absent", "nil", "figure"}
_FEW_WORDS: Final = 2
"""figures of a column for one text of words, from which on these stand for a figure that is not told"""


def first_untold(said: Mapping[At, Content], top: int, left: int) -> int:
    """The first row below the headings, be it one with a name of which hardly a figure is told, or none."""
    named: set[int] = set()
    sorts: dict[int, Counter[str]] = {}
    for (row, column), content in said.items():
        if column >= left:
            sort = "year" if content.figure is not None and are_years([content.figure]) else content.sort
            sorts.setdefault(row, Counter())[sort] += 1
        elif content.sort == "words":
            named.add(row)
    rows = sorted(row for row in sorts if row < top)
    while (
        len(rows) > 1 and rows[-1] in named and sorts[rows[-1]].keys() <= _UNTOLD and sorts[rows[-1]].keys() - {"nil"}
    ):
        top = rows.pop()
    return top


def untold(grid: Grid, said: Mapping[At, Content], body: Container[At], top: int, left: int) -> frozenset[At]:
    """Cells that say that there is no figure, and words where nearly all of a column are figures: "pending"; the same
    words several times count once.
    """
    inside = [(at, content.sort) for at, content in said.items() if at[0] >= top and at[1] >= left]
    more = Counter[int]()
    texts: set[tuple[int, str]] = set()
    for at, sort in inside:
        if at in body:
            more[at[1]] += 1
        elif sort == "words" and (text := (at[1], tidy(grid.text(*at)).casefold())) not in texts:
            texts.add(text)
            more[at[1]] -= _FEW_WORDS
    return frozenset(at for at, sort in inside if sort == "absent" or (sort == "words" and more[at[1]] > 0))
