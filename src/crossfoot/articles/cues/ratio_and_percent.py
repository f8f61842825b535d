"""A ratio in words, and the same as a percentage: one in five (20.3%)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import stated
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import RATIO, Mention
from crossfoot.articles.wordings import wording

_SAME: Final = wording("few|some|total*3 [( or , few|share*1-2] percent")


def _propose(place: Place) -> Iterator[Candidate]:
    items = place.sentence.items
    for spot, ratio in enumerate(items):
        behind = _SAME.match(place.letters, spot + 1) if isinstance(ratio, Mention) and ratio.kind == RATIO else None
        percent = items[behind.end() - 1] if behind else None
        if behind and isinstance(ratio, Mention) and isinstance(percent, Mention):
            roles = (Role("ratio", ratio), Role("percent", percent))
            yield stated(place, roles, "ratio-and-percent", spot, behind.end() - 1, False)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "fr",
            "Une personne sur cinq (20 %) déclare avoir renoncé à des soins.",
            "consistent",
            {"ratio": "Une personne sur cinq", "percent": "20 %"},
        ),
        CueExample(
            "vi",
            "Hai phần ba số hộ tham gia mô hình, tương đương 66,7%, đã thoát nghèo sau hai vụ.",
            "consistent",
            {"ratio": "Hai phần ba", "percent": "66,7%"},
        ),
        CueExample(
            "en",
            "One in five respondents (20.3%, 244 of 1,202) said they had skipped a meal in the past month.",
            "consistent",
            {"ratio": "One in five", "percent": "20.3%"},
        ),
    ),
    bad=(),
    traps=(CueExample("en", "One in five shops closed, and 30% of the others."),),
    turn=SHARES,
    where="ratio",
)
