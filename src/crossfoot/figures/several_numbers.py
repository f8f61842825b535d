"""Figures of which more than one number is printed: ranges, compounds, times of day; and those of a number word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Notation, Unreadable, Words, any_of, folded, once_for_words, tidy
from crossfoot.figures.sets import Way
from crossfoot.figures.units import CLOCK, measure
from crossfoot.figures.written import NEAREST, POINTS, Written
from crossfoot.messages import translatable

Read = Callable[[str, Notation], Written]

SECOND: Final = "duration-second"
_HOUR: Final = "duration-hour"
_MINUTE: Final = "duration-minute"

_TIME = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?")
_MARGIN = re.compile(r"(.*?\d.*?)\s*(?:±|\+\s?/\s?-)\s*([.,]?\d.*)")
_DASH = re.compile(r"(.*?\d[^\d-]*?)\s*-\s*([^\w\s.,'-]?\d.*)")
_NUMBER = re.compile(r"[+-]?[.,]?\d+(?:[.,' ]\d+)*")
_PIECE = re.compile(r"(.*?\d\D*?[^\W\d][²³]?)\s*(\d.*)")


class Range(Written):
    """Two ends in one figure, "20–30%" or "45 ± 3": its true value lies between them, however it was printed."""

    __slots__ = ("high", "low")
    in_own_digits = False

    def __init__(self, text: str, low: Fraction, high: Fraction, like: Written) -> None:
        middle = (low + high) / 2
        step = like.last_place * middle.denominator
        super().__init__(
            text, middle.numerator * step.denominator, middle.denominator * step.denominator, step.numerator,
            place=like.place, kind=like.kind, noun=like.noun, scale=like.scale, grouped=like.grouped, plain=False,
            unit=like.unit, per=like.per,
        )  # fmt: skip
        self.low = low
        self.high = high

    @property
    def may_be_exact(self) -> bool:
        return False

    @property
    def is_range(self) -> bool:
        return True

    @property
    def has_decimals(self) -> bool:
        return self.place < 0 or self.low.denominator > 1 or self.high.denominator > 1

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        return Interval.between(self.low, self.high)


def read_several(text: str, notation: Notation, read: Read) -> Written | None:
    """The figure that a text prints with several numbers or with a number word; ``None`` for any other."""
    plain = tidy(text)
    for attempt in (_time, _margin, _range, _compound, _in_words):
        try:
            figure = attempt(text, plain, notation, read)
        except _Refused as refused:
            raise refused.why from None
        except Unreadable:
            continue
        if figure is not None:
            return figure
    return None


class _Refused(Unreadable):
    """What certainly is such a figure, and cannot be right."""

    def __init__(self, sentence: str, /, **figures: object) -> None:
        super().__init__(sentence, **figures)
        self.why = Unreadable(sentence, **figures)


def _time(text: str, plain: str, notation: Notation, read: Read) -> Written | None:
    match = _TIME.fullmatch(plain)
    if match is None:
        return None
    first, second, third = match.groups()
    value = 60 * int(first) + int(second)
    if third is None:
        return Written(text, value, kind="measure", noun=CLOCK, unit=CLOCK)
    return Written(text, 60 * value + int(third), kind="measure", noun="seconds", unit=SECOND)


def _margin(text: str, plain: str, notation: Notation, read: Read) -> Written | None:
    match = _MARGIN.fullmatch(plain)
    if match is None:
        return None
    margin = read(match[2], notation)
    middle = _with_words_of(match[1], match[2], notation, read)
    if isinstance(margin, Range) or isinstance(middle, Range) or margin.hedge or middle.hedge:
        return None
    if margin.kind and _kind(margin) != _kind(middle) and margin.kind != POINTS:
        return None
    return Range(text, middle.value - margin.value, middle.value + margin.value, middle)


def _range(text: str, plain: str, notation: Notation, read: Read) -> Written | None:
    for first, second in _ends(plain, notation.words):
        try:
            low = _with_words_of(first, second, notation, read)
            high = _with_sign_of(first, low, second, notation, read)
        except Unreadable:
            continue
        if low.hedge or high.hedge or _kind(low) != _kind(high):
            continue
        if isinstance(low, Range) or isinstance(high, Range):
            continue
        if low.value >= high.value:
            sentence = translatable("{text!r} is no range: {first} is not less than {second}")
            raise _Refused(sentence, text=text, first=first.strip(), second=second.strip())
        return Range(text, low.value, high.value, min(low, high, key=lambda each: each.last_place))
    return None


def _ends(plain: str, words: Words) -> Iterator[tuple[str, str]]:
    for before, middle, dash in _range_patterns(words):
        pattern = rf"{before}\s+(.+?)\s+{middle}\s+(.+)" if before else rf"(.*\d.*?)\s+{middle}\s+(\d.*)"
        match = re.fullmatch(dash or pattern, folded(plain))
        if match is not None:
            yield plain[match.start(1) : match.end(1)], plain[match.start(2) : match.end(2)]


@once_for_words
def _range_patterns(words: Words) -> list[tuple[str, str, str]]:
    pairs = [(re.escape(folded(before)), re.escape(folded(middle)), "") for before, middle in words.ranges.items()]
    return [*pairs, *[("", re.escape(folded(middle)), "") for middle in words.until], ("", "", _DASH.pattern)]


def _with_words_of(first: str, second: str, notation: Notation, read: Read) -> Written:
    """The first number, with the words behind the second where it has none of its own."""
    figure = read(first, notation)
    behind = _NUMBER.sub("", second, count=1)
    if behind.strip() and not (figure.kind or figure.scale or figure.noun):
        return read(f"{first}{behind}" if behind[0] == "%" else f"{first} {behind}", notation)
    return figure


def _with_sign_of(first: str, low: Written, second: str, notation: Notation, read: Read) -> Written:
    """The second number, with the currency before the first where it has none of its own: $5-10."""
    figure = read(second, notation)
    number = _NUMBER.search(first)
    if low.kind and not (figure.kind or figure.noun) and number and first[: number.start()].strip():
        return read(first[: number.start()] + second, notation)
    return figure


def _kind(written: Written) -> tuple[str, str, str]:
    return (written.kind, written.unit, written.per) if written.kind or written.per else ("", "", "")


def _compound(text: str, plain: str, notation: Notation, read: Read) -> Written | None:
    """ "2 tỷ 500 triệu", "1 hour 30 minutes", "5 ft 3 in": pieces of one number, each smaller than one of the last."""
    match = _PIECE.fullmatch(plain)
    if match is None:
        return None
    words = folded(match[1])
    joined = _joined(notation.words).search(words)
    first = read(match[1][: joined.start()] if joined else match[1], notation)
    second = read(match[2], notation)
    if second.hedge or second.sign or first.sign == "(" or second.place or first.place:
        return None
    if first.unit == _HOUR and not second.kind and re.fullmatch(r"[0-5]\d", match[2]):
        second = Written(match[2], second.num, kind=first.kind, noun=first.noun, unit=_MINUTE)
    ratio = _ratio(first, second)
    if ratio is None or second.value * ratio.denominator >= first.last_place * ratio.numerator:
        return None
    sign = -1 if first.num < 0 else 1
    value = first.value * ratio + sign * second.value
    per, hedge = second.per or first.per, first.hedge
    return Written(
        text, value.numerator, value.denominator, second.step, sign=first.sign, hedge=hedge, kind=second.kind,
        noun=second.noun, scale=second.scale, grouped=second.grouped, plain=second.plain, unit=second.unit, per=per,
    )  # fmt: skip


def _ratio(first: Written, second: Written) -> Fraction | None:
    """How many units of the second one unit of the first is; ``None`` where they are no pieces of one number."""
    if first.unit and second.unit:
        larger, smaller = measure(first.unit), measure(second.unit)
        ratio = larger.size / smaller.size
        fits = larger.dimension == smaller.dimension and not first.scale and not second.scale and _is_whole(ratio)
        return ratio if fits and not larger.offset else None
    scaled = first.scale > second.scale and not first.kind
    return Fraction(1) if scaled else None


def _is_whole(ratio: Fraction) -> bool:
    return ratio.denominator == 1 and ratio > 1


@once_for_words
def _joined(words: Words) -> re.Pattern[str]:
    """A word between the pieces of one number, at the end of the first."""
    return re.compile(rf"\s+{any_of(map(folded, words.joined))}\Z")


@once_for_words
def _numerals(words: Words) -> tuple[re.Pattern[str], dict[str, int]]:
    """A number word behind a hedge and before something else, and what each number word says."""
    hedge, numeral = any_of(map(folded, words.hedges)), any_of(map(folded, words.numerals))
    said = {folded(word): number for word, number in words.numerals.items()}
    return re.compile(rf"(?:{hedge}\s+)?{numeral}\s+(.+)"), said


def _in_words(text: str, plain: str, notation: Notation, read: Read) -> Written | None:
    """A number word before a multiple, a unit or a scale word: "trois fois"; any other is to be written in digits."""
    words = notation.words
    if not words.numerals or any(c.isdigit() for c in plain):
        return None
    numeral, numerals = _numerals(words)
    match = numeral.fullmatch(folded(plain))
    if match is None:
        return None
    made = read(f"{plain[: match.start(2)]}{numerals[match[2]]} {plain[match.start(3) :]}", notation)
    if not (made.scale or made.unit or made.kind not in ("", "noun")):
        return None
    return made.with_text(text)
