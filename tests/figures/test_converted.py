"""Converted figures: their set is converted, not their text."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.converted import Conversion, Converted
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.sets import Way

EN = notation_of("en")
factors = st.fractions(Fraction(1, 10**6), 10**6, max_denominator=10**6)
texts = st.sampled_from(("750", "1.75", "over 1,000", "-3½", "about 20", "<5", "0", "20–30", "1.2 million", "131,400"))
ways = st.sampled_from(("nearest", "truncate", "up", "truncated", "rounded-up", "coarse"))


@given(texts, factors, st.fractions(-300, 300, max_denominator=100), ways, st.booleans(), st.fractions(-2000, 2000))
def test_a_value_belongs_to_the_set_as_it_did_before(
    text: str, factor: Fraction, offset: Fraction, way: Way, measured: bool, value: Fraction
) -> None:
    original, conversion = read(text, EN), Conversion(factor, offset)
    found = Converted(original, conversion, "measure")
    assert ((factor * value + offset) in found.interval(way, measured)) == (value in original.interval(way, measured))
    assert found.value == factor * original.value + offset
    assert found.last_place == original.last_place * factor
    assert (found.text, found.hedge, found.plain, found.is_coarse) == (
        original.text, original.hedge, original.plain, original.is_coarse,
    )  # fmt: skip


@given(factors, st.fractions(-300, 300), st.fractions(-1000, 1000))
def test_what_is_done_can_be_undone(factor: Fraction, offset: Fraction, value: Fraction) -> None:
    conversion = Conversion(factor, offset)
    assert conversion.undone(factor * value + offset) == value
    interval = Interval.between(value, value + 1, True, False)
    assert conversion.undone_set(conversion.done_set(interval)) == interval


def test_a_whole_number_that_somebody_converted_was_rounded() -> None:
    miles = Conversion(Fraction("1.609344"))
    exact, rounded = (Converted(read("5", EN), miles, "measure", was) for was in (False, True))
    assert exact.interval().is_point and exact.plain
    assert rounded.interval() == Interval.between(Fraction("4.5") * miles.factor, Fraction("5.5") * miles.factor)
