"""The typed line and its pieces."""

from __future__ import annotations

import pytest

from crossfoot.claimfile.one_line.line import LinePiece, Part, part_of, unfit


@pytest.mark.parametrize(
    ("line", "start", "end", "text", "at"),
    [
        ("134 of 1459", 0, 4, "134", (0, 3)),
        (" , 134;  ", 0, 9, "134", (3, 6)),
        ("(9.18%)", 1, 7, "9.18%", (1, 6)),
        ("(9.18%)", 0, 7, "(9.18%)", (0, 7)),
        ("   ", 0, 3, "", (3, 3)),
    ],
)
def test_a_part_is_without_what_surrounds_it(line: str, start: int, end: int, text: str, at: tuple[int, int]) -> None:
    assert part_of(line, start, end) == Part(text, *at)


def test_a_place_within_a_part_is_one_in_the_line() -> None:
    assert Part("1,459 villages", 10, 24).place(0, 5) == (10, 15)
    assert Part("10 percent", 3, 14).place(0, 2) == (3, 14)
    assert Part("", 5, 5).place(3, 9) == (5, 5)
    pieces = (LinePiece(0, 2, 0, 2), LinePiece(2, 5, 2, 8), LinePiece(5, 7, 8, 10))
    made = Part("87 + 78", 0, 10, pieces)
    assert [made.place(0, 2), made.place(3, 4), made.place(5, 7), made.place(1, 6)] == [
        (0, 2),
        (2, 8),
        (8, 10),
        (0, 10),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1 = 1", ""),
        ("1\x00 = 1", "the character U+0000 stands at place 2 of the claim; leave it out"),
        ("\ufeff1 = 1", "the character U+FEFF stands at place 1 of the claim; leave it out"),
        ("1 = \udc96", "the byte 0x96, which is no UTF-8, stands at place 5 of the claim; leave it out"),
    ],
)
def test_what_no_claim_can_hold_is_named_with_its_place(text: str, said: str) -> None:
    assert unfit(text) == said
