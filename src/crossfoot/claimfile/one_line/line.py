"""The line that was typed: its pieces with their places, and what no claim can hold."""

from __future__ import annotations

import re

from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_AROUND = " \t\n\r\x85\u2028\u2029\xa0\u202f,;:"


class LinePiece(NamedTuple):
    """``text[low:high]`` of a part is what stands in the line from ``start`` to ``end``."""

    low: int
    high: int
    start: int
    end: int


class Part(NamedTuple):
    """What the claim takes from ``line[start:end]``; ``text`` is not always what stands there: "one" becomes 1."""

    text: str
    start: int
    end: int
    pieces: tuple[LinePiece, ...] = ()
    """where the text is made of several pieces of the line"""

    def place(self, low: int, high: int) -> tuple[int, int]:
        """Where in the line ``text[low:high]`` stands; the whole piece where it is not printed as it is taken."""
        for piece in self.pieces or (LinePiece(0, len(self.text), self.start, self.end),):
            if piece.low <= low and high <= piece.high:
                if piece.high - piece.low != piece.end - piece.start:
                    return piece.start, piece.end
                return piece.start + low - piece.low, piece.start + high - piece.low
        return self.start, self.end


def part_of(line: str, start: int, end: int) -> Part:
    """That stretch of the line, without spaces and commas around it."""
    while start < end and line[start] in _AROUND:
        start += 1
    while start < end and line[end - 1] in _AROUND:
        end -= 1
    if line[start:end].count(")") > line[start:end].count("(") and line[end - 1] == ")":
        return part_of(line, start, end - 1)
    return Part(line[start:end], start, end)


def unfit(text: str) -> str:
    """The sentence about a character that no claim can hold (control characters, halves of characters, a byte order
    mark), or nothing.
    """
    match = _UNFIT.search(text)
    if match is None:
        return ""
    code = ord(match[0])
    sentence = translatable("the character U+{code:04X} stands at place {place} of the claim; leave it out")
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00
        sentence = translatable(
            "the byte 0x{code:02X}, which is no UTF-8, stands at place {place} of the claim; leave it out"
        )
    return translated(sentence, code=code, place=match.start() + 1)
