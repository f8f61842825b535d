"""Tables as delimited text: CSV, TSV and their like. A cell that begins with = is text here, and never a formula."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any, Literal

from crossfoot.inputs.grids.grid import MOST_CELLS, Cell, Grid
from crossfoot.inputs.reading.article import InputError
from crossfoot.inputs.reading.charset import text_of
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

SUFFIXES = (".csv", ".tsv", ".tab")
_DELIMITERS = ("\t", ";", ",", "|")
_SAYS = re.compile(r"sep=([^\r\n\"\w])\r?$", re.IGNORECASE | re.MULTILINE)
"""the line that tells a spreadsheet program how fields are kept apart"""
_GROUPED = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{2,3})*,\d{3}(?![\d,])")
_PARTING = re.compile(r",(?! )")
"""a comma that, where it groups no digits, parts fields; behind that of a sentence stands a space"""
_LONGEST = 2**24
"""characters of one field"""
_SAMPLE = 200
"""records by which the delimiter is told"""
_MOST_LOOKED_AT = 2**20
"""characters of a file in which they stand"""
_MOST_SAMPLED = 20_000
"""characters of them that are looked at for a rarer one"""


def grids(data: bytes) -> Iterator[Grid]:
    text = text_of(data).removeprefix("\ufeff")
    csv.field_size_limit(_LONGEST)
    cells: dict[tuple[int, int], Cell] = {}
    rows = columns = 0
    lines = list(StringIO(text, newline=""))
    if lines and _SAYS.match(lines[0]):
        lines[0] = "\n"  # a row of its own still
    reader = dialect_of(text).reader(lines)
    begins = 1
    try:
        for row, record in enumerate(reader):
            for column, value in enumerate(record):
                if value.strip():
                    cells[row, column] = Cell(value, f"line {begins}, field {column + 1}")
            rows, columns = row + 1, max(columns, len(record))
            begins = reader.line_num + 1
            if len(cells) > MOST_CELLS:
                raise InputError(translated("this table has more than {most:,} cells; split it", most=MOST_CELLS))
    except csv.Error as error:
        raise InputError(
            translated("line {line} of this table cannot be read ({error})", line=reader.line_num, error=error)
        ) from None
    yield Grid("", rows, columns, cells)


class Dialect(NamedTuple):
    """How fields are kept apart; without ``quote`` or ``escape`` where they are empty."""

    delimiter: str
    quote: str = '"'
    escape: str = ""

    def reader(self, lines: Sequence[str]) -> Any:
        """Records of these lines, as ``csv.reader`` gives them."""
        quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if self.quote else csv.QUOTE_NONE
        return csv.reader(
            lines, delimiter=self.delimiter, quotechar=self.quote or None, escapechar=self.escape or None,
            doublequote=not self.escape, quoting=quoting,
        )  # fmt: skip


def span_of(text: str, begin: int, number: int) -> tuple[int, int]:
    """The offsets of a field of the record that begins there, counted from 1, without its quotes and the space around
    it; (``begin``, ``begin``) where there is none.
    """
    dialect = dialect_of(text)
    at, field, start, quoted = begin, 1, begin, False
    while at <= len(text):
        sign = text[at : at + 1]
        if quoted or (sign and sign == dialect.quote and text[start:at].lstrip()[:1] in ("", sign)):
            quoted = not quoted if sign == dialect.quote else quoted and bool(sign)
        elif sign in ("", "\n", "\r", dialect.delimiter):
            if field == number:
                bare = text[start:at].strip()
                start += text[start:at].index(bare) + (bare[:1] == dialect.quote != "")
                return start, start + len(bare.strip(dialect.quote or None))
            if sign != dialect.delimiter:
                break
            field, start = field + 1, at + 1
        at += 1
    return begin, begin


def dialect_of(text: str) -> Dialect:
    """The delimiter that the first line says (``sep=;``); else the usual one with quotes, where that gives most records
    as many fields; else what clevercsv finds, where it is installed and what it finds does.
    """
    said = _SAYS.match(text)
    if said is not None:
        return Dialect(said[1])
    lines = _first(text)
    usual = Dialect(delimiter_of(text))
    if _even(usual, lines):
        return usual
    try:
        from clevercsv.detect import Detector
    except ImportError:
        return usual
    sample = "\n".join(lines)[:_MOST_SAMPLED]
    try:
        detected: Any = Detector().detect(sample)
    except Exception:  # of what is hardly a table it raises whatever it stumbled over
        return usual
    delimiter = (detected and detected.delimiter) or ""
    if len(delimiter) != 1 or delimiter.isalnum() or delimiter.isspace():  # words are no fields
        return usual
    other = Dialect(delimiter, detected.quotechar or "", detected.escapechar or "")
    return other if _even(other, sample.split("\n")) else usual


def _first(text: str) -> list[str]:
    lines = text[:_MOST_LOOKED_AT].splitlines()[: 2 * _SAMPLE]
    return [line for line in lines if line.strip()][:_SAMPLE]


def _even(dialect: Dialect, lines: Sequence[str]) -> bool:
    """Whether more than half of the records have the same number of fields, and more than one."""
    try:
        widths = Counter(len(record) for record in dialect.reader(lines))
    except csv.Error:
        return False
    return 2 * max((count for width, count in widths.items() if width > 1), default=0) > widths.total()


def delimiter_of(text: str) -> str:
    """The delimiter with which most records have the same number of fields, more than one; of two, that which gives
    more fields. A comma that is a decimal one in most fields makes uneven records, and so loses; one that groups digits
    (1,234,567) loses to another delimiter between the figures.
    """
    lines = _first(text)
    best = (0, 0, ",")
    for delimiter in _DELIMITERS:
        try:
            widths = Counter(len(record) for record in csv.reader(lines, delimiter=delimiter))
        except csv.Error:  # a field without end: told where the file is read
            continue
        alike, width = max(((count, width) for width, count in widths.items() if width > 1), default=(0, 0))
        if alike * max(width, 1) > best[0] * best[1]:
            best = alike, width, delimiter
    if best[2] == ",":
        return next((other for other in _DELIMITERS if other != "," and _is_around_figures(other, lines)), ",")
    return best[2]


def _is_around_figures(delimiter: str, lines: Sequence[str]) -> bool:
    """Whether records are even with it, and most of its fields with commas are figures in groups of digits."""
    dialect = Dialect(delimiter)
    if not _even(dialect, lines):
        return False
    figures = others = 0
    for record in dialect.reader(lines):
        for field in record:
            bare = _GROUPED.sub("", field)
            parts = _PARTING.search(bare) is not None
            others += parts
            figures += bare != field and not parts
    return figures > others
