"""What claims demand, as terms: the same for z3 and for the linear forms that stand in its place."""

from __future__ import annotations

from fractions import Fraction
from types import ModuleType
from typing import Any

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Checked, Finding
from crossfoot.together.z3_terms import demand_of
from systems import asked, by_forms, by_z3, system_with

Z3: ModuleType = pytest.importorskip("z3")


LESS = "kind: change, from: 4, to: 3, percent: below 5%"
GROWTH = "kind: growth, from: 100, to: 121, rate: 10%, periods: 2"
SHARE = system_with("kind: share, part: 3, whole: 12, percent: 25%")


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
        (LESS, ("from", "to"), {"from": Fraction(0), "to": Fraction(-1)}, False),  # no percentage of zero is -1
        ("kind: median, median: 5, values: [9, 5, 2]", (), {}, True),
        ("kind: median, median: 6, values: [9, 5, 2]", (), {}, False),
        ("kind: median, median: 6, values: [9, 5, 2]", ("values[0]",), {}, False),
        ("kind: median, median: 6, values: [9, 5, 2]", ("values[1]",), {}, True),
        ("kind: median, median: 6, values: [9, 5, 2]", ("values[1]",), {"values[1]": Fraction(10)}, False),
        ("kind: median, median: 6.5, values: [9, 5, 2, 8]", (), {}, True),
        ("kind: median, median: 4, values: [9, 5, 2, 8]", ("values[3]",), {"values[3]": Fraction(3)}, True),
        ("kind: median, quantile: 25%, median: 2, values: [9, 5, 2, 8]", (), {}, True),
        ("kind: median, quantile: 25%, median: 6, values: [9, 5, 2, 8]", (), {}, False),
        ("kind: median, quantile: 25%, median: 6, values: [9, 5, 2, 8]", ("quantile",), {}, True),
        ("kind: median, quantile: 25%, median: 12, values: [9, 5, 2, 8]", ("quantile",), {}, False),
        (GROWTH, (), {}, True),
        ("kind: growth, from: 100, to: 150, rate: 10%, periods: 2", (), {}, False),
        ("kind: growth, from: 100, to: 150, rate: 10%, periods: 2", ("to",), {}, True),
        ("kind: growth, from: 100, to: 150, rate: 10%, periods: 2", ("rate",), {}, True),
        ("kind: growth, from: 100, to: 161, rate: 10%, periods: 2", ("periods",), {}, True),
        ("kind: growth, from: 100, to: 150, rate: 10%, periods: 2", ("periods",), {}, False),
        ("kind: growth, from: 100, to: 100, rate: 10%, periods: 2", ("periods",), {}, False),  # at least one period
        (GROWTH, ("from", "rate"), {"from": Fraction(0)}, False),  # whatever the rate, nothing grows from zero
        (GROWTH, ("from", "to", "rate"), {"from": Fraction(0), "to": Fraction(0)}, True),
        ("kind: growth, from: 100, to: -121, rate: 10%, periods: 2", ("rate",), {}, False),  # no square is negative
        ("kind: growth, from: 100, to: -121, rate: 10%, periods: 3", ("rate",), {}, True),
        ('kind: equation, holds: "3^2 + 4^2 = 5^2"', (), {}, True),
        ('kind: equation, holds: "3^2 + 4^2 = 6^2"', (), {}, False),
        ('kind: equation, holds: "3^2 + 4 = 31"', ("holds[1]",), {}, True),
        ('kind: equation, holds: "3^2 + 4 = 31"', ("holds[1]",), {"holds[1]": Fraction(3)}, True),
        ('kind: equation, holds: "3^2 + 4 = 31"', ("holds[1]",), {"holds[1]": Fraction(4)}, False),
        ('kind: equation, holds: "3^2 + 4 = 32"', ("holds[1]",), {}, False),
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


@pytest.mark.parametrize(
    ("claim", "freed", "possible"),
    [
        ("total: 21%, rate: 10%, periods: 2", (), True),
        ("total: 30%, rate: 10%, periods: 2", (), False),
        ("total: 30%, rate: 10%, periods: 2", ("rate",), True),
        ("total: 30%, rate: 10%, periods: 2", ("periods",), True),
    ],
)
def test_growth_of_a_figure_that_is_not_printed(claim: str, freed: tuple[str, ...], possible: bool) -> None:
    system = system_with(f"kind: growth, {claim}")
    assert by_z3(system, asked(system, freed)) is possible


def test_what_is_asked_again_is_not_made_again() -> None:
    question = asked(SHARE)
    first: Any = demand_of(Z3, SHARE, SHARE.members[0], question)
    assert demand_of(Z3, SHARE, SHARE.members[0], question) is first
    assert demand_of(Z3, SHARE, SHARE.members[0], asked(SHARE, ["part"])) is not first


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


TIED = """locale: en
figures: {a: 12, b: 30, c: 48, d: 60}
claims:
  - {id: one, kind: %s}
  - {id: two, kind: total, total: 90, parts: [a, b, c]}
  - {id: three, kind: total, total: 120, parts: [b, c, 42]}
"""


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("median, median: 30, values: [a, b, c]", 0),
        ("median, median: 31, values: [a, b, c]", 1),
        ("median, median: 39, values: [a, d, b, c]", 0),
        ("median, quantile: 75%, median: 48, values: [a, b, c]", 0),
        ('equation, holds: "a^2 + b = 174"', 0),
        ('equation, holds: "a^2 + b = 184"', 1),
        ("growth, from: b, to: 40, rate: 15.5%, periods: 2", 0),
        ("growth, from: b, to: 44, rate: 15.5%, periods: 2", 1),
    ],
)
def test_medians_powers_and_growth_tie_claims_together(claim: str, count: int) -> None:
    checked = check_text("a.yaml", TIED % claim)
    assert len([each for each in checked.findings if each.severity == "error"]) == count


@pytest.mark.parametrize(("later", "count"), [(109_907, 0), (110_411, 1)])
def test_two_growths_say_what_a_rate_that_they_share_is(later: int, count: int) -> None:
    """Each is right by itself, for 10% may be anything from 9.5% to 10.5%."""
    claim = "{{id: {0}, kind: growth, from: 100003, to: {1}, rate: r, periods: 1}}"
    claims = "\n".join(f"  - {claim.format(*each)}" for each in (("one", 109_907), ("two", later)))
    checked = check_text("a.yaml", f"locale: en\nfigures: {{r: 10%}}\nclaims:\n{claims}\n")
    assert [each.verdict for each in checked.claims] == ["consistent"] * 2
    assert len(conflicts(checked)) == count


def test_what_powers_and_medians_say_of_a_shared_figure() -> None:
    """Each claim is right by itself; that both are needs a value that rounds to what is printed."""
    median = WEIGHTED.replace("average, average", "median, median").replace(", weights: %s", "").replace("14.95", "%s")
    power = [
        '  - {id: one, kind: equation, holds: "a^2 + b = 119.2"}' if "id: one" in line else line
        for line in WEIGHTED.splitlines()
    ]
    for text, many in (
        (median % "15.05", 0),  # a + b is 30.10
        (median % "14.98", 1),
        ("\n".join(power), 1),  # a is 9.96 at the most
    ):
        checked = check_text("a.yaml", text)
        assert [claim.verdict for claim in checked.claims] == ["consistent"] * 2
        assert len(conflicts(checked)) == many
