"""What was found in a table as the section of a claim file."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.table_section import read_section
from crossfoot.inputs.grids import grids_of
from crossfoot.tables.check import check
from crossfoot.tables.draft import draft
from tabling import TABLE, audited, grid

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize(
    "path", sorted(each for each in FILES.iterdir() if each.suffix != ".json"), ids=lambda p: p.stem
)
def test_a_draft_is_well_formed(path: Path) -> None:
    text = draft(path.name, [check(each) for each in grids_of(str(path))])
    section = read_section(parse(text))
    assert section.problems == ()
    assert section.tables[0].document == path.name


def test_a_draft_of_a_right_table_audits_without_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    text = draft("table.csv", [check(each) for each in grids_of("table.csv")])
    assert '- {rows: "Total = North + Centre + South"}' in text
    assert '- {percent: Share, of: "2024", whole: Total}' in text
    document = audited(tmp_path, TABLE, text)
    assert [each.rule for each in document.findings] == []
    assert {claim.verdict for claim in document.claims} == {"consistent"}


def test_lines_without_a_name_of_their_own_go_by_number_and_others_are_excepted() -> None:
    rows = ["Men|1204|3307|41.2", "Men|988|2710|39.9", "Women|1571|4102|40.3", "Total|3763|10119|55"]
    text = draft("x.csv", [check(grid("Region|2023|2024|Median age", *rows))])
    assert 'rows: "Total = row 2 + row 3 + Women", except: [Median age]' in text


def test_nothing_found_is_no_draft() -> None:
    assert draft("x.csv", [check(grid("a|b", "x|1", "y|7"))]) == ""


RATES = """\
District,Deaths,Population,Area,Deaths per 1000,Density,Share
North,96,15000,50,6.4,300,0.6358
South,55,9800,31.5,5.6,311,0.3642
Total,151,24800,81.5,6.1,304,1.0000
"""


def test_rates_are_drafted_and_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "table.csv").write_text(RATES, encoding="utf-8")
    text = draft("table.csv", [check(each) for each in grids_of("table.csv")])
    assert "{rate: Deaths per 1000, of: Deaths, per: Population, scale: 1000}" in text
    assert "{rate: Density, of: Population, per: Area}" in text
    assert "percent:" not in text  # 0.6358 is no percentage
    assert audited(tmp_path, RATES, text).findings == []


def test_a_draft_says_what_a_title_says_that_the_table_counts_in() -> None:
    rows = ["North|1204|3307|4512", "South|988|2710|3698", "Total|2193|6017|8210"]
    assert "    unit: thousand   # as its title" in draft("x", [check(grid("In thousands|2022|2023|All", *rows))])
    assert "    # unit: million" in draft("x", [check(grid("Region|2022|2023|All", *rows))])
