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
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise, product
from math import ceil, floor
from operator import add, ge, gt, le, lt, mul, sub
from typing import TypeAlias

ZERO, HALF, HUGE = Fraction(0), Fraction(1, 2), Fraction(10) ** 100
HEDGES = ("", "over", "nearly", "about", "<", "<=", ">", ">=")
ROLES = {
    "share": "part whole target percent ratio",
    "change": "from to by percent times",
    "total": "total",
    "average": "average total count",
    "rate": "rate count total percent",
    "bound": "value at_least at_most more_than less_than",
}


@dataclass(frozen=True)
class Printed:
    """A figure as printed. A unit other than "", %, points and times is a currency or a unit of measure."""

    digits: str
    unit: str = ""
    hedge: str = ""
    scale: int = 0
    ratio: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        odd_ratio = self.ratio and (self.hedge or self.ratio[0] < 0 or self.ratio[1] < 1)
        if odd_ratio or self.hedge not in HEDGES or not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", self.digits):
            raise ValueError(f"not a figure: {self}")

    @property
    def value(self) -> Fraction:
        return Fraction(self.digits) * Fraction(10) ** self.scale

    @property
    def place(self) -> Fraction:
        """One unit of the last printed place."""
        return Fraction(10) ** (self.scale - len(self.digits.partition(".")[2]))

    @property
    def last_nonzero_place(self) -> Fraction:
        bare = self.digits.replace(".", "")
        zeros = len(bare) - len(bare.rstrip("0"))
        return self.place * 10**zeros if self.value else self.place

    @property
    def plain(self) -> bool:
        """Whether it is a plain whole number, of anything."""
        measure = self.unit in ("%", "points", "times")
        return "." not in self.digits and not measure and not self.scale and not self.ratio


@dataclass(frozen=True)
class Span:
    """The numbers between two ends, either of which may be left out. It may be empty."""

    lo: Fraction
    hi: Fraction
    lo_in: bool = True
    hi_in: bool = True

    def __contains__(self, x: Fraction) -> bool:
        above = x > self.lo or (x == self.lo and self.lo_in)
        return above and (x < self.hi or (x == self.hi and self.hi_in))

    @property
    def ends(self) -> "Pair":
        return (self.lo, self.hi)


Pair: TypeAlias = tuple[Fraction, Fraction]
Sets: TypeAlias = Mapping[str, Span]
Tree: TypeAlias = "str | int | Fraction | tuple[str, Tree, Tree]"
REALS, NOTHING, HUNDRED = Span(-HUGE, HUGE), Span(ZERO, ZERO), Span(Fraction(100), Fraction(100))


def cells(span: Span, marks: Iterable[Fraction]) -> list[tuple[Fraction, Pair]]:
    """Cut the span at the marks: a sample of every piece, with the ends of the piece."""
    cuts = sorted({*span.ends, *marks})
    gaps = [((a + b) / 2, (a, b)) for a, b in pairwise(cuts)]
    return [piece for piece in [*gaps, *((cut, (cut, cut)) for cut in cuts)] if piece[0] in span]


def samples(span: Span, marks: Iterable[Fraction] = ()) -> list[Fraction]:
    return [x for x, _ in cells(span, marks)]


def true_values(p: Printed, way: str, *, measured: bool = False, exact: bool = False) -> Span:
    """The set of a figure; `measured` though printed whole, or `exact` by definition."""
    if p.ratio:
        return Span(p.ratio[0] / (p.ratio[1] + HALF), p.ratio[0] / (p.ratio[1] - HALF))
    if p.hedge in ("<", "<="):
        return Span(ZERO if p.plain else -HUGE, p.value, hi_in=p.hedge == "<=")
    if p.hedge in (">", ">="):
        return Span(p.value, HUGE, lo_in=p.hedge == ">=")
    if way == "coarse" and p.plain and not p.hedge and re.fullmatch("-?[0-9]{2,}00", p.digits) and p.value:
        return Span(p.value - p.last_nonzero_place / 2, p.value + p.last_nonzero_place / 2)
    if exact or (p.plain and not measured):
        return from_size(p, Span(abs(p.value), abs(p.value)))
    v, u = abs(p.value), p.place
    size = Span(v - u / 2, v + u / 2)
    if way == "truncate":  # together with what rounds to it
        size = Span(v - u / 2 if v else -u, v + u, lo_in=v > 0, hi_in=False)
    if way == "up" and v:
        size = Span(v - u, v + u / 2, lo_in=False)
    return from_size(p, size)


def from_size(p: Printed, size: Span) -> Span:
    """Widen for the hedge, by one unit of the last non-zero place; then give the size its sign."""
    more, less = p.hedge in ("over", "about"), p.hedge in ("nearly", "about")
    h = p.last_nonzero_place
    lo, hi = size.lo - h * less, size.hi + h * more
    lo_in, hi_in = size.lo_in and not less, size.hi_in and not more
    return Span(lo, hi, lo_in, hi_in) if p.value >= 0 else Span(-hi, -lo, hi_in, lo_in)


def sets_of(kind: str, figures: Mapping[str, Printed], way: str) -> dict[str, Span]:
    sets = {}
    for role, p in figures.items():
        measured = role in ("percent", "times") or (kind, role) == ("average", "average")
        exact = (kind, role, p.digits, p.unit, p.scale) == ("total", "total", "100", "%", 0)
        sets[role] = true_values(p, way, measured=measured, exact=exact)
    return sets


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
        below = a <= w or "target" in sets
        return below and product_fits(w, percent, 100 * a) and product_fits(w, ratio, a)

    slopes = [Fraction(1), *(end / 100 for end in percent.ends), *ratio.ends]
    if along == "whole":
        return pieces(whole, part, [(s, ZERO) for s in slopes], holds)
    lines = [(1 / s, ZERO) for s in slopes if s]
    return pieces(part, whole, [(ZERO, ZERO), *lines], lambda a, w: holds(w, a))


def change_exists(sets: Sets, *, in_points: bool) -> bool:
    """The unknowns are from and by; the percent is relative, or the difference in points."""
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

    def exists(way: str) -> bool:
        sets = sets_of(kind, figures, way)
        summands = [true_values(p, way) for p in (parts or values)]
        if not all(samples(span) for span in [*sets.values(), *summands]):
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
        return len(roles) >= 3
    if kind == "total":
        return "total" in roles and has_parts
    if kind == "average":
        return len(roles) == 3 or (has_values and ("average" in roles or roles == {"total", "count"}))
    if kind == "rate":
        return {"rate", "count", "total"} <= roles
    floors, ceilings = roles & {"at_least", "more_than"}, roles & {"at_most", "less_than"}
    return bool(floors | ceilings) if "value" in roles else bool(floors and ceilings)


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
    counts = [p for p in (part, whole) if p]
    if not counts or [true_values(p, "nearest") for p in counts] == [NOTHING, NOTHING]:
        return "undetermined"
    missing = "whole" if part else "part"
    shares = len({"percent", "ratio"} & set(figures))

    def real(way: str) -> list[Pair]:
        sets = sets_of("share", figures, way)
        return share_pieces(sets, missing) if all(samples(span) for span in sets.values()) else []

    def whole_number(way: str) -> bool:
        """Try the first few from the lower end on: there is one among them if there is any."""
        found = real(way)
        first = max(0, ceil(min((lo for lo, _ in found), default=ZERO)))
        last = min(first + 2, floor(max((hi for _, hi in found), default=ZERO)))
        points = [Span(Fraction(n), Fraction(n)) for n in range(first, last + 1)]
        return any(share_pieces({**sets_of("share", figures, way), missing: n}, missing) for n in points)

    near = real("nearest")
    short = not near or max(hi for _, hi in near) - min(lo for lo, _ in near) < 1
    if len(counts) == 1 and shares and counts[0].plain and not counts[0].unit and short:
        return first_that_fits(whole_number, rounding, may_be_coarse=False)
    if near and len(counts) + shares < 3:
        return "undetermined"
    return first_that_fits(lambda way: bool(real(way)), rounding, may_be_coarse=False)


def verdict_equation(
    left: Tree, right: Tree, figures: Mapping[str, Printed], *, relation: str = "=", rounding: str = "nearest"
) -> str:
    """The verdict of "left relation right", where relation is one of = <= < >= >.

    A tree is the name of a figure, an exact number, or (operator, tree, tree) with one of + - *; a name is
    the same true value wherever it is written. Multiply out what is divided. A name times itself is a
    ValueError.
    """
    if relation in (">", ">="):
        left, right, relation = right, left, relation.replace(">", "<")
    tree: Tree = ("-", left, right)
    names = names_of(tree)
    if not names <= set(figures):
        return "undetermined"

    def exists(way: str) -> bool:
        box = {name: true_values(figures[name], way) for name in names}
        return all(samples(span) for span in box.values()) and solvable(tree, box, relation)

    return first_that_fits(exists, rounding, may_be_coarse=False)


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

    corners = tried(span.ends for span in box.values())
    if min(corners) < 0 and (relation != "=" or max(corners) > 0):
        return True
    return relation != "<" and 0 in tried(samples(span) for span in box.values())
