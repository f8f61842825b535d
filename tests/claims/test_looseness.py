"""What a check excludes: a result that fits only through the slack of the others; the oracle's view is in
test_verdict.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.audit import check_text
from crossfoot.claims.kind import kinds
from crossfoot.claims.looseness import LooseResult, _is_large, loose_result
from crossfoot.claims.roles import given_of
from crossfoot.figures.interval import EVERYTHING, Interval


def loose(fields: str) -> LooseResult | None:
    (claim,) = check_text("t.yaml", f"locale: en\nclaims:\n  - {{id: a, {fields}}}\n").claims
    assert claim.verdict == "consistent", claim.verdict
    return loose_result(kinds()[claim.kind], claim, given_of(claim))


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ("kind: change, from: 3 million, to: 2 million, percent: -15%", Interval.between(Fraction(-400, 7), 0)),
        ("kind: change, to: 3 million, by: 1 million, percent: 40%", Interval.between(Fraction(50, 3), 150)),
        ("kind: share, part: more than 1000, whole: 3000, percent: 66%",
         Interval.between(Fraction(100, 3), Fraction(200, 3), True, False)),
        ("kind: rate, rate: 2 million, count: 3, total: 7 million", Interval(4_500_000, 7_500_000)),
        ("kind: total, total: 9 tonnes, parts: [3 million g, 5 million g]", Interval(7, 9)),
        ("kind: equation, holds: 2 million × 3 = 7 million", Interval(4_500_000, 7_500_000)),
        ("kind: equation, holds: 7% = 2 million / 30 million", None),
        ("kind: growth, from: 2 million, to: 3 million, total: 80%, periods: 2", Interval.between(0, Fraction(400, 3))),
    ],
)  # fmt: skip
def test_what_else_would_have_fitted(fields: str, fits: Interval | None) -> None:
    found = loose(fields)
    assert (found.fits if found else None) == fits


@pytest.mark.parametrize(
    "fields",
    [
        "kind: share, part: 1.20 million, whole: 3.10 million, percent: 39%",  # at face value
        "kind: change, from: 12%, to: 14%, percent: 2%",  # in points
        "kind: change, from: -3 million, to: -2 million, percent: 15%",  # on the size of a negative figure
        "kind: change, from: under 3 million, to: 2 million, percent: 15%",  # a limit has no face value
        "kind: share, part: 100–200, whole: 1000, percent: 18%",  # nor has a range
        "kind: equation, holds: 130 × 3% = 4",  # rounded
        "kind: growth, from: 2 million, to: 3 million, rate: 60%, periods: 1",
        "kind: bound, value: 3 million, more_than: 3.2 million",
        "kind: total, total: 100%, parts: [33.3%, 33.3%, 33.3%]",  # the slack is small
    ],
)
def test_a_check_that_is_not_called_loose(fields: str) -> None:
    assert loose(fields) is None


def test_what_has_no_end_is_large_unless_it_is_everything() -> None:
    one = Fraction(1)
    assert _is_large(Interval(0, None), one, one) and _is_large(Interval(None, 0), one, one)
    assert not _is_large(EVERYTHING, one, one)


def test_a_slack_of_a_tenth_is_not_large() -> None:
    assert not _is_large(Interval(0, 1), Fraction(9), Fraction(-10))
    assert _is_large(Interval(0, 1), Fraction(99, 10), Fraction(-9))


def test_another_base_is_named() -> None:
    found = loose("kind: change, from: 2 million, to: 3 million, percent: 33%")
    assert found is not None and found.on_another_base
    found = loose("kind: change, from: 2 million, to: 3 million, percent: 70%")
    assert found is not None and not found.on_another_base


@given(st.integers(1, 99), st.integers(1, 99), st.integers(0, 150))
def test_a_share_of_round_figures_is_loose_as_its_ends_say(part: int, whole: int, percent: int) -> None:
    text = f"kind: share, part: {part} million, target: {whole} million, percent: {percent}%"
    (claim,) = check_text("t.yaml", f"locale: en\nclaims:\n  - {{id: a, {text}}}\n").claims
    low, high = Fraction(2 * part - 1, 2 * whole + 1), Fraction(2 * part + 1, 2 * whole - 1)
    face, half = Fraction(part, whole), Fraction(1, 200)
    if claim.verdict != "consistent":
        return
    expected = abs(face - Fraction(percent, 100)) > half and 10 * (high - low) > max(face, Fraction(percent, 100))
    assert (loose_result(kinds()["share"], claim, given_of(claim)) is not None) == expected
