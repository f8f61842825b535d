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

Two kinds use another argument, given where it is used: sums (`sum_reaches`) and weighted averages
(`weights_balance`). The sets of the figures are in truth.py, the readings in oracle_readings.py, the
verdicts of whole claims in oracle_verdicts.py, equations in oracle_equations.py.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product
from math import ceil, floor
from operator import ge, gt, le, lt

from truth import HUNDRED, REALS, ZERO, Pair, Sets, Span, cells, samples


def pieces(
    t_span: Span, x_span: Span, lines: Iterable[Pair], holds: Callable[[Fraction, Fraction], bool]
) -> Iterator[Pair]:
    """The pieces of t_span on which some x makes holds(t, x) true; (s, b) is a bound x = s*t + b."""
    bounds = {*lines, (ZERO, x_span.lo), (ZERO, x_span.hi)}
    cuts = {(b2 - b1) / (s1 - s2) for (s1, b1), (s2, b2) in combinations(bounds, 2) if s1 != s2}
    for t, ends in cells(t_span, {ZERO, *cuts}):
        if any(holds(t, x) for x in samples(x_span, [s * t + b for s, b in bounds])):
            yield ends


def product_fits(t: Fraction, factor: Span, x: Fraction) -> bool:
    """Whether t times some member of the factor is x. A factor that was not printed asks nothing."""
    return factor == REALS or (x / t in factor if t else x == 0)


def share_pieces(sets: Sets, along: str) -> Iterator[Pair]:
    """Where the part, or the whole, can lie so that everything holds."""
    whole, part = sets.get("target", sets.get("whole", REALS)), sets.get("part", REALS)
    percent, ratio = sets.get("percent", REALS), sets.get("ratio", REALS)

    def holds(w: Fraction, a: Fraction) -> bool:
        bound = "whole" in sets and ("part" in sets or w > 0)
        within = not bound or abs(a) <= abs(w) or w * a < 0
        return within and product_fits(w, percent, 100 * a) and product_fits(w, ratio, a)

    slopes = [Fraction(1), Fraction(-1), *(end / 100 for end in percent.ends), *ratio.ends]
    if along == "whole":
        return pieces(whole, part, [(ZERO, ZERO), *((s, ZERO) for s in slopes)], holds)
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
    """The unknowns are from and by; the percent is relative, or the difference in points.

    A `from` of 0 that nobody printed is no way around a percentage and a multiple that contradict each other.
    """
    meet = "from" in sets or not {"percent", "times"} <= sets.keys() or multiples_meet(sets)
    if not meet and not {"to", "by"} & sets.keys():
        return False
    start, end, step = (sets.get(role, REALS) for role in ("from", "to", "by"))
    percent, times = sets.get("percent", REALS), sets.get("times", REALS)

    def holds(f: Fraction, d: Fraction) -> bool:
        if f + d not in end or not product_fits(f, times, f + d) or not (f or meet):
            return False
        if in_points:
            return d in percent
        return product_fits(f, percent, 100 * d) or (f < 0 and product_fits(-f, percent, 100 * d))

    lines = [(Fraction(-1), e) for e in end.ends] + [(e - 1, ZERO) for e in times.ends]
    for e in percent.ends:
        lines += [(ZERO, e)] if in_points else [(e / 100, ZERO), (-e / 100, ZERO)]
    return any(pieces(start, step, lines, holds))


def has_root(y: Fraction, bases: Span, n: int) -> bool:
    """Whether some base to the power of n is y. From 0 up a power grows with its base; below 0 in the mirror."""
    halves = [(y, bases), (y if n % 2 == 0 else -y, bases.mirrored())]
    return any(
        size in Span(max(half.lo, ZERO) ** n, half.hi**n, half.lo_in or half.lo < 0, half.hi_in)
        for size, half in halves
        if half.hi >= 0 and size >= 0
    )


def growth_exists(sets: Sets, periods: int | None) -> bool:
    """The unknowns are from and to; the factor by which one becomes the other is asked of the rate and of the total."""
    start, end = sets.get("from", REALS), sets.get("to", REALS)
    asked: list[tuple[Span, int]] = []
    for role, n in (("rate", periods), ("total", 1)):
        if role in sets and n:
            asked.append((sets[role].moved(Fraction(1, 100), Fraction(1)), n))
    marks = [ZERO, *(e**n for bases, n in asked for e in bases.ends)]

    def grown(y: Fraction) -> bool:
        return all(has_root(y, bases, n) for bases, n in asked)

    meet = any(map(grown, samples(REALS, marks)))
    if "from" not in sets and "to" not in sets:
        return meet

    def holds(f: Fraction, t: Fraction) -> bool:
        if not f:
            return t == 0 and (meet or "from" in sets)
        return grown(t / f) or (f < 0 and grown(2 - t / f))

    lines = [(slope, ZERO) for mark in marks for slope in (mark, 2 - mark)]
    return any(pieces(start, end, lines, holds))


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


def rate_exists(sets: Sets, values: Sequence[Span], weights: Sequence[Span] = ()) -> bool:
    """The unknowns are the rate or average, the count and the percent (or 100); the total follows."""
    rate, percent = sets.get("rate", sets.get("average", REALS)), sets.get("percent", HUNDRED)
    both = {"count", "total"} <= sets.keys()
    count, total = (sets["count"], sets["total"]) if both else (REALS, REALS)
    hits = [100 * end for end in total.ends]
    meets = [t / (c * p) for t in hits for c in count.ends for p in percent.ends if c * p]
    means = corner_means(values, weights) if values else []
    for r in samples(rate, [ZERO, *meets, *means]):
        if values and not (weights_balance(values, weights, r) if weights else sum_reaches(values, r * len(values))):
            continue
        for c in samples(count, [ZERO, *(t / (r * p) for t in hits for p in percent.ends if r * p)]):
            if any(r * c * p / 100 in total for p in samples(percent, [t / (r * c) for t in hits if r * c])):
                return True
    return False


def corner_means(values: Sequence[Span], weights: Sequence[Span]) -> list[Fraction]:
    """The average at every corner of the sets."""
    if not weights:
        return [end / len(values) for end in sum_ends(values)]
    found = []
    for heavy in product(*(w.ends for w in weights)):
        weight = sum(heavy, ZERO)
        for each in product(*(v.ends for v in values)) if weight else ():
            found.append(sum((w * v for w, v in zip(heavy, each, strict=True)), ZERO) / weight)
    return found


def weights_balance(values: Sequence[Span], weights: Sequence[Span], r: Fraction) -> bool:
    """Whether the weighted distances of some values from r add up to 0.

    No two of the distances share a figure, so each takes all between its two ends, which are at corners, being linear
    in weight and value; what it takes of an end shows at the ends and the middles of both, as far as those are members
    (an extreme between the ends of an axis means constant along it).
    """
    pairs = list(zip(values, weights, strict=True))
    ends = [[w * (v - r) for w in weight.ends for v in value.ends] for value, weight in pairs]
    low, high = sum(map(min, ends), ZERO), sum(map(max, ends), ZERO)
    if not low <= 0 <= high:
        return False
    taken = [{w * (v - r) for w in samples(weight) for v in samples(value)} for value, weight in pairs]
    if low < 0 < high:
        return all(taken)
    side = min if low == 0 else max
    return all(side(each) in seen for each, seen in zip(ends, taken, strict=True))


def median_exists(median: Span, values: Sequence[Span], q: Fraction | None) -> bool:
    n = len(values)
    marks = [end for value in values for end in value.ends]
    if q is None or q == Fraction(1, 2):
        if n % 2:
            return any(ranked(values, m, n // 2 + 1, n // 2 + 1) for m in samples(median, marks))
        halves = [(a + b) / 2 for a, b in combinations(marks, 2)]
        return any(middle_pair(values, m, marks) for m in samples(median, [*marks, *halves]))
    places = [1 + (n - 1) * q, min(max((n + 1) * q, Fraction(1)), Fraction(n))]
    return any(ranked(values, m, floor(p), ceil(p)) for p in places for m in samples(median, marks))


def ranked(values: Sequence[Span], m: Fraction, low: int, high: int) -> bool:
    """Whether m can lie from the value of rank `low` to the one of rank `high`, both from 1 up.

    That is: at least `low` values are not above m, and all but `high` - 1 not below it. A value that can be m is both.
    """
    if not all(map(samples, values)):
        return False
    both = [value for value in values if m in value]
    rest = [value for value in values if m not in value]
    below = sum(value.hi <= m for value in rest)
    return below + len(both) >= low and len(values) - below >= len(values) - high + 1


def middle_pair(values: Sequence[Span], m: Fraction, marks: Sequence[Fraction]) -> bool:
    """Whether the two values in the middle of an even number can have the mean m.

    The lower one, a, is the unknown; the upper is 2m - a. Each value is put below a, at a, at 2m - a or above it.
    """
    half = len(values) // 2
    lowest = Span(min(marks), m)
    for a in samples(lowest, [x for mark in marks for x in (mark, 2 * m - mark)]):
        b = 2 * m - a
        states = {(0, False, False)}
        for value in values:
            under, over = value.lo < a and bool(samples(value)), value.hi > b and bool(samples(value))
            states = {
                (low + lower, at_a or takes_a, at_b or takes_b)
                for low, at_a, at_b in states
                for lower, takes_a, takes_b, can in (
                    (1, False, False, under), (1, True, False, a in value),
                    (0, False, True, b in value), (0, False, False, over),
                )
                if can
            }  # fmt: skip
        if (half, True, True) in states:
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
