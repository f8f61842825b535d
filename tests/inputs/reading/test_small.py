"""What is raised: figures always in small characters, letters only where they are the mark of a footnote."""

from __future__ import annotations

import pytest

from crossfoot.inputs.reading.small import LETTERS, in_full, raised


@pytest.mark.parametrize(
    ("before", "note", "small"),
    [
        ("9,18%", "2", "²"),
        ("m", "2", "²"),
        ("412", "b", "ᵇ"),
        ("412 ", "b", "ᵇ"),
        ("9%", "a,b", "ᵃ,ᵇ"),
        ("412", "a, c", "ᵃ, ᶜ"),
        ("412", "B", "ᵇ"),
        ("412", "(a)", "⁽ᵃ⁾"),
        ("412", "[a]", "[ᵃ]"),
        ("412", "note 1", "ⁿᵒᵗᵉ ¹"),
        ("412", "[note 12]", "[ⁿᵒᵗᵉ ¹²]"),
        ("21", "st", "ˢᵗ"),
        ("30", "o", "o"),
        ("15", "TM", "TM"),
        ("412", "*", "*"),
        ("n", "o", "o"),
        ("M", "me", "me"),
        ("hamlets", "a", "a"),
        ("", "a", "a"),
        ("412", "as the county said", "as the county said"),
    ],
)
def test_what_stands_raised_behind_something(before: str, note: str, small: str) -> None:
    assert note.translate(raised(note, before)) == small


def test_raised_letters_are_read_as_others() -> None:
    assert in_full("ᵉʳ") == "er" and in_full("er") == "er"
    assert len(set(LETTERS)) == len(LETTERS)
