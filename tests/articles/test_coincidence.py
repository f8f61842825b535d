"""Figures that fit, and may well do so by accident."""

from __future__ import annotations

from fractions import Fraction as Exact

import pytest

from articles.rows import mentions
from crossfoot.articles.coincidence import (
    FITTED,
    MOST,
    coarseness,
    is_coincident,
    is_missed_by_a_slip,
    is_of_few,
    is_of_limit,
    is_of_one_unit,
    is_of_round_figures,
)
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.read import ArticleReading


def _claims(text: str) -> list[Candidate]:
    return list(ArticleReading(text, "en").claims)


def _proposed(text: str) -> list[Candidate]:
    return list(ArticleReading(text, "en").proposed)


def _coarseness(text: str, kind: str) -> Exact:
    """Of the claim of that kind, which is tied in the text."""
    claim = next(each for each in _claims(text) if each.kind == kind)
    return coarseness(claim.kind, {role.role: role.mention for role in claim.roles}, claim.roles)


@pytest.mark.parametrize(
    ("text", "kind", "coarse"),
    [
        ("Deaths on the roads: 486 in 2017, 512 in 2018, up 26.", "change", Exact(1, 26)),
        ("Output was 320 tonnes in 2016 and 960 tonnes in 2020, three times as much.", "change", Exact(10, 960)),
        ("Each of the 125 families got 400 euros, in total 50,000 euros.", "rate", Exact(1, 125)),
        ("The board has 12 members: 8 men and 4 women.", "total", Exact(1, 12)),
    ],
)
def test_the_digits_that_are_printed_say_how_much_else_would_fit(text: str, kind: str, coarse: Exact) -> None:
    assert _coarseness(text, kind) == coarse


@pytest.mark.parametrize(
    ("fine", "coarse"),
    [
        (
            "Fees were 36.92 million, later they stood at 37.11 million. They rose by 190,000.",
            "Fees were 300 euros, later they stood at 1,000 euros. They rose by 700 euros.",
        ),
        (
            "The first prize is 50,000 euros; there are 125 third prizes and 3 others, each of 400 euros.",
            "The first prize is 10,000 euros; there are 2 third prizes and 3 others, each of 5,000 euros.",
        ),
        (
            "In the first year 61.40% was paid out, in the second 63.15%, up 1.75%.",
            "In the first year 61% was paid out, in the second 63%, up 2%.",
        ),
        (
            "Exports were 7.62 million in May and 11.41 million in June, up 3.79 million.",
            "Exports were 0.2 million by road and 3.9 million by sea, up 3.8 million.",
        ),
        (
            "Sales were $10.4 million in May and $13.7 million in June, up $3.3 million.",
            "Sold were 10.4 million by road and 13.7 million by sea, a gain of $3.3 million.",
        ),
        (
            "Each of the 25 hens laid at least 40 eggs, in total 1,050 eggs.",
            "Each of the 25 hens laid at least 40 eggs, in total 4,000 eggs.",
        ),
        (
            "Some 61.4% came by bus, 38.6% by car.",
            "Wages rose 5.3%, and cover 95% of what is needed.",
        ),
        (
            "In all 15 pupils (12.5%) sat again, 96 (80%) passed.",
            "In all six men (1.8%) fell ill, and one woman (0.3%).",
        ),
    ],
)
def test_what_fits_is_tied_unless_the_figures_are_too_coarse(fine: str, coarse: str) -> None:
    assert [each.fits for each in _claims(fine)] == [True]
    assert not _claims(coarse)


def test_a_claim_of_which_the_words_say_both_ends_is_no_accident() -> None:
    (claim,) = _claims("Fees rose by 700 euros, from 300 euros to 1,000 euros.")
    assert not is_coincident(claim)
    assert is_coincident(claim._replace(pattern="two-figures-then-change", said=False))
    assert coarseness(claim.kind, {role.role: role.mention for role in claim.roles}, claim.roles) > MOST


def test_some_parts_have_the_unit_of_their_total() -> None:
    (claim,) = _claims("The branch has 36 members (14 women, 20 farmers).")
    assert is_of_one_unit(claim)
    total, part, _ = claim.roles
    measured = part._replace(mention=part.mention._replace(unit="m"))
    assert not is_of_one_unit(claim._replace(roles=(total, measured)))


def test_a_part_below_the_last_place_of_its_total_is_none() -> None:
    (claim,) = _claims("The branch has 36 members (14 women, 22 men).")
    large = "The fund gave 5.2 million, 3.1 million and 2.1 million."
    (other,) = [each for each in _proposed(large) if each.pattern == FITTED]
    assert is_of_one_unit(other)
    assert not is_of_one_unit(other._replace(roles=(*other.roles, claim.roles[1])))


@pytest.mark.parametrize(("part", "whole", "few"), [("500", "1,000", True), ("30", "48", False), ("12", "20", True)])
def test_few_units_give_a_round_percentage_often(part: str, whole: str, few: bool) -> None:
    percent = f"{100 * int(part) / int(whole.replace(',', '')):g}%"
    (claim,) = _claims(f"{part} of {whole} hens ({percent}) are brown.")
    assert is_of_few(claim) == few


def test_a_part_as_great_as_its_total_is_no_list() -> None:
    (claim,) = _claims("The branch has 36 members (14 women, 22 men).")
    total, part, other = claim.roles
    assert not is_coincident(claim)
    assert is_coincident(claim._replace(roles=(total, part, other._replace(mention=total.mention))))


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("At least 6 (85%) of the 12 states signed.", True),
        ("At least 10 (85%) of the 12 states signed.", False),
        ("The fine rose by at most 90%, from 1,000 to 1,200 euros.", True),
        ("The fine rose by at most 25%, from 1,000 to 1,200 euros.", False),
    ],
)
def test_a_limit_fits_too_much(text: str, limit: bool) -> None:
    roles = {"part", "whole", "percent"}, {"from", "to", "percent"}
    (proposed,) = {is_of_limit(each) for each in _proposed(text) if {role.role for role in each.roles} in roles}
    assert proposed == limit


@pytest.mark.parametrize(
    ("total", "parts", "round_"),
    [
        ("150", "50 and 100", True),
        ("200", "125 and 75", True),
        ("146", "118 and 28", False),
        ("65", "35 and 30", False),
    ],
)
def test_round_figures_come_to_each_other_often(total: str, parts: str, round_: bool) -> None:
    (claim,) = [each for each in _proposed(f"The home has {total} hens, {parts}.") if each.pattern == FITTED]
    assert is_of_round_figures(claim) == round_


@pytest.mark.parametrize(
    "text",
    [
        "Em đứng thứ ba với 28,6 điểm. Và với 9,75 điểm môn sinh học, em cũng thuộc tốp đầu với 28,85 điểm.",
        "Bà Tư mua 3 lô (gần 3,7 tỷ đồng, đặt cọc 1 tỷ đồng); chị Năm mua 2 lô (2,2 tỷ đồng, đặt cọc 800 triệu đồng)…",
    ],
)
def test_what_is_greater_than_another_is_no_part_of_it_by_a_slip(text: str) -> None:
    assert not [each for each in ArticleReading(text, "vi").claims if each.verdict == "mismatch"]


def test_a_part_that_is_greater_than_its_total_is_no_slip_of_it() -> None:
    total, one, other = mentions("28.61 points, 9.75 points and 28.86 points")
    assert not is_missed_by_a_slip(total, [one, other], 300)
    total, one, other = mentions("48.61 points, 9.75 points and 28.86 points")
    assert is_missed_by_a_slip(total, [one, other], 300)
