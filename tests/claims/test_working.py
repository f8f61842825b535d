"""The working of a claim, line by line."""

from __future__ import annotations

import pytest

from crossfoot.claims.claim import VERDICTS
from crossfoot.claims.working import SAID, interval_text, said, steps
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from given import EN, claim_alone

WORKINGS = {
    "kind: share, part: 53, whole: 78, percent: 64.94%": """
        says: 78 × 64.94% = 53
        exactly: 53 of 78 = 2650/39 = 67.948…%
        rounds to: 67.95%
        printed: 64.94%, 3.01 points too low
        allows: from 64.935% to 64.945%
        verdict: does not add up
        because: 53 of 78 is 67.95%, not 64.94% (3.01 points too low)
    """,
    "kind: share, part: 1, whole: 8, percent: 12%": """
        says: 8 × 12% = 1
        exactly: 1 of 8 = 12.5%
        printed: 12%
        allows: from 11.5% to 12.5%
        verdict: consistent
    """,
    "kind: change, from: 0, to: 5, by: 5, percent: 300%": """
        says: 0 + 5 = 5
        exactly: 5 − 0 = 5
        printed: 5
        not checked: 300%: the earlier figure is zero, and nothing has a percentage or a multiple of zero
        verdict: consistent
    """,
    "kind: growth, from: 100, to: 121, total: 21%, rate: 50%": """
        says: 100 + 100 × 21% = 121
        exactly: the growth from 100 to 121 = 21%
        printed: 21%
        allows: from 20.5% to 21.5%
        not checked: 50%: the number of periods is not printed
        verdict: consistent
    """,
    "kind: share, ratio: half, percent: less than 50%": """
        says: ? × less than 50% = ?
        says: ? × half = ?
        at the limit: less than 50% = 1/2 ≈ 50%
        printed: half, 50%
        allows: from 45% to 55%
        verdict: consistent
    """,
    "kind: share, part: under 50, whole: 100": """
        at the limit: under 50 of 100 = 50%
        verdict: cannot be checked: no percentage is printed
    """,
    "kind: share, part: 49, whole: 100, ratio: less than 1/2": """
        says: 100 × less than 1/2 = 49
        exactly: 49 of 100 = 49/100 ≈ 49%
        printed: less than 1/2, 50%
        allows: up to 50% (not itself)
        percent: 49 of 100 = 49%
        verdict: consistent
    """,
    "kind: share, part: 1, whole: 8, percent: 12": """
        says: 8 × 12% = 1
        exactly: 1 of 8 = 12.5
        printed: 12
        allows: from 11.5 to 12.5
        verdict: consistent
    """,
    "kind: share, part: 5, whole: 4, percent: 125%": """
        says: 4 × 125% = 5
        says: 5 ≤ 4
        exactly: 5 of 4 = 125%
        printed: 125%
        allows: from 124.5% to 125.5%
        verdict: does not add up
        because: the part 5 is greater than the whole 4 (by 1)
    """,
    "kind: share, part: 3, whole: 17, ratio: 1 in 5": """
        says: 17 × 1 in 5 = 3
        exactly: 3 of 17 = 3/17 ≈ 17.65%
        printed: 1 in 5, 20%
        allows: from 18.18% to 22.22%
        percent: 3 of 17 = 300/17 ≈ 17.65%
        verdict: does not add up
        because: 3 of 17 is 17.65%, which is not 1 in 5 (20%)
    """,
    "kind: share, part: 3, whole: 5, ratio: 0.6": """
        says: 5 × 0.6 = 3
        exactly: 3 of 5 = 0.6
        printed: 0.6
        allows: from 0.55 to 0.65
        percent: 3 of 5 = 60%
        verdict: consistent
    """,
    "kind: share, whole: 20, percent: 33%": """
        says: 20 × 33% = ?
        part: 33% of 20 = 6.6
        verdict: does not add up
        because: 33% of 20 is 6.6, and no whole number fits
    """,
    "kind: share, whole: 20, percent: 120%": """
        says: 120% ≤ 100
        says: 20 × 120% = ?
        part: 120% of 20 = 24
        verdict: does not add up
        because: 120% of 20 is 24, more than the whole
    """,
    "kind: share, percent: 20%": """
        says: ? × 20% = ?
        verdict: cannot be checked: neither the part nor the whole is printed
    """,
    "kind: share, part: 5, percent: 0.0%": """
        says: ? × 0.0% = 5
        verdict: cannot be checked: the whole is not printed, and several whole numbers would do
    """,
    "kind: share, part: 2, whole: 3, percent: 66.66%": """
        says: 3 × 66.66% = 2
        exactly: 2 of 3 = 200/3 = 66.666…%
        rounds to: 66.67%
        printed: 66.66%, 0.01 points too low
        allows: from 66.655% to 66.665%
        verdict: consistent only with digits cut off
        because: 2 of 3 is 66.666…%, which rounds to 66.67%; 66.66% cuts the digits off
    """,
    "kind: change, from: 100, to: 150, by: +40": """
        says: 100 + 40 = 150
        exactly: 150 − 100 = 50
        printed: +40, 10 too low
        percent: 40 of 100 = 50%
        verdict: does not add up
        because: 150 − 100 is 50, not +40 (10 too low)
    """,
    "kind: change, from: over 100, to: 250, by: 40": """
        says: over 100 + 40 = 250
        exactly: 250 − over 100 = 150
        printed: 40, 110 too low
        percent: 40 of over 100 = 150%
        verdict: consistent only if a round figure was itself rounded, or “over” is taken further than usual
        because: 250 − over 100 is 150, not 40 (110 too low), which fits only if “over 100” is taken further than usual
    """,
    "kind: total, total: 100%, parts: [40%, 30%, 28%, 2%]": """
        says: 40% + 30% + 28% + 2% = 100%
        exactly: 40% + 30% + 28% + 2% = 100%
        printed: 100%
        verdict: consistent
    """,
    "kind: total, total: $1.2 million, parts: [$0.7 million, $0.6 million]": """
        says: $0.7 million + $0.6 million = $1.2 million
        exactly: $0.7 million + $0.6 million = $1.3 million
        printed: $1.2 million, 0.1 million too low
        allows: from $1.15 million to $1.25 million
        verdict: consistent
    """,
    "kind: total, total: 45, parts: [50, 20], coverage: overlapping": """
        says: the greatest of 50, 20 ≤ 45
        verdict: does not add up
        because: the part 50 is greater than the total 45 (by 5)
    """,
    "kind: total, total: 45, parts: [50, 20], coverage: partial": """
        says: 50 + 20 ≤ 45
        verdict: does not add up
        because: 50 + 20 is 70, more than the total of 45 (by 25)
    """,
    "kind: average, average: 2.3, values: [1, 2, 4]": """
        says: 2.3 × 3 = 1 + 2 + 4
        exactly: (1 + 2 + 4) / 3 = 7/3 = 2.33…
        rounds to: 2.3
        printed: 2.3
        allows: from 2.25 to 2.35
        verdict: consistent
    """,
    "kind: average, average: 7, total: 30, count: 4": """
        says: 7 × 4 = 30
        exactly: 30 / 4 = 7.5
        printed: 7
        allows: from 6.5 to 7.5
        verdict: consistent
    """,
    "kind: rate, rate: 3, count: 4, total: over 10": """
        says: 3 × 4 = over 10
        exactly: 3 × 4 = 12
        printed: over 10
        allows: from 10.0 to 20.0 (not itself)
        verdict: consistent
    """,
    'kind: equation, holds: "2 × 3 = 4 + 1"': """
        says: 2 × 3 = 4 + 1
        side: 2 × 3 = 6
        side: 4 + 1 = 5
        verdict: does not add up
        because: 2 × 3 is 6, but 4 + 1 is 5 (1 less)
    """,
    'kind: equation, holds: "1/3 = 0.34"': """
        says: 1/3 = 0.34
        exactly: 1/3 = 0.333…
        rounds to: 0.33
        printed: 0.34, 0.01 too high
        allows: from 0.335 to 0.345
        verdict: consistent only if rounded up
        because: 1/3 is 0.333…, which rounds to 0.33; 0.34 is rounded up
    """,
    "kind: growth, from: 100, to: 121, rate: 10%, periods: 2": """
        says: 100 × (1 + 10%)^2 = 121
        exactly: 100 × (1 + 10%)^2 = 121
        printed: 121
        verdict: consistent
    """,
    "kind: growth, to: 121, rate: 10%, periods: 2, total: 21%": """
        says: ? × (1 + 10%)^2 = 121
        says: ? + ? × 21% = 121
        exactly: (1 + 10%)^2 − 1 = 21%
        printed: 21%
        allows: from 20.5% to 21.5%
        from: 121 / (1 + 10%)^2 = 100
        verdict: consistent
    """,
}


@pytest.mark.parametrize("fields", WORKINGS)
def test_the_working_is_done_line_by_line(fields: str) -> None:
    expected = [line.strip() for line in WORKINGS[fields].strip().splitlines()]
    assert [f"{step.label}: {step.text}" for step in steps(claim_alone(fields), EN)] == expected


def test_every_verdict_is_said() -> None:
    assert tuple(SAID) == VERDICTS


@pytest.mark.parametrize(
    ("count", "coverage", "stated"),
    [
        (12, "exact", " + ".join(["1"] * 12) + " = 50"),
        (13, "exact", "the 13 parts together = 50"),
        (13, "partial", "the 13 parts together ≤ 50"),
        (12, "overlapping", f"the greatest of {', '.join(['1'] * 12)} ≤ 50"),
        (13, "overlapping", "the greatest of the 13 parts ≤ 50"),
    ],
)
def test_a_long_list_is_not_written_out(count: int, coverage: str, stated: str) -> None:
    parts = ", ".join(["1"] * count)
    claim = claim_alone(f"kind: total, total: 50, parts: [{parts}], coverage: {coverage}")
    assert list(said(claim)) == [stated]


def test_of_what_cannot_be_read_or_has_no_kind_nothing_is_said() -> None:
    unread = claim_alone("kind: share, part: x, whole: 3, percent: 9%")
    assert unread.is_half_read and list(said(unread)) == []
    unknown = claim_alone("kind: shrae, part: 1, whole: 3, percent: 9%")
    assert list(said(unknown)) == []
    assert [step.label for step in steps(unknown, EN)] == ["verdict"]


@pytest.mark.parametrize(
    ("interval", "printed", "text"),
    [
        (Interval(1835, 1837, 200), "9.18%", "from 9.175% to 9.185%"),
        (Interval(918, 919, 100, True, False), "9.18%", "from 9.180% to 9.190% (not itself)"),
        (Interval(918, 919, 100, False, True), "9.18%", "from 9.180% (not itself) to 9.190%"),
        (Interval(None, 5, 1, False, True), "5", "up to 5.0"),
        (Interval(None, 5, 1, False, False), "5", "up to 5.0 (not itself)"),
        (Interval(5, None), "5", "from 5.0 upward"),
        (Interval(5, None, 1, False), "5", "from 5.0 (not itself) upward"),
    ],
)
def test_a_set_names_the_end_that_does_not_belong_to_it(interval: Interval, printed: str, text: str) -> None:
    assert interval_text(interval, read(printed, EN), EN) == text


def test_the_notation_is_that_of_the_document() -> None:
    claim = claim_alone('kind: share, part: 53, whole: 78, percent: "64,94%"', "vi")
    lines = dict(steps(claim, notation_of("vi")))
    assert lines["exactly"] == "53 of 78 = 2650/39 = 67,948…%"
    assert lines["allows"] == "from 64,935% to 64,945%"
