"""A total as a percentage of so much for each: 15 days at 200 boxes a day, 2,700 packed, or 90%."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._products import products
from crossfoot.articles.proposal import Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(products):
        if each.percent is not None:
            yield each.candidate(place.sentence, "percent-of-a-rate", each.said)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The scheme calls for 1,200 trainees a year; over 5 years 7,560 people were trained, 126% of the target.",
            "consistent",
            {"rate": "1,200", "total": "7,560", "count": "over 5", "percent": "126%"},
        ),
        CueExample(
            "vi",
            "Theo đề án, mỗi năm trường đào tạo nghề cho 1.200 lao động; sau 5 năm đã có 7.560 lao động được đào "
            "tạo, đạt 126%.",
            "consistent",
            {"rate": "1.200", "total": "7.560", "count": "5", "percent": "126%"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Chỉ tiêu giao mỗi năm 30 đề tài, trong 4 năm viện đã nghiệm thu 108 đề tài, bằng 92% chỉ tiêu.",
            "mismatch",
            {"rate": "30", "total": "108", "count": "4", "percent": "92%"},
        ),
    ),
    traps=(CueExample("en", "They packed 200 boxes a day, 90% of them red."),),
    turn=RATES,
    where="percent",
)
