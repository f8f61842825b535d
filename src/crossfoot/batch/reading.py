"""One part of the input: a table of claims, or articles one after the other."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, Final

import numpy as np
import pyarrow as pa

from crossfoot.batch.job import ALONE, LONGEST, Form, InputPart, Job, Unfit, header
from crossfoot.batch.lines import paired, without_head
from crossfoot.messages import translated, translated_plural
from crossfoot.records import NamedTuple

_NOTHING: Final = (None, "")
_LISTS: Final = (list, tuple)
_HALF: Final = b"\\ud"
"""of a character that JSON writes as two"""


_LOOKED_AT: Final = 1_000
"""lines that are read before the others, for the names of their fields"""
_MUCH: Final = 2**20
"""bytes, in place of so many lines"""


class Item(NamedTuple):
    """One article of an archive."""

    number: int
    name: str
    source: str | None
    published: str | None
    text: str | None
    """nothing where it stands in a file"""
    path: str = ""
    wrong: str = ""
    """why there is no text"""


def names_of(path: str, form: Form) -> list[str]:
    """The columns of the input; of JSON lines, the fields of the first thousand. Raises ``Unfit``."""
    return list(schema_of(Job(path, form, False)).names)


def schema_of(job: Job) -> Any:
    """The Arrow schema of the input, as far as it is known before it is read. Raises ``Unfit``."""
    if job.form == "parquet":
        import pyarrow.parquet as pq

        try:
            return pq.read_schema(job.path)
        except pa.ArrowException as error:
            why = " ".join(str(error).split())
            raise Unfit(
                translated("{path} is no Parquet file, or a damaged one: {why}", path=job.path, why=why)
            ) from None
    with open(job.path, "rb") as file:
        if job.form == "csv":
            return pa.schema([(name, pa.string()) for name in header(file.readline(LONGEST))[0]])
        lines: list[bytes] = []
        while len(lines) < _LOOKED_AT and sum(map(len, lines)) < _MUCH and (line := file.readline(LONGEST)):
            lines.append(line)
    return lines_of(b"".join(lines))[0].schema


def stands(name: str, path: str) -> bool:
    """Whether any of the JSON lines may have a field of that name."""
    written = tuple(json.dumps(name, ensure_ascii=each).encode() for each in (True, False))
    with open(path, "rb") as file:
        return any(each in line for line in iter(partial(file.readline, LONGEST), b"") for each in written)


def table_of(job: Job, part: InputPart) -> tuple[Any, dict[int, str]]:
    """The rows of a part, as texts and numbers as they were printed; and those that cannot be read, with the reason,
    which is empty for a line with nothing in it.
    """
    if job.form == "parquet":
        return _rows(job, part), {}
    with open(job.path, "rb") as file:
        names, delimiter = header(file.readline(LONGEST)) if job.form == "csv" else ([], "")
        if part.group == ALONE and part.stop - part.start > LONGEST:
            nothing = {name: pa.nulls(1, pa.string()) for name in names or [""]}
            return pa.table(nothing), {0: translated("this line is longer than {size} MiB", size=LONGEST >> 20)}
        file.seek(part.start)
        data = file.read(part.stop - part.start)
    if job.form == "csv":
        return _delimited(data, names, delimiter)
    named = [each for of in job.columns.values() for each in ([of] if isinstance(of, str) else of)]
    return lines_of(without_head(job, data, part.start), named)


def items_of(job: Job, part: InputPart, files: list[str]) -> Iterator[Item]:
    """The articles of a part."""
    if job.form == "folder":
        for number, path in enumerate(files, part.first):
            inside = path[len(job.path) :].lstrip("/\\").replace("\\", "/")
            top, slash, _ = inside.partition("/")
            yield Item(number, inside or path, top if slash else None, None, None, path)
        return
    table, wrong = table_of(job, part)
    columns = [_texts(table, name) for name in (job.id, job.source, job.published, job.text)]
    for row in range(table.num_rows):
        if wrong.get(row) == "":
            continue
        name, source, published, text = (each[row] if each else None for each in columns)
        number = part.first + row
        why = wrong.get(row, "" if text is not None else translated("there is no text in {column!r}", column=job.text))
        yield Item(number, name or str(number), source, published, text, "", why)


def text_column(table: Any, name: str) -> Any:
    """A column as texts; nothing in it where there is none."""
    values = _texts(table, name)
    return pa.array(values, pa.string()) if values else pa.nulls(table.num_rows, pa.string())


def _texts(table: Any, name: str) -> list[str | None]:
    if table.schema.get_field_index(name) < 0:
        return []
    return [_joined(each) for each in table.column(name).to_pylist()]


def _joined(value: Any) -> str | None:
    """A text; of several, paragraphs."""
    if isinstance(value, _LISTS):
        return "\n\n".join(map(str, filter(None, value))) or None
    return None if value is None else str(value)


class _RowGroup:
    """Reads on through a row group, so that parts that follow each other do not decode again what is before them. No
    more is held than the rows that are asked for, and those that were decoded with them.
    """

    def __init__(self, path: str, group: int) -> None:
        import pyarrow.parquet as pq

        file = pq.ParquetFile(path)
        self._schema = file.schema_arrow
        self._batches = file.iter_batches(batch_size=16_384, row_groups=[group])
        self._batch = next(self._batches, None)
        self.begin = 0
        """the first row that can still be had"""

    def rows(self, start: int, stop: int) -> Any:
        slices = []
        while self._batch is not None and self.begin < stop:
            end = self.begin + self._batch.num_rows
            low, high = max(start, self.begin), min(stop, end)
            if low < high:
                slices.append(self._batch.slice(low - self.begin, high - low))
            if end > stop:
                break
            self.begin, self._batch = end, next(self._batches, None)
        return pa.Table.from_batches(slices, self._schema).combine_chunks()


_row_group: tuple[Any, _RowGroup] | None = None
"""the one that was read last"""


def _rows(job: Job, part: InputPart) -> Any:
    global _row_group
    status = os.stat(job.path)
    key = (job.path, status.st_size, status.st_mtime_ns, part.group)
    if _row_group is None or _row_group[0] != key or _row_group[1].begin > part.start:
        _row_group = key, _RowGroup(job.path, part.group)
    return _row_group[1].rows(part.start, part.stop)


def _delimited(data: bytes, names: list[str], delimiter: str) -> tuple[Any, dict[int, str]]:
    from pyarrow import csv

    wrong: dict[int, str] = {}

    def other(row: Any) -> str:
        found, wanted = row.actual_columns, row.expected_columns
        wrong[row.number - 1] = translated_plural(
            "it has {found} column, not {wanted}",
            "it has {found} columns, not {wanted}",
            found,
            found=found,
            wanted=wanted,
        )
        return "skip"

    columns = [str(number) for number in range(len(names))]  # names may stand twice
    table = csv.read_csv(
        pa.BufferReader(data),
        csv.ReadOptions(column_names=columns, use_threads=False, block_size=max(len(data), 1)),
        csv.ParseOptions(delimiter=delimiter, newlines_in_values=True, invalid_row_handler=other),
        csv.ConvertOptions(
            column_types=dict.fromkeys(columns, pa.binary()), strings_can_be_null=True, null_values=[""]
        ),
    )
    if wrong:
        stands = np.ones(table.num_rows + len(wrong), np.bool_)
        stands[list(wrong)] = False
        table = table.take(pa.array(np.cumsum(stands) - 1, mask=~stands))
    made = [_decoded(column, wrong) for column in table.combine_chunks().columns]
    return pa.Table.from_arrays(made, names), wrong


def _decoded(column: Any, wrong: dict[int, str]) -> Any:
    """Bytes as texts; a row of which they are none is among the wrong."""
    try:
        return column.cast(pa.string())
    except pa.ArrowInvalid:
        texts: list[str | None] = []
        for row, each in enumerate(column.to_pylist()):
            try:
                texts.append(None if each is None else each.decode())
            except UnicodeDecodeError:
                wrong[row] = translated("it is not UTF-8")
                texts.append(None)
        return pa.array(texts, pa.string())


def lines_of(data: bytes, named: Iterable[str] = ()) -> tuple[Any, dict[int, str]]:
    """A row for each of the JSON lines, with the columns that are named and those that are there; what is wrong with
    lines.
    """
    rows: list[dict[str, Any]] = []
    wrong: dict[int, str] = {}
    read = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=lambda word: None).decode
    for number, line in enumerate(data.removesuffix(b"\n").split(b"\n") if data else []):
        row: Any = None
        try:
            row = read(line.decode("utf-8-sig" if not number else "utf-8")) if line.strip() else {}
            if _HALF in line.lower():
                json.dumps(row, ensure_ascii=False).encode()
        except UnicodeDecodeError:
            wrong[number] = translated("it is not UTF-8")
        except UnicodeEncodeError:
            wrong[number] = translated("it has half of a character, which is no text")
            row = None
        except ValueError as error:
            wrong[number] = translated("this line is not JSON: {error}", error=error)
        except RecursionError:
            wrong[number] = translated("this line is not JSON: {error}", error=translated("it is too deep"))
        if not line.strip():
            wrong[number] = ""
        if row is not None and not isinstance(row, dict):
            wrong[number] = translated("this line is not a mapping of fields to figures")
        elif row and (why := paired(row)):
            wrong[number] = why
            row = {name: each for name, each in row.items() if not isinstance(each, (dict, *_LISTS))}
        rows.append(row if isinstance(row, dict) else {})
    names = list(dict.fromkeys([*(name for row in rows for name in row), *named]))
    columns = {name: _column([row.get(name) for row in rows]) for name in names}
    table = pa.table(columns) if columns else pa.table({"": pa.nulls(len(rows))})
    return table, wrong


def _column(values: list[Any]) -> Any:
    """Texts, or lists of them where any is a list; of a mapping from labels the figures."""
    values = [list(each.values()) if isinstance(each, dict) else each for each in values]
    if any(isinstance(each, _LISTS) for each in values):
        lists = [None if each in _NOTHING else each if isinstance(each, _LISTS) else [each] for each in values]
        several = [None if each is None else [_text(entry) for entry in each] for each in lists]
        return pa.array(several, pa.list_(pa.string()))
    return pa.array([_text(each) for each in values], pa.string())


def _text(value: Any) -> str | None:
    if value in _NOTHING:
        return None
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
