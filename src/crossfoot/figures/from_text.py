"""Text to figures: what a printed number says, read without loss, or refused with what would be right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from crossfoot.figures.notation import (
    MAX_LENGTH,
    SEPARATORS,
    UNKNOWN,
    VULGAR,
    Notation,
    Unreadable,
    Words,
    any_of,
    digits_of,
    folded,
    no_figure,
    once_for_words,
    tidy,
    unknown_word,
    unquoted,
)
from crossfoot.figures.written import CURRENCY, MEASURE, NOUN, PERCENT, POINTS, TIMES, Written

MAX_SCALE = 36
"""The greatest power of ten that scale words may make up; a greater one is refused, not computed."""

_SYMBOLS = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "~": "about", "≈": "about", "±": "about", "=": ""}
_CURRENCY_SIGNS = "$€£¥₫₩₹₽฿¢"

_SIMPLE = re.compile(r"([+-]?)([0-9]+(?:[.,][0-9]+)*)( ?%)?")
"""Most figures; ``_FIGURE`` would read them alike, more slowly."""
_FIGURE = re.compile(
    rf"(?P<before>[^\d{''.join(VULGAR)}+\-(]*)"
    rf"(?P<open>\(\s?)?(?P<sign>[+\-]\s?)?(?P<money>[{re.escape(_CURRENCY_SIGNS)}]\s?)?"
    rf"(?P<digits>\d+(?:[{SEPARATORS}]\d+)*)?(?:\s?(?P<vulgar>[{''.join(VULGAR)}]))?"
    rf"(?P<after>.*)",
    re.DOTALL,
)


def read(text: str, notation: Notation = UNKNOWN) -> Written:
    """The figure that ``text`` prints; raises ``Unreadable`` (``Ambiguous`` when a separator can be read two ways)."""
    if text.isdigit() and text.isascii() and len(text) <= MAX_LENGTH:
        return Written(text, int(text))
    if len(text) > MAX_LENGTH:
        raise Unreadable(f"a figure of {len(text)} characters is too long; up to {MAX_LENGTH} are read")
    simple = _SIMPLE.fullmatch(text)
    if simple is None:
        return _read_any(text, notation)
    sign, digits, percent = simple.groups()
    mantissa, place, grouped = digits_of(digits, notation)
    return Written(
        text, -mantissa if sign == "-" else mantissa, 10**-place, place=place, sign=sign,
        kind=PERCENT if percent else "", grouped=grouped, plain=not place and not percent,
    )  # fmt: skip


def _read_any(text: str, notation: Notation) -> Written:
    bare = unquoted(text)
    if bare != text.strip():
        read(bare, notation)  # what is wrong with the figure itself comes first
        raise Unreadable(f"quotation marks are no part of a figure; {bare} would be right", (bare,))
    found = _FIGURE.fullmatch(tidy(text))
    if found is None or not (found["digits"] or found["vulgar"]):
        raise no_figure(text)
    mantissa, place, grouped = digits_of(found["digits"], notation) if found["digits"] else (0, 0, False)
    num, den, step, vulgar = mantissa, 10**-place, 1, found["vulgar"]
    if vulgar:
        num, den = _with_vulgar(text, num, den, vulgar)
    sign = (found["sign"] or "").strip()
    after, negative = _closing(text, found["open"], sign, found["after"])
    hedge, scale, kind, noun = _around(text, found["before"], found["money"] or "", after, _tables(notation.words))
    num, step, den = _shifted(-num if negative else num, step, den, scale)
    return Written(
        text, num, den, step, place=place, sign="(" if found["open"] else sign, hedge=hedge, kind=kind, noun=noun,
        scale=scale, grouped=grouped,
        plain=not (place or vulgar or scale or kind in (PERCENT, POINTS, TIMES)),
    )  # fmt: skip


def _shifted(num: int, step: int, den: int, scale: int) -> tuple[int, int, int]:
    """``num`` and ``step`` times 10^scale; the denominator takes what it can."""
    while scale and den % 10 == 0:
        den //= 10
        scale -= 1
    return num * 10**scale, step * 10**scale, den


def _with_vulgar(text: str, num: int, den: int, sign: str) -> tuple[int, int]:
    if den != 1:
        raise Unreadable(f"{text} has both a decimal part and a fraction")
    top, bottom = VULGAR[sign]
    return num * bottom + top, bottom


def _closing(text: str, opened: str | None, sign: str, after: str) -> tuple[str, bool]:
    """What follows the digits, and whether a sign or accounting parentheses make the figure negative."""
    if not opened:
        return after, sign == "-"
    if sign:
        raise Unreadable(f"{text} has a sign inside accounting parentheses")
    inside, closed, behind = after.partition(")")
    if not closed:
        raise Unreadable(f"{text} opens a parenthesis that is never closed")
    return f"{inside} {behind}", True


class _Tables(NamedTuple):
    """The words of a language, folded and ready to be found."""

    hedges: Mapping[str, str]
    scales: Mapping[str, int]
    units: Mapping[str, str]
    behind: Mapping[str, str]
    currencies: frozenset[str]
    measures: frozenset[str]
    scale: re.Pattern[str]
    money_scale: re.Pattern[str]
    unit: re.Pattern[str]
    first: re.Pattern[str]
    """a hedge right behind the figure and its unit"""
    last: re.Pattern[str]
    """a hedge at the very end"""


@once_for_words
def _tables(words: Words) -> _Tables:
    scales = {folded(word): power for word, power in {**words.money_scales, **words.scales}.items()}
    units = {"%": PERCENT, "×": TIMES}
    for kind, forms in ((PERCENT, words.percent), (POINTS, words.points), (TIMES, words.times)):
        units.update((folded(form), kind) for form in forms)
    behind = {folded(phrase): hedge for phrase, hedge in words.after.items()}
    return _Tables(
        hedges={**{folded(phrase): hedge for phrase, hedge in words.hedges.items()}, **_SYMBOLS},
        scales=scales,
        units=units,
        behind=behind,
        currencies=frozenset(map(folded, (*words.currencies, *_CURRENCY_SIGNS))),
        measures=frozenset(map(folded, words.measures)),
        scale=re.compile(any_of(map(folded, words.scales))),
        money_scale=re.compile(any_of(scales)),
        unit=re.compile(any_of(units)),
        first=re.compile(any_of(behind)),
        last=re.compile(rf"(?:.*?\s)?{any_of(behind)}", re.DOTALL),
    )


def _around(text: str, before: str, money: str, after: str, tables: _Tables) -> tuple[str, int, str, str]:
    """Hedge, scale, kind of unit and noun from the words around the digits."""
    hedge, currency = _before(text, folded(" ".join(before.split())), tables)
    currency = currency or money.strip()
    rest = after.strip()
    scale, rest = _scaled(text, rest, tables.scales, tables.money_scale if currency else tables.scale)
    kind, rest = _unit(rest, tables)
    behind, rest = _behind(rest, tables)
    if hedge and behind and hedge != behind:
        raise Unreadable(f"{text} is hedged twice")
    if not rest:
        return hedge or behind, scale, kind or (CURRENCY if currency else ""), "" if kind else currency
    glued = not kind and after[0].isalpha() and after.startswith(rest)
    noun = _noun(text, rest, glued, tables)
    return hedge or behind, scale, kind or (CURRENCY if currency else noun), rest


def _before(text: str, before: str, tables: _Tables) -> tuple[str, str]:
    """The hedge and the currency in front of the figure."""
    hedge, _, currency = before.rpartition(" ")
    if currency not in tables.currencies:
        hedge, currency = before, ""
        if before and before[-1] in _CURRENCY_SIGNS:
            hedge, currency = before[:-1], before[-1]
    if hedge and hedge not in tables.hedges:
        raise unknown_word(hedge, text)
    return tables.hedges.get(hedge, ""), currency


def _scaled(text: str, rest: str, scales: Mapping[str, int], pattern: re.Pattern[str]) -> tuple[int, str]:
    scale = 0
    while found := pattern.match(folded(rest)):
        scale += scales[found[0]]
        rest = rest[found.end() :].lstrip()
    if scale > MAX_SCALE:
        raise Unreadable(f"the scale of {text!r} is 10^{scale}; up to 10^{MAX_SCALE} is read")
    return scale, rest


def _unit(rest: str, tables: _Tables) -> tuple[str, str]:
    """The kind of unit that the rest begins with, and what is left of it."""
    found = tables.unit.match(folded(rest))
    return (tables.units[found[0]], rest[found.end() :].strip()) if found else ("", rest)


def _behind(rest: str, tables: _Tables) -> tuple[str, str]:
    """The hedge behind the figure, "10 or more people" or "10 people or more", and what is left."""
    whole = folded(rest)
    if found := tables.first.match(whole):
        return tables.behind[found[1]], rest[found.end() :].strip()
    if found := tables.last.fullmatch(whole):
        return tables.behind[found[1]], rest[: found.start(1)].strip()
    return "", rest


def _noun(text: str, rest: str, glued: bool, tables: _Tables) -> str:
    """The kind of unit that the words behind the figure are; raises ``Unreadable`` when they are no unit."""
    whole = folded(rest)
    first, _, others = whole.partition(" ")
    kind, left = NOUN, whole
    for known_kind, known in ((CURRENCY, tables.currencies), (MEASURE, tables.measures)):
        if whole in known:
            return known_kind
        if first in known and not first.isalpha():  # m² of land; m alone may begin a noun
            kind, left = known_kind, others
    if any(c.isnumeric() for c in left) or (glued and kind == NOUN):
        raise Unreadable(f"{text!r} is not one figure; {rest!r} cannot be read")
    if not any(c.isalpha() for c in left) or not all(c.isalpha() or c in " '-./" or not c.isascii() for c in left):
        raise Unreadable(f"{rest!r} in {text!r} cannot be read")
    return kind
