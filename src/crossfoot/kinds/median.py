"""The middle of several values, or a quantile of them.

The median is the middle value, of an even number the mean of the two in the middle: of 15, 30, 120, 180, 240 and 300 it
is 150. With a `quantile` (25%, 0,25 or ¼) it is that share of the values in order; the two usual definitions put it at
place 1 + (n − 1)q or (n + 1)q, and all is allowed from the value below that place to the one above.
"""

from fractions import Fraction
from functools import cache

from crossfoot.claims.claim import Gap, Given, Recomputed
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import Bars, Example, Field, Kind
from crossfoot.claims.reductions import quantile, quantile_of
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import PERCENT, Written
from crossfoot.messages import translatable, translated

MEDIAN = equation("median = middle values", "median-mismatch")


@cache
def _at(share: Fraction) -> Equation:
    return equation(f"median = {quantile(share)} values", "median-mismatch")


def _share(printed: Written) -> Fraction:
    """0.25 for 25% and for ¼."""
    return printed.value / 100 if printed.kind == PERCENT else printed.value


def _gap(given: Given) -> Gap | None:
    printed = given.one.get("quantile")
    if printed is not None and (printed.hedge or not 0 < _share(printed) < 1):
        return Gap("not-printed", translated("the quantile is not a share between 0 and 100%"))
    if not given.many.get("values"):
        return Gap("not-printed", translated("no values are printed"))
    return None if "median" in given.one else Gap("not-printed", translated("no median is printed"))


def _stated(given: Given) -> tuple[Equation, ...]:
    printed = given.one.get("quantile")
    return (MEDIAN,) if printed is None else (_at(_share(printed)),)


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    """The median; of all that a quantile may be, what is nearest to the printed one."""
    values, printed = given.many.get("values", ()), given.one.get("quantile")
    if not values or (printed is not None and not 0 < _share(printed) < 1):
        return ()
    share = Fraction(1, 2) if printed is None else _share(printed)
    quantile = quantile_of(share, [Interval.point(each.value) for each in values])
    low, high = quantile.lower or Fraction(0), quantile.upper or Fraction(0)
    median = given.one.get("median")
    exact = (low + high) / 2 if median is None else min(max(median.value, low), high)
    how = translatable("the middle of {values,}")
    if printed is not None:
        how = translatable("the {quantile} quantile of {values,}")
    return (Recomputed.of("median", exact, how),)


def _bars(given: Given) -> Bars:
    return Bars("values", "median", stacked=False)


KIND = Kind(
    name="median",
    fields=(
        Field(
            "median",
            translatable("the median or quantile as printed"),
            measured=True,
            result=True,
            synonyms=("middle", "value"),
        ),
        Field(
            "values",
            translatable("the values, in any order"),
            "figures",
            synonyms=("parts", "items", "numbers", "figures"),
            entry="value",
        ),
        Field(
            "quantile",
            translatable("in place of the median: which quantile it is, 25%, 0,25 or ¼"),
            exact=True,
            coarse=False,
            synonyms=("percentile", "quartile", "q", "share"),
        ),
    ),
    equations=(MEDIAN,),
    stated=_stated,
    gap=_gap,
    recompute=_recompute,
    phrases={},
    numbers={"quantile": (PERCENT,)},
    coarse=True,
    bars=_bars,
    synonyms=("quantile", "percentile", "quartile", "middle"),
    forms=("median {values} is {median}", "{median} is median {values}", "{values} median [is] {median}"),
    good=(
        Example("median: 150\nvalues: [15, 30, 120, 180, 240, 300]", "consistent"),
        Example("median: 120\nvalues: {a: 300, b: 15, c: 120}", "consistent"),
        Example("median: 20\nquantile: 25%\nvalues: [15, 30, 120, 180, 240, 300]", "consistent"),
        Example("values: [15, 30, 120]", "undetermined"),
        Example("median: 20\nquantile: 125%\nvalues: [15, 30, 120]", "undetermined"),
    ),
    bad=(
        Example(
            "median: 180\nvalues: [15, 30, 120, 180, 240, 300]",
            "mismatch",
            "the middle of 15, 30, 120, 180, 240, 300 is 150, not 180 (30 too high)",
        ),
        Example(
            "median: 270\nquantile: 75%\nvalues: [15, 30, 120, 180, 200]",
            "mismatch",
            "the 75% quantile of 15, 30, 120, 180, 200 is 200, not 270 (70 too high)",
        ),
        Example(
            'median: 2\nvalues: [1, "2,55", "2,65", 9]',
            "truncated",
            "the middle of 1, 2,55, 2,65, 9 is 2,6, which rounds to 3; 2 cuts the digits off",
        ),
    ),
)
