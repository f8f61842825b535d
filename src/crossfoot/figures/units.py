"""What units mean: their dimension and their exact size, from a table that is read when the first unit is met.

The table is made by tools/units.py. A unit is written as an id of CLDR (``mass-tonne``), a currency (``USD``, or a sign
that several share, ``kr``) or ``%``, with a factor in front where it is a multiple of that: ``100 mass-kilogram``,
``1/10 %``; ``12`` alone is a dozen. What the table does not know has a dimension of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from crossfoot.discovery import packaged
from crossfoot.records import NamedTuple

SHARE = "%"
"""the unit of percentages and percentage points"""
MONEY = "money "
"""begins the dimension of a currency"""
CLOCK = "clock"
"""the unit of 2:05, which may be hours and minutes or minutes and seconds: comparable with its like only"""
_PRINCIPAL = {"$": "USD", "£": "GBP"}
"""whose sign it is where nothing says otherwise"""


class Measure(NamedTuple):
    """A unit: one of it is ``size`` base units of its dimension, and 0 of it is ``offset`` of them."""

    dimension: str
    size: Fraction
    offset: Fraction = Fraction(0)


@cache
def _table() -> Mapping[str, Any]:
    import json

    table: Mapping[str, Any] = json.loads(packaged("figures", "units.json"))
    return table


@cache
def _codes() -> frozenset[str]:
    return frozenset(_table()["codes"].split())


@cache
def measure(unit: str) -> Measure:
    """What a unit means; nothing at all is a number of things."""
    if unit in ("", SHARE):
        return Measure(unit, Fraction(1))
    first, _, rest = unit.partition(" ")
    if first[:1].isdigit():
        base = measure(rest)
        return base._replace(size=base.size * Fraction(first))
    if unit in _table()["measures"]:
        dimension, size, *offset = _table()["measures"][unit]
        return Measure(dimension, Fraction(size), Fraction(*offset))
    is_money = unit in _codes() or unit.casefold() in _table()["signs"]
    return Measure(MONEY + unit if is_money else unit, Fraction(1))


@cache
def powers(dimension: str) -> Mapping[str, int]:
    """A dimension as powers of those that the table is made of: an area is the second power of a length."""
    if dimension.startswith(MONEY) or not dimension:
        return {dimension: 1} if dimension else {}
    pairs = (each.partition("^") for each in dimension.split(" "))
    return {name: int(power or 1) for name, _, power in pairs}


@cache
def alike(one: str, other: str) -> bool:
    """Whether two dimensions can be added and compared; a sign that several currencies share is any one of them."""
    if one == other:
        return True
    if not (one.startswith(MONEY) and other.startswith(MONEY)):
        return False
    meant = [_meant(each.removeprefix(MONEY)) for each in (one, other)]
    return bool(meant[0] & meant[1])


def _meant(currency: str) -> frozenset[str]:
    """The codes that a currency may be; a dollar is the American one, unless it is called otherwise."""
    if currency in _PRINCIPAL:
        return frozenset({_PRINCIPAL[currency]})
    return frozenset(_table()["signs"].get(currency.casefold(), currency).split("|"))


def currency_named(word: str) -> str:
    """The currency of a sign, an abbreviation or a code, which is in capitals; nothing for any other word."""
    if len(word) == 3 and word.isupper() and word in _codes():
        return word
    sign = word.casefold()
    codes = _table()["signs"].get(sign, "")
    return sign if "|" in codes else codes


def is_odd(one: Measure, other: Measure) -> bool:
    """Whether neither unit is a whole number of the other, so that what is converted was rounded: miles and km."""
    ratio = one.size / other.size
    return 1 not in (ratio.numerator, ratio.denominator) or one.offset != other.offset
