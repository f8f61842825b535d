"""So much for each, times how many: a rate, a count and their total.

`rate × count = total`. With a `percent` the total is that percentage of the product: 15.980 is 159,8% of 1.000 a year
over 10 years. A rate printed as a plain whole number is exact, as a price is; where it is the outcome of a division,
use `average`.
"""

from crossfoot.claims.claim import Gap, Given
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import Example, Field, Kind, Swap
from crossfoot.claims.roles import the
from crossfoot.messages import translatable, translated

TOTAL = equation("rate × count = total", "rate-mismatch")
PERCENT = equation("rate × count × percent = 100 × total", "rate-mismatch")


def _gap(given: Given) -> Gap | None:
    lacking = [role for role in ("rate", "count", "total") if role not in given.one]
    if not lacking:
        return None
    if len(lacking) == 1:
        return Gap("not-printed", translated("{figure} is not printed", figure=the(lacking[0])))
    figures = translated(" and ").join(map(the, lacking))
    return Gap("not-printed", translated("{figures} are not printed", figures=figures))


def _stated(given: Given) -> tuple[Equation, ...]:
    return (PERCENT if "percent" in given.one else TOTAL,)


KIND = Kind(
    name="rate",
    fields=(
        Field("rate", translatable("so much for each")),
        Field("count", translatable("how many: years, people, pieces"), counted=True, coarse=False),
        Field("total", translatable("what they come to"), result=True),
        Field(
            "percent",
            translatable("where the total is a percentage of rate × count: a target over years"),
            measured=True,
            coarse=False,
            result=True,
        ),
    ),
    equations=(TOTAL, PERCENT),
    stated=_stated,
    gap=_gap,
    phrases={
        "percent": (translatable("{total} of {rate} × {count}"),),
        "total": ("{rate} × {count} × {percent}", "{rate} × {count}"),
        "rate": ("{total} / {count}",),
        "count": ("{total} / {rate}",),
    },
    swaps=(
        Swap("rate", "total", translatable("rate and total")),
        Swap("count", "total", translatable("count and total")),
    ),
    numbers={"percent": ("%",), "count": ()},
    per={"rate": "count"},
    coarse=True,
    good=(
        Example("rate: 1.500\ncount: 12\ntotal: 18.000", "consistent"),
        Example("rate: hơn 1.000\ncount: 10\npercent: 159,8%\ntotal: 15.980", "consistent"),
        Example("rate: 1.500\ncount: 12", "undetermined"),
    ),
    bad=(
        Example(
            "rate: 1.575\ncount: 12\ntotal: 19.000",
            "coarse",
            "1.575 × 12 is 18.900, not 19.000 (100 too high), which fits only if a round figure was itself rounded",
        ),
        Example("rate: 35\ncount: 12\ntotal: 430", "mismatch", "35 × 12 is 420, not 430 (10 too high)"),
        Example(
            "rate: 1.035\ncount: 10\npercent: 149,8%\ntotal: 15.985",
            "mismatch",
            "15.985 of 1.035 × 10 is 154,4%, not 149,8% (4,6 points too low)",
        ),
    ),
)
