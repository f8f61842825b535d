"""A percentage of a percentage, and what this is of all: 65% own a car; 40% of these, or 26% of all, use it daily."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role, equation, judged
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.wordings import wording
from crossfoot.figures.written import NEAREST, Written

_PART: Final = wording(
    "[percent few? part or part ,? few|some? percent few|some?] [, few|share*1-2 or ( few|share?] [last: percent]"
)
_FRACTION: Final = wording("[ratio: ratio] few? part [,|(|share]*1-2 few? [last: percent]")
_FAR: Final = 250
"""characters between a percentage and the fraction of it"""
_MOST: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    for match in _PART.finditer(place.letters):
        places = [at for at in range(match.start(), match.end()) if place.letters[at] == PERCENT]
        part, of_all = (place.sentence.items[at] for at in places)
        before = [each for each in place.mentions if isinstance(part, Mention) and each.start < part.start]
        whole = before[-1] if before and before[-1].kind == PERCENT else None
        if isinstance(part, Mention) and isinstance(of_all, Mention) and whole is not None:
            yield from _product(place, of_all, part, whole)
    for match in _FRACTION.finditer(place.letters):
        ratio, part = place.sentence.items[match.start("ratio")], place.sentence.items[match.start("last")]
        before = [each for each in place.mentions if isinstance(ratio, Mention) and each.end <= ratio.start]
        rates = [each for each in before if each.kind == PERCENT]
        if isinstance(ratio, Mention) and isinstance(part, Mention) and rates:
            yield from _fraction(place, part, rates[-1], ratio)


def _fraction(place: Place, part: Mention, whole: Mention, ratio: Mention) -> Iterator[Candidate]:
    """The same of a fraction: three quarters of these, 54% of all."""
    start = min(place.sentence.start, whole.start)
    if not 0 < part.written.value < whole.written.value < _MOST or place.sentence.start - whole.end > _FAR:
        return
    roles = (Role("part", part), Role("whole", whole), Role("ratio", ratio))
    told = judged(Candidate("share", roles, "part-of-a-percentage", start, place.sentence.end, (), False, True))
    other = (part._replace(written=each) for each in _turned(part.written))
    meant = (judged(told._replace(roles=(Role("part", each), *roles[1:]), verdict="undetermined")) for each in other)
    if told.fits or any(each.verdict == "consistent" for each in meant):
        yield told._replace(telling=not told.fits, certain=not told.fits)


def _turned(written: Written) -> Iterator[Written]:
    """With two digits exchanged."""
    digits = str(abs(written.num) // written.step)
    for at in range(len(digits) - 1):
        other = int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) * written.step
        if other != written.num:
            yield Written(
                written.text,
                other,
                written.den,
                written.step,
                place=written.place,
                kind=written.kind,
                unit=written.unit,
            )


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
            "Some 72% of homes have a line. Three quarters of these, 54% of all homes, are in towns.",
            "consistent",
            {"part": "54%", "whole": "72%", "ratio": "Three quarters"},
        ),
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
    bad=(
        CueExample(
            "en",
            "Some 72% of homes have a line. Three quarters of these, 45% of all homes, are in towns.",
            "mismatch",
            {"part": "45%", "whole": "72%", "ratio": "Three quarters"},
        ),
        CueExample("en", "Some 65% own a car; 40% of these, or 36% of all households, use it daily.", doubtful=True),
    ),
    traps=(
        CueExample("en", "Some 72% of homes have a line. Three quarters of these, 33% of all homes, are in towns."),
        CueExample("en", "Some 65% own a car; 40% of these, or 24 households, use it daily."),
        CueExample("en", "Some 65% own a car and 40% a boat, or 26% of all households."),
    ),
    turn=LIMITS,
    where="part",
)
