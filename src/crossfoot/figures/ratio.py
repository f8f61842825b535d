"""Ratios as people print them: "1 in 5", "1/5", "half", "3.2 per 1,000", "odds of 1 to 4"; or a decimal.

So many per thousand are a share in a unit of its own, as ‰ are; a decimal is a figure like any other.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from crossfoot.figures import sets
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.language import spoken
from crossfoot.figures.notation import Notation, Unreadable, Words, folded, once_for_words, tidy
from crossfoot.figures.sets import Way
from crossfoot.figures.units import SHARE
from crossfoot.figures.written import LIMITS, NEAREST, NOUN, PERCENT, POINTS, Written
from crossfoot.messages import translatable

_LEAST_BASE: Final = 100
"""the least power of ten that figures are reckoned for, as in 3.2 per 100"""


class Ratio(Written):
    """``n`` in ``d``, however it was printed; its set is that of ``sets.ratio``, or of the hedge before it."""

    __slots__ = ("count", "out_of")
    in_own_digits = False

    def __init__(self, text: str, count: int, out_of: int, hedge: str = "") -> None:
        super().__init__(text, count, out_of, place=0, plain=False, hedge=hedge)
        self.count = count
        self.out_of = out_of
        self.bare = False

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        if self.hedge in LIMITS:
            return self._compared(True)
        if self.hedge == "over" and way == "coarse":
            return sets.over_anything(self.count, self.out_of)
        if self.hedge:
            return sets.hedged_ratio(self.count, self.out_of, self.hedge)
        return sets.ratio(self.count, self.out_of)

    @property
    def is_in_digits(self) -> bool:
        return False


def _is_whole(figure: Written) -> bool:
    return figure.plain and figure.bare and figure.kind in ("", NOUN)


def read_ratio(text: str, notation: Notation) -> Written:
    """The ratio that ``text`` prints; raises ``Unreadable``."""
    plain = folded(tidy(text))
    in_words = _odds(text, plain, notation) or fraction_in_words(text, notation)
    if in_words is not None:
        return in_words
    rest = hedge_before(plain, notation.words)[1]
    mark = _mark(rest, notation)
    if not mark:
        figure = read(text, notation)
        if figure.plain or (figure.kind in (PERCENT, POINTS) and not figure.unit):
            raise Unreadable(translatable("{text} is no ratio; 1 in 5, 1/5 or 0.2 would be"), text=text)
        return figure
    first, _, second = rest.partition(mark)
    first = plain.removesuffix(rest) + first
    if not first or not second:
        raise Unreadable(translatable("{text} is no ratio of two whole numbers"), text=text)
    if first.lstrip().startswith("(") and second.rstrip().endswith(")"):  # minus so many per thousand
        first, second = f"{first})", second.rstrip()[:-1]
    count = read(first, notation)
    base, behind = _base(second, notation) if mark.strip() in notation.words.among or count.has_decimals else (0, "")
    if base and count.bare and count.kind in ("", NOUN) and not count.scale and not (count.hedge and behind):
        unit = "" if base == _LEAST_BASE else f"{Fraction(_LEAST_BASE, base)} {SHARE}"
        return Written(
            text, count.num, count.den, count.step, place=count.place, sign=count.sign, hedge=count.hedge or behind,
            kind=PERCENT, noun=tidy(text)[plain.index(mark) :].strip(), grouped=count.grouped, plain=False, unit=unit,
        )  # fmt: skip
    out_of = read(second, notation)
    hedges = [hedge for hedge in (count.hedge, out_of.hedge) if hedge]
    inside = bool(out_of.hedge) and not second.lstrip()[:1].isdigit()  # 1 in about 5
    if not (_is_whole(count) and _is_whole(out_of)) or count.num < 0 or out_of.num <= 0 or len(hedges) > 1 or inside:
        raise Unreadable(translatable("{text} is no ratio of two whole numbers"), text=text)
    return Ratio(text, count.num, out_of.num, "".join(hedges))


def fraction_in_words(text: str, notation: Notation) -> Ratio | None:
    """ "Half", "more than a third" as a ratio; ``None`` for any other text."""
    hedge, phrase = hedge_before(folded(tidy(text)), notation.words)
    meant = next((each.prose.fractions[phrase] for each in spoken(notation) if phrase in each.prose.fractions), "")
    if not meant:
        return None
    exact = Fraction(meant)
    return Ratio(text, exact.numerator, exact.denominator, hedge)


@once_for_words
def _hedges(words: Words) -> list[tuple[str, str]]:
    """Folded, no phrase before a longer one that begins with it."""
    return sorted(((folded(phrase), meant) for phrase, meant in words.hedges.items()), reverse=True)


def hedge_before(plain: str, words: Words) -> tuple[str, str]:
    """The hedge that a folded text begins with, and the rest of it."""
    for phrase, meant in _hedges(words):
        if plain.startswith(phrase) and (plain[len(phrase) :][:1].isspace() or phrase.endswith("'")):
            return meant, plain[len(phrase) :].lstrip()
    return "", plain


def _mark(plain: str, notation: Notation) -> str:
    """What stands between the two numbers; nothing where there is one number only."""
    words = notation.words
    for word in sorted({*words.ratio, *words.among}, key=len, reverse=True):
        mark = f" {word} "
        if mark in plain and (
            word in words.ratio or _base(plain.partition(mark)[2].rstrip(" )"), notation)[0] or plain[-1].isdigit()
        ):
            return mark
    return next((mark for mark in "/:" if mark in plain), "")


def _base(text: str, notation: Notation) -> tuple[int, str]:
    """The power of ten that so many are reckoned for, 1,000 people or a thousand, and a hedge behind it; 0 for anything
    else.
    """
    for attempt in (text, f"1 {text}"):
        try:
            figure = read(attempt, notation)
        except Unreadable:
            continue
        digits = str(figure.num)
        is_round = figure.den == 1 and digits[0] == "1" and not digits[1:].strip("0") and figure.num >= _LEAST_BASE
        inside = bool(figure.hedge) and not attempt.lstrip()[:1].isdigit()
        plain = not (inside or figure.place or figure.unit or figure.per) and figure.kind in ("", NOUN)
        return (figure.num, figure.hedge) if is_round and plain else (0, "")
    return 0, ""


@once_for_words
def _odds_patterns(words: Words) -> list[tuple[re.Pattern[str], str]]:
    parts = ((re.split(r"\{\}", folded(phrase)), meant) for phrase, meant in words.odds.items())
    return [(re.compile(r"\s*(\d+)\s*".join(map(re.escape, map(str.strip, each)))), meant) for each, meant in parts]


def _odds(text: str, plain: str, notation: Notation) -> Ratio | None:
    """Odds of 1 to 4 are 1 in 5, and so are 4 to 1 against; ``None`` for any other text."""
    for pattern, meant in _odds_patterns(notation.words):
        match = pattern.fullmatch(plain)
        if match is not None and any(map(int, match.groups())):
            first, second = map(int, match.groups())
            return Ratio(text, second if meant == "against" else first, first + second)
    return None
