"""The commonest form of a claim, decided in whole numbers by code that is compiled from its equations.

For a share that is |100 × part − whole × percent| ≤ whole × half a unit of the percentage, multiplied out. It says yes
where the claim is consistent to nearest, and no where no way of printing excuses it, which moves a figure by a unit at
most; everything else is decided the long way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from crossfoot.claims.claim import Given, Recomputed
from crossfoot.claims.equation import Equation, Term
from crossfoot.claims.kind import Kind
from crossfoot.claims.recomputing import Computation, computations
from crossfoot.claims.statements import equations_of
from crossfoot.figures.written import Written

Quick = Callable[[Mapping[str, Written]], tuple[Recomputed, ...] | None]

_CODE = """
def quick(one):
    if len(one) != {size}:
        return None
    {gets}
    if {lacking}:
        return None
    if not ({plain}) or {hedged} or {united}:
        return None
    {values}
    if {excluded}:
        return None
    factor, rest, den, step = {factor}, {rest}, result.den, result.step
    if factor <= 0:
        return None
    off = 2 * (rest * den - factor * result.num)
    if {otherwise}:
        return None
    return (Recomputed({role!r}, rest, factor, {words!r}),)
"""


_NOT_CONSISTENT = "off > factor * step or -off > factor * step"
_NOT_BEYOND_EXCUSE = "-2 * factor * step <= off <= 2 * factor * step or {strange}"


@cache
def quick_check(kind: Kind) -> Quick | None:
    """For the commonest form of that kind: what is recomputed if the claim is consistent to nearest.

    ``None`` where the kind names no such form; what is returned gives ``None`` where it is not certain. Raises
    ``ValueError`` where the form is not one quotient of plain whole numbers.
    """
    return _compiled(kind, _equations(kind), _NOT_CONSISTENT) if kind.commonest else None


@cache
def quick_mismatch(kind: Kind) -> tuple[Quick, Equation] | None:
    """For the same form: what is recomputed if the claim is a mismatch whatever way it was printed, and what it breaks.

    ``None`` also where a round figure could be an excuse.
    """
    if not kind.commonest or kind.coarse:
        return None
    equations = _equations(kind)
    broken = next(each for each in equations if each.operator == "=")
    return _compiled(kind, equations, _NOT_BEYOND_EXCUSE), broken


def _equations(kind: Kind) -> Sequence[Equation]:
    return equations_of(kind, Given({role: Written("1", 1) for role in kind.commonest}))


def _compiled(kind: Kind, equations: Sequence[Equation], otherwise: str) -> Quick:
    printed = frozenset(kind.commonest)
    follow = computations(kind, equations, printed)
    if len(follow) != 1 or len(follow[0].forms) != 1 or follow[0].role not in kind.measured:
        raise ValueError(f"the commonest form of {kind.name} is not one quotient of the others")
    if sum(each.operator == "=" for each in equations) != 1:
        raise ValueError(f"the commonest form of {kind.name} has more than one equation")
    scope: dict[str, Quick] = {"Recomputed": Recomputed, "Written": Written}  # type: ignore[dict-item]
    exec(_source(kind, follow[0], [each for each in equations if each.operator != "="], otherwise), scope)
    return scope["quick"]


def _source(kind: Kind, following: Computation, inequalities: Sequence[Equation], otherwise: str) -> str:
    role, forms, words = following
    exact = [each for each in kind.commonest if each != role]
    variable = {each: f"v{number}" for number, each in enumerate(exact)}
    named = {**{each: f"figure{number}" for number, each in enumerate(exact)}, role: "result"}
    units = ("", *kind.numbers.get(role, ())[:1])
    counted = [variable[field.name] for field in kind.fields if field.counted and field.name in variable]
    excluded = [f"{each} < 0" for each in counted]
    for each in inequalities:
        left, right = (_side(side, variable) for side in (each.left, each.right))
        excluded.append(f"not ({left} {_PYTHON[each.operator]} {right})")
    factor, rest = (" + ".join(_product(c, fields, variable) for fields, c in each) or "0" for each in forms[0])
    return _CODE.format(
        size=len(named),
        gets="; ".join(f"{name} = one.get({each!r})" for each, name in named.items()),
        lacking=" or ".join(f"{name} is None" for name in named.values()),
        plain=" and ".join(f"{named[each]}.plain" for each in exact),
        hedged=" or ".join(f"{name}.hedge" for name in named.values()),
        # What carries a unit that could be another one's, or not that of its role, is compared the long way.
        united=" or ".join([*(f"not {name}.bare" for name in named.values()), f"result.kind not in {units!r}"]),
        values="; ".join(f"{variable[each]} = {named[each]}.num" for each in exact),
        excluded=" or ".join(excluded) or "False",
        otherwise=otherwise.format(strange=" or ".join(f"{name}.__class__ is not Written" for name in named.values())),
        factor=factor,
        rest=rest,
        role=role,
        words=words,
    )


_PYTHON = {"≤": "<=", "≥": ">=", "<": "<", ">": ">"}


def _side(side: Sequence[Term], variable: Mapping[str, str]) -> str:
    return " + ".join(_product(term.coefficient, term.fields, variable) for term in side)


def _product(coefficient: int, fields: Sequence[str], variable: Mapping[str, str]) -> str:
    factors = [variable[field] for field in fields]
    return " * ".join(factors if coefficient == 1 and factors else [str(coefficient), *factors])
