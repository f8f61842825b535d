"""Linear conditions written as z3's terms are: what they say of values."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.together.forms import All, Atom, Either, Forms, Implied, LinearForm, Literal, NotLinear, names

numbers = st.builds(Fraction, st.integers(-6, 6), st.sampled_from([1, 2, 3]))
some_forms = st.builds(
    lambda x, y, constant: LinearForm({name: f for name, f in (("x", x), ("y", y)) if f}, constant),
    numbers,
    numbers,
    numbers,
)
AT = {"x": Fraction(5, 7), "y": Fraction(-3, 11)}
MADE = Forms()


def value(form: LinearForm) -> Fraction:
    return sum((factor * AT[name] for name, factor in form.terms.items()), Fraction(0)) + form.constant


def holds(condition: Any) -> bool:
    """What a condition says where x and y have those values, worked out by itself."""
    if isinstance(condition, Atom):
        at = value(condition.form)
        return at == 0 if condition.sign == "=" else at < 0 if condition.sign == "<" else at <= 0
    if isinstance(condition, All):
        return all(map(holds, condition.of))
    assert isinstance(condition, Either)
    return any(map(holds, condition.of))


@given(some_forms, some_forms, numbers)
def test_forms_are_reckoned_with_as_their_values(one: LinearForm, other: LinearForm, number: Fraction) -> None:
    assert value(one + other) == value(one) + value(other)
    assert value(one + number) == value(number + one) == value(one) + number
    assert value(one - other) == value(one) - value(other)
    assert value(-one) == -value(one)
    assert value(one * number) == value(number * one) == value(one) * number
    assert value(MADE.Sum([one, other, one])) == 2 * value(one) + value(other)
    for made in (one + other, one - one, one * number, MADE.Sum([one, -one])):
        assert all(made.terms.values()), "a variable with factor zero is none"
    if number:
        assert value(one / LinearForm({}, number)) == value(one) / number


@given(some_forms, some_forms)
def test_comparisons_say_what_they_say_of_the_values(one: LinearForm, other: LinearForm) -> None:
    at, there = value(one), value(other)
    assert holds(one <= other) == (at <= there)
    assert holds(one < other) == (at < there)
    assert holds(one >= other) == (at >= there)
    assert holds(one > other) == (at > there)
    assert holds(one == other) == (at == there)
    assert holds(one != other) == (at != there)


@given(some_forms, some_forms, some_forms)
def test_conditions_are_joined_as_z3_joins_them(one: LinearForm, other: LinearForm, third: LinearForm) -> None:
    a, b = one <= other, other < third
    assert holds(MADE.And(a, b)) == holds(MADE.And([a, b])) == (holds(a) and holds(b))
    assert holds(MADE.Or(a, b)) == (holds(a) or holds(b))
    assert holds(MADE.If(a, b, third == one)) == (holds(b) if holds(a) else holds(third == one))
    assert holds(MADE.Implies(one == other, b)) == (not holds(one == other) or holds(b))


def test_what_is_known_without_any_variable() -> None:
    three = MADE.IntVal(3)
    assert [(three <= 3).is_known, (three < 3).is_known, (three == 3).is_known] == [True, False, True]
    assert (MADE.Real("x") <= 3).is_known is None
    assert MADE.is_true(three <= 3)
    assert not MADE.is_true(three < 3)
    assert not MADE.is_true(MADE.Real("x") <= 3)
    assert MADE.Q(6, 4).constant == Fraction(3, 2)
    assert type(MADE.Q(6, 3).constant) is int, "whole numbers are many times as fast"


def test_products_and_quotients_of_unknowns_are_not_linear() -> None:
    x, y = MADE.Real("x"), MADE.Real("y")
    with pytest.raises(NotLinear):
        x * y
    for divisor in (y, 0, MADE.IntVal(0)):
        with pytest.raises(NotLinear):
            x / divisor
    assert value(x * MADE.IntVal(3)) == value(MADE.IntVal(3) * x) == 3 * AT["x"]


def test_literals_and_what_they_are_about() -> None:
    literal = MADE.Bool("u12")
    assert literal == Literal(("u", 12))
    behind: Any = MADE.Implies(literal, MADE.Real("x") <= MADE.Int("n3"))
    assert isinstance(behind, Implied)
    both: Any = MADE.Implies(MADE.And(literal, MADE.Bool("m1")), MADE.Real("x") <= 0)
    assert isinstance(both, Implied)
    assert sorted(names([behind, MADE.Or(MADE.Real("y") < 0, MADE.Real("x") < 0)])) == ["n3", "x", "x", "y"]
    assert "n3" in MADE.whole
