"""Comparisons in which a figure stands twice, against values put in its place and against worked examples."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.equation import compare
from crossfoot.claims.expression import Comparison, Operation, parse
from crossfoot.claims.polynomials import Undecided
from crossfoot.claims.repeated import exponents, is_exponent, possible, repeats, unknowns_of
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of

EN = notation_of("en")


def between(low: str, high: str, flags: str = "[]") -> Interval:
    return Interval.between(Fraction(low), Fraction(high), flags[0] == "[", flags[1] == "]")


def decided(text: str, **sets: Interval) -> bool:
    stated = parse(text, EN)
    figures = [sets[leaf.text] if leaf.is_name else Interval.point(Fraction(leaf.text)) for leaf in stated.leaves]
    return possible(stated, figures)


def test_leaves_of_one_name_are_one_unknown() -> None:
    assert unknowns_of(parse("a + b × a = 2 + 2 + b", EN)) == (0, 1, 0, 3, 4, 1)


ONE, TWO, THREE = between("0.95", "1.05"), between("1.95", "2.05"), between("2.95", "3.05")
AROUND_ZERO = between("-1", "2")
CASES = [
    ("x − x = 0", {"x": ONE}, True),
    ("x − x = 0.01", {"x": ONE}, False),
    ("x × x = 9.3", {"x": THREE}, True),
    ("x × x = 9.31", {"x": THREE}, False),
    ("x^2 − 2 × x = -1", {"x": ONE}, True),  # least at 1
    ("x^2 − 2 × x < -1", {"x": ONE}, False),
    ("x^2 − 2 × x ≤ -1", {"x": ONE}, True),
    ("x^2 − 2 × x = -1.001", {"x": ONE}, False),
    ("x^0 × x − x = 0", {"x": TWO}, True),  # to the power of 0 it is 1
    ("x^2 = 2", {"x": between("1.4", "1.5")}, True),  # at no fraction
    ("x^2 − x = 2", {"x": between("1", "2", "[)")}, False),  # 2 is left out
    ("x^2 − x = 2", {"x": between("1", "2")}, True),
    ("x × x = 0", {"x": AROUND_ZERO}, True),
    ("x × x < 0", {"x": AROUND_ZERO}, False),
    ("x × x + x > 6", {"x": AROUND_ZERO}, False),
    ("x × x + x ≥ 6", {"x": AROUND_ZERO}, True),
    ("y × w − y = z", {"y": TWO, "w": THREE, "z": between("4.2", "4.25")}, True),  # 2.05 × 2.05 = 4.2025
    ("y × w − y = z", {"y": TWO, "w": THREE, "z": between("4.21", "4.25")}, False),
    ("y / (y + w) = z", {"y": TWO, "w": THREE, "z": between("0.41", "0.42")}, True),  # 2.05 / 5
    ("y / (y + w) = z", {"y": TWO, "w": THREE, "z": between("0.411", "0.42")}, False),
    ("1 / (x − y) = 1 / (x − y)", {"x": ONE, "y": THREE}, True),
    ("x = 2 × x − y", {"x": ONE, "y": between("1.05", "2", "(]")}, False),
    ("x × y = x + y", {"x": between("1", "3"), "y": between("1", "2", "[)")}, True),
    ("x × y > x + y + w", {"x": Interval(5, None), "y": between("2", "3"), "w": Interval(0, None)}, True),
    ("x × y < x", {"x": Interval(5, None), "y": between("1", "3")}, False),
    ("x^2 + y^2 = 2 × x × y − 1", {"x": ONE, "y": THREE}, False),  # a square is never below zero
    ("x^2 + y^2 + 1 < 2 × x + y", {"x": ONE, "y": between("0.1", "0.9")}, True),
    ("x = y = x", {"x": ONE, "y": between("1", "2")}, True),
]


@pytest.mark.parametrize(("text", "sets", "expected"), CASES)
def test_a_figure_that_stands_twice_is_one(text: str, sets: dict[str, Interval], expected: bool) -> None:
    if text == "x = y = x":
        with pytest.raises(Undecided, match="several sides share a figure"):
            decided(text, **sets)
    else:
        assert decided(text, **sets) == expected


def test_a_divisor_that_may_be_zero_is_told() -> None:
    assert decided("x / (x + 1 − y) = 1", x=ONE, y=ONE)
    with pytest.raises(ZeroDivisionError):
        decided("1 / (x − y) = 1 / x", x=ONE, y=between("1", "2"))
    with pytest.raises(ZeroDivisionError):
        decided("y / (x − x) = 1", x=ONE, y=ONE)


def test_what_takes_too_long_is_left_undecided() -> None:
    touching = "(x^2 + y^2 − 2)^2 + (x − y)^2 × (x + y)^2 = 0 × z"  # zero where both are one, or minus one
    box = between("0.9", "1.2")
    with pytest.raises(Undecided):
        decided(touching.replace("= 0 × z", "≤ -0.0000001 × z × z"), x=box, y=box, z=between("0", "1", "(]"))
    with pytest.raises(Undecided, match="too long"):
        decided("x^1000 = x", x=between("1.00000000001", "1.1"))


TREES = [
    "x^2 − a × x = b",
    "x × (x + y) < a",
    "x^3 ≥ y × x + b",
    "(x − y)^2 = a",
    "x/(x^2 + 1) = b",
    "x × y − y ≤ a × x",
]
ends = st.integers(-4, 4).map(lambda n: Fraction(n, 2))


@given(
    st.sampled_from(TREES),
    st.fixed_dictionaries({name: st.tuples(ends, ends, st.booleans(), st.booleans()) for name in "xyab"}),
)
def test_values_that_fit_are_never_missed(text: str, drawn: dict[str, tuple[Fraction, Fraction, bool, bool]]) -> None:
    """What holds somewhere on a grid is possible; what is possible holds nearly somewhere on it."""
    stated = parse(text, EN)
    sets = {}
    for name, (one, other, low_in, high_in) in drawn.items():
        low, high = sorted((one, other))
        sets[name] = Interval.between(low, high, low_in or low == high, high_in or low == high)
    used = sorted({leaf.text for leaf in stated.leaves if leaf.is_name})
    grid = [[x for n in range(9) if (x := low + (high - low) * n / 8) in sets[name]] for name in used
            for low, high in [(sets[name].lower or Fraction(0), sets[name].upper or Fraction(0))]]  # fmt: skip
    holds = any(_holds(stated, dict(zip(used, values, strict=True))) for values in product(*grid))
    try:
        found = decided(text, **sets)
    except Undecided:
        return
    assert found or not holds


def _holds(stated: Comparison, values: dict[str, Fraction]) -> bool:
    def value(side: Operation | int) -> Fraction:
        if isinstance(side, int):
            leaf = stated.leaves[side]
            return values[leaf.text] if leaf.is_name else Fraction(leaf.text)
        left, right = value(side.left), value(side.right if side.right is not None else side.left)
        if side.operator == "^":
            return left ** int(right)
        return {"+": left + right, "−": left - right, "×": left * right}.get(side.operator) or (
            left / right if side.operator == "÷" else Fraction(0)
        )

    left, right = map(value, stated.sides)
    return compare(Interval.point(left), stated.operators[0], Interval.point(right))


def test_whether_a_name_stands_twice() -> None:
    texts = ("a + b = c", "a + b = a", "1 + 1 = 2", "a = a + 0")
    assert [repeats(parse(text, notation_of("en"))) for text in texts] == [False, True, False, True]


def test_the_leaves_that_are_exponents() -> None:
    texts = ("a + 2 = c", "a^2 = 4", "3 × (a^2 + b^c) = 1^0")
    assert [exponents(parse(text, notation_of("en"))) for text in texts] == [(), (1,), (2, 4, 6)]


@pytest.mark.parametrize(
    ("text", "can_be"),
    [("0", True), ("2", True), ("1000", True), ("1001", False), ("-2", False), ("2.5", False), ("about 2", False)],
)
def test_what_can_be_an_exponent(text: str, can_be: bool) -> None:
    assert is_exponent(read(text, notation_of("en"))) is can_be
