"""Multiples as people print them: "3 times", "doubled", "halved", "a third", "3 times less", "by a factor of 3"."""

from __future__ import annotations

import re
from fractions import Fraction

from crossfoot.figures import sets
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.language import spoken
from crossfoot.figures.notation import Notation, Unreadable, Words, any_of, folded, once_for_words, tidy
from crossfoot.figures.ratio import Ratio, fraction_in_words, hedge_before, read_ratio
from crossfoot.figures.sets import Way
from crossfoot.figures.written import NEAREST, TIMES, Written
from crossfoot.messages import translatable


class Multiple(Written):
    """A multiple in words, "doubled": a tenth either way, and half of one where it is taken far."""

    __slots__ = ()

    def __init__(self, text: str, value: Fraction) -> None:
        super().__init__(text, value.numerator, value.denominator, value.denominator, kind=TIMES, plain=False)

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        return sets.multiple(self.num, self.den, far=way == "coarse")

    @property
    def may_be_far(self) -> bool:
        return self.num < 5 * self.den


class Fewer(Written):
    """So many times less: what the multiple stands for, turned over."""

    __slots__ = ("multiple",)

    def __init__(self, text: str, multiple: Written) -> None:
        super().__init__(text, multiple.den, multiple.num, multiple.num, hedge=multiple.hedge, kind=TIMES, plain=False)
        self.multiple = multiple
        self.bare = False

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        times = self.multiple.interval(way, True)
        return (times.intersection(Interval(0, None, 1, False)) or times).reciprocal()

    @property
    def is_in_digits(self) -> bool:
        return False

    @property
    def may_be_exact(self) -> bool:
        return self.multiple.may_be_exact

    @property
    def may_be_far(self) -> bool:
        return self.multiple.may_be_far


def read_multiple(text: str, notation: Notation) -> Written:
    """The multiple that ``text`` prints; raises ``Unreadable``."""
    plain = folded(tidy(text))
    multiple = _in_words(text, plain, notation) or fraction_in_words(text, notation)
    if multiple is not None:
        return multiple
    try:
        return read(text, notation)
    except Unreadable as refused:
        return _read_otherwise(text, plain, notation, refused)


def _read_otherwise(text: str, plain: str, notation: Notation, refused: Unreadable) -> Written:
    """What divides, and what has words before it that say nothing."""
    turned = _turned_pattern(notation.words).fullmatch(plain)
    if turned is not None and not any(plain.endswith(f" {folded(limit)}") for limit in notation.words.after):
        inner = read_multiple(turned["times"] or turned["number"], notation)
        if inner.num <= 0 or isinstance(inner, (Ratio, Fewer)) or inner.kind not in ("", TIMES):
            raise Unreadable(translatable("{text} is no multiple; 3 times less would be"), text=text)
        return Fewer(text, inner)
    for phrase in _factors(notation):
        if plain.startswith(f"{phrase} "):
            return read_multiple(plain[len(phrase) + 1 :], notation).with_text(text)
    try:
        ratio = read_ratio(text, notation)
    except Unreadable:
        raise refused from None
    if not isinstance(ratio, Ratio):
        raise refused from None
    return ratio


def _in_words(text: str, plain: str, notation: Notation) -> Written | None:
    hedge, phrase = hedge_before(plain, notation.words)
    known: dict[str, str] = {}
    for each in spoken(notation):
        known |= {**each.questions.multiples, **each.prose.multiples}
    if phrase not in known:
        return None
    value = Fraction(known[phrase])
    if value < 1:
        return Ratio(text, value.numerator, value.denominator, hedge)
    if not hedge:
        return Multiple(text, value)
    step = value.denominator // (10 if value.denominator % 10 == 0 else 1)
    return Written(text, value.numerator, value.denominator, step, hedge=hedge, kind=TIMES, plain=False)


@once_for_words
def _turned_pattern(words: Words) -> re.Pattern[str]:
    """So many times less, or divided by so many."""
    behind, before = any_of(map(folded, words.fewer)), any_of(map(folded, words.divided))
    return re.compile(rf"(?P<times>.+?)(?<=\w)\s+{behind}(?:\s.*)?|{before}\s+(?P<number>.+)", re.DOTALL)


def _factors(notation: Notation) -> list[str]:
    """What may stand before a multiple and says nothing: "by a factor of"."""
    phrases = {phrase for each in spoken(notation) for phrase in (*each.questions.factors, *each.prose.factors)}
    return sorted(phrases, key=len, reverse=True)
