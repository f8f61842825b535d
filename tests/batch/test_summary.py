"""What the parts hold is counted, and the page shows what was counted."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from crossfoot.batch.summary import PAGE, SUMMARY, write_summary
from crossfoot.batch.work import ARTICLES, CLAIMS_READ

NAMES = ("source", "published", "kind", "verdict", "rule")


def put(out: Path, what: str, rows: list[dict[str, object]], schema: pa.Schema) -> None:
    (out / what).mkdir(parents=True)
    pq.write_table(pa.Table.from_pylist(rows, schema), out / what / "000000.parquet")


def counted(out: Path) -> list[tuple[object, ...]]:
    return [tuple(each.values()) for each in pq.read_table(out / SUMMARY).to_pylist()]


def test_articles(tmp_path: Path) -> None:
    claims = [
        ("daily", "2018-06-19", "share", "mismatch", "share-mismatch"),
        ("daily", "2018-06-02", "share", "consistent", None),
        ("daily", "2018-07-02", "share", "consistent", None),
        (None, None, "total", "consistent", None),
    ]
    put(tmp_path, "claims", [dict(zip(NAMES, each, strict=True)) for each in claims], CLAIMS_READ)
    read = {"source": "daily", "published": "2018-06-19", "status": "read", "rounds": 2, "cuts": 0, "raises": 1}
    put(tmp_path, "articles", [dict(read), dict(read), {"status": "failed"}], ARTICLES)
    write_summary(str(tmp_path), True)
    assert counted(tmp_path) == [
        ("articles", "daily", "2018-06", None, None, None, "read", 2),
        ("articles", None, None, None, None, None, "failed", 1),
        ("claims", "daily", "2018-06", "share", "consistent", None, None, 1),
        ("claims", "daily", "2018-06", "share", "mismatch", "share-mismatch", None, 1),
        ("claims", "daily", "2018-07", "share", "consistent", None, None, 1),
        ("claims", None, None, "total", "consistent", None, None, 1),
        ("habit", "daily", "2018-06", None, None, None, "raises", 2),
        ("habit", "daily", "2018-06", None, None, None, "rounds", 4),
    ]
    page = (tmp_path / PAGE).read_text(encoding="utf-8")
    assert "4 claims, 1 of them do not add up" in page
    assert "articles: 1 failed, 2 read" in page
    assert 'aria-label="daily: 2 consistent, 1 mismatch"' in page
    assert "from 2018-06 to 2018-07; the highest is 50.0%" in page


def test_rows_of_claims_in_a_folder_with_an_odd_name(tmp_path: Path) -> None:
    out = tmp_path / "what [2018]*?"
    schema = pa.schema([(name, pa.string()) for name in NAMES])
    rows = [("s", None, "share", "truncated", "truncated-percent"), ("s", None, "share", "consistent", None)]
    put(out, "claims", [dict(zip(NAMES, each, strict=True)) for each in rows], schema)
    write_summary(str(out), False)
    assert counted(out)[-1] == ("habit", "s", None, None, None, None, "cuts", 1)
    assert len(counted(out)) == 3
