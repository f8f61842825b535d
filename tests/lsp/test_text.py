"""Places of a text as editors count them, before and after an edit."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crossfoot.lsp.text import UTF8, UTF16, UTF32, LineColumn, Text

_CODECS = {UTF8: "utf-8", UTF16: "utf-16-le", UTF32: "utf-32-le"}
_WIDTHS = {UTF8: 1, UTF16: 2, UTF32: 4}
TEXTS = st.text(st.sampled_from("a5\t\r\n\r\n\u2028\u0085é\u0301中😀\U0010ffff\x0c\ufeff"), max_size=30)


def _lines(text: str) -> list[str]:
    """The lines with their ends, as the protocol has them."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text) + ([""] if not text or text[-1] in "\r\n" else [])


@given(TEXTS, st.sampled_from((UTF8, UTF16, UTF32)))
@example("", UTF16)
@example("\r\n", UTF16)
@example("a\r", UTF8)
def test_every_code_point_has_its_place_and_is_found_there_again(text: str, encoding: str) -> None:
    counted = Text(text, encoding)
    lines = _lines(text)
    assert len(counted.starts) == len(lines)
    offset = 0
    for number, line in enumerate(lines):
        bare = line.rstrip("\r\n")
        assert counted.line(number) == bare
        for column in range(len(bare) + 1):
            units = len(bare[:column].encode(_CODECS[encoding])) // _WIDTHS[encoding]
            assert counted.place(offset + column) == LineColumn(number, units)
            assert counted.offset(number, units) == offset + column
            assert counted.offset(number, units + 10_000) == offset + len(bare)
        offset += len(line)
    assert counted.offset(len(lines), 0) == counted.offset(len(lines) + 5, 3) == len(text)
    assert counted.offset(-1, 5) == 0
    assert counted.offset(0, -3) == 0
    assert counted.place(len(text) + 9) == counted.place(len(text))
    assert counted.place(-4) == LineColumn(0, 0)


@pytest.mark.parametrize(
    ("text", "encoding", "line", "column", "offset"),
    [
        ("a😀b", UTF16, 0, 2, 1),
        ("a😀b", UTF16, 0, 3, 2),
        ("a😀b", UTF8, 0, 4, 1),
        ("a😀b", UTF8, 0, 5, 2),
        ("a😀b", UTF32, 0, 2, 2),
        ("éb", UTF8, 0, 1, 0),
        ("e\u0301b", UTF16, 0, 2, 2),
        ("\tb", UTF16, 0, 1, 1),
        ("a\r\n😀b", UTF16, 1, 2, 4),
        ("a\r\nb", UTF16, 0, 2, 1),
        ("\ufeffa", UTF16, 0, 1, 1),
        ("\ud83d\ude00b", UTF16, 0, 1, 1),
    ],
)
def test_a_place_inside_a_character_is_where_it_begins(
    text: str, encoding: str, line: int, column: int, offset: int
) -> None:
    assert Text(text, encoding).offset(line, column) == offset


def test_an_unknown_encoding_is_that_of_the_protocol() -> None:
    assert Text("😀a", "latin-1").place(1) == LineColumn(0, 2)


@given(TEXTS, st.integers(0, 40), st.integers(0, 6), TEXTS)
@example("\r\n", 1, 0, "")
@example("a\n", 1, 0, "\r")
@example("\r", 1, 0, "\n")
@example("\ra\n", 1, 1, "")
@example("x\ra\r\ny", 2, 1, "")
@example("\r\n\r\n", 1, 2, "\n")
def test_a_changed_text_is_that_text_opened_anew(text: str, at: int, count: int, new: str) -> None:
    start = min(at, len(text))
    end = min(start + count, len(text))
    changed = Text(text, UTF8).changed(start, end, new)
    anew = Text(text[:start] + new + text[end:], UTF8)
    assert changed.content == anew.content
    assert changed.encoding == UTF8
    assert list(changed.starts) == list(anew.starts)
