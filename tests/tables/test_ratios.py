"""Shares, changes and averages where a label says so."""

from __future__ import annotations

import pytest

from crossfoot.tables.check import check
from crossfoot.tables.relation import Relation
from tabling import grid

SHARES = ("Region|2024|Share", "North|4120|56.9%", "Centre|2210|30.5%", "South|910|12.6%", "Total|7240|100%")
CHANGES = ("x|2023|2024|Change (%)", "a|412|438|6.3", "b|188|197|4.8", "c|431|513|19.0", "d|1204|1277|6.1")


def told(kind: str, *rows: str) -> list[Relation]:
    return [each for each in check(grid(*rows)).relations if each.kind == kind]


def test_shares_of_a_total_in_another_row() -> None:
    found = told("share", *SHARES)
    assert [(each.result, each.operands[0].at, each.operands[1].at) for each in found] == [
        ((1, 2), (1, 1), (4, 1)), ((2, 2), (2, 1), (4, 1)), ((3, 2), (3, 1), (4, 1)),
    ]  # fmt: skip


def test_a_denominator_in_each_row() -> None:
    rows = ("x|Passed|Sat|Rate %", "a|134|1459|9.2", "b|209|956|21.9", "c|53|78|67.9", "d|87|165|52.7")
    assert [(each.result, each.operands[1].at) for each in told("share", *rows)] == [
        ((1, 3), (1, 2)), ((2, 3), (2, 2)), ((3, 3), (3, 2)), ((4, 3), (4, 2)),
    ]  # fmt: skip


def test_changes_between_columns() -> None:
    found = told("change", *CHANGES)
    assert [(each.operands[0].at[1], each.operands[1].at[1]) for each in found] == [(2, 1)] * 4


def test_averages_of_the_rows_above() -> None:
    rows = ("x|t1|t2", "a|412|43", "b|188|19", "c|431|51", "d|1204|121", "Average|558.75|58.5")
    assert [each.result for each in told("average", *rows)] == [(5, 1), (5, 2)]


@pytest.mark.parametrize(("before", "after"), [("Share", "Amount"), ("%", "")])
def test_without_a_word_or_a_sign_nothing_is_told(before: str, after: str) -> None:
    rows = [row.replace("Share", "Amount").replace("%", "") for row in SHARES]
    assert told("share", *rows) == []
    assert told("share", *(row.replace(before, after) for row in SHARES)) != []


def test_percentages_by_chance_are_not_told() -> None:
    rows = ("x|2023|2024|Change (%)", "a|412|438|16.3", "b|188|197|44.8", "c|431|513|29.0", "d|1204|1277|67.1")
    assert told("change", *rows) == told("share", *rows) == []


def test_a_slip_in_a_share_is_named_and_a_wrong_structure_accuses_nobody() -> None:
    longer = [*CHANGES[:3], "c|431|513|91.0", *CHANGES[4:], "e|88|93|5.7", "f|131|140|6.9", "g|655|640|-2.3"]
    [suspect] = check(grid(*longer)).suspects
    assert suspect.at == (3, 3)
    assert check(grid(*CHANGES[:3], "c|431|513|3.3", *CHANGES[4:])).suspects == ()


def test_a_line_that_nothing_names_is_the_mean_of_all_before_it_by_strong_evidence() -> None:
    rows = [(102.4, 114.3, 96.1), (99.0, 87.6, 120.3), (131.7, 90.2, 77.7), (64.9, 140.4, 101.0), (88.8, 93.5, 70.6)]
    text = ["|".join(["r", *map(str, row), f"{sum(round(10 * each) for each in row) / 30:.1f}"]) for row in rows]
    assert [each.result for each in told("average", "x|May|June|July|Quarter", *text)] == [(n, 4) for n in range(1, 6)]
    assert not told("average", "x|May|June|July|Quarter", *text[:2])
    same = ["|".join(["r", *[str(row[0])] * 4]) for row in rows]
    assert not told("average", "x|May|June|July|Quarter", *same)
