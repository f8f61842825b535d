"""The columns of some rows, and flags for each of them: a single flag where it is the same for all rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from crossfoot.batch.columns import Column, Flags, Whole
from crossfoot.records import NamedTuple

Columns = Mapping[str, Column]
Lists = Mapping[str, Sequence[Column]]


class Block(NamedTuple):
    """The columns of some rows."""

    one: Columns
    many: Lists

    def all(self) -> list[tuple[str, Column]]:
        entries = [(role, each) for role, columns in self.many.items() for each in columns]
        return [*self.one.items(), *entries]

    def at(self, rows: Whole) -> Block:
        return Block(
            {role: each.at(rows) for role, each in self.one.items()},
            {role: [each.at(rows) for each in columns] for role, columns in self.many.items()},
        )

    def converted(self, kind: Any) -> Block:
        """With numbers of another size."""

        def of(each: Column) -> Column:
            return each._replace(num=each.num.astype(kind))

        return Block(
            {role: of(each) for role, each in self.one.items()},
            {role: [of(each) for each in columns] for role, columns in self.many.items()},
        )


def both(one: Flags, other: Any) -> Any:
    if one is True:
        return other
    if other is True:
        return one
    return one & np.asarray(other)


def negated(flags: Flags) -> Flags:
    return ~flags if isinstance(flags, np.ndarray) else not flags


def either(one: Flags, other: Any) -> Any:
    if one is True or other is True:
        return True
    return np.asarray(one) | np.asarray(other)


def one(flags: Flags) -> Flags:
    """One answer where it is that of every row."""
    if not isinstance(flags, np.ndarray):
        return bool(flags)
    if flags.ndim and flags.all():
        return True
    if flags.ndim and not flags.any():
        return False
    return flags if flags.ndim else bool(flags)


def rows_of(flags: Flags) -> Whole:
    """The numbers of the rows with yes, or with a byte that is not zero; eight are looked at in one, as few have."""
    most = len(flags) - len(flags) % 8
    words = np.flatnonzero(flags[:most].view(np.uint64))
    if len(words) > most // 64 or len(flags) < 64:
        return np.flatnonzero(flags)
    chosen = flags[:most].reshape(-1, 8)[words] != 0
    in_eights = (8 * words[:, np.newaxis] + np.arange(8))[chosen]
    return np.concatenate([in_eights, most + np.flatnonzero(flags[most:])])
