"""What lists of sets come to, by brute force over members of them."""

from __future__ import annotations

import statistics
from fractions import Fraction
from itertools import product
from math import ceil, floor

import pytest

from crossfoot.claims import reductions
from crossfoot.claims.reductions import (
    MIDDLE,
    greatest_of,
    mean_of,
    middle_of,
    quantile,
    quantile_of,
    quantile_places,
    reduced,
    share_of,
    total_of,
)
from crossfoot.figures.interval import EVERYTHING, Interval

CLOSED, OPEN, HALF_OPEN = Interval(1, 3), Interval(1, 3, 1, False, False), Interval(2, 5, 1, True, False)
POINT, WIDE = Interval(2, 2), Interval(0, 9, 2)
LISTS = [
    (CLOSED,), (OPEN,), (CLOSED, HALF_OPEN), (OPEN, POINT), (CLOSED, OPEN, HALF_OPEN), (POINT, POINT, OPEN),
    (WIDE, CLOSED, POINT), (OPEN, HALF_OPEN, WIDE, POINT), (OPEN, OPEN, CLOSED, CLOSED),
]  # fmt: skip


def members(interval: Interval) -> list[Fraction]:
    """The ends, as far as they belong to it, points close to them, and the middle."""
    low, high = interval.lower, interval.upper
    assert low is not None and high is not None
    near = (high - low) / 1000
    return sorted({x for x in (low, low + near, (low + high) / 2, high - near, high) if x in interval})


def assert_image(found: Interval, results: list[Fraction]) -> None:
    """The set holds all results, and its ends are met, or come near, just as they are closed or open."""
    assert all(result in found for result in results)
    for end, closed, reached in (
        (found.lower, found.lo_closed, min(results)), (found.upper, found.hi_closed, max(results)),
    ):  # fmt: skip
        assert end is not None
        assert (reached == end) == closed
        assert abs(reached - end) < Fraction(1, 50)


@pytest.mark.parametrize("sets", LISTS)
def test_the_sum_the_greatest_and_the_middle_are_exact(sets: tuple[Interval, ...]) -> None:
    chosen = list(product(*map(members, sets)))
    assert_image(total_of(sets), list(map(sum, chosen)))  # type: ignore[arg-type]
    assert_image(greatest_of(sets), list(map(max, chosen)))
    assert_image(middle_of(sets), list(map(statistics.median, chosen)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reductions, "_LARGE", 0)  # compared as fractions
        assert middle_of(sets) == reduced("middle", [sets])
    assert reduced("middle", [sets]) == middle_of(sets) == quantile_of(Fraction(1, 2), sets)


@pytest.mark.parametrize("sets", LISTS)
@pytest.mark.parametrize("share", [Fraction(1, 4), Fraction(9, 10)])
def test_a_quantile_is_all_between_its_neighbours(sets: tuple[Interval, ...], share: Fraction) -> None:
    n = len(sets)
    results = []
    for place in (1 + (n - 1) * share, min(max((n + 1) * share, Fraction(1)), Fraction(n))):
        for values in map(sorted, product(*map(members, sets))):
            results += [values[floor(place) - 1], values[ceil(place) - 1]]
    assert_image(quantile_of(share, sets), results)
    assert reduced(f"{share}-quantile", [sets]) == quantile_of(share, sets)


def test_the_two_definitions_of_a_quantile() -> None:
    assert quantile_places(Fraction(1, 4), 6) == (1, 3)  # 2,25 and 1,75
    assert quantile_places(Fraction(95, 100), 6) == (5, 6)
    assert quantile_places(Fraction(1, 4), 5) == (1, 2)  # 2 itself, and 1,5


@pytest.mark.parametrize("values", [(CLOSED, HALF_OPEN), (OPEN, POINT), (CLOSED, OPEN, HALF_OPEN), (POINT, WIDE, OPEN)])
@pytest.mark.parametrize("weights", [(POINT, CLOSED), (OPEN, HALF_OPEN), (WIDE, POINT), (Interval(0, 0), OPEN)])
def test_a_weighted_mean_is_exact(weights: tuple[Interval, ...], values: tuple[Interval, ...]) -> None:
    weights = (*weights, Interval(3, 3))[: len(values)]
    results = [
        sum((w * v for w, v in zip(heavy, each, strict=True)), Fraction(0)) / sum(heavy)
        for heavy in product(*map(members, weights))
        if sum(heavy)
        for each in product(*map(members, values))
    ]
    assert_image(mean_of(weights, values), results)
    assert reduced("mean", [weights, values]) == mean_of(weights, values)


def test_a_weighted_mean_without_bound() -> None:
    above, below = Interval(5, None), Interval(None, 5)
    assert mean_of([POINT, POINT], [above, Interval(1, 1)]) == Interval(3, None)
    assert mean_of([POINT, POINT], [below, Interval(1, 1)]) == Interval(None, 3)
    one, nine = Interval(1, 1), Interval(9, 9)
    assert mean_of([above, one], [one, nine]) == Interval(3, 7, 3, False, True)  # from 1, left out, to (5 + 9) / 6
    assert mean_of([above, one], [nine, one]) == Interval(23, 27, 3, True, False)
    assert mean_of([-above, -one], [nine, one]) == Interval(23, 27, 3, True, False)
    assert mean_of([above, one], [Interval(0, 2), nine]) == Interval(0, 19, 6, False, True)  # to (10 + 9) / 6
    assert mean_of([Interval(-1, 1), Interval(-1, 1)], [one, nine]) == EVERYTHING
    assert mean_of([Interval(0, 1)], [nine]) == EVERYTHING, "nothing may be weighed"
    assert mean_of([Interval(-1, 1), Interval(2, 2)], [above, nine]).hi is None


def test_the_middle_is_the_quantile_of_a_half() -> None:
    assert share_of(MIDDLE) == Fraction(1, 2)
    assert share_of(quantile(Fraction(1, 4))) == Fraction(1, 4)
