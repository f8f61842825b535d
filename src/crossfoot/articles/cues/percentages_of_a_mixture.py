"""Percentages of what something is mixed of, where the names leave nothing out: 40% oxygen and 60% nitrous oxide; a
diet of 55% carbohydrate, 30% fat and 15% protein.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from functools import cache
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.slips import is_explained_hundred
from crossfoot.articles.wordings import symbols
from crossfoot.figures.unmade import unmade

_MOST: Final = 20
"""percentages in a sentence that is none"""
_MARK: Final = unmade(r"[,;:.()\[\]]")
_ALL: Final = 100
_NEAR: Final = 2
"""percent; traces of other things"""
_LEAST, _FARTHEST = 60, 150
_AHEAD: Final = 3
"""letters before a percentage in which its verb may stand"""
_CHANGED, _TIED = symbols("rise fall"), symbols("begin end versus")


def _propose(place: Place) -> Iterator[Candidate]:
    letters, sentence = place.letters, place.sentence
    spots = [spot for spot, letter in enumerate(letters) if letter == PERCENT]
    if not 1 < len(spots) <= _MOST:
        return
    for mixture in place.lexicon.prose.mixed:
        names = _names(mixture)
        if not all(each.search(place.low, sentence.start, sentence.end) for each in names):
            continue
        for first in range(len(spots) - len(names) + 1):
            run = spots[first : first + len(names)]
            if _is_a_level(letters, run) and _are_named(place, run, spots, names):
                parts = [item for item in (sentence.items[spot] for spot in run) if isinstance(item, Mention)]
                yield from _of(place, parts)
                return


def _is_a_level(letters: str, run: Sequence[int]) -> bool:
    """Whether no change is told of the percentages."""
    changed = _CHANGED.isdisjoint(letters[max(run[0] - _AHEAD, 0) : run[-1] + 2])
    return changed and _TIED.isdisjoint(letters[run[0] : run[-1]])


def _of(place: Place, parts: Sequence[Mention]) -> Iterator[Candidate]:
    amount = sum((part.written.value for part in parts), Exact())
    fits = abs(amount - _ALL) <= sum(part.written.last_place for part in parts) / 2
    told = _LEAST <= amount <= _FARTHEST and abs(amount - _ALL) > _NEAR and is_explained_hundred(parts)
    if (fits or told) and not any(part.written.hedge for part in parts):
        start, end = place.sentence.start, place.sentence.end
        yield hundred(parts, "percentages-of-a-mixture", start, end, telling=told, said=True)


def _are_named(place: Place, run: Sequence[int], spots: Sequence[int], names: Sequence[re.Pattern[str]]) -> bool:
    """Whether each percentage has another one of the names, all of them behind it, or all before it."""
    sentence, low = place.sentence, place.low
    stops = {spot: sentence.starts[other] for spot, other in pairwise(spots)}
    since = {other: sentence.ends[spot] for spot, other in pairwise(spots)}
    behind = [_MARK.split(low[sentence.ends[spot] : stops.get(spot, sentence.end)])[0] for spot in run]
    before = [
        _MARK.split(low[since.get(spot, sentence.start) : sentence.starts[spot]].rstrip(" (:"))[-1] for spot in run
    ]
    return any(_are_these(texts, names) for texts in (behind, before))


def _are_these(texts: Sequence[str], names: Sequence[re.Pattern[str]]) -> bool:
    named = [[number for number, name in enumerate(names) if name.search(text)] for text in texts]
    return all(len(each) == 1 for each in named) and len({each[0] for each in named}) == len(names)


@cache
def _names(mixture: str) -> tuple[re.Pattern[str], ...]:
    """What finds the names of each thing that a mixture is of."""
    return tuple(any_of(tuple(each.split("|"))) for each in mixture.split(" + "))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The sheep were put to sleep with oxygen 40%, nitrous oxide 60% and a little ether.",
            "consistent",
            {"parts[0]": "40%", "parts[1]": "60%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The soil is 56% sand, 23% silt and 51% clay.",
            "mismatch",
            {"parts[0]": "56%", "parts[1]": "23%", "parts[2]": "51%"},
        ),
        CueExample(
            "fr",
            "Le sol contient 56 % de sable, 23 % de limon et 51 % d’argile.",
            "mismatch",
            {"parts[0]": "56 %", "parts[1]": "23 %", "parts[2]": "51 %"},
        ),
        CueExample(
            "en",
            "The sheep were fed 1400 kcal, 27% protein, 26% fat, and 57% carbohydrate per day for a month.",
            "mismatch",
            {"parts[0]": "27%", "parts[1]": "26%", "parts[2]": "57%"},
        ),
        CueExample(
            "en",
            "The sheep breathed 2% ether in 40% oxygen and 40% nitrous oxide.",
            "mismatch",
            {"parts[0]": "40%", "parts[1]": "40%"},
        ),
        CueExample(
            "vi",
            "Khẩu phần của cừu có 65% tinh bột, 30% chất béo và 15% chất đạm.",
            "mismatch",
            {"parts[0]": "65%", "parts[1]": "30%", "parts[2]": "15%"},
        ),
        CueExample(
            "fr",
            "La ration apporte 65 % de glucides, 30 % de lipides et 15 % de protéines.",
            "mismatch",
            {"parts[0]": "65 %", "parts[1]": "30 %", "parts[2]": "15 %"},
        ),
        CueExample(
            "es",
            "La ración tiene 65 % de carbohidratos, 30 % de grasas y 15 % de proteínas.",
            "mismatch",
            {"parts[0]": "65 %", "parts[1]": "30 %", "parts[2]": "15 %"},
        ),
    ),
    traps=(
        CueExample("en", "The sheep ate 45% carbohydrate and 25% fat, with 40% more protein than before."),
        CueExample("en", "The cells were kept in air with 5% carbon dioxide and 20% oxygen."),
        CueExample("en", "Protein rose by 20%, fat by 50% and carbohydrate by 40%."),
        CueExample("en", "The sheep breathed 33% oxygen and 65% nitrous oxide."),
        CueExample("vi", "Giá tinh bột tăng 25%, chất béo tăng 30% và chất đạm tăng 55%."),
    ),
    turn=TOTALS + 3,
    where="percent any* percent",
)
