"""What a figure would have to be: the equations of a claim solved for it, the other figures being what they are.

The equations are those that the kind states. They are turned round once for each set of printed figures, as polynomials
with whole coefficients from which the figures that nobody printed are eliminated; then only intervals are computed.
Where a figure that is not known exactly comes to stand twice, the set is too wide, never too narrow: what is proposed
is checked by the claim itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from crossfoot.claims.equation import Equation, Term, equation
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.records import NamedTuple

Monomial = tuple[str, ...]
"""Fields, sorted; one that stands twice is there twice."""
Polynomial = Mapping[Monomial, int]
_SUM = "Σ "
_ZERO = Interval(0, 0)
_ONE = Interval(1, 1)


class Isolated(NamedTuple):
    """An equation turned round: the figure times ``factor`` is ``rest``, sums of products of the other figures."""

    factor: tuple[tuple[Monomial, int], ...]
    rest: tuple[tuple[Monomial, int], ...]


def growth_of(percentage: str, periods: str) -> str:
    """What stands for (1 + percentage / 100)^periods."""
    return f"{percentage} ^ {periods}"


@lru_cache(4096)
def isolated(
    stated: tuple[str, ...], printed: frozenset[str], compounds: bool = False
) -> Mapping[str, tuple[Isolated, ...]]:
    """The equations, by their texts, solved for each figure of which the others are printed.

    A field that is a list stands for its sum, as ``Σ parts``; with ``compounds``, ``growth_of`` two fields stands for
    a figure, and without them no equation that compounds is among them. What no equation holds can have any value and
    is left out.
    """
    polynomials = [each for each in (_polynomial_of(text, compounds) for text in stated) if each is not None]
    isolated: dict[str, list[Isolated]] = {}
    for polynomial in _over(printed, polynomials):
        for field in sorted({field for monomial in polynomial for field in monomial}):
            if _is_linear(polynomial, field):
                factor = _coefficient(polynomial, field)
                sign = -1 if max(factor.values()) < 0 else 1  # positive figures are the commonest, and the fastest
                factor = {monomial: sign * c for monomial, c in factor.items()}
                rest = {monomial: -sign * c for monomial, c in polynomial.items() if field not in monomial}
                isolated.setdefault(field, []).append(Isolated(tuple(factor.items()), tuple(rest.items())))
    return {field: tuple(each) for field, each in isolated.items()}


@lru_cache(1024)
def _polynomial_of(text: str, compounds: bool) -> Polynomial | None:
    """``None`` for what is no polynomial equation."""
    stated = equation(text, "") if " = " in text else None
    if stated is None or not (stated.is_polynomial or (compounds and stated.is_compounded)):
        return None
    return _polynomial(stated)


def _polynomial(stated: Equation) -> Polynomial:
    """The left side less the right one."""
    polynomial: dict[Monomial, int] = {}
    signed: Iterable[tuple[Term, int]] = chain(((t, 1) for t in stated.left), ((t, -1) for t in stated.right))
    for term, sign in signed:
        fields = [_SUM + field if term.reduction == "Σ" else field for field in term.fields]
        name = tuple(sorted([*fields, growth_of(*term.compound)] if term.compound else fields))
        polynomial[name] = polynomial.get(name, 0) + sign * term.coefficient
    return polynomial


def _over(printed: frozenset[str], polynomials: Sequence[Polynomial]) -> list[Polynomial]:
    """What the equations say of the printed figures alone."""
    left = [_reduced(each, printed) for each in polynomials]
    while unknown := _to_eliminate(left, printed):
        using = [each for each in left if any(unknown in monomial for monomial in each)]
        pivot = next((each for each in using if _stands_alone(each, unknown)), None)
        pivot = pivot or next((each for each in using if _is_linear(each, unknown)), None)
        left = [each for each in left if each not in using]
        if pivot is not None:
            others = [each for each in using if each is not pivot and _is_linear(each, unknown)]
            left += [_reduced(_eliminated(pivot, each, unknown), ()) for each in others]
    return left


def _to_eliminate(polynomials: Sequence[Polynomial], printed: Collection[str]) -> str:
    """A figure that nobody printed; first one that an equation gives without a division."""
    unprinted = {field: None for each in polynomials for monomial in each for field in monomial if field not in printed}
    easily = (u for u in unprinted if any(_stands_alone(each, u) for each in polynomials))
    return next(easily, next(iter(unprinted), ""))


def _stands_alone(polynomial: Polynomial, field: str) -> bool:
    """Whether the figure stands in one term alone, with nothing beside it but a number."""
    return (field,) in polynomial and sum(field in monomial for monomial in polynomial) == 1


def _coefficient(polynomial: Polynomial, field: str) -> Polynomial:
    return {_without(monomial, field): c for monomial, c in polynomial.items() if field in monomial}


def _is_linear(polynomial: Polynomial, field: str) -> bool:
    return all(monomial.count(field) < 2 for monomial in polynomial)


def _without(monomial: Monomial, field: str) -> Monomial:
    at = monomial.index(field)
    return monomial[:at] + monomial[at + 1 :]


def _eliminated(pivot: Polynomial, other: Polynomial, field: str) -> Polynomial:
    """What follows from a × field + b = 0 and c × field + d = 0: a × d = b × c."""
    polynomial: dict[Monomial, int] = {}
    for first, second, sign in ((pivot, other, 1), (other, pivot, -1)):
        for a, one in _coefficient(first, field).items():
            for b, two in second.items():
                if field not in b:
                    product = tuple(sorted(a + b))
                    polynomial[product] = polynomial.get(product, 0) + sign * one * two
    return {monomial: c for monomial, c in polynomial.items() if c}


def _reduced(polynomial: Polynomial, printed: Collection[str]) -> Polynomial:
    """Without a figure that nobody printed where it stands in every term: of nothing nothing is said."""
    common = set.intersection(*(set(monomial) for monomial in polynomial)) if polynomial else set()
    for field in common.difference(printed):
        polynomial = {_without(monomial, field): c for monomial, c in polynomial.items()}
    return polynomial


def needed(isolated: Sequence[Isolated], sets: Mapping[str, Interval]) -> list[Interval] | None:
    """The values that the figure would have to have, as intervals; ``None`` where it can have any."""
    if not isolated:
        return None
    first, *others = isolated
    allowed = quotients(_image(first.rest, sets), _image(first.factor, sets))
    for each in others:
        allowed = _common(allowed, quotients(_image(each.rest, sets), _image(each.factor, sets)))
    return allowed


def is_multiple(isolated: Sequence[Isolated], field: str) -> bool:
    """Whether what the figure would have to be is ``field`` times what it would have to be were that 1."""
    return all(
        all(monomial.count(field) == 1 for monomial, _ in each.rest)
        and all(field not in monomial for monomial, _ in each.factor)
        for each in isolated
    )


def _common(some: Sequence[Interval], others: Sequence[Interval]) -> list[Interval]:
    return [both for a in some for b in others if (both := a.intersection(b)) is not None]


def _image(terms: Iterable[tuple[Monomial, int]], sets: Mapping[str, Interval]) -> Interval:
    total: Interval | None = None
    for monomial, coefficient in terms:
        product = sets[monomial[0]] if monomial else _ONE
        for field in monomial[1:]:
            product = product * sets[field]
        if coefficient != 1:
            product = product.scaled(coefficient) if coefficient > 0 else -product.scaled(-coefficient)
        total = product if total is None else total + product
    return total or _ZERO


def quotients(product: Interval, factor: Interval) -> list[Interval]:
    """Every x with x × y in ``product`` for some y in ``factor``, exactly: one interval, two where zero parts them."""
    low, high = factor.lo, factor.hi
    if low is not None and high is not None and low > 0 and product.lo is not None and product.hi is not None:
        if low == high:
            return [Interval(product.lo * factor.den, product.hi * factor.den, product.den * low,
                             product.lo_closed, product.hi_closed)]  # fmt: skip
        if product.lo >= 0:
            least_closed = (product.lo_closed and factor.hi_closed) or (product.lo == 0 and product.lo_closed)
            return [Interval(product.lo * factor.den * low, product.hi * factor.den * high, product.den * low * high,
                             least_closed, product.hi_closed and (factor.lo_closed or product.hi == 0))]  # fmt: skip
    if 0 not in factor:
        return [product / factor]
    if 0 in product:
        return [EVERYTHING]
    sides = (factor.intersection(Interval(None, 0, 1, False, False)), factor.intersection(Interval(0, None, 1, False)))
    return [product / side for side in sides if side is not None]


class Sums:
    """The sum of a long list without one of its members, at once for each."""

    def __init__(self, sets: Sequence[Interval]) -> None:
        total = _ZERO
        for each in sets:
            total = total + each
        self.total = total
        self._open = (
            sum(1 for each in sets if not each.lo_closed), sum(1 for each in sets if not each.hi_closed)
        )  # fmt: skip
        self._endless = (sum(1 for each in sets if each.lo is None), sum(1 for each in sets if each.hi is None))
        self._bounded = total
        if any(self._endless):
            self._bounded = _ZERO
            for each in sets:
                self._bounded = self._bounded + Interval(each.lo or 0, each.hi or 0, each.den)

    def without(self, one: Interval, times: int = 1) -> Interval:
        """The set of sums of the others, where this one stands among them so many times."""
        den, there = self._bounded.den, self._bounded.den // one.den
        low, high = self._bounded.lo, self._bounded.hi
        assert low is not None and high is not None
        endless = (self._endless[0] - times * (one.lo is None), self._endless[1] - times * (one.hi is None))
        opened = (self._open[0] - times * (not one.lo_closed), self._open[1] - times * (not one.hi_closed))
        return Interval(
            None if endless[0] else low - times * (one.lo or 0) * there,
            None if endless[1] else high - times * (one.hi or 0) * there,
            den,
            not opened[0],
            not opened[1],
        )
