"""How often each rule found something."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Report
from crossfoot.reports.statistics import Count, as_json, lines, statistics
from running import CUT, GOOD, WRONG, claims, run

ACCEPTED = WRONG.replace("}", ", accepted: {rule: share-mismatch, reason: so printed}}").replace("id: a", "id: c")
REPORT = Report(
    [
        check_text("a.yaml", claims(GOOD, CUT.replace("id: a", "id: b"), ACCEPTED)),
        check_text("b.yaml", claims(WRONG, WRONG.replace("id: a", "id: b"), CUT.replace("id: a", "id: c"))),
        check_text("c.yaml", claims(CUT, CUT.replace("id: a", "id: b"))),
    ]
)
COUNTS = [Count("share-mismatch", "error", 2, 1), Count("truncated-percent", "note", 4, 3)]


def test_the_worst_come_first_and_what_is_accepted_is_not_counted() -> None:
    assert statistics(REPORT) == COUNTS
    assert json.loads(as_json(REPORT)) == {"version": 1, "statistics": [each._asdict() for each in COUNTS]}
    assert statistics(Report([])) == []


def test_a_line_for_each_rule() -> None:
    told = ["".join(piece.text for piece in line) for line in lines(REPORT)]
    assert told == ["2  error    share-mismatch     in 1 file", "4  note     truncated-percent  in 3 files"]


def test_the_option_counts_in_place_of_the_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(claims(WRONG), encoding="utf-8")
    ended = run("audit", "a.yaml", "--statistics")
    assert ended.code == 1
    assert ended.out.splitlines()[:2] == ["1  error    share-mismatch  in 1 file", "1 error"]
    assert run("audit", "a.yaml", "--statistics", "-q").out == "1  error    share-mismatch  in 1 file\n"
    assert json.loads(run("audit", "a.yaml", "--statistics", "--format", "json").out)["statistics"][0]["findings"] == 1
    assert "not with csv" in run("audit", "a.yaml", "--statistics", "--format", "csv").err
