"""Which way of printing one figure of a claim tells."""

from __future__ import annotations

import pytest

from crossfoot.audit.engine import check_text
from crossfoot.claimfile.habit import leaning


@pytest.mark.parametrize(
    ("claim", "tells"),
    [
        ("part: 1, whole: 3, percent: 33%", None),  # rounded or cut off
        ("part: 2, whole: 3, percent: 67%", "rounds"),
        ("part: 2, whole: 3, percent: 66%", "cuts"),
        ("part: 1, whole: 3, percent: 34%", "raises"),
        ("part: 1, whole: 8, percent: 13%", "rounds"),
        ("part: 1, whole: 8, percent: 12%", None),  # half to even, or cut off
        ("part: 1, whole: 4, percent: 25%", None),
        ("part: 2, whole: 3, percent: 60%", None),  # a mismatch
        ("part: 1.2, whole: 3, percent: 40%", None),  # two figures may have been rounded
    ],
)
def test_what_a_claim_tells(claim: str, tells: str | None) -> None:
    (only,) = check_text("a.yaml", f"locale: en\nclaims:\n  - {{id: a, kind: share, {claim}}}\n").claims
    assert leaning(only) == tells
