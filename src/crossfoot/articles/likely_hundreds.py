"""Of the percentages that may be the first of some that make up a whole, those of which something may become."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from crossfoot.articles.hypothesis import FAR, WHOLE, laid_out
from crossfoot.articles.lists import amounts, reach_of
from crossfoot.articles.packed import FIELD, ZERO, Scores, of_one, of_two
from crossfoot.articles.scoring import of_shape
from crossfoot.articles.spots import Spot

_ROUNDED: Final = 1e-6
"""more than what is lost in rounding"""


@cache
def _most(count: int) -> int:
    """As much as so many parts can have by how they are laid out."""
    return max([of_shape(laid_out("hu", count, 0, ends)) for ends in ("", "b", "e", "eb")])


class LikelyHundreds:
    """Those of a text."""

    def __init__(self, scores: Scores) -> None:
        self._scores, self._count = scores, len(scores.traits.row)
        self._first, self._middle, self._last = (of_one().shifts[role] for role in ("hu.f", "hu.p", "hu.l"))
        self._follow, self._end = (of_two().shifts[role] for role in ("hu.nx", "hu.end"))

    def may_be(self, rows: Sequence[Sequence[Spot]], least: int) -> bool:
        """Whether any of the lists that a percentage begins fits, or the words may say so much of it."""
        return any(self._may_be(row, least) for row in rows)

    def _may_be(self, row: Sequence[Spot], least: int) -> bool:
        ones, twos, size = self._scores.ones, self._scores.twos, self._count
        at = row[0].at
        run = (ones[at] >> self._first & FIELD) - ZERO
        for count, amount in amounts(row):
            high = row[count - 1].at
            own, two = ones[high], twos[at * size + high]
            run += (two >> self._follow & FIELD) - ZERO
            behind = row[count].at if count < len(row) else -1
            near = 0 <= behind <= high + FAR
            end = (twos[high * size + behind] >> self._end & FIELD) - ZERO if near else 0
            if run + (own >> self._last & FIELD) - ZERO + end + _most(count) >= least:
                return True
            if abs(amount - WHOLE) <= reach_of(row[:count]) * (1 + _ROUNDED) + _ROUNDED:
                return True
            run += (own >> self._middle & FIELD) - ZERO
            at = high
        return False
