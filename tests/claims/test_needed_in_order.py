"""What a member of a list would have to be for its quantile: against lists in which it is just that."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.needed_in_order import Ordered
from crossfoot.claims.reductions import quantile_of
from crossfoot.figures.interval import Interval

shares = st.sampled_from([Fraction(1, 2), Fraction(1, 4), Fraction(3, 4), Fraction(1, 10), Fraction(9, 10)])
ends = st.fractions(-4, 4, max_denominator=3)


@st.composite
def sets(draw: st.DrawFn) -> Interval:
    """Closed, because an open end is taken as a closed one; now and then without an end, or a point."""
    low, high = sorted((draw(ends), draw(ends)))
    open_ends = draw(st.integers(0, 11))
    if open_ends > 9:
        return Interval.between(None if open_ends == 10 else low, None if open_ends == 11 else high)
    return Interval.between(low, low if open_ends < 4 else high)


@given(st.lists(sets(), min_size=1, max_size=7), st.integers(0, 6), shares, sets(), ends)
def test_it_is_just_what_makes_the_quantile(
    members: list[Interval], number: int, share: Fraction, quantile: Interval, instead: Fraction
) -> None:
    number %= len(members)
    allowed = Ordered(members, share, quantile).needed(members[number])
    there = [*members[:number], Interval.point(instead), *members[number + 1 :]]
    would_do = quantile_of(share, there).meets(quantile)
    assert (allowed is not None and instead in allowed) == would_do


@pytest.mark.parametrize(
    ("values", "of", "median", "expected"),
    [
        ([1, 5, 9], 9, 7, None),
        ([1, 5, 9], 1, 7, Interval(7, 7)),
        ([1, 5, 9], 9, 5, Interval(5, None)),
        ([1, 5, 9], 5, 0, None),
        ([1, 5, 9, 20], 9, 6, Interval(7, 7)),
        ([4], 4, 6, Interval(6, 6)),
    ],
)
def test_what_it_would_have_to_be(values: list[int], of: int, median: int, expected: Interval | None) -> None:
    members = [Interval(each, each) for each in values]
    assert Ordered(members, Fraction(1, 2), Interval(median, median)).needed(Interval(of, of)) == expected
