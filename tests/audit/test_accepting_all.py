"""All that stands accepted with one reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.accepting import Refused
from crossfoot.audit.accepting_all import AllAccepted, Kept, accept_all
from crossfoot.audit.audit import check_text
from running import CUT, GOOD, WRONG, claims, run


def all_of(text: str, rule: str = "", *severities: str) -> AllAccepted:
    return accept_all("a.yaml", text, "so before", severities or ("error",), rule)


def named(entry: str, name: str) -> str:
    return entry.replace("id: a", f"id: {name}")


def test_what_counts_is_accepted_and_nothing_else_changes() -> None:
    text = claims(WRONG, named(GOOD, "b"), named(CUT, "c"), named(WRONG, "d"), head="# note\n")
    done = all_of(text)
    assert done.accepted == (Kept("a", "share-mismatch"), Kept("d", "share-mismatch"))
    assert done.left == ()
    assert done.text.replace(", accepted: {rule: share-mismatch, reason: so before}", "") == text
    assert [bool(each.accepted) for each in check_text("a.yaml", done.text).findings] == [True, False, True]
    assert all_of(done.text) == (done.text, (), ())
    assert [each.place for each in all_of(text, "", "error", "warning", "note").accepted] == ["a", "c", "d"]
    assert [each.place for each in all_of(text, "truncated-percent").accepted] == ["c"]


def test_several_findings_of_one_claim_and_a_conflict_that_two_share() -> None:
    two = all_of(claims("{id: two, kind: share, part: 5, whole: 4, percent: 26%}"))
    assert {each.rule for each in two.accepted} == {"share-mismatch", "part-exceeds-whole"} or len(two.accepted) == 1
    assert not two.left
    bounds = "{id: a, kind: bound, value: x, at_least: y}", "{id: b, kind: bound, value: y, at_least: 1}"
    done = all_of(claims(*bounds, head="figures: {x: 5, y: 6}\n"))
    assert len(done.accepted) == 1 and not done.left


def test_what_takes_no_acceptance_keeps_nothing_else_from_it() -> None:
    stubborn = '{"id": "b", kind: share, part: 1, whole: 4, "percent": "26%", accepted: }'
    text = claims(WRONG, stubborn, "{id: c, kind: shrae, part: 1}", named(WRONG, "d"))
    done = all_of(text)
    assert [each.place for each in done.accepted] == ["a", "d"]
    assert {each.rule for each in done.left} >= {"share-mismatch", "unknown-kind"}


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(Refused, match="cannot be read as a claim file"):
        all_of("claims: [")


@given(st.lists(st.sampled_from([GOOD, WRONG, CUT, f"{WRONG[:-1]}, about: x}}"]), min_size=1, max_size=5))
def test_nothing_that_counts_is_left(entries: list[str]) -> None:
    text = claims(*(named(entry, f"c{number}") for number, entry in enumerate(entries)))
    done = all_of(text, "", "error", "note")
    assert len(done.accepted) == sum(entry != GOOD for entry in entries)
    after = check_text("a.yaml", done.text)
    assert all(each.accepted == "so before" for each in after.findings)
    assert [each.verdict for each in after.claims] == [each.verdict for each in check_text("a.yaml", text).claims]


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "claims").mkdir()
    for name, text in (("a", claims(WRONG)), ("b", claims(GOOD)), ("c", claims(CUT, named(WRONG, "b")))):
        (tmp_path / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
    ended = run("accept", "--all", "claims", "--reason", "so before")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "claims/a.yaml: a accepts share-mismatch",
        "claims/c.yaml: b accepts share-mismatch",
        "2 findings accepted in 2 files: so before",
    ]
    assert run("audit").code == 0
    (tmp_path / "claims" / "d.yaml").write_text("claims: [", encoding="utf-8")
    (tmp_path / "claims" / "c.yaml").write_text(claims(WRONG), encoding="utf-8")
    ended = run("accept", "--all", "claims", "--reason", "so before")
    assert ended.code == 2
    assert "claims/d.yaml cannot be read as a claim file" in ended.err
    assert "1 finding accepted in 1 file" in ended.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--all", "claims", "a"], "leave out the claim"),
        (["claims/a.yaml"], "name the claim too"),
        (["claims", "a"], "claims is a folder; name the file of the claim"),
        (["--all", "claims", "--reason", " "], "the reason is empty"),
        (["--all", "claims"], "there is no claim file in claims"),
    ],
)
def test_what_the_command_refuses(
    arguments: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    ended = run("accept", "--reason", "so before", *arguments)
    assert ended.code == 2 and sentence in ended.err
