"""A copy of this project as somebody else gets it, for tests that install it."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from repository import Repository

ROOT = Path(__file__).resolve().parent.parent
_NEEDED = (
    ".github", "docs", "src", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE", ".pre-commit-hooks.yaml",
    "action.yml",
)  # fmt: skip
_NO_NETWORK = re.compile(
    r"Failed to establish a new connection|NewConnectionError|Temporary failure in name resolution|ReadTimeoutError"
    r"|ProxyError|Could not find a version that satisfies the requirement (?!crossfoot)"
)


def copied(folder: Path) -> Repository:
    """What an installation needs, as a repository with one commit."""
    repository = Repository(folder)
    for name in _NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    repository.commit()
    return repository


def shared(factory: pytest.TempPathFactory, name: str) -> Path:
    """A folder of this run that all of its processes have in common; what is made there is made once."""
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    folder = folder / name
    folder.mkdir(exist_ok=True)
    return folder


def copied_once(folder: Path) -> Repository:
    """As ``copied``, for all processes that ask for the same folder: of one revision, so that it is installed once."""
    with FileLock(f"{folder}.lock"):
        return Repository(folder) if folder.is_dir() else copied(folder)


def skip_without_network(said: str) -> None:
    """Skip the test if an installation failed because no package could be fetched."""
    if _NO_NETWORK.search(said):
        pytest.skip("no package registry can be reached, and this test installs the project")
