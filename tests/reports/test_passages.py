"""A passage of running text: broken into lines, with the marks under the figures they belong to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.reports.cells import Piece, width
from crossfoot.reports.passages import Underline, passage

TEXT = "Of 78 units, 53 (64,94%) were strong.\n"
SHORT = ["one two", "three"]


def shown(text: str, room: int, *printed: str, more: str = "…") -> list[tuple[int, str, str]]:
    """Offset, line and what is under it."""
    marks = [Underline(text.index(each), text.index(each) + len(each), Piece("^", "error")) for each in printed]
    rows = passage(text, 0, len(text), marks, room, "utf-8", more)
    return [(row.start, row.text, "".join(piece.text for piece in row.marks)) for row in rows]


def test_marks_stand_under_their_figures() -> None:
    assert shown(TEXT, 80, "78", "64,94%") == [
        (0, "Of 78 units, 53 (64,94%) were strong.", "   ^^            ^^^^^^"),
    ]  # fmt: skip


def test_lines_are_broken_at_spaces_and_keep_their_offsets() -> None:
    assert shown(TEXT, 16, "53", "64,94%") == [
        (0, "Of 78 units, 53", "             ^^"),
        (16, "(64,94%) were", " ^^^^^^"),
        (30, "strong.", ""),
    ]


def test_lines_of_the_text_stay_lines_of_their_own() -> None:
    assert shown("- cod: 12\r\n\r\n  - eel: 13,\nnot 14", 80, "12", "14") == [
        (0, "- cod: 12", "       ^^"),
        (15, "- eel: 13,", ""),
        (26, "not 14", "    ^^"),
    ]


def test_a_mark_goes_on_behind_a_line_end() -> None:
    assert shown("up 4.5\nmillion", 80, "4.5\nmillion") == [(0, "up 4.5", "   ^^^"), (7, "million", "^^^^^^^")]


def test_a_word_that_is_wider_than_a_line_is_broken_within() -> None:
    assert [text for _, text, _ in shown("abcdefgh ij", 3)] == ["abc", "def", "gh", "ij"]


def test_what_nobody_sees_takes_no_cell() -> None:
    assert shown("  9\u00ad,18%\u200b  and\t more \ufeff", 80, "9\u00ad,18%") == [(2, "9,18% and more", "^^^^^")]


def test_the_first_of_marks_that_overlap_is_seen() -> None:
    marks = [Underline(0, 2, Piece("^")), Underline(1, 4, Piece("-"))]
    (row,) = passage("9,18", 0, 4, marks, 20, "utf-8", "…")
    assert "".join(piece.text for piece in row.marks) == "^^--"


def test_of_a_long_passage_the_lines_with_marks_are_shown() -> None:
    text = " ".join(f"word{number:02}" for number in range(20))
    rows = shown(text, 6, "word03", "word12")
    assert [(start, line) for start, line, _ in rows] == [
        (-1, "…"), (21, "word03"), (-1, "…"), (84, "word12"), (-1, "…"),
    ]  # fmt: skip
    assert len(shown(text[: 6 * 7 - 1], 6)) == 6


@given(st.text(st.sampled_from("ab 1,%é统\u00ad\u0301\n\t"), max_size=80), st.integers(2, 30))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, room: int) -> None:
    rows = [*passage(text, 0, len(text), [Underline(0, len(text), Piece("^"))], room, "utf-8", "…")]
    assert all(width(row.text) <= room for row in rows)
    assert all(sum(width(piece.text) for piece in row.marks) <= room for row in rows)
    letters = [each for each in text if not each.isspace() and each != "\u00ad"]
    assert [each for row in rows for each in row.text if each != " "][: len(letters)] == letters or "\u0301" in text
