"""What is to be worked through: its input, how that is read, and the parts that it is worked through in."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any, Final, Literal

from crossfoot.audit.settings import Settings
from crossfoot.inputs import articles
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

Form = Literal["folder", "parquet", "jsonl", "csv"]
LINES: Final = (".jsonl", ".ndjson")
_FORMS: Final[dict[str, Form]] = {".parquet": "parquet", **dict.fromkeys(LINES, "jsonl"), ".csv": "csv", ".tsv": "csv"}
_ROWS: Final = 100_000
_ARTICLES: Final = 200
_BYTES: Final = {False: 8 * 2**20, True: 2 * 2**20}
"""of lines in a part, of claims and of articles"""
_BLOCK: Final = 2**20
_DELIMITERS: Final = ",;\t|"


class Unfit(ValueError):
    """The input, or the folder for the results, cannot be used; in words for the user."""


class InputPart(NamedTuple):
    """One part of the input: files, rows of a row group, or lines between two offsets."""

    start: int
    stop: int
    first: int
    """the number of its first row, line or file"""
    group: int = 0


@dataclass(frozen=True)
class Job:
    """What is to be done, as it is kept beside the results."""

    path: str
    form: Form
    articles: bool
    kind: str = ""
    columns: dict[str, str | list[str]] = field(default_factory=dict)
    locale: str = ""
    messages: bool = False
    text: str = "text"
    id: str = "id"
    source: str = "source"
    published: str = "published"

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def form_of_input(path: str) -> Form:
    """Raises ``Unfit``."""
    if os.path.isdir(path):
        return "folder"
    form = _FORMS.get(os.path.splitext(path)[1].lower())
    if form is None:
        raise Unfit(translated("{path} is no folder, and ends in none of {forms}", path=path, forms=", ".join(_FORMS)))
    if not os.path.isfile(path):
        raise Unfit(translated("there is no file {path}", path=path))
    return form


def names_of(path: str, form: Form) -> list[str]:
    """The columns of the input; of JSON lines, the fields of the first."""
    if form == "parquet":
        import pyarrow.parquet as pq

        return list(pq.read_schema(path).names)
    with open(path, "rb") as file:
        line = file.readline()
    if form == "csv":
        return header(line)[0]
    import json

    try:
        first = json.loads(line)
    except ValueError:
        return []
    return list(first) if isinstance(first, dict) else []


def header(line: bytes) -> tuple[list[str], str]:
    """The names in the first line of a CSV file, and what parts them."""
    text = line.decode("utf-8-sig", "replace").rstrip("\r\n")
    delimiter = max(_DELIMITERS, key=text.count)
    return next(csv.reader(io.StringIO(text), delimiter=delimiter), []), delimiter


def files_of(job: Job) -> list[str]:
    """The articles of a folder, sorted."""
    return list(articles([job.path], Settings().naming([job.path]).reach))


def fingerprint(job: Job) -> str:
    """What changes when the input does, as far as sizes and times of files tell."""
    files = files_of(job) if job.form == "folder" else [job.path]
    digest = sha256()
    for path in files:
        status = os.stat(path)
        digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def parts_of(job: Job) -> list[InputPart]:
    """The parts of the input, the same whenever it is asked for."""
    if job.form == "folder":
        files = len(files_of(job))
        return [InputPart(begin, min(begin + _ARTICLES, files), begin) for begin in range(0, files, _ARTICLES)]
    if job.form == "parquet":
        return list(_row_groups(job))
    return list(_stretches(job))


def _row_groups(job: Job) -> Iterator[InputPart]:
    import pyarrow.parquet as pq

    known, first = pq.read_metadata(job.path), 0
    most = _ARTICLES if job.articles else _ROWS
    for group in range(known.num_row_groups):
        rows = known.row_group(group).num_rows
        for begin in range(0, rows, most):
            yield InputPart(begin, min(begin + most, rows), first + begin, group)
        first += rows


def _stretches(job: Job) -> Iterator[InputPart]:
    """Stretches of whole lines; a line break between quotation marks ends no line of a CSV file."""
    most, quoted = _BYTES[job.articles], job.form == "csv"
    lines_at_most = _ARTICLES if job.articles else 2 * _ROWS
    with open(job.path, "rb") as file:
        start = len(file.readline()) if quoted else 0
        line = 0
        while True:
            size = lines = marks = 0
            while size < most and lines < lines_at_most:
                each = file.readline()
                if not each:
                    break
                size += len(each)
                marks += each.count(b'"') if quoted else 0
                lines += marks % 2 == 0
            while marks % 2 and (each := file.readline()):
                size += len(each)
                marks += each.count(b'"')
                lines += marks % 2 == 0
            if not size:
                return
            yield InputPart(start, start + size, line)
            start, line = start + size, line + lines
