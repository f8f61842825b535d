"""crossfoot schema: the JSON Schema of claim files."""

from __future__ import annotations

import click


@click.command("schema")
def schema() -> int:
    """Print the JSON Schema of claim files, for editors.

    \b
    crossfoot schema > claims/schema.json
    # then, as the first line of a claim file in that folder:
    # yaml-language-server: $schema=schema.json
    """
    import json

    from crossfoot.claimfile.schema import json_schema
    from crossfoot.cli.delivery import put

    put([json.dumps(json_schema(), indent=2, ensure_ascii=False), "\n"])
    return 0


COMMAND = schema
