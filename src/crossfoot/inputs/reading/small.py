"""What is raised or lowered, in small characters, so that it is no digit and no letter of the figure before it.

Figures and signs are always set so: 9,18%² has a footnote, m² is no 2. Letters are only where they are the mark of a
footnote, right behind a figure: 412ᵇ; the "st" of 21st and the "o" of 30 °C stay what they are, or can be told apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crossfoot.figures.unmade import unmade

RAISED: Final = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
LOWERED: Final = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_FULL: Final = "abcdefghijklmnoprstuvwxyz"
LETTERS: Final = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
"""Unicode has no raised q"""
RAISED_LETTERS: Final = str.maketrans(_FULL + _FULL.upper(), LETTERS + LETTERS)
_NOTES: Final = {**RAISED, **RAISED_LETTERS}
_IN_FULL: Final = str.maketrans(LETTERS, _FULL)
_NOTE: Final = unmade(
    r"[\[( ]*(?!o\W*$)(?:[a-z]{1,3}|[A-Z]|[A-Za-z-]{1,12}\.? ?\d{1,3}|\d{1,3})"
    r"(?: ?[,;–/-] ?(?:[a-z]|[A-Z]|\d{1,3}))*[\]) ]*"
)
"""a, b or a-c, A, note 1; not the o of a degree, nor TM"""


def raised(note: str, before: str) -> Mapping[int, int]:
    """How to write what stands raised behind ``before``, of which the last characters do."""
    last = before.removesuffix(" ")[-1:]
    return _NOTES if (last.isdecimal() or last in ("%", ")")) and _NOTE.fullmatch(note) else RAISED


def in_full(text: str) -> str:
    """Raised letters as others: er for ᵉʳ."""
    return text if text.isascii() else text.translate(_IN_FULL)
