"""crossfoot config: the settings in force, and where each comes from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from crossfoot.cli.arguments import with_config
from crossfoot.cli.reporting import configured
from crossfoot.messages import translated

if TYPE_CHECKING:
    from crossfoot.audit.config import Config


@click.command("config")
@click.option(
    "--format",
    "form",
    type=click.Choice(("terminal", "json")),
    default="terminal",
    show_default=True,
    help="Form of the answer.",
)
@with_config
def config(form: str, named: str | None) -> int:  # fmt: skip
    """Show the settings in force, and where each comes from: [tool.crossfoot] in pyproject.toml, or crossfoot.toml.

    The nearest of them counts, from the working folder up to the root of the git repository. Options of a command
    go before it.

    \b
    crossfoot config
    """
    from crossfoot.audit.config import DEFAULTS, NAMES
    from crossfoot.cli.delivery import put, say

    chosen = configured(named)
    if form == "json":
        settings = {key: {"value": chosen.value(key), **_origin(chosen, key)} for key in DEFAULTS}
        whole = {"version": 1, "file": chosen.file or None, "settings": settings}
        put([json.dumps(whole, ensure_ascii=False, indent=1), "\n"])
        return 0
    lines = {f"{key} = {_written(chosen.value(key))}": _origin(chosen, key) for key in DEFAULTS}
    width = max(map(len, lines))
    if not chosen.file:
        say(
            translated("# there is no {name} here or above, and no pyproject.toml with [tool.crossfoot]", name=NAMES[0])
        )
    for line, origin in lines.items():
        place = f"{origin['file']}:{origin['line']}" if origin["from"] == "file" else translated("default")
        say(f"{line.ljust(width)}  # {place}")
    return 0


def _origin(chosen: Config, key: str) -> dict[str, Any]:
    if key not in chosen.values:
        return {"from": "default"}
    line, column = chosen.place(key)
    return {"from": "file", "file": chosen.file, "line": line, "column": column}


def _written(value: Any) -> str:
    """As TOML."""
    if isinstance(value, dict):
        inside = ", ".join(f"{json.dumps(key)} = {json.dumps(each)}" for key, each in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    return json.dumps(value, ensure_ascii=False)


COMMAND = config
