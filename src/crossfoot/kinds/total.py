"""A total and its parts.

`coverage` says what the parts are: `exact` (the default), all of it, so that they add up; `partial`, some of it, so
that they do not exceed it; `overlapping`, groups that may share members, so that each is within it. `100%` as the
total is exact by definition, and each part keeps the slack of its last printed place.
"""

from crossfoot.claims.claim import Gap, Given
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import Bars, Example, Field, Kind
from crossfoot.messages import translatable, translated

EXACT = equation("Σ parts = total", "total-mismatch")
PARTIAL = equation("Σ parts ≤ total", "parts-exceed-total")
OVERLAPPING = equation("max parts ≤ total", "parts-exceed-total")
_EQUATIONS = {"exact": EXACT, "partial": PARTIAL, "overlapping": OVERLAPPING}


def _gap(given: Given) -> Gap | None:
    total, parts = given.one.get("total"), given.many.get("parts", ())
    if not parts:
        return Gap("not-printed", translated("no parts are printed"))
    if total is None:
        return Gap("not-printed", translated("no total is printed"))
    return None


def _stated(given: Given) -> tuple[Equation, ...]:
    return (_EQUATIONS[str(given.options.get("coverage", "exact"))],)


def _bars(given: Given) -> Bars:
    return Bars("parts", "total", stacked=_stated(given)[0] is not OVERLAPPING)


KIND = Kind(
    name="total",
    fields=(
        Field("total", translatable("the total as printed; 100% is exact"), result=True),
        Field(
            "parts",
            translatable("the parts, a list or a mapping from your own labels"),
            "figures",
            synonyms=("items", "values", "entries", "components", "addends", "summands", "breakdown"),
            entry="part",
        ),
        Field("coverage", translatable("what the parts are"), "choice", ("exact", "partial", "overlapping")),
    ),
    equations=(EXACT, PARTIAL, OVERLAPPING),
    stated=_stated,
    gap=_gap,
    phrases={"total": ("{parts}",)},
    coarse=True,
    bars=_bars,
    synonyms=("sum", "sums", "addition", "breakdown", "whole", "overall"),
    defined=frozenset({"total"}),
    forms=(
        "{parts:+} is {total}",
        "{total} is {parts:+}",
        "sum {parts} is {total}",
        "sum {parts:+} is {total}",
        "{total} is sum {parts}",
        "{parts} adds {total}",
    ),
    good=(
        Example('total: 100%\nparts: {excellent: "62,98%", good: "30,21%", fair: "5,9%", weak: "0,94%"}', "consistent"),
        Example("total: 165\nparts: [87, 78]", "consistent"),
        Example("total: 1.173\nparts: {women: 367, minorities: 127, young: 756}\ncoverage: overlapping", "consistent"),
        Example("total: 81\nparts: [71, 01]\ncoverage: partial", "consistent"),
        Example('total: 100%\nparts: ["37%", "20%", "18%", "27%"]', "consistent"),
        Example('total: 100%\nparts: ["33,3%", "33,3%", "33,3%"]', "consistent"),
        Example("parts: [87, 78]", "undetermined"),
        Example('total: 100%\nparts: ["37%", 20, "18%"]', "undetermined"),
    ),
    bad=(
        Example("total: 166\nparts: [87, 78]", "mismatch", "87 + 78 is 165, not 166 (1 too high)"),
        Example(
            'total: 100%\nparts: ["37%", "20%", "18%", "29%"]',
            "mismatch",
            "37% + 20% + 18% + 29% is 104%, not 100% (4 points too low)",
        ),
        Example(
            "total: 1.173\nparts: [367, 127, 756]\ncoverage: partial",
            "mismatch",
            "367 + 127 + 756 is 1.250, more than the total of 1.173 (by 77)",
        ),
        Example(
            "total: 106\nparts: [101, 107]\ncoverage: overlapping",
            "mismatch",
            "the part 107 is greater than the total 106 (by 1)",
        ),
    ),
)
