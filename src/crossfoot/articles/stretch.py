"""What stands in a stretch of the text, found without looking at all the rest of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from crossfoot.articles.spots import Spot

_Some = TypeVar("_Some")


def spots_between(row: Sequence[Spot], low: int, high: int) -> Sequence[Spot]:
    """The figures of a row, which stand in their order, that begin at ``low`` or behind it, and before ``high``."""
    return row[bisect_left(row, low, key=_start) : bisect_left(row, high, key=_start)]


def spots_ending_between(row: Sequence[Spot], low: int, high: int) -> Sequence[Spot]:
    """The same of those that end there."""
    return row[bisect_left(row, low, key=_end) : bisect_left(row, high, key=_end)]


def spots_of(row: Sequence[Spot], number: int) -> Sequence[Spot]:
    """Those of the sentence of that number."""
    return row[bisect_left(row, number, key=_number) : bisect_left(row, number + 1, key=_number)]


def _start(spot: Spot) -> int:
    return spot.mention.start


def _end(spot: Spot) -> int:
    return spot.mention.end


def _number(spot: Spot) -> int:
    return spot.number


class Scattered(Generic[_Some]):
    """Things that need not stand in the order of the text, and that are given out in the order that they have."""

    def __init__(self, things: Iterable[_Some], place: Callable[[_Some], int]) -> None:
        self._things = list(things)
        self._order = sorted((place(each), at) for at, each in enumerate(self._things))

    def between(self, low: int, high: int) -> list[_Some]:
        """Those whose place is ``low`` or behind it, and before ``high``."""
        found = self._order[bisect_left(self._order, (low, -1)) : bisect_left(self._order, (high, -1))]
        return [self._things[at] for at in sorted(at for _, at in found)]
