"""crossfoot help: what --help of a command prints, or the manual page of a rule."""

from __future__ import annotations

import click


@click.command("help")
@click.argument("name", required=False)
@click.pass_context
def help_(ctx: click.Context, name: str | None) -> int:
    """Show how a command is used, or what a rule finds.

    \b
    crossfoot help audit
    crossfoot help share-mismatch
    """
    from crossfoot.audit.rule import rules

    above = ctx.find_root()
    group = above.command
    assert isinstance(group, click.Group)
    if name is None:
        click.echo(above.get_help())
        return 0
    command, manual = (group.get_command(above, each) for each in (name, "rule"))
    if command is None and manual is not None and name in rules():
        return int(ctx.invoke(manual, name=name, form="terminal"))
    if command is None:
        from crossfoot.claimfile.suggestions import near

        known = group.list_commands(above)
        hint = near(name, [*known, *rules()]) or f"; the commands are {', '.join(known)}"
        raise click.UsageError(f"there is no command and no rule {name!r}{hint}")
    with click.Context(command, parent=above, info_name=name) as inner:
        click.echo(command.get_help(inner))
    return 0


COMMAND = help_
