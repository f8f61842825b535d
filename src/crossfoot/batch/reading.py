"""One part of the input: a table of claims, or articles one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

import pyarrow as pa

from crossfoot.batch.job import InputPart, Job, header
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

_NOTHING: Final = (None, "")
_LISTS: Final = (list, tuple)


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


def table_of(job: Job, part: InputPart) -> tuple[Any, dict[int, str]]:
    """The rows of a part, as texts and numbers as they were printed; and those that cannot be read, with the reason."""
    if job.form == "parquet":
        return _rows(job, part), {}
    with open(job.path, "rb") as file:
        names, delimiter = header(file.readline()) if job.form == "csv" else ([], "")
        file.seek(part.start)
        data = file.read(part.stop - part.start)
    return (_delimited(data, names, delimiter), {}) if job.form == "csv" else _lines(data)


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
    return [None if each is None else str(each) for each in table.column(name).to_pylist()]


def _rows(job: Job, part: InputPart) -> Any:
    """Of a row group no more than these rows is held at a time."""
    import pyarrow.parquet as pq

    file = pq.ParquetFile(job.path)
    slices, passed = [], 0
    for batch in file.iter_batches(batch_size=16_384, row_groups=[part.group]):
        begin, end = max(part.start - passed, 0), min(part.stop - passed, batch.num_rows)
        if begin < end:
            slices.append(batch.slice(begin, end - begin))
        passed += batch.num_rows
        if passed >= part.stop:
            break
    return pa.Table.from_batches(slices, file.schema_arrow).combine_chunks()


def _delimited(data: bytes, names: list[str], delimiter: str) -> Any:
    from pyarrow import csv

    return csv.read_csv(
        pa.BufferReader(data),
        csv.ReadOptions(column_names=names),
        csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
        csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=True, null_values=[""]),
    ).combine_chunks()


def _lines(data: bytes) -> tuple[Any, dict[int, str]]:
    rows: list[dict[str, Any]] = []
    wrong: dict[int, str] = {}
    read = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=lambda word: None).decode
    for number, line in enumerate(data.removesuffix(b"\n").split(b"\n") if data else []):
        row: Any = None
        try:
            row = read(line.decode("utf-8-sig" if not number else "utf-8")) if line.strip() else {}
        except ValueError as error:
            wrong[number] = translated("this line is not JSON: {error}", error=error)
        if row is not None and not isinstance(row, dict):
            wrong[number] = translated("this line is not a mapping of fields to figures")
        rows.append(row if isinstance(row, dict) else {})
    names = list(dict.fromkeys(name for row in rows for name in row))
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
