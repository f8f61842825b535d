"""A multiple to a later figure, of an earlier one that is not printed: doubled to 50. It is not checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import LATER, MULTIPLE, VERBS, changes
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.wordings import symbols

_TELLING: Final = symbols("rise fall multiple")


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        slots = change.slots
        times = slots.get("times")
        if times is None:
            continue
        if change.shape == LATER and times.said in _TELLING and not slots.keys() & {"by", "percent"}:
            yield change.candidate(slots, "multiple-of-an-unprinted-figure", True)
        elif change.shape == MULTIPLE and times.said in VERBS and change.subjects and change.subjects[0][1]:
            alone = {"to": change.at(change.subjects[0][0]), "times": times}
            yield change.candidate(alone, "multiple-of-an-unprinted-figure", True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Năm nay số hộ vay vốn tăng gấp bốn, lên 1.000 hộ.",
            "undetermined",
            {"to": "1.000", "times": "gấp bốn"},
        ),
        CueExample("en", "The herd doubled to 5,200 animals.", "undetermined", {"to": "5,200", "times": "doubled"}),
        CueExample("fr", "Le cheptel a doublé à 5 200 bêtes.", "undetermined", {"to": "5 200", "times": "doublé"}),
    ),
    bad=(),
    traps=(CueExample("en", "The herd doubled in ten years."),),
    turn=CHANGES,
    where="multiple",
)
