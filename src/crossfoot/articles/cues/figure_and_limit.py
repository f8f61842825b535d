"""A figure, and the limit that it is held against: 3.2%, below the permitted 4%."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role, named_alike
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.wordings import FALL, FRACTION, RANGE
from crossfoot.figures.words_around import CURRENCY_SIGNS

_BETWEEN: Final = 70
"""characters from a figure to the limit that it is held against"""
_LEAST: Final = 5
"""characters that a comparing word takes with its spaces"""
_BEHIND: Final = 28
"""characters from the comparing word to the limit"""
_SLIP: Final = 2
_MONEY: Final = f"{CURRENCY_SIGNS} "


def _propose(place: Place) -> Iterator[Candidate]:
    for (first, value), (second, limit) in pairwise(place.figures):
        if value.kind == limit.kind and _LEAST <= limit.start - value.end <= _BETWEEN:
            yield from _bound(place, (first, value), (second, limit))


def _bound(place: Place, first: tuple[int, Mention], second: tuple[int, Mention]) -> Iterator[Candidate]:
    """The comparing word stands right before the limit."""
    (spot, value), (at, limit) = first, second
    sentence, letters, low, words = place.sentence, place.letters, place.low, place.lexicon.limit
    if value.unit != limit.unit or value.in_words or limit.in_words or ";" in letters[spot:at]:
        return
    alike = value.kind == PERCENT or bool(value.unit) or named_alike(value.noun, limit.noun)
    if not alike and value.noun and limit.noun:
        return  # 58 patients above 25 nmol
    near = low[max(value.end, limit.start - _BEHIND) : limit.start].rstrip(_MONEY)
    comparing = words.search(near)
    if not comparing or any_of(place.lexicon.prose.joined).search(near, comparing.end(comparing.lastgroup or 0)):
        return  # not 77% passed and 23% failed
    if words.search(low[max(sentence.start, value.start - _BEHIND) : value.start].rstrip(_MONEY)):
        return  # below 3,000 and above 15,000: two limits
    if low[value.end : limit.start].rstrip(_MONEY).endswith(":"):
        return  # 2.67 m, above the mark: 0.17 m
    role = "more_than" if comparing["above"] else "less_than"
    between = letters[max(spot - 2, 0) : at]
    falls = FALL in between.replace(FALL, "", 1 if role == "less_than" else 0)
    first_of_all = not any(letter in letters[:spot] for letter in (value.kind, FRACTION, RANGE))
    telling = alike and first_of_all and not falls and not (value.written.hedge or limit.written.hedge)
    figure, bound = value.written.value, limit.written.value
    telling = telling and figure != bound and figure <= _SLIP * bound <= _SLIP * _SLIP * figure  # else of another thing
    roles = (Role("value", value), Role(role, limit))
    yield Candidate("bound", roles, "figure-and-limit", sentence.start, sentence.end, telling=telling)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en", "The loss rate was 3.4%, below the permitted 4%.", "consistent", {"value": "3.4%", "less_than": "4%"}
        ),
        CueExample(
            "vi",
            "Tỷ lệ hao hụt thực tế là 3,4%, thấp hơn mức cho phép 4%.",
            "consistent",
            {"value": "3,4%", "less_than": "4%"},
        ),
        CueExample(
            "fr",
            "Le taux de pertes, 3,4 %, reste inférieur à la limite de 4 %.",
            "consistent",
            {"value": "3,4 %", "less_than": "4 %"},
        ),
    ),
    bad=(
        CueExample("en", "Credit growth came in at 11.8%, higher than last year's 12.2%.", doubtful=True),
        CueExample("vi", "Tỷ lệ bỏ học năm nay là 0,42%, thấp hơn so với 0,38% của năm học trước.", doubtful=True),
        CueExample(
            "fr", "La teneur en nitrates, 38 milligrammes, est inférieure à la norme de 35 milligrammes.", doubtful=True
        ),
    ),
    traps=(
        CueExample("en", "Of those who sat the test, 77% passed and 24% left."),
        CueExample("en", "The river stood at 2.67 m, above the mark: 0.17 m."),
        CueExample("en", "Levels below 10 and above 15 were found."),
        CueExample("en", "The baseline level of 58 participants was above 25 nmol/l at once."),
    ),
    turn=LIMITS,
    where="figure any* figure or percent any* percent",
)
