"""The relations that were found in tables as the ``tables:`` section of a claim file, to go on with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from crossfoot.tables.check import CheckedTable
from crossfoot.tables.declared import cell
from crossfoot.tables.labels import Across, Labels
from crossfoot.tables.printed import UNITS, declared_as
from crossfoot.tables.relation import Relation, Template
from crossfoot.tables.scales import scale_of

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
            lines += [f"  {name}:", f"    from: {{{', '.join(place)}}}", *_rounding(table), "    relations:"]
            lines += [f"      - {{{each}}}" for each in relations]
    return "\n".join(lines) + "\n" if len(lines) > head else ""


def _name(table: CheckedTable, number: int, names: set[str]) -> str:
    name = re.sub(r"\W+", "_", table.grid.name.casefold()).strip("_") or f"table_{number}"
    name = name if not name[0].isdigit() and name not in names else f"table_{number}"
    names.add(name)
    return name


def _rounding(table: CheckedTable) -> list[str]:
    rounded = table.area.rounded
    if rounded != UNITS:
        return [] if table.exact else [f"    {declared_as(rounded)}   # as all its figures look"]
    is_whole = any(not figure.place and not figure.percent for figure in table.area.figures.values())
    if table.exact or not is_whole:
        return []
    unit, _ = scale_of(table.area)
    if unit:
        return [f"    unit: {unit}   # as its title or a heading says"]
    return ["    # unit: million   # if whole numbers were rounded to it"]


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
            terms = "".join(f" {'+' if factor > 0 else '-'} {line(number)}" for number, factor in template.operands)
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


def _apart(table: CheckedTable, template: Template, held: set[int], labels: Labels) -> list[str]:
    """The lines with figures in which the relation was not reported: there it does not hold, or says nothing."""
    area = table.area
    lines = [template.result, *(number for number, _ in template.operands)]
    out = []
    for position in labels.lines:
        if position not in held and any(cell(template.across, line, position) in area.grid.cells for line in lines):
            text = area.label(position) if labels.across == "rows" else area.heading(position)
            out.append(_quoted(labels.written(position, text).strip("'")))
    return out


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
