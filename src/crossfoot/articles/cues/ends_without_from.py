"""Both ends of a change of which no word names the earlier one: up 17%, 23,600 to 27,700."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import LATER, TOLD_BY, VERBS, changes, without
from crossfoot.articles.proposal import Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        by = change.slots.get("by") if change.shape == LATER else None
        if by is not None and len(change.slots) > 2 and (not by.said or by.said in VERBS):
            slots = {**without(change.slots, "by"), "from": by}
            yield change.candidate(slots, "ends-without-from")


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Sorghum plantings expanded from 2,100 to 5,300 hectares, a 2.5-fold increase.",
            "consistent",
            {"from": "2,100", "to": "5,300 hectares", "times": "2.5-fold"},
        ),
        CueExample(
            "vi",
            "Số hộ tăng 20%, tăng 500 hộ lên 600 hộ.",
            "consistent",
            {"from": "500", "to": "600", "percent": "20%"},
        ),
        CueExample(
            "en",
            "Applications rose by 20%, up 500 to 600.",
            "consistent",
            {"from": "500", "to": "600", "percent": "20%"},
        ),
    ),
    bad=(),
    traps=(CueExample("en", "Output rose 23 tonnes to 277 tonnes."),),
    turn=CHANGES,
    where=TOLD_BY,
)
