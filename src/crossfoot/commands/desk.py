"""crossfoot desk: the editor's desk, a page in the browser."""

from __future__ import annotations

from contextlib import nullcontext, suppress

import click

from crossfoot.cli.arguments import Failed, asked_for, known_locale, needing, with_config
from crossfoot.cli.reporting import configured
from crossfoot.messages import translatable, translated


@click.command("desk")
@click.argument("folder", type=click.Path(exists=True, file_okay=False), default=".")
@click.option("--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on (default: 8417, or the next free one).")
@click.option("--no-browser", is_flag=True, help="Print the address, and open no browser.")
@click.option("--locale", metavar="ID", default="", help="How figures are written where a text does not tell.")
@with_config
def desk(folder: str, host: str, port: int | None, no_browser: bool, locale: str, named: str | None) -> int:
    """Open the desk: paste or open an article, see its figures marked, tie, accept, save the claim file.

    The page is served from this computer to this computer, and works on the files in FOLDER, nothing else.
    `crossfoot help desk.md` shows it.

    \b
    crossfoot desk
    crossfoot desk articles/ --no-browser
    """
    missing = translatable("crossfoot desk needs starlette, uvicorn and jinja2; run: pip install 'crossfoot[desk]'")
    with needing(missing):
        from crossfoot.desk.serve import browser_at, listening, server
    from crossfoot.cli.delivery import complain, reason

    settings = configured(named).settings()
    settings = settings._replace(locale=known_locale(locale) or settings.locale)
    try:
        opened = listening(host, port or 0)
    except OSError as error:
        where = f"{host}:{port}" if port else host
        sentence = translated("the desk cannot listen on {where}: {reason}", where=where, reason=reason(error))
        raise Failed(sentence) from None
    with opened:
        serving, address = server(folder, settings, host, opened, None, asked_for())
        complain(translated("the desk is open at {address} (Ctrl+C closes it)", address=address))
        with suppress(KeyboardInterrupt), nullcontext() if no_browser else browser_at(address):
            serving.run(sockets=[opened])
    return 0


COMMAND = desk
