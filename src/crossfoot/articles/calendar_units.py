"""Units of time in words: what "a year", "annually" and "/năm" are so much for."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.phrases import WORD
from crossfoot.articles.words import Lexicon
from crossfoot.messages import translatable

YEAR: Final = "duration-year"
"""the unit"""
A_YEAR, A_DATE = translatable("a year"), translatable("a date")
"""what the reader of numbers takes years and dates for"""
_TIME: Final = "duration-"


def unit_of(text: str, lexicon: Lexicon) -> str:
    """The unit of time that words name; nothing where they name none."""
    known = lexicon.notation.words
    every = WORD.findall(text)
    for start in range(len(every)):
        phrase = " ".join(every[start:])
        unit = known.rates.get(phrase) or known.units.get(phrase) or ""
        if unit.startswith(_TIME):
            return unit
    return ""


def unit_of_word(word: str, lexicon: Lexicon) -> str:
    """The same of one word."""
    known = lexicon.notation.words
    unit = known.rates.get(word) or known.units.get(word) or ""
    return unit if unit.startswith(_TIME) else ""
