"""Percentages of other figures than those that are printed accuse nobody, and others beside them are told."""

from __future__ import annotations

import pytest

from articles.rows import row_of
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Real-terms spending rose 3% from 217 million to 236 million."),
        ("en", "Real spending rose 3% from 217 million to 236 million."),
        ("en", "Real household disposable income per head rose 3% from 2,170 to 2,360."),
        ("en", "Between 2015 and 2020 real wages rose 3%, from 2,170 to 2,360."),
        ("en", "Pay rose from 2,170 to 2,360, a real-terms rise of 3%."),
        ("en", "Pay rose from 2,170 to 2,360, or 3% at constant 2015 prices."),
        ("en", "Pay rose from 2,170 to 2,360, or 3% in 2015 prices."),
        ("en", "Pay rose from 2,170 to 2,360, or 3% when inflation is taken into account."),
        ("en", "Pay rose from 2,170 to 2,360 (3% real)."),
        ("en", "Pay rose a real 3% from 2,170 to 2,360."),
        ("en", "Adjusted for the effects of rising prices, pay rose 3% from 2,170 to 2,360."),
        ("en", "Pay rose 3% above inflation, from 2,170 to 2,360."),
        ("vi", "Doanh thu tăng từ 217 tỷ lên 236 tỷ đồng, tăng 3% nếu trừ trượt giá."),
        ("vi", "Nếu trừ trượt giá, doanh thu tăng 3%, từ 217 tỷ lên 236 tỷ đồng."),
        ("vi", "Doanh thu tăng từ 217 tỷ lên 236 tỷ đồng, tăng thực 3%."),
        ("vi", "GDP thực tế tăng 3%, từ 217 tỷ lên 236 tỷ USD."),
        ("vi", "Doanh thu tăng 3% so với năm trước sau khi trừ yếu tố giá, từ 217 tỷ lên 236 tỷ đồng."),
        ("vi", "Tiền lương tăng từ 2,17 triệu lên 2,36 triệu đồng, tức tăng 3% về giá trị thực."),
        ("fr", "Les salaires réels ont augmenté de 3 %, de 2 170 à 2 360 euros."),
        ("fr", "Le budget est passé de 2 170 à 2 360 euros, soit 3 % en volume."),
        ("fr", "Le budget est passé de 2 170 à 2 360 euros, soit 3 % une fois l’inflation déduite."),
        ("fr", "Si l’on tient compte de l’inflation, le budget a augmenté de 3 %, de 2 170 à 2 360 euros."),
        ("es", "Los salarios reales subieron un 3 %, de 2.170 a 2.360 euros."),
        ("es", "El gasto pasó de 217 a 236 millones, un 3 % real."),
        ("es", "El gasto pasó de 217 a 236 millones, un 3 % más si se descuenta la inflación."),
    ],
)
def test_a_change_in_real_terms_is_listed_as_that(language: str, text: str) -> None:
    reading = ArticleReading(text, language)
    assert _told(text, language) == []
    (real,) = [each.text for each in reading.unbound() if each.why.startswith("a change in real terms")]
    assert real.startswith("3")


@pytest.mark.parametrize(
    ("language", "text", "percent"),
    [
        ("en", "Real estate prices rose 3% from 217 million to 236 million.", "3%"),
        ("en", "Pay rose 3%, above inflation, from 2,170 to 2,360.", "3%"),
        ("en", "Sales rose 3% as real incomes grew, from 2,170 to 2,360.", "3%"),
        ("en", "Nominal wages rose 3% from 2,170 to 2,360.", "3%"),
        ("en", "Real wages fell. Pay rose 3% in cash terms, not in real terms, from 2,170 to 2,360.", "3%"),
        ("vi", "Giá lương thực tăng 3%, từ 217 nghìn lên 236 nghìn đồng.", "3%"),
        ("vi", "GDP theo giá thực tế tăng 3%, từ 217 tỷ lên 236 tỷ USD.", "3%"),
    ],
)
def test_names_and_amounts_in_money_are_held_to_their_figures(language: str, text: str, percent: str) -> None:
    assert _told(text, language) == [f"mismatch {percent}"]


def test_a_word_for_what_is_so_indeed_says_nothing_of_prices() -> None:
    assert len(row_of("Cơ quan này chỉ kiểm tra thực tế 25% số xe.", "vi")) == 1
    assert len(row_of("Los ingresos del Real Madrid subieron un 3 %.", "es")) == 1


def test_both_ends_before_the_words_may_be_in_real_terms_too() -> None:
    text = "Spending rose {}% from 2,170 to 2,360 in constant dollars."
    assert _told(text.format("8.8"), "en") == ["consistent 8.8%"]
    assert _told(text.format("3"), "en") == []
    assert _told("Spending rose 3% from 2,170 to 2,360, or 1% in real terms.", "en") == ["mismatch 3%"]
