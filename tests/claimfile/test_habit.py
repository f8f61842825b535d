"""How a document prints what does not come out even, by the figures that can tell."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.habit import habit_of, leaning, leanings
from crossfoot.claims.finding import Habit
from running import claims

SHARE = "{{id: {0}, kind: share, part: {1}, whole: {2}, percent: {3}}}"
ROUNDS = SHARE.format("r", 2, 3, "66.7%")
CUTS = SHARE.format("c", 2, 3, "66.6%")
RAISES = SHARE.format("u", 1, 3, "33.4%")
EVEN = SHARE.format("e", 1, 4, "25%")
EITHER = SHARE.format("x", 1, 3, "33.3%")
WRONG = SHARE.format("w", 1, 3, "35%")


def document(*entries: str) -> Document:
    loaded = load_text("a.yaml", claims(*entries))
    assert isinstance(loaded, Document)
    return loaded


@pytest.mark.parametrize(
    ("entry", "way"),
    [
        (ROUNDS, "rounds"),
        (CUTS, "cuts"),
        (RAISES, "raises"),
        (EVEN, None),
        (EITHER, None),
        (WRONG, None),
        ("{id: w, kind: change, from: 3, to: 1, by: -1, percent: -66.7%}", None),
        ("{id: w, kind: share, part: 2, whole: 3, percent: 66.7%, ratio: 1 in 5}", None),
        (SHARE.format("h", 2, 3, "about 66.7%"), None),
        (SHARE.format("h", "about 2", 3, "66.7%"), None),
        (SHARE.format("m", 2, "3.0", "66.7%"), None),
        ("{id: n, kind: change, from: 3, to: 1, percent: -66.7%}", "rounds"),
        ("{id: n, kind: change, from: 3, to: 1, percent: -66.6%}", "cuts"),
    ],
)
def test_one_figure_tells_how_it_was_printed(entry: str, way: str | None) -> None:
    (claim,) = document(entry).claims
    assert leaning(claim) == way


def test_the_habit_counts_each_way_whichever_way_a_claim_took() -> None:
    habit = habit_of(document(ROUNDS, ROUNDS, CUTS, RAISES, EVEN, EITHER, WRONG))
    assert habit == Habit(rounds=2, cuts=1, raises=1)
    assert habit.telling == 4


def test_every_claim_that_can_tell_is_named() -> None:
    told = [(claim.id, way) for claim, way in leanings(document(EVEN, ROUNDS, WRONG, CUTS))]
    assert told == [("r", "rounds"), ("c", "cuts")]


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


@pytest.mark.parametrize("median", ["2000000.1", "1999999.9"])
def test_a_whole_unit_away_that_round_figures_explain_tells_nothing(median: str) -> None:
    (claim,) = document(f"{{id: a, kind: median, median: {median}, values: [1000000, 2000000, 3000000]}}").claims
    assert claim.verdict == "coarse" and leaning(claim) is None
