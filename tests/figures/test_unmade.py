"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from crossfoot.figures.unmade import Unmade, unmade


def test_it_is_made_once_and_does_what_a_pattern_does() -> None:
    made = []

    def make() -> re.Pattern[str]:
        made.append(1)
        return re.compile("a+")

    pattern = Unmade(make)
    assert not made
    assert pattern.search("baa")[0] == "aa"
    assert pattern.fullmatch("b") is None
    assert pattern.pattern == "a+"
    assert made == [1]


def test_flags_count() -> None:
    assert unmade("A", re.IGNORECASE).match("a")
    assert not unmade("A").match("a")


def test_what_is_no_pattern_is_refused_when_it_is_used() -> None:
    pattern = unmade("(")
    with pytest.raises(re.error):
        pattern.search("")
