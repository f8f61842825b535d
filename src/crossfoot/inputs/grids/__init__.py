"""Tables of files as grids of text: one module for each kind of file that tables come in, found by its suffix."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from types import ModuleType

from crossfoot.claimfile.bytes import SourceError, contents
from crossfoot.claimfile.lines import Lines
from crossfoot.inputs.grids import delimited, marks, page, word, workbook
from crossfoot.inputs.grids.grid import Cell, Grid, Hidden
from crossfoot.inputs.reading.article import InputError
from crossfoot.inputs.reading.charset import text_of
from crossfoot.messages import translatable, translated

__all__ = (
    "Cell",
    "Grid",
    "Hidden",
    "InputError",
    "grids_from",
    "grids_in",
    "grids_of",
    "marked_copy",
    "span_in",
    "suffixes",
    "text_for_places",
)

_PLACE = re.compile(r"line (\d+), (field|cell) (\d+)")
MAX_BYTES = 100 * 2**20
_READERS = {suffix: module for module in (delimited, marks, page, word, workbook) for suffix in module.SUFFIXES}
_READ_BY_LIBRARIES = {
    word: translatable("this document is damaged ({fault}); open it and save it again"),
    workbook: translatable("this workbook is damaged ({fault}); open it and save it again"),
}
"""what a library reads, so that whatever it raises means that the file is damaged"""
_EXTRAS = {"openpyxl": "xlsx", "docx": "docx", "lxml": "html"}


def suffixes() -> tuple[str, ...]:
    """How the names of files with tables end, in lower case."""
    return tuple(sorted(_READERS))


def text_for_places(path: str) -> str:
    """The text of a file whose cells have lines and fields in it; nothing for any other."""
    if _READERS.get(os.path.splitext(path)[1].lower()) not in (delimited, marks):
        return ""
    try:
        return text_of(bytes(contents(path, MAX_BYTES))).removeprefix("\ufeff")
    except SourceError as error:
        raise InputError(error.message) from None


def span_in(lines: Lines, place: str) -> tuple[int, int]:
    """The offsets of a cell in the text of its file, by its place there; (0, 0) where there is no text, or no line in
    the place.
    """
    said = _PLACE.match(place) if lines.text else None
    if said is None:
        return 0, 0
    number = min(int(said[1]), len(lines.starts))
    span_of = delimited.span_of if said[2] == "field" else marks.span_of
    return span_of(lines.text, lines.starts[number - 1], int(said[3]))


def grids_in(text: str) -> list[Grid]:
    """The table of delimited text that is in memory; raises ``InputError``."""
    return grids_from(f"x{delimited.SUFFIXES[0]}", text.encode("utf-8", "replace"))


def marked_copy(path: str, output: str, notes: Mapping[tuple[str, int, int], str]) -> None:
    """A copy of a workbook with the cells (sheet, row and column from 0) coloured, each with a comment."""
    workbook.mark(path, output, notes)


def grids_of(path: str) -> list[Grid]:
    """Every table of a file, in the order of the file; raises ``InputError`` with a sentence."""
    _reader_of(path)
    try:
        return grids_from(path, bytes(contents(path, MAX_BYTES)))
    except SourceError as error:
        raise InputError(error.message) from None


def _reader_of(path: str) -> ModuleType:
    module = _READERS.get(os.path.splitext(path)[1].lower())
    if module is None:
        raise InputError(
            translated("tables are read from {suffixes}; save it as one of these", suffixes=", ".join(suffixes()))
        )
    return module


def grids_from(path: str, data: bytes) -> list[Grid]:
    """As ``grids_of``, of what a file of that name holds, or would hold."""
    module = _reader_of(path)
    if not data.strip():
        raise InputError(translated("this file is empty"))
    try:
        return list(module.grids(data))
    except SourceError as error:
        raise InputError(error.message) from None
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get(error.name or "")
        if extra is None:
            raise
        raise InputError(
            translated("reading this needs the extra {extra}: pip install 'crossfoot[{extra}]'", extra=extra)
        ) from None
    except InputError:
        raise
    except Exception as error:
        what = _READ_BY_LIBRARIES.get(module)
        if what is None:
            raise
        raise InputError(translated(what, fault=type(error).__name__)) from None
