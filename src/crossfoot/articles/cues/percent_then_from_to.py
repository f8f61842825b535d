"""Both ends of a change whose percentage was told in an earlier sentence: "up 26%. It rose to 1,260 from 1,000"."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import TOLD_BY, changes
from crossfoot.articles.proposal import Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if len(change.ends) == 2:
            for earlier in place.left_open:
                slots = {**change.ends, "percent": earlier.slots["percent"]}
                yield change.candidate(slots, "percent-then-from-to")


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Shipments increased 26% in September. They rose to 1,260 from 1,000.",
            "consistent",
            {"from": "1,000", "to": "1,260", "percent": "26%"},
        ),
        CueExample(
            "vi",
            "Xuất khẩu gạo tăng 26,2%. Cụ thể, tăng từ 1.034 tấn lên 1.305 tấn.",
            "consistent",
            {"from": "1.034 tấn", "to": "1.305 tấn", "percent": "26,2%"},
        ),
        CueExample(
            "en",
            "Loans fell 24.31% in all. They fell to 756.9 million dinars from 1,000 million.",
            "consistent",
            {"from": "1,000 million", "to": "756.9 million", "percent": "24.31%"},
        ),
    ),
    bad=(),
    traps=(CueExample("en", "Shipments increased 26% in September. Staff rose to 1,300 from 1,100."),),
    turn=CHANGES,
    where=TOLD_BY,
)
