"""Where a figure stands in a piece of a document, found by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.records import NamedTuple

_AROUND: Final = (24, 10)
"""characters before and behind a figure that tell it from others where its sentence is not found whole"""


class FigureNote(NamedTuple):
    """A note at a figure."""

    passage: str
    """the sentence that it stands in, as it was read"""
    start: int
    """of the figure in it, half-open code-point offsets"""
    end: int
    note: str

    def ways(self) -> Iterator[re.Pattern[str]]:
        """What to look for, the surest first: the whole sentence, some words of it, the figure by itself. The group is
        the figure. What white space there is makes no difference.
        """
        for reach in (len(self.passage), *_AROUND, 0):
            before = self.passage[max(self.start - reach, 0) : self.start] if reach else ""
            behind = self.passage[self.end : self.end + reach] if reach else ""
            figure = _spaced(self.passage[self.start : self.end])
            bounds = ("", "") if reach else (r"(?<!\d)(?<!\d[.,])", r"(?!\d|[.,]\d)")
            yield re.compile(f"{bounds[0]}{_spaced(before)}({figure}){_spaced(behind)}{bounds[1]}")


def _spaced(text: str) -> str:
    return "".join(r"\s*" if not piece.strip() else re.escape(piece) for piece in re.split(r"(\s+)", text) if piece)
