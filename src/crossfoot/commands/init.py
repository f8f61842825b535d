"""crossfoot init: a claim file to start from."""

from __future__ import annotations

import os

import click

from crossfoot.cli.arguments import Failed
from crossfoot.messages import translated


@click.command("init")
@click.argument("file", type=click.Path(dir_okay=False), default=os.path.join("claims", "first.yaml"))
def init(file: str) -> int:
    """Write a commented claim file to start from (default: claims/first.yaml).

    \b
    crossfoot init claims/budget-2024.yaml
    """
    import shlex

    from crossfoot.claimfile.exchange import write_atomically
    from crossfoot.claimfile.starter import STARTER
    from crossfoot.cli.delivery import encoded, reason

    if not file:
        raise click.BadParameter(translated("no file is named"), param_hint="FILE")
    if os.path.lexists(file):
        raise Failed(translated("{file} exists; name a new file", file=file))
    try:
        os.makedirs(os.path.dirname(file) or ".", exist_ok=True)
        write_atomically(file, encoded(STARTER), fresh=True)
    except OSError as error:
        if isinstance(error, FileExistsError) and os.path.isfile(file):
            raise Failed(translated("{file} exists; name a new file", file=file)) from None
        raise Failed(translated("{file} cannot be written: {reason}", file=file, reason=reason(error))) from None
    click.echo(
        translated("{file} written; now run: crossfoot audit {quoted} --show all", file=file, quoted=shlex.quote(file))
    )
    return 0


COMMAND = init
