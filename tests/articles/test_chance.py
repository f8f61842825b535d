"""How likely a fit is by accident, and what a fit is worth."""

from __future__ import annotations

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from articles.rows import row_of
from crossfoot.articles.chance import chance, likelihood, shares
from crossfoot.articles.hypotheses import hypotheses
from crossfoot.articles.hypothesis import Hypothesis
from crossfoot.articles.weights import weights


def _share(text: str) -> Hypothesis:
    every = [each for head in hypotheses(row_of(text, "en")) for each in head]
    return next(each for each in every if each.kind == "share")


def test_more_decimals_fit_less_by_accident() -> None:
    known = weights().densities
    coarse, fine = _share("Of 437 hens 262 were brown, 60%."), _share("Of 437 hens 262 were brown, 59.95%.")
    assert chance(fine, known) < chance(coarse, known) < 1
    assert likelihood(fine, known) > likelihood(coarse, known) > 0


def test_what_is_far_off_speaks_against_a_tie_and_a_slip_less_so() -> None:
    known = weights().densities
    near, far = _share("Of 437 hens 262 were brown, 61%."), _share("Of 437 hens 262 were brown, 6%.")
    assert likelihood(far, known) <= likelihood(near, known) <= 0


def test_a_share_of_a_few_fits_easily() -> None:
    assert chance(_share("Of 4 hens 3 were brown, 75%."), weights().densities) >= 0.15


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=8))
def test_the_hypotheses_of_a_figure_and_none_share_one_whole(scores: list[float]) -> None:
    found = shares(scores)
    assert all(0 <= each <= 1 for each in found)
    assert sum(found) <= 1 + 1e-9
    assert isclose(max(found), found[scores.index(max(scores))])
