"""Percentages of other figures than those that are printed accuse nobody, and others beside them are told."""

from __future__ import annotations

import pytest

from crossfoot.articles.read import ArticleReading


def _told(text: str, language: str) -> list[str]:
    reading = ArticleReading(text, language)
    told = [(each.verdict, each) for each in reading.claims] + [("doubtful", each.candidate) for each in reading.doubts]
    return [f"{verdict} {text[each.roles[-1].mention.start : each.roles[-1].mention.end]}" for verdict, each in told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sales rose 7% to $120 million from $100 million on a comparable-store basis."),
        ("en", "On a like-for-like basis, sales rose 7% to $120 million from $100 million."),
        ("en", "Revenue rose to $120 million from $100 million, up 7% at constant currency."),
        ("fr", "Les ventes sont passées de 100 à 120 millions d’euros, en hausse de 7 % à périmètre constant."),
        ("es", "Las ventas crecieron un 7 % en términos comparables, de 100 millones a 120 millones de euros."),
        ("vi", "Doanh thu tăng 7% tính theo tỷ giá cố định, từ 100 tỷ đồng lên 120 tỷ đồng."),
    ],
)
def test_a_change_on_another_basis_is_no_figure(language: str, text: str) -> None:
    assert _told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "Revenue rose {} excluding acquisitions, to $123 million from $101 million.", "22%"),
        ("en", "Pro forma revenue rose {}, to $123 million from $101 million.", "22%"),
        ("fr", "Les ventes ont augmenté de {} hors énergie, passant de 101 à 123 millions d’euros.", "22 %"),
        ("es", "Las ventas aumentaron un {} sin contar la energía, de 101 millones a 123 millones de euros.", "22 %"),
        ("vi", "Doanh thu tăng {} nếu không tính xăng dầu, từ 101 tỷ đồng lên 123 tỷ đồng.", "22%"),
    ],
)
def test_one_that_may_be_is_tied_if_it_fits_and_doubtful_if_not(language: str, text: str, right: str) -> None:
    assert _told(text.format(right), language) == [f"consistent {right}"]
    wrong = right.replace("22", "7")
    assert _told(text.format(wrong), language) == [f"doubtful {wrong}"]


def test_the_percentage_nearest_to_the_words_is_meant() -> None:
    text = "Sales rose {}% to $123 million from $101 million, or 7% on a like-for-like basis."
    assert _told(text.format(22), "en") == ["consistent 22%"]
    assert _told(text.format(32), "en") == ["mismatch 32%"]
    apart = "Same-store sales were strong; sales rose {}% to $123 million from $101 million."
    assert _told(apart.format(32), "en") == ["mismatch 32%"]


def test_words_that_lead_to_other_figures_first_say_nothing_of_the_percentage() -> None:
    text = "Excluding a charge of $12 million, sales rose {}% to $123 million from $101 million."
    assert _told(text.format(32), "en") == ["mismatch 32%"]


def test_rates_of_a_sentence_with_cumulated_ones_are_no_shares_that_are_wrong() -> None:
    text = "Of the pupils, 10 of 52 ({}22.7%) came again, and 35 of 344 pupils (10.9%) here."
    assert _told(text.format("cumulative 5-year incidence "), "en") == ["doubtful 10.9%"]
    assert "mismatch 10.9%" in _told(text.format(""), "en")
