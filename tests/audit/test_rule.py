"""Rules that are off by default, made in memory: who turns them on, who hears of them, and that no other one runs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from crossfoot.audit import findings as reporting
from crossfoot.audit import rule as families
from crossfoot.audit.audit import check_text
from crossfoot.audit.config import configuration
from crossfoot.audit.rule import Rule, RuleExample, passed_on, rules
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding
from crossfoot.cli import arguments
from crossfoot.formats import sarif
from crossfoot.messages import speaking, translated
from crossfoot.reports import manual
from running import GOOD, WRONG, claims, run

OFF = "whole-is-even"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the documents that the rule was asked about."""
    paths: list[str] = []

    def check(document: Document) -> Iterator[Finding]:
        paths.append(document.path)
        for claim in document.claims:
            yield Finding(OFF, "the whole is even", ("claims", claim.index), claim)

    page = "A share of an even whole.\n\nNobody need mind.\n"
    off = Rule(
        OFF, "note", check, bad=(RuleExample(claims(GOOD), (2, 5), "the whole is even"),), manual=page, usual=False
    )
    every = dict(sorted({**rules(), OFF: off}.items()))
    from crossfoot.audit import config
    from crossfoot.rules import unused_acceptance

    for module in (reporting, families, manual, sarif, config, unused_acceptance):
        monkeypatch.setattr(module, "rules", lambda: every)
    return paths


def _found(text: str, **settings: frozenset[str]) -> list[str]:
    return [finding.rule for finding in check_text("a.yaml", text, Settings(**settings)).findings]  # type: ignore[arg-type]


def test_every_rule_that_ships_without_saying_so_is_on() -> None:
    assert all(Settings().runs(rule) == rule.usual for rule in rules().values())
    assert all(Settings(extend_select=frozenset({rule.name})).runs(rule) for rule in rules().values())


def test_a_rule_that_is_off_is_not_even_asked(asked: list[str]) -> None:
    assert _found(claims(WRONG)) == ["share-mismatch"]
    assert asked == []


def test_select_turns_it_on_alone_and_extend_select_beside_the_usual_ones(asked: list[str]) -> None:
    only = frozenset({OFF})
    assert _found(claims(WRONG), select=only) == [OFF]
    assert sorted(_found(claims(WRONG), extend_select=only)) == ["share-mismatch", OFF]
    assert sorted(_found(claims(WRONG), select=frozenset({"duplicate-id"}), extend_select=only)) == [OFF]
    assert asked == ["a.yaml"] * 3


def test_what_is_ignored_stays_off_however_it_is_selected(asked: list[str]) -> None:
    only = frozenset({OFF})
    assert _found(claims(GOOD), select=only, ignore=only) == []
    assert _found(claims(GOOD), extend_select=only, ignore=only) == []
    assert asked == []


def test_an_acceptance_of_it_is_of_use_whether_it_is_on_or_not(asked: list[str]) -> None:
    text = claims(GOOD[:-1] + f", accepted: {{rule: {OFF}, reason: so}}}}")
    assert _found(text) == []
    (finding,) = check_text("a.yaml", text, Settings(extend_select=frozenset({OFF}))).findings
    assert (finding.rule, finding.accepted, finding.severity) == (OFF, "so", "note")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[str]) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.yaml").write_text(claims(WRONG), encoding="utf-8")
    return tmp_path


def _reported(*options: str) -> list[str]:
    report = json.loads(run("audit", "a.yaml", "--format", "json", *options).out)
    return sorted(finding["rule"] for finding in report["documents"][0]["findings"])


def test_the_command_line_and_the_configuration_turn_it_on(folder: Path) -> None:
    assert _reported() == ["share-mismatch"]
    assert _reported("--select", OFF) == [OFF]
    assert _reported("--extend-select", OFF) == ["share-mismatch", OFF]
    (folder / "crossfoot.toml").write_text(f'extend-select = ["{OFF}"]\n', encoding="utf-8")
    assert configuration().settings().extend_select == {OFF}
    assert _reported() == ["share-mismatch", OFF]
    assert _reported("--extend-select", "duplicate-id") == ["share-mismatch", OFF], "added to, not exchanged"
    assert _reported("--select", "share-mismatch") == ["share-mismatch"], "what is selected is selected alone"
    assert _reported("--ignore", OFF) == ["share-mismatch"]


def test_manual_and_sarif_say_that_it_is_off(folder: Path) -> None:
    listed = run("rule").out
    assert f"{OFF}" in listed
    assert "A share of an even whole (off by default)" in " ".join(listed.split())
    assert " ".join(listed.split()).count("(off by default)") == 1 + sum(
        not rule.usual for name, rule in rules().items() if name != OFF
    )
    assert run("rule", OFF).out.startswith(f"{OFF} (note, off by default)\n")
    assert run("rule", "share-mismatch").out.startswith("share-mismatch (error)\n")
    page = run("rule", OFF, "--format", "markdown").out
    assert "Severity: note; off by default, `--select` or `--extend-select` turns it on\n" in page
    report = json.loads(run("audit", "a.yaml", "--format", "sarif", "--extend-select", OFF).out)
    described = {each["id"]: each["defaultConfiguration"] for each in report["runs"][0]["tool"]["driver"]["rules"]}
    assert described == {OFF: {"level": "note", "enabled": False}, "share-mismatch": {"level": "error"}}


def test_two_rules_of_one_name_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(families, "members", lambda family: ("twice_over",))
    with pytest.raises(ImportError, match="two rules are named twice-over"):
        rules.__wrapped__()


def test_a_rule_that_calls_itself_otherwise_than_its_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Rule("other", "note", lambda document: (), manual="x")
    monkeypatch.setattr(families, "exported", lambda family, member, name: (other,))
    with pytest.raises(
        ImportError, match=r"^crossfoot\.rules\.noted\.zero_whole has no rule of its name alone, but other$"
    ):
        rules.__wrapped__()["zero-whole"]


def test_rules_that_pass_notes_on_are_told_from_those_that_look() -> None:
    assert {"share-mismatch", "unknown-kind", "part-exceeds-whole"} <= passed_on() < set(rules())
    assert {"truncated-percent", "not-checked"} <= passed_on()  # what tells a verdict
    assert passed_on().isdisjoint({"duplicate-id", "unused-figure", "unused-acceptance"})


def test_the_options_offer_it_as_they_offer_others(folder: Path) -> None:
    assert arguments.RuleName().convert(OFF, None, None) == OFF


def test_what_a_rule_finds_is_said_in_one_line_and_in_the_readers_language() -> None:
    for rule in rules().values():
        assert rule.manual.replace("\n", " ").startswith(rule.summary)
        assert not rule.summary.endswith((".", ":"))
        for language in ("vi", "fr"):
            with speaking(language):
                assert translated(rule.summary) != rule.summary
