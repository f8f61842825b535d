"""Whether a text is in a language that nobody can read here, and in which: by its words, else by its letters.

The languages that can be read are held against the others, and come first where it is close, so that a text is never
taken for another language than its own because it has some words of it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from typing import Final

from crossfoot.articles.likeness import Likeness, known_codes, likeness, named
from crossfoot.discovery import packaged

_LEAD: Final = 4
_MOST: Final = 12
"""by how much a text must be more like another language than like any that can be read: by one more for each word that
it has, up to the most; who has many words of a language has clear ones
"""
_FEWEST: Final = 2
"""words that tell anything"""
_LATIN_END: Final = 0x0300
_VIETNAMESE: Final = range(0x1E00, 0x1F00)
_KANA: Final = 0.05
"""of the letters; Japanese is written in Chinese ones for the rest"""
CHINESE, JAPANESE = "Chinese", "Japanese"


def foreign(sample: str, readable: Collection[str]) -> str:
    """The name of the language of a text in lower case, where it is none of ``readable`` (ISO codes), or of its
    letters; nothing where it is one of them, or where the text does not tell.
    """
    like = likeness(sample)
    own, other = _likeliest(like, readable)
    ahead = like.scores[other] - like.scores[own]
    if like.words >= _FEWEST and like.known[other] and ahead >= min(_LEAD + like.words, _MOST):
        return named(other)
    return "" if sample.isascii() else _script(sample)


def untold(sample: str, readable: Collection[str]) -> bool:
    """Whether a text has words that do not tell that it is in one of ``readable``: none is known of the likeliest, or
    they are more like another language, or as many have letters that the likeliest does not have.
    """
    like = likeness(sample)
    own, other = _likeliest(like, readable)
    told = like.known[own] > like.odd[own] and like.scores[own] >= like.scores[other]
    return like.words >= _FEWEST and not told


def _likeliest(like: Likeness, readable: Collection[str]) -> tuple[str, str]:
    """The language that a text is most like of those that can be read, and of the others."""
    others = [code for code in known_codes() if code not in readable]
    return like.best(code for code in known_codes() if code in readable), like.best(others)


@cache
def _scripts() -> Sequence[tuple[range, str]]:
    held = json.loads(packaged("languages", "common.json"))
    return [
        (range(int(low, 16), int(high, 16) + 1), name)
        for name, blocks in held["scripts"].items()
        for low, _, high in (block.partition("-") for block in blocks.split())
    ]


def _script(sample: str) -> str:
    """The name of the letters that most of a text is written in, if they are not Latin."""
    counted: Counter[str] = Counter()
    latin = 0
    for letter, times in Counter(filter(str.isalpha, sample)).items():
        code = ord(letter)
        if code < _LATIN_END or code in _VIETNAMESE:
            latin += times
            continue
        counted[next((name for block, name in _scripts() if code in block), "")] += times
    if counted[JAPANESE] > _KANA * counted[CHINESE]:
        counted[JAPANESE] += counted.pop(CHINESE, 0)
    name, times = next(iter(counted.most_common(1)), ("", 0))
    return name if times > latin else ""
