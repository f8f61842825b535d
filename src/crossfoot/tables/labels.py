"""Rows and columns by name: labels and headings as people write them, ``row 12``, ``column C``; templates over them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal

from crossfoot.claimfile.suggestions import closest, did_you_mean
from crossfoot.figures.notation import tidy
from crossfoot.inputs.grids.raised import SIGNS
from crossfoot.messages import Explained, translatable, translated
from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area

Across = Literal["rows", "columns"]
_NUMBERED: Final = {
    "rows": re.compile(r"row\s+([0-9]+)", re.IGNORECASE),
    "columns": re.compile(r"column\s+([0-9]+|[a-z]{1,3})", re.IGNORECASE),
}
_LONGEST_MARKS: Final = 200
_MARK: Final = re.compile(
    rf"(?:\s*(?:,\s*(?=[{SIGNS}]))?(?:[*†‡§{SIGNS}]|\[(?:\w{{1,2}}|\^[^\[\]\s]{{1,40}})\]|"
    r"[.…:]{2,}(?![.…:])|(?<![.…]):(?![.…:])))+$"
)
_JOIN: Final = re.compile(r"\s+([+−–-])\s+")
_QUOTED: Final = re.compile(r"'((?:[^']|'')*)'|\"([^\"]*)\"")
_THROUGH: Final = re.compile(r"\s*(?:…|\.\.\.)\s*")
_MOST_COMPARED: Final = 500
_SHOWN: Final = 4
"""lines of one name that are told by their numbers"""


class UnknownLabel(Explained):
    """No line has that name, or several have; ``message`` says so."""


class LineTerm(NamedTuple):
    coefficient: int
    first: str
    last: str = ""
    """the label that ends a stretch of lines, where it is one"""


class LineEquation(NamedTuple):
    """``result`` is the sum of the terms."""

    result: str
    terms: tuple[LineTerm, ...]


def folded(label: str) -> str:
    """A label without footnote marks, dots that lead to the figures, and differences of case and space."""
    label = " ".join(tidy(label).split())
    before, end = label[:-_LONGEST_MARKS], label[-_LONGEST_MARKS:]
    return (before + _MARK.sub("", end)).casefold().strip()


def parsed(template: str) -> LineEquation:
    """``Total = North + Centre − South``; labels with such signs in them stand in quotes; raises ``UnknownLabel``."""
    kept: list[str] = []

    def put_away(match: re.Match[str]) -> str:
        kept.append((match[1] or match[2] or "").replace("''", "'"))
        return f"\0{len(kept) - 1}\0"

    def put_back(text: str) -> str:
        return re.sub("\0(\\d+)\0", lambda match: kept[int(match[1])], text).strip()

    text = re.sub(rf"(?<!\w)(?:{_QUOTED.pattern})(?!\w)", put_away, template)
    left, sign, right = text.partition("=")
    pieces = _JOIN.split(re.sub(r"^\s*[+−–-]\s+", lambda match: f"\0\0 {match[0].strip()} ", right))
    if not sign or not left.strip() or not right.strip() or "=" in right:
        raise UnknownLabel(
            translated("{text!r} is no template, as Total = North + Centre + South is one", text=template)
        )
    terms = []
    signs = ["+", *pieces[1::2]]
    for each, label in zip(signs, pieces[::2], strict=True):
        if label.strip("\0 ") == "" and "\0\0" in label:
            continue
        first, *last = [put_back(piece) for piece in _THROUGH.split(label, maxsplit=1)]
        terms.append(LineTerm(1 if each == "+" else -1, first, last[0] if last else ""))
    return LineEquation(put_back(left), tuple(terms))


class Labels:
    """The lines of one direction by what they are called."""

    def __init__(self, area: Area, across: Across) -> None:
        self.across = across
        self.lines: list[int] = []
        self._whole: dict[str, list[int]] = {}
        self._partly: dict[str, list[int]] = {}
        grid = area.grid
        by_row = across == "rows"
        for line in range(area.top, grid.rows) if by_row else range(area.left, grid.columns):
            whole = area.label(line) if by_row else area.heading(line)
            parts = [grid.text(line, column) for column in range(area.left)] if by_row else area.headings(line)
            self.lines.append(line)
            self._whole.setdefault(folded(whole), []).append(line)
            for part in dict.fromkeys(map(folded, filter(None, parts))):
                self._partly.setdefault(part, []).append(line)

    def called_so(self, label: str) -> list[int]:
        """The lines of that name, else those of which it is a part of the name, else the one of that number."""
        wanted = folded(label)
        for known in (self._whole, self._partly):
            if wanted and wanted in known:
                return known[wanted]
        numbered = _NUMBERED[self.across].fullmatch(label.strip())
        if numbered:
            line = int(numbered[1]) - 1 if numbered[1].isdigit() else column_number(numbered[1])
            return [line] if line in self.lines else []
        return []

    def has(self, label: str) -> bool:
        """Whether that is all of the name of a line, or of several."""
        wanted = folded(label)
        return bool(wanted) and wanted in self._whole

    def find(self, label: str) -> int:
        """The line of that name; raises ``UnknownLabel``."""
        lines = self.called_so(label)
        if len(lines) == 1:
            return lines[0]
        if len(lines) > 1:
            sentence = translatable("{number} columns are called {label!r}; write {lines}")
            if self.across == "rows":
                sentence = translatable("{number} rows are called {label!r}; write {lines}")
            raise UnknownLabel(translated(sentence, number=len(lines), label=label, lines=self.names(lines)))
        hint = did_you_mean(closest(folded(label), [*self._whole, *self._partly], most=_MOST_COMPARED))
        sentence = translatable("no column of the table is called {label!r}{hint}")
        if self.across == "rows":
            sentence = translatable("no row of the table is called {label!r}{hint}")
        raise UnknownLabel(translated(sentence, label=label, hint=hint))

    def named(self, label: str) -> set[int]:
        """The line of that name, or all of ``North ... South``; raises ``UnknownLabel``."""
        ends = _THROUGH.split(label, maxsplit=1)
        if len(ends) < 2 or not all(ends) or self.knows(label):
            return {self.find(label)}
        first, last = sorted(map(self.find, ends))
        return {line for line in self.lines if first <= line <= last}

    def knows(self, label: str) -> bool:
        try:
            self.find(label)
        except UnknownLabel:
            return False
        return True

    def name(self, line: int) -> str:
        """How a claim file names a line by its number."""
        return f"row {line + 1}" if self.across == "rows" else f"column {letters(line)}"

    def names(self, lines: Sequence[int]) -> str:
        """Lines by their numbers, the first few."""
        return ", ".join(map(self.name, lines[:_SHOWN])) + (" ..." if len(lines) > _SHOWN else "")

    def lines_of(self, terms: Iterable[LineTerm]) -> Iterator[tuple[int, int]]:
        """The lines of a sum with their coefficients; raises ``UnknownLabel``."""
        for term in terms:
            first = self.find(term.first)
            last = self.find(term.last) if term.last else first
            for line in range(min(first, last), max(first, last) + 1):
                yield line, term.coefficient

    def written(self, line: int, label: str) -> str:
        """How a template names a line: as ``called``, in quotes where that has signs of templates in it."""
        label = self.called(line, label)
        odd = _JOIN.search(f" {label} ") or re.search(r"[='\"…]|\.\.\.|^[+−–-]\s", label)
        return "'" + label.replace("'", "''") + "'" if odd else label

    def called(self, line: int, label: str) -> str:
        """The label, where that names the line alone, else its number."""
        label = " ".join(label.split())
        try:
            alone = bool(label) and self.find(label) == line
        except UnknownLabel:
            alone = False
        return label if alone else self.name(line)


def letters(column: int) -> str:
    """A, B ... Z, AA: the name of a column in a spreadsheet, from its number from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_number(name: str) -> int:
    """The number from 0 of a column that a spreadsheet calls so."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def cell_name(at: tuple[int, int]) -> str:
    """``B5`` for row 4, column 1."""
    return f"{letters(at[1])}{at[0] + 1}"


def window(cells: str) -> tuple[int, int, int, int] | None:
    """First row, first column, last row and last column of ``A6:J58``, from 0; ``None`` for no such text."""
    match = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})", cells.strip())
    if not match:
        return None
    columns = sorted((column_number(match[1]), column_number(match[3])))
    rows = sorted((int(match[2]) - 1, int(match[4]) - 1))
    return rows[0], columns[0], rows[1], columns[1]


Names = Mapping[Across, Labels]


def directions(names: Names, label: str) -> list[Across]:
    """Those in which a line has that name; where none has, those in which it is a part of one, or a number."""
    whole: list[Across] = [across for across, labels in names.items() if labels.has(label)]
    return whole or [across for across, labels in names.items() if labels.called_so(label)]


def either(names: Names, label: str) -> UnknownLabel:
    """That a row and a column have that name, and how to write which."""
    rows, columns = (names[across].names(names[across].called_so(label)) for across in ("rows", "columns"))
    sentence = translatable("a row and a column are called {label!r}; write {rows} or {columns}")
    return UnknownLabel(translated(sentence, label=label, rows=rows, columns=columns))
