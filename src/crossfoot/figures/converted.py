"""A printed figure in another unit: the set of its true values is converted, not its text."""

from __future__ import annotations

from fractions import Fraction

from crossfoot.figures.interval import Interval
from crossfoot.figures.sets import Way
from crossfoot.figures.written import NEAREST, Written
from crossfoot.records import NamedTuple


class Conversion(NamedTuple):
    """``x`` of one unit are ``factor × x + offset`` of another; the factor is positive."""

    factor: Fraction
    offset: Fraction = Fraction(0)

    def done_set(self, values: Interval) -> Interval:
        num, den = self.factor.as_integer_ratio()
        scaled = Interval(
            None if values.lo is None else values.lo * num,
            None if values.hi is None else values.hi * num,
            values.den * den,
            values.lo_closed,
            values.hi_closed,
        )
        return scaled + Interval.point(self.offset) if self.offset else scaled

    def undone(self, value: Fraction) -> Fraction:
        return (value - self.offset) / self.factor

    def undone_set(self, values: Interval) -> Interval:
        return Conversion(1 / self.factor, -self.offset / self.factor).done_set(values)


SAME = Conversion(Fraction(1))


class Converted(Written):
    """``original`` in another unit. ``kind`` is the kind of unit that it is converted to.

    ``is_rounded`` says that it was converted before it was printed, so that even a plain whole number was rounded.
    """

    __slots__ = ("conversion", "is_rounded", "original")
    in_own_digits = False

    def __init__(self, original: Written, conversion: Conversion, kind: str, is_rounded: bool = False) -> None:
        factor, offset = conversion
        num, den = original.num * factor.numerator, original.den * factor.denominator
        super().__init__(
            original.text, num * offset.denominator + offset.numerator * den, den * offset.denominator,
            original.step * factor.numerator * offset.denominator, place=original.place, sign=original.sign,
            hedge=original.hedge, kind=kind, noun=original.noun, scale=original.scale, grouped=original.grouped,
            plain=original.plain and not is_rounded,
        )  # fmt: skip
        self.original = original
        self.conversion = conversion
        self.is_rounded = is_rounded

    @property
    def last_nonzero(self) -> int:
        step = Fraction(self.original.last_nonzero, self.original.den) * self.conversion.factor
        return (step * self.den).numerator

    @property
    def may_be_exact(self) -> bool:
        return self.original.may_be_exact

    @property
    def may_be_far(self) -> bool:
        return self.original.may_be_far

    @property
    def as_printed(self) -> Written:
        return self.original

    @property
    def has_decimals(self) -> bool:
        return self.original.has_decimals

    @property
    def is_range(self) -> bool:
        return self.original.is_range

    @property
    def is_coarse(self) -> bool:
        return self.original.is_coarse

    @property
    def may_be_coarse(self) -> bool:
        return self.original.may_be_coarse

    def as_coarse(self) -> Interval:
        return self.conversion.done_set(self.original.as_coarse())

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        return self.conversion.done_set(self.original.interval(way, measured or self.is_rounded))


def as_reckoned(written: Written) -> Written:
    """The figure where it is no result, and so was not rounded when somebody converted it."""
    if isinstance(written, Converted) and written.is_rounded:
        return Converted(written.original, written.conversion, written.kind)
    return written
