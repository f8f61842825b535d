"""Makes docs/report.svg, the picture in the README: the real report on one of the worked examples, as a terminal
shows it.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from click.testing import CliRunner
from rich.console import Console
from rich.text import Text

from crossfoot.audit.audit import audit
from crossfoot.commands.table import COMMAND
from crossfoot.formats.terminal import Terminal, print_report

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 88


def picture() -> str:
    """The report in the README."""
    stream = io.StringIO()
    print_report(audit(["claims/lai-chau-2021.yaml"]), Terminal(stream, WIDTH, True))
    return drawn("crossfoot audit claims/lai-chau-2021.yaml", stream.getvalue())


def picture_of_table() -> str:
    """The report on a table, docs/table.svg."""
    ended = CliRunner().invoke(COMMAND, ["claims/tables/us-trade-by-gateway.csv"], env={"COLUMNS": str(WIDTH)})
    return drawn("crossfoot table claims/tables/us-trade-by-gateway.csv", ended.output)


def drawn(command: str, output: str) -> str:
    """What a terminal shows, as SVG; without the web fonts that rich would name, so that nothing is fetched when it is
    looked at.
    """
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(Text(f"$ {command}", "dim"))
    console.print(Text.from_ansi(output), soft_wrap=True)
    svg = console.export_svg(title="crossfoot")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    import os

    os.chdir(ROOT)
    (ROOT / "docs" / "report.svg").write_text(picture(), encoding="utf-8")
    (ROOT / "docs" / "table.svg").write_text(picture_of_table(), encoding="utf-8")
