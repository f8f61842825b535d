"""Figures that two claim files say are the same."""

from __future__ import annotations

from pathlib import Path

from crossfoot.audit.engine import audit


def test_a_figure_that_only_another_file_names_is_used(tmp_path: Path) -> None:
    bound = "claims:\n  - {id: a, kind: bound, value: n, at_least: 1}\n"
    (tmp_path / "a.yaml").write_text("figures: {n: {figure: 5, same_as: b.m}}\n" + bound, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("figures: {n: 5, m: 5, o: 7}\n" + bound, encoding="utf-8")
    findings = [each for document in audit([str(tmp_path)]).documents for each in document.findings]
    assert [(each.rule, each.path) for each in findings] == [("unused-figure", ("figures", "o"))]
