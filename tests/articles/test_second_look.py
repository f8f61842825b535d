"""The second look: what the rules let go is tied where all that is known of it says that it is a statement."""

from __future__ import annotations

import pytest

from articles.rows import looked_at
from crossfoot.articles import second_look
from crossfoot.articles.assign import Doubt
from crossfoot.articles.boosted import Boosted
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.second_look import looks

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
def likely(monkeypatch: pytest.MonkeyPatch) -> list[Boosted]:
    """The model, which a test can exchange."""
    known = [NEVER]
    monkeypatch.setattr(second_look, "boosted", lambda: known[-1])
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
        ("en", "The study population was 160 hens, with 80 on grain all year and 80 on grass.", "total"),
    ],
)
def test_what_is_likely_a_statement_is_tied(language: str, text: str, kind: str) -> None:
    assert not _rules(text, language)
    assert _claims(text, language) == [(kind, "consistent")]


def test_what_fits_no_longer_is_tied_no_longer_either() -> None:
    assert _claims(FAR_APART.format("n = 79; 36%")) == []


def test_what_the_rules_let_go_is_tied_or_left_as_the_model_says(likely: list[Boosted]) -> None:
    right, wrong = FAR_APART.format("n = 79; 63%"), FAR_APART.format("n = 79; 36%")
    assert _claims(right) == _claims(wrong) == []
    likely.append(SURE)
    assert _claims(right) == [("share", "consistent")] and _claims(wrong) == []


def test_what_is_tied_is_in_doubt_no_longer(likely: list[Boosted]) -> None:
    likely.append(SURE)
    first, row = looked_at(FAR_APART.format("n = 79; 63%"))
    (look,) = looks(first)
    doubted = first._replace(doubts=[Doubt(look.claim)])
    assert [each.spans for each in second_look.second_look(doubted, row).claims] == [look.claim.spans]
    assert not second_look.second_look(doubted, row).doubts


@pytest.mark.parametrize("percent", ["9.18%", "9.81%"])
def test_what_the_rules_decide_stays_so(likely: list[Boosted], percent: str) -> None:
    text = f"In the north 134 of 1,459 villages ({percent}) are empty."
    decided = _rules(text)
    assert decided and _claims(text) == decided
    likely.append(SURE)
    assert _claims(text) == decided


@pytest.mark.parametrize(
    "text",
    [
        "The rate stood at 38%, well below the permitted 35%.",
        "It earned about 25 million of nearly 40 million dollars, or 40%.",
        "The cost of the move was $60,566, of which $52,912 was paid in May and $7,653 in June.",
    ],
)
def test_nothing_is_told_to_be_wrong(likely: list[Boosted], text: str) -> None:
    likely.append(SURE)
    assert _claims(text) == _rules(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Vòng hai có 87 ứng viên. Có 29 người đạt dưới 50% phiếu trong các hội nghị của từng tổ."),
        (
            "vi",
            "Thôn mua trên 2,86 triệu cổ phiếu. Xã giữ hơn 1,38 triệu cổ phiếu, tương đương 3,07% vốn.",
        ),
        ("en", "Each of the 25 hens laid at least 40 eggs, in total 4,000 eggs."),
        ("en", "Sold were 10.4 million in May and 13.7 million in June, a gain of $3.3 million."),
        ("en", "The hens were weighed.\nLime\n64.7%\n29.4%\n5.9%\nChalk\n35.3%\n58.8%\n5.9%\n"),
    ],
)
def test_what_may_well_fit_by_accident_is_not_tied_whatever_a_model_says(
    likely: list[Boosted], language: str, text: str
) -> None:
    before = _claims(text, language)
    likely.append(SURE)
    assert [each for each in _claims(text, language) if each not in before and each[0] != "change"] == []


def test_what_fits_only_if_it_was_rounded_up_is_not_tied() -> None:
    text = "Lợi nhuận 9 tháng đạt 155 tỷ đồng, hoàn thành 66,6% kế hoạch năm; riêng quý III đạt 79 tỷ đồng, tăng 21,7%."
    assert not [each for each in _claims(text, "vi") if each[0] == "change"]
    assert not [look for look in looks(looked_at(text, "vi")[0]) if look.claim.verdict == "rounded-up"]


def test_a_list_has_no_part_too_small_for_its_total() -> None:
    text = "Giá vàng giảm từ 48,6 xuống 47,9 triệu đồng/lượng, mất 0,7 triệu đồng, trong khi tỷ giá là 23.170 đồng/USD."
    figures = [role.mention.written.text for look in looks(looked_at(text, "vi")[0]) for role in look.claim.roles]
    assert figures and not any("23.170" in each for each in figures)


def test_figures_are_looked_at_once_and_those_in_words_not_at_all() -> None:
    text = (
        "One in five hens (20.3%, 244 of 1,202) was white. Of the 640 pupils, 47% (300) walk, and 9 of 40 (22%) ride."
    )
    first, _ = looked_at(text)
    ties = [(each.kind, each.spans) for each in first.claims]
    seen = [(each.claim.kind, each.claim.spans) for each in looks(first)]
    assert len({*seen, *ties}) == len(seen) + len(ties)
    assert all(each.claim.fits for each in looks(first))
    alone, _ = looked_at(
        "One in five respondents (20.3%, 244 of 1,202) said they had skipped a meal in the past month."
    )
    for look in (*looks(first), *looks(alone)):
        assert not any(role.mention.in_words for role in look.claim.roles)


def test_what_says_no_more_than_a_tie_that_is_there_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_look, "_POSSIBLE", 0.0)
    first, _ = looked_at("VN-Index tăng 6,98 điểm tương ứng 0,77% lên 912,19 điểm.", "vi")
    tied = {each.spans for each in first.claims}
    assert tied
    assert not [each for each in looks(first) if each.claim.spans in tied]
