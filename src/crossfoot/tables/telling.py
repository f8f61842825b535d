"""What was found in a table, in words and as the public JSON shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from crossfoot.claims.gaps import off
from crossfoot.figures.notation import POINT, tidy
from crossfoot.inputs.grids import Grid
from crossfoot.messages import translatable, translated, translated_plural
from crossfoot.tables.area import At
from crossfoot.tables.check import CheckedTable
from crossfoot.tables.contents import is_in_lakhs
from crossfoot.tables.findings import Suspect
from crossfoot.tables.labels import Across, letters
from crossfoot.tables.printed import UNITS, sentence_of
from crossfoot.tables.relation import Relation, Template
from crossfoot.tables.scales import scale_of
from crossfoot.tables.wanted import repair

RULE: Final = "table-mismatch"
_SHOWN: Final = 6
SUMS: Final = ("sum", "difference")
_WORDS: Final = {
    "share": translatable("{first} in percent of {second}"),
    "change": translatable("the change to {first} from {second}"),
    "average": translatable("the average of {first} and {second}"),
    "multiple": translatable("{first} as a multiple of {second}"),
    "rate": translatable("{first} per {second}"),
}
_SCALES: Final = {
    "thousand": translatable("thousands"), "million": translatable("millions"), "billion": translatable("billions"),
}  # fmt: skip
_RATIOS: Final = {
    "share": translatable("{first} of {second}"),
    "change": translatable("from {second} to {first}"),
    "multiple": "{first} / {second}",
    "rate": "{first} / {second}",
}


def as_json(table: CheckedTable, verbose: bool = False) -> dict[str, Any]:
    """One table in the shape of ``crossfoot table --format json``; positions count from 0. ``verbose`` adds how it was
    read.
    """
    hidden = table.grid.hidden
    return {
        "name": table.grid.name,
        "rows": table.grid.rows,
        "columns": table.grid.columns,
        **({"inferred": [*how_read(table)]} if verbose else {}),
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


def written(table: CheckedTable, at: At, exact: Fraction, more: int = 0) -> str:
    """A value with as many decimals as the cell has, or some ``more``, written as the figures of the table are."""
    figure, marks = table.area.figures[at], table.area.own_marks.get(at[1], table.area.marks)
    whole, _, fraction = POINT.write(exact, figure.place - more, grouped=False).partition(".")
    if marks.group and (marks.group in tidy(table.grid.text(*at)) or abs(figure.mantissa) < 1000):
        groups = r"(?<=\d)(?=(?:\d{2})*\d{3}$)" if is_in_lakhs(table.grid.text(*at)) else r"(?<=\d)(?=(?:\d{3})+$)"
        whole = re.sub(groups, marks.group, whole)
    unit = table.area.units.get(at[1], "")
    unit = f" {unit}" if unit and f" {unit}" in tidy(table.grid.text(*at)) else unit
    return whole + (marks.decimal + fraction if fraction else "") + ("%" if figure.percent else unit)


def perhaps(table: CheckedTable, suspect: Suspect, at: At, sentence: str) -> str:
    """A sentence about a cell that is as likely, with what would have to stand there."""
    meant = repair(table.area, table.templates, at, suspect.relations)
    if meant is None:
        return sentence
    return translated("{sentence}; perhaps {figure}", sentence=sentence, figure=written(table, at, meant))


def message(table: CheckedTable, suspect: Suspect) -> str:
    """What does not add up, and by how much."""
    broken = suspect.relations[0]
    assert broken.result is not None
    text = translated(
        translatable("{line}: {sides} is {value}, not {printed} ({gap})"),
        line=name(table, table.templates[broken.line]),
        sides=sides(table, broken),
        value=recomputed(table, broken),
        printed=table.grid.text(*broken.result).strip(),
        gap=away(table, broken),
    )
    if len(suspect.relations) > 1 and broken.kind in SUMS:
        sentence = translatable("{sentence}; {number} relations fail through this cell")
        return translated(sentence, sentence=text, number=len(suspect.relations))
    return text


def recomputed(table: CheckedTable, each: Relation) -> str:
    """What the other cells of a relation give for its result, as that is written."""
    assert each.result is not None
    return written(table, each.result, _value(table, each.result) - each.residual)


def away(table: CheckedTable, each: Relation) -> str:
    """How far the result of a relation is off: 100 too high."""
    assert each.result is not None
    gap = written(table, each.result, abs(each.residual))
    return off(gap if each.kind in SUMS else gap.removesuffix("%"), each.residual < 0)


def notes_of(tables: Sequence[CheckedTable]) -> dict[tuple[str, int, int], str]:
    """What to write at the cells that are probably wrong: by sheet, row and column from 0."""
    notes: dict[tuple[str, int, int], str] = {}
    for each in tables:
        for suspect in each.suspects:
            note = message(each, suspect)
            if suspect.needed is not None:
                meant = written(each, suspect.at, suspect.needed)
                note = translated("{sentence}; perhaps {figure}", sentence=note, figure=meant)
            notes[each.grid.name, *suspect.at] = note
            for at in suspect.also:
                likely = translated("as likely: {sentence}", sentence=message(each, suspect))
                notes.setdefault((each.grid.name, *at), perhaps(each, suspect, at, likely))
    return notes


def _value(table: CheckedTable, at: At) -> Fraction:
    figure = table.area.figures[at]
    return Fraction(figure.mantissa) * Fraction(10) ** figure.place


def sides(table: CheckedTable, relation: Relation) -> str:
    """What the result of a relation follows from: 12 + 30, 53 of 78."""
    texts = [(each.coefficient, table.grid.text(*each.at).strip()) for each in relation.operands]
    if relation.kind in _RATIOS:
        return translated(_RATIOS[relation.kind], first=texts[0][1], second=texts[1][1])
    if relation.kind not in SUMS:
        return translated("the average of {number} cells", number=len(texts))
    if len(texts) > _SHOWN:
        return translated("the sum of {number} cells", number=len(texts))
    first, *others = texts
    return first[1] + "".join(f" {'+' if coefficient > 0 else '−'} {text}" for coefficient, text in others)


def name(table: CheckedTable, template: Template) -> str:
    """The line that is made of others, by its label."""
    return name_of_line(table, template.across, template.result)


def name_of_line(table: CheckedTable, across: Across, number: int) -> str:
    """A row or column by its label and number."""
    if across == "columns":
        return name_of_column(table, number)
    words, line = table.area.label(number), line_name("rows", number)
    return f"{words} ({line})" if words else line


def name_of_column(table: CheckedTable, column: int) -> str:
    """A column by its heading and number."""
    words, line = table.area.heading(column), line_name("columns", column)
    return f"{words} ({line})" if words else line


def line_name(across: Across, line: int) -> str:
    """``row 5``, with both directions in numbers."""
    if across == "rows":
        return translated("row {line}", line=line + 1)
    return translated("column {line}", line=line + 1)


def line_of(table: CheckedTable, each: Relation) -> str:
    """A relation in short: the line, its kind, and where it stands."""
    template = table.templates[each.line]
    area = table.area
    where = area.heading(each.position) if template.across == "rows" else area.label(each.position)
    line = name(table, template)
    if not where:
        return translated("{line}, {kind}", line=line, kind=each.kind)
    return translated("{line}, {kind}, in {place}", line=line, kind=each.kind, place=where)


def hidden_of(grid: Grid) -> str:
    """What of a sheet its readers do not see; nothing where they see all of it."""
    hidden = grid.hidden
    rows, columns = [str(row + 1) for row in hidden.rows], [letters(column) for column in hidden.columns]
    if hidden.sheet:
        return translated("this sheet is hidden")
    if rows and columns:
        sentence = translatable("{rows} and {columns} are hidden")
        return translated(sentence, rows=_several_rows(rows), columns=_several_columns(columns))
    if rows:
        return translated_plural("row {lines} is hidden", "rows {lines} are hidden", len(rows), lines=_some(rows))
    if columns:
        lines = _some(columns)
        return translated_plural("column {lines} is hidden", "columns {lines} are hidden", len(columns), lines=lines)
    return ""


def _some(lines: Sequence[str]) -> str:
    return ", ".join(lines[:_SHOWN]) + " ..." * (len(lines) > _SHOWN)


def _several_rows(lines: Sequence[str]) -> str:
    return translated_plural("row {lines}", "rows {lines}", len(lines), lines=_some(lines))


def _several_columns(lines: Sequence[str]) -> str:
    return translated_plural("column {lines}", "columns {lines}", len(lines), lines=_some(lines))


def how_read(table: CheckedTable) -> Iterator[str]:
    """What was inferred of a table."""
    grid, area = table.grid, table.area
    sentence = translatable("{rows} rows, {columns} columns; figures from row {row}, column {column} on")
    yield translated(sentence, rows=grid.rows, columns=grid.columns, row=area.top + 1, column=area.left + 1)
    if any(grid.hidden):
        yield translated("{sentence}, and checked as all others are", sentence=hidden_of(grid))
    if area.marks.group:
        sentence = translatable("figures: groups by {group!r}, decimals by {decimal!r}")
        yield translated(sentence, group=area.marks.group, decimal=area.marks.decimal)
    else:
        yield translated("figures: no groups, decimals by {decimal!r}", decimal=area.marks.decimal)
    yield from written_otherwise(table)
    for column, behind in sorted(area.units.items()):
        yield translated("{place} is in {unit}", place=name_of_column(table, column), unit=behind)
    for word in sorted(area.nothing):
        yield translated("{text!r} stands for nothing, as the sums show", text=word)
    unit, said = scale_of(area)
    if unit:
        yield translated("figures are in {unit}, as {text!r} says", unit=translated(_SCALES[unit]), text=said)
    if table.exact:
        yield translated("whole numbers: exact, as the sums show")
    elif area.rounded != UNITS:
        yield sentence_of(area.rounded, grid.name or translated("this table"))
    else:
        yield translated("whole numbers: may have been rounded to units")
    for column, how in sorted(area.own_rounded.items()):
        yield sentence_of(how, grid.name, name_of_column(table, column))


def written_otherwise(table: CheckedTable) -> Iterator[str]:
    """The columns whose figures are not written as those of the table are."""
    for column, marks in sorted(table.area.own_marks.items()):
        sentence = translatable("{place} is written otherwise: no groups, decimals by {decimal!r}")
        if marks.group:
            sentence = translatable("{place} is written otherwise: groups by {group!r}, decimals by {decimal!r}")
        place = name_of_column(table, column)
        yield translated(sentence, place=place, group=marks.group, decimal=marks.decimal)


def describe(table: CheckedTable) -> Iterator[str]:
    """Every relation of a table, with its evidence; not those that were compared nowhere."""
    compared = {each.line for each in table.relations}
    for template in (each for number, each in enumerate(table.templates) if number in compared):
        if template.kind in _WORDS:
            first, *others = [_line_name(table, template, line) for line, _ in template.operands]
            if template.whole >= 0:
                others = [_position_name(table, template)]
            second = others[0] if len(others) == 1 else translated("{number} more", number=len(others))
            said = translated(_WORDS[template.kind], first=first, second=second)
            yield f"{name(table, template)} = {said}  [{_fits(template)}]"
            continue
        parts = [
            ("+ " if coefficient > 0 else "− ") + _line_name(table, template, line)
            for line, coefficient in template.operands
        ]
        shown, rest = " ".join(parts[:_SHOWN]).removeprefix("+ "), len(parts) - _SHOWN
        if rest > 0:
            shown = translated("{listed} and {number} more", listed=shown, number=rest)
        fits = _fits(template)
        if template.rounded:
            fits = translated("{sentence}; whole numbers were rounded, as it seems", sentence=fits)
        yield f"{name(table, template)} = {shown}  [{fits}]"


def _fits(template: Template) -> str:
    if template.formulas:
        return translated_plural("as {number} formula says", "as {number} formulas say", template.formulas)
    sentence = translatable("fits {hits} of {number}, {bits} bits")
    return translated(sentence, hits=template.hits, number=template.hits + template.misses, bits=template.bits)


def _line_name(table: CheckedTable, template: Template, line: int) -> str:
    words = table.area.label(line) if template.across == "rows" else table.area.heading(line)
    return words or line_name(template.across, line)


def _position_name(table: CheckedTable, template: Template) -> str:
    """The line in the other direction in which the whole of a share stands."""
    words = table.area.heading(template.whole) if template.across == "rows" else table.area.label(template.whole)
    return words or line_name("columns" if template.across == "rows" else "rows", template.whole)


def counts(tables: Mapping[str, Sequence[CheckedTable]]) -> tuple[int, int, int]:
    """Tables, relations that were compared, and cells that are probably wrong."""
    every = [table for each in tables.values() for table in each]
    return len(every), sum(len(each.relations) for each in every), sum(len(each.suspects) for each in every)
