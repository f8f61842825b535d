"""Percentages that are told for each of several times: which words say so, and what is made of them."""

from __future__ import annotations

import pytest

from articles.rows import row_of
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.sentence import PERCENT

YEAR = "duration-year"


def paces(text: str, language: str) -> list[tuple[str, bool]]:
    told = [spot.mention for spot in row_of(text, language) if spot.mention.kind == PERCENT]
    return [(mention.each, mention.each_perhaps) for mention in told]


def read(text: str, language: str) -> list[str]:
    reading = ArticleReading(text, language)
    doubts = [f"{each.candidate.kind} doubtful" for each in reading.doubts]
    return [f"{each.kind} {each.verdict}" for each in reading.claims] + doubts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Output rose 5% p.a. until now."),
        ("en", "Output rose 5% pa until now."),
        ("en", "Output rose 5%/yr until now."),
        ("en", "Output rose 5% (annually) until now."),
        ("en", "Output rose five per cent a year from 2015 on."),
        ("en", "Output rose each year by 5%."),
        ("en", "Output rose yearly by about 5%."),
        ("en", "Output rose by an annual average of 5%."),
        ("en", "Output rose by an average annual 5%."),
        ("en", "There was an average annual sales growth of 5%."),
        ("en", "It was told of (5% CAGR)."),
        ("en", "It was told of (CAGR: 5%)."),
        ("en", "There was 5% growth on average every year."),
        ("vi", "Sản lượng tăng trung bình mỗi năm 5%."),
        ("vi", "Sản lượng tăng hằng năm 5%."),
        ("vi", "Sản lượng tăng bình quân năm 5%."),
        ("fr", "La production a crû de 5 % l’an."),
        ("fr", "La production a crû chaque année de 5 %."),
        ("fr", "La production a crû en moyenne annuelle de 5 %."),
        ("es", "La producción creció cada año un 5 %."),
        ("es", "La producción creció anualmente un 5 %."),
        ("es", "La producción creció a una tasa media anual del 5 %."),
        ("es", "La producción creció mucho (un 5 % anual)."),
    ],
)
def test_what_is_of_each_year(language: str, text: str) -> None:
    assert paces(text, language) == [(YEAR, False)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is an annual increase of 5%."),
        ("en", "There was 5% annual growth."),
        ("en", "The number of births each year rose by 5%."),
        ("en", "The harvest of figs grew 5% in most of them every year."),
        ("en", "Output rose by an average of 5% from 2015 to 2020."),
        ("en", "Output rose by an average of 5% in five years."),
        ("vi", "Mỗi năm, sản lượng tăng 5%."),
        ("vi", "Sản lượng hằng năm tăng 5%."),
        ("fr", "Elle a une croissance annuelle de 5 %."),
        ("es", "Tuvo un crecimiento anual del 5 %."),
    ],
)
def test_what_may_be(language: str, text: str) -> None:
    assert paces(text, language) == [(YEAR, True)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Output rose 5% in a year."),
        ("en", "Output was 5% more than a year ago."),
        ("en", "It is a year-on-year rise of 5%."),
        ("en", "Annual sales rose 5%."),
        ("en", "Weekly pay rose 5%."),
        ("en", "Average pay rose 5% from 2015 to 2020."),
        ("en", "Output rose by an average of 5%."),
        ("en", "Rents went from $14 to $18 a month, an increase of 5%."),
        ("vi", "Sản lượng tăng 5% trong một năm."),
        ("vi", "Sản lượng tăng 5% sau một năm."),
        ("vi", "Bình quân năm 2015 là 5%."),
        ("fr", "La production a crû de 5 % en un an."),
        ("fr", "Le chiffre a crû de 5 % en glissement annuel."),
        ("es", "La producción creció un 5 % interanual."),
    ],
)
def test_what_is_not(language: str, text: str) -> None:
    assert paces(text, language) == [("", False)]


def test_of_other_times_the_unit_is_known_if_its_language_has_it() -> None:
    assert paces("Output rose 5% a month.", "en") == [("duration-month", False)]
    assert paces("Output rose 5% a quarter.", "en") == [("duration", False)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Output rose each year by {} from 4,217 to 5,382."),
        ("en", "Output rose from 4,217 to 5,382 ({} p.a.)."),
        ("en", "Output rose {} a quarter from 4,217 to 5,382."),
        ("vi", "Sản lượng tăng mỗi năm {}, từ 4.217 tấn lên 5.382 tấn."),
        ("fr", "La production a crû chaque année de {}, de 4 217 à 5 382 tonnes."),
        ("es", "La producción creció cada año un {}, de 4.217 a 5.382 toneladas."),
    ],
)
def test_a_rate_of_each_year_is_no_change_whether_it_would_fit_or_not(language: str, text: str) -> None:
    assert read(text.format("28%"), language) == read(text.format("5%"), language) == ["growth undetermined"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It rose from 4,217 in {} to 5,382 in {}, an annual increase of 5%."),
        ("en", "Between {} and {} it rose by an average of 5%, from 4,217 to 5,382."),
        ("en", "Each year from {} to {}, output rose 5%, from 4,217 to 5,382."),
        ("vi", "Mỗi năm, sản lượng tăng 5%, từ 4.217 tấn năm {} lên 5.382 tấn năm {}."),
        ("vi", "Sản lượng tăng bình quân 5%, từ 4.217 tấn năm {} lên 5.382 tấn năm {}."),
        ("fr", "Elle est passée de 4 217 en {} à 5 382 en {}, soit une hausse annuelle de 5 %."),
        ("es", "Pasó de 4.217 en {} a 5.382 en {}, con un crecimiento anual del 5 %."),
    ],
)
def test_one_that_may_be_is_growth_if_it_fits_and_accuses_nobody_if_not(language: str, text: str) -> None:
    assert read(text.format("2015", "2020"), language) == ["growth consistent"]
    assert read(text.format("2013", "2020"), language) == []


def test_one_that_may_be_is_a_change_if_that_fits() -> None:
    text = "Sales rose from 400 in 2019 to {} in 2020, an annual increase of 5%."
    assert read(text.format("420"), "en") == ["change consistent"]
    assert read(text.format("440"), "en") == []
