"""Tables of every make, and what each column may hold."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from crossfoot import CrossfootError, batch, check_claim

SHARES = pa.table({"part": ["134", "53", None, "21"], "whole": ["1459", "78", "5", "1813"],
                   "percent": ["9,18%", "64,94%", "20%", "1,15%"]})  # fmt: skip


def test_verdict_recomputed_and_rule() -> None:
    found = batch.check(SHARES, kind="share", locale="vi")
    assert found.to_pylist() == [
        {"verdict": "consistent", "recomputed": "9,18%", "rule": None},
        {"verdict": "mismatch", "recomputed": "67,95%", "rule": "share-mismatch"},
        {"verdict": "consistent", "recomputed": "1", "rule": None},
        {"verdict": "truncated", "recomputed": "1,16%", "rule": "truncated-percent"},
    ]


def test_messages_and_fixes_on_request() -> None:
    found = batch.check(SHARES, kind="share", locale="vi", recomputed=False, messages=True, fixes=True).to_pylist()
    assert found[1] == {
        "verdict": "mismatch", "rule": "share-mismatch",
        "message": "53 of 78 is 67,95%, not 64,94% (3,01 points too low)", "fixes": ["percent 67,95%"],
    }  # fmt: skip
    assert found[0] == {"verdict": "consistent", "rule": None, "message": None, "fixes": []}


NUMBERS = [
    (134, 1459, "9.18"), (53, 78, "64.94"), (21, 1813, "1.15"), (120, 100, "120.00"), (0, 0, "0.00"), (3, 1, "0.10"),
]  # fmt: skip


@pytest.mark.parametrize("whole", [pa.int8(), pa.int64(), pa.uint64(), pa.decimal128(38, 0), pa.string()])
@pytest.mark.parametrize("percent", [pa.decimal128(12, 2), pa.decimal256(50, 2), pa.decimal32(9, 2)])
def test_numbers_are_taken_as_printed_in_full(whole: Any, percent: Any) -> None:
    """A decimal column prints to its scale."""
    rows = [row for row in NUMBERS if whole != pa.int8() or row[1] < 128]
    table = pa.table({
        "part": pa.array([str(row[0]) for row in rows]).cast(whole),
        "whole": pa.array([str(row[1]) for row in rows]).cast(whole),
        "percent": pa.array([Decimal(row[2]) for row in rows], pa.decimal128(12, 2)).cast(percent),
    })  # fmt: skip
    found = batch.check(table, kind="share", locale="en").to_pylist()
    for (part, base, share), row in zip(rows, found, strict=True):
        claim = check_claim("share", locale="en", part=part, whole=base, percent=share)
        assert (row["verdict"], row["rule"]) == (claim.verdict, claim.findings[0].rule if claim.findings else None)


@pytest.mark.parametrize("factor", [1, 10**12, 10**17, 10**30])
def test_beyond_64_bits(factor: int) -> None:
    rows = [(134 * factor, 1459 * factor), (53 * factor, 78 * factor), (53 * factor + 1, 100 * factor)]
    table = pa.table({"part": [str(a) for a, _ in rows], "whole": [str(b) for _, b in rows], "percent": ["9.18"] * 3})
    found = batch.check(table, kind="share", locale="en")["verdict"].to_pylist()
    assert found == ["consistent", "mismatch", "mismatch"]
    wide = pa.table({"part": pa.array([-(2**63), 2**63 - 1, 7]), "whole": pa.array([2**63 - 1, 2**63 - 1, 7]),
                     "percent": pa.array([5, 100, 100])})  # fmt: skip
    assert batch.check(wide, kind="share")["verdict"].to_pylist() == ["mismatch", "consistent", "consistent"]


def test_totals_of_columns_and_their_names() -> None:
    table = pa.table({"sum": [165, 166], "women": [87, 87], "men": [78, 78]})
    found = batch.check(table, kind="total", columns={"total": "sum", "parts": ["women", "men"]})
    assert found["recomputed"].to_pylist() == ["165", "165"]
    assert found["rule"].to_pylist() == [None, "total-mismatch"]


def test_what_cannot_be_read_is_undetermined() -> None:
    table = pa.table({"part": ["1.227", "1,2,3", "1\x00"], "whole": ["5.000"] * 3, "percent": ["25%"] * 3})
    found = batch.check(table, kind="share")
    assert found["verdict"].to_pylist() == ["undetermined"] * 3
    assert found["rule"].to_pylist() == ["ambiguous-separator", "unreadable-figure", "unreadable-figure"]


def test_a_dictionary_column_and_no_rows() -> None:
    table = SHARES.set_column(2, "percent", SHARES["percent"].dictionary_encode())
    assert batch.check(table, kind="share", locale="vi") == batch.check(SHARES, kind="share", locale="vi")
    assert batch.check(SHARES.slice(0, 0), kind="share", locale="vi").num_rows == 0
    nothing = pa.table({"part": pa.nulls(2), "whole": pa.nulls(2), "percent": pa.nulls(2)})
    assert batch.check(nothing, kind="share")["verdict"].to_pylist() == ["undetermined"] * 2


def test_duckdb_relations_and_record_batches() -> None:
    import duckdb

    with duckdb.connect() as connection:
        relation = connection.sql("SELECT 53 AS part, 78 AS whole, 64.94::DECIMAL(5, 2) AS percent")
        assert batch.check(relation, kind="share")["verdict"].to_pylist() == ["mismatch"]
        huge = connection.sql("SELECT 53::HUGEINT AS part, 78::HUGEINT AS whole, 68 AS percent")
        assert batch.check(huge, kind="share")["verdict"].to_pylist() == ["consistent"]
    only = SHARES.to_batches()[0]
    assert batch.check(only, kind="share", locale="vi")["verdict"].to_pylist()[1] == "mismatch"


def test_batches_are_checked_as_they_are_read() -> None:
    reader = batch.check_batches(SHARES, kind="share", locale="vi")
    assert reader.read_all() == batch.check(SHARES, kind="share", locale="vi")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"kind": "shrae"}, "there is no kind 'shrae'"),
        ({"kind": "share", "locale": "xx"}, "there is no locale 'xx'"),
        ({"kind": "share", "columns": {"part": "nowhere"}}, "there is no one column 'nowhere'"),
        ({"kind": "share", "columns": {"parts": "part"}}, "the kind share has no figures 'parts'"),
        ({"kind": "total", "columns": {"parts": "part"}}, "parts takes a list of columns"),
        ({"kind": "share", "columns": {"part": ["part"]}}, "part takes one column"),
        ({"kind": "bound"}, "no column is called as a field of the kind bound;"),
    ],
)
def test_what_no_row_could_be(given: Any, message: str) -> None:
    with pytest.raises(CrossfootError, match=message):
        batch.check(SHARES, **given)


def test_floats_are_refused() -> None:
    table = pa.table({"part": [1], "whole": [4], "percent": [25.0]})
    with pytest.raises(CrossfootError, match="a float does not know what was printed"):
        batch.check(table, kind="share")
    decimals = pa.table({"part": ["1"], "whole": ["4"], "percent": [Decimal("25.0")]})
    with pytest.raises(CrossfootError, match="decimals stand beside texts"):
        batch.check(decimals, kind="share")
    with pytest.raises(CrossfootError, match="is a DuckDB relation, and a list does neither"):
        batch.check([1], kind="share")
