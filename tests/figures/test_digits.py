"""The digits of a figure taken apart, put together again, and which would do."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.digits import MOST, Needed, digits_in
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.ratio import read_ratio

VI = notation_of("vi")


@pytest.mark.parametrize(
    ("text", "whole", "fraction"),
    [
        ("9,18%", "9", "18"),
        ("1.227", "1227", ""),
        ("hơn 36.932 người", "36932", ""),
        ("1,2 triệu", "1", "2"),
        ("007", "007", ""),
    ],
)
def test_a_figure_is_taken_apart_and_put_together(text: str, whole: str, fraction: str) -> None:
    found = digits_in(read(text, VI), VI)
    assert found is not None and (found.whole, found.fraction) == (whole, fraction)
    assert found.written(whole, fraction) == found.exchanged(0, found.all) == text
    assert found.number == int(whole + fraction)


@pytest.mark.parametrize("text", ["½", "1" * (MOST + 1), "20–30%", "2 tỷ 500 triệu"])
def test_what_is_not_one_run_of_digits_is_left_alone(text: str) -> None:
    found = digits_in(read(text, VI), VI)
    assert found is None or found.all == "2"  # of a compound, the first piece


def test_what_a_figure_is_reckoned_for_is_none_of_its_digits() -> None:
    found = digits_in(read_ratio("3.888,2 trên 100.000", VI), VI)
    assert found is not None and (found.whole, found.fraction) == ("3888", "2")
    assert found.written("3898", "2") == "3.898,2 trên 100.000"


def test_a_ratio_has_no_digits_of_its_own() -> None:
    assert digits_in(read_ratio("1 trong 5", VI), VI) is None


@given(st.integers(0, 9_999), st.integers(0, 2), st.integers(0, 9_999), st.integers(0, 200))
def test_the_digits_that_would_do_are_those_whose_set_meets_what_is_needed(
    number: int, places: int, low: int, more: int
) -> None:
    text = VI.write_digits(1234, -2) + "%"
    figure = digits_in(read(text, VI), VI)
    assert figure is not None
    needed = Interval.between(Fraction(low, 100), Fraction(low + more, 100))
    fits = Needed(figure, [("nearest", needed)], True).fits(number, places)
    printed = read(VI.write_digits(number, -places) + "%", VI)
    assert fits == printed.interval("nearest", True).meets(needed)


@pytest.mark.parametrize(
    ("text", "needed", "exact"),
    [
        ("134", Interval(5, 7), True),
        ("134", Interval(5, 7, 1, True, False), False),
        ("about 134", Interval(5, 7), False),
        ("1.2 million", Interval(5, 7), False),
        ("-134", Interval(5, 7), False),
    ],
)
def test_where_digits_that_fit_would_do_for_certain(text: str, needed: Interval, exact: bool) -> None:
    notation = notation_of("en")
    figure = digits_in(read(text, notation), notation)
    assert figure is not None
    assert Needed(figure, [("nearest", needed)]).is_exact is exact
