"""A fraction with a percentage of a greater total than its whole: 387/465 in favour, 78.8% of all members."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._fractions import BEHIND, fractions, is_of_more
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.unprinted_wholes import OF_MORE


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(fractions):
        if each.how == BEHIND and is_of_more(place, each):
            yield each.share(place, OF_MORE, True)._replace(fitted=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "In all 387/465 members agreed, or 83.2% of the total.",
            "consistent",
            {"part": "387", "whole": "465", "percent": "83.2%"},
        ),
        CueExample(
            "vi",
            "Có 387/465 đại biểu tán thành, bằng 83,2% tổng số đại biểu.",
            "consistent",
            {"part": "387", "whole": "465", "percent": "83,2%"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tại Tuyên Quang, 211/141 thôn bản đã có nhà văn hóa, bằng 66,8% tổng số thôn.",
            "mismatch",
            {"part": "211", "whole": "141", "percent": "66,8%"},
        ),
    ),
    traps=(
        CueExample("en", "In all 387/465 members agreed, or 83.23%."),
        CueExample("vi", "Có 387/465 đại biểu tán thành (83,23%)."),
    ),
    turn=SHARES,
    where="fraction",
)
