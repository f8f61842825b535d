"""crossfoot lsp: the language server, for editors."""

from __future__ import annotations

import os

import click

from crossfoot.cli.arguments import asked_for, known_locale, needing, with_config, with_sources
from crossfoot.messages import translatable


@click.command("lsp")
@click.option("--locale", metavar="ID", default="", help="How figures are written in files that do not say.")
@with_sources
@with_config
@click.option("--stdio", is_flag=True, hidden=True, help="Speak over standard input and output, as it always does.")
def lsp(locale: str, sources: tuple[str, ...], named: str | None, stdio: bool) -> int:
    """Check claim files and articles while they are edited: a language server, which an editor starts.

    \b
    crossfoot lsp                                     speaks the Language Server Protocol over standard
                                                      input and output; `crossfoot help editors` has the set-up
    """
    with needing(translatable("crossfoot lsp needs pygls; run: pip install 'crossfoot[lsp]'")):
        from crossfoot.lsp.server import Options, serve
    folders = tuple(os.path.abspath(folder) for folder in sources)
    return serve(Options(known_locale(locale), folders, os.path.abspath(named) if named else "", asked_for()))


COMMAND = lsp
