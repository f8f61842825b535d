"""The macros say what the engine says, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import duckdb
import pyarrow as pa
import pytest

from claim_rows import drawn
from crossfoot.batch.engine import outcomes
from crossfoot.batch.macros import macros
from crossfoot.claims.kind import kinds
from running import run


@pytest.fixture(scope="module")
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute(macros("vi"))
        yield connection


FIELDS = {
    "share": ("part", "whole", "percent"), "share_part_target_percent": ("part", "target", "percent"),
    "change": ("from", "to", "percent"), "change_from_to_by": ("from", "to", "by"),
    "change_from_to_times": ("from", "to", "times"), "average": ("average", "values"), "total": ("total", "parts"),
    "growth": ("from", "to", "rate", "periods"), "growth_from_to_total": ("from", "to", "total"),
    "average_average_total_count": ("average", "total", "count"), "rate": ("rate", "count", "total"),
}  # fmt: skip


def test_every_macro_of_a_kind_is_held_to_the_engine() -> None:
    named = {}
    for name, arguments in re.findall(r"MACRO crossfoot_(\w+)\(([^)]*)\)", macros("vi")):
        if name.partition("_")[0] in kinds():
            named[name] = tuple(each.rstrip("_") for each in arguments.split(", "))
    assert named == FIELDS


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("seed", [1, 2])
def test_macros_say_what_the_engine_says(database: duckdb.DuckDBPyConnection, name: str, seed: int) -> None:
    kind, fields = name.partition("_")[0], FIELDS[name]
    many = 300 if "total" in fields and kind == "growth" else 150  # few of these are drawn
    rows = [row for row in drawn(seed, kind, "vi", 0.1, many) if tuple(row) == fields]
    table = pa.table({f"c{n}": [row[role] for row in rows] for n, role in enumerate(fields)})
    database.register("claims", table)
    columns = ", ".join(table.column_names)
    said = [each for (each,) in database.execute(f"SELECT crossfoot_{name}({columns}) FROM claims").fetchall()]
    decided = 0
    for row, one, other in zip(rows, said, outcomes(kind, rows, "vi"), strict=True):
        assert one in (None, other.verdict), (row, one, other)
        decided += one is not None
    assert len(rows) > 5
    assert decided >= len(rows) // 15


def test_columns_of_numbers(database: duckdb.DuckDBPyConnection) -> None:
    rows = "(53, 78, 64.94::DECIMAL(5, 2)), (134, 1459, 9.18), (5, 4, 125), (NULL, 4, 25)"
    query = f"SELECT part FROM (VALUES {rows}) t(part, whole, percent) "
    query += "WHERE crossfoot_share(part, whole, percent) = 'mismatch' ORDER BY part"
    assert database.execute(query).fetchall() == [(5,), (53,)]
    nothing = "SELECT crossfoot_share(1, 4, 25.0::DOUBLE), crossfoot_share(1, 4, 'hơn 25%'), crossfoot_share(-1, 4, 25)"
    assert database.execute(nothing).fetchall() == [(None, None, None)]


def test_the_command_writes_them() -> None:
    assert run("duckdb-macros", "--locale", "vi").out == macros("vi")
    assert run("duckdb-macros", "--locale", "xx").code == 2
