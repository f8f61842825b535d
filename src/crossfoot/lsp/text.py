"""The text of a document under edit, and places in it as an editor counts them.

An editor counts lines from 0, and columns in code units of the encoding that was agreed on (UTF-16 unless both sides
know another); everything else here counts code points. Lines end at LF, CR and CRLF, as the protocol says, and at
nothing else: U+2028 and U+0085 stand within a line.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import Final

from crossfoot.claimfile.lines import line_starts, starts_within
from crossfoot.records import NamedTuple

UTF8: Final = "utf-8"
UTF16: Final = "utf-16"
UTF32: Final = "utf-32"

_LAST_OF_ONE_UNIT: Final = {UTF8: "\x7f", UTF16: "\uffff", UTF32: "\U0010ffff"}
"""the last character that takes one code unit"""


class LineColumn(NamedTuple):
    """A line and a column, both from 0, the column in code units."""

    line: int
    column: int


class Text:
    """One version of a text."""

    __slots__ = ("content", "encoding", "starts")

    def __init__(self, content: str, encoding: str = UTF16, starts: array[int] | None = None) -> None:
        self.content = content
        self.encoding = encoding if encoding in _LAST_OF_ONE_UNIT else UTF16
        self.starts = line_starts(content) if starts is None else starts

    def offset(self, line: int, column: int) -> int:
        """The code point at a place; the end of the line for a column beyond it, of the text for a line beyond it.

        A place inside a character is where that character begins.
        """
        if line < 0:
            return 0
        if line >= len(self.starts):
            return len(self.content)
        start = self.starts[line]
        shown = self.line(line)
        if not self._wide(shown):
            return start + min(max(column, 0), len(shown))
        units = 0
        for number, char in enumerate(shown):
            units += self._units(char)
            if units > column:
                return start + number
        return start + len(shown)

    def place(self, offset: int) -> LineColumn:
        """The place of a code point."""
        offset = min(max(offset, 0), len(self.content))
        line = bisect_right(self.starts, offset) - 1
        before = self.content[self.starts[line] : offset]
        return LineColumn(line, sum(map(self._units, before)) if self._wide(before) else len(before))

    def line(self, number: int) -> str:
        """A line without its end."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.content)
        return self.content[self.starts[number] : end].rstrip("\r\n")

    def changed(self, start: int, end: int, new: str) -> Text:
        """With ``new`` in place of what stands from ``start`` to ``end``."""
        content = self.content[:start] + new + self.content[end:]
        # The character before and the one behind may make one line end of two, or two of one.
        low, high = max(start - 1, 0), min(end + 1, len(self.content))
        by = len(content) - len(self.content)
        starts = self.starts[: bisect_right(self.starts, low)]
        starts.extend(starts_within(content, low, high + by))
        starts.extend([each + by for each in self.starts[bisect_right(self.starts, high) :]])
        return Text(content, self.encoding, starts)

    def _wide(self, text: str) -> bool:
        return bool(text) and not text.isascii() and max(text) > _LAST_OF_ONE_UNIT[self.encoding]

    def _units(self, char: str) -> int:
        code = ord(char)
        if self.encoding == UTF16:
            return 1 + (code > 0xFFFF)
        if self.encoding == UTF8:
            return 1 + (code > 0x7F) + (code > 0x7FF) + (code > 0xFFFF)
        return 1
