"""Rates that may be of other figures than the printed ones: births by the population of the middle of the year, beside
that of its end.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from crossfoot.tables.area import Area
from crossfoot.tables.relation import Relation, value

_UNLIKELY: Final = 1000
"""how much less likely than not the others have to hold if all are of figures that are not printed"""
_MOST: Final = 3
"""rates that fail, from which on the others say no more of it"""
_ANOTHER_DAY: Final = Fraction(1, 1000)
"""by how much such figures are off at least"""
_SHIFTED: Final = Fraction(6, 5)
"""about by how much less likely one of them holds, for each unit in its last place that such figures shift it"""
_FEW: Final = 2
"""quotients from which on it is no chance that most are what is printed to the last digit"""
_FINE: Final = 10**6


def last_place(area: Area, each: Relation) -> Fraction:
    """One unit in the last printed place of the result."""
    return Fraction(0) if each.result is None else Fraction(10) ** area.figures[each.result].place


class OtherBase:
    """Whether a rate that is one off in its last place may be so because all are of figures that are nearly the printed
    ones: unless the others would hardly hold then.
    """

    def __init__(self, area: Area, relations: Sequence[Relation]) -> None:
        self.area = area
        held = [each for each in relations if each.holds]
        self.quotients = [(abs(exact), each.slack) for each in held if (exact := self._exact(each))]
        self.are_prices = len(held) > _FEW and 2 * sum(not each.residual for each in held) > len(held)
        """of which what they are multiplied with is exact"""
        self.most = _FINE * _UNLIKELY ** min(len(relations) - len(held), _MOST)

    def explains(self, each: Relation) -> bool:
        off = abs(each.residual)
        if each.kind != "rate" or self.are_prices or off > last_place(self.area, each) + each.slack:
            return False
        own = self._exact(each)
        if not own:
            return True
        shift = max((off - each.slack) / abs(own), _ANOTHER_DAY) * _SHIFTED / 2
        unlikely = _FINE
        for exact, slack in self.quotients:
            unlikely = unlikely * int(_FINE * (1 + shift * exact / slack)) // _FINE
            if unlikely >= self.most:
                return False
        return True

    def _exact(self, each: Relation) -> Fraction:
        return Fraction(0) if each.result is None else value(self.area.figures[each.result]) - each.residual
