"""How one figure follows from two others: a share, a change, a rate, a multiple; what rounding lets it be off, and
whether a slip explains what is off further.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor, log2
from typing import Final

from crossfoot.claimfile.table_section import Rounded
from crossfoot.tables.contents import CellValue
from crossfoot.tables.printed import half_width
from crossfoot.tables.relation import RelationKind, value
from crossfoot.tables.slips import slips_into, ways

_CAP: Final = 14
"""bits that one position can bring"""
_LIKELY: Final = 2
"""by how much one slip of the printed ratio has to explain it less often by chance than not"""

_EXACT: Final = 4
"""bits from which whole numbers are taken as exact"""
_MOST: Final = 6
"""that one position can bring for that"""

Three = tuple[CellValue, CellValue, CellValue]
"""the printed ratio, and the two figures that it is of"""


def are_of_exact(kind: RelationKind, fitting: Iterable[Three], scale: int, rounded: Rounded | None) -> bool:
    """Whether ratios that fit do so as they hardly would if the figures that they are of had been rounded."""
    bits = 0.0
    for printed, top, bottom in fitting:
        exact = scale * (value(top) / value(bottom) - (kind == "change"))
        loose = slack_of_ratio(kind, printed, top, bottom, scale, rounded)
        fine = slack_of_ratio(kind, printed, top, bottom, scale, None)
        if abs(value(printed) - exact) > fine:
            return False
        bits += min(log2(loose / fine), _MOST)
    return bits >= _EXACT


def is_slipped(
    kind: RelationKind, printed: CellValue, top: CellValue, bottom: CellValue, scale: int, rounded: Rounded | None
) -> bool:
    """Whether one digit of one figure, or two neighbours swapped, would make it fit, and hardly so by chance."""
    times = value(printed) / scale + (kind == "change")
    exact = scale * (value(top) / value(bottom) - (kind == "change"))
    slack = slack_of_ratio(kind, printed, top, bottom, scale, rounded)
    alike = ways(1, len(str(abs(printed.mantissa)))) * slack
    if not times or not top.mantissa or _LIKELY * alike > max(abs(exact), abs(value(printed))):
        return False
    per = slack / scale
    wants = (
        (printed, exact, slack),
        (top, times * value(bottom), per * abs(value(bottom))),
        (bottom, value(top) / times, per * abs(value(top)) / (times * times)),
    )
    for figure, meant, width in wants:
        unit = Fraction(10) ** figure.place
        low, high = ceil(2 * (meant - width) / unit), floor(2 * (meant + width) / unit)
        if slips_into(figure.mantissa, low, high, -figure.place):
            return True
    return False


def fit_of(
    kind: RelationKind, printed: CellValue, top: CellValue, bottom: CellValue, scale: int, rounded: Rounded | None
) -> int | None:
    """The bits by which a fit is unlikely by chance; ``None`` where it does not fit."""
    exact = scale * (value(top) / value(bottom) - (kind == "change"))
    gap = abs(value(printed) - exact)
    slack = slack_of_ratio(kind, printed, top, bottom, scale, rounded)
    if gap > slack:
        return None
    trivial = exact in (0, scale) or top.mantissa == bottom.mantissa
    return 0 if trivial else min(int(abs(exact) / (2 * slack)).bit_length(), _CAP)


def slack_of_ratio(
    kind: RelationKind, printed: CellValue, top: CellValue, bottom: CellValue, scale: int, rounded: Rounded | None
) -> Fraction:
    """How far rounding lets the printed ratio be from that of the printed figures."""
    low, high = half_width(top, rounded), half_width(bottom, rounded)
    below = max(abs(value(bottom)) - high, Fraction(10) ** bottom.place / 2)
    spread = scale * (low + high * abs(value(top) / value(bottom))) / below
    return Fraction(10) ** printed.place / 2 + spread
