"""Interval arithmetic against brute force: every sampled result lies in the set, and nothing narrower would do."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.figures.interval import EVERYTHING, Interval, meets_any, union

Operation = Callable[[Fraction, Fraction], Fraction]
NEAR = (Fraction(1, 1000), Fraction(1, 10**6))
FAR = (Fraction(10**4), Fraction(10**6))
TRIED = [Fraction(n, 4) for n in range(-24, 25)]


def made(low: Fraction | int | None, high: Fraction | int | None, flags: str = "[]") -> Interval:
    return Interval.between(low, high, flags[0] == "[", flags[1] == "]")


def every_interval(ends: tuple[int, ...]) -> Iterator[Interval]:
    """Every interval with these ends, open, closed and unbounded on either side."""
    bounds: list[int | None] = [None, *ends]
    for low, high, flags in product(bounds, bounds, ("[]", "[)", "(]", "()")):
        wasted = (low is None and flags[0] == "[") or (high is None and flags[1] == "]")
        backward = low is not None and high is not None and (low > high or (low == high and flags != "[]"))
        if not wasted and not backward:
            yield made(low, high, flags)


SMALL = list(every_interval((-2, -1, 0, 3)))


def members(interval: Interval) -> list[Fraction]:
    """Members that show the ends of an image: the ends, points next to them, the middle, zero, and far ones."""
    low, high = interval.lower, interval.upper
    if low is not None and high is not None:
        candidates = [low, high, (low + high) / 2]
    else:
        start = low if low is not None else high if high is not None else Fraction(0)
        candidates = [start, *(start + far for far in FAR), *(start - far for far in FAR)]
    candidates += [low + near for near in NEAR if low is not None] + [high - near for near in NEAR if high is not None]
    return [x for x in dict.fromkeys([*candidates, Fraction(0)]) if inside(x, interval)]


def inside(x: Fraction, interval: Interval) -> bool:
    """Membership by its definition."""
    low, high = interval.lower, interval.upper
    above = low is None or x > low or (x == low and interval.lo_closed)
    return above and (high is None or x < high or (x == high and interval.hi_closed))


def assert_image(found: Interval, results: list[Fraction]) -> None:
    """``found`` holds every result, reaches its closed ends, and comes as near as it can to the others."""
    assert all(inside(x, found) for x in results)
    low, high, least, most = found.lower, found.upper, min(results), max(results)
    if low is None:
        assert least < -900 and not found.lo_closed
    else:
        assert least == low if found.lo_closed else low < least < low + Fraction(1, 100)
    if high is None:
        assert most > 900 and not found.hi_closed
    else:
        assert most == high if found.hi_closed else high - Fraction(1, 100) < most < high


@pytest.mark.parametrize("operation", [operator.add, operator.sub, operator.mul], ids=["sum", "difference", "product"])
def test_arithmetic_is_the_exact_image(operation: Operation) -> None:
    samples = {a: members(a) for a in SMALL}
    for a, b in product(SMALL, SMALL):
        found: Interval = operation(a, b)  # type: ignore[arg-type, assignment]
        assert_image(found, [operation(x, y) for x in samples[a] for y in samples[b]])


def test_negation_and_reciprocal_are_the_exact_image() -> None:
    for a in SMALL:
        assert_image(-a, [-x for x in members(a)])
        if inside(Fraction(0), a):
            with pytest.raises(ZeroDivisionError, match=r"^zero lies in the divisor$"):
                a.reciprocal()
        else:
            assert_image(a.reciprocal(), [1 / x for x in members(a)])
            assert a.reciprocal().reciprocal() == a
            assert made(2, 3) / a == made(2, 3) * a.reciprocal()


fractions = st.builds(Fraction, st.integers(-30, 30), st.sampled_from((1, 2, 3, 6, 10, 20, 100)))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval, its ends not always in lowest terms."""
    low, high = sorted((draw(fractions), draw(fractions)))
    closed = draw(st.tuples(st.booleans(), st.booleans())) if low < high else (True, True)
    missing = draw(st.sampled_from(("", "", "", "low", "high", "both")))
    den = low.denominator * high.denominator * draw(st.integers(1, 3))
    return Interval(
        None if missing in ("low", "both") else int(low * den),
        None if missing in ("high", "both") else int(high * den),
        den,
        *closed,
    )


pairs = given(intervals(), intervals())


@pairs
def test_images_do_not_depend_on_how_the_ends_are_kept(a: Interval, b: Interval) -> None:
    again = [made(x.lower, x.upper, "(["[x.lo_closed] + ")]"[x.hi_closed]) for x in (a, b)]
    assert again == [a, b]
    assert [hash(x) for x in again] == [hash(a), hash(b)]
    assert (a + b, a - b, a * b) == (again[0] + again[1], again[0] - again[1], again[0] * again[1])
    assert (a + b, a * b) == (b + a, b * a)
    if a.is_point and not inside(Fraction(0), b):
        assert a / b == a * b.reciprocal()


@pairs
def test_intersection_and_hull(a: Interval, b: Interval) -> None:
    tried = [*TRIED, *members(a), *members(b)]
    common, hull = a.intersection(b), a.hull(b)
    for x in tried:
        assert (x in a) == inside(x, a)
        assert (common is not None and x in common) == (x in a and x in b)
        assert x in hull or not (x in a or x in b)
    assert a.meets(b) == b.meets(a) == (common is not None)
    assert hull == b.hull(a)
    for each in (a, b):
        assert each.hull(hull) == hull and hull.intersection(each) == each
    lower = (hull.lower, hull.lo_closed)
    upper = (hull.upper, hull.hi_closed)
    assert lower in ((a.lower, a.lo_closed), (b.lower, b.lo_closed))
    assert upper in ((a.upper, a.hi_closed), (b.upper, b.hi_closed))


@pairs
def test_reaches(a: Interval, b: Interval) -> None:
    left, right = members(a), members(b)
    assert a.reaches(b) == any(x <= y for x in left for y in right)
    assert a.reaches(b, strictly=True) == any(x < y for x in left for y in right)


def test_reaches_and_meets_where_ends_touch() -> None:
    for a, b in product(SMALL, SMALL):
        left, right = members(a), members(b)
        assert a.reaches(b) == any(x <= y for x in left for y in right)
        assert a.reaches(b, strictly=True) == any(x < y for x in left for y in right)
        assert a.meets(b) == any(inside(x, b) for x in left) or any(inside(y, a) for y in right)
        assert (a.intersection(b) is not None) == a.meets(b)


@given(intervals(), st.integers(1, 12))
def test_scaled_and_over_are_a_product_with_a_point(a: Interval, n: int) -> None:
    assert a.scaled(n) == a * Interval.point(n)
    assert a.over(n) == a * Interval.point(Fraction(1, n))


@given(intervals())
def test_least_whole_is_found_by_counting(a: Interval) -> None:
    if a.lower is None:
        with pytest.raises(ValueError, match=r"^an interval without a lower end has no smallest whole number$"):
            a.least_whole()
    else:
        assert a.least_whole() == next((n for n in range(-40, 70) if inside(Fraction(n), a)), None)


@given(intervals())
def test_what_an_interval_tells_of_itself(a: Interval) -> None:
    bounded = a.lower is not None and a.upper is not None
    assert a.length == (a.upper - a.lower if a.lower is not None and a.upper is not None else None)
    assert a.is_point == (bounded and a.lower == a.upper)
    assert a.is_zero == (a == Interval.point(0))
    assert not a.is_empty
    assert eval_of(repr(a)) == a


def test_zero_alone_is_zero() -> None:
    assert Interval(0, 0).is_zero and Interval(0, 0, 7).is_zero
    assert not any(each.is_zero for each in (Interval(0, 1), Interval(-1, 0), Interval(0, None), Interval(None, 0)))


def eval_of(text: str) -> Interval:
    low, high = text[1:-1].split(", ")
    return made(None if low == "-∞" else Fraction(low), None if high == "∞" else Fraction(high), text[0] + text[-1])


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(1, 3, 2), "[1/2, 3/2]"),
        (Interval(1, 3, 2, False, True), "(1/2, 3/2]"),
        (Interval(-4, 2, 2, True, False), "[-2, 1)"),
        (Interval(None, 5), "(-∞, 5]"),
        (Interval(5, None), "[5, ∞)"),
        (EVERYTHING, "(-∞, ∞)"),
        (Interval.point(Fraction(2, 6)), "[1/3, 1/3]"),
        (Interval.between(None, None), "(-∞, ∞)"),
        (Interval.between(Fraction(-1, 2), Fraction(1, 3), False, False), "(-1/2, 1/3)"),
        (Interval.between(0, 1), "[0, 1]"),
        (Interval.between(-1, 0), "[-1, 0]"),
    ],
)
def test_an_interval_as_text(interval: Interval, text: str) -> None:
    assert repr(interval) == text


@pytest.mark.parametrize(
    ("low", "high", "flags", "text"),
    [(2, 1, "[]", r"\[2, 1\]"), (1, 1, "(]", r"\(1, 1\]"), (1, 1, "[)", r"\[1, 1\)"), (1, 1, "()", r"\(1, 1\)")],
)
def test_no_interval_is_empty(low: int, high: int, flags: str, text: str) -> None:
    with pytest.raises(ValueError, match=f"^no number lies in {text}$"):
        made(low, high, flags)


def test_a_half_made_interval_may_be_empty() -> None:
    assert Interval(2, 1).is_empty
    assert Interval(1, 1, 1, True, False).is_empty
    assert Interval(10**30, 10 * 10**29, 1, True, False).is_empty
    assert Interval(1, 1, 1, False, True).is_empty
    assert Interval(1, 1).is_empty is EVERYTHING.is_empty is False
    assert not Interval(1, 2, 1, False, False).is_empty


def test_a_missing_end_is_open_whatever_is_said() -> None:
    assert not Interval(None, 1, 1, True, True).lo_closed
    assert not Interval(1, None, 1, True, True).hi_closed
    assert Interval(None, 1) == Interval(None, 1, 1, False, True) != Interval(None, 1, 1, False, False)


def test_equality_is_of_intervals_only() -> None:
    assert made(1, 2) != made(1, 2, "[)")
    assert made(1, 2) != made(1, 2, "(]")
    assert made(1, 2) != made(1, 3)
    assert made(1, 2) != made(0, 2)
    assert made(1, 1) != 1
    assert made(1, 1).__eq__("[1, 1]") is NotImplemented


def test_a_long_sum_of_mixed_places_keeps_a_small_denominator() -> None:
    total = Interval(0, 0)
    for n in range(300):
        total = total + Interval(n - 1, n + 1, (200, 20, 1)[n % 3], n % 2 == 0)
    assert total.den == 200
    expected = sum((Fraction(n, (200, 20, 1)[n % 3]) for n in range(300)), Fraction(0))
    slack = 100 * (Fraction(1, 200) + Fraction(1, 20) + 1)
    assert total == made(expected - slack, expected + slack, "(]")


def test_membership_at_the_ends() -> None:
    half = Interval(1, 3, 2, True, False)
    assert [Fraction(n, 4) in half for n in range(1, 8)] == [False, True, True, True, True, False, False]
    assert 1 in half and 2 not in half
    assert Fraction(-(10**30)) in Interval(None, 0) and Fraction(1, 10**30) not in Interval(None, 0)


@given(st.lists(st.sampled_from(SMALL), max_size=9), st.sampled_from(SMALL), st.fractions(-20, 20, max_denominator=12))
def test_a_union_holds_what_its_intervals_hold_in_ascending_order(
    some: list[Interval], other: Interval, x: Fraction
) -> None:
    apart = union(some)
    assert any(x in each for each in apart) == any(x in each for each in some)
    assert not any(after.reaches(before) for before, after in pairwise(apart))
    assert meets_any(other, apart) == any(other.meets(each) for each in some)


@pytest.mark.parametrize(
    ("low", "high", "exponent", "power"),
    [(-2, 3, 2, (0, 9)), (-3, 2, 2, (0, 9)), (-2, 3, 4, (0, 81)), (-3, -2, 2, (4, 9)), (-2, 3, 3, (-8, 27))],
)
def test_a_power_of_what_may_be_negative(low: int, high: int, exponent: int, power: tuple[int, int]) -> None:
    assert Interval(low, high) ** exponent == Interval.between(*power)
    halves = Interval.between(Fraction(power[0], 2**exponent), Fraction(power[1], 2**exponent))
    assert Interval(low, high, 2) ** exponent == halves
