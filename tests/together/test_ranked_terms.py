"""The middle of a list, and quantiles, as conditions: against the same worked out on every order."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.reductions import MIDDLE, quantile, quantile_places
from crossfoot.together.linear import Linear, Posed
from crossfoot.together.ranked_terms import ranked
from statements import times

numbers = st.builds(Fraction, st.integers(-4, 4), st.sampled_from([1, 1, 2]))


def by_sorting(reduction: str, values: list[Fraction], result: Fraction) -> bool:
    values = sorted(values)
    if reduction in (MIDDLE, quantile(Fraction(1, 2))):
        return result * 2 == values[(len(values) - 1) // 2] + values[len(values) // 2]
    first, last = quantile_places(Fraction(reduction.partition("-")[0]), len(values)) if reduction else (1, len(values))
    return values[first - 1] <= result <= values[last - 1]


@given(
    st.sampled_from(
        [MIDDLE, MIDDLE, "", quantile(Fraction(1, 4)), quantile(Fraction(1, 2)), quantile(Fraction(9, 10))]
    ),
    st.lists(numbers, min_size=1, max_size=6),
    st.integers(0, 3),
    numbers,
)
@times(2)
def test_a_result_of_given_values_holds_where_sorting_says_so(
    reduction: str, values: list[Fraction], free: int, result: Fraction
) -> None:
    expected = by_sorting(reduction, values, result)
    linear = Linear({}, [])
    names = [f"a.{number}" for number in range(free)][: len(values)]

    def conditions(z3: Any, terms: list[Any]) -> list[Any]:
        figures = [*terms, *values[len(terms) :]]
        at = [term == z3.Q(v.numerator, v.denominator) for term, v in zip(terms, values, strict=False)]
        found = ranked(z3, reduction, z3.Q(result.numerator, result.denominator), figures, "a.values")
        return [z3.Implies(z3.Bool("m0"), z3.And(found, *at))]

    question = Posed(linear)
    question.require(conditions(linear.forms, [linear.forms.Real(name) for name in names]))
    assert (question.excluded() is None) is expected
    z3 = pytest.importorskip("z3")
    solver = z3.Solver()
    solver.add(*conditions(z3, [z3.Real(name) for name in names]))
    assert (solver.check(z3.Bool("m0")) == z3.sat) is expected
