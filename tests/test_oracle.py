"""The oracle against cases worked out by hand and against a second method."""

import itertools
import statistics
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import CASES, TOTALS, fig, read_claim
from drawn_figures import decimal
from oracle import change_exists, growth_exists, median_exists, rate_exists, share_pieces, total_exists
from oracle_equations import Tree, expanded, solvable, verdict_equation
from oracle_notes import loose_results, points_as_percent
from oracle_readings import READINGS, Claimed
from oracle_roots import at, roots_within, signs_on
from oracle_verdicts import listed
from published import EQUATIONS as PUBLISHED_EQUATIONS
from published import EXCUSES, LOOSE, POINTS, UNITS
from published import KINDS as PUBLISHED_KINDS
from truth import HUGE, Printed, Sets, Span, true_values


def claim(kind: str, text: str, **options: Any) -> str:
    return read_claim(kind, text, **options).expected()


def interval(p: Printed, way: str, **options: bool) -> str:
    return shown(true_values(p, way, **options))


def shown(span: Span) -> str:
    lo = "(-inf" if span.lo == -HUGE else f"{'[' if span.lo_in else '('}{float(span.lo)}"
    hi = "inf)" if span.hi == HUGE else f"{float(span.hi)}{']' if span.hi_in else ')'}"
    return f"{lo}, {hi}"


SETS = [
    ("9.18%", "nearest", "[9.175, 9.185]"),
    ("9.18%", "truncate", "[9.18, 9.19)"),
    ("9.18%", "up", "(9.17, 9.18]"),
    ("9.18%", "nearest or truncate", "[9.175, 9.19)"),
    ("9.18%", "nearest or up", "(9.17, 9.185]"),
    ("1%", "truncate", "[1.0, 1.3333333333333333)"),  # by a third at most
    ("1%", "nearest or truncate", "[0.5, 1.5]"),
    ("2%", "up", "(1.3333333333333333, 2.0]"),
    ("-5.2", "nearest", "[-5.25, -5.15]"),
    ("-5.2", "truncate", "(-5.3, -5.2]"),
    ("-5.2", "up", "[-5.2, -5.1)"),
    ("0.0", "nearest", "[-0.05, 0.05]"),
    ("0.0", "truncate", "[-0.05, 0.05]"),
    ("0.0", "up", "[-0.05, 0.05]"),
    ("1459", "truncate", "[1459.0, 1459.0]"),
    ("5 USD", "up", "[5.0, 5.0]"),
    ("20%", "nearest", "[19.5, 20.5]"),
    ("1.2 e6", "nearest", "[1150000.0, 1250000.0]"),
    ("1.2 e6", "truncate", "[1200000.0, 1300000.0)"),
    ("over 1000", "nearest", "[1000.0, 2000.0)"),
    ("over 36932", "nearest", "[36932.0, 36933.0)"),
    ("over 25%", "nearest", "[25.0, 30.0)"),
    ("over 10%", "nearest", "[10.0, 20.0)"),
    ("over 9%", "nearest", "[9.0, 10.0)"),
    ("over 25.0%", "nearest", "[25.0, 26.0)"),
    ("over 25.1%", "nearest", "[25.1, 25.2)"),
    ("nearly 9.10%", "nearest", "[9.0, 9.1]"),
    ("nearly 1000", "nearest", "[900.0, 1000.0]"),
    ("nearly 1234", "nearest", "[1233.0, 1234.0]"),
    ("nearly 1%", "nearest", "[0.5, 1.0]"),
    ("about 30", "nearest", "[27.0, 33.0]"),
    ("about 0", "nearest", "[-0.5, 0.5]"),
    ("over -5", "nearest", "(-6.0, -5.0]"),
    ("nearly -5", "nearest", "[-5.0, -4.5]"),
    ("over 9.18%", "up", "[9.18, 9.19)"),
    ("<5", "nearest", "[0.0, 5.0)"),
    ("<=5", "nearest", "[0.0, 5.0]"),
    ("<5%", "nearest", "(-inf, 5.0)"),
    ("<5 celsius", "nearest", "(-inf, 5.0)"),
    ("<=-5", "nearest", "(-inf, -5.0]"),
    ("<0", "nearest", "(-inf, 0.0)"),
    ("<=0", "nearest", "[0.0, 0.0]"),
    (">5", "nearest", "(5.0, inf)"),
    ("3½", "nearest", "[3.25, 3.75]"),
    ("-3½", "truncate", "(-4.0, -3.5]"),
    ("over 9½", "up", "[9.5, 10.0)"),
    ("3½ e6", "up", "(3000000.0, 3500000.0]"),
    (">=10%", "up", "[10.0, inf)"),
    ("over 1300", "coarse", "[1300.0, inf)"),
    ("over -1300", "coarse", "(-inf, -1300.0]"),
    ("20..30%", "up", "[20.0, 30.0]"),
    ("1.5..2 e6", "nearest", "[1500000.0, 2000000.0]"),
    ("1 in 2", "up", "[0.45, 0.55]"),
    ("1 in 4", "nearest", "[0.2222222222222222, 0.2857142857142857]"),
    ("1 in 1000", "nearest", "[0.0009523809523809524, 0.0010526315789473684]"),
    ("9 in 10", "nearest", "[0.85, 0.95]"),
    ("over 1 in 4", "nearest", "[0.25, 0.35)"),
    ("over 1 in 4", "coarse", "[0.25, inf)"),
    ("nearly 1 in 4", "nearest", "[0.2222222222222222, 0.25]"),
    ("nearly 3 in 4", "nearest", "[0.675, 0.75]"),
    ("about 3 in 4", "nearest", "[0.675, 0.825]"),
    (">=1 in 4", "nearest", "[0.25, inf)"),
    ("word 2 times", "up", "[1.8, 2.2]"),
    ("word 2 times", "coarse", "[1.5, 2.5]"),
    ("word 10 times", "coarse", "[9.0, 11.0]"),
    ("120 bps", "nearest", "[119.5, 120.5]"),
    ("12 per 1000", "nearest", "[0.0115, 0.0125]"),
]


@pytest.mark.parametrize(("text", "way", "expected"), SETS)
def test_set_of_a_figure(text: str, way: str, expected: str) -> None:
    assert interval(fig(text), way) == expected


def test_whole_numbers_that_are_measured_or_exact_by_definition() -> None:
    assert interval(fig("76"), "nearest", measured=True) == "[75.5, 76.5]"
    assert interval(fig("<5"), "nearest", measured=True) == "(-inf, 5.0)"
    assert interval(fig("100%"), "truncate", exact=True) == "[100.0, 100.0]"
    assert interval(fig("1 in 4"), "truncate", exact=True) == "[0.25, 0.25]"
    assert interval(fig("about 30%"), "truncate", exact=True) == "[27.0, 33.0]"


COARSE = [
    ("total=131500; parts=131400, 3", "total", "[131450.0, 131550.0]"),
    ("total=131500; parts=131400, 3", "parts 1", "[3.0, 3.0]"),
    ("total=300 e6; parts=1, 3", "total", "[285000000.0, 315000000.0]"),  # a twentieth
    ("total=2 e6; parts=1, 3", "total", "[1500000.0, 2500000.0]"),  # ends in no zero
    ("total=20 e6; parts=10 e6, 12 e6", "total", "[19500000.0, 20500000.0]"),  # 12 has as many digits
    ("total=20 e6; parts=10 e6, 12", "total", "[19500000.0, 20500000.0]"),
    ("total=20 e6; parts=10 e6, 2 e6", "total", "[19000000.0, 21000000.0]"),
    ("total=1230; parts=1210, 20", "total", "[1225.0, 1235.0]"),
    ("total=1230; parts=1211, 20", "total", "[1230.0, 1230.0]"),
    ("total=1230; parts=1211.5, 20", "total", "[1229.5, 1230.5]"),  # measured, but not coarse
    ("total=1230; parts=120, 999", "total", "[1225.0, 1235.0]"),
    ("total=1230; parts=121, 999", "total", "[1230.0, 1230.0]"),  # the only one
    ("total=-1200; parts=3, 5", "total", "[-1250.0, -1150.0]"),
    ("total=over 1200; parts=3, 5", "total", "[1200.0, inf)"),
    ("total=1200 %; parts=3, 5", "total", "[1199.5, 1200.5]"),
]


@pytest.mark.parametrize(("text", "key", "expected"), COARSE)
def test_set_of_a_coarse_figure(text: str, key: str, expected: str) -> None:
    drawn = read_claim("total", text)
    flat = {**drawn.figures, **{f"parts {n}": p for n, p in enumerate(drawn.parts)}}
    assert shown(Claimed("total", flat).set_of(key, "coarse")) == expected


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_case(kind: str, text: str, expected: str) -> None:
    assert claim(kind, text) == expected


@pytest.mark.parametrize(("text", "coverage", "expected"), TOTALS)
def test_total(text: str, coverage: str, expected: str) -> None:
    assert claim("total", text, coverage=coverage) == expected


def test_rounding_of_the_file() -> None:
    cut, up = "part=1; whole=82; percent=1.21%", "part=1; whole=3; percent=34%"
    assert [claim("share", cut, rounding=r) for r in ("truncate", "any")] == ["consistent"] * 2
    assert [claim("share", up, rounding=r) for r in ("up", "any")] == ["consistent"] * 2
    assert claim("share", cut, rounding="up") == "truncated"
    assert claim("share", up, rounding="truncate") == "rounded-up"
    alike = "total=4%; parts=1.9%, 1.9%, 1.9%"  # 5.55 at least; all cut off [5.7, 6) against [4, 5)
    assert claim("total", alike, rounding="any") == "mismatch"


@pytest.mark.parametrize(("kind", "text", "expected"), [*UNITS, *EXCUSES, *PUBLISHED_KINDS])
def test_claim_seen_in_print(kind: str, text: str, expected: str) -> None:
    assert claim(kind, text) == expected


def test_what_is_not_a_claim() -> None:
    odd: list[dict[str, Any]] = [{"digits": "1,5"}, {"hedge": "circa"}, {"ratio": (1, 0)}, {"sign": (3, 2)}]
    for each in [*odd, {"until": "0"}, {"digits": "1.5", "sign": (1, 2)}]:
        with pytest.raises(ValueError, match="not a figure"):
            Printed(**{"digits": "1", **each})
    with pytest.raises(ValueError, match="no such claim"):
        claim("share", "part=1; whole=2; target=3")
    with pytest.raises(ValueError, match="more than one figure has a power"):
        verdict_equation((("*", ("^", "x", 2), ("^", "y", 2)), 2), {"x": fig("1"), "y": fig("1")})


SUM_AND_PRODUCT: tuple[Tree, Tree] = (("+", "a", "b"), ("*", "c", "d"))
EQUATIONS: list[tuple[tuple[Tree, ...], str, str, str]] = [
    (SUM_AND_PRODUCT, "=", "a=10; b=2; c=3; d=4", "consistent"),
    (SUM_AND_PRODUCT, "=", "a=10; b=2; c=3; d=5", "mismatch"),
    (SUM_AND_PRODUCT, "=", "a=10; b=2; c=3; d=4.1", "mismatch"),  # rounding up gives (4.0, 4.1]
    (SUM_AND_PRODUCT, "=", "a=10; b=2; c=3", "undetermined"),
    (SUM_AND_PRODUCT, "<", "a=10; b=2; c=3; d=4", "mismatch"),
    (SUM_AND_PRODUCT, ">=", "a=10; b=2; c=3; d=4", "consistent"),
    (("x", Fraction("1.25")), "=", "x=1.2", "consistent"),  # the upper end
    (("x", Fraction("1.3")), "=", "x=1.2", "mismatch"),  # cutting off gives [1.2, 1.3)
    ((("-", "x", "x"), 0), "=", "x=1.2", "consistent"),
    ((("-", "x", "x"), Fraction(1, 100)), "=", "x=1.2", "mismatch"),
    ((("*", "x", "y"), Fraction("3.9525")), "=", "x=1.5; y=2.5", "consistent"),  # 1.55 * 2.55
    ((("*", "x", "y"), Fraction("4.1599")), "=", "x=1.5; y=2.5", "truncated"),
    ((("*", "x", "y"), Fraction("4.16")), "=", "x=1.5; y=2.5", "mismatch"),  # 1.6 * 2.6 is left out
    ((("*", "x", "y"), 0), "=", "x=>5; y=0", "consistent"),
    ((("*", "x", "y"), 0), "<=", "x=>=0; y=>0", "consistent"),
    ((("*", "x", "y"), 0), "<=", "x=>0; y=>0", "mismatch"),
    (("x", "y"), ">", "x=-1; y=-2", "consistent"),
    (("x", ("+", "y", 1), "z"), "=", "x=3; y=2; z=3.0", "consistent"),
    (("x", "y", "z"), "=", "x=1.1; y=1.2; z=1.15", "consistent"),  # 1.15
    (("x", "y", "z"), "=", "x=1.1; y=1.2; z=1.21", "mismatch"),  # 1.2 is left out of the first when cut off
]


@pytest.mark.parametrize(("kind", "text", "expected"), LOOSE)
def test_loose_check(kind: str, text: str, expected: bool) -> None:
    assert bool(loose_results(kind, read_claim(kind, text).figures)) == expected


@pytest.mark.parametrize(("text", "expected"), POINTS)
def test_points_as_percent(text: str, expected: bool) -> None:
    assert points_as_percent(read_claim("change", text).figures) == expected


@pytest.mark.parametrize(("sides", "relation", "text", "expected"), EQUATIONS)
def test_equation(sides: tuple[Tree, ...], relation: str, text: str, expected: str) -> None:
    figures = {role: fig(item) for role, item in (item.split("=", 1) for item in text.split("; "))}
    assert verdict_equation(sides, figures, relation=relation) == expected


@pytest.mark.parametrize(("sides", "text", "expected", "options"), PUBLISHED_EQUATIONS)
def test_equation_seen_in_print(sides: tuple[Tree, ...], text: str, expected: str, options: dict[str, Any]) -> None:
    figures = {role: fig(item) for role, item in (item.split("=", 1) for item in text.split("; "))}
    assert verdict_equation(sides, figures, **options) == expected


FIGURES = st.builds(
    lambda n, places, hedge: Printed(decimal(n, places), "%", hedge),
    st.integers(-99, 99),
    st.integers(0, 2),
    st.sampled_from(["", "", "", "over", "nearly", "about", "<", "<=", ">", ">="]),
)
SIZES = st.builds(lambda n, places: Printed(decimal(n, places), "%"), st.integers(0, 99), st.integers(0, 2))
HUNDREDFOLD: Tree = ("*", 100, "total")
GROWN: Tree = ("^", ("+", 1, ("*", Fraction(1, 100), "rate")), 2)
SAME: list[tuple[str, str, Tree]] = [
    ("share", "target percent part", ("-", ("*", "target", "percent"), ("*", 100, "part"))),
    ("rate", "rate count total", ("-", ("*", "rate", "count"), "total")),
    ("average", "average count total", ("-", ("*", "average", "count"), "total")),
    ("rate", "rate count percent total", ("-", ("*", ("*", "rate", "count"), "percent"), HUNDREDFOLD)),
    ("change", "from by to", ("-", ("+", "from", "by"), "to")),
    ("change", "from times by", ("-", ("*", "from", "times"), ("+", "from", "by"))),
    ("growth", "from rate to", ("-", ("*", "from", GROWN), "to")),
]
WEIGHTED: Tree = ("-", ("+", ("*", "values 0", "weights 0"), ("*", "values 1", "weights 1")),
                  ("*", "average", ("+", "weights 0", "weights 1")))  # fmt: skip


def fits(claimed: Claimed, sets: Sets) -> bool:
    if claimed.kind == "share":
        return any(share_pieces(sets, "whole"))
    if claimed.kind == "growth":
        return growth_exists(sets, 2)
    if claimed.kind == "change":
        return change_exists(sets, in_points=False)
    return rate_exists(sets, listed(sets, "values"), listed(sets, "weights"))


@given(st.sampled_from(SAME), st.lists(FIGURES, min_size=4, max_size=4), SIZES, st.sampled_from(READINGS))
def test_two_methods_agree(same: tuple[str, str, Tree], drawn: list[Printed], first: Printed, reading: str) -> None:
    kind, roles, tree = same
    figures = dict(zip(roles.split(), [first, *drawn], strict=False))
    claimed = Claimed(kind, figures)
    for sets in claimed.sets(reading):
        assert fits(claimed, sets) == solvable(expanded(tree), sets, "="), sets


@given(st.lists(SIZES, min_size=5, max_size=5), st.sampled_from(READINGS))
def test_two_methods_agree_on_weighted_averages(drawn: list[Printed], reading: str) -> None:
    names = ["average", "values 0", "values 1", "weights 0", "weights 1"]
    claimed = Claimed("average", dict(zip(names, drawn, strict=True)))
    for sets in claimed.sets(reading):
        assert fits(claimed, sets) == solvable(expanded(WEIGHTED), sets, "="), sets


@given(FIGURES, st.lists(FIGURES, min_size=1, max_size=4), st.booleans(), st.sampled_from(READINGS))
def test_two_methods_agree_on_totals(total: Printed, parts: list[Printed], exact: bool, reading: str) -> None:
    claimed = Claimed("total", {"total": total, **{f"parts {n}": p for n, p in enumerate(parts)}})
    tree: Tree = ("-", 0, "total")
    for n in range(len(parts)):
        tree = ("+", tree, f"parts {n}")
    for sets in claimed.sets(reading):
        found = total_exists(sets["total"], listed(sets, "parts"), "exact" if exact else "partial")
        assert found == solvable(expanded(tree), sets, "=" if exact else "<="), sets


@given(st.lists(st.integers(-30, 30), min_size=1, max_size=7), st.integers(-60, 60))
def test_the_median_of_exact_values(values: list[int], twice: int) -> None:
    spans, m = [Span(Fraction(v), Fraction(v)) for v in values], Fraction(twice, 2)
    assert median_exists(Span(m, m), spans, None) == (m == statistics.median(map(Fraction, values)))


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(0, 3)), min_size=1, max_size=5), st.data())
def test_the_median_of_some_members_is_reached(ends: list[tuple[int, int]], data: st.DataObject) -> None:
    spans = [Span(Fraction(lo), Fraction(lo + width)) for lo, width in ends]
    chosen = [data.draw(st.fractions(span.lo, span.hi, max_denominator=7)) for span in spans]
    m = Fraction(statistics.median(chosen))
    assert median_exists(Span(m, m), spans, None)


@given(
    st.lists(st.fractions(-5, 5, max_denominator=4), min_size=1, max_size=4), st.booleans(), st.booleans(), st.data()
)
def test_the_signs_of_a_polynomial_with_known_roots(
    roots: list[Fraction], lo_in: bool, hi_in: bool, data: st.DataObject
) -> None:
    lo, hi = sorted(data.draw(st.sampled_from([*roots, Fraction(-6), Fraction(1, 3), Fraction(6)])) for _ in "ab")
    product = [Fraction(1)]
    for root in roots:
        product = [a - root * b for a, b in zip([Fraction(0), *product], [*product, Fraction(0)], strict=True)]
    span = Span(lo, hi, lo_in, hi_in)
    assert roots_within(product, span) == sum(root in span for root in set(roots))
    inner = sorted({lo, hi, *(root for root in roots if lo <= root <= hi)})
    points = [*inner, *((a + b) / 2 for a, b in itertools.pairwise(inner))]
    values = [at(product, x) for x in points]
    expected = {1 if value > 0 else -1 for value in values if value}
    assert signs_on(product, span) - {0} == expected
