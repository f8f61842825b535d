"""Whether figures can all be true together: the exact question, put to ``linear``, and to z3 where that is not enough.

z3 is imported here only, and only for what is not linear (a percentage that claims share and that is multiplied with
a figure which is not known exactly). What is decided: integers and rationals, no float; bounded
by z3's resource count and not by time, so that a run repeats exactly. Past the bound the answer is "not known", never
yes.
"""

from __future__ import annotations

import builtins
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from importlib.util import find_spec
from threading import RLock
from time import monotonic
from typing import Any, Final, TypeVar

from crossfoot.figures.interval import Interval
from crossfoot.together.answer import BOUND, MISSING, SolverAnswer
from crossfoot.together.asked import Asked, bounds, variable
from crossfoot.together.forms import All, LinearForm, NotLinear
from crossfoot.together.linear import Linear, Posed
from crossfoot.together.simplex import TooLong
from crossfoot.together.system import Member, System
from crossfoot.together.z3_terms import demand_of

RESOURCES = 1_000_000
"""z3's count of steps for one question, well below a second; three times what any took that it decided, of 8,000 about
planted slips
"""
_COUNTED: Final = "rlimit count"
_ONE_THREAD: Final = RLock()
"""held while z3 works: everything that it makes lies in one context, which two threads must not use at a time"""


def installed() -> bool:
    """Whether z3 can be imported; what needs it is not decided otherwise."""
    with suppress(ImportError), _ONE_THREAD:
        _z3()
        return True
    return False


def _z3() -> Any:
    """The solver. By itself it would take its library from the working folder first, which may be one that somebody
    else filled; here it looks where it was installed.
    """
    if "z3" not in sys.modules:
        package_spec = find_spec("z3")
        if package_spec is not None and package_spec.origin and not hasattr(builtins, "Z3_LIB_DIRS"):
            package = os.path.dirname(os.path.abspath(package_spec.origin))
            builtins.Z3_LIB_DIRS = [os.path.join(package, "lib"), package]  # type: ignore[attr-defined]
    import z3

    # Python lets go of z3's objects in whichever thread it collects garbage, also while another one asks.
    z3.z3core.Z3_enable_concurrent_dec_ref(z3.main_ctx().ref())
    return z3


def ask(
    system: System,
    members: Iterable[Member],
    freed: frozenset[int],
    sets: Sequence[Interval],
    fixed: Mapping[int, Fraction],
) -> SolverAnswer:
    """Whether the members can all hold when the freed unknowns may have any value and the others keep to their sets.

    ``fixed`` gives exact values to unknowns, whatever their sets. Ties are heeded where they reach the members;
    without members, all.
    """
    required = list(members)
    try:
        return _decided(_Linearly, system, required, freed, sets, fixed)
    except (NotLinear, TooLong):
        if not installed():
            return SolverAnswer(None, {}, frozenset(), frozenset(), MISSING)
        with _ONE_THREAD:
            return _decided(_Question, system, required, freed, sets, fixed)


def excluded(
    system: System, members: Sequence[Member], freed: frozenset[int], sets: Sequence[Interval]
) -> SolverAnswer | None:
    """The answer where these few members exclude each other already and that is soon found; else nothing."""
    if system.near is None:
        system.near = Linear(*_beginning(system))
    question = _Linearly(system, Asked(freed, sets, {}, True), system.near)
    try:
        answer = _required(question, members).answer()
    except (NotLinear, TooLong):
        return None
    return None if answer.possible else answer


def _decided(
    posed: type[_Linearly | _Question],
    system: System,
    required: Sequence[Member],
    freed: frozenset[int],
    sets: Sequence[Interval],
    fixed: Mapping[int, Fraction],
) -> SolverAnswer:
    loose = _asked(posed, system, required, Asked(freed, sets, fixed, True))
    answer = loose.answer()
    if not (answer.possible and loose.bases is not None):
        return answer
    # A quotient that claims share is multiplied with an unknown. Taking that unknown from the loose answer leaves
    # something linear, which mostly is possible; only otherwise the products themselves are put to z3.
    tried = {**fixed, **{unknown: answer.values[unknown] for unknown in loose.bases if unknown in answer.values}}
    strict = _asked(posed, system, required, Asked(freed, sets, tried, False)).answer()
    if strict.possible:
        return strict._replace(values={**answer.values, **tried, **strict.values})
    if len(tried) == len(fixed):
        return strict
    return _asked(posed, system, required, Asked(freed, sets, fixed, False)).answer()


def _asked(
    posed: type[_Linearly | _Question], system: System, required: Sequence[Member], asked: Asked
) -> _Linearly | _Question:
    """The question in full, or a loose one, in which a quotient that claims share may have another value in each."""
    return _required(posed(system, asked), required)


_Posed = TypeVar("_Posed", "_Linearly", "_Question", "_Linearly | _Question")


def _required(question: _Posed, required: Sequence[Member]) -> _Posed:
    reached = set(question.asked.freed)
    for member in required:
        question.require(member)
        reached |= member.unknowns
    ties = question.system.ties
    for number in question.system.ties_of(reached) if required else range(len(ties)):
        question.tie(number, *ties[number])
    return question


def _beginning(system: System) -> tuple[Mapping[int, int], Sequence[Fraction]]:
    return system.first_twin, [unknown.written.value for unknown in system.unknowns]


def range_of(
    system: System, members: Iterable[Member], freed: frozenset[int], sets: Sequence[Interval], unknown: int
) -> tuple[Fraction | None, Fraction | None]:
    """The least and the greatest value of one freed unknown, as far as they are known; ends may be open.

    For a quotient the ends are those of its result over those of its base, which may be wider than what is possible.
    """
    required, asked = list(members), Asked(freed, sets, {}, True)
    try:
        question = _required(_Linearly(system, asked), required)
        ends = question.range(unknown)
        if not (question.is_partial and installed()):
            return ends
    except (NotLinear, TooLong):
        if not installed():
            return None, None
    with _ONE_THREAD:
        return _asked(_Question, system, required, asked).range(unknown)


_Ends = tuple[Fraction | None, Fraction | None]


def _ratios(base: _Ends, result: _Ends) -> _Ends:
    """The ends of result / base; none where the base may be zero or is unbounded."""
    if None in base or None in result or base[0] <= 0 <= base[1]:  # type: ignore[operator]
        return None, None
    quotients = [top / bottom for top in result for bottom in base]  # type: ignore[operator]
    return min(quotients), max(quotients)


class _Linearly:
    """The question as linear conditions. Raises ``NotLinear`` for others, and ``TooLong``."""

    def __init__(self, system: System, asked: Asked, linear: Linear | None = None) -> None:
        """``linear``: what to work with, if not what the whole system does."""
        if system.linear is None:
            system.linear = Linear(*_beginning(system))
        self.system, self.asked = system, asked
        self.posed = Posed(linear or system.linear)
        self.forms = self.posed.linear.forms = system.linear.forms
        self.variables: dict[int, LinearForm] = {}
        self.bases: set[int] | None = None
        self.quotients: dict[int, tuple[LinearForm, LinearForm]] = {}
        self.left_out = False
        """whether a member is not linear: then the others may exclude each other, and nothing else is known"""

    def require(self, member: Member) -> None:
        try:
            made = demand_of(self.forms, self.system, member, self.asked)
        except NotLinear:
            self.left_out = True
            return
        self.posed.require(made.conditions)
        for unknown, term in made.variables.items():
            self._know(unknown, term)
        if made.bases is not None:
            self.bases = (self.bases or set()) | made.bases
        self.quotients.update(made.quotients)

    def _know(self, unknown: int, term: LinearForm) -> None:
        if unknown not in self.variables:
            self.variables[unknown] = term
            self.posed.require(bounds(self.forms, self.system, unknown, term, self.asked))

    def tie(self, number: int, first: int, second: int) -> None:
        """Figures that are the same have one variable, which keeps to the sets of all of them."""
        for unknown in (first, second):
            if unknown in self.variables:
                continue
            term = variable(self.forms, self.system, unknown, self.asked)
            known = not term.terms
            if known:
                self.variables[unknown] = self.forms.Real(f"r{unknown}")
                literal = () if unknown in self.asked.fixed else (self.forms.Bool(f"u{unknown}"),)
                self.posed.require([self.forms.Implies(All(literal), self.variables[unknown] == term)])
            else:
                self._know(unknown, term)

    def answer(self) -> SolverAnswer:
        reasons = self.posed.excluded()
        if reasons is None and self.left_out:
            raise NotLinear
        if reasons is None:
            wanted = self.variables.keys() & (self.asked.freed | (self.bases or set()))
            values = self.posed.values_of({unknown: self.variables[unknown] for unknown in sorted(wanted)})
            return SolverAnswer(True, values, frozenset(), frozenset())
        return _excluded(self.system, self.asked, reasons)

    @property
    def is_partial(self) -> bool:
        """Whether there were alternatives or whole numbers, of which a range heeds the one that was chosen only."""
        return bool(self.left_out or self.posed.choices or self.posed.whole)

    def range(self, unknown: int) -> _Ends:
        quotient, term = self.quotients.get(unknown), self.variables.get(unknown)
        if (quotient is None and term is None) or self.posed.excluded() is not None:
            return None, None
        if quotient is not None:
            return _ratios(*(self.posed.ends(each) for each in quotient))
        assert term is not None
        return self.posed.ends(term)


def _excluded(system: System, asked: Asked, core: Iterable[tuple[str, int]]) -> SolverAnswer:
    """The answer for literals that exclude each other."""
    unknowns: set[int] = set()
    members = frozenset(number for what, number in core if what == "m")
    for what, number in core:
        if what == "u":
            unknowns.add(number)
        elif what == "t":
            unknowns.update(system.ties[number])
    for number in members:
        unknowns |= {u for u in system.members[number].unknowns if asked.sets[u].is_point}
    return SolverAnswer(False, {}, frozenset(unknowns - asked.freed), members)


class _Question:
    """One z3 solver with a literal for every trusted unknown and every member."""

    def __init__(self, system: System, asked: Asked) -> None:
        self.z3 = z3 = _z3()
        self.system, self.asked = system, asked
        self.solver = z3.Solver()
        self.variables: dict[int, Any] = {}
        self.literals: dict[str, tuple[str, int]] = {}
        self.bases: set[int] | None = None
        self.quotients: dict[int, tuple[Any, Any]] = {}

    def _literal(self, what: str, number: int) -> Any:
        name = f"{what}{number}"
        self.literals[name] = (what, number)
        return self.z3.Bool(name)

    def require(self, member: Member) -> None:
        self._literal("m", member.number)
        made = demand_of(self.z3, self.system, member, self.asked)
        self.solver.add(*made.conditions)
        for unknown in sorted(made.kept):
            self._literal("u", unknown)
        for unknown, term in made.variables.items():
            self._know(unknown, term)
        if made.bases is not None:
            self.bases = (self.bases or set()) | made.bases
        self.quotients.update(made.quotients)

    def _know(self, unknown: int, term: Any) -> None:
        if unknown in self.variables:
            return
        self.variables[unknown] = term
        if unknown not in self.asked.freed:
            self._literal("u", unknown)
            self.solver.add(*bounds(self.z3, self.system, unknown, term, self.asked))

    def tie(self, number: int, first: int, second: int) -> None:
        sides = []
        for unknown in (first, second):
            sides.append(variable(self.z3, self.system, unknown, self.asked))
            kept = unknown not in self.asked.freed and self.asked.sets[unknown].is_point
            if unknown not in self.asked.fixed and not kept:
                self._know(unknown, sides[-1])
        self.solver.add(self.z3.Implies(self._literal("t", number), sides[0] == sides[1]))

    def extreme(self, term: Any, lowest: bool) -> Fraction | None:
        z3 = self.z3
        goal = z3.Goal()
        goal.add(*self.solver.assertions(), term == z3.FreshReal())
        if not z3.Probe("is-lira")(goal):
            return None  # z3 does not come to an end when what it makes least is a product
        search = z3.Optimize()
        search.add(*self.solver.assertions(), *[z3.Bool(name) for name in self.literals])
        aim = search.minimize(term) if lowest else search.maximize(term)
        if self._checked(search) != z3.sat:
            return None
        end = search.lower_values(aim) if lowest else search.upper_values(aim)
        if not (z3.is_rational_value(end[0]) or z3.is_int_value(end[0])) or _fraction(end[0]):
            return None  # unbounded
        return _fraction(end[1])

    def _checked(self, search: Any, *literals: Any) -> Any:
        """What z3 says, within what is left of the allowance; it then knows nothing."""
        allowance = self.system.allowance
        if not allowance.is_left:
            return self.z3.unknown
        search.set("rlimit", min(RESOURCES, allowance.steps), "timeout", allowance.milliseconds)
        before, began = _steps(search), monotonic()
        status = search.check(*literals)
        allowance.steps -= _steps(search) - before
        if status == self.z3.unknown:
            allowance.milliseconds -= int(1_000 * (monotonic() - began)) + 1
        return status

    def answer(self) -> SolverAnswer:
        z3 = self.z3
        status = self._checked(self.solver, *[z3.Bool(name) for name in self.literals])
        if status == z3.sat:
            model = self.solver.model()
            wanted = self.variables.keys() & (self.asked.freed | (self.bases or set()))
            values = {u: _fraction(model.eval(self.variables[u], model_completion=True)) for u in sorted(wanted)}
            return SolverAnswer(True, values, frozenset(), frozenset())
        if status == z3.unknown:
            return SolverAnswer(None, {}, frozenset(), frozenset(), BOUND)
        return _excluded(self.system, self.asked, {self.literals[str(each)] for each in self.solver.unsat_core()})

    def range(self, unknown: int) -> _Ends:
        quotient, term = self.quotients.get(unknown), self.variables.get(unknown)
        if quotient is not None:
            base, result = ((self.extreme(each, True), self.extreme(each, False)) for each in quotient)
            return _ratios(base, result)
        return (None, None) if term is None else (self.extreme(term, True), self.extreme(term, False))


def _steps(search: Any) -> int:
    """How many steps z3 has counted, of all questions so far."""
    counted = search.statistics()
    return int(counted.get_key_value(_COUNTED)) if _COUNTED in counted.keys() else 0  # noqa: SIM118


def _fraction(value: Any) -> Fraction:
    try:
        return Fraction(value.as_fraction()) if hasattr(value, "as_fraction") else Fraction(value.as_long())
    except AttributeError:  # an algebraic number: the nearest fraction to twenty places will not be listed as a value
        return Fraction(value.approx(20).as_fraction())
