"""Patterns with files of their own are found by being there, under the names that their claims have."""

from __future__ import annotations

from crossfoot.articles import Reading
from crossfoot.articles.cue import cues
from crossfoot.discovery import members


def test_every_file_is_a_pattern_of_its_name() -> None:
    assert list(cues()) == [member.replace("_", "-") for member in members("articles.cues")]
    assert {"yearly-rate", "target-for-each-year", "multiple-in-percent"} <= cues().keys()


def test_what_a_pattern_proposes_has_its_name() -> None:
    for name, cue in cues().items():
        told = [each for example in cue.good for each in Reading(example.text, example.language).claims]
        assert name in {each.pattern for each in told}
