"""crossfoot read: the statistics of an article."""

from __future__ import annotations

import click

from crossfoot.arguments import known_locale
from crossfoot.outcome import Wanted, concluded, reporting


@click.command("read")
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@reporting
@click.option("--locale", metavar="ID", default="", help="The language of the text: vi, en ...")
def read(files: tuple[str, ...], locale: str, wanted: Wanted) -> int:
    """Read articles: find their figures, tie them together, check them.

    \b
    crossfoot read article.txt
    crossfoot read articles/ --format json
    """
    from crossfoot.model import Report
    from crossfoot.reading import read_text

    documents = []
    for path in files:
        with open(path, encoding="utf-8", newline="") as file:
            documents.append(read_text(path, file.read(), known_locale(locale)))
    return concluded(Report(documents), wanted)


COMMAND = read
