"""A fraction of which no percentage is told: 48/126. Its part is no greater than its whole."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._fractions import ALONE, fractions
from crossfoot.articles.proposal import Candidate, subset


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(fractions):
        if each.how == ALONE and each.fraction.whole.noun:
            yield subset(each.fraction.whole, each.fraction.part, "fraction", place.sentence.start, place.sentence.end)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Hướng dẫn số 12-HD/BTCTW được 14/14 đảng bộ trực thuộc triển khai.",
            "consistent",
            {"total": "14", "parts[0]": "14"},
        ),
        CueExample("fr", "Au total, 48/126 écoles ont ouvert.", "consistent", {"total": "126", "parts[0]": "48"}),
    ),
    bad=(),
    traps=(
        CueExample("en", "On 9/12 the council met."),
        CueExample("en", "The ratio of men to women was 31/89 (p = 0.46)."),
        CueExample("vi", "Ngày 9/12 hội đồng họp."),
        CueExample("en", "In 2015/16 the council met twice."),
    ),
    turn=SHARES,
)
