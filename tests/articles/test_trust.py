"""How far patterns are trusted, as unlabelled articles show it."""

from __future__ import annotations

import pytest

from crossfoot.articles.cue import cues
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.trust import TRUSTED, counted, name_of, trust


def test_what_mostly_fits_is_trusted_and_what_is_unknown_too() -> None:
    assert trust("percent-then-fraction") > trust("part-then-percent-1-alike-linked")
    assert trust("change-of-times") < TRUSTED < trust("change-to") < trust("a pattern that nobody counted")


def test_what_is_counted_are_patterns() -> None:
    assert all(any(name.startswith(cue) for cue in cues()) and min(each) >= 0 for name, each in counted().items())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Output fell 12% to 180 tonnes from 205 tonnes.", "from-to"),
        ("Profit doubled from 120 to 240.", "from-to-times"),
        ("Plums grew on 24 of 37 (64.9%) acres.", "part-then-percent-out-of-linked"),
    ],
)
def test_a_pattern_is_counted_with_its_variant_and_multiples_apart(text: str, name: str) -> None:
    assert name_of(ArticleReading(text, "en").claims[0]) == name


def test_what_a_pattern_says_that_seldom_fits_is_doubtful() -> None:
    reading = ArticleReading(
        "Giá bán gấp 8,2 lần giá khởi điểm với tổng hơn 300 tỷ đồng, cao hơn 224 tỷ đồng so với giá khởi điểm.", "vi"
    )
    assert not reading.claims
    assert [name_of(each.candidate) for each in reading.doubts] == ["change-of-times"]
