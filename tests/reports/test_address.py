"""Where files are, told from the root of the repository whatever folder the command ran in."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.reports.address import Root
from repository import Repository
from running import WRONG, claims, real

URI = re.compile(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.yaml", "a.yaml"), ("./claims//a.yaml", "claims/a.yaml"), ("../a.yaml", "../a.yaml"),
        ("a b.yaml", "a%20b.yaml"), ("ở.yaml", "%E1%BB%9F.yaml"), ("a:b#c?.yaml", "a%3Ab%23c%3F.yaml"),
        ("100%.yaml", "100%25.yaml"), ("\udcff.yaml", "%FF.yaml"), ("\ud800.yaml", "%ED%A0%80.yaml"),
        ("/elsewhere/a b.yaml", "file:///elsewhere/a%20b.yaml"), ("-", "-"),
    ],
)  # fmt: skip
def test_addresses_are_relative_and_encoded(path: str, expected: str) -> None:
    assert Root().uri(path) == expected


def test_a_file_below_the_working_directory_is_told_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Root().uri(str(tmp_path / "claims" / "a b.yaml")) == "claims/a%20b.yaml"
    assert Root().uri(str(tmp_path) + "-2/a.yaml").startswith("file:///")


@given(st.text(st.characters(exclude_characters="\0/"), min_size=1, max_size=20))
def test_an_address_leads_back_to_the_path(path: str) -> None:
    uri = Root().uri(path)
    assert URI.fullmatch(uri)
    try:
        assert unquote_to_bytes(uri) == os.path.normpath(path).encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        assert "%ED" in uri


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with a claim file in a folder of a folder."""
    folder = Repository(tmp_path / "desk").folder
    path = folder / "news" / "claims" / "a b.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(claims(WRONG), encoding="utf-8")
    return folder


@pytest.mark.parametrize("here", [".", "news", "news/claims", "..", "../other"])
def test_paths_are_told_from_the_root_of_the_repository(desk: Path, here: str) -> None:
    (desk.parent / "other").mkdir()
    folder = desk / here
    target = os.path.relpath(desk / "news" / "claims", folder)
    found = json.loads(real("audit", target, "--format", "sarif", cwd=folder).out)["runs"][0]
    (result,) = found["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "news/claims/a%20b.yaml", "uriBaseId": "%SRCROOT%", "index": 0,
    }  # fmt: skip
    assert found["originalUriBaseIds"]["%SRCROOT%"]["description"]["text"] == "the root of the repository"
    assert found["artifacts"][0]["location"]["uri"] == "news/claims/a%20b.yaml"
    out = real("audit", target, "--format", "github", cwd=folder).out
    assert out.startswith("::error file=news/claims/a b.yaml,")


def test_a_fingerprint_is_the_same_from_every_folder(desk: Path) -> None:
    def known(here: Path, target: str) -> str:
        run = json.loads(real("audit", target, "--format", "sarif", cwd=here).out)["runs"][0]
        return str(run["results"][0]["partialFingerprints"])

    assert known(desk, "news/claims") == known(desk / "news", "claims/a b.yaml")
    assert known(desk, "news/claims") == known(desk.parent, str(desk / "news"))


def test_a_worktree_has_a_file_instead_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    monkeypatch.chdir(tmp_path / "claims")
    assert Root().path("a.yaml") == "claims/a.yaml"


def test_without_a_repository_paths_are_told_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    base = Root(["claims/a.yaml", "b.yaml"])
    assert (base.path("claims/a.yaml"), base.path("./b.yaml"), base.repository) == ("claims/a.yaml", "b.yaml", False)


def test_a_file_elsewhere_is_told_as_it_was_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk / "news")
    assert Root().path("../../other/a.yaml") == "../other/a.yaml"
    assert Root().path("/elsewhere/a.yaml") == "/elsewhere/a.yaml"


def test_what_a_link_to_the_repository_leads_to_is_in_it(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = desk.parent / "link"
    link.symlink_to(desk)
    monkeypatch.chdir(desk)
    assert Root().path(str(link / "news" / "claims" / "a b.yaml")) == "news/claims/a b.yaml"
    monkeypatch.chdir(link / "news")
    assert Root().path("claims/a b.yaml") == "news/claims/a b.yaml"


@pytest.mark.parametrize("name", ["-", "(standard input)", "(command line)"])
def test_what_is_no_file_lies_nowhere(desk: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(desk / "news")
    assert Root([name]).path(name) == name


def test_a_working_folder_that_is_gone_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    base = Root(["a.yaml"])
    assert (base.path("a.yaml"), base.uri("a b.yaml"), base.repository) == ("a.yaml", "a%20b.yaml", False)
