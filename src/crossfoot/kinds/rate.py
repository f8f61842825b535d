"""So much for each, times how many: a rate, a count and their total.

`rate × count = total`. With a `percent` the total is that percentage of the product: 15.980 is 159,8% of 1.000 a year
over 10 years. A rate printed as a plain whole number is exact, as a price is; where it is the outcome of a division,
use `average`.
"""

from fractions import Fraction

from crossfoot.claims.claim import Given, Recomputed
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import Example, Field, Kind
from crossfoot.figures.written import Way

TOTAL = equation("rate × count = total", "rate-mismatch")
PERCENT = equation("rate × count × percent = 100 × total", "rate-mismatch")


def _gap(given: Given) -> str:
    lacking = [role for role in ("rate", "count", "total") if role not in given.one]
    return f"the {' and the '.join(lacking)} {'are' if len(lacking) > 1 else 'is'} not printed" if lacking else ""


def _failed(given: Given, way: Way) -> Equation | None:
    stated = PERCENT if "percent" in given.one else TOTAL
    sets = {role: figure.interval(way, role == "percent") for role, figure in given.one.items()}
    return None if stated.holds(sets) else stated


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    value = {role: figure.value for role, figure in given.one.items()}
    share = value.get("percent", Fraction(100)) / 100
    if "rate" in value and "count" in value:
        product = value["rate"] * value["count"]
        if "percent" in value and "total" in value:
            return (
                (Recomputed.of("percent", 100 * value["total"] / product, "{total} of {rate} × {count}"),)
                if product
                else ()
            )
        return (
            Recomputed.of(
                "total", product * share, "{rate} × {count}" + (" × {percent}" if "percent" in value else "")
            ),
        )
    for known, unknown in (("rate", "count"), ("count", "rate")):
        if "total" in value and value.get(known) and share:
            return (Recomputed.of(unknown, value["total"] / value[known] / share, f"{{total}} / {{{known}}}"),)
    return ()


def _stated(given: Given) -> tuple[Equation, ...]:
    return () if _gap(given) else (PERCENT if "percent" in given.one else TOTAL,)


KIND = Kind(
    name="rate",
    fields=(
        Field("rate", "so much for each"),
        Field("count", "how many: years, people, pieces"),
        Field("total", "what they come to", result=True),
        Field("percent", "where the total is a percentage of rate × count: a target over years"),
    ),
    equations=(TOTAL, PERCENT),
    gap=_gap,
    failed=_failed,
    recompute=_recompute,
    stated=_stated,
    measured=frozenset({"percent"}),
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
