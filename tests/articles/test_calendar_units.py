"""Units of time in words, in every language."""

from __future__ import annotations

import pytest

from crossfoot.articles.calendar_units import YEAR, unit_of
from crossfoot.articles.words import lexicon


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "a year", YEAR),
        ("en", "annually", YEAR),
        ("en", "each month", "duration-month"),
        ("en", "years", YEAR),
        ("en", "per tonne", ""),
        ("en", "", ""),
        ("vi", "/năm", YEAR),
        ("vi", "hàng năm", YEAR),
        ("vi", "mỗi tháng", "duration-month"),
        ("fr", "par an", YEAR),
        ("es", "al año", YEAR),
    ],
)
def test_words_name_a_unit_of_time(language: str, text: str, unit: str) -> None:
    assert unit_of(text, lexicon(language)) == unit
