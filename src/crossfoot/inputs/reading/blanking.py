"""Text with what is no prose blanked out, so that every offset stays what it was.

Marks become spaces; within a word, as in ``**9**,18``, they become U+2060, which nobody sees and the reader passes
over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from crossfoot.figures.unmade import unmade

JOIN: Final = "\0"
"""stands for a mark until it is known whether letters are on both sides; no text holds it"""
_JOINS: Final = unmade("\0+")
_JOINER: Final = "\u2060"
_INK: Final = unmade(r"[^\r\n]")


def blank(text: str) -> str:
    """As long as the text and with its line ends; a byte order mark stays."""
    return "\ufeff" * text.startswith("\ufeff") + _INK.sub(" ", text.removeprefix("\ufeff"))


def without(text: str, marks: Iterable[re.Pattern[str]]) -> str:
    """The text without what the patterns match, one after the other, except for the group ``kept`` where there is one;
    what is around that may stand in a word.
    """
    for pattern in marks:
        text = pattern.sub(_blanked, text)
    return text


def _blanked(mark: re.Match[str]) -> str:
    kept = mark.groupdict().get("kept")
    if kept is None:
        return blank(mark[0])
    start, end = (at - mark.start() for at in mark.span("kept"))
    return _INK.sub(JOIN, mark[0][:start]) + kept + _INK.sub(JOIN, mark[0][end:])


def joined(text: str) -> str:
    """The text with each ``JOIN`` made what it stands for."""

    def between(marks: re.Match[str]) -> str:
        sides = text[max(marks.start() - 1, 0) : marks.start()], text[marks.end() : marks.end() + 1]
        return (_JOINER if all(side.strip() for side in sides) else " ") * len(marks[0])

    return _JOINS.sub(between, text)
