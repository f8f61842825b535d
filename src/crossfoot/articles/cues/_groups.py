"""Words that say that a number goes to groups, or that some may be missing from them, as patterns over a text."""

from __future__ import annotations

import re
from functools import cache

from crossfoot.figures.notation import folded


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the phrases; nothing where there are none. It begins with first letters, so that a search passes
    over all others at once.
    """
    if not phrases:
        return re.compile("(?!)")
    by_first: dict[str, list[str]] = {}
    for phrase in map(folded, phrases):
        by_first.setdefault(re.escape(phrase[0]), []).append(re.escape(phrase[1:]))
    begun = [rf"{first}(?<=\b{first})(?:{'|'.join(rest)})" for first, rest in by_first.items()]
    return re.compile(rf"(?:{'|'.join(begun)})\b")


@cache
def goes_to(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """What stands right behind the size of a group: the name of the group, up to six words later."""
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,6}}?\s+{any_of(phrases).pattern}")
