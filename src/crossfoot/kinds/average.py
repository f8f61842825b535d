"""An average with its total and count, or with the values that it is made of.

`average × count = total`, or `average × n = Σ values`; that the average lies between the least and the greatest value
follows. An average is a quotient: printed as 40 it was rounded, and stands for anything from 39,5 to 40,5.
"""

from crossfoot.claims.claim import Gap, Given
from crossfoot.claims.equation import equation
from crossfoot.claims.kind import Bars, Example, Field, Kind, Swap
from crossfoot.claims.statements import sets_of

TOTAL = equation("average × count = total", "average-mismatch")
VALUES = equation("average × n = Σ values", "average-mismatch")


def _gap(given: Given) -> Gap | None:
    one, values = given.one, given.many.get("values", ())
    shared = "total" in one and "count" in one
    if "average" not in one:
        return None if values and shared else Gap("not-printed", "no average is printed")
    if values:
        return None
    if not shared:
        return Gap("not-printed", "the total and the count, or the values, are not all printed")
    sets = sets_of(KIND, given)
    if sets["total"].is_zero and sets["count"].is_zero:
        return Gap("nothing", "nothing shared among none has no average")
    return None


def _bars(given: Given) -> Bars:
    return Bars("values", "average", stacked=False)


KIND = Kind(
    name="average",
    fields=(
        Field("average", "the average as printed", measured=True, result=True),
        Field("total", "what was shared out"),
        Field("count", "among how many", counted=True, coarse=False, synonyms=("number", "n", "size", "denominator")),
        Field(
            "values",
            "in place of total and count: the values themselves",
            "figures",
            synonyms=("parts", "items", "numbers", "figures"),
        ),
    ),
    equations=(VALUES, TOTAL),
    gap=_gap,
    phrases={
        "average": ("({values}) / {n}", "{total} / {count}"),
        "total": ("{average} × {count}",),
        "count": ("{total} / {average}",),
    },
    swaps=(Swap("total", "count", "total and count"), Swap("average", "total", "average and total")),
    numbers={"count": ()},
    per={"average": "count"},
    coarse=True,
    bars=_bars,
    synonyms=("mean", "avg"),
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
