"""Growth or decline: from one figure to another, by an amount, a percentage or a multiple.

`from + by = to`, `from × percent = 100 × by`, `from × times = to`, all for the same true values. Any of the figures
may be unprinted: `to`, `by` and `percent` are checked together through the `from` that nobody printed. A fall is a
negative `by` and `percent`. Between two percentages the `percent` may also be the difference in percentage points.
"""

from collections.abc import Callable
from fractions import Fraction

from crossfoot.claims.claim import Given, Recomputed
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import Example, Field, Kind
from crossfoot.figures.halfplanes import Halfplanes, on_each_sign
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import PERCENT, POINTS, Way

BY = equation("from + by = to", "change-mismatch")
PERCENTAGE = equation("from × percent = 100 × by", "change-mismatch")
TIMES = equation("from × times = to", "change-mismatch")
IN_POINTS = equation("percent = by", "change-mismatch")
MEASURED = frozenset({"percent", "times"})
ROLES = ("from", "to", "by", "percent", "times")
ONE = Interval(1, 1)


def _gap(given: Given) -> str:
    printed = [role for role in ROLES if role in given.one]
    if len(printed) >= 3 or ("percent" in printed and "times" in printed):
        return ""
    if "from" in printed and "to" in printed:
        return "neither the difference nor a percentage is printed"
    if len(printed) < 2:
        return f"only the {printed[0]} figure is printed" if printed else "no figure is printed"
    missing = "earlier" if "from" not in printed else "later"
    return f"the {missing} figure is not printed"


def _may_be_points(given: Given) -> bool:
    """True when the percentage may also be the difference in points: both ends are percentages."""
    one = given.one
    ends = [one[role].kind for role in ("from", "to") if role in one]
    percent = one.get("percent")
    return percent is not None and ends == [PERCENT, PERCENT] and percent.kind in (PERCENT, POINTS, "")


def _in_points(sets: dict[str, Interval]) -> dict[str, Interval] | None:
    """The sets with the percentage read as the difference; ``None`` when a printed difference excludes it."""
    rest = {role: allowed for role, allowed in sets.items() if role != "percent"}
    by = sets["percent"].intersection(sets["by"]) if "by" in sets else sets["percent"]
    return None if by is None else {**rest, "by": by}


def _sets(given: Given, way: Way) -> dict[str, Interval]:
    points = given.one.get("by")
    in_points = points is not None and points.kind in (PERCENT, POINTS)
    return {
        role: figure.interval(way, role in MEASURED or (role == "by" and in_points))
        for role, figure in given.one.items()
    }


def _failed(given: Given, way: Way) -> Equation | None:
    sets = _sets(given, way)
    if "from" not in sets and "percent" in sets and "times" in sets:
        # Of the same unprinted figure: that it might be zero is no way out.
        if not (ONE + sets["percent"].over(100)).meets(sets["times"]):
            return TIMES
        if len(sets) == 2:
            return None
    if _possible(sets):
        return None
    points = _in_points(sets) if _may_be_points(given) else None
    if points is not None and _possible(points):
        return None
    without_times = {role: s for role, s in sets.items() if role != "times"}
    if not _possible({role: s for role, s in without_times.items() if role != "percent"}):
        return BY
    return TIMES if _possible(without_times) else PERCENTAGE


def _possible(sets: dict[str, Interval]) -> bool:
    """True when one pair of true values ``from`` and ``to`` satisfies every printed figure."""
    anything = Interval(None, None, 1, False, False)
    old, new, by = sets.get("from", anything), sets.get("to", anything), sets.get("by", anything)
    # percent p means to = (1 + p/100) × from, so both ratios bound to by multiples of from.
    ratios = [ONE + sets["percent"].over(100)] if "percent" in sets else []
    if "times" in sets:
        ratios.append(sets["times"])
    if old.is_point and new.is_point:
        return (new - old).meets(by) and all((old * ratio).meets(new) for ratio in ratios)

    def build(planes: Halfplanes, sign: int) -> None:
        planes.within(1, 0, old)
        planes.within(0, 1, new)
        planes.within(-1, 1, by)
        for ratio in ratios:
            planes.ratio(ratio, sign)
        if not ratios:
            planes.add(-sign, 0, 0, True)

    zero = 0 in old and (new.meets(by) if not ratios else 0 in new and 0 in by)
    return on_each_sign(build, zero)


def _recompute(given: Given) -> tuple[Recomputed, ...]:
    """What a basis of two printed figures gives for the others; the basis is the first that is printed."""
    values = {role: given.one[role].value for role in ROLES if role in given.one}
    for basis, ends in _BASES:
        if all(role in values for role in basis):
            try:
                old, new = ends(*(values[role] for role in basis))
            except ZeroDivisionError:
                continue
            return _others(values, basis, old, new)
    if "percent" in values and "times" in values:
        return (Recomputed.of("times", 1 + values["percent"] / 100, "1 + {percent}"),)
    return ()


_Ends = tuple[Fraction, Fraction]
_BASES: tuple[tuple[tuple[str, str], Callable[[Fraction, Fraction], _Ends]], ...] = (
    (("from", "to"), lambda old, new: (old, new)),
    (("to", "by"), lambda new, by: (new - by, new)),
    (("from", "by"), lambda old, by: (old, old + by)),
    (("from", "percent"), lambda old, percent: (old, old * (1 + percent / 100))),
    (("to", "percent"), lambda new, percent: (new / (1 + percent / 100), new)),
    (("by", "percent"), lambda by, percent: (by * 100 / percent, by * 100 / percent + by)),
    (("from", "times"), lambda old, times: (old, old * times)),
    (("to", "times"), lambda new, times: (new / times, new)),
    (("by", "times"), lambda by, times: (by / (times - 1), by / (times - 1) + by)),
)
_HOW = {
    ("from", "by"): "{to} − {by}",
    ("from", "percent"): "{to} / (1 + {percent})",
    ("from", "times"): "{to} / {times}",
    ("to", "by"): "{from} + {by}",
    ("to", "percent"): "{from} × (1 + {percent})",
    ("to", "times"): "{from} × {times}",
    ("by", "percent"): "{percent} of {from}",
    ("percent", ""): "{by} of {from}",
    ("times", ""): "{to} / {from}",
}


def _others(
    values: dict[str, Fraction], basis: tuple[str, str], old: Fraction, new: Fraction
) -> tuple[Recomputed, ...]:
    exact = {"by": new - old, "from": old, "to": new}
    if old:
        exact["percent"] = 100 * (new - old) / old
        if "times" in values:
            exact["times"] = new / old
    found = []
    for role in ("by", "from", "to", "percent", "times"):
        if role in exact and role not in basis:
            how = _HOW.get((role, "")) or _HOW.get((role, basis[1])) or "{to} − {from}"
            found.append(Recomputed.of(role, exact[role], how))
    return tuple(sorted(found, key=lambda each: each.role not in values))


def _stated(given: Given) -> tuple[Equation, ...]:
    if _may_be_points(given):
        return ()  # two readings, of which either would do: decided by the claim alone
    return _in_percent(given)


def _readings(given: Given) -> tuple[tuple[Equation, ...], ...]:
    found = [_in_percent(given)]
    if _may_be_points(given):
        found.append(tuple(IN_POINTS if each is PERCENTAGE else each for each in found[0]))
    return tuple(found)


def _in_percent(given: Given) -> tuple[Equation, ...]:
    found = [BY] if "by" in given.one or "percent" in given.one else []
    if "percent" in given.one:
        found.append(PERCENTAGE)
    if "times" in given.one:
        found.append(TIMES)
    return tuple(found)


KIND = Kind(
    name="change",
    fields=(
        Field("from", "the earlier figure"),
        Field("to", "the later figure"),
        Field("by", "the difference, negative for a fall"),
        Field("percent", "the growth in percent of the earlier figure"),
        Field("times", "the later figure as a multiple of the earlier one"),
    ),
    equations=(BY, PERCENTAGE, TIMES),
    gap=_gap,
    failed=_failed,
    recompute=_recompute,
    stated=_stated,
    measured=MEASURED,
    coarse=True,
    readings=_readings,
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
        Example("from: 70,75%\nto: 72,03%\npercent: 1,28%", "consistent"),
        Example("percent: 100%\ntimes: 2 lần", "consistent"),
        Example("from: 16.500\nto: 29.849\ntimes: 1,81", "consistent"),
        Example("to: 29.849\ntimes: 1,81", "undetermined"),
    ),
    bad=(
        Example(
            "to: 2.840\nby: +1.227\npercent: 67%",
            "mismatch",
            "1.227 of 1.613 is 76%, not 67% (9 points too low)",
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
