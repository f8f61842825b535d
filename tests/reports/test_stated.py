"""A claim in one line."""

from __future__ import annotations

import pytest

from crossfoot.articles import read_text
from crossfoot.audit.settings import Settings
from crossfoot.figures.locales import notation_or_unknown
from crossfoot.messages import speaking
from crossfoot.reports.stated import stated


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Of 78 schools, 53 (67.95%) are open.", "53 of 78 = 67.95%"),
        ("Cancellations fell from 214 to 163, a drop of 23.8%.", "51 of 214 = 23.8%"),
        ("Of those asked, 46% were satisfied, 38% were not and 16% had no opinion.", "46% + 38% + 16% = 100%"),
    ],
)
def test_a_claim_says_what_the_article_says(sentence: str, line: str) -> None:
    (claim,) = read_text("a.txt", sentence, "en", Settings()).claims
    assert stated(claim, notation_or_unknown("en")) == line


def test_it_is_said_in_the_language_of_the_reader() -> None:
    (claim,) = read_text("a.txt", "Of 78 schools, 53 (67.95%) are open.", "en", Settings()).claims
    with speaking("fr"):
        assert stated(claim, notation_or_unknown("en")) == "53 sur 78 = 67.95%"
