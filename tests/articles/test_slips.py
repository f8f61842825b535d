"""What a slip would explain, and how much that says."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.rows import mentions, row_of
from crossfoot.articles.hypotheses import hypotheses
from crossfoot.articles.hypothesis import Hypothesis
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import (
    evidence,
    is_explained,
    is_explained_change,
    is_explained_gap,
    is_explained_hundred,
    is_explained_product,
    is_explained_ratio,
    is_explained_share,
    is_explained_sum,
    is_level,
    misprints,
)
from crossfoot.figures.written import Written


def _one(text: str, kind: str, *figures: str) -> Hypothesis:
    every = [each for head in hypotheses(row_of(text, "en")) for each in head if each.kind == kind]
    return next(each for each in every if [spot.mention.draft for _, spot in each.roles] == list(figures))


@pytest.mark.parametrize(
    ("percent", "explained"),
    [("59.95%", True), ("95.59%", True), ("95.95%", True), ("53.95%", True), ("31.27%", False)],
)
def test_exchanged_and_wrong_digits_are_slips(percent: str, explained: bool) -> None:
    one = _one(f"Of 437 hens 262 were brown, {percent}.", "share", "262", "437", percent)
    if percent == "59.95%":
        assert one.fits
    elif percent == "95.59%":
        assert evidence(one) < 0  # two slips, 59.95 written back to front
    else:
        assert (evidence(one) > 0) == explained


def test_a_slip_in_any_figure_explains() -> None:
    assert evidence(_one("It rose to 32,382 from 82,297, or 14.44%.", "change", "82,297", "32,382", "14.44%")) > 1
    assert evidence(_one("It rose to 32,382 from 28,297, or 41.44%.", "change", "28,297", "32,382", "41.44%")) > 0
    assert (
        evidence(_one("Of 694,645 hens 603,099 are brown and 94,246 red.", "sum", "694,645", "603,099", "94,246")) > 1
    )


def test_coarse_figures_are_explained_by_accident() -> None:
    fine = _one("Of 437 hens 262 were brown, 53.95%.", "share", "262", "437", "53.95%")
    coarse = _one("Of 437 hens 262 were brown, 50%.", "share", "262", "437", "50%")
    assert evidence(fine) > evidence(coarse)


def test_a_difference_is_of_what_it_was_before() -> None:
    one = _one("The herd is 41,300, up 4,130, a rise of 18%.", "gain", "41,300", "4,130", "18%")
    assert evidence(one) > -1


def test_that_no_slip_explains_speaks_against_however_many_would() -> None:
    far = _one("Sales rose 5% to 20.7 million from 10.4 million.", "change", "10.4 million", "20.7 million", "5%")
    assert not is_explained(far)
    assert evidence(far) <= 0
    assert is_explained(_one("Of 437 hens 262 were brown, 53.95%.", "share", "262", "437", "53.95%"))


@pytest.mark.parametrize(("total", "explained"), [("11,800", True), ("18,000", True), ("12,700", False)])
def test_a_slip_in_one_figure_makes_a_product_of_another(total: str, explained: bool) -> None:
    count, one, whole = mentions(f"Each of 60 hens costs 180 euros, {total} in all.", "en")
    assert is_explained_product(one, count, whole) == explained


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("82 of 41 are 68.3%.", True),
        ("28 of 14 are 68.3%.", True),
        ("28 of 41 are 86.3%.", True),
        ("35 of 41 are 68.3%.", False),
        ("One of 41 is 68.3%.", False),
    ],
)
def test_a_slip_in_one_figure_makes_a_share_of_another(text: str, explained: bool) -> None:
    part, whole, rate = mentions(text, "en")
    assert is_explained_share(part, whole, rate) is explained


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("Of 527 hens 574 are brown, 176 red and 177 white.", True),
        ("Of 572 hens 174 are brown, 176 red and 177 white.", True),
        ("Of 527 hens 186 are brown, 177 red and 177 white.", False),
        ("Of 60.5 tonnes 34.2 are brown and 36.3 white.", True),
        ("Of 60.5 tonnes 34.2 are brown and 37.4 white.", False),
    ],
)
def test_a_slip_in_one_figure_makes_a_sum_of_another(text: str, explained: bool) -> None:
    total, *parts = mentions(text, "en")
    assert is_explained_sum(total, parts) is explained


@pytest.mark.parametrize(
    ("text", "figures", "level"),
    [
        ("Sales fell by 40% from 3,100 to 1,240.", ("3,100", "1,240", "40%"), True),
        ("Sales rose by 235% from 70,000 to 165,000.", ("70,000", "165,000", "235%"), True),  # cut off
        ("Sales fell by 42% from 3,100 to 1,240.", ("3,100", "1,240", "42%"), False),
    ],
)
def test_what_is_left_may_be_told_as_what_it_changed_by(text: str, figures: tuple[str, ...], level: bool) -> None:
    one = _one(text, "change", *figures)
    assert not one.fits
    assert is_level(one) is level
    assert not level or is_explained(one)


@pytest.mark.parametrize(
    ("text", "roles", "falls", "explained"),
    [
        ("It rose by 17.45 points to 918.3, or 1.63%.", ("by", "to", "percent"), False, True),
        ("It fell by 14.75 points to 918.3, or 1.85%.", ("by", "to", "percent"), True, True),
        ("It rose by 14.75 points to 918.3, or 7.95%.", ("by", "to", "percent"), False, False),
        ("It rose from 800 to 290, or 15%.", ("from", "to", "percent"), False, True),
        ("It rose from 800 to 290, or 15%.", ("from", "to", "percent"), True, False),
        ("It rose from 800 by 210, or 15%.", ("from", "by", "percent"), False, True),
    ],
)
def test_a_slip_in_one_figure_makes_a_change_of_another(
    text: str, roles: tuple[str, ...], falls: bool, explained: bool
) -> None:
    assert is_explained_change(dict(zip(roles, mentions(text, "en"), strict=True)), falls) is explained


def test_a_change_with_all_its_figures_is_not_explained_by_one_of_them() -> None:
    figures = dict(zip(("from", "to", "by", "percent"), mentions("From 800 to 920 by 12 or 15%.", "en"), strict=True))
    assert not is_explained_change(figures, False)


@pytest.mark.parametrize(
    ("text", "falls", "explained"),
    [
        ("7.8 to 7.2, by 0.6", True, True),
        ("7.8 to 7.2, by 0.9", True, True),
        ("7.8 to 8.2, by 0.6", True, True),
        ("7.8 to 7.2, by 4.9", True, False),
        ("29.747 million to 29.87 million, by 123,000", False, True),
        ("29.747 million to 26.87 million, by 123,000", False, True),
        ("29.747 million to 26.87 million, by 999,000", False, False),
    ],
)
def test_a_slip_in_one_figure_makes_a_difference_of_another(text: str, falls: bool, explained: bool) -> None:
    old, new, gap = mentions(text)
    assert is_explained_gap(old, new, gap, falls) == explained


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("24% of 0.76", True),
        ("42% of 0.76", True),
        ("24% of 0.71", True),
        ("24% of 1.28", True),
        ("8.3% of 0.31", False),
    ],
)
def test_a_slip_in_one_figure_makes_a_percentage_of_a_ratio(text: str, explained: bool) -> None:
    percent, ratio = mentions(text)
    assert is_explained_ratio(percent, ratio) == explained


def _figure(num: int, tenths: bool, kind: str = COUNT) -> Mention:
    text = f"{num // 10}.{num % 10}" if tenths else str(num)
    return Mention(kind, 0, len(text), text, Written(text, num, 10 if tenths else 1, plain=not tenths))


FIGURES = st.builds(_figure, st.integers(1, 3_000), st.booleans())
PERCENTAGES = st.builds(_figure, st.integers(1, 1_200), st.booleans(), st.just(PERCENT))


@given(FIGURES, FIGURES, PERCENTAGES)
def test_a_slip_in_a_share_is_told_exactly(part: Mention, whole: Mention, percent: Mention) -> None:
    one, all_, rate = (each.written.value for each in (part, whole, percent))
    undone = [
        *((other, all_, rate) for other in misprints(part)),
        *((one, other, rate) for other in misprints(whole)),
        *((one, all_, other) for other in misprints(percent)),
    ]
    off = percent.written.last_place / 2
    fits = any(abs(100 * some / every - told) <= off for some, every, told in undone if every)
    assert is_explained_share(part, whole, percent) == fits


@given(st.lists(PERCENTAGES, min_size=1, max_size=4))
def test_a_slip_in_a_hundred_is_told_exactly(parts: list[Mention]) -> None:
    values = [each.written.value for each in parts]
    missing = 100 - sum(values, Fraction())
    assert is_explained_hundred(parts) == any(
        other == value + missing for each, value in zip(parts, values, strict=True) for other in misprints(each)
    )
