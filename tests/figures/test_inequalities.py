"""Linear inequalities against points tried one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.inequalities import Row, feasible, projected
from crossfoot.figures.interval import Interval

numbers = st.integers(-3, 3)
rows = st.lists(st.tuples(st.tuples(numbers, numbers), st.integers(-6, 6), st.booleans()), max_size=6)
POINTS = [Fraction(n, 2) for n in range(-14, 15)]


def kept(row: Row, point: tuple[Fraction, ...]) -> bool:
    coefficients, bound, strict = row
    value = sum((c * x for c, x in zip(coefficients, point, strict=True)), Fraction(0))
    return value < bound or (value == bound and not strict)


@given(rows)
def test_what_a_point_keeps_is_feasible_and_projected(found: list[Row]) -> None:
    span = projected(found, 2, 0)
    assert feasible(found, 2) == (span is not None)
    for point in product(POINTS, POINTS):
        if all(kept(row, point) for row in found):
            assert span is not None and point[0] in span


@given(rows, st.sampled_from(POINTS))
def test_every_value_of_the_projection_has_a_point(found: list[Row], x: Fraction) -> None:
    span = projected(found, 2, 0)
    here = [((2, 0), int(2 * x), False), ((-2, 0), -int(2 * x), False)]
    assert feasible([*found, *here], 2) == (span is not None and x in span)


def test_ends_are_exact() -> None:
    triangle: list[Row] = [((-1, 0), 0, False), ((0, -1), 0, True), ((2, 3), 6, True)]
    assert projected(triangle, 2, 0) == Interval(0, 3, 1, True, False)
    assert projected(triangle, 2, 1) == Interval(0, 2, 1, False, False)
    assert projected([], 1, 0) == Interval(None, None)
    assert projected([((0,), -1, False)], 1, 0) is None
    assert not feasible([((1,), 0, True), ((-1,), 0, False)], 1)
    assert feasible([((1,), 0, False), ((-1,), 0, False)], 1)


def test_the_strict_one_of_two_equal_bounds_counts_in_whatever_order() -> None:
    for scale in (1, 2):
        bounds: list[Row] = [((1,), 3, False), ((scale,), 3 * scale, True)]
        floors: list[Row] = [((-scale,), 5 * scale, True), ((-1,), 5, False)]
        for rows in (bounds + floors, floors[::-1] + bounds[::-1]):
            assert projected(rows, 1, 0) == Interval(-5, 3, 1, False, False)
        assert not feasible([*bounds, ((-1,), -3, False)], 1)
        assert feasible([bounds[0], ((-1,), -3, False)], 1)


def test_the_tighter_of_two_bounds_counts_in_whatever_order() -> None:
    rows: list[Row] = [((2,), 7, False), ((3,), 10, False), ((1,), 4, True), ((-2,), 5, False), ((-3,), 7, True)]
    for order in (rows, rows[::-1]):
        assert projected(order, 1, 0) == Interval.between(Fraction(-7, 3), Fraction(10, 3), False, True)
