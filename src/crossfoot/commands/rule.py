"""crossfoot rule: the manual pages of the rules."""

from __future__ import annotations

import sys

import click

from crossfoot.cli.arguments import RuleName, names


@click.command("rule")
@click.argument("name", required=False, type=RuleName())
@click.option(
    "--format",
    "form",
    type=click.Choice(("terminal", "markdown")),
    default="terminal",
    show_default=True,
    help="Form of the manual.",
)
def rule(name: str | None, form: str) -> int:
    """Print the manual of a rule, or of all of them.

    \b
    crossfoot rule share-mismatch
    crossfoot rule --format markdown > docs/rules.md
    """
    from crossfoot.cli.delivery import only_in_english, put, say
    from crossfoot.formats.terminal import console_for
    from crossfoot.reports.manual import all_pages, page

    only_in_english()
    columns = min(console_for(sys.stdout).width, 100)
    pages = [page(each, form, columns) for each in names([name])] if name else [all_pages(form, columns)]
    if form == "markdown":
        put(["\n".join(pages)])
    else:
        say("\n\n".join(pages))
    return 0


COMMAND = rule
