"""Equations over the fields of a claim: stated once as text, evaluated over intervals, printed as a sentence.

Two laws keep interval evaluation exact: equations multiply out and never divide, and each field stands once. Where the
equations of a claim share a field, ``Halfplanes`` decides them together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from crossfoot.figures.interval import Interval

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
