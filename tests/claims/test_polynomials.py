"""Polynomials: their arithmetic, their roots and the signs that they take, against products of known factors."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.polynomials import (
    Polynomial,
    Signs,
    Undecided,
    coefficients,
    constant,
    derivative,
    enclosure,
    middle,
    plus,
    power,
    put,
    roots_in,
    signs_between_roots,
    times,
    unknown,
)
from crossfoot.figures.interval import Interval

X, Y = unknown(0), unknown(1)
ONE = constant(Fraction(1))


def of_roots(roots: list[int], factor: int = 1) -> Polynomial:
    found = constant(Fraction(factor))
    for root in roots:
        found = times(found, plus(X, constant(Fraction(root)), -1))
    return found


def test_sums_products_and_powers() -> None:
    square = power(plus(X, Y), 2)
    assert square == {((0, 2),): 1, ((0, 1), (1, 1)): 2, ((1, 2),): 1}
    assert plus(square, square, -1) == {} == constant(Fraction(0))
    assert put(square, 0, Fraction(3)) == {(): 9, ((1, 1),): 6, ((1, 2),): 1}
    assert derivative(square, 0) == {((0, 1),): 2, ((1, 1),): 2}
    assert power(X, 0) == ONE
    assert 4 in enclosure(square, {0: Interval(0, 1), 1: Interval(1, 1)})
    with pytest.raises(Undecided, match="too long"):
        power(X, 61)


@given(
    st.lists(st.integers(-5, 5), min_size=1, max_size=5),
    st.integers(-6, 6),
    st.integers(0, 12),
    st.booleans(),
    st.booleans(),
)
def test_roots_and_signs_are_those_of_the_factors(
    roots: list[int], low: int, width: int, low_in: bool, high_in: bool
) -> None:
    span = Interval(low, low + width, 1, low_in or not width, high_in or not width)
    p = coefficients(of_roots(roots), 0)
    assert roots_in(p, span) == len({root for root in roots if root in span})
    cuts = sorted({low, low + width, *(root for root in roots if low < root < low + width)})
    between = [Fraction(a + b, 2) for a, b in pairwise(cuts)] or [Fraction(low)]
    expected = {(value > 0) - (value < 0) for x in between for value in [prod(x - root for root in roots)]}
    assert set(signs_between_roots(p, span)) == expected


def test_roots_without_bounds() -> None:
    p = coefficients(of_roots([-3, 1, 1, 40]), 0)
    assert roots_in(p, Interval(None, None)) == 3
    assert roots_in(p, Interval(1, None, 1, False)) == 1
    assert set(signs_between_roots(p, Interval(None, -3))) == {1}
    assert middle(Interval(None, 3)) == 2 and middle(Interval(3, None)) == 4 and middle(Interval(None, None)) == 0


def test_signs_of_several_unknowns() -> None:
    box = {0: Interval(1, 3), 1: Interval(1, 3, 1, False, False)}
    difference = plus(times(X, X), times(Y, Y), -1)
    assert Signs().below_zero(difference, box)
    square = power(plus(X, Y, -1), 2)
    assert not Signs().below_zero(plus(square, ONE), box)
    assert Signs().reaches_zero(square, box)
    product = times(plus(X, ONE, -1), plus(Y, ONE, -1))  # zero where x is 1, which belongs to the box
    assert not Signs().below_zero(product, box)
    assert Signs().reaches_zero(product, box)
    assert not Signs().reaches_zero(product, {**box, 0: Interval(1, 3, 1, False)})
    far = {0: Interval(1, None), 1: Interval(2, None)}
    assert Signs().below_zero(plus(X, times(X, Y), -1), far)
    assert not Signs().below_zero(plus(times(X, Y), X, -1), far)
