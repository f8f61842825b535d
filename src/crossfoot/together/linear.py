"""Whether linear conditions on figures can all hold: exact, and without z3.

Alternatives and whole numbers are branched on, within a bound. A condition that is no linear one raises ``NotLinear``
where it is written (``forms``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import floor
from typing import Any

from crossfoot.records import NamedTuple
from crossfoot.together.forms import All, Atom, Condition, Either, Forms, Implied, LinearForm, Literal, NotLinear, names
from crossfoot.together.simplex import ZERO, Number, Reasons, Tableau, TooLong, Value, lean

MOST_BRANCHES = 200
"""alternatives that are tried for one question"""


class Choice(NamedTuple):
    """Alternatives of which one has to hold."""

    of: Sequence[Condition]
    reasons: Reasons


class Linear:
    """The variables of one system, from question to question."""

    def __init__(self, first: Mapping[int, int], printed: Sequence[Fraction]) -> None:
        self.forms = Forms()
        self.tableau = Tableau()
        self._first = first
        """of figures that are the same, the one whose variable stands for all"""
        self._printed = printed
        """where the search begins: mostly next to where it ends"""
        self._numbers: dict[str, int] = {}
        self._sums: dict[tuple[tuple[int, Number], ...], int] = {}
        self._read: dict[int, tuple[object, _Read]] = {}
        self.used = 0
        """variables that the last question had bounds for"""

    def begin(self) -> None:
        """Another question; sums that only former ones asked for are let go when they are too many."""
        if len(self.tableau.rows) > 2 * self.used + 200:
            self.tableau = Tableau()
            self._numbers, self._sums, self._read = {}, {}, {}
        self.tableau.return_()
        self.tableau.forget()

    def number(self, name: str) -> int:
        """The variable of that name; figures that are the same have one."""
        variable = self._numbers.get(name)
        if variable is None:
            key, value = name, Fraction(0)
            if name[0] in "rn" and name[1:].isdigit():
                unknown = int(name[1:])
                first = self._first.get(unknown, unknown)
                key, value = f"r{first}", self._printed[first]
            variable = self._numbers.get(key)
            if variable is None:
                variable = self._numbers[key] = self.tableau.variable(value)
            self._numbers[name] = variable
        return variable

    def bounding(self, atom: Atom, reasons: Reasons) -> _Bounding:
        """The atom as a bound on a variable or on a sum of some."""
        terms: dict[int, Number] = {}
        for name, factor in atom.form.terms.items():
            number = self.number(name)
            terms[number] = terms.get(number, 0) + factor
        items = sorted((number, factor) for number, factor in terms.items() if factor)
        if not items:
            return _Bounding(-1, (0, 0), atom.holds((atom.form.constant, 0)), True, reasons)
        lead = items[0][1]
        key = tuple((number, lean(Fraction(factor) / lead)) for number, factor in items)
        variable = items[0][0] if len(items) == 1 else self._sums.get(key)
        if variable is None:
            variable = self._sums[key] = self.tableau.sum_of(dict(key))
        at = lean(-Fraction(atom.form.constant) / lead)
        upper, lower = lead > 0 or atom.sign == "=", lead < 0 or atom.sign == "="
        little = 0 if atom.sign != "<" else -1 if upper else 1
        return _Bounding(variable, (at, little), lower, upper, reasons)

    def read(self, conditions: Sequence[Any]) -> _Read:
        """The conditions as bounds and choices; the same ones are read once."""
        known = self._read.get(id(conditions))
        if known is None:
            read = _Read([], [], {name for name in names(conditions) if name in self.forms.whole})
            for condition in conditions:
                self.flattened(condition, frozenset(), read.bounds, read.choices)
            known = self._read[id(conditions)] = (conditions, read)
        return known[1]

    def flattened(self, condition: Any, reasons: Reasons, bounds: list[_Bounding], choices: list[Choice]) -> None:
        if isinstance(condition, Atom):
            bounds.append(self.bounding(condition, reasons))
        elif isinstance(condition, Implied):
            literals = condition.literals.of if isinstance(condition.literals, All) else (condition.literals,)
            tags = frozenset(each.tag for each in literals if isinstance(each, Literal))
            self.flattened(condition.then, reasons | tags, bounds, choices)
        elif isinstance(condition, All):
            for each in condition.of:
                self.flattened(each, reasons, bounds, choices)
        elif isinstance(condition, Either):
            left = [each for each in condition.of if not (isinstance(each, Atom) and each.is_known is False)]
            if any(isinstance(each, Atom) and each.is_known for each in left):
                return
            if len(left) == 1:
                self.flattened(left[0], reasons, bounds, choices)
            else:
                choices.append(Choice(left, reasons))
        else:
            raise NotLinear


class _Bounding(NamedTuple):
    """A bound on a variable; for ``variable`` -1 there is none, and ``lower`` says whether it holds."""

    variable: int
    value: Value
    lower: bool
    upper: bool
    reasons: Reasons


class _Read(NamedTuple):
    bounds: list[_Bounding]
    choices: list[Choice]
    whole: set[str]
    """names of the variables that have to be whole numbers"""


class Posed:
    """One question: bounds and choices that have to hold together."""

    def __init__(self, linear: Linear) -> None:
        linear.begin()
        self.linear = linear
        self.tableau = linear.tableau
        self.choices: list[Choice] = []
        self.whole: set[str] = set()
        self.contradiction: Reasons | None = None
        self.branches = 0

    def require(self, conditions: Sequence[Any]) -> None:
        bounds, choices, whole = self.linear.read(conditions)
        self.choices += choices
        self.whole |= whole
        if self.contradiction is None:
            self.contradiction = self._bound(bounds)

    def _bound(self, bounds: Iterable[_Bounding]) -> Reasons | None:
        contradiction: Reasons | None = None
        for variable, value, lower, upper, reasons in bounds:
            if variable < 0:
                contradiction = contradiction if lower else reasons
                continue
            if lower:
                apart = self.tableau.at_least(variable, value, reasons)
                contradiction = contradiction if apart is None else apart
            if upper:
                apart = self.tableau.at_most(variable, value, reasons)
                contradiction = contradiction if apart is None else apart
        return contradiction

    def excluded(self) -> Reasons | None:
        """Why not all can hold, or ``None`` where they can. Raises ``TooLong``."""
        self.linear.used = len(self.tableau.lower.keys() | self.tableau.upper.keys())
        reasons = self.contradiction
        if reasons is None:
            self.choices, reasons = self._without_choice(self.choices)
        if reasons is None:
            reasons = self._decided(self.choices)
        if reasons is None:
            self.tableau.keep()
        return reasons

    def _without_choice(self, choices: Sequence[Choice]) -> tuple[list[Choice], Reasons | None]:
        """The choices that are left when bounds alone have ruled out alternatives, and what contradicts itself."""
        left, before = list(choices), -1
        while len(left) != before:
            before, now = len(left), []
            for choice in left:
                ruled = [self._ruled_out(each) for each in choice.of]
                possible = [each for each, why in zip(choice.of, ruled, strict=True) if why is None]
                if len(possible) > 1:
                    now.append(choice)
                    continue
                reasons = choice.reasons.union(*(why for why in ruled if why is not None))
                bounds: list[_Bounding] = []
                for each in possible:
                    self.linear.flattened(each, reasons, bounds, now)
                apart = self._bound(bounds) if possible else reasons
                if apart is not None:
                    return left, apart
            left = now
        return left, None

    def _ruled_out(self, condition: Any) -> Reasons | None:
        """Why the bounds of single variables exclude it, if they do."""
        if isinstance(condition, All):
            return next((why for each in condition.of if (why := self._ruled_out(each)) is not None), None)
        if isinstance(condition, Either):
            whys = [self._ruled_out(each) for each in condition.of]
            reasons = [why for why in whys if why is not None]
            return frozenset[tuple[str, int]]().union(*reasons) if len(reasons) == len(whys) else None
        assert isinstance(condition, Atom)
        least = self._least(condition.form)
        if least is not None and not Atom(condition.form, "≤" if condition.sign == "=" else condition.sign).holds(
            least[0]
        ):
            return least[1]
        if condition.sign != "=":
            return None
        least = self._least(-condition.form)
        return least[1] if least is not None and least[0] > ZERO else None

    def _least(self, form: LinearForm) -> tuple[Value, Reasons] | None:
        """What the form is at least, for the bounds of its variables."""
        first: Number = form.constant
        second: Number = 0
        reasons: Reasons = frozenset()
        for name, factor in form.terms.items():
            bound = (self.tableau.lower if factor > 0 else self.tableau.upper).get(self.linear.number(name))
            if bound is None:
                return None
            first, second = first + factor * bound.value[0], second + factor * bound.value[1]
            reasons |= bound.reasons
        return (first, second), reasons

    def _decided(self, choices: Sequence[Choice]) -> Reasons | None:
        reasons = self.tableau.check()
        if reasons is not None:
            return reasons
        open_ = next((each for each in choices if not any(map(self._holds, each.of))), None)
        if open_ is None:
            return self._made_whole(choices)
        rest = [each for each in choices if each is not open_]
        return self._tried(open_, rest)

    def _tried(self, choice: Choice, rest: Sequence[Choice]) -> Reasons | None:
        together: Reasons = choice.reasons
        for each in choice.of:
            self.branches += 1
            if self.branches > MOST_BRANCHES:
                raise TooLong
            branch: Reasons = frozenset({("b", self.branches)})
            bounds: list[_Bounding] = []
            more: list[Choice] = []
            self.linear.flattened(each, branch, bounds, more)
            mark = self.tableau.mark()
            reasons = self._bound(bounds)
            if reasons is None:
                reasons = self._decided([*rest, *more])
            if reasons is None:
                return None
            self.tableau.back_to(mark)
            if not branch <= reasons:
                return reasons
            together |= reasons - branch
        return together

    def _made_whole(self, choices: Sequence[Choice]) -> Reasons | None:
        for name in sorted(self.whole):
            value = self.tableau.values[self.linear.number(name)]
            if value[0].denominator == 1 and not value[1]:
                continue
            below = floor(value[0]) if value[0].denominator > 1 or value[1] > 0 else value[0] - 1
            either = (Atom(LinearForm({name: 1}, -below), "≤"), Atom(LinearForm({name: -1}, below + 1), "≤"))
            return self._tried(Choice(either, frozenset()), choices)
        return None

    def _holds(self, condition: Any) -> bool:
        if isinstance(condition, Atom):
            return condition.holds(self.value(condition.form))
        if isinstance(condition, All):
            return all(map(self._holds, condition.of))
        assert isinstance(condition, Either)
        return any(map(self._holds, condition.of))

    def value(self, form: LinearForm) -> Value:
        first: Number = form.constant
        second: Number = 0
        for name, factor in form.terms.items():
            value = self.tableau.values[self.linear.number(name)]
            first, second = first + factor * value[0], second + factor * value[1]
        return first, second

    def values_of(self, forms: Mapping[int, LinearForm]) -> dict[int, Fraction]:
        """Values with which all holds, once that is known."""
        small = self.tableau.small()
        return {
            each: Fraction(value[0]) + small * value[1] for each, form in forms.items() for value in [self.value(form)]
        }

    def ends(self, form: LinearForm) -> tuple[Fraction | None, Fraction | None]:
        """The least and the greatest value, once all can hold; ends may be open."""
        ends = []
        for sign in (-1, 1):
            terms = {self.linear.number(name): sign * factor for name, factor in form.terms.items()}
            goal = self.tableau.sum_of(terms)
            most = self.tableau.greatest(goal)
            self.tableau.drop(goal)
            ends.append(None if most is None else sign * Fraction(most[0]) + form.constant)
        return ends[0], ends[1]
