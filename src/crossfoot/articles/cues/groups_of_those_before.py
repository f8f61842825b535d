"""Sizes of groups that make up those who were told before: 114 growers. The lime group (n = 61) and the chalk group
(n = 53).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_opposite, words_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.cues._slips import BEYOND
from crossfoot.articles.near_misses import swapped
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.figures.unmade import unmade

_SIZE: Final = "( share|few figure )"
_HEADED: Final = unmade(r"\(\s*n\s*=\s*$")
_NAMED: Final = 4
"""words before a size in which its group is named"""
_LEAST: Final = 20
"""a smaller total is made up by chance too often"""
_FAR: Final = 500
"""characters between the groups and their total"""


def _propose(place: Place) -> Iterator[Candidate]:
    sizes = place.counts
    total = _total(place) if 1 < len(sizes) <= _NAMED else None
    if total is None or any(
        each.unit or not _HEADED.search(place.low, max(each.start - 8, 0), each.start) for each in sizes
    ):
        return
    amount, size = amount_of(sizes), total.written.value
    if not _are_groups(place, sizes) or any(each.written.hedge for each in (total, *sizes)):
        return
    listing = TotalWithParts(-1, total, tuple(sizes), (), True, False, "")
    exact = stated(place, listing, sizes, "groups-of-those-before", "exact")
    lost = any_of(place.lexicon.prose.attrition).search(place.low, total.start, place.sentence.end)
    if amount == size:
        yield exact._replace(said=True)
    elif not lost and (
        (size < amount <= size * BEYOND and is_explained_sum(total, sizes)) or amount in swapped(total.written)
    ):
        yield exact._replace(telling=True, said=True)


def _total(place: Place) -> Mention | None:
    """The only number of things that was told shortly before, in digits."""
    start = place.sentence.start
    before = [each for each, _, _ in place.recall.before(start) if start - each.end < _FAR and not each.unit]
    many = [each for each in before if each.written.den == 1 and each.written.value >= _LEAST and not each.in_words]
    return many[0] if len(many) == 1 and many[0].noun else None


def _are_groups(place: Place, sizes: Sequence[Mention]) -> bool:
    """Whether a group of its own is named before each size, or the names of two leave no third one."""
    starts = [place.sentence.start, *(each.end for each in sizes[:-1])]
    named = [
        words_of(place.low[start : each.start])[-_NAMED - 1 : -1] for start, each in zip(starts, sizes, strict=True)
    ]
    arms = any_of(place.lexicon.prose.arms)
    pairs = [[*words, *(f"{one} {other}" for one, other in pairwise(words))] for words in named]
    return all(arms.search(" ".join(words)) for words in named) or are_opposite(pairs, place.lexicon)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "We studied 114 hens for a year. Weights were alike in the lime group (n=61) and the chalk group (n=53).",
            "consistent",
            {"total": "114", "parts[0]": "61", "parts[1]": "53"},
        ),
        CueExample(
            "vi",
            "Nghiên cứu theo dõi 114 con gà. Cân nặng của nhóm ăn thóc (n = 61) và nhóm ăn cỏ (n = 53) như nhau.",
            "consistent",
            {"total": "114", "parts[0]": "61", "parts[1]": "53"},
        ),
        CueExample(
            "fr",
            "On a suivi 114 poules. Le poids du groupe chaux (n = 61) et du groupe craie (n = 53) était le même.",
            "consistent",
            {"total": "114", "parts[0]": "61", "parts[1]": "53"},
        ),
        CueExample(
            "es",
            "Se siguió a 114 gallinas. El peso del grupo cal (n = 61) y del grupo tiza (n = 53) era el mismo.",
            "consistent",
            {"total": "114", "parts[0]": "61", "parts[1]": "53"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "We studied 114 hens for a year. The lime group (n=61) went out, and the chalk group (n=58) stayed in.",
            "mismatch",
            {"total": "114", "parts[0]": "61", "parts[1]": "58"},
        ),
        CueExample(
            "vi",
            "Nghiên cứu theo dõi 114 con gà. Cân nặng của nhóm ăn thóc (n = 81) và nhóm ăn cỏ (n = 53) như nhau.",
            "mismatch",
            {"total": "114", "parts[0]": "81", "parts[1]": "53"},
        ),
        CueExample(
            "fr",
            "On a suivi 141 poules. Le poids du groupe chaux (n = 61) et du groupe craie (n = 53) était le même.",
            "mismatch",
            {"total": "141", "parts[0]": "61", "parts[1]": "53"},
        ),
    ),
    traps=(
        CueExample(
            "en", "We studied 114 hens. Weights were alike in the lime group (n = 51) and the chalk group (n=53)."
        ),
        CueExample(
            "en",
            "We bought 114 hens. Those that completed it in the lime group (n = 61) and the chalk group (n = 58).",
        ),
        CueExample(
            "en",
            "We studied 114 hens and 200 geese. The lime group (n=61) went out, and the chalk group (n=58) stayed in.",
        ),
        CueExample(
            "es", "Se siguió a 114 gallinas. El peso del grupo cal (n = 51) y del grupo tiza (n = 53) era el mismo."
        ),
    ),
    turn=TOTALS,
    where=f"{_SIZE} any* {_SIZE}",
)
