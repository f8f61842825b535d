"""Cells that look like figures and are none that can be read: they are in no relation, and that is told."""

from __future__ import annotations

import re
from typing import Final

from crossfoot.figures.notation import tidy
from crossfoot.tables.area import Area, At

_BEGINS: Final = re.compile(r"\W{0,3}\d")
_WORD: Final = re.compile(r"[^\W\d_]+")
_NAME: Final = re.compile(r"[^\W\d_]\d|\d\s?[-/:]\s?\d")
"""what names something, or is none alone: 19C6257, 1998/99, 2004-05-01, 15-24"""
_LONGEST: Final = 40
"""characters of what looks like a figure"""


def unread(area: Area) -> list[At]:
    """The cells that look like a figure, in columns in which figures stand; the first column names rows."""
    below = [(at, content) for at, content in area.contents.items() if at[0] >= area.top]
    columns = {at[1] for at, content in below if content.figure is not None}
    columns.discard(min((column for _, column in area.contents), default=0))
    return sorted(
        at
        for at, content in below
        if content.sort == "words" and at[1] in columns and is_like_figure(area.grid.text(*at))
    )


def is_like_figure(text: str) -> bool:
    """Whether a text begins as a figure does, with a word behind it at most, and is no code, range, year or date."""
    text = tidy(text)
    if len(text) > _LONGEST or not _BEGINS.match(text) or _NAME.search(text):
        return False
    return len(_WORD.findall(text)) < 2
