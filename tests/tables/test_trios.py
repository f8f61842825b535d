"""Three lines that need not be neighbours."""

from __future__ import annotations

from crossfoot.tables.area import area
from crossfoot.tables.evidence import LineValues, lines_of
from crossfoot.tables.trios import trios
from tabling import grid


def columns(heading: str, *rows: str) -> LineValues:
    return lines_of(area(grid(heading, *rows)), "columns")


ROWS = ["A|1204|5|307|897", "B|988|8|210|778", "C|1571|3|402|1169", "D|660|4|105|555", "E|4301|9|118|4183"]


def test_a_column_that_is_another_less_a_third() -> None:
    lines = columns("a|Gross|Staff|Receipts|Net", *ROWS)
    [found] = trios(lines, lines.order, [])
    assert {found.result, *(line for line, _ in found.operands)} == {1, 3, 4}


def test_a_column_far_from_the_two_that_it_is_the_sum_of() -> None:
    between = range(30)
    rows = ["|".join([name, str(one), *(str(1000 + (name_number * 7919 + at * 104729) % 8999) for at in between),
                      str(other), str(one + other)])
            for name_number, (name, one, other) in enumerate([("A", 12041, 9981), ("B", 9883, 71123), ("C", 15713, 812),
                                                              ("D", 60123, 4410), ("E", 3301, 15904)])]  # fmt: skip
    lines = columns("|".join(["x", "first", *(f"c{at}" for at in between), "second", "both"]), *rows)
    assert [(each.result, each.operands) for each in trios(lines, lines.order, [])] == [(33, ((1, 1), (32, 1)))]


def test_what_is_known_is_not_told_again() -> None:
    lines = columns("a|Gross|Staff|Receipts|Net", *ROWS)
    assert trios(lines, lines.order, trios(lines, lines.order, [])) == []


def test_a_column_that_repeats_another_but_for_one_slip_is_made_of_the_same_two() -> None:
    rows = [f"{row}|{net}" for row, net in zip(ROWS, (897, 778, 1169, 556, 4183), strict=True)]
    lines = columns("a|Gross|Staff|Receipts|Net|Net again", *rows)
    found = trios(lines, lines.order, [])
    assert {frozenset((each.result, *(line for line, _ in each.operands))) for each in found} == {
        frozenset((1, 3, 4)),
        frozenset((1, 3, 5)),
    }
