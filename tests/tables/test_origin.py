"""Where the tables of a claim file are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tabling import SECTION, TABLE
from tabling import audited as checked


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("change", "rule", "message"),
    [
        ("table.csv/gone.csv", "unreadable-table", "gone.csv is not there, so that nothing of this table was checked"),
        ("table.csv/../../x.csv", "unreadable-table", "../../x.csv leads out of the folders"),
        ("North +/Nord +/", "unknown-name", "no row of the table is called 'Nord'"),
        ("from: table.csv/from: {document: table.csv, sheet: x}", "unreadable-table", "there is no table 'x' in this"),
    ],
)
def test_what_keeps_a_table_from_being_checked_is_an_error(here: Path, change: str, rule: str, message: str) -> None:
    before, _, after = change.partition("/")
    document = checked(here, TABLE, SECTION.replace(before, after.rstrip("/")))
    assert any(each.rule == rule and each.message.startswith(message) for each in document.findings), document.findings
