"""What the printed figures of a claim give for each other, from its equations alone, at face value and exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache

from crossfoot.claims.claim import Given, Recomputed
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import Kind
from crossfoot.claims.needed import Isolated, isolated
from crossfoot.claims.statements import COUNT, applying, as_printed, renamed
from crossfoot.figures.written import PERCENT, Written
from crossfoot.records import NamedTuple

_SUM = "Σ "
_Ratio = tuple[int, int]
"""numerator and positive denominator, which may have a common factor"""


class Computation(NamedTuple):
    """How one figure follows from those that are taken as given."""

    role: str
    forms: tuple[Isolated, ...]
    words: str


def recompute(kind: Kind, given: Given) -> tuple[Recomputed, ...]:
    """What the printed figures give for the others, those compared first."""
    return kind.recompute(given) if kind.recompute is not None else derived(kind, given)


def derived(kind: Kind, given: Given) -> tuple[Recomputed, ...]:
    """``recompute`` by the equations of the kind.

    As few of the printed figures as determine the rest are taken at face value, in the order of the fields, results
    last; the others are computed from them.
    """
    values = {role: (written.num, written.den) for role, written in given.one.items()}
    for field, figures in given.many.items():
        if figures:
            values[_SUM + field], values[COUNT] = _total(figures), (len(figures), 1)
    recomputed = []
    for each in _computations_for(kind, given, frozenset(values)):
        exact = next((value for form in each.forms if (value := _value(form, values)) is not None), None)
        if exact is not None:
            recomputed.append(Recomputed(each.role, *exact, each.words.replace("{n}", _count(given))))
    known = {*given.one, *given.many, *(each.role for each in recomputed)}
    said = [each for each in recomputed if known.issuperset(_roles_in(each.how))]
    return tuple(sorted(said, key=lambda each: each.role not in given.one))


def _total(figures: Sequence[Written]) -> _Ratio:
    if all(each.den == 1 for each in figures):
        return sum([each.num for each in figures]), 1
    return sum((each.value for each in figures), Fraction(0)).as_integer_ratio()


def on_the_later_figure(role: str, given: Given) -> bool:
    """Whether the printed figures give the growth that is printed in that role on what came after it."""
    value = {role: figure.value for role, figure in given.one.items() if figure.has_face_value}
    if role not in value or len({"from", "to", "by"} & value.keys()) < 2:
        return False
    new = value["to"] if "to" in value else value["from"] + value["by"]
    old = value["from"] if "from" in value else new - value["by"]
    if not new:
        return False
    share, printed = 100 * (new - old) / new, given.one[role]
    if not printed.kind:  # a bare figure is a percentage in this role, and "over 17" reaches as far as one
        printed = printed.as_kind(PERCENT)
    return share == value[role] if role in given.exact else share in printed.interval(measured=True)


def _computations_for(kind: Kind, given: Given, printed: frozenset[str]) -> tuple[Computation, ...]:
    if kind.stated is None and not given.many:
        return _computations_as_stated(kind, printed)
    return computations(kind, applying(kind, given), printed)


@cache
def _computations_as_stated(kind: Kind, printed: frozenset[str]) -> tuple[Computation, ...]:
    return computations(kind, as_printed(kind, printed, kind.equations), printed)


@cache
def computations(kind: Kind, equations: tuple[Equation, ...], printed: frozenset[str]) -> tuple[Computation, ...]:
    """How the figures that are not taken as given follow from those that are, in the order of the fields."""
    texts = tuple(each.text for each in equations)
    stand_ins = {field.stands_for: field.name for field in kind.fields if field.stands_for and field.name in printed}
    fields = [field for field in kind.fields if not field.stands_for]
    names = {field.name: stand_ins.get(field.name, field.name) for field in fields}
    basis = {each for each in printed if each == COUNT or each.startswith(_SUM)}
    for field in sorted(fields, key=lambda field: field.result):
        role = names[field.name]
        if role in printed and not _follows(texts, basis, role):
            basis.add(role)
    by_field = {}
    for field in fields:
        role = names[field.name]
        forms = _follows(texts, basis, role)
        if role not in basis and forms and not (field.on_request and role not in printed):
            by_field[field.name] = role, forms
    bare = {each.removeprefix(_SUM) for each in basis}
    known = bare.union(role for role, _ in by_field.values())
    made = []
    for name, (role, forms) in by_field.items():
        phrases = [renamed(phrase, names) for phrase in kind.phrases.get(name, ())]
        if role not in printed and role in kind.measured:  # a quotient says no more than another one does
            phrases = [phrase for phrase in phrases if kind.measured.isdisjoint(_roles_in(phrase))]
        words = _words(phrases, bare, known - {role})
        if words:
            made.append(Computation(role, forms, words))
    return tuple(made)


@lru_cache(maxsize=1_000)
def _roles_in(phrase: str) -> tuple[str, ...]:
    """The roles that stand alone in braces; to compile a pattern for them would take longer than all that is asked."""
    inside = [each.partition("}") for each in phrase.split("{")[1:]]
    return tuple([name for name, closed, _ in inside if closed and name.isidentifier()])


def _count(given: Given) -> str:
    return next((str(len(figures)) for figures in given.many.values()), "")


def _follows(texts: tuple[str, ...], basis: Iterable[str], role: str) -> tuple[Isolated, ...]:
    return isolated(texts, frozenset({*basis, role})).get(role, ())


def _words(phrases: Sequence[str], basis: set[str], computed: set[str]) -> str:
    """The first phrase that needs only what is given, else only what is known; nothing where there is none."""
    for known in (basis, computed):
        for phrase in phrases:
            if known.issuperset(_roles_in(phrase)):
                return phrase
    return ""


def _value(form: Isolated, values: Mapping[str, _Ratio]) -> _Ratio | None:
    """``None`` where it is divided by zero."""
    num, den = _sum(form.factor, values)
    if not num:
        return None
    top, bottom = _sum(form.rest, values)
    return (top * den, bottom * num) if num > 0 else (-top * den, -bottom * num)


def _sum(terms: Sequence[tuple[Sequence[str], int]], values: Mapping[str, _Ratio]) -> _Ratio:
    total, over = 0, 1
    for fields, num in terms:
        den = 1
        for field in fields:
            top, bottom = values[field]
            num, den = num * top, den * bottom
        total, over = (total + num, over) if den == over else (total * den + num * over, over * den)
    return total, over
