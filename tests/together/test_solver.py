"""The solver against the closed form: a claim is possible for both or for neither, whatever way it was printed."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim as Checked
from crossfoot.claims.expression import Comparison
from crossfoot.claims.kind import kinds
from crossfoot.claims.reading import uniform
from crossfoot.claims.repeated import unknowns_of
from crossfoot.claims.roles import split_role
from crossfoot.claims.statements import Statement, meanings
from crossfoot.figures.interval import Interval
from crossfoot.figures.sets import Way
from crossfoot.together import solver
from crossfoot.together.system import Member, System, system_of
from drawing import Claim, claims
from equations import Stated, equations
from statements import every_kind, locales, styles, times, written
from writing import claim_file

WAYS: tuple[Way, ...] = ("nearest", "truncated", "rounded-up", "coarse")


def document_of(text: str) -> Document:
    loaded = load_text("t.yaml", text, Settings())
    assert isinstance(loaded, Document), text
    return loaded


def one_claim(document: Document) -> System:
    (claim,) = document.claims
    return system_of([(document, claim)], [])


def possible(system: System, way: Way) -> bool | None:
    member = system.members[0]
    sets = sets_of(system, way)
    return solver.ask(system, [member], frozenset(), sets, {}).possible


def sets_of(system: System, way: Way) -> Sequence[Interval]:
    return [system.sets(unknown, (uniform(way),)) for unknown in system.unknowns]


def decided_alone(claim: Checked) -> bool:
    """What the solver leaves to the claim: a change of percentages that may be told in points, as either would do."""
    kind = kinds()[claim.kind]
    return len(meanings(kind, _given(claim))) > 1 and claim.verdict != "undetermined"


def _given(claim: Checked):  # type: ignore[no-untyped-def]
    from crossfoot.claims.claim import Given

    one = {figure.role: figure.written for figure in claim.figures if split_role(figure.role)[1] is None}
    return Given(one, {}, claim.options)


def nothing_of_nothing(member: Member) -> bool:
    """Claims that nothing satisfies and that are left undetermined all the same: a share of zero, none among none."""
    one = member.given.one
    rates = [one[role].interval("nearest", True) for role in ("percent", "ratio") if role in one]
    if member.kind.name == "share":
        negative = any(one[role].num < 0 for role in ("part", "whole", "target", "percent", "ratio") if role in one)
        return negative or (any(0 in rate for rate in rates) and not one.keys() & {"whole", "target"})
    if member.kind.name == "average" and "average" not in one:
        return True  # its equations are not stated for the solver
    return member.kind.name == "average" and "count" in one and not one["count"].num


def agree(text: str) -> None:
    document = document_of(text)
    system = one_claim(document)
    member = system.members[0]
    if decided_alone(member.claim):
        return
    if member.claim.gap == "mixed-units":
        assert not member.equations  # it ties nothing: its figures cannot be compared
        return
    if nothing_of_nothing(member):
        return
    if member.kind.gap(member.given) is not None:
        assert possible(system, "nearest") is not False, text
        return
    told = bool(member.equations) or not meanings(member.kind, member.given)[0]
    for way in WAYS:
        if way == "coarse" and not member.kind.coarse:
            continue
        closed = Statement(member.kind, member.given).holds(uniform(way))
        found = possible(system, way)
        if not told and found:  # claims together are told nothing of two meanings
            continue
        assert found is closed or (found and has_two_results(member)), (way, text)


def has_two_results(member: Member) -> bool:
    """Whether two sides are lone figures: alone each is tried as the result, together with others both are."""
    stated = member.given.options.get("holds")
    if not isinstance(stated, Comparison) or set(stated.operators) != {"="}:
        return False
    return sum(isinstance(side, int) for side in stated.sides) > 1


@every_kind
@given(data=st.data())
@times(1)
def test_the_solver_agrees_with_the_closed_form(kind: str, data: st.DataObject) -> None:
    claim: Claim = data.draw(claims(kind))
    locale, style = data.draw(locales), data.draw(styles)
    fields = {"id": "a", "kind": kind, **written(claim, locale, style)}
    agree(claim_file(locale, fields, "nearest"))


@given(data=st.data())
@times(0.5)
def test_the_solver_agrees_with_the_closed_form_of_equations(data: st.DataObject) -> None:
    stated: Stated = data.draw(equations())
    text, declared = stated.text("en", data.draw(styles))
    document = document_of(claim_file("en", {"id": "a", "kind": "equation", "holds": text}, "nearest", declared))
    member = one_claim(document).members[0]
    comparison = member.given.options.get("holds")
    if not isinstance(comparison, Comparison) or len(set(same := unknowns_of(comparison))) < len(same):
        return
    agree(document.source.text)


@pytest.mark.parametrize(
    ("claim", "role", "ends"),
    [
        ("kind: share, part: 300, whole: 1.2 million, percent: 9%", "percent", ("6/250", "6/230")),
        ("kind: share, part: 3, whole: 12, percent: 9%", "percent", ("25", "25")),
        ("kind: share, part: 3, whole: 12, percent: 25%", "part", ("3", "3")),  # a count is whole
        ("kind: total, total: 12, parts: [5, 1.2 million]", "total", ("1150005", "1250005")),
        ("kind: total, total: 1.2 million, parts: [5, 6]", "parts[1]", ("1149995", "1249995")),
        ("kind: bound, value: 4, at_most: 9", "value", (None, "9")),
        ("kind: bound, value: 4, at_least: 9", "value", ("9", None)),
        ('kind: equation, holds: "3^2 + 4 = 31"', "holds[1]", ("3", "3")),
    ],
)
def test_the_ends_of_what_a_freed_figure_may_be(claim: str, role: str, ends: tuple[str | None, str | None]) -> None:
    system = one_claim(document_of(f"locale: en\nclaims:\n  - {{id: a, {claim}}}\n"))
    (member,) = system.members
    unknown = dict(member.roles)[role]
    sets = sets_of(system, "nearest")
    found = solver.range_of(system, [member], frozenset({unknown}), sets, unknown)
    assert found == tuple(None if end is None else Fraction(end) for end in ends)


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ('whole: "<1", percent: "105 phần trăm", ratio: "1,0"', "mismatch"),
        ('whole: "<1", percent: "102", ratio: "1,02"', "mismatch"),
        ('whole: "<1", percent: "5%", ratio: "0,2"', "consistent"),
        ('part: "5", percent: "5%", ratio: "0,2"', "mismatch"),
    ],
)
def test_a_percentage_and_a_ratio_of_a_whole_that_may_be_zero(fields: str, verdict: str) -> None:
    """They are joined through a whole that is printed; what no whole has, more than 100% of it, is no way out."""
    text = f"locale: vi\nclaims:\n  - {{id: a, kind: share, {fields}}}\n"
    assert document_of(text).claims[0].verdict == verdict
    agree(text)


@pytest.mark.parametrize(
    "claim",
    [
        "kind: growth, from: hơn 0, to: −100, total: 2%",
        "kind: growth, from: 0, to: 5, rate: 10%, periods: 1, total: 3%",
    ],
)
def test_growth_from_zero_excludes_nothing(claim: str) -> None:
    """It is not checked alone, so claims that share its figures are not excluded by it either."""
    agree(f"locale: vi\nclaims:\n  - {{id: a, {claim}}}\n")
