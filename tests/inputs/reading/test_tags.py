"""What a page is made of is counted as a browser would read it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.inputs.reading.elements import page_tree, set_apart
from crossfoot.inputs.reading.tags import RAW, Sketch, digits, sketch


class TestSketches:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", Sketch(0, 0, 0)),
            ("<p>12</p> 3", Sketch(1, 0, 3)),
            ("<P class='a1 b2' data-x=\"5>4\" 7>1</P>", Sketch(1, 3, 1)),
            ("&#49;&#x32;&amp;", Sketch(0, 0, 2)),
            ("<!-- 12 <p 3> --> 4", Sketch(0, 0, 1)),
            ("<!-- 12 <p a b>", Sketch(1, 2, 0)),
            ("<script>if (a<b1) '5'</Script > 6", Sketch(1, 0, 1)),
            ("<style>1 <p>", Sketch(2, 0, 0)),
            ("<!DOCTYPE html PUBLIC 'XHTML 1.0'>2<?php 3 ?>4</ 5>6", Sketch(0, 0, 3)),
            ("1 <3 and a < 4", Sketch(0, 0, 3)),
            ("<a = = x=1 y = '2' z=>5", Sketch(1, 3, 1)),
            ('<a x"y z" b>1', Sketch(1, 3, 1)),
            ("<br/><br / >", Sketch(2, 0, 0)),
        ],
    )
    def test_what_a_page_is_made_of(self, text: str, expected: Sketch) -> None:
        assert sketch(text) == expected

    @given(st.text(st.sampled_from("<>/!-='\"& ap1#;x\n"), max_size=80))
    def test_any_text_has_one(self, text: str) -> None:
        found = sketch(text)
        assert found.elements <= text.count("<")
        assert found.digits <= digits([text])

    @given(st.lists(st.sampled_from(["<p>", "</p>", "<b class=x1>", "</b>", "12 ", "a&#50;", "<br>", "<!--3-->"])))
    def test_the_tree_of_a_sound_page_holds_the_same_digits(self, pieces: list[str]) -> None:
        text = f"<html><body>{''.join(pieces)}.</body></html>"
        assert digits(set_apart(page_tree(text), RAW)[0]) == sketch(text).digits
