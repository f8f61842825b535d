"""A slow, independent decision of verdicts, for testing the checker against.

It follows docs/verdicts.md and nothing else. The question is always the same: do true values exist, each in
the set of its printed figure, that satisfy every equation of the claim? No interval is computed through an
equation: the unknowns are given sample values, the rest follows, and membership is tested by substituting
exact fractions.

Why finitely many samples suffice. With one unknown x left, each condition is a bound on x, so its truth
depends only on where x lies among the bounds: every bound and the middle of every gap are samples enough
(`cells`). With two unknowns t and x, fix t: the conditions on x then have bounds that move with t (lines s*t
+ b, or fractions c/t). Cut the t axis where two bounds meet, where t meets a bound of its own, and at 0.
Between neighbouring cuts the order of the bounds on x never changes, so whether a fitting x exists does not
change either, and the middle of the gap speaks for all of it. Three unknowns: the same once more. Open and
closed ends need no care, for each cut is a sample of its own. Infinity is taken to begin at HUGE, where no
printed figure comes near.

Two kinds use another argument, given where it is used: sums (`sum_reaches`) and equations (`solvable`).
The sets of the figures are in truth.py.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from math import ceil, floor
from operator import add, ge, gt, le, lt, mul, sub
from typing import TypeAlias

from truth import HUNDRED, NOTHING, REALS, ZERO, Pair, Printed, Sets, Span, cells, samples, sets_of, true_values

Tree: TypeAlias = "str | int | Fraction | tuple[str, Tree, Tree]"
ALMOST_ONE = 1 - 1 / Fraction(10) ** 50  # HUGE for infinity makes a length that much shorter, at most
ROLES = {
    "share": "part whole target percent ratio",
    "change": "from to by percent times",
    "total": "total",
    "average": "average total count",
    "rate": "rate count total percent",
    "bound": "value at_least at_most more_than less_than",
}


def pieces(
    t_span: Span, x_span: Span, lines: Iterable[Pair], holds: Callable[[Fraction, Fraction], bool]
) -> list[Pair]:
    """The pieces of t_span on which some x makes holds(t, x) true; (s, b) is a bound x = s*t + b."""
    bounds = {*lines, (ZERO, x_span.lo), (ZERO, x_span.hi)}
    cuts = {(b2 - b1) / (s1 - s2) for (s1, b1), (s2, b2) in combinations(bounds, 2) if s1 != s2}
    return [
        ends
        for t, ends in cells(t_span, {ZERO, *cuts})
        if any(holds(t, x) for x in samples(x_span, [s * t + b for s, b in bounds]))
    ]


def product_fits(t: Fraction, factor: Span, x: Fraction) -> bool:
    """Whether t times some member of the factor is x. A factor that was not printed asks nothing."""
    return factor == REALS or (x / t in factor if t else x == 0)


def share_pieces(sets: Sets, along: str) -> list[Pair]:
    """Where the part, or the whole, can lie so that everything holds."""
    whole, part = sets.get("target", sets.get("whole", REALS)), sets.get("part", REALS)
    percent, ratio = sets.get("percent", REALS), sets.get("ratio", REALS)

    def holds(w: Fraction, a: Fraction) -> bool:
        below = a <= w or "whole" not in sets
        return below and product_fits(w, percent, 100 * a) and product_fits(w, ratio, a)

    slopes = [Fraction(1), *(end / 100 for end in percent.ends), *ratio.ends]
    if along == "whole":
        return pieces(whole, part, [(s, ZERO) for s in slopes], holds)
    lines = [(1 / s, ZERO) for s in slopes if s]
    return pieces(part, whole, [(ZERO, ZERO), *lines], lambda a, w: holds(w, a))


def common_shares(sets: Sets) -> list[Fraction]:
    """Samples of the shares (1 is all of it) that the percent and the ratio both allow."""
    percent, ratio = sets.get("percent", REALS), sets.get("ratio", REALS)
    marks = [Fraction(1), *(end / 100 for end in percent.ends)]
    return [share for share in samples(ratio, marks) if 100 * share in percent]


def multiples_meet(sets: Sets) -> bool:
    """Whether some multiple is what some percentage makes of the same figure."""
    times, percent = sets["times"], sets["percent"]
    return any(100 * (x - 1) in percent for x in samples(times, [1 + end / 100 for end in percent.ends]))


def change_exists(sets: Sets, *, in_points: bool) -> bool:
    """The unknowns are from and by; the percent is relative, or the difference in points."""
    if "from" not in sets and {"percent", "times"} <= sets.keys() and not multiples_meet(sets):
        return False
    start, end, step = (sets.get(role, REALS) for role in ("from", "to", "by"))
    percent, times = sets.get("percent", REALS), sets.get("times", REALS)

    def holds(f: Fraction, d: Fraction) -> bool:
        if f + d not in end or not product_fits(f, times, f + d):
            return False
        return d in percent if in_points else product_fits(f, percent, 100 * d)

    lines = [(Fraction(-1), e) for e in end.ends] + [(e - 1, ZERO) for e in times.ends]
    lines += [(ZERO, e) if in_points else (e / 100, ZERO) for e in percent.ends]
    return bool(pieces(start, step, lines, holds))


def sum_reaches(parts: Sequence[Span], s: Fraction) -> bool:
    """Whether members of the parts add up to s.

    Walk the straight line from all lower ends to all upper ends. On the way every part is strictly inside its
    set, and the sum passes everything between the lowest and the highest, which two are reached at the
    corners only. So the point of the line where the sum is s decides.
    """
    low, high = sum_ends(parts)
    if not low <= s <= high:
        return False
    way = (s - low) / (high - low) if high > low else ZERO
    return all(part.lo + way * (part.hi - part.lo) in part for part in parts)


def sum_ends(parts: Sequence[Span]) -> Pair:
    return sum((part.lo for part in parts), ZERO), sum((part.hi for part in parts), ZERO)


def total_exists(total: Span, parts: Sequence[Span], coverage: str) -> bool:
    low, high = sum_ends(parts)
    marks = [low, high, *(end for part in parts for end in part.ends)]
    fits: dict[str, Callable[[Fraction], bool]] = {
        "exact": lambda t: sum_reaches(parts, t),
        "partial": lambda t: any(s <= t and sum_reaches(parts, s) for s in samples(Span(low, high), [t])),
        "overlapping": lambda t: all(any(x <= t for x in samples(part, [t])) for part in parts),
    }
    return any(map(fits[coverage], samples(total, marks)))


def rate_exists(sets: Sets, values: Sequence[Span]) -> bool:
    """The unknowns are the rate or average, the count and the percent (or 100); the total follows."""
    rate, percent = sets.get("rate", sets.get("average", REALS)), sets.get("percent", HUNDRED)
    both = {"count", "total"} <= sets.keys()
    count, total = (sets["count"], sets["total"]) if both else (REALS, REALS)
    hits = [100 * end for end in total.ends]
    meets = [t / (c * p) for t in hits for c in count.ends for p in percent.ends if c * p]
    means = [end / len(values) for end in sum_ends(values)] if values else []
    for r in samples(rate, [ZERO, *meets, *means]):
        if values and not sum_reaches(values, r * len(values)):
            continue
        for c in samples(count, [ZERO, *(t / (r * p) for t in hits for p in percent.ends if r * p)]):
            if any(r * c * p / 100 in total for p in samples(percent, [t / (r * c) for t in hits if r * c])):
                return True
    return False


def bound_exists(sets: Sets) -> bool:
    """The unknown is the value; each limit needs a member on its side of it."""
    tests = {"at_least": ge, "at_most": le, "more_than": gt, "less_than": lt}
    limits = [(sets[role], test) for role, test in tests.items() if role in sets]
    return any(
        all(any(test(v, a) for a in samples(span, [v])) for span, test in limits)
        for v in samples(sets.get("value", REALS), [end for span, _ in limits for end in span.ends])
    )


def verdict(
    kind: str,
    figures: dict[str, Printed],
    *,
    parts: Sequence[Printed] = (),
    values: Sequence[Printed] = (),
    coverage: str = "exact",
    rounding: str = "nearest",
) -> str:
    """The verdict of a claim of any kind but `equation`."""
    roles = set(figures)
    if not roles <= set(ROLES[kind].split()) or {"whole", "target"} <= roles:
        raise ValueError(f"no such claim: {kind} of {', '.join(figures)}")
    if kind == "share":
        return share_verdict(figures, rounding)
    if not determined(kind, roles, bool(parts), bool(values)):
        return "undetermined"
    if kind == "average" and not values and nothing_but(figures["total"], figures["count"]):
        return "undetermined"

    def exists(way: str) -> bool:
        sets = sets_of(kind, figures, way)
        summands = [true_values(p, way) for p in (parts or values)]
        if not all(map(samples, [*sets.values(), *summands])):
            return False
        if kind == "change":
            percentages = [figures[role].unit for role in ("from", "to") if role in figures] == ["%", "%"]
            return any(change_exists(sets, in_points=points) for points in {False, percentages})
        if kind == "total":
            return total_exists(sets["total"], summands, coverage)
        return bound_exists(sets) if kind == "bound" else rate_exists(sets, summands)

    return first_that_fits(exists, rounding, may_be_coarse=kind != "bound")


def determined(kind: str, roles: set[str], has_parts: bool, has_values: bool) -> bool:
    """Whether the printed figures are tied at all, directly or through an unprinted one."""
    if kind == "change":  # two of the five figures are free: any three are tied
        return len(roles) >= 3 or roles == {"percent", "times"}
    if kind == "total":
        return "total" in roles and has_parts
    if kind == "average":
        return len(roles) == 3 or (has_values and ("average" in roles or roles == {"total", "count"}))
    if kind == "rate":
        return {"rate", "count", "total"} <= roles
    floors, ceilings = roles & {"at_least", "more_than"}, roles & {"at_most", "less_than"}
    return bool(floors | ceilings) if "value" in roles else bool(floors and ceilings)


def nothing_but(*figures: Printed) -> bool:
    """Whether all of them are exactly zero."""
    return all(true_values(p, "nearest") == NOTHING for p in figures)


def first_that_fits(exists: Callable[[str], bool], rounding: str, *, may_be_coarse: bool) -> str:
    forgiven = {"nearest": (), "truncate": ("truncate",), "up": ("up",), "any": ("truncate", "up")}[rounding]
    if exists("nearest") or any(exists(way) for way in forgiven):
        return "consistent"
    cut, up = exists("truncate"), exists("up")
    if cut or up:
        return "truncated" if cut else "rounded-up"
    return "coarse" if may_be_coarse and exists("coarse") else "mismatch"


def share_verdict(figures: Mapping[str, Printed], rounding: str) -> str:
    part, whole = figures.get("part"), figures.get("whole", figures.get("target"))
    known, rates = [p for p in (part, whole) if p], {"percent", "ratio"} & figures.keys()
    missing = "whole" if part else "part"

    def real(way: str) -> list[Pair]:
        """Where the missing one can lie, or the part if none is missing; no piece if something is contradicted."""
        sets = sets_of("share", figures, way)
        shares = common_shares(sets)
        apart = not whole and not shares
        if not part and "whole" in figures and figures["whole"].value > 0:
            apart = bool(shares) and min(shares) > 1
        return [] if apart or not all(map(samples, sets.values())) else share_pieces(sets, missing)

    def possible(way: str) -> bool:
        return bool(real(way))

    def whole_number(way: str) -> bool:
        """Try the first few from the lower end on: there is one among them if there is any."""
        found = real(way)
        first = max(0, ceil(min((lo for lo, _ in found), default=ZERO)))
        last = min(first + 2, floor(max((hi for _, hi in found), default=ZERO)))
        points = [Span(Fraction(n), Fraction(n)) for n in range(first, last + 1)]
        sets, role = sets_of("share", figures, way), "part" if missing == "part" else "target"
        return bool(found) and any(share_pieces({**sets, role: n}, missing) for n in points)

    if len(known) == 2 and nothing_but(*known):
        return "undetermined"
    near = real("nearest")
    if len(known) == 1 and rates and nothing_but(*known) and (whole or near == [(ZERO, ZERO)]):
        return "undetermined"
    short = not near or max(hi for _, hi in near) - min(lo for lo, _ in near) < ALMOST_ONE
    if len(known) == 1 and rates and known[0].counts_things and short:
        return first_that_fits(whole_number, rounding, may_be_coarse=False)
    above = not part and "whole" in figures and figures["whole"].value > 0 and not near
    if len(rates) == 2 or above or (len(known) == 2 and (rates or not near)):
        return first_that_fits(possible, rounding, may_be_coarse=False)
    return "undetermined"


def verdict_equation(
    sides: Sequence[Tree], figures: Mapping[str, Printed], *, relation: str = "=", rounding: str = "nearest"
) -> str:
    """The verdict of "side relation side", where relation is one of = <= < >= >, or of a chain of equal sides.

    A tree is the name of a figure, an exact number, or (operator, tree, tree) with one of + - *; a name is
    the same true value wherever it is written. Multiply out what is divided. A name times itself is a
    ValueError. The sides of a chain share no name, so each takes all values between two on its own, and what
    meets in pairs has a value in common.
    """
    flipped = relation in (">", ">=")
    pairs: list[tuple[Tree, Tree]] = [(b, a) if flipped else (a, b) for a, b in combinations(sides, 2)]
    trees: list[Tree] = [("-", a, b) for a, b in pairs]
    if not set().union(*map(names_of, trees)) <= set(figures):
        return "undetermined"

    def exists(way: str) -> bool:
        return all(solvable(tree, box_of(tree, figures, way), relation.replace(">", "<")) for tree in trees)

    return first_that_fits(exists, rounding, may_be_coarse=False)


def box_of(tree: Tree, figures: Mapping[str, Printed], way: str) -> Sets:
    return {name: true_values(figures[name], way) for name in names_of(tree)}


def names_of(tree: Tree) -> set[str]:
    if not isinstance(tree, tuple):
        return {tree} if isinstance(tree, str) else set()
    a, b = names_of(tree[1]), names_of(tree[2])
    if tree[0] == "*" and a & b:
        raise ValueError("a figure times itself")
    return a | b


def evaluate(tree: Tree, at: Mapping[str, Fraction]) -> Fraction:
    if isinstance(tree, tuple):
        operation = {"+": add, "-": sub, "*": mul}[tree[0]]
        return Fraction(operation(evaluate(tree[1], at), evaluate(tree[2], at)))
    return at[tree] if isinstance(tree, str) else Fraction(tree)


def solvable(tree: Tree, box: Sets, relation: str) -> bool:
    """Whether the tree can be zero (=), or at most (<=) or below (<) zero, somewhere in the box.

    The tree is linear along each axis, so over the box with its ends its extremes are at corners. If one
    corner is negative, so are points inside near it; with a positive one too, zero lies between them, inside.
    If zero is itself an extreme, it is taken on whole faces (an extreme between the ends of an axis means
    constant along it), so the low end, middle and high end of every axis show it, as far as those ends are
    members.
    """

    def tried(axes: Iterable[Iterable[Fraction]]) -> list[Fraction]:
        return [evaluate(tree, dict(zip(box, at, strict=True))) for at in product(*axes)]

    if not all(map(samples, box.values())):
        return False
    corners = tried(span.ends for span in box.values())
    if min(corners) < 0 and (relation != "=" or max(corners) > 0):
        return True
    return relation != "<" and 0 in tried(samples(span) for span in box.values())
