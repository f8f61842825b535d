"""Which cell is wrong."""

from __future__ import annotations

import random
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.tables.check import check
from crossfoot.tables.slips import is_slip
from tabling import ROWS, checked, grid


def test_a_right_table_accuses_nobody() -> None:
    table = checked(*ROWS)
    assert table.suspects == ()
    assert len(table.relations) == 7
    assert all(each.holds for each in table.relations)


def test_the_cell_where_a_row_and_a_column_fail_is_the_wrong_one() -> None:
    table = checked(ROWS[0], ROWS[1].replace("2710", "2170"), *ROWS[2:])
    [suspect] = table.suspects
    assert (suspect.at, suspect.also, suspect.needed) == ((2, 2), (), Fraction(2710))
    assert len(suspect.relations) == 2


def test_whole_numbers_that_may_have_been_rounded_accuse_nobody() -> None:
    assert checked(*ROWS[:3], "Total|3764|10118|13882").suspects == ()


def test_what_no_slip_explains_accuses_nobody() -> None:
    assert checked(ROWS[0], ROWS[1].replace("2710", "9"), *ROWS[2:]).suspects == ()


@settings(max_examples=80)
@given(st.integers(0, 10**6))
def test_a_planted_slip_is_found_at_its_cell_or_not_at_all(seed: int) -> None:
    draw = random.Random(seed)
    values = [[draw.randint(1_000, 99_999) for _ in range(3)] for _ in range(5)]
    values = [[*line, sum(line)] for line in values]
    values.append([sum(column) for column in zip(*values, strict=True)])
    row, column = draw.randrange(6), draw.randrange(4)
    right = values[row][column]
    digits = list(str(right))
    place = draw.randrange(len(digits))
    digits[place] = draw.choice([each for each in "123456789" if each != digits[place]])
    wrong = values[row][column] = int("".join(digits))
    table = check(grid("a|x|y|z|all", *("|".join(["r", *map(str, line)]) for line in values)))
    assert is_slip(right, wrong)
    for suspect in table.suspects:
        assert (row + 1, column + 1) in (suspect.at, *suspect.also)


def test_a_part_that_a_slip_makes_larger_than_the_sum_is_found() -> None:
    rows = ["A|1204|3307|4511", "B|988|2710|3698", "C|1571|4102|5673", "D|660|905|1565", "E|4301|1118|5419"]
    [suspect] = checked(*rows[:4], rows[4].replace("1118", "9118")).suspects
    assert (suspect.at, suspect.also, suspect.needed) == ((5, 2), (), Fraction(1118))


def test_what_lies_between_its_parts_is_perhaps_an_average() -> None:
    rows = ["A|1204|3307|4511", "B|988|2710|3698", "C|12|31|23", "D|1571|4102|5673"]
    assert checked(*rows).suspects == ()


def test_a_single_column_under_a_named_total_accuses_where_a_slip_explains_it() -> None:
    rows = ["Cash|209454", "Investments|185249", "Receivable|23762", "Stock|1566", "Prepaid|4456", "Other|550"]
    [suspect] = check(grid("a|x", *rows, "Total assets|425127")).suspects
    assert (4, 1) in (suspect.at, *suspect.also)
    assert check(grid("a|x", *rows, "Nothing of it|425127")).suspects == ()


def test_a_slip_that_is_hardly_chance_accuses_where_a_sum_holds_once_more() -> None:
    rows = ["a|902336|714602", "b|3162876|2448274", "End of year|4065221|3162876"]
    [suspect] = check(grid("x|2023|2022", *rows)).suspects
    assert {(3, 1), (1, 1)} & {suspect.at, *suspect.also}
    right = [rows[0], rows[1], "End of year|4065212|3162876"]
    assert check(grid("x|2023|2022", *right)).suspects == ()


def test_what_was_left_out_explains_nothing_where_the_sum_holds_without_it() -> None:
    rows = ["a|310|2|204|106", "b|1288||1001|287", "c|745||613|132", "d|5215||4102|1113", "e|402|7|290|112"]
    table = [f"{row}|||" for row in rows]
    heads = "x|All|Of it abroad|Men|Women"
    assert check(grid(heads, *table)).suspects == ()
    slipped = check(grid(heads, table[0].replace("106", "104"), *table[1:])).suspects
    assert [(0, 4) < each.at < (1, 9) for each in slipped] == [True]


def test_a_sum_that_rounding_lets_hold_with_either_figure_is_no_alibi() -> None:
    rows = ["a|5|5|0|0", "b|7|7|0|0", "c|13|8|0|5", "d|8|1|6|1", "e|4|3|1|0", "f|10|7|1|2"]
    [suspect] = check(grid("Area|All|Done|Partly|Left", *rows, "Total|47|34|8|8")).suspects
    assert (7, 2) in (suspect.at, *suspect.also)  # 31 makes both sums hold, of which rounding hides one


def test_shares_that_hold_speak_for_the_total_that_they_are_of() -> None:
    parts = [110, 1220, 225380, 222240, 45310]
    whole = sum(parts)
    rows = [f"{name}|{part}|{part / whole:.4f}" for name, part in zip("abcde", parts, strict=True)]
    rows[2] = rows[2].replace("225380", "252380", 1)
    [suspect] = check(grid("Sales|Year 1|Share", *rows, f"Total|{whole}|1.0000")).suspects
    assert (suspect.at, suspect.also, suspect.needed) == ((3, 1), (), Fraction(225380))


def test_percentages_that_make_up_a_hundred_name_the_one_that_was_slipped_and_not_the_hundred() -> None:
    def accused(share: str) -> list[tuple[tuple[int, int], ...]]:
        rows = [f"no|646|96|742|{share}", "yes|130|711|841|53.1", "Total|776|807|1583|100.0"]
        return [(each.at, *each.also) for each in check(grid("Before|No|Yes|All|Share, %", *rows)).suspects]

    assert accused("46.9") == []
    [cells] = accused("64.9")
    assert (1, 4) in cells
    assert (3, 4) not in cells


def test_a_hundred_below_hundreds_is_no_sum_of_them() -> None:
    rows = ["a|41|41|100%", "b|69|69|100%", "c|80|80|100%", "d|63|63|100%"]
    assert check(grid("Group|Cases|Passed|Rate", *rows, "Total|253|253|100%")).suspects == ()


def test_figures_that_end_in_zeros_may_have_been_rounded_to_these() -> None:
    rows = ["North|500|1,240|77", "Centre|900|2,310|64", "South|800|1,150|12", "Coast|200|310|35", "Hills|400|970|81"]
    assert check(grid("x|a|b|c", *rows, "Total|2900|5980|269")).suspects == ()
    [suspect] = check(grid("x|a|b|c", *rows, "Total|3800|5980|269")).suspects  # further off than that
    assert (6, 1) in (suspect.at, *suspect.also)
    [suspect] = check(grid("x|a|b|c", *rows, "Total|2800|5980|296")).suspects  # no zeros
    assert (6, 3) in (suspect.at, *suspect.also)


def test_sums_of_round_figures_that_mostly_hold_to_the_unit_were_not_rounded() -> None:
    parts = [[(37 * n * n + 91 * c * n + 13 * c) % 89 * 100 + 100 for c in range(12)] for n in range(1, 9)]
    rows = ["x|" + "|".join(f"c{c}" for c in range(12))]
    rows += [f"r{n}|" + "|".join(map(str, row)) for n, row in enumerate(parts)]
    totals = [sum(column) for column in zip(*parts, strict=True)]
    assert check(grid(*rows, "Total|" + "|".join(map(str, totals)))).suspects == ()
    [suspect] = check(grid(*rows, "Total|" + "|".join(map(str, [totals[0] + 100, *totals[1:]])))).suspects
    assert (9, 1) in (suspect.at, *suspect.also)


def test_a_sum_and_a_share_that_want_the_same_figure_name_its_cell() -> None:
    points = [13, 15, 16, 13, 16, 13, 16, 19]
    rows = [f"Week {n}|{each}|{100 * each / sum(points):.1f}%" for n, each in enumerate(points, 1)]
    table = ["Week|Points|% of all", *rows, f"Total|{sum(points)}|100%"]
    assert check(grid(*table)).suspects == ()
    table[2] = table[2].replace("|15|", "|51|")
    [suspect] = check(grid(*table)).suspects
    assert (suspect.at, suspect.also) == ((2, 1), ())


def test_a_total_of_the_last_lines_alone_accuses_nobody() -> None:
    rows = ["TAP|90.00", "Dues|10.00", "Not designated|1348.68", "Designated|0.00"]
    assert check(grid("Fund|Sent", *rows, "Total of the fund|1348.68")).suspects == ()
    [suspect] = check(grid("Fund|Sent", *rows, "Total of the fund|1484.68")).suspects
    assert (5, 1) in (suspect.at, *suspect.also)


def test_a_slip_in_one_short_column_with_its_total_is_found_whatever_was_added() -> None:
    rows = ("0|43", "1|19", "2|15", "All|77")
    assert check(grid("y|Treated", *rows)).suspects == ()
    [suspect] = check(grid("y|Treated", rows[0], "1|79", *rows[2:])).suspects
    assert (2, 1) in (suspect.at, *suspect.also)
    assert check(grid("y|Treated", rows[0], rows[2], rows[3])).suspects == ()  # one of them is not shown
