"""The verdict on one claim: the readings are tried from the strictest to the most lenient.

The order and its meaning are in docs/verdicts.md.
"""

from __future__ import annotations

from crossfoot.claims.claim import Gap, Given, Rounding, Verdict
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import Kind
from crossfoot.claims.reading import ALLOWED, COARSE, CUT_OFF, NEAREST, ROUNDED_UP
from crossfoot.claims.statements import Statement
from crossfoot.claims.units import comparable


def decide(kind: Kind, given: Given, rounding: Rounding = "nearest") -> tuple[Verdict, Equation | None, Gap | None]:
    """Verdict, the equation that nearest rounding breaks, and for ``undetermined`` what is lacking."""
    given, gap, *_ = comparable(kind, given)
    gap = gap or kind.gap(given)
    if gap is not None:
        return "undetermined", None, gap
    statement = Statement.of(kind, given)
    if statement.holds(NEAREST):
        return "consistent", None, None
    broken = statement.failed(NEAREST)
    lenient = [
        readings
        for readings in ((CUT_OFF, ROUNDED_UP) if statement.may_stretch else ())
        if any(map(statement.holds, readings))
    ]
    if any(readings[0] in ALLOWED[rounding] for readings in lenient):
        return "consistent", None, None
    if lenient:
        return lenient[0][0].verdict, broken, None
    excusable = kind.over_is_open and _is_round(kind, given) and not (kind.never_coarse and kind.never_coarse(given))
    if excusable and statement.holds(COARSE):
        return "coarse", broken, None
    return "mismatch", broken, None


def _is_round(kind: Kind, given: Given) -> bool:
    """Whether a figure stands for more in the coarse reading."""
    figures = (*given.one.values(), *(each for many in given.many.values() for each in many))
    return any(each.may_be_far or (kind.coarse and each.may_be_coarse) for each in figures)
