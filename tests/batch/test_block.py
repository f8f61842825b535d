"""One answer for all rows, where it is that of every row."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.batch.block import Block, both, either, negated, one, rows_of
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
    column = ColumnReader(UNKNOWN).column(pa.array([5, 6, 7]))
    block = Block({"a": column}, {"b": [column, column]}).at(np.array([2, 0])).converted(object)
    assert [(role, each.num.tolist(), each.num.dtype) for role, each in block.all()] == [
        (role, [7, 5], np.dtype(object)) for role in ("a", "b", "b")
    ]


@given(st.integers(0, 2_000), st.lists(st.integers(0, 1_999)), st.sampled_from([np.bool_, np.uint8]))
def test_the_numbers_of_few_rows(rows: int, chosen: list[int], kind: type[np.generic]) -> None:
    flags = np.zeros(rows, kind)
    flags[[each for each in chosen if each < rows]] = 1
    assert rows_of(flags).tolist() == sorted({each for each in chosen if each < rows})
