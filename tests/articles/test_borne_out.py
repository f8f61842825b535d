"""Shares that others near by show to be wrong."""

from __future__ import annotations

from crossfoot.articles.read import ArticleReading


def _wrong(text: str, language: str = "en") -> list[list[str]]:
    reading = ArticleReading(text, language)
    return [[role.mention.draft for role in each.roles] for each in reading.claims if each.verdict == "mismatch"]


def test_a_share_of_the_whole_of_others_in_its_sentence_is_told() -> None:
    text = "Of the 431 growers, 66 (15.3%) wrote, 85 (19.7%) called, and 37 ({}%) of them came."
    assert _wrong(text.format("8.6")) == []
    assert _wrong(text.format("5.8")) == [["37", "431", "5.8%"]]


def test_a_whole_that_a_slip_takes_from_all_its_shares_is_told_with_each() -> None:
    text = "Answers were available for {} growers; 58 (48.7%) gained much, while 12 (10.1%) gained little."
    assert _wrong(text.format(119)) == []
    assert _wrong(text.format(191)) == [["58", "191", "48.7%"], ["12", "191", "10.1%"]]
    assert _wrong(text.format(150)) == []


def test_shares_of_those_that_stayed_accuse_no_whole() -> None:
    text = "The club had 191 growers at first; of those that stayed, 58 (48.7%) gained much and 12 (10.1%) little."
    assert _wrong(text) == []


def test_the_percentage_of_two_figures_is_not_that_of_the_second() -> None:
    assert _wrong("The town runs 9 by wire and 101 buses on gas out of 2,595 buses, or 4.24%.") == []


def test_a_small_fraction_among_others_with_their_percentages_is_told() -> None:
    text = "Giao bóng 1 ăn điểm 41/67 (61%) 34/73 (47%) Điểm Break 5/12 ({}%) 9/14 (64%)"
    assert _wrong(text.format(42), "vi") == []
    assert _wrong(text.format(24), "vi") == [["5", "12", "24%"]]


def test_so_many_of_so_many_in_brackets_are_held_to_their_percentage() -> None:
    assert _wrong("Scars were seen in 94% (47 out of 50).") == []
    assert _wrong("Scars were seen in 49% (47 out of 50).") == [["47", "50", "49%"]]
