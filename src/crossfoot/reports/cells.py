"""Text as a terminal shows it: what may be shown, how many cells it takes, and how it is cut and broken to fit.

A cell is the width of one Latin letter. Combining marks take none, so composed and decomposed Vietnamese measure the
same; wide East Asian characters take two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import Final

from crossfoot.figures.characters import EMPTY, each_of, escape_of
from crossfoot.records import NamedTuple


class Piece(NamedTuple):
    """A run of text in one style; the style says what it is (``error``, ``dim``), not how it looks."""

    text: str
    style: str = ""
    link: str = ""
    """an address, for terminals that know links"""


Line = tuple[Piece, ...]
"""One line of a report, without its line end."""


class Symbols(NamedTuple):
    """What lines and pictures are drawn with."""

    bar: str = "│"
    rule: str = "─"
    mark: str = "^"
    also: str = "-"
    body: str = "─"
    gap: str = "┄"
    dot: str = "●"
    tip: str = "▲"
    before: str = "←"
    after: str = "→"
    more: str = "…"
    separator: str = "·"


UNICODE: Final = Symbols()
ASCII: Final = Symbols("|", "-", "^", "-", "-", ".", "*", "^", "<", ">", "...", "-")

_TAB: Final = 4
_MARKS: Final = 4
"""Combining marks that one letter may carry; no script needs more, and a hundred of them cover the lines above."""
_EMPTY: Final = each_of(EMPTY)
_PRESENTATION: Final = "\ufe0e\ufe0f"
"""Whether a sign is drawn as text or as a picture: left out, because terminals differ in how wide it becomes."""
_COMMAND: Final = r":(?=:[A-Za-z])|#(?=#[A-Za-z]*\[)"
"""What a CI server takes for a command in its log: ``::error::`` where a line begins, ``##[error]`` anywhere."""
_PLAIN: Final = {
    "−": "-", "–": "-", "—": "-", "×": "x", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "…": "...", "Σ": "sum",
    "“": '"', "”": '"', "‘": "'", "’": "'", "đ": "d", "Đ": "D", "→": "->", "€": "EUR", "½": "1/2", "¼": "1/4",
    "¾": "3/4",
}  # fmt: skip


@lru_cache(8192)
def _cells(char: str) -> int:
    """Cells of one visible character."""
    # not rich.cells: its import takes longer than a plain report, and every Vietnamese line would need it
    if unicodedata.category(char) in ("Mn", "Me") or "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7fb":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """Cells that a visible text takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@cache
def symbols_for(encoding: str) -> Symbols:
    """The symbols that a stream of that encoding can print."""
    try:
        "".join(UNICODE).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE


@lru_cache(8192)
def _shown(char: str, encoding: str) -> str:
    if char in _PRESENTATION:
        return ""
    printable = char.isprintable() or unicodedata.category(char) == "Zs"
    if not printable or char in _EMPTY:
        return _escaped(char)
    if encoding.startswith("utf"):
        return char
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return _without_marks(char, encoding)
    except LookupError:
        return _shown(char, "ascii")
    return char


def _escaped(char: str) -> str:
    is_byte = "\udc80" <= char <= "\udcff"  # of the name of a file, where it is not UTF-8
    return escape_of(chr(ord(char) - 0xDC00) if is_byte else char)


def _without_marks(char: str, encoding: str) -> str:
    """The nearest that the encoding has: ``-`` for a minus sign, ``e`` for ``ế``, ``?`` where there is nothing near."""
    if char in _PLAIN:
        return _PLAIN[char]
    if _cells(char) == 0:
        return ""
    letter = unicodedata.normalize("NFKD", char)[0]
    return letter if letter != char and letter.isascii() and letter.isprintable() else "?" * _cells(char)


def _visibly(text: str, encoding: str) -> Iterator[str]:
    """For each character of the text, what is shown for it."""
    marks = 0
    for char in text:
        shown = _shown(char, encoding)
        marks = marks + 1 if shown == char and _cells(char) == 0 else 0
        yield shown if marks <= _MARKS else _escaped(char)


def _harmless(text: str) -> bool:
    return text.isascii() and text.isprintable() and "::" not in text and "##" not in text


def _shown_for(text: str, encoding: str) -> list[str]:
    """For each character what is shown for it, with no command for a CI server in the whole."""
    shown = list(_visibly(text, encoding))
    whole = "".join(shown)
    if "::" in whole or "##" in whole:
        starts = {at: number for number, at in enumerate(accumulate(map(len, shown), initial=0))}
        for command in re.finditer(_COMMAND, whole):
            shown[starts[command.start()]] = _escaped(command[0])
    return shown


def visible(text: str, encoding: str = "utf-8") -> str:
    r"""The text with nothing in it that steers a terminal: ``\x1b`` for an escape, ``\u202e`` for an override; nor a CI
    server that reads what is printed: ``\x3a:error``.
    """
    return text if _harmless(text) else "".join(_shown_for(text, encoding))


def sentence(text: str, encoding: str = "utf-8") -> str:
    """Visible text of one line: line breaks and tabs become spaces."""
    if _harmless(text):
        return text.strip()
    if any(map(text.__contains__, "\t\r\n")):
        text = re.sub(r"[ ]*[\t\r\n]+[ ]*", " ", text)
    return visible(text.strip(), encoding)


def cut(text: str, room: int, more: str = "…", *, left: bool = False) -> str:
    """A visible text within ``room`` cells; what does not fit at its end (or at its left) becomes ``more``."""
    if width(text) <= room:
        return text
    room -= width(more)
    if left:
        kept = text[max(len(text) - 8 * max(room, 0), 0) :]
        while kept and (width(kept) > room or _cells(kept[0]) == 0):
            kept = kept[1:]
        return more + kept
    return text[: _fitting(text, 0, len(text), room)] + more


def _fitting(text: str, start: int, end: int, room: int) -> int:
    """The greatest offset up to ``end`` such that what lies between takes no more than ``room`` cells."""
    if text.isascii():
        return min(end, start + max(room, 0))
    for at in range(start, end):
        room -= _cells(text[at])
        if room < 0:
            return at
    return end


def breaks(text: str, room: int, hang: int = 0) -> Iterator[tuple[int, int]]:
    """Where a visible text is broken at spaces, as offsets; lines after the first have ``hang`` cells less.

    A word that is wider than a line is broken within.
    """
    start, end = 0, len(text)
    while True:
        at = _fitting(text, start, end, room)
        if at == end:
            yield start, end
            return
        space = text.rfind(" ", start + 1, at + 1)
        if space > start:
            yield start, space
            start = space + 1
        else:
            at = max(at, start + 1)
            yield start, at
            start = at
        if not room < 0:
            room, hang = room - hang, 0


def flow(pieces: Iterable[Piece], room: int, hang: int = 0) -> Iterator[Line]:
    """The pieces one after the other, broken into lines of at most ``room`` cells; later lines are indented."""
    run = tuple(pieces)
    text = "".join(piece.text for piece in run)
    for start, end in breaks(text, room, hang):
        indent = (Piece(" " * hang),) if start and hang else ()
        yield (*indent, *_between(run, start, end))


def _between(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        part = piece.text[max(start - at, 0) : max(end - at, 0)]
        if part:
            yield piece._replace(text=part)
        at += len(piece.text)


class Excerpt(NamedTuple):
    """A line as shown, with the cells before the marked part and in it."""

    text: str
    before: int
    marked: int


def excerpt(line: str, start: int, end: int, room: int, encoding: str = "utf-8", more: str = "…") -> Excerpt:
    """The part of a line around ``line[start:end]`` that fits: tabs expanded, long lines cut on one side or on both."""
    far = 4 * room
    first, last = max(start - far, 0), min(start + 2 * far, len(line))
    shown, edges = _expanded(line[first:last], encoding)
    a = edges[min(start - first, len(shown))]
    b = max(edges[min(end - first, len(shown))], a + 1)
    if not first and last == len(line) and max(edges[-1], b) <= room:
        return Excerpt("".join(shown), a, b - a)
    dots = width(more)
    skip = 0
    if first or b + dots > room:  # the marked part would not be seen at the beginning: leave out what is before it
        wanted = a - max((room - (b - a)) // 2, dots)
        skip = next((n for n, edge in enumerate(edges) if edge >= wanted + dots), 0) if wanted > 0 else 0
        while skip < len(shown) and edges[skip + 1] == edges[skip]:
            skip += 1
        skip = min(skip, start - first)
    lead = more if first or skip else ""
    offset = width(lead) - edges[skip]
    upto = _last_within(edges, room - offset)
    if upto < len(shown) or last < len(line):
        upto = max(_last_within(edges, room - offset - dots), skip)
    tail = more if upto < len(shown) or last < len(line) else ""
    marked = min(b, max(edges[upto], a + 1)) - a
    return Excerpt(lead + "".join(shown[skip:upto]) + tail, a + offset, marked)


def _expanded(text: str, encoding: str) -> tuple[list[str], list[int]]:
    """What is shown for each character, and the cell at which each begins, with the end of the last."""
    if _harmless(text):
        return list(text), list(range(len(text) + 1))
    shown: list[str] = []
    edges = [0]
    for char, seen in zip(text, _shown_for(text, encoding), strict=True):
        if char == "\t":
            seen = " " * (_TAB - edges[-1] % _TAB)
        shown.append(seen)
        edges.append(edges[-1] + width(seen))
    return shown, edges


def cells_of(text: str, encoding: str = "utf-8") -> tuple[list[str], list[int]]:
    """For each character what is shown for it, white space as one space; and the cell at which each begins, with the
    end of the last.
    """
    return _expanded("".join(" " if each.isspace() else each for each in text), encoding)


def _last_within(edges: Sequence[int], limit: int) -> int:
    return max((n for n, edge in enumerate(edges) if edge <= limit), default=0)
