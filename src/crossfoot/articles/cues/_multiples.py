"""Whether a figure is so far from what a multiple would make of another one that no rounding explains it, and what is
said behind a multiple.
"""

from __future__ import annotations

import re
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.phrases import any_of
from crossfoot.articles.sentence import Mention

_TOO_LITTLE, _TOO_MUCH = Exact(4, 5), Exact(5, 4)
"""of what a figure would be: what is less or more is no rounded multiple"""
_SOON: Final = 40
"""characters behind a multiple"""
_NEAR: Final = 10
"""a figure is not so many times and once more where it is off by more than this part of that"""


def is_far_off(old: Mention, new: Mention, times: Mention, exact: bool = False) -> bool:
    """Whether the later figure is neither so many times the earlier one nor that and once more, as what is told as
    four times more than 2.4 may be 12; where the words are ``exact``, it may lie between both. A multiple with decimals
    is off by more than one of its last place.
    """
    one, many, size = old.written.value, times.written.value, new.written.value
    if times.written.place < 0:
        unit = times.written.last_place * one
        return all(abs(size - meant * one) > unit for meant in ((many,) if exact else (many, many + 1)))
    more = (many + 1) * one
    if exact and size > _TOO_MUCH * many * one:
        return abs(size - more) * _NEAR > more
    return size < _TOO_LITTLE * many * one or size > _TOO_MUCH * more


@cache
def words_behind(so_many: tuple[str, ...]) -> re.Pattern[str]:
    """What stands between a multiple and the end of its clause: nothing, or what it is of."""
    return re.compile(rf"(?:\s+(?P<so>{any_of(so_many)}))?\s*(?:[.;!?)]|,\s|$|\n| [–—] )")


def is_of_another(place: Place, times: Mention) -> bool:
    """Whether words behind "three times as many" name what else it is of: as its neighbour."""
    so_many, behind = place.lexicon.prose.comparing.so_many, place.low[times.end : times.end + _SOON]
    return re.match(rf"\s*(?:{any_of(so_many)})", behind) is not None and words_behind(so_many).match(behind) is None
