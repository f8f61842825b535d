"""Whether figures that do not fit may be a misprint."""

from __future__ import annotations

from fractions import Fraction

import pytest

from articles.rows import mentions
from crossfoot.articles.near_misses import (
    is_another_change,
    is_rounded_sum,
    is_slip,
    is_swap,
    is_swapped_sum,
    near,
    near_change,
    swapped,
)
from crossfoot.articles.sentence import RATIO


@pytest.mark.parametrize(
    ("percent", "may_be", "slip", "swap"),
    [
        ("38.1%", True, False, False),  # no slip is needed
        ("31.8%", True, True, False),  # two digits of three exchanged, which is little to go by
        ("3.81%", True, True, False),  # the decimal sign
        ("45.7%", True, False, False),  # near enough
        ("83.1%", True, True, False),
        ("95.3%", False, False, False),
        ("12.9%", False, False, False),
        ("30.8%", True, False, False),  # 38.0% would be a whole unit off
    ],
)
def test_a_percentage_that_does_not_fit(percent: str, may_be: bool, slip: bool, swap: bool) -> None:
    part, whole, rate = mentions(f"48 of 126 schools, {percent}")
    assert (near(part, whole, rate), is_slip(part, whole, rate), is_swap(part, whole, rate)) == (may_be, slip, swap)


def test_four_digits_of_which_two_are_exchanged_are_a_swap() -> None:
    part, whole, rate = mentions("1,159 of 9,876 schools, 11.47%")
    assert is_slip(part, whole, rate) and is_swap(part, whole, rate)
    part, whole, rate = mentions("1,159 of 9,876 schools, 11.75%")
    assert not is_swap(part, whole, rate)


def test_of_nothing_there_is_no_share() -> None:
    part, whole, rate = mentions("48 of 0 schools, 38.1%")
    assert not (near(part, whole, rate) or is_slip(part, whole, rate) or is_swap(part, whole, rate))


def test_a_ratio_may_always_be_meant() -> None:
    part, whole, rate = mentions("48 of 126 schools, or 2%")
    assert not near(part, whole, rate)
    ratio = rate._replace(kind=RATIO)
    assert near(part, whole, ratio) and not is_slip(part, whole, ratio) and not is_swap(part, whole, ratio)


@pytest.mark.parametrize(
    ("text", "roles", "falls", "may_be"),
    [
        ("from 250 to 300 or 30%", "from to percent", False, True),
        ("from 250 to 300 or 30%", "from to percent", True, False),  # it does not fall
        ("from 300 to 250 or 90%", "from to percent", True, False),
        ("from 250 to 300 or 51%", "from to percent", False, False),
        ("from 250 to 325 or 75", "from to by", False, True),
        ("from 250 to 352 or 75", "from to by", False, True),  # 325 with two digits exchanged
        ("from 250 to 823 or 75", "from to by", False, False),
        ("to 300 by 50 or 20%", "to by percent", False, True),
        ("from 12% to 15% or 3%", "from to percent", False, True),  # points, called per cent
        ("from 250 to 300 or 4 times", "from to times", False, False),
        ("from 250 to 500 or 2 times", "from to times", False, True),
    ],
)
def test_a_change_that_does_not_fit(text: str, roles: str, falls: bool, may_be: bool) -> None:
    figures = dict(zip(roles.split(), mentions(text), strict=True))
    assert near_change(figures, falls) is may_be


@pytest.mark.parametrize(
    ("text", "rounded"),
    [
        ("95.58 kg, 15.5 kg, 16 kg, 64 kg", True),
        ("95.58 kg, 15.5 kg, 16 kg, 63 kg", False),
        ("95 kg, 15 kg, 16 kg, 63 kg", True),  # all of them may be
        ("96 kg, 15 kg, 16 kg, 62 kg", False),
        ("95.58, 15.5, 16, 64", False),  # counts are exact
    ],
)
def test_parts_may_be_rounded_more_than_their_total(text: str, rounded: bool) -> None:
    total, *parts = mentions(text)
    assert is_rounded_sum(total, parts) is rounded


@pytest.mark.parametrize(
    ("text", "others"),
    [("38.1%", ["83.1", "31.8"]), ("38%", []), ("1,205", ["2105", "1025", "1250"]), ("102", ["120"])],
)
def test_neighbouring_digits_change_places_and_no_zero_comes_first(text: str, others: list[str]) -> None:
    (figure,) = mentions(text)
    assert list(swapped(figure.written)) == [Fraction(each) for each in others]


@pytest.mark.parametrize(
    ("text", "slip"),
    [("84,000, 61,300, 27,200", True), ("48,000, 61,300, 22,700", True), ("84,000, 61,300, 22,800", False)],
)
def test_two_exchanged_digits_make_up_a_sum(text: str, slip: bool) -> None:
    total, *parts = mentions(text, "en")
    assert is_swapped_sum(total, parts) is slip


@pytest.mark.parametrize(
    ("text", "turned", "another"),
    [
        ("291, 90, 58", True, True),
        ("291, 90, 58", False, False),  # only the size
        ("291, 90, 201", True, False),  # only the way
    ],
)
def test_a_difference_of_another_size_that_goes_the_other_way(text: str, turned: bool, another: bool) -> None:
    figures = dict(zip(("to", "from", "by"), mentions(text), strict=True))
    assert is_another_change(figures, turned) is another
