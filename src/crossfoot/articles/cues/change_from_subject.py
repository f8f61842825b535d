"""A change to a later figure, from one that is told before it: there were 700; this rose by 5% to 735."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import LATER, TOLD_BY, changes
from crossfoot.articles.proposal import Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.shape == LATER and change.slots.keys() & {"by", "percent"}:
            for subject in [*(each for each, _ in change.subjects), *change.behind]:
                if change.comparable(subject):
                    slots = {**change.slots, "from": change.at(subject)}
                    yield change.candidate(slots, "change-from-subject")


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The index gained 112 points to 10,340, having opened at 10,228.",
            "consistent",
            {"from": "10,228", "to": "10,340", "by": "112"},
        ),
        CueExample(
            "fr",
            "La dotation recule de 3,2 %, à 121 millions d’euros, après 125 millions en 2020.",
            "consistent",
            {"from": "125 millions", "to": "121 millions d’euros", "percent": "3,2 %"},
        ),
        CueExample(
            "vi",
            "Số cán bộ không chuyên trách cấp xã giảm mạnh: năm 2015 có 3.115 người, đến năm 2020 chỉ còn 1.866 "
            "người, giảm 40,1%.",
            "consistent",
            {"from": "3.115", "to": "1.866", "percent": "40,1%"},
        ),
    ),
    bad=(),
    traps=(CueExample("en", "There were 640 hens in the barn; eggs rose by 5% to 735."),),
    turn=CHANGES,
    where=TOLD_BY,
)
