"""Sequences whose items are made when somebody looks at them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain
from operator import eq
from typing import Any, Final, Generic, TypeVar, overload

T = TypeVar("T", covariant=True)

_SHOWN: Final = 20
"""items that are written out by ``repr``"""


class Listing(Sequence[T], Generic[T]):
    """A sequence of results, each made whenever it is asked for and not kept. Equal to any sequence of equal items."""

    __slots__ = ("_items", "_make")

    def __init__(self, items: Sequence[Any], make: Callable[[Any], T]) -> None:
        self._items = items
        self._make = make

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            return tuple(map(self._make, self._items[index]))
        return self._make(self._items[index])

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"<{len(self)} items>" if len(self) > _SHOWN else repr(tuple(self))


class JoinedSequence(Sequence[T], Generic[T]):
    """Several sequences as one."""

    __slots__ = ("_parts", "_stops")

    def __init__(self, parts: Sequence[Sequence[T]]) -> None:
        self._parts = parts
        self._stops = list(accumulate(map(len, parts)))

    def __len__(self) -> int:
        return self._stops[-1] if self._stops else 0

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            return tuple(self[each] for each in range(len(self))[index])
        at = range(len(self))[index]
        part = bisect_right(self._stops, at)
        return self._parts[part][at - (self._stops[part - 1] if part else 0)]

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(self._parts)

    def __repr__(self) -> str:
        return f"<{len(self)} items>" if len(self) > _SHOWN else repr(tuple(self))
