"""Rows that print the same fields, so that what is compared in them is the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crossfoot.batch.arrow import is_list, plain
from crossfoot.batch.columns import Whole

Named = Mapping[str, str | Sequence[str]]
"""field -> its column, or its columns where it is a list"""


def alike(batch: Any, columns: Named, lists: Collection[str]) -> Iterator[tuple[Whole, Any, Named]]:
    """The rows in groups that print the same fields: their numbers, the columns that they have, and their names.

    A column of lists becomes as many columns as its lists are long. What is in ``lists`` is a list however many it has;
    another field is one only where a row gives it several figures.
    """
    names = [name for named in columns.values() for name in ((named,) if isinstance(named, str) else named)]
    table = {name: plain(batch.column(name)) for name in dict.fromkeys(names)}
    lengths = {name: _length(column) for name, column in table.items()}
    varied = [each for each in lengths.values() if isinstance(each, np.ndarray)]
    if not varied or not batch.num_rows:
        known = {name: int(each) for name, each in lengths.items() if not isinstance(each, np.ndarray)}
        yield range(batch.num_rows), *_spread(batch.num_rows, table, columns, known, lists)
        return
    patterns, group = np.unique(np.stack(varied), axis=1, return_inverse=True)
    for number in range(patterns.shape[1]):
        rows = np.flatnonzero(group.reshape(-1) == number)
        chosen = pa.array(rows)
        some = {name: column.take(chosen) for name, column in table.items()}
        known = {
            name: int(each[rows[0]]) if isinstance(each, np.ndarray) else int(each) for name, each in lengths.items()
        }
        yield rows, *_spread(len(rows), some, columns, known, lists)


def _length(column: Any) -> Any:
    """How many figures stand in the column: one answer, or that of each row."""
    if is_list(column.type):
        lengths = pc.list_value_length(column).fill_null(0).to_numpy(zero_copy_only=False)
        return int(lengths[0]) if len(lengths) and (lengths == lengths[0]).all() else lengths if len(lengths) else 1
    if not column.null_count:
        return 1
    if column.null_count == len(column):
        return 0
    return column.is_valid().to_numpy(zero_copy_only=False).astype(np.int64)


def _spread(
    rows: int, table: Mapping[str, Any], columns: Named, lengths: Mapping[str, int], lists: Collection[str]
) -> tuple[Any, Named]:
    """A column for each entry of the lists, and what each field has of them; what has none is left out."""
    of_field: dict[str, str | Sequence[str]] = {}
    made: dict[str, Any] = {}
    for role, named in columns.items():
        several: list[str] = []
        for name in (named,) if isinstance(named, str) else named:
            column = table[name]
            if is_list(column.type):
                flat = pc.list_flatten(column)
                for entry in range(lengths[name]):
                    made[f"{name}[{entry}]"] = flat.take(pa.array(np.arange(rows) * lengths[name] + entry))
                    several.append(f"{name}[{entry}]")
            elif lengths[name]:
                made[name] = column
                several.append(name)
        if several:
            of_field[role] = several if role in lists or len(several) > 1 else several[0]
    return _Spread(rows, made), of_field


class _Spread:
    """Columns of as many rows; there may be none."""

    def __init__(self, rows: int, columns: Mapping[str, Any]) -> None:
        self.num_rows = rows
        self._columns = columns

    def column(self, name: str) -> Any:
        return self._columns[name]
