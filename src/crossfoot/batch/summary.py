"""What an archive came to, counted by source, month, kind, verdict and rule: as Parquet, and as a page to look at."""

from __future__ import annotations

import os
from typing import Any, Final

import duckdb

from crossfoot.batch.page import Counts, page
from crossfoot.batch.work import folder_of
from crossfoot.claimfile.exchange import write_atomically

SUMMARY: Final = "summary.parquet"
PAGE: Final = "summary.html"
_CLAIMS: Final = """
SELECT 'claims' AS counted, source, left(published, 7) AS month, kind, verdict, rule, NULL::VARCHAR AS word,
       count(*)::BIGINT AS number
FROM read_parquet(?) WHERE verdict IS NOT NULL GROUP BY ALL
"""
_HABITS: Final = """
SELECT 'habit', source, left(published, 7), NULL, NULL, NULL, word, sum(number)::BIGINT
FROM (SELECT source, published, unnest(['rounds', 'cuts', 'raises']) AS word, unnest([rounds, cuts, raises]) AS number
      FROM read_parquet(?)) WHERE number > 0 GROUP BY ALL
UNION ALL
SELECT 'articles', source, left(published, 7), NULL, NULL, NULL, status, count(*)::BIGINT
FROM read_parquet(?) GROUP BY ALL
"""
_HABITS_OF_ROWS: Final = """
SELECT 'habit', source, left(published, 7), NULL, NULL, NULL,
       CASE verdict WHEN 'truncated' THEN 'cuts' ELSE 'raises' END AS word, count(*)::BIGINT
FROM read_parquet(?) WHERE verdict IN ('truncated', 'rounded-up') GROUP BY ALL
"""
_MEMORY: Final = "512MB"


def write_summary(out: str, articles: bool) -> None:
    """Count what the parts hold, and write both forms, each whole."""
    with duckdb.connect() as connection:
        connection.execute(f"SET memory_limit = '{_MEMORY}'; SET threads = 1; SET preserve_insertion_order = true")
        parts = os.path.join(_literal(folder_of(out, "claims")), "*.parquet")
        read = os.path.join(_literal(folder_of(out, "articles")), "*.parquet")
        if not any(name.endswith(".parquet") for name in os.listdir(folder_of(out, "claims"))):
            connection.execute(_EMPTY)
        elif articles:
            connection.execute(f"CREATE TABLE summary AS {_CLAIMS} UNION ALL {_HABITS}", [parts, read, read])
        else:
            connection.execute(f"CREATE TABLE summary AS {_CLAIMS} UNION ALL {_HABITS_OF_ROWS}", [parts, parts])
        _write_table(connection.sql("SELECT * FROM summary ORDER BY ALL"), os.path.join(out, SUMMARY))
        shown = page(_counts(connection))
    write_atomically(os.path.join(out, PAGE), shown.encode())


_EMPTY: Final = """
CREATE TABLE summary (counted VARCHAR, source VARCHAR, month VARCHAR, kind VARCHAR, verdict VARCHAR, rule VARCHAR,
                      word VARCHAR, number BIGINT)
"""


def _literal(path: str) -> str:
    """A path in which nothing is a pattern."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in path)


def _write_table(relation: Any, path: str) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = pa.BufferOutputStream()
    pq.write_table(relation.to_arrow_table(), sink, compression="zstd")
    write_atomically(path, memoryview(sink.getvalue()).tobytes())


def _counts(connection: Any) -> Counts:
    def rows(query: str) -> list[Any]:
        counted: list[Any] = connection.execute(query).fetchall()
        return counted

    def by(field: str, order: str) -> list[Any]:
        return rows(
            f"SELECT coalesce({field}, ''), verdict, sum(number)::BIGINT FROM summary WHERE counted = 'claims' "
            f"GROUP BY ALL ORDER BY {order}"
        )

    return Counts(
        rows("SELECT verdict, sum(number)::BIGINT FROM summary WHERE counted = 'claims' GROUP BY ALL ORDER BY ALL"),
        by("kind", "1, 2"),
        by("source", "1, 2"),
        [each for each in by("month", "1, 2") if each[0]],
        rows("SELECT rule, sum(number)::BIGINT FROM summary WHERE rule IS NOT NULL GROUP BY ALL ORDER BY 2 DESC, 1"),
        rows("SELECT coalesce(source, ''), word, sum(number)::BIGINT FROM summary WHERE counted = 'habit' GROUP BY ALL "
             "ORDER BY ALL"),
        rows("SELECT word, sum(number)::BIGINT FROM summary WHERE counted = 'articles' GROUP BY ALL ORDER BY ALL"),
    )  # fmt: skip
