"""Whether what is printed beside figures says that more is reckoned than they are: something is taken off or added, or
the total or the product is told after that; one thing is in several parts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

from crossfoot.articles.coincidence import round_unit
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.spots import Spot
from crossfoot.articles.stretch import spots_of
from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade

_MARKED: Final = unmade(r"[,;(–—]\s*(?:[^\W\d_]+\s+)?$")
"""what stands before a word for less, so that it compares nothing"""
_FIGURE: Final = unmade(r"(?!\s+(?:than|que|de)\b)(?:\s+[^\W\d_]+){0,8}?\s+\W?\d")
"""from such a word to the figure that is taken off"""
_AT_ONCE: Final = unmade(r"\s+\W?\d")
_BEHIND: Final = unmade(r"\W*(?:[^\W\d_]+\s+){0,3}$")
"""between a figure and a word by which it is told after something"""
_GAP: Final = "…"
_STOP: Final = unmade(r"[.!?](?=\s|$)|\n")
_BACK: Final = 16
"""characters before a word for less"""
_NEXT: Final = 160
"""characters behind the figures in which it is told who is in several parts"""
_CURRENCY: Final = "currency"
_FEWEST, _MOST = 4, 6
"""figures of which one is what the others add up to, some of them taken off"""
_FINE: Final = 10
"""round units of the greatest one at least, for these to add up hardly by chance"""


class Adjusted:
    """Of the figures of one text."""

    def __init__(self, low: str, lexicon: Lexicon, spots: Mapping[int, Spot]) -> None:
        self._low, self._words, self._spots = low, lexicon.prose.adjusting, spots

    def __call__(self, each: Candidate) -> bool:
        figures = sorted((role.mention for role in each.roles), key=lambda figure: figure.start)
        first, last = (self._spots.get(figure.start) for figure in (figures[0], figures[-1]))
        if first is None or last is None:
            return False
        end = last.sentence.end
        money = any(role.role == "total" and role.mention.written.kind == _CURRENCY for role in each.roles)
        if (money or each.kind != "total") and self._is_net(figures[-1], end):
            return True
        if each.kind != "total" or any(role.mention.kind == PERCENT for role in each.roles):
            return False
        begin = figures[0].end
        if money and any_of(self._words.some).search(self._low, begin, figures[1].start):
            return True
        if self._takes_off(begin, end) or any_of(self._words.besides).search(self._low, figures[-1].end, end):
            return True
        return (money and self._has_losses(first.sentence.start, end)) or self._overlap(first.sentence.start, end)

    def _takes_off(self, begin: int, end: int) -> bool:
        """Whether a figure is taken off: 22 and 44 million, less 3 million of grant; 22, 44 and minus 3 million."""
        low = self._low
        return any(
            _AT_ONCE.match(low, word.end(), end)
            or (_MARKED.search(low, max(word.start() - _BACK, 0), word.start()) and _FIGURE.match(low, word.end(), end))
            for word in any_of(self._words.minus).finditer(low, begin, end)
        )

    def _is_net(self, last: Mention, end: int) -> bool:
        """Whether words right behind the last figure say that something else is reckoned: in all, with overtime."""
        low = self._low
        return any(
            _BEHIND.fullmatch(low, last.end, word.start())
            for word in any_of(self._words.net).finditer(low, last.end, end)
        )

    def _has_losses(self, begin: int, end: int) -> bool:
        """Whether a part is a loss, or what goes the other way: 451 and 272 million, and a loss of 12 million."""
        text = self._low[begin:end]
        plain = tuple([each for each in self._words.losses if _GAP not in each])
        pairs = (each.split(f" {_GAP} ") for each in self._words.losses if _GAP in each)
        return any_of(plain).search(text) is not None or any(all(word in text for word in pair) for pair in pairs)

    def _overlap(self, begin: int, end: int) -> bool:
        """Whether words there, or in the next sentence, say that one thing is in several parts."""
        following = _STOP.search(self._low, end + 1)
        stop = min(following.start() if following else len(self._low), end + _NEXT)
        return any_of(self._words.overlaps).search(self._low, begin, stop) is not None


def adds_up_otherwise(each: Candidate, row: Sequence[Spot], spots: Mapping[int, Spot]) -> bool:
    """Whether the greatest figure of a sentence is all others of its unit, with one or more of them taken off: 505
    million are 322 and 233, with a loss of 50.
    """
    own = [spots.get(role.mention.start) for role in each.roles]
    first = own[0]
    if first is None or any(spot is None or spot.sentence is not first.sentence for spot in own):
        return False
    figures = [spot.mention for spot in spots_of(row, first.number) if spot.mention.kind == COUNT and not spot.fraction]
    figures = [figure for figure in figures if figure.unit == first.mention.unit]
    if not _FEWEST <= len(figures) <= _MOST or any(figure.written.hedge or figure.in_words for figure in figures):
        return False
    money = first.mention.written.kind == _CURRENCY
    if len(figures) == len(own) and not money:
        return False
    total, *others = sorted((figure.written.value for figure in figures), reverse=True)
    if total < _FINE * round_unit(figures):
        return False
    plain = (1,) * len(others)
    return any(
        total == sum(sign * value for sign, value in zip(signs, others, strict=True))
        for signs in product((1, -1), repeat=len(others))
        if signs != plain
    )
