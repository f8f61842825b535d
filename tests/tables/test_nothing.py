"""Words where a figure belongs that stand for nothing."""

from __future__ import annotations

import pytest

from crossfoot.tables.check import check
from crossfoot.tables.telling import how_read
from tabling import grid

HEADS = "Pupil|Test 1|Test 2|Test 3|Test 4|Total"
ROWS = [
    "Ann|17|20|18|16|71", "Ben|19|HC|14|17|50", "Cem|12|15|11|18|56", "Dan|16|13|19|HC|48", "Eve|HC|14|17|12|43",
    "Fay|15|18|13|19|65", "Gus|13|17|15|14|59", "Hal|18|16|HC|15|49", "Ida|14|19|16|13|62",
]  # fmt: skip


def test_a_word_without_which_sums_hold_stands_for_nothing() -> None:
    table = check(grid(HEADS, *ROWS))
    assert (table.area.nothing, table.area.absent, table.suspects) == (frozenset({"hc"}), frozenset(), ())
    assert {each.position for each in table.relations} == set(range(1, 10))
    assert "'hc' stands for nothing, as the sums show" in [*how_read(table)]
    [suspect] = check(grid(HEADS, ROWS[0], ROWS[1].replace("50", "58"), *ROWS[2:])).suspects
    assert (2, 5) in (suspect.at, *suspect.also)


def test_a_figure_that_is_suppressed_is_not_nothing() -> None:
    hidden = {"Ben": "61", "Dan": "66", "Eve": "55", "Hal": "63"}
    rows = ["|".join([*row.split("|")[:-1], hidden.get(row[:3], row[-2:])]) for row in ROWS]
    table = check(grid(HEADS, *rows))
    assert (table.area.nothing, len(table.area.absent), table.suspects) == (frozenset(), 4, ())
    assert {each.position for each in table.relations} == {1, 3, 6, 7, 9}


def test_what_rounds_to_zero_stands_for_nothing_where_the_others_are_off_by_rounding_too() -> None:
    shares = ["1|4|7|23|26|39", "15|13|17|29|15|12", "3|29|26|18|9|15", "#|11|13|28|23|24", "2|6|13|39|27|14"]
    shares += ["16|#|31|25|16|12", "18|11|22|29|19|#", "2|15|8|33|31|11", "4|23|#|40|21|13", "7|7|26|47|9|3"]
    rows = [f"g{n}|100|{each}" for n, each in enumerate(shares)]
    heads = "Town|All|Under 200|200 to 499|500 to 999|to 1999|to 2999|More"
    table = check(grid(heads, *rows))
    assert (table.area.nothing, table.suspects) == (frozenset({"#"}), ())
    assert len(table.relations) == 10


COUNTS = ["North|8|35|39|22|11|8", "South|<5|14|25|13|11|14", "East|5|15|9|38|29|<5", "West|<5|5|21|18|13|11",
          "Centre|32|24|34|8|<5|–", "Islands|32|37|39|<5|–|<5", "Highlands|17|26|10|21|15|12",
          "Coast|9|20|19|20|36|7", "Lakes|12|23|11|13|24|35"]  # fmt: skip


@pytest.mark.parametrize("mark", ["<5", "*", "c"])
def test_small_counts_that_rounding_would_hide_are_not_nothing(mark: str) -> None:
    rows = [row.replace("<5", mark) for row in COUNTS]
    heads, total = "Cause of death|2018|2019|2020|2021|2022|2023", "Total|119|199|207|157|140|91"
    assert check(grid(heads, *rows, total)).area.nothing == frozenset()
    slipped = check(grid(heads, *[row.replace("South|" + mark + "|14", f"South|{mark}|17") for row in rows], total))
    assert slipped.area.nothing == frozenset()
    assert all(2 in {column for _, column in (each.at, *each.also)} for each in slipped.suspects)


def test_a_bound_that_rounds_to_zero_may_stand_for_nothing() -> None:
    heads = "Pupil|Test 1|Test 2|Test 3|Test 4|Total"
    assert check(grid(heads, *[row.replace("HC", "<1") for row in ROWS])).area.nothing == frozenset({"<1"})
    assert check(grid(heads, *[row.replace("HC", "<9") for row in ROWS])).area.nothing == frozenset()
