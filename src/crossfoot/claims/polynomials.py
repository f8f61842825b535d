"""Polynomials with rational coefficients: sums and products of them, and which signs they take on a box. Exact.

A polynomial in one unknown is decided by its roots, counted by Sturm's theorem. What stands in it to the first power
is put to its ends, where a linear function is least, and what it only rises or falls with, to one of them; boxes of
several curved unknowns are halved, so often at most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from crossfoot.figures.interval import EVERYTHING, Interval

Monomial = tuple[tuple[int, int], ...]
"""(unknown, power) in order of the unknowns"""
Polynomial = Mapping[Monomial, Fraction]
Box = Mapping[int, Interval]
"""unknown -> where it lies"""
Coefficients = Sequence[Fraction]
"""of a polynomial in one unknown, from the constant up; the last is not zero"""

MOST_TERMS: Final = 400
MOST_STEPS: Final = 300
"""of the search in one comparison"""
_HIGHEST: Final = 60
_MOST_BITS: Final = 50_000


class Undecided(ZeroDivisionError):
    """More would have to be tried than is worth it; caught with a division by zero."""


def constant(value: Fraction) -> Polynomial:
    return {(): value} if value else {}


def unknown(number: int) -> Polynomial:
    return {((number, 1),): Fraction(1)}


def plus(one: Polynomial, other: Polynomial, sign: int = 1) -> Polynomial:
    result = dict(one)
    for monomial, factor in other.items():
        result[monomial] = result.get(monomial, Fraction(0)) + sign * factor
    return {monomial: factor for monomial, factor in result.items() if factor}


def times(one: Polynomial, other: Polynomial) -> Polynomial:
    """Raises ``Undecided`` where it becomes too long."""
    if len(one) * len(other) > MOST_TERMS * MOST_TERMS:
        raise Undecided("it is too long")
    result: dict[Monomial, Fraction] = {}
    for first, a in one.items():
        for second, b in other.items():
            monomial = _product(first, second)
            result[monomial] = result.get(monomial, Fraction(0)) + a * b
    if len(result) > MOST_TERMS or any(power > _HIGHEST for monomial in result for _, power in monomial):
        raise Undecided("it is too long")
    return {monomial: factor for monomial, factor in result.items() if factor}


def power(base: Polynomial, exponent: int) -> Polynomial:
    size = max((each.numerator.bit_length() + each.denominator.bit_length() for each in base.values()), default=0)
    if size * exponent > _MOST_BITS:
        raise Undecided("its numbers are too large")
    result = constant(Fraction(1))
    for _ in range(exponent):
        result = times(result, base)
    return result


def _product(one: Monomial, other: Monomial) -> Monomial:
    if not one or not other:
        return one or other
    powers = dict(one)
    for name, n in other:
        powers[name] = powers.get(name, 0) + n
    return tuple(sorted(powers.items()))


def unknowns(polynomial: Iterable[Monomial]) -> set[int]:
    return {name for monomial in polynomial for name, _ in monomial}


def degree(polynomial: Polynomial, name: int) -> int:
    return max((n for monomial in polynomial for each, n in monomial if each == name), default=0)


def put(polynomial: Polynomial, name: int, value: Fraction) -> Polynomial:
    """With the value in place of one unknown."""
    result: dict[Monomial, Fraction] = {}
    for monomial, factor in polynomial.items():
        n = dict(monomial).get(name, 0)
        rest = tuple(each for each in monomial if each[0] != name) if n else monomial
        result[rest] = result.get(rest, Fraction(0)) + factor * value**n
    return {monomial: factor for monomial, factor in result.items() if factor}


def _leading(polynomial: Polynomial, name: int, n: int) -> Polynomial:
    """What the n-th power of one unknown is multiplied with."""
    return {
        tuple(each for each in monomial if each[0] != name): factor
        for monomial, factor in polynomial.items()
        if dict(monomial).get(name, 0) == n
    }


def derivative(polynomial: Polynomial, name: int) -> Polynomial:
    result: dict[Monomial, Fraction] = {}
    for monomial, factor in polynomial.items():
        n = dict(monomial).get(name, 0)
        if n:
            rest = tuple((each, k - (each == name)) for each, k in monomial if each != name or k > 1)
            result[rest] = result.get(rest, Fraction(0)) + n * factor
    return result


def enclosure(polynomial: Polynomial, box: Box) -> Interval:
    """An interval that holds all its values, and perhaps more."""
    total = Interval(0, 0)
    for monomial, factor in polynomial.items():
        image = Interval.point(factor)
        for name, n in monomial:
            image = image * box.get(name, EVERYTHING) ** n
        total = total + image
    return total


class Signs:
    """Which signs polynomials take on boxes; each question costs steps, of which there are so many."""

    def __init__(self) -> None:
        self._left = MOST_STEPS

    def _step(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Undecided("this would take too long")

    def below_zero(self, polynomial: Polynomial, box: Box) -> bool:
        """Whether it is negative somewhere; where an end belongs to the box or not does not matter."""
        self._step()
        names = unknowns(polynomial)
        if not names:
            return polynomial.get((), Fraction(0)) < 0
        bounds = enclosure(polynomial, box)
        if bounds.lo is not None and bounds.lo >= 0:
            return False
        if bounds.hi is not None and bounds.hi < 0:
            return True
        if len(names) == 1:
            (name,) = names
            return any(sign < 0 for sign in signs_between_roots(coefficients(polynomial, name), box[name]))
        end = self._next(polynomial, box, names)
        if end is not None:
            return any(self.below_zero(each, box) for each in self._at_ends(polynomial, end, box))
        return self._in_the_middle(polynomial, box) < 0 or any(
            self.below_zero(polynomial, half) for half in self._halves(names, box)
        )

    def _in_the_middle(self, polynomial: Polynomial, box: Box) -> Fraction:
        for name in unknowns(polynomial):
            polynomial = put(polynomial, name, middle(box[name]))
        return polynomial.get((), Fraction(0))

    def reaches_zero(self, polynomial: Polynomial, box: Box) -> bool:
        """Whether it is zero somewhere in the box, on which it is nowhere negative."""
        self._step()
        names = unknowns(polynomial)
        if not names:
            return not polynomial.get((), Fraction(0))
        bounds = enclosure(polynomial, box)
        if bounds.lo is not None and (bounds.lo > 0 or (bounds.lo == 0 and not bounds.lo_closed)):
            return False
        if len(names) == 1:
            (name,) = names
            return roots_in(coefficients(polynomial, name), box[name]) > 0
        end = self._next(polynomial, box, names)
        if end is None:
            if not self._in_the_middle(polynomial, box):
                return True
            return any(self.reaches_zero(polynomial, half) for half in self._halves(names, box))
        kept = box[end]
        ends = {each for each, closed in ((kept.lower, kept.lo_closed), (kept.upper, kept.hi_closed)) if closed}
        places = [*ends, middle(kept)]  # zero in between is zero all along it
        return any(self.reaches_zero(put(polynomial, end, each), box) for each in places if each is not None)

    def _next(self, polynomial: Polynomial, box: Box, names: set[int]) -> int | None:
        """An unknown that is least, or zero, at an end if anywhere: one with which the polynomial only rises or falls,
        else one to the first power.
        """
        for name in sorted(names):
            slope = enclosure(derivative(polynomial, name), box)
            if _has_one_sign(slope) and _is_bounded(box[name]):
                return name
        return next((name for name in sorted(names) if degree(polynomial, name) == 1), None)

    def _at_ends(self, polynomial: Polynomial, name: int, box: Box) -> Iterator[Polynomial]:
        kept, n = box[name], degree(polynomial, name)
        slope = enclosure(derivative(polynomial, name), box)
        rises = slope.lo is not None and slope.lo >= 0
        falls = slope.hi is not None and slope.hi <= 0
        for end, sign, needless in ((kept.lower, -1, falls and not rises), (kept.upper, 1, rises)):
            if needless:
                continue
            if end is not None:
                yield put(polynomial, name, end)
            else:  # far out the highest power decides
                leading = _leading(polynomial, name, n)
                yield leading if sign**n > 0 else plus({}, leading, -1)

    def _halves(self, names: set[int], box: Box) -> Iterator[Box]:
        self._step()
        widest = max(sorted(names), key=lambda name: _width(box[name]))
        kept, cut = box[widest], middle(box[widest])
        yield {**box, widest: Interval.between(kept.lower, cut, kept.lo_closed, True)}
        yield {**box, widest: Interval.between(cut, kept.upper, True, kept.hi_closed)}


def _has_one_sign(slope: Interval) -> bool:
    return (slope.lo is not None and slope.lo >= 0) or (slope.hi is not None and slope.hi <= 0)


def _is_bounded(kept: Interval) -> bool:
    return kept.lo is not None and kept.hi is not None


def _width(kept: Interval) -> Fraction:
    if kept.length is None:
        raise Undecided("it has no bound")
    return kept.length


def middle(kept: Interval) -> Fraction:
    """A point between the ends."""
    low, high = kept.lower, kept.upper
    if low is None:
        return Fraction(0) if high is None else high - 1
    return low + 1 if high is None else (low + high) / 2


def coefficients(polynomial: Polynomial, name: int) -> list[Fraction]:
    factors = [Fraction(0)] * (1 + degree(polynomial, name))
    for monomial, factor in polynomial.items():
        factors[dict(monomial).get(name, 0)] += factor
    return factors


def _value(p: Coefficients, x: Fraction) -> Fraction:
    value = Fraction(0)
    for coefficient in reversed(p):
        value = value * x + coefficient
    return value


def _derived(p: Coefficients) -> list[Fraction]:
    return [n * coefficient for n, coefficient in enumerate(p)][1:]


def _remainder(p: Coefficients, q: Coefficients) -> tuple[list[Fraction], list[Fraction]]:
    """Quotient and remainder."""
    rest, quotient = list(p), [Fraction(0)] * max(len(p) - len(q) + 1, 0)
    while len(rest) >= len(q):
        shift, factor = len(rest) - len(q), rest[-1] / q[-1]
        quotient[shift] = factor
        rest = [each - (factor * q[n - shift] if n >= shift else 0) for n, each in enumerate(rest)][:-1]
        while rest and not rest[-1]:
            rest.pop()
    return quotient, rest


def _sturm(p: Coefficients) -> list[Coefficients]:
    """The chain of the polynomial that has the same roots, each of them once."""
    one, other = list(p), _derived(p)
    while other:
        one, other = other, _remainder(one, other)[1]
    simple = _remainder(p, one)[0]
    chain: list[Coefficients] = [simple, _derived(simple)]
    while len(chain[-1]) > 1:
        chain.append([-each for each in _remainder(chain[-2], chain[-1])[1]])
    return [each for each in chain if each]


def _changes(chain: Sequence[Coefficients], x: Fraction) -> int:
    signs = [value > 0 for value in (_value(p, x) for p in chain) if value]
    return sum(one != other for one, other in pairwise(signs))


def _ends(p: Coefficients, kept: Interval) -> tuple[Fraction, Fraction]:
    """The ends; in place of one that there is not, one beyond all roots."""
    low, high = kept.lower, kept.upper
    far = 2 + max(abs(each / p[-1]) for each in p) + abs(low or Fraction(0)) + abs(high or Fraction(0))
    return -far if low is None else low, far if high is None else high


def roots_in(p: Coefficients, kept: Interval) -> int:
    """How many different roots lie in the interval; p is not constant."""
    low, high = _ends(p, kept)
    if low == high:
        return int(not _value(p, low))
    chain = _sturm(p)
    inside = _changes(chain, low) - _changes(chain, high)  # above the one, up to the other
    at_low, at_high = not _value(p, low), not _value(p, high)
    return inside + int(at_low and kept.lo_closed) - int(at_high and not kept.hi_closed)


def signs_between_roots(p: Coefficients, kept: Interval) -> Iterator[int]:
    """The signs, 1 or -1, that p has beside its roots within the ends; p is not constant."""
    low, high = _ends(p, kept)
    if low == high:
        value = _value(p, low)
        yield (value > 0) - (value < 0)
        return
    chain = _sturm(p)
    pieces = [(low, high)]
    while pieces:
        a, b = pieces.pop()
        between = _changes(chain, a) - _changes(chain, b) - (not _value(p, b))
        if between < 2:  # one root has a sign on either side of it
            yield _sign_beside(p, a, 1)
            yield _sign_beside(p, b, -1)
        else:
            pieces += [(a, (a + b) / 2), ((a + b) / 2, b)]


def _sign_beside(p: Coefficients, x: Fraction, side: int) -> int:
    """The sign just above x, or just below: that of the first derivative that is not zero there."""
    sign = 1
    while not (value := _value(p, x)):
        p, sign = _derived(p), sign * side
    return sign * ((value > 0) - (value < 0))
