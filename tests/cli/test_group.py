"""The command line as a whole; each command has tests of its own."""

from __future__ import annotations

from crossfoot import __version__
from crossfoot.cli.group import cli
from crossfoot.discovery import members
from running import run


def test_every_command_is_listed_and_the_version_told() -> None:
    told = run("--help").out
    assert all(f"\n  {member.replace('_', '-')} " in told for member in members("commands"))
    assert run("--version").out == f"crossfoot {__version__}\n"
    assert cli.name == "cli"
