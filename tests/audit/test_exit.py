"""What a command ends with."""

from __future__ import annotations

from typing import Any

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.exit import EXIT, exit_code
from crossfoot.claims.finding import Report
from running import COARSE, CUT, GOOD, OPEN, WRONG, claims


@pytest.mark.parametrize(
    ("entries", "fail_on", "code"),
    [
        ([GOOD], "note", EXIT.clean),
        ([WRONG], "error", EXIT.found),
        ([WRONG], None, EXIT.clean),
        ([CUT], "error", EXIT.clean),
        ([CUT], "warning", EXIT.clean),
        ([CUT], "note", EXIT.found),
        ([COARSE], "error", EXIT.clean),
        ([COARSE], "warning", EXIT.found),
        ([OPEN], "warning", EXIT.nothing),
        ([OPEN], "note", EXIT.found),
        ([OPEN], None, EXIT.nothing),
        ([OPEN, GOOD], "error", EXIT.clean),
    ],
)
def test_exit_codes(entries: list[str], fail_on: Any, code: int) -> None:
    text = claims(*(entry.replace("id: a", f"id: c{number}") for number, entry in enumerate(entries)))
    checked = check_text("a.yaml", text)
    assert exit_code(Report([checked]), fail_on) == code
    assert exit_code(Report([checked, check_text("b.yaml", "[")]), fail_on) == EXIT.failed
    assert exit_code(Report([])) == EXIT.failed
