"""Whether a relation holds: exactly, or within what rounding leaves."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.tables.contents import CellValue
from crossfoot.tables.printed import UNITS
from crossfoot.tables.relation import Operand, Template, sum_relation, value

TEMPLATE = Template("sum", "rows", 2, ((0, 1), (1, 1)), 20, 3, 0, False)


def test_values_are_exact() -> None:
    assert value(CellValue(-125, -2)) == Fraction(-5, 4)


@pytest.mark.parametrize(("total", "holds"), [(30, True), (31, True), (29, True), (32, False), (40, False)])
def test_a_sum_holds_within_half_a_unit_of_each_figure(total: int, holds: bool) -> None:
    figures = {(0, 0): CellValue(10, 0), (1, 0): CellValue(20, 0), (2, 0): CellValue(total, 0)}
    found = sum_relation(TEMPLATE, 0, (2, 0), (Operand((0, 0), 1), Operand((1, 0), 1)), figures, UNITS)
    assert found.holds is holds
    assert sum_relation(TEMPLATE, 0, (2, 0), found.operands, figures, None).holds is (total == 30)
    assert found.residual == total - 30
    assert found.cells == ((2, 0), (0, 0), (1, 0))
