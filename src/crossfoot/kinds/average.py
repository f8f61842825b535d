"""An average with its total and count, or with the values that it is made of.

`average × count = total`, or `average × n = Σ values`; that the average lies between the least and the greatest value
follows. An average is a quotient: printed as 40 it was rounded, and stands for anything from 39,5 to 40,5.
"""

from fractions import Fraction

from crossfoot.claims.claim import Given, Recomputed
from crossfoot.claims.equation import Equation, equation, total_of
from crossfoot.claims.kind import Example, Field, Kind
from crossfoot.figures.interval import EVERYTHING, Interval
from crossfoot.figures.written import Way

TOTAL = equation("average × count = total", "average-mismatch")
VALUES = equation("n × average = Σ values", "average-mismatch")


def _gap(given: Given) -> str:
    one, values = given.one, given.many.get("values", ())
    shared = "total" in one and "count" in one
    if "average" not in one:
        return "" if values and shared else "no average is printed"
    if values:
        return ""
    if not shared:
        return "the total and the count, or the values, are not all printed"
    nothing = one["total"].interval() == one["count"].interval() == Interval(0, 0)
    return "nothing shared among none has no average" if nothing else ""


def _failed(given: Given, way: Way) -> Equation | None:
    average = given.one["average"].interval(way, True) if "average" in given.one else EVERYTHING
    values = given.many.get("values", ())
    if values:
        mean = total_of(value.interval(way) for value in values).over(len(values))
        kept = average.intersection(mean)
        if kept is None:
            return VALUES
        average = kept
    if "total" in given.one and "count" in given.one:
        sets = {role: given.one[role].interval(way) for role in ("total", "count")}
        return None if TOTAL.holds({**sets, "average": average}) else TOTAL
    return None


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    one, values = given.one, given.many.get("values", ())
    if values:
        mean = sum((value.value for value in values), Fraction(0)) / len(values)
        return (Recomputed.of("average", mean, f"({{values}}) / {len(values)}"),)
    found = {role: one[role].value for role in ("average", "total", "count") if role in one}
    if "total" in found and found.get("count"):
        return (Recomputed.of("average", found["total"] / found["count"], "{total} / {count}"),)
    if "average" in found and "count" in found:
        return (Recomputed.of("total", found["average"] * found["count"], "{average} × {count}"),)
    if found.get("average") and "total" in found:
        return (Recomputed.of("count", found["total"] / found["average"], "{total} / {average}"),)
    return ()


def _stated(given: Given) -> tuple[Equation, ...]:
    return _equations(given) if "average" in given.one else ()


def _readings(given: Given) -> tuple[tuple[Equation, ...], ...]:
    """With the average that follows where it is not printed."""
    return (_equations(given),)


def _equations(given: Given) -> tuple[Equation, ...]:
    found = [TOTAL] if "total" in given.one and "count" in given.one else []
    if given.many.get("values"):
        found.append(equation(f"{len(given.many['values'])} × average = Σ values", VALUES.rule))
    return tuple(found)


KIND = Kind(
    name="average",
    fields=(
        Field("average", "the average as printed"),
        Field("total", "what was shared out"),
        Field("count", "among how many"),
        Field("values", "in place of total and count: the values themselves", "figures"),
    ),
    equations=(TOTAL, VALUES),
    gap=_gap,
    failed=_failed,
    recompute=_recompute,
    stated=_stated,
    measured=frozenset({"average"}),
    coarse=True,
    readings=_readings,
    forms=(
        "mean {values} is {average}",
        "{average} is mean {values}",
        "{values} mean [is] {average}",
    ),
    good=(
        Example("average: 40\ntotal: 375.692\ncount: 9.394", "consistent"),
        Example("average: 2,5\nvalues: [1, 2, 3, 4]", "consistent"),
        Example("average: 40\ncount: 9.394", "undetermined"),
    ),
    bad=(
        Example("average: 45\ntotal: 375.692\ncount: 9.394", "mismatch", "375.692 / 9.394 is 40, not 45 (5 too high)"),
        Example("average: 2,7\nvalues: [1, 2, 3, 4]", "mismatch", "(1 + 2 + 3 + 4) / 4 is 2,5, not 2,7 (0,2 too high)"),
        Example(
            "average: 39\ntotal: 375.692\ncount: 9.394",
            "truncated",
            "375.692 / 9.394 is 39,9…, which rounds to 40; 39 cuts the digits off",
        ),
    ),
)
