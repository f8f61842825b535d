"""Claims that cannot be built, or only in part: counted and told, no crash, and nothing reckoned with the rest."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.audit import audit, check_text
from crossfoot.audit.exit import EXIT, exit_code
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Checked, Report
from crossfoot.claims.kind import kinds
from crossfoot.discovery import members
from crossfoot.reports.format import format_named
from crossfoot.reports.summary import counts, summarised
from running import GOOD, OPEN, WRONG, claims, run

STUMPS = ("", "hello", '""', "[1]", "{}", "{kind: shrae}", "{kind: [share]}", "{kind: }", "{id: [a]}", "[[]]")
FORMS = members("formats")
FIELDS = {"part": "1", "whole": "4", "percent": "26%"}
UNREADABLE = ("1.2.3", "abc", "", "[1]", "{a: 1}", "n", "1,2,3,4")


def verdicts(checked: Checked) -> list[str]:
    return [claim.verdict for claim in checked.claims]


def written(form: str, report: Report) -> str:
    return "".join(format_named(form).write(report))


@given(st.lists(st.sampled_from([*STUMPS, GOOD, WRONG]), min_size=1, max_size=5))
def test_what_is_no_claim_yet_is_told_beside_the_others(entries: list[str]) -> None:
    text = "claims:\n" + "".join(f"  - {entry}\n" for entry in entries)
    checked = check_text("a.yaml", text)
    assert [claim.index for claim in checked.claims] == list(range(len(entries)))
    for number, entry in enumerate(entries):
        found = checked.claims[number]
        told = [finding for finding in checked.findings if finding.claim and finding.claim.index == number]
        if entry in STUMPS:
            assert found.verdict == "undetermined"
            assert found.is_half_read
            assert not found.kind
            assert told
            line = text[: told[0].start].count("\n")
            assert line == number + 1
        else:
            assert found.verdict == ("consistent" if entry == GOOD else "mismatch")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("stump", STUMPS)
def test_every_form_tells_what_is_no_claim(form: str, stump: str) -> None:
    report = Report([check_text("a.yaml", claims(GOOD, stump, OPEN))])
    assert written(form, report)
    assert counts(summarised(report)).endswith("3 claims, 1 checked: 1 consistent; 2 not checked")
    assert exit_code(report) == EXIT.found


def test_the_last_line_counts_it() -> None:
    ended = check_text("a.yaml", claims(GOOD, "{id: b, kind: shrae}"))
    assert counts(summarised(Report([ended]))).endswith("2 claims, 1 checked: 1 consistent; 1 not checked")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("coverage", ["partail", "", "[exact]", "{exact: 1}"])
def test_a_coverage_that_there_is_not(form: str, coverage: str, tmp_path: Path) -> None:
    text = claims(f"{{id: a, kind: total, total: 10, parts: [4, 5], coverage: {coverage}}}")
    checked = check_text("a.yaml", text)
    assert verdicts(checked) == ["undetermined"]
    assert [finding.rule for finding in checked.findings] == ["invalid-value"]
    assert written(form, Report([checked]))
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    ended = run("explain", str(path), "a")
    assert ended.code == 0
    assert "coverage cannot be read" in ended.out
    assert "says" not in ended.out


@pytest.mark.parametrize("role", FIELDS)
@pytest.mark.parametrize("text", UNREADABLE)
def test_nothing_is_reckoned_with_what_is_left(role: str, text: str) -> None:
    fields = ", ".join(f"{name}: {text if name == role else value}" for name, value in FIELDS.items())
    checked = check_text("a.yaml", claims(f"{{id: a, kind: share, {fields}}}"))
    (claim,) = checked.claims
    assert claim.verdict == "undetermined"
    assert claim.is_half_read
    assert not claim.recomputed
    assert {finding.severity for finding in checked.findings} == {"error"}
    assert not {finding.rule for finding in checked.findings} & {"share-mismatch", "not-checked", "zero-whole"}


@pytest.mark.parametrize(
    "claim",
    [
        "{id: a, kind: share, part: 53, whole: 78, percent: 64,94%}",
        "{id: a, kind: total, total: 10, parts: [4, 5], covrage: partial}",
        "{id: a, kind: share, numerator: 9, whole: 4, percent: 25%}",
        "{id: a, kind: change, from: 4, to: 6, bye: 3}",
        "{id: a, kind: total, total: 10, parts: [4, 1.2.3]}",
        "{id: a, kind: average, average: 5, values: [9, 9, x]}",
        "{id: a, kind: equation, holds: 1 + 1.2.3 = 3}",
        "{id: a, kind: equation, holds: 1 + x = 3}",
    ],
)
def test_a_field_that_may_be_meant_is_missed(claim: str) -> None:
    checked = check_text("a.yaml", claims(claim))
    assert verdicts(checked) == ["undetermined"]
    assert not [finding for finding in checked.findings if "mismatch" in finding.rule]
    assert checked.findings


def test_a_field_of_another_sort_leaves_the_figures_alone() -> None:
    checked = check_text("a.yaml", claims(WRONG.replace("}", ", zzz: later}")))
    assert verdicts(checked) == ["mismatch"]


@pytest.mark.parametrize("empty", ["", "claims:\n", "claims: []\n", "locale: vi\n", "# nothing\n"])
def test_an_emptied_file_is_an_error_beside_a_good_one(empty: str) -> None:
    good = check_text("a.yaml", claims(GOOD))
    emptied = check_text("b.yaml", empty)
    assert [(finding.rule, finding.severity) for finding in emptied.findings] == [("nothing-to-check", "error")]
    assert exit_code(Report([good])) == EXIT.clean
    assert exit_code(Report([good, emptied])) == exit_code(Report([emptied])) == EXIT.found
    assert exit_code(Report([good, emptied, check_text("c.yaml", "[")])) == EXIT.failed
    assert exit_code(Report([check_text("c.yaml", claims(OPEN)), good])) == EXIT.clean
    assert exit_code(Report([check_text("c.yaml", claims(OPEN))])) == EXIT.nothing


def test_too_little_is_named_with_its_line() -> None:
    for kind in kinds().values():
        for example in (*kind.good, *kind.bad):
            claim = example.claim.replace("\n", "\n    ")
            checked = check_text("a.yaml", f"locale: vi\nclaims:\n  - id: a\n    kind: {kind.name}\n    {claim}\n")
            told = [finding for finding in checked.findings if finding.claim]
            if example.verdict == "undetermined":
                assert len(told) == 1
                assert checked.text[: told[0].start].count("\n") >= 4
            assert "not-checked" not in {finding.rule for finding in told} or example.verdict == "undetermined"


def test_too_little_fails_no_run_that_does_not_ask_for_it(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(claims(GOOD, OPEN.replace("id: a", "id: b")), encoding="utf-8")
    assert run("audit", str(path)).code == EXIT.clean
    ended = run("audit", str(path), "--strict")
    assert ended.code == EXIT.found
    assert "a.yaml:3:" in ended.out


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("1/4 = 25%\x7f", "the character U+007F stands at place 10 of the claim; leave it out"),
        ("1/4\x81 = 25%", "the character U+0081 stands at place 4 of the claim; leave it out"),
        ("1/\ufeff4 = 25%", "the character U+FEFF stands at place 3 of the claim; leave it out"),
        ("1 = \ud83d", "the character U+D83D stands at place 5 of the claim; leave it out"),
        ("1 = \udcff", "the byte 0xFF, which is no UTF-8, stands at place 5 of the claim; leave it out"),
    ],
)
def test_characters_that_no_claim_can_hold(form: str, claim: str, words: str) -> None:
    ended = run("check", claim, "--format", form)
    assert (ended.code, ended.out, ended.err) == (EXIT.failed, "", f"crossfoot: {words}\n")


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("% = 25%", EXIT.failed),
        ("1 = 2\n% = 3", EXIT.nothing),
        ("1\u2028% = 2", EXIT.nothing),  # a percentage and a number are not compared
        ("1\u2028% = 1%", EXIT.clean),
        ("1\u2028% = 3%", EXIT.found),
        ("1\u2028--- = 2", EXIT.failed),
        ("1\x85... = 2", EXIT.failed),
        ("%YAML = 1", EXIT.failed),
    ],
)
def test_lines_that_yaml_would_take_for_its_own(claim: str, code: int) -> None:
    ended = run("check", claim)
    assert "a fault of" not in ended.err
    assert ended.code == code


def test_an_editor_shows_what_is_half_typed() -> None:
    from crossfoot.lsp.hover import shown_at
    from crossfoot.lsp.opened import Opened
    from crossfoot.lsp.text import Text

    text = claims(GOOD, "{id: b, kind: shrae, part: 1}", "")
    opened = Opened("a.yaml", "claims", Text(text), 1, Settings())
    for offset in range(len(text)):
        shown_at(opened, offset)
    assert len(opened.findings) == 2


def test_a_claim_that_cannot_be_built_takes_no_acceptance(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    for entry, name in (("{id: b, kind: shrae}", "b"), ("hello", "#2")):
        path.write_text(claims(GOOD, entry), encoding="utf-8")
        ended = run("accept", str(path), name, "--reason", "so")
        assert ended.code == EXIT.failed
        assert "cannot be read as a claim; correct that first" in ended.err


def test_files_with_stumps_are_audited_together(tmp_path: Path) -> None:
    texts = {"a.yaml": claims(GOOD, ""), "b.yaml": claims(WRONG)}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = audit([str(tmp_path)])
    assert [verdicts(document) for document in report.documents] == [["consistent", "undetermined"], ["mismatch"]]
    assert io.StringIO(written("terminal", report)).read()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "text", ["claims:\n  id: a\n  id: b\n", "claims: {0: {id: a, id: b}}\n", "claims: {a: [1, {b: 1, b: 2}]}\n"]
)
def test_claims_that_are_no_list(form: str, text: str) -> None:
    checked = check_text("a.yaml", text)
    assert {finding.rule for finding in checked.findings} == {"duplicate-key", "invalid-value"}
    assert written(form, Report([checked]))
