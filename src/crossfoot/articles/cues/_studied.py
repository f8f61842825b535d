"""How many of those whom a study is of are told before the sizes of its groups."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.figures.unmade import unmade

_LEAST: Final = 8
"""a smaller total is made up by chance too often"""
_NEAR: Final = 60
"""characters around a number"""
_NOUN: Final = 4
_MARK: Final = unmade(r"[.;:]\s|\d")
_INNER: Final = unmade(r"\([^()]*\)")
_EACH: Final = unmade(r"\b(?:each|per|both)\b")


def told_before(place: Place, start: int) -> Sequence[Mention]:
    """How many of those whom a study is of are told before, the nearest first."""
    low = place.low
    here = [each for each in reversed(place.counts) if each.start < start]
    before = [each for each, _, _ in place.recall.before(min(start, place.sentence.start)) if each.start < start]
    many = [each for each in (*here, *before) if not each.unit and each.written.den == 1]
    many = [each for each in many if each.written.value >= _LEAST and each.kind == COUNT]
    return [each for each in many if not is_in_brackets(low, each) and is_of_people(place, each)]


def is_in_brackets(low: str, each: Mention) -> bool:
    start = max(each.start - _NEAR, 0)
    return low.rfind("(", start, each.start) > low.rfind(")", start, each.start)


def is_of_people(place: Place, each: Mention) -> bool:
    """Whether it counts those whom a study is of, or those who are said to be kept: of 379 growers 330 agreed."""
    lexicon, low, prose = place.lexicon, place.low, place.lexicon.prose
    noun = " ".join(each.noun[:_NOUN])
    behind = _MARK.split(_INNER.sub("", low[each.end : each.end + _NEAR]), maxsplit=1)[0]
    if any_of(prose.studied).search(noun) or not lexicon.countable.isdisjoint(each.noun[:_NOUN]):
        return not _EACH.search(behind)
    return any(any_of(words).search(behind) for words in (prose.kept, prose.divided))


def comes_to(figures: Sequence[Mention], amount: Exact) -> bool:
    """Whether some figure before is what the groups come to, or two of those side by side are."""
    row = [each.written.value for each in sorted(figures, key=lambda each: each.start)]
    return amount in row or any(one + other == amount for one, other in pairwise(row))
