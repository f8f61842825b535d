"""Every verdict and severity has a sign of its own, and words."""

from __future__ import annotations

from crossfoot.claims.claim import VERDICTS
from crossfoot.claims.finding import SEVERITIES
from crossfoot.reports.page.verdicts import RANKS, SIGNS, VERDICT_WORDS


def test_nothing_is_told_apart_by_colour_alone() -> None:
    assert set(VERDICT_WORDS) == set(VERDICTS)
    for column in zip(*VERDICT_WORDS.values(), strict=True):
        assert len(set(column)) == len(VERDICTS) and all(column)
    assert list(SIGNS) == list(SEVERITIES) and len(set(SIGNS.values())) == len(SEVERITIES)


def test_a_mismatch_ranks_before_all_else() -> None:
    assert sorted(RANKS, key=RANKS.__getitem__) == list(VERDICT_WORDS)
    assert RANKS["mismatch"] == 0 and RANKS["coarse"] < RANKS["truncated"] < RANKS["consistent"]
