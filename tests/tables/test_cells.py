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


RATES = "District,Deaths,Population,Area,Mortality,Density\nNorth,96,15000,50,6.4,300\nSouth,55,9800,31.5,5.6,311\n"
OF_RATES = """\
tables:
  t:
    from: table.csv
    relations:
      - {rate: Mortality, of: Deaths, per: Population, scale: 1000}
      - {rate: Density, of: Population, per: Area}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "cell", "said"),
    [
        ("5.6,", "5.9,", "E3", "55 of 9800 is 5.6, not 5.9 (0.3 too high)"),
        ("311", "317", "F3", "9800 of 31.5 is 311, not 317 (6 too high)"),
    ],
)
def test_rates(here: Path, right: str, wrong: str, cell: str, said: str) -> None:
    document = checked(here, RATES, OF_RATES)
    assert document.findings == []
    assert [claim.verdict for claim in document.claims] == ["consistent"] * 4
    [finding] = checked(here, RATES.replace(right, wrong), OF_RATES).findings
    assert (finding.rule, finding.cells[0].name) == ("share-mismatch", cell)
    assert said in finding.message


def test_a_rate_that_grows_is_one_figure(here: Path) -> None:
    rows = "District,Deaths,Population,Rate,Rate before,Change\nNorth,96,15000,6.4,8.0,-20.0%\n"
    section = OF_RATES.split("      -")[0] + (
        "      - {rate: Rate, of: Deaths, per: Population, scale: 1000}\n"
        "      - {change: Change, from: Rate before, to: Rate}\n"
    )
    assert checked(here, rows, section).findings == []
    found = checked(here, rows.replace("6.4", "6.8"), section).findings
    assert [each.cells[0].name for each in found if each.severity == "error"] == ["D2"]


def test_an_index_may_be_above_100_and_its_figures_above_those_of_its_base(here: Path) -> None:
    rows = ["Year,Output,Index", "2005,653,100.0", "2006,665,101.8", "2007,708,108.4", "2008,653.2,100.0"]
    section = 'tables:\n  t:\n    from: table.csv\n    relations: [{percent: Index, of: Output, whole: "2005"}]\n'
    assert checked(here, "\n".join(rows), section).findings == []
    [finding] = checked(here, "\n".join(rows).replace("108.4", "104.8"), section).findings
    assert finding.rule == "share-mismatch"
    roles = [claim.figures[1].role for claim in checked(here, "\n".join(rows), section).claims]
    assert roles == ["target", "target", "target", "target"]
    shares = checked(here, TABLE.replace("100%", "100.0%"))
    roles = [claim.figures[1].role for claim in shares.claims if claim.kind == "share"]
    assert roles == ["whole", "whole", "whole", "target"]
