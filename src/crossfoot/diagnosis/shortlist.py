"""The likeliest of many proposals, so that what cannot come among them need not be worked out."""

from __future__ import annotations

from bisect import insort

Order = tuple[int, ...]


class Shortlist:
    """The orders of the first so many proposals, each proposal counted once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._orders: list[Order] = []
        self._known: set[object] = set()

    @property
    def is_full(self) -> bool:
        """False where it takes whatever comes."""
        return len(self._orders) == self._most

    def takes(self, order: Order) -> bool:
        """Whether a proposal of that order, or a later one, would come among them."""
        return len(self._orders) < self._most or order < self._orders[-1]

    def add(self, proposal: object, order: Order) -> None:
        """Counts a proposal, unless it is known; the order in which it came first stays."""
        if proposal in self._known:
            return
        self._known.add(proposal)
        insort(self._orders, order)
        del self._orders[self._most :]
