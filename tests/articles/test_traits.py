"""What the scores see of the words: no figure's value, no word of a language."""

from __future__ import annotations

import re

from articles.rows import row_of
from crossfoot.articles.traits import of_one, of_two

TEXT = "Of the {} hens in the shed, {} ({}) were brown. Another {} arrived in May."


def _seen(*figures: str) -> list[tuple[str, ...]]:
    row = row_of(TEXT.format(*figures), "en")
    found = [of_one(row[at], row[at - 1] if at else None, None) for at in range(4)]
    return found + [of_two(row[one], row[two], row) for one in range(4) for two in range(one + 1, 4)]


def test_no_trait_depends_on_a_value() -> None:
    assert _seen("340", "119", "35%", "57") == _seen("8,912", "6", "72.4%", "140,000")


def test_no_trait_has_a_word_or_a_digit_of_the_text() -> None:
    seen = " ".join(trait for each in _seen("340", "119", "35%", "57") for trait in each)
    assert not re.search(r"hen|shed|brown|340|119|57", seen)


def test_the_way_between_two_figures_is_one_trait_and_the_sentences_another() -> None:
    row = row_of(TEXT.format("340", "119", "35%", "57"), "en")
    near, far = of_two(row[1], row[2], row), of_two(row[0], row[3], row)
    assert "B(" in near and "D0.0" in near
    assert "D2.1" in far
