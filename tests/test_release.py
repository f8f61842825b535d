"""What a release says of itself: one version everywhere, and everything in it that it points at."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from crossfoot import __version__
from crossfoot.discovery import members
from crossfoot.reports.manual import pages
from running import run

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTENSION = ROOT / "editors" / "vscode"


def test_the_changelog_has_the_version() -> None:
    heads = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert heads[:2] == ["Unreleased", __version__]


def test_what_is_pinned_in_the_docs_is_this_version() -> None:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert re.findall(r"(?:uses: OWNER/crossfoot@|rev: )(\S+)", text) == [f"v{__version__}"] * 2


def test_every_page_of_the_docs_is_installed_and_printed() -> None:
    there = {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")}
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included == {path: f"crossfoot/{path}" for path in there}
    for name in pages():
        assert run("help", f"{name}.md").out == (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    assert run("help", "verdicts").out == run("help", "verdicts.md").out
    assert run("help", "check").out == run("check", "--help").out
    assert "no page 'verdict'; did you mean verdicts?" in run("help", "verdict").err


def test_no_help_points_at_a_file_that_is_not_installed() -> None:
    for name in (each.replace("_", "-") for each in members("commands") if each != "help"):
        told = re.sub(r"> docs/\S+", "", run(name, "--help").out)
        assert "docs/" not in told and "README" not in told, name


def test_the_source_distribution_has_every_folder() -> None:
    included = set(PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"])
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    top = {line.partition("/")[0] for line in tracked.splitlines()} or {path.name for path in ROOT.iterdir()} & included
    assert top - included <= {".ci", ".gitignore", ".gitattributes", "pyproject.toml"}


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module that hatchling runs when it builds, without hatchling."""
    for name, door in (("builders.hooks", "BuildHookInterface"), ("metadata", "MetadataHookInterface")):
        made = ModuleType(f"hatchling.{name}.plugin.interface")
        setattr(made, door, type(door, (), {"__class_getitem__": classmethod(lambda cls, _: cls)}))
        monkeypatch.setitem(sys.modules, made.__name__, made)
    spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("home", ["", "https://github.com/OWNER/crossfoot/blob/v0.2.0"])
def test_the_readme_leads_nowhere_that_an_index_of_packages_has_not(
    build: Any, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSFOOT_HOME", home)
    hook = build.LinksOfTheReadme()
    metadata: dict[str, dict[str, str]] = {}
    hook.root = str(ROOT)
    hook.update(metadata)
    readme, shown = (ROOT / "README.md").read_text(encoding="utf-8"), metadata["readme"]["text"]
    files = set(re.findall(r"\]\((?!https?:|#)([^)#]+)", readme))
    assert len(files) > 15
    assert all((ROOT / each).exists() for each in files)
    targets = re.findall(r"\]\(([^)]+)\)", shown)
    assert all(each.startswith("https://") for each in targets)
    assert not re.search(r"(?<!\w)!\[[^\]]*\](?!\()", shown)
    if home:
        assert f"[docs/check.md]({home}/docs/check.md)" in shown
        assert "](https://github.com/OWNER/crossfoot/raw/v0.2.0/docs/report.svg)" in shown
        assert metadata["urls"]["Source"] == home
    else:
        assert "docs/check.md" in shown and "docs/report.svg" not in shown and "urls" not in metadata


class TestTheExtensionForVsCode:
    def test_it_has_this_version_and_starts_this_server(self) -> None:
        package = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
        assert package["version"] == __version__
        code = (EXTENSION / "extension.js").read_text(encoding="utf-8")
        settings = set(package["contributes"]["configuration"]["properties"])
        assert {f"crossfoot.{name}" for name in re.findall(r'settings\.get\("(\w+)"\)', code)} == settings
        assert '"lsp"' in code
        assert package["capabilities"]["untrustedWorkspaces"]["restrictedConfigurations"] == ["crossfoot.command"]
        starts = {each.removeprefix("onLanguage:") for each in package["activationEvents"]}
        assert starts <= set(re.findall(r'"(\w+)"', re.search(r"LANGUAGES = \[(.*?)\]", code)[1]))  # type: ignore[index]

    @pytest.mark.skipif(shutil.which("node") is None, reason="there is no node")
    def test_it_is_javascript(self) -> None:
        subprocess.run(["node", "--check", str(EXTENSION / "extension.js")], check=True, capture_output=True)
