"""Printed numbers: what was written, read without loss, and the set of true values that it stands for.

The sets are those of docs/verdicts.md. No float is involved anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from crossfoot.figures import sets
from crossfoot.figures.interval import Interval
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
from crossfoot.figures.sets import Way

NEAREST: Final = "nearest"
PERCENT: Final = "%"
POINTS: Final = "points"
TIMES: Final = "times"
CURRENCY: Final = "currency"
MEASURE: Final = "measure"
NOUN: Final = "noun"

HEDGES = ("over", "nearly", "about", "<", "<=", ">", ">=")
LIMITS: Final = ("<", "<=", ">", ">=")
"""hedges that are hard limits"""
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


class Written:
    """One printed number. The value is ``num / den`` and one unit of its last place ``step / den``; immutable.

    ``value`` is in the unit printed: 9,18% has the value 9.18 (never 0.0918), 1,2 triệu the value 1200000.
    """

    __slots__ = (
        "_nearest", "den", "grouped", "hedge", "kind", "noun", "num", "place", "plain", "scale", "sign", "step", "text",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        num: int,
        den: int = 1,
        step: int = 1,
        *,
        place: int = 0,
        sign: str = "",
        hedge: str = "",
        kind: str = "",
        noun: str = "",
        scale: int = 0,
        grouped: bool = False,
        plain: bool = True,
    ) -> None:
        self.text = text
        self.num = num
        self.den = den
        self.step = step
        self.place = place
        """the power of ten of the last printed place, before the scale word: -2 for 9,18 and for 9,18 triệu"""
        self.sign = sign
        """as printed: +, - (for any minus), "(" for accounting parentheses, or nothing"""
        self.hedge = hedge
        self.kind = kind
        """%, points, times, currency, measure, noun or nothing"""
        self.noun = noun
        """the words of the unit, as printed"""
        self.scale = scale
        """the power of ten of the scale word: 6 for triệu"""
        self.grouped = grouped
        self.plain = plain
        """an exact count: whole digits without %, points, times or scale word"""
        self._nearest: Interval | None = None

    @property
    def value(self) -> Fraction:
        return Fraction(self.num, self.den)

    @property
    def unit(self) -> Fraction:
        """One unit of the last printed place, scale word included."""
        return Fraction(self.step, self.den)

    @property
    def is_count(self) -> bool:
        """A plain whole number of things: no currency, no unit of measure, no hedge."""
        return self.plain and not self.hedge and self.kind in ("", NOUN)

    @property
    def last_nonzero(self) -> int:
        """One unit of the last place that is not zero, in units of ``1/den``: 1000 for 1.000, 1 for 36.932."""
        if 1 < self.den < 10:  # 3⅓ is ten thirds, and its last place is the third
            return self.step
        step, digits = self.step, abs(self.num) // self.step
        while digits and digits % 10 == 0:
            digits //= 10
            step *= 10
        return step

    @property
    def is_coarse(self) -> bool:
        """A round figure without decimals, of four or more digits or with a scale word, that ends in two zeros: 131.400
        or 300 million, not 2 million.
        """
        return self.may_be_coarse and abs(self.num) // self.step % 100 == 0

    @property
    def may_be_coarse(self) -> bool:
        """A figure without decimals, hedge, fraction sign or percent, of four or more digits or with a scale word."""
        if self.hedge or self.place or self.den != 1 or self.kind in (PERCENT, POINTS, TIMES) or not self.num:
            return False
        return self.scale > 0 or abs(self.num) >= 1000

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Written({self.text!r}, {self.value})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Written) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return self.text, self.num, self.den, self.step, self.hedge, self.kind, self.plain

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        """The true values that this figure allows when printed that way.

        ``measured`` says that the figure is a quotient by its role, so that even a plain whole number was rounded.
        """
        if way == NEAREST and not measured:
            if self._nearest is None:
                self._nearest = self._interval(NEAREST, False)
            return self._nearest
        return self._interval(way, measured)

    def as_coarse(self) -> Interval:
        """The true values of a round figure that may itself have been rounded."""
        return sets.coarse(self.num, self.step, self.den, self.last_nonzero)

    def _interval(self, way: Way, measured: bool) -> Interval:
        num, step, den = self.num, self.step, self.den
        if self.hedge in LIMITS:
            return self._compared(measured)
        if self.hedge == "over" and way == "coarse" and num:
            return sets.over_anything(num, den)
        if self.hedge:
            return sets.hedged(num, step, den, self.last_nonzero, self.hedge, percentage=self.kind == PERCENT)
        if way == "coarse" and self.is_coarse:
            return self.as_coarse()
        if self.plain and not measured:
            return Interval(num, num, den)
        return sets.printed(num, step, den, way)

    def _compared(self, measured: bool) -> Interval:
        closed = self.hedge in ("<=", ">=")
        if self.hedge[0] == ">":
            return Interval(self.num, None, self.den, closed, False)
        floor = 0 if self.plain and not measured and self.num >= 0 else None
        if floor == self.num and not closed:
            floor = None  # "<0" can only be negative
        return Interval(floor, self.num, self.den, floor is not None, closed)


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
