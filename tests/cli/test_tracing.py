"""``crossfoot read --trace``: the text and the names of the report, what it heeds, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.rows import BELOW, TABLE
from running import run

GERMAN = "Von den 53 Zellen sind 28 nicht mehr da, und das ist für die Leute in der Stadt auch nicht gut."


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.md").write_text(f"{TABLE}\n{BELOW}\n\nOf the 78 barns, 53 (64.94%) are dry.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Of the 200 trees, 80 (40%) are oaks.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_tables_are_no_sentences_and_claims_have_the_names_of_the_report(place: Path) -> None:
    ended = run("read", "a.md", "--trace")
    assert ended.code == 0
    report = json.loads(run("read", "a.md", "--format", "json").out)["documents"][0]
    named = [each["id"] for each in report["claims"] if each["figures"]]
    assert named == ["total-1", "share-2"]
    tied = [line.strip() for line in ended.out.splitlines() if line.startswith("    tied: ")]
    assert sorted(tied) == ["tied: share-2, which does not hold", "tied: total-1"]
    assert "3,420" not in ended.out


def test_places_are_those_of_the_report(place: Path) -> None:
    lines = run("read", "a.md", "--trace").out.splitlines()
    assert "64.94% at 10:22" in lines
    assert "a.md:10:22" in run("read", "a.md").out


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (["--format", "json"], "--format"),
        (["--output", "x.json"], "--output"),
        (["--output", "x.yaml", "--force"], "--output, --force"),
        (["--marked", "x.docx"], "--marked"),
        (["--watch"], "--watch"),
        (["-v"], "--verbose"),
        (["--show", "all"], "--show"),
        (["--jobs", "2"], "--jobs"),
        (["--exit-zero"], "--exit-zero"),
    ],
)
def test_what_would_do_nothing_is_refused(place: Path, given: list[str], named: str) -> None:
    ended = run("read", "b.txt", "--trace", *given)
    assert (ended.code, ended.out) == (2, "")
    assert f"--trace prints no report, so that {named} would do nothing" in ended.err.replace("\n", " ")


def test_what_counts_for_every_reading_is_heeded(place: Path) -> None:
    (place / "c.txt").write_text("Median pay was £612 in April 2015, up 1.5% from £602 in 2014.\n", "utf-8")
    assert run("read", ".", "--trace", "--exclude", "*.md", "-q").out.splitlines()[0] == "./b.txt:"
    assert "doubtful-1: " in run("read", "c.txt", "--trace", "--locale", "en").out
    quiet = run("read", "c.txt", "--trace", "--locale", "en", "--ignore", "change-mismatch").out
    assert "dropped: no rule would call it wrong" in quiet


def test_what_the_report_says_of_a_whole_text_stands_before_it(place: Path) -> None:
    (place / "c.txt").write_text(f"{GERMAN}\n", encoding="utf-8")
    lines = run("read", "c.txt", "--trace").out.splitlines()
    assert lines[1].startswith("warning[unread-language]: this text seems to be in German")
    assert lines[2:] == ["nothing was proposed"]
    assert len(run("read", "c.txt", "--trace", "--ignore", "unread-language").out.splitlines()) == 2


def test_what_is_no_article_is_refused_as_in_a_report(place: Path) -> None:
    (place / "empty").mkdir()
    ended = run("read", "empty", "--trace")
    assert ended.code == 2 and "there is no article in empty" in ended.err
    (place / "c.yaml").write_text("claims: []\n", encoding="utf-8")
    ended = run("read", "c.yaml", "b.txt", "--trace")
    assert ended.code == 2 and "this is a claim file, not an article" in ended.err
    assert "    tied: share-1" in ended.out.splitlines()
