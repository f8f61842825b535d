"""What real tables do to a naive reader, each in a small one of our own."""

from __future__ import annotations

import pytest

from crossfoot.tables.check import CheckedTable, check
from tabling import grid


def told(table: CheckedTable) -> set[tuple[int, ...]]:
    """Columns of the results of relations of rows, with the row."""
    return {each.result for each in table.relations if each.result is not None}


def test_averages_in_a_table_that_adds_accuse_nobody() -> None:
    rows = ["North|1204|3307|34.1", "Centre|988|2710|36.0", "South|1571|4102|35.2", "Total|3763|10119|35.0"]
    table = check(grid("Region|Men|Women|Median age", *rows))
    assert table.suspects == ()
    assert told(table) == {(4, 1), (4, 2)}


def test_a_median_that_is_one_digit_off_a_sum_accuses_nobody() -> None:
    rows = ["North|1204|3307|2.1", "Centre|988|2710|3.4", "South|1571|4102|1.8", "Total|3763|10119|2.3"]
    assert check(grid("Region|Men|Women|Median age", *rows)).suspects == ()
    [suspect] = check(grid("Region|Men|Women|Land", *rows[:3], "Total|3763|10119|7.8")).suspects  # 7.3 acres
    assert (4, 3) in (suspect.at, *suspect.also)


def test_rounding_to_five_at_random_is_seen_and_accuses_nobody() -> None:
    rows = ["Total|14715|1905|615|4030", "Car|10645|1405|490|2930", "Bus|1620|35|5|240", "Foot|940|145|40|330",
            "Bicycle|195|5|5|25", "Other|1320|310|75|515"]  # fmt: skip
    table = check(grid("Mode|All|East|North|West", *rows))
    assert table.area.rounded.to == 5
    assert table.suspects == ()
    assert told(table) >= {(1, 1), (1, 2), (1, 4)}


def test_codes_and_years_are_no_figures() -> None:
    rows = ["1|01001|2023|1204|3307|4511", "2|01003|2023|988|2710|3698", "3|01005|2023|1571|4102|5673"]
    table = check(grid("No.|FIPS code|Year|Men|Women|All", *rows))
    assert {column for _, column in table.area.figures} == {3, 4, 5}
    assert told(table) == {(1, 5), (2, 5), (3, 5)}


def test_a_nearly_empty_line_is_part_of_its_sum() -> None:
    rows = ["A|1204|3307|870", "B|988||", "C|1571|4102|655", "Total|3763|7409|1525"]
    table = check(grid("x|a|b|c", *rows))
    [template] = [each for each in table.templates if each.across == "rows"]
    assert template.operands == ((1, 1), (2, 1), (3, 1))
    assert (template.hits, template.misses) == (3, 0)


def test_an_inner_subtotal_is_not_swallowed_by_the_outer_sum() -> None:
    rows = ["A|1204|3307", "B|988|2710", "Subtotal|2192|6017", "C|571|1102", "All|2763|7119"]
    table = check(grid("x|a|b", *rows))
    assert [(each.result, [line for line, _ in each.operands]) for each in table.templates] == [
        (3, [1, 2]), (5, [3, 4]),
    ]  # fmt: skip


def test_net_equals_gross_where_receipts_are_blank_is_no_relation_of_its_own() -> None:
    rows = ["A|61||61", "B|158||158", "C|30||30", "D|12|4|8", "E|83|2|81", "F|310|25|285", "G|7610||7610"]
    table = check(grid("x|Gross|Receipts|Net", *rows))
    assert all(len(each.operands) == 2 for each in table.relations)
    assert {each.result[0] for each in table.relations if each.result} == {4, 5, 6}


def test_padded_decimals_are_whole_numbers() -> None:
    rows = ["A|1204.00000|3307.00000", "B|988.00000|2710.00000", "C|1571.00000|4102.00000", "T|3763.00000|10119.00000"]
    table = check(grid("x|a|b", *rows))
    assert {figure.place for figure in table.area.figures.values()} == {0}
    assert told(table) == {(4, 1), (4, 2)}


def test_a_merged_two_row_heading_is_no_row_of_figures() -> None:
    rows = ["|2023||2024|", "Region|Men|Women|Men|Women", "North|1204|3307|1301|3355", "South|988|2710|1017|2777",
            "Total|2192|6017|2318|6132"]  # fmt: skip
    table = check(grid(*rows))
    assert table.area.top == 2
    assert told(table) == {(4, 1), (4, 2), (4, 3), (4, 4)}


def test_a_label_with_a_number_in_brackets_is_a_label() -> None:
    rows = ["Grants (1)|1204|3307", "Loans (2)|988|2710", "Total (1+2)|2192|6017"]
    table = check(grid("Item|2023|2024", *rows))
    assert table.area.left == 1
    assert told(table) == {(3, 1), (3, 2)}


@pytest.mark.parametrize("wrong", ["6071", "6117", "7017"])
def test_one_wrong_sum_of_three_is_found(wrong: str) -> None:
    rows = ["A|1204|3307|870", "B|988|2710|655", f"Total|2192|{wrong}|1525"]
    [suspect] = check(grid("x|a|b|c", *rows)).suspects
    assert (3, 2) in (suspect.at, *suspect.also)


def test_naics_codes_that_nest_are_no_figures() -> None:
    rows = ["Manufacturing|31|1712|8809", "Food|311|1204|3307", "Textiles|313|508|5502"]
    table = check(grid("Industry|NAICS code|Firms|Workers", *rows))
    assert {column for _, column in table.area.figures} == {2, 3}
    assert told(table) == {(1, 2), (1, 3)}


def test_zeros_and_ones_fit_any_ratio_and_tell_none() -> None:
    rows = ["A|1|1|100%", "B|0|1|0%", "C|1|1|100%", "D|0|2|0%", "E|1|1|100%", "F|0|1|0%", "G|1|1|100%"]
    assert check(grid("x|Found|Sought|Share", *rows)).relations == ()
    rows = [
        f"{n}|{found}|{n}|{100 if found else 0}%"
        for n, found in zip((1, 2, 3, 5, 7, 8, 9), (1, 2, 0, 5, 0, 8, 0), strict=True)
    ]
    assert check(grid("x|Found|Sought|Share", *rows)).relations == ()


def test_rounding_to_three_at_random_is_seen_and_accuses_nobody() -> None:
    rows = ["North|1203|3309|4509", "Centre|990|2709|3702", "South|1572|4101|5676", "Total|3762|10119|13884"]
    table = check(grid("Region|Men|Women|All", *rows))
    assert (table.area.rounded.to, table.suspects) == (3, ())
    assert {(4, 1), (4, 2), (4, 3)} <= told(table)


def test_four_significant_digits_are_seen_and_accuse_nobody() -> None:
    rows = ["North|12040|33070|45110", "Centre|98820|27100|125900", "South|15710|41020|56740",
            "Total|126600|101200|227800"]  # fmt: skip
    table = check(grid("Region|Men|Women|All", *rows))
    assert (table.area.rounded.digits, table.suspects) == (4, ())
    assert {(4, 1), (4, 2), (4, 3)} <= told(table)


def test_units_that_stand_in_the_title_only_leave_room_for_rounding() -> None:
    rows = ["A|1204|3307|870", "B|988|2710|655", "C|1571|4102|931", "Total|3764|10119|2455"]
    table = check(grid("Outlays, in millions|||", "x|2022|2023|2024", *rows))
    assert table.suspects == ()
    assert told(table) == {(5, 1), (5, 2), (5, 3)}


def test_what_is_suppressed_unknown_nil_or_marked() -> None:
    rows = ["A|1204|(D)|870|12 340¹", "B|988|2710|–|60*", "C|1571|n.a.|655|1 101", "Total|3763|9999|1525|13 501"]
    table = check(grid("x|a|b|c|d", *rows))
    assert table.suspects == ()
    assert told(table) == {(4, 1), (4, 3), (4, 4)}
    assert {(1, 2), (3, 2)} <= table.area.absent
    assert table.area.contents[2, 3].sort == "nil"


def test_a_line_that_another_sum_takes_in_is_not_missed_in_this_one() -> None:
    rows = ["A|1204|3307|870", "B|988|2710|655", "Both|2192|6017|1525", "of which|1102|3015|702", "C|571|1102|931",
            "Total|2763|7119|2456"]  # fmt: skip
    assert check(grid("x|a|b|c", *rows)).suspects == ()


def test_a_price_in_a_table_of_amounts_is_no_sum() -> None:
    rows = ["Units|1000|1500|2000|2500|7000", "Price|20|21|22|23|22", "Sales|20000|31500|44000|57500|153000",
            "Cost|7012|12001|18044|25107|62164", "Rent|1301|1402|1503|1604|5810"]  # fmt: skip
    table = check(grid("Item|Q1|Q2|Q3|Q4|Total", *rows))
    assert table.suspects == ()
    assert {(1, 5), (3, 5), (4, 5), (5, 5)} <= told(table)


def test_differences_of_grades_from_one_to_five_accuse_nobody() -> None:
    rows = ["a|4|3|1", "b|5|3|2", "c|3|1|2", "d|4|2|2", "e|5|1|4", "f|4|1|3", "g|5|2|3", "h|3|2|2", "i|4|3|3"]
    assert check(grid("Who|Before|After|Gap", *rows)).suspects == ()
    padded = [row[:2] + row[2:].replace("|", ".00000|") + ".00000" for row in rows]
    padded.append("mean|4.11111|2.00000|2.44444")
    assert check(grid("Who|Before|After|Gap", *padded)).suspects == ()


def test_a_share_may_have_a_denominator_of_its_own_in_each_row() -> None:
    rows = ["North|1204|611|50.7", "Centre|2710|1188|43.8", "South|4102|2230|54.4", "Coast|988|402|40.7",
            "Hills|1571|871|55.4"]  # fmt: skip
    table = check(grid("Region|Pupils|Girls|Girls in %", *rows))
    assert [([each.at for each in told.operands], told.holds) for told in table.relations if told.kind == "share"] == [
        ([(row, 2), (row, 1)], True) for row in range(1, 6)
    ]
    [suspect] = check(
        grid("Region|Pupils|Girls|Girls in %", *rows[:2], rows[2].replace("54.4", "45.4"), *rows[3:])
    ).suspects
    assert (3, 3) in (suspect.at, *suspect.also)


def test_a_column_written_otherwise_among_others_is_no_column_of_words() -> None:
    rows = ["North|1,204.5|1.204,5|2,409.0", "Centre|988.0|988,0|1,976.0", "South|1,571.5|1.571,5|3,143.0",
            "Total|3,764.0|3.764,0|7,528.0"]  # fmt: skip
    table = check(grid("Region|Men|Women|All", *rows))
    assert (table.suspects, {(4, 1), (4, 2), (4, 3), (1, 3)} <= told(table)) == ((), True)
