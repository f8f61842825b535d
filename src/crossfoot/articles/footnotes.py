"""Marks of footnotes and citations, which are no part of the figures before them: 412¹, 412ᵇ, 412[3], 412 [note 2]."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from crossfoot.figures.unmade import unmade
from crossfoot.inputs.reading.small import LETTERS, RAISED_LETTERS

_RAISED: Final = f"⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾{LETTERS}"
_NOTE: Final = rf"[{_RAISED}]+(?:(?:, ?|; ?|\. | )[{_RAISED}]+)*"
_CITED: Final = rf"\[(?:(?:\d{{1,3}}|[a-z])(?:, ?(?:\d{{1,3}}|[a-z]))*|[^\W\d_]{{1,12}}\.? ?\d{{1,3}}|{_NOTE})\]"
_BEHIND: Final = r"(?:(?<=[^\s\[])|(?<=[^\s\[]\s))"
_FIGURE: Final = r"(?:(?<=[\d%)])|(?<=[\d%)]\s))(?<!\b10)(?<!\b10\s)"
_DEGREE: Final = "o"
_LETTER: Final = unmade(rf"(?<=\d)[{LETTERS}](?!\w)")


@cache
def footnote(ordinals: tuple[str, ...]) -> str:
    """A pattern for them; not for 10⁶, nor the 2 of m², nor what makes a number an ordinal one (1ˢᵗ) or a degree."""
    raised = "|".join(re.escape(each) for each in (*ordinals, _DEGREE) if each.isascii()).translate(RAISED_LETTERS)
    return rf"(?=[{_RAISED}\[])(?:{_FIGURE}(?!(?:{raised})(?!\w)){_NOTE}(?![^\W\d_])|{_BEHIND}{_CITED})"


def ordinals_in(low: str, ordinals: Iterable[str]) -> frozenset[str]:
    """Those that may stand raised in a text; a letter is none where the one beside it in the alphabet is a mark too, as
    "a" is where there are 412ᵃ and 96ᵇ.
    """
    if low.isascii():
        return frozenset(ordinals)
    found = {each[0] for each in _LETTER.finditer(low)}
    beside = {each: chr(ord(each) + (1 if each == "a" else -1)) for each in ordinals if len(each) == 1}
    marks = {each for each, other in beside.items() if other.translate(RAISED_LETTERS) in found}
    return frozenset(ordinals).difference(marks)
