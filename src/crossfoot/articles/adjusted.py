"""Whether what is printed beside figures says that more is reckoned than they are: something is taken off or added, or
the total or the product is told after that; one thing is in several parts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.spots import Spot
from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade

_MARKED: Final = unmade(r"[,;(–—]\s*(?:[^\W\d_]+\s+)?$")
"""what stands before a word for less, so that it compares nothing"""
_FIGURE: Final = unmade(r"(?!\s+(?:than|que|de)\b)(?:\s+[^\W\d_]+){0,8}?\s+\W?\d")
"""from such a word to the figure that is taken off"""
_BEHIND: Final = unmade(r"\W*(?:[^\W\d_]+\s+){0,3}$")
"""between a figure and a word by which it is told after something"""
_GAP: Final = "…"
_STOP: Final = unmade(r"[.!?](?=\s|$)|\n")
_BACK: Final = 16
"""characters before a word for less"""
_NEXT: Final = 160
"""characters behind the figures in which it is told who is in several parts"""
_CURRENCY: Final = "currency"


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
        """Whether a figure is taken off: 22 and 44 million, less 3 million of extra grant."""
        low = self._low
        return any(
            _MARKED.search(low, max(word.start() - _BACK, 0), word.start()) and _FIGURE.match(low, word.end(), end)
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
