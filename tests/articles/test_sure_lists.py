"""Lists that miss their total and may do so: rounded, going on, or hedged."""

from __future__ import annotations

import pytest

from articles.rows import best, mentions
from crossfoot.articles.hypothesis import judged_hypothesis
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sure_lists import (
    is_exceeded,
    is_led_by_of_which,
    is_short_of_about,
    may_be_rounded,
    may_go_on,
)


def _list(text: str) -> Candidate:
    total, *parts = mentions(text)
    roles = (Role("total", total), *(Role("parts", part) for part in parts))
    return Candidate("total", roles, "pattern", 0, len(text), options={"coverage": "exact"})


@pytest.mark.parametrize(
    ("text", "rounded", "goes_on"),
    [
        ("4,569 hens, 3,450 and nearly 1,000", True, False),
        ("4,569 hens, 3,450 and 1,009", False, False),
        ("14 hens, 8 and 5", False, True),
        ("84 hens, 48 and 35", False, False),
        ("84 hens, forty and twenty", False, True),
        ("84 hens, 48 and 39", False, False),
    ],
)
def test_few_and_round_figures_leave_a_list_open(text: str, rounded: bool, goes_on: bool) -> None:
    one = _list(text)
    assert (may_be_rounded(one), may_go_on(one)) == (rounded, goes_on)


def test_a_hedged_total_may_be_missed_by_more() -> None:
    about = best("About 1,650 hens came, of which 820 were red and 330 were old.", "en", "sum").hypothesis
    plain = best("There came 1,650 hens, of which 820 were red and 330 were old.", "en", "sum").hypothesis
    assert [is_short_of_about(each, 0.0) for each in (about, plain)] == [True, False]
    assert not is_short_of_about(about, 1.0)
    assert judged_hypothesis(about).verdict == "mismatch"


def test_some_of_a_total_are_no_more_than_all_of_it() -> None:
    names = {"total-with-parts-some-of?"}
    assert is_led_by_of_which(names) and not is_led_by_of_which({"total-with-parts!"})
    more = best("There came 165 hens, of which 82 hens were red and 133 hens were old.", "en", "sum").hypothesis
    assert is_exceeded(more, 0.0, names)
    assert not is_exceeded(more, -2.0, names) and not is_exceeded(more, 0.0, frozenset())
