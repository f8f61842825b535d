"""tools/mutants.py: which mutants there are, and by which tests each is tried."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest
from coverage import CoverageData

from installing import ROOT

TOOL = runpy.run_path(str(ROOT / "tools" / "mutants.py"))
CODE = """\
import re

WORD = re.compile("a")


def longest(first: int | None, second: int | None = None) -> int:
    if first is None:
        return (
            1
            + 2
        )
    return first
"""


@pytest.mark.parametrize(
    ("line", "lines"), [(3, [3]), (6, [6]), (7, [7]), (8, [8, 9, 10, 11]), (10, [8, 9, 10, 11]), (12, [12]), (4, [4])]
)
def test_the_statement_at_a_line_is_the_innermost(line: int, lines: list[int]) -> None:
    assert list(TOOL["statement_at"](CODE, line)) == lines


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("first: int | None,", "first: int & None,", True),
        ("-> int:", "-> float:", True),
        ("if first is None", "if  first is None", True),
        ("if first is None", "if first is not None", False),
        ("= None)", "= 1)", False),
        ('"a"', '"b"', False),
    ],
)
def test_annotations_and_spaces_mean_nothing_when_it_runs(old: str, new: str, same: bool) -> None:
    assert old in CODE
    assert (TOOL["meaning"](CODE.replace(old, new)) == TOOL["meaning"](CODE)) is same


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy in which the tests ran that are noted here."""
    data = CoverageData(str(tmp_path / ".coverage"))
    module = str(tmp_path / "src/crossfoot/claims/made.py")
    for test, lines in {
        "": [1, 3, 6],
        "tests/claims/test_made.py::test_slow[1]|run": [7, 12],
        "tests/claims/test_made.py::test_quick|run": [7, 12],
        "tests/kinds/test_kinds.py::test_other|setup": [7, 12],
        "tests/claims/test_law.py::test_law|run": [10],
    }.items():
        data.set_context(test)
        data.add_lines({module: lines})
    data.write()
    seconds = {"tests/claims/test_made.py::test_slow": 2.0, "tests/claims/test_made.py::test_quick": 1.0,
               "tests/claims/test_made.py::test_record": 0.5}  # fmt: skip
    (tmp_path / "durations.json").write_text(json.dumps(seconds), encoding="utf-8")
    return tmp_path


def names(copy: Path, line: int, module: str = "claims/made.py") -> list[str]:
    mutant: Any = TOOL["Mutant"](module, line, "", "", "")
    return [test.name.split("::")[1] for test in TOOL["Tests"](copy).of(mutant, CODE)]


def test_the_tests_that_run_a_line_its_own_first_and_the_quickest(copy: Path) -> None:
    assert names(copy, 7) == ["test_quick", "test_slow", "test_other"]
    assert names(copy, 9) == ["test_law"]


def test_what_runs_when_it_is_imported_is_tried_by_all_tests_of_the_module(copy: Path) -> None:
    assert sorted(names(copy, 3)) == ["test_law", "test_other", "test_quick", "test_record", "test_slow"]
    assert names(copy, 7, "claims/other.py") == []


def test_tests_that_take_too_long_together_are_left_out(copy: Path) -> None:
    (copy / "durations.json").write_text(json.dumps({"tests/claims/test_made.py::test_slow": 99.0}), encoding="utf-8")
    assert names(copy, 7) == ["test_quick", "test_other"]


def test_the_mutants_of_a_module_are_always_the_same(tmp_path: Path) -> None:
    pytest.importorskip("cosmic_ray")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "made.py").write_text(CODE, encoding="utf-8")
    drawn = [list(TOOL["sample"](tmp_path, mutated, 100)) for mutated in (["claims"], ["claims/made.py"])]
    assert drawn[0] == drawn[1]
    assert sorted(each.line for each in drawn[0]) == [7, 7, 8, 10, 10]  # ``is``, ``if``, both numbers, and the plus
    for each in drawn[0]:
        lines, changed = CODE.splitlines(), each.text.splitlines()
        assert lines[: each.line - 1] == changed[: each.line - 1]
        assert (lines[each.line - 1].strip(), changed[each.line - 1].strip()) == (each.was, each.became)
        assert TOOL["meaning"](each.text) != TOOL["meaning"](CODE)


def test_each_explanation_names_a_mutant(capsys: pytest.CaptureFixture[str]) -> None:
    for module, was, became in TOOL["explained"]():
        path = ROOT / "src" / "crossfoot" / module
        assert was in {line.strip() for line in path.read_text("utf-8").splitlines()}, (module, was)
        assert became != was
