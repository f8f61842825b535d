"""What claims state, solved for each figure: once for all that print the same fields."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.diagnosis.solved import multiples, solved_for_each
from crossfoot.diagnosis.trial import Trial
from crossfoot.figures.interval import Interval
from given import trial_of


def solved(trial: Trial):  # type: ignore[no-untyped-def]
    return solved_for_each(trial.kind, trial.given)


def test_claims_that_print_the_same_fields_share_what_is_solved() -> None:
    first = solved(trial_of("kind: share, part: 53, whole: 78, percent: 64.94%"))
    other = solved(trial_of("kind: share, part: 134, whole: 1459, percent: 8.19%"))
    without = solved(trial_of("kind: share, whole: 20, percent: 33%"))
    assert first is other is not without
    assert set(first.equations[0]) == {"part", "whole", "percent"}


@pytest.mark.parametrize(
    ("fields", "compounds", "quantile"),
    [
        ("kind: growth, from: 100, to: 300, rate: 5%, periods: 4", {"rate": "periods"}, None),
        ("kind: growth, from: 100, to: 300, rate: 5%, periods: 4, total: 9", {"rate": "periods"}, None),
        ("kind: total, total: 26, parts: [12, 13]", {}, None),
        ("kind: median, median: 5, values: [1, 2, 9]", {}, ("median", "values", Fraction(1, 2))),
        ("kind: median, median: 8, quantile: 25%, values: [1, 2, 9]", {}, ("median", "values", Fraction(1, 4))),
    ],
)
def test_what_compounds_and_which_quantile_is_asked(fields: str, compounds: object, quantile: object) -> None:
    found = solved(trial_of(fields))
    assert (found.compounds, found.quantile) == (compounds, quantile)


def test_multiples_end_where_they_touch() -> None:
    assert multiples(Interval(5, 5), 4) == [Interval(10, 10), Interval(15, 15)]
    assert multiples(Interval(10, 12), 64) == [Interval(20, 24), Interval(30, 36), Interval(40, 48), Interval(50, 60)]
    assert multiples(Interval(1, 3), 64) == []  # twice as much is met by the once
