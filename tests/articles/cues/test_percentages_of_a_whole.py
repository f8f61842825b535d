"""Percentages that make up a whole: what the words say of them, and what only their sum does."""

from __future__ import annotations

import pytest

from crossfoot.articles.composed import composed
from crossfoot.articles.cue import Place, cues
from crossfoot.articles.language_of import declared
from crossfoot.articles.proposal import Candidate, Recall
from crossfoot.articles.scan import Scanner
from crossfoot.articles.sentences import sentences
from crossfoot.claimfile.figure_reader import FigureReader


def _found(text: str) -> list[Candidate]:
    whole, known = composed(text), declared("en").lexicon
    scanner = Scanner(whole.text, whole.low, known, FigureReader(known.notation))
    places = [
        Place(scanner.scan(start, end), whole.low, known, Recall()) for start, end, _ in sentences(whole.text, known)
    ]
    return [each for place in places for each in cues()["percentages-of-a-whole"].propose(place)]


@pytest.mark.parametrize("last", ["31%", "3%", "38%"])
def test_a_list_that_says_that_it_is_complete_is_proposed_whatever_it_comes_to(last: str) -> None:
    [found] = _found(f"It comprised 45% sand, 24% clay, {last} silt.")
    assert found.said and not found.fitted
    assert [role.mention.draft for role in found.roles] == ["45%", "24%", last]
    assert found.telling == (last == "31%")


def test_others_are_proposed_only_because_they_make_a_hundred() -> None:
    assert [each.fitted for each in _found("It was 45% in May, 24% in June, 31% in July.")] == [True]
    assert not _found("It was 45% in May, 24% in June, 11% in July.")
