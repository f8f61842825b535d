"""crossfoot help: what --help of a command prints, the manual page of a rule, or a page of docs/."""

from __future__ import annotations

import click

from crossfoot.messages import translated


@click.command("help")
@click.argument("name", required=False)
@click.pass_context
def help_(ctx: click.Context, name: str | None) -> int:
    """Show how a command is used, what a rule finds, or a page of the documentation.

    \b
    crossfoot help audit
    crossfoot help share-mismatch
    crossfoot help verdicts
    crossfoot help check.md                           the page, not the command
    """
    from crossfoot.audit.rule import rules
    from crossfoot.reports.manual import pages

    above = ctx.find_root()
    group = above.command
    assert isinstance(group, click.Group)
    if name is None:
        click.echo(above.get_help())
        return 0
    command, manual = (group.get_command(above, each) for each in (name, "rule"))
    if command is None and manual is not None and name in rules():
        return int(ctx.invoke(manual, name=name, form="terminal"))
    shown = pages().get(name.removesuffix(".md"))
    if shown is not None and (command is None or name.endswith(".md")):
        from crossfoot.cli.delivery import only_in_english, put_lines

        only_in_english()
        put_lines(shown.read_text(encoding="utf-8").splitlines(keepends=True))
        return 0
    if command is None:
        from crossfoot.claimfile.suggestions import near

        known = group.list_commands(above)
        listed = translated(
            "; the commands are {commands}, the pages {pages}", commands=", ".join(known), pages=", ".join(pages())
        )
        hint = near(name, [*known, *rules(), *pages()]) or listed
        raise click.UsageError(
            translated("there is no command, no rule and no page {name!r}{hint}", name=name, hint=hint)
        )
    with command.context_class(command, parent=above, info_name=name) as inner:
        click.echo(inner.get_help())
    return 0


COMMAND = help_
