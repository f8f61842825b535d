"""How like each known language the words of a text are: whether they are common in it, and whether it writes them.

``languages/common.json`` has the commonest words of some forty languages, the commonest first, and the letters that
each has beside those from a to z. A word counts for its language as much as it is more frequent there than any word may
be: the place in the list says how frequent, by the law of Zipf. It may have lost its marks. A word with a letter that
the language does not have counts against it, and so does one that is no syllable, where each is written alone.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from crossfoot.articles.phrases import WORD
from crossfoot.articles.vocabulary import vocabularies
from crossfoot.discovery import packaged
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_FREQUENT, _FIRST = 3200, 5
"""how many times the first words are more frequent than any, as a fraction of their place from there"""
_MOST: Final = 1_000
"""words of a language"""
_BY_PLACE: Final = [(_FREQUENT // place).bit_length() for place in range(_FIRST, _FIRST + _MOST)]
_RARELY: Final = 3
"""what a word counts that a language ties figures with, and that is none of its commonest"""
_ALIEN: Final = 5
"""what a word with a letter that a language does not have counts against it"""
_NO_SYLLABLE: Final = 1
_LATIN_END: Final = 0x0300
_VIETNAMESE: Final = range(0x1E00, 0x1F00)
UNMARKED: Final = "-"
"""stands behind the code of a language that is written without its marks"""
_ADDRESS: Final = unmade(r"[^\W\d_]\.[^\W\d_]|://|[@_]")
"""what has that between two blanks is no word: U.S., www.example.org"""
_SIGN: Final = unmade(r"(?<![^\s(«\"“‘'])[^\W\d_](?=\s?[-–.=<>/)*:&])|(?<=[^\w\s(«\"“‘'])[^\W\d_](?![\w'’])")
"""a letter that is a sign or an initial: n = 12, p < 0.05, S/P, F. Woolworth"""


class Likeness(NamedTuple):
    """Of the words of a text, by language."""

    scores: Mapping[str, int]
    """each different word counts once"""
    often: Mapping[str, int]
    """each counts as often as it is there"""
    known: Mapping[str, int]
    """how many different ones are among the words that are known of it"""
    odd: Mapping[str, int]
    """how many have a letter that it does not have"""
    words: int

    def best(self, codes: Iterable[str]) -> str:
        """The first of those that the text is most like."""
        return max(codes, key=lambda code: self.scores[code])


class _Known(NamedTuple):
    names: Mapping[str, str]
    lists: Mapping[str, Mapping[str, int]]
    """by language what its words count"""
    letters: Mapping[str, frozenset[str]]
    syllables: Mapping[str, re.Pattern[str]]
    """languages that write each syllable alone; of syllables without their marks"""
    plain: Mapping[int, str]
    """letters with marks -> without"""


@lru_cache(16)
def likeness(sample: str) -> Likeness:
    """Of a text in lower case."""
    known = _known()
    words = Counter(_words(sample))
    scores, often = dict.fromkeys(known.names, 0), dict.fromkeys(known.names, 0)
    having: Counter[str] = Counter()
    for word, times in words.items():
        for code, gain in _gains(word):
            scores[code] += gain
            often[code] += gain * times
            having[code] += 1
    odd: Counter[str] = Counter()
    for codes, times in Counter(map(_lacking, words)).items():
        odd.update(dict.fromkeys(codes, times))
    for code, times in odd.items():
        scores[code] -= _ALIEN * times
        often[code] -= _ALIEN * times
    for codes, times in Counter(map(_unsyllabic, words)).items():
        for code in codes:
            scores[code] -= _NO_SYLLABLE * times
            often[code] -= _NO_SYLLABLE * times
    return Likeness(scores, often, having, odd, len(words))


def _words(sample: str) -> Sequence[str]:
    without = " ".join(each for each in sample.split() if not _ADDRESS.search(each))
    return WORD.findall(unicodedata.normalize("NFC", _SIGN.sub(" ", without)).replace("’", "'"))


def named(code: str) -> str:
    """The name of a language by its code."""
    return _known().names[code]


def known_codes() -> Sequence[str]:
    """Of every language that is known, read or not."""
    return tuple(_known().names)


@lru_cache(16_384)
def _lacking(word: str) -> tuple[str, ...]:
    """The languages that lack a letter of the word; a letter that is not Latin says nothing."""
    letters = {each for each in word if not each.isascii() and (ord(each) < _LATIN_END or ord(each) in _VIETNAMESE)}
    return tuple(code for code, own in _known().letters.items() if not letters <= own) if letters else ()


@lru_cache(16_384)
def _unsyllabic(word: str) -> tuple[str, ...]:
    plain = unmarked(word)
    return tuple(code for code, syllable in _known().syllables.items() if not syllable.fullmatch(plain))


def unmarked(text: str) -> str:
    """A text in lower case without the marks of its letters: "café" -> "cafe"."""
    return text if text.isascii() else text.translate(_known().plain)


@lru_cache(16_384)
def _gains(word: str) -> tuple[tuple[str, int], ...]:
    """The languages that have a word, and what it counts for each."""
    return tuple((code, own[word]) for code, own in _known().lists.items() if word in own)


@cache
def _known() -> _Known:
    held = json.loads(packaged("languages", "common.json"))
    names, letters, lists = {}, {}, {}
    plain = {ord(letter): _plain(letter) for _, own, _ in held["words"].values() for letter in own}
    syllables = {code: re.compile(syllable) for code, syllable in held["syllables"].items()}
    for code, (name, own, text) in held["words"].items():
        names[code], letters[code], lists[code] = name, frozenset(own), _counted(text)
        bare = _counted(text.translate(plain))
        if code not in held["unmarked"]:
            lists[code] = {**bare, **lists[code]}
            continue
        other = code + UNMARKED
        names[other], letters[other], lists[other] = held["unmarked"][code], frozenset(), bare
        syllables.update({other: syllables[code]} if code in syllables else {})
    for code, known in vocabularies().items():
        names.setdefault(code, code)
        letters.setdefault(code, frozenset("".join(known.words)))
        carried = dict.fromkeys([*known.common, *known.words], _RARELY)
        lists[code] = {**carried, **lists.get(code, {})}
    return _Known(names, lists, letters, syllables, plain)


def _counted(text: str) -> Mapping[str, int]:
    """What the common words of a language count, the commonest first."""
    words = text.split()
    return dict(zip(reversed(words), reversed(_BY_PLACE[: len(words)]), strict=True))


def _plain(letter: str) -> str:
    name, marked, _ = unicodedata.name(letter).partition(" WITH ")
    return name[-1].lower() if marked and name[:-1] == "LATIN SMALL LETTER " else letter
