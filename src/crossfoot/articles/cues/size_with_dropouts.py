"""A number of people, and by what percentage more are asked because some will drop out: 84 were needed. With a dropout
rate of 20%, 105 will be asked. It is a part of those who are asked, or of those who are needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._studied import is_of_people
from crossfoot.articles.proposal import Candidate, Role, judged, named_alike
from crossfoot.articles.sentence import COUNT, PERCENT, Mention

_LEAST, _MOST = 3, 60
"""percent"""
_FEW: Final = 15
_NEAR: Final = 70
"""characters from a percentage in which it is said to be of those who drop out"""
_BACK, _SEVERAL = 260, 3
"""characters before the sentence in which it is told how many are needed, and figures there"""
_TWICE: Final = 2


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, prose = place.sentence, place.lexicon.prose
    if not prose.dropouts or not any_of(prose.dropouts).search(place.low, sentence.start, sentence.end):
        return
    rates = [each for _, each in place.figures if each.kind == PERCENT and _is_of_dropouts(place, each)]
    here = [each for each in place.counts if _is_plain(each)]
    if len(rates) != 1 or not here:
        return
    told = [each for each, _, _ in place.recall.before(sentence.start) if sentence.start - each.start <= _BACK]
    before = [each for each in told if _is_plain(each) and each.start < sentence.start][:_SEVERAL]
    for all_, some in _pairs(here, before):
        alike = bool(some.noun) and named_alike(some.noun, all_.noun)
        if not alike and not is_of_people(place, all_) and not is_of_people(place, some):
            continue
        for first, last, falls in ((some, all_, False), (all_, some, True)):
            roles = (Role("from", first), Role("to", last), Role("percent", rates[0], falls))
            start = min(sentence.start, some.start)
            claim = Candidate("change", roles, "size-with-dropouts", start, sentence.end, said=True, fitted=True)
            if judged(claim).verdict == "consistent":
                yield claim
                return


def _is_of_dropouts(place: Place, rate: Mention) -> bool:
    start, end = max(rate.start - _NEAR, place.sentence.start), min(rate.end + _NEAR, place.sentence.end)
    near = any_of(place.lexicon.prose.dropouts).search(place.low, start, end)
    return near is not None and _LEAST <= rate.written.value <= _MOST


def _is_plain(each: Mention) -> bool:
    written = each.written
    return each.kind == COUNT and not each.unit and not each.in_words and written.den == 1 and written.value >= _FEW


def _pairs(here: Sequence[Mention], before: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """How many are asked, and how many of them are needed, which is told before, the nearest first."""
    for number, every in enumerate(here):
        for some in (*here[:number][::-1], *before):
            if some.written.value < every.written.value <= _TWICE * some.written.value:
                yield every, some


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "A sample of 84 growers was needed. With a dropout rate of 20%, 105 growers will be asked.",
            "consistent",
            {"from": "105", "to": "84", "percent": "20%"},
        ),
        CueExample(
            "en",
            "That is a total of 1552 plots. We will add 10% to allow for losses, therefore 1707 plots in total.",
            "consistent",
            {"from": "1552", "to": "1707", "percent": "10%"},
        ),
        CueExample(
            "vi",
            "Cỡ mẫu tối thiểu là 384 hộ. Dự phòng 10% hao hụt, cỡ mẫu là 422 hộ.",
            "consistent",
            {"from": "384", "to": "422", "percent": "10%"},
        ),
        CueExample(
            "fr",
            "Il fallait 80 patients. Avec 15 % de perdus de vue, 92 patients seront inclus.",
            "consistent",
            {"from": "80", "to": "92", "percent": "15 %"},
        ),
        CueExample(
            "es",
            "Se necesitaban 80 pacientes. Con un 15 % de pérdidas se incluirán 92 pacientes.",
            "consistent",
            {"from": "80", "to": "92", "percent": "15 %"},
        ),
    ),
    bad=(),
    traps=(
        CueExample("en", "A sample of 84 growers was needed. With a dropout rate of 20%, 120 growers will be asked."),
        CueExample("en", "Of 100 growers 20% dropped out. In all 120 plots were lost."),
        CueExample("en", "The loss was 20% in 80 plots and in 100 fields."),
    ),
    turn=CHANGES + 3,
    where="percent",
)
