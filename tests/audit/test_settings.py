"""What an audit may be told: rules, locale, rounding, and rules for some files only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import claim_files
from crossfoot.audit.rule import rules
from crossfoot.audit.settings import Excluded, PerFile, Settings
from crossfoot.inputs import articles
from running import CUT, GOOD, claims, run


def test_rounding_and_locale_are_defaults_for_files_that_name_none() -> None:
    cut = CUT.replace("1.15%", "1,15%")
    settings = Settings(locale="vi", rounding="truncate")
    assert check_text("a.yaml", claims(cut), settings).claims[0].verdict == "consistent"
    assert check_text("a.yaml", claims(cut, head="rounding:\nlocale:\n"), settings).claims[0].verdict == "consistent"
    assert check_text("a.yaml", claims(cut, head="rounding: nearest\n"), settings).claims[0].verdict == "truncated"
    assert check_text("a.yaml", claims(CUT, head="locale: en\n"), settings).locale == "en"


@pytest.mark.parametrize(
    ("pattern", "path", "concerned"),
    [
        ("claims/old/*", "claims/old/a.yaml", True),
        ("claims/old/*", "claims/old/deeper/a.yaml", True),
        ("claims/old/", "claims/old/deeper/a.yaml", True),
        ("claims/old/*", "claims/new/a.yaml", False),
        ("a.yaml", "claims/new/a.yaml", True),
        ("*.json", "claims/a.json", True),
        ("*.json", "../outside/a.json", False),
        ("claims/[ab].yaml", "claims/b.yaml", True),
        ("claims/A.yaml", "claims/a.yaml", False),
    ],
)
def test_patterns(pattern: str, path: str, concerned: bool, tmp_path: Path) -> None:
    each = PerFile(str(tmp_path.resolve()), pattern, frozenset())
    assert each.concerns(str((tmp_path / path).resolve())) == concerned


def test_rules_of_a_file_are_looked_up_once_for_it(tmp_path: Path) -> None:
    root = str(tmp_path.resolve())
    settings = Settings(
        ignore=frozenset({"duplicate-id"}),
        per_file=(
            PerFile(root, "old/", frozenset({"unused-figure"})),
            PerFile(root, "*.json", frozenset({"coarse-figure"})),
        ),
    )
    for path, ignored in (
        ("new/a.yaml", {"duplicate-id"}),
        ("old/a.yaml", {"duplicate-id", "unused-figure"}),
        ("old/a.json", {"duplicate-id", "unused-figure", "coarse-figure"}),
    ):
        here = settings.on(os.path.join(root, path))
        assert here.ignore == ignored
        assert here.per_file == ()
        assert {name for name, rule in rules().items() if rule.usual and not here.runs(rule)} == ignored


def test_what_the_command_line_names_may_be_opened_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    outside = tmp_path / "outside.yaml"
    settings = Settings(roots=(str(tmp_path / "below"),))
    assert settings.reach.refusal(str(outside))
    assert not settings.naming([str(outside)]).reach.refusal(str(outside))
    assert not settings.naming([], [str(tmp_path)]).reach.refusal(str(outside))


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        ([], ["a.yaml", "drafts/b.yaml", "drafts/deep/c.yaml", "old/drafts/d.yaml", "old/e.old.yaml"]),
        (["drafts"], ["a.yaml", "old/e.old.yaml"]),
        (["drafts/"], ["a.yaml", "old/e.old.yaml"]),
        (["claims/drafts"], ["a.yaml", "old/drafts/d.yaml", "old/e.old.yaml"]),
        (["*.old.yaml", "claims/*/deep"], ["a.yaml", "drafts/b.yaml", "old/drafts/d.yaml"]),
        (["a.yaml/"], ["a.yaml", "drafts/b.yaml", "drafts/deep/c.yaml", "old/drafts/d.yaml", "old/e.old.yaml"]),
        (["claims/*"], []),
    ],
)
def test_what_is_excluded_where_a_folder_is_searched(
    patterns: list[str], left: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.yaml", "drafts/b.yaml", "drafts/deep/c.yaml", "old/drafts/d.yaml", "old/e.old.yaml"):
        for path in (tmp_path / "claims" / name, tmp_path / "claims" / f"{name}.txt"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(claims(GOOD), encoding="utf-8")
    (tmp_path / ".git").mkdir()
    settings = Settings(exclude=tuple(Excluded(str(tmp_path), each) for each in patterns)).naming(["claims"])
    assert sorted(claim_files(["claims"], settings)) == [f"claims/{name}" for name in left]
    assert list(claim_files(["claims/drafts/b.yaml"], settings)) == ["claims/drafts/b.yaml"]
    texts = [path for path in articles(["claims"], settings.reach, settings.excludes) if "old.yaml" not in path]
    assert (
        sorted(texts) == [f"claims/{name}.txt" for name in left if "old.yaml" not in name] or "*.old.yaml" in patterns
    )
    if "drafts/" in patterns:
        (tmp_path / "crossfoot.toml").write_text('exclude = ["drafts/"]\n', encoding="utf-8")
        assert "5 files" in run("audit", "claims", "--exclude", "nothing").out
        assert "2 files" in run("audit", "claims").out
        assert "2 files" in run("audit", "--exclude", "drafts", "--exclude", "nothing").out
        assert run("audit", "--exclude", "").code == 2
        assert "3 files" in run("read", "claims", "--exclude", "*.old*", "--exclude", "deep").out
