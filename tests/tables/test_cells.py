"""Claims of one table at every position."""

from __future__ import annotations

from pathlib import Path

import pytest

from tabling import SECTION, TABLE
from tabling import audited as checked


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_mixed_signs_are_an_equation(here: Path) -> None:
    rows = ["x,a", "start,100", "in,30", "out,20", "lost,7", "end,104"]
    section = 'tables:\n  t:\n    from: table.csv\n    relations: [{rows: "end = start + in - out - lost"}]\n'
    [finding] = checked(here, "\n".join(rows), section).findings
    assert finding.rule == "equation-mismatch"
    assert "104 + 20 + 7" in finding.message
    assert checked(here, "\n".join(rows).replace("104", "103"), section).findings == []


def test_what_says_that_there_is_no_figure_is_not_checked_and_told(here: Path) -> None:
    document = checked(here, TABLE.replace("896", "(D)"))
    why = {claim.id: claim.why for claim in document.claims if claim.verdict == "undetermined"}
    assert why["outlays!B5 rows"] == "B4 says that there is no figure ((D))"
    assert {(each.rule, each.severity) for each in document.findings} == {
        ("not-checked", "note"),
    }


def test_percentages_that_do_not_add_accuse_nobody(here: Path) -> None:
    document = checked(here, TABLE.replace("30.5%", "40%"), SECTION.replace(", except: Share", ""))
    assert [each.rule for each in document.findings if each.cells] == ["share-mismatch"]
    assert any("need not add up; name it under except" in claim.why for claim in document.claims)
