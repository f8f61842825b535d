"""Working through an archive: parts that are written whole, taken up again where somebody stopped, and summed up."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import pyarrow as pa

from crossfoot import __version__
from crossfoot.batch.job import InputPart, Job, Unfit, files_of, fingerprint, parts_of
from crossfoot.batch.lines import headed
from crossfoot.batch.reading import schema_of, stands
from crossfoot.batch.rows import WantedColumns, required_kind
from crossfoot.batch.supervisor import COMMAND, Limits, Task, supervised
from crossfoot.batch.work import Done, checker_of, folder_of, written_to
from crossfoot.claimfile.exchange import write_atomically
from crossfoot.claims.kind import kinds
from crossfoot.library.errors import CrossfootError
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

_JOB: Final = "job.json"
_OTHERWISE: Final = {
    "version": translatable("{out} was begun with another version of crossfoot; name another folder with --out"),
    "job": translatable("{out} was begun with other options; name another folder with --out"),
    "input": translatable("{out} was begun before the input changed; name another folder with --out"),
}
Progress = Callable[[int, int], None]


class ArchiveOutcome(NamedTuple):
    """What an archive came to."""

    articles: bool
    seen: int
    claims: int
    mismatches: int
    compared: int
    failed: Sequence[str]
    """what could not be worked on, with the reason"""
    resumed: int
    """parts that were there already"""


def run(
    job: Job, out: str, jobs: int, limits: Limits = Limits(), progress: Progress = lambda done, parts: None,
    command: Sequence[str] = COMMAND,
) -> ArchiveOutcome:  # fmt: skip
    """Work through the archive and write what was found into the folder ``out``; raises ``Unfit``.

    What an earlier run of the same job has finished there is kept, and the final result is the same.
    """
    job = headed(job)
    parts = _begun(job, out)
    left = _unfinished(out, parts)
    progress(len(parts) - len(left), len(parts))
    done = len(parts) - len(left)
    for task, each in supervised(job, out, _tasks(job, parts, left), jobs, limits, command):
        _finish(out, task.number, each)
        done += 1
        progress(done, len(parts))
    return sum_up(out)._replace(resumed=len(parts) - len(left))


def plan(job: Job, out: str) -> list[int]:
    """The numbers of the parts that are not finished in the folder ``out``, for whoever spreads them over machines."""
    return _unfinished(out, _begun(headed(job), out))


def work_on(number: int, out: str, limits: Limits = Limits(), command: Sequence[str] = COMMAND) -> int:
    """Work on one part of what was planned in ``out``, in a process of its own; returns the number. A finished part is
    left as it is, so that it may be asked for twice.
    """
    job, parts = _known(out)
    if _finished(out, number) is None:
        for task, each in supervised(job, out, _tasks(job, parts, [number]), 1, limits, command):
            _finish(out, task.number, each)
    return number


def sum_up(out: str) -> ArchiveOutcome:
    """Sum up the parts, all of which are finished, and write the summary. Raises ``Unfit``."""
    from crossfoot.batch.summary import write_summary

    job, parts = _known(out)
    whole = [each for number in range(len(parts)) if (each := _finished(out, number)) is not None]
    if len(whole) < len(parts):
        left = len(parts) - len(whole)
        raise Unfit(translated("{number} parts of {out} are not finished", number=left, out=out))
    write_summary(out, job.articles)
    counted = [each[:4] for each in whole] or [(0, 0, 0, 0)]
    seen, claims, mismatches, compared = (sum(numbers) for numbers in zip(*counted, strict=True))
    failed = [name for each in whole for name in each.failed]
    return ArchiveOutcome(job.articles, seen, claims, mismatches, compared, failed, 0)


def _known(out: str) -> tuple[Job, list[InputPart]]:
    """What was planned in the folder."""
    with open(os.path.join(out, _JOB), encoding="utf-8") as file:
        known = json.load(file)
    return Job(**known["job"]), [InputPart(*each) for each in known["parts"]]


def _unfinished(out: str, parts: Sequence[InputPart]) -> list[int]:
    return [number for number in range(len(parts)) if _finished(out, number) is None]


def _begun(job: Job, out: str) -> list[InputPart]:
    """The parts of the job, which is written down in the folder or is there already."""
    described = {"version": __version__, "job": job.as_json(), "input": fingerprint(job)}
    path = os.path.join(out, _JOB)
    try:
        with open(path, encoding="utf-8") as file:
            known: dict[str, Any] = json.load(file)
    except FileNotFoundError:
        known = {}
    except (OSError, ValueError):
        raise Unfit(translated("{path} cannot be read; name another folder with --out", path=path)) from None
    parts = [InputPart(*each) for each in known.pop("parts", [])]
    if known:
        for what, sentence in _OTHERWISE.items():
            if known.get(what) != described[what]:
                raise Unfit(translated(sentence, out=out))
        return parts
    if os.path.isdir(out) and os.listdir(out):
        sentence = translated(
            "{out} is not empty, and nothing was begun there; name another folder with --out", out=out
        )
        raise Unfit(sentence)
    _require_fit(job)
    parts = parts_of(job)
    for folder in ("claims", "done", *(["articles"] if job.articles else [])):
        os.makedirs(folder_of(out, folder), exist_ok=True)
    write_atomically(path, json.dumps({**described, "parts": parts}, indent=1).encode())
    return parts


def _require_fit(job: Job) -> None:
    """Raises ``Unfit`` where no row can be a claim of the kind that is named."""
    if job.articles or not job.kind:
        return
    try:
        required_kind(job.kind)
    except CrossfootError as error:
        raise Unfit(error.message) from None
    schema = schema_of(job)
    if job.form == "jsonl":  # what the first lines have not may stand further behind
        fields = [field.name for field in kinds()[job.kind].fields]
        named = [each for of in job.columns.values() for each in ([of] if isinstance(of, str) else of)]
        if named or not set(fields).intersection(schema.names):
            behind = [name for name in named or fields if name not in schema.names and stands(name, job.path)]
            schema = pa.schema([*schema, *(pa.field(name, pa.null()) for name in dict.fromkeys(behind))])
    try:
        if any(schema.names):
            checker_of(job, job.kind, schema, WantedColumns())
    except CrossfootError as error:
        raise Unfit(error.message) from None


def _tasks(job: Job, parts: Sequence[InputPart], numbers: Sequence[int]) -> Iterator[Task]:
    files = files_of(job) if job.form == "folder" else []
    for number in numbers:
        part = parts[number]
        yield Task(number, part, files[part.start : part.stop])


def _mark(out: str, number: int) -> str:
    return os.path.join(folder_of(out, "done"), f"{number:06}.json")


def _finish(out: str, number: int, done: Done) -> None:
    write_atomically(_mark(out, number), json.dumps(done._asdict(), ensure_ascii=False, indent=1).encode())


def _finished(out: str, number: int) -> Done | None:
    """What a part came to; ``None`` where it is not done."""
    try:
        with open(_mark(out, number), encoding="utf-8") as file:
            done = Done(**json.load(file))
    except (OSError, ValueError, TypeError):
        return None
    return done if not done.seen or os.path.isfile(written_to(out, "claims", number)) else None
