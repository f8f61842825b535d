"""What was done, and the percentage of a plan that is not printed: 96 houses, 80% of the plan. It is not checked."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._plans import PLAN_NEAR, planned
from crossfoot.articles.cues._shares import stated
from crossfoot.articles.proposal import Candidate, Role


def _propose(place: Place) -> Iterator[Candidate]:
    for (spot, percent, at, part, *_), said, aims in planned(place):
        if said and not aims and at <= spot and PLAN_NEAR.match(place.letters, spot + 1):
            roles = (Role("part", part), Role("percent", percent))
            yield stated(place, roles, "part-percent-of-unprinted-plan", at, spot, False)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en", "They built 124 houses, 99.2% of the plan.", "consistent", {"part": "124", "percent": "99.2%"}
        ),
        CueExample(
            "vi", "Huyện xây được 124 nhà, đạt 99,2% kế hoạch.", "consistent", {"part": "124", "percent": "99,2%"}
        ),
    ),
    bad=(),
    traps=(CueExample("en", "They built 96 houses, 80% of them in May."),),
    turn=SHARES,
    where="plan",
)
