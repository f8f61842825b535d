"""Rates of growth from two figures: a root, exact where it is a fraction, and never too narrow."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.interval import Interval
from crossfoot.together.growth_rates import rates

figures = st.builds(Fraction, st.integers(1, 10**6), st.sampled_from([1, 3, 100]))


@given(figures, st.integers(-99, 400), st.integers(1, 12))
def test_a_rate_is_found_again(base: Fraction, percent: int, periods: int) -> None:
    result = base * (1 + Fraction(percent, 100)) ** periods
    assert rates(Interval.point(base), Interval.point(result), periods) == Interval.point(Fraction(percent))


@given(figures, figures, figures, figures, st.integers(1, 9))
def test_no_rate_is_left_out_and_few_are_added(
    base: Fraction, wider: Fraction, result: Fraction, higher: Fraction, periods: int
) -> None:
    found = rates(Interval.between(base, base + wider), Interval.between(result, result + higher), periods)
    assert found is not None and found.lower is not None and found.upper is not None
    little = Fraction(1, 10**17)
    least, most = result / (base + wider), (result + higher) / base
    assert (1 + found.lower / 100) ** periods <= least < (1 + found.lower / 100 + little) ** periods
    assert (1 + found.upper / 100 - little) ** periods < most <= (1 + found.upper / 100) ** periods


def test_where_nothing_is_said() -> None:
    some, zero = Interval(1, 2), Interval(0, 1)
    assert rates(zero, some, 2) is rates(some, -some, 2) is rates(some, some, 0) is None
    unbounded = rates(Interval(1, None), some, 1)
    assert unbounded == Interval.between(Fraction(-100), Fraction(100))
