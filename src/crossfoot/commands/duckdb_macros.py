"""crossfoot duckdb-macros: verdicts in SQL."""

from __future__ import annotations

import click

from crossfoot.cli.arguments import known_locale, needing
from crossfoot.cli.delivery import put
from crossfoot.messages import translatable


@click.command("duckdb-macros")
@click.option("--locale", metavar="ID", default="en", show_default=True, help="How figures are written: vi, en ...")
def duckdb_macros(locale: str) -> int:
    """Write macros for DuckDB, which give the verdicts of crossfoot on plain rows. `crossfoot help archives` has an
    example.

    \b
    crossfoot duckdb-macros --locale vi > crossfoot.sql
    """
    with needing(translatable("the library {name} is not installed: pip install 'crossfoot[batch]'")):
        from crossfoot.batch.macros import macros
    put([macros(known_locale(locale))])
    return 0


COMMAND = duckdb_macros
