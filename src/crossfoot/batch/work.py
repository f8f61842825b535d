"""The work on one part: its claims or articles are checked, and what was found is written whole or not at all."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from crossfoot.batch.engine import FAULT, UNREAD
from crossfoot.batch.job import InputPart, Job
from crossfoot.batch.reading import Item, items_of, table_of, text_column
from crossfoot.batch.rows import ROWS, Checker, RowGuard, WantedColumns
from crossfoot.claimfile.exchange import write_atomically
from crossfoot.claims.finding import SEVERITIES
from crossfoot.claims.kind import kinds
from crossfoot.library.errors import CrossfootError
from crossfoot.library.results import DocumentResult
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

ARTICLES: Final = pa.schema(
    [(name, pa.string()) for name in ("article", "source", "published", "status", "why", "locale")]
    + [(name, pa.int32()) for name in ("figures", "claims", "findings", "rounds", "cuts", "raises")]
)
CLAIMS_READ: Final = pa.schema(
    [(name, pa.string()) for name in ("article", "source", "published", "claim", "kind", "verdict", "rule")]
    + [(name, pa.string()) for name in ("severity", "message", "sentence")]
    + [(name, pa.int32()) for name in ("line", "column", "start", "end")]
)
Opened = Callable[[str], str]
Read = Callable[..., DocumentResult]


class Watch(NamedTuple):
    """What observes the work while it goes on, and what is left out of it."""

    at: Callable[[int], None] = lambda number: None
    """called with the number of a row or article before it is begun, with -1 behind the last"""
    skipped: Mapping[int, str] = {}
    singly: bool = False


class Done(NamedTuple):
    """What a part came to."""

    seen: int
    claims: int
    mismatches: int
    compared: int
    failed: list[str]
    """what could not be worked on, with the reason"""


def folder_of(out: str, what: str) -> str:
    return os.path.join(out, what)


def written_to(out: str, what: str, number: int) -> str:
    return os.path.join(folder_of(out, what), f"{number:06}.parquet")


def work(job: Job, part: InputPart, number: int, out: str, files: list[str], watch: Watch) -> Done:
    """Check one part and write what was found."""
    if job.articles:
        return _articles(job, part, number, out, files, watch)
    return _claims(job, part, number, out, watch)


def _put(table: Any, path: str) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    write_atomically(path, memoryview(sink.getvalue()).tobytes())


def _claims(job: Job, part: InputPart, number: int, out: str, watch: Watch) -> Done:
    table, wrong = table_of(job, part)
    skipped = {**{part.first + row: why for row, why in wrong.items()}, **watch.skipped}
    unread = {part.first + row for row in wrong}
    guard = RowGuard(skipped, unread, watch.at, watch.singly, part.first)
    pieces = [_block(job, batch, guard.behind(begin)) for begin, batch in _blocks(table)]
    watch.at(-1)
    if not pieces:
        return Done(0, 0, 0, 0, [])
    blank = [part.first + row for row, why in wrong.items() if not why]
    checked = pa.concat_tables(pieces)
    if blank:
        checked = checked.filter(pc.invert(pc.is_in(checked["row"], pa.array(blank))))
    _put(checked, written_to(out, "claims", number))
    verdicts = Counter(checked["verdict"].to_pylist())
    failed = [translated("row {row}: {why}", row=row, why=why) for row, why in sorted(skipped.items()) if why]
    rows = checked.num_rows
    return Done(rows, rows, verdicts["mismatch"], rows - verdicts["undetermined"], failed)


def _blocks(table: Any) -> list[tuple[int, Any]]:
    blocks, begin = [], 0
    for batch in table.to_batches(ROWS):
        blocks.append((begin, batch))
        begin += batch.num_rows
    return blocks


def _block(job: Job, batch: Any, guard: RowGuard) -> Any:
    """The rows of a block with what was found, in their order."""
    rows = batch.num_rows
    schema = Checker.results(WantedColumns(messages=job.messages))
    known = pa.array([job.kind] * rows) if job.kind else text_column(batch, "kind")
    pieces, orders = [], []
    for kind in known.unique().to_pylist():
        chosen = np.flatnonzero(np.array([each == kind for each in known.to_pylist()]))
        some = batch if len(chosen) == rows else batch.take(pa.array(chosen))
        pieces.append(_of_kind(job, kind, some, guard.among(chosen), schema))
        orders.append(chosen)
    outcome = pa.concat_tables(map(_decoded, pieces))
    if len(pieces) > 1:
        outcome = outcome.take(pa.array(np.argsort(np.concatenate(orders))))
    columns = {"row": pa.array(np.arange(guard.first, guard.first + rows))}
    columns |= {name: text_column(batch, column) for name, column in _about(job)}
    columns["kind"] = known
    for name in schema.names:
        columns[name] = outcome[name]
    return pa.table(columns)


def _decoded(batch: Any) -> Any:
    """With plain texts in place of codes."""
    columns = (each.cast(pa.string()) if pa.types.is_dictionary(each.type) else each for each in batch.columns)
    return pa.table(dict(zip(batch.schema.names, columns, strict=True)))


def _about(job: Job) -> tuple[tuple[str, str], ...]:
    return ("id", job.id), ("source", job.source), ("published", job.published)


def _of_kind(job: Job, kind: str | None, batch: Any, guard: RowGuard, schema: Any) -> Any:
    wanted = WantedColumns(messages=job.messages)
    if kind not in kinds():
        why = translated("no kind is given")
        if kind is not None:
            why = translated("there is no kind {kind!r}", kind=kind)
        unread = [guard.skipped.get(guard.number(row)) for row in range(batch.num_rows)]
        return _undetermined(
            ["unknown-kind" if each is None else UNREAD for each in unread], [each or why for each in unread], schema
        )
    try:
        checker = checker_of(job, str(kind), batch.schema, wanted)
    except CrossfootError as error:
        rule = "missing-field" if error.path == ("columns",) else "invalid-value"
        return _undetermined([rule] * batch.num_rows, [error.message] * batch.num_rows, schema)
    return checker.checked(batch, guard)


def checker_of(job: Job, kind: str, schema: Any, wanted: WantedColumns) -> Checker:
    """For the claims of one kind. Raises ``CrossfootError`` where the columns hold none."""
    lists = {field.name for field in kinds()[kind].fields if field.form == "figures"}
    columns = {role: [of] if role in lists and isinstance(of, str) else of for role, of in job.columns.items()}
    return Checker(schema, kind, columns or None, job.locale, wanted)


def _undetermined(rules: list[str], messages: list[str], schema: Any) -> Any:
    rows = len(rules)
    made = {"verdict": ["undetermined"] * rows, "rule": rules, "message": messages}
    columns = {each.name: pa.array(made.get(each.name, [None] * rows), pa.string()) for each in schema}
    return pa.record_batch(columns)


def _articles(job: Job, part: InputPart, number: int, out: str, files: list[str], watch: Watch) -> Done:
    read: list[dict[str, Any]] = []
    claims: list[dict[str, Any]] = []
    for item in items_of(job, part, files):
        watch.at(item.number)
        row, of_article = _article(job, item, watch.skipped.get(item.number, item.wrong))
        read.append(row)
        claims += of_article
    watch.at(-1)
    _put(pa.Table.from_pylist(claims, CLAIMS_READ), written_to(out, "claims", number))
    _put(pa.Table.from_pylist(read, ARTICLES), written_to(out, "articles", number))
    verdicts = Counter(each["verdict"] for each in claims if each["verdict"])
    failed = [f"{each['article']}: {each['why']}" for each in read if each["status"] != "read"]
    compared = verdicts.total() - verdicts["undetermined"]
    return Done(len(read), verdicts.total(), verdicts["mismatch"], compared, failed)


def _article(job: Job, item: Item, wrong: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The row of an article, and those of its claims."""
    about = {"article": item.name, "source": item.source, "published": item.published}
    if wrong:
        return {**about, "status": "failed", "why": wrong}, []
    try:
        document = _read(job, item)
    except CrossfootError as error:
        return {**about, "status": "unread", "why": error.message}, []
    except Exception as error:
        from crossfoot.audit.crashes import unforeseen

        return {**about, "status": "failed", "why": unforeseen(error)}, []
    if not document.usable:
        why = document.findings[0].message if document.findings else translated("it cannot be read")
        return {**about, "status": "failed", "why": why}, []
    habit = document.habit
    row = {
        **about, "status": "read", "locale": document.locale, "figures": document.figures,
        "claims": len(document.claims), "findings": len(document.findings), "rounds": habit.rounds, "cuts": habit.cuts,
        "raises": habit.raises,
    }  # fmt: skip
    return row, list(_claim_rows(about, document))


def _read(job: Job, item: Item) -> DocumentResult:
    from crossfoot.inputs import InputError, opened
    from crossfoot.library.calls import read_text

    text = item.text
    if text is None:
        try:
            text = opened(item.path).text
        except InputError as error:
            raise CrossfootError(error.message) from None
    return read_text(text, path=item.name, locale=job.locale)


def _claim_rows(about: Mapping[str, Any], document: DocumentResult) -> list[dict[str, Any]]:
    """The claims of an article, and its findings that are about none of them alone."""
    rows = []
    for claim in document.claims:
        row = {**about, "claim": claim.id, "kind": claim.kind, "verdict": claim.verdict, "sentence": claim.sentence}
        worst = min(claim.findings, key=lambda each: SEVERITIES.index(each.severity), default=None)
        if worst is not None:
            row |= {"rule": worst.rule, "severity": worst.severity, "message": worst.message}
        place = worst or (claim.figures[0] if claim.figures else None)
        if place is not None:
            row |= {"line": place.line, "column": place.column, "start": place.start, "end": place.end}
        rows.append(row)
    for each in document.findings:
        if each.claim is None:
            place_of = {"line": each.line, "column": each.column, "start": each.start, "end": each.end}
            rows.append({**about, "rule": each.rule, "severity": each.severity, "message": each.message, **place_of})
    return rows


__all__ = ("ARTICLES", "CLAIMS_READ", "FAULT", "Done", "Watch", "folder_of", "work", "written_to")
