"""Whole numbers where a count was not printed, held against counting."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.kind import kinds
from crossfoot.claims.statements import equations_of, sets_of
from crossfoot.claims.whole import (
    holds_a_count,
    known_count,
    quotient_among,
    unprinted,
    values_of_unprinted,
    whole_numbers_decide,
)
from crossfoot.figures.interval import Interval
from given import given_of

SHARE = kinds()["share"]


def values(text: str) -> Interval | None:
    printed = given_of("share", text)
    return values_of_unprinted(SHARE, printed, equations_of(SHARE, printed), sets_of(SHARE, printed))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("part: 248; percent: 99.2%", "248"),
        ("whole: 20; ratio: 1 in 3", "20"),
        ("target: 20; percent: 33%", "20"),
        ("part: 0; percent: 33%", "0"),
        ("part: 20", None),  # nothing is said of it
        ("percent: 20%", None),
        ("percent: 20%; ratio: 1 in 5", None),
        ("part: 5; whole: 20; percent: 25%", None),  # both are printed
        ("part: 5; target: 20; percent: 25%", None),
        ("part: about 248; percent: 99.2%", None),
        ("part: 24.8; percent: 99.2%", None),
        ("part: -5; percent: 20%", None),
        ("part: 248 km; percent: 99.2%", None),
        ("part: 248; percent: 99.2%; exact: [percent]", None),
        ("part: 248; percent: 99.2%; exact: [ratio]", None),
        ("part: 248; percent: 99.2%; exact: [part]", "248"),
    ],
)
def test_a_plain_count_beside_a_quotient_is_known(text: str, count: str | None) -> None:
    found = known_count(SHARE, given_of("share", text))
    assert (found.text if found else None) == count


@pytest.mark.parametrize(
    ("text", "role"),
    [("part: 3; percent: 5%", "whole"), ("whole: 3; percent: 5%", "part"), ("target: 3; percent: 5%", "part")],
)
def test_which_of_the_two_is_not_printed(text: str, role: str) -> None:
    assert unprinted(SHARE, given_of("share", text)) == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("part: 248; percent: 99.2%", Interval.between(Fraction(248_000_000, 992_500), Fraction(248_000_000, 991_500))),
        ("whole: 20; percent: 33%", Interval(650, 670, 100)),
        ("target: 20; percent: 135%", Interval(2690, 2710, 100)),
        ("whole: 20; percent: 100%", Interval(1990, 2000, 100)),  # at most the whole
        ("whole: 20; percent: 120%", None),
        ("whole: 1000; percent: 20%; ratio: 1 in 5", Interval(195, 205)),
        ("whole: 1000; percent: 20%; ratio: 1 in 3", None),
        ("part: 0; percent: 0%", Interval(None, None)),
        ("part: 3; percent: 0%", Interval(None, None)),  # on either side of zero
    ],
)
def test_the_real_values_of_what_was_not_printed(text: str, expected: Interval | None) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("interval", "decide"),
    [
        (None, True),
        (Interval(3, 3), True),
        (Interval(650, 670, 100), True),
        (Interval(65, 74, 10), True),
        (Interval(65, 75, 10), False),  # as long as 1
        (Interval(1, 2, 1, False, False), False),
        (Interval(None, 5), False),
        (Interval(5, None), False),
    ],
)
def test_whole_numbers_decide_where_at_most_one_would_do(interval: Interval | None, decide: bool) -> None:
    assert whole_numbers_decide(interval) is decide


@given(st.integers(-60, 60), st.integers(0, 30), st.integers(1, 7), st.booleans(), st.booleans())
def test_a_count_is_a_whole_number_from_zero_up(low: int, more: int, den: int, closed: bool, up_to: bool) -> None:
    made = Interval(low, low + more, den, closed or not more, up_to or not more)
    assert holds_a_count(made) == any(n in made for n in range(70))


def test_no_count_is_among_no_values_and_some_is_among_unbounded_ones() -> None:
    assert not holds_a_count(None)
    assert not holds_a_count(Interval(None, -1))
    assert not holds_a_count(Interval(None, 0, 1, False, False))
    assert holds_a_count(Interval(None, 0))
    assert holds_a_count(Interval(5, None, 2))


@given(st.integers(1, 40), st.integers(0, 100))
def test_a_whole_that_decides_is_possible_where_a_part_of_it_makes_the_percentage(whole: int, percent: int) -> None:
    found = values(f"whole: {whole}; percent: {percent}%")
    fitting = [part for part in range(whole + 1) if abs(200 * part - 2 * whole * percent) <= whole]
    assert holds_a_count(found) == bool(fitting)
    if whole_numbers_decide(found):
        assert len(fitting) <= 1


def test_the_first_equation_with_a_quotient_is_named() -> None:
    for text, expected in (
        ("whole: 20; percent: 33%", "whole × percent = 100 × part"),
        ("whole: 2; ratio: 1 in 3", "whole × ratio = part"),
        ("target: 20; percent: 33%; ratio: 1 in 3", "target × percent = 100 × part"),
    ):
        assert quotient_among(SHARE, equations_of(SHARE, given_of("share", text))).text == expected
