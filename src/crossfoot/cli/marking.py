"""Copies of documents with notes in them, as --marked asks for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NoReturn

import click

from crossfoot.cli.arguments import Failed
from crossfoot.cli.delivery import complain, reason
from crossfoot.cli.reporting import not_through_a_link
from crossfoot.messages import translated, translated_plural
from crossfoot.reports import phrases

if TYPE_CHECKING:
    from crossfoot.claims.finding import Checked, Report

WORKBOOK: Final = ".xlsx"


def refuse_unfit(files: Sequence[str], marked: str) -> None:
    """Before anything is read: what takes no notes, and what would be written over."""
    from crossfoot.inputs.marking import SUFFIXES

    def refuse(message: str) -> NoReturn:
        raise click.BadParameter(message, param_hint="--marked")

    suffix = os.path.splitext(marked)[1].lower()
    if len(files) > 1 or suffix not in SUFFIXES or not files[0].lower().endswith(suffix):
        refuse(
            translated(
                "notes go into a copy of one document ({suffixes}) that ends as the document does",
                suffixes=phrases.either(SUFFIXES),
            )
        )
    if os.path.realpath(marked) == os.path.realpath(files[0]):
        refuse(translated("{marked} is the document that is read; name another file", marked=marked))
    not_through_a_link(marked)


def mark(path: str, document: Checked, target: str) -> None:
    """A copy of a document with what was found in it, at the figures."""
    from crossfoot.claimfile.bytes import contents
    from crossfoot.claimfile.exchange import write_atomically
    from crossfoot.inputs import MAX_BYTES, InputError
    from crossfoot.inputs.marking import marked
    from crossfoot.reports.notes import notes_of

    if not document.usable:
        return
    notes = notes_of(document)
    try:
        copy, left = marked(path, bytes(contents(path, MAX_BYTES)), notes)
        write_atomically(target, copy, durable=False)
    except InputError as error:
        raise Failed(translated("{target} was not written: {message}", target=target, message=error.message)) from None
    except OSError as error:
        raise Failed(translated("{target} cannot be written: {reason}", target=target, reason=reason(error))) from None
    said = [translated_plural("{target}: 1 note", "{target}: {number} notes", len(notes) - len(left), target=target)]
    if left:
        said.append(translated_plural("{number} had no place in it", "{number} had no place in it", len(left)))
    complain(phrases.listing(said))


def workbook_of(documents: Iterable[str], marked: str) -> str:
    """The one workbook among the documents of tables, of which ``marked`` is to be a copy."""
    found = {os.path.realpath(each): each for each in documents if each.lower().endswith(WORKBOOK)}
    there = {real: path for real, path in found.items() if os.path.isfile(real)}
    if not marked.lower().endswith(WORKBOOK) or len(there) != 1:
        message = translated(
            "marks go into a copy of one workbook (.xlsx), in which all tables of these claim files stand"
        )
        raise click.BadParameter(message, param_hint="--marked")
    [(real, path)] = there.items()
    if os.path.realpath(marked) == real:
        raise click.BadParameter(
            translated("{path} is one of the files that are checked", path=marked), param_hint="--marked"
        )
    not_through_a_link(marked)
    return path


def mark_workbook(path: str, report: Report, target: str) -> None:
    """A copy of a workbook with the cells coloured that findings accuse, and a comment on each."""
    from crossfoot.reports.notes import notes_of_cells

    findings = [each for document in report.documents for each in document.findings]
    write_workbook(path, target, notes_of_cells(path, findings))


def write_workbook(path: str, target: str, notes: Mapping[tuple[str, int, int], str]) -> None:
    """A copy of a workbook with these notes at its cells: sheet, row and column from 0."""
    from crossfoot.inputs.grids import marked_copy

    try:
        marked_copy(path, target, notes)
    except OSError as error:
        raise Failed(translated("{output} cannot be written: {reason}", output=target, reason=reason(error))) from None
    said = translated_plural(
        "{output}: {number} cell marked", "{output}: {number} cells marked", len(notes), output=target
    )
    complain(said)
