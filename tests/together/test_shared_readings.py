"""Figures that claims share are read in one way by all claims that they tie; a lenient one is told."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossfoot.audit.audit import check_text
from crossfoot.figures.inequalities import Row, feasible
from truth import Printed, Span, true_values

SHARES = "figures: {p: 33.3%}\nclaims:\n"
PAIRS = "figures: {x: 10.0%, y: 10.0%, z: 10.0%}\nclaims:\n"
MASSES = "figures: {x: 750 kg, y: 1.2 tonnes}\nclaims:\n  - {id: a, kind: total, total: 1.95 tonnes, parts: [x, y]}\n"
COARSE = "if a round figure was itself rounded, or “over” is taken far"
LIMIT = "figures: {x: 49.6, l: 49.62}\nclaims:\n  - {id: a, kind: equation, holds: x > l}\n"


def told(text: str) -> list[tuple[str, str]]:
    checked = check_text("t.yaml", "locale: en\n" + text)
    assert {claim.verdict for claim in checked.claims} == {"consistent"}
    return [(finding.rule, finding.message.split(":")[0]) for finding in checked.findings]


def shares(*parts: int) -> str:
    claims = (f"  - {{id: a{n}, kind: share, part: {n}, whole: 100000, percent: p}}\n" for n in parts)
    return SHARES + "".join(claims)


def totals(**claims: str) -> str:
    return PAIRS + "".join(f"  - {{id: {key}, kind: total, {claim}}}\n" for key, claim in claims.items())


def test_what_fits_only_leniently_is_told_at_the_first_figure_that_needs_it() -> None:
    """The figure that both share has room enough; those that it is made of have not."""
    made_of = "  - {{id: {0}, kind: total, total: m, parts: [{1}, 350000]}}\n"
    claims = made_of.format("a", 820000) + made_of.format("b", 830000)
    text = f"locale: en\nfigures: {{m: 1.2 million}}\nclaims:\n{claims}"
    (finding,) = check_text("t.yaml", text).findings
    assert (finding.rule, finding.path) == ("coarse-figure", ("claims", 0, "parts", 0))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (shares(33257), []),
        (shares(33257, 33345), [("figures-conflict", "the claims a33257, a33345 cannot all be right")]),
        (
            totals(a="total: 20.1%, parts: [x, y]", b="total: 20.1%, parts: [y, z]", c="total: 20.1%, parts: [x, z]",
                   d="total: 30.0%, parts: [x, y, z]"),
            [("truncated-figure", "the claims a, b, c, d can all be right only with digits cut off")],
        ),
        (
            SHARES.replace("33.3", "33.2") + "  - {id: a, kind: share, part: 33240, whole: 100000, percent: p}\n"
            "  - {id: b, kind: total, total: 43.4%, parts: [p, 10.1%], exact: 'parts[1]'}\n",  # 43.34
            [("rounded-up-figure", "the claims a, b can all be right only with figures rounded up")],
        ),
        (
            "figures: {m: 1.2 million}\nclaims:\n"
            "  - {id: a, kind: total, total: 1520000, parts: [m, 350000]}\n"
            "  - {id: b, kind: total, total: 1280000, parts: [m, 100000]}\n",
            [("coarse-figure", f"the claims a, b can all be right only {COARSE}")],
        ),
        (MASSES + "  - {id: b, kind: total, total: 2003 kg, parts: [y, 802 kg]}\n", []),
        (
            MASSES + "  - {id: b, kind: total, total: 2003 kg, parts: [y, 818 kg]}\n",
            [("figures-conflict", "the claims a, b cannot all be right")],
        ),
        (LIMIT + '  - {id: b, kind: equation, holds: "x < 49.63"}\n', []),
        (
            LIMIT + '  - {id: b, kind: equation, holds: "x < 49.61"}\n',  # 49.62 itself, and not from 49.615 up
            [("figures-conflict", "the claims a, b cannot all be right")],
        ),
        (LIMIT + '  - {id: b, kind: equation, holds: "x ≤ 49.62"}\n',
         [("figures-conflict", "the claims a, b cannot all be right")]),
    ],
)  # fmt: skip
def test_claims_are_read_in_one_way(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_file_that_allows_a_way_of_rounding_is_told_nothing_of_it() -> None:
    text = totals(
        a="total: 20.1%, parts: [x, y]", b="total: 20.1%, parts: [y, z]", c="total: 20.1%, parts: [x, z]",
        d="total: 30.0%, parts: [x, y, z]",
    )  # fmt: skip
    assert told(f"rounding: truncate\n{text}") == []
    assert told(f"rounding: any\n{text}") == []


READINGS = {
    "": [("nearest", "nearest")],
    "truncated-figure": [("nearest or truncate", "nearest"), ("truncate", "truncate")],
    "rounded-up-figure": [("nearest or up", "nearest"), ("up", "up")],
}


def rows(figures: list[int], span: Span) -> list[Row]:
    """The sum of some of three figures lies in the span; all in ten-thousandths."""
    chosen = tuple(int(n in figures) for n in range(3))
    low, high = (int(end * 10_000) for end in span.ends)
    return [
        (tuple(-each for each in chosen), -low, not span.lo_in),
        (chosen, high, not span.hi_in),
    ]


@given(
    st.lists(st.integers(90, 110), min_size=3, max_size=3),
    st.lists(st.sampled_from((-1, 0, 0, 1)), min_size=4, max_size=4),
)
def test_the_reading_is_the_first_in_which_linear_inequalities_hold(parts: list[int], off: list[int]) -> None:
    """Decided apart from the joint check, by elimination over the sets of the oracle."""
    groups = [[0, 1], [1, 2], [0, 2], [0, 1, 2]]
    printed = [Printed(f"{part / 10:.1f}", "%") for part in parts]
    sums = [
        Printed(f"{(sum(parts[n] for n in group) + way) / 10:.1f}", "%") for group, way in zip(groups, off, strict=True)
    ]
    names = dict(zip("xyz", (f"{each.digits}%" for each in printed), strict=True))
    text = f"locale: en\nfigures: {{{', '.join(f'{key}: {each}' for key, each in names.items())}}}\nclaims:\n"
    for n, (group, total) in enumerate(zip(groups, sums, strict=True)):
        added = ", ".join("xyz"[each] for each in group)
        text += f"  - {{id: a{n}, kind: total, total: {total.digits}%, parts: [{added}]}}\n"
    checked = check_text("t.yaml", text)
    assume({claim.verdict for claim in checked.claims} == {"consistent"})

    def holds(results: str, others: str) -> bool:
        spans = [([n], true_values(each, others)) for n, each in enumerate(printed)]
        spans += [(group, true_values(each, results)) for group, each in zip(groups, sums, strict=True)]
        return feasible([row for group, span in spans for row in rows(group, span)], 3)

    expected = next((rule for rule, ways in READINGS.items() if any(holds(*way) for way in ways)), "figures-conflict")
    assert [finding.rule for finding in checked.findings] == ([expected] if expected else [])
