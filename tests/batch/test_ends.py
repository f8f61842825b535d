"""The ends of whole columns are those of the sets of single figures."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.batch.columns import Column
from crossfoot.batch.ends import Ends, ends, meet, product, total
from crossfoot.figures.interval import Interval
from crossfoot.figures.sets import Way, printed

WAYS: tuple[Way, ...] = ("nearest", "truncate", "up", "truncated", "rounded-up")


def column(nums: list[int], places: int) -> Column:
    return Column(np.array(nums, object), places, 1, True, False, False, lambda row: None, lambda: None)


def intervals(found: Ends, rows: int) -> list[Interval]:
    low_open, high_open = np.broadcast_to(found.low_open, rows), np.broadcast_to(found.high_open, rows)
    return [
        Interval(int(low), int(high), found.den, not low_open[row], not high_open[row])
        for row, (low, high) in enumerate(zip(found.low, found.high, strict=True))
    ]


@given(st.lists(st.integers(-2_000, 2_000), min_size=1), st.integers(0, 3), st.sampled_from(WAYS))
def test_ends_are_those_of_the_sets(nums: list[int], places: int, way: Way) -> None:
    found = ends(column(nums, places), True, way)
    assert intervals(found, len(nums)) == [printed(num, 1, 10**places, way) for num in nums]


@given(st.sampled_from(WAYS), st.integers(-500, 500).filter(bool), st.integers(1, 500), st.integers(-9, 9).filter(bool))
def test_products_and_sums(way: Way, one: int, other: int, factor: int) -> None:
    first, second = ends(column([one], 1), True, way), ends(column([other], 0), True, way)
    (a,), (b,) = intervals(first, 1), intervals(second, 1)
    assert intervals(product(first, second), 1) == [a * b]
    times = a.scaled(factor) if factor > 0 else -a.scaled(-factor)
    assert intervals(total([(factor, first), (1, second)]), 1) == [times + b]
    assert bool(meet(first, second)[0]) is a.meets(b)


@pytest.mark.parametrize("measured", [False, np.array([False, True])])
def test_what_is_exact_is_a_point(measured: object) -> None:
    found = ends(column([7, 7], 0), measured, "truncate")
    assert intervals(found, 2)[0] == Interval(7, 7)
    assert found.is_point is (measured is False)
