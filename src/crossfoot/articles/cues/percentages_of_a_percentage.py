"""A percentage that all others of its sentence make up: 71% own a car, with 33% using it daily, 38% at times."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.wordings import PART, symbols

_TIED: Final = symbols("rise fall begin end versus fraction ratio multiple ; plan")
_FEWEST: Final = 4
"""percentages that do so hardly by accident, where no word says that they are parts"""
_MOST: Final = 9
_OPENING: Final = 3
"""letters with which a sentence begins"""


def _propose(place: Place) -> Iterator[Candidate]:
    letters = place.letters
    if letters.count(PERCENT) < 2 or set(letters) & _TIED:
        return
    percents = [item for item in place.sentence.items if isinstance(item, Mention) and item.kind == PERCENT]
    led = PART in letters[:_OPENING]
    earlier = next((each for each in reversed(place.mentions) if each.start < place.sentence.start), None)
    if led and earlier is not None and earlier.kind == PERCENT:  # 74%. Of this 58% comes from the town, 16% from wells.
        percents = [earlier, *percents]
    elif len(percents) < _FEWEST:
        first = letters.index(PERCENT)
        led = PART in letters[first : letters.index(PERCENT, first + 1)]
    total, *parts = percents
    amount = sum((part.written.value for part in parts), Exact())
    if not 2 <= len(parts) < _MOST or amount != total.written.value or not (led or len(parts) >= _FEWEST - 1):
        return
    roles = (Role("total", total), *(Role("parts", part) for part in parts))
    start = min(place.sentence.start, total.start)
    yield Candidate(
        "total", roles, "percentages-of-a-percentage", start, place.sentence.end, fitted=True,
        options={"coverage": "exact"},
    )  # fmt: skip


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Of the 2,140 drivers, 71% own a car, with 33% using it daily, 26% weekly and 12% only on holidays.",
            "consistent",
            {"total": "71%", "parts[0]": "33%", "parts[1]": "26%", "parts[2]": "12%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ hộ dùng nước máy là 74%, trong đó nước của công ty 58% và nước của hợp tác xã 16%.",
            "consistent",
            {"total": "74%", "parts[0]": "58%", "parts[1]": "16%"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ hộ dùng nước máy đạt 74%. Trong đó nước của công ty đạt 58% và nước của hợp tác xã đạt 16%.",
            "consistent",
            {"total": "74%", "parts[0]": "58%", "parts[1]": "16%"},
        ),
        CueExample(
            "fr",
            "Le taux est de 74 %, dont 58 % pour la ville et 16 % pour la campagne.",
            "consistent",
            {"total": "74 %", "parts[0]": "58 %", "parts[1]": "16 %"},
        ),
    ),
    bad=(),
    traps=(
        CueExample(
            "en", "Of the 2,140 drivers, 78% own a car, with 33% using it daily, 26% weekly and 12% on holidays."
        ),
        CueExample("en", "Of the drivers, 74% own a car, 58% a bicycle and 16% a boat."),
    ),
    turn=FITTING,
    where="percent",
)
