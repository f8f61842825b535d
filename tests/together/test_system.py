"""The figures of documents as one system: which claims share what, and what each figure may be."""

from __future__ import annotations

import pytest

from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claims.roles import given_of
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.together.system import EqualUnknowns, System, holds_with, system_of, systems

HEAD = "locale: en\nfigures: {a: 5, b: 7, t: 12, p: 25%, m: 1.2 million}\nclaims:\n"


def document_of(*claims: str, head: str = HEAD) -> Document:
    loaded = load_text("t.yaml", head + "".join(f"  - {{{claim}}}\n" for claim in claims), Settings())
    assert isinstance(loaded, Document)
    return loaded


def ids(system: System) -> list[str]:
    return [member.claim.id for member in system.members]


def only(*claims: str, head: str = HEAD) -> System:
    (system,) = systems([document_of(*claims, head=head)])
    return system


SUM = "id: sum, kind: total, total: t, parts: [a, b]"


def test_claims_that_share_a_figure_are_one_system_and_others_another() -> None:
    found = systems([
        document_of(
            SUM, "id: least, kind: bound, value: a, at_least: 3", "id: p1, kind: share, part: 1, whole: 4, percent: p",
            "id: alone, kind: share, part: 1, whole: 4, percent: 25%", "id: p2, kind: bound, value: p, at_most: 30%",
        )
    ])  # fmt: skip
    assert [ids(system) for system in found] == [["sum", "least"], ["p1", "p2"]]


def test_a_claim_that_shares_nothing_is_in_no_system() -> None:
    assert list(systems([document_of(SUM)])) == []
    assert list(systems([document_of(SUM, "id: x, kind: total, total: 9, parts: [4, 5]")])) == []


def test_what_is_accepted_as_wrong_demands_nothing() -> None:
    least = "id: least, kind: bound, value: a, at_least: 3"
    wrong = SUM.replace("[a, b]", "[a, b, 1]")
    assert [ids(system) for system in systems([document_of(wrong, least)])] == [["sum", "least"]]
    accepted = f"{wrong}, accepted: {{rule: total-mismatch, reason: so}}"
    assert list(systems([document_of(accepted, least)])) == []
    other = f"{SUM}, accepted: {{rule: total-mismatch, reason: so}}"
    assert [ids(system) for system in systems([document_of(other, least)])] == [["sum", "least"]]


def test_every_use_of_a_figure_is_one_unknown() -> None:
    system = only(SUM, "id: twice, kind: total, total: 10, parts: [a, a]")
    uses = {unknown.label: unknown.uses for unknown in system.unknowns}
    assert uses["a"] == ((0, "parts[0]"), (1, "parts[0]"), (1, "parts[1]"))
    assert uses["t"] == ((0, "total"),)
    assert uses["total"] == ((1, "total"),), "a figure of its own bears the name of its role"
    assert system.members[1].unknowns == {
        unknown.number for unknown in system.unknowns if unknown.label in ("a", "total")
    }


@pytest.fixture
def twins() -> System:
    """Six unknowns: 0 and 3 are the same, and 3 and 4, and 1 and 5."""
    system = only(SUM, "id: more, kind: total, total: 16, parts: [a, 4, 7]")
    return System(system.unknowns, system.members, [EqualUnknowns(0, 3), EqualUnknowns(3, 4), EqualUnknowns(1, 5)])


def test_figures_that_are_the_same_are_one_group_through_others_too(twins: System) -> None:
    assert twins.groups == [frozenset({0, 3, 4}), frozenset({1, 5})]
    assert twins.twins == {**dict.fromkeys((0, 3, 4), frozenset({0, 3, 4})), **dict.fromkeys((1, 5), frozenset({1, 5}))}
    assert twins.first_twin == {0: 0, 3: 0, 4: 0, 1: 1, 5: 1}
    assert list(twins.ties_of([4])) == [0, 1]
    assert list(twins.ties_of([5, 2, 3])) == [2, 0, 1]
    assert list(twins.ties_of([2])) == []


@pytest.mark.parametrize(
    ("claim", "label", "text"),
    [
        (SUM, "t", "[12, 12]"),
        ("id: m1, kind: bound, value: m, at_most: 2 million", "m", "[1150000, 1250000]"),
        ("id: s, kind: share, part: 1, whole: 4, percent: p", "p", "[49/2, 51/2]"),
        ("id: s, kind: share, part: 359, whole: 1400, percent: p", "p", "[49/2, 26)"),  # cut off, or to nearest
    ],
)
def test_a_figure_may_be_what_the_most_lenient_claim_that_uses_it_allows(claim: str, label: str, text: str) -> None:
    system = only(claim, f"id: other, kind: bound, value: {label}, at_least: {'2%' if label == 'p' else '2'}")
    (unknown,) = [each for each in system.unknowns if each.label == label]
    kept = system.sets(unknown)
    shown = f"{'[' if kept.lo_closed else '('}{kept.lower}, {kept.upper}{']' if kept.hi_closed else ')'}"
    assert shown == text


def test_claims_of_exact_figures_are_rows_and_no_others() -> None:
    system = only(
        "id: sum, kind: total, total: t, parts: [a, b, a]", "id: change, kind: change, from: a, to: t, by: 7",
        "id: share, kind: share, part: a, whole: t, percent: 42%",
        "id: some, kind: total, total: t, parts: [a], coverage: partial",
    )  # fmt: skip
    soft = [not system.sets(unknown).is_point for unknown in system.unknowns]
    rows = {member.claim.id: system.rows(member, soft) for member in system.members}
    assert rows["share"] is None and rows["some"] is None
    numbers = {unknown.label: unknown.number for unknown in system.unknowns}
    (row,) = rows["sum"] or []
    assert {row.coefficients[numbers["a"]], row.coefficients[numbers["b"]], row.coefficients[numbers["t"]]} == {
        2,
        1,
        -1,
    }
    assert row.coefficients[numbers["a"]] == -2 * row.coefficients[numbers["t"]]
    assert abs(row.residual) == 5, "5 + 7 + 5 is 5 more than 12"
    (row,) = rows["change"] or []
    assert row.residual == 0
    assert system.rows(system.members[0], [True] * len(soft)) is None


@pytest.mark.parametrize(
    ("claim", "counted"),
    [
        ("part: 3, whole: 12, percent: 25%", False),
        ("part: 3, percent: 25%", True),
        ("whole: 12, percent: 25%", True),
        ("part: 3.5, percent: 25%", False),
        ("part: 3, whole: 12", False),
        ("part: 3, target: 12, percent: 25%", False),
    ],
)
def test_which_shares_are_of_things_that_are_counted(claim: str, counted: bool) -> None:
    document = document_of(f"id: s, kind: share, {claim}")
    assert system_of([(document, document.claims[0])], []).members[0].is_counted is counted


def test_figures_are_exchanged_by_role() -> None:
    document = document_of("id: s, kind: total, total: 12, parts: [5, 3, 3]")
    member = system_of([(document, document.claims[0])], []).members[0]
    six, four = (read(text, notation_of("en")) for text in ("6", "4"))
    changed = given_of(member.claim, {"parts[1]": four})
    assert [each.text for each in changed.many["parts"]] == ["5", "4", "3"]
    assert changed.one["total"].text == "12"
    assert not holds_with(member, {})
    assert holds_with(member, {"parts[1]": four})
    assert not holds_with(member, {"parts[1]": six})
    assert holds_with(member, {"parts[0]": six}), "6 + 3 + 3 is 12"


def test_a_claim_that_cannot_be_decided_holds_with_anything() -> None:
    document = document_of("id: s, kind: share, part: 5")
    member = system_of([(document, document.claims[0])], []).members[0]
    assert holds_with(member, {"part": read("99", notation_of("en"))})
    document = document_of("id: m, kind: total, total: 12 kg, parts: [5 km, 3 kg]")
    member = system_of([(document, document.claims[0])], []).members[0]
    assert holds_with(member, {}) and holds_with(member, {"total": read("99 kg", notation_of("en"))})


def test_the_quotient_that_several_equations_use_is_shared() -> None:
    share = "id: {}, kind: share, part: {}, whole: {}, percent: p"
    system = only(share.format("one", 1, 4), share.format("two", 2, 8))
    one = system.members[0]
    roles = dict(one.roles)
    assert system.is_shared(one, "percent", roles["percent"])
    assert system.is_shared(one, "part", roles["part"]), "it is also no more than the whole"
    alone = document_of("id: a, kind: share, part: 1, whole: 4, percent: 25%")
    (member,) = system_of([(alone, alone.claims[0])], []).members
    assert not system_of([(alone, alone.claims[0])], []).is_shared(member, "percent", dict(member.roles)["percent"])
