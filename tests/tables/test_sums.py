"""Which lines are sums of others."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.evidence import lines_of
from crossfoot.tables.relation import Template
from crossfoot.tables.sums import sums
from tabling import grid


def found_rows(*rows: str) -> list[Template]:
    return sums(lines_of(area(grid(*rows)), "rows"))


def plain(templates: list[Template]) -> set[tuple[int, tuple[int, ...]]]:
    return {(each.result, tuple(line for line, _ in each.operands)) for each in templates}


def test_a_total_below_and_a_total_above_are_found() -> None:
    body = ["North|1204|3307", "Centre|988|2710", "South|1571|4102"]
    assert plain(found_rows("a|x|y", *body, "Total|3763|10119")) == {(4, (1, 2, 3))}
    assert plain(found_rows("a|x|y", "Total|3763|10119", *body)) == {(1, (2, 3, 4))}


def test_subtotals_add_up_further() -> None:
    rows = ["A|1204|3307", "B|988|2710", "AB|2192|6017", "C|571|1102", "D|660|905", "CD|1231|2007", "All|3423|8024"]
    assert plain(found_rows("a|x|y", *rows)) == {(3, (1, 2)), (6, (4, 5)), (7, (3, 6))}


def test_a_column_that_is_another_less_a_third_is_found() -> None:
    rows = ["A|1204|307|897", "B|988|210|778", "C|1571|402|1169", "D|660|105|555", "E|4301|118|4183"]
    templates = sums(lines_of(area(grid("a|Gross|Receipts|Net", *rows)), "columns"))
    assert plain(templates) == {(1, (2, 3))}  # gross = receipts + net says the same
    apart = ["A|1204|5|307|897", "B|988|8|210|778", "C|1571|3|402|1169", "D|660|4|105|555", "E|4301|9|118|4183"]
    [found] = sums(lines_of(area(grid("a|Gross|Staff|Receipts|Net", *apart)), "columns"))
    assert (found.kind, found.result, found.operands) == ("difference", 4, ((1, 1), (3, -1)))


def test_percentages_and_medians_say_nothing_against_a_sum() -> None:
    rows = ["A|1204|3.1|7.2%", "B|988|4.0|6.1%", "C|1571|3.3|8.8%", "All|3763|3.4|7.6%"]
    assert plain(found_rows("a|People|Median age|Growth %", *rows)) == {(4, (1, 2, 3))}


def test_chance_is_no_sum() -> None:
    assert found_rows("a|x", "A|1", "B|2", "C|3") == []
    assert found_rows("a|x", "A|10", "B|12", "C|22") == []


@settings(max_examples=60)
@given(st.integers(0, 10**6))
def test_random_tables_have_no_sums(seed: int) -> None:
    draw = random.Random(seed)
    rows = ["|".join(["r", *(str(draw.randint(100, 99_999)) for _ in range(4))]) for _ in range(12)]
    assert found_rows("a|b|c|d|e", *rows) == []


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.integers(2, 9), st.integers(2, 6))
def test_planted_sums_are_found(seed: int, parts: int, columns: int) -> None:
    draw = random.Random(seed)
    values = [[draw.randint(1_000, 99_999) for _ in range(columns)] for _ in range(parts)]
    values.append([sum(column) for column in zip(*values, strict=True)])
    rows = ["|".join([f"r{number}", *map(str, line)]) for number, line in enumerate(values)]
    heading = "|".join(["a", *(f"c{number}" for number in range(columns))])
    assert (parts + 1, tuple(range(1, parts + 1))) in plain(found_rows(heading, *rows))


def test_a_total_over_all_above_it_is_one_where_a_slip_breaks_one_of_two_columns() -> None:
    rows = ["A|12|6", "B|31|14", "C|9|22", "D|40|15", "E|7|33", "Total|99|80"]
    [found] = found_rows("a|x|y", *rows)
    assert (found.result, len(found.operands), found.hits, found.misses, found.is_laid_out) == (6, 5, 1, 1, True)
    assert found_rows("a|x|y", *rows[:-1], "Mayor|99|80") == []


def test_a_line_without_a_name_at_the_end_is_a_sum_on_less_evidence() -> None:
    rows = ["A|126", "B|314", "C|95", "D|402", "E|71", "F|18"]
    assert plain(found_rows("a|x", *rows, "|1026")) == {(7, (1, 2, 3, 4, 5, 6))}
    assert found_rows("a|x", *rows, "G|1026") == []


def test_sections_in_one_column_each_under_its_total_show_a_slip() -> None:
    sections = ((65826, 9975, 41642, 11500, 2709), (29417, 12024, 8718, 8675), (87213, 45210, 22793, 19210))
    rows = [row for total, *parts in sections for row in (*(f"p{part}|{part}" for part in parts), f"Total|{total}")]
    table = check(grid("Project|Budget", *rows))
    assert [each.holds for each in table.relations] == [True] * 3 and not table.suspects
    [suspect] = check(grid("Project|Budget", *(row.replace("|22793", "|22973") for row in rows))).suspects
    assert (11, 1) in (suspect.at, *suspect.also)
