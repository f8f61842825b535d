"""A percentage of a percentage, and what this is of all: 65% own a car; 40% of these, or 26% of all, use it daily."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, equation
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.wordings import wording
from crossfoot.figures.written import NEAREST

_PART: Final = wording(
    "[percent few? part or part ,? few|some? percent few|some?] [, few|share*1-2 or ( few|share?] [last: percent]"
)
_MOST: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    for match in _PART.finditer(place.letters):
        places = [at for at in range(match.start(), match.end()) if place.letters[at] == PERCENT]
        part, of_all = (place.sentence.items[at] for at in places)
        before = [each for each in place.mentions if isinstance(part, Mention) and each.start < part.start]
        whole = before[-1] if before and before[-1].kind == PERCENT else None
        if isinstance(part, Mention) and isinstance(of_all, Mention) and whole is not None:
            yield from _product(place, of_all, part, whole)


def _product(place: Place, of_all: Mention, part: Mention, whole: Mention) -> Iterator[Candidate]:
    if not of_all.written.value < min(part.written.value, whole.written.value) < _MOST:
        return
    start = min(place.sentence.start, whole.start)
    candidate = equation(
        (of_all, part, whole), "{0} = {1} × {2}", "part-of-a-percentage", start, place.sentence.end
    )._replace(fitted=False)
    product = part.written.interval(NEAREST, True) * whole.written.interval(NEAREST, True)
    if of_all.written.interval(NEAREST, True).scaled(_MOST).meets(product):
        yield candidate
    else:
        yield candidate._replace(verdict="mismatch", said=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Some 65% own a car; 40% of these, or 26% of all households, use it daily.",
            "consistent",
            {"holds[0]": "26%", "holds[1]": "40%", "holds[2]": "65%"},
        ),
        CueExample(
            "vi",
            "Có 65% số hộ dùng nước máy. Trong số đó 40% (26% tổng số hộ) dùng thường xuyên.",
            "consistent",
            {"holds[0]": "26%", "holds[1]": "40%", "holds[2]": "65%"},
        ),
    ),
    bad=(CueExample("en", "Some 65% own a car; 40% of these, or 36% of all households, use it daily.", doubtful=True),),
    traps=(
        CueExample("en", "Some 65% own a car; 40% of these, or 24 households, use it daily."),
        CueExample("en", "Some 65% own a car and 40% a boat, or 26% of all households."),
    ),
    turn=LIMITS,
    where="part",
)
