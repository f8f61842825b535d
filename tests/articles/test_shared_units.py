"""Figures that leave their unit to the last one: which do, and which have one of their own or none."""

from __future__ import annotations

import pytest

from articles.rows import row_of
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.sentence import Mention


def figures(text: str, language: str) -> list[str]:
    return [spot.mention.written.text for spot in row_of(text, language) if isinstance(spot.mention, Mention)]


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "The shares were 39.5, 58.1, and 2.4%.", ["39.5%", "58.1%", "2.4%"]),
        ("en", "It was 46 and 38% in both barns.", ["46%", "38%"]),
        ("en", "It was 46 and 38 per cent in both barns.", ["46 per cent", "38 per cent"]),
        ("en", "It was 46 vs 38% in both barns.", ["46%", "38%"]),
        ("en", "It was 69.4 and 68.9 versus 54.7%.", ["69.4%", "68.9%", "54.7%"]),
        ("en", "It was 0 vs 5%.", ["0%", "5%"]),
        ("en", "It fell from 83 to 79%.", ["83%", "79%"]),
        ("en", "It fell by 3 and 4 percentage points.", ["3 percentage points", "4 percentage points"]),
        ("en", "They sold 12, 15 and 18 million.", ["12 million", "15 million", "18 million"]),
        ("en", "They sold from 3.2 to 3.6 million.", ["3.2 million", "3.6 million"]),
        ("vi", "Tỷ lệ giảm từ 83 xuống 79%.", ["83%", "79%"]),
        ("vi", "Tỷ lệ lần lượt là 12, 15 và 18%.", ["12%", "15%", "18%"]),
        ("fr", "Le taux est passé de 83 à 79 %.", ["83%", "79%"]),
        ("fr", "Les parts sont de 12, 15 et 18 %.", ["12%", "15%", "18%"]),
        ("es", "Las partes son 12, 15 y 18 %, respectivamente.", ["12%", "15%", "18%"]),
    ],
)
def test_the_last_one_says_it_for_all(language: str, text: str, read: list[str]) -> None:
    assert figures(text, language) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("They sold from 980,000 to 1.2 million.", ["980,000", "1.2 million"]),
        ("Of 46, 38% were sold.", ["46", "38%"]),
        ("They kept 46 hens and 38% of the ducks.", ["46", "38%"]),
        ("The median age was 65 and 38% were women.", ["65", "38%"]),
        ("The mean score was 65 and 38% had a dog.", ["65", "38%"]),
        ("It was 84.2, or 10% more.", ["84.2", "10%"]),
        ("It was 46, and 38% stayed.", ["46", "38%"]),
        ("It was 120 and 38% in both barns.", ["120", "38%"]),
        ("We took 0.05 and 80% for it.", ["0.05", "80%"]),
        ("Load rose 12% to 86.3 and 31% in all.", ["12%", "86.3", "31%"]),
        ("Load rose to 86.3 and 31% in all.", ["86.3", "31%"]),
        ("Load rose 3 to 38% in all.", ["3", "38%"]),
        ("They kept €46 and 38%.", ["€46", "38%"]),
    ],
)
def test_others_have_none(text: str, read: list[str]) -> None:
    assert figures(text, "en") == read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rate fell 4 percentage points from 83 to {}%."),
        ("vi", "Tỷ lệ giảm 4 điểm phần trăm, từ 83 xuống {}%."),
        ("fr", "Le taux a baissé de 4 points, de 83 à {} %."),
    ],
)
def test_a_change_of_percentages_with_one_sign_is_checked(language: str, text: str) -> None:
    right, wrong = (ArticleReading(text.format(end), language) for end in (79, 76))
    assert [each.verdict for each in right.claims] == ["consistent"]
    assert [each.verdict for each in wrong.claims] == ["mismatch"]


def test_what_is_told_in_order_is_no_multiple() -> None:
    text = "Từ tháng 1 đến tháng 6 lần lượt có 306, 499 và 708 ca, tổng cộng là 1.513 ca."
    assert figures(text, "vi") == ["306", "499", "708", "1.513"]
    assert [each.verdict for each in ArticleReading(text, "vi").claims] == ["consistent"]
