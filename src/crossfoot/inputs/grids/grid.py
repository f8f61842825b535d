"""What a table is once it is read: cells as text, each with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

MOST_CELLS: Final = 4_000_000
"""cells of one file; more are refused"""


_PLACES: Final = (
    (re.compile(r"line (?P<line>\d+), field (?P<field>\d+)"), translatable("line {line}, field {field}")),
    (re.compile(r"line (?P<line>\d+), cell (?P<cell>\d+)"), translatable("line {line}, cell {cell}")),
    (
        re.compile(r"table (?P<table>\d+), row (?P<row>\d+), cell (?P<cell>\d+)"),
        translatable("table {table}, row {row}, cell {cell}"),
    ),
)


def in_words(place: str) -> str:
    """The place of a cell in the language that is spoken."""
    for pattern, sentence in _PLACES:
        match = pattern.fullmatch(place)
        if match:
            return translated(sentence, **match.groupdict())
    return place


def is_said_in(place: str, name: str) -> bool:
    """Whether the place of a cell says its table too, as "table 1, row 3, cell 2" does."""
    return place.startswith(f"{name}, ")


class Cell(NamedTuple):
    """One cell as a reader of the table sees it."""

    text: str
    place: str
    """where it stands in the file: ``B5``, ``line 4, field 12``, ``table 1, row 3, cell 2``; see ``in_words``"""
    rows: int = 1
    columns: int = 1
    """how many rows and columns it spans"""
    formula: str = ""
    """as it stands in the file, with its equals sign"""
    heading: bool = False
    """marked as a heading by the file itself"""
    indent: int = 0
    """how far the file sets it in, beyond the spaces that its text begins with"""


class Hidden(NamedTuple):
    """What a workbook holds and does not show."""

    sheet: bool = False
    rows: tuple[int, ...] = ()
    """from 0, as ``columns``; only those with cells"""
    columns: tuple[int, ...] = ()


class Grid(NamedTuple):
    """A table with its cells by (row, column), both from 0; cells that another one spans are not there."""

    name: str
    rows: int
    columns: int
    cells: Mapping[tuple[int, int], Cell]
    caption: str = ""
    hidden: Hidden = Hidden()
    names: Mapping[str, str] = {}
    """folded names that a workbook gives to ranges, as ``outlays`` or ``table1[amount]``, to what they stand for"""
    filtered: bool = False
    """whether a filter may be what hides rows"""

    def text(self, row: int, column: int) -> str:
        cell = self.cells.get((row, column))
        return cell.text if cell else ""
