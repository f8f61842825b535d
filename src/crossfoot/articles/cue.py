"""What a pattern of words is: what it proposes in a sentence, and the sentences in several languages that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from crossfoot.articles.proposal import Candidate, Recall
from crossfoot.articles.sentence import Sentence
from crossfoot.articles.words import Lexicon
from crossfoot.discovery import exported, members
from crossfoot.records import NamedTuple


class Place(NamedTuple):
    """A sentence and what is known around it."""

    sentence: Sentence
    low: str
    """the whole text, in lower case"""
    lexicon: Lexicon
    recall: Recall


class CueExample(NamedTuple):
    """A text, and the figures of each claim that the pattern ties in it, by role, as printed."""

    language: str
    text: str
    verdict: str = ""
    """of the one claim; nothing where the pattern ties none"""
    figures: Mapping[str, str] = {}
    doubtful: bool = False
    """what it proposes does not fit, and is told as doubtful"""


class Cue(NamedTuple):
    """A pattern. ``propose`` yields candidates whose ``pattern`` is the name of the file, with hyphens."""

    propose: Callable[[Place], Iterator[Candidate]]
    good: tuple[CueExample, ...]
    """what it ties, and holds or cannot be checked"""
    bad: tuple[CueExample, ...]
    """what it ties, and does not hold"""
    traps: tuple[CueExample, ...]
    """what looks like it and is none"""


@cache
def cues() -> Mapping[str, Cue]:
    """Every pattern that has a file of its own, by its name."""
    return {member.replace("_", "-"): exported("articles.cues", member, "CUE") for member in members("articles.cues")}
