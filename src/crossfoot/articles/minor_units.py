"""Figures in a unit of which a hundred make one of another: 21 cents are 0.21 dollars, 25 basis points 0.25 points."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.sentence import POINTS, Mention
from crossfoot.figures.converted import Conversion, Converted
from crossfoot.figures.units import alike, measure
from crossfoot.figures.written import Written

ONE: Final = 1.0


def is_minor(written: Written) -> bool:
    return written.unit[:1].isdigit()


def size(written: Written) -> float:
    """How much one of its unit is of the unit that it is a part of."""
    return float(measure(written.unit).size) if is_minor(written) else ONE


def in_unit_of(mention: Mention, others: Iterable[Mention]) -> Mention:
    """The figure in the unit of others where the one is a part of the other: the 21 cents beside 42.74 dollars, or
    these beside those; points in hundredths always.
    """
    written = mention.written
    if mention.kind == POINTS:
        return _converted(mention, measure(written.unit).size, "") if is_minor(written) else mention
    for other in others:
        if mention.unit and other.unit and is_minor(written) != is_minor(other.written):
            times = _times(written.unit, other.written.unit)
            if times:
                return _converted(mention, times, other.unit)
    return mention


@cache
def _times(unit: str, other: str) -> Exact:
    """How many of the other unit one of the first is; 0 if they measure different things."""
    one, of = measure(unit), measure(other)
    return one.size / of.size if one.dimension and alike(one.dimension, of.dimension) else Exact()


def _converted(mention: Mention, times: Exact, unit: str) -> Mention:
    written = mention.written.as_printed
    whole = Converted(written, Conversion(times), written.kind)
    return mention._replace(written=whole, unit=unit or mention.unit)
