"""What was done, and the percentage of a plan that is not printed: 96 houses, 80% of the plan. It is not checked."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._plan_before import plan_before
from crossfoot.articles.cues._plans import PLAN_NEAR, planned
from crossfoot.articles.cues._shares import fits, stated
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import is_explained_share


def _propose(place: Place) -> Iterator[Candidate]:
    for (spot, percent, at, part, *_), said, aims in planned(place):
        of_plan = said and not aims and at <= spot and PLAN_NEAR.match(place.letters, spot + 1)
        if of_plan and not _is_told(place, part, percent):
            roles = (Role("part", part), Role("percent", percent))
            yield stated(place, roles, "part-percent-of-unprinted-plan", at, spot, False)


def _is_told(place: Place, part: Mention, percent: Mention) -> bool:
    """Whether the sentence before has the plan that a percentage is of, or a slip is all that keeps it from being."""
    aim = plan_before(place, part)
    return aim is not None and (fits(part, percent, aim) or is_explained_share(part, aim, percent))


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
