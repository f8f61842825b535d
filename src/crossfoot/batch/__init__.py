"""Many claims at a time: tables of them, columns in and columns out (docs/archives.md). Needs ``crossfoot[batch]``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from crossfoot.batch.archive import ArchiveOutcome, plan, run, sum_up, work_on
from crossfoot.batch.job import Job, Unfit
from crossfoot.batch.rows import Checker, WantedColumns
from crossfoot.batch.supervisor import Limits
from crossfoot.library.errors import CrossfootError
from crossfoot.messages import translated

__all__ = (
    "ArchiveOutcome",
    "CrossfootError",
    "Job",
    "Limits",
    "Unfit",
    "check",
    "check_batches",
    "plan",
    "run",
    "sum_up",
    "work_on",
)  # fmt: skip


def check(
    table: Any,
    *,
    kind: str,
    columns: Mapping[str, str | Sequence[str]] | None = None,
    locale: str = "",
    recomputed: bool = True,
    messages: bool = False,
    fixes: bool = False,
) -> Any:
    """Check the claims in the rows of a table, one a row, and give back a ``pyarrow.Table`` with as many rows.

    ``table`` is anything with ``__arrow_c_stream__`` (polars, pandas, pyarrow) or a DuckDB relation; ``columns`` says
    which column holds which field, and which columns a list (``parts``); without it they are called as the fields are.
    Columns are texts as printed, whole numbers, or decimals, which print to their scale. A missing value was not
    printed.

    Columns of the result: ``verdict``; ``recomputed``, the figure that is compared as the others give it, as text;
    ``rule``, of the finding that weighs most; on request ``message`` and ``fixes``, the likeliest first. A figure that
    cannot be read leaves its row undetermined, and the rule says so. Raises ``CrossfootError`` for an unknown kind,
    field, column or locale, and for a column of floats, which do not know what was printed.
    """
    reader = _reader(table)
    checker = Checker(reader.schema, kind, columns, locale, WantedColumns(recomputed, messages, fixes))
    return pa.Table.from_batches(checker.batches(reader), checker.schema)


def check_batches(
    table: Any,
    *,
    kind: str,
    columns: Mapping[str, str | Sequence[str]] | None = None,
    locale: str = "",
    recomputed: bool = True,
    messages: bool = False,
    fixes: bool = False,
) -> Any:
    """``check`` for what does not fit into memory: a ``pyarrow.RecordBatchReader``, which reads as it is read."""
    reader = _reader(table)
    checker = Checker(reader.schema, kind, columns, locale, WantedColumns(recomputed, messages, fixes))
    return pa.RecordBatchReader.from_batches(checker.schema, _each(checker, reader))


def _each(checker: Checker, reader: Any) -> Iterator[Any]:
    yield from checker.batches(reader)


def _reader(table: Any) -> Any:
    if isinstance(table, pa.RecordBatch):
        table = pa.Table.from_batches([table])
    if isinstance(table, pa.Table):
        return table.to_reader()
    if isinstance(table, pa.RecordBatchReader):
        return table
    if hasattr(table, "__arrow_c_stream__"):
        try:
            return pa.RecordBatchReader.from_stream(table)
        except pa.ArrowException as error:  # a type that only the other library has, or a column of several
            message = translated("the table cannot be had as Arrow: {error}", error=" ".join(map(str, error.args)))
            raise CrossfootError(message, path=("table",)) from None
    if hasattr(table, "to_arrow_reader"):  # a DuckDB relation
        return table.to_arrow_reader(1_000_000)
    if hasattr(table, "fetch_arrow_reader"):
        return table.fetch_arrow_reader(1_000_000)
    message = translated(
        "a table has __arrow_c_stream__ or is a DuckDB relation, and a {type} does neither", type=type(table).__name__
    )
    raise CrossfootError(message, path=("table",))
