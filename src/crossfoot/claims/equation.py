"""Equations over the fields of a claim: stated once as text, evaluated over sets, printed as a sentence.

The text says all: ``whole × percent = 100 × part``, ``Σ parts ≤ total``, ``max parts ≤ total``,
``from × (1 + rate / 100)^periods = to``. Fields are values as printed, a percentage 9.18 and never 0.0918. Equations
multiply out and never divide; how those that share fields are decided together is in ``claims.solving``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from crossfoot.claims.reductions import reduced
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.records import NamedTuple

Sets = Mapping[str, Interval]
Lists = Mapping[str, Sequence[Interval]]

_OPERATORS = ("=", "≤", "≥", "<", ">")
_COMPOUND: Final = r"\(1 \+ (\w+) / 100\)\^(\w+)"
LONGEST_POWER: Final = 1000
"""periods that are multiplied out; more of them leave the factor unknown"""


class Term(NamedTuple):
    """``coefficient`` times the product of the fields, of a whole list, or of a compound growth."""

    coefficient: int
    fields: tuple[str, ...]
    reduction: str = ""
    """how the fields, which are lists, become one number: ``Σ``, ``max`` or another of ``claims.reductions``"""
    compound: tuple[str, str] | None = None
    """a percentage and a whole number n: times (1 + percentage / 100)^n"""


class Equation(NamedTuple):
    """What must hold between the figures of a claim: two sums of products and an operator (= ≤ ≥ < >)."""

    text: str
    left: tuple[Term, ...]
    operator: str
    right: tuple[Term, ...]
    rule: str

    def __hash__(self) -> int:
        """By the text alone, whose hash Python keeps: claims look equations up a hundred thousand times."""
        return hash(self.text)

    def holds(self, sets: Sets, lists: Lists = {}) -> bool:
        """True when true values exist in the sets that satisfy it; exact where each field stands once in it."""
        return compare(_image(self.left, sets, lists), self.operator, _image(self.right, sets, lists))

    @property
    def is_polynomial(self) -> bool:
        """Whether it is made of sums and products alone."""
        return not any(term.compound or term.reduction not in ("", "Σ", "max") for term in (*self.left, *self.right))

    @property
    def is_compounded(self) -> bool:
        """Whether it is made of sums and products alone but for one growth that compounds."""
        terms = (*self.left, *self.right)
        return sum(term.compound is not None for term in terms) == 1 and not any(term.reduction for term in terms)

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field that the equation needs, in order."""
        return tuple(field for term in (*self.left, *self.right) for field in (*term.fields, *(term.compound or ())))


def equation(text: str, rule: str) -> Equation:
    """The equation that ``text`` states."""
    operator = next(op for op in _OPERATORS if f" {op} " in text)
    left, right = text.split(f" {operator} ")
    return Equation(text, _side(left), operator, _side(right), rule)


def _side(text: str) -> tuple[Term, ...]:
    compounds = []
    if "^" in text:
        pattern = re.compile(_COMPOUND)
        text, compounds = pattern.sub("^", text), pattern.findall(text)
    terms = []
    for term in text.split(" + "):
        coefficient, reduction, compound, fields = 1, "", None, []
        for factor in term.split(" × "):
            if factor.isdigit():
                coefficient *= int(factor)
            elif factor == "^":
                compound = compounds.pop(0)
            else:
                head, _, name = factor.rpartition(" ")
                reduction = head or reduction
                fields.append(name)
        terms.append(Term(coefficient, tuple(fields), reduction, compound))
    return tuple(terms)


def compare(left: Interval, operator: str, right: Interval) -> bool:
    """True when some member of ``left`` stands in that relation to some member of ``right``."""
    if operator == "=":
        return left.meets(right)
    if operator in ("≤", "<"):
        return left.reaches(right, strictly=operator == "<")
    return right.reaches(left, strictly=operator == ">")


def _image(side: Sequence[Term], sets: Sets, lists: Lists) -> Interval:
    image = factor_image(side[0], sets, lists)
    for term in side[1:]:
        image = image + factor_image(term, sets, lists)
    return image


def factor_image(term: Term, sets: Sets, lists: Lists, kept: Iterable[str] = ()) -> Interval:
    """The exact set of values of a term without the fields that are kept, each of which must stand in it once."""
    fields = [field for field in term.fields if field not in kept]
    image: Interval | None = None
    if term.reduction and fields:
        image = reduced(term.reduction, [lists[field] for field in fields])
    else:
        for field in fields:
            allowed = sets.get(field, EVERYTHING)
            image = allowed if image is None else image * allowed
    if term.compound:
        growth = compounded(*(sets.get(field, EVERYTHING) for field in term.compound))
        image = growth if image is None else image * growth
    if image is None:
        return Interval(term.coefficient, term.coefficient)
    return image if term.coefficient == 1 else image.scaled(term.coefficient)


def compounded(percentage: Interval, periods: Interval) -> Interval:
    """The exact set of (1 + percentage / 100)^n; everything where n is not known as a whole number from 0 up, or too
    great to multiply out.
    """
    if periods.lo is None or periods.lo != periods.hi:
        return EVERYTHING
    power, more = divmod(periods.lo, periods.den)
    if more or not 0 <= power <= LONGEST_POWER:
        return EVERYTHING
    return (Interval(1, 1) + percentage.over(100)) ** power
