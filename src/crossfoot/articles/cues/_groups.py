"""Words that say that a number goes to groups, or that some may be missing from them, as patterns over a text."""

from __future__ import annotations

import re
from functools import cache

from crossfoot.figures.notation import folded


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the phrases; nothing where there are none."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, map(folded, phrases)))})\b" if phrases else "(?!)")


@cache
def goes_to(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """What stands right behind the size of a group: the name of the group, up to six words later."""
    return re.compile(rf"(?:\s+[^\W\d_]+){{0,6}}?\s+{any_of(phrases).pattern}")
