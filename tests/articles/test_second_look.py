"""The second look: what the rules let go is tied, or told, and what they tied on too little is dropped."""

from __future__ import annotations

import pytest

from articles.rows import looked_at
from crossfoot.articles import second_look
from crossfoot.articles.boosted import Boosted
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.second_look import TIED, TOLD, UNTIED, UNTOLD, looks

SURE, NEVER = Boosted([], 30.0, []), Boosted([], -30.0, [])
"""models that say the same of everything"""
FAR_APART = (
    "A total of 126 hens were weighed. The study was done in three barns over two winters. The majority ({}) ate."
)


def _claims(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(each.kind, each.verdict) for each in ArticleReading(text, language).claims]


def _doubts(text: str, language: str = "en") -> list[str]:
    return [each.candidate.kind for each in ArticleReading(text, language).doubts]


def _rules(text: str, language: str = "en") -> list[tuple[str, str]]:
    """What the rules alone make of it."""
    return [(each.kind, each.verdict) for each in looked_at(text, language)[0].claims]


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> dict[str, Boosted]:
    """Models that a test can exchange."""
    known = {"statement": NEVER, "wrong": NEVER}
    monkeypatch.setattr(second_look, "boosted", lambda: known)
    return known


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", FAR_APART.format("n = 79; 63%"), "share"),
        (
            "en",
            "February revenue miles rose to 27.4 mln from 26.4 mln. Available miles for the month came to 51.7 mln, "
            "and the load was 53.0 pct.",
            "share",
        ),
        ("en", "The study population was 160 hens, with 80 in the grain group and 80 in the grass group.", "total"),
    ],
)
def test_what_is_likely_a_statement_is_tied(language: str, text: str, kind: str) -> None:
    assert not _rules(text, language)
    assert _claims(text, language) == [(kind, "consistent")]


def test_what_fits_no_longer_is_tied_no_longer_either() -> None:
    assert _claims(FAR_APART.format("n = 79; 36%")) == []


def test_what_the_rules_let_go_is_tied_told_or_left_as_the_models_say(models: dict[str, Boosted]) -> None:
    right, wrong = FAR_APART.format("n = 79; 63%"), FAR_APART.format("n = 79; 36%")
    assert _claims(right) == _claims(wrong) == []
    models["statement"] = SURE
    assert _claims(right) == [("share", "consistent")] and _claims(wrong) == []
    models["wrong"] = SURE
    assert _claims(wrong) == [("share", "mismatch")]


def test_what_is_told_is_in_doubt_no_longer(models: dict[str, Boosted]) -> None:
    text = "In total 640 were sold, of which 340 were blue and 290 red. Of 120 trees 40 bear plums, or 55% of them all."
    doubtful = _doubts(text)
    models["wrong"] = SURE
    assert len(_doubts(text)) <= len(doubtful)
    told = {each.spans for each in ArticleReading(text, "en").claims}
    assert not told & {each.candidate.spans for each in ArticleReading(text, "en").doubts}


def test_what_a_pattern_leaves_no_other_reading_of_is_never_dropped(models: dict[str, Boosted]) -> None:
    text = "In the north 134 of 1,459 villages (9.18%) are empty."
    assert _rules(text) == _claims(text) == [("share", "consistent")]
    assert models["statement"] is NEVER


def test_what_the_rules_tell_stays_told(models: dict[str, Boosted]) -> None:
    assert _claims("In the north 134 of 1,459 villages (9.81%) are empty.") == [("share", "mismatch")]
    assert models["wrong"] is NEVER


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rate stood at 38%, well below the permitted 35%."),
        ("en", "It earned about 25 million of nearly 40 million dollars, or 40%."),
        ("en", "Youth unemployment stood at 874,000, down 17,000, a rate of 19.0%."),
        ("vi", "Cảng còn 2.755 thùng hàng. Trong đó có 1.004 thùng lốp cũ và 1.715 thùng hàng tươi."),
        ("en", "Median weekly pay was £612 in April 2015, up 1.5% from £602 in 2014."),
        ("en", "The cost of the move was $60,566, of which $52,912 was paid in May and $7,653 in June."),
    ],
)
def test_what_need_not_fit_accuses_nobody_whatever_a_model_says(
    models: dict[str, Boosted], language: str, text: str
) -> None:
    models["wrong"] = SURE
    assert not [each for each in _claims(text, language) if each[1] == "mismatch"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Each of the 25 hens laid at least 40 eggs, in total 4,000 eggs."),
        ("en", "Sold were 10.4 million in May and 13.7 million in June, a gain of $3.3 million."),
        ("en", "The hens were weighed.\nLime\n64.7%\n29.4%\n5.9%\nChalk\n35.3%\n58.8%\n5.9%\n"),
    ],
)
def test_what_may_well_fit_by_accident_is_not_tied_whatever_a_model_says(
    models: dict[str, Boosted], language: str, text: str
) -> None:
    before = _claims(text, language)
    models["statement"] = SURE
    assert [each for each in _claims(text, language) if each not in before and each[0] != "change"] == []


def test_a_list_has_no_part_too_small_for_its_total(models: dict[str, Boosted]) -> None:
    models["statement"] = SURE
    text = "Giá vàng giảm từ 48,6 xuống 47,9 triệu đồng/lượng, mất 0,7 triệu đồng, tỷ giá là 23.170 đồng/USD."
    claims = ArticleReading(text, "vi").claims
    assert claims
    assert not [each for each in claims if any("23.170" in role.mention.written.text for role in each.roles)]


def test_figures_are_looked_at_once_and_those_in_words_not_at_all() -> None:
    first, decided, _ = looked_at(
        "Of the 640 pupils, 47% (300) walk, and 120 of 640 (19%) ride. Output doubled from 120 to 240."
    )
    seen = [(each.claim.kind, each.claim.spans) for each in looks(first, decided)]
    assert len(seen) == len(set(seen))
    assert not [each for each in looks(first, decided) if any(role.mention.in_words for role in each.claim.roles)]
    assert {each.rules for each in looks(first, decided)} <= {TIED, UNTIED, TOLD, UNTOLD}
    for each in looks(first, decided):
        assert (each.rules in (TIED, UNTIED)) == each.claim.fits
