"""What is audited of many files: those that changed, and what ``same_as`` ties to them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.audit.audit import check_text
from crossfoot.audit.narrowing import Narrowed, narrowed
from crossfoot.claims.finding import Conflict, Finding, Report
from repository import ENVIRONMENT, Repository
from running import WRONG, claims, run


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    for name in [name for name in os.environ if name.startswith("GIT_") and name not in ENVIRONMENT]:
        monkeypatch.delenv(name)
    made = Repository(tmp_path / "project")
    monkeypatch.chdir(made.folder)
    return made


def _audited(*arguments: str) -> dict[str, list[str]]:
    """Rules found in each file of the report."""
    ended = run("audit", "--format", "json", "--changed", *arguments)
    assert ended.code in (0, 1), ended.err
    documents = json.loads(ended.out)["documents"]
    return {each["path"]: [finding["rule"] for finding in each["findings"]] for each in documents}


BOUND = "{id: a, kind: bound, value: members, at_least: 1}"


OLD = claims(BOUND, head="figures:\n  members: {figure: '36932', same_as: new.members}\n")


NEW = claims(BOUND, head="figures:\n  members: '36932'\n")


def test_an_unchanged_file_that_refers_to_a_changed_one_is_held_against_it(repository: Repository) -> None:
    repository.write("claims/old.yaml", OLD + f"  - {WRONG}\n")
    repository.write("claims/new.yaml", NEW)
    repository.commit()
    repository.write("claims/new.yaml", NEW.replace("36932", "36933"))
    found = _audited()
    assert sorted(rule for rules in found.values() for rule in rules) == ["figures-conflict"]
    assert "share-mismatch" not in found.get("claims/old.yaml", [])
    assert run("audit", "--changed").code == 1


def test_an_unchanged_file_that_a_changed_one_refers_to_is_loaded(repository: Repository) -> None:
    repository.write("claims/old.yaml", OLD)
    repository.write("claims/deeper/new.yaml", NEW + f"  - {WRONG}\n")
    repository.commit()
    repository.write("claims/old.yaml", OLD.replace("36932", "36933"))
    assert sorted(rule for rules in _audited().values() for rule in rules) == ["figures-conflict"]


def test_what_refers_to_a_deleted_or_renamed_file_is_told(repository: Repository) -> None:
    repository.write("claims/old.yaml", OLD + f"  - {WRONG}\n")
    repository.write("claims/new.yaml", NEW)
    repository.commit()
    repository.git("mv", "claims/new.yaml", "claims/newer.yaml")
    assert _audited() == {"claims/newer.yaml": [], "claims/old.yaml": ["unknown-name"]}
    (repository.folder / "claims" / "newer.yaml").unlink()
    assert _audited() == {"claims/old.yaml": ["unknown-name"]}


def test_a_tied_file_without_anything_to_say_is_not_in_the_report(repository: Repository) -> None:
    repository.write("claims/old.yaml", OLD)
    repository.write("claims/new.yaml", NEW)
    repository.commit()
    repository.write("claims/new.yaml", NEW + "# edited\n")
    assert _audited() == {"claims/new.yaml": []}


@given(
    ties=st.dictionaries(st.integers(0, 4), st.integers(0, 4), max_size=5),
    values=st.lists(st.sampled_from(["5", "6"]), min_size=5, max_size=5),
    edited=st.sets(st.integers(0, 4), min_size=1),
)
@settings(max_examples=25)
def test_a_changed_file_has_the_findings_of_an_audit_of_all(
    ties: dict[int, int], values: list[str], edited: set[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    repository = Repository(tmp_path_factory.mktemp("ties"))
    os.chdir(repository.folder)
    for number, value in enumerate(values):
        same = f", same_as: f{ties[number]}.x" if ties.get(number, number) != number else ""
        text = (
            f"figures:\n  x: {{figure: '{value}'{same}}}\nclaims:\n  - {{id: a, kind: bound, value: x, at_least: 1}}\n"
        )
        repository.write(f"claims/f{number}.yaml", text)
    repository.commit()
    for number in edited:
        path = repository.folder / "claims" / f"f{number}.yaml"
        path.write_text(path.read_text() + "# edited\n")
    whole = json.loads(run("audit", "--format", "json").out)["documents"]
    some = json.loads(run("audit", "--format", "json", "--changed").out)["documents"]
    names = {f"claims/f{number}.yaml" for number in edited}
    expected = [each for each in whole if each["path"] in names]
    assert [each for each in some if each["path"] in names] == expected
    for tied in (each for each in some if each["path"] not in names):
        there = next(each for each in whole if each["path"] == tied["path"])
        assert tied["findings"]
        assert all(finding in there["findings"] for finding in tied["findings"])
    told = [finding for each in some for finding in each["findings"]]
    for each in whole:
        for finding in each["findings"]:
            others = {related.get("document") for related in finding["related"]}
            others |= {claim.rpartition(":")[0] for claim in finding.get("conflict", {}).get("claims", [])}
            assert finding in told or not others & names


def _tied(*arguments: str) -> dict[str, list[str]]:
    """Rules found in each file of the report of an audit with ``--tied``."""
    ended = run("audit", "--tied", "--format", "json", *arguments)
    assert ended.code in (0, 1), ended.err
    return {
        each["path"]: [finding["rule"] for finding in each["findings"]]
        for each in json.loads(ended.out or '{"documents": []}')["documents"]
    }


def test_tied_files_are_found_in_the_whole_repository(repository: Repository) -> None:
    repository.write("desk/claims/old.yaml", OLD + f"  - {WRONG}\n")
    repository.write("claims/new.yaml", NEW)
    repository.write("claims/other.yaml", claims(WRONG))
    repository.commit()
    assert _tied("claims/new.yaml") == {"claims/new.yaml": []}
    repository.write("claims/new.yaml", NEW.replace("36932", "36933"))
    found = _tied("claims/new.yaml")
    assert sorted(rule for rules in found.values() for rule in rules) == ["figures-conflict"]
    repository.write("claims/new.yaml", NEW.replace("members", "people"))
    assert _tied("claims/new.yaml") == {"claims/new.yaml": [], "desk/claims/old.yaml": ["unknown-name"]}
    repository.git("rm", "--quiet", "--force", "claims/new.yaml")
    assert _tied() == {"desk/claims/old.yaml": ["unknown-name"]}


def test_tied_files_begin_where_pre_commit_was_told_to(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write("claims/old.yaml", OLD)
    repository.write("claims/new.yaml", NEW)
    first = repository.commit()
    repository.git("rm", "--quiet", "claims/new.yaml")
    repository.commit()
    assert _tied() == {}
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", first)
    assert _tied() == {"claims/old.yaml": ["unknown-name"]}
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "--output=report.txt")
    ended = run("audit", "--tied")
    assert ended.code == 2
    assert "which is no revision here" in ended.err
    assert not (repository.folder / "report.txt").exists()


def test_a_chain_of_ties_is_followed_to_its_ends(repository: Repository) -> None:
    count = 40
    for number in range(count):
        same = f", same_as: f{number + 1}.x" if number + 1 < count else ""
        head = f"figures:\n  x: {{figure: '5'{same}}}\n"
        repository.write(f"claims/f{number}.yaml", claims("{id: a, kind: bound, value: x, at_least: 1}", head=head))
    repository.commit()
    first = repository.folder / "claims" / "f0.yaml"
    first.write_text(first.read_text().replace("'5'", "'6'"))
    files = [f"claims/f{number}.yaml" for number in range(count)]
    for way in (files, files[::-1]):
        among = narrowed(way, lambda path: path == "claims/f0.yaml", ())
        assert set(among.tied) == set(files) - {"claims/f0.yaml"}
    assert sorted(rule for rules in _audited().values() for rule in rules) == ["figures-conflict"]


def test_a_conflict_with_claims_of_a_changed_file_is_told() -> None:
    narrow = Narrowed(("new.yaml",), ("old.yaml",), frozenset())
    document = check_text("old.yaml", NEW)
    conflicts = [Conflict((name, "a"), ()) for name in ("new.yaml:a", "other.yaml:a", "new.yaml", "new.yaml-a")]
    findings = [Finding("figures-conflict", "", (), conflict=each) for each in conflicts]
    (kept,) = narrow.only(Report([document._replace(findings=findings)])).documents
    assert [each.conflict for each in kept.findings] == conflicts[:1]
