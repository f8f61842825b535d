"""Two figures, and behind them the multiple that they give: 300 in May and 870 in June, nearly three times as many."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import EARLIER, MULTIPLE, changes
from crossfoot.articles.proposal import Candidate, same_thing


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.shape != MULTIPLE:
            continue
        ends = [subject for subject, _ in change.subjects[:EARLIER]]
        for old in ends[1:]:
            if same_thing(ends[0], old) and ends[0].kind == old.kind:
                slots = {"to": change.at(ends[0]), "from": change.at(old), "times": change.slots["times"]}
                yield change.candidate(slots, "two-figures-then-times")


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Diện tích trồng sầu riêng mở rộng từ 2.100 ha lên 5.300 ha trong bốn năm, tăng gấp 2,5 lần.",
            "consistent",
            {"from": "2.100 ha", "to": "5.300 ha", "times": "2,5 lần"},
        ),
        CueExample(
            "en",
            "Output was 320 tonnes in 2016 and 960 tonnes in 2020, three times as much.",
            "consistent",
            {"from": "320 tonnes", "to": "960 tonnes", "times": "three times"},
        ),
        CueExample(
            "fr",
            "La récolte était de 320 tonnes en 2016 et de 960 tonnes en 2020, trois fois plus.",
            "consistent",
            {"from": "320 tonnes", "to": "960 tonnes", "times": "trois fois plus"},
        ),
    ),
    bad=(),
    traps=(CueExample("en", "In May 300 people came and in June 500, three times a week."),),
    turn=CHANGES,
    where="multiple",
)
