"""An average with its total and count, or with the values that it is made of.

`average × count = total`, or `average × n = Σ values`; that the average lies between the least and the greatest value
follows. With `weights`, one for each value, `Σ weight × value = average × Σ weight`: 99,53% of 549 and 0% of 2 are
99,17% on average. An average is a quotient: printed as 40 it was rounded, and stands for anything from 39,5 to 40,5.
"""

from fractions import Fraction

from crossfoot.claims.claim import Gap, Given, Recomputed
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import Bars, Example, Field, Kind, Swap
from crossfoot.claims.recomputing import derived
from crossfoot.claims.statements import sets_of
from crossfoot.messages import translatable, translated

TOTAL = equation("average × count = total", "average-mismatch")
VALUES = equation("average × n = Σ values", "average-mismatch")
WEIGHTED = equation("average = mean weights × values", "average-mismatch")


def _gap(given: Given) -> Gap | None:
    one, values, weights = given.one, given.many.get("values", ()), given.many.get("weights", ())
    shared = "total" in one and "count" in one
    if weights and len(weights) != len(values):
        return Gap("not-printed", translated("there is not one weight for each value"))
    nothing = bool(weights) and _is_nothing(given)
    if "average" not in one:
        return None if values and shared and not nothing else Gap("not-printed", translated("no average is printed"))
    if values and not nothing:
        return None
    if not shared:
        if nothing:
            return Gap("nothing", translated("weights of nothing make no average"))
        return Gap("not-printed", translated("the total and the count, or the values, are not all printed"))
    sets = sets_of(KIND, given)
    if sets["total"].is_zero and sets["count"].is_zero:
        return Gap("nothing", translated("nothing shared among none has no average"))
    return None


def _is_nothing(given: Given) -> bool:
    """Whether all weights are exactly zero, so that they say nothing."""
    return all(each.plain and not each.hedge and not each.num for each in given.many.get("weights", ()))


def _stated(given: Given) -> tuple[Equation, ...]:
    if not given.many.get("weights"):
        return VALUES, TOTAL
    return (TOTAL,) if _is_nothing(given) else (WEIGHTED, TOTAL)


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    """With weights, the average that they make; the total and the count follow from each other and from that."""
    values, weights = given.many.get("values", ()), given.many.get("weights", ())
    heavy = sum((each.value for each in weights), Fraction(0))
    if not weights or not heavy or len(weights) != len(values):
        return derived(KIND, given)
    total = sum((weight.value * value.value for weight, value in zip(weights, values, strict=True)), Fraction(0))
    mean = Recomputed.of("average", total / heavy, "({weights×values}) / ({weights})")
    others = derived(KIND, Given(given.one, {}, given.options))
    return mean, *(each for each in others if each.role != "average" and each.role not in given.one)


def _bars(given: Given) -> Bars:
    return Bars("values", "average", stacked=False)


KIND = Kind(
    name="average",
    fields=(
        Field("average", translatable("the average as printed"), measured=True, result=True),
        Field("total", translatable("what was shared out")),
        Field(
            "count",
            translatable("among how many"),
            counted=True,
            coarse=False,
            entry="weight",
            synonyms=("number", "n", "size", "denominator"),
        ),
        Field(
            "values",
            translatable("in place of total and count: the values themselves"),
            "figures",
            synonyms=("parts", "items", "numbers", "figures"),
            entry="value",
        ),
        Field(
            "weights",
            translatable("with values: how much each of them counts, in the same order or under the same labels"),
            "figures",
            counted=True,
            coarse=False,
            entry="weight",
            synonyms=("counts", "sizes"),
        ),
    ),
    equations=(VALUES, WEIGHTED, TOTAL),
    stated=_stated,
    gap=_gap,
    recompute=_recompute,
    phrases={
        "average": ("({values}) / {n}", "{total} / {count}"),
        "total": ("{average} × {count}",),
        "count": ("{total} / {average}",),
    },
    swaps=(
        Swap("total", "count", translatable("total and count")),
        Swap("average", "total", translatable("average and total")),
    ),
    numbers={"count": (), "weights": ()},
    paired=("values", "weights"),
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
        Example('average: 99,17%\nvalues: ["99,53%", 0%]\nweights: [549, 2]', "consistent"),
        Example("average: 40\ncount: 9.394", "undetermined"),
        Example("average: 2\nvalues: [1, 2, 3]\nweights: [5, 5]", "undetermined"),
        Example("average: 2\nvalues: [1, 2]\nweights: [0, 0]", "undetermined"),
    ),
    bad=(
        Example("average: 45\ntotal: 375.692\ncount: 9.394", "mismatch", "375.692 / 9.394 is 40, not 45 (5 too high)"),
        Example("average: 2,7\nvalues: [1, 2, 3, 4]", "mismatch", "(1 + 2 + 3 + 4) / 4 is 2,5, not 2,7 (0,2 too high)"),
        Example(
            'average: 33,17%\nvalues: {a: "99,53%", b: 0%}\nweights: {b: 2, a: 549}',
            "mismatch",
            "(549 × 99,53% + 2 × 0%) / (549 + 2) is 99,17%, not 33,17% (66 points too low)",
        ),
        Example(
            "average: 39\ntotal: 375.692\ncount: 9.394",
            "truncated",
            "375.692 / 9.394 is 39,9…, which rounds to 40; 39 cuts the digits off",
        ),
    ),
)
