"""crossfoot table: check the sums of tables."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

from crossfoot.cli.delivery import complain, put, say

if TYPE_CHECKING:
    from crossfoot.tables.check import CheckedTable


@click.command("table")
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@click.option("--format", "form", type=click.Choice(("terminal", "json")), default="terminal", show_default=True,
              help="Form of the report.")  # fmt: skip
@click.option("--relations", is_flag=True, help="List every sum that was found, with its evidence.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if something was found (2 and 3 stay).")
def table(files: tuple[str, ...], form: str, relations: bool, exit_zero: bool) -> int:
    """Check tables: find which rows and columns are sums of others, and the cell that is wrong.

    CSV, TSV, XLSX, HTML, Markdown and Word files. docs/tables.md says what is found.

    \b
    crossfoot table budget.csv
    crossfoot table budget.xlsx --relations
    crossfoot table report.html --format json
    """
    from crossfoot.audit.exit import EXIT
    from crossfoot.inputs.grids import InputError, grids_of
    from crossfoot.tables.check import check
    from crossfoot.tables.telling import as_json, counts

    found: dict[str, list[CheckedTable]] = {}
    unread: dict[str, str] = {}
    for path in files:
        if os.path.isdir(path):
            raise click.BadParameter(f"{path} is a folder; name the files in it", param_hint="FILE")
        try:
            found[path] = [check(grid) for grid in grids_of(path)]
        except InputError as error:
            unread[path] = error.message
    if form == "json":
        documents = [{"path": path, "tables": [as_json(each) for each in tables]} for path, tables in found.items()]
        documents += [{"path": path, "tables": [], "error": why} for path, why in unread.items()]
        put([json.dumps({"version": 1, "documents": documents}, ensure_ascii=True, indent=1), "\n"])
    else:
        for line in _report(found, relations):
            say(line)
    for path, why in unread.items():
        complain(f"{path}: {why}")
    tables, compared, wrong = counts(found)
    if unread:
        return EXIT.failed
    if wrong and not exit_zero:
        return EXIT.found
    if not compared:
        complain(f"nothing was compared: no sum was found in {tables} table{'' if tables == 1 else 's'}")
        return EXIT.nothing
    return EXIT.clean


def _report(found: Mapping[str, list[CheckedTable]], relations: bool) -> Iterator[str]:
    from crossfoot.tables.telling import counts, describe, message, written

    for path, tables in found.items():
        for each in tables:
            where = f"{path}, {each.grid.name}" if each.grid.name else path
            if relations:
                yield f"{where}:"
                yield from (f"  {line}" for line in describe(each))
            for suspect in each.suspects:
                cell = each.grid.cells[suspect.at]
                yield f"error[table-mismatch]: {message(each, suspect)}"
                yield f" --> {where}, {cell.place}: {cell.text.strip()}"
                if suspect.needed is not None:
                    yield f"  = perhaps: {written(each, suspect.at, suspect.needed)}"
                for other in suspect.also[:4]:
                    yield f"  = as likely: {each.grid.cells[other].place}: {each.grid.text(*other).strip()}"
                yield ""
    tables_seen, compared, wrong = counts(found)
    named = "1 table" if tables_seen == 1 else f"{tables_seen} tables"
    yield f"{named}, {compared} sums compared, {wrong} {'cell' if wrong == 1 else 'cells'} probably wrong"


COMMAND = table
