"""Parts with their percentages beside them."""

from __future__ import annotations

from fractions import Fraction

from crossfoot.articles.read import ArticleReading


def test_a_share_is_of_a_whole_that_need_not_be_printed() -> None:
    text = "Of 80 growers, 45 (56.3%) came and 20 (25.0%) wrote."
    shares = [each for each in ArticleReading(text).claims if each.kind == "share"]
    assert [each.verdict for each in shares] == ["consistent", "consistent"]
    assert {Fraction(each.roles[1].mention.written.value) for each in shares} == {Fraction(80)}
