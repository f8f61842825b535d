"""What was found in a table, in words and as the public JSON shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from crossfoot.figures.notation import POINT, tidy
from crossfoot.inputs.grids import Grid
from crossfoot.tables.area import At
from crossfoot.tables.check import CheckedTable
from crossfoot.tables.findings import Suspect
from crossfoot.tables.labels import letters
from crossfoot.tables.printed import UNITS, sentence_of
from crossfoot.tables.relation import Relation, Template

RULE: Final = "table-mismatch"
_SHOWN: Final = 6
_WORDS: Final = {
    "share": "{} in percent of {}", "change": "the change to {} from {}", "average": "the average of {} and {}",
    "multiple": "{} as a multiple of {}", "rate": "{} per {}",
}  # fmt: skip


def as_json(table: CheckedTable) -> dict[str, Any]:
    """One table in the shape of ``crossfoot table --format json``; positions count from 0."""
    hidden = table.grid.hidden
    return {
        "name": table.grid.name,
        "rows": table.grid.rows,
        "columns": table.grid.columns,
        **({"hidden": hidden._asdict()} if any(hidden) else {}),
        "relations": [_relation(table, each) for each in table.relations],
        "findings": [_finding(table, each) for each in table.suspects],
    }


def _at(at: At) -> dict[str, int]:
    return {"row": at[0], "column": at[1]}


def _relation(table: CheckedTable, each: Relation) -> dict[str, Any]:
    # What is one cell divided by another is a share, whatever it is called; a rate is so many per thousand or million.
    plain = each.kind == "rate" and table.templates[each.line].scale == 1
    return {
        "kind": "share" if plain else each.kind,
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
    """A value with as many decimals as the cell has, written as the figures of the table are."""
    figure, marks = table.area.figures[at], table.area.marks
    whole, _, fraction = POINT.write(exact, figure.place, grouped=False).partition(".")
    if marks.group and (marks.group in tidy(table.grid.text(*at)) or abs(figure.mantissa) < 1000):
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", marks.group, whole)
    return whole + (marks.decimal + fraction if fraction else "") + ("%" if figure.percent else "")


def message(table: CheckedTable, suspect: Suspect) -> str:
    """What does not add up, and by how much."""
    broken = suspect.relations[0]
    assert broken.result is not None
    printed = Fraction(0) + _value(table, broken.result)
    recomputed = printed - broken.residual
    gap = abs(broken.residual)
    what = name(table, table.templates[broken.line])
    if broken.kind not in ("sum", "difference"):
        return _of_ratio(table, broken, recomputed, gap)
    sides = _sides(table, broken)
    high = "too high" if broken.residual > 0 else "too low"
    text = f"{what}: {sides} is {written(table, broken.result, recomputed)}, not {table.grid.text(*broken.result)}"
    text += f" ({written(table, broken.result, gap)} {high})"
    if len(suspect.relations) > 1:
        text += f"; {len(suspect.relations)} relations fail through this cell"
    return text


def notes_of(tables: Sequence[CheckedTable]) -> dict[tuple[str, int, int], str]:
    """What to write at the cells that are probably wrong: by sheet, row and column from 0."""
    notes: dict[tuple[str, int, int], str] = {}
    for each in tables:
        for suspect in each.suspects:
            needed = "" if suspect.needed is None else f"; perhaps {written(each, suspect.at, suspect.needed)}"
            notes[each.grid.name, *suspect.at] = message(each, suspect) + needed
            for at in suspect.also:
                notes.setdefault((each.grid.name, *at), f"as likely: {message(each, suspect)}")
    return notes


def _of_ratio(table: CheckedTable, broken: Relation, recomputed: Fraction, gap: Fraction) -> str:
    assert broken.result is not None
    high = "too high" if broken.residual > 0 else "too low"
    texts = [table.grid.text(*each.at).strip() for each in broken.operands]
    said = {"share": "{0} of {1}", "change": "from {1} to {0}", "multiple": "{0} / {1}", "rate": "{0} / {1}"}
    sides = said.get(broken.kind, f"the average of {len(texts)} cells")
    text = f"{name(table, table.templates[broken.line])}: {sides.format(*texts)} is "
    text += f"{written(table, broken.result, recomputed)}, not {table.grid.text(*broken.result).strip()}"
    return f"{text} ({written(table, broken.result, gap).removesuffix('%')} {high})"


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


def line_of(table: CheckedTable, each: Relation) -> str:
    """A relation in short: the line, its kind, and where it stands."""
    template = table.templates[each.line]
    area = table.area
    where = area.heading(each.position) if template.across == "rows" else area.label(each.position)
    return f"{name(table, template)}, {each.kind}{f', in {where}' if where else ''}"


def hidden_of(grid: Grid) -> str:
    """What of a sheet its readers do not see; nothing where they see all of it."""
    hidden = grid.hidden
    rows, columns = [str(row + 1) for row in hidden.rows], [letters(column) for column in hidden.columns]
    named = [
        f"{kind}{'s' * (len(lines) > 1)} {', '.join(lines[:_SHOWN])}{' ...' * (len(lines) > _SHOWN)}"
        for kind, lines in (("row", rows), ("column", columns))
        if lines
    ]
    if hidden.sheet:
        return "this sheet is hidden"
    return f"{' and '.join(named)} {'is' if len(rows + columns) == 1 else 'are'} hidden" if named else ""


def how_read(table: CheckedTable) -> Iterator[str]:
    """What was inferred of a table."""
    grid, area, marks = table.grid, table.area, table.area.marks
    groups = f"groups by {marks.group!r}, " if marks.group else "no groups, "
    yield f"{grid.rows} rows, {grid.columns} columns; figures from row {area.top + 1}, column {area.left + 1} on"
    if any(grid.hidden):
        yield f"{hidden_of(grid)}, and checked as all others are"
    yield f"figures: {groups}decimals by {marks.decimal!r}"
    if table.exact:
        yield "whole numbers: exact, as the sums show"
    elif area.rounded != UNITS:
        yield sentence_of(area.rounded, grid.name or "this table")
    else:
        yield "whole numbers: may have been rounded to units"


def describe(table: CheckedTable) -> Iterator[str]:
    """Every relation of a table, with its evidence."""
    for template in table.templates:
        if template.kind in _WORDS:
            first, *others = [_line_name(table, template, line) for line, _ in template.operands]
            if template.whole >= 0:
                others = [_position_name(table, template)]
            said = _WORDS[template.kind].format(first, others[0] if len(others) == 1 else f"{len(others)} more")
            fits = f"fits {template.hits} of {template.hits + template.misses}, {template.bits} bits"
            yield f"{name(table, template)} = {said}  [{fits}]"
            continue
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


def _position_name(table: CheckedTable, template: Template) -> str:
    """The line in the other direction in which the whole of a share stands."""
    words = table.area.heading(template.whole) if template.across == "rows" else table.area.label(template.whole)
    return words or f"{'column' if template.across == 'rows' else 'row'} {template.whole + 1}"


def counts(tables: Mapping[str, Sequence[CheckedTable]]) -> tuple[int, int, int]:
    """Tables, relations that were compared, and cells that are probably wrong."""
    every = [table for each in tables.values() for table in each]
    return len(every), sum(len(each.relations) for each in every), sum(len(each.suspects) for each in every)
