"""Figures that were counted, as headings say, are exact."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.inputs.grids import Grid
from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.counts import counted_lines
from tabling import grid

VOTES = [12041, 3461, 98827, 7733, 480]


def one_column(heading: str, total: int = sum(VOTES)) -> Grid:
    return grid(f"Area|{heading}", *(f"Area {n}|{votes}" for n, votes in enumerate(VOTES)), f"Total|{total}")


@pytest.mark.parametrize(
    "heading",
    ["Votes", "Number of farms", "Anzahl der Betriebe", "Nombre d'élèves", "Số hộ dân", "Số phiếu", "Stimmen", "件数"],
)
def test_what_was_counted_is_held_to_the_unit(heading: str) -> None:
    assert counted_lines(area(one_column(heading))) == (frozenset(), frozenset({1}))
    assert check(one_column(heading)).suspects == ()
    [suspect] = check(one_column(heading, sum(VOTES) + 1)).suspects
    assert (6, 1) in (suspect.at, *suspect.also)


@pytest.mark.parametrize(
    "heading",
    ["Tonnes", "Votes (thousands)", "Votes, %", "Change in votes per cent", "Số tiền", "Số thuế", "Number of, million"],
)
def test_what_was_measured_or_is_in_thousands_may_be_rounded(heading: str) -> None:
    assert counted_lines(area(one_column(heading))) == (frozenset(), frozenset())
    assert check(one_column(heading, sum(VOTES) + 1)).suspects == ()


def test_rows_are_counted_where_their_label_says_a_number() -> None:
    rows = ["Sector|North|South|All", "Number of firms|212|341|554", "Turnover|5127|3412|8540", "Tests|71|81|153"]
    assert counted_lines(area(grid(*rows))) == (frozenset({1}), frozenset())


def test_of_estimates_several_sums_are_off() -> None:
    rows = ["Age|Women|Persons", "0 to 14|417|851", "15 to 64|2180|4391", "65 and over|733|1290", "Total|3331|6533"]
    assert check(grid(*rows)).suspects == ()
    assert {each.residual for each in check(grid(*rows)).relations} == {1}
    [suspect] = check(grid(*rows[:-1], "Total|3331|6532")).suspects
    assert (4, 1) in (suspect.at, *suspect.also)


def test_what_counts_add_up_to_was_counted_too() -> None:
    rows = ["Region|Men|Women|All", "North|1204|3307|4511", "Centre|988|2710|3698", "South|1571|4102|5673"]
    assert check(grid(*rows, "Total|3763|10119|13882")).suspects == ()
    [suspect] = check(grid(*rows, "Total|3763|10120|13882")).suspects  # in two sums, which both hold without it
    assert (suspect.at, suspect.also, suspect.needed) == ((4, 2), (), Fraction(10119))


def test_what_a_title_says_to_be_in_thousands_may_be_rounded() -> None:
    rows = [f"Area {n}|{votes}" for n, votes in enumerate(VOTES)]
    titled = grid("Votes cast, in thousands", "Area|Votes", *rows, f"Total|{sum(VOTES) + 1}")
    assert counted_lines(area(titled)) == (frozenset(), frozenset())
    assert check(titled).suspects == ()
