"""Equations: how their text is read, and what they say of sets, held against values tried one by one."""

from __future__ import annotations

from fractions import Fraction
from operator import eq, ge, gt, le, lt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.equation import LONGEST_POWER, Equation, Term, compare, equation, factor_image
from crossfoot.claims.reductions import reduced
from crossfoot.figures.interval import EVERYTHING, Interval

COMPOUND = "from × (1 + rate / 100)^periods = to"
numbers = st.fractions(-4, 4, max_denominator=3)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    if low == high:
        return Interval.point(low)
    ends = [None if draw(st.integers(0, 7)) == 0 else end for end in (low, high)]
    return Interval.between(ends[0], ends[1], draw(st.booleans()), draw(st.booleans()))


def closed(low: int | None, high: int | None, den: int = 1) -> Interval:
    return Interval(low, high, den)


def half_open(low: int | None, high: int | None) -> Interval:
    """Without its upper end."""
    return Interval(low, high, 1, True, False)


@pytest.mark.parametrize(
    ("text", "left", "operator", "right"),
    [
        ("whole × percent = 100 × part", [Term(1, ("whole", "percent"))], "=", [Term(100, ("part",))]),
        ("from + by = to", [Term(1, ("from",)), Term(1, ("by",))], "=", [Term(1, ("to",))]),
        ("percent ≤ 100", [Term(1, ("percent",))], "≤", [Term(100, ())]),
        ("from < 0", [Term(1, ("from",))], "<", [Term(0, ())]),
        ("value ≥ at_least", [Term(1, ("value",))], "≥", [Term(1, ("at_least",))]),
        ("value > more_than", [Term(1, ("value",))], ">", [Term(1, ("more_than",))]),
        ("2 × 3 × a = b", [Term(6, ("a",))], "=", [Term(1, ("b",))]),
        ("max parts ≤ total", [Term(1, ("parts",), "max")], "≤", [Term(1, ("total",))]),
        ("average × n = Σ values", [Term(1, ("average", "n"))], "=", [Term(1, ("values",), "Σ")]),
        (
            "Σ weights × values = average × Σ weights",
            [Term(1, ("weights", "values"), "Σ")], "=", [Term(1, ("average", "weights"), "Σ")],
        ),
        (COMPOUND, [Term(1, ("from",), "", ("rate", "periods"))], "=", [Term(1, ("to",))]),
        (
            "(1 + a / 100)^m = 2 × (1 + b / 100)^n",
            [Term(1, (), "", ("a", "m"))], "=", [Term(2, (), "", ("b", "n"))],
        ),
        (
            "(1 + a / 100)^m + (1 + b / 100)^n = c",
            [Term(1, (), "", ("a", "m")), Term(1, (), "", ("b", "n"))], "=", [Term(1, ("c",))],
        ),
    ],
)  # fmt: skip
def test_the_text_says_all(text: str, left: list[Term], operator: str, right: list[Term]) -> None:
    assert equation(text, "a-rule") == Equation(text, tuple(left), operator, tuple(right), "a-rule")


def test_the_fields_stand_in_their_order_as_often_as_in_the_text() -> None:
    assert equation("from × percent = 100 × by", "").fields == ("from", "percent", "by")
    assert equation("a + a = b × c", "").fields == ("a", "a", "b", "c")
    assert equation(COMPOUND, "").fields == ("from", "rate", "periods", "to")
    assert equation("percent ≤ 100", "").fields == ("percent",)


def test_sums_and_products_are_polynomials_and_compound_growth_is_none() -> None:
    assert equation("whole × percent = 100 × part", "").is_polynomial
    assert equation("Σ parts = total", "").is_polynomial
    assert not equation(COMPOUND, "").is_polynomial
    assert not equation("to = from × (1 + rate / 100)^periods", "").is_polynomial


def test_equations_are_told_apart_by_text_and_rule() -> None:
    one = equation("a = b", "x")
    assert {one: 1}[equation("a = b", "x")] == 1
    assert one != equation("a = b", "y")
    assert hash(one) == hash("a = b")


RELATIONS = {"=": eq, "≤": le, "≥": ge, "<": lt, ">": gt}
GRID = [Fraction(n, 18) for n in range(-108, 109)]
"""two members at the least of every interval that is drawn, unless it is a point"""


@pytest.mark.parametrize("operator", RELATIONS)
@given(intervals(), intervals())
def test_two_sets_compare_where_two_members_do(operator: str, left: Interval, right: Interval) -> None:
    ours, others = ([x for x in GRID if x in each] for each in (left, right))
    if operator == "=":
        assert compare(left, operator, right) == (not set(ours).isdisjoint(others))
    else:
        extremes = (max(ours), min(others)) if operator in "≥>" else (min(ours), max(others))
        assert compare(left, operator, right) == RELATIONS[operator](*extremes)


@given(st.lists(intervals(), min_size=1, max_size=3), numbers)
def test_the_greatest_is_a_member_of_one_that_no_other_must_exceed(sets: list[Interval], x: Fraction) -> None:
    """Whether x is the greatest of some choice of members, one of each."""
    stated = equation("max parts = total", "")
    possible = any(x in each for each in sets) and all(each.reaches(Interval.point(x)) for each in sets)
    assert stated.holds({"total": Interval.point(x)}, {"parts": sets}) == possible


@given(st.lists(intervals(), max_size=3), numbers)
def test_a_list_is_added_up(sets: list[Interval], x: Fraction) -> None:
    total = Interval.point(0)
    for each in sets:
        total += each
    assert reduced("Σ", [sets]) == total
    for operator in RELATIONS:
        stated = equation(f"Σ parts {operator} total", "")
        assert stated.holds({"total": Interval.point(x)}, {"parts": sets}) == compare(
            total, operator, Interval.point(x)
        )


@pytest.mark.parametrize(
    ("text", "sets", "expected"),
    [
        ("whole × percent = 100 × part", {"whole": (78, 78), "percent": (67, 68), "part": (53, 53)}, True),
        ("whole × percent = 100 × part", {"whole": (78, 78), "percent": (64, 65), "part": (53, 53)}, False),
        ("whole × percent = 100 × part", {"whole": (78, 78), "part": (53, 53)}, True),  # anything unprinted
        ("from × percent + 100 × by = 0", {"from": (-8, -8), "percent": (50, 50), "by": (4, 4)}, True),
        ("from × percent + 100 × by = 0", {"from": (8, 8), "percent": (50, 50), "by": (4, 4)}, False),
        ("percent ≤ 100", {"percent": (100, 100)}, True),
        ("percent ≤ 100", {"percent": (101, 102)}, False),
    ],
)
def test_an_equation_holds_where_values_satisfy_it(text: str, sets: dict[str, tuple[int, int]], expected: bool) -> None:
    assert equation(text, "").holds({role: closed(*ends) for role, ends in sets.items()}) is expected


def test_a_term_without_the_fields_that_are_kept() -> None:
    term = Term(100, ("part", "whole"))
    sets = {"part": closed(2, 3), "whole": closed(5, 7)}
    assert factor_image(term, sets, {}) == closed(1000, 2100)
    assert factor_image(term, sets, {}, ["whole"]) == closed(200, 300)
    assert factor_image(term, sets, {}, ["part", "whole"]) == closed(100, 100)
    assert factor_image(Term(1, ("x",)), sets, {}) == EVERYTHING
    assert factor_image(Term(3, ("parts",), "Σ"), {}, {"parts": [closed(1, 2), closed(3, 3)]}) == closed(12, 15)
    assert factor_image(Term(3, ("parts",), "Σ"), {}, {"parts": []}) == closed(0, 0)
    assert factor_image(Term(2, ("average", "parts"), "Σ"), {}, {"parts": [closed(1, 2)]}, ["average"]) == closed(2, 4)
    compound = Term(2, ("from",), "", ("rate", "periods"))
    assert factor_image(compound, {"from": closed(10, 10), "rate": closed(10, 20), "periods": closed(2, 2)}, {}) == (
        closed(2420, 2880, 100)
    )
    assert factor_image(compound, {"rate": closed(10, 20), "periods": closed(1, 1)}, {}, ["from"]) == (
        closed(220, 240, 100)
    )


@pytest.mark.parametrize(
    ("rate", "periods", "factor"),
    [
        (closed(50, 100), closed(2, 2), closed(9, 16, 4)),
        (closed(50, 100), closed(1, 1), closed(3, 4, 2)),
        (closed(50, 100), closed(0, 0), closed(1, 1)),
        (half_open(0, 100), closed(3, 3), half_open(1, 8)),
        (closed(-300, -200), closed(3, 3), closed(-8, -1)),
        (closed(-300, -200), closed(2, 2), closed(1, 4)),
        (half_open(-300, -200), closed(2, 2), Interval(1, 4, 1, False, True)),
        (closed(-200, 100), closed(2, 2), closed(0, 4)),
        (closed(-300, 0), closed(2, 2), closed(0, 4)),
        (half_open(-300, 100), closed(2, 2), closed(0, 4)),
        (half_open(-300, 200), closed(2, 2), half_open(0, 9)),
        (Interval(-300, 100, 1, False, False), closed(2, 2), half_open(0, 4)),
        (Interval(-300, 100, 1, False, True), closed(2, 2), closed(0, 4)),
        (Interval(-300, 0, 1, False, True), closed(2, 2), half_open(0, 4)),
        (half_open(-200, 200), closed(2, 2), half_open(0, 9)),
        (closed(-100, 100), closed(2, 2), closed(0, 4)),
        (closed(-300, -100), closed(2, 2), closed(0, 4)),
        (Interval(None, 0), closed(2, 2), closed(0, None)),
        (Interval(-400, None), closed(2, 2), closed(0, None)),
        (Interval(0, None), closed(2, 2), closed(1, None)),
        (Interval(None, -200), closed(2, 2), closed(1, None)),
        (Interval(None, -200), closed(3, 3), Interval(None, -1)),
        (EVERYTHING, closed(3, 3), EVERYTHING),
        (closed(0, 0), closed(1, 2), EVERYTHING),  # not known how many periods
        (closed(0, 0), closed(3, 3, 2), EVERYTHING),  # not a whole number of them
        (closed(0, 0), closed(-1, -1), EVERYTHING),
        (closed(0, 0), EVERYTHING, EVERYTHING),
        (closed(0, 0), closed(LONGEST_POWER, LONGEST_POWER), closed(1, 1)),
        (closed(0, 0), closed(LONGEST_POWER + 1, LONGEST_POWER + 1), EVERYTHING),
    ],
)
def test_growth_is_compounded(rate: Interval, periods: Interval, factor: Interval) -> None:
    assert factor_image(Term(1, (), "", ("rate", "periods")), {"rate": rate, "periods": periods}, {}) == factor


def test_an_unprinted_rate_may_be_whatever_fits() -> None:
    assert equation(COMPOUND, "").holds({"from": closed(1, 1), "to": closed(-5, -5), "periods": closed(3, 3)})
    assert not equation(COMPOUND, "").holds({"from": closed(1, 1), "to": closed(-5, -5), "periods": closed(2, 2)})
