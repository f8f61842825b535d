"""What the scores see of the words: no figure's value, no word of a language."""

from __future__ import annotations

import re

from articles.rows import row_of
from crossfoot.articles.traits import Traits

TEXT = "Of the {} hens in the shed, {} ({}) were brown. Another {} arrived in May."


def _seen(*figures: str) -> list[tuple[str, ...]]:
    traits = Traits(row_of(TEXT.format(*figures), "en"))
    found = [traits.of_one(at) for at in range(4)]
    return found + [traits.of_two(one, two) for one in range(4) for two in range(one + 1, 4)]


def test_no_trait_depends_on_a_value() -> None:
    assert _seen("340", "119", "35%", "57") == _seen("8,912", "6", "72.4%", "140,000")


def test_no_trait_has_a_word_or_a_digit_of_the_text() -> None:
    seen = " ".join(trait for each in _seen("340", "119", "35%", "57") for trait in each)
    assert not re.search(r"hen|shed|brown|340|119|57", seen)


def test_the_way_between_two_figures_is_one_trait_and_the_sentences_another() -> None:
    traits = Traits(row_of(TEXT.format("340", "119", "35%", "57"), "en"))
    near, far = traits.of_two(1, 2), traits.of_two(0, 3)
    assert "B(" in near and "D0.0" in near
    assert "D2.1" in far


def test_what_stands_between_is_counted_across_a_sentence_too() -> None:
    traits = Traits(row_of("There were 12 (red; big), 30, 40 (old) and 5%. Then, said he, 7 came.", "en"))
    near, far = traits.of_two(0, 1), traits.of_two(0, 4)
    assert {"K000", "D0.0", "I00111", "Q"} <= set(near)
    assert {"K211", "Qnnp", "D3.1", "I00112"} <= set(far)
    assert sum(trait.startswith("L") for trait in far) == 1 and traits.of(("su.nx", 0, 4)) == far
