"""Which digits would do: the spans may be a little too wide, and are never too narrow."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.digits import Needed, digits_in
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import Unreadable
from crossfoot.figures.sets import Way
from statements import times

EN = notation_of("en")
WAYS: tuple[Way, ...] = ("nearest", "truncated", "rounded-up")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "-{}",
        "{}%",
        "{} million",
        "over {}",
        "nearly {}",
        "about {}",
        "over {}%",
        "about {} million",
        "{}½",
        "(5.{})",
    ],
)
@given(
    digits=st.integers(1, 4000),
    other=st.integers(1, 4000),
    low=st.fractions(-5000, 5000, max_denominator=8),
    size=st.fractions(0, 40, max_denominator=8),
    near=st.booleans(),
)
@times(0.5)
def test_digits_whose_set_meets_what_is_needed_would_do(
    form: str, way: Way, digits: int, other: int, low: Fraction, size: Fraction, near: bool
) -> None:
    """For the printed figure with other digits in place of its own, read anew."""
    try:
        printed, tried = read(form.format(digits), EN), read(form.format(other), EN)
    except Unreadable:
        return
    figure = digits_in(printed, EN)
    exchanged = digits_in(tried, EN)
    if figure is None or exchanged is None:
        return
    if near:  # somewhere in the set of the other digits, or next to it
        there = tried.interval(way)
        end = there.lower if there.lower is not None else there.upper
        assert end is not None
        low = end + low / 1000
    needed = Interval.between(low, low + size)
    spans = Needed(figure, [(way, needed)])
    places = len(exchanged.fraction)
    if tried.interval(way).meets(needed):
        assert spans.fits(exchanged.number, places), (printed.text, tried.text, needed)


def test_digits_far_from_what_is_needed_would_not_do() -> None:
    figure = digits_in(read("1,234", EN), EN)
    assert figure is not None
    spans = Needed(figure, [("nearest", Interval(2000, 2010))])
    assert spans.fits(2005, 0)
    assert not spans.fits(1999, 0)
    assert not spans.fits(2011, 0)
    assert spans.spans(0) == [(2000, 2010)]
    assert Needed(figure, None).fits(99_999, 0), "anything may do"


@pytest.mark.parametrize(
    ("text", "whole", "fraction", "written"),
    [
        ("1.5", "1234", "5", "1,234.5"),
        ("1,234.5", "12345", "67", "12,345.67"),
        ("1 234", "1234567", "", "1 234 567"),
        ("12", "1234", "", "1,234"),
        ("1234", "12345", "", "12345"),  # not grouped although it could be
        ("$1,234 million", "9", "", "$9 million"),
    ],
)
def test_other_digits_are_separated_as_the_printed_ones(text: str, whole: str, fraction: str, written: str) -> None:
    figure = digits_in(read(text, EN), EN)
    assert figure is not None
    assert figure.written(whole, fraction) == written


def test_figures_of_up_to_twenty_digits_are_taken_apart() -> None:
    assert digits_in(read("1" * 20, EN), EN) is not None
    assert digits_in(read("1" * 21, EN), EN) is None
    assert digits_in(read(f"1.{'1' * 19}", EN), EN) is not None
    assert digits_in(read(f"1.{'1' * 20}", EN), EN) is None
    assert digits_in(read("½", EN), EN) is None


def test_a_plain_whole_number_is_exact_unless_it_is_said_to_be_measured() -> None:
    digits = digits_in(read("67", EN), EN)
    assert digits is not None
    near: list[tuple[Way, Interval]] = [("nearest", Interval(672, 674, 10))]
    assert list(Needed(digits, near).spans(0)) == []
    assert list(Needed(digits, near, True).spans(0)) == [(67, 67)]
