"""Readings of the same figure: a list and a longer one, shares of one part, a share and a change."""

from __future__ import annotations

from itertools import permutations

import pytest

from crossfoot.articles.hypotheses import heads
from crossfoot.articles.hypothesis import Hypothesis
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.rivals import is_level_of, is_longer, is_of_nearer, is_of_whom


def _readings(text: str) -> list[Hypothesis]:
    found = heads(ArticleReading(text, "en").row)
    return [each.hypothesis(number) for each in found for number in range(len(each.drafts))]


def _figures(one: Hypothesis) -> tuple[str, ...]:
    return tuple(spot.mention.draft for _, spot in one.roles)


@pytest.mark.parametrize(
    ("holds", "text", "one", "other"),
    [
        (is_longer, "Of 47 birds 12 are hens, 35 ducks and 20 grey.", ("47", "12", "35", "20"), ("47", "12", "35")),
        (is_of_whom, "We met 80 men and 47 women, of whom 20 (25%) sing.", ("20", "80", "25%"), ("20", "47", "25%")),
        (
            is_of_nearer,
            "We met 48 men, 34 (71%) old, and 46 women, 29 (63%) old.",
            ("29", "46", "63%"),
            ("29", "48", "63%"),
        ),
        (is_level_of, "Sales fell from 640 to 480, by 75%.", ("480", "640", "75%"), ("640", "480", "75%")),
    ],
)
def test_how_one_reading_stands_to_another(
    holds: object, text: str, one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    assert callable(holds)
    pairs = {(_figures(a), _figures(b)) for a, b in permutations(_readings(text), 2) if holds(a, b)}
    assert (one, other) in pairs
    assert (other, one) not in pairs or holds is is_of_whom


def test_the_whole_that_the_words_name_in_its_sentence_wins_over_one_before_that_fits() -> None:
    text = "The farm had 480 hens, 320 of them white. Of the 320 white hens, 72 (15%) laid."
    claims = ArticleReading(text, "en").claims
    assert [each.verdict for each in claims if each.kind == "share" and each.roles[-1].role == "percent"] == [
        "mismatch"
    ]
