"""Whether a text is in a language that nobody can read here, and in which: by its letters, else by its commonest
words. ``languages/common.json`` has those of the larger languages, the readable ones among them, so that a text is
never taken for another language than its own because it has some words of it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from crossfoot.articles.vocabulary import vocabularies
from crossfoot.articles.words import WORD
from crossfoot.discovery import packaged
from crossfoot.records import NamedTuple

_LEAST: Final = 6
"""common words that have to be there"""
_DIFFERENT: Final = 4
"""of them"""
_SHARE: Final = 0.15
"""of all words; in most texts two in five are among the fifty commonest of their language"""
_CLEARLY: Final = 1.5
"""times as many as of any language that can be read"""
_LATIN_END: Final = 0x0300
_VIETNAMESE: Final = range(0x1E00, 0x1F00)
_KANA: Final = 0.05
"""of the letters; Japanese is written in Chinese ones for the rest"""
CHINESE, JAPANESE = "Chinese", "Japanese"


class _Known(NamedTuple):
    scripts: Sequence[tuple[range, str]]
    names: Mapping[str, str]
    words: Mapping[str, Collection[str]]
    """word -> the languages that often have it"""


@cache
def _known() -> _Known:
    held = json.loads(packaged("languages", "common.json"))
    scripts = [
        (range(int(low, 16), int(high, 16) + 1), name)
        for name, blocks in held["scripts"].items()
        for low, _, high in (block.partition("-") for block in blocks.split())
    ]
    words: dict[str, set[str]] = {}
    own = [(code, known.common) for code, known in vocabularies().items()]
    for code, common in [*((code, common.split()) for code, (_, common) in held["words"].items()), *own]:
        for word in common:
            words.setdefault(word, set()).add(code)
    return _Known(scripts, {code: name for code, (name, _) in held["words"].items()}, words)


def foreign(sample: str, readable: Iterable[str]) -> str:
    """The name of the language of a text in lower case, where it is none of ``readable`` (ISO codes); nothing where it
    is one of them, or where the text does not tell.
    """
    script = "" if sample.isascii() else _script(sample)
    words = Counter(WORD.findall(sample))
    hits: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, times in words.items():
        for code in _known().words.get(word, ()):
            hits[code] += times
            different[code] += 1
    able = set(readable)
    own = max((hits[code] for code in able), default=0)
    others = {code: number for code, number in hits.items() if code not in able}
    best = max(others, key=lambda code: others[code], default="")
    if different[best] >= _DIFFERENT and others[best] >= max(_LEAST, _SHARE * words.total(), _CLEARLY * own):
        return _known().names[best]
    return script


def _script(sample: str) -> str:
    """The name of the letters that most of a text is written in, if they are not Latin."""
    counted: Counter[str] = Counter()
    latin = 0
    for letter, times in Counter(filter(str.isalpha, sample)).items():
        code = ord(letter)
        if code < _LATIN_END or code in _VIETNAMESE:
            latin += times
            continue
        counted[next((name for block, name in _known().scripts if code in block), "")] += times
    if counted[JAPANESE] > _KANA * counted[CHINESE]:
        counted[JAPANESE] += counted.pop(CHINESE, 0)
    name, times = next(iter(counted.most_common(1)), ("", 0))
    return name if times > latin else ""
