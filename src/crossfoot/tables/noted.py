"""What is told of the formulas of a workbook, and accuses nobody."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final

from crossfoot.messages import translatable, translated, translated_plural
from crossfoot.records import NamedTuple
from crossfoot.tables.area import At
from crossfoot.tables.check import CheckedTable
from crossfoot.tables.formulas import Constant
from crossfoot.tables.labels import cell_name
from crossfoot.tables.ranges import OddRange
from crossfoot.tables.telling import as_json, name, name_of_line, written

CONSTANT: Final = "table-constant"
RANGE: Final = "table-range"
_SHOWN: Final = 6


class Note(NamedTuple):
    rule: str
    at: At
    also: tuple[At, ...]
    message: str


def notes(table: CheckedTable) -> Iterator[Note]:
    """What to tell of each cell."""
    for constant in table.constants:
        yield Note(CONSTANT, constant.at, (), constant_message(table, constant))
    for each in table.ranges:
        yield Note(RANGE, each.at, each.also, range_message(table, each))


def with_notes(table: CheckedTable, verbose: bool = False) -> dict[str, Any]:
    """A table as ``as_json`` tells it, with the notes, the formulas that no relation stands for, and the cells that
    could not be read.
    """
    told = as_json(table, verbose)
    told["findings"] += [
        {"rule": each.rule, "severity": "note", "message": each.message, "cell": _at(each.at),
         "cells": [_at(at) for at in (each.at, *each.also)], "fixes": []}
        for each in notes(table)
    ]  # fmt: skip
    if table.unchecked:
        cells = table.grid.cells
        told["unchecked"] = [{"cell": _at(at), "formula": cells[at].formula} for at in table.unchecked]
    if table.unread:
        told["unread"] = [{"cell": _at(at), "text": table.grid.text(*at).strip()} for at in table.unread]
    return told


def _at(at: At) -> dict[str, int]:
    return {"row": at[0], "column": at[1]}


def constant_message(table: CheckedTable, each: Constant) -> str:
    """That a number stands among formulas, and what they would give."""
    line = name(table, table.templates[each.relation.line])
    figure = table.area.figures[each.at]
    printed = Fraction(figure.mantissa) * Fraction(10) ** figure.place
    meant = written(table, each.at, printed - each.relation.residual)
    sentence = translatable("{line}: {printed} is a number where {number} cells are formulas, which would give {right}")
    if each.relation.holds:
        sentence = translatable("{line}: {printed} is a number where {number} cells are formulas, which give the same")
    printed_ = table.grid.text(*each.at).strip()
    return translated(sentence, line=line, printed=printed_, number=each.formulas, right=meant)


def range_message(table: CheckedTable, each: OddRange) -> str:
    """Which range a formula takes, and which it should."""
    line = name_of_line(table, each.across, each.at[each.across == "columns"])
    cells = _listed(table, each.cells)
    if each.fault == "beside":
        said = translated_plural(
            "{line}: the formula takes {has}; as {number} formula beside it does, it would take {should}",
            "{line}: the formula takes {has}; as {number} formulas beside it do, it would take {should}",
            each.others, line=line, has=each.has, should=each.should,
        )  # fmt: skip
    else:
        said = translated(_SENTENCES[each.fault], line=line, has=each.has, should=each.should, cells=cells)
    if not each.also:
        return said
    others = ", ".join(map(cell_name, each.also[:_SHOWN])) + " ..." * (len(each.also) > _SHOWN)
    return translated("{sentence}; {cells} likewise", sentence=said, cells=others)


_SENTENCES: Final = {
    "left out": translatable("{line}: the formula takes {has} and leaves out {cells} beside it; perhaps {should}"),
    "itself": translatable("{line}: the formula takes {has}, in which it stands itself"),
    "heading": translatable("{line}: the formula takes {has}, of which {cells} is a heading"),
    "twice": translatable(
        "{line}: the formula takes {has}, of which {cells} is a sum of others there, which count twice"
    ),
}


def _listed(table: CheckedTable, cells: tuple[At, ...]) -> str:
    """Cells by name, each with what stands there."""
    return ", ".join(f"{cell_name(at)} ({table.grid.text(*at).strip()})" for at in cells[:_SHOWN])


def left_out(table: CheckedTable) -> Iterator[str]:
    """What was not checked, in a sentence each: formulas, and cells that cannot be read."""
    yield from filter(None, (not_checked(table), not_read(table)))


def not_read(table: CheckedTable) -> str:
    """How many cells look like figures and could not be read, with those that come first."""
    if not table.unread:
        return ""
    return translated_plural(
        "{number} cell looks like a figure and could not be read: {cells}",
        "{number} cells look like figures and could not be read: {cells}", len(table.unread),
        cells=_listed(table, table.unread) + " ..." * (len(table.unread) > _SHOWN),
    )  # fmt: skip


def not_checked(table: CheckedTable) -> str:
    """How many formulas no relation stands for, with those that come first; nothing where there is none."""
    left = table.unchecked
    if not left:
        return ""
    cells = table.grid.cells
    empty = sum(not cells[at].text for at in left)
    if empty == len(left) == sum(bool(cell.formula) for cell in cells.values()):
        return translated("no formula has a value: open the workbook in a spreadsheet program, and save it there")
    shown = ", ".join(f"{cell_name(at)} {_short(cells[at].formula)}" for at in left[:_SHOWN])
    return translated_plural(
        "{number} formula was not checked: {cells}", "{number} formulas were not checked: {cells}", len(left),
        cells=shown + " ..." * (len(left) > _SHOWN),
    )  # fmt: skip


def _short(formula: str) -> str:
    return formula if len(formula) <= _LONGEST else f"{formula[: _LONGEST - 1]}…"


_LONGEST: Final = 40
"""characters of a formula that is named"""
