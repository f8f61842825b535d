"""A figure that words name again: "than the floor price", where "the floor price is 30,000" was said before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.proposal import same_unit
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.figures.unmade import unmade

_WORD: Final = unmade(r"[^\W\d_]+")
_CLAUSE: Final = unmade(r"[.,;:()?!](?!\d)")
_NEAR: Final = 700
"""characters before the difference in which the figure stands that is named"""
_NAMED: Final = 90
"""characters before a figure that say of what it is"""
_LEAST: Final = 2
"""words that name it"""


def named_before(place: Place, new: Mention, first: int, stop: int) -> Mention | None:
    """The only figure before ``new``, of its unit, that is named by the words which the letters from ``first`` to
    ``stop`` stand for.
    """
    sentence = place.sentence
    words = _WORD.findall(place.low, sentence.starts[first], sentence.ends[stop - 1])
    wanted = {word for word in words if word not in place.lexicon.prose.common}
    if len(wanted) < _LEAST:
        return None
    named = [each for each in _earlier(place, new) if _is_named(place, each, wanted)]
    named = [each for each in named if each.start >= sentence.start] or named
    return named[-1] if len({each.written.value for each in named}) == 1 else None


def _earlier(place: Place, new: Mention) -> Sequence[Mention]:
    """The figures before one that may be compared with it."""
    near = [each for each in place.mentions if new.start - _NEAR < each.start < new.start]
    return [each for each in near if each.kind == COUNT and same_unit(each, new) and not each.written.hedge]


def _is_named(place: Place, figure: Mention, wanted: set[str]) -> bool:
    """Whether all these words stand before a figure in its clause."""
    ends = [each.end for each in place.mentions if each.end <= figure.start]
    before = place.low[max(figure.start - _NAMED, max(ends, default=0)) : figure.start]
    return wanted <= set(_WORD.findall(_CLAUSE.split(before)[-1]))
