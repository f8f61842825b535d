"""Where lines begin: one index for reports, problems and editors."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claimfile.lines import BOM, Lines, line_starts, starts_within, to_line_end

TEXTS = st.text(alphabet="ab\r\n\u2028\x85\ufeff")


def _by_hand(text: str) -> list[int]:
    """Character by character."""
    starts = [0]
    for at, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts


@given(TEXTS)
def test_a_line_begins_behind_each_line_end_and_nowhere_else(text: str) -> None:
    assert list(line_starts(text)) == _by_hand(text)


@given(TEXTS, st.integers(0, 20), st.integers(0, 20))
def test_the_beginnings_within_a_stretch_are_those_of_the_whole(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    if text[start - 1 : start + 1] != "\r\n":
        assert list(starts_within(text, start, end)) == [each for each in _by_hand(text) if start < each <= end]


@given(TEXTS, st.integers(-2, 20))
def test_line_and_column_lead_back_to_the_offset(text: str, offset: int) -> None:
    lines = Lines(text)
    number, column = lines.position(offset)
    marked = number == 1 and text.startswith(BOM) and offset > 0
    assert lines.starts[number - 1] + column - 1 + marked == min(max(offset, 0), len(text))


def test_a_byte_order_mark_takes_no_column_and_is_not_shown() -> None:
    lines = Lines(f"{BOM}ab\r\nc")
    assert [lines.position(offset) for offset in (0, 1, 2, 5)] == [(1, 1), (1, 1), (1, 2), (2, 1)]
    assert [lines.line(number) for number in (0, 1, 2, 3)] == ["", "ab", "c", ""]


def test_the_text_to_the_end_of_a_line() -> None:
    assert [to_line_end("ab\r\ncd\nef", offset) for offset in (0, 2, 4, 8)] == ["ab", "ab", "ab\r\ncd", "ab\r\ncd\nef"]
