"""Which groups of words a sentence has some of."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.articles import ArticleReading
from crossfoot.articles.cue import cues, said_groups
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.said import SaidGroups, said_in
from crossfoot.figures.language import languages

GROUPS = (("short of", "below the target"), ("over",), ("more than … a year", "thêm"), ("/", "l'objectif"))
WORDS = [
    "short", "of", "below", "the", "target", "over", "overall", "more than", "a year", "9", "thêm",
    "l’objectif", "km/h",
]  # fmt: skip


def _there(text: str) -> int:
    return SaidGroups(GROUPS).there(text, frozenset(re.findall(r"\w+", text)))


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("145 short of 800", 1),
        ("shortly of 800", 0),
        ("below the line, a target", 0),
        ("overall it rose", 0),
        ("over 12", 2),
        ("more than 12 a year", 4),
        ("more than 12", 0),
        ("12 km/h", 8),
        ("sous l’objectif", 8),
        ("", 0),
    ],
)
def test_groups_are_bits_in_their_order(text: str, groups: int) -> None:
    assert _there(text) == groups


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_no_phrase_is_missed(text: str) -> None:
    """What is found as words is a part of it."""
    for number, phrases in enumerate(GROUPS):
        plain = tuple(each for each in phrases if "…" not in each and re.match(r"\w", each))
        if plain and any_of(plain).search(text.replace("’", "'")):
            assert _there(text) & 1 << number


def test_every_group_is_one_of_fields_that_there_are() -> None:
    for language in languages().values():
        assert said_in(language.prose, said_groups()) is said_in(language.prose, said_groups())
    with pytest.raises(AttributeError):
        said_in(languages()["en"].prose, ("targets.nothing",))


@pytest.mark.parametrize("name", [name for name, cue in cues().items() if cue.said])
def test_a_pattern_proposes_nothing_in_sentences_without_its_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else it would be asked in vain what is true."""
    cue = cues()[name]
    for each in (*cue.good, *cue.bad, *cue.traps):
        read = ArticleReading(each.text, each.language)
        with monkeypatch.context() as patched:
            patched.setattr(SaidGroups, "there", lambda *_: -1)
            every = ArticleReading(each.text, each.language)
        assert [(one.pattern, one.spans) for one in read.proposed] == [
            (one.pattern, one.spans) for one in every.proposed
        ]
