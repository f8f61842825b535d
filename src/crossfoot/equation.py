"""Equations over the fields of a claim: stated once as text, evaluated over intervals, printed as a sentence.

Two laws keep interval evaluation exact: equations multiply out and never divide, and each field stands once. Where the
equations of a claim share a field, ``Halfplanes`` decides them together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from crossfoot.interval import Interval

Sets = Mapping[str, Interval]

_OPERATORS = ("=", "≤", "≥", "<", ">")


class Term(NamedTuple):
    """``coefficient`` times the product of the fields; ``every`` sums a field that is a list."""

    coefficient: int
    fields: tuple[str, ...]
    every: bool = False


class Equation(NamedTuple):
    """What must hold between the figures of a claim: two sums of products and an operator (= ≤ ≥ < >)."""

    text: str
    left: tuple[Term, ...]
    operator: str
    right: tuple[Term, ...]
    rule: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field that the equation needs, in order."""
        return tuple(field for term in (*self.left, *self.right) for field in term.fields)

    def holds(self, sets: Sets, lists: Mapping[str, Sequence[Interval]] = {}) -> bool:
        """True when true values exist in the sets that satisfy it; exact, because each field stands once."""
        return compare(_image(self.left, sets, lists), self.operator, _image(self.right, sets, lists))


def equation(text: str, rule: str) -> Equation:
    """The equation that ``text`` states: ``whole × percent = 100 × part``, ``Σ parts ≤ total``."""
    operator = next(op for op in _OPERATORS if f" {op} " in text)
    left, right = text.split(f" {operator} ")
    return Equation(text, _side(left), operator, _side(right), rule)


def compare(left: Interval, operator: str, right: Interval) -> bool:
    """True when some member of ``left`` stands in that relation to some member of ``right``."""
    if operator == "=":
        return left.meets(right)
    if operator in ("≤", "<"):
        return left.reaches(right, strictly=operator == "<")
    return right.reaches(left, strictly=operator == ">")


def _side(text: str) -> tuple[Term, ...]:
    terms = []
    for term in text.split(" + "):
        factors = term.split(" × ")
        coefficient = 1
        if factors[0].isdigit():
            coefficient = int(factors.pop(0))
        if not factors:
            terms.append(Term(coefficient, ()))
            continue
        every = factors[0].startswith("Σ ")
        terms.append(Term(coefficient, tuple(f.removeprefix("Σ ") for f in factors), every))
    return tuple(terms)


def _image(side: tuple[Term, ...], sets: Sets, lists: Mapping[str, Sequence[Interval]]) -> Interval:
    total: Interval | None = None
    for term in side:
        if not term.fields:
            product = Interval(1, 1)
        elif term.every:
            product = total_of(lists[term.fields[0]])
        else:
            product = sets[term.fields[0]]
            for field in term.fields[1:]:
                product = product * sets[field]
        if term.coefficient != 1:
            product = product.scaled(term.coefficient)
        total = product if total is None else total + product
    assert total is not None
    return total


def total_of(intervals: Iterable[Interval]) -> Interval:
    """The exact set of sums, one member of each; the sum of nothing is zero."""
    total = Interval(0, 0)
    for interval in intervals:
        total = total + interval
    return total


class Halfplanes:
    """Linear constraints a·x + b·y ≤ c (or <) in whole numbers over two unknowns; ``possible`` decides them exactly.

    Fourier–Motzkin elimination: y is eliminated first, then x. Source: Dantzig, Linear Programming and Extensions
    (1963), section 4-4.
    """

    def __init__(self) -> None:
        self._rows: list[_Row] = []

    def add(self, a: int, b: int, c: int, strict: bool = False) -> None:
        """Require a·x + b·y ≤ c, or < c when ``strict``."""
        self._rows.append((a, b, c, strict))

    def within(self, a: int, b: int, interval: Interval) -> None:
        """Require that a·x + b·y lies in the interval."""
        den = interval.den
        if interval.lo is not None:
            self.add(-a * den, -b * den, -interval.lo, not interval.lo_closed)
        if interval.hi is not None:
            self.add(a * den, b * den, interval.hi, not interval.hi_closed)

    def ratio(self, interval: Interval, sign: int) -> None:
        """Require y = r·x for some r in the interval, where x has that sign (1 or -1); x's sign is required too."""
        self.add(-sign, 0, 0, True)
        den = interval.den
        if interval.lo is not None:
            self.add(sign * interval.lo, -sign * den, 0, not interval.lo_closed)
        if interval.hi is not None:
            self.add(-sign * interval.hi, sign * den, 0, not interval.hi_closed)

    def possible(self) -> bool:
        """True when some x and y satisfy every constraint."""
        return _one_unknown(_eliminated(self._rows))


_Row = tuple[int, int, int, bool]


def _eliminated(rows: Sequence[_Row]) -> list[tuple[int, int, bool]]:
    """The constraints a·x ≤ c on x alone that are equivalent to some y existing."""
    kept = [(a, c, strict) for a, b, c, strict in rows if b == 0]
    above = [row for row in rows if row[1] > 0]  # y ≤ (c - a·x)/b
    below = [row for row in rows if row[1] < 0]  # y ≥ (c - a·x)/b
    for a, b, c, strict in above:
        for a2, b2, c2, strict2 in below:
            kept.append((a2 * b - a * b2, c2 * b - c * b2, strict or strict2))
    return kept


def _one_unknown(rows: Iterable[tuple[int, int, bool]]) -> bool:
    """True when some x satisfies every a·x ≤ c; the bounds are kept as c and a positive a."""
    low: tuple[int, int, bool] | None = None
    high: tuple[int, int, bool] | None = None
    for a, c, strict in rows:
        if a == 0:
            if c < 0 or (strict and c == 0):
                return False
        elif a > 0:
            nearer = -1 if high is None else c * high[1] - high[0] * a
            if nearer < 0 or (nearer == 0 and strict):
                high = (c, a, strict)
        else:
            nearer = 1 if low is None else -c * low[1] + low[0] * a
            if nearer > 0 or (nearer == 0 and strict):
                low = (-c, -a, strict)
    if low is None or high is None:
        return True
    between = high[0] * low[1] - low[0] * high[1]
    return between > 0 or (between == 0 and not low[2] and not high[2])


def on_each_sign(build: Callable[[Halfplanes, int], None], zero: bool) -> bool:
    """True when ``build(planes, sign)`` is possible for x > 0 or x < 0, or ``zero`` says that x = 0 is."""
    for sign in (1, -1):
        planes = Halfplanes()
        build(planes, sign)
        if planes.possible():
            return True
    return zero
