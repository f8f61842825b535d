"""One answer for all rows, where it is that of every row."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from crossfoot.batch.block import Block, both, either, negated, one
from crossfoot.batch.columns import ColumnReader
from crossfoot.figures.notation import UNKNOWN

SOME = np.array([True, False])


def test_answers_together() -> None:
    assert both(True, SOME) is SOME and both(SOME, True) is SOME
    assert both(SOME, False).tolist() == [False, False]
    assert either(SOME, True) is True and either(SOME, ~SOME).tolist() == [True, True]
    assert negated(True) is False and negated(SOME).tolist() == [False, True]
    assert one(np.array([True, True])) is True and one(np.array([False])) is False and one(SOME) is SOME


def test_some_rows_in_other_numbers() -> None:
    column = ColumnReader(UNKNOWN).column("c", pa.array([5, 6, 7]))
    block = Block({"a": column}, {"b": [column, column]}).at(np.array([2, 0])).converted(object)
    assert [(role, each.num.tolist(), each.num.dtype) for role, each in block.all()] == [
        (role, [7, 5], np.dtype(object)) for role in ("a", "b", "b")
    ]
