"""Figures that the words have no score for."""

from __future__ import annotations

import pytest

from articles.rows import mentions
from crossfoot.articles.one_thing import are_of_one_thing
from crossfoot.articles.proposal import Candidate, Role


def _total(text: str, telling: bool) -> Candidate:
    total, *parts = mentions(text, "en")
    roles = (Role("total", total), *(Role("parts", part) for part in parts))
    return Candidate("total", roles, "made", 0, len(text), telling=telling, options={"coverage": "exact"})


@pytest.mark.parametrize(
    ("text", "telling", "known"),
    [
        ("18 boats: 11 yachts and 6 barges.", False, True),
        ("18 boats: 11 and 6 barges.", False, False),
        ("18 boats: 11 yachts and 6 boats.", False, False),
        ("18 boats: 18 yachts and 6 barges.", True, False),
        ("30 boats: 82 yachts and 2 barges.", True, True),
        ("30 boats: 82 yachts and 2 barges.", False, False),
        ("30 boats: 95 yachts and 2 barges.", True, False),
        ("30 boats: 82 yachts and two barges.", True, False),
    ],
)
def test_no_part_is_as_great_as_its_total_but_by_a_slip(text: str, telling: bool, known: bool) -> None:
    assert are_of_one_thing(_total(text, telling)) is known


def test_what_is_said_to_be_partial_is_not() -> None:
    whole = _total("18 boats: 11 yachts and 6 barges.", False)
    assert not are_of_one_thing(whole._replace(options={"coverage": "partial"}))
