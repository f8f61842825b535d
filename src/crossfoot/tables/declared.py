"""The relations of a claim file's ``tables:`` section at every position, as equations between cells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from crossfoot.claimfile.table_section import SUMS, Rounded, Stated, Table
from crossfoot.inputs.grids import Grid
from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At, area
from crossfoot.tables.contents import CellValue, Content, Marks
from crossfoot.tables.evidence import is_relative
from crossfoot.tables.labels import Across, Labels, directions, either, parsed
from crossfoot.tables.printed import slack_of
from crossfoot.tables.unread import is_like_figure


class Position(NamedTuple):
    """One relation at one position: role to cells, coefficients for those of a sum."""

    form: str
    result: At
    operands: tuple[tuple[At, int], ...]
    """for a share part and whole, for a rate what is divided by what, for a change the earlier and the later figure"""
    across: Across
    line: int
    """the column, or row, in which it stands"""
    is_soft: bool = False
    """whether what stands there need not add up: percentages, averages"""
    scale: int = 1
    """of a rate: so many of how many"""


class Off(NamedTuple):
    """How far a sum is off, and how far rounding lets it be; neither is negative."""

    by: Fraction
    slack: Fraction


EXACT: Final = Off(Fraction(0), Fraction(0))
_TURNED: Final[Mapping[Across, Across]] = {"rows": "columns", "columns": "rows"}


class Declared:
    """A table of a claim file with its labels."""

    def __init__(self, table: Table, grid: Grid, preferred: Marks | None = None) -> None:
        self.table, self.grid = table, grid
        self.area: Area = area(grid, preferred)
        self.marks = self.area.marks
        self.rounded: dict[int, Rounded] = {}
        """by column, how its whole numbers were, where that is inferred to be otherwise than in the table"""
        self._declared: list[tuple[Collection[int] | None, Collection[int] | None, Rounded]] = []
        """rows and columns, nothing for all of them, with how they are declared; the last that names a cell holds"""
        self.contents: Mapping[At, Content] = self._meant(self.area.contents)
        self.labels: Mapping[Across, Labels] = {across: Labels(self.area, across) for across in _TURNED}

    def _meant(self, contents: Mapping[At, Content]) -> Mapping[At, Content]:
        """With what the section says of texts that are no figures."""
        missing = self.table.missing
        if not missing:
            return contents
        changed = dict(contents)
        for at, cell in self.grid.cells.items():
            meaning = missing.get(cell.text.strip().casefold())
            if meaning:
                changed[at] = Content("nil" if meaning == "nil" else "absent")
        return changed

    def figure(self, at: At) -> CellValue | None:
        content = self.contents.get(at)
        figure = self.area.figures.get(at) or (content.figure if content else None)
        own = (self.declared_at(at) if self._declared else None) or self.rounded.get(at[1])
        return figure if figure is None or figure.rounded is own else figure._replace(rounded=own)

    def round(self, how: Rounded, rows: Collection[int] | None, columns: Collection[int] | None) -> None:
        """Say how the whole numbers of some lines were rounded, before anything is asked of them."""
        self._declared.insert(0, (rows, columns, how))

    def declared_at(self, at: At) -> Rounded | None:
        """How the section says that a cell was rounded, where it is otherwise than in the table."""
        for rows, columns, how in self._declared:
            if (rows is None or at[0] in rows) and (columns is None or at[1] in columns):
                return how
        return None

    def is_declared(self, column: int) -> bool:
        """Whether the section says how all of a column was rounded."""
        return any(rows is None and columns is not None and column in columns for rows, columns, _ in self._declared)

    def is_absent(self, at: At) -> bool:
        content = self.contents.get(at)
        return content is not None and content.sort in ("absent", "words")

    def is_unread(self, at: At) -> bool:
        """Whether something stands there that looks like a figure and cannot be read."""
        content = self.contents.get(at)
        return content is not None and content.sort == "words" and is_like_figure(self.grid.text(*at))

    def positions(self, stated: Stated) -> Iterator[Position]:
        """Where a relation says something; raises ``UnknownLabel``."""
        if stated.form in ("rows", "columns"):
            yield from self._sums(stated, "rows" if stated.form == "rows" else "columns")
        else:
            yield from self._quotients(stated)

    def _lines(self, across: Across, lines: Sequence[int], apart: Sequence[str]) -> Iterator[int]:
        """The positions of a template over these lines, without those named under ``except``."""
        left_out = {self.labels[_TURNED[across]].find(label) for label in apart}
        known = range(self.area.left, self.grid.columns) if across == "rows" else range(self.area.top, self.grid.rows)
        for line in known:
            if line not in left_out and any(self.figure(cell(across, each, line)) for each in lines):
                yield line

    def _sums(self, stated: Stated, across: Across) -> Iterator[Position]:
        labels = self.labels[across]
        wanted = parsed(stated.text)
        result = labels.find(wanted.result)
        terms = [(line, coefficient) for line, coefficient in labels.lines_of(wanted.terms) if line != result]
        lines = [result, *(line for line, _ in terms)]
        for line in self._lines(across, lines, stated.apart):
            name = self.area.heading(line) if across == "rows" else self.area.label(line)
            soft = is_relative(self.area, name, line, across == "columns")
            operands = tuple((cell(across, each, line), coefficient) for each, coefficient in terms)
            yield Position(stated.form, cell(across, result, line), operands, across, line, soft)

    def _quotients(self, stated: Stated) -> Iterator[Position]:
        across = self._direction(stated)
        result = self.labels[across].find(stated.text)
        fields = {key: [self.labels[across].find(each) for each in labels] for key, labels in stated.fields.items()
                  if key != "whole"}  # fmt: skip
        lines = [result, *(line for each in fields.values() for line in each)]
        for line in self._lines(across, lines, stated.apart):
            own = {key: [cell(across, each, line) for each in positions] for key, positions in fields.items()}
            operands: tuple[At, ...]
            if stated.form == "percent":
                operands = (own["of"][0], self._whole(stated.fields["whole"][0], across, fields["of"][0], line))
            elif stated.form == "average":
                operands = tuple(own["of"])
            elif stated.form == "rate":
                operands = (own["of"][0], own["per"][0])
            else:
                operands = (own["from"][0], own["to"][0])
            terms = tuple((each, 1) for each in operands)
            yield Position(stated.form, cell(across, result, line), terms, across, line, scale=stated.scale)

    def _direction(self, stated: Stated) -> Across:
        """Where the line lies that follows from others: as a column or a row has its name, and where both do, as it has
        those of the others.
        """
        known = directions(self.labels, stated.text)
        if len(known) < 2:
            return known[0] if known else "columns"
        others = [each for key, labels in stated.fields.items() if key != "whole" for each in labels]
        rows, columns = (sum(bool(self.labels[across].called_so(each)) for each in others) for across in _TURNED)
        if rows == columns:
            raise either(self.labels, stated.text)
        return "rows" if rows > columns else "columns"

    def _whole(self, label: str, across: Across, of: int, line: int) -> At:
        """The cell of the whole: on the line of that name in the other direction, or beside the part."""
        known = directions(self.labels, label)
        if len(known) > 1:
            raise either(self.labels, label)
        if known and known[0] != across:
            return cell(across, of, self.labels[known[0]].find(label))
        return cell(across, self.labels[across].find(label), line)


def residual(declared: Declared, position: Position, rounded: Rounded | None) -> Off | None:
    """``None`` for what is no sum, and where a figure is lacking."""
    result = declared.figure(position.result)
    if position.form not in SUMS or result is None or any(declared.is_absent(at) for at, _ in position.operands):
        return None
    summands = [(figure, coefficient) for at, coefficient in position.operands if (figure := declared.figure(at))]
    every = [(result, -1), *summands]
    place = min(figure.place for figure, _ in every)
    off = sum(coefficient * figure.at(place) for figure, coefficient in every)
    if not summands:
        return None
    if not off:
        return EXACT
    return Off(abs(off * Fraction(10) ** place), slack_of([figure for figure, _ in every], rounded, place))


def cell(across: Across, line: int, position: int) -> At:
    return (line, position) if across == "rows" else (position, line)
