"""What claims demand, as terms: the same for z3 and for the linear forms that stand in its place."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from types import ModuleType
from typing import Any

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Checked, Finding
from crossfoot.figures.interval import Interval
from crossfoot.together.forms import Forms
from crossfoot.together.linear import Linear, Posed
from crossfoot.together.system import System, system_of
from crossfoot.together.z3_terms import Asked, bounds, demand_of, number, variable, within

z3: ModuleType = pytest.importorskip("z3")


def system_with(claim: str) -> System:
    document = load_text("t.yaml", f"locale: en\nclaims:\n  - {{id: a, {claim}}}\n", Settings())
    assert isinstance(document, Document)
    return system_of([(document, document.claims[0])], [])


def asked(system: System, freed: Sequence[str] = (), fixed: dict[str, Fraction] | None = None) -> Asked:
    at = dict(system.members[0].roles)
    sets = [system.sets(unknown) for unknown in system.unknowns]
    exact = {at[role]: value for role, value in (fixed or {}).items()}
    return Asked(frozenset(at[role] for role in freed), sets, exact, True)


SHARE = system_with("kind: share, part: 3, whole: 12, percent: 25%")
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


def by_z3(system: System, question: Asked) -> bool:
    solver = z3.Solver()
    demand = demand_of(z3, system, system.members[0], question)
    solver.add(*demand.conditions)
    for unknown, term in demand.variables.items():
        solver.add(*bounds(z3, system, unknown, term, question))
    literals = [z3.Bool("m0"), *(z3.Bool(f"u{unknown}") for unknown in {*demand.kept, *demand.variables})]
    return bool(solver.check(*literals) == z3.sat)


def by_forms(system: System, question: Asked) -> bool:
    linear = Linear({}, [unknown.written.value for unknown in system.unknowns])
    made: Forms = linear.forms
    posed = Posed(linear)
    demand = demand_of(made, system, system.members[0], question)
    posed.require(demand.conditions)
    for unknown, term in demand.variables.items():
        posed.require(bounds(made, system, unknown, term, question))
    return posed.excluded() is None


@pytest.mark.parametrize(
    ("claim", "freed", "fixed", "possible"),
    [
        ("kind: total, total: 12, parts: [5, 7]", (), {}, True),
        ("kind: total, total: 12, parts: [5, 8]", (), {}, False),
        ("kind: total, total: 12, parts: [5, 8]", ("total",), {}, True),
        ("kind: total, total: 12, parts: [5, 8]", ("total",), {"total": Fraction(14)}, False),
        ("kind: total, total: 12, parts: [13, 8], coverage: overlapping", (), {}, False),
        ("kind: total, total: 12, parts: [12, 8], coverage: overlapping", (), {}, True),
        ("kind: total, total: 1.2 million, parts: [600000, 649000]", (), {}, True),
        ("kind: total, total: 1.2 million, parts: [600000, 710000]", (), {}, False),
        ("kind: share, part: 3, whole: 12, percent: 25%", (), {}, True),
        ("kind: share, part: 3, whole: 12, percent: 26%", (), {}, False),
        ("kind: share, part: 3, whole: 12, percent: 26%", ("percent",), {}, True),
        ("kind: share, part: 3, whole: 12, percent: 26%", ("whole",), {}, False),  # no whole number gives 26%
        ("kind: share, part: 6, whole: 13, percent: 26%", ("whole",), {}, True),
        ("kind: share, part: 13, whole: 12, percent: 108%", (), {}, False),  # more than there is
        ("kind: change, from: 4, to: 5, percent: 25%", (), {}, True),
        ("kind: change, from: 4, to: 5, percent: 20%", (), {}, False),
        ("kind: bound, value: 4, at_most: 3", (), {}, False),
        ("kind: bound, value: 4, at_most: 4", (), {}, True),
        ("kind: bound, value: 4, less_than: 4", (), {}, False),
    ],
)
def test_both_deciders_are_told_the_same(
    claim: str, freed: tuple[str, ...], fixed: dict[str, Fraction], possible: bool
) -> None:
    system = system_with(claim)
    question = asked(system, freed, fixed)
    assert by_z3(system, question) is possible
    assert by_forms(system, question) is possible


def test_what_is_asked_again_is_not_made_again() -> None:
    question = asked(SHARE)
    first: Any = demand_of(z3, SHARE, SHARE.members[0], question)
    assert demand_of(z3, SHARE, SHARE.members[0], question) is first
    assert demand_of(z3, SHARE, SHARE.members[0], asked(SHARE, ["part"])) is not first


def conflicts(checked: Checked) -> list[Finding]:
    return [each for each in checked.findings if each.rule == "figures-conflict"]


WEIGHTED = """locale: en
figures: {a: "10.0", b: "20.0"}
claims:
  - {id: one, kind: average, average: "14.95", values: [a, b], weights: %s}
  - {id: two, kind: total, total: "30.10", parts: [a, b]}
"""


@pytest.mark.parametrize(("weights", "count"), [("[1, 1]", 1), ('["1.0", "1.0"]', 0), ("[7, 7]", 1)])
def test_a_weighted_average_is_checked_with_the_others(weights: str, count: int) -> None:
    checked = check_text("a.yaml", WEIGHTED % weights)
    assert [claim.verdict for claim in checked.claims] == ["consistent"] * 2
    assert len(conflicts(checked)) == count, "weights that were rounded leave room"


def test_powers_and_medians_do_not_tie_claims_together() -> None:
    text = WEIGHTED.replace("average, average", "median, median").replace(", weights: %s", "")
    assert not conflicts(check_text("a.yaml", text.replace("14.95", "15")))
    power = '  - {id: one, kind: equation, holds: "a^2 + b = 119.2"}'
    lines = [power if "id: one" in line else line for line in WEIGHTED.splitlines()]
    checked = check_text("a.yaml", "\n".join(lines))
    assert [claim.verdict for claim in checked.claims] == ["consistent"] * 2 and not conflicts(checked)
