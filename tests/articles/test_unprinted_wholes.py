"""Shares of a whole that is not printed: two that have one, and two that have none."""

from __future__ import annotations

import pytest

from articles.rows import mentions
from crossfoot.articles import ArticleReading
from crossfoot.articles.cue_names import key
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.unprinted_wholes import ONE_WHOLE, of_another_whole, of_one_count, one_whole

VOTES = "The first motion had 387/465 votes (78.81%). The second had 421/465 votes ({})."
"""of 491 members; 465 of them voted"""


def shares(second: str) -> list[Candidate]:
    """Both fractions as shares of those who voted, which do not fit."""
    known: dict[object, Candidate] = {}
    for each in ArticleReading(VOTES.format(second), "en").proposed:
        if each.kind == "share" and len(each.roles) == 3:
            known.setdefault(key(each), each._replace(verdict="mismatch"))
    return list(known.values())


@pytest.mark.parametrize(("second", "alike"), [("85.74%", True), ("86.74%", False), ("95.74%", False)])
def test_two_shares_have_one_whole_or_none(second: str, alike: bool) -> None:
    one, other = shares(second)
    assert one_whole(one, other) is one_whole(other, one) is alike
    assert not one_whole(one, one)


def test_fractions_of_one_other_whole_are_told_as_that() -> None:
    found = of_another_whole(shares("85.74%"))
    assert [each.pattern for each in found] == [ONE_WHOLE, "fraction", "fraction"]
    assert {each.verdict for each in found} == {"consistent"}
    assert [each.verdict for each in of_another_whole(shares("86.74%"))] == ["mismatch", "mismatch"]


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("387 (78.82%)", "421 (85.74%)", True),
        ("387 (78.81%)", "421 (85.74%)", True),  # cut off
        ("387 (78.82%)", "421 (86.74%)", False),
        ("387 (78.8%)", "421 (85.7%)", False),  # so coarse that each is of several wholes
        ("387 (100%)", "421 (85.74%)", False),
        ("387 kg (78.82%)", "421 kg (85.74%)", False),
        ("387 (0.00%)", "421 (85.74%)", False),
    ],
)
def test_counts_with_fine_percentages_have_one_whole_or_none(first: str, second: str, alike: bool) -> None:
    one, other = (tuple(mentions(text)) for text in (first, second))
    assert of_one_count((one[0], one[1]), (other[0], other[1])) is alike


def test_they_are_no_accusation() -> None:
    assert not [each for each in ArticleReading(VOTES.format("85.74%"), "en").claims if each.verdict == "mismatch"]


@pytest.mark.parametrize(("percent", "accused"), [("5.1%", False), ("15.8%", True)])
def test_a_share_of_what_its_whole_is_a_share_of_accuses_nobody(percent: str, accused: bool) -> None:
    text = f"A total of 82 (59.4%) patients had an event, of which seven ({percent}) were serious."  # of 138
    assert ["mismatch"] * accused == [each.verdict for each in ArticleReading(text, "en").claims]


def test_so_do_fine_shares_of_what_was_told_before() -> None:
    text = "Nhà nước có 1.057.638.000 cổ phần, chiếm 86,16%. Dân cư có 62.106.167 cổ phần, chiếm 5,06%."
    assert not [each for each in ArticleReading(text, "vi").claims if each.verdict == "mismatch"]
