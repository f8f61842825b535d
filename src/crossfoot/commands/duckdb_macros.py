"""crossfoot duckdb-macros: verdicts in SQL."""

from __future__ import annotations

import click

from crossfoot.cli.arguments import Failed, known_locale
from crossfoot.cli.delivery import put
from crossfoot.messages import translated


@click.command("duckdb-macros")
@click.option("--locale", metavar="ID", default="en", show_default=True, help="How figures are written: vi, en ...")
def duckdb_macros(locale: str) -> int:
    """Write macros for DuckDB, which give the verdicts of crossfoot on plain rows. `crossfoot help archives` has an
    example.

    \b
    crossfoot duckdb-macros --locale vi > crossfoot.sql
    """
    try:
        from crossfoot.batch.macros import macros
    except ModuleNotFoundError as error:
        raise Failed(
            translated("the library {name} is not installed: pip install 'crossfoot[batch]'", name=error.name)
        ) from None
    put([macros(known_locale(locale))])
    return 0


COMMAND = duckdb_macros
