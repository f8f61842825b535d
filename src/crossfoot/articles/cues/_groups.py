"""Words that say that a number goes to groups, or that some may be missing from them, as patterns over a text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from typing import ClassVar, Final, cast

from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import Unmade


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the phrases; nothing where there are none."""
    return cast("re.Pattern[str]", _AnyOf(tuple(map(folded, phrases))))


_LONG: Final = 1_000
"""characters; what is shorter is part of a text, and is searched as it is"""
_AS_LONG: Final = 500
"""characters of a text that are searched in about the time that it takes to cut out a sentence and to search that"""


class Pieces:
    """Phrases that are looked for as they are, if only as a piece of a word."""

    _searched: ClassVar[tuple[str, dict[Pieces, int], dict[Pieces, Sequence[str]]]] = "", {}, {}
    """the text that was searched last; how many of its sentences were, and of phrases those that it has at all, by what
    looks for them
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases: Sequence[str] = tuple(phrases)

    def are_in(self, text: str, start: int, end: int) -> bool:
        """Whether any of them stands there."""
        phrases = self._there(text) if len(text) > _LONG else self.phrases
        return bool(phrases) and any(map(text[start:end].__contains__, phrases))

    def _there(self, text: str) -> Sequence[str]:
        """Those that stand anywhere in a text, once it was searched so often that this is worth to know; else all."""
        searched, often, known = Pieces._searched
        if searched is not text:
            often, known = {}, {}
            Pieces._searched = text, often, known  # at once: no other thread sees a text with what another one has
        there = known.get(self)
        if there is None:
            many = often[self] = often.get(self, 0) + 1
            if many * _AS_LONG < len(text):
                return self.phrases
            there = known[self] = tuple(filter(text.__contains__, self.phrases))
        return there


class _AnyOf(Unmade):
    """The pattern, which most texts are searched for in vain: it is made for the first that has one of the phrases."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        super().__init__(lambda: re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b" if phrases else "(?!)"))
        self._pieces = Pieces(phrases)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self.made.search(text, start, end) if self._pieces.are_in(text, start, end) else None


@cache
def goes_to(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """What stands right behind the size of a group: the name of the group, up to six words later."""
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,6}}?\s+{any_of(phrases).pattern}")
