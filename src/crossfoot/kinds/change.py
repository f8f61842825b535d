"""Growth or decline: from one figure to another, by an amount, a percentage or a multiple.

`from + by = to`, `from × percent = 100 × by`, `from × times = to`, all for the same true values. Any of the figures
may be unprinted: `to`, `by` and `percent` are checked together through the `from` that nobody printed. A fall is a
negative `by` and `percent`. Between two percentages the `percent` may also
be the difference in percentage points; of a negative figure it may be that of its size. From zero only the difference
is checked.
"""

from functools import partial
from typing import Final

from crossfoot.claims.claim import Claim, Gap, Given, Unchecked
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import Example, Field, Kind, Swap
from crossfoot.claims.recomputing import on_the_later_figure
from crossfoot.claims.roles import called
from crossfoot.claims.solving import possible
from crossfoot.claims.statements import equations_of, sets_of
from crossfoot.figures.written import PERCENT, POINTS, is_zero
from crossfoot.messages import translatable, translated

BY = equation("from + by = to", "change-mismatch")
PERCENTAGE = equation("from × percent = 100 × by", "change-mismatch")
IN_POINTS = equation("percent = by", "change-mismatch")
OF_ITS_SIZE = equation("from × percent + 100 × by = 0", "change-mismatch")
NEGATIVE = equation("from < 0", "change-mismatch")
TIMES = equation("from × times = to", "change-mismatch")


_OF_ZERO: Final = translatable("the earlier figure is zero, and nothing has a percentage or a multiple of zero")


def _is_nothing(given: Given) -> bool:
    """Whether the earlier figure, which was not printed, can only be zero, as the later one and the difference are."""
    if not (is_zero(given.one["to"]) and is_zero(given.one["by"])):
        return False
    sets = sets_of(KIND, given)
    return sets["to"].is_zero and sets["by"].is_zero


def _unchecked(claim: Claim) -> Unchecked | None:
    earlier = claim.figure("from")
    if earlier is None or not is_zero(earlier.written):
        return None
    return Unchecked(("percent", "times"), translated(_OF_ZERO))


def _gap(given: Given) -> Gap | None:
    printed = [role for role in ("from", "to", "by", "percent", "times") if role in given.one]
    if is_zero(given.one.get("from")) and not {"to", "by"} <= given.one.keys():
        return Gap("nothing", translated(_OF_ZERO))
    if printed in (["to", "by", "percent"], ["to", "by", "times"]) and _is_nothing(given):
        return Gap("nothing", translated(_OF_ZERO))
    if "percent" in given.one and given.one["percent"].kind == POINTS and not _between_percentages(given):
        return Gap(
            "mixed-units",
            translated("percentage points are a difference of two percentages, which are not both printed"),
        )
    if len(printed) >= 3 or ("percent" in printed and "times" in printed):
        return None
    if "from" in printed and "to" in printed:
        return Gap("not-printed", translated("neither the difference nor a percentage is printed"))
    if len(printed) < 2:
        if not printed:
            return Gap("not-printed", translated("no figure is printed"))
        return Gap("not-printed", translated("only the {role} figure is printed", role=called(printed[0])))
    if "from" not in printed:
        return Gap("not-printed", translated("the earlier figure is not printed"))
    return Gap("not-printed", translated("the later figure is not printed"))


def _between_percentages(given: Given) -> bool:
    return [given.one[role].kind for role in ("from", "to") if role in given.one] == [PERCENT, PERCENT]


def _stated(given: Given) -> tuple[Equation, ...]:
    """From zero nothing has a percentage or a multiple; a percentage in points is the difference of two others."""
    one = given.one
    if is_zero(given.one.get("from")):
        return (BY,)
    in_points = "percent" in one and one["percent"].kind == POINTS and _between_percentages(given)
    return BY, (IN_POINTS if in_points else PERCENTAGE), TIMES


def _otherwise(given: Given) -> tuple[tuple[Equation, ...], ...]:
    """Between two percentages the percentage may also be the difference; of a negative figure, that of its size."""
    one = given.one
    if "percent" not in one or one["percent"].kind not in (PERCENT, "") or is_zero(given.one.get("from")):
        return ()
    stated, meanings = equations_of(KIND, given), []
    known = not one.keys().isdisjoint(("from", "to", "by"))
    if known and PERCENTAGE in stated and ("from" not in one or one["from"].may_be_negative):
        meanings.append((NEGATIVE, *(OF_ITS_SIZE if each is PERCENTAGE else each for each in stated)))
    if _between_percentages(given):
        meanings.append(tuple(IN_POINTS if each is PERCENTAGE else each for each in stated))
    return tuple(meanings)


def _only_in_points(given: Given) -> str:
    """The percentage, where it fits as the difference of two percentages and not as the growth."""
    if not _between_percentages(given):
        return ""
    sets = sets_of(KIND, given)
    *relative, in_points = (equations_of(KIND, given), *_otherwise(given))
    fits = relative and possible(in_points, sets) and not any(possible(each, sets) for each in relative)
    return "percent" if fits else ""


KIND = Kind(
    name="change",
    fields=(
        Field(
            "from",
            translatable("the earlier figure"),
            synonyms=("old", "before", "earlier", "was", "previous", "prior", "start", "initial", "base"),
        ),
        Field(
            "to",
            translatable("the later figure"),
            result_of=("percent", "times"),
            synonyms=("new", "after", "later", "now", "current", "end", "final", "is"),
        ),
        Field(
            "by",
            translatable("the difference, negative for a fall"),
            result=True,
            synonyms=("increase", "decrease", "difference", "amount", "change", "delta", "diff", "absolute"),
        ),
        Field(
            "percent",
            translatable("the growth in percent of the earlier figure"),
            measured=True,
            result=True,
            coarse=False,
        ),
        Field(
            "times",
            translatable("the later figure as a multiple of the earlier one: 1.8, doubled, a third, 3 times less"),
            "multiple",
            measured=True,
            result=True,
            on_request=True,
            coarse=False,
            synonyms=("factor", "multiple", "multiplier"),
        ),
    ),
    equations=(BY, PERCENTAGE, TIMES),
    stated=_stated,
    otherwise=_otherwise,
    only_in_points=_only_in_points,
    gap=_gap,
    unchecked=_unchecked,
    phrases={
        "from": ("{to} − {by}", "{to} / (1 + {percent})", "{to} / {times}"),
        "to": ("{from} + {by}", "{from} × (1 + {percent})", "{from} × {times}"),
        "by": ("{to} − {from}", translatable("{percent} of {from}")),
        "percent": (translatable("{by} of {from}"),),
        "times": ("{to} / {from}", "1 + {percent}"),
    },
    swaps=(Swap("from", "to", translatable("earlier and later figure")),),
    numbers={"percent": ("%", "points"), "times": ("times",)},
    differences=frozenset({"by"}),
    coarse=True,
    never_coarse=partial(on_the_later_figure, "percent"),
    yearly=True,
    synonyms=("growth", "increase", "decrease", "rise", "fall", "difference", "comparison", "delta", "trend"),
    forms=(
        "[rise] [from] {from} to {to} [is] {percent:%}",
        "[rise] [from] {from} [rise] to {to} [is] rise {percent:%}",
        "[from] {from} to {to} [is] {percent:%} rise",
        "[from] {from} [fall] to {to} [is] fall {-percent:%}",
        "[from] {from} to {to} [is] {-percent:%} fall",
        "fall [from] {from} to {to} is {-percent:%}",
        "rise [from] {from} to {to} [is] {percent:%}",
        "rise {percent:%} from {from} to {to}",
        "fall {-percent:%} from {from} to {to}",
        "rise {percent:%} to {to} from {from}",
        "fall {-percent:%} to {to} from {from}",
        "{to} [is] rise {percent:%} from {from}",
        "{to} [is] fall {-percent:%} from {from}",
        "{from} rise {percent:%} is {to}",
        "{from} rise {percent:%} to {to}",
        "{from} fall {-percent:%} is {to}",
        "{from} fall {-percent:%} to {to}",
        "{to} [is] {percent:%} more {from}",
        "{to} [is] {-percent:%} less {from}",
        "{to} more {from} is {percent:%}",
        "{to} less {from} is {-percent:%}",
        "{percent:%} more {from} is {to}",
        "{-percent:%} less {from} is {to}",
        "{from:n} plus {percent:on top} is {to:n}",
        "{from:n} minus {-percent:on top} is {to:n}",
        "{to:n} is {from:n} plus {percent:on top}",
        "{to:n} is {from:n} minus {-percent:on top}",
        "[from] {from} to {to} is {by:n}",
        "[from] {from} to {to} is [rise] {by:n} {percent:%}",
        "[from] {from} to {to} is fall {-by:n} {-percent:%}",
        "[from] {from} to {to} is {percent:%} {by:n}",
        "[from] {from} to {to} [is] rise {by:n}",
        "[from] {from} to {to} [is] fall {-by:n}",
        "rise {by:n} from {from} to {to}",
        "fall {-by:n} from {from} to {to}",
        "{to} rise {by:n} [is] {percent:%}",
        "{to} fall {-by:n} [is] {-percent:%}",
        "rise {by:points} from {from} to {to}",
        "fall {-by:points} from {from} to {to}",
        "[from] {from} to {to} [is] [rise] {by:points} [rise]",
        "[from] {from} to {to} [is] fall {-by:points}",
        "[from] {from} to {to} [is] {-by:points} fall",
        "[from] {from} to {to} is {by:n} is {percent:%}",
        "[from] {from} to {to} [is] [rise] {times:x}",
        "[from] {from} to {to} is {by:n} is {times:x}",
        "from {from} {times:x} to {to}",
        "rise {percent:%} of {from} is {to}",
        "fall {-percent:%} of {from} is {to}",
        "{percent:%} rise of {from} is {to}",
        "{-percent:%} fall of {from} is {to}",
        "[from] {from} to {to} [is] {-percent:size %}",
        "[from] {from} to {to} is {-by:size}",
        "to {to} is {percent:%}",
    ),
    good=(
        Example("to: 2.840\nby: +1.227\npercent: 76%", "consistent"),
        Example("from: 134\nto: 21\nby: −113", "consistent"),
        Example("from: 70,75%\nto: 72,03%\npercent: 1,28 điểm %", "consistent"),
        Example("percent: 100%\ntimes: 2 lần", "consistent"),
        Example("from: 16.500\nto: 29.849\ntimes: 1,81", "consistent"),
        Example("from: 43 °C\nto: 25 °C\nby: −32,4 °F", "consistent"),
        Example("from: 43 °C\nto: 77 °F\nby: −18 °C", "consistent"),
        Example("from: 1.613\nto: 3.180\ntimes: gấp đôi", "consistent"),
        Example("from: 100\nto: 48\ntimes: giảm một nửa", "consistent"),
        Example("from: 9\nto: 3\ntimes: giảm 3 lần", "consistent"),
        Example("to: 29.849\ntimes: 1,81", "undetermined"),
        Example("to: 0\nby: 0\npercent: 300%", "undetermined"),
    ),
    bad=(
        Example(
            "to: 5\nby: 5\npercent: 300%",
            "mismatch",
            "5 − 5 is 0, and nothing has a percentage or a multiple of zero",
        ),
        Example(
            "to: 2.840\nby: +1.227\npercent: 67%",
            "mismatch",
            "1.227 of 1.613 is 76%, not 67% (9 points too low)",
        ),
        Example("from: 9\nto: 3\ntimes: giảm 4 lần", "mismatch", "3 / 9 is 0,33, which is not giảm 4 lần (0,25)"),
        Example(
            "from: 43 °C\nto: 25 °C\nby: −64,4 °F",
            "mismatch",
            "25 °C − 43 °C is −32,4 °F, not −64,4 °F (32 too low)",
        ),
        Example("from: 134\nto: 21\nby: −112", "mismatch", "21 − 134 is −113, not −112 (1 too high)"),
        Example(
            "from: 131.400\nto: 150.032\nby: 18.655",
            "coarse",
            "150.032 − 131.400 is 18.632, not 18.655 (23 too high), "
            "which fits only if a round figure was itself rounded",
        ),
    ),
)
