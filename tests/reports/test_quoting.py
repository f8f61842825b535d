"""Text inside JSON is harmless where the JSON is printed, and the same text to whoever reads it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.reports.quoting import compact, quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", '"a"'),
        ('ế "½" \\', '"ế \\"½\\" \\\\"'),
        ("\x9b2J", '"\\u009b2J"'),
        ("\u202e\u2028", '"\\u202e\\u2028"'),
        ("\udc80", '"\\udc80"'),
        ("\U000e0041", '"\\udb40\\udc41"'),
        ("\U0001f600", '"\U0001f600"'),
        ("##[error]", '"\\u0023#[error]"'),
        ("## head", '"## head"'),
    ],
)
def test_what_steers_is_escaped_and_nothing_else(text: str, expected: str) -> None:
    assert quoted(text) == expected
    assert compact([text, 1]) == f"[{expected}, 1]"


@given(st.text(st.characters(codec=None)))
def test_json_reads_the_same_text(text: str) -> None:
    whole = json.loads(quoted(text))
    assert whole.encode("utf-16", "surrogatepass") == text.encode("utf-16", "surrogatepass")
    assert json.loads(compact({text: [text]})) == {whole: [whole]}
    assert "##[" not in compact({text: 1})
