"""crossfoot completion: what a shell needs to complete commands, rules and formats."""

from __future__ import annotations

import click


@click.command("completion")
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def completion(shell: str) -> int:
    """Print the completion script for a shell.

    \b
    eval "$(crossfoot completion bash)"               in ~/.bashrc
    crossfoot completion fish > ~/.config/fish/completions/crossfoot.fish
    """
    from click.shell_completion import get_completion_class

    shell_class = get_completion_class(shell)
    assert shell_class is not None
    click.echo(
        shell_class(click.get_current_context().find_root().command, {}, "crossfoot", "_CROSSFOOT_COMPLETE").source()
    )
    return 0


COMMAND = completion
