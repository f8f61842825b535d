"""Text on a terminal: what may be shown, how wide it is, and how it is cut and broken."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.reports.cells import Piece, cut, excerpt, flow, sentence, visible, width


def test_visible_keeps_what_is_harmless() -> None:
    assert visible("Điện Biên 統計 ½ −3") == "Điện Biên 統計 ½ −3"
    assert visible("1\u202f234\u00a0%") == "1\u202f234\u00a0%"
    assert visible("✔\ufe0f") == "✔"
    assert visible("a" + "\u0301" * 6) == "a" + "\u0301" * 4 + r"\u0301\u0301"
    assert visible("\u3164\U000e0041") == r"\u3164\U000e0041"
    assert sentence(" one\n  two\tthree ") == "one two three"


def test_an_old_encoding_gets_the_nearest_signs() -> None:
    assert visible("1,219…% − ½ × 統 ệ đ \u0301", "ascii") == "1,219...% - 1/2 x ?? e d "
    assert visible("đây là một", "cp1258") == "đây là mot"


def test_text_is_broken_and_cut_by_cells() -> None:
    pieces = (Piece("統計 統計 統計", "error"), Piece(" abcdefghij"))
    lines = ["".join(piece.text for piece in line) for line in flow(pieces, 9, 2)]
    assert lines == ["統計 統計", "  統計", "  abcdefg", "  hij"]
    assert cut("統計統計", 5) == "統計…" and cut("統計統計", 5, left=True) == "…統計"
    assert cut("abc", 3) == "abc"


@settings(deadline=None)
@given(st.text(st.sampled_from("ab 統é́"), max_size=60), st.integers(4, 20), st.integers(0, 2))
def test_flow_loses_no_letter(text: str, room: int, hang: int) -> None:
    lines = ["".join(piece.text for piece in line) for line in flow((Piece(text),), room, hang)]
    assert all(width(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@settings(deadline=None, max_examples=300)
@given(
    st.text(st.sampled_from("ab 1,%é́統\t\x1b\u202e"), max_size=120), st.integers(0, 120), st.integers(0, 30),
    st.integers(12, 60),
)  # fmt: skip
def test_excerpts_fit_and_mark_what_they_should(line: str, start: int, length: int, room: int) -> None:
    start = min(start, len(line))
    end = min(start + length, len(line))
    found = excerpt(line, start, end, room)
    assert width(found.text) <= room
    assert found.marked >= 1
    assert found.before + found.marked <= room
    marked = visible(line[start:end])
    if line[start:end].isascii() and line[start:end].isprintable() and 0 < len(marked) < room - 4:
        assert found.marked == len(marked)
        assert marked in found.text
