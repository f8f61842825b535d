"""What is no prose is blanked out, and no offset moves."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.inputs.reading.blanking import JOIN, blank, joined, without

STAR = re.compile(r"\*(?P<kept>[^*]*)\*")
CODE = re.compile("`[^`]*`")


def test_marks_become_spaces_and_within_a_word_joiners() -> None:
    assert joined(without("*9*,18 `12` *of*", [CODE, STAR])) == " 9\u2060,18       of "
    assert joined(f"a{JOIN}{JOIN}b{JOIN} c") == "a\u2060\u2060b  c"


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    assert blank("\ufeffa b\r\nc") == "\ufeff   \r\n "
    assert blank("a\ufeff") == "  "


@given(st.text(alphabet="a1*` \n\r\ufeff", max_size=40))
def test_nothing_moves(text: str) -> None:
    left = joined(without(text, [CODE, STAR]))
    assert len(left) == len(text)
    assert [at for at, each in enumerate(left) if each in "\r\n"] == [
        at for at, each in enumerate(text) if each in "\r\n"
    ]
