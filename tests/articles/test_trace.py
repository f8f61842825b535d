"""What ``--trace`` tells of every reading of a figure: cues, chance, patterns, and what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.articles import ArticleReading, reasons
from crossfoot.articles.fates import Fates
from crossfoot.articles.trace import traced
from running import run

SHARE = "Of the 200 trees, 80 (40%) are oaks."
TEXT = f"{SHARE} Each of the 12 lanes has 35 lamps, 420 in total. Rents fell 12%; 9,180 of 5,120 cars were 3.1%."


def test_a_tie_is_told_with_its_cues_its_chance_and_its_pattern() -> None:
    lines = list(traced(ArticleReading(SHARE, "en")))
    at = lines.index("40% at 1:23")
    assert lines[at + 1].startswith("  share of part 80, whole 200, percent 40%: fits (")
    assert " by accident); score of the words " in lines[at + 1]
    assert lines[at + 2].startswith("    words: sh.")
    assert lines[at + 2].count(", ") >= 2
    assert lines[at + 3] == "    patterns: part-then-percent, share-of-a-named-base"
    assert lines[at + 4] == "    tied: share-1"


def told(text: str, language: str = "en") -> list[str]:
    return list(traced(ArticleReading(text, language, fates=Fates())))


def test_what_is_dropped_is_told_with_the_reason_and_the_rival() -> None:
    lines = told(TEXT)
    dropped = [line.strip() for line in lines if line.startswith("    dropped: ")]
    assert any(
        "the words name another whole for its percentage; its rival is share of part 80" in each for each in dropped
    )
    assert any(each.startswith("dropped: it does not fit, and the words do not say that it has to") for each in dropped)
    at = lines.index("rate of rate 12, total 420, count 35 at 1:50: consistent")
    assert lines[at + 1 : at + 3] == ["    patterns: rate", "    tied: rate-2"]


@pytest.mark.parametrize(
    ("language", "text", "line", "pattern", "outcome"),
    [
        (
            "en", "Some 65% keep hens; 40% of these, or 36% of all farms, sell eggs.",
            "equation of holds 36%, holds 40%, holds 65% at 1:6: does not add up", "part-of-a-percentage",
            f"doubtful-1: {reasons.OPEN}",
        ),
        (
            "vi", "Tỷ lệ hỏng năm nay là 0,42%, thấp hơn so với 0,38% của năm trước.",
            "bound of value 0,42%, less_than 0,38% at 1:23: does not add up", "figure-and-limit",
            f"doubtful-1: {reasons.BEYOND}",
        ),
        (
            "fr", "La grange a coûté 14 millions d’euros, quatre fois plus que les 2,8 millions prévus.",
            "change of from 2,8 millions, to 14 millions d’euros, times quatre fois plus at 1:19: "
            "consistent only with digits cut off", "subject-change", f"dropped: {reasons.INCREASED}",
        ),
    ],
)  # fmt: skip
def test_what_only_a_pattern_proposes_is_told_with_what_became_of_it(
    language: str, text: str, line: str, pattern: str, outcome: str
) -> None:
    lines = told(text, language)
    at = lines.index(line)
    assert lines[at + 1 : at + 3] == [f"    patterns: {pattern}", f"    {outcome}"]


def test_an_excuse_is_told_where_it_let_figures_go_that_the_words_tie() -> None:
    lines = told("Of the 78 barns, 53 (28% of them led by women) are dry.")
    assert f"    dropped: {reasons.OTHER_BASE}" in lines
    assert not any(reasons.UNSAID in line for line in lines)


def test_what_is_doubtful_is_told_by_its_name_and_with_the_reason() -> None:
    lines = told("Median weekly pay was £612 in April 2015, up 1.5% from £602 in 2014.")
    assert [line for line in lines if line.startswith("    doubtful")] == [f"    doubtful-1: {reasons.ROUND}"]


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("The fund had 412 members at the end of 2020, up 96, or 30.4%, on 2015.", "rise"),
        ("The fund had 412 members at the end of 2020, down 96, or 18.9%, on 2015.", "fall"),
    ],
)
def test_a_rise_and_a_fall_of_the_same_figures_are_told_apart(text: str, tied: str) -> None:
    lines = told(text)
    ways = {way: number for number, line in enumerate(lines) for way in ("rise", "fall") if f" (a {way}): " in line}
    outcomes = {way: next(line for line in lines[at + 1 :] if ": change-1" in line) for way, at in ways.items()}
    assert outcomes.pop(tied) == "    tied: change-1"
    assert all(each.startswith("    dropped: change-1 has this figure; its rival is ") for each in outcomes.values())
    assert any(f"(a {tied})" in each for each in lines if "its rival is change" in each)


def test_without_fates_the_reasons_are_those_of_the_score() -> None:
    lines = list(traced(ArticleReading("Of the 78 barns, 53 (28% of them led by women) are dry.", "en")))
    assert f"    dropped: {reasons.UNSAID}" in lines


def test_every_claim_is_told_once() -> None:
    reading = ArticleReading(TEXT, "en", fates=Fates())
    assert len([line for line in traced(reading) if "tied: " in line]) == len(reading.claims)


def test_the_command_prints_it_and_no_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SHARE)
    ended = run("read", str(tmp_path / "a.txt"), "--trace", "--locale", "en")
    assert ended.code == 0
    assert ended.out.splitlines()[0] == f"{tmp_path / 'a.txt'}:"
    assert "    tied: share-1" in ended.out.splitlines()
    assert "claim checked" not in ended.out
    assert run("read", str(tmp_path / "b.txt"), "--trace").code == 2
