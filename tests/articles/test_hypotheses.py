"""Wide proposals: every tie that figures near each other could have, whether it fits or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.rows import row_of
from crossfoot.articles.hypotheses import hypotheses
from crossfoot.articles.hypothesis import Hypothesis
from crossfoot.articles.spots import Spot


def _all(text: str, language: str = "en") -> list[Hypothesis]:
    return [each for head in hypotheses(row_of(text, language)) for each in head]


def _roles(each: Hypothesis) -> tuple[str, ...]:
    return each.kind, *(f"{role} {spot.mention.draft}" for role, spot in each.roles)


def test_a_share_a_change_and_a_gain_are_proposed_of_three_figures() -> None:
    found = {_roles(each) for each in _all("Of 200 hens 50 were brown, 25%.")}
    assert ("share", "part 50", "whole 200", "percent 25%") in found
    assert {kind for kind, *_ in found} == {"share"}  # no word tells a rise or a fall
    found = {_roles(each) for each in _all("It rose by 50, 25%, to 200.")}
    assert {("change", "from 200", "to 50", "percent 25%"), ("gain", "to 200", "by 50", "percent 25%")} <= found


def test_a_total_is_proposed_with_what_stands_behind_it_and_before_it() -> None:
    found = {_roles(each) for each in _all("There were 60 hens: 20 red, 30 black and 10 white.")}
    assert ("sum", "total 60", "parts 20", "parts 30", "parts 10") in found
    found = {_roles(each) for each in _all("With 20 red, 30 black and 10 white there were 60 hens.")}
    assert ("sum", "total 60", "parts 20", "parts 30", "parts 10") in found


def test_percentages_in_a_row_may_make_up_a_whole() -> None:
    fitting = [_roles(each) for each in _all("Red 45%, black 35%, white 20%.") if each.fits]
    assert fitting == [("hundred", "parts 45%", "parts 35%", "parts 20%")]


def test_the_figures_of_a_fraction_stay_together() -> None:
    pairs = {(each.roles[0][1].mention.draft, each.roles[1][1].mention.draft) for each in _all("12/40 and 9/36 (30%)")
             if each.kind == "share"}  # fmt: skip
    assert pairs == {("12", "40"), ("9", "36")}


def test_a_yearly_rate_is_no_change() -> None:
    assert not [each for each in _all("It rose by 2% a year, from 100 to 150.") if each.kind == "change"]
    assert [each for each in _all("It rose by 2%, from 100 to 150.") if each.kind == "change"]


def test_a_bare_figure_in_brackets_may_be_a_percentage() -> None:
    def bare(text: str) -> bool:
        return any(each.head.mention.draft == "60.5" for each in _all(text))

    assert bare("So far 262 of 437 hens (that is 60.5) were brown.")
    assert not bare("So far 262 of 437 hens (60.5 kg) were brown.") and not bare("262 of 437 hens, 60.5, were brown.")


def test_no_part_is_as_great_as_its_total() -> None:
    sums = [each for each in _all("They paid 45,000 for one, 45,000 for two.") if each.kind == "sum"]
    assert all(part.value < each.head.value for each in sums for role, part in each.roles if role == "parts")


def test_amounts_without_decimals_may_be_rounded() -> None:
    def pay(percent: str) -> bool:
        each = next(
            one for one in _all(f"Pay was £612, up {percent} from £602.") if one.kind == "change" and not one.falls
        )
        return each.may_be_round and not each.fits

    assert pay("1.5%") and not pay("2.5%")


@given(st.integers(21, 10**6), st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_sum_fits_if_it_is_one(total: int, one: int, other: int) -> None:
    text = f"There were {total} hens: {one} red and {other} black."
    sums = [each for each in _all(text) if each.kind == "sum" and each.head.value == total]
    assert any(each.fits for each in sums) == (bool(sums) and one + other == total)


@pytest.mark.parametrize("text", ["1 per 1000 (2), ", "3 million (4), ", "12 of 40 (30%), "])
def test_twice_as_many_figures_are_gone_through_twice_as_often(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row_of(text * count, "en") for count in (100, 200)]
    asked = [0]
    kept = Spot.__dict__["inside"]

    def counted(spot: Spot) -> object:
        asked[0] += 1
        return kept.__get__(spot)

    monkeypatch.setattr(Spot, "inside", property(counted))
    counts = []
    for row in rows:
        asked[0] = 0
        list(hypotheses(row))
        counts.append(asked[0])
    assert 0 < counts[1] <= 2.2 * counts[0]
