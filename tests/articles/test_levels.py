"""What becomes of figures that do not fit, and why they are not told."""

from __future__ import annotations

import pytest

from articles.rows import bound
from crossfoot.articles import reasons
from crossfoot.articles.assign import unexcused
from crossfoot.articles.levels import level_of
from crossfoot.articles.proposal import Candidate


def _wrong(text: str, language: str = "en") -> Candidate:
    return next(each for each in bound(text, language).claims() if each.verdict == "mismatch")


@pytest.mark.parametrize(
    ("text", "level", "why"),
    [
        ("The yield came in at 11.8%, higher than last year's 12.2%.", "doubted", reasons.BEYOND),
        ("Some 65% keep hens; 40% of these, or 36% of all farms, sell eggs.", "doubted", reasons.OPEN),
        ("The fair lasts 17 days, from 4/4 to 13/4.", "accused", ""),
    ],
)
def test_kinds_without_a_score_are_told_where_the_words_leave_nothing_else(text: str, level: str, why: str) -> None:
    assert level_of(_wrong(text), None, None, frozenset(), unexcused) == (level, why, None)


@pytest.mark.parametrize(("excused", "why"), [("nothing", reasons.OF_OTHERS), ("doubted", reasons.OPEN)])
def test_an_excuse_is_the_reason_where_it_makes_the_difference(excused: str, why: str) -> None:
    def excuse(each: Candidate, level: str) -> tuple[str, str]:
        return excused, reasons.OF_OTHERS

    wrong = _wrong("Some 65% keep hens; 40% of these, or 36% of all farms, sell eggs.")
    assert level_of(wrong, None, None, frozenset(), excuse) == (excused, why, None)


def test_a_percentage_that_may_leave_something_out_is_doubtful_at_most() -> None:
    wrong = _wrong("The fair lasts 17 days, from 4/4 to 13/4.")
    roles = tuple(role._replace(mention=role.mention._replace(unlike=True)) for role in wrong.roles)
    assert level_of(wrong._replace(roles=roles), None, None, frozenset(), unexcused)[:2] == ("doubted", reasons.UNLIKE)
