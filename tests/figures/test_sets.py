"""The sets of printed figures against what prints so, and that no excuse moves a figure by more than its bound."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures import sets
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.ratio import read_ratio

EN = notation_of("en")
EIGHTHS = range(-20, 21)


@given(st.integers(-100, 100), st.integers(1, 9), st.integers(-400, 400))
def test_a_set_holds_what_prints_so_within_a_third(num: int, den: int, offset: int) -> None:
    """A value is cut off to a figure that it exceeds by less than a unit, and by less than a third of the figure."""
    v, x = Fraction(num, den), Fraction(num, den) + Fraction(offset, 100 * den)
    unit, nearest = Fraction(1, den), abs(x - v) <= Fraction(1, 2 * den)
    room = min(unit, abs(v) / 3)
    further = (abs(x) - abs(v)) if x * v > 0 else Fraction(-1)
    nearer = (abs(v) - abs(x)) if x * v > 0 else Fraction(-1)
    cut, up = 0 <= further < room, 0 <= nearer < room
    if not num or x == v:
        cut = up = nearest
    expected = {
        "nearest": nearest, "truncate": cut, "up": up, "truncated": nearest or cut, "rounded-up": nearest or up,
        "coarse": nearest,
    }  # fmt: skip
    for way, holds in expected.items():
        assert (x in sets.printed(num, 1, den, way)) == holds, (way, x, sets.printed(num, 1, den, way))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("over 1,000", "[1000, 2000)"),
        ("over 49.6%", "[248/5, 497/10)"),
        ("over 50%", "[50, 60)"),
        ("over 52%", "[52, 57)"),
        ("over 5%", "[5, 6)"),
        ("over -5", "(-6, -5]"),
        ("nearly 300,000", "[270000, 300000]"),
        ("about 300,000", "[270000, 330000]"),
        ("about 100", "[90, 110]"),
        ("about 2.5", "[12/5, 13/5]"),
        ("about 0", "[-1/2, 1/2]"),
        ("<5", "[0, 5)"),
        (">5%", "(5, ∞)"),
        ("at most 5%", "(-∞, 5]"),
    ],
)
def test_what_a_hedge_leaves_open(text: str, expected: str) -> None:
    ways: tuple[sets.Way, ...] = ("nearest", "truncate", "up", "truncated", "rounded-up")
    for way in ways:
        assert str(read(text, EN).interval(way, "%" in text)) == expected


def test_over_may_leave_open_by_how_much() -> None:
    assert read("over 1,500", EN).interval("coarse") == Interval(1500, None)
    assert read("over -5", EN).interval("coarse") == Interval(None, -5)


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("2 in 3", ("66%", "71%", "62%"), ("80%", "61%")),
        ("1 in 2", ("50%", "53%"), ("66%", "44%")),
        ("1 in 4", ("25%", "23%", "28%"), ("20%", "30%")),
        ("1 in 5", ("20%", "18.5%"), ("25%", "18%")),
        ("9 in 10", ("85.2%", "90%"), ("84%",)),
        ("1 in 1000", ("0.1%", "0.0953%"), ("0.11%",)),
    ],
)
def test_what_a_ratio_may_be(text: str, inside: tuple[str, ...], outside: tuple[str, ...]) -> None:
    span = read_ratio(text, EN).interval()
    assert all(read(each, EN).value / 100 in span for each in inside)
    assert not any(read(each, EN).value / 100 in span for each in outside)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("131,400", "[131350, 131450]"),
        ("1,000,000", "[950000, 1050000]"),
        ("300 million", "[285000000, 315000000]"),
        ("2 million", "[1500000, 2500000]"),
        ("1,010", "[1010, 1010]"),
        ("36,932", "[36932, 36932]"),
        ("1,500%", "[2999/2, 3001/2]"),
    ],
)
def test_what_a_round_figure_may_be(text: str, expected: str) -> None:
    assert str(read(text, EN).interval("coarse")) == expected


@given(st.integers(1, 10**6), st.sampled_from(["over", "nearly", "about"]))
def test_an_excuse_is_bounded(num: int, hedge: str) -> None:
    span = read(f"{hedge} {num}", EN).interval()
    assert span.length is not None and num in span
    assert span.length <= (num if hedge == "over" else max(Fraction(1), Fraction(num, 5)))
    coarse = sets.coarse(num, 1, 1, read(str(num), EN).last_nonzero)
    assert coarse.length is not None and coarse.length <= max(Fraction(1), Fraction(num, 10))


@pytest.mark.parametrize(("out_of", "low", "high"), [(1000, 1050, 950), (300, 315, 285), (100, 105, 95)])
def test_one_in_a_round_number_may_be_a_twentieth_off(out_of: int, low: int, high: int) -> None:
    assert sets.ratio(1, out_of) == Interval.between(Fraction(1, low), Fraction(1, high))


@pytest.mark.parametrize("way", ["any", "truncated", "rounded-up"])
def test_where_a_third_of_a_figure_is_half_its_unit_no_excuse_goes_further(way: sets.Way) -> None:
    assert sets.printed(3, 2, 1, way) == Interval(2, 4)
