"""Units in an equation that a person wrote: what it adds and compares has one dimension, what it multiplies any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from itertools import combinations
from typing import Final

from crossfoot.claims.claim import Given
from crossfoot.claims.expression import Comparison, Operation
from crossfoot.claims.unlike import Place, Unlike
from crossfoot.figures.converted import Conversion
from crossfoot.figures.units import alike, is_odd, measure
from crossfoot.figures.units import powers as powers_of
from crossfoot.figures.written import CURRENCY, MEASURE, NOUN, PERCENT, POINTS, Written
from crossfoot.records import NamedTuple

Powers = tuple[tuple[str, int], ...]
"""dimensions with their powers, sorted"""

_PURE: Final = "number"
"""a quotient of two that are alike, or a multiple: a number without a unit"""
_ANY: Final = "any"
"""reckoned from bare figures and numbers: in any unit, as 12 × 35 = 420 USD and 134/1459 = 9,18% are both meant; 1 too,
which stands beside a percentage for all of it
"""
_OPEN: Final = ("", _ANY)
_RANK: Final = (_ANY, "", PERCENT, _PURE, NOUN)
"""of two that are added, what the sum is: the one that stands further behind"""
_SHARES: Final = (PERCENT, POINTS)


class _Side(NamedTuple):
    """What a part of the equation is measured in."""

    text: str
    powers: Powers
    flavour: str
    """of what has no dimension, one of ``_RANK``: nothing for a bare figure"""
    last: int
    """the number of its last figure"""


def conversions_of(given: Given) -> tuple[dict[Place, Conversion], frozenset[Place]]:
    """The conversions of the figures of an equation, and those that were rounded when somebody converted them.

    Raises ``Unlike``.
    """
    stated = given.options["holds"]
    assert isinstance(stated, Comparison)
    return _Equation(stated, given.many["holds"]).conversions()


class _Equation:
    def __init__(self, stated: Comparison, figures: tuple[Written, ...]) -> None:
        self.stated = stated
        self.figures = figures
        self.units = {unit for each in figures for unit in (_unit(each), each.per) if unit and unit != NOUN}
        self.has_offset = any(measure(unit).offset for unit in self.units)
        first, *others = [measure(unit) for unit in sorted(self.units)] or [measure("")]
        self.has_several = any(each[1:] != first[1:] or not alike(each.dimension, first.dimension) for each in others)

    def conversions(self) -> tuple[dict[Place, Conversion], frozenset[Place]]:
        sides = [self._side(side) for side in self.stated.sides]
        for one, other in combinations(sides, 2):
            self._same(one, other)
        conversions: dict[Place, Conversion] = {}
        has_multiples = any(each.unit and not _leaf(each, 0).powers for each in self.figures)  # dozens, per mille
        if self.has_several or has_multiples:
            for number, written in enumerate(self.figures):
                conversion = _conversion(written)
                if conversion != Conversion(Fraction(1)):
                    conversions["holds", number] = conversion
        return conversions, self._rounded()

    def _rounded(self) -> frozenset[Place]:
        """The figures that stand alone, each of which may be the result, where a unit is no whole number of another."""
        measures = [measure(unit) for unit in self.units]
        odd = any(is_odd(a, b) for a in measures for b in measures if a != b and a.dimension == b.dimension)
        alone = [side for side in self.stated.sides if isinstance(side, int)]
        return frozenset(("holds", each) for each in alone) if odd else frozenset()

    def _side(self, side: Operation | int) -> _Side:
        if isinstance(side, int):
            return _leaf(self.figures[side], side)
        if side.right is None:
            return self._side(side.left)
        if side.operator == "^" and isinstance(side.right, int):
            return self._power(self._side(side.left), _leaf(self.figures[side.right], side.right))
        if side.operator in "+−":
            terms = [self._side(each) for each in _terms(side)]
            for one, other in combinations(terms, 2):  # however they are grouped
                if self.has_offset and self.has_several:
                    raise _unlike(one, other)  # degrees of two scales
                self._same(one, other)
            return reduce(self._same, terms)
        left, right = self._side(side.left), self._side(side.right)
        sign = 1 if side.operator == "×" else -1
        powers = _product(left.powers, right.powers, sign)
        factors = [left.flavour, right.flavour] if sign > 0 else [left.flavour]
        flavour = _ANY if any(each in _OPEN for each in factors) else _PURE
        if left.powers or right.powers:
            flavour = _PURE
        elif sign > 0 and NOUN in factors:
            flavour = NOUN
        return _Side(f"{left.text} {side.operator} {right.text}", powers, "" if powers else flavour, right.last)

    def _power(self, base: _Side, exponent: _Side) -> _Side:
        """A length to the second power is an area."""
        n = self.figures[exponent.last].num
        powers = tuple((dimension, n * times) for dimension, times in base.powers if n)
        flavour = "" if powers else NOUN if base.flavour == NOUN else _ANY
        return _Side(f"{base.text}^{exponent.text}", powers, flavour, exponent.last)

    def _same(self, left: _Side, right: _Side) -> _Side:
        if left.powers and right.powers:
            if not _alike(left.powers, right.powers):
                raise _unlike(left, right)
            return left
        if left.powers or right.powers:
            measured, other = (left, right) if left.powers else (right, left)
            if other.flavour not in _OPEN or self.has_several:
                raise _unlike(left, right)
            return measured
        flavours = {left.flavour, right.flavour}
        if PERCENT in flavours and flavours & {NOUN, ""}:
            raise _unlike(left, right)
        if flavours == {PERCENT, _ANY}:
            return left._replace(flavour=_PURE)
        return max(left, right, key=lambda side: _RANK.index(side.flavour))


def _terms(side: Operation | int) -> Iterator[Operation | int]:
    """What is added up in a sum."""
    if isinstance(side, int) or side.operator not in "+−":
        yield side
        return
    yield from _terms(side.left)
    if side.right is not None:
        yield from _terms(side.right)


def _unlike(left: _Side, right: _Side) -> Unlike:
    return Unlike(left.text, right.text, ("holds", right.last))


def _unit(written: Written) -> str:
    return written.unit if written.kind in (CURRENCY, MEASURE) else ""


def _leaf(written: Written, number: int) -> _Side:
    powers: Counter[str] = Counter()
    for unit, sign in ((_unit(written), 1), (written.per, -1)):
        if unit and unit != NOUN:
            for dimension, power in powers_of(measure(unit).dimension).items():
                powers[dimension] += sign * power
    flavour = _PURE
    if written.kind in _SHARES:
        flavour = PERCENT
    elif written.kind in ("", NOUN):
        flavour = _ANY if written.plain and not (written.kind or written.hedge) and written.num == 1 else written.kind
    return _Side(written.text, tuple(sorted(powers.items())), "" if powers else flavour, number)


def _product(left: Powers, right: Powers, sign: int) -> Powers:
    """Two currencies that may be one are one here."""
    powers = dict(left)
    for dimension, power in right:
        known = next((each for each in powers if alike(each, dimension)), dimension)
        powers[known] = powers.get(known, 0) + sign * power
    return tuple(sorted((dimension, power) for dimension, power in powers.items() if power))


def _alike(left: Powers, right: Powers) -> bool:
    return not _product(left, right, -1)


def _conversion(written: Written) -> Conversion:
    """To the base units of its dimensions; of a percentage, to hundredths."""
    if written.kind in _SHARES:
        return Conversion(measure(written.unit).size if written.unit else Fraction(1))
    over = measure(_unit(written))
    under = measure(written.per) if written.per and written.per != NOUN else measure("")
    return Conversion(over.size / under.size, over.offset)
