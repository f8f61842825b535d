"""Growth at one rate per period, over several periods, and what it comes to.

`from × (1 + rate)^periods = to`, and `total` is the growth over all periods: `from × (1 + total) = to`. `periods` is a
whole number from 1 up. 171.978.000 → 414.839.000 in 5 years is 19,3% a year, compounded; a fifth of the growth in all
would be 28,2%.
"""

from functools import partial
from typing import Final

from crossfoot.claims.claim import Claim, Gap, Given, Recomputed, Unchecked
from crossfoot.claims.equation import LONGEST_POWER, Equation, equation
from crossfoot.claims.kind import Example, Field, Kind, Swap
from crossfoot.claims.recomputing import on_the_later_figure
from crossfoot.figures.written import Written, is_zero
from crossfoot.messages import translatable, translated

COMPOUND = equation("from × (1 + rate / 100)^periods = to", "growth-mismatch")
TOTAL = equation("100 × from + from × total = 100 × to", "growth-mismatch")


NEGATIVE = equation("from < 0", "growth-mismatch")
OF_ITS_SIZE = {
    COMPOUND: equation("2 × from = to + from × (1 + rate / 100)^periods", "growth-mismatch"),
    TOTAL: equation("100 × from = 100 × to + from × total", "growth-mismatch"),
}


_NO_PERIODS: Final = translatable("the number of periods is not printed")


def _gap(given: Given) -> Gap | None:
    one = given.one
    if is_zero(one.get("from")):
        return Gap("nothing", translated("the earlier figure is zero, and nothing grows from zero"))
    if "periods" in one and not _is_right(one["periods"]):
        return Gap(
            "not-printed",
            translated("the number of periods is not a whole number from 1 to {limit}", limit=LONGEST_POWER),
        )
    rates = [role for role in ("rate", "total") if role in one and (role == "total" or "periods" in one)]
    if len(rates) == 2 or (rates and {"from", "to"} <= one.keys()):
        return None
    if "rate" in one and "periods" not in one:
        return Gap("not-printed", translated(_NO_PERIODS))
    return Gap("not-printed", translated("the earlier and the later figure are not printed, or no rate of growth is"))


def _unchecked(claim: Claim) -> Unchecked | None:
    return None if claim.figure("periods") else Unchecked(("rate",), translated(_NO_PERIODS))


def _is_right(periods: Written) -> bool:
    return periods.plain and periods.may_be_exact and 1 <= periods.num <= LONGEST_POWER


def _stated(given: Given) -> tuple[Equation, ...]:
    one = given.one
    if is_zero(given.one.get("from")):
        return ()
    compound = (COMPOUND,) if {"rate", "periods"} <= one.keys() else ()
    return (*compound, TOTAL) if "total" in one else compound


def _otherwise(given: Given) -> tuple[tuple[Equation, ...], ...]:
    """Of a negative figure, the growth may be that of its size."""
    old = given.one.get("from")
    if (old is not None and not old.may_be_negative) or not {"from", "to"} & given.one.keys():
        return ()
    return ((NEGATIVE, *(OF_ITS_SIZE[each] for each in _stated(given))),)


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    """What follows without a root, exactly; the rate is compared by what it makes of the earlier figure."""
    one = given.one
    value = {role: written.value for role, written in one.items()}
    if _gap(given) is not None:
        return ()
    factor, how = None, ""
    if "rate" in value and "periods" in value:
        factor = (1 + value["rate"] / 100) ** int(value["periods"])
        how = "(1 + {rate})^{periods}"
    recomputed = []
    if value.get("from") and "to" in value and "total" in value:
        recomputed.append(
            Recomputed.of(
                "total",
                100 * (value["to"] - value["from"]) / value["from"],
                translatable("the growth from {from} to {to}"),
            )
        )
    elif factor is not None and "total" in value:
        recomputed.append(Recomputed.of("total", 100 * (factor - 1), f"{how} − 1"))
    if factor is not None and "from" in value:
        recomputed.append(Recomputed.of("to", value["from"] * factor, "{from} × " + how))
    elif factor and "to" in value:
        recomputed.append(Recomputed.of("from", value["to"] / factor, "{to} / " + how))
    return tuple(sorted(recomputed, key=lambda each: each.role not in one))


KIND = Kind(
    name="growth",
    fields=(
        Field("from", translatable("the earlier figure"), synonyms=("start", "initial")),
        Field("to", translatable("the later figure"), result_of=("rate", "total"), synonyms=("end", "final")),
        Field(
            "rate",
            translatable("the growth in percent in each period, compounded"),
            measured=True,
            result=True,
            coarse=False,
            synonyms=("percent", "cagr", "growth"),
        ),
        Field(
            "total", translatable("the growth in percent over all periods"), measured=True, result=True, coarse=False
        ),
        Field(
            "periods",
            translatable("how many periods: years, months"),
            counted=True,
            coarse=False,
            synonyms=("years", "n", "count"),
        ),
    ),
    equations=(COMPOUND, TOTAL),
    stated=_stated,
    otherwise=_otherwise,
    gap=_gap,
    unchecked=_unchecked,
    recompute=_recompute,
    numbers={"rate": ("%",), "total": ("%",), "periods": ()},
    phrases={},
    never_coarse=partial(on_the_later_figure, "total"),
    swaps=(Swap("from", "to", translatable("earlier and later figure")),),
    coarse=True,
    synonyms=("cagr", "compound", "compounding", "interest"),
    good=(
        Example("from: 171.978.000\nto: 414.839.000\nrate: 19,3%\nperiods: 5", "consistent"),
        Example("from: 100\nto: 121\nrate: 10%\ntotal: 21%\nperiods: 2", "consistent"),
        Example("rate: 10%\ntotal: 21%\nperiods: 2", "consistent"),
        Example("from: 100\nto: 121\nrate: 10%", "undetermined"),
    ),
    bad=(
        Example(
            "from: 171.978.000\nto: 414.839.000\nrate: 17,3%\nperiods: 5",
            "mismatch",
            "171.978.000 × (1 + 17,3%)^5 is 381.911.692,35, not 414.839.000 (32.927.307,65 too high)",
        ),
        Example(
            "rate: 10%\ntotal: 15%\nperiods: 2",
            "mismatch",
            "(1 + 10%)^2 − 1 is 21%, not 15% (6 points too low)",
        ),
    ),
)
