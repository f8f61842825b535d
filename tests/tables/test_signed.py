"""Lines of which some count less."""

from __future__ import annotations

import pytest

from crossfoot.tables.check import check
from tabling import grid

STATEMENT = ["Revenue|51204|63307|70118", "Costs|31990|40288|44051", "Wages|9871|10402|11377", "Tax|1571|2102|2513"]


def found(*rows: str, head: str = "|2021|2022|2023") -> list[tuple[int, tuple[tuple[int, int], ...]]]:
    table = check(grid(head, *rows))
    return [(each.result, each.operands) for each in table.templates if len(each.operands) > 2]


def test_a_whole_before_its_parts_is_a_sum() -> None:
    assert found(*STATEMENT, "Profit|7772|10515|12177") == [(1, ((2, 1), (3, 1), (4, 1), (5, 1)))]


def test_labels_say_which_count_less_and_one_column_is_enough() -> None:
    rows = ["Fees|51204", "Grants|20117", "Less: rent|31990", "Less: wages|9871", "Left over|29460"]
    assert found(*rows, head="|2021") == [(5, ((1, 1), (2, 1), (3, -1), (4, -1)))]


def test_an_outcome_may_have_any_signs() -> None:
    rows = ["Sales|51204|63307|70118", "Rent|31990|40288|44051", "Interest|871|402|377", "Profit|20085|23421|26444"]
    assert found(*rows) == [(4, ((1, 1), (2, -1), (3, 1)))]


def test_figures_in_brackets_are_negative_and_add() -> None:
    rows = ["Revenue|51204|63307", "Costs|(31990)|(40288)", "Tax|(1571)|(2102)", "Profit|17643|20917"]
    assert found(*rows, head="|2021|2022") == [(4, ((1, 1), (2, 1), (3, 1)))]


@pytest.mark.parametrize("last", ["Net|51204|63307|70118", "Profit|7|5|4"])
def test_what_cancels_or_does_not_fit_is_not_told(last: str) -> None:
    rows = ["Revenue|51204|63307|70118", "In|871|402|377", "Out|871|402|377"]
    assert found(*rows, last) == []


def test_a_wrong_figure_is_named() -> None:
    rows = ["Sales|51204|63307|70118|68011", "Rent|31990|40288|44051|41288", "Interest|871|402|377|520"]
    table = check(grid("|2021|2022|2023|2024", *rows, "Profit|20085|23421|26444|27423"))
    assert (4, 4) in {at for each in table.suspects for at in (each.at, *each.also)}
    assert {each.needed for each in table.suspects if each.at == (4, 4)} <= {27243}


def test_the_last_line_of_a_table_needs_no_word_where_three_columns_tell_which_count_less() -> None:
    rows = ["A|88412|91377|90214", "B|12075|11890|13001", "C|41233|40118|42777", "D|7214|7391|7006"]
    assert found(*rows, "E|52040|55758|53432") == [(5, ((1, 1), (2, 1), (3, -1), (4, -1)))]
    assert found(*(row.rpartition("|")[0] for row in [*rows, "E|52040|55758|53432"]), head="|2021|2022") == []
