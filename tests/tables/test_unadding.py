"""Rows that do not add, as several sums tell."""

from __future__ import annotations

from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.evidence import lines_of
from crossfoot.tables.unadding import unadding
from tabling import grid

HEAD = "|Q1|Q2|Q3|Q4|2021|Q1|Q2|Q3|Q4|2022"
ADDING = [
    "Sales|1204|1307|1511|1333|5355|1410|1288|1571|1622|5891", "Fees|211|198|243|205|857|220|231|199|254|904",
    "Rent|71|83|64|92|310|77|85|91|66|319", "Wages|644|602|688|671|2605|702|699|731|745|2877",
]  # fmt: skip
OTHERS = [
    "Stock at the end|412|398|441|405|405|388|421|433|419|419", "Staff|61|62|60|63|62|64|66|65|67|66",
    "Price paid|3.12|3.18|3.25|3.31|3.22|3.40|3.38|3.42|3.45|3.41",
]  # fmt: skip


def test_positions_at_which_all_sums_fail() -> None:
    lines = lines_of(area(grid(HEAD, *ADDING, *OTHERS)), "columns")
    assert {lines.positions[at] for at in unadding(lines, lines.order)} == {5, 6, 7}


def test_a_position_at_which_one_sum_fails_is_a_mistake() -> None:
    lines = lines_of(area(grid(HEAD, ADDING[0].replace("5355", "5855"), *ADDING[1:])), "columns")
    assert unadding(lines, lines.order) == frozenset()


def test_the_sums_are_found_then_and_a_slip_too() -> None:
    table = check(grid(HEAD, *ADDING, *OTHERS))
    assert {each.result for each in table.templates if each.across == "columns"} == {5, 10}
    assert table.suspects == ()
    wrong = check(grid(HEAD, ADDING[0].replace("1511", "1151"), *ADDING[1:], *OTHERS))
    assert (1, 3) in {at for each in wrong.suspects for at in (each.at, *each.also)}
