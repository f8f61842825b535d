"""Raised pieces of cells."""

from __future__ import annotations

import pytest

from crossfoot.inputs.grids.raised import joined


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([("135", False), ("1", True)], "135¹"),
        ([("135", False), ("ab", True), (" ", False), ("(2)", True)], "135ᵃᵇ ⁽²⁾"),
        ([("Total", False), ("a", True)], "Totalᵃ"),
        ([("Total", False), ("a, b", True)], "Totalᵃ, ᵇ"),
        ([("1", False), ("st", True), (" half", False)], "1st half"),
        ([("n", False), ("o", True)], "no"),
        ([("x", True)], "ˣ"),
        ([("5", False), ("q*", True)], "5q*"),
    ],
)
def test_what_is_raised_is_set_apart(pieces: list[tuple[str, bool]], text: str) -> None:
    assert joined(pieces) == text
