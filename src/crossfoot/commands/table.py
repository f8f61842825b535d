"""crossfoot table: check the sums, shares, changes and averages of tables."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from crossfoot.cli.arguments import Failed, FormatName, known_locale, with_config
from crossfoot.cli.delivery import complain, put, say
from crossfoot.messages import translated, translated_plural

if TYPE_CHECKING:
    from crossfoot.cli.delivery import Extent
    from crossfoot.inputs.grids import Grid
    from crossfoot.tables.check import CheckedTable

_DRAFTS = (".yaml", ".yml")
_ALSO = 4
"""cells that are as likely, of those that are named where there are more than one more"""


@click.command("table")
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@click.option("--format", "form", type=FormatName(), default="terminal", show_default=True, help="Form of the report.")
@click.option("--output", metavar="FILE", default="-", help="Write the report to a file; to a name in .yaml, a draft "
              "of the tables: section of a claim file.")  # fmt: skip
@click.option("--force", is_flag=True, help="Write over a draft that is there.")
@click.option("--marked", metavar="FILE.xlsx", help="Write the workbook with the wrong cells marked and commented.")
@click.option("--locale", metavar="ID", default="", help="How figures are written that can be read in two ways: vi, "
              "en, de-CH ... (default: as configured, else as the table tells).")  # fmt: skip
@click.option("--relations", is_flag=True, help="List every relation that was found, with its evidence.")
@click.option("-v", "--verbose", is_flag=True, help="Say how each table was read, and list its relations.")
@click.option("-q", "--quiet", is_flag=True, help="Print only what was found: no counts, no habits, no progress.")
@click.option("--statistics", is_flag=True, help="Count what each rule found, in place of the findings.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if something was found (2 and 3 stay).")
@with_config
def table(
    files: tuple[str, ...], form: str, output: str, force: bool, marked: str | None, locale: str, relations: bool,
    verbose: bool, quiet: bool, statistics: bool, exit_zero: bool, named: str | None,
) -> int:  # fmt: skip
    """Check tables: find which rows and columns are made of others, and the cell that is wrong.

    CSV, TSV, XLSX, HTML, Markdown and Word files. `crossfoot help tables` says what is found.

    \b
    crossfoot table budget.csv
    crossfoot table budget.xlsx --marked checked.xlsx
    crossfoot table budget.csv --output claims/budget.yaml    a draft claim file
    crossfoot table report.html --format html --output report-checked.html
    """
    from crossfoot.cli.delivery import Extent
    from crossfoot.cli.reporting import configured
    from crossfoot.tables.check import checked_tables
    from crossfoot.tables.contents import marks_in
    from crossfoot.tables.telling import counts

    usual = configured(named).settings().locale
    preferred = marks_in(known_locale(locale) if locale else usual)
    drafts = output.lower().endswith(_DRAFTS)
    _refuse(files, output, marked, drafts, force)
    if statistics and form not in ("terminal", "json"):
        said = translated("--statistics goes with --format terminal or json, not with {form}", form=form)
        raise click.UsageError(said)
    read, unread = _read(files)
    checked = iter(checked_tables([grid for grids in read.values() for grid in grids], preferred))
    by_path = {path: [next(checked) for _ in grids] for path, grids in read.items()}
    if drafts:
        _draft(by_path, output, locale)
        output = "-"
    if marked:
        _mark(by_path, marked)
    if form == "terminal" and output == "-" and not statistics:
        for line in _report(by_path, relations or verbose, verbose, quiet):
            say(line)
    else:
        _deliver(by_path, unread, form, output, Extent(quiet, statistics), verbose)
    for path, why in unread.items():
        complain(f"{path}: {why}")
    return _ended(*counts(by_path), bool(unread), exit_zero)


def _read(files: Sequence[str]) -> tuple[dict[str, list[Grid]], dict[str, str]]:
    """The tables of each file, and why a file cannot be read."""
    from crossfoot.inputs.grids import InputError, grids_of

    read: dict[str, list[Grid]] = {}
    unread: dict[str, str] = {}
    for path in files:
        if os.path.isdir(path):
            raise click.BadParameter(
                translated("{path} is a folder; name the files in it", path=path), param_hint="FILE"
            )
        try:
            read[path] = grids_of(path)
        except InputError as error:
            unread[path] = error.message
    return read, unread


def _ended(tables: int, compared: int, wrong: int, unread: bool, exit_zero: bool) -> int:
    """The exit code of so many tables, with so many relations that were compared, and so many that do not hold."""
    from crossfoot.audit.exit import EXIT

    if unread:
        return EXIT.failed
    if wrong and not exit_zero:
        return EXIT.found
    if compared:
        return EXIT.clean
    said = translated_plural(
        "nothing was compared: no relation was found in 1 table",
        "nothing was compared: no relation was found in {number} tables",
        tables,
    )
    complain(said)
    return EXIT.nothing


def _refuse(files: Sequence[str], output: str, marked: str | None, drafts: bool, force: bool) -> None:
    """Before anything is read: what could not be written, or would be written over what is checked."""
    from crossfoot.cli.reporting import not_through_a_link

    for path, hint in ((output, "--output"), (marked or "-", "--marked")):
        if path != "-" and any(os.path.realpath(path) == os.path.realpath(each) for each in files):
            raise click.BadParameter(
                translated("{path} is one of the files that are checked", path=path), param_hint=hint
            )
    if output != "-":
        not_through_a_link(output)
    if drafts and len(files) > 1:
        raise click.BadParameter(
            translated("{output} takes the tables of one file; name one", output=output), param_hint="--output"
        )
    if drafts and os.path.lexists(output) and not force:
        message = translated(
            "{output} is there already, and somebody may have worked on it; --force writes over it", output=output
        )
        raise click.BadParameter(message, param_hint="--output")
    if marked:
        not_through_a_link(marked)
        if len(files) > 1 or not files[0].lower().endswith(".xlsx") or not marked.lower().endswith(".xlsx"):
            raise click.BadParameter(translated("marks go into a copy of one workbook (.xlsx)"), param_hint="--marked")


def _draft(by_path: Mapping[str, Sequence[CheckedTable]], output: str, locale: str) -> None:
    from crossfoot.claimfile.table_section import FORMS
    from crossfoot.tables.draft import draft

    for path, tables in by_path.items():
        document = os.path.relpath(path, os.path.dirname(output) or ".")
        text = draft(document, tables, locale)
        if not text:
            raise Failed(translated("nothing was found in {path} that a claim file could say", path=path))
        _written(output, text)
        said = translated_plural(
            "{output}: a draft with {number} relation; look at it before you rely on it",
            "{output}: a draft with {number} relations; look at each before you rely on it",
            sum(text.count(f"      - {{{form}: ") for form in FORMS),
            output=output,
        )
        complain(said)


def _written(output: str, text: str) -> None:
    from crossfoot.cli.delivery import reason

    try:
        with open(output, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise Failed(translated("{output} cannot be written: {reason}", output=output, reason=reason(error))) from None


def _mark(by_path: Mapping[str, Sequence[CheckedTable]], output: str) -> None:
    from crossfoot.cli.marking import write_workbook
    from crossfoot.tables.telling import notes_of

    for path, tables in by_path.items():
        write_workbook(path, output, notes_of(tables))


def _deliver(
    by_path: Mapping[str, Sequence[CheckedTable]], unread: Mapping[str, str], form: str, output: str, extent: Extent,
    verbose: bool,
) -> None:  # fmt: skip
    from crossfoot.cli.reporting import handed_out
    from crossfoot.reports.tables_page import page
    from crossfoot.tables.noted import with_notes

    if form in ("json", "html") and not extent.statistics:
        pieces: Iterator[str] | list[str] = page(by_path)
        if form == "json":
            documents: list[dict[str, Any]] = [
                {"path": path, "tables": [with_notes(each, verbose) for each in tables]}
                for path, tables in by_path.items()
            ]
            documents += [{"path": path, "tables": [], "error": why} for path, why in unread.items()]
            pieces = [json.dumps({"version": 1, "documents": documents}, ensure_ascii=True, indent=1), "\n"]
        if output == "-":
            put(pieces)
        else:
            _written(output, "".join(pieces))
        return
    from crossfoot.audit.files import unreadable
    from crossfoot.claims.finding import Report
    from crossfoot.inputs.grids import text_for_places
    from crossfoot.tables.places import checked_of

    documents_ = [checked_of(path, text_for_places(path), tables) for path, tables in by_path.items()]
    documents_ += [unreadable(path, why) for path, why in unread.items()]
    handed_out(Report(documents_), form, output, "findings", "auto", extent)


def _report(
    by_path: Mapping[str, Sequence[CheckedTable]], relations: bool, verbose: bool, quiet: bool
) -> Iterator[str]:
    from crossfoot.reports import phrases
    from crossfoot.tables.noted import left_out
    from crossfoot.tables.telling import counts, describe, hidden_of, how_read, written_otherwise

    for path, tables in by_path.items():
        for each in tables:
            where = f"{path}, {each.grid.name}" if each.grid.name else path
            if relations:
                yield f"{where}:"
                yield from (f"  {line}" for line in (*how_read(each), *describe(each)) if verbose or "[" in line)
            if any(each.grid.hidden) and not verbose and not quiet:
                yield translated(
                    "note: {where}: {hidden}, and checked as all others are", where=where, hidden=hidden_of(each.grid)
                )
            for sentence in written_otherwise(each) if not verbose and not quiet else ():
                yield translated("note: {where}: {sentence}", where=where, sentence=sentence)
            for sentence in left_out(each) if not quiet else ():
                yield translated("note: {where}: {sentence}", where=where, sentence=sentence)
            yield from _found(path, where, each, verbose)
    if quiet:
        return
    tables_seen, compared, wrong = counts(by_path)
    yield phrases.listing(
        [
            translated_plural("1 table", "{number} tables", tables_seen),
            translated_plural("{number} relation compared", "{number} relations compared", compared),
            translated_plural("{number} cell probably wrong", "{number} cells probably wrong", wrong),
        ]
    )


def _found(path: str, where: str, table: CheckedTable, verbose: bool) -> Iterator[str]:
    """What is wrong in a table, with the part of it that matters; ``verbose``: with all cells that are as likely."""
    import sys

    from crossfoot.formats.terminal import console_for
    from crossfoot.inputs.grids.grid import in_words, is_said_in
    from crossfoot.reports import phrases
    from crossfoot.reports.excerpt import excerpt
    from crossfoot.tables.noted import notes
    from crossfoot.tables.telling import RULE, message, perhaps, written

    terminal = console_for(sys.stdout)
    cells = table.grid.cells
    for suspect in table.suspects:
        cell = cells[suspect.at]
        yield f"{phrases.severity_name('error')}[{RULE}]: {message(table, suspect)}"
        beside = path if is_said_in(cell.place, table.grid.name) else where
        yield f" --> {beside}, {in_words(cell.place)}: {cell.text.strip()}"
        others = [at for relation in suspect.relations for at in relation.cells]
        yield from excerpt(table.area, suspect.at, others, terminal.width, terminal.encoding)
        if suspect.needed is not None:
            yield f"  = {translated('perhaps')}: {written(table, suspect.at, suspect.needed)}"
        more = 0 if verbose else len(suspect.also) - _ALSO
        for other in suspect.also if more < 2 else suspect.also[:_ALSO]:
            shown = f"{in_words(cells[other].place)}: {cells[other].text.strip()}"
            yield f"  = {translated('as likely:')} {perhaps(table, suspect, other, shown)}"
        if more > 1:
            left = translated_plural("1 more, with -v", "{number} more, with -v", more)
            yield f"  = {left}"
        yield ""
    for note in notes(table):
        yield f"{phrases.severity_name('note')}[{note.rule}]: {note.message}"
        yield f" --> {where}, {in_words(cells[note.at].place)}"


COMMAND = table
