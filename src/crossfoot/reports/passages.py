"""A passage of running text with figures marked in it, in lines as it has them, broken where they are too wide; of a
long one the lines with marks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.figures.characters import UNSEEN
from crossfoot.records import NamedTuple
from crossfoot.reports.cells import Line, Piece, cells_of

_LINE_ENDS: Final = "\r\n"
_WHOLE: Final = 6
"""lines that are shown even where nothing is marked in them"""


class Underline(NamedTuple):
    """What stands under a figure; ``piece`` is one cell of it."""

    start: int
    end: int
    piece: Piece


class PassageLine(NamedTuple):
    """One line of a passage."""

    start: int
    """offset in the text; -1 where lines are left out"""
    text: str
    marks: Line


def passage(
    text: str, start: int, end: int, marks: Sequence[Underline], room: int, encoding: str, more: str
) -> Iterator[PassageLine]:  # fmt: skip
    """``text[start:end]`` in lines of at most ``room`` cells; of marks that overlap the first is seen."""
    while start < end and _is_blank(text[start]):
        start += 1
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    shown, edges = _shown(text[start:end], encoding)
    lines = list(_lines(text[start:end], shown, edges, max(room, 1)))
    marked = [[each for each in marks if each.start < start + b and start + a < each.end] for a, b in lines]
    left_out = False
    for (a, b), there in zip(lines, marked, strict=True):
        if len(lines) > _WHOLE and not there:
            left_out = True
            continue
        if left_out:
            yield PassageLine(-1, more, ())
            left_out = False
        under = _under([(each.start - start, each.end - start, each.piece) for each in there], a, b, edges)
        yield PassageLine(start + a, "".join(shown[a:b]).rstrip(), under)
    if left_out:
        yield PassageLine(-1, more, ())


def _is_blank(character: str) -> bool:
    return character.isspace() or character in UNSEEN


def _shown(text: str, encoding: str) -> tuple[list[str], list[int]]:
    """``cells_of`` without what nobody sees, and with one space where there are several."""
    shown, edges = cells_of(text, encoding)
    gone, before = 0, ""
    for at, character in enumerate(text):
        cells = edges[at + 1] - edges[at]
        edges[at] -= gone
        if character in UNSEEN or (shown[at] == before == " "):
            shown[at] = ""
            gone += cells
        else:
            before = shown[at]
    edges[-1] -= gone
    return shown, edges


def _lines(text: str, shown: Sequence[str], edges: Sequence[int], room: int) -> Iterator[tuple[int, int]]:
    """Where the text is broken: at its line ends, at spaces, or within a word that is wider than a line."""
    at, count = 0, len(shown)
    ends = [*(place for place, character in enumerate(text) if character in _LINE_ENDS), count]
    while at < count:
        if _is_blank(text[at]):
            at += 1
            continue
        line_end = ends[bisect_left(ends, at)]
        stop = min(max(bisect_right(edges, edges[at] + room) - 1, at + 1), line_end)
        if stop < line_end:
            space = next((n for n in range(stop, at, -1) if shown[n] == " "), at)
            stop = space if space > at else stop
        yield at, stop
        at = stop


def _under(marks: Sequence[tuple[int, int, Piece]], low: int, high: int, edges: Sequence[int]) -> Line:
    """The line under the characters from ``low`` to ``high``."""
    base, cells = edges[low], [Piece(" ")] * (edges[high] - edges[low])
    for start, end, piece in reversed(marks):
        first, last = edges[max(start, low)] - base, edges[min(end, high)] - base
        cells[first:last] = [piece] * (last - first)
    joined: list[Piece] = []
    for cell in cells:
        if joined and joined[-1].style == cell.style and joined[-1].text[-1:] == cell.text:
            joined[-1] = Piece(joined[-1].text + cell.text, cell.style)
        else:
            joined.append(cell)
    return tuple(joined[:-1] if joined and not joined[-1].text.strip() else joined)
