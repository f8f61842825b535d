"""Where cells stand in the text of their file."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.inputs.grids import grids_of, text_for_places
from crossfoot.tables.check import check
from crossfoot.tables.places import checked_of
from tabling import book

WRONG = """\
Region,"Men",Women,All
North,1204,3307,4511
Centre,"988",2170,3698
South,1571,4102,5673
Total,3763,10119,13882
"""
MARKDOWN = """\
# Schools

| Region | Men | Women | All |
| --- | --: | --: | --: |
| North | 1204 | 3307 | 4511 |
| Centre | 988 | 2170 | 3698 |
| South | 1571 | 4102 | 5673 |
| Total | 3763 | 10119 | 13882 |
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", WRONG), ("a.tsv", WRONG.replace(",", "\t")), ("a.md", MARKDOWN),
        ("a.csv", WRONG.replace("Centre", '"Cen\ntre, ""the"" 2170"')),
        ("a.csv", WRONG.replace("Centre", "2170 Centre").replace("2170,", '"2170",')),
        ("a.csv", WRONG.replace("Centre", '"Đồng\n🏔 bằng"').replace(",", " ; ").replace("\n", "\r\n")),
    ],
)  # fmt: skip
def test_a_finding_stands_at_its_cell(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    found = checked_of(name, text_for_places(str(path)), [check(each) for each in grids_of(str(path))])
    [finding] = found.findings
    assert found.text[finding.start : finding.end] == "2170"
    assert finding.claim is not None
    assert finding.fixes[0].title == "2710"
    assert {claim.verdict for claim in found.claims if claim.gap != "unread"} == {"consistent", "mismatch"}
    assert (finding.cells[0].name, finding.cells[0].row, finding.cells[0].column) == ("C3", 2, 2)


def test_formulas_that_were_not_taken_are_claims_that_were_not_checked() -> None:
    grid = book("x|a|b", "p|5|6", "q|7|8", "r|9|1", "Total|=SUM(B2:B4)#21|=SUM(C2:C4)#15", "Twice|=B2*2#10|3")
    claims = checked_of("x.xlsx", "", [check(grid)]).claims
    left = [each for each in claims if each.verdict == "undetermined"]
    assert [(each.id, each.about, each.why) for each in left] == [
        ("B6", "=B2*2", "its formula is in no relation that was compared")
    ]
    assert len({each.index for each in claims}) == len(claims) == 3


def test_a_file_that_is_no_text_names_the_cell_in_the_sentence() -> None:
    path = Path(__file__).parent / "files" / "vi-chi-ngan-sach.xlsx"
    found = checked_of("x.xlsx", text_for_places(str(path)), [check(each) for each in grids_of(str(path))])
    assert found.text == ""
    assert found.findings[0].message.startswith("Table 1 C6: ")
