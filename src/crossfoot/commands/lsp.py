"""crossfoot lsp: the language server, for editors."""

from __future__ import annotations

import os

import click

from crossfoot.arguments import Failed, known_locale


@click.command("lsp")
@click.option("--locale", metavar="ID", default="", help="How figures are written in files that do not say.")
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False),
    multiple=True,
    metavar="DIR",
    help="Folder with the source documents.",
)
@click.option(
    "--config",
    "named",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    default="",
    help="Read the settings from FILE, not from the nearest pyproject.toml or crossfoot.toml.",
)
@click.option("--stdio", is_flag=True, hidden=True, help="Speak over standard input and output, as it always does.")
def lsp(locale: str, sources: tuple[str, ...], named: str, stdio: bool) -> int:
    """Check claim files and articles while they are edited: a language server, which an editor starts.

    \b
    crossfoot lsp                                     speaks the Language Server Protocol over standard
                                                      input and output; docs/editors.md has the set-up
    """
    try:
        from crossfoot.lsp.server import Options, serve
    except ImportError as error:
        if (error.name or "").split(".")[0] == "crossfoot":
            raise
        raise Failed("crossfoot lsp needs pygls; run: pip install 'crossfoot[lsp]'") from None
    folders = tuple(os.path.abspath(folder) for folder in sources)
    return serve(Options(known_locale(locale), folders, os.path.abspath(named) if named else ""))


COMMAND = lsp
