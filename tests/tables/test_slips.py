"""One digit exchanged, or two neighbours swapped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.tables.slips import is_slip, slips_into, ways


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(3831, 3813, True), (3831, 3832, True), (3831, 3831, False), (3831, 383, False), (12, -12, False),
     (1234, 2143, False), (1234, 1432, False)],
)  # fmt: skip
def test_a_slip_is_one_digit_or_two_neighbours_swapped(one: int, other: int, expected: bool) -> None:
    assert is_slip(one, other) is is_slip(other, one) is expected


@given(st.integers(1, 99_999), st.integers(1, 99_999))
def test_what_slips_into_a_figure_is_a_slip(printed: int, meant: int) -> None:
    assert slips_into(printed, 2 * meant, 2 * meant) is is_slip(printed, meant)


def test_as_many_slips_as_there_are_other_digits_and_neighbours() -> None:
    assert ways(1, 3) == 9 * 3 + 2
    assert ways(2, 6) == 9 * 6 + 4
