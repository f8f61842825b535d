"""Shares that were cut off, and not rounded: what that leaves below the 100 that they make up."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from crossfoot.tables.area import Area, At
from crossfoot.tables.evidence import need_not_add
from crossfoot.tables.labels import Across
from crossfoot.tables.relation import Relation, Template, value

_ACROSS: Final[tuple[Across, ...]] = ("rows", "columns")
_DEVIATIONS: Final = 4
"""standard deviations from half a unit for each share, up to which that explains it"""
_TELLING: Final = 4
"""shares from which on it is too seldom that none is missing"""


class CutOff:
    """Whether a sum of shares is too small by about half a unit for each of them, as they are where they were cut off,
    and nothing says that they were rounded: shares of the figures beside them, the same sum in another column.
    """

    def __init__(
        self, area: Area, templates: Sequence[Template], relations: Sequence[Relation], others: Sequence[Relation]
    ) -> None:
        self.area, self.templates = area, templates
        self.soft = {across: need_not_add(area, across) for across in _ACROSS}
        self.shares = {each.result: each for each in others if each.kind == "share"}
        self.rounded = {
            each.line
            for each in relations
            if each.residual <= 0 and len(each.operands) >= _TELLING and self._is_of_shares(each)
        }

    def explains(self, each: Relation) -> bool:
        if each.residual <= 0 or each.line in self.rounded or not self._is_of_shares(each):
            return False
        parts = [operand.at for operand in each.operands if self.area.figures[operand.at].mantissa]
        if self._are_rounded(parts):
            return False
        count = len(parts)
        units = int(each.residual / self._unit(parts[0]))
        return units < count and 3 * (2 * units - count) ** 2 <= _DEVIATIONS**2 * count

    def _are_rounded(self, parts: Sequence[At]) -> bool:
        """Whether the figures that they are shares of stand beside them, and more of them are rounded than cut off."""
        shares = [(self.shares[at], self._unit(at)) for at in parts if at in self.shares]
        return sum(each.holds for each, _ in shares) > sum(-unit < each.residual <= 0 for each, unit in shares)

    def _unit(self, at: At) -> Fraction:
        return Fraction(10) ** self.area.figures[at].place

    def _is_of_shares(self, each: Relation) -> bool:
        """Whether percentages add up, all with as many decimals; a plain 100 is as good."""
        template = self.templates[each.line]
        if template.kind != "sum" or each.result is None or each.position not in self.soft[template.across]:
            return False
        figures = [self.area.figures[operand.at] for operand in each.operands]
        same = len({figure.place for figure in figures if figure.mantissa}) == 1
        return same and all(value(figure) >= 0 for figure in figures)
