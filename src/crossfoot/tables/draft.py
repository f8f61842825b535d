"""The relations that were found in tables as the ``tables:`` section of a claim file, to go on with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from crossfoot.claimfile.table_section import Rounded
from crossfoot.figures.notation import Notation
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At, area
from crossfoot.tables.check import CheckedTable
from crossfoot.tables.contents import CellValue, marks_by
from crossfoot.tables.declared import cell
from crossfoot.tables.exactness import exactly
from crossfoot.tables.inside import Placed
from crossfoot.tables.labels import Across, Labels, Names
from crossfoot.tables.printed import EXACT, UNITS, half_width, is_round, slack_of, way_of
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
        place = f"document: {_quoted(document)}" + (f", table: {number}" if len(tables) > 1 else "")
        lines += _table(table, number, place, names)
    return "\n".join(lines) + "\n" if len(lines) > head else ""


def section(tables: Sequence[Placed], notation: Notation) -> list[str]:
    """The lines of the section for tables of the document that the claim file names as its source; ``notation`` is its
    own. Of a table that has no place there a comment says why.
    """
    names: set[str] = set()
    lines: list[str] = []
    for table, _, number in tables:
        if not table.relations:
            continue
        said = _table(table, number, f"table: {number}", names)
        if not said:
            sentence = translatable("table {number} is not here: there is nothing of it that a claim file could say")
            lines.append(f"  # {translated(sentence, number=number)}")
        elif _is_read_otherwise(table, notation):
            sentence = translatable(
                "table {number} is not here: its figures are written otherwise than those of the text"
            )
            lines.append(f"  # {translated(sentence, number=number)}")
        else:
            lines += said
    return ["tables:", *lines] if any(not each.startswith("  #") for each in lines) else [each[2:] for each in lines]


def _is_read_otherwise(table: CheckedTable, notation: Notation) -> bool:
    """Whether a figure that can be read in two ways would say something else in that notation."""
    read, held = area(table.grid, marks_by(notation)).figures, table.area.figures
    cells = {at for each in table.relations for at in each.cells if at in held and at in read}
    return any((read[at].mantissa, read[at].place) != (held[at].mantissa, held[at].place) for at in cells)


def _table(table: CheckedTable, number: int, place: str, names: set[str]) -> list[str]:
    """The lines for one table, which stands in that place; nothing where there is no relation to say."""
    relations = list(_relations(table))
    if not any(each.startswith("-") for each in relations):
        return []
    return [
        f"  {_name(table, number, names)}:",
        f"    from: {{{place}}}",
        *_rounding(table),
        *_missing(table),
        "    relations:",
        *(f"      {each}" for each in relations),
    ]


def _name(table: CheckedTable, number: int, names: set[str]) -> str:
    name = re.sub(r"\W+", "_", table.grid.name.casefold()).strip("_") or f"table_{number}"
    name = name if not name[0].isdigit() and name not in names else f"table_{number}"
    names.add(name)
    return name


class _Way(NamedTuple):
    """How the whole numbers of some lines were rounded."""

    how: Rounded
    across: Across
    lines: tuple[int, ...]


def _rounding(table: CheckedTable) -> list[str]:
    """How whole numbers were rounded, so that an audit allows for what the check of the table allowed for."""
    area, is_exact = table.area, table.exactness.is_rule
    columns = list(_columns_of(area.own_rounded))
    ways = [*columns, *_otherwise(table)]
    if not _agrees(table, EXACT if is_exact else area.rounded, ways):  # of a cell in two lines, say
        is_exact, ways = False, columns
    further = list(_columns_of(_alike(area)))
    if ways == columns != further and _agrees(table, EXACT if is_exact else area.rounded, further):
        ways = further  # which all claims together are held to
    unit, _ = scale_of(area)
    way, why = way_of(area.rounded), "as all its figures look"
    if is_exact:
        way, why = way_of(EXACT), "as its sums show"
    elif area.rounded == UNITS:
        way, why = "to: 1", "whole numbers may have been rounded to units"
        if unit:
            way, why = f"unit: {unit}", "as its title or a heading says"
    if ways:
        lines = (f"{way_of(how)}, {across}: [{', '.join(_names(table, across, named))}]" for how, across, named in ways)
        return ["    rounded:", f"      - {{{way}}}   # {why}", *(f"      - {{{each}}}" for each in lines)]
    if is_exact:
        is_needed = not all(each.holds for each in table.relations)
    elif area.rounded == UNITS and not any(not each.place and not each.percent for each in area.figures.values()):
        is_needed = False
    elif area.rounded == UNITS and unit:
        return [f"    {way}   # {why}"]
    else:
        is_needed = area.rounded != UNITS or any(map(partial(_holds_only_so, area), table.relations))
        if not is_needed:
            return ["    # unit: million   # if whole numbers were rounded to it"]
    return [f"    rounded: {{{way}}}   # {why}"] if is_needed else []


def _agrees(table: CheckedTable, whole: Rounded, ways: Sequence[_Way]) -> bool:
    """Whether each sum holds, or fails, as it does where figures of lines were rounded in these ways, the others as
    ``whole``.
    """

    def rounded(at: At) -> CellValue:
        named = [how for how, across, lines in ways if at[across == "columns"] in lines]
        return table.area.figures[at]._replace(rounded=named[-1] if named else None)

    for each in table.relations:
        if each.residual and each.kind in _SUMS:
            figures = list(map(rounded, each.cells))
            if each.holds != (abs(each.residual) <= slack_of(figures, whole, min(figure.place for figure in figures))):
                return False
    return True


def _alike(area: Area) -> dict[int, Rounded]:
    """The columns that were rounded by themselves, with those that look so and whose own sums say nothing of it."""
    ways = sorted(set(area.own_rounded.values()))
    columns: dict[int, list[CellValue]] = {}
    for (_, column), figure in area.figures.items() if ways else ():
        if figure.mantissa and not figure.place and not figure.percent:
            columns.setdefault(column, []).append(figure)
    looks = {
        column: how for how in ways for column, there in columns.items() if all(is_round(each, how) for each in there)
    }
    return {**looks, **area.own_rounded}


def _holds_only_so(area: Area, each: Relation) -> bool:
    """Whether it holds, and would not if whole numbers were exact."""
    if each.kind in _SUMS:
        return each.holds and not exactly(area, each).holds
    return each.holds and each.result is not None and abs(each.residual) > half_width(area.figures[each.result], None)


def _missing(table: CheckedTable) -> list[str]:
    """What stands for nothing, as sums show."""
    words = [f"{json.dumps(word, ensure_ascii=False)}: nil" for word in sorted(table.area.nothing)]
    return [f"    missing: {{{', '.join(words)}}}   # as sums show"] if words else []


def _columns_of(ways: Mapping[int, Rounded]) -> Iterator[_Way]:
    """The columns that look rounded by themselves, those that look alike together."""
    alike: dict[Rounded, list[int]] = {}
    for column, how in sorted(ways.items()):
        alike.setdefault(how, []).append(column)
    for how, columns in alike.items():
        yield _Way(how, "columns", tuple(columns))


def _otherwise(table: CheckedTable) -> Iterator[_Way]:
    """The lines whose whole numbers are exact, or rounded to units, where those of the table are not so."""
    is_exact, otherwise, _ = table.exactness
    for turned, across in _TURNED:
        lines = sorted(position for own, position in otherwise if own == across)
        lines = [each for each in lines if turned == "rows" or each not in table.area.own_rounded]
        if lines:
            yield _Way(UNITS if is_exact else EXACT, turned, tuple(lines))


def _names(table: CheckedTable, across: Across, lines: Iterable[int]) -> Iterator[str]:
    """Lines as a claim file names them where it says whether they are rows or columns."""
    labels = Labels(table.area, across)
    for line in lines:
        yield _quoted(labels.called(line, _label(table.area, across, line)))


def _label(area: Area, across: Across, line: int) -> str:
    return area.label(line) if across == "rows" else area.heading(line)


def _name_of(table: CheckedTable, labels: Names, across: Across, line: int) -> str:
    """A line as a claim file names it where it may be a row or a column: by its number if the label is that of both."""
    label = _label(table.area, across, line)
    if all(each.has(label) for each in labels.values()):
        return labels[across].name(line)
    return _quoted(labels[across].called(line, label))


def _relations(table: CheckedTable) -> Iterator[str]:
    """The list of relations, with a comment for each that it cannot say."""
    labels: Names = {across: Labels(table.area, across) for across, _ in _TURNED}
    by_line: dict[int, list[Relation]] = {}
    for each in table.relations:
        by_line.setdefault(each.line, []).append(each)
    for number, of_line in sorted(by_line.items()):
        template = table.templates[number]
        fields = _fields(table, labels, template)
        if not fields:
            [line] = _names(table, template.across, [template.result])
            yield f"# not said: {line} ({template.kind}, as a fraction)"
            continue
        other: Across = "columns" if template.across == "rows" else "rows"
        apart = _apart(table, template, {template.whole, *(each.position for each in of_line)}, labels[other])
        yield f"- {{{fields}" + (f", except: [{', '.join(apart)}]" if apart else "") + "}"


def _fields(table: CheckedTable, labels: Names, template: Template) -> str:
    across = template.across

    def line(number: int) -> str:
        return labels[across].written(number, _label(table.area, across, number))

    def plain(number: int) -> str:
        return _quoted(labels[across].called(number, _label(table.area, across, number)))

    operands = [number for number, _ in template.operands]
    result = _name_of(table, labels, across, template.result)
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
            whole = _name_of(table, labels, across, operands[1])
            if template.whole >= 0:
                other: Across = "rows" if across == "columns" else "columns"
                whole = _name_of(table, labels, other, template.whole)
            return f"percent: {result}, of: {plain(operands[0])}, whole: {whole}"
        case "change":
            return f"change: {result}, from: {plain(operands[1])}, to: {plain(operands[0])}"
        case "multiple":
            return f"multiple: {result}, from: {plain(operands[1])}, to: {plain(operands[0])}"
        case "rate":
            scale = f", scale: {template.scale}" if template.scale > 1 else ""
            return f"rate: {result}, of: {plain(operands[0])}, per: {plain(operands[1])}{scale}"
        case "average":
            return f"average: {result}, of: [{', '.join(map(plain, operands))}]"
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
