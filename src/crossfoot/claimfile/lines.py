"""Where the lines of a text begin; a line ends at \\n, \\r\\n or \\r and at nothing else.

(libyaml also counts U+0085, U+2028 and U+2029; editors do not, nor does the protocol of language servers.)
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator

BOM = "\ufeff"
_LINE_END = r"\r\n?|\n"
# compiled when first used: few files need it, and every start would pay


def line_starts(text: str) -> array[int]:
    """Offset of the first character of each line; that of the first is 0."""
    return array("I", (0, *starts_within(text, 0, len(text))))


def starts_within(text: str, start: int, end: int) -> Iterator[int]:
    """The beginnings of lines behind ``start`` and up to ``end``; a line end is looked for from ``start`` on."""
    if "\r" not in text:
        at = text.find("\n", start, end)
        while at >= 0:
            yield at + 1
            at = text.find("\n", at + 1, end)
        return
    for line_end in re.compile(_LINE_END).finditer(text, start):
        if line_end.end() > end:
            return
        yield line_end.end()


class Lines:
    """The lines of one text, counted from 1; a byte order mark takes no column."""

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = line_starts(text)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; an offset past either end counts as that end."""
        offset = min(max(offset, 0), len(self.text))
        number = bisect_right(self.starts, offset)
        column = offset - self.starts[number - 1] + 1
        if number == 1 and column > 1 and self.text.startswith(BOM):
            column -= 1
        return number, column

    def line(self, number: int) -> str:
        """The line, counted from 1, without its line end and without a byte order mark; "" if there is none."""
        if not 1 <= number <= len(self.starts):
            return ""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        line = self.text[self.starts[number - 1] : end].rstrip("\r\n")
        return line.removeprefix(BOM) if number == 1 else line


def to_line_end(text: str, offset: int) -> str:
    """The text up to the end of the line that the offset stands in."""
    end = re.compile(_LINE_END).search(text, offset)
    return text[: end.start()] if end else text
