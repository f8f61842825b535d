"""What a column prints, as whole numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from crossfoot import CrossfootError
from crossfoot.batch.columns import ColumnReader, fit
from crossfoot.figures.locales import notation_of

READER = ColumnReader(notation_of("vi"))


@pytest.mark.parametrize(
    ("given", "nums", "places", "texts"),
    [
        (pa.array([1, None, -7], pa.int16()), [1, 0, -7], 0, ["1", None, "-7"]),
        (pa.array([2**64 - 1, 1], pa.uint64()), [2**64 - 1, 1], 0, [str(2**64 - 1), "1"]),
        (pa.array([Decimal("-9.10"), None]), [-910, 0], 2, ["-9,10", None]),
        (pa.array([Decimal(10**30), Decimal(-(10**30))]), [10**30, -(10**30)], 0, [str(10**30), str(-(10**30))]),
        (pa.array(["9,1%", "1.227", "5%"]), [91, 12270, 50], 1, ["9,1%", "1.227", "5%"]),
        (pa.array(["12", "7"]), [12, 7], 0, ["12", "7"]),
        (pa.array([], pa.string()), [], 0, []),
    ],
)
def test_numbers_places_and_texts(given: Any, nums: list[int], places: int, texts: list[str]) -> None:
    column = READER.column(given)
    assert ([int(each) for each in column.num], column.places) == (nums, places)
    assert [column.text(row) for row in range(len(given))] == texts == column.texts().to_pylist()


def test_what_is_exact_and_what_is_for_the_engine() -> None:
    column = READER.column(pa.array(["12", "9,1", "9%", "hơn 9", "2 triệu", "5 kg", None, "?", "1/5"]))
    assert column.usable.tolist() == [True, True, True, *[False] * 6]
    assert column.plain.tolist()[:3] == [True, False, False]
    assert column.decimals.tolist()[:3] == [False, True, False]
    assert column.at([2, 0]).percent.tolist() == [True, False]


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        (pa.float32(), "not float; a float does not know"),
        (pa.list_(pa.float64()), "not double; a float does not know"),
        (pa.dictionary(pa.int8(), pa.bool_()), "not bool$"),
        (pa.list_(pa.list_(pa.int8())), "not list<item: int8>$"),
        (pa.decimal128(5, -3), r"not decimal128\(5, -3\)$"),
        (pa.map_(pa.string(), pa.int8()), "not map<string, int8>$"),
    ],
)
def test_a_type_that_holds_no_printed_figures(kind: Any, named: str) -> None:
    with pytest.raises(CrossfootError, match=f"c: figures are texts, whole numbers or decimals, {named}"):
        fit("c", kind)
