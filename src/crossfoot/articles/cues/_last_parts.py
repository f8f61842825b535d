"""Words right beside a figure that say that it is the last part of a whole, and that nothing is left over."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.sentence import Mention

_NEAR: Final = 30
"""characters beside the figure in which such words stand"""


def is_last(place: Place, part: Mention) -> bool:
    """Whether a figure is "the last" 25%, or "the balance of" 35%; not the last 25% of something else."""
    low, sums = place.low, place.lexicon.prose.completing
    before = low[max(part.start - _NEAR, place.sentence.start) : part.start].rstrip()
    behind = low[part.end : min(part.end + _NEAR, place.sentence.end)].lstrip()
    of = any_of(place.lexicon.prose.of)
    said = any_of(sums.behind).match(behind)
    if said:
        return of.match(behind[said.end() :].lstrip()) is None
    return of.match(behind) is None and any(each.end() == len(before) for each in any_of(sums.last).finditer(before))
