"""Whether what percentages are told of may be several groups, or one thing may be in several of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.sentence import Mention

_ASIDE: Final = 60
"""characters behind in which it is told that some gave several answers"""
_BEFORE: Final = 20
"""characters before a percentage"""


def may_be_shared(place: Place, parts: Sequence[Mention]) -> bool:
    """Whether percentages may be of several groups, or one thing in several of them: 10.8% in cattle and 40% in sheep,
    62% own a car and 45% a bicycle, 43% of mothers had come.
    """
    low, end, prose = place.low, place.sentence.end, place.lexicon.prose
    contrasts = place.lexicon.contrasts
    if contrasts["several"].search(low, place.sentence.start, end + _ASIDE) or have(place, parts):
        return True
    behind = [low[part.end : min(part.end + _ASIDE, end)].lstrip(" %") for part in parts]
    led = [words_of(low[max(part.start - _BEFORE, 0) : part.start])[-1:] for part in parts[1:]]  # diabetes in 9.4%
    located = contrasts["located"]
    if any(map(located.match, behind)) or any(word and located.fullmatch(word[0]) for word in led):
        return True
    return any_of(prose.of).match(behind[0]) is not None


def are_of_several(place: Place, head: str, tail: str) -> bool:
    """Whether one of two opposites is named, and the other is not: men are 61%, those over 60 years 53%."""
    words = set(words_of(f"{head}{tail}"))
    return any(len(words.intersection(pair)) == 1 for pair in place.lexicon.opposites)


def have(place: Place, parts: Sequence[Mention]) -> bool:
    """Whether what is told of the first ones is what they have or do."""
    return any_of(place.lexicon.prose.attributes).search(place.low, parts[0].end, parts[1].start) is not None
