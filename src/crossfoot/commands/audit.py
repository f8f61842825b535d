"""crossfoot audit: check claim files."""

from __future__ import annotations

import os

import click

from crossfoot.arguments import known_locale, names
from crossfoot.outcome import Wanted, audited, concluded, reporting


@click.command("audit")
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]...")
@reporting
@click.option(
    "--locale", metavar="ID", default="", help="How figures are written in files that do not say: vi, en, de-CH ..."
)
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False),
    multiple=True,
    metavar="DIR",
    help="Folder with the source documents.",
)
def audit(paths: tuple[str, ...], locale: str, sources: tuple[str, ...], wanted: Wanted) -> int:
    """Check claim files: .yaml, .yml and .json, or folders with them (default: claims/).

    \b
    crossfoot audit                                  everything in claims/
    crossfoot audit claims/dien-bien-2018.yaml --show all
    crossfoot audit claims/ --format json --output report.json
    """
    from crossfoot.engine import Settings

    if not paths:
        if not os.path.isdir("claims"):
            raise click.UsageError("there is no folder claims/ here; name the files or folders to check")
        paths = ("claims",)
    chosen = frozenset(names(wanted.select)), frozenset(names(wanted.ignore))
    report = audited(paths, Settings(*chosen, known_locale(locale), sources=sources))
    if not report.documents:
        raise click.UsageError(f"there is no .yaml, .yml or .json file in {', '.join(paths)}")
    return concluded(report, wanted)


COMMAND = audit
