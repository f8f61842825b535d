"""Tables inside articles: they are checked as tables, and the reader of sentences does not see them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from crossfoot.claims.finding import Checked
from crossfoot.inputs.grids import Grid, InputError
from crossfoot.inputs.reading.ignored import without_ignored
from crossfoot.records import NamedTuple
from crossfoot.tables.area import At
from crossfoot.tables.check import CheckedTable, checked_tables
from crossfoot.tables.contents import marks_in
from crossfoot.tables.places import claims_of, findings_of

_LONGEST: Final = 200
"""characters of a cell; what has longer ones is the layout of a page"""
_LEAST: Final = 4
"""figures and rows from which a table is one of figures"""
_ROWS: Final = 2
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]{1,40}\]")
"""a mark of a footnote in Markdown, which is no part of the text"""

Span = tuple[int, int]


class Placed(NamedTuple):
    """A table with the offsets of its cells in the text."""

    table: CheckedTable
    spans: Mapping[At, Span]
    number: int
    """which table of its file it is, from 1"""


class Inside(NamedTuple):
    """The tables of a text, and the text without them, as long as before."""

    tables: tuple[Placed, ...]
    text: str


def tables_of(text: str, grids: Callable[[], Sequence[Grid]], locale: str = "") -> Inside | None:
    """As ``inside``, without paragraphs that ask to be left out; ``None`` where no table of figures stands in the text,
    or its file cannot be read.
    """
    wanted, ignored = without_ignored(text)
    try:
        inner = inside(wanted, grids(), locale)
    except InputError:
        return None
    if ignored:  # what is left out on request is for the reader of sentences to count
        kept = (was if was != here else left for was, here, left in zip(text, wanted, inner.text, strict=True))
        inner = inner._replace(text="".join(kept))
    return inner if inner.tables else None


def inside(text: str, grids: Sequence[Grid], locale: str = "") -> Inside:
    """The tables that stand in the text: a row is a line with tabs between its cells; ``locale`` says how figures are
    written that can be read in two ways.
    """
    placed = [each for each in _placed(text, grids) if len({row for row, _ in each[1]}) >= _ROWS]
    checked = checked_tables([grid for grid, _, _ in placed], marks_in(locale))
    tables = [
        Placed(table, spans, number)
        for table, (_, spans, number) in zip(checked, placed, strict=True)
        if sum(at in spans for at in table.area.figures) >= _LEAST
    ]
    letters = list(text)
    for each in tables:
        for start, end in each.spans.values():
            letters[start:end] = " " * (end - start)
    return Inside(tuple(tables), "".join(letters))


def _placed(text: str, grids: Sequence[Grid]) -> Iterator[tuple[Grid, dict[At, Span], int]]:
    lines = list(_lines(text))
    begin = 0
    for number, grid in enumerate(grids, 1):
        spans: dict[At, Span] = {}
        rows: dict[int, list[int]] = {}
        for row, column in sorted(grid.cells):
            rows.setdefault(row, []).append(column)
        if any(len(cell.text) > _LONGEST for cell in grid.cells.values()):
            continue
        for row, columns in rows.items():
            wanted = [_squeezed(grid.text(row, column)) for column in columns]
            for line in range(begin, len(lines)):
                if [_squeezed(text[start:end]) for start, end in lines[line]] == wanted:
                    spans.update(zip(((row, column) for column in columns), lines[line], strict=True))
                    begin = line + 1
                    break
        yield grid, spans, number


def _lines(text: str) -> Iterator[list[Span]]:
    """The pieces of each line that has tabs in it, without the white space around them."""
    start = 0
    for line in text.splitlines(keepends=True):
        if "\t" in line:
            pieces, at = [], start
            for piece in line.split("\t"):
                bare = piece.strip()
                if bare:
                    begin = at + piece.index(bare[0])
                    pieces.append((begin, begin + len(bare)))
                at += len(piece) + 1
            yield pieces
        start += len(line)


def _squeezed(text: str) -> str:
    """Without space, and without what the reader of a text makes of raised signs and of marks in brackets."""
    text = "".join(_FOOTNOTE.sub("", text).split()).replace("\u2060", "").replace("\u00ad", "")
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def with_tables(document: Checked, text: str, within: Inside) -> Checked:
    """The article with what was found in its tables, whose figures are not among those that were seen in sentences;
    ``text`` is the whole of it.
    """
    claims, findings = list(document.claims), list(document.findings)
    for table, spans, _ in within.tables:
        own = claims_of(table, len(claims))
        claims += own
        findings += findings_of(document.path, text, table, own, lambda at, spans=spans: spans.get(at, (0, 0)))  # type: ignore[misc]
    findings.sort(key=lambda each: each.start)
    return document._replace(claims=claims, findings=findings, text=text)
