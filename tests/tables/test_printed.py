"""What a figure of a table stands for."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.claimfile.table_section import Rounded
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.tables.contents import CellValue
from crossfoot.tables.printed import (
    UNITS,
    cell_figure,
    declared_as,
    half_width,
    inferred,
    inferred_of_columns,
    is_round,
    sentence_of,
    slack_of,
)


@pytest.mark.parametrize(
    ("figure", "rounded", "low", "high"),
    [
        (CellValue(131400, 0), None, 131400, 131400),
        (CellValue(131400, 0), UNITS, Fraction(262799, 2), Fraction(262801, 2)),
        (CellValue(131400, 0), Rounded(digits=4), 131350, 131450),
        (CellValue(131, 0), Rounded(digits=4), Fraction(261, 2), Fraction(263, 2)),
        (CellValue(25, 0), Rounded(to=5), Fraction(45, 2), Fraction(55, 2)),
        (CellValue(25, 0), Rounded(to=5, at_random=True), 21, 29),
        (CellValue(918, -2), None, Fraction(1835, 200), Fraction(1837, 200)),
    ],
)
def test_the_values_that_print_as_it(figure: CellValue, rounded: Rounded | None, low: Fraction, high: Fraction) -> None:
    found = cell_figure("x", figure, rounded).interval()
    assert found == Interval.between(low, high)
    assert half_width(figure, rounded) == (Fraction(high) - Fraction(low)) / 2


def test_a_cell_is_never_coarse_and_another_figure_in_it_is_rounded_as_it_is() -> None:
    cell = cell_figure("131400", CellValue(131400, 0), Rounded(digits=4))
    assert not cell.is_coarse
    assert not cell.may_be_coarse
    assert cell.alike(read("131500", notation_of("en"))).interval() == Interval(131450, 131550)


def test_rounding_is_inferred_from_what_all_figures_have_in_common() -> None:
    def of(*numbers: int) -> Rounded:
        return inferred([CellValue(number, 0) for number in numbers])

    assert of(5, 10, 35, 120, 45, 60, 25, 15) == Rounded(to=5, at_random=True)
    assert of(3, 9, 33, 120, 45, 60, 27, 15) == Rounded(to=3, at_random=True)
    assert of(131400, 65430, 22360, 15030, 11230, 84330, 62180, 13140, 90380, 7128) == Rounded(digits=4)
    assert of(131421, 65430, 22360, 15030, 11230, 84330, 62180, 13140, 90380, 7128) == UNITS
    assert of(131400, 84330, 62180, 15030, 7128, 47100, 24360, 22740) == Rounded(digits=4)
    assert of(130000, 84000, 62000, 15000, 47000, 24000, 22000) == UNITS  # merely round
    assert of(131000, 84300, 60200, 15000, 7128, 40100, 24000, 22700) == UNITS
    assert of(20000, 15000, 15000, 12000, 10000, 8000, 6000, 5000, 4000, 5000, 100000) == UNITS  # and in a longer table
    assert of(5, 10, 35) == UNITS
    assert "rounded: {digits: 4}" in sentence_of(Rounded(digits=4), "outlays")


def test_figures_that_all_end_in_more_zeros_than_digits_explain_are_no_figures_of_so_many_digits() -> None:
    thousands = [CellValue(each * 1000, 0) for each in (131, 84, 62, 15, 7, 471, 243, 227, 9, 1418)]
    assert inferred(thousands) == UNITS
    assert inferred_of_columns({1: thousands}) == {1: Rounded(to=1000)}


def of_whole(*numbers: int) -> list[CellValue]:
    return [CellValue(number, 0) for number in numbers]


def test_single_columns_look_rounded_in_their_own_way_and_few_figures_as_all_do() -> None:
    of = of_whole
    counted = of(131421, 65433, 22369, 15031, 11237, 84338, 62187, 13143, 90387)
    fives = of(5, 10, 35, 120, 45, 60, 25, 15, 455)
    digits = of(131400, 65430, 22360, 15030, 11230, 84330, 62180, 13140, 90380, 7128)
    tens = of(130, 80, 620, 150, 70, 470, 240, 220)
    found = inferred_of_columns({1: counted, 2: fives, 3: digits, 4: tens})
    assert found == {2: Rounded(to=5, at_random=True), 3: Rounded(digits=4), 4: Rounded(to=10)}
    assert inferred_of_columns({1: of(1200, 4500, 700), 2: of(3100, 500, 900), 3: of(4300, 5000)}) == dict.fromkeys(
        (1, 2, 3), Rounded(to=100)
    )
    assert inferred_of_columns({1: of(1200, 4500, 700), 2: counted}) == {}
    assert inferred_of_columns({1: [CellValue(1200, -1)] * 9, 2: tens}) == {2: Rounded(to=10)}
    assert inferred_of_columns({1: of(*[100] * 9), 2: counted}) == {}  # the whole of percentages in every row


def test_a_few_multiples_are_no_chance_where_columns_have_enough_of_them_together() -> None:
    fives, threes = Rounded(to=5, at_random=True), Rounded(to=3, at_random=True)
    of = of_whole
    counted = of(847, 28, 2283, 35, 3193)
    assert inferred_of_columns({1: counted, 2: of(120, 1800, 20, 645, 2590)}) == {2: fives}
    assert inferred_of_columns({1: counted, 2: of(120, 1800, 645, 2570)}) == {}
    assert inferred_of_columns({1: of(75, 725, 800), 2: of(40, 165, 205), 3: counted}) == {1: fives, 2: fives}
    assert inferred_of_columns({1: of(75, 725), 2: of(40, 165, 205), 3: of(75, 725)}) == {}
    assert inferred_of_columns({1: counted, 2: of(120, 1800, 20, 640, 2590)}) == {}  # tens, not fives
    assert inferred_of_columns({1: counted, 2: of(3, 12, 9, 33, 6, 129, 192)}) == {2: threes}
    assert inferred_of_columns({1: counted, 2: of(3, 12, 9, 33, 129, 186)}) == {}


def test_how_a_column_was_rounded_goes_before_how_its_table_was() -> None:
    own = CellValue(1300, 0, rounded=Rounded(to=100))
    assert half_width(own, None) == half_width(own, UNITS) == 50
    assert slack_of([own, CellValue(7, 0)], None, 0) == 50
    assert slack_of([own, CellValue(7, 0)], UNITS, 0) == Fraction(101, 2)
    assert cell_figure("1300", own, None).interval() == Interval(1250, 1350)
    assert is_round(own, Rounded(to=100)) and not is_round(CellValue(1310, 0), Rounded(to=100))
    assert sentence_of(Rounded(to=100), "t", "B") == "the whole numbers of B are taken as rounded to multiples of 100"
    assert [declared_as(each) for each in (Rounded(to=5, at_random=True), Rounded(to=5), Rounded(digits=4), UNITS)] == [
        "rounded: {to: 5, at: random}", "rounded: {to: 5}", "rounded: {digits: 4}", "unit: million",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "grouped"),
    [("3.285,80", -2, True), ("3285,80", -2, False), ("1.234", -3, False), ("1,234.567", -3, True), ("1,234", 0, True),
     ("1 234,5%", -1, True), ("12.345%", -3, False)],
)  # fmt: skip
def test_groups_are_seen_before_the_decimals(text: str, place: int, grouped: bool) -> None:
    mantissa = int("".join(filter(str.isdigit, text)))
    assert cell_figure(text, CellValue(mantissa, place, text.endswith("%")), None).grouped is grouped
