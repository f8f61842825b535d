"""Which cells of a table hold figures that may add up."""

from __future__ import annotations

from crossfoot.inputs.grids import Cell, Grid
from crossfoot.tables.area import area
from crossfoot.tables.check import check
from tabling import grid


def test_headings_and_labels_are_told_from_figures() -> None:
    found = area(grid("Region|2023|2024", "North|10|12", "South|20|21", "Total|30|33"))
    assert (found.top, found.left) == (1, 1)
    assert found.heading(2) == "2024"
    assert found.label(3) == "Total"
    assert sorted(found.figures) == [(row, column) for row in (1, 2, 3) for column in (1, 2)]


def test_codes_years_and_ordinal_numbers_are_no_figures() -> None:
    found = area(grid("No.|Code|Name|People", "1|011|A|10", "2|012|B|12", "3|065|C|5"))
    assert {column for _, column in found.figures} == {3}
    found = area(grid("Year|People", "2001|10", "2002|12", "2003|15"))
    assert {column for _, column in found.figures} == {1}


def test_a_column_named_for_a_school_year_holds_figures() -> None:
    found = area(grid("Level|Năm học 2022-2023|Năm học 2023-2024", "A|6.724|6.884", "B|3.779|3.813", "C|2.102|2.175"))
    assert {column for _, column in found.figures} == {1, 2}


def test_suppressed_cells_are_noted() -> None:
    found = area(grid("a|n|m", "A|10|(D)", "B|12|7", "C|5|n.a."))
    assert found.absent == {(1, 2), (3, 2)}


def test_zeros_that_a_spreadsheet_put_behind_every_figure_are_none_of_them() -> None:
    found = area(grid("a|n", "A|10.00000", "B|12.00000", "C|5.00000"))
    assert {figure.place for figure in found.figures.values()} == {0}
    assert [found.figures[row, 1].mantissa for row in (1, 2, 3)] == [10, 12, 5]
    kept = area(grid("a|n", "A|10.50", "B|12.25", "C|5.00"))
    assert {figure.place for figure in kept.figures.values()} == {-2}


def test_columns_that_make_a_hundred_in_every_row_are_percentages() -> None:
    rows = ["All|159574|40.3|28.3|31.4", "Care|73622|66.8|8.1|25.1", "Day|5749|98.5|0.0|1.5",
            "Out|29298|19.2|20.3|60.5", "Home|37829|0.0|88.0|12.0"]  # fmt: skip
    assert area(grid("x|NOK|Central|Local|Private", *rows)).percent_columns == {2, 3, 4}
    other = [row.replace("40.3", "41.3").replace("98.5", "92.5") for row in rows]
    assert area(grid("x|NOK|Central|Local|Private", *other)).percent_columns == frozenset()


def test_zeros_that_a_program_put_behind_all_of_a_column_are_left_away() -> None:
    found = area(grid("a|x|y", "A|0.23710|2.50", "B|0.20060|3.20", "C|1.00000|4.70"))
    assert {figure.place for (_, column), figure in found.figures.items() if column == 1} == {-4}
    assert {figure.place for (_, column), figure in found.figures.items() if column == 2} == {-2}


def test_positions_are_those_with_figures_where_most_of_a_sheet_is_empty() -> None:
    cells = {(row, column): Cell(str(250 + 7 * row + 131 * column), "") for row in (0, 1, 900) for column in range(3)}
    found = area(Grid("", 901, 3, cells))
    assert found.positions("columns", 1) == [0, 1, 900] and found.positions("rows", 1) == range(3)
    turned = area(Grid("", 3, 901, {(column, row): cell for (row, column), cell in cells.items()}))
    assert turned.positions("rows", 1) == [0, 1, 900] and turned.positions("columns", 1) == range(3)


def test_numbers_between_words_name_the_rows_where_they_count_them() -> None:
    found = area(grid("Quarter|Units", "1.00000|100", "2.00000|150", "3.00000|170", "Total|420"))
    assert (found.left, {column for _, column in found.figures}) == (1, {1})


def test_rows_without_figures_say_nothing_of_where_the_labels_end() -> None:
    found = area(grid("Name|1990|2000", "A|10|12", "B|20|21", "C|30|33", "|Street 1|", "|Town|", "|Office|"))
    assert (found.left, len(found.figures)) == (1, 6)


def test_a_range_of_chapters_numbers_a_row_as_its_first_does() -> None:
    found = area(grid("a|x", "HC.1 Care|30", "HC.1.1, 1.2 In-patient|10", "HC.1.3-1.4 Out-patient|20"))
    assert [found.depth(row) for row in (1, 2, 3)] == [1, 2, 2]


def test_a_year_alone_above_headings_is_one_of_them() -> None:
    found = area(grid("Spending|||", "|2008||", "|Town|Town %|All", "Total|70318|100|62965", "Food|7087|98.2|6957"))
    assert found.top == 3
    assert found.heading(1).endswith("2008 Town")


def test_years_that_a_spreadsheet_wrote_with_decimals_are_headings() -> None:
    found = area(grid("|1994|1995.00000|1996.00000", "Sales|512|711.00000|802.00000", "Fees|71|85.00000|91.00000"))
    assert found.top == 1


def test_a_number_among_labels_begins_no_rows() -> None:
    found = area(
        grid("4|Pupils by county||", "County|All|Private|Per cent", *(f"C{n}|{n}04|{n}7|5.{n}" for n in range(1, 7)))
    )
    assert (found.top, found.left, found.heading(1)) == (2, 1, "Pupils by county All")


def test_amounts_before_a_column_of_words_are_no_codes() -> None:
    found = area(grid("Who|Budget|Sort", "Bock|9975|Research", "Hogan|41642|Research", "Davis|200|Aid", "Total|51817|"))
    assert (found.left, len(found.figures)) == (1, 4)
    found = area(grid("Rank|Code|What|x", "1|87|Cars|36", "2|44|Wood|78", "3|39|Glue|43", "||Total|157"))
    assert (found.left, found.label(4)) == (3, "Total")


def test_words_before_the_first_figure_name_a_row() -> None:
    found = area(grid("ID|T1|T2", "8681|10|9.5", "4593|8|9", "3191|10|10", "8682|4|2", "2191|8|5", "Average|8|7.1"))
    assert (found.left, found.name(6), found.name(1), found.label(6)) == (0, "Average", "", "")


def test_a_zero_that_ends_all_longer_decimals_is_none_of_them() -> None:
    rows = [f"{year}|1,{year - 1500}.{year % 7}0|{year - 1600}.{year % 5 + 1}" for year in range(1981, 1990)]
    assert {figure.place for figure in area(grid("|Both|Women", *rows)).figures.values()} == {-1}
    assert {figure.place for figure in area(grid("|Both|Women", *rows, "x|1,000.25|7.1")).figures.values()} == {-1, -2}


def test_numbers_above_columns_are_headings() -> None:
    found = area(grid("|||1|2|3", "Name|What|All|Word|Excel|Pub", "Ann|Co|14|2|7|5", "Bob|Ltd|12|2|6|4"))
    assert found.top == 2


def test_a_lone_year_beside_the_word_above_labels_is_a_heading() -> None:
    rows = ["Rent|12450", "Wages|48210", "Heating|3318", "Total|63978"]
    assert area(grid("Item|2024", *rows)).top == 1
    assert area(grid("Stationery|2024", *rows)).top == 0


def test_amounts_in_groups_of_digits_that_could_be_years_are_amounts() -> None:
    found = area(grid("Year|Trade|Finance|All", "2021|26,179|1,905|28,084", "2022|27,533|1,907|29,440",
                      "2023|28,719|1,889|30,608"))  # fmt: skip
    assert {column for _, column in found.figures} == {1, 2, 3}
    first = area(grid("x|2021|2022|2023", "Finance|1,905|1,907|1,889", "Trade|26,179|27,533|28,719"))
    assert first.top == 1
    years = area(grid("x|Founded|Staff", "a|1905|12,340", "b|1907|1,230", "c|1889|4,400"))
    assert {column for _, column in years.figures} == {2}


def test_a_number_among_the_words_of_a_heading_begins_no_figures() -> None:
    found = area(grid("Region|under|10|or older|all", "N|120|340|77|537", "C|100|120|31|251", "S|330|250|12|592"))
    assert found.top == 1
    assert found.heading(2) == "10"


def test_a_column_that_counts_its_rows_is_no_amount_whatever_stands_above_it() -> None:
    rows = ["North|1|1204|3307", "Centre|2|988|2710", "South|3|1571|4102", "Coast|4|602|988"]
    assert {column for _, column in area(grid("Region|Group|Men|Women", *rows)).figures} == {2, 3}


def test_numbers_beside_which_totals_have_a_word_name_rows() -> None:
    table = area(grid("Age|Men|Women", "13|48|31", "15|168|52", "Total|216|83"))
    assert table.left == 1
    assert table.label(3) == "Total"
    assert area(grid("Age|Men|Women", "13|48|31", "15|168|52", "19|216|83")).left == 0


def test_no_beside_yes_is_an_answer_and_no_number() -> None:
    answers = area(grid("Operation|no|yes", "limited|18|30", "radical|95|156"))
    assert {column for _, column in answers.figures} == {1, 2}
    assert {column for _, column in area(grid("Risk|No", "high|9", "low|124", "Total|133")).figures} == {1}
    assert not area(grid("Item|No", "Fork|9", "Knife|124", "Spoon|133")).figures


def test_words_where_a_figure_belongs_say_that_it_is_not_told() -> None:
    rows = ["North|1204|3307|ok", "Centre|pending|2710|ok", "South|1571|4102|late", "Total|3763|10119|"]
    table = check(grid("Region|Men|Women|Note", *rows))
    assert table.area.absent == {(2, 1)}
    assert {each.result for each in table.relations} == {(4, 2)}
