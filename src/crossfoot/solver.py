"""Whether figures can all be true together: the exact question, put to z3.

z3 is imported here only, and only when figures are shared. What is decided: integers and rationals, no float; bounded
by z3's resource count and not by time, so that a run repeats exactly. Past the bound the answer is "not known", never
yes.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from typing import Any, NamedTuple

from crossfoot.document import split_role
from crossfoot.equation import Equation, Term
from crossfoot.expression import Comparison, Node
from crossfoot.interval import Interval
from crossfoot.number import PERCENT, POINTS
from crossfoot.system import Member, System

RESOURCES = 3_000_000
"""z3's count of steps for one question; some seconds at the most"""


class Answer(NamedTuple):
    """What z3 said."""

    possible: bool | None
    """``None``: the bound was reached"""
    values: Mapping[int, Fraction]
    """for a possible system: one value for every unknown that is not fixed"""
    core: frozenset[int]
    """for an impossible one: trusted unknowns that cannot all be kept"""
    members: frozenset[int]
    """for an impossible one: members that exclude each other"""
    reason: str = ""
    """for one that was not decided: why"""
    unique: bool = False
    """for a possible one: whether no other values are known to do"""


BOUND = "this was not decided within the bound of the solver"
MISSING = "this needs the solver z3, which is not installed: pip install 'crossfoot[solver]'"


def installed() -> bool:
    """Whether z3 can be imported; what needs it is not decided otherwise."""
    with suppress(ImportError):
        import z3  # noqa: F401

        return True
    return False


def ask(
    system: System,
    members: Iterable[Member],
    freed: frozenset[int],
    sets: Sequence[Interval],
    fixed: Mapping[int, Fraction],
) -> Answer:
    """Whether the members can all hold when the freed unknowns may have any value and the others keep to their sets.

    ``fixed`` gives exact values to unknowns, whatever their sets. Ties are heeded where they reach the members;
    without members, all.
    """
    if not installed():
        return Answer(None, {}, frozenset(), frozenset(), MISSING)
    required = list(members)
    loose = _asked(system, required, freed, sets, fixed, loose=True)
    answer = loose.answer()
    if not (answer.possible and loose.bases is not None):
        return answer
    # A quotient that claims share is multiplied with an unknown. Taking that unknown from the loose answer leaves
    # something linear, which mostly is possible; only otherwise the products themselves are put to z3.
    tried = {**fixed, **{unknown: answer.values[unknown] for unknown in loose.bases if unknown in answer.values}}
    strict = _asked(system, required, freed, sets, tried).answer()
    if strict.possible:
        return strict._replace(values={**answer.values, **tried, **strict.values})
    return strict if len(tried) == len(fixed) else _asked(system, required, freed, sets, fixed).answer()


def _asked(
    system: System,
    members: Iterable[Member],
    freed: frozenset[int],
    sets: Sequence[Interval],
    fixed: Mapping[int, Fraction],
    *,
    loose: bool = False,
) -> _Question:
    """The question in full, or a loose one, in which a quotient that claims share may have another value in each."""
    question = _Question(system, freed, sets, fixed, loose)
    reached = set(freed)
    required = list(members)
    for member in required:
        question.require(member)
        reached |= member.unknowns
    if system.ties:
        reached = {each for unknown in reached for each in system.twins().get(unknown, ())}
    for number, tie in enumerate(system.ties):
        if tie.first in reached or not required:
            question.tie(number, tie.first, tie.second)
    return question


def range_of(
    system: System, members: Iterable[Member], freed: frozenset[int], sets: Sequence[Interval], unknown: int
) -> tuple[Fraction | None, Fraction | None]:
    """The least and the greatest value of one freed unknown, as far as z3 finds them; ends may be open.

    For a quotient the ends are those of its result over those of its base, which may be wider than what is possible.
    """
    if not installed():
        return None, None
    question = _asked(system, members, freed, sets, {}, loose=True)
    quotient = question.quotients.get(unknown)
    if quotient is not None:
        base, result = ((question.extreme(term, True), question.extreme(term, False)) for term in quotient)
        return _ratios(base, result)
    term = question.variables.get(unknown)
    return (None, None) if term is None else (question.extreme(term, True), question.extreme(term, False))


_Ends = tuple[Fraction | None, Fraction | None]


def _ratios(base: _Ends, result: _Ends) -> _Ends:
    """The ends of result / base; none where the base may be zero or is unbounded."""
    if None in base or None in result or base[0] <= 0 <= base[1]:  # type: ignore[operator]
        return None, None
    found = [top / bottom for top in result for bottom in base]  # type: ignore[operator]
    return min(found), max(found)


class _Question:
    """One z3 solver with a literal for every trusted unknown and every member."""

    def __init__(
        self,
        system: System,
        freed: frozenset[int],
        sets: Sequence[Interval],
        fixed: Mapping[int, Fraction],
        loose: bool,
    ) -> None:
        import z3

        self.z3 = z3
        self.system, self.freed, self.sets, self.fixed = system, freed, sets, fixed
        self.solver = z3.Solver()
        self.solver.set("rlimit", RESOURCES)
        self.variables: dict[int, Any] = {}
        self.literals: dict[str, tuple[str, int]] = {}
        self.loose = loose
        self.bases: set[int] | None = None
        """what shared quotients are multiplied with in a loose question; ``None`` where there are none: it is exact"""
        self.quotients: dict[int, tuple[Any, Any]] = {}
        """freed quotient -> what it multiplies and what that gives"""

    def _literal(self, what: str, number: int) -> Any:
        name = f"{what}{number}"
        self.literals[name] = (what, number)
        return self.z3.Bool(name)

    def value(self, unknown: int) -> Any:
        """The z3 term of an unknown; a plain number where it is known exactly and kept."""
        if unknown in self.fixed:
            return self.number(self.fixed[unknown])
        if unknown in self.variables:
            return self.variables[unknown]
        z3, kept = self.z3, self.sets[unknown]
        if unknown not in self.freed and kept.is_point:
            return self.number(kept.lower or Fraction(0))
        # Only an exact count that is freed is whole: a set holds every number between its ends, and to free a figure
        # must not take a value away.
        whole = kept.is_point and self.system.unknowns[unknown].written.plain
        made = z3.Int(f"n{unknown}") if whole else z3.Real(f"r{unknown}")
        self.variables[unknown] = made
        if unknown not in self.freed:
            self._bound(made, kept, self._literal("u", unknown))
        return made

    def _bound(self, term: Any, kept: Interval, literal: Any) -> None:
        z3, low, high = self.z3, kept.lower, kept.upper
        if low is not None:
            edge = self.number(low)
            self.solver.add(z3.Implies(literal, term >= edge if kept.lo_closed else term > edge))
        if high is not None:
            edge = self.number(high)
            self.solver.add(z3.Implies(literal, term <= edge if kept.hi_closed else term < edge))

    def number(self, value: Fraction) -> Any:
        whole = value.denominator == 1
        return self.z3.IntVal(value.numerator) if whole else self.z3.Q(value.numerator, value.denominator)

    def require(self, member: Member) -> None:
        literal = self._literal("m", member.number)
        for stated in member.equations:
            self.solver.add(*[self.z3.Implies(literal, each) for each in self._conditions(member, stated)])
        comparison = member.given.options.get("holds")
        if isinstance(comparison, Comparison):
            self.solver.add(*[self.z3.Implies(literal, each) for each in self._compared(member, comparison)])
        self.solver.add(*[self.z3.Implies(literal, condition) for condition in self._limits(member)])

    def _limits(self, member: Member) -> list[Any]:
        """What no equation says: counts of a share are not negative."""
        found, printed = [], dict(member.roles)
        if member.claim.kind == "share":
            for role in ("part", "whole", "target"):
                unknown = printed.get(role)
                low = self.sets[unknown].lower if unknown is not None else None
                if unknown in self.freed and low is not None and low >= 0:
                    found.append(self.value(unknown) >= 0)
            if "part" not in printed and member.is_counted:
                found.append(self._role(member, "part") >= 0)
            elif not printed.keys() & {"whole", "target"} and member.is_counted:
                found.append(self._role(member, "whole") >= 0)
        self._compare_quotients(member, printed)
        return found

    def _compare_quotients(self, member: Member, printed: Mapping[str, int]) -> None:
        """Two quotients of one figure that is not printed are compared with each other, even where it may be zero."""
        kinds = {"share": ({"whole", "target"}, "ratio"), "change": ({"from"}, "times")}
        base, other = kinds.get(member.claim.kind, (set(), ""))
        if printed.keys() & base or not printed.keys() >= {"percent", other}:
            return
        quotient = self.z3.Real(f"{member.number}.quotient")
        for role, term in (("percent", 100 * quotient - (100 if other == "times" else 0)), (other, quotient)):
            unknown = printed[role]
            if unknown not in self.freed:
                self.value(unknown)
                both = self.z3.And(self._literal("m", member.number), self._literal("u", unknown))
                self._bound(term, self.sets[unknown], both)

    def tie(self, number: int, first: int, second: int) -> None:
        self.solver.add(self.z3.Implies(self._literal("t", number), self.value(first) == self.value(second)))

    def _role(self, member: Member, role: str) -> Any:
        for each, unknown in member.roles:
            if each == role:
                return self.value(unknown)
        whole = member.claim.kind == "share" and member.is_counted
        return (self.z3.Int if whole else self.z3.Real)(f"{member.number}.{role}")

    def _entries(self, member: Member, field: str) -> list[int]:
        return [unknown for role, unknown in member.roles if split_role(role)[0] == field]

    def _conditions(self, member: Member, stated: Equation) -> list[Any]:
        if stated.rule == "parts-exceed-total" and not stated.left[0].every:
            total = self._role(member, "total")
            return [self.value(part) <= total for part in self._entries(member, "parts")]
        quotient = self._quotient(member, stated)
        if quotient is not None:
            return quotient
        return [_COMPARED[stated.operator](self._side(member, stated.left), self._side(member, stated.right))]

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
                self.bases = (self.bases or set()) | {
                    printed[field] for field in term.fields if field != role and field in printed
                }
            rest = Term(term.coefficient, tuple(field for field in term.fields if field != role))
            base, result = self._side(member, (rest,)), self._side(member, stated.right)
            if unknown in self.freed:
                self.value(unknown)
                self.quotients[unknown] = base, result
                return [self.z3.Implies(base == 0, result == 0)]
            if unknown in self.fixed:
                return [base * self.number(self.fixed[unknown]) == result]
            self.value(unknown)
            return self._bounded(base, result, self.sets[unknown], unknown)
        return None

    def _bounded(self, base: Any, result: Any, rate: Interval, unknown: int) -> list[Any]:
        z3, literal = self.z3, self._literal("u", unknown)
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

    def _side(self, member: Member, side: tuple[Term, ...]) -> Any:
        total: Any = None
        for term in side:
            if term.every:
                product: Any = self._sum(self._entries(member, term.fields[0]))
            else:
                product = self.z3.IntVal(1)
                for number, field in enumerate(term.fields):
                    factor = self._role(member, field)
                    product = factor if not number else product * factor
            product = product if term.coefficient == 1 else product * term.coefficient
            total = product if total is None else total + product
        return total

    def _sum(self, unknowns: Iterable[int]) -> Any:
        """The sum of the figures; what is known exactly is added up here, which is many times faster than in z3."""
        known, terms = Fraction(0), []
        for unknown in unknowns:
            if unknown in self.fixed or unknown in self.freed or not self.sets[unknown].is_point:
                terms.append(self.value(unknown))
            else:
                known += self.sets[unknown].lower or 0
        return self.z3.Sum([*terms, self.number(known)]) if terms else self.number(known)

    def _compared(self, member: Member, stated: Comparison) -> list[Any]:
        figures = [self.value(unknown) for unknown in self._entries(member, "holds")]
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

    def extreme(self, term: Any, lowest: bool) -> Fraction | None:
        z3 = self.z3
        search = z3.Optimize()
        search.set("rlimit", RESOURCES)
        search.add(*self.solver.assertions(), *[z3.Bool(name) for name in self.literals])
        goal = search.minimize(term) if lowest else search.maximize(term)
        if search.check() != z3.sat:
            return None
        found = search.lower_values(goal) if lowest else search.upper_values(goal)
        if not (z3.is_rational_value(found[0]) or z3.is_int_value(found[0])) or _fraction(found[0]):
            return None  # unbounded
        return _fraction(found[1])

    def answer(self) -> Answer:
        z3 = self.z3
        found = self.solver.check(*[z3.Bool(name) for name in self.literals])
        if found == z3.sat:
            model = self.solver.model()
            found = {unknown: model.eval(term, model_completion=True) for unknown, term in self.variables.items()}
            return Answer(True, {u: _fraction(value) for u, value in found.items()}, frozenset(), frozenset())
        if found == z3.unknown:
            return Answer(None, {}, frozenset(), frozenset(), BOUND)
        core = [self.literals[str(literal)] for literal in self.solver.unsat_core()]
        unknowns = {number for what, number in core if what == "u"}
        members = {number for what, number in core if what == "m"}
        for number in members:
            unknowns |= {u for u in self.system.members[number].unknowns - self.freed if self.sets[u].is_point}
        for what, number in core:
            if what == "t":
                tie = self.system.ties[number]
                unknowns |= {tie.first, tie.second} - self.freed
        return Answer(False, {}, frozenset(unknowns), frozenset(members))


_COMPARED: Mapping[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq, "≤": operator.le, "<": operator.lt, "≥": operator.ge, ">": operator.gt,
}  # fmt: skip


def _fraction(value: Any) -> Fraction:
    try:
        return Fraction(value.as_fraction()) if hasattr(value, "as_fraction") else Fraction(value.as_long())
    except AttributeError:  # an algebraic number: the nearest fraction to twenty places will not be listed as a value
        return Fraction(value.approx(20).as_fraction())
