"""Linear conditions, written as z3's terms are: ``Forms`` stands in the place of z3 where ``z3_terms`` writes what
claims demand, so that it is stated once for both deciders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from math import comb
from typing import Any

from crossfoot.records import NamedTuple
from crossfoot.together.simplex import ZERO, Number, Tag, Value, lean

MOST_CHOICES = 20
"""ways in which so many of several conditions may hold"""


class NotLinear(Exception):
    """Two unknowns are multiplied, or one is divided by another; or there are too many alternatives."""


class LinearForm:
    """Σ factor × variable + constant."""

    __slots__ = ("constant", "terms")

    def __init__(self, terms: Mapping[str, Number], constant: Number = 0) -> None:
        self.terms, self.constant = terms, constant

    def __add__(self, other: LinearForm | Number) -> LinearForm:
        if not isinstance(other, LinearForm):
            return LinearForm(self.terms, self.constant + other)
        terms = dict(self.terms)
        for name, factor in other.terms.items():
            terms[name] = terms.get(name, 0) + factor
        return LinearForm({name: factor for name, factor in terms.items() if factor}, self.constant + other.constant)

    __radd__ = __add__

    def __neg__(self) -> LinearForm:
        return self * -1

    def __sub__(self, other: LinearForm | Number) -> LinearForm:
        return self + -other

    def __mul__(self, other: LinearForm | Number) -> LinearForm:
        if isinstance(other, LinearForm):
            if not other.terms:
                other = other.constant
            elif not self.terms:
                return other * self.constant
            else:
                raise NotLinear
        if not other:
            return LinearForm({})
        return LinearForm({name: factor * other for name, factor in self.terms.items()}, self.constant * other)

    __rmul__ = __mul__

    def __truediv__(self, other: LinearForm | int) -> LinearForm:
        divisor = other.constant if isinstance(other, LinearForm) else other
        if (isinstance(other, LinearForm) and other.terms) or not divisor:
            raise NotLinear
        return self * (1 / Fraction(divisor))

    def __le__(self, other: LinearForm | int) -> Atom:
        return Atom(self - other, "≤")

    def __lt__(self, other: LinearForm | int) -> Atom:
        return Atom(self - other, "<")

    def __ge__(self, other: LinearForm | int) -> Atom:
        return Atom(_less(other, self), "≤")

    def __gt__(self, other: LinearForm | int) -> Atom:
        return Atom(_less(other, self), "<")

    def __eq__(self, other: object) -> Atom:  # type: ignore[override]
        return Atom(self - other, "=")  # type: ignore[operator]

    def __ne__(self, other: object) -> Any:
        return _negated(self == other)

    __hash__ = None  # type: ignore[assignment]


def _less(one: LinearForm | int, other: LinearForm) -> LinearForm:
    return -other + one


class Atom(NamedTuple):
    """A form that is at most zero (≤), below it (<), or zero (=)."""

    form: LinearForm
    sign: str

    def holds(self, value: Value) -> bool:
        return value == ZERO if self.sign == "=" else value < ZERO if self.sign == "<" else value <= ZERO

    @property
    def is_known(self) -> bool | None:
        return None if self.form.terms else self.holds((self.form.constant, 0))


class All(NamedTuple):
    of: Sequence[Condition]


class Either(NamedTuple):
    of: Sequence[Condition]


class Literal(NamedTuple):
    tag: Tag


Condition = Atom | All | Either | Literal | bool


def _negated(condition: Condition) -> Condition:
    if isinstance(condition, bool):
        return not condition
    assert isinstance(condition, Atom)
    form, sign = condition
    if sign == "=":
        return Either((Atom(form, "<"), Atom(-form, "<")))
    return Atom(-form, "≤" if sign == "<" else "<")


class Forms:
    """Stands in the place of the module z3 where ``z3_terms`` writes conditions."""

    __name__ = "forms"

    def __init__(self) -> None:
        self.whole: set[str] = set()
        """names of variables that are whole numbers"""

    def Real(self, name: str) -> LinearForm:  # noqa: N802  # the names are z3's
        return LinearForm({name: 1})

    def Int(self, name: str) -> LinearForm:  # noqa: N802
        self.whole.add(name)
        return LinearForm({name: 1})

    def IntVal(self, value: int) -> LinearForm:  # noqa: N802
        return LinearForm({}, value)

    def Q(self, numerator: int, denominator: int) -> LinearForm:  # noqa: N802
        return LinearForm({}, lean(Fraction(numerator, denominator)))

    def Bool(self, name: str) -> Literal:  # noqa: N802
        return Literal((name[0], int(name[1:])))

    def And(self, *conditions: Any) -> All:  # noqa: N802
        return All(conditions[0] if len(conditions) == 1 and isinstance(conditions[0], list) else conditions)

    def Or(self, *conditions: Any) -> Either:  # noqa: N802
        return Either(conditions)

    def AtLeast(self, *conditions: Any) -> Either:  # noqa: N802
        """The condition that at least so many of the others hold; the last argument is the number."""
        *each, count = conditions
        if comb(len(each), count) > MOST_CHOICES:
            raise NotLinear
        return Either([All(chosen) for chosen in combinations(each, count)])

    def Implies(self, condition: Condition, then: Condition) -> Condition:  # noqa: N802
        if isinstance(condition, Literal | All):
            return Implied(condition, then)  # type: ignore[return-value]
        return Either((_negated(condition), then))

    def If(self, condition: Atom, then: Condition, other: Condition) -> Condition:  # noqa: N802
        return Either((All((condition, then)), All((_negated(condition), other))))

    def Sum(self, forms: Sequence[LinearForm]) -> LinearForm:  # noqa: N802
        terms: dict[str, Number] = {}
        constant: Number = 0
        for form in forms:
            constant += form.constant
            for name, factor in form.terms.items():
                terms[name] = terms.get(name, 0) + factor
        return LinearForm({name: factor for name, factor in terms.items() if factor}, constant)

    def ToReal(self, form: LinearForm) -> LinearForm:  # noqa: N802
        return form

    def is_int(self, form: LinearForm) -> bool:
        return False

    def simplify(self, condition: Condition) -> Condition:
        return condition

    def is_true(self, condition: Condition) -> bool:
        return isinstance(condition, Atom) and condition.is_known is True


class Implied(NamedTuple):
    """What holds as long as a claim, or a figure, is trusted."""

    literals: Literal | All
    then: Condition


def names(conditions: Iterable[Any]) -> Iterator[str]:
    """The variables of the conditions."""
    for each in conditions:
        if isinstance(each, Atom):
            yield from each.form.terms
        elif isinstance(each, Implied):
            yield from names((each.then,))
        elif isinstance(each, All | Either):
            yield from names(each.of)
