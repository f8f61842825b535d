"""Ages, and other numbers that are measured and never a part of anything, by what they are."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading
from crossfoot.inputs.reading.article import UNTIED

AGE = "an age or a measure"
INTERVAL = "an interval around a figure"
SCALE = "an end of a scale"
NOTHING: tuple[str, ...] = ()


def told(text: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ages, and the figures."""
    reading = ArticleReading(text, language)
    numbers = [(reading.text[start:end], why) for start, end, why, _ in reading.numbers]
    return tuple(text for text, why in numbers if why == AGE), tuple(text for text, why in numbers if why == UNTIED)


@pytest.mark.parametrize(
    ("language", "text", "ages", "figures"),
    [
        ("en", "Children 6 to 12 years old came by bus.", ("6", "12"), NOTHING),
        ("en", "Children between 6 and 12 years of age came in 3 boats.", ("6", "12"), ("3",)),
        ("en", "The 7 girls of 6 to 12 years came.", ("6", "12"), ("7",)),
        ("en", "Women of 45 years came.", ("45",), NOTHING),
        ("en", "Women of 45 years of work came.", NOTHING, ("45",)),
        ("en", "The storm took 27 and 45-year-old John.", NOTHING, ("27",)),
        ("en", "He is 61 and she, 58.", ("61", "58"), NOTHING),
        ("en", "She was 61 when the 3 boats came, and he was 58.", ("61", "58"), ("3",)),
        ("en", "He was 61 minutes late, and she, 58.", NOTHING, ("61 minutes", "58")),
        ("en", "She died at the age of 84.", ("84",), NOTHING),
        ("en", "The score is 61 and she, 58.", NOTHING, ("61", "58")),
        ("vi", "Trẻ từ 6 đến 12 tuổi đi 3 xe.", ("6", "12"), ("3",)),
        ("vi", "Trẻ 6 và 12 tuổi đi 3 xe.", ("6", "12"), ("3",)),
        ("vi", "Khách sạn từ 3 đến 5 sao có 12 phòng.", ("3", "5"), ("12",)),
        ("vi", "Bà 61 tuổi, ông 58.", ("61", "58"), NOTHING),
        ("fr", "Les enfants de 6 à 12 ans sont venus en 3 bateaux.", ("6", "12"), ("3",)),
        ("fr", "Les filles entre 6 et 12 ans sont venues.", ("6", "12"), NOTHING),
        ("fr", "Une femme de 45 ans est venue.", ("45",), NOTHING),
        ("fr", "Elle a 61 ans et lui, 58.", ("61", "58"), NOTHING),
        ("fr", "Elle a 61 ans de métier.", NOTHING, ("61",)),
        ("fr", "La peine est passée de 6 à 12 ans.", NOTHING, ("6", "12")),
        ("fr", "Une peine de 45 ans est longue.", NOTHING, ("45",)),
        ("es", "Los niños de 6 a 12 años vinieron en 3 barcos.", ("6", "12"), ("3",)),
        ("es", "Las mujeres de entre 45 y 64 años vinieron.", ("45", "64"), NOTHING),
        ("es", "Ella tiene 61 años y él, 58.", ("61", "58"), NOTHING),
        ("es", "La pena pasó de 6 a 12 años.", NOTHING, ("6", "12")),
    ],
)
def test_an_age_is_no_figure(language: str, text: str, ages: tuple[str, ...], figures: tuple[str, ...]) -> None:
    assert told(text, language) == (ages, figures)


@pytest.mark.parametrize(
    ("language", "text", "whys"),
    [
        ("en", "It was 12 (95% CI 10 to 14).", [INTERVAL] * 3),
        ("en", "It was 12 with 95% confidence and 80% power.", [INTERVAL, "the power or the level of a test"]),
        ("en", "It was 12 on a scale of 1 to 20, at odds of 3 to 1.", [SCALE, SCALE, "odds", "odds"]),
        ("en", "There were 12 aged 6 to 9 at 8 a.m.", [AGE, AGE, "a time"]),
        ("en", "There were 12 in weeks 4 and 8.", ["the number of something"] * 2),
        ("vi", "Có 12 (KTC 95%: 10 đến 14), trên thang điểm 20.", [INTERVAL, INTERVAL, INTERVAL, SCALE]),
        ("fr", "Il y en a 12 (IC à 95 % : 10 à 14) à 8 h.", [INTERVAL, INTERVAL, INTERVAL, "a time"]),
        ("es", "Son 12 (IC del 95 %: 10 a 14) en una escala de 1 a 20.", [INTERVAL] * 3 + [SCALE] * 2),
    ],
)
def test_other_numbers_are_told_by_what_they_are(language: str, text: str, whys: list[str]) -> None:
    assert [why for _, _, why, _ in ArticleReading(text, language).numbers if why != UNTIED] == whys
