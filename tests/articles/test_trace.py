"""What ``--trace`` tells of every reading of a figure: cues, chance, patterns, and what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.articles import ArticleReading
from crossfoot.articles.trace import traced
from running import run

SHARE = "Of the 200 trees, 80 (40%) are oaks."
TEXT = f"{SHARE} Each of the 12 lanes has 35 lamps, 420 in total. Rents fell 12%; 9,180 of 5,120 cars were 3.1%."


def test_a_tie_is_told_with_its_cues_its_chance_and_its_pattern() -> None:
    lines = list(traced(ArticleReading(SHARE, "en")))
    at = lines.index("40% at 22")
    assert lines[at + 1].startswith("  share of part 80, whole 200, percent 40%: fits (")
    assert " by accident); score of the words " in lines[at + 1]
    assert lines[at + 2].startswith("    words: sh.")
    assert lines[at + 2].count(", ") >= 2
    assert lines[at + 3] == "    patterns: part-then-percent, share-of-a-named-base"
    assert lines[at + 4] == "    tied: share-1"


def test_what_is_dropped_is_told_with_the_reason_and_the_rival() -> None:
    lines = list(traced(ArticleReading(TEXT, "en")))
    dropped = [line.strip() for line in lines if line.startswith("    dropped: ")]
    assert any("share-1 has this figure; its rival is share of part 80, whole 200" in each for each in dropped)
    assert any(each.startswith("dropped: it does not fit, and the words do not say that it has to") for each in dropped)
    assert "rate-2: tied by the pattern rate alone" in lines


def test_what_is_doubtful_is_told_so() -> None:
    reading = ArticleReading("Median weekly pay was £612 in April 2015, up 1.5% from £602 in 2014.", "en")
    assert len(reading.doubts) == 1
    assert [line for line in traced(reading) if line.startswith("    doubtful: ")] == [
        "    doubtful: the words do not say so for certain"
    ]


@pytest.mark.parametrize(
    ("rate", "told"),
    [
        ("2%", "growth-1: tied by the pattern yearly-rate alone"),
        ("4%", "growth of from 123,456, to 136,305, rate 4%: doubtful, proposed by the pattern yearly-rate alone"),
    ],
)
def test_what_a_pattern_alone_proposes_is_told_too(rate: str, told: str) -> None:
    text = f"Exports rose by {rate} a year between 2015 and 2020, from 123,456 to 136,305."
    assert list(traced(ArticleReading(text, "en")))[-1] == told


def test_every_claim_is_told_once() -> None:
    reading = ArticleReading(TEXT, "en")
    told = [line for line in traced(reading) if "tied" in line]
    assert len(told) == len(reading.claims)


def test_the_command_prints_it_and_no_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SHARE)
    ended = run("read", str(tmp_path / "a.txt"), "--trace", "--locale", "en")
    assert ended.code == 0
    assert ended.out.splitlines()[0] == f"{tmp_path / 'a.txt'}:"
    assert "    tied: share-1" in ended.out.splitlines()
    assert "claim checked" not in ended.out
    assert run("read", str(tmp_path / "b.txt"), "--trace").code == 2
