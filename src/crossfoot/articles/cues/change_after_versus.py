"""A figure against an earlier one, and then the change: 4,800 compared to 3,400 in 2020, an increase of 1,400."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import changes
from crossfoot.articles.proposal import Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.held_against and change.slots.keys() & {"by", "percent"}:
            new, old = change.held_against
            slots = {"to": change.at(new), "from": change.at(old), **change.slots}
            yield change.candidate(slots, "change-after-versus", True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Rent was $4,800 in 2021 compared to $3,600 in 2020, an increase of $1,200, or 33.3%.",
            "consistent",
            {"from": "$3,600", "to": "$4,800", "by": "$1,200", "percent": "33.3%"},
        ),
        CueExample(
            "en",
            "Sales were $310m (2018: $248m), up 25%.",
            "consistent",
            {"from": "$248m", "to": "$310m", "percent": "25%"},
        ),
        CueExample(
            "fr",
            "Le loyer est de 4 800 euros, contre 3 600 euros un an plus tôt, en hausse de 33,3 %.",
            "consistent",
            {"from": "3 600 euros", "to": "4 800 euros", "percent": "33,3 %"},
        ),
        CueExample(
            "vi",
            "Năm nay trường tuyển 480 em so với 360 em năm trước, tức tăng 33,3%.",
            "consistent",
            {"from": "360", "to": "480", "percent": "33,3%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The stores held 585,555 bags as of April 3, compared with 585,794 bags the week before, a net decrease of "
            "329 bags.",
            "mismatch",
            {"from": "585,794", "to": "585,555", "by": "329"},
        ),
        CueExample(
            "en",
            "Rent was $4,800 in 2021 compared to $3,400 in 2020, an increase of $1,200, or 33.3%.",
            "mismatch",
            {"from": "$3,400", "to": "$4,800", "percent": "33.3%"},
        ),
        CueExample(
            "fr",
            "Le loyer est de 4 800 euros, contre 3 600 euros un an plus tôt, en hausse de 43,3 %.",
            "mismatch",
            {"from": "3 600 euros", "to": "4 800 euros", "percent": "43,3 %"},
        ),
    ),
    traps=(
        CueExample("en", "Sales were $310m (12: $248m), up 52%."),
        CueExample("en", "Sales were $310m (2018: $248m), and the margin was up 52%."),
        CueExample("en", "It had a gain of $1,200, versus $155 a year earlier, and a pre-tax gain of $720."),
        CueExample("en", "The town had 480 shops compared to 360 hotels, and rents rose 9%."),
        CueExample("en", "It sold 480 cars against 360; costs rose 9%."),
    ),
    turn=CHANGES,
    where="versus|(",
)
