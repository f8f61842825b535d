"""What was found in a table, in words and as the public JSON shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from crossfoot.figures.notation import POINT
from crossfoot.tables.area import At
from crossfoot.tables.check import CheckedTable
from crossfoot.tables.findings import Suspect
from crossfoot.tables.relation import Relation, Template

RULE: Final = "table-mismatch"
_SHOWN: Final = 6


def as_json(table: CheckedTable) -> dict[str, Any]:
    """One table in the shape of ``crossfoot table --format json``; positions count from 0."""
    return {
        "name": table.grid.name,
        "rows": table.grid.rows,
        "columns": table.grid.columns,
        "relations": [_relation(each) for each in table.relations],
        "findings": [_finding(table, each) for each in table.suspects],
    }


def _at(at: At) -> dict[str, int]:
    return {"row": at[0], "column": at[1]}


def _relation(each: Relation) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "result": None if each.result is None else _at(each.result),
        "operands": [{**_at(operand.at), "coefficient": operand.coefficient} for operand in each.operands],
        "verdict": "consistent" if each.holds else "mismatch",
    }


def _finding(table: CheckedTable, each: Suspect) -> dict[str, Any]:
    fixes = [] if each.needed is None else [{"title": written(table, each.at, each.needed), "safe": False}]
    return {
        "rule": RULE,
        "severity": "error",
        "message": message(table, each),
        "cell": _at(each.at),
        "cells": [_at(at) for at in (each.at, *each.also)],
        "fixes": fixes,
    }


def written(table: CheckedTable, at: At, exact: Fraction) -> str:
    """A value with as many decimals as the cell has, with a decimal point."""
    figure = table.area.figures[at]
    return POINT.write(exact, figure.place, grouped=False) + ("%" if figure.percent else "")


def message(table: CheckedTable, suspect: Suspect) -> str:
    """What does not add up, and by how much."""
    broken = suspect.relations[0]
    assert broken.result is not None
    printed = Fraction(0) + _value(table, broken.result)
    recomputed = printed - broken.residual
    gap = abs(broken.residual)
    what = name(table, table.templates[broken.line])
    sides = _sides(table, broken)
    high = "too high" if broken.residual > 0 else "too low"
    text = f"{what}: {sides} is {written(table, broken.result, recomputed)}, not {table.grid.text(*broken.result)}"
    text += f" ({written(table, broken.result, gap)} {high})"
    if len(suspect.relations) > 1:
        text += f"; {len(suspect.relations)} sums fail through this cell"
    return text


def _value(table: CheckedTable, at: At) -> Fraction:
    figure = table.area.figures[at]
    return Fraction(figure.mantissa) * Fraction(10) ** figure.place


def _sides(table: CheckedTable, broken: Relation) -> str:
    texts = [(each.coefficient, table.grid.text(*each.at).strip()) for each in broken.operands]
    if len(texts) > _SHOWN:
        return f"the sum of {len(texts)} cells"
    first, *others = texts
    return first[1] + "".join(f" {'+' if coefficient > 0 else '−'} {text}" for coefficient, text in others)


def name(table: CheckedTable, template: Template) -> str:
    """The line that is made of others, by its label."""
    area = table.area
    words = area.label(template.result) if template.across == "rows" else area.heading(template.result)
    line = f"{'row' if template.across == 'rows' else 'column'} {template.result + 1}"
    return f"{words} ({line})" if words else line


def describe(table: CheckedTable) -> Iterator[str]:
    """Every relation of a table, with its evidence."""
    for template in table.templates:
        parts = [
            ("+ " if coefficient > 0 else "− ") + _line_name(table, template, line)
            for line, coefficient in template.operands
        ]
        shown = " ".join(parts[:_SHOWN]).removeprefix("+ ")
        more = f" and {len(parts) - _SHOWN} more" if len(parts) > _SHOWN else ""
        inferred = "; whole numbers were rounded, as it seems" if template.rounded else ""
        fits = f"fits {template.hits} of {template.hits + template.misses}, {template.bits} bits"
        yield f"{name(table, template)} = {shown}{more}  [{fits}{inferred}]"


def _line_name(table: CheckedTable, template: Template, line: int) -> str:
    words = table.area.label(line) if template.across == "rows" else table.area.heading(line)
    return words or f"{'row' if template.across == 'rows' else 'column'} {line + 1}"


def counts(tables: Mapping[str, list[CheckedTable]]) -> tuple[int, int, int]:
    """Tables, relations that were compared, and cells that are probably wrong."""
    every = [table for each in tables.values() for table in each]
    return len(every), sum(len(each.relations) for each in every), sum(len(each.suspects) for each in every)
