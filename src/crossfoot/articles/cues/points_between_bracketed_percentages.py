"""Two counts with their percentages in brackets, and by how many points these differ: in 211 of 544 hens (38.8%) of
the one kind and in 164 of 542 (30.3%) of the other, an absolute difference of 8.5 percentage points.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import LIMITS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.near_misses import is_swapped_sum
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import FALL, RISE
from crossfoot.figures.written import NEAREST

_SOON: Final = 30
"""characters between the name of a difference and its figure"""
_FAR: Final = 160
"""characters between two percentages, and from the second one to their difference"""
_PAIR: Final = 2
_POINTS: Final = 2
"""points by which a difference is off that no model made: one that was adjusted may be off by less"""


def _propose(place: Place) -> Iterator[Candidate]:
    figures = place.figures
    gaps = [(spot, each) for spot, each in _gaps(place)]
    for spot, gap in gaps[:1]:
        rates = [(at, each) for at, each in figures if each.kind == PERCENT and at < spot]
        if len(rates) != _PAIR or not all(place.letters[at - 1 : at + 2] == f"({PERCENT})" for at, _ in rates):
            continue
        if any(place.letters[:at].count(COUNT) == 0 for at, _ in rates):
            continue
        (_, one), (_, other) = rates
        if _are_compared(place, one, other, gap):
            yield from _difference(place, one, other, gap)


def _gaps(place: Place) -> Iterator[tuple[int, Mention]]:
    """Figures in points that stand behind a word for a difference."""
    prose, low = place.lexicon.prose, place.low
    for spot, each in enumerate(place.sentence.items):
        told = (
            isinstance(each, Mention) and each.kind == POINTS and each.written.num > 0
        )  # of −0.9 the order is not known
        if isinstance(each, Mention) and told and not (each.in_words or each.written.hedge):
            name = any_of((*prose.differences, *prose.apart)).search(low, max(each.start - _SOON, 0), each.start)
            if name and not any_of(prose.denied).search(low, max(name.start() - _SOON, 0), each.start):
                yield spot, each


def _are_compared(place: Place, one: Mention, other: Mention, gap: Mention) -> bool:
    if other.start - one.end > _FAR or gap.start - other.end > _FAR or {RISE, FALL} & set(place.letters):
        return False
    if any(each.written.hedge or each.unlike for each in (one, other)):
        return False
    return any_of(place.lexicon.prose.compared).search(place.low, one.end, other.start) is not None


def _difference(place: Place, one: Mention, other: Mention, gap: Mention) -> Iterator[Candidate]:
    greater, less = (one, other) if one.written.value >= other.written.value else (other, one)
    apart = greater.written.interval(NEAREST) - less.written.interval(NEAREST)
    fits = gap.written.interval(NEAREST).meets(apart)
    off = abs(greater.written.value - less.written.value - gap.written.value)
    modelled = any_of(place.lexicon.prose.modelled).search(place.low, other.end, gap.start)
    slip = not modelled and (
        is_swapped_sum(greater, (less, gap)) or (off >= _POINTS and is_explained_sum(greater, (less, gap)))
    )
    if fits or slip:
        roles = (Role("from", less), Role("to", greater), Role("by", gap))
        yield Candidate(
            "change", roles, "points-between-bracketed-percentages", place.sentence.start, place.sentence.end, (), True,
            True, certain=slip and not fits,
        )  # fmt: skip


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Scab was found on 211 of 544 trees in the north (38.8%) and on 164 of 542 trees in the south (30.3%), an "
            "absolute difference of 8.5 percentage points.",
            "consistent",
            {"from": "30.3%", "to": "38.8%", "by": "8.5 percentage points"},
        ),
        CueExample(
            "fr",
            "La tavelure touchait 211 arbres sur 544 au nord (38,8 %) et 164 sur 542 au sud (30,3 %), soit une "
            "différence de 8,5 points.",
            "consistent",
            {"from": "30,3 %", "to": "38,8 %", "by": "8,5 points"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Scab was found on 211 of 544 trees in the north (38.8%) and on 164 of 542 trees in the south (30.3%), an "
            "absolute difference of 5.8 percentage points.",
            "mismatch",
            {"from": "30.3%", "to": "38.8%", "by": "5.8 percentage points"},
        ),
        CueExample(
            "en",
            "Scab hit 211 of 544 trees (38.8%) in the north and 164 of 542 (30.3%) in the south (difference, "
            "5.8 percentage points; 95% CI, 2.8 to 8.8).",
            "mismatch",
            {"from": "30.3%", "to": "38.8%", "by": "5.8 percentage points"},
        ),
    ),
    traps=(
        CueExample(
            "en",
            "Moss was gone in 71 of 83 beds (85.5%) with lime and in 70 of 81 beds (86.4%) with chalk; the difference "
            "was -0.9 percentage points.",
        ),
        CueExample(
            "en",
            "Scab was found on 211 of 544 trees in the north (38.8%) and on 164 of 542 trees in the south (30.3%), an "
            "adjusted difference of 7.9 percentage points.",
        ),
        CueExample(
            "en",
            "Scab was found on 211 trees in the north (38.8%) and on 164 in the south (30.3%), with power to detect a "
            "difference of 5.8 percentage points.",
        ),
    ),
    turn=LIMITS,
    where="( percent ) any* ( percent ) any* points",
)
