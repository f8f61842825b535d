"""Plain text: the file itself, letter by letter."""

from __future__ import annotations

from crossfoot.inputs.reading.article import Extract, Input
from crossfoot.inputs.reading.charset import text_of


def _read(data: bytes) -> Extract:
    return Extract(text_of(data))


INPUT = Input("text file", (".txt", ".text"), _read, plain=True)
