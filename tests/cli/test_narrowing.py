"""The word behind --changed, and the files that it leaves."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pytest

from crossfoot.audit.settings import Excluded, Settings
from crossfoot.cli.arguments import Failed
from crossfoot.cli.narrowing import narrowed_to, split_paths
from crossfoot.cli.scope import Scope
from repository import ENVIRONMENT, Repository
from running import GOOD, claims


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    made = Repository(tmp_path / "project")
    monkeypatch.chdir(made.folder)
    made.write("claims/a.yaml", claims(GOOD))
    made.write("claims/b.yaml", claims(GOOD))
    made.commit()
    return made


def scope(changed: str | None, *paths: str, tied: bool = False) -> Scope:
    return Scope(paths or ("claims",), Settings(), changed, tied)


def test_a_word_is_a_revision_or_a_path(repository: Repository) -> None:
    assert split_paths(("b.yaml",), "HEAD") == (("b.yaml",), "HEAD")
    assert split_paths(("claims/b.yaml",), "claims/a.yaml") == (("claims/a.yaml", "claims/b.yaml"), "")
    assert split_paths((), "nowhere") == ((), "nowhere")
    repository.write("HEAD", "")
    with pytest.raises(click.BadParameter, match=r"'HEAD' is a revision and a file here; write \./HEAD for the file"):
        split_paths((), "HEAD")


def test_only_what_changed_is_left(repository: Repository) -> None:
    assert narrowed_to(scope("HEAD")).files == ()
    repository.write("claims/b.yaml", claims(GOOD) + "# edited\n")
    chosen = narrowed_to(scope("HEAD"))
    assert chosen.files == ("claims/b.yaml",)
    assert chosen.among is not None
    assert chosen.among.changed == ("claims/b.yaml",)
    assert chosen.since.endswith("(HEAD)")


def test_what_is_named_is_left_with_what_is_tied_to_it(repository: Repository) -> None:
    tied = claims(GOOD, head="figures: {n: {figure: 4, same_as: a.n}}\n")
    repository.write("far/c.yaml", tied)
    repository.commit()
    chosen = narrowed_to(scope(None, "claims/a.yaml", tied=True))
    assert chosen.files == ("claims/a.yaml", "far/c.yaml")
    assert chosen.among is not None
    assert (chosen.among.changed, chosen.among.tied) == (("claims/a.yaml",), ("far/c.yaml",))
    left_out = Settings(exclude=(Excluded(str(repository.folder), "far"),))
    assert narrowed_to(scope(None, "claims/a.yaml", tied=True)._replace(settings=left_out)).files == ("claims/a.yaml",)


def test_a_claim_file_changes_with_the_document_of_its_table(repository: Repository) -> None:
    repository.write("data/t.csv", "x,a\nb,1\nc,2\nd,3\n")
    table = 'tables: {t: {from: data/t.csv, relations: [{rows: "d = b + c"}]}}\n'
    repository.write("claims/c.yaml", table)
    repository.write("claims/gone.yaml", table.replace("data/t.csv", "/elsewhere/t.csv"))
    repository.commit()
    assert narrowed_to(scope("HEAD")).files == ()
    repository.write("data/t.csv", "x,a\nb,1\nc,2\nd,4\n")
    assert narrowed_to(scope("HEAD")).files == ("claims/c.yaml",)
    assert narrowed_to(scope(None, "claims/a.yaml", tied=True)).files == ("claims/a.yaml",)
    repository.git("add", "data/t.csv")
    assert narrowed_to(scope(None, "claims/a.yaml", tied=True)).files == ("claims/a.yaml", "claims/c.yaml")


def test_what_git_cannot_tell_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Failed, match="there is no revision, and no file, 'nowhere' here"):
        narrowed_to(scope("nowhere"))
    (tmp_path / "outside").mkdir()
    monkeypatch.chdir(tmp_path / "outside")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(Failed, match="this folder is in no git repository"):
        narrowed_to(scope(None, tied=True))
