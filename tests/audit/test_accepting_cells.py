"""An acceptance at a cell of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.audit.accepting import Refused
from crossfoot.audit.accepting_cells import accept_cell
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from tabling import SECTION, TABLE


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    wrong = TABLE.replace('"7,240"', '"7,420"').replace("Share", "Part")
    (tmp_path / "table.csv").write_text(wrong, encoding="utf-8")
    return tmp_path


TWO = "\n".join(SECTION.splitlines()[:-1]) + "\n"


@pytest.mark.parametrize("cell", ["outlays!C5", "outlays!c5", "outlays!C5 rows"])
def test_it_is_written_into_the_table_and_nothing_else_is_touched(here: Path, cell: str) -> None:
    accepted = accept_cell(
        "claims.yaml", TWO.replace(", except: Share", ", except: Part"), cell, "so in print", "", Settings()
    )
    assert accepted.rule == "figures-conflict"
    assert "accepted: {cell: C5, rule: figures-conflict, reason: so in print}" in accepted.text
    assert [each.accepted for each in check_text("claims.yaml", accepted.text).findings] == ["so in print"]


def test_a_cell_without_a_finding_is_refused(here: Path) -> None:
    with pytest.raises(Refused, match="outlays!B2 has no finding to accept"):
        accept_cell("claims.yaml", TWO.replace(", except: Share", ", except: Part"), "outlays!B2", "x", "", Settings())
