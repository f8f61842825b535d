"""Shares of a whole that is told to be wrong."""

from __future__ import annotations

from crossfoot.articles.read import ArticleReading


def _wrong(text: str, language: str = "en") -> list[list[str]]:
    reading = ArticleReading(text, language)
    return [[role.mention.draft for role in each.roles] for each in reading.claims if each.verdict == "mismatch"]


def test_a_share_of_a_whole_that_another_share_accuses_is_told_with_it() -> None:
    text = "Scab was seen on 113 (16.0%) of the {} trees. Much of it was seen on 60 trees (8.5%)."
    assert _wrong(text.format(708)) == []
    assert _wrong(text.format(780)) == [["113", "780", "16.0%"], ["60", "780", "8.5%"]]


def test_a_share_that_the_same_slip_does_not_explain_is_of_something_else() -> None:
    text = "Scab was seen on 113 (16.0%) of the 780 trees. Much of it was seen on 60 trees ({}%)."
    assert _wrong(text.format("9.7")) == [["113", "780", "16.0%"]]


def test_a_coarse_percentage_says_nothing() -> None:
    text = "Scab was seen on 113 (16.0%) of the 780 trees. Much of it was seen on 60 trees ({}%)."
    assert _wrong(text.format("9")) == [["113", "780", "16.0%"]]


def test_shares_of_a_total_that_its_parts_accuse_are_told_with_it() -> None:
    text = "Of the {} growers of both kinds, 156 (92.3%) came by train and 13 (7.7%) came on foot."
    assert _wrong(text.format(169)) == []
    assert ["13", "619", "7.7%"] in _wrong(text.format(619))
