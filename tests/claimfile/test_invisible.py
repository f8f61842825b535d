"""Characters that look like a space, like nothing, or like a colon, in words."""

from __future__ import annotations

import pytest

from crossfoot.claimfile.invisible import hidden, misleading, named


@pytest.mark.parametrize(
    ("line", "at", "words"),
    [
        ("\u00a0 - id: a", 0, "a no-break space (U+00A0) looks like indentation here; YAML wants plain spaces"),
        ("  - \u3000id: a", 4, "an ideographic space (U+3000) looks like indentation here; YAML wants plain spaces"),
        ("part\uff1a 5", 4, 'a fullwidth colon (U+FF1A) stands here; YAML wants ":" and a space'),
        ("part:\u00a05", 5, "a no-break space (U+00A0) stands behind this colon; YAML wants a plain space"),
        ('"part":\u200b5', 7, "a zero width space (U+200B) stands behind this colon; YAML wants a plain space"),
    ],
)
def test_what_a_person_cannot_see_is_named_with_its_place(line: str, at: int, words: str) -> None:
    assert misleading(line) == (at, words)


@pytest.mark.parametrize("line", ["", "part: 5", "  - id: a", "about: a\u00a0b", "\t- id: a", "about: 5\uff1a"])
def test_a_line_that_misleads_nobody(line: str) -> None:
    assert misleading(line) is None


def test_a_word_with_something_hidden_in_it() -> None:
    assert hidden("part") == ""
    assert hidden("pa\u00adrt") == " (with a soft hyphen (U+00AD) in it)"
    assert hidden("part\uff1a") == " (with a fullwidth colon (U+FF1A) in it)"
    assert hidden("a b\tc") == ""


def test_a_character_without_a_name() -> None:
    assert named("\ufdd0") == "a character (U+FDD0)"
