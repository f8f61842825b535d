"""What a sum is off by may stand in a cell that tells no figure."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.tables.area import area
from crossfoot.tables.check import check
from crossfoot.tables.hidden import most_of
from tabling import grid

HEADS = "Industry|2020|2021|2022"
ROWS = ["North|4545|4712|4950", "South|4685|4633|4907", "East|6796|6603|6805", "West|6627|6881|7268",
        "Centre|2437|2560|2364"]  # fmt: skip
TOTAL = "Total|25095|25391|26295"


@pytest.mark.parametrize("mark", ["(D)", "c", "x", "*", "..", "n.a.", "<10"])
@pytest.mark.parametrize("place", [0, 2, 5])
def test_a_line_that_is_suppressed_throughout_explains_what_a_sum_is_off_by(mark: str, place: int) -> None:
    rows = [*ROWS[:place], f"Islands|{mark}|{mark}|{mark}", *ROWS[place:]]
    assert check(grid(HEADS, *rows, TOTAL)).suspects == ()
    assert check(grid(HEADS, TOTAL, *rows)).suspects == ()
    turned = [*zip(*(line.split("|") for line in (HEADS, *rows, TOTAL)), strict=True)]
    assert check(grid(*map("|".join, turned))).suspects == ()


LONGER = [f"{HEADS}|2023|2024", *[f"{row}|{more}" for row, more in zip(ROWS, (
    "5012|5133", "4871|4930", "6702|6655", "7301|7412", "2298|2301"), strict=True)]]  # fmt: skip
LONGER_TOTAL = "Total|25093|25391|26295|26187|26433"


@pytest.mark.parametrize(
    ("mark", "right", "wrong", "is_told"),
    [
        ("<10", "25093", "25099", False),
        ("<10", "25093", "25193", True),  # more than is hidden at most
        ("(D)", "25093", "25083", True),  # less than the lines that are told
        ("(D)", "25093", "29093", True),  # far more than is hidden elsewhere
        ("(D)", "25093", "25103", False),
    ],
)
def test_what_no_suppressed_figure_explains_is_wrong(mark: str, right: str, wrong: str, is_told: bool) -> None:
    rows = [*LONGER, "Islands" + f"|{mark}" * 5]
    assert check(grid(*rows, LONGER_TOTAL)).suspects == ()
    found = check(grid(*rows, LONGER_TOTAL.replace(right, wrong))).suspects
    assert [(7, 1) in (each.at, *each.also) for each in found] == [True] * is_told


def test_a_line_without_which_the_sum_holds_as_a_rule_explains_nothing() -> None:
    rows = [*LONGER, "Not allocated" + "|n.a." * 5]
    total = "Total|25090|25389|26294|26184|26431"
    assert check(grid(*rows, total)).suspects == ()
    [suspect] = check(grid(*rows, total.replace("25090", "25095"))).suspects
    assert (7, 1) in (suspect.at, *suspect.also)


def test_a_line_that_goes_into_another_sum_explains_nothing() -> None:
    rows = ["Crops|4545|4712|4950|5012", "Timber|(D)|4633|4907|4871", "Primary|9230|9345|9857|9883",
            "Mines|6796|6603|6805|6702", "Works|6627|6881|7268|7301", "Secondary|13423|13484|14073|14003",
            "Total|22653|22829|23930|23886"]  # fmt: skip
    assert check(grid(f"{HEADS}|2023", *rows)).suspects == ()
    [suspect] = check(grid(f"{HEADS}|2023", *rows[:6], rows[6].replace("22653", "22753"))).suspects
    assert (7, 1) in (suspect.at, *suspect.also)


def test_the_only_sum_that_is_complete_without_a_suppressed_cell_beside_it_says_nothing() -> None:
    rows = ["A|c|345|164|265", "B|263|282|113|278", "C|140|21|27|209", "D|239|c|c|138", "E|375|41|243|398",
            "F|335|246|37|188", "G|274|375|79|352", "H|31|99|399|65", "I|30|252|102|302",
            "J|195|225|268|c"]  # fmt: skip
    table = check(grid("Area|2016|2017|2018|2019", *rows, "Total|1886|1887|1434|2196"))
    assert table.suspects == ()
    assert not table.exact


def test_the_bound_that_a_cell_tells() -> None:
    found = area(grid("Area|2016|2017", "A|<5|1,204", "B|≤ 10|3,307", "C|<1,500|2,710", "D|>5|31", "E|(D)|12"))
    assert [most_of(found, (row, 1)) for row in range(1, 6)] == [Fraction(5), Fraction(10), Fraction(1500), None, None]
