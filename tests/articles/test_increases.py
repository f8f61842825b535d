"""Nobody is told to be wrong who says that something is so many times more, and is right by that."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading

MORE = [
    ("en", "Rents rose four times, from 300 to 1,500 dollars."),
    ("fr", "La grange a coûté 14 millions d’euros, quatre fois plus que les 2,8 millions prévus pour une aile."),
    ("fr", "La grange a coûté 14 millions d’euros, 4 fois plus que les 2,8 millions prévus pour une aile."),
    ("fr", "Le loyer a augmenté de quatre fois, de 300 à 1 500 euros."),
    ("es", "La granja costó 14 millones de euros, cuatro veces más que los 2,8 millones previstos."),
    ("es", "El alquiler era de 1.200 euros, tres veces más que los 300 euros de antes."),
    ("vi", "Kho tốn 14 triệu euro, cao hơn bốn lần so với 2,8 triệu euro dự kiến."),
    ("vi", "Doanh thu tăng bốn lần, từ 300 lên 1.500 tấn."),
]


@pytest.mark.parametrize(("language", "text"), MORE)
def test_so_many_times_more_is_neither_told_nor_doubted(language: str, text: str) -> None:
    reading = ArticleReading(text, language)
    assert [each for each in reading.claims if "times" in {role.role for role in each.roles}] == []
    assert list(reading.doubts) == []


def test_so_many_times_as_much_is_tied_as_ever() -> None:
    text = "La grange a coûté 11,2 millions d’euros, quatre fois plus que les 2,8 millions prévus."
    assert [each.verdict for each in ArticleReading(text, "fr").claims] == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "Rents were 1,200 dollars, three times as much as the 300 dollars of 2010.",
        "Rents doubled, from 300 to 900 dollars.",
    ],
)
def test_what_is_not_said_to_be_more_stays_doubtful(text: str) -> None:
    assert [each.candidate.verdict for each in ArticleReading(text, "en").doubts] == ["mismatch"]
