"""The record of one printed number, and the set of true values that it stands for.

The sets are those of docs/verdicts.md. No float is involved anywhere.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import ClassVar, Final, Self

from crossfoot.figures import sets
from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Notation
from crossfoot.figures.sets import Way
from crossfoot.figures.units import measure

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
_SEPARATOR: Final = r"(?<=\d)[.,](?=\d)"
_GROUP: Final = r"(?<=\d)[\s'’](?=\d{3})"


class Written:
    """One printed number. The value is ``num / den`` and one unit of its last place ``step / den``; immutable.

    ``value`` is in the unit printed: 9,18% has the value 9.18 (never 0.0918), 1,2 triệu the value 1200000.
    """

    __slots__ = (
        "_nearest", "_truncated", "_value", "bare", "counted", "den", "grouped", "hedge", "kind", "noun", "num", "per",
        "place", "plain", "scale", "sign", "step", "text", "unit",
    )  # fmt: skip
    in_own_digits: ClassVar[bool] = True
    """whether it is what its digits say, so that they may be exchanged one by one"""

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
        unit: str = "",
        per: str = "",
        counted: bool = False,
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
        self.unit = unit
        """the currency or unit of measure, as ``figures/units.py`` knows it; nothing for %, points, times and nouns"""
        self.per = per
        """the unit for one of which the figure is reckoned, "duration-day" of 5 a day, or ``NOUN``"""
        self.scale = scale
        """the power of ten of the scale word: 6 for triệu"""
        self.grouped = grouped
        self.plain = plain
        """an exact count: whole digits without %, points, times or scale word"""
        self.counted = counted
        """whether its noun is one of which there is a whole number"""
        self.bare = not (unit or per)
        """whether it carries no unit that could be another one's"""
        self._nearest: Interval | None = None
        self._truncated: Interval | None = None
        self._value: Fraction | None = None

    @property
    def value(self) -> Fraction:
        known = self._value
        if known is None:
            known = self._value = Fraction(self.num) if self.den == 1 else Fraction(self.num, self.den)
        return known

    @property
    def last_place(self) -> Fraction:
        """One unit of the last printed place, scale word included."""
        return Fraction(self.step) if self.den == 1 else Fraction(self.step, self.den)

    @property
    def is_count(self) -> bool:
        """A plain whole number of things of which there is a whole number: no unit, no hedge."""
        return self.plain and not self.hedge and (not self.kind or self.counted) and self.bare

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
    def is_in_digits(self) -> bool:
        """Whether its digits are its value, so that another value can be written like it: not so "half", "1 in 5"."""
        return self.text[:1].isnumeric() or any(map(str.isnumeric, self.text))

    @property
    def may_be_exact(self) -> bool:
        """Whether a claim may call it exact: it has neither a hedge nor two ends."""
        return not self.hedge

    @property
    def may_be_far(self) -> bool:
        """Whether it stands for more in the coarse reading, round or not: "over", and multiples in words."""
        return self.hedge == "over"

    @property
    def as_printed(self) -> Written:
        """The figure in the unit in which it was printed."""
        return self

    @property
    def is_range(self) -> bool:
        """Whether it prints both ends of its set."""
        return False

    @property
    def has_face_value(self) -> bool:
        """Whether it says one value, if only about: a limit and a range do not."""
        return self.hedge not in LIMITS and not self.is_range

    @property
    def may_be_negative(self) -> bool:
        """Whether a true value lies below zero."""
        if self.num and self.may_be_exact:
            return self.num < 0
        low = self.interval().lo
        return low is None or low < 0

    @property
    def has_decimals(self) -> bool:
        """Whether it is printed with decimals or a fraction sign."""
        return self.place < 0 or self.den > 1

    @property
    def has_fraction_sign(self) -> bool:
        return not self.place and self.den > 1

    @property
    def is_coarse(self) -> bool:
        """A round figure without decimals, of four or more digits or with a scale word, that ends in two zeros: 131.400
        or 300 million, not 2 million.
        """
        return self.may_be_coarse and abs(self.num) // self.step % 100 == 0

    @property
    def may_be_coarse(self) -> bool:
        """A figure without decimals, hedge, fraction sign or percent, of four or more digits or with a scale word."""
        if not self.may_be_exact or self.place or self.den != 1 or not self.num:
            return False
        if self.kind in (PERCENT, POINTS, TIMES):
            return False
        return self.scale > 0 or abs(self.num) >= 1000

    def with_text(self, text: str) -> Self:
        """The same figure as it is printed elsewhere."""
        from copy import copy

        copied = copy(self)
        copied.text = text
        return copied

    def alike(self, other: Written) -> Written:
        """Another figure, as it would be printed in the place of this one."""
        return other

    def as_kind(self, kind: str) -> Self:
        """The same figure with a unit that is not printed."""
        from copy import copy

        copied = copy(self)
        copied.kind, copied.plain, copied._nearest, copied._truncated = kind, False, None, None
        return copied

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Written({self.text!r}, {self.value})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Written) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return self.text, self.num, self.den, self.step, self.hedge, self.kind, self.plain, self.unit, self.per

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        """The true values that this figure allows when printed that way.

        ``measured`` says that the figure is a quotient by its role, so that even a plain whole number was rounded.
        """
        if way == NEAREST and not (measured and self.plain):  # of what is not plain, all was rounded
            if self._nearest is None:
                self._nearest = self._interval(NEAREST, False)
            return self._nearest
        if way == "truncated" and measured:  # asked of a percentage for each figure that it may be of
            if self._truncated is None:
                self._truncated = self._interval("truncated", True)
            return self._truncated
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
            is_whole = self.kind == PERCENT and not self.unit and not self.has_decimals
            return sets.hedged(num, step, den, self.last_nonzero, self.hedge, whole_percentage=is_whole)
        if way == "coarse" and self.is_coarse:
            return self.as_coarse()
        if self.plain and not measured:
            return Interval(num, num, den)
        return sets.printed(num, step, den, way)

    def _compared(self, measured: bool) -> Interval:
        closed = self.hedge in ("<=", ">=")
        if self.hedge[0] == ">":
            return Interval(self.num, None, self.den, closed, False)
        counts = self.plain and not measured and self.num >= 0 and not measure(self.unit).offset
        floor = 0 if counts else None
        if floor == self.num and not closed:
            floor = None  # "<0" can only be negative
        return Interval(floor, self.num, self.den, floor is not None, closed)


def as_in(printed: Written, notation: Notation) -> Notation:
    """The notation in which that figure is printed: its own apostrophe or space between groups, and its own decimal
    separator where the notation is not known.
    """
    if printed.grouped and (found := re.search(_GROUP, printed.text)) is not None:
        notation = notation._replace(group=found[0])
    if notation.known or printed.place >= 0:
        return notation
    separators = re.findall(_SEPARATOR, printed.text)
    return notation._replace(decimal=separators[-1]) if separators else notation


def is_zero(written: Written | None) -> bool:
    """Whether a figure is printed as zero, without a limit: nothing has a percentage of it."""
    return written is not None and not written.num and written.has_face_value
