"""Equations that a person wrote, turned round; held against the equation itself with the value put in."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.expression import image, parse
from crossfoot.diagnosis.turned import needed_leaf
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.figures.sets import Way
from crossfoot.figures.written import Written
from given import EN

F = Fraction


def needed(holds: str, leaves: set[int], way: Way = "nearest", **named: str) -> list[Interval] | None:
    stated = parse(holds, EN)
    figures = [read(named.get(leaf.text, leaf.text), EN) for leaf in stated.leaves]
    return needed_leaf(stated, figures, leaves, way)


def points(*values: Fraction | int) -> list[Interval]:
    return [Interval.point(value) for value in values]


@pytest.mark.parametrize(
    ("holds", "leaf", "expected"),
    [
        ("1 + 2 = 9", 0, points(7)),
        ("1 + 2 = 9", 1, points(8)),
        ("1 + 2 = 9", 2, points(3)),
        ("9 = 1 + 2", 0, points(3)),
        ("1 − 2 = 9", 0, points(11)),
        ("1 − 2 = 9", 1, points(-8)),
        ("2 × 3 = 9", 0, points(3)),
        ("2 × 4 = 9", 1, points(F(9, 2))),
        ("6 ÷ 4 = 9", 0, points(36)),
        ("6 ÷ 4 = 9", 1, points(F(2, 3))),
        ("-(1 + 2) = 9", 0, points(-11)),
        ("(1 + 2) × 3 − 4 = 20", 1, points(7)),
        ("20 = (1 + 2) × 3 − 4", 2, points(7)),
        ("4 − (1 − 2) = 20", 2, points(17)),
        ("24 ÷ (8 ÷ 2) = 2", 2, points(F(2, 3))),
        ("0 × 3 = 9", 1, []),  # nothing times anything is not 9
        ("0 × 3 = 0", 1, [EVERYTHING]),
        ("1 = 1 = 3", 2, points(1)),
        ("1 = 2 = 3", 2, []),  # the others exclude each other
        ("1 = 2.5 = 3", 1, []),
        ("3 = 2.5 = 3", 1, points(3)),
        ("1 < 2", 0, []),
        ("1 ≤ 2", 1, []),
        ("1459 × 9% = 134", 1, points(F(13400, 1459))),  # as printed, in percent
        ("1459 × 9.18% = 134", 0, [Interval.between(134 / F("0.09185"), 134 / F("0.09175"))]),
        ("50% = 1", 0, points(100)),
        ("50% = 0.5", 1, [Interval.between(F("0.495"), F("0.505"))]),
    ],
)
def test_the_operations_around_a_figure_are_undone(holds: str, leaf: int, expected: list[Interval]) -> None:
    assert needed(holds, {leaf}) == expected


def test_the_others_are_printed_the_way_that_is_asked() -> None:
    assert needed("2 × 9.18% = 7", {2}) == [Interval(1835, 1837, 10_000)]
    assert needed("2 × 9.18% = 7", {2}, "truncate") == [Interval(918, 919, 5_000, True, False)]
    assert needed("2 × 9.18% = 7", {2}, "up") == [Interval(917, 918, 5_000, False, True)]


def test_zero_may_part_the_values_in_two() -> None:
    """9 over a figure that is about zero is far from it on either side."""
    found = needed("3 × 0.0 = 9", {0})
    assert found == [Interval.between(None, F(-180)), Interval.between(F(180), None)]


def test_any_value_may_do_where_it_is_divided_by_what_may_be_zero() -> None:
    assert needed("3 ÷ 0.0 + 1 = 9", {2}) is None
    assert needed("3 ÷ 0 + 1 = 9", {2}) is None
    assert needed("1 + 3 = 9 ÷ 0.0", {0}) is None


@pytest.mark.parametrize(
    ("holds", "leaves", "expected"),
    [
        ("a + a = 12", {0, 1}, points(6)),
        ("12 = a + a", {1, 2}, points(6)),
        ("a + 2 × a - 3 = 12", {0, 2}, points(5)),
        ("a − 2 × a = 12", {0, 2}, points(-12)),
        ("a = 12 − 2 × a", {0, 3}, points(4)),
        ("a × 3 = 12 − a", {0, 3}, points(3)),
        ("a ÷ 2 + a = 12", {0, 2}, points(8)),
        ("-a + 3 × a = 12", {0, 2}, points(6)),
        ("(a + 1) × 3 + a = 11", {0, 3}, points(2)),
        ("3 × (a + 1) + a = 11", {1, 3}, points(2)),
        ("a − a = 12", {0, 1}, []),
        ("a + a = 12 = 13", {0, 1}, []),  # three sides are not solved
        ("a ^ 2 = 16", {0}, [EVERYTHING]),  # a root may be no fraction
        ("a × a = 16", {0, 1}, None),  # not linear: what would do is tried
        ("a × (a + 1) = 16", {0, 1}, None),
        ("3 ÷ a + a = 4", {1, 2}, None),
        ("a + a < 12", {0, 1}, []),
    ],
)
def test_a_name_that_stands_more_often_is_solved_for(
    holds: str, leaves: set[int], expected: list[Interval] | None
) -> None:
    assert needed(holds, leaves, a="5") == expected


def test_a_name_that_stands_more_often_in_percent() -> None:
    assert needed("a + a = 1", {0, 1}, a="5%") == points(50)
    assert needed("a ÷ 0.0 + a = 1", {0, 2}, a="5") is None


SHAPES = [
    "{} + {} = {}", "{} − {} = {}", "{} × {} = {}", "{} ÷ {} = {}", "{} × ({} − {}) = {}", "({} + {}) ÷ {} = {}",
    "{} = -({} − {})", "{} − {} ÷ {} = {}", "{} = {} = {}",
]  # fmt: skip


@given(st.sampled_from(SHAPES), st.data(), st.sampled_from(["nearest", "truncate", "up"]))
def test_a_value_is_needed_where_the_equation_holds_with_it(shape: str, data: st.DataObject, way: Way) -> None:
    count = shape.count("{}")
    texts = [data.draw(st.sampled_from(["1", "2", "3", "7", "0.5", "2.5", "1.5", "10"])) for _ in range(count)]
    leaf = data.draw(st.integers(0, count - 1))
    tried = data.draw(st.fractions(-12, 12, max_denominator=4))
    stated = parse(shape.format(*texts), EN)
    figures = [read(each.text, EN) for each in stated.leaves]
    found = needed_leaf(stated, figures, {leaf}, way)
    put_in = list(figures)
    put_in[leaf] = Written("", tried.numerator, tried.denominator)
    try:
        images = [image(side, put_in, way) for side in stated.sides]
    except ZeroDivisionError:
        return
    common: Interval | None = images[0]
    for each in images[1:]:
        common = common.intersection(each) if common is not None else None
    assert found is not None
    assert any(tried in each for each in found) == (common is not None)
