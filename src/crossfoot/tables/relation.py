"""What a relation between cells is, and whether it holds: exactly, within rounding, or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from crossfoot.claimfile.table_section import Rounded
from crossfoot.records import NamedTuple
from crossfoot.tables.area import At
from crossfoot.tables.contents import CellValue
from crossfoot.tables.printed import slack_of

RelationKind = Literal["sum", "difference", "share", "change", "multiple", "rate", "average", "closure"]


class Operand(NamedTuple):
    at: At
    coefficient: int


class Relation(NamedTuple):
    """One cell and those that it is made of. ``residual`` is printed minus recomputed, exact."""

    kind: RelationKind
    result: At | None
    operands: tuple[Operand, ...]
    holds: bool
    residual: Fraction
    line: int
    """number of the template, which holds for a whole row or column"""
    position: int = -1
    """the column in which a relation of rows stands, the row of one of columns"""
    slack: Fraction = Fraction(0)
    """how far rounding lets it be off"""

    @property
    def cells(self) -> tuple[At, ...]:
        own = () if self.result is None else (self.result,)
        return (*own, *(operand.at for operand in self.operands))


class Template(NamedTuple):
    """One relation between lines (rows or columns) that holds at many positions."""

    kind: RelationKind
    across: Literal["rows", "columns"]
    """what is added: rows, or columns"""
    result: int
    operands: tuple[tuple[int, int], ...]
    """lines with their coefficients"""
    bits: int
    """evidence that it is no chance, in bits"""
    hits: int
    misses: int
    rounded: bool
    """whether it holds only because plain whole numbers were rounded too: inferred, and told"""
    is_named: bool = False
    """whether a label says that it is made of others"""
    whole: int = -1
    """of a share of one cell, its position"""
    scale: int = 1
    """of a ratio: 100 for percentages, 1,000 for so many per thousand"""
    family: int = -1
    """what templates have in common that are one relation in several sections of a table; -1 for one by itself"""
    is_laid_out: bool = False
    """whether the layout says of what: all from a heading, or from the edge of the table, to the line that is named"""
    formulas: int = 0
    """how many cells of the line hold a formula that says so"""


def value(figure: CellValue) -> Fraction:
    return Fraction(figure.mantissa) * Fraction(10) ** figure.place


def sum_relation(
    template: Template,
    number: int,
    result: At,
    operands: Sequence[Operand],
    figures: Mapping[At, CellValue],
    rounded: Rounded | None,
) -> Relation:
    printed = [figures[result], *(figures[each.at] for each in operands)]
    place = min(figure.place for figure in printed)
    factors = (1, *(-each.coefficient for each in operands))
    off = sum(factor * figure.at(place) for factor, figure in zip(factors, printed, strict=True))
    residual = off * Fraction(10) ** place
    # Whole numbers too may have been rounded before they were printed: what that explains accuses nobody. Where they
    # were, as the rest of the template shows, sums of sums may be further off.
    slack = slack_of(printed, rounded, place)
    return Relation(template.kind, result, tuple(operands), abs(residual) <= slack, residual, number, slack=slack)
