"""Links in the report for people: where terminals know them, and nowhere else."""

from __future__ import annotations

import io
import re
from pathlib import Path
from urllib.parse import quote

import pytest

from crossfoot.formats.terminal import Terminal, console_for, print_report
from reports import full_report


@pytest.mark.parametrize(
    ("environ", "links"),
    [
        ({}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7003"}, True),
        ({"VTE_VERSION": "4900"}, False),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "vscode", "CI": "true"}, False),
        ({"TERM_PROGRAM": "vscode", "NO_COLOR": "1"}, False),
        ({"WT_SESSION": "x", "FORCE_HYPERLINK": "0"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
    ],
)
def test_links_only_where_a_terminal_knows_them(environ: dict[str, str], links: bool) -> None:
    class Shown(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert console_for(Shown(), environ=environ).links is links
    assert not console_for(io.StringIO(), environ={**environ, "FORCE_HYPERLINK": "0"}).links


def test_files_and_rules_are_linked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSFOOT_HOME", "https://example.net/crossfoot")
    plain, linked = io.StringIO(), io.StringIO()
    print_report(full_report(), Terminal(plain, 80, True))
    print_report(full_report(), Terminal(linked, 80, True, True))
    assert "\x1b]8;" not in plain.getvalue()
    addresses = set(re.findall("\x1b]8;[^;]*;([^\x1b]+)\x1b", linked.getvalue()))
    assert "https://example.net/crossfoot/docs/rules.md#share-mismatch" in addresses
    assert f"file://{quote(str(Path('claims/quận 1.yaml').absolute()))}" in addresses
    assert re.sub("\x1b]8;[^\x1b]*\x1b\\\\", "", linked.getvalue()) == plain.getvalue()
