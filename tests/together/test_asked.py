"""Figures as terms: what is kept is a number or lies in its set, what is freed has any value."""

from __future__ import annotations

from fractions import Fraction
from types import ModuleType

import pytest

from crossfoot.figures.interval import Interval
from crossfoot.together.asked import bounds, number, variable, within
from systems import asked, system_with

z3: ModuleType = pytest.importorskip("z3")
TOTAL = system_with("kind: total, total: 12, parts: [5, 1.2 million]")


def test_a_figure_that_is_kept_and_exact_is_a_number() -> None:
    assert str(variable(z3, TOTAL, 1, asked(TOTAL))) == "5"
    assert str(variable(z3, TOTAL, 1, asked(TOTAL, fixed={"parts[0]": Fraction(7, 2)}))) == "7/2"


def test_a_count_that_is_freed_is_whole_and_what_has_slack_is_not() -> None:
    freed = asked(TOTAL, ["parts[0]", "parts[1]"])
    assert variable(z3, TOTAL, 1, freed).sort() == z3.IntSort()
    assert variable(z3, TOTAL, 2, freed).sort() == z3.RealSort()
    assert variable(z3, TOTAL, 2, asked(TOTAL)).sort() == z3.RealSort()


@pytest.mark.parametrize(
    ("kept", "value", "inside"),
    [
        (Interval(1, 3), 1, True),
        (Interval(1, 3), 3, True),
        (Interval(1, 3), 4, False),
        (Interval(1, 3), 0, False),
        (Interval(1, 3, 1, False, True), 1, False),
        (Interval(1, 3, 1, True, False), 3, False),
        (Interval(1, 3, 1, True, False), 2, True),
    ],
)
def test_a_term_lies_within_its_interval_if_the_figure_is_trusted(kept: Interval, value: int, inside: bool) -> None:
    x, trusted = z3.Real("x"), z3.Bool("u0")
    solver = z3.Solver()
    solver.add(*within(z3, x, kept, trusted), x == value)
    assert (solver.check(trusted) == z3.sat) is inside
    assert solver.check(z3.Not(trusted)) == z3.sat


def test_a_freed_figure_has_no_bounds_and_others_are_bounded_once() -> None:
    term = z3.Real("r2")
    assert bounds(z3, TOTAL, 2, term, asked(TOTAL, ["parts[1]"])) == ()
    made = bounds(z3, TOTAL, 2, term, asked(TOTAL))
    assert made
    assert bounds(z3, TOTAL, 2, term, asked(TOTAL)) is made


def test_numbers_are_whole_where_they_are() -> None:
    assert number(z3, Fraction(4)).sort() == z3.IntSort()
    assert number(z3, Fraction(1, 3)).as_fraction() == Fraction(1, 3)
