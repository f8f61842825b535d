"""Phrases on gaps, limits and conditions, in English and in the order of another language."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claims.gaps import not_kept, off, off_in_points, on_condition, within
from crossfoot.messages import speaking


def test_a_gap_is_a_phrase_of_its_own() -> None:
    assert [off("3", low) for low in (True, False)] == ["3 too low", "3 too high"]
    assert [off_in_points("1", True, one) for one in (True, False)] == ["1 point too low", "1 points too low"]
    assert [off_in_points("1", False, one) for one in (True, False)] == ["1 point too high", "1 points too high"]
    with speaking("vi"):
        assert off("3", low=True) == "thấp hơn 3"


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
