"""What is told of others than a claim takes it to be of: right sentences that accuse nobody, and wrong ones that do."""

from __future__ import annotations

import pytest

from crossfoot.articles.read import ArticleReading, read_text


def accused(language: str, text: str) -> list[str]:
    return [each.kind for each in ArticleReading(text, language).claims if each.verdict == "mismatch"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of 700 members 140 were absent, an attendance rate of 80%."),
        ("en", "150 of the 500 growers failed, a success rate of 70%."),
        ("fr", "Sur 700 salariés, 140 étaient absents, soit un taux de présence de 80 %."),
        ("fr", "720 des 800 logements sont occupés, soit un taux de vacance de 10 %."),
        ("es", "De 600 trabajadores faltaron 120, una tasa de asistencia del 80 %."),
        ("vi", "Trong 700 hội viên, 140 người vắng mặt, tỷ lệ có mặt đạt 80%."),
    ],
)
def test_a_share_may_be_that_of_all_but_its_part(language: str, text: str) -> None:
    assert not accused(language, text)


def test_one_that_is_named_by_nothing_is_told() -> None:
    assert accused("en", "It rained on 26 of 51 (49%) days.") == ["share"]


def test_one_that_is_that_of_neither_is_told() -> None:
    assert accused("fr", "Sur 700 salariés, 140 étaient absents, soit un taux d’absence de 30 %.") == ["share"]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 207 trainees 166 passed and 36 failed. The other five fell ill.",
        "Of 339 seats, 241 were sold early and 89 at the door. Only nine remained empty.",
        "The group runs 255 barns: 194 in Kent and 57 in Surrey. Four are in Wales.",
        "We had 344 hens: 275 brown and 64 white. 5 were black.",
    ],
)
def test_the_last_part_may_be_told_in_the_sentence_behind(text: str) -> None:
    assert not accused("en", text)


def test_a_list_is_told_to_lack_what_no_sentence_behind_tells() -> None:
    assert accused("en", "Of the 207 trainees 166 passed and 36 failed. The other seven fell ill.") == ["total"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 30 jours, la piscine a reçu 6 500 baigneurs, soit 250 par jour ouvré."),
        ("fr", "Le car parcourt 3 200 kilomètres en 7 jours, soit 640 kilomètres par jour travaillé."),
        ("es", "En 31 días la línea llevó a 14.700 viajeros, 700 por día laborable."),
        ("en", "In 30 days the pool had 6,500 bathers, 250 per working day."),
    ],
)
def test_so_much_for_some_days_only_is_no_rate_of_all(language: str, text: str) -> None:
    assert not accused(language, text)


def test_a_rate_of_all_days_is_told() -> None:
    assert accused("fr", "En 30 jours, la piscine a reçu 6 600 baigneurs, soit 250 par jour.") == ["rate"]


@pytest.mark.parametrize(
    "text",
    [
        "53 of 160 patients responded, 37% in the older group.",
        "56 of 169 growers passed in June, 37% in the lower barn.",
    ],
)
def test_a_percentage_may_be_that_of_some_others(text: str) -> None:
    assert not accused("en", text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Xã có 300 ha lúa, trong đó 150 ha lúa lai, một phần năm là lúa nếp, còn lại 90 ha lúa thuần."),
        (
            "vi",
            "Trong 216 công nhân, 108 người làm ca sáng, một phần ba làm ca chiều, còn lại 36 người làm ca đêm.",
        ),
    ],
)
def test_a_part_may_be_told_as_a_fraction_in_words(language: str, text: str) -> None:
    assert not accused(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Tỉnh có 2.230.000 dân, ghi nhận 624 ca sốt, tương đương 28 ca trên 100.000 dân."),
        ("vi", "Tỉnh có 2.339.000 dân và 879 bác sĩ, tức 4 bác sĩ trên 10.000 dân."),
    ],
)
def test_a_rate_in_whole_numbers_may_be_rounded(language: str, text: str) -> None:
    assert [each.verdict for each in read_text("a.txt", text, language).claims if each.verdict == "mismatch"] == []


def test_those_who_are_told_of_again_are_the_whole() -> None:
    text = (
        "Of the 132,124 members, 75,234 have died and 56,890 are still alive. "
        "Of those still alive, 48,703 smoke, or 86.5%."
    )
    wrong = [each for each in ArticleReading(text, "en").claims if each.verdict == "mismatch"]
    assert [[role.mention.written.text for role in each.roles] for each in wrong] == [["48,703", "56,890", "86.5%"]]
    assert wrong[0].pattern == "share-of-a-named-base"
