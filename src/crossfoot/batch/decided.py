"""Rows of simple figures compared column by column, in the readings of the engine from the strictest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from crossfoot.batch.block import Block, both, either, negated, one, rows_of
from crossfoot.batch.columns import Column, Flags, Whole
from crossfoot.batch.ends import SIXTHS, Ends, ends, meet, product, total
from crossfoot.batch.form import SUM, Form, RoleRelation
from crossfoot.claims.claim import VERDICTS
from crossfoot.claims.equation import Equation
from crossfoot.claims.needed import Isolated
from crossfoot.claims.reading import CUT_OFF, NEAREST, ROUNDED_UP, Reading
from crossfoot.claims.statements import COUNT
from crossfoot.figures.sets import Way

OPEN: Final = 255
"""of a row that the sieve leaves to the engine"""
LIMIT: Final = 254
"""of a mismatch that breaks a limit and nothing else"""
CONSISTENT, TRUNCATED, ROUNDED, MISMATCH = (
    VERDICTS.index(each) for each in ("consistent", "truncated", "rounded-up", "mismatch")
)  # fmt: skip
_LARGE: Final = 10
"""as in ``claims/looseness.py``"""
_WIDEST: Final = Reading("mismatch", "any", "any")


_STEP: Final = 8_192
"""rows that are worked on at a time, so that all that is made of them on the way stays in the cache of the processor"""
_Points = list[tuple[int, tuple[Whole, ...]]]
"""a sum of products: coefficients and columns"""


class Rows:
    """Rows that are all usable, and how they are decided."""

    def __init__(self, form: Form, block: Block, rows: int) -> None:
        self.form, self.block, self.rows = form, block, rows
        self._kind = next(iter(block.all()))[1].num.dtype

    def decided(self) -> Whole:
        fits = self._fits(NEAREST)
        codes = np.where(fits, np.uint8(CONSISTENT), np.uint8(OPEN))
        broken = self._over_limits()
        if broken is not None:
            codes[broken] = np.where(fits[broken], np.uint8(LIMIT), np.uint8(MISMATCH))
        tight = self._is_tight()
        if tight is not True:
            codes[(codes == CONSISTENT) & ~np.broadcast_to(tight, (self.rows,))] = OPEN
        left = rows_of((codes == OPEN) & ~fits)
        if len(left) and self.form.certain:
            codes[left] = Rows(self.form, self.block.at(left), len(left)).stretched()
        sure = self._sure()
        if sure is not True:
            codes[~np.broadcast_to(sure, (self.rows,))] = OPEN
        return codes

    def _is_tight(self) -> Any:
        """The rows of which nothing can be said of what else would have fitted (``claims/looseness.py``): the result is
        what the others give, or they leave little room for it.
        """
        results = {each.result for each in self.form.relations}
        others = ((role, each) for role, each in self.block.all() if role not in results)
        if self.form.compound is None and all(self._measured(role, each) is False for role, each in others):
            return True
        all_tight: Any = True
        for relation in self.form.relations:
            role, turned = relation.ways[0]
            if role != relation.result:
                return False
            tight = self._is_near(role, turned)
            if len(turned.factor) == 1 and not turned.factor[0][0]:
                room, printed = self._sum(turned.rest, NEAREST), self.block.one[role]
                size = np.abs(printed.num) * (turned.factor[0][1] * room.den)
                tight = tight | np.asarray(_LARGE * (room.high - room.low) * 10**printed.places <= size)
            all_tight = both(all_tight, tight)
        if self.form.compound is not None:
            left, right = self._over_periods(NEAREST)
            all_tight = np.asarray(_LARGE * (left.high - left.low) * right.den <= np.abs(right.low) * left.den)
        return all_tight

    def stretched(self) -> Whole:
        """Of rows that do not fit to nearest."""
        whole = np.ones(self.rows, np.bool_)
        for _, column in self.block.all():
            whole &= column.num != 0  # beside zero an open end may be reached
        codes = np.where(whole & ~self._may_be_coarse(), np.uint8(MISMATCH), np.uint8(OPEN))
        for readings, verdict in ((ROUNDED_UP, ROUNDED), (CUT_OFF, TRUNCATED)):  # the one that is tried first, last
            for reading in readings:
                codes[self._fits(reading) & whole] = verdict
        return codes

    def near(self) -> Whole:
        relation = self.form.relations[0]
        role, turned = relation.ways[0]
        if role != relation.result:
            return np.zeros(self.rows, np.uint8)
        column = self.block.one[role]
        around = ends(column, True, "nearest")._replace(low_open=True, high_open=True)
        factor, rest = self._sum(turned.factor, None), self._sum(turned.rest, None)
        meets = meet(product(around, factor), rest) & ~np.asarray(column.signed)
        return np.broadcast_to(meets, (self.rows,)).astype(np.uint8)

    def first_apart(self) -> Whole:
        numbers = np.zeros(self.rows, np.uint8)
        for number, relation in reversed(list(enumerate(self.form.relations))):
            numbers[~self._holds(relation, NEAREST)] = number
        return numbers

    def size(self) -> Any:
        """An upper bound of the numbers in the computation, where the figures are sizes."""
        total: Any = 0
        for relation in self.form.relations:
            role, turned = relation.ways[0]
            terms = [*(((*fields, role), c) for fields, c in turned.factor), *turned.rest]
            places = [sum(self._places(field) for field in fields) for fields, _ in terms]
            rounded = max(sum(self._may_be_rounded(field) for field in fields) for fields, _ in terms)
            for (fields, coefficient), own in zip(terms, places, strict=True):
                term: Any = abs(coefficient) * SIXTHS ** (2 * rounded) * 10 ** (max(places) - own)
                for field in fields:
                    term = term * self._size(field)
                total = total + term
        return total

    def _columns(self, field: str) -> Sequence[Column]:
        if field == COUNT:
            return ()
        return self.block.many[field.removeprefix(SUM)] if field.startswith(SUM) else (self.block.one[field],)

    def _places(self, field: str) -> int:
        return max((each.places for each in self._columns(field)), default=0)

    def _may_be_rounded(self, field: str) -> bool:
        known = self.form.kind.field(field.removeprefix(SUM))
        measured = known is not None and (known.measured or known.result)
        return measured or any(each.places or each.percent is not False for each in self._columns(field))

    def _size(self, field: str) -> Any:
        if field == COUNT:
            return len(next(iter(self.block.many.values())))
        total: Any = 0
        places = self._places(field)
        for each in self._columns(field):
            total = total + (each.num + each.unit) * 10 ** (places - each.places)
        return total

    def _fits(self, reading: Reading) -> Flags:
        if self.form.compound is not None:
            return self._fits_over_periods(reading)
        all_fit: Flags | None = None
        for relation in self.form.relations:
            fits = self._holds(relation, reading)
            all_fit = fits if all_fit is None else all_fit & fits
        assert all_fit is not None
        return all_fit

    def _holds(self, relation: RoleRelation, reading: Reading) -> Flags:
        role, turned = self._way(relation)
        if reading is NEAREST and self._is_quotient(role, turned):
            return self._is_near(role, turned)
        alone, rest = self._ends(role, reading), self._sum(turned.rest, reading)
        if len(turned.factor) == 1 and not turned.factor[0][0]:
            return meet(total([(turned.factor[0][1], alone)]), rest)
        return meet(product(alone, self._sum(turned.factor, reading)), rest)

    def _is_quotient(self, role: str, turned: Isolated) -> bool:
        """Whether one figure was rounded in every row, and the others are exact: the commonest case."""
        if role not in self.block.one or self._measured(role, self.block.one[role]) is not True:
            return False
        others = {field for terms in turned for fields, _ in terms for field in fields}
        return not any(
            self._measured(field.removeprefix(SUM), each) is not False
            for field in others
            for each in self._columns(field)
        )

    def _is_near(self, role: str, turned: Isolated) -> Flags:
        """Like comparing the ends, in half the steps: the distance is no more than half a unit, multiplied out."""
        column = self.block.one[role]
        rest, places = self._points(turned.rest)
        factor, own = self._points(turned.factor)
        places = column.places + own - places
        here, there = 10 ** max(places, 0), 10 ** max(-places, 0)
        rest = [(coefficient * here, factors) for coefficient, factors in rest]
        near = np.empty(self.rows, np.bool_)
        for begin in range(0, self.rows, _STEP):
            some = slice(begin, begin + _STEP)
            divisor = _value(factor, some)
            off = _value(rest, some) - column.num[some] * _times(divisor, there)
            unit = column.unit[some] if isinstance(column.unit, np.ndarray) else column.unit
            near[some] = np.abs(off, out=off) <= (_times(divisor, unit * there)) >> 1
        return near

    def _points(self, terms: Sequence[tuple[Sequence[str], int]]) -> tuple[_Points, int]:
        """A sum of products of figures at face value, in units of 10^-places."""
        summands: list[tuple[int, int, tuple[Whole, ...]]] = []
        for fields, coefficient in terms:
            products: list[tuple[int, int, tuple[Whole, ...]]] = [(0, coefficient, ())]
            for field in fields:
                if field == COUNT:
                    count = len(next(iter(self.block.many.values())))
                    products = [(places, number * count, nums) for places, number, nums in products]
                    continue
                products = [
                    (places + each.places, number, (*nums, each.num))
                    for places, number, nums in products
                    for each in self._columns(field)
                ]
            summands += products
        most = max(places for places, _, _ in summands)
        return [(number * 10 ** (most - places), nums) for places, number, nums in summands], most

    def _sum(self, terms: Sequence[tuple[Sequence[str], int]], reading: Reading | None) -> Ends:
        return total([(coefficient, self._product(fields, reading)) for fields, coefficient in terms])

    def _product(self, fields: Sequence[str], reading: Reading | None) -> Ends:
        if not fields:
            one = np.ones(1, self._kind)
            return Ends(one, one)
        ordered = sorted(fields, key=lambda field: field not in self.form.signed)
        ends = self._ends(ordered[0], reading)
        for field in ordered[1:]:
            ends = product(ends, self._ends(field, reading))
        return ends

    def _ends(self, role: str, reading: Reading | None) -> Ends:
        if role == COUNT:
            count = np.full(1, len(next(iter(self.block.many.values()))), self._kind)
            return Ends(count, count)
        if role.startswith(SUM):
            name = role.removeprefix(SUM)
            return total([(1, self._entry(name, each, reading)) for each in self.block.many[name]])
        return self._entry(role, self.block.one[role], reading)

    def _entry(self, role: str, column: Column, reading: Reading | None) -> Ends:
        if reading is None:  # at face value
            return ends(column, False, "nearest")
        field = self.form.kind.field(role)
        way: Way = reading.results if field is not None and field.result else reading.others
        return ends(column, self._measured(role, column), way)

    def _measured(self, role: str, column: Column) -> Flags:
        """The rows in which the figure was rounded; as ``set_in_claim`` has it."""
        kind, plain = self.form.kind, column.plain
        if role in kind.measured:
            return True
        measured: Flags = negated(plain)
        field = kind.field(role)
        if field is not None and field.result:
            for _, other in self.block.all():
                if other is not column and other.decimals is not False:
                    measured = either(measured, other.decimals)
        if role in kind.defined:
            everything = (column.num == 100 * 10**column.places) & (column.unit == 10**column.places)
            measured = both(measured, ~(everything & np.asarray(column.percent)))
        return one(measured)

    def _way(self, relation: RoleRelation) -> Any:
        """The way to turn the relation in which no rounded figure stands twice; ``None`` where there is none."""
        return min(relation.ways, key=lambda way: len(self._twice(way)))

    def _twice(self, way: Any) -> set[str]:
        """Figures that were rounded and stand several times."""
        role, turned = way
        fields = [role, *(field for terms in turned for monomial, _ in terms for field in monomial)]
        return {field for field in fields if fields.count(field) > 1 and self._is_rounded(field)}

    def _is_rounded(self, field: str) -> bool:
        if field == COUNT or field.startswith(SUM):
            return False
        return self._measured(field, self.block.one[field]) is not False

    def _sure(self) -> Any:
        """The rows in which each rounded figure stands once and all factors are positive, so that the ends of products
        are exact, and no limit depends on how a figure was rounded.
        """
        sure: Any = True
        for relation in self.form.relations:
            way = self._way(relation)
            turned = way[1]
            doubtful = self._twice(way)
            if len(self.form.relations) > 1:  # they share what they are computed from
                doubtful |= {field for terms in turned for monomial, _ in terms for field in monomial}
            for field in doubtful:
                for each in self._columns(field):
                    sure = both(sure, negated(self._measured(field.removeprefix(SUM), each)))
            if len(turned.factor) > 1:
                sure = both(sure, self._sum(turned.factor, _WIDEST).low > 0)
        for limit in self.form.limits:
            low, high = self._sides(limit)
            exact = both(negated(self._measured(*low)), negated(self._measured(*high)))
            if exact is not True:  # else only where it holds whatever was rounded
                sure = both(sure, np.asarray(exact) | ~self._reaches(low[1], high[1], 1))
        return sure

    def _sides(self, limit: Equation) -> tuple[tuple[str, Column], tuple[str, Column]]:
        """What is limited, and what limits it."""
        sides = (limit.left, limit.right) if limit.operator == "≤" else (limit.right, limit.left)
        (low,), (high,) = (side[0].fields for side in sides)
        return (low, self.block.one[low]), (high, self.block.one[high])

    def _reaches(self, low: Column, high: Column, units: int) -> Flags:
        """The rows in which one figure is greater than the other, or less by no more than so many units of each."""
        places = max(low.places, high.places)
        if not units and low.places == high.places:
            return np.asarray(low.num > high.num)
        least = (low.num + units * low.unit) * 10 ** (places - low.places)
        return np.asarray(least > (high.num - units * high.unit) * 10 ** (places - high.places))

    def _over_limits(self) -> Flags | None:
        over_any: Flags | None = None
        for limit in self.form.limits:
            (_, low), (_, high) = self._sides(limit)
            over = self._reaches(low, high, 0)
            over_any = over if over_any is None else over_any | over
        return over_any if over_any is not None and over_any.any() else None

    def _may_be_coarse(self) -> Flags:
        """The rows in which a round figure may itself have been rounded, or more."""
        kind = self.form.kind
        hundreds = np.zeros(self.rows, np.bool_)
        tens = np.zeros(self.rows, np.bool_)
        ending = np.zeros(self.rows, np.int64)
        if not kind.coarse:
            return hundreds
        for role, column in self.block.all():
            field = kind.field(role)
            digits = column.num // column.unit
            ending += np.asarray(digits % 10 == 0, np.bool_) & ~np.asarray(column.percent)
            if field is None or field.coarse:
                large = (np.abs(column.num) >= 1000 * 10**column.places) & np.asarray(column.plain)
                hundreds |= np.asarray(large & (digits % 100 == 0), np.bool_)
                tens |= np.asarray(large & (digits % 10 == 0), np.bool_)
        return hundreds | (tens & (ending > 1))

    def _fits_over_periods(self, reading: Reading) -> Flags:
        return meet(*self._over_periods(reading))

    def _over_periods(self, reading: Reading) -> tuple[Ends, Ends]:
        """What the earlier figure grows to, and the later one, both times the same."""
        assert self.form.compound is not None
        (left,), (right,) = self.form.compound.left, self.form.compound.right
        rate, periods = left.compound or ("", "")
        power = self.block.one[periods].num
        grows = self._ends(rate, reading)
        one = 100 * grows.den
        if grows.is_point:
            low = high = (one + grows.low) ** power
        else:
            low, high = (one + grows.low) ** power, (one + grows.high) ** power
        growth = Ends(low, high, grows.low_open, grows.high_open)
        made = self._ends(right.fields[0], reading)
        base = np.full(1, one, object) ** power
        reached = Ends(made.low * base, made.high * base, *made[2:])
        return product(self._ends(left.fields[0], reading), growth), reached


def _value(points: _Points, rows: slice) -> Any:
    """The sum for some rows."""
    total: Any = None
    for coefficient, (first, *more) in ((number, nums or (1,)) for number, nums in points):
        value = first[rows] if isinstance(first, np.ndarray) else first
        for each in more:
            value = value * each[rows]
        value = _times(value, coefficient)
        total = value if total is None else total + value
    return total


def _times(value: Any, factor: Any) -> Any:
    return value if isinstance(factor, int) and factor == 1 else value * factor
