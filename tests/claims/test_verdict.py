"""Every verdict of the checker against the oracle, the laws that no verdict breaks, and the examples of each kind."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cases import CASES, TOTALS, fig, read_claim
from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Checked
from crossfoot.claims.kind import Example, kinds
from drawing import Claim, claims
from equations import Stated, equations
from oracle_equations import Tree
from oracle_notes import WAYS, loose_results
from published import EQUATIONS, EXCUSES, LOOSE, POINTS, UNITS
from published import KINDS as PUBLISHED_KINDS
from statements import LOCALES, decided, every_kind, locales, styles, times, written
from stating import verdicts_of
from truth import Printed
from writing import claim_file


def audited(text: str) -> tuple[str, Checked]:
    """What the whole checker says of a file with one claim."""
    checked = check_text("t.yaml", text)
    assert checked.usable and len(checked.claims) == 1
    assert not [each for each in checked.findings if "unread" in each.rule or "invalid" in each.rule]
    return checked.claims[0].verdict, checked


@every_kind
@given(data=st.data())
@times(2)
def test_the_checker_decides_as_the_oracle(kind: str, data: st.DataObject) -> None:
    claim, locale, style = data.draw(claims(kind)), data.draw(locales), data.draw(styles)
    assert decided(claim, locale, style) == claim.expected(), written(claim, locale, style)


@every_kind
@given(data=st.data())
@times(0.3)
def test_a_claim_with_names_is_judged_as_the_oracle_does(kind: str, data: st.DataObject) -> None:
    claim, locale, style = data.draw(claims(kind)), data.draw(locales), data.draw(styles)
    fields: dict[str, Any] = {"id": "a", "kind": kind, **written(claim, locale, style)}
    named: dict[str, str] = {}
    if claim.parts:
        fields["parts"] = {f"group {n}": text for n, text in enumerate(fields["parts"])}
        if "exact" in fields:
            fields["exact"] = [re.sub(r"^parts\[(\d+)\]$", r"parts.group \1", name) for name in fields["exact"]]
    if claim.figures:
        role = min(claim.figures)
        if role not in ("ratio", "periods"):
            named["named"], fields[role] = fields[role], "named"
    text = claim_file(locale, fields, claim.rounding, named)
    found, checked = audited(text)
    assert found == claim.expected(), text
    loud = {each.rule for each in checked.findings if each.severity == "error"}
    assert (found == "mismatch") <= bool(loud), text


@pytest.mark.parametrize(("kind", "text", "expected"), [*CASES, *UNITS, *EXCUSES, *PUBLISHED_KINDS])
def test_the_checker_decides_as_worked_out_by_hand(kind: str, text: str, expected: str) -> None:
    claim = read_claim(kind, text)
    assert [decided(claim, locale) for locale in LOCALES] == [expected] * 2, written(claim, "vi", 0)


@pytest.mark.parametrize(("text", "coverage", "expected"), TOTALS)
def test_the_checker_decides_totals_as_worked_out_by_hand(text: str, coverage: str, expected: str) -> None:
    claim = read_claim("total", text, coverage=coverage)
    assert [decided(claim, locale) for locale in LOCALES] == [expected] * 2, written(claim, "vi", 0)


@pytest.mark.parametrize(("sides", "text", "expected", "options"), EQUATIONS)
def test_the_checker_decides_equations_as_worked_out_by_hand(
    sides: tuple[Tree, ...], text: str, expected: str, options: dict[str, Any]
) -> None:
    figures = {role: fig(item) for role, item in (item.split("=", 1) for item in text.split("; "))}
    stated = Stated(sides, figures, divisor=options.get("divisor"), exact=tuple(options.get("exact", ())))
    assert [decided(stated, locale) for locale in LOCALES] == [expected] * 2, stated.text("vi", 0)


def noted(claim: Claim, rule: str) -> bool:
    fields = {"id": "a", "kind": claim.kind, **written(claim, "en")}
    return rule in {each.rule for each in audited(claim_file("en", fields, "nearest"))[1].findings}


@pytest.mark.parametrize(("kind", "text", "expected"), LOOSE)
def test_a_check_that_excludes_little_is_told(kind: str, text: str, expected: bool) -> None:
    assert noted(read_claim(kind, text), "loose-check") == expected


@pytest.mark.parametrize(("text", "expected"), POINTS)
def test_points_printed_as_a_percentage_are_told(text: str, expected: bool) -> None:
    assert noted(read_claim("change", text), "points-as-percent") == expected


@pytest.mark.parametrize("kind", sorted(WAYS))
@given(data=st.data())
@times(0.5)
def test_loose_checks_are_told_as_the_oracle_says(kind: str, data: st.DataObject) -> None:
    """Among positive figures that are consistent to nearest."""
    claim = replace(data.draw(claims(kind)), rounding="nearest", values=(), weights=(), exact=())
    assume(all(p.value > 0 for p in claim.figures.values()) and claim.expected() == "consistent")
    assume({way.result for way in WAYS[kind]} | {"part"} <= {*claim.figures, "part"})
    told = noted(claim, "loose-check")
    assert told or not loose_results(kind, claim.figures), written(claim, "en")


def test_shares_of_small_counts_are_decided_as_the_oracle_does() -> None:
    """A share of two counts takes a short way; every share of less than nine is tried."""
    percentages = ("0%", "12%", "13%", "12.5%", "33%", "50.0%", "60", "66%", "67%", "100%", "120%")
    shares = [
        Claim("share", {"part": Printed(str(part)), "whole": Printed(str(whole)), "percent": fig(percent)})
        for part in range(9)
        for whole in range(9)
        for percent in percentages
    ]
    found = verdicts_of(shares, "en", "nearest", [0] * len(shares))
    assert [fields for claim, (said, fields) in zip(shares, found, strict=True) if said != claim.expected()] == []


TRICKY = [
    ("1/(1,0 + 1,0 − 1,8) = 100", {}, "rounded-up"),  # raised, the divisor may be as small as it likes, but never 0
    ("1/(1,0 − 1,0) = 100", {}, "undetermined"),
    ("1/(1,0 + 1,0 − 1,8) = 10", {}, "consistent"),  # 1/0,1
    ("x − x = 0,12", {"x": "1,2"}, "mismatch"),  # x is the same figure both times, however it was printed
    ("x ≤ y + x", {"x": "hơn 0", "y": "<0"}, "mismatch"),  # 0 ≤ 0 + 0, but y is below 0
    ("x × y = z + z", {"x": "1", "y": "<0", "z": "0"}, "mismatch"),  # alike as printed, but y is below 0
    ("x + 582 = 590,93 = 591", {"x": "hơn 1,0"}, "coarse"),  # 591 is rounded there too
    ("x/y = 0", {"x": "0", "y": "<0"}, "consistent"),  # y is printed as 0, and is not 0
]


@pytest.mark.parametrize(("holds", "declared", "right"), TRICKY)
def test_an_equation_that_is_hard_to_decide(holds: str, declared: dict[str, str], right: str) -> None:
    """A figure that stands in it twice, or a divisor that may be zero, may leave it undecided, but not wrong."""
    text = claim_file("vi", {"id": "a", "kind": "equation", "holds": holds}, "nearest", declared)
    assert audited(text)[0] in (right, "undetermined" if right != "consistent" or "y" in declared else right)


@given(equations(), locales, styles)
@times(2)
def test_the_checker_decides_equations_as_the_oracle(stated: Stated, locale: str, style: int) -> None:
    assert decided(stated, locale, style) in stated.expected(), stated.text(locale, style)


def cases(good: bool) -> list[Any]:
    return [
        pytest.param(name, each, id=f"{name}-{each.claim.splitlines()[0]}-{number}")
        for name, kind in kinds().items()
        for number, each in enumerate(kind.good if good else kind.bad)
    ]


def example_file(kind: str, each: Example) -> str:
    lines = "\n    ".join(["id: a", f"kind: {kind}", *each.claim.splitlines()])
    return f"locale: vi\nclaims:\n  - {lines}\n"


@pytest.mark.parametrize(("kind", "each"), cases(good=True))
def test_a_good_example_holds(kind: str, each: Example) -> None:
    found, checked = audited(example_file(kind, each))
    assert (found, each.message) == (each.verdict, "")
    assert found in ("consistent", "undetermined")
    assert not [f for f in checked.findings if f.rule.endswith("-mismatch")]


@pytest.mark.parametrize(("kind", "each"), cases(good=False))
def test_a_bad_example_is_told_as_it_says(kind: str, each: Example) -> None:
    found, checked = audited(example_file(kind, each))
    assert found == each.verdict
    assert found not in ("consistent", "undetermined")
    assert [f.message for f in checked.findings] == [each.message]
