"""How one figure follows from two others, and whether a slip explains what is off."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.tables.contents import CellValue
from crossfoot.tables.printed import UNITS
from crossfoot.tables.quotients import are_of_exact, fit_of, is_slipped, slack_of_ratio
from crossfoot.tables.relation import RelationKind
from tabling import checked

AREA = checked("A|1204|3307|4511", "B|988|2710|3698").area
OLD, NEW = CellValue(80412, 0), CellValue(88131, 0)
"""9.6 % more"""


@pytest.mark.parametrize(
    ("kind", "printed", "top", "bottom", "fits"),
    [
        ("change", CellValue(96, -1), NEW, OLD, True),
        ("change", CellValue(69, -1), NEW, OLD, False),
        ("share", CellValue(912, -1), OLD, NEW, True),
        ("share", CellValue(921, -1), OLD, NEW, False),
    ],
)
def test_the_bits_of_a_fit(
    kind: RelationKind, printed: CellValue, top: CellValue, bottom: CellValue, fits: bool
) -> None:
    bits = fit_of(kind, printed, top, bottom, 100, UNITS)
    assert (bits is not None) is fits
    assert bits is None or bits >= 6


def test_a_slip_in_any_of_the_three_figures_explains_it() -> None:
    right = CellValue(96, -1), NEW, OLD
    for place, wrong in enumerate((CellValue(69, -1), CellValue(81831, 0), CellValue(84012, 0))):
        figures = [*right[:place], wrong, *right[place + 1 :]]
        assert is_slipped("change", figures[0], figures[1], figures[2], 100, UNITS), wrong


def test_what_no_slip_makes_and_what_some_slip_would_always_make_is_none() -> None:
    assert not is_slipped("change", CellValue(447, -1), NEW, OLD, 100, UNITS)
    assert not is_slipped("change", CellValue(1, 0), CellValue(9, 0), CellValue(8, 0), 100, UNITS)


def test_rounding_of_all_three_figures_is_allowed() -> None:
    ten = CellValue(10, 0)
    assert slack_of_ratio("share", CellValue(50, 0), CellValue(5, 0), ten, 100, None) == Fraction(1, 2)
    assert slack_of_ratio("share", CellValue(50, 0), CellValue(5, 0), ten, 100, AREA.rounded) > Fraction(15, 2)


def test_counts_are_told_from_rounded_figures_by_how_well_their_ratios_fit() -> None:
    def change(printed: int, later: int, earlier: int) -> tuple[CellValue, CellValue, CellValue]:
        return CellValue(printed, -2), CellValue(later, 0), CellValue(earlier, 0)

    counts = [change(2000, 600, 500), change(4712, 281, 191)]
    assert are_of_exact("change", counts, 100, UNITS)
    assert not are_of_exact("change", [*counts, change(325, 319, 309)], 100, UNITS)  # 3.24 of what is printed
    assert not are_of_exact("change", [(CellValue(96, -1), NEW, OLD)] * 2, 100, UNITS)  # it would fit rounded ones too
