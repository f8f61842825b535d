"""The verdict of a claim of any kind but `equation`, by the oracle."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from oracle import (
    bound_exists,
    change_exists,
    common_shares,
    growth_exists,
    median_exists,
    rate_exists,
    share_pieces,
    total_exists,
)
from oracle_readings import Claimed
from oracle_units import Unlike, between_percentages, compared
from truth import LIMITS, NOTHING, ZERO, Pair, Printed, Sets, Span, samples

ALMOST_ONE = 1 - 1 / Fraction(10) ** 50  # HUGE for infinity makes a length that much shorter, at most
ROLES = {
    "share": "part whole target percent ratio",
    "change": "from to by percent times",
    "growth": "from to periods rate total",
    "total": "total",
    "average": "average total count",
    "median": "median",
    "rate": "rate count total percent",
    "bound": "value at_least at_most more_than less_than",
}
LISTS = ("parts", "values", "weights")


@dataclass(frozen=True)
class Options:
    coverage: str = "exact"
    rounding: str = "nearest"
    quantile: Fraction | None = None


def verdict(
    kind: str,
    figures: Mapping[str, Printed],
    *,
    parts: Sequence[Printed] = (),
    values: Sequence[Printed] = (),
    weights: Sequence[Printed] = (),
    exact: Collection[str] = (),
    coverage: str = "exact",
    rounding: str = "nearest",
    quantile: Fraction | None = None,
) -> str:
    roles, uneven = set(figures), bool(weights) and len(weights) != len(values)
    if not roles <= set(ROLES[kind].split()) or {"whole", "target"} <= roles or uneven:
        raise ValueError(f"no such claim: {kind} of {', '.join(figures)}")
    flat = dict(figures)
    for name, many in zip(LISTS, (parts, values, weights), strict=True):
        flat |= {f"{name} {n}": p for n, p in enumerate(many)}
    found = compared(kind, flat)
    if isinstance(found, Unlike):
        return "undetermined"
    left = checkable(kind, found.figures)
    out = [p for key, p in found.figures.items() if key not in left]
    claimed = Claimed(kind, left, exact, found.odd or any(p.has_decimals for p in out))
    if kind == "share":
        return share_verdict(claimed, rounding)
    if not determined(claimed):
        return "undetermined"
    return first_that_fits(claimed, exister(claimed, Options(coverage, rounding, quantile)), rounding)


def checkable(kind: str, figures: Mapping[str, Printed]) -> dict[str, Printed]:
    """Without what a printed zero, or weights of nothing, leave unchecked."""
    found = dict(figures)
    start = found.get("from")
    if start and not start.value and not start.until and start.hedge not in LIMITS:
        for role in ("percent", "times") if kind == "change" else ("rate", "total"):
            found.pop(role, None)
    weights = [p for key, p in found.items() if key.startswith("weights")]
    if weights and all(p.plain and not p.hedge and not p.value for p in weights):
        found = {key: p for key, p in found.items() if key.split()[0] not in ("weights", "values")}
    return found


def listed(sets: Sets, name: str) -> list[Span]:
    return [span for key, span in sets.items() if key.split()[0] == name]


def conventions_of(claimed: Claimed) -> set[bool]:
    """Whether the percentage of a change may be a difference in points, relative, or both."""
    points = claimed.kind == "change" and between_percentages(claimed.figures)
    relative = "percent" not in claimed.figures or claimed.figures["percent"].unit not in ("points", "bps")
    return {*([True] if points else []), *([False] if relative or not points else [])}


def exister(claimed: Claimed, options: Options, only: Collection[bool] = ()) -> Callable[[str], bool]:
    """A function that says whether true values exist in a reading; `only` with these conventions of a percentage."""
    conventions = only or conventions_of(claimed)
    periods = periods_of(claimed)

    def exists(sets: Sets) -> bool:
        if not all(map(samples, sets.values())):
            return False
        kind = claimed.kind
        if kind == "change":
            return any(change_exists(sets, in_points=each) for each in conventions)
        if kind == "total":
            return total_exists(sets["total"], listed(sets, "parts"), options.coverage)
        if kind == "growth":
            return growth_exists(sets, periods)
        if kind == "median":
            return median_exists(sets["median"], listed(sets, "values"), options.quantile)
        if kind == "bound":
            return bound_exists(sets)
        return rate_exists(sets, listed(sets, "values"), listed(sets, "weights"))

    return lambda reading: any(map(exists, claimed.sets(reading)))


def periods_of(claimed: Claimed) -> int | None:
    p = claimed.figures.get("periods")
    return int(p.value) if p and p.plain and not p.hedge and p.value >= 1 else None


def determined(claimed: Claimed) -> bool:
    """Whether the printed figures are tied at all, directly or through an unprinted one."""
    roles = {key.split()[0] for key in claimed.figures}
    if claimed.kind == "change":  # two of the five figures are free: any three are tied
        if len(roles) == 3 and {"to", "by"} < roles and "from" not in roles and nothing_but(claimed, "to", "by"):
            return False  # from zero to zero
        return len(roles) >= 3 or roles == {"percent", "times"}
    if claimed.kind == "growth":
        asked = roles & {"total", *(["rate"] if periods_of(claimed) else [])}
        return len(asked) == 2 or (bool(asked) and {"from", "to"} <= roles)
    if claimed.kind == "total":
        return {"total", "parts"} <= roles
    if claimed.kind == "median":
        return {"median", "values"} <= roles
    if claimed.kind == "average":
        if "values" in roles:
            return "average" in roles or {"total", "count"} <= roles
        return {"average", "total", "count"} <= roles and not nothing_but(claimed, "total", "count")
    if claimed.kind == "rate":
        return {"rate", "count", "total"} <= roles
    floors, ceilings = roles & {"at_least", "more_than"}, roles & {"at_most", "less_than"}
    return bool(floors | ceilings) if "value" in roles else bool(floors and ceilings)


def nothing_but(claimed: Claimed, *keys: str) -> bool:
    """Whether all of them are exactly zero."""
    return all(claimed.set_of(key, "nearest") == NOTHING for key in keys)


def first_that_fits(claimed: Claimed, exists: Callable[[str], bool], rounding: str) -> str:
    forgiven = {"nearest": (), "truncate": ("truncate",), "up": ("up",), "any": ("truncate", "up")}[rounding]
    if exists("nearest") or any(exists(way) for way in forgiven):
        return "consistent"
    for reading, name in (("truncate", "truncated"), ("up", "rounded-up")):
        if exists(reading):
            return name
    if claimed.kind != "bound" and exists("coarse") and not on_another_base(claimed):
        return "coarse"
    return "mismatch"


def on_another_base(claimed: Claimed) -> bool:
    """Whether the figures of a change or growth give its percentage at face value, on what came after."""
    face = {key: claimed.face(key) for key, p in claimed.figures.items() if not (p.hedge in LIMITS or p.until)}
    start, end, step = (face.get(role) for role in ("from", "to", "by"))
    if claimed.kind not in ("change", "growth"):
        return False
    if start is None and end is not None:
        start = end - step if step is not None else None
    elif end is None and start is not None:
        end = start + step if step is not None else None
    if start is None or not end:
        return False
    share = 100 * (end - start) / end
    return any(share in claimed.set_of(role, "nearest") for role in ("percent", "total") if role in face)


def all_above(sets: Sets, role: str, limit: int) -> bool:
    lowest = sets[role].lo if role in sets else ZERO
    return lowest > limit or (lowest == limit and not sets[role].lo_in)


def share_verdict(claimed: Claimed, rounding: str) -> str:
    figures = claimed.figures
    base = "whole" if "whole" in figures else "target"
    known, rates = [key for key in ("part", base) if key in figures], {"percent", "ratio"} & figures.keys()
    missing = base if "part" in figures else "part"
    positive_whole = "whole" in figures and figures["whole"].value > 0

    def pieces(sets: Sets) -> list[Pair]:
        """Where the missing one can lie, or the part if none is missing; no piece if something is contradicted."""
        shares = common_shares(sets)
        apart = base not in figures and not shares
        if missing == "part" and positive_whole:
            apart = all_above(sets, "percent", 100) or all_above(sets, "ratio", 1)
        return [] if apart or not all(map(samples, sets.values())) else list(share_pieces(sets, along))

    def whole_number(sets: Sets) -> bool:
        """Try the first few from the lower end on: there is one among them if there is any."""
        found = pieces(sets)
        first = max(0, ceil(min((lo for lo, _ in found), default=ZERO)))
        last = min(first + 2, floor(max((hi for _, hi in found), default=ZERO)))
        points = [Span(Fraction(n), Fraction(n)) for n in range(first, last + 1)]
        role = "part" if missing == "part" else "target"
        return bool(found) and any(any(share_pieces({**sets, role: n}, along)) for n in points)

    along = "part" if missing == "part" else "whole"
    near = [piece for sets in claimed.sets("nearest") for piece in pieces(sets)]
    if len(known) == 2 and nothing_but(claimed, *known):
        return "undetermined"
    if len(known) == 1 and rates and nothing_but(claimed, *known) and (missing == "part" or near == [(ZERO, ZERO)]):
        return "undetermined"
    short = not near or max(hi for _, hi in near) - min(lo for lo, _ in near) < ALMOST_ONE
    counted = len(known) == 1 and figures[known[0]].counts_things and not rates & set(claimed.exact)
    if counted and rates and short:
        return first_that_fits(claimed, lambda way: any(map(whole_number, claimed.sets(way))), rounding)
    above = len(known) == 1 and not near
    if len(rates) == 2 or above or (len(known) == 2 and (rates or not near)):
        return first_that_fits(claimed, lambda way: any(map(bool, map(pieces, claimed.sets(way)))), rounding)
    return "undetermined"
