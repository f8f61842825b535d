"""What a figure of a table stands for."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.claimfile.table_section import Rounded
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.tables.contents import CellValue
from crossfoot.tables.printed import UNITS, cell_figure, half_width, inferred, sentence_of


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
    assert of(5, 10, 35) == UNITS
    assert "rounded: {digits: 4}" in sentence_of(Rounded(digits=4), "outlays")
