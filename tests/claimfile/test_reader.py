"""From the entries of ``claims:`` to decided claims: what is read, what is noticed, and what is let go of."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claimfile.claim_list import Acceptance, ReadClaims
from crossfoot.claimfile.header import read_header
from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.reader import read_claims
from crossfoot.claimfile.tree import RELEASED, Mapping, Sequence, Source
from running import COARSE, CUT, GOOD, OPEN, WRONG, claims


def read(text: str, release: bool = False) -> tuple[Source, ReadClaims]:
    source = parse(text)
    return source, read_claims(source, read_header(source), release)


def problems(text: str) -> list[tuple[str, str]]:
    return [(problem.rule, text[problem.start : problem.end]) for problem in read(text)[1].problems]


def test_every_entry_is_a_claim_of_its_number() -> None:
    _, found = read(claims(GOOD, CUT, COARSE, WRONG, OPEN, "x", "{kind: shrae}"))
    assert [(claim.index, claim.kind, claim.verdict) for claim in found.claims] == [
        (0, "share", "consistent"), (1, "share", "truncated"), (2, "total", "coarse"), (3, "share", "mismatch"),
        (4, "share", "undetermined"), (5, "", "undetermined"), (6, "", "undetermined"),
    ]  # fmt: skip
    assert [claim.id for claim in found.claims] == ["a", "a", "a", "a", "a", "#6", "#7"]
    assert [claim.index for claim in found.slowly] == [1, 2, 3, 4]


def test_figures_stand_where_they_are_written() -> None:
    text = claims("{id: a, kind: total, total: 7, parts: {x: 3, y: 4}}", '{id: b, kind: equation, holds: "1 + 2 = 3"}')
    _, found = read(text)
    places = [(figure.role, text[figure.start : figure.end]) for claim in found.claims for figure in claim.figures]
    assert places == [
        ("total", "7"), ("parts.x", "3"), ("parts.y", "4"), ("holds[0]", "1"), ("holds[1]", "2"), ("holds[2]", "3"),
    ]  # fmt: skip


def test_a_name_stands_for_its_figure_and_counts_as_used() -> None:
    text = claims("{id: a, kind: share, part: n, whole: 4, percent: 25%}", head="figures: {n: 1, idle: 2}\n")
    source = parse(text)
    header = read_header(source)
    (claim,) = read_claims(source, header, False).claims
    (part, *_) = claim.figures
    assert (part.name, part.written.text, text[part.start : part.end]) == ("n", "1", "1")
    assert header.names.used == {"n"}


@pytest.mark.parametrize(
    ("entry", "told", "verdict"),
    [
        ("{id: a, kind: share, part: m, whole: 4, percent: 25%}", ("unknown-name", "m"), "undetermined"),
        ("{id: a, kind: share, part: 1.227, whole: 4, percent: 25%}", ("ambiguous-separator", "1.227"), "undetermined"),
        ("{id: a, kind: share, part: 1-2-3x, whole: 4, percent: 25%}", ("unreadable-figure", "1-2-3x"), "undetermined"),
        ("{id: a, kind: equation, holds: 1 + = 3}", ("malformed-equation", "= 3"), "undetermined"),
        ("{id: a, kind: equation, holds: 1 + m = 3}", ("unknown-name", "m"), "undetermined"),
        ("{id: a, kind: share, whole: 4, target: 4, percent: 25%}", ("invalid-value", "target"), "undetermined"),
        ("{kind: share, part: 1, whole: 4, percent: 25%}", ("missing-field", "kind"), "consistent"),
    ],
)
def test_what_cannot_be_read_is_noticed_at_its_place(entry: str, told: tuple[str, str], verdict: str) -> None:
    text = claims(entry)
    assert [(rule, shown) for rule, shown in problems(text)][:1] == [told]
    assert [claim.verdict for claim in read(text)[1].claims] == [verdict]


def test_acceptances_alone_and_in_lists() -> None:
    one = "accepted: {rule: r, reason: so}"
    two = "accepted: [{rule: r, reason: so}, {rule: s, reason: too}]"
    _, found = read(claims(f"{GOOD[:-1]}, {one}}}", f"{GOOD[:-1]}, {two}}}"))
    assert found.acceptances == [Acceptance("r", "so", 0), Acceptance("r", "so", 1, 0), Acceptance("s", "too", 1, 1)]
    for bad in ("{rule: r}", "{rule: r, reason: ''}", "x", "[{rule: r, reason: so, when: now}]"):
        _, found = read(claims(f"{GOOD[:-1]}, accepted: {bad}}}"))
        assert found.acceptances == []
        assert found.problems


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("claims: []\n", "this file has no claims, so nothing in it was checked"),
        ("", "this file is empty, so nothing in it was checked"),
        ("claims: 5\n", "claims takes a list, each claim beginning with a dash"),
    ],
)
def test_a_file_without_a_list_of_claims(text: str, message: str) -> None:
    assert [problem.message for problem in read(text)[1].problems] == [message]


def test_the_tree_of_a_consistent_claim_is_let_go_of_where_that_is_wanted() -> None:
    def nodes(text: str, release: bool) -> list[bool]:
        root = read(text, release)[0].root
        assert isinstance(root, Mapping)
        entries = root["claims"]
        assert isinstance(entries, Sequence)
        return [each is RELEASED for each in entries]

    text = claims(GOOD, WRONG, "{id: t, kind: total, total: 7, parts: [3, 4]}")
    assert nodes(text, True) == [True, False, True]
    assert nodes(text, False) == [False] * 3
    assert nodes(claims(GOOD, "x"), True) == [False, False]


AVERAGE = "{id: a, kind: average, average: 2, values: %s, weights: %s}"


def test_entries_that_belong_together_are_paired_by_their_labels() -> None:
    _, found = read(claims(AVERAGE % ("{x: 1, y: 4}", "{y: 2, x: 4}"), AVERAGE % ("[1, 4]", "[4, 2]")))
    assert [claim.verdict for claim in found.claims] == ["consistent"] * 2
    roles = [figure.role for figure in found.claims[0].figures]
    assert roles == ["average", "values.x", "values.y", "weights.x", "weights.y"]


@pytest.mark.parametrize("weights", ["{y: 2, z: 4}", "[4, 2]", "{x: 4}"])
def test_entries_that_are_not_called_the_same_are_not_paired(weights: str) -> None:
    text = claims(AVERAGE % ("{x: 1, y: 4}", weights))
    assert [rule for rule, _ in problems(text)] == ["invalid-value"]
    assert [claim.gap for claim in read(text)[1].claims] == ["unread"]


@pytest.mark.parametrize(
    ("fields", "verdict", "told"),
    [
        ("parts: [20%, 39.4%], exact: 'parts[0]'", "mismatch", ""),
        ("parts: {a: 20%, b: 39.4%}, exact: [parts.a]", "mismatch", ""),
        ("parts: {a: 20%, b: 39.4%}, exact: [parts.b]", "consistent", ""),
        ("parts: {a: 20%, b: 39.4%}, exact: parts", "mismatch", ""),
        ("parts: [20%, 39.4%]", "consistent", ""),
        ("parts: [20%, 39.4%], exact: 'parts[2]'", "undetermined", "there is no parts[2] in this claim"),
        ("parts: {a: 20%, b: 39.4%}, exact: parts.c", "undetermined", "there is no parts.c in this claim"),
        ("parts: [20%, 39.4%], exact: 'part[0]'", "undetermined", "exact is total or parts, not 'part[0]'; did you"),
    ],
)
def test_an_entry_of_a_list_is_exact_by_its_number_or_its_label(fields: str, verdict: str, told: str) -> None:
    checked = check_text("t.yaml", f"locale: en\nclaims:\n  - {{id: a, kind: total, total: 59.2%, {fields}}}\n")
    assert [claim.verdict for claim in checked.claims] == [verdict]
    messages = [finding.message for finding in checked.findings if finding.rule == "invalid-value"]
    assert [message[: len(told)] for message in messages] == ([told] if told else [])
