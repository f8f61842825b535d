"""A fraction, and behind it in parentheses a figure with decimals that lacks its percent sign: 48/126 (38.1)."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._fractions import BARE, fractions
from crossfoot.articles.proposal import Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(fractions):
        if each.how == BARE:
            yield each.share(place, "fraction-then-bare-percent", True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Đã có 1.640/2.700 tổ dân phố họp (đạt 60,74).",
            "consistent",
            {"part": "1.640", "whole": "2.700", "percent": "60,74"},
        ),
        CueExample(
            "en",
            "So far 1,640/2,700 wards have met (or 60.74).",
            "consistent",
            {"part": "1,640", "whole": "2,700", "percent": "60.74"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Đã có 1.640/2.700 tổ dân phố họp (đạt 60,72).",
            "mismatch",
            {"part": "1.640", "whole": "2.700", "percent": "60,72"},
        ),
    ),
    traps=(
        CueExample("vi", "Đã có 1.640/2.700 tổ dân phố họp (rộng 12,5 ha)."),
        CueExample("en", "So far 1,640/2,700 wards have met (or 60)."),
    ),
    turn=SHARES,
    where="fraction",
)
