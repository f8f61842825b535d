"""The ``tables:`` section of a claim file as claims whose figures are cells, so that the joint check has them too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from crossfoot.claimfile.document import Document
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.claimfile.table_section import COUNTS, SUMS, Rounded, Stated, Table, read_section
from crossfoot.claimfile.tree import Path, Problem
from crossfoot.claims.claim import Claim
from crossfoot.figures.locales import notation_of
from crossfoot.messages import translatable, translated, translated_plural
from crossfoot.tables.area import At
from crossfoot.tables.cells import CellClaims
from crossfoot.tables.contents import Marks, marks_by
from crossfoot.tables.declared import Declared, Position, residual
from crossfoot.tables.labels import Across, UnknownLabel
from crossfoot.tables.origin import Origins
from crossfoot.tables.printed import UNITS, inferred, sentence_of
from crossfoot.tables.scales import scale_of

_LOCALES: Final[Mapping[Marks, str]] = {
    Marks(",", "."): "en", Marks(".", ","): "de", Marks(" ", ","): "fr", Marks("'", "."): "de-CH",
}  # fmt: skip
"""where figures are written so; English where none is named"""
_COLUMNS: Final[Across] = "columns"
_ROWS: Final[Across] = "rows"
_HOPS: Final = 3
_MOST_TOGETHER: Final = 3_000
"""claims around those that do not hold exactly which are checked together; further ones hold by themselves"""


def attach(document: Document) -> None:
    """Put the claims of the tables into the document, and what is wrong with the section among its problems."""
    section = read_section(document.source)
    builder = _ClaimedTables(document, list(section.problems))
    for table in section.tables:
        builder.take(table)
    builder.finish()


class _ClaimedTables:
    def __init__(self, document: Document, problems: list[Problem]) -> None:
        self.document, self.problems = document, problems
        self.preferred = marks_by(document.notation)
        self.origins = Origins(document, self.problem)
        self.made: list[Claim] = []
        self.exact: set[int] = set()
        claims = document.source.root.get("claims") if isinstance(document.source.root, dict) else None
        self.first = len(claims) if isinstance(claims, list) else 0

    def problem(self, rule: str, path: Path, message: str) -> None:
        self.problems.append(Problem(rule, path, message, *self.document.source.span(path)))

    def take(self, table: Table) -> None:
        grid_at = self.origins.grid(table)
        if grid_at is None:
            return
        path, grid = grid_at
        document, declared = self.document, Declared(table, grid, self.preferred)
        if not document.notation.known:  # where the file names no locale, figures are written as those of the table
            document.notation = notation_of(_LOCALES.get(declared.marks, "en"))
            document.figures = FigureReader(document.notation)
        self._round_lines(declared)
        found = [(each, self._positions(declared, each)) for each in table.relations]
        stated = [(each, positions) for each, positions in found if positions is not None]
        rounded = self._rounded(declared, [position for _, every in stated for position in every])
        claims = CellClaims(document, declared, path, rounded)
        for each, positions in stated:
            before = len(self.made)
            for position in positions:
                index = self.first + len(self.made)
                claim = claims.claim(index, each, position)
                if claim is not None:
                    document.table_paths[index] = each.path
                    self.made.append(claim)
            if len(self.made) == before:
                self.problem(
                    "not-checked",
                    each.path,
                    translated("no figures stand in {relation}, so it was not checked", relation=each.title),
                )
        self.exact |= claims.exact
        for accepted in table.accepted:
            document.accepted_cells[f"{table.name}!{accepted.cell}"] = accepted

    def _positions(self, declared: Declared, stated: Stated) -> list[Position] | None:
        """Where a relation says something; ``None`` where a line of it is not there, which is told."""
        try:
            return list(declared.positions(stated))
        except UnknownLabel as error:
            self.problem("unknown-name", stated.path, error.message)
            return None

    def _round_lines(self, declared: Declared) -> None:
        """Take the lines as rounded that the section says were."""
        for each in declared.table.rounded_lines:
            lines: dict[Across, set[int] | None] = {"columns": None, "rows": None}
            for across, labels in ((_COLUMNS, each.columns), (_ROWS, each.rows)):
                for label, path in labels:
                    try:
                        lines[across] = (lines[across] or set()) | declared.labels[across].named(label)
                    except UnknownLabel as error:
                        self.problem("unknown-name", path, error.message)
                        lines[across] = lines[across] or set()
            declared.round(each.how, lines["rows"], lines["columns"])

    def _rounded(self, declared: Declared, positions: Sequence[Position]) -> Rounded | None:
        """How whole numbers were rounded: as declared, or as it looks where sums hold only so, which is told."""
        table = declared.table
        if table.rounded is not None:
            return None if table.rounded.exact else table.rounded
        known = UNITS if table.unit and table.unit.casefold() not in COUNTS else None
        sums = [each for each in positions if each.form in SUMS and not each.is_soft]
        off = _off(declared, sums, known)
        unit, said = ("", "") if table.unit or not off else scale_of(declared.area)
        if unit:
            known = UNITS
            further = _off(declared, off, known)
            if len(further) < len(off):
                sentence = translatable("the whole numbers of {table} are taken as rounded to units, as {text!r} says")
                message = translated(sentence, table=table.name, text=said)
                self._told(table, message, len(off) - len(further))
            off = further
        how = inferred([f for at, f in declared.area.figures.items() if declared.declared_at(at) is None])
        held = _held_so(declared, off, how)
        if held:
            self._told(table, sentence_of(how, table.name), held)
            return how
        self._round_columns(declared, off, known)
        return known

    def _round_columns(self, declared: Declared, off: Sequence[Position], known: Rounded | None) -> None:
        """Take those columns as rounded that look so where sums that are ``off`` hold only then: in all columns that
        look alike, else in one of them.
        """
        by_column: dict[int, list[Position]] = {}
        alike: dict[Rounded, tuple[int, ...]] = {}
        for column, own in declared.area.own_rounded.items():
            if declared.is_declared(column):
                continue
            by_column[column] = [each for each in off if any(at[1] == column for at in _cells(each))]
            if by_column[column]:
                alike[own] = (*alike.get(own, ()), column)
        left = [*alike.values(), *((column,) for column in by_column)]
        for columns in left:
            if any(column in declared.rounded for column in columns):
                continue
            own = declared.area.own_rounded[columns[0]]
            declared.rounded.update(dict.fromkeys(columns, own))
            there = {id(each): each for column in columns for each in by_column[column]}
            if not _held_so(declared, list(there.values()), known):
                for column in columns:
                    del declared.rounded[column]
                continue
            for column in columns:
                held = len(by_column[column]) - len(_off(declared, by_column[column], known))
                if not held:
                    del declared.rounded[column]
                    continue
                name = " ".join(declared.area.heading(column).split()) or declared.labels["columns"].name(column)
                self._told(declared.table, sentence_of(own, declared.table.name, name), held)

    def _told(self, table: Table, sentence: str, held: int) -> None:
        message = translated_plural(
            "{sentence}: {number} sum holds only so", "{sentence}: {number} sums hold only so", held, sentence=sentence
        )
        self.problem("inferred-rounding", table.path, message)

    def finish(self) -> None:
        """Hand the claims over; of those that hold exactly only the ones near others go into the joint check."""
        document = self.document
        for claim in self.made:
            document.claims.append(claim)
            if claim.verdict != "consistent":
                document.slowly.append(claim)
        document.apart = {each.index for each in self.made} - _near(self.made, self.exact)
        document.problems = (*document.problems, *self.problems)


def _off(declared: Declared, sums: Iterable[Position], how: Rounded | None) -> list[Position]:
    """Those of the sums that are further off than rounding in that way explains."""
    return [each for each in sums if (by := residual(declared, each, how)) and by.by > by.slack]


def _held_so(declared: Declared, off: Sequence[Position], how: Rounded | None) -> int:
    """How many of the sums that are off hold in that way; 0 where they are few, or one wrong cell would explain all."""
    wide = [(each, by) for each in off if (by := residual(declared, each, how)) is not None]
    held = [_cells(each) for each, by in wide if by.by <= by.slack]
    if len(held) < 2 or 2 * len(held) <= len(wide) or set.intersection(*held):
        return 0
    return len(held)


def _cells(position: Position) -> set[At]:
    return {position.result, *(at for at, _ in position.operands)}


def _near(claims: Iterable[Claim], exact: set[int]) -> set[int]:
    """The claims that do not hold exactly, and those that some shared cells lead to."""
    by_cell: dict[str, list[Claim]] = {}
    for claim in claims:
        for figure in claim.figures:
            by_cell.setdefault(figure.name, []).append(claim)
    reached = {each.index for each in claims if each.index not in exact and each.verdict != "undetermined"}
    edge = [each for each in claims if each.index in reached]
    for _ in range(_HOPS):
        fresh = {
            other.index: other
            for claim in edge
            for figure in claim.figures
            for other in by_cell[figure.name]
            if other.index not in reached and other.verdict != "undetermined"
        }
        if len(reached) + len(fresh) > _MOST_TOGETHER:
            break
        reached.update(fresh)
        edge = list(fresh.values())
    return reached
