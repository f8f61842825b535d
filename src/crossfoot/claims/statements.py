"""What a claim states: which equations of its kind are in force, over which sets, and which of them fails first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from crossfoot.claims.claim import Given
from crossfoot.claims.equation import Equation, Lists, Sets, Term, equation
from crossfoot.claims.kind import Field, Kind, allowed_in_role, in_its_role
from crossfoot.claims.reading import COARSE, NEAREST, STRETCHED, Reading
from crossfoot.claims.roles import split_role
from crossfoot.claims.solving import Equations, possible
from crossfoot.claims.whole import (
    holds_a_count,
    known_count,
    quotient_among,
    values_of_unprinted,
    whole_numbers_decide,
)
from crossfoot.figures.interval import Interval
from crossfoot.figures.sets import Way
from crossfoot.figures.written import PERCENT, POINTS, TIMES, Written

COUNT = "n"
"""in the equations of a kind, how many figures its list has"""


def equations_of(kind: Kind, given: Given) -> Equations:
    """The equations in force for these figures; a field of them that is not printed is a free unknown of the claim."""
    lists = frozenset([field for field, figures in given.many.items() if figures])
    if kind.stated is None:
        return _in_force_as_stated(kind, frozenset(given.one), lists)
    return in_force(kind, applying(kind, given), frozenset(given.one) | lists)


@cache
def _in_force_as_stated(kind: Kind, printed: frozenset[str], lists: frozenset[str]) -> Equations:
    return in_force(kind, as_printed(kind, printed, kind.equations), printed | lists)


def applying(kind: Kind, given: Given) -> tuple[Equation, ...]:
    """The equations that apply to such a claim, whatever else would have to be printed for them."""
    stated = kind.equations if kind.stated is None else kind.stated(given)
    return as_printed(kind, frozenset(given.one), stated)


def meanings(kind: Kind, given: Given) -> tuple[Equations, ...]:
    """The equations in force, and those of other meanings of the same figures, if there are any."""
    others = kind.otherwise(given) if kind.otherwise else ()
    return (equations_of(kind, given), *map(Equations, others))


@cache
def in_force(kind: Kind, equations: tuple[Equation, ...], printed: frozenset[str]) -> Equations:
    """Those of the equations that say something of the printed figures.

    What holds an unprinted field that no other equation holds says nothing, for that field may be whatever does, unless
    whole numbers decide.
    """
    known = printed | {COUNT, *kind.whole}
    left = list(equations)
    while True:
        counted = Counter(field for each in left for field in set(each.fields) - known)
        kept = [each for each in left if all(field in known or counted[field] > 1 for field in each.fields)]
        if len(kept) == len(left):
            return Equations(left)
        left = kept


def as_printed(kind: Kind, printed: frozenset[str], equations: tuple[Equation, ...]) -> tuple[Equation, ...]:
    """The equations with each field called what the claim calls it: the ``target`` that stands for a ``whole``."""
    names = frozenset(pair for pair in kind.exclusive if pair[1] in printed)
    return tuple([_renamed_equation(each, names) for each in equations]) if names else equations


@cache
def _renamed_equation(stated: Equation, names: frozenset[tuple[str, str]]) -> Equation:
    return equation(renamed(stated.text, dict(names)), stated.rule)


def renamed(text: str, names: Mapping[str, str]) -> str:
    """The text with other words in place of those that are known."""
    if all(word == other for word, other in names.items()):
        return text
    return re.sub(r"\w+", lambda word: names.get(word[0], word[0]), text)


def sets_of(kind: Kind, given: Given, reading: Reading = NEAREST) -> dict[str, Interval]:
    """Field -> the true values that it allows in that reading."""
    round_ = _round_figures(kind, given) if reading is COARSE and kind.coarse else frozenset()
    exact = given.exact
    sets = {role: _set(kind, given, role, written, reading, round_, exact) for role, written in given.one.items()}
    for figures in given.many.values():
        sets[COUNT] = Interval(len(figures), len(figures))
    return sets


def lists_of(kind: Kind, given: Given, reading: Reading = NEAREST) -> dict[str, list[Interval]]:
    """Field -> for each entry of its list the true values that it allows in that reading."""
    if not given.many:
        return {}
    if kind.leaf_sets is not None and "holds" in given.options:
        return {"holds": kind.leaf_sets(given, reading)}
    round_ = _round_figures(kind, given) if reading is COARSE and kind.coarse else frozenset()
    exact = given.exact
    return {
        field: [
            _set(kind, given, f"{field}[{number}]" if exact else field, each, reading, round_, exact)
            for number, each in enumerate(figures)
        ]
        for field, figures in given.many.items()
    }


def set_in_claim(kind: Kind, given: Given, role: str, written: Written, reading: Reading = NEAREST) -> Interval:
    """The true values that a figure allows in that role of this claim, in that reading; a role may name an entry."""
    round_ = _round_figures(kind, given) if reading is COARSE and kind.coarse else frozenset()
    exact = given.exact
    field = role if exact else split_role(role)[0]
    return _set(kind, given, field, written, reading, round_, exact)


def _set(
    kind: Kind,
    given: Given,
    role: str,
    written: Written,
    reading: Reading,
    round_: frozenset[Written],
    exact: frozenset[str],
) -> Interval:
    if exact:
        name, role = role, split_role(role)[0]
        if written.may_be_exact and (name in exact or role in exact):
            return Interval(written.num, written.num, written.den)
    field = kind.field(role)
    if round_ and written in round_:
        return written.as_coarse()
    of_exact = bool(exact) and _is_of_exact(field, exact)
    result = of_exact or (field is not None and field.result)
    if reading is COARSE and not written.may_be_far:
        way: Way = "nearest"
    else:
        way = reading.results if result else reading.others
    if written.hedge == "over":
        written = in_its_role(kind, role, written)
    if result and written.plain and (of_exact or has_decimals(given, written)):
        return written.interval(way, True)
    return allowed_in_role(kind, role, written, way)


def _is_of_exact(field: Field | None, exact: frozenset[str]) -> bool:
    return field is not None and not exact.isdisjoint(field.result_of)


def is_rounded_result(kind: Kind, given: Given, role: str, written: Written) -> bool:
    """Whether a plain whole number in that role is a result that does not come out even, so that it was rounded."""
    field = kind.field(role)
    if given.exact and _is_of_exact(field, given.exact):
        return True
    return field is not None and field.result and has_decimals(given, written)


def has_decimals(given: Given, result: Written) -> bool:
    """Whether another figure of the claim is printed with decimals, so that a plain whole result was rounded."""
    figures = (*given.one.values(), *(each for many in given.many.values() for each in many))
    return any(each.has_decimals and each is not result for each in figures)


def _round_figures(kind: Kind, given: Given) -> frozenset[Written]:
    """The figures that may themselves have been rounded, because they end in two zeros, or in one as others do."""
    candidates = [
        written
        for role, entries in (*((role, (each,)) for role, each in given.one.items()), *given.many.items())
        if ((field := kind.field(role)) is None or field.coarse) and role not in given.exact
        for written in entries
        if written.may_be_coarse
    ]
    figures = [
        *(each for role, each in given.one.items() if not kind.numbers.get(role)),
        *(each for many in given.many.values() for each in many),
    ]
    every = [each for each in figures if each.kind not in (PERCENT, POINTS, TIMES) and not each.is_range]
    ending = [each for each in every if ends_in_zero(each)]
    return frozenset(
        each
        for each in candidates
        if each.is_coarse
        or (
            ends_in_zero(each)
            and len(ending) > 1
            and all(ends_in_zero(other) for other in every if digits_of(other) >= digits_of(each))
        )
    )


def ends_in_zero(figure: Written) -> bool:
    written = figure.as_printed
    return (
        not written.has_fraction_sign
        and written.num != 0
        and written.num % written.step == 0
        and abs(written.num) // written.step % 10 == 0
    )


def digits_of(figure: Written) -> int:
    """How many digits are printed, before a fraction sign."""
    written = figure.as_printed
    if written.has_fraction_sign:
        return len(str(abs(written.num) // (written.den * 10**written.scale)))
    return len(str(abs(written.num) // written.step))


_latest: Statement | None = None


class Statement:
    """What one claim states, asked for in several readings."""

    def __init__(self, kind: Kind, given: Given) -> None:
        self._kind = kind
        self._given = given
        self._sets: dict[Reading, tuple[Sets, Lists]] = {}
        self._failed: dict[Reading, Equation | None] = {}
        self._possible: dict[Reading, bool] = {}
        self._values: dict[Reading, Interval | None] = {}
        self._meanings: tuple[Equations, ...] = () if kind.failed is not None else meanings(kind, given)

    def holds(self, reading: Reading = NEAREST) -> bool:
        """Whether true values satisfy all that the claim says."""
        kind = self._kind
        if kind.failed is not None:
            return self.failed(reading) is None
        if kind.whole and self.is_decided_in_whole_numbers:  # no whole number where there is no real one
            apart = quotients_apart(kind, self._meanings[0], self._sets_in(reading)[0])
            return apart is None and self._failed_in_whole_numbers(reading) is None
        return self._holds(reading)

    def know(self, sets: Sets, lists: Lists) -> None:
        """What its figures mean to nearest is known already."""
        self._sets[NEAREST] = sets, lists

    @classmethod
    def of(cls, kind: Kind, given: Given) -> Statement:
        """The statement of these very figures: the latest is kept, because what is lacking (``gap``) and what is wrong
        are asked of the same one after the other.
        """
        global _latest
        statement = _latest
        if statement is None or statement._given is not given:
            statement = _latest = cls(kind, given)
        return statement

    @property
    def may_stretch(self) -> bool:
        """False where no way of rounding the figures, each as it likes, makes the claim possible: one question in place
        of four.
        """
        return self._kind.failed is not None or self.holds(STRETCHED)

    def failed(self, reading: Reading = NEAREST) -> Equation | None:
        """The first equation that no true values satisfy together with those before it; ``None`` if some do."""
        kind = self._kind
        if kind.failed is not None:
            if reading not in self._failed:
                self._failed[reading] = kind.failed(self._given, reading)
            return self._failed[reading]
        return self.failed_in_reals(reading) or (self._failed_in_whole_numbers(reading) if kind.whole else None)

    def failed_in_reals(self, reading: Reading = NEAREST) -> Equation | None:
        """``failed`` by the equations alone, whatever is said of whole numbers."""
        if self._holds(reading):
            return None
        sets, lists = self._sets_in(reading)
        equations = self._meanings[0]
        apart = quotients_apart(self._kind, equations, sets)
        if apart is not None or len(equations) == 1:
            return apart or equations[0]
        return next(each[-1] for each in equations.prefixes if not possible(each, sets, lists))

    def _sets_in(self, reading: Reading) -> tuple[Sets, Lists]:
        kept = self._sets.get(reading)
        if kept is None:
            kept = sets_of(self._kind, self._given, reading), lists_of(self._kind, self._given, reading)
            self._sets[reading] = kept
        return kept

    def _holds(self, reading: Reading) -> bool:
        """Whether real numbers satisfy the equations."""
        kept = self._possible.get(reading)
        if kept is None:
            sets, lists = self._sets_in(reading)
            first_is_possible = self._values.get(reading) is not None
            kept = self._possible[reading] = any(
                ((first_is_possible and each is self._meanings[0]) or possible(each, sets, lists))
                and quotients_apart(self._kind, each, sets) is None
                for each in self._meanings
            )
        return kept

    def _failed_in_whole_numbers(self, reading: Reading) -> Equation | None:
        if not self.is_decided_in_whole_numbers:
            return None
        return None if holds_a_count(self._unprinted(reading)) else quotient_among(self._kind, self._meanings[0])

    def _unprinted(self, reading: Reading) -> Interval | None:
        if reading not in self._values:
            sets = self._sets_in(reading)[0]
            self._values[reading] = values_of_unprinted(self._kind, self._given, self._meanings[0], sets)
        return self._values[reading]

    @cached_property
    def is_decided_in_whole_numbers(self) -> bool:
        """Whether at most one whole number would do for what was not printed."""
        kind, given = self._kind, self._given
        return known_count(kind, given) is not None and whole_numbers_decide(self._unprinted(NEAREST))


def quotients_apart(kind: Kind, equations: Equations, sets: Mapping[str, Interval]) -> Equation | None:
    """The equation that fails where two quotients of one figure that nobody printed exclude each other.

    That the figure might be zero is no way out.
    """
    if equations.names <= sets.keys():
        return None
    for base, quotients in bases(kind, equations, frozenset(sets)).items():
        powers = {term.compound[1] for each in equations for term in (*each.left, *each.right) if term.compound}
        alone = {role: sets[role] for role in quotients | powers if role in sets}
        if not possible(equations, alone, nonzero=frozenset({base})):
            return next(each for each in reversed(equations) if not quotients.isdisjoint(each.fields))
    return None


def bases(kind: Kind, equations: Iterable[Equation], printed: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """Figure that nobody printed -> the printed quotients of it, where there are several."""
    return _bases(kind, tuple(equations), printed)


@cache
def _bases(kind: Kind, equations: tuple[Equation, ...], printed: frozenset[str]) -> Mapping[str, frozenset[str]]:
    bases = {}
    for base in sorted({field for each in equations for field in each.fields} - printed - {COUNT}):
        terms: list[Term] = [term for each in equations for term in (*each.left, *each.right) if base in term.fields]
        fields = {field for term in terms for field in (*term.fields, *(term.compound or ())[:1])}
        quotients = {field for field in fields if field in printed and field in kind.measured}
        if len(quotients) > 1:
            bases[base] = frozenset(quotients)
    return bases
