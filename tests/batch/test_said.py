"""Rows that say what the parts of a total are, or which figures are exact, are decided as the engine decides them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot import CrossfootError, audit_text, batch
from crossfoot.batch.rows import Checker
from crossfoot.batch.said import columns_beside, fields_beside, said_in
from crossfoot.claims.kind import kinds
from running import run

COVERAGES = (None, "exact", "partial", "overlapping")
TOTAL, SHARE = kinds()["total"], kinds()["share"]
ROWS = st.fixed_dictionaries({
    "total": st.integers(1, 12).map(str), "parts": st.lists(st.integers(0, 9).map(str), min_size=1, max_size=3),
    "coverage": st.sampled_from(COVERAGES), "exact": st.sampled_from([None, ["total"]]),
})  # fmt: skip


@given(st.lists(ROWS, min_size=1, max_size=8))
def test_totals_have_the_verdict_of_a_claim_file(rows: list[dict[str, Any]]) -> None:
    table = pa.table({
        "total": [each["total"] for each in rows], "parts": [each["parts"] for each in rows],
        "coverage": pa.array([each["coverage"] for each in rows], pa.string()).dictionary_encode(),
        "exact": pa.array([each["exact"] for each in rows], pa.list_(pa.string())),
    })  # fmt: skip
    lines = [json.dumps({"kind": "total", **{k: v for k, v in each.items() if v is not None}}) for each in rows]
    claims = list(audit_text('{"locale": "en"}\n' + "\n".join(lines), path="t.jsonl"))
    found = batch.check(table, kind="total", locale="en").to_pylist()
    assert [each["verdict"] for each in found] == [each.verdict for each in claims]


def test_an_exact_figure_makes_the_others_the_result() -> None:
    table = pa.table({"part": [30, 30], "whole": [100, 100], "percent": ["30.4%"] * 2, "exact": ["percent", None]})
    assert [each["verdict"] for each in batch.check(table, kind="share", locale="en").to_pylist()] == [
        "consistent", "mismatch",
    ]  # fmt: skip


def test_columns_by_another_name_and_what_nobody_can_say() -> None:
    table = pa.table({"t": [10] * 4, "a": [3] * 4, "b": [4] * 4, "is": ["partial", "", "exact", "perhaps"]})
    columns = {"total": "t", "parts": ["a", "b"], "coverage": "is"}
    found = batch.check(table, kind="total", columns=columns).to_pylist()
    assert [each["verdict"] for each in found] == ["consistent", "mismatch", "mismatch", "undetermined"]
    assert found[-1]["rule"] == "invalid-value"
    codes = Checker(table.schema, "total", columns).codes(table.to_batches()[0])
    assert [int(each) == int(codes[0]) for each in codes] == [True, False, False, True]
    for wrong, message in (({"coverage": "t"}, "are texts"), ({"coverage": ["is"]}, "takes one column")):
        with pytest.raises(CrossfootError, match=message):
            batch.check(table, kind="total", columns={**columns, **wrong})
    with pytest.raises(CrossfootError, match="there is no one column"):
        batch.check(table, kind="total", columns={**columns, "coverage": "gone"})


def test_what_rows_say() -> None:
    table = pa.table({"coverage": ["exact", "partial", None], "exact": [[], ["total"], None]})
    columns = columns_beside(TOTAL, table.schema, None)
    assert said_in(table, TOTAL, columns) == {1: {"coverage": "partial", "exact": ["total"]}}
    assert fields_beside(SHARE) == ("exact",)
    flags = pa.table({"exact": [True], "part": [1]})
    assert columns_beside(SHARE, flags.schema, None) == {}


def test_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    claims: list[dict[str, Any]] = [
        {"kind": "total", "total": 10, "parts": [3, 4], "coverage": "partial"},
        {"kind": "share", "part": 30, "whole": 100, "percent": "30.4%", "exact": ["percent"]},
        {"kind": "share", "part": 30, "whole": 100, "percent": "30%"},
    ]
    Path("c.jsonl").write_text("".join(json.dumps(each) + "\n" for each in claims), "utf-8")
    assert run("batch", "c.jsonl", "--locale", "en", "--out", "out").code == 0
