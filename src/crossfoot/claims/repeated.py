"""Comparisons in which one figure stands twice, decided exactly: its true value is the same in both places.

The comparison is multiplied out. A figure that stands in one product alone is free of the others, so that products of
such figures are intervals; what is left is a polynomial in the others, whose coefficients are intervals. Where no
unknown changes its sign, its least and its greatest value are polynomials too. What it takes is connected, so that it
is zero somewhere if it is negative in one place and positive in another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, product
from typing import Final

from crossfoot.claims.equation import LONGEST_POWER
from crossfoot.claims.expression import Comparison, Operation
from crossfoot.claims.polynomials import (
    Box,
    Monomial,
    Polynomial,
    Signs,
    Undecided,
    constant,
    middle,
    plus,
    power,
    put,
    times,
    unknown,
    unknowns,
)
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

_PIECES: Final = (Interval(None, 0, 1, False, False), Interval(0, 0), Interval(0, None, 1, False))
_FLIPPED: Final = {"≥": "≤", ">": "<"}
_ONE: Final = Fraction(1)


def unknowns_of(stated: Comparison) -> tuple[int, ...]:
    """For every leaf the first one that is the same figure: of a name the first that is called so."""
    if not any(leaf.is_name for leaf in stated.leaves):
        return tuple(range(len(stated.leaves)))
    first: dict[str, int] = {}
    return tuple(
        first.setdefault(leaf.text, number) if leaf.is_name else number for number, leaf in enumerate(stated.leaves)
    )


def repeats(stated: Comparison) -> bool:
    """Whether a figure stands in it twice, under one name."""
    names = [leaf.text for leaf in stated.leaves if leaf.is_name]
    return len(names) > len(set(names))


def exponents(stated: Comparison) -> tuple[int, ...]:
    """The leaves that are exponents."""
    return _exponents(stated.sides)


@lru_cache(maxsize=1_000)
def _exponents(sides: tuple[Operation | int, ...]) -> tuple[int, ...]:
    def of(side: Operation | int | None) -> Iterator[int]:
        if isinstance(side, Operation):
            yield from of(side.left)
            if side.operator == "^" and isinstance(side.right, int):
                yield side.right
            else:
                yield from of(side.right)

    return tuple(leaf for side in sides for leaf in of(side))


def is_exponent(figure: Written) -> bool:
    """Whether a figure can be one: a whole number from 0 up, that is known exactly."""
    return figure.plain and not figure.hedge and not figure.unit and 0 <= figure.num <= LONGEST_POWER


def is_tied(stated: Comparison, sets: Sequence[Interval]) -> bool:
    """Whether a figure that is not known exactly stands in it twice."""
    return repeats(stated) and any(
        number != each and not sets[each].is_point for each, number in enumerate(unknowns_of(stated))
    )


def possible(stated: Comparison, sets: Sequence[Interval]) -> bool:
    """Whether true values satisfy the comparison, where leaves of one name have one value and one set.

    Raises ``ZeroDivisionError`` where it may divide by zero, ``Undecided`` where that or this is not found out.
    """
    return _Deciding(stated, sets).possible()


def check_divisors(stated: Comparison, sets: Sequence[Interval]) -> None:
    """Raises ``ZeroDivisionError`` where it may divide by zero, ``Undecided`` where that is not found out."""
    _Deciding(stated, sets).sides()


class _Quotient(NamedTuple):
    above: Polynomial
    below: Polynomial
    """nowhere zero"""


class _Deciding:
    def __init__(self, stated: Comparison, sets: Sequence[Interval]) -> None:
        self.stated = stated
        self.same = unknowns_of(stated)
        self.sets = sets
        self.box: Box = {number: sets[number] for number in set(self.same)}

    def sides(self) -> list[_Quotient]:
        return [self._quotient(side) for side in self.stated.sides]

    def possible(self) -> bool:
        sides = self.sides()
        pairs = list(combinations(range(len(sides)), 2))
        if len(sides) > 2 and self._is_tied(sides) and all(self._holds(sides[a], "=", sides[b]) for a, b in pairs):
            raise Undecided("several sides share a figure")  # each two may be equal, and not all at once
        operator = self.stated.operators[0]
        return all(self._holds(sides[a], operator, sides[b]) for a, b in pairs)

    def _is_tied(self, sides: Sequence[_Quotient]) -> bool:
        """Whether two sides have an unknown in common."""
        used = [name for side in sides for name in unknowns([*side.above, *side.below])]
        return len(used) > len(set(used))

    def _holds(self, left: _Quotient, operator: str, right: _Quotient) -> bool:
        above = plus(times(left.above, right.below), times(right.above, left.below), -1)
        if self._sign_of(times(left.below, right.below)) < 0:
            above = plus({}, above, -1)
        if operator in _FLIPPED:
            above, operator = plus({}, above, -1), _FLIPPED[operator]
        return reaches(above, operator, self.box)

    def _sign_of(self, polynomial: Polynomial) -> int:
        """Of what is nowhere zero, so that one place tells."""
        for name in unknowns(polynomial):
            polynomial = put(polynomial, name, middle(self.box[name]))
        return 1 if polynomial.get((), Fraction(0)) > 0 else -1

    def _quotient(self, side: Operation | int) -> _Quotient:
        if isinstance(side, int):
            name = self.same[side]
            kept = self.box[name]
            numerator = constant(kept.lower or Fraction(0)) if kept.is_point else unknown(name)
            return _Quotient(numerator, constant(_ONE))
        left = self._quotient(side.left)
        if side.right is None:
            return _Quotient(plus({}, left.above, -1), left.below)
        if side.operator == "^":
            assert isinstance(side.right, int)
            exponent = int(self.sets[side.right].lower or 0)
            return _Quotient(power(left.above, exponent), power(left.below, exponent))
        right = self._quotient(side.right)
        if side.operator == "×":
            return _Quotient(times(left.above, right.above), times(left.below, right.below))
        if side.operator == "÷":
            if reaches(right.above, "=", self.box):
                raise ZeroDivisionError("it may divide by zero")
            return _Quotient(times(left.above, right.below), times(left.below, right.above))
        sign = 1 if side.operator == "+" else -1
        if left.below == right.below:
            return _Quotient(plus(left.above, right.above, sign), left.below)
        above = plus(times(left.above, right.below), times(right.above, left.below), sign)
        return _Quotient(above, times(left.below, right.below))


def reaches(polynomial: Polynomial, relation: str, box: Box) -> bool:
    """Whether it is zero (=), at most zero (≤) or below zero (<) somewhere in the box. Raises ``Undecided``."""
    below = above = False
    signs = Signs()
    for piece, factors in _pieces(_with_intervals(polynomial, box), box):
        low, low_closed = _least(factors)
        below = below or low is None or signs.below_zero(low, piece)
        if relation == "<" or (relation == "≤" and below):
            if below:
                return True
            continue
        high, high_closed = _least([(monomial, -factor, sign) for monomial, factor, sign in factors])
        above = above or high is None or signs.below_zero(high, piece)
        if below and above:
            return True
        if low is not None and low_closed and not signs.below_zero(low, piece) and signs.reaches_zero(low, piece):
            return True
        if relation != "=" or high is None or not high_closed:
            continue
        if not signs.below_zero(high, piece) and signs.reaches_zero(high, piece):
            return True
    return False


def _with_intervals(polynomial: Polynomial, box: Box) -> Mapping[Monomial, Interval]:
    """With the sets of the unknowns that stand in one product alone, to the first power, in place of these."""
    counted = Counter(name for monomial in polynomial for name, _ in monomial)
    curved = {name for monomial in polynomial for name, n in monomial if n > 1}
    images: dict[Monomial, Interval] = {}
    for monomial, factor in polynomial.items():
        image = Interval.point(factor)
        kept = []
        for name, n in monomial:
            if counted[name] == 1 and name not in curved:
                image = image * box[name]
            else:
                kept.append((name, n))
        key = tuple(kept)
        images[key] = images[key] + image if key in images else image
    return images


_Factors = list[tuple[Monomial, Interval, int]]
"""products, what they are multiplied with, and their signs"""


def _pieces(polynomial: Mapping[Monomial, Interval], box: Box) -> Iterator[tuple[Box, _Factors]]:
    """The box cut where an unknown is zero."""
    names = sorted(unknowns(polynomial))
    choices = [
        [(number - 1, each) for number, piece in enumerate(_PIECES) if (each := box[name].intersection(piece))]
        for name in names
    ]
    for chosen in product(*choices):
        signs = {name: sign for name, (sign, _) in zip(names, chosen, strict=True)}
        factors: _Factors = []
        for monomial, factor in polynomial.items():
            sign = 1
            for name, n in monomial:
                sign *= signs[name] ** n
            if sign and not factor.is_zero:
                factors.append((monomial, factor, sign))
        yield {name: each for name, (_, each) in zip(names, chosen, strict=True)}, factors


def _least(factors: _Factors) -> tuple[Polynomial | None, bool]:
    """The least value in each place, and whether it is taken; ``None`` where there is none."""
    polynomial: dict[Monomial, Fraction] = {}
    closed = True
    for monomial, factor, sign in factors:
        end, belongs = (factor.lower, factor.lo_closed) if sign > 0 else (factor.upper, factor.hi_closed)
        if end is None:
            return None, False
        closed = closed and belongs
        if end:
            polynomial[monomial] = end
    return polynomial, closed
