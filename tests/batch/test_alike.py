"""Rows in groups of the same fields, lists spread over columns."""

from __future__ import annotations

import pyarrow as pa

from crossfoot import batch
from crossfoot.batch.alike import alike


def test_rows_that_print_the_same_fields_come_together() -> None:
    table = pa.record_batch({"a": [1, None, 3, None], "b": [5, 6, 7, 8], "c": pa.nulls(4)})
    groups = [(list(rows), columns) for rows, _, columns in alike(table, {"x": "a", "y": ["b", "c"]}, {"y"})]
    assert sorted(groups, key=str) == [([0, 2], {"x": "a", "y": ["b"]}), ([1, 3], {"y": ["b"]})]


def test_lists_become_columns() -> None:
    table = pa.record_batch({"parts": [["1", "2"], ["3"], ["4", "5"], [], None]})
    found = {tuple(rows): (some, columns) for rows, some, columns in alike(table, {"parts": "parts"}, {"parts"})}
    some, columns = found[0, 2]
    assert columns == {"parts": ["parts[0]", "parts[1]"]}
    assert some.column("parts[1]").to_pylist() == ["2", "5"]
    assert found[3, 4][1] == {}


def test_a_list_in_place_of_one_figure_costs_its_row() -> None:
    """As lines of JSON have it where one of them is odd."""
    parts, percents = [["1"], ["1", "2"], ["1"], []], ["25%", "25%", "26%", None]
    table = pa.table({"part": parts, "whole": ["4"] * 4, "percent": percents})
    found = batch.check(table, kind="share", locale="en")
    assert found["verdict"].to_pylist() == ["consistent", "undetermined", "mismatch", "undetermined"]
    assert found["rule"].to_pylist() == [None, "invalid-value", "share-mismatch", "not-checked"]


def test_a_list_of_one_column() -> None:
    table = pa.table({"total": [3, 4], "parts": [3, 3]})
    assert batch.check(table, kind="total")["verdict"].to_pylist() == ["consistent", "mismatch"]


def test_a_table_of_lists_and_gaps_keeps_its_order() -> None:
    table = pa.table({"total": ["3", "4", None, "9", "9"], "parts": [["1", "2"], ["4"], ["1"], ["4", "5"], ["4", "6"]]})
    found = batch.check(table, kind="total", locale="en")
    assert found["verdict"].to_pylist() == ["consistent", "consistent", "undetermined", "consistent", "mismatch"]
    assert found["recomputed"].to_pylist() == ["3", "4", "1", "9", "10"]
