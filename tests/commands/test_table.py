"""crossfoot table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from running import run

RIGHT = (
    "Region,Men,Women,All\nNorth,1204,3307,4511\nCentre,988,2710,3698\nSouth,1571,4102,5673\nTotal,3763,10119,13882\n"
)
WRONG = RIGHT.replace("2710", "2170")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "right.csv").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "wrong.csv").write_text(WRONG, encoding="utf-8")
    (tmp_path / "plain.csv").write_text("a,b\n1,7\n2,9\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [("right.csv", 0), ("wrong.csv", 1), ("wrong.csv --exit-zero", 0), ("plain.csv", 3), ("gone.csv", 2), (". ", 2),
     ("gone.csv wrong.csv", 2), ("right.csv wrong.csv", 1)],
)  # fmt: skip
def test_exit_codes(place: Path, arguments: str, code: int) -> None:
    assert run("table", *arguments.split()).code == code


def test_the_wrong_cell_is_named(place: Path) -> None:
    out = run("table", "wrong.csv").out
    assert "--> wrong.csv, line 3, field 3: 2170" in out
    assert "= perhaps: 2710" in out
    assert "1 table, 7 relations compared, 1 cell probably wrong" in out


def test_relations_are_listed_on_request(place: Path) -> None:
    assert "Total (row 5) = North + Centre + South" in run("table", "right.csv", "--relations").out


def test_json_has_the_public_shape(place: Path) -> None:
    told = json.loads(run("table", "wrong.csv", "--format", "json").out)
    [document] = told["documents"]
    assert (told["version"], document["path"]) == (1, "wrong.csv")
    assert document["tables"][0]["findings"][0]["cell"] == {"row": 2, "column": 2}
    assert len(document["tables"][0]["relations"]) == 7


def test_what_cannot_be_read_is_told_and_the_rest_is_checked(place: Path) -> None:
    ended = run("table", "gone.csv", "right.csv")
    assert "gone.csv: there is no such file" in ended.err
    assert "7 relations compared" in ended.out


@pytest.mark.parametrize("form", ["sarif", "github", "csv", "junit", "markdown", "html"])
def test_every_form_of_report_names_the_cell(place: Path, form: str) -> None:
    ended = run("table", "wrong.csv", "--format", form)
    assert ended.code == 1
    assert "2170" in ended.out
    assert "2710" in ended.out or form == "csv"


def test_the_cell_is_shown_in_its_table(place: Path) -> None:
    assert "  Centre   988  [2170]   3698" in run("table", "wrong.csv").out


def test_verbose_says_how_a_table_was_read(place: Path) -> None:
    out = run("table", "right.csv", "-v").out
    assert "figures from row 2, column 2 on" in out
    assert "whole numbers: may have been rounded to units" in out
    assert "All (column 4) = Men + Women" in out


def test_a_draft_is_written_once(place: Path) -> None:
    ended = run("table", "right.csv", "--output", "draft.yaml")
    assert ended.code == 0
    assert "draft.yaml: a draft with 2 relations" in ended.err
    assert run("audit", "draft.yaml").code == 0
    assert "--force writes over it" in run("table", "right.csv", "--output", "draft.yaml").err
    assert run("table", "right.csv", "--output", "draft.yaml", "--force").code == 0


def test_marks_go_into_a_copy(place: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for line in WRONG.splitlines():
        book.active.append([int(each) if each.isdigit() else each for each in line.split(",")])
    book.save("wrong.xlsx")
    before = Path("wrong.xlsx").read_bytes()
    assert run("table", "wrong.xlsx", "--marked", "marked.xlsx").code == 1
    assert Path("wrong.xlsx").read_bytes() == before
    cell = openpyxl.load_workbook("marked.xlsx").active["C3"]
    assert "perhaps 2710" in cell.comment.text
    assert cell.fill.fgColor.rgb == "FFF5B7B1"
    assert run("table", "wrong.xlsx", "--marked", "wrong.xlsx").code == 2
    assert run("table", "wrong.csv", "--marked", "marked.xlsx").code == 2


def test_quiet_leaves_out_the_counts_and_statistics_the_findings(place: Path) -> None:
    assert run("table", "-q", "right.csv").out == ""
    quiet = run("table", "-q", "wrong.csv")
    assert quiet.code == 1 and "--> wrong.csv, line 3, field 3: 2170" in quiet.out
    assert "relations compared" not in quiet.out
    counted = run("table", "--statistics", "wrong.csv")
    assert counted.code == 1 and "-->" not in counted.out
    assert "table-mismatch" in counted.out and "in 1 file" in counted.out
    [rule] = json.loads(run("table", "--statistics", "--format", "json", "wrong.csv").out)["statistics"]
    assert rule == {"rule": "table-mismatch", "severity": "error", "findings": 1, "files": 1}
    assert run("table", "--statistics", "--format", "csv", "wrong.csv").code == 2


def test_the_table_of_a_page_is_named_once(place: Path) -> None:
    rows = ["Region|2022|2023", "North|1,204|1,307", "South|2,310|2,411", "East|4,871|5,022", "Total|8,385|8,470"]
    cells = "".join(f"<tr><td>{row.replace('|', '<td>')}" for row in rows)
    Path("two.html").write_text(f"<table>{cells}</table>", encoding="utf-8")
    out = run("table", "two.html").out
    assert " --> two.html, table 1, row " in out
    assert "table 1, table 1" not in out
    assert "table 1 table 1" not in run("table", "two.html", "--format", "csv").out


def test_one_cell_and_one_relation_are_told_in_the_singular(place: Path) -> None:
    Path("sum.csv").write_text("x,a\nNorth,1204.5\nSouth,3307.1\nTotal,4511.6\n", encoding="utf-8")
    assert "a draft with 1 relation; look at it" in run("table", "sum.csv", "--output", "sum.yaml").err
    assert "unit:" not in Path("sum.yaml").read_text(encoding="utf-8")  # nothing there is a whole number


def test_a_column_that_is_written_otherwise_is_read_so_and_told(place: Path) -> None:
    rows = ["N;1,204.5;1.204,5;2,409.0", "C;988.0;988,0;1,976.0", "S;1,571.5;1.571,5;3,143.0",
            "Total;3,764.0;3.764,0;7,528.0"]  # fmt: skip
    (place / "mixed.csv").write_text("\n".join(["Region;EN;DE;All", *rows]), encoding="utf-8")
    out = run("table", "mixed.csv").out
    assert "note: mixed.csv: DE (column 3) is written otherwise: groups by '.', decimals by ','" in out
    assert "7 relations compared, 0 cells" in out
    (place / "mixed.csv").write_text("\n".join(["Region;EN;DE;All", rows[0], rows[1], rows[2], rows[3].replace(
        "3.764,0", "3.746,0")]), encoding="utf-8")  # fmt: skip
    out = run("table", "mixed.csv").out
    assert "not 3.746,0" in out and "perhaps: 3.764,0" in out
    [table] = json.loads(run("table", "mixed.csv", "--format", "json", "-v").out)["documents"][0]["tables"]
    assert "DE (column 3) is written otherwise: groups by '.', decimals by ','" in table["inferred"]


def test_a_locale_decides_where_the_table_leaves_it_open_and_goes_into_the_draft(place: Path) -> None:
    (place / "either.csv").write_text("Region;a;b\nN;1.204;3.101\nC;7.988;1.111\nS;1.571;1.000\nTotal;10.763;5.212\n")
    assert "groups by '.', decimals by ','" in run("table", "either.csv", "--locale", "de", "-v").out
    assert "groups by ',', decimals by '.'" in run("table", "either.csv", "--locale", "en", "-v").out
    assert "there is no locale 'xx'" in run("table", "either.csv", "--locale", "xx").err
    (place / "crossfoot.toml").write_text('locale = "en"\n', encoding="utf-8")
    assert "groups by ',', decimals by '.'" in run("table", "either.csv", "-v").out
    assert "groups by '.', decimals by ','" in run("table", "either.csv", "--locale", "de", "-v").out
    (place / "other.toml").write_text('locale = "de"\n', encoding="utf-8")
    assert "groups by '.', decimals by ','" in run("table", "either.csv", "--config", "other.toml", "-v").out
    (place / "crossfoot.toml").unlink()
    run("table", "either.csv", "--locale", "de", "--output", "de.yaml")
    assert (place / "de.yaml").read_text(encoding="utf-8").startswith("locale: de\ntables:\n")
    checked = json.loads(run("audit", "de.yaml", "--format", "json").out)["documents"][0]["claims"]
    assert {figure["text"]: figure["value"] for figure in checked[0]["figures"]}["1.204"] == "1204"


def test_all_cells_that_are_as_likely_are_named_or_counted(place: Path) -> None:
    rows = ["x,2020,2021,2022", "North,4545,4712,4950", "South,4685,4633,4907", "East,6796,6603,6805",
            "West,6627,6881,7268", "Centre,2437,2560,2364"]  # fmt: skip
    (place / "five.csv").write_text("\n".join([*rows, "Total,25094,25389,26294"]), encoding="utf-8")
    out = run("table", "five.csv").out
    assert (out.count("= as likely: "), "with -v" in out) == (5, False)  # one more is named as well
    rows += ["Lakes,3141,3251,3361", "Valley,2111,2231,2341", "Total,30348,30871,31996"]
    (place / "seven.csv").write_text("\n".join(rows), encoding="utf-8")
    out = run("table", "seven.csv").out
    assert (out.count("= as likely: "), "  = 3 more, with -v\n" in out) == (4, True)
    out = run("table", "seven.csv", "-v").out
    assert (out.count("= as likely: "), "with -v" in out) == (7, False)
