"""What is to be worked through: its input, how that is read, and the parts that it is worked through in."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any, BinaryIO, Final, Literal

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
LONGEST: Final = 2**25
"""bytes of a line; what is longer is no claim and no article"""
ALONE: Final = -1
"""in place of a row group: a line that is a part by itself, because it is too long or a quotation mark never closed"""
_QUOTED: Final = 2**16
"""bytes of a figure between quotation marks, on several lines of a CSV file; beyond them a mark was never closed"""
_BLANK: Final = (b"\n", b"\r\n")
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


def header(line: bytes) -> tuple[list[str], str]:
    """The names in the first line of a CSV file, and what parts them. Raises ``Unfit``."""
    try:
        text = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Unfit(translated("the names of the columns are not UTF-8; save the file as UTF-8")) from None
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
    most, lines_at_most = _BYTES[job.articles], _ARTICLES if job.articles else 2 * _ROWS
    with open(job.path, "rb") as file:
        delimiter = header(file.readline(LONGEST))[1] if job.form == "csv" else ""
        start, first, lines = file.tell(), 0, 0
        while True:
            begin = file.tell()
            size, counts, alone = _record(file, delimiter)
            if lines and (alone or not size or begin - start >= most or lines >= lines_at_most):
                yield InputPart(start, begin, first)
                start, first, lines = begin, first + lines, 0
            if not size:
                return
            lines += counts
            if alone:
                yield InputPart(start, file.tell(), first, ALONE)
                start, first, lines = file.tell(), first + 1, 0


def _record(file: BinaryIO, delimiter: str) -> tuple[int, bool, bool]:
    """Reads the next line, of a CSV file with those that belong to it because a quotation mark is open. How long it is,
    whether it is a row, and whether it is for itself, because it is too long or its mark is never closed.
    """
    line = file.readline(LONGEST)
    size, counts = len(line), not delimiter or line not in _BLANK
    if size == LONGEST:
        while not line.endswith(b"\n") and (line := file.readline(LONGEST)):
            size += len(line)
        return size, True, True
    if not delimiter or line.count(b'"') % 2 == 0 or not _is_open(line, delimiter):
        return size, counts, False
    first, behind = line, file.tell()
    while file.tell() < behind + _QUOTED and (line := file.readline(_QUOTED)):
        size += len(line)
        if line.count(b'"') % 2:
            return size, True, False
    file.seek(behind)
    return len(first), True, True


def _is_open(line: bytes, delimiter: str) -> bool:
    """Whether the end of the line stands between quotation marks that open a field."""
    try:
        next(csv.reader([line.decode("utf-8", "replace")], delimiter=delimiter, strict=True), None)
    except csv.Error as error:
        return "end of data" in str(error)
    return False
