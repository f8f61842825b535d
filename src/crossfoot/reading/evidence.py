"""What language a text is in and how its figures are written, from the text alone.

Words and letters tell the language. Figures that can be read only one way tell the notation: 9,18 and 1.234.567 have a
decimal comma, 9.18 and 1,234,567 a decimal point, 1.227 could be either.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from crossfoot.locales import UnknownLocale, notation_of
from crossfoot.notation import Notation
from crossfoot.reading.lexicon import WORD, Lexicon, lexicon
from crossfoot.registry import Prose, languages

_SAMPLE: Final = 16_384
"""characters that are looked at; a text does not change its language"""
_SHORT: Final = 1_000
"""characters that are looked at first"""
_PLENTY: Final = 20
"""words that leave no doubt"""
_NUMBER: Final = re.compile(r"(?<![\d.,/])\d+(?:[.,]\d+)+(?![\d/]|[.,]\d)(?:\s?%)?")
_WEAK: Final = re.compile(r"\d{1,2}[.,]\d{1,2}")
"""may as well be a date, a time or a version"""


def _written(decimal: str, group: str) -> re.Pattern[str]:
    """Numbers with that decimal separator that cannot be read with the other one."""
    groups = rf"\d{{1,3}}(?:{group}\d{{3}})"
    other = rf"0{decimal}\d+|{groups}*{decimal}(?:\d{{1,2}}|\d{{4,}})|\d{{4,}}{decimal}\d+"
    return re.compile(rf"(?:{other}|{groups}{{2,}}|{groups}+{decimal}\d+)(?:\s?%)?")


_COMMA: Final = _written(",", r"\.")
_POINT: Final = _written(r"\.", ",")
_ENOUGH: Final = 2
"""times as much as for any other language must speak for the one that is taken"""


class Unread(ValueError):
    """A locale whose language cannot be read; the message says which can."""


class Evidence(NamedTuple):
    """How a text is to be read."""

    locale: str
    lexicon: Lexicon
    unsure: bool = False
    """the text gives no ground to tell 1.227 from 1,227"""


def readable() -> tuple[str, ...]:
    """The languages that have words for reading."""
    return tuple(code for code, language in languages().items() if language.prose != Prose())


def told(locale: str) -> Evidence:
    """What a locale says: its language, and its notation where the region writes another one.

    Raises ``UnknownLocale`` and ``Unread``.
    """
    notation = notation_of(locale)
    language = locale.replace("_", "-").partition("-")[0].lower()
    if language not in readable():
        known = [f"{code} ({languages()[code].name})" for code in readable()]
        raise Unread(f"there are no words yet to read texts in {locale!r}; there are for {', '.join(known)}")
    return Evidence(locale, _in_notation(lexicon(language), notation))


def _in_notation(known: Lexicon, notation: Notation) -> Lexicon:
    return known if notation is known.notation else known._replace(notation=notation)


def found(low: str, usual: str = "") -> Evidence:
    """What the text itself says, in lower case; ``usual`` is the locale of texts that say nothing."""
    sample = low[:_SAMPLE]
    language = _language(sample)
    strong, weak = _separators(sample)
    if language:
        known = lexicon(language)
        own = known.notation.decimal
        foreign = sum(strong.values()) - strong[own]
        return Evidence(language, known, foreign > strong[own] + weak[own])
    votes = strong or weak
    if votes[","] == votes["."]:
        return _usual(usual)
    decimal = max(votes, key=lambda mark: votes[mark])
    group = "." if decimal == "," else ","
    suiting = [code for code in readable() if lexicon(code).notation[1:3] == (decimal, group)]
    code = next(iter(suiting), readable()[0])
    return Evidence(code, lexicon(code), not suiting)


def _usual(locale: str) -> Evidence:
    """For a text that gives no ground at all."""
    try:
        return told(locale) if locale else told(readable()[0])._replace(unsure=True)
    except (Unread, UnknownLocale):
        return told(readable()[0])._replace(unsure=True)


def _separators(sample: str) -> tuple[Counter[str], Counter[str]]:
    """How often each decimal separator is seen in a number that can be read only one way, and in one that may be a
    date.
    """
    strong: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    for number in _NUMBER.findall(sample):
        decimal = "," if _COMMA.fullmatch(number) else "." if _POINT.fullmatch(number) else ""
        if decimal:
            (weak if _WEAK.fullmatch(number) else strong)[decimal] += 1
    return strong, weak


def _language(sample: str) -> str:
    """The one language that clearly more words speak for than for any other; nothing where none is."""
    for length in (_SHORT, _SAMPLE):
        words = Counter(WORD.findall(sample, 0, length))
        scores = Counter(
            {
                code: sum(count for word, count in words.items() if word in own or not letters.isdisjoint(word))
                for code, (own, letters) in _traits().items()
            }
        )
        (first, most), *others = [*scores.most_common(2), ("", 0)]
        clear = most >= _ENOUGH * others[0][1]
        if (most >= _PLENTY and clear) or length >= len(sample):
            break
    return first if most and clear else ""


@cache
def _traits() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """For each language the words and the letters that are known of it and of no other one."""
    words, letters = {}, {}
    for code in readable():
        prose = languages()[code].prose
        common = {word for phrase in prose.common for word in WORD.findall(phrase.lower())}
        every = {word for phrases in prose for phrase in phrases for word in WORD.findall(phrase.lower())} | common
        words[code] = every
        letters[code] = {letter for word in every for letter in word if not letter.isascii()}
    return {
        code: (
            frozenset(words[code].difference(*(own for other, own in words.items() if other != code))),
            frozenset(letters[code].difference(*(own for other, own in letters.items() if other != code))),
        )
        for code in words
    }
