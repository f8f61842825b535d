"""Tables of Markdown: the header is row 0, the line of dashes is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from crossfoot.inputs.grids.grid import Cell, Grid
from crossfoot.inputs.grids.raised import joined
from crossfoot.inputs.reading.charset import text_of

SUFFIXES = (".md", ".markdown")
_BAR = re.compile(r"(?<!\\)\|")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")


def grids(data: bytes) -> Iterator[Grid]:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text_of(data))
    number = row = column = width = 0
    cells: dict[tuple[int, int], Cell] = {}
    line = 0
    for place, token in enumerate(tokens):
        if token.type == "table_open":
            number, row, width, cells = number + 1, -1, 0, {}
        elif token.type == "tr_open":
            row, column = row + 1, 0
            line = token.map[0] + 1 if token.map else line
        elif token.type in ("th_open", "td_open"):
            text = _plain(tokens[place + 1].children or [])
            if text:
                where = f"line {line}, cell {column + 1}"
                cells[row, column] = Cell(text, where, heading=token.type == "th_open")
            column += 1
            width = max(width, column)
        elif token.type == "table_close":
            yield Grid(f"table {number}", row + 1, width, cells)


def span_of(text: str, begin: int, number: int) -> tuple[int, int]:
    """The offsets of a cell of the line that begins there, counted from 1, without the space around it; (``begin``,
    ``begin``) where there is none.
    """
    line = re.compile(r"[^\r\n]*").match(text, begin)
    assert line is not None
    bars = [begin - 1, *(each.start() for each in _BAR.finditer(text, begin, line.end())), line.end()]
    if text[begin : bars[1]].strip() == "":
        del bars[0]
    if number >= len(bars):
        return begin, begin
    cell = text[bars[number - 1] + 1 : bars[number]]
    start = bars[number - 1] + 1 + len(cell) - len(cell.lstrip())
    return start, start + len(cell.strip())


def _plain(children: Sequence[Any]) -> str:
    """The text of a cell without its tags, of which those for what is raised are heeded."""
    pieces: list[tuple[str, bool]] = []
    raised = False
    for child in children:
        if child.type != "html_inline":
            pieces.append((" " if child.type == "softbreak" else child.content, raised))
        elif tag := _TAG.match(child.content):
            raised = not tag[1] if tag[2].lower() == "sup" else raised
            pieces.append((" " * (tag[2].lower() == "br"), False))
    return " ".join(joined(pieces).split())
