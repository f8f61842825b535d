"""Numbers in digits as figures: signs apart, amounts of two pieces, multiples that divide."""

from __future__ import annotations

import pytest

from articles.rows import row_of
from crossfoot.articles import ArticleReading, read_text

REAL = [
    ("en", "Spending rose 2.5% in real terms, from 100 million to 105 million euros."),
    ("en", "In real terms, spending rose 2.5%, from 100 million to 105 million euros."),
    ("vi", "Chi tiêu tăng 2,5% sau khi trừ lạm phát, từ 100 triệu đồng lên 105 triệu đồng."),
    ("fr", "Les dépenses ont augmenté de 2 % hors inflation, passant de 100 à 105 millions d’euros."),
    ("fr", "Les dépenses sont passées de 100 à 105 millions, en hausse de 2 % en un an en euros constants."),
    ("fr", "Corrigées de l’inflation, les dépenses ont augmenté de 2 %, passant de 100 à 105 millions d’euros."),
    ("es", "El gasto subió un 2 % en euros constantes, de 100 a 105 millones."),
    ("es", "El gasto pasó de 100 a 105 millones, un 2 % más en un año en euros de 2015."),
    ("en", "Spending rose 2% over the year (in real terms), from 100 million to 105 million euros."),
    ("en", "Spending rose 2% in 2015 euros, from 100 million to 105 million."),
    ("en", "Spending rose 2% in constant euros, from 100 million to 105 million."),
]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("vi", "Chi phí là 2 tỷ 500 triệu đồng.", "2500000000"),
        ("vi", "Chi phí là 2 triệu 500 tỷ đồng.", ""),
        ("en", "They bought 2 1/2 million hens.", "2500000"),
        ("en", "Prices rose 9-7/8 pct, then 2½ pct.", "79/8"),
        ("vi", "Giá tăng 2½ % trong năm.", "5/2"),
        ("en", "The balance was −$50 on Monday.", "-50"),
        ("en", "It cost $25-$50 on Monday.", ""),
        ("fr", "Les ventes sont à 120, soit + 14,7 %.", "147/10"),
        ("vi", "Doanh thu tăng từ 1.204 lên 1.310 triệu đồng.", "1204000000"),
        ("en", "Sales grew from 1,204 to 1,310 million.", "1204000000"),
        ("en", "Sales grew from 1,204 to 1.3 million.", "1204"),
        ("en", "Sales grew from 980,000 to 9,100 million.", "980000"),
    ],
)
def test_figures_of_several_pieces(language: str, text: str, value: str) -> None:
    values = [str(spot.mention.written.value) for spot in row_of(text, language)]
    assert (value in values) == bool(value)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The toll is 2.5 times less than it was."),
        ("fr", "Le péage est 2,5 fois moins cher."),
    ],
)
def test_a_multiple_that_divides_is_none(language: str, text: str) -> None:
    assert not row_of(text, language)
    assert not row_of(text.replace("2.5", "three").replace("2,5", "trois") + " (2018)", language)
    assert [each.why for each in ArticleReading(text, language).unbound()] == ["a multiple that divides"]


def test_a_multiple_that_multiplies_is_one() -> None:
    assert [spot.mention.kind for spot in row_of("The toll is 2.5 times more than it was.", "en")] == ["t"]


@pytest.mark.parametrize(("language", "text"), REAL)
def test_what_is_in_real_terms_is_told_as_that(language: str, text: str) -> None:
    document = read_text("a.txt", text, language)
    assert not document.claims
    assert [each.why for each in document.unbound if each.text.startswith("2") and each.why != "a year"] == [
        "a change in real terms, which the figures in money do not give"
    ]


def test_only_the_percentage_that_is_in_real_terms_is() -> None:
    text = "Spending, up 2.5% in real terms, rose 5% to 105 million from 100 million."
    (claim,) = read_text("a.txt", text, "en").claims
    assert [figure.written.text for figure in claim.figures] == ["100 million", "105 million", "5%"]


@pytest.mark.parametrize(("sign", "tied"), [("$", True), ("US$", True), ("A$", False), ("C$", False), ("HK$", False)])
def test_dollars_of_several_countries_are_not_added(sign: str, tied: bool) -> None:
    text = f"Sales were {sign}48 million in books and $52 million in films, a total of $100 million."
    assert bool(ArticleReading(text, "en").claims) == tied
