"""Tables as delimited text: CSV, TSV and their like. A cell that begins with = is text here, and never a formula."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

from crossfoot.inputs.grids.grid import MOST_CELLS, Cell, Grid
from crossfoot.inputs.reading.article import InputError
from crossfoot.inputs.reading.charset import text_of

SUFFIXES = (".csv", ".tsv", ".tab")
_DELIMITERS = ("\t", ";", ",", "|")
_SAMPLE = 200
"""records by which the delimiter is told"""


def grids(data: bytes) -> Iterator[Grid]:
    text = text_of(data).removeprefix("\ufeff")
    csv.field_size_limit(2**24)
    cells: dict[tuple[int, int], Cell] = {}
    rows = columns = 0
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter_of(text))
    begins = 1
    try:
        for row, record in enumerate(reader):
            for column, value in enumerate(record):
                if value.strip():
                    cells[row, column] = Cell(value, f"line {begins}, field {column + 1}")
            rows, columns = row + 1, max(columns, len(record))
            begins = reader.line_num + 1
            if len(cells) > MOST_CELLS:
                raise InputError(f"this table has more than {MOST_CELLS:,} cells; split it")
    except csv.Error as error:
        raise InputError(f"line {reader.line_num} of this table cannot be read ({error})") from None
    yield Grid("", rows, columns, cells)


def delimiter_of(text: str) -> str:
    """The delimiter with which most records have the same number of fields, more than one; of two, that which gives
    more fields. A comma that is a decimal one in most fields makes uneven records, and so loses.
    """
    lines = [line for line in text.splitlines()[: 2 * _SAMPLE] if line.strip()][:_SAMPLE]
    best = (0, 0, ",")
    for delimiter in _DELIMITERS:
        widths = Counter(len(record) for record in csv.reader(lines, delimiter=delimiter))
        alike, width = max(((count, width) for width, count in widths.items() if width > 1), default=(0, 0))
        if alike * max(width, 1) > best[0] * best[1]:
            best = alike, width, delimiter
    return best[2]
