"""Equations over sets: whether one true value for every field satisfies all of them, and which values a field may have.

A field that stands in one term only is free of the others, so its terms are replaced by their exact image, an interval.
What is left is linear in the fields that several terms share, each times an interval. For every combination of signs of
the fields that an interval multiplies, that is a system of linear inequalities (``figures.inequalities``).
The range of a field that multiplies a shared one is that of a quotient over such a system. Source: Charnes and Cooper,
Programming with linear fractional functionals (1962).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from math import lcm

from crossfoot.claims.equation import Equation, Lists, Sets, factor_image
from crossfoot.figures.inequalities import Row, feasible, projected
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.records import NamedTuple

_ZERO = Interval(0, 0)
_PRODUCT = "×"
"""the name of the one product that is looked for, which no field has"""


class Unsolvable(Exception):
    """Two shared fields are multiplied with each other, and neither is known exactly: not linear."""


class _Demand(NamedTuple):
    """Σ unknown × its interval + rest, compared with zero."""

    unknowns: Mapping[str, Interval]
    rest: Interval
    operator: str


class Equations(tuple[Equation, ...]):
    """Equations that hold together, and what is asked of them again and again."""

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What they state."""
        return tuple(each.text for each in self)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every field of them."""
        return frozenset(field for each in self for field in each.fields)

    @cached_property
    def prefixes(self) -> Sequence[Equations]:
        """The first of them, the first two, and so on."""
        return [Equations(self[:number]) for number in range(1, len(self))] + [self]

    def without(self, field: str) -> Equations:
        """Those that do not hold that field."""
        if field not in self._without:
            self._without[field] = Equations(each for each in self if field not in each.fields)
        return self._without[field]

    @cached_property
    def _without(self) -> dict[str, Equations]:
        return {}

    @cached_property
    def several(self) -> Sequence[str]:
        """The fields that stand in several terms."""
        counted = Counter(field for each in self for term in (*each.left, *each.right) for field in term.fields)
        return [field for field, count in counted.items() if count > 1]

    @cached_property
    def limits(self) -> Sequence[tuple[str, Interval]]:
        """Fields that are compared with a number, as ``percent ≤ 100`` does, and the values that they may have."""
        return [limit for each in self if (limit := _limit(each)) is not None]

    @cached_property
    def others(self) -> Equations:
        """Those that are no such limits."""
        return Equations(each for each in self if _limit(each) is None) if self.limits else self


def _limit(each: Equation) -> tuple[str, Interval] | None:
    if len(each.left) > 1 or len(each.right) > 1 or each.operator not in _BESIDE:
        return None
    (left,), (right,) = each.left, each.right
    if len(left.fields) != 1 or left.coefficient != 1 or left.reduction or left.compound or right.fields:
        return None
    return None if right.compound else (left.fields[0], _BESIDE[each.operator](right.coefficient))


def possible(
    equations: Sequence[Equation], sets: Sets, lists: Lists = {}, nonzero: frozenset[str] = frozenset()
) -> bool:
    """Whether true values exist, one for every field, that satisfy all equations. Exact.

    A field without a set may be any real number; those that are ``nonzero`` may not be zero. Raises ``Unsolvable``.
    """
    limited = _limited(equations, sets)
    if limited is None:
        return False
    together, sets = limited
    shared = _shared(together, sets)
    if not shared and not nonzero:  # the equations have no unknown in common
        return all(each.holds(sets, lists) for each in together)
    demands = [_demand(each, sets, lists, shared, "") for each in together]
    names = sorted({name for demand in demands for name in demand.unknowns})
    for signs, rows in _systems(demands, names, sets):
        if not any(signs.get(name) == 0 for name in nonzero) and feasible(rows, len(names)):
            return True
    return False


def needed(equations: Sequence[Equation], sets: Sets, lists: Lists, field: str) -> tuple[Interval, ...]:
    """The values that a field may have beside the sets of the others, whatever its own: the union of these intervals.

    None where the others exclude each other. Exact. Raises ``Unsolvable``.
    """
    limited = _limited(equations, {**sets, field: EVERYTHING})
    if limited is None:
        return ()
    together, sets = limited
    shared = _shared(together, sets)
    beside = {
        other
        for each in together
        for term in (*each.left, *each.right)
        if field in term.fields
        for other in term.fields
        if other in shared and other != field
    }
    if len(beside) > 1:
        raise Unsolvable(field)
    target = _PRODUCT if beside else field
    demands = [_demand(each, sets, lists, shared | {field}, field) for each in together]
    names = sorted({name for demand in demands for name in demand.unknowns} - {target})
    if not names and not beside and (solved := _solved(demands, target, sets)) is not None:
        return solved
    names = [*sorted({*names, *beside}), target]
    spans = []
    divisor = next(iter(beside), "")
    for signs, rows in _systems(demands, names, sets, divisor):
        if not beside:
            span = projected(rows, len(names), len(names) - 1)
        elif not signs[divisor]:
            nothing = _within(_ZERO, len(names) - 1, len(names))  # the product of zero and whatever
            span = EVERYTHING if feasible([*rows, *nothing], len(names)) else None
        else:
            span = projected(_per_size(rows, names.index(divisor), signs[divisor]), len(names), len(names) - 1)
        if span is not None:
            spans.append(span)
    return tuple(spans)


def _solved(demands: Sequence[_Demand], name: str, sets: Sets) -> tuple[Interval, ...] | None:
    """What ``needed`` gives for the one unknown that there is, without a system: where each demand holds it, times a
    known number; ``None`` elsewhere.
    """
    allowed: Interval | None = sets[name]
    for demand in demands:
        factor = demand.unknowns.get(name)
        if factor is None or not factor.is_point or factor.lo is None or not factor.lo:
            return None
        size, there = abs(factor.lo), -demand.rest if factor.lo > 0 else demand.rest
        values = there.scaled(factor.den).over(size)
        if demand.operator != "=":
            strict = demand.operator in ("<", ">")
            if (demand.operator in ("≤", "<")) == (factor.lo > 0):
                values = Interval(None, values.hi, values.den, False, values.hi_closed and not strict)
            else:
                values = Interval(values.lo, None, values.den, values.lo_closed and not strict, False)
        allowed = allowed and allowed.intersection(values)
    return () if allowed is None else (allowed,)


def _limited(equations: Sequence[Equation], sets: Sets) -> tuple[Equations, Sets] | None:
    """The equations without limits on one field, which are put into its set; ``None`` where nothing is left of it."""
    together = equations if isinstance(equations, Equations) else Equations(equations)
    if not together.limits:
        return together, sets
    within = dict(sets)
    for field, values in together.limits:
        kept = within.get(field, EVERYTHING).intersection(values)
        if kept is None:
            return None
        within[field] = kept
    return together.others, within


_BESIDE: Mapping[str, Callable[[int], Interval]] = {
    "=": lambda number: Interval(number, number),
    "≤": lambda number: Interval(None, number),
    "<": lambda number: Interval(None, number, 1, False, False),
    "≥": lambda number: Interval(number, None),
    ">": lambda number: Interval(number, None, 1, False),
}


def _shared(equations: Equations, sets: Sets) -> set[str]:
    """The fields that stand in several terms and are not known exactly."""
    return {field for field in equations.several if not (field in sets and sets[field].is_point)}


def _demand(each: Equation, sets: Sets, lists: Lists, shared: set[str], target: str) -> _Demand:
    unknowns: dict[str, Interval] = {}
    rest = _ZERO
    for side, sign in ((each.left, 1), (each.right, -1)):
        for term in side:
            own = [field for field in term.fields if field in shared]
            factor = factor_image(term, sets, lists, shared)
            if sign < 0:
                factor = -factor
            if not own:
                rest = rest + factor
                continue
            if len(own) > 1 and (len(own) > 2 or target not in own):
                raise Unsolvable(each.text)
            name = own[0] if len(own) == 1 else _PRODUCT
            unknowns[name] = unknowns[name] + factor if name in unknowns else factor
    return _Demand(unknowns, rest, each.operator)


def _systems(
    demands: Sequence[_Demand], names: Sequence[str], sets: Sets, split: str = ""
) -> Iterator[tuple[Mapping[str, int], list[Row]]]:
    """Linear inequalities whose solutions together are those of the demands, each system with the signs that it takes
    for granted.

    Signs are taken for granted of ``split`` and of what an interval multiplies.
    """
    multiplied = {name for each in demands for name, factor in each.unknowns.items() if not factor.is_point}
    split_up = [name for name in names if name in multiplied or name == split]
    for chosen in product(*(_signs(sets.get(name, EVERYTHING)) for name in split_up)):
        signs = dict(zip(split_up, chosen, strict=True))
        rows: list[Row] = []
        for number, name in enumerate(names):
            rows.extend(_within(sets.get(name, EVERYTHING), number, len(names)))
            if name in signs:
                rows.extend(_within(_SIGNED[signs[name]], number, len(names)))
        for demand in demands:
            rows.extend(_inequalities(demand, signs, names))
        yield signs, rows


_SIGNED = {1: Interval(0, None, 1, False), 0: _ZERO, -1: Interval(None, 0, 1, False, False)}


def _signs(allowed: Interval) -> tuple[int, ...]:
    return tuple(sign for sign, members in _SIGNED.items() if allowed.meets(members))


def _within(allowed: Interval, number: int, unknowns: int) -> Iterator[Row]:
    """One unknown lies in an interval."""

    def row(coefficient: int, bound: int, strict: bool) -> Row:
        return tuple(coefficient if each == number else 0 for each in range(unknowns)), bound, strict

    if allowed.lo is not None:
        yield row(-allowed.den, -allowed.lo, not allowed.lo_closed)
    if allowed.hi is not None:
        yield row(allowed.den, allowed.hi, not allowed.hi_closed)


def _inequalities(demand: _Demand, signs: Mapping[str, int], names: Sequence[str]) -> Iterator[Row]:
    """The demand, where every unknown that an interval multiplies has the sign given."""
    if demand.operator in ("=", "≤", "<"):
        yield from _at_most_zero(demand, signs, names, 1)
    if demand.operator in ("=", "≥", ">"):
        yield from _at_most_zero(demand, signs, names, -1)


def _at_most_zero(demand: _Demand, signs: Mapping[str, int], names: Sequence[str], direction: int) -> Iterator[Row]:
    """The least value of the demand (of its negative, where ``direction`` is -1) is at most zero."""
    strict = demand.operator in ("<", ">")
    rest = demand.rest if direction > 0 else -demand.rest
    den = lcm(rest.den, *(factor.den for factor in demand.unknowns.values()))
    if rest.lo is None:
        return
    strict = strict or not rest.lo_closed
    coefficients = []
    for name in names:
        factor = demand.unknowns.get(name, _ZERO)
        factor = factor if direction > 0 else -factor
        sign = 1 if factor.is_point else signs[name]
        if not sign:
            coefficients.append(0)
            continue
        end, closed = (factor.lo, factor.lo_closed) if sign > 0 else (factor.hi, factor.hi_closed)
        if end is None:
            return
        strict = strict or not closed
        coefficients.append(end * (den // factor.den))
    yield tuple(coefficients), -rest.lo * (den // rest.den), strict


def _per_size(rows: Sequence[Row], divisor: int, sign: int) -> list[Row]:
    """The same in units of the size of one unknown, which is not zero and has that sign: the place of the unknown is
    taken by one over its size, and the last unknown is the product divided by it.
    """
    scaled: list[Row] = []
    for coefficients, bound, strict in rows:
        *others, of_product = coefficients
        constant = sign * others[divisor]
        others[divisor] = -bound
        scaled.append(((*others, sign * of_product), -constant, strict))
    unknowns = len(rows[0][0])
    scaled.extend(_within(_SIGNED[1], divisor, unknowns))
    return scaled
