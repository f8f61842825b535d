"""From the characters of a sentence to its tying words: what stands for something only in its place."""

from __future__ import annotations

import pytest

from crossfoot.articles import read_text


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("vi", "Xã có 1.653 hộ trồng chè (với 723 hộ là người dân tộc thiểu số) ở bốn thôn.", 1),
        ("en", "The club has 1,653 members (with 723 members under 18) in four towns.", 1),
        ("vi", "Xã có 35 tổ vay vốn (với 723 hộ) ở bốn thôn.", 0),
        ("en", "The club has 1,653 members, with 723 members under 18, in four towns.", 0),
    ],
)
def test_a_part_begins_with_with_only_inside_a_parenthesis_and_of_the_same_things(
    language: str, text: str, parts: int
) -> None:
    document = read_text("a.txt", text, language)
    assert [claim.kind for claim in document.claims] == ["total"] * parts
    assert not document.findings
