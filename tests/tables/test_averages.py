"""Averages where a label says so, or where much speaks for one."""

from __future__ import annotations

from crossfoot.tables.check import check
from crossfoot.tables.relation import Relation
from tabling import grid


def told(*rows: str) -> list[Relation]:
    return [each for each in check(grid(*rows)).relations if each.kind == "average"]


def test_averages_of_the_rows_above() -> None:
    rows = ("x|t1|t2", "a|412|43", "b|188|19", "c|431|51", "d|1204|121", "Average|558.75|58.5")
    assert [each.result for each in told(*rows)] == [(5, 1), (5, 2)]


def test_a_line_that_nothing_names_is_the_mean_of_all_before_it_by_strong_evidence() -> None:
    rows = [(102.4, 114.3, 96.1), (99.0, 87.6, 120.3), (131.7, 90.2, 77.7), (64.9, 140.4, 101.0), (88.8, 93.5, 70.6)]
    text = ["|".join(["r", *map(str, row), f"{sum(round(10 * each) for each in row) / 30:.1f}"]) for row in rows]
    assert [each.result for each in told("x|May|June|July|Quarter", *text)] == [(n, 4) for n in range(1, 6)]
    assert not told("x|May|June|July|Quarter", *text[:2])
    same = ["|".join(["r", *[str(row[0])] * 4]) for row in rows]
    assert not told("x|May|June|July|Quarter", *same)


def test_an_average_may_be_another_one_in_a_column_of_three() -> None:
    rows = (
        "x|t1|t2|Complete",
        "a|412|4.3|0.75",
        "b|188|1.9|0.9",
        "c|431|5.1|0.93",
        "d|1204|12.1|0.6",
        "Average|558.75|5.85|0.9158",
    )
    assert [each.result for each in told(*rows) if each.holds] == [(5, 1), (5, 2)]


QUARTERS: list[tuple[float, ...]] = [
    (98.7, 103.7, 104.2, 93.4, 101.5, 112.9, 110.0, 95.3), (100.3, 101.9, 105.9, 91.9, 102.3, 114.3, 112.6, 93.4),
    (97.0, 105.7, 106.2, 91.1, 102.4, 119.3, 111.8, 91.5), (97.7, 102.9, 103.3, 96.1, 106.8, 112.2, 110.2, 98.9),
    (94.5, 103.7, 107.8, 94.0, 91.7, 98.5, 104.9, 87.1), (99.1, 105.4, 101.4, 94.0, 103.8, 119.6, 118.5, 95.5),
]  # fmt: skip


def years(rows: list[tuple[float, ...]]) -> list[str]:
    def mean(row: tuple[float, ...]) -> str:
        return f"{sum(round(10 * each) for each in row) / 40:.1f}"

    lines = ([*map(str, row[:4]), mean(row[:4]), *map(str, row[4:]), mean(row[4:])] for row in rows)
    return ["Branch|Q1|Q2|Q3|Q4|2008|Q1|Q2|Q3|Q4|2009", *("|".join([f"b{n}", *line]) for n, line in enumerate(lines))]


def test_a_year_is_the_mean_of_its_four_quarters_by_strong_evidence() -> None:
    found = told(*years(QUARTERS))
    assert {(each.result or (0, 0))[1] for each in found if each.holds} == {5, 10}
    assert {len(each.operands) for each in found} == {4}
    assert told(*years(QUARTERS[:2])) == []


def test_a_slip_in_a_quarter_is_found() -> None:
    rows = years(QUARTERS)
    [suspect] = check(grid(*rows[:3], rows[3].replace("119.3", "191.3"), *rows[4:])).suspects
    assert (3, 7) in (suspect.at, *suspect.also)


def test_figures_that_are_much_alike_and_percentages_are_no_mean_without_a_word() -> None:
    rows = [(1003, 998, 1001), (996, 1004, 999), (1000, 1002, 997), (1004, 1003, 998), (999, 996, 1001)] * 3
    alike = [f"b|{20 + 37 * n % 61}.3|" + "|".join(f"{each / 10}" for each in (*row, round(sum(row) / 3)))
             for n, row in enumerate(rows)]  # fmt: skip
    assert told("x|Rent|a|b|c|d", *alike) == []
    wide = [(512, 771, 233), (690, 418, 845), (377, 902, 654), (741, 266, 588), (829, 355, 470)]
    plain = ["b|" + "|".join(f"{each / 10}" for each in (*row, round(sum(row) / 3))) for row in wide]
    assert len(told("x|a|b|c|d", *plain)) == 5
    assert told("x|a|b|c|d", *(row.replace("|", "%|").replace("b%", "b") + "%" for row in plain)) == []
