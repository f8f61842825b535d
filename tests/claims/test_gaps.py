"""Phrases on gaps, limits and conditions, in English and in the order of another language."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claims.gaps import greater, more_together, not_kept, off, off_in_points, on_condition, within
from crossfoot.messages import speaking


def test_a_gap_is_a_phrase_of_its_own() -> None:
    assert [off("3", low) for low in (True, False)] == ["3 too low", "3 too high"]
    with speaking("vi"):
        assert off("3", low=True) == "thấp hơn 3"


@pytest.mark.parametrize(
    ("size", "english", "french"),
    [("0.5", "points", "point"), ("1", "point", "point"), ("1.5", "points", "point"), ("2", "points", "points")],
)
def test_points_are_as_many_as_the_language_takes_them_for(size: str, english: str, french: str) -> None:
    assert off_in_points(size, True, Fraction(size)) == f"{size} {english} too low"
    assert off_in_points(size, False, Fraction(size)) == f"{size} {english} too high"
    with speaking("fr"):
        assert off_in_points(size, True, Fraction(size)) == f"trop bas de {size} {french}"


def test_what_just_meets_a_limit_is_not_more_by_nothing() -> None:
    assert greater("the part", "120", "the whole", "100", "20") == "the part 120 is greater than the whole 100 (by 20)"
    assert greater("the part", "100", "the whole", "<100", "") == "the part 100 is greater than the whole <100"
    assert more_together("4 + 6", "10", "the total", "9", "1") == "4 + 6 is 10, more than the total of 9 (by 1)"
    assert more_together("4 + 6", "10", "the total", "<10", "") == "4 + 6 is 10, more than the total of <10"


@pytest.mark.parametrize(
    ("operator", "words"), [("≥", "at least"), ("≤", "at most"), (">", "more than"), ("<", "less than")]
)
def test_a_limit_that_is_not_kept_is_named(operator: str, words: str) -> None:
    assert not_kept(operator, "35", "36", "") == f"35 is not {words} 36"
    assert not_kept(operator, "35", "36", "1 too low") == f"35 is not {words} 36 (1 too low)"
    assert within(operator, "36") == f"{words} 36"


@pytest.mark.parametrize(
    ("claim", "condition"),
    [
        ("kind: total, total: 18.655, parts: [10.032, 8.600]", "if a round figure was itself rounded"),
        ("kind: share, part: hơn 1.511, whole: 3.022, percent: 55%", "if “hơn 1.511” is taken further than usual"),
        ("kind: share, part: 1, whole: 4, percent: 26%", ""),
        ("kind: total, total: 'hơn 5,0', parts: ['2,54', '2,4']", "if digits were cut off"),
    ],
)
def test_what_fits_only_on_a_condition_says_so(claim: str, condition: str) -> None:
    (found,) = check_text("example.yaml", f"locale: vi\nclaims:\n  - {{id: a, {claim}}}\n").claims
    assert on_condition(found, "S") == (f"S, which fits only {condition}" if condition else "S")
