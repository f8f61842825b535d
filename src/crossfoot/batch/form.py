"""What a kind states of the columns at hand, turned into products that can be compared column by column.

It all comes from the equations of the kind. A form is for rows of simple figures with the usual signs; whatever else
the kind knows of (other meanings, whole numbers, unprinted bases) leaves them to the engine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from crossfoot.claims.claim import Given
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import Kind
from crossfoot.claims.needed import Isolated, isolated
from crossfoot.claims.recomputing import computations
from crossfoot.claims.statements import COUNT, applying, bases, equations_of
from crossfoot.claims.whole import known_count
from crossfoot.figures.written import PERCENT, Written
from crossfoot.records import NamedTuple

SUM: Final = "Σ "
"""before the name of a list: the sum of its entries"""


class RoleRelation(NamedTuple):
    """One thing that must hold: ``role`` × ``factor`` = ``rest``, turned to one side or the other."""

    result: str
    ways: tuple[tuple[str, Isolated], ...]
    """the ways to turn it: by the role that stands alone"""


class Form(NamedTuple):
    """What is to be compared in claims of one kind that print the same fields."""

    kind: Kind
    roles: tuple[str, ...]
    lists: Mapping[str, int]
    relations: tuple[RoleRelation, ...]
    limits: tuple[Equation, ...]
    """inequalities between two figures"""
    rule: str
    positive: frozenset[str]
    """fields that multiply, so that they must be positive"""
    signed: frozenset[str]
    """fields that may be negative"""
    certain: bool
    """whether a claim that does not fit is a mismatch; else there are other meanings, which the engine tries"""
    compound: Equation | None = None
    """in place of relations: growth over several periods"""

    def takes_percent(self, role: str) -> bool | None:
        """Whether figures in the role are percentages; ``None`` where they are whatever the others are."""
        units = self.kind.numbers.get(role)
        return None if units is None else PERCENT in units[:1]

    @property
    def may_be_percentages(self) -> bool:
        """Whether what is compared may all be percentages, without being read in another way."""
        return not any(PERCENT in units for units in self.kind.numbers.values())


@cache
def form_of(kind: Kind, roles: tuple[str, ...], lists: tuple[tuple[str, int], ...]) -> Form | None:
    """``None`` where claims with these fields are for the engine alone."""
    if kind.failed is not None or any(_form(kind, role) not in ("figure", "multiple") for role in roles):
        return None
    if len(lists) > 1 or any(_form(kind, role) != "figures" for role, _ in lists):
        return None
    usual = Written("1", 1)
    given = Given(dict.fromkeys(roles, usual), {role: (usual,) * length for role, length in lists})
    if kind.gap(given) is not None or known_count(kind, given) is not None:
        return None
    stated, every = equations_of(kind, given), applying(kind, given)
    equal = [each for each in stated if each.operator == "="]
    limits = tuple(each for each in stated if each.operator != "=")
    printed = {*roles, *(role for role, _ in lists)}
    if not equal or not printed.issubset(field for each in stated for field in each.fields):
        return None
    if bases(kind, stated, frozenset(roles)) or not all(map(_between_two, limits)):
        return None
    if len({each.rule for each in equal}) > 1 or (limits and kind.coarse):
        return None
    compound = next((each for each in equal if not each.is_polynomial), None)
    signed = {field.name for field in kind.fields if field.result} | {SUM + role for role, _ in lists}
    relations = () if compound else _relations(kind, equal, every, roles, lists)
    relations = tuple(each._replace(ways=tuple(way for way in each.ways if _is_fit(way, signed))) for each in relations)
    if compound and (len(equal) > 1 or not _is_growth(compound)):
        return None
    if not compound and not (relations and all(each.ways for each in relations)):
        return None
    products = [term for each in every for term in (*each.left, *each.right)]
    positive = {field for term in products for field in term.fields if len(term.fields) > 1 or term.compound}
    return Form(
        kind, roles, dict(lists), relations, limits, equal[0].rule, frozenset(positive - signed),
        frozenset(each.removeprefix(SUM) for each in signed),
        kind.otherwise is None or not kind.otherwise(given), compound,
    )  # fmt: skip


def _is_fit(way: tuple[str, Isolated], signed: set[str]) -> bool:
    """Whether no product has two figures that may be negative, and a lone factor none."""
    _, turned = way
    if len(turned.factor) == 1 and (turned.factor[0][1] < 0 or not signed.isdisjoint(turned.factor[0][0])):
        return False
    return all(len(signed.intersection(fields)) <= 1 for terms in turned for fields, _ in terms)


def _form(kind: Kind, role: str) -> str:
    field = kind.field(role)
    return field.form if field is not None else ""


def _between_two(limit: Equation) -> bool:
    """``a ≤ b`` or ``a ≥ b``, of two figures."""
    sides = (limit.left, limit.right)
    return limit.operator in ("≤", "≥") and all(
        len(side) == len(side[0].fields) == side[0].coefficient == 1 and not side[0].reduction for side in sides
    )


def _is_growth(stated: Equation) -> bool:
    """``a × (1 + rate / 100)^n = b``, each field once."""
    (left, *more), (right, *further) = stated.left, stated.right
    if more or further or left.compound is None or right.compound is not None:
        return False
    return len(left.fields) == len(right.fields) == 1 and left.coefficient == right.coefficient == 1


def _relations(
    kind: Kind, equal: Sequence[Equation], every: tuple[Equation, ...], roles: Sequence[str],
    lists: Sequence[tuple[str, int]],
) -> tuple[RoleRelation, ...]:  # fmt: skip
    printed = frozenset({*roles, *(SUM + role for role, _ in lists), *([COUNT] if lists else [])})
    known = frozenset({*roles, *(role for role, _ in lists), COUNT})
    results = [each for each in computations(kind, every, printed) if each.role in roles]
    if len(equal) == 1 or (len(results) == 1 and kind.recompute is None):
        ways = isolated(tuple(each.text for each in equal), printed)
        if any(len(each) > 1 for each in ways.values()):
            return ()
        computed = [each.role for each in results] or [field.name for field in kind.fields if field.measured]
        first = next((role for role in computed if role in ways), "")
        turned = sorted(ways.items(), key=lambda way: way[0] != first)
        return (RoleRelation(first, tuple((role, forms[0]) for role, forms in turned)),) if first else ()
    if kind.recompute is not None or not known.issuperset(field for each in equal for field in each.fields):
        return ()
    if len(results) != len(equal) or any(len(each.forms) > 1 for each in results):
        return ()
    return tuple(RoleRelation(each.role, ((each.role, each.forms[0]),)) for each in results)
