"""What of JSON lines is no row: the head of a claim file. And rows whose lists are paired by their labels."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from crossfoot.batch.job import LONGEST, Job, Unfit
from crossfoot.claimfile.fields import HEADER
from crossfoot.claims.kind import kinds
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

_APPLIED: Final = ("locale", "source")
_USUAL: Final = {"rounding": ("", "nearest")}
"""values of other fields with which all is as it is without them"""


class LinesHead(NamedTuple):
    """The first line of a claim file with a claim a line, which holds for the others."""

    fields: Mapping[str, Any]
    start: int
    stop: int
    """bytes from and to which it stands, without its line end"""


def head_of(job: Job) -> LinesHead | None:
    """``None`` where the first line is a row, or nothing that can be read."""
    if job.form != "jsonl" or job.articles:
        return None
    with open(job.path, "rb") as file:
        start, line = 0, file.readline(LONGEST)
        while line and not line.strip():
            start, line = start + len(line), file.readline(LONGEST)
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict) or not fields or not all(name in HEADER for name in fields):
        return None
    return LinesHead(fields, start, start + len(line.rstrip(b"\r\n")))


def headed(job: Job) -> Job:
    """The job with the locale of the head. Raises ``Unfit`` where the head says what rows cannot be told."""
    head = head_of(job)
    if head is None:
        return job
    usual = (name for name, values in _USUAL.items() if head.fields.get(name) in values)
    more = [name for name in head.fields.keys() - {*_APPLIED, *usual} if head.fields[name]]
    if more:
        raise Unfit(
            translated(
                "the first line of {path} is the head of a claim file, and rows are not checked with its {fields}; "
                "crossfoot audit does that",
                path=job.path,
                fields=", ".join(sorted(more)),
            )
        )
    locale = head.fields.get("locale")
    try:
        notation_of(locale if isinstance(locale, str) else "")
    except UnknownLocale as error:
        raise Unfit(str(error)) from None
    return replace(job, locale=locale) if isinstance(locale, str) and locale else job


def without_head(job: Job, data: bytes, start: int) -> bytes:
    """Bytes of the input from an offset, with an empty line in place of the head."""
    head = head_of(job) if not start else None
    return data if head is None else data[: head.start] + data[head.stop :]


def paired(row: dict[str, Any]) -> str:
    """Puts the entries of lists that are mappings with the same labels into one order; why that cannot be, if so."""
    labelled = {name: each for name, each in row.items() if isinstance(each, dict)}
    if not labelled:
        return ""
    first = next(iter(labelled.values()))
    for name, each in labelled.items():
        if each.keys() == first.keys():
            row[name] = {label: each[label] for label in first}
    for kind in kinds().values():
        one, *others = [field for field in kind.paired if row.get(field)] or [""]
        for other in others:
            if not all(isinstance(row[each], dict) for each in (one, other)) or row[one].keys() != row[other].keys():
                return translated(
                    "the entries of {one} and {other} are not called the same, and cannot be paired",
                    one=other,
                    other=one,
                )
    return ""
