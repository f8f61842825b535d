"""A part that was counted under the wrong total."""

from __future__ import annotations

from pathlib import Path

import pytest

from tabling import audited as checked


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_part_counted_under_the_wrong_total_is_one_finding_that_says_so(here: Path) -> None:
    rows = ["x,2024", "Building,438", "Repair,197", "Lights,51", "Roads,635", "Teachers,1277", "Books,93",
            "Schools,1421", "All,2056"]  # fmt: skip
    section = """\
tables:
  budget:
    from: table.csv
    relations:
      - {rows: "Roads = Building + Repair + Lights"}
      - {rows: "Schools = Teachers + Books"}
      - {rows: "All = Roads + Schools"}
"""
    [finding] = checked(here, "\n".join(rows), section).findings
    assert finding.message == (
        "51 (budget!B4) was counted under the wrong total: budget!B5 is 51 too low (635, not 686), "
        "budget!B8 as much too high (1421, not 1370)"
    )
    assert finding.fixes[0].cause == "wrong-total"


def test_it_is_told_of_named_figures_with_edits(here: Path) -> None:
    section = """\
figures: {roads: 600, schools: 1466, all: 2066}
claims:
  - {id: a, kind: total, total: roads, parts: [412, 188, 43]}
  - {id: b, kind: total, total: schools, parts: [1204, 88, 131]}
  - {id: c, kind: total, total: all, parts: [roads, schools]}
"""
    document = checked(here, "", section)
    [finding] = document.findings
    text = document.text
    for edit in sorted(finding.fixes[0].edits, key=lambda each: -each.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert "{roads: 643, schools: 1423, all: 2066}" in text
    assert checked(here, "", text).findings == []


@pytest.mark.parametrize("lights", ["44", "43, 43"])
def test_another_amount_or_two_parts_of_it_say_nothing(here: Path, lights: str) -> None:
    low = 600 if lights == "44" else 643
    section = f"""\
figures: {{roads: {low}, schools: 1466}}
claims:
  - {{id: a, kind: total, total: roads, parts: [412, 188, {lights}]}}
  - {{id: b, kind: total, total: schools, parts: [1204, 88, 131]}}
  - {{id: c, kind: total, total: 2500, parts: [roads, schools], coverage: partial}}
"""
    assert [each.rule for each in checked(here, "", section).findings if each.severity == "error"] == [
        "total-mismatch"
    ] * 2
