"""Words for a plan or a target beside figures and percentages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.change_roles import label_of
from crossfoot.articles.cue import Place
from crossfoot.articles.cues._changes import VERBS
from crossfoot.articles.cues._shares import Pair
from crossfoot.articles.cues._wholes import pairs
from crossfoot.articles.sentence import RATIO, Mention
from crossfoot.articles.wordings import PLAN, wording
from crossfoot.records import NamedTuple

PLAN_NEAR: Final = wording(")? few|some|of|versus|number*4 plan")
_AIMED: Final = wording("plan few|some|number|of|versus|begin|(*3 figure")
_AIM: Final = wording("figure few|some|of*2 plan [not few|some|number|of|versus|begin|(*3 figure]")
_CHANGED_FIRST: Final = wording(
    "[part: figure] , rise|fall few? percent [versus|begin*1-3 [words|span|number*0-3]]? [,? joined|,] [own: few?] "
    "share few|end*0-2 [rate: percent] [few|some|of*0-2] plan"
)
"""140, down 71% from last year and 35% of the plan"""
NEAR: Final = 30
"""letters on either side of a percentage among which its target is looked for"""
_BACK: Final = 12


class Planned(NamedTuple):
    """A percentage with its part, near a word for a plan."""

    pair: Pair
    said: bool
    """the word says that it is one of the plan"""
    aims: tuple[int, ...]
    """the places of figures that are targets: a target of 120, the 40 million tonnes planned"""


def planned(place: Place) -> Iterator[Planned]:
    letters = place.letters
    for pair in place.once(pairs):
        spot = pair.place
        low, high = max(spot - NEAR, 0), spot + NEAR
        if pair.rate.kind == RATIO or PLAN not in letters[low:high]:
            continue
        own = bool(PLAN_NEAR.match(letters, spot + 1))
        if not own and pair.at < spot and label_of(letters, pair.at)[0] in VERBS:
            continue  # up 5,019 on 2022 (8.7%)
        said = own or PLAN in letters[max(pair.at - _BACK, 0) : spot]
        aims = [each.end() - 1 for each in _AIMED.finditer(letters, low, high)]
        yield Planned(pair, said, tuple(aims or [each.start() for each in _AIM.finditer(letters, low, high)]))
    yield from _changed_first(place)


def _changed_first(place: Place) -> Iterator[Planned]:
    """The same where a change is told between a figure and its percentage of a plan whose figure stands behind it."""
    letters, items = place.letters, place.sentence.items
    for found in _CHANGED_FIRST.finditer(letters) if PLAN in letters else ():
        at, spot = found.start("part"), found.start("rate")
        part, rate, aimed = items[at], items[spot], _AIMED.match(letters, found.end() - 1)
        own = place.low[place.sentence.starts[found.start("own")] : place.sentence.ends[found.end("own") - 1]].split()
        other = found["own"] and not set(own) <= set(place.lexicon.prose.merely)  # and sales were 35%
        if isinstance(part, Mention) and isinstance(rate, Mention) and aimed and not other:
            yield Planned(Pair(spot, rate, at, part, True), True, (aimed.end() - 1,))
