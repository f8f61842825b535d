"""Figures however a library packs them."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from crossfoot import CrossfootError, batch
from crossfoot.batch.arrow import figures_type, is_list, plain

TEXTS = pa.array(["12", None, "a text of more than twelve bytes", "12"])
NUMBERS = pa.array([1, None, 3, 1])
LISTS = [["1", "2"], None, [], ["3", "12"]]


def _dictionary(values: list[Any], kind: Any) -> Any:
    return pa.DictionaryArray.from_arrays(pa.array([0, None, 1, 0], pa.uint8()), pa.array(values).cast(kind))


@pytest.mark.parametrize(
    "given",
    [
        TEXTS,
        TEXTS.cast(pa.string_view()),
        TEXTS.cast(pa.large_string()),
        TEXTS.dictionary_encode(),
        _dictionary(["12", "a text of more than twelve bytes"], pa.string_view()),
        pa.DictionaryArray.from_arrays(pa.array([0, 1, 2, 0]), TEXTS[:3]),
        pa.RunEndEncodedArray.from_arrays(pa.array([1, 2, 3, 4], pa.int32()), TEXTS),
        NUMBERS,
        NUMBERS.dictionary_encode(),
        pa.RunEndEncodedArray.from_arrays(pa.array([1, 2, 3, 4], pa.int32()), NUMBERS),
        pa.array(LISTS, pa.list_(pa.string())),
        pa.array(LISTS, pa.list_view(pa.string())),
        pa.array(LISTS, pa.large_list(pa.string_view())),
        pa.array([["1", "2"], None, ["5", "6"], ["3", "12"]], pa.list_(pa.string(), 2)),
    ],
)
def test_what_a_column_holds_stays(given: Any) -> None:
    for some in (given, given[1:], given[:0]):
        column = plain(some)
        assert column.to_pylist() == some.to_pylist()
        assert is_list(column.type) == is_list(given.type)
        assert len(column) < 2 or column.take(pa.array([1])).to_pylist() == some.to_pylist()[1:2]
        if pa.types.is_dictionary(column.type):
            assert not column.dictionary.null_count


def test_the_type_of_the_figures() -> None:
    figure = pa.int8()
    packed = [pa.list_(figure, 2), pa.dictionary(figure, figure), pa.run_end_encoded(pa.int16(), figure)]
    assert [figures_type(each) for each in (figure, *packed)] == [figure] * 4
    assert figures_type(pa.list_(pa.dictionary(pa.int8(), pa.string_view()))) == pa.string_view()


def test_a_table_as_polars_hands_it_over() -> None:
    columns = {"part": ["134", "53", None], "whole": ["1459", "78", "5"], "percent": ["9,18%", "64,94%", "20%"]}
    table = pa.table({name: pa.array(each).cast(pa.string_view()) for name, each in columns.items()})
    verdicts = ["consistent", "mismatch", "consistent"]
    assert batch.check(table, kind="share", locale="vi")["verdict"].to_pylist() == verdicts


def test_what_arrow_cannot_have_is_said() -> None:
    class Unknown:
        def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
            raise pa.ArrowInvalid("Invalid or unsupported format string: '_pli128'")

    with pytest.raises(CrossfootError, match=r"cannot be had as Arrow: .*_pli128"):
        batch.check(Unknown(), kind="share")
