"""Words that say that a number goes to groups, or that some may be missing from them, as patterns over a text."""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import cast

from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import Unmade


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the phrases; nothing where there are none."""
    return cast("re.Pattern[str]", _AnyOf(tuple(map(folded, phrases))))


class _AnyOf(Unmade):
    """The pattern, which most texts are searched for in vain: it is made for the first that has one of the phrases."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        super().__init__(lambda: re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b" if phrases else "(?!)"))
        self._phrases = phrases

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        among = text[start:end]
        return self.made.search(text, start, end) if any(map(among.__contains__, self._phrases)) else None


@cache
def goes_to(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """What stands right behind the size of a group: the name of the group, up to six words later."""
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,6}}?\s+{any_of(phrases).pattern}")
