"""Totals of lines that stand apart."""

from __future__ import annotations

from crossfoot.tables.area import area
from crossfoot.tables.evidence import lines_of
from crossfoot.tables.runs import runs
from tabling import grid

ROWS = [
    (1204, 3307, 988, 2710, 455), (988, 2710, 1571, 4102, 219), (660, 905, 4301, 118, 871), (317, 824, 2216, 93, 640),
    (5120, 411, 733, 1904, 382),
]  # fmt: skip


def made(total: str, *parts: int) -> list[tuple[int, tuple[int, ...]]]:
    rows = [
        f"r{number}|{'|'.join(map(str, row))}|{sum(row[part] for part in parts)}" for number, row in enumerate(ROWS)
    ]
    lines = lines_of(area(grid(f"x|a|b|c|d|e|{total}", *rows)), "columns")
    return [(each.result, tuple(line for line, _ in each.operands)) for each in runs(lines, lines.order, [])]


def test_a_total_of_the_first_columns_with_others_in_between() -> None:
    assert made("Quiz total", 0, 1, 2) == [(6, (1, 2, 3))]
    assert made("Quiz total", 1, 2) == [(6, (2, 3))]  # but for one run these are not all
    assert made("Quiz total", 0) == []


def test_a_total_of_all_columns_but_one_and_but_a_run() -> None:
    assert made("Total", 0, 1, 3, 4) == [(6, (1, 2, 4, 5))]
    assert made("Total", 0, 3, 4) == [(6, (1, 4, 5))]


def test_only_what_a_label_calls_a_sum_and_only_by_evidence() -> None:
    assert made("Mean age", 0, 1, 2) == []
    rows = [f"r{number}|{'|'.join(map(str, row))}|{700 + 37 * number}" for number, row in enumerate(ROWS)]
    lines = lines_of(area(grid("x|a|b|c|d|e|Total", *rows)), "columns")
    assert runs(lines, lines.order, []) == []
