"""The hook for pre-commit, tried with pre-commit itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from crossfoot.inputs import inputs, suffixes
from installing import ROOT, copied_once, shared, skip_without_network
from repository import ENVIRONMENT, Repository
from running import GOOD, WRONG, claims

HOOK, ARTICLES = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("path", "audited"),
    [
        ("claims/a.yaml", True),
        ("claims/2018/a.yml", True),
        ("desk/claims/a.json", True),
        ("claims/schema.json", False),
        ("claims/a.txt", False),
        ("a.yaml", False),
        (".github/workflows/claims.yaml", False),
        ("exclaims/a.yaml", False),
    ],
)
def test_which_files_are_claim_files(path: str, audited: bool) -> None:
    assert (re.search(HOOK["files"], path) is not None and not re.search(HOOK["exclude"], path)) == audited


def test_the_hook_for_articles_takes_whatever_is_read() -> None:
    for suffix in suffixes():
        assert re.search(ARTICLES["files"], f"desk/articles/2018/a{suffix}") or suffix in (".docm",), suffix
    assert not re.search(ARTICLES["files"], "articles/a.png")
    assert not re.search(ARTICLES["files"], "particles/a.txt")
    assert ARTICLES["entry"] == "crossfoot read --allow-nothing"
    extras = re.fullmatch(r"\.\[(.+)\]", ARTICLES["additional_dependencies"][0])
    assert extras
    assert {each.extra for each in inputs() if each.extra} <= set(extras[1].split(","))


class Project:
    """Somebody's repository with the hook in it."""

    def __init__(self, folder: Path, hook: Repository) -> None:
        self.repository = Repository(folder)
        self.home = hook.folder.parent / "pre-commit"
        revision = hook.git("rev-parse", "HEAD")
        wanted = {"repo": str(hook.folder), "rev": revision, "hooks": [{"id": "crossfoot"}]}
        self.repository.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [wanted]}))

    def commits(self) -> tuple[bool, str]:
        """Whether pre-commit lets the staged files pass, and what it says."""
        self.repository.git("add", "--all")
        out = "GIT_", "PYTHON", "COVERAGE"
        environ = {name: value for name, value in os.environ.items() if not name.startswith(out)}
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--color=never"],
            cwd=self.repository.folder,
            env={**environ, **ENVIRONMENT, "PRE_COMMIT_HOME": str(self.home)},
            capture_output=True,
            text=True,
            check=False,
        )
        said = done.stdout + done.stderr
        skip_without_network(said)
        assert done.returncode in (0, 1), said
        return done.returncode == 0, said


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The hook is installed once for all tests of this file: pre-commit locks its home, in which it installs."""
    return Project(tmp_path / "project", copied_once(shared(tmp_path_factory, "hook") / "crossfoot"))


def test_staged_claim_files_are_audited(project: Project) -> None:
    repository = project.repository
    repository.write("claims/wrong before.yaml", claims(WRONG))
    repository.commit()

    repository.write("notes.yaml", "claims: no\n")
    passed, said = project.commits()
    assert passed, said
    assert "no claim file is named" in said or "Passed" in said

    repository.write("claims/Điện Biên.yaml", claims(GOOD))
    passed, said = project.commits()
    assert passed, said
    assert "crossfoot" in said
    assert "no files to check" not in said

    repository.write("claims/new one.yaml", claims(WRONG))
    passed, said = project.commits()
    assert not passed
    assert "claims/new one.yaml" in said
    assert "share-mismatch" in said
    assert "wrong before" not in said

    repository.write("crossfoot.toml", "ignore = ['share-mismatch']\n")
    passed, said = project.commits()
    assert passed, said


BOUND = "{id: a, kind: bound, value: members, at_least: 1}"
OLD = claims(BOUND, head="figures:\n  members: {figure: '36932', same_as: new.members}\n")
NEW = claims(BOUND, head="figures:\n  members: '36932'\n")


def test_what_refers_to_a_staged_file_or_to_one_that_is_gone_is_audited(project: Project) -> None:
    repository = project.repository
    repository.write("claims/old.yaml", OLD)
    repository.write("claims/new.yaml", NEW)
    repository.write("claims/untouched.yaml", claims(WRONG))
    repository.commit()

    repository.write("claims/new.yaml", NEW.replace("members", "people"))
    passed, said = project.commits()
    assert not passed
    assert "new.yaml declares no figure 'members'" in said
    assert "share-mismatch" not in said

    repository.write("claims/new.yaml", NEW)
    repository.git("mv", "claims/new.yaml", "claims/newer.yaml")
    passed, said = project.commits()
    assert not passed
    assert "there is no claim file 'new' in this audit" in said

    repository.git("rm", "--quiet", "--force", "claims/newer.yaml")
    passed, said = project.commits()
    assert not passed
    assert "there is no claim file 'new' in this audit" in said

    repository.git("rm", "--quiet", "claims/old.yaml")
    passed, said = project.commits()
    assert passed, said
