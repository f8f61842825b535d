"""Where the cells of a table stand in the text of its file, and findings there as every form of report takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial
from typing import Final

from crossfoot.claimfile.lines import Lines
from crossfoot.claims.claim import Claim, Verdict
from crossfoot.claims.finding import CellPlace, Checked, Edit, Finding, Fix, Habit, Related
from crossfoot.inputs.grids import span_in
from crossfoot.inputs.grids.grid import in_words, is_said_in
from crossfoot.messages import translated
from crossfoot.tables.area import At
from crossfoot.tables.check import CheckedTable
from crossfoot.tables.labels import cell_name
from crossfoot.tables.noted import notes
from crossfoot.tables.telling import RULE, line_of, message, perhaps, written

_KINDS: Final = {"sum": "total", "difference": "total"}


def checked_of(path: str, text: str, tables: Sequence[CheckedTable]) -> Checked:
    """A file with tables as a document of a report; ``text`` is empty where cells have no place in it."""
    lines = Lines(text)
    claims: list[Claim] = []
    findings: list[Finding] = []
    for table in tables:
        own = claims_of(table, len(claims))
        claims += own
        findings += findings_of(path, text, table, own, partial(_span, lines, table))
    figures = sum(len(table.area.figures) for table in tables)
    findings.sort(key=lambda each: each.start)
    return Checked(path, "", claims, findings, Habit(), text, lines.starts, True, figures)


def _span(lines: Lines, table: CheckedTable, at: At) -> tuple[int, int]:
    return span_in(lines, table.grid.cells[at].place)


def claims_of(table: CheckedTable, first: int) -> list[Claim]:
    """Every relation at every position, with what it is called, the formulas that no relation stands for, and the cells
    that could not be read.
    """
    claims = []
    for number, each in enumerate(table.relations, first):
        name = f"{cell_name(each.result) if each.result else ''} {table.templates[each.line].across} {number + 1}"
        verdict: Verdict = "consistent" if each.holds else "mismatch"
        claims.append(Claim(number, name, _KINDS.get(each.kind, each.kind), (), verdict, about=line_of(table, each)))
    why = translated("its formula is in no relation that was compared")
    for number, at in enumerate(table.unchecked, first + len(claims)):
        name = f"{table.grid.name} {cell_name(at)}".lstrip()
        about = table.grid.cells[at].formula
        claims.append(Claim(number, name, "equation", (), "undetermined", why=why, about=about, gap="nothing"))
    why = translated("it looks like a figure and could not be read")
    for number, at in enumerate(table.unread, first + len(claims)):
        name, about = f"{table.grid.name} {cell_name(at)}".lstrip(), table.grid.text(*at).strip()
        claims.append(Claim(number, name, "equation", (), "undetermined", why=why, about=about, gap="unread"))
    return claims


def findings_of(
    path: str, text: str, table: CheckedTable, claims: Sequence[Claim], span: Callable[[At], tuple[int, int]]
) -> list[Finding]:
    """A finding for every cell that is probably wrong; ``span`` says where a cell stands in the text."""
    findings = []
    numbers = {id(each): number for number, each in enumerate(table.relations)}
    for suspect in table.suspects:
        cells = tuple(_cell(path, table, at) for at in (suspect.at, *suspect.also))
        start, end = span(suspect.at)
        fixes = () if suspect.needed is None else (_fix(table, suspect.at, suspect.needed, text, start, end),)
        related = tuple(
            Related(
                perhaps(
                    table,
                    suspect,
                    at,
                    translated("as likely: {figure}, {place}", figure=each.text, place=in_words(each.place)),
                ),
                (),
                *span(at),
            )
            for each, at in zip(cells[1:], suspect.also, strict=True)
        )
        said = message(table, suspect)
        if not text:
            said = translated("{place}: {sentence}", place=_where(table, cells[0]), sentence=said)
        claim = claims[numbers[id(suspect.relations[0])]]
        findings.append(Finding(RULE, said, (), claim, start, end, fixes=fixes, related=related, cells=cells))
    for each in notes(table):  # of workbooks, whose cells have no place in a text
        noted = tuple(_cell(path, table, at) for at in (each.at, *each.also))
        said = translated("{place}: {sentence}", place=_where(table, noted[0]), sentence=each.message)
        findings.append(Finding(each.rule, said, (), None, 0, 0, severity="note", cells=noted))
    return findings


def _where(table: CheckedTable, cell: CellPlace) -> str:
    name = "" if is_said_in(cell.place, table.grid.name) else table.grid.name
    return f"{name} {in_words(cell.place)}".lstrip()


def _fix(table: CheckedTable, at: At, needed: Fraction, text: str, start: int, end: int) -> Fix:
    """An edit where the cell stands there letter by letter, and would still be one field."""
    new, old = written(table, at, needed), text[start:end]
    fits = old == table.grid.text(*at).strip() and set(new) - set("0123456789-") <= set(old)
    return Fix(new, (Edit((), new, start, end),) if old and fits else ())


def _cell(path: str, table: CheckedTable, at: At) -> CellPlace:
    cell = table.grid.cells[at]
    return CellPlace(path, table.grid.name, cell_name(at), *at, cell.place, cell.text.strip(), table.grid.name)
