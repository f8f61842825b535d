"""The records of a claim: what is exact, what was recomputed, which figure has a role."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.claim import (
    ROUNDINGS,
    VERDICTS,
    Claim,
    Figure,
    Gap,
    GapCode,
    Given,
    Recomputed,
    Rounding,
    Verdict,
)
from crossfoot.figures.written import Written
from given import claim_alone, given_of

ROLES = ("total", "parts[0]", "parts[1]", "parts.north")
FIGURES = tuple(Figure(role, Written(str(n), n), 4 * n, 4 * n + 1) for n, role in enumerate(ROLES))


CLAIM = Claim(0, "a", "total", FIGURES, "consistent")


def test_the_lists_name_every_verdict_and_every_rounding_the_strictest_first() -> None:
    assert VERDICTS == get_args(Verdict) == (
        "consistent", "truncated", "rounded-up", "coarse", "mismatch", "undetermined"
    )  # fmt: skip
    assert ROUNDINGS == get_args(Rounding) == ("nearest", "truncate", "up", "any")


@pytest.mark.parametrize("role", ROLES)
def test_a_figure_is_found_by_its_whole_role(role: str) -> None:
    found = CLAIM.figure(role)
    assert found is FIGURES[ROLES.index(role)]


@pytest.mark.parametrize("role", ["", "parts", "parts[2]", "total[0]", "Total"])
def test_no_figure_is_found_by_less_than_its_role(role: str) -> None:
    assert CLAIM.figure(role) is None


def test_the_first_figure_of_a_role_is_the_one() -> None:
    twice = (Figure("total", Written("1", 1), 0, 1), Figure("total", Written("2", 2), 2, 3))
    assert CLAIM._replace(figures=twice).figure("total") is twice[0]


@pytest.mark.parametrize(
    ("hedge", "recomputed", "may_be"),
    [("", "1", False), ("", "3/2", False), ("", "151/100", True), ("", "1/2", False), ("about", "1", True)],
)
def test_a_check_may_be_loose_where_a_figure_is_hedged_or_over_half_a_unit_off(
    hedge: str, recomputed: str, may_be: bool
) -> None:
    figures = (Figure("total", Written("1", 1, hedge=hedge), 0, 1),)
    claim = CLAIM._replace(figures=figures, recomputed=(Recomputed.of("total", Fraction(recomputed), ""),))
    assert claim.may_be_loose is may_be
    assert not claim._replace(recomputed=(Recomputed.of("parts[0]", Fraction(9), ""),)).may_be_loose


@given(st.fractions())
def test_what_is_recomputed_keeps_its_value(exact: Fraction) -> None:
    found = Recomputed.of("percent", exact, "{part} of {whole}")
    assert found == ("percent", exact.numerator, exact.denominator, "{part} of {whole}")
    assert found.exact == exact
    assert found._replace(num=found.num * 6, den=found.den * 6).exact == exact


@pytest.mark.parametrize(
    ("options", "exact"),
    [
        ({}, frozenset()),
        ({"exact": frozenset({"percent"})}, {"percent"}),
        ({"exact": ["percent"]}, frozenset()),  # as it stands in the file, before it is read
        ({"exact": None, "coverage": "partial"}, frozenset()),
    ],
)
def test_what_a_claim_calls_exact(options: dict[str, object], exact: frozenset[str]) -> None:
    assert Given({}, {}, options).exact == exact


def test_figures_without_lists_or_options() -> None:
    assert Given({"value": Written("3", 3)}) == ({"value": Written("3", 3)}, {}, {})
    assert given_of("share", "part: 3; exact: [percent part]").exact == {"percent", "part"}


@pytest.mark.parametrize(
    ("gap", "half_read"),
    [("", False), ("not-printed", False), ("mixed-units", False), ("unread", True)],
)
def test_a_claim_is_half_read_where_a_part_of_it_cannot_be_read(gap: GapCode, half_read: bool) -> None:
    assert CLAIM._replace(verdict="undetermined", gap=gap).is_half_read is half_read


def test_why_a_claim_was_not_checked_is_a_code_and_a_sentence() -> None:
    found = claim_alone("kind: share, percent: 9%")
    assert (found.verdict, found.gap, found.why) == (
        "undetermined", *Gap("not-printed", "neither the part nor the whole is printed"),
    )  # fmt: skip
    unread = claim_alone("kind: share, part: x, whole: 3, percent: 9%")
    assert (unread.verdict, unread.gap, unread.is_half_read) == ("undetermined", "unread", True)
    assert unread.why.endswith("cannot be read")
    checked = claim_alone("kind: share, part: 1, whole: 3, percent: 33%")
    assert (checked.verdict, checked.gap, checked.why, checked.failed) == ("consistent", "", "", None)
