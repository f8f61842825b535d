"""What the claims of a system demand of its figures, as z3 terms; made once, however many questions are put.

Everything that can be doubted stands behind a literal: ``m`` with its number for a claim, ``u`` for a figure that keeps
to its set. z3 itself is handed in by ``solver``, which alone imports it; so is what stands in its place where the
demands are linear (``linear.Forms``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from crossfoot.claims.equation import Equation, Term
from crossfoot.claims.expression import Comparison
from crossfoot.claims.growth_rates import rates
from crossfoot.claims.reductions import MEAN
from crossfoot.claims.repeated import exponents
from crossfoot.claims.roles import split_role
from crossfoot.claims.statements import COUNT, bases
from crossfoot.claims.whole import unprinted
from crossfoot.figures.converted import SAME, Conversion
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import PERCENT, POINTS
from crossfoot.records import NamedTuple
from crossfoot.together.asked import Asked, number, variable, within
from crossfoot.together.expression_terms import COMPARED, MOST_POWER, compared
from crossfoot.together.ranked_terms import ranked
from crossfoot.together.system import Member, System

MOST_PERIODS = 100
"""what a number of periods that is not trusted may be"""
MOST_KEPT = 20_000
"""pieces of one system that are remembered; a long search makes many more, most of them for one question"""


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
        conditions = [each for stated in member.equations for each in self._conditions(member, stated)]
        comparison = member.given.options.get("holds")
        if isinstance(comparison, Comparison):
            conditions += self._expression(member, comparison)
        conditions += self._limits(member)
        return [self.z3.Implies(literal, self.z3.And(conditions)), *self.more] if conditions else self.more

    def _limits(self, member: Member) -> list[Any]:
        """What no equation says: counts are not negative."""
        limits, printed = [], dict(member.roles)
        for field in member.kind.fields:
            unknown = printed.get(field.name) if field.counted else None
            low = self.sets[unknown].lower if unknown is not None else None
            if unknown in self.freed and low is not None and low >= 0:
                limits.append(self.value(unknown) >= 0)
        if member.is_counted:
            limits.append(self._role(member, unprinted(member.kind, member.given)) >= 0)
        self._compare_quotients(member, printed)
        return limits

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
                if compound := stated.left[0].compound:
                    each["^"] = self.z3.Real(f"{member.number}.{compound[0]}.grown")
                    self._compare_growth(member, compound, printed, each["^"])
                self.more.append(self._compared_sides(member, stated, each))

    def _compare_growth(self, member: Member, compound: tuple[str, str], printed: Mapping[str, int], term: Any) -> None:
        """What the growth over all periods may be; nothing where one of its two figures is freed."""
        rate, periods = (printed[field] for field in compound)
        whole = None if {rate, periods} & self.freed else self._whole(periods)
        if whole is None:
            return
        values = member.conversions.get(compound[0], SAME).done_set(self.sets[rate])
        both = self.z3.And(self.z3.Bool(f"m{member.number}"), self._literal(rate))
        self.more += within(self.z3, term, (Interval(1, 1) + values.over(100)) ** whole, both)

    def _compared_sides(self, member: Member, stated: Equation, values: Mapping[str, Any] = {}) -> Any:
        left, right = (self._side(member, side, values) for side in (stated.left, stated.right))
        return COMPARED[stated.operator](left, right)

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
        scaled = term * self.number(conversion.factor)
        return scaled + self.number(conversion.offset) if conversion.offset else scaled

    def _conditions(self, member: Member, stated: Equation) -> list[Any]:
        first = stated.left[0]
        if first.reduction == "max":
            limit = self._side(member, stated.right)
            entries = self._entries(member, first.fields[0])
            terms = [self._converted(self.value(each), conversion) for each, conversion in entries]
            return [COMPARED[stated.operator](each, limit) for each in terms]
        reduction = stated.right[0].reduction
        if reduction == MEAN:
            return [self._balanced(member, stated)]
        if reduction not in ("", "Σ"):
            return self._ranked(member, stated)
        if first.compound:
            return self._grown(member, stated, first)
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

    def _ranked(self, member: Member, stated: Equation) -> list[Any]:
        """The middle of a list, or a quantile of it."""
        term = stated.right[0]
        entries = self._entries(member, term.fields[0])
        if not entries or member.kind.gap(member.given) is not None:
            return []
        figures: list[Fraction | Any] = []
        for unknown, conversion in entries:
            kept = Interval.point(self.fixed[unknown]) if unknown in self.fixed else self.sets[unknown]
            if kept.is_point and (unknown in self.fixed or unknown not in self.freed):
                figures.append((conversion or SAME).done_set(kept).lower)
            else:
                figures.append(self._converted(self.value(unknown), conversion))
        made_of = {unknown for role, unknown in member.roles if split_role(role)[0] not in stated.fields}
        reduction = term.reduction if made_of.isdisjoint(self.freed) else ""
        name = f"{member.number}.{term.fields[0]}"
        return [ranked(self.z3, reduction, self._side(member, stated.left), figures, name)]

    def _grown(self, member: Member, stated: Equation, term: Term) -> list[Any]:
        """``from × (1 + rate / 100)^periods = to``; for a number of periods that is freed, with each it may be.

        Bounds on the result, and where both figures are trusted on the rate too: together they say nothing that is
        false, and are exact unless claims that share a rate share another figure that is not known exactly. As a
        product it would be exact always, but then z3 does not come to an end.
        """
        assert term.compound is not None
        z3, printed, role = self.z3, dict(member.roles), term.compound[0]
        rate, periods = printed[role], printed[term.compound[1]]
        base, result = self._side(member, (term._replace(compound=None),)), self._side(member, stated.right)
        value = self._role(member, role)
        whole = None if periods in self.freed and periods not in self.fixed else self._whole(periods)
        kept = Interval.point(self.fixed[rate]) if rate in self.fixed else self.sets[rate]
        factor = Interval(1, 1) + member.conversions.get(role, SAME).done_set(kept).over(100)
        has_root = rate in self.freed or (factor.lower is not None and factor.lower >= 0)
        if whole is not None and has_root and not {term.fields[0], stated.right[0].fields[0]} - printed.keys():
            self._bound_rate(member, (term.fields[0], stated.right[0].fields[0]), whole, value)
        if rate in self.freed and rate not in self.fixed:
            same_sign = z3.Or(z3.And(base >= 0, result >= 0), z3.And(base <= 0, result <= 0))
            return [z3.Implies(base == 0, result == 0), *([same_sign] if whole is not None and not whole % 2 else [])]
        if whole is not None:
            conditions = self._between(base, result, factor**whole)
        elif periods in self.freed:
            each = self.value(periods)
            cases = (z3.And(each == n, *self._between(base, result, factor**n)) for n in range(1, MOST_PERIODS + 1))
            conditions = [z3.Or(*cases)]
        else:
            return []
        return conditions if rate in self.fixed else [z3.Implies(self._literal(rate), each) for each in conditions]

    def _bound_rate(self, member: Member, roles: tuple[str, str], periods: int, value: Any) -> None:
        """What the rate is, by what the figures before and after may be."""
        printed, sets = dict(member.roles), []
        trusted = [self.z3.Bool(f"m{member.number}")]
        for role in roles:
            unknown = printed[role]
            if unknown in self.freed and unknown not in self.fixed:
                return
            kept = Interval.point(self.fixed[unknown]) if unknown in self.fixed else self.sets[unknown]
            sets.append(member.conversions.get(role, SAME).done_set(kept))
            if unknown not in self.fixed:
                self.value(unknown)
                trusted.append(self._literal(unknown))
        allowed = rates(sets[0], sets[1], periods)
        if allowed is not None:
            self.more += within(self.z3, value, allowed, self.z3.And(*trusted))

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
        conditions = [] if rate.lo is not None and rate.hi is not None else [z3.Implies(base == 0, result == 0)]
        return [*conditions, *(z3.Implies(literal, each) for each in self._between(base, result, rate))]

    def _between(self, base: Any, result: Any, rate: Interval) -> list[Any]:
        """That the result lies between two multiples of the base."""
        z3, demands = self.z3, []
        for edge, closed, lower in ((rate.lower, rate.lo_closed, True), (rate.upper, rate.hi_closed, False)):
            if edge is None:
                continue
            bound = base * self.number(edge)
            above, below = (result, bound) if lower else (bound, result)
            side = above >= below if closed else z3.Or(above > below, z3.And(base == 0, result == 0))
            other = above <= below if closed else z3.Or(above < below, z3.And(base == 0, result == 0))
            known = z3.simplify(base >= 0)
            demands.append(side if z3.is_true(known) else z3.If(base >= 0, side, other))
        return demands

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
            if term.compound:
                product = product * values["^"]
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

    def _expression(self, member: Member, stated: Comparison) -> list[Any]:
        """An expression; for a power whose exponent is freed, with each that it may be."""
        entries = self._entries(member, "holds")
        figures = [self._converted(self.value(each), conversion) for each, conversion in entries]
        leaves = {leaf: entries[leaf][0] for leaf in exponents(stated)}
        freed = {unknown for unknown in leaves.values() if unknown in self.freed and unknown not in self.fixed}
        whole = {leaf: self._whole(unknown) for leaf, unknown in leaves.items() if unknown not in freed}
        known = {leaf: value for leaf, value in whole.items() if value is not None}
        if len(freed) > 1 or len(known) < len(whole):
            return []  # nothing is said of what any power may be
        percents = [each.kind in (PERCENT, POINTS) for each in member.given.many["holds"]]
        # whether a claim that is not decided by itself divides by zero is not known
        may_divide = member.claim.verdict == "undetermined"
        if not freed:
            return compared(self.z3, stated, figures, percents, known, may_divide=may_divide)
        (unknown,) = freed
        cases = []
        for exponent in range(MOST_POWER + 1):
            here = {leaf: exponent if each == unknown else known[leaf] for leaf, each in leaves.items()}
            conditions = compared(self.z3, stated, figures, percents, here, may_divide=may_divide)
            cases.append(self.z3.And(self.value(unknown) == exponent, *conditions))
        return [self.z3.Or(*cases)]

    def _whole(self, unknown: int) -> int | None:
        """The whole number from 0 up that an unknown is known to be."""
        value = self.fixed.get(unknown, self.sets[unknown].lower if self.sets[unknown].is_point else None)
        return None if value is None or value.denominator != 1 or value < 0 else value.numerator
