"""Sections with their sums, one behind the other."""

from __future__ import annotations

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.evidence import lines_of
from crossfoot.tables.sections import sections
from tabling import grid

PARTS = [(2, 2, 3, 5, 8), (4, 3, 3, 6), (2, 5, 5, 4, 4, 1), (7, 3, 4), (2, 2, 3, 3, 5)]


def rows_of(wrong: dict[int, int]) -> list[str]:
    """One column of marks, with a total behind each section and one of all; ``wrong`` totals by section."""
    rows = ["Task|Marks"]
    for number, parts in enumerate(PARTS):
        letter = "ABCDE"[number]
        rows += [f"{letter}{n}|{part}" for n, part in enumerate(parts)]
        rows.append(f"Total {letter}|{wrong.get(number, sum(parts))}")
    return [*rows, f"Total of all|{sum(map(sum, PARTS))}"]


def test_every_section_is_a_sum_of_the_lines_since_the_last_one() -> None:
    found = sections(lines_of(area(grid(*rows_of({}))), "rows"), range(1, 30))
    assert [(each.result, len(each.operands)) for each in found] == [
        (6, 5),
        (11, 4),
        (18, 6),
        (22, 3),
        (28, 5),
        (29, 5),
    ]
    assert len({each.family for each in found[:-1]}) == 1


@pytest.mark.parametrize(("section", "total"), [(0, 70), (1, 46), (3, 94), (4, 65)])
def test_the_wrong_total_of_one_section_is_named(section: int, total: int) -> None:
    table = check(grid(*rows_of({section: total})))
    [suspect] = table.suspects
    where = sum(map(len, PARTS[: section + 1])) + section + 1
    assert suspect.at == (where, 1)


def test_where_several_sections_do_not_add_up_nothing_is_said() -> None:
    assert sections(lines_of(area(grid(*rows_of({0: 51, 2: 43}))), "rows"), range(1, 30)) == []
    assert check(grid(*rows_of({0: 51, 2: 43}))).suspects == ()
