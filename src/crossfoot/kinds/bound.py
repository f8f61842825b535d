"""A figure and the limits that it was said to keep.

`value ≥ at_least`, `value ≤ at_most`, `value > more_than`, `value < less_than`, each with the slack of what was
printed.
"""

from crossfoot.claims.claim import Given, Recomputed
from crossfoot.claims.equation import Equation, compare, equation
from crossfoot.claims.kind import Example, Field, Kind
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.figures.written import Way

LIMITS = {
    "at_least": equation("value ≥ at_least", "bound-mismatch"),
    "at_most": equation("value ≤ at_most", "bound-mismatch"),
    "more_than": equation("value > more_than", "bound-mismatch"),
    "less_than": equation("value < less_than", "bound-mismatch"),
}


def _gap(given: Given) -> str:
    below = "at_least" in given.one or "more_than" in given.one
    above = "at_most" in given.one or "less_than" in given.one
    if "value" not in given.one:
        return "" if below and above else "no value is printed"
    return "" if below or above else "no limit is printed"


def _failed(given: Given, way: Way) -> Equation | None:
    value: Interval = given.one["value"].interval(way) if "value" in given.one else EVERYTHING
    for limit, stated in LIMITS.items():
        if limit not in given.one:
            continue
        bound = given.one[limit].interval(way)
        if not compare(value, stated.operator, bound):
            return stated
        kept = value.intersection(_side(bound, stated.operator))
        if kept is None:
            return stated
        value = kept
    return None


def _side(bound: Interval, operator: str) -> Interval:
    """Every number that stands in that relation to some member of the bound."""
    if operator in ("≥", ">"):
        closed = bound.lo_closed and operator == "≥"
        return EVERYTHING if bound.lower is None else Interval.between(bound.lower, None, closed)
    closed = bound.hi_closed and operator == "≤"
    return EVERYTHING if bound.upper is None else Interval.between(None, bound.upper, True, closed)


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    return ()


def _stated(given: Given) -> tuple[Equation, ...]:
    return tuple(stated for limit, stated in LIMITS.items() if limit in given.one)


KIND = Kind(
    name="bound",
    fields=(
        Field("value", "the figure"),
        Field("at_least", "it is this or more"),
        Field("at_most", "it is this or less"),
        Field("more_than", "it is more than this"),
        Field("less_than", "it is less than this"),
    ),
    equations=tuple(LIMITS.values()),
    gap=_gap,
    failed=_failed,
    recompute=_recompute,
    stated=_stated,
    good=(
        Example("value: 36.932\nat_least: 36.000", "consistent"),
        Example("value: 12,5%\nmore_than: 12%\nless_than: 13%", "consistent"),
        Example("value: 36.932", "undetermined"),
    ),
    bad=(
        Example("value: 35.900\nat_least: 36.000", "mismatch", "35.900 is not at least 36.000 (100 too low)"),
        Example("value: 36.000\nmore_than: 36.000", "mismatch", "36.000 is not more than 36.000"),
        Example("at_least: 20\nat_most: 10", "mismatch", "nothing is at least 20 and at most 10"),
    ),
)
