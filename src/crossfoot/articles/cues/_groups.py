"""Words that say that a number goes to groups, or that some may be missing from them, as patterns over a text."""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import Final, cast

from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import Unmade


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the phrases; nothing where there are none."""
    return cast("re.Pattern[str]", _AnyOf(tuple(map(folded, phrases))))


_LONG: Final = 1_000
"""characters; what is shorter is part of a text, and is searched as it is"""
_Phrases = tuple[str, ...]
_searched: tuple[str, dict[_Phrases, _Phrases]] = "", {}
"""the text that was searched last, and of phrases those that it has: one text is searched sentence by sentence"""


def _there(phrases: _Phrases, text: str) -> _Phrases:
    """Those of the phrases that stand in a text."""
    global _searched
    searched, known = _searched
    if searched is not text:
        known = {}
        _searched = text, known  # at once, so that no other thread sees the one without the other
    there = known.get(phrases)
    if there is None:
        there = known[phrases] = tuple(filter(text.__contains__, phrases))
    return there


def is_any_in(phrases: _Phrases, text: str, start: int, end: int) -> bool:
    """Whether any of the phrases, as they are, stands there, if only as a piece of a word."""
    if len(text) > _LONG:
        phrases = _there(phrases, text)
    return bool(phrases) and any(map(text[start:end].__contains__, phrases))


class _AnyOf(Unmade):
    """The pattern, which most texts are searched for in vain: it is made for the first that has one of the phrases."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        super().__init__(lambda: re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b" if phrases else "(?!)"))
        self._phrases = phrases

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        phrases = self._phrases
        if len(text) > _LONG:
            phrases = _there(phrases, text)
            if not phrases:
                return None
        among = text[start:end]
        return self.made.search(text, start, end) if any(map(among.__contains__, phrases)) else None


@cache
def goes_to(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """What stands right behind the size of a group: the name of the group, up to six words later."""
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,6}}?\s+{any_of(phrases).pattern}")
