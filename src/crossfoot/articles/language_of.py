"""What language a text is in and how its figures are written, from the text alone.

Words and letters tell the language. Figures that can be read only one way tell the notation: 9,18 and 1.234.567 have a
decimal comma, 9.18 and 1,234,567 a decimal point, 1.227 could be either.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from crossfoot.articles.foreign import foreign, untold
from crossfoot.articles.likeness import likeness
from crossfoot.articles.vocabulary import readable
from crossfoot.articles.words import Lexicon, lexicon
from crossfoot.figures.language import languages
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.figures.notation import Notation
from crossfoot.figures.unmade import unmade
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

_SAMPLE: Final = 16_384
"""characters that are looked at; a text does not change its language"""
_SLICE: Final = 500
"""characters of the beginning, the middle and the end that are looked at first"""
_SLICES: Final = 3
_CUT: Final = unmade(r"^[a-z\u00e0-\u024f\u1ea0-\u1ef9'’]+|[a-z\u00e0-\u024f\u1ea0-\u1ef9'’]+$")
"""a Latin word at an end of a slice, of which a part may be missing"""
_NUMBER: Final = unmade(r"(?<![\d.,/])\d+(?:[.,]\d+)+(?![\d/]|[.,]\d)(?:\s?%)?")
_WEAK: Final = unmade(r"\d{1,2}[.,]\d{1,2}|0\d+[.,]\d+|(?:0?[1-9]|1[0-2])[.,](?:19|20)\d{2}|1[89]00[.,]\d{4}")
"""may as well be a date, a time or a version; the month of a year, or the number of a telephone"""
_PLATE: Final = unmade(r"\d\s?\d\s?-?\s?[^\W\d_]{1,2}\s?\d?\s{0,2}[-–—.:]?\s{0,2}$")
"""what stands before the digits of a number plate: 37B-116.02"""
_BY_COMMAS: Final = unmade(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d]|[.,]\d)")
_BEFORE: Final = 14
"""characters before a number in which that stands"""


def _written(decimal: str, group: str) -> re.Pattern[str]:
    """Numbers with that decimal separator that cannot be read with the other one."""
    groups = rf"\d{{1,3}}(?:{group}\d{{3}})"
    other = rf"0{decimal}\d+|{groups}*{decimal}(?:\d{{1,2}}|\d{{4,}})|\d{{4,}}{decimal}\d+"
    return unmade(rf"(?:{other}|{groups}{{2,}}|{groups}+{decimal}\d+)(?:\s?%)?")


_COMMA: Final = _written(",", r"\.")
_POINT: Final = _written(r"\.", ",")
_CLEARLY: Final = 2
"""by how much a text must be more like the language that is taken than like any other"""


UNKNOWN: Final = "?"
"""in place of the name of a language"""


class Unread(ValueError):
    """A locale whose language cannot be read; the message says which can."""


class Evidence(NamedTuple):
    """How a text is to be read."""

    locale: str
    lexicon: Lexicon
    unsure: bool = False
    """the text gives no ground to tell 1.227 from 1,227"""
    unread: str = ""
    """the name of its language, or of its letters, where that is none that can be read: nothing is to be tied"""
    untold: bool = False
    """none of its words tells that it is in a language that can be read: what its figures tie must not be trusted"""


def declared(locale: str) -> Evidence:
    """What a locale says: its language, and its notation where the region writes another one.

    Raises ``UnknownLocale`` and ``Unread``.
    """
    notation = notation_of(locale)
    language = locale.replace("_", "-").partition("-")[0].lower()
    if language not in readable():
        known = [f"{code} ({languages()[code].name})" for code in readable()]
        message = translatable("there are no words yet to read texts in {locale!r}; there are for {languages}")
        raise Unread(translated(message, locale=locale, languages=", ".join(known)))
    return Evidence(locale, _in_notation(lexicon(language), notation))


def _in_notation(known: Lexicon, notation: Notation) -> Lexicon:
    return known if notation is known.notation else known._replace(notation=notation)


def found(low: str, usual: str = "") -> Evidence:
    """What the text itself says, in lower case; ``usual`` is the locale of texts that say nothing."""
    sample = low[:_SAMPLE]
    part = _slices(sample)
    unread = foreign(part, readable())
    if unread:
        return nothing_read(unread)
    return _told(sample, usual)._replace(untold=not usual and untold(part, readable()))


def _told(sample: str, usual: str) -> Evidence:
    language = _language(sample)
    strong, weak = _separators(sample)
    if language:
        known = lexicon(language)
        own = known.notation.decimal
        against = sum(strong.values()) - strong[own]
        unsure = against > strong[own] + weak[own] and not _groups_by_points(known.notation, sample)
        return Evidence(language, known, unsure)
    votes = strong or weak
    if votes[","] == votes["."]:
        return _usual(usual)
    decimal = max(votes, key=lambda mark: votes[mark])
    group = "." if decimal == "," else ","
    suiting = [code for code in readable() if lexicon(code).notation[1:3] == (decimal, group)]
    code = next(iter(suiting), readable()[0])
    return Evidence(code, lexicon(code), not suiting)


def nothing_read(language: str) -> Evidence:
    """For a text in a language that cannot be read; ``UNKNOWN`` in place of its name."""
    return Evidence("", lexicon(readable()[0]), unread=language)


def _groups_by_points(notation: Notation, sample: str) -> bool:
    """Whether 1.227 is one thousand two hundred and twenty-seven though decimals have points: a language that writes it
    so, in a text that groups nothing by commas.
    """
    return notation.group == "." and _BY_COMMAS.search(sample) is None


def _usual(locale: str) -> Evidence:
    """For a text that gives no ground at all."""
    try:
        return declared(locale) if locale else declared(readable()[0])._replace(unsure=True)
    except (Unread, UnknownLocale):
        return declared(readable()[0])._replace(unsure=True)


def _separators(sample: str) -> tuple[Counter[str], Counter[str]]:
    """How often each decimal separator is seen in a number that can be read only one way, and in one that may be a
    date.
    """
    strong: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    for match in _NUMBER.finditer(sample):
        number, start = match[0], match.start()
        decimal = "," if _COMMA.fullmatch(number) else "." if _POINT.fullmatch(number) else ""
        if decimal:
            doubtful = _WEAK.fullmatch(number) or _PLATE.search(sample, max(start - _BEFORE, 0), start)
            (weak if doubtful else strong)[decimal] += 1
    return strong, weak


def _language(sample: str) -> str:
    """The language that can be read which the words are clearly most like; nothing where that is none."""
    for part in (_slices(sample), sample):
        often = likeness(part).often
        first, second, *_ = sorted((often[code] for code in readable()), reverse=True)
        if first - second >= _CLEARLY:
            return max(readable(), key=lambda code: often[code])
    return ""


def _slices(sample: str) -> str:
    """The beginning, the middle and the end of a text, without the words that are cut."""
    if len(sample) <= _SLICES * _SLICE:
        return sample
    starts = (0, len(sample) // 2, len(sample) - _SLICE)
    return " ".join(_CUT.sub("", sample[at : at + _SLICE]) for at in starts)
