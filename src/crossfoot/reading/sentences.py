"""Where sentences begin and end. Only those with a digit in them are of interest, and only they are looked at closely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.reading.lexicon import Lexicon

_DIGIT: Final = re.compile(r"\d")
_LINE: Final = re.compile(r"[^\r\n\u2028\u2029]+")
_STOP: Final = re.compile(r"[.!?…](?:[\"'”’»)\]]*)(?=\s)|[.!?…][\"'”’»)\]]+$")
_BEFORE: Final = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")
LONGEST: Final = 4000
"""characters; a longer sentence is cut, so that reading stays linear"""


def sentences(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each sentence with a digit, and whether a paragraph begins before it."""
    begins = True
    for line in _LINE.finditer(text):
        low, high = line.span()
        if not _DIGIT.search(text, low, high):
            begins = begins or not line[0].strip()
            continue
        for start, end in _in_line(text, low, high, lexicon):
            if _DIGIT.search(text, start, end):
                for cut in range(start, end, LONGEST):
                    yield cut, min(cut + LONGEST, end), begins
                    begins = False
        begins = True


def _in_line(text: str, low: int, high: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    start = low
    for stop in _STOP.finditer(text, low, high):
        end = stop.end()
        behind = text[end : end + 3].lstrip()
        if behind[:1].islower():
            continue
        if stop[0] == ".":
            before = _BEFORE.search(text, max(start, end - 20), end)
            if before and (before[1].lower() in lexicon.titles or len(before[1]) == 1 and before[1].isupper()):
                continue
        yield start, end
        start = end
    if start < high:
        yield start, high
