"""Equations turned round: what a figure would have to be, exactly where every other figure stands once."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.expression import parse
from crossfoot.claims.needed import Sums, is_multiple, isolated, needed, quotients
from crossfoot.diagnosis.turned import needed_leaf
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.figures.locales import notation_of

VI = notation_of("vi")
numbers = st.fractions(-5, 5, max_denominator=6)
flags = st.booleans()


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    if low == high:
        return Interval.point(low)
    ends = [None if draw(st.integers(0, 9)) == 0 else end for end in (low, high)]
    return Interval.between(ends[0], ends[1], draw(flags), draw(flags))


@given(intervals(), intervals(), numbers)
def test_a_quotient_is_every_factor_that_makes_the_product(product: Interval, factor: Interval, x: Fraction) -> None:
    found = quotients(product, factor)
    assert any(x in each for each in found) == (Interval.point(x) * factor).meets(product)


@given(st.lists(intervals(), min_size=1, max_size=6), st.integers(0, 5))
def test_a_sum_without_one_of_its_members(sets: list[Interval], number: int) -> None:
    number %= len(sets)
    others = Interval(0, 0)
    for n, each in enumerate(sets):
        others = others if n == number else others + each
    assert Sums(sets).without(sets[number]) == others


@given(intervals(), intervals())
def test_the_common_members(a: Interval, b: Interval) -> None:
    both = a.intersection(b)
    assert (both is not None) == a.meets(b)
    for x in (Fraction(n, 12) for n in range(-61, 62)):
        assert (both is not None and x in both) == (x in a and x in b)


CHANGE = ("from + by = to", "from × percent = 100 × by", "from × times = to")


@pytest.mark.parametrize(
    ("stated", "figures", "role", "value"),
    [
        (CHANGE[:2], {"to": 2840, "by": 1227}, "percent", Fraction(122700, 1613)),
        (CHANGE[:2], {"percent": 76, "by": 1227}, "to", 1227 + Fraction(122700, 76)),
        (CHANGE[:2], {"from": 50, "percent": 10}, "to", 55),
        (CHANGE, {"percent": 100}, "times", 2),
        (CHANGE, {"to": 30, "times": 3}, "by", 20),
        (("whole × percent = 100 × part", "whole × ratio = part"), {"percent": 20}, "ratio", Fraction(1, 5)),
        (("4 × average = Σ values",), {"Σ values": 10}, "average", Fraction(5, 2)),
    ],
)
def test_what_nobody_printed_is_eliminated(
    stated: tuple[str, ...], figures: dict[str, int], role: str, value: Fraction | int
) -> None:
    found = isolated(stated, frozenset([*figures, role]))
    assert needed(found[role], {name: Interval.point(each) for name, each in figures.items()}) == [
        Interval.point(value)
    ]


@pytest.mark.parametrize(
    ("product", "factor", "expected"),
    [
        (Interval(1, 2), Interval(2, 3), Interval.between(Fraction(1, 3), 1)),
        (Interval(1, 2, 1, False), Interval(2, 3), Interval.between(Fraction(1, 3), 1, False)),
        (Interval(1, 2, 1, True, False), Interval(2, 3), Interval.between(Fraction(1, 3), 1, True, False)),
        (Interval(1, 2), Interval(2, 3, 1, False), Interval.between(Fraction(1, 3), 1, True, False)),
        (Interval(1, 2), Interval(2, 3, 1, True, False), Interval.between(Fraction(1, 3), 1, False, True)),
        (Interval(0, 2), Interval(2, 3, 1, True, False), Interval(0, 1)),
        (Interval(0, 2, 1, False), Interval(2, 3), Interval(0, 1, 1, False)),
        (Interval(0, 0), Interval(2, 3, 1, False, False), Interval(0, 0)),
        (Interval(-1, 0), Interval(2, 3, 1, False, False), Interval.between(Fraction(-1, 2), 0, False, True)),
        (Interval(-2, 4, 3), Interval(4, 4, 5), Interval.between(Fraction(-5, 6), Fraction(5, 3))),
    ],
)
def test_the_ends_of_a_quotient(product: Interval, factor: Interval, expected: Interval) -> None:
    assert quotients(product, factor) == [expected]


def test_what_no_equation_holds_may_be_anything() -> None:
    assert "percent" not in isolated(("whole × percent = 100 × part",), frozenset({"whole", "percent"}))
    assert needed((), {}) is None
    assert quotients(Interval(-1, 1), Interval(-1, 1)) == [EVERYTHING]


@pytest.mark.parametrize(
    ("holds", "leaf", "expected"),
    [
        ("87 + 78 = 166", 0, [Interval.point(88)]),
        ("(2.840 − 1.613) / 1.613 = 50%", 0, [Interval(1613 * 2990, 1613 * 3010, 2000)]),
        ("6 / 3 = 4", 1, [Interval.point(Fraction(3, 2))]),
        ("-(2 − 5) = 4", 1, [Interval.point(6)]),
        ("1 = 2 = 3", 0, []),
        ("1 < 2", 0, []),
    ],
)  # fmt: skip
def test_an_equation_is_undone_step_by_step(holds: str, leaf: int, expected: list[Interval]) -> None:
    stated = parse(holds, VI)
    figures = [read(each.text, VI) for each in stated.leaves]
    assert needed_leaf(stated, figures, {leaf}, "nearest") == expected


def test_a_name_that_stands_twice_is_solved_for() -> None:
    stated = parse("a + 2 × a - 3 = 12", VI)
    figures = [read(text, VI) for text in ("4", "2", "4", "3", "12")]
    assert needed_leaf(stated, figures, {0, 2}, "nearest") == [Interval.point(5)]
    squared = parse("a × a = 16", VI)
    assert needed_leaf(squared, [read(text, VI) for text in ("5", "5", "16")], {0, 1}, "nearest") is None


@pytest.mark.parametrize(
    ("field", "of", "expected"), [("percent", "part", True), ("percent", "whole", False), ("whole", "part", True)]
)
def test_what_is_a_multiple(field: str, of: str, expected: bool) -> None:
    solved = isolated(("whole × percent = 100 × part",), frozenset(["whole", "percent", "part"]))[field]
    assert is_multiple(solved, of) is expected
    sets = {"whole": Interval(19, 21, 2), "percent": Interval(3, 5), "part": Interval(7, 9)}
    once, thrice = (needed(solved, {**sets, of: Interval.point(value)}) or [] for value in (1, 3))
    assert ([each.scaled(3) for each in once] == thrice) is expected
