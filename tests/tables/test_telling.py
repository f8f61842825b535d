"""What was found, in words and as JSON."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from crossfoot.inputs.grids import Hidden
from crossfoot.tables.check import check
from crossfoot.tables.telling import as_json, counts, describe, hidden_of, message, name, written
from tabling import ROWS, checked, grid

WRONG = checked(ROWS[0], ROWS[1].replace("2710", "2170"), *ROWS[2:])


def test_the_public_shape() -> None:
    told = json.loads(json.dumps(as_json(WRONG)))
    assert told.keys() == {"name", "rows", "columns", "relations", "findings"}
    assert (told["rows"], told["columns"]) == (5, 4)
    failing = [each for each in told["relations"] if each["verdict"] == "mismatch"]
    assert {"kind": "sum", "result": {"row": 2, "column": 3}, "verdict": "mismatch", "operands": [
        {"row": 2, "column": 1, "coefficient": 1}, {"row": 2, "column": 2, "coefficient": 1}]} in failing  # fmt: skip
    [finding] = told["findings"]
    assert (finding["rule"], finding["severity"]) == ("table-mismatch", "error")
    assert finding["cell"] == {"row": 2, "column": 2}
    assert finding["cells"] == [{"row": 2, "column": 2}]
    assert finding["fixes"] == [{"title": "2710", "safe": False}]


def test_the_sentence_says_what_does_not_add_up() -> None:
    [suspect] = WRONG.suspects
    sentence = message(WRONG, suspect)
    assert sentence.endswith("; 2 relations fail through this cell")
    assert "Total (row 5): 3307 + 2170 + 4102 is 9579, not 10119 (540 too high)" in sentence
    assert written(WRONG, (2, 2), suspect.needed or 0) == "2710"  # type: ignore[arg-type]


def test_relations_are_listed_with_their_evidence() -> None:
    lines = list(describe(checked(*ROWS)))
    assert any(line.startswith("Total (row 5) = North + Centre + South  [fits 3 of 3, ") for line in lines)
    assert any(line.startswith("All (column 4) = Men + Women  [fits 4 of 4, ") for line in lines)
    assert counts({"a": [WRONG]}) == (1, 7, 1)
    assert {name(WRONG, each) for each in WRONG.templates} == {"Total (row 5)", "All (column 4)"}


@pytest.mark.parametrize(
    ("hidden", "said"),
    [(Hidden(), ""), (Hidden(rows=(4,)), "row 5 is hidden"), (Hidden(rows=(4, 6)), "rows 5, 7 are hidden"),
     (Hidden(True), "this sheet is hidden"), (Hidden(False, (4,), (2,)), "row 5 and column C are hidden")],
)  # fmt: skip
def test_what_readers_do_not_see_is_told(hidden: Hidden, said: str) -> None:
    shown = grid("a|b", "x|1", "y|2")._replace(hidden=hidden)
    assert hidden_of(shown) == said
    table = as_json(check(shown))
    assert table.get("hidden", Hidden()._asdict()) == hidden._asdict()


def test_what_it_should_be_is_grouped_as_the_cell_is() -> None:
    rows = ["A|12,34,567|1,01,234", "B|23,45,678|2,02,468", "C|4,56,789|1,11,111", "Total|40,37,034|4,41,813"]
    [suspect] = (table := check(grid("x|a|b", *rows))).suspects
    assert suspect.needed is not None
    assert written(table, (4, 2), Fraction(414813)) == "4,14,813"
    assert "is 4,14,813, not 4,41,813" in message(table, suspect)


def test_a_relation_that_was_compared_nowhere_is_not_listed() -> None:
    rows = ["A|14|29|22", "B|n.a.|n.a.|7", "C|228|322|345", "D|77|45|65", "E|n.a.|n.a.|n.a.", "Total|325|403|443"]
    table = check(grid("Area|2016|2017|2018", *rows))
    assert (table.relations, [*describe(table)]) == ((), [])
