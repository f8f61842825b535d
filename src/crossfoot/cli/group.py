"""The command line. Every command imports what it needs when it runs, so that the common one starts fast."""

from __future__ import annotations

import click

from crossfoot import __version__
from crossfoot.cli.arguments import Commands, with_language

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=Commands, context_settings=_CONTEXT)
@click.version_option(__version__, "-V", "--version", message="crossfoot %(version)s")
def cli() -> None:
    """Check reported statistics: which printed figures do not add up, where, and by how much.

    \b
    crossfoot check "134/1459 = 9,18%" --locale vi     one claim, with its working
    crossfoot init claims/first.yaml                   a claim file to start from
    crossfoot audit claims/                            check claim files
    crossfoot read article.txt                         check an article, without a claim file

    Exit codes: 0 nothing found, 1 something found, 2 could not run, 3 nothing was compared.
    """


cli.params.append(with_language())
