"""The relations that were found in tables as the ``tables:`` section of a claim file, to go on with."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from crossfoot.claimfile.table_section import Rounded
from crossfoot.tables.check import CheckedTable
from crossfoot.tables.declared import cell
from crossfoot.tables.labels import Across, Labels
from crossfoot.tables.printed import UNITS, way_of
from crossfoot.tables.relation import Relation, Template
from crossfoot.tables.scales import scale_of

_SUMS: Final = ("sum", "difference")
_TURNED: Final[tuple[tuple[Across, Across], ...]] = (("columns", "rows"), ("rows", "columns"))
"""where rows are added a position is a column"""
_LONG: Final = 6
"""neighbouring lines that are written as North ... South"""
_PLAIN = re.compile(r"[A-Za-z][\w .-]*[\w.]")


def draft(document: str, tables: Sequence[CheckedTable], locale: str = "") -> str:
    """The claim file; a table without relations is left out. ``locale`` is what the tables were read by."""
    names: set[str] = set()
    lines = [*([f"locale: {_quoted(locale)}"] if locale else ()), "tables:"]
    head = len(lines)
    for number, table in enumerate(tables, 1):
        relations = list(_relations(table))
        if relations:
            name = _name(table, number, names)
            place = [f"document: {_quoted(document)}"]
            if len(tables) > 1:
                place.append(f"table: {number}")
            lines += [
                f"  {name}:",
                f"    from: {{{', '.join(place)}}}",
                *_rounding(table),
                *_missing(table),
                "    relations:",
            ]
            lines += [f"      - {{{each}}}" for each in relations]
    return "\n".join(lines) + "\n" if len(lines) > head else ""


def _name(table: CheckedTable, number: int, names: set[str]) -> str:
    name = re.sub(r"\W+", "_", table.grid.name.casefold()).strip("_") or f"table_{number}"
    name = name if not name[0].isdigit() and name not in names else f"table_{number}"
    names.add(name)
    return name


def _rounding(table: CheckedTable) -> list[str]:
    """How whole numbers were rounded, so that an audit allows for what the check of the table allowed for."""
    area, (is_exact, otherwise) = table.area, table.exactness
    lines = [*_columns_of(table, area.own_rounded), *_otherwise(table, is_exact, otherwise)]
    unit, _ = scale_of(area)
    way, why = "to: 1", "whole numbers may have been rounded to units"
    if is_exact:
        way, why = "unit: count", "as its sums show"
    elif area.rounded != UNITS:
        way, why = way_of(area.rounded), "as all its figures look"
    elif unit:
        way, why = f"unit: {unit}", "as its title or a heading says"
    if lines:
        return ["    rounded:", f"      - {{{way}}}   # {why}", *(f"      - {{{each}}}" for each in lines)]
    sums = [each for each in table.relations if each.kind in _SUMS]
    if is_exact:
        is_needed = not all(each.holds for each in sums)
    elif area.rounded == UNITS and not any(not each.place and not each.percent for each in area.figures.values()):
        is_needed = False
    elif area.rounded == UNITS and unit:
        return [f"    {way}   # {why}"]
    else:
        is_needed = area.rounded != UNITS or any(each.holds and each.residual for each in sums)
        if not is_needed:
            return ["    # unit: million   # if whole numbers were rounded to it"]
    return [f"    rounded: {{{way}}}   # {why}"] if is_needed else []


def _missing(table: CheckedTable) -> list[str]:
    """What stands for nothing, as sums show."""
    words = [f"{json.dumps(word, ensure_ascii=False)}: nil" for word in sorted(table.area.nothing)]
    return [f"    missing: {{{', '.join(words)}}}   # as sums show"] if words else []


def _columns_of(table: CheckedTable, ways: Mapping[int, Rounded]) -> Iterator[str]:
    """The columns that look rounded by themselves, those that look alike together."""
    alike: dict[Rounded, list[int]] = {}
    for column, how in sorted(ways.items()):
        alike.setdefault(how, []).append(column)
    for how, columns in alike.items():
        yield f"{way_of(how)}, columns: [{', '.join(_names(table, 'columns', columns))}]"


def _otherwise(table: CheckedTable, is_exact: bool, lines: Collection[tuple[Across, int]]) -> Iterator[str]:
    """The lines whose whole numbers are exact, or rounded to units, where those of the table are not so."""
    for turned, across in _TURNED:
        positions = sorted(position for own, position in lines if own == across)
        positions = [each for each in positions if turned == "rows" or each not in table.area.own_rounded]
        if positions:
            yield f"{'to: 1' if is_exact else 'unit: count'}, {turned}: [{', '.join(_names(table, turned, positions))}]"


def _names(table: CheckedTable, across: Across, lines: Iterable[int]) -> Iterator[str]:
    """Lines as a claim file names them."""
    area, labels = table.area, Labels(table.area, across)
    for line in lines:
        yield _quoted(labels.written(line, area.label(line) if across == "rows" else area.heading(line)).strip("'"))


def _relations(table: CheckedTable) -> Iterator[str]:
    labels = {across: Labels(table.area, across) for across in ("rows", "columns")}
    by_line: dict[int, list[Relation]] = {}
    for each in table.relations:
        by_line.setdefault(each.line, []).append(each)
    for number, of_line in sorted(by_line.items()):
        template = table.templates[number]
        fields = _fields(table, labels[template.across], template)
        if fields:
            other: Across = "columns" if template.across == "rows" else "rows"
            apart = _apart(table, template, {template.whole, *(each.position for each in of_line)}, labels[other])
            yield fields + (f", except: [{', '.join(apart)}]" if apart else "")


def _fields(table: CheckedTable, labels: Labels, template: Template) -> str:
    area = table.area

    def line(number: int) -> str:
        return labels.written(number, area.label(number) if template.across == "rows" else area.heading(number))

    def plain(number: int) -> str:
        return _quoted(line(number).strip("'"))

    operands = [number for number, _ in template.operands]
    if template.scale == 1 and template.kind in ("share", "change"):  # fractions, and no percentages
        if template.kind == "change" or template.whole >= 0:
            return ""
        template = template._replace(kind="rate")
    match template.kind:
        case "sum" | "difference":
            terms = "".join(
                f" {'+' if factor > 0 else '-'} {line(first)}" + (f" ... {line(last)}" if last > first else "")
                for first, last, factor in _runs(template.operands)
            )
            text = f"{line(template.result)} = {terms.strip().removeprefix('+ ')}"
            return f"{template.across}: {json.dumps(text, ensure_ascii=False)}"
        case "share":
            whole = plain(operands[1])
            if template.whole >= 0:
                other = Labels(area, "rows" if template.across == "columns" else "columns")
                text = area.label(template.whole) if other.across == "rows" else area.heading(template.whole)
                whole = _quoted(other.written(template.whole, text).strip("'"))
            return f"percent: {plain(template.result)}, of: {plain(operands[0])}, whole: {whole}"
        case "change":
            return f"change: {plain(template.result)}, from: {plain(operands[1])}, to: {plain(operands[0])}"
        case "multiple":
            return f"multiple: {plain(template.result)}, from: {plain(operands[1])}, to: {plain(operands[0])}"
        case "rate":
            scale = f", scale: {template.scale}" if template.scale > 1 else ""
            return f"rate: {plain(template.result)}, of: {plain(operands[0])}, per: {plain(operands[1])}{scale}"
        case "average":
            return f"average: {plain(template.result)}, of: [{', '.join(map(plain, operands))}]"
    return ""


def _runs(operands: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """First and last line with their sign: long runs of neighbouring lines in one, others by themselves."""
    start = 0
    for end in range(1, len(operands) + 1):
        line, factor = operands[end - 1]
        if end < len(operands) and operands[end] == (line + 1, factor):
            continue
        if end - start >= _LONG:
            yield operands[start][0], line, factor
        else:
            yield from ((each, each, sign) for each, sign in operands[start:end])
        start = end


def _apart(table: CheckedTable, template: Template, held: set[int], labels: Labels) -> list[str]:
    """The lines with figures in which the relation was not reported: there it does not hold, or says nothing."""
    area = table.area
    lines = [template.result, *(number for number, _ in template.operands)]
    left_out = (
        position
        for position in labels.lines
        if position not in held and any(cell(template.across, line, position) in area.grid.cells for line in lines)
    )
    return list(_names(table, labels.across, left_out))


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
