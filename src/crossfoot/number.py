"""Printed numbers: what was written, read without loss, and the set of true values that it stands for.

The sets are those of docs/verdicts.md. No float is involved anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final, Literal

from crossfoot.interval import Interval
from crossfoot.notation import MAX_LENGTH, UNKNOWN, Notation, Unreadable, Words, digits_of, tidy

Way = Literal["nearest", "truncate", "up", "truncated", "rounded-up", "coarse"]
"""How a figure may have been printed. The first three are strict; the others allow nearest as well."""

NEAREST: Final = "nearest"
PERCENT: Final = "%"
POINTS: Final = "points"
TIMES: Final = "times"
CURRENCY: Final = "currency"
MEASURE: Final = "measure"
NOUN: Final = "noun"

HEDGES = ("over", "nearly", "about", "<", "<=", ">", ">=")
_SYMBOLS = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "~": "about", "≈": "about", "±": "about", "=": ""}
_CURRENCY_SIGNS = "$€£¥₫₩₹₽฿¢"
_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

_FIGURE = re.compile(
    rf"(?P<before>[^\d{''.join(_VULGAR)}+\-(]*)"
    rf"(?P<open>\(\s?)?(?P<sign>[+\-]\s?)?(?P<money>[{re.escape(_CURRENCY_SIGNS)}]\s?)?"
    rf"(?P<digits>\d+(?:[.,' ]\d+)*)?\s?(?P<vulgar>[{''.join(_VULGAR)}])?"
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
        step, digits = self.step, abs(self.num) // self.step
        while digits and digits % 10 == 0:
            digits //= 10
            step *= 10
        return step

    @property
    def is_coarse(self) -> bool:
        """A whole number of four or more digits that ends in two or more zeros: 131.400."""
        return self.plain and not self.hedge and abs(self.num) >= 1000 and self.num % 100 == 0

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

    def _interval(self, way: Way, measured: bool) -> Interval:
        if self.hedge in ("<", "<=", ">", ">="):
            return self._compared(measured)
        if way == "coarse" and self.is_coarse:
            half = self.last_nonzero
            return Interval(2 * self.num - half, 2 * self.num + half, 2 * self.den)
        if self.plain and not measured:
            base = Interval(self.num, self.num, self.den)
        else:
            base = printed(self.num, self.step, self.den, way)
        return self._widened(base) if self.hedge else base

    def _compared(self, measured: bool) -> Interval:
        closed = self.hedge in ("<=", ">=")
        if self.hedge[0] == ">":
            return Interval(self.num, None, self.den, closed, False)
        floor = 0 if self.plain and not measured and self.num >= 0 else None
        if floor == self.num and not closed:
            floor = None  # "<0" can only be negative
        return Interval(floor, self.num, self.den, floor is not None, closed)

    def _widened(self, base: Interval) -> Interval:
        upward = self.hedge == "about" or (self.hedge == "over") == (self.num >= 0)
        downward = self.hedge == "about" or not upward
        low, high, den = base.lo, base.hi, base.den
        by = self.last_nonzero * (den // self.den)
        assert low is not None and high is not None
        return Interval(
            low - by if downward else low,
            high + by if upward else high,
            den,
            base.lo_closed and not downward,
            base.hi_closed and not upward,
        )


def printed(num: int, step: int, den: int, way: Way) -> Interval:
    """The values ``x`` that print as ``num / den`` with a last place of ``step / den``, by the way named."""
    if way in ("nearest", "coarse"):
        return Interval(2 * num - step, 2 * num + step, 2 * den)
    if way in ("truncated", "rounded-up"):
        strict: Way = "truncate" if way == "truncated" else "up"
        return printed(num, step, den, NEAREST).hull(printed(num, step, den, strict))
    if way == "truncate":
        if num == 0:
            return Interval(-step, step, den, False, False)
        return Interval(num, num + step, den, True, False) if num > 0 else Interval(num - step, num, den, False, True)
    if num == 0:
        return Interval(0, 0, den)
    return Interval(num - step, num, den, False, True) if num > 0 else Interval(num, num + step, den, True, False)


def read(text: str, notation: Notation = UNKNOWN) -> Written:
    """The figure that ``text`` prints; raises ``Unreadable`` (``Ambiguous`` when a separator can be read two ways)."""
    if text.isdigit() and text.isascii() and len(text) < 40:
        return Written(text, int(text))
    if len(text) > MAX_LENGTH:
        raise Unreadable(f"a figure of {len(text)} characters is too long; up to {MAX_LENGTH} are read")
    found = _FIGURE.fullmatch(tidy(text))
    if found is None or not (found["digits"] or found["vulgar"]):
        raise Unreadable("nothing is written here" if not text.strip() else f"there is no figure in {text!r}")
    mantissa, place, grouped = digits_of(found["digits"], notation) if found["digits"] else (0, 0, False)
    num, den, step = (mantissa, 10**-place, 1) if place < 0 else (mantissa, 1, 1)
    if found["vulgar"]:
        num, den, step = _with_vulgar(text, num, den, found["vulgar"])
    after, negative = _closing(text, found["open"], found["after"])
    if (found["sign"] or "").strip() == "-":
        negative = not negative
    hedge, scale, kind, noun = _around(text, found["before"], found["money"] or "", after, notation.words)
    num, step, den = _shifted(-num if negative else num, step, den, scale)
    return Written(
        text, num, den, step, place=place, sign=(found["sign"] or "").strip(), hedge=hedge, kind=kind, noun=noun,
        scale=scale, grouped=grouped,
        plain=den == 1 and not scale and place == 0 and not found["vulgar"] and kind not in (PERCENT, POINTS, TIMES),
    )  # fmt: skip


def _shifted(num: int, step: int, den: int, scale: int) -> tuple[int, int, int]:
    """``num`` and ``step`` times 10^scale; the denominator takes what it can."""
    while scale and den % 10 == 0:
        den //= 10
        scale -= 1
    return num * 10**scale, step * 10**scale, den


def _with_vulgar(text: str, num: int, den: int, sign: str) -> tuple[int, int, int]:
    if den != 1:
        raise Unreadable(f"{text} has both a decimal part and a fraction")
    top, bottom = _VULGAR[sign]
    return num * bottom + top, bottom, 1


def _closing(text: str, opened: str | None, after: str) -> tuple[str, bool]:
    """What follows the digits, and whether accounting parentheses made the figure negative."""
    if not opened:
        return after, False
    inside, closed, behind = after.partition(")")
    if not closed:
        raise Unreadable(f"{text} opens a parenthesis that is never closed")
    return f"{inside} {behind}", True


def _around(text: str, before: str, money: str, after: str, words: Words) -> tuple[str, int, str, str]:
    """Hedge, scale, kind of unit and noun from the words around the digits."""
    hedge, currency = _before(text, before.strip().casefold(), words)
    rest = after.strip()
    scale, rest = _scaled(rest, {**words.scales, **words.money_scales} if money or currency else words.scales)
    kind, rest = _unit(rest, words)
    rest, behind = _after(rest, words)
    if hedge and behind:
        raise Unreadable(f"{text} is hedged twice")
    if any(c.isdigit() for c in rest) or (rest and not kind and _is_glued(after, rest, words)):
        raise Unreadable(f"{text!r} is not one figure; {rest!r} cannot be read")
    if rest and not all(c.isalpha() or c in " '-./" or not c.isascii() for c in rest):
        raise Unreadable(f"{rest!r} in {text!r} cannot be read")
    if not kind and (currency or money):
        kind, rest = CURRENCY, rest or currency or money.strip()
    if rest and not kind:
        folded = rest.casefold()
        kind = CURRENCY if folded in words.currencies else MEASURE if folded in words.measures else NOUN
    return hedge or behind, scale, kind, rest


def _is_glued(after: str, rest: str, words: Words) -> bool:
    """True when a strange word touches the last digit: 12abc is no figure, 12 abc and 12km are."""
    known = rest.casefold() in words.measures or rest.casefold() in words.currencies
    return after[:1].isalpha() and after.startswith(rest) and not known


def _before(text: str, before: str, words: Words) -> tuple[str, str]:
    currency = ""
    if before and before[-1] in _CURRENCY_SIGNS:
        before, currency = before[:-1].strip(), before[-1]
    if before in words.currencies:
        return "", before
    hedge = _SYMBOLS.get(before, words.hedges.get(before)) if before else ""
    if hedge is None:
        raise Unreadable(f"{before!r} before the figure in {text!r} is not a word that crossfoot knows")
    return hedge, currency


def _starts(rest: str, word: str) -> bool:
    """True when ``rest`` begins with the whole word, in any case."""
    if not rest.casefold().startswith(word):
        return False
    follow = rest[len(word) : len(word) + 1]
    return not (follow.isalnum() and word[-1].isalnum())


def _scaled(rest: str, scales: Mapping[str, int]) -> tuple[int, str]:
    scale = 0
    while True:
        word = max((w for w in scales if _starts(rest, w)), key=len, default=None)
        if word is None:
            return scale, rest
        scale += scales[word]
        rest = rest[len(word) :].lstrip()


def _unit(rest: str, words: Words) -> tuple[str, str]:
    """The kind of unit that the rest begins with, and what is left of it."""
    table = ((POINTS, words.points), (PERCENT, (PERCENT, *words.percent)), (TIMES, (*words.times, "×")))
    for kind, forms in table:
        for form in sorted(forms, key=len, reverse=True):
            if _starts(rest, form):
                return kind, rest[len(form) :].strip()
    return "", rest


def _after(rest: str, words: Words) -> tuple[str, str]:
    for phrase in sorted(words.after, key=len, reverse=True):
        if rest.casefold().endswith(phrase):
            return rest[: -len(phrase)].strip(), words.after[phrase]
    return rest, ""
