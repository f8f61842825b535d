"""The tableau: bounds that exclude each other, what may be taken back, and how far a sum can go."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.together.simplex import Reasons, Tableau, TooLong, Value, lean


def why(number: int) -> Reasons:
    return frozenset({("m", number)})


def test_two_ends_that_exclude_each_other_name_both() -> None:
    tableau = Tableau()
    x = tableau.variable(3)
    assert tableau.at_least(x, (4, 0), why(1)) is None
    assert tableau.at_most(x, (4, 0), why(2)) is None
    assert tableau.at_most(x, (4, -1), why(3)) == why(1) | why(3), "less than 4 and at least 4"
    assert tableau.at_least(x, (5, 0), why(4)) == why(3) | why(4)


def test_a_wider_bound_changes_nothing() -> None:
    tableau = Tableau()
    x = tableau.variable()
    tableau.at_least(x, (4, 0), why(1))
    assert tableau.at_least(x, (3, 0), why(2)) is None
    tableau.at_most(x, (9, 0), why(3))
    assert tableau.at_most(x, (10, 0), why(4)) is None
    assert (tableau.lower[x].value, tableau.lower[x].reasons) == ((4, 0), why(1))
    assert (tableau.upper[x].value, tableau.upper[x].reasons) == ((9, 0), why(3))


def test_bounds_are_taken_back_in_turn() -> None:
    tableau = Tableau()
    x, y = tableau.variable(), tableau.variable()
    tableau.at_least(x, (1, 0), why(1))
    mark = tableau.mark()
    tableau.at_least(x, (2, 0), why(2))
    tableau.at_least(x, (3, 0), why(3))
    tableau.at_most(y, (5, 0), why(4))
    tableau.back_to(mark)
    assert tableau.lower[x].value == (1, 0)
    assert y not in tableau.upper


def test_sums_are_held_to_their_bounds_and_what_is_accused_cannot_be_less() -> None:
    tableau = Tableau()
    x, y, z = tableau.variable(1), tableau.variable(2), tableau.variable(50)
    both = tableau.sum_of({x: 1, y: 1})
    assert tableau.values[both] == (3, 0)
    tableau.at_least(both, (10, 0), why(1))
    tableau.at_most(x, (4, 0), why(2))
    tableau.at_most(z, (60, 0), why(9))
    assert tableau.check() is None
    assert tableau.values[both] >= (10, 0) and tableau.values[x] <= (4, 0)
    tableau.at_most(y, (5, 0), why(3))
    assert tableau.check() == why(1) | why(2) | why(3)


def test_a_sum_of_sums_is_one_of_variables() -> None:
    tableau = Tableau()
    x, y = tableau.variable(3), tableau.variable(4)
    one = tableau.sum_of({x: 2, y: 1})
    two = tableau.sum_of({one: 3, x: -6})
    assert tableau.rows[two] == {y: 3}
    assert tableau.values[two] == (12, 0)
    tableau.drop(two)
    assert two not in tableau.rows


@given(
    st.lists(st.tuples(st.integers(-5, 5), st.integers(0, 6)), min_size=2, max_size=4),
    st.lists(st.integers(-3, 3), min_size=4, max_size=4),
)
def test_the_greatest_of_a_sum_is_met_at_a_corner(ends: list[tuple[int, int]], factors: list[int]) -> None:
    tableau = Tableau()
    variables = [tableau.variable() for _ in ends]
    for variable, (low, size) in zip(variables, ends, strict=True):
        tableau.at_least(variable, (low, 0), why(variable))
        tableau.at_most(variable, (low + size, 0), why(variable))
    assert tableau.check() is None
    goal = tableau.sum_of({v: f for v, f in zip(variables, factors, strict=False) if f})
    most = sum(f * (low + (size if f > 0 else 0)) for (low, size), f in zip(ends, factors, strict=False))
    assert tableau.greatest(goal) == (most, 0)


def test_a_sum_without_an_end_has_no_greatest_value() -> None:
    tableau = Tableau()
    x, y = tableau.variable(), tableau.variable()
    tableau.at_most(x, (3, 0), why(1))
    assert tableau.greatest(tableau.sum_of({x: 1})) == (3, 0)
    assert tableau.greatest(tableau.sum_of({x: 1, y: 1})) is None


def test_an_open_end_is_kept_by_an_amount_that_fits_between_all_bounds() -> None:
    tableau = Tableau()
    x = tableau.variable()
    tableau.at_least(x, (0, 1), why(1))
    tableau.at_most(x, (Fraction(1, 3), -1), why(2))
    assert tableau.check() is None
    value: Value = tableau.values[x]
    small = tableau.small()
    assert small > 0
    assert 0 < value[0] + small * value[1] < Fraction(1, 3)


def test_another_question_begins_without_bounds_and_where_the_last_was_kept() -> None:
    tableau = Tableau()
    x, y = tableau.variable(1), tableau.variable(1)
    both = tableau.sum_of({x: 1, y: 1})
    tableau.keep()
    tableau.at_least(both, (9, 0), why(1))
    assert tableau.check() is None
    later = tableau.sum_of({x: 2})
    tableau.return_()
    tableau.forget()
    assert (tableau.values[x], tableau.values[both], tableau.values[later]) == ((1, 0), (2, 0), (2, 0))
    assert not tableau.lower and not tableau.upper


@pytest.mark.parametrize("sign", [1, -1])
def test_what_is_nudged_stops_at_its_own_bound_however_little_is_missing(sign: int) -> None:
    """The sum has to be less than where the first variable may go at the utmost: the second gives the little more."""
    tableau = Tableau()
    x, y = tableau.variable(15 * sign), tableau.variable()
    both = tableau.sum_of({x: 1, y: 1})
    wall, beyond = (10 * sign, 0), (10 * sign, -sign)
    (tableau.at_least if sign > 0 else tableau.at_most)(x, wall, why(1))
    (tableau.at_most if sign > 0 else tableau.at_least)(both, beyond, why(2))
    assert tableau.check() is None
    assert (tableau.values[x], tableau.values[y], tableau.values[both]) == (wall, (0, -sign), beyond)


def test_the_steps_of_one_question_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossfoot.together.simplex.MOST_STEPS", 2)
    tableau = Tableau()
    with pytest.raises(TooLong):
        for _ in range(3):
            tableau._count()
    tableau.forget()
    tableau._count()


def test_whole_numbers_are_kept_as_such() -> None:
    assert type(lean(Fraction(6, 2))) is int
    assert lean(Fraction(1, 2)) == Fraction(1, 2)
