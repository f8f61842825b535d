"""Rates of growth from two figures: a root, exact where it is a fraction, and never too narrow."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.growth_rates import counts, rates
from crossfoot.figures.interval import Interval

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


ends = st.fractions(-150, 150, max_denominator=4)


@given(st.tuples(ends, ends), st.lists(st.tuples(ends, ends), max_size=2), st.integers(1, 12))
def test_every_number_of_periods_that_would_do(
    rate: tuple[Fraction, Fraction], growth: list[tuple[Fraction, Fraction]], count: int
) -> None:
    printed = Interval.between(min(rate), max(rate))
    wanted = [Interval.between(min(each), max(each)) for each in growth]
    found = counts(printed, wanted, 8)
    would_do = any(((Interval(1, 1) + printed.over(100)) ** count).meets(each) for each in wanted)
    if count <= 8:
        assert any(count in each for each in found) == would_do
    else:
        assert any(count in each for each in found) or not would_do


def test_no_period_is_sought_behind_the_growth() -> None:
    assert counts(Interval(9, 11), [Interval(5, 6, 4)], 100) == [Interval(3, 3), Interval(4, 4)]
    assert counts(Interval(-11, -9), [Interval(1, 1, 2)], 100) == [Interval(6, 6), Interval(7, 7)]
    assert counts(Interval(-1, 1), [Interval(2, 2)], 3) == [Interval(4, None)]
