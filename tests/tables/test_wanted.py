"""What a cell would have to be."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.tables.area import Area, area
from crossfoot.tables.findings import relations_of
from crossfoot.tables.relation import Operand, Relation, RelationKind, Template
from crossfoot.tables.wanted import Wanted, is_slip_in, luck, needed, repair, wanted
from tabling import grid

ONE: Area = area(grid("x|p|w|r|s", "a|134|1459|9.2|1593", "b|50|200|25.0|250"))
SLACK = Fraction(1, 20)


def relation(kind: RelationKind, result: int, operands: list[tuple[int, int]], residual: Fraction) -> Relation:
    cells = tuple(Operand((1, column), sign) for column, sign in operands)
    return Relation(kind, (1, result), cells, False, residual, 0, 1, SLACK)


def template(kind: RelationKind, scale: int = 1) -> Template:
    return Template(kind, "columns", 3, ((1, 1), (2, -1)), 20, 5, 1, False, scale=scale)


@pytest.mark.parametrize("column", [1, 2, 4])
def test_of_a_sum_every_cell_could_be_the_wrong_one(column: int) -> None:
    broken = relation("sum", 4, [(1, 1), (2, 1)], Fraction(90))
    own = {1: 134, 2: 1459, 4: 1593}[column]
    found = wanted(ONE, template("sum"), broken, (1, column))
    assert found is not None and found.value == own + (-90 if column == 4 else 90)


def test_of_a_share_part_whole_and_percentage() -> None:
    broken = relation("share", 3, [(1, 1), (2, -1)], Fraction("9.2") - Fraction(13400, 1459))
    part, whole, percent = (wanted(ONE, template("share", 100), broken, (1, column)) for column in (1, 2, 3))
    assert part is not None and part.value == Fraction("9.2") * 1459 / 100
    assert whole is not None and whole.value == 13400 / Fraction("9.2")
    assert percent is not None and percent.value == Fraction(13400, 1459)


def test_of_a_change_the_later_and_the_earlier_figure() -> None:
    broken = relation("change", 3, [(2, 1), (1, -1)], Fraction(1))
    later, earlier = (wanted(ONE, template("change", 100), broken, (1, column)) for column in (2, 1))
    assert later is not None and later.value == Fraction("1.092") * 134
    assert earlier is not None and earlier.value == 1459 / Fraction("1.092")


def test_of_an_average_each_of_the_cells() -> None:
    broken = relation("average", 3, [(1, 1), (2, 1)], Fraction(5))
    found = wanted(ONE, template("average"), broken, (1, 1))
    assert found == Wanted(Fraction(134 + 2 * 5), 2 * SLACK)


def test_a_slip_is_one_that_the_relation_explains() -> None:
    assert is_slip_in(ONE, template("sum"), relation("sum", 4, [(1, 1), (2, 1)], Fraction(90)), (1, 2))
    assert not is_slip_in(ONE, template("sum"), relation("sum", 4, [(1, 1), (2, 1)], Fraction(777)), (1, 2))


def test_relations_that_want_different_figures_want_none() -> None:
    both = [relation("sum", 4, [(1, 1), (2, 1)], Fraction(each)) for each in (90, 700)]
    assert needed(ONE, [template("sum")], (1, 4), both) is None
    same = needed(ONE, [template("sum")], (1, 4), both[:1] * 2)
    assert same is not None and same.value == 1503


def test_luck_is_greater_where_figures_are_short() -> None:
    long = relation("sum", 4, [(1, 1), (2, 1)], Fraction(90))
    short = Relation("sum", (2, 4), (Operand((2, 1), 1), Operand((2, 2), 1)), False, Fraction(9), 0, 2, SLACK)
    assert luck(ONE, long, False) < luck(ONE, short, False)


def test_a_repair_has_as_many_decimals_as_its_cell() -> None:
    found = area(grid("|A|B", "x|1.25|4", "y|2.40|5", "Total|7.65|13"))
    template = Template("sum", "rows", 3, ((1, 1), (2, 1)), 20, 2, 0, True)
    first, second = relations_of(found, template, 0)
    assert repair(found, [template], (3, 1), [first]) == Fraction("3.65")
    exact = second._replace(slack=Fraction(0))
    assert repair(found, [template], (3, 2), [exact]) == 9
    assert repair(found, [template], (3, 2), [exact._replace(residual=Fraction("3.5"))]) is None  # no such figure
    assert repair(found, [template], (3, 2), [exact._replace(residual=Fraction("0.4"), slack=Fraction(1, 2))]) is None
    wide = exact._replace(residual=Fraction("3.4"), slack=Fraction(1, 2))
    assert repair(found, [template], (3, 2), [wide]) == 10
