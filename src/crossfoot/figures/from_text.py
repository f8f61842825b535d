"""Text to figures: what a printed number says, read without loss, or refused with what would be right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from crossfoot.figures.notation import (
    MAX_LENGTH,
    SEPARATORS,
    UNKNOWN,
    VULGAR,
    Notation,
    Unreadable,
    digits_of,
    no_figure,
    tidy,
    unquoted,
)
from crossfoot.figures.unmade import unmade
from crossfoot.figures.words_around import CURRENCY_SIGNS, words_around
from crossfoot.figures.written import PERCENT, POINTS, TIMES, Written
from crossfoot.messages import translatable

_SIMPLE = unmade(r"([+-]?)([0-9]+(?:[.,][0-9]+)*)( ?%)?")
"""most figures; ``_FIGURE`` would read them alike, more slowly"""
_MORE: Final = frozenset("+-(") | VULGAR.keys()
_FIGURE: Final = (
    rf"(?P<before>[^\d{''.join(VULGAR)}+\-(]*)"
    rf"(?P<open>\(\s?)?(?P<sign>[+\-]\s?)?(?P<money>[{re.escape(CURRENCY_SIGNS)}]\s?)?"
    rf"(?P<digits>\d+(?:[{SEPARATORS}]\d+)*|[.,]\d+)?(?:\s?(?P<vulgar>[{''.join(VULGAR)}]))?"
    rf"(?P<after>(?s:.*))"
)


def read(text: str, notation: Notation = UNKNOWN) -> Written:
    """The figure that ``text`` prints; raises ``Unreadable`` (``Ambiguous`` when a separator can be read two ways)."""
    if text.isdigit() and text.isascii() and len(text) <= MAX_LENGTH:
        return Written(text, int(text))
    if len(text) > MAX_LENGTH:
        sentence = translatable("a figure of {number} characters is too long; up to {limit} are read")
        raise Unreadable(sentence, number=len(text), limit=MAX_LENGTH)
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
        sentence = translatable("quotation marks are no part of a figure; {figure} would be right")
        raise Unreadable(sentence, (bare,), figure=bare)
    try:
        return _one_number(text, notation)
    except Unreadable as refused:
        from crossfoot.figures.several_numbers import read_several

        several = read_several(text, notation, read)
        if several is None:
            raise refused from None
        return several


def _one_number(text: str, notation: Notation) -> Written:
    before, opened, sign, money, digits, vulgar, behind = _pieces(tidy(text))
    if not (digits or vulgar):
        raise no_figure(text)
    before, digits = _with_separator(before, digits)
    mantissa, place, grouped = _mantissa(text, digits, notation) if digits else (0, 0, False)
    num, den, step = mantissa, 10**-place, 1
    if vulgar:
        num, den = _with_vulgar(text, num, den, vulgar)
    sign = sign.strip()
    after, negative = _closing(text, opened, sign, behind)
    around = words_around(text, before, money, after, notation)
    num, step, den = _shifted(-num if negative else num, step, den, around.scale)
    return Written(
        text, num, den, step, place=place, sign="(" if opened else sign, grouped=grouped, **around._asdict(),
        plain=not (place or vulgar or around.scale or around.kind in (PERCENT, POINTS, TIMES) or around.is_dozen),
    )  # fmt: skip


def _pieces(text: str) -> Sequence[str]:
    """What stands before the digits, the parenthesis, sign and currency there, the digits, a fraction sign, and what
    stands behind; each empty where there is none.
    """
    simple = _SIMPLE.search(text)
    if simple is not None:  # where there is nothing else, ``_FIGURE`` says the same, and takes long to compile
        before, behind = text[: simple.start()], text[simple.end(2) :]
        is_all = _MORE.isdisjoint(before) and VULGAR.keys().isdisjoint(behind)
        if is_all and not any(map(str.isdecimal, before + behind)):
            return before, "", simple[1], "", simple[2], "", behind
    match = _compiled().fullmatch(text)
    return [""] * 7 if match is None else match.groups("")


@cache
def _compiled() -> re.Pattern[str]:
    return re.compile(_FIGURE)


def _with_separator(before: str, digits: str) -> tuple[str, str]:
    """``.89`` keeps the separator that it begins with, unless that ends an abbreviation, as in "approx.89"."""
    if digits and before[-1:] in (".", ",") and not before[-2:-1].isalnum():
        return before[:-1], before[-1] + digits
    return before, digits


def _mantissa(text: str, digits: str, notation: Notation) -> tuple[int, int, bool]:
    if digits[0] not in ".,":
        return digits_of(digits, notation)
    fraction = digits[1:]
    if not fraction.isdigit() or (notation.known and digits[0] != notation.decimal):
        right = f"0{notation.decimal or '.'}{''.join(c for c in fraction if c.isdigit())}"
        sentence = translatable("{text} begins with what is no decimal separator here; {figure} would be right")
        raise Unreadable(sentence, (right,), text=text, figure=right)
    return int(fraction), -len(fraction), False


def _shifted(num: int, step: int, den: int, scale: int) -> tuple[int, int, int]:
    """``num`` and ``step`` times 10^scale; the denominator takes what it can."""
    while scale and den % 10 == 0:
        den //= 10
        scale -= 1
    return num * 10**scale, step * 10**scale, den


def _with_vulgar(text: str, num: int, den: int, sign: str) -> tuple[int, int]:
    if den != 1:
        raise Unreadable(translatable("{text} has both a decimal part and a fraction"), text=text)
    top, bottom = VULGAR[sign]
    return num * bottom + top, bottom


def _closing(text: str, opened: str, sign: str, after: str) -> tuple[str, bool]:
    """What follows the digits, and whether a sign or accounting parentheses make the figure negative."""
    if not opened:
        return after, sign == "-"
    if sign:
        raise Unreadable(translatable("{text} has a sign inside accounting parentheses"), text=text)
    inside, closed, behind = after.partition(")")
    if not closed:
        raise Unreadable(translatable("{text} opens a parenthesis that is never closed"), text=text)
    return f"{inside} {behind}", True
