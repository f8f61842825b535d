"""Words and phrases of a language, made ready to be found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from crossfoot.figures.notation import folded

_ELIDED: Final = "(?:[cdjlmnst]|qu)['’]"
"""a word that lost its vowel before the next one: l'an, d'un, qu'en"""
WORD: Final = re.compile(rf"{_ELIDED}|[^\W\d_]+(?:['’][^\W\d_]+)*")
PIECE: Final = re.compile(rf"{WORD.pattern}|[^\w\s]|\d+")
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""first word -> the words that follow it and what the phrase means, longest first"""


def phrases_of(pairs: Iterable[tuple[str, str]]) -> Phrases:
    by_first: dict[str, dict[tuple[str, ...], str]] = {}
    for phrase, meaning in pairs:
        words = tuple(PIECE.findall(folded(phrase)))
        if words:
            by_first.setdefault(words[0], {}).setdefault(words[1:], meaning)
    return {
        first: tuple(sorted(others.items(), key=lambda each: -len(each[0])))
        for first, others in sorted(by_first.items())
    }


def tagged(fields: Mapping[str, Iterable[str]]) -> Phrases:
    """The phrases of several fields; what they mean are the names of the fields that have them."""
    names: dict[str, list[str]] = {}
    for name, words in fields.items():
        for word in words:
            names.setdefault(word, []).append(name)
    return phrases_of((word, " ".join(each)) for word, each in names.items())


def any_of(phrases: Iterable[str]) -> str:
    """The phrases as a pattern; one that finds nothing where there are none."""
    return "|".join(map(re.escape, sorted(map(folded, phrases), key=len, reverse=True))) or r"(?!)"


def worded(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(folded(phrase).split()) for phrase in phrases)


def pairs_of(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Two words each, or two phrases with a stroke between."""
    return frozenset(
        tuple(folded(each) for each in (pair.split("/") if "/" in pair else pair.split())) for pair in phrases
    )


def single(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(folded(phrase) for phrase in phrases if " " not in phrase)
