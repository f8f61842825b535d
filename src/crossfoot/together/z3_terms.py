"""What the claims of a system demand of its figures, as z3 terms; made once, however many questions are put.

Everything that can be doubted stands behind a literal: ``m`` with its number for a claim, ``u`` for a figure that keeps
to its set. z3 itself is handed in by ``solver``, which alone imports it; so is what stands in its place where the
demands are linear (``linear.Forms``).
"""

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from crossfoot.claims.equation import Equation, Term
from crossfoot.claims.expression import Comparison, Node
from crossfoot.claims.reductions import MEAN
from crossfoot.claims.repeated import exponents
from crossfoot.claims.roles import split_role
from crossfoot.claims.statements import COUNT, bases
from crossfoot.claims.whole import unprinted
from crossfoot.figures.converted import SAME, Conversion
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import PERCENT, POINTS
from crossfoot.together.system import Member, System

MOST_KEPT = 20_000
"""pieces of one system that are remembered; a long search makes many more, most of them for one question"""


class Asked(NamedTuple):
    """What is asked of a system: which figures may have any value, and what the others may be."""

    freed: frozenset[int]
    sets: Sequence[Interval]
    """the values of a figure that is kept, by unknown"""
    fixed: Mapping[int, Fraction]
    """exact values, whatever the sets"""
    loose: bool
    """whether a quotient that claims share may have another value in each"""

    def of(self, unknown: int) -> tuple[object, ...]:
        """All that a term of this unknown depends on."""
        kept = self.sets[unknown]
        return (
            unknown, unknown in self.freed, self.fixed.get(unknown), kept.lo, kept.hi, kept.den, kept.lo_closed,
            kept.hi_closed,
        )  # fmt: skip


class Demand(NamedTuple):
    """What one claim demands."""

    conditions: Sequence[Any]
    variables: Mapping[int, Any]
    """the unknowns that are no plain numbers; their bounds are not among the conditions"""
    bases: frozenset[int] | None
    """what shared quotients are multiplied with in a loose question; ``None`` where there are none: it is exact"""
    quotients: Mapping[int, tuple[Any, Any]]
    """freed quotient -> what it multiplies and what that gives"""
    kept: frozenset[int]
    """the unknowns whose literals the conditions name"""


def demand_of(z3: Any, system: System, member: Member, asked: Asked) -> Demand:
    """What the member demands."""
    key = (z3.__name__, member.number, asked.loose, *(asked.of(unknown) for _, unknown in member.roles))
    demand: Demand | None = system.terms.get(key)
    if demand is None:
        if len(system.terms) > MOST_KEPT:
            system.terms.clear()
        making = _Demands(z3, system, asked)
        demand = Demand(making.of(member), making.variables, making.bases, making.quotients, frozenset(making.kept))
        system.terms[key] = demand
        if demand.bases is None:  # the same in a question that is not loose
            system.terms[(z3.__name__, member.number, False, *key[3:])] = demand
    return demand


def variable(z3: Any, system: System, unknown: int, asked: Asked) -> Any:
    """The z3 term of an unknown; a plain number where it is known exactly and kept."""
    if unknown in asked.fixed:
        return number(z3, asked.fixed[unknown])
    kept = asked.sets[unknown]
    if unknown not in asked.freed and kept.is_point:
        return number(z3, kept.lower or Fraction(0))
    # Only an exact count that is freed is whole: a set holds every number between its ends, and to free a figure
    # must not take a value away.
    whole = kept.is_point and system.unknowns[unknown].written.plain
    return z3.Int(f"n{unknown}") if whole else z3.Real(f"r{unknown}")


def bounds(z3: Any, system: System, unknown: int, term: Any, asked: Asked) -> Sequence[Any]:
    """That a kept unknown has a value of its set; nothing for one that is freed."""
    if unknown in asked.freed:
        return ()
    key = (z3.__name__, *asked.of(unknown))
    conditions: Sequence[Any] | None = system.terms.get(key)
    if conditions is None:
        conditions = system.terms[key] = within(z3, term, asked.sets[unknown], z3.Bool(f"u{unknown}"))
    return conditions


def within(z3: Any, term: Any, kept: Interval, literal: Any) -> list[Any]:
    """That the term lies in the interval, if the literal holds."""
    conditions = []
    low, high = kept.lower, kept.upper
    if low is not None:
        edge = number(z3, low)
        conditions.append(term >= edge if kept.lo_closed else term > edge)
    if high is not None:
        edge = number(z3, high)
        conditions.append(term <= edge if kept.hi_closed else term < edge)
    return [z3.Implies(literal, z3.And(conditions))] if conditions else []


def number(z3: Any, value: Fraction) -> Any:
    whole = value.denominator == 1
    return z3.IntVal(value.numerator) if whole else z3.Q(value.numerator, value.denominator)


class _Demands:
    """The terms of one member in the making."""

    def __init__(self, z3: Any, system: System, asked: Asked) -> None:
        self.z3 = z3
        self.system = system
        self.freed, self.sets, self.fixed, self.loose = asked
        self.asked = asked
        self.variables: dict[int, Any] = {}
        self.bases: frozenset[int] | None = None
        self.quotients: dict[int, tuple[Any, Any]] = {}
        self.kept: set[int] = set()
        self.more: list[Any] = []

    def value(self, unknown: int) -> Any:
        term = self.variables.get(unknown)
        if term is None:
            term = variable(self.z3, self.system, unknown, self.asked)
            if unknown not in self.fixed and (unknown in self.freed or not self.sets[unknown].is_point):
                self.variables[unknown] = term
        return term

    def _literal(self, unknown: int) -> Any:
        self.kept.add(unknown)
        return self.z3.Bool(f"u{unknown}")

    def number(self, value: Fraction) -> Any:
        return number(self.z3, value)

    def of(self, member: Member) -> list[Any]:
        """Its conditions."""
        literal = self.z3.Bool(f"m{member.number}")
        found = [each for stated in member.equations for each in self._conditions(member, stated)]
        comparison = member.given.options.get("holds")
        if isinstance(comparison, Comparison):
            found += self._compared(member, comparison)
        found += self._limits(member)
        return [self.z3.Implies(literal, self.z3.And(found)), *self.more] if found else self.more

    def _limits(self, member: Member) -> list[Any]:
        """What no equation says: counts are not negative."""
        found, printed = [], dict(member.roles)
        for field in member.kind.fields:
            unknown = printed.get(field.name) if field.counted else None
            low = self.sets[unknown].lower if unknown is not None else None
            if unknown in self.freed and low is not None and low >= 0:
                found.append(self.value(unknown) >= 0)
        if member.is_counted:
            found.append(self._role(member, unprinted(member.kind, member.given)) >= 0)
        self._compare_quotients(member, printed)
        return found

    def _compare_quotients(self, member: Member, printed: Mapping[str, int]) -> None:
        """Quotients of one figure that is not printed are compared with each other, even where it may be zero: the
        equations hold for one of it.
        """
        for base, quotients in bases(member.kind, member.equations, frozenset(printed)).items():
            each = {base: self.z3.IntVal(1)}
            for role in sorted(quotients):
                each[role] = self.z3.Real(f"{member.number}.{role}.of-one")
                unknown = printed[role]
                if unknown not in self.freed:
                    self.value(unknown)
                    both = self.z3.And(self.z3.Bool(f"m{member.number}"), self._literal(unknown))
                    values = member.conversions.get(role, SAME).done_set(self.sets[unknown])
                    self.more += within(self.z3, each[role], values, both)
            for stated in member.equations:
                for field in stated.fields:
                    if field not in each:
                        each[field] = self.z3.Real(f"{member.number}.{field}.of-one")
                self.more.append(self._compared_sides(member, stated, each))

    def _compared_sides(self, member: Member, stated: Equation, values: Mapping[str, Any] = {}) -> Any:
        left, right = (self._side(member, side, values) for side in (stated.left, stated.right))
        return _COMPARED[stated.operator](left, right)

    def _role(self, member: Member, role: str) -> Any:
        for each, unknown in member.roles:
            if each == role:
                return self._converted(self.value(unknown), member.conversions.get(role))
        if role == COUNT:
            return self.z3.IntVal(next(len(figures) for figures in member.given.many.values()))
        whole = member.is_counted and role in member.kind.whole
        return (self.z3.Int if whole else self.z3.Real)(f"{member.number}.{role}")

    def _entries(self, member: Member, field: str) -> list[tuple[int, Conversion | None]]:
        """The unknowns of a list, each with its conversion to the unit of the equations."""
        return [
            (unknown, member.conversions.get(role)) for role, unknown in member.roles if split_role(role)[0] == field
        ]

    def _converted(self, term: Any, conversion: Conversion | None) -> Any:
        if conversion is None:
            return term
        found = term * self.number(conversion.factor)
        return found + self.number(conversion.offset) if conversion.offset else found

    def _conditions(self, member: Member, stated: Equation) -> list[Any]:
        first = stated.left[0]
        if first.reduction == "max":
            limit = self._side(member, stated.right)
            entries = self._entries(member, first.fields[0])
            terms = [self._converted(self.value(each), conversion) for each, conversion in entries]
            return [_COMPARED[stated.operator](each, limit) for each in terms]
        if stated.right[0].reduction == MEAN:
            return [self._balanced(member, stated)]
        quotient = self._quotient(member, stated)
        if quotient is not None:
            return quotient
        return [self._compared_sides(member, stated)]

    def _balanced(self, member: Member, stated: Equation) -> Any:
        """Weighted values add up to the mean times the weights."""
        weights, values = (self._entries(member, field) for field in stated.right[0].fields)
        heavy, measured = (
            [self._converted(self.value(each), conversion) for each, conversion in entries]
            for entries in (weights, values)
        )
        products = [weight * value for weight, value in zip(heavy, measured, strict=True)]
        return self.z3.Sum(products) == self._side(member, stated.left) * self._sum(weights)

    def _quotient(self, member: Member, stated: Equation) -> list[Any] | None:
        """``x × rate = y`` with a rate of its own in an interval, as two bounds on y; nothing for a freed one."""
        if stated.operator != "=" or len(stated.left) != 1 or len(stated.left[0].fields) < 2:
            return None
        term = stated.left[0]
        for role, unknown in member.roles:
            if role not in member.kind.measured or role not in term.fields:
                continue
            if self.system.is_shared(member, role, unknown):
                if not self.loose or unknown in self.fixed:
                    continue
                printed = dict(member.roles)
                self.bases = (self.bases or frozenset()) | {
                    printed[field] for field in term.fields if field != role and field in printed
                }
            rest = Term(term.coefficient, tuple(field for field in term.fields if field != role))
            base, result = self._side(member, (rest,)), self._side(member, stated.right)
            conversion = member.conversions.get(role, SAME)
            if unknown in self.freed:
                self.value(unknown)
                self.quotients[unknown] = (
                    base,
                    result if conversion is SAME else result / self.number(conversion.factor),
                )
                return [self.z3.Implies(base == 0, result == 0)]
            if unknown in self.fixed:
                return [base * self.number(conversion.factor * self.fixed[unknown]) == result]
            self.value(unknown)
            return self._bounded(base, result, conversion.done_set(self.sets[unknown]), unknown)
        return None

    def _bounded(self, base: Any, result: Any, rate: Interval, unknown: int) -> list[Any]:
        z3, literal = self.z3, self._literal(unknown)
        found = [] if rate.lo is not None and rate.hi is not None else [z3.Implies(base == 0, result == 0)]
        for edge, closed, lower in ((rate.lower, rate.lo_closed, True), (rate.upper, rate.hi_closed, False)):
            if edge is None:
                continue
            bound = base * self.number(edge)
            above, below = (result, bound) if lower else (bound, result)
            side = above >= below if closed else z3.Or(above > below, z3.And(base == 0, result == 0))
            other = above <= below if closed else z3.Or(above < below, z3.And(base == 0, result == 0))
            known = z3.simplify(base >= 0)
            condition = side if z3.is_true(known) else z3.If(base >= 0, side, other)
            found.append(z3.Implies(literal, condition))
        return found

    def _side(self, member: Member, side: tuple[Term, ...], values: Mapping[str, Any] = {}) -> Any:
        total: Any = None
        for term in side:
            if term.reduction:
                product: Any = self._sum(self._entries(member, term.fields[0]))
            else:
                product = self.z3.IntVal(1)
                for number, field in enumerate(term.fields):
                    factor = values[field] if field in values else self._role(member, field)
                    product = factor if not number else product * factor
            product = product if term.coefficient == 1 else product * term.coefficient
            total = product if total is None else total + product
        return total

    def _sum(self, entries: Iterable[tuple[int, Conversion | None]]) -> Any:
        """The sum of the figures; what is known exactly is added up here, which is many times faster than in z3."""
        known, terms = Fraction(0), []
        for unknown, conversion in entries:
            if unknown in self.fixed or unknown in self.freed or not self.sets[unknown].is_point:
                terms.append(self._converted(self.value(unknown), conversion))
            else:
                known += (conversion or SAME).done_set(self.sets[unknown]).lower or 0
        return self.z3.Sum([*terms, self.number(known)]) if terms else self.number(known)

    def _compared(self, member: Member, stated: Comparison) -> list[Any]:
        if next(exponents(stated), None) is not None:  # as of growth, nothing is said of powers
            return []
        figures = [self._converted(self.value(each), conversion) for each, conversion in self._entries(member, "holds")]
        divisors: list[Any] = []

        def term(side: Node | int) -> Any:
            if isinstance(side, int):
                percent = member.given.many["holds"][side].kind in (PERCENT, POINTS)
                return (
                    self.z3.ToReal(figures[side]) / 100
                    if percent and self.z3.is_int(figures[side])
                    else (figures[side] / 100 if percent else figures[side])
                )
            left = term(side.left)
            if side.right is None:
                return -left
            right = term(side.right)
            if side.operator == "+":
                return left + right
            if side.operator == "−":
                return left - right
            if side.operator == "×":
                return left * right
            divisors.append(right)
            return (self.z3.ToReal(left) if self.z3.is_int(left) else left) / right

        terms = [term(side) for side in stated.sides]
        found = [_COMPARED[sign](*terms[number : number + 2]) for number, sign in enumerate(stated.operators)]
        if member.claim.verdict == "undetermined":  # whether it divides by zero is not known
            return [self.z3.Or(self.z3.And(*found), *[divisor == 0 for divisor in divisors])]
        return [*found, *[divisor != 0 for divisor in divisors]]


_COMPARED: Mapping[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq, "≤": operator.le, "<": operator.lt, "≥": operator.ge, ">": operator.gt,
}  # fmt: skip
