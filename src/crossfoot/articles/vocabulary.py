"""The words of every language that is read, without importing the languages: each text is held against the words of
all, and read with those of one.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Final

from crossfoot.articles.phrases import WORD
from crossfoot.discovery import packaged
from crossfoot.figures.language import Language, languages
from crossfoot.records import NamedTuple

_INDEX: Final = "vocabulary.json"


class Vocabulary(NamedTuple):
    common: Sequence[str]
    """frequent words"""
    words: Collection[str]
    """all that are in any phrase; none where the language has no words for reading"""


@cache
def vocabularies() -> Mapping[str, Vocabulary]:
    """By ISO code; of a language that the index does not have yet, what it says itself.

    ``python tools/indexes.py`` writes the index, and a test tells where it is not true any more.
    """
    held = json.loads(packaged("articles", _INDEX))
    return {
        code: _vocabulary(*map(str.split, held[code])) if code in held else vocabulary_of(languages()[code])
        for code in languages()
    }


def _vocabulary(common: Sequence[str], words: Iterable[str]) -> Vocabulary:
    return Vocabulary(common, frozenset(words))


def vocabulary_of(language: Language) -> Vocabulary:
    told = (each for each in language.prose if not hasattr(each, "_fields"))
    phrases = "\n".join(chain.from_iterable((*told, *language.prose.naming)))
    return _vocabulary(language.prose.common, WORD.findall(phrases.lower()))


def readable() -> tuple[str, ...]:
    """The languages that have words for reading."""
    return tuple(code for code, known in vocabularies().items() if known.words)
