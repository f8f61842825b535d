"""Figures that name something, and are none to add: years, ordinal numbers, codes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from crossfoot.tables.contents import CellValue

_FIRST: Final = 1700
_LAST: Final = 2150


def are_years(figures: Sequence[CellValue]) -> bool:
    """Whether all can be years; 1995.00000 is one that a spreadsheet wrote. In groups of digits (1,995) they are years
    only where they go on by steps that are alike, or one stands alone.
    """
    years = [divmod(each.mantissa, int(10**-each.place)) for each in figures]
    if any(rest or not _FIRST <= year <= _LAST for year, rest in years):
        return False
    steps = {later - earlier for (earlier, _), (later, _) in pairwise(years)}
    return not any(each.grouped for each in figures) or len(steps) < 2


def are_codes(figures: Sequence[CellValue], left: int) -> bool:
    """Whether they may number or code rows that are named behind: always before any name; behind one if all are whole
    and as long as each other.
    """
    lengths = {len(str(abs(each.mantissa))) for each in figures if not each.mantissa % int(10**-each.place)}
    whole = all(not each.mantissa % int(10**-each.place) for each in figures)
    return whole and (not left or len(lengths) == 1)


def are_ordinals(figures: Sequence[CellValue]) -> bool:
    """Whether they count: 7, 8, 9."""
    firsts = [figures[0].mantissa // 10 ** -figures[0].place] if figures else []
    return bool(firsts) and all(
        each.mantissa == (firsts[0] + number) * 10**-each.place for number, each in enumerate(figures)
    )
