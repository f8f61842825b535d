"""Shares of a whole that is not printed: two that have one, and two that have none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.rows import mentions
from crossfoot.articles import ArticleReading
from crossfoot.articles.cue_names import key
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.unprinted_wholes import ONE_WHOLE, of_another_whole, of_one_count, of_one_size, one_whole

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


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("2,607,900 (40.0%)", "2,309,700 (35.4%)", True),
        ("2,607,900 (40.0%)", "2,309,700 (35.2%)", False),
        ("387 (78.8%)", "421 (85.7%)", True),
        ("387 (78.8%)", "421 (86.7%)", False),
        ("26 million (40.0%)", "23 million (35.4%)", False),  # so coarse that two of five have one whole
        ("387 (0.00%)", "421 (85.74%)", False),
    ],
)
def test_figures_that_are_printed_finely_are_of_one_size_or_not(first: str, second: str, alike: bool) -> None:
    one, other = (tuple(mentions(text)) for text in (first, second))
    assert of_one_size((one[0], one[1]), (other[0], other[1])) is alike
    assert of_one_size((other[0], other[1]), (one[0], one[1])) is alike


@given(st.integers(1000, 9_999_999), st.integers(301, 999), st.integers(301, 999))
def test_what_is_of_one_whole_is_of_one_size(whole: int, first: int, second: int) -> None:
    parts = [whole * each // 1000 for each in (first, second)]
    rates = [f"{(part * 10_000 + whole // 2) // whole / 100:.2f}%" for part in parts]
    one, other = (tuple(mentions(f"{part:,} ({rate})")) for part, rate in zip(parts, rates, strict=True))
    assert of_one_size((one[0], one[1]), (other[0], other[1]))


def test_they_are_no_accusation() -> None:
    assert not [each for each in ArticleReading(VOTES.format("85.74%"), "en").claims if each.verdict == "mismatch"]


@pytest.mark.parametrize(("percent", "accused"), [("5.1%", False), ("15.8%", True)])
def test_a_share_of_what_its_whole_is_a_share_of_accuses_nobody(percent: str, accused: bool) -> None:
    text = f"A total of 82 (59.4%) patients had an event, of which seven ({percent}) were serious."  # of 138
    assert ["mismatch"] * accused == [each.verdict for each in ArticleReading(text, "en").claims]


def test_so_do_fine_shares_of_what_was_told_before() -> None:
    text = "Nhà nước có 1.057.638.000 cổ phần, chiếm 86,16%. Dân cư có 62.106.167 cổ phần, chiếm 5,06%."
    assert not [each for each in ArticleReading(text, "vi").claims if each.verdict == "mismatch"]


def read(text: str, language: str = "en") -> tuple[list[tuple[str, str]], list[str]]:
    """What is told, and what is doubtful."""
    reading = ArticleReading(text, language)
    return [(each.kind, each.verdict) for each in reading.claims], [each.candidate.kind for each in reading.doubts]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There are 180 pupils in the school. 27 (18.0%) came by bus, 36 (24.0%) by car."),
        ("en", "There are 180 pupils in the school. Of them, 27 (18.0%) came by bus, 36 (24.0%) by car."),
        ("vi", "Trường có 180 học sinh. 27 em (18,0%) đi xe buýt, 36 em (24,0%) đi xe đạp."),
        ("fr", "L'école compte 180 élèves. 27 (18,0 %) viennent en bus, 36 (24,0 %) en voiture."),
        ("es", "La escuela tiene 180 alumnos. 27 (18,0 %) vienen en autobús y 36 (24,0 %) en coche."),
    ],
)
def test_one_that_is_printed_may_be_meant_though_another_would_fit(language: str, text: str) -> None:
    assert read(text, language) == ([], ["share", "share"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of 180 letters received, 27 (18.0%) were complaints, 36 (24.0%) were thanks."),
        ("vi", "Trong 180 bức thư, 27 thư (18,0%) là phàn nàn và 36 thư (24,0%) là cảm ơn."),
        ("fr", "Sur 180 lettres, 27 (18,0 %) sont des plaintes et 36 (24,0 %) sont anonymes."),
        ("es", "De 180 cartas, 27 (18,0 %) eran quejas y 36 (24,0 %) agradecimientos."),
    ],
)
def test_nothing_is_told_to_be_wrong_and_to_hold(language: str, text: str) -> None:
    assert read(text, language) == ([("share", "mismatch")] * 2, [])


def test_shares_of_a_sum_do_not_hold_where_they_are_told_to_be_wrong() -> None:
    text = "Of 180 letters, 27 (18.0%) were bills, 36 (24.0%) thanks, 42 (28.0%) requests and 45 (30.0%) complaints."
    told, _ = read(text)
    assert ("share", "mismatch") in told and ("equation", "consistent") not in told


def test_without_a_printed_one_two_shares_hold() -> None:
    assert read("During the period 132 projects ran late (11%) and 240 were on time (20%).") == (
        [("equation", "consistent")],
        [],
    )


def test_a_time_is_no_whole_of_people() -> None:
    text = "It lasted 6 weeks. Four patients (13.3%) in one group had pain, and 16 patients (53.3%) in the other."
    assert read(text) == ([("equation", "consistent")], [])


def test_a_whole_that_is_printed_long_before_counts_more() -> None:
    likes = (3, 5, 6, 8, 10, 11, 13, 2, 4, 7, 9, 12, 14, 15, 16)
    told = [
        f"{each} ({round(1000 * each / 17) / 10}%) pupils liked day {'ABCDEFGHIJKLMNO'[at]}."
        for at, each in enumerate(likes)
    ]
    claims = ArticleReading(" ".join(["The 17 pupils were asked.", *told]), "en").claims
    assert {each.kind for each in claims} == {"share"}
    assert len(claims) == len(likes)
