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


MONTHS = ["Month|2021|2022|2023", "Jan|6100|5200|4100", "Feb|7300|4400|5300", "Mar|5900|6100|4900",
          "Apr|6600|5000|5200"]  # fmt: skip
TOTAL, MEAN = "Total|25900|20700|19500", "Monthly average|6475|5175|4875"


def turned(rows: list[str]) -> list[str]:
    return ["|".join(cells) for cells in zip(*(row.split("|") for row in rows), strict=True)]


def test_a_total_between_an_average_and_its_rows_is_none_of_them() -> None:
    found = told(*MONTHS, TOTAL, MEAN)
    assert [each.result for each in found] == [(6, 1), (6, 2), (6, 3)]
    assert [operand.at[0] for operand in found[0].operands] == [1, 2, 3, 4]
    assert [each.result for each in told(*turned([*MONTHS, TOTAL, MEAN]))] == [(1, 6), (2, 6), (3, 6)]
    assert len(told(*MONTHS, TOTAL, "Maximum|7300|6100|5300", "In percent|23.5|25.1|21.0", MEAN)) == 3
    sections = [*MONTHS[:3], "Spring|13400|9600|9400", *MONTHS[3:], "Summer|12500|11100|10100", TOTAL, MEAN]
    assert len(told(*sections)) == 3
    assert len(told(MONTHS[0], MEAN, TOTAL, *MONTHS[1:])) == 3


def test_a_slip_in_an_average_below_a_total_is_found() -> None:
    for rows in ([*MONTHS, TOTAL, MEAN.replace("6475", "9475")], [*MONTHS, TOTAL, MEAN.replace("4875", "4785")]):
        [suspect] = check(grid(*rows)).suspects
        assert suspect.at[0] == 6
        [suspect] = check(grid(*turned(rows))).suspects
        assert suspect.at[1] == 6


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
