"""What a figure of a table stands for: the values that print as it, and how whole numbers were rounded.

That a table is in millions, or rounded to four digits or to multiples of 5, is declared, or inferred from its own
figures and told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from typing import Final

from crossfoot.claimfile.table_section import Rounded
from crossfoot.figures.interval import Interval
from crossfoot.figures.sets import Way
from crossfoot.figures.units import SHARE
from crossfoot.figures.written import NEAREST, PERCENT, Written
from crossfoot.messages import translatable, translated
from crossfoot.tables.contents import CellValue

_GROUPED: Final = re.compile(r"\d\D\d{3}(?!\d)")
_DECIMALS: Final = re.compile(r"\D\d+\D*$")
_ENOUGH: Final = 8
"""figures from which on what all of them have in common says how they were rounded"""
_FEW, _PRECISE = 5, 3
"""figures and digits from which on those of a small table do"""
_MULTIPLES: Final = (5, 3)
_EVIDENT: Final = {5: 5, 3: 7}
"""numbers of columns from which on it is no chance, but one in 2,000, that all are multiples"""
_SHORTEST: Final = 3
"""of which each column has so many"""
_ONE_ODD: Final = 12
"""figures of which one may be a misprint"""
_ZEROS: Final = 3
"""at the end of figures, beyond what their number of digits explains, that say to what all were rounded"""
_HUNDRED: Final = 100
UNITS: Final = Rounded()
"""whole numbers that were rounded to their last printed place"""
EXACT: Final = Rounded(exact=True)
"""those that were not rounded, where others of the table were"""


class CellFigure(Written):
    """The figure of a cell; never coarse, because how the table was rounded is known for all of it."""

    __slots__ = ("of", "rounded", "spread")
    of: int
    """of how many so many are, where it is a rate: 1000 of 6.4 per 1,000; elsewhere 1"""
    rounded: Rounded | None
    """how the whole numbers of its table were"""
    spread: int
    """how far the true value may be from the printed one where it was rounded to either side; 0 elsewhere"""

    def alike(self, other: Written) -> Written:
        """Rounded as the whole table is."""
        figure = CellValue(other.num * 10**-other.place // other.den, other.place, other.kind == PERCENT)
        return cell_figure(other.text, figure, self.rounded, self.of)

    @property
    def may_be_coarse(self) -> bool:
        return False

    @property
    def is_coarse(self) -> bool:
        return False

    def _interval(self, way: Way, measured: bool) -> Interval:
        if self.kind != PERCENT:  # one way of rounding holds for all of a table, and is known
            way = NEAREST
        if self.spread:
            return Interval(self.num - self.spread, self.num + self.spread, self.den)
        return super()._interval(way, measured)


def cell_figure(text: str, figure: CellValue, rounded: Rounded | None, scale: int = 1) -> CellFigure:
    """The figure as the checker knows it; ``rounded`` for whole numbers that are not exact, ``scale`` for so many of
    how many: 1000 of 6.4 per 1,000.
    """
    whole = not figure.place and not figure.percent
    rounded = _how(figure, rounded)
    step = step_of(figure, rounded) if rounded else 1
    made = CellFigure(
        text, figure.mantissa, 10**-figure.place, step, place=figure.place,
        kind=PERCENT if figure.percent or scale > 1 else "", plain=whole and rounded is None and scale == 1,
        grouped=_GROUPED.search(_DECIMALS.sub("", text) if figure.place else text) is not None,
        unit=f"{Fraction(_HUNDRED, scale)} {SHARE}" if scale not in (1, _HUNDRED) else "",
    )  # fmt: skip
    made.rounded, made.of = rounded, scale
    made.spread = rounded.to - 1 if rounded and rounded.at_random and whole else 0
    return made


def _how(figure: CellValue, rounded: Rounded | None) -> Rounded | None:
    """How a whole number was rounded in a table that was ``rounded`` so; ``None`` for not at all."""
    how = figure.rounded or rounded
    return None if how is not None and how.exact else how


def step_of(figure: CellValue, rounded: Rounded) -> int:
    """One unit of the place to which the figure was rounded, in units of its last printed place."""
    if figure.place or figure.percent:
        return 1
    rounded = figure.rounded or rounded
    if rounded.to:
        return rounded.to
    return int(10 ** max(len(str(abs(figure.mantissa))) - rounded.digits, 0)) if rounded.digits else 1


def is_round(figure: CellValue, rounded: Rounded) -> bool:
    """Whether a whole number can be one that was rounded so."""
    return bool(figure.place) or figure.mantissa % step_of(figure._replace(rounded=rounded), rounded) == 0


def half_width(figure: CellValue, rounded: Rounded | None) -> Fraction:
    """How far the true value may be from the printed one."""
    rounded = _how(figure, rounded)
    if rounded is None and not figure.place and not figure.percent:
        return Fraction(0)
    if rounded and rounded.at_random and not figure.place:
        return Fraction(rounded.to - 1)
    step = step_of(figure, rounded) if rounded else 1
    return Fraction(step) * Fraction(10) ** figure.place / 2


def slack_of(figures: Collection[CellValue], rounded: Rounded | None, place: int) -> Fraction:
    """How far the sum of the figures may be off; ``place`` is the least of theirs."""
    twice = 0
    for figure in figures:
        how = _how(figure, rounded)
        if figure.place or figure.percent or how == UNITS:
            twice += 10 ** (figure.place - place)
        elif how is not None:
            width = 2 * (how.to - 1) if how.at_random else step_of(figure, how)
            twice += int(width * 10 ** (figure.place - place))
    return twice * Fraction(10) ** place / 2


def inferred(figures: Collection[CellValue]) -> Rounded:
    """How the whole numbers of a table look rounded: to multiples of 5 or 3 if all are, to so many digits if all longer
    ones end in zeros, else to their last printed place.
    """
    return _looks(_whole(figures))


def inferred_of_columns(columns: Mapping[int, Collection[CellValue]]) -> dict[int, Rounded]:
    """How the whole numbers of single columns look rounded, beyond units: in the ways of ``inferred``, or to tens,
    hundreds or thousands where all end in so many zeros, those of the column or those of all. Whether they were, sums
    have to show.
    """
    numbers = {column: _whole(figures) for column, figures in columns.items()}
    every = _zeros(_lengths([number for of_column in numbers.values() for number in of_column]))
    looks = _multiples(numbers) if len(columns) > 1 else {}
    for column, whole in numbers.items():
        if _ONE_ODD * sum(number != _HUNDRED for number in whole) <= len(whole):
            continue  # what percentages make up was not rounded to it
        how = _looks(whole) if len(columns) > 1 else UNITS
        zeros = max(_zeros(_lengths(whole)), every)
        if how != UNITS or zeros:
            looks[column] = Rounded(to=10**zeros) if how == UNITS else how
    return looks


def _multiples(columns: Mapping[int, Collection[int]]) -> dict[int, Rounded]:
    """The columns of which all numbers are multiples of 5, or of 3, where they have enough of them together."""
    looks: dict[int, Rounded] = {}
    for base in _MULTIPLES:
        alike = {
            column: whole
            for column, whole in columns.items()
            if len(whole) >= _SHORTEST and all(number % base == 0 for number in whole)
        }
        every = [number for whole in alike.values() for number in whole]
        if len(every) >= _EVIDENT[base] and any(number % (2 * base) for number in every):
            looks = {**dict.fromkeys(alike, Rounded(to=base, at_random=True)), **looks}
    return looks


def _looks(whole: Collection[int]) -> Rounded:
    if len(whole) >= _ENOUGH:
        for base in _MULTIPLES:
            if _are_multiples(whole, base) and any(number % (2 * base) for number in whole):
                return Rounded(to=base, at_random=True)
    lengths = _lengths(whole)
    digits, zeros = _digits(lengths), _zeros(lengths)
    further = sum(max(zeros - max(length - digits, 0), 0) * count for (length, _), count in lengths.items())
    return Rounded(digits=digits) if digits and further < _ZEROS else UNITS


def _whole(figures: Iterable[CellValue]) -> list[int]:
    return [abs(each.mantissa) for each in figures if not each.place and not each.percent and each.mantissa]


def _are_multiples(whole: Collection[int], base: int) -> bool:
    """Whether all are, but for a few."""
    left = len(whole) // _ONE_ODD
    for number in whole:
        if number % base:
            left -= 1
            if left < 0:
                return False
    return True


def _lengths(whole: Iterable[int]) -> Mapping[tuple[int, int], int]:
    """How many have so many digits, of which so many stand before the zeros at the end."""
    return Counter((len(text), len(text.rstrip("0"))) for text in map(str, whole))


def _zeros(lengths: Mapping[tuple[int, int], int]) -> int:
    """How many zeros all have at the end, but for a few; 0 where there are few."""
    total = sum(lengths.values())
    zeros = 0
    while (
        total >= _ENOUGH and _ONE_ODD * sum(n for (all_, told), n in lengths.items() if all_ - told <= zeros) <= total
    ):
        zeros += 1
    return zeros


def sentence_of(how: Rounded, name: str, column: str = "") -> str:
    """What is told of an inferred rounding of a table, with what would declare it, or of a column of it."""
    declared = declared_as(how)
    if column:
        sentence = translatable("the whole numbers of {column} are taken as rounded to {number} digits")
        if how.to:
            sentence = translatable("the whole numbers of {column} are taken as rounded to multiples of {number}")
        return translated(sentence, column=column, number=how.to or how.digits)
    if how.at_random:
        sentence = translatable(
            "the whole numbers of {table} are taken as rounded to multiples of {number}, at random, "
            "as {declared} would say"
        )
        return translated(sentence, table=name, number=how.to, declared=declared)
    if how.to:
        sentence = translatable(
            "the whole numbers of {table} are taken as rounded to multiples of {number}, as {declared} would say"
        )
        return translated(sentence, table=name, number=how.to, declared=declared)
    if how.digits:
        sentence = translatable(
            "the whole numbers of {table} are taken as rounded to {number} digits, as {declared} would say"
        )
        return translated(sentence, table=name, number=how.digits, declared=declared)
    sentence = translatable(
        "the whole numbers of {table} are taken as rounded to units, as a unit ({declared}) would say"
    )
    return translated(sentence, table=name, declared=declared)


def declared_as(how: Rounded) -> str:
    """The field of a claim file that declares it."""
    return f"rounded: {{{way_of(how)}}}" if how.to or how.digits else "unit: million"


def way_of(how: Rounded) -> str:
    """A rounding as ``rounded`` says it."""
    if how.exact:
        return "unit: count"
    if how.to:
        return f"to: {how.to}{', at: random' if how.at_random else ''}"
    return f"digits: {how.digits}" if how.digits else "to: 1"


def _digits(lengths: Mapping[tuple[int, int], int]) -> int:
    """The number of significant digits beyond which longer figures end in zeros, but for a few; 0 for none. The last of
    those digits is seldom a zero too, as it would be in figures that are merely round. Of a small table all do so.
    """
    for digits in range(2, 7):
        longer = {told: 0 for _, told in lengths}
        for (length, told), count in lengths.items():
            longer[told] += count * (length > digits)
        total, odd = sum(longer.values()), sum(count for told, count in longer.items() if told > digits)
        if sum(count for told, count in longer.items() if told < digits) > total // _FEW:
            continue
        if total >= _ENOUGH and odd <= total // _ONE_ODD:
            return digits
        if digits >= _PRECISE and total >= _FEW and not odd:
            return digits
    return 0
