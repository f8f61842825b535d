"""``audit --changed``: what git says has changed, and what is tied to it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from crossfoot.audit.git import GitError, changes, hands
from repository import ENVIRONMENT, Repository
from running import GOOD, WRONG, claims, run


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


def test_commits_index_working_tree_and_new_files(repository: Repository) -> None:
    names = ["committed", "staged", "edited", "gone", "moved", "same", "deleted in the index"]
    for name in names:
        repository.write(f"claims/{name}.yaml", claims(GOOD))
    repository.write(".gitignore", "ignored.yaml\n")
    repository.commit()
    repository.git("switch", "--quiet", "--create", "work")
    repository.write("claims/committed.yaml", claims(WRONG))
    repository.commit()
    repository.write("claims/staged.yaml", claims(WRONG))
    repository.git("add", "--all")
    repository.write("claims/edited.yaml", claims(WRONG))
    repository.write("claims/new.yaml", claims(WRONG))
    repository.write("claims/ignored.yaml", claims(WRONG))
    (repository.folder / "claims" / "gone.yaml").unlink()
    repository.git("rm", "--quiet", "claims/deleted in the index.yaml")
    repository.git("mv", "claims/moved.yaml", "claims/moved there.yaml")
    assert _audited() == {
        "claims/committed.yaml": ["share-mismatch"],
        "claims/edited.yaml": ["share-mismatch"],
        "claims/moved there.yaml": [],
        "claims/new.yaml": ["share-mismatch"],
        "claims/staged.yaml": ["share-mismatch"],
    }


@pytest.mark.parametrize("name", ["with space.yaml", "Điện Biên.yaml", 'quo"te.yaml', "new\nline.yaml", "-dash.yaml"])
def test_names_of_any_kind(repository: Repository, name: str) -> None:
    repository.commit()
    repository.write(f"claims/{name}", claims(GOOD))
    assert list(_audited()) == [f"claims/{name}"]
    repository.git("add", "--all")
    assert list(_audited()) == [f"claims/{name}"]
    repository.commit()
    assert list(_audited("HEAD~1")) == [f"claims/{name}"]


def test_only_what_this_side_changed_since_a_branch_parted(repository: Repository) -> None:
    repository.write("claims/a.yaml", claims(GOOD))
    repository.write("claims/b.yaml", claims(GOOD))
    first = repository.commit()
    repository.git("switch", "--quiet", "--create", "work")
    repository.write("claims/a.yaml", claims(WRONG))
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.write("claims/b.yaml", claims(WRONG))
    repository.commit()
    repository.git("switch", "--quiet", "work")
    assert list(_audited()) == list(_audited("main")) == list(_audited(first)) == ["claims/a.yaml"]
    assert changes().since == f"{first[:7]} (where this branch left main)"


def test_the_main_branch_of_the_origin_comes_first(repository: Repository, tmp_path: Path) -> None:
    repository.write("claims/a.yaml", claims(GOOD))
    repository.commit()
    repository.git("branch", "--move", "trunk")
    there = tmp_path / "clone"
    repository.git("clone", "--quiet", str(repository.folder), str(there))
    clone = Repository(there)
    os.chdir(there)
    clone.write("claims/b.yaml", claims(GOOD))
    clone.commit()
    assert list(_audited()) == ["claims/b.yaml"]
    assert changes().since.endswith("(origin)")


def test_from_a_folder_of_the_repository(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit()
    repository.write("desk/claims/a.yaml", claims(WRONG))
    monkeypatch.chdir(repository.folder / "desk")
    assert _audited() == {"claims/a.yaml": ["share-mismatch"]}


def test_through_symbolic_links(repository: Repository) -> None:
    repository.write("real/a.yaml", claims(GOOD))
    (repository.folder / "claims").mkdir()
    (repository.folder / "claims" / "link.yaml").symlink_to("../real/a.yaml")
    (repository.folder / "folder").symlink_to("real")
    repository.commit()
    assert run("audit", "--changed", "--", "claims", "folder").err.startswith("crossfoot: no claim file in claims, ")
    repository.write("real/a.yaml", claims(WRONG))
    assert list(_audited("--", "claims", "folder")) == ["claims/link.yaml", "folder/a.yaml"]


def test_nothing_changed_is_said_and_is_no_fault(repository: Repository) -> None:
    repository.write("claims/a.yaml", claims(WRONG))
    base = repository.commit()
    ended = run("audit", "--changed")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == f"crossfoot: no claim file in claims changed since {base[:7]} (main)\n"
    ended = run("audit", "--changed", "--format", "json")
    assert ended.code == 0
    assert json.loads(ended.out)["documents"] == []
    assert ended.err


def test_before_the_first_commit_everything_is_new(repository: Repository) -> None:
    repository.write("claims/a.yaml", claims(GOOD))
    repository.write("claims/b.yaml", claims(GOOD))
    repository.git("add", "claims/a.yaml")
    assert list(_audited()) == ["claims/a.yaml", "claims/b.yaml"]
    assert "no commit yet" in run("audit", "--changed", "main").err


def test_the_word_behind_changed(repository: Repository) -> None:
    """A revision or the first path: what it can be decides; what can be both is refused."""
    repository.write("claims/a.yaml", claims(GOOD))
    repository.commit()
    repository.write("claims/a.yaml", claims(WRONG))
    repository.write("other/b.yaml", claims(WRONG))
    assert list(_audited("claims/")) == ["claims/a.yaml"]
    assert list(_audited("other", "claims")) == ["other/b.yaml", "claims/a.yaml"]
    assert list(_audited("main", "other")) == ["other/b.yaml"]
    assert list(_audited("--strict", "other")) == ["other/b.yaml"]
    ended = run("audit", "--changed=", "other", "--format", "json")  # as an empty variable of CI leaves it
    assert [each["path"] for each in json.loads(ended.out)["documents"]] == ["other/b.yaml"]
    ended = run("audit", "--changed", "clams/")
    assert (ended.code, ended.err) == (2, "crossfoot: there is no revision, and no file, 'clams/' here\n")
    repository.git("branch", "claims")
    ended = run("audit", "--changed", "claims")
    assert ended.code == 2
    assert "'claims' is a revision and a file here; write ./claims for the file, claims^0 for the" in ended.err
    assert list(_audited("./claims")) == ["./claims/a.yaml"]
    assert list(_audited("claims^0")) == ["claims/a.yaml"]


def test_outside_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plain" / "claims").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "plain")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    for arguments in ([], ["claims"], ["main"]):
        ended = run("audit", "--changed", *arguments)
        assert (ended.code, ended.out) == (2, "")
        if arguments != ["main"]:
            assert ended.err.startswith(
                "crossfoot: this folder is in no git repository, so nothing is known of changes"
            )


def test_without_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (Path.cwd() / "claims").mkdir()
    ended = run("audit", "--changed")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("crossfoot: git is not installed, or not on the PATH")


def test_files_outside_the_repository(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    (tmp_path / "outside.yaml").write_text(claims(GOOD))
    ended = run("audit", "--changed", "../outside.yaml")
    assert ended.code == 2
    assert "../outside.yaml lies outside the git repository" in ended.err


def test_no_main_branch(repository: Repository) -> None:
    repository.write("claims/a.yaml", claims(GOOD))
    repository.commit()
    repository.git("branch", "--move", "elsewhere")
    ended = run("audit", "--changed")
    assert ended.code == 2
    assert "there is no main branch here to compare with (none of origin/HEAD, origin/main, " in ended.err
    assert "name a revision: --changed REV" in ended.err
    repository.git("config", "init.defaultBranch", "elsewhere")
    assert run("audit", "--changed").code == 0


def test_a_shallow_clone_and_unrelated_histories(repository: Repository, tmp_path: Path) -> None:
    repository.write("claims/a.yaml", claims(GOOD))
    repository.commit()
    repository.git("switch", "--quiet", "--create", "work")
    repository.write("claims/a.yaml", claims(WRONG))
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.write("claims/b.yaml", claims(WRONG))
    repository.commit()
    there = tmp_path / "shallow"
    url = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=work", url, str(there))
    os.chdir(there)
    with pytest.raises(GitError) as caught:
        changes("origin/main")
    assert caught.value.message.startswith("this branch has no commit in common with origin/main; this is a shallow cl")
    with pytest.raises(GitError) as caught:
        changes("HEAD~1")
    assert "fetch-depth: 0" in caught.value.message


def test_a_named_file_that_is_gone_is_no_fault_and_one_that_never_was_is(repository: Repository) -> None:
    repository.write("claims/a.yaml", claims(GOOD))
    repository.commit()
    (repository.folder / "claims" / "a.yaml").unlink()
    assert run("audit", "--changed", "--", "claims/a.yaml").code == 0
    assert run("audit", "--changed", "--", "claims/b.yaml").code == 2


@pytest.mark.parametrize("value", ["--fix", "--output=report.txt", "-h", "--", "-", "--unsafe-fixes"])
def test_no_value_of_changed_is_read_as_an_option(repository: Repository, value: str) -> None:
    cut = claims("{id: a, kind: share, part: 21, whole: 1813, percent: '1.15%'}")
    path = repository.write("claims/a.yaml", cut)
    repository.commit()
    for arguments in ([f"--changed={value}"], ["--format", "json", f"--changed={value}", "claims"]):
        ended = run("audit", *arguments)
        assert (ended.code, ended.out) == (2, "")
        assert f"'{value}' is no revision" in ended.err
    assert path.read_text() == cut
    assert sorted(each.name for each in repository.folder.iterdir()) == [".git", "claims"]


def test_what_only_looks_like_a_value_of_changed_is_left_alone(repository: Repository) -> None:
    repository.write("claims/a.yaml", claims(GOOD))
    repository.commit()
    assert run("audit", "--output", "--changed=--fix", "claims").code == 0
    assert (repository.folder / "--changed=--fix").exists()
    repository.write("--changed=--fix", claims(GOOD))
    assert run("audit", "--", "--changed=--fix").code == 0


def test_a_revision_that_git_would_take_for_an_option_is_none(repository: Repository) -> None:
    repository.commit()
    for word in ("--output=report.txt", "-h", "--all", "--git-dir=elsewhere"):
        with pytest.raises(GitError):
            changes(word)
    assert [each.name for each in repository.folder.iterdir()] == [".git"]


def test_who_wrote_a_claim_last(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "repository")
    path = repository.write("claims/a.yaml", "claims:\n  - id: one\n    kind: share\n  - {id: 'two', kind: share}\n")
    assert hands(str(path)) == {}
    repository.commit()
    repository.write("claims/a.yaml", "claims:\n  - id: one\n    kind: share\n  - {id: 'two', kind: total}\n")
    later = ("--date", "2030-01-01T00:00:00Z", "--author", "b <b@example.org>")
    repository.git("commit", "--quiet", "--all", "--message", "x", *later)
    found = hands(str(path))
    assert {claim: hand.name for claim, hand in found.items()} == {"": "b", "one": "a", "two": "b"}
    assert found[""].when == found["two"].when
    assert hands(str(repository.write("fresh.yaml", ""))) == {}
    assert hands(str(tmp_path / "nowhere" / "a.yaml")) == {}
