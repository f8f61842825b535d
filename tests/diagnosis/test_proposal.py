"""One change: where it stands in the order, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.diagnosis.slips import MILLION, RECOMPUTED, VAGUE, change_of, proposal_of
from crossfoot.diagnosis.trial import Trial
from crossfoot.figures.from_text import read
from given import EN, trial_of

SHARE = trial_of("kind: share, part: 53, whole: 78, percent: 64.94%")
MONEY = trial_of("kind: total, total: 3 billion, parts: [0.2 billion, 0.1 billion]")


@pytest.mark.parametrize(
    ("rank", "other", "place"), [(4, False, 0), (4, True, 1), (RECOMPUTED, False, 2), (VAGUE, True, 3)]
)
def test_its_place(rank: int, other: bool, place: int) -> None:
    proposal = proposal_of(SHARE, "one-digit", rank, {"percent": "67.95%"}, "", other)
    assert proposal is not None
    assert (proposal.place, proposal.order[:2], proposal.rank) == (place, (place, rank), rank)


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (SHARE, {"percent": "67.59%"}),  # would not do
        (SHARE, {"percent": "what"}),
        (SHARE, {"percents": "67.95%"}),
        (MONEY, {"total": "0 billion"}),
    ],
)
def test_what_is_none(asked: Trial, texts: dict[str, str]) -> None:
    assert proposal_of(asked, "", 4, texts, "", False) is None


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_by_how_much_it_changes(old: int, new: int) -> None:
    change = change_of(read(str(old), EN), read(str(new), EN))
    assert change * old <= MILLION * abs(new - old) < (change + 1) * old


def test_a_change_of_zero_is_one_of_the_new_figure() -> None:
    assert change_of(read("0", EN), read("7", EN)) == MILLION
    assert change_of(read("0", EN), read("0.0", EN)) == 0
