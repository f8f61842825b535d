"""What a pattern of words is: what it proposes in a sentence, and the sentences in several languages that prove it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, Final, TypeVar

from crossfoot.articles.change_roles import Cluster, clusters
from crossfoot.articles.proposal import Candidate, Recall
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.wordings import needed
from crossfoot.articles.words import Lexicon
from crossfoot.discovery import Members, exported, members, packaged
from crossfoot.records import NamedTuple, Slotted

CHANGES, SHARES, TOTALS, RATES, LIMITS, FITTING = range(10, 70, 10)
"""turns of patterns, by what they tie; last of all those that look for figures that fit, and for no words"""
_COUNTED: Final = COUNT + PERCENT
_INDEX: Final = "cue_index.json"
_ALL: Final = -1
_WORD: Final = re.compile(r"\w+")
_Read = TypeVar("_Read")


class Place:
    """A sentence and what is known around it."""

    def __init__(
        self, sentence: Sentence, low: str, lexicon: Lexicon, recall: Recall, left_open: Sequence[Cluster] = (),
        mentions: Sequence[Mention] = (),
    ) -> None:  # fmt: skip
        """``low`` is the whole text in lower case; ``mentions`` are the figures near, up to the end of the sentence."""
        self.sentence = sentence
        self.letters = sentence.letters
        self.low = low
        self.lexicon = lexicon
        self.recall = recall
        self.left_open = left_open
        """changes of earlier sentences of which no more than a percentage was told"""
        self.mentions = mentions
        self._clusters: tuple[Cluster, ...] | None = None
        self._figures: list[tuple[int, Mention]] | None = None
        self._counts: list[Mention] | None = None
        self._read: dict[Callable[[Place], Any], Any] = {}

    @property
    def figures(self) -> list[tuple[int, Mention]]:
        """Its counts and percentages, with their places among the letters."""
        known = self._figures
        if known is None:
            items = self.sentence.items
            some = [(spot, items[spot]) for spot, letter in enumerate(self.letters) if letter in _COUNTED]
            known = self._figures = [(spot, item) for spot, item in some if isinstance(item, Mention)]
        return known

    @property
    def counts(self) -> list[Mention]:
        known = self._counts
        if known is None:
            known = self._counts = [item for _, item in self.figures if item.kind == COUNT]
        return known

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """The changes that are told in it."""
        known = self._clusters
        if known is None:
            known = self._clusters = tuple(clusters(self.sentence))
        return known

    @property
    def words(self) -> frozenset[str]:
        """Its words, in lower case, as ``\\w+`` finds them."""
        return self.once(_words)

    def once(self, reading: Callable[[Place], _Read]) -> _Read:
        """What several patterns read of the sentence, read when the first one asks."""
        known: _Read | None = self._read.get(reading)
        if known is None:
            known = self._read[reading] = reading(self)
        return known

    def forget(self) -> None:
        """What was read refers to the place itself, so that both would stay until garbage is collected."""
        self._read.clear()


def _words(place: Place) -> frozenset[str]:
    return frozenset(_WORD.findall(place.low, place.sentence.start, place.sentence.end))


class CueExample(NamedTuple):
    """A text, and the figures of the claim that the pattern ties in it, by role, as printed."""

    language: str
    text: str
    verdict: str = ""
    """of the claim; nothing where the pattern ties none"""
    figures: Mapping[str, str] = {}
    more: tuple[Mapping[str, str], ...] = ()
    """the same of further claims that it ties there, and that hold"""
    doubtful: bool = False
    """what it proposes does not fit, and is told as doubtful"""


def nothing(_: Place) -> Iterator[Candidate]:
    """What a pattern proposes in a sentence that looks at the whole text."""
    return iter(())


class Cue(Slotted):
    """A pattern. What it proposes are candidates whose ``pattern`` is the name of the file, with hyphens."""

    propose: Callable[[Place], Iterator[Candidate]]
    good: tuple[CueExample, ...]
    """what it ties, and holds or cannot be checked"""
    bad: tuple[CueExample, ...]
    """what it ties, and does not hold"""
    traps: tuple[CueExample, ...]
    """what looks like it and is none"""
    turn: int = FITTING
    """where two patterns tie figures equally well, the one with the earlier turn does it"""
    where: str = ""
    """what a sentence must have, in the names of ``wording``; it proposes nothing in others, and is not asked there"""
    said: str = ""
    """the words of which a sentence must have some, as the names of their fields in ``Prose``, or as signs: it is asked
    in no sentence that has none of them
    """
    over_text: Callable[[Sequence[Mention], str], Iterator[Candidate]] | None = None
    """of all figures of a text, and the text in lower case: what is certain, whatever else is tied"""


class Asking(NamedTuple):
    """What is known of a pattern that is not imported, nor need be until a sentence has what it looks for."""

    turn: int
    where: str
    in_sentences: bool
    over_text: bool
    said: str = ""


@cache
def index() -> Mapping[str, Asking]:
    """Of every pattern, in the order of their turns; of one that the file does not have yet, what it says itself.

    ``python tools/indexes.py`` writes the file, and a test tells where it is not true any more.
    """
    held = json.loads(packaged("articles", _INDEX))
    names = [member.replace("_", "-") for member in members("articles.cues")]
    found = {name: Asking(*held[name]) if name in held else asked_of(_cue(name)) for name in names}
    return dict(sorted(found.items(), key=lambda each: each[1].turn))


def asked_of(cue: Cue) -> Asking:
    return Asking(cue.turn, cue.where, cue.propose is not nothing, cue.over_text is not None, cue.said)


@cache
def cues() -> Mapping[str, Cue]:
    """Every pattern by its name, in the order of their turns, imported when it is asked for."""
    return Members({name: partial(_cue, name) for name in index()})


def _cue(name: str) -> Cue:
    cue: Cue = exported("articles.cues", name.replace("-", "_"), "CUE")
    return cue


@cache
def over_texts() -> Sequence[Cue]:
    """The patterns that look at all figures of a text."""
    return tuple([cues()[name] for name, known in index().items() if known.over_text])


def asked(letters: str, said: int = _ALL) -> Sequence[Cue]:
    """The patterns that may propose something in a sentence of these letters that has words of these groups, which are
    bits in the order of ``said_groups``.
    """
    there = 0
    for letter in set(letters):
        there |= 1 << ord(letter)
    places: list[int] = []
    for where in _wheres():
        if where.said and not where.said & said:
            continue
        for some in where.sets:
            if not there & some:
                break
        else:
            if where.pattern is None or where.pattern.search(letters):
                places.extend([place for place, needed in where.patterns if not needed or needed & said])
    places.sort()
    known, names = cues(), _names()
    return [known[names[place]] for place in places]


@cache
def said_groups() -> Sequence[str]:
    """The groups of words of which patterns need some."""
    return tuple(dict.fromkeys(known.said for known in index().values() if known.said))


class _Where(Slotted):
    """What the letters of a sentence must have for several patterns."""

    sets: Sequence[int]
    """letters of which one must be there, as bits by their code"""
    pattern: re.Pattern[str] | None
    """what finds the rest"""
    said: int
    """the groups of words of which each of the patterns needs one; nothing where one of them needs none"""
    patterns: Sequence[tuple[int, int]]
    """their places in the order of their turns, and the group of words that each needs, 0 for none"""


@cache
def _names() -> Sequence[str]:
    return tuple(index())


@cache
def _wheres() -> Sequence[_Where]:
    bits = {group: 1 << number for number, group in enumerate(said_groups())}
    found: dict[str, list[tuple[int, int]]] = {}
    for place, known in enumerate(index().values()):
        if known.in_sentences:
            found.setdefault(known.where, []).append((place, bits.get(known.said, 0)))
    wheres: list[_Where] = []
    for where, patterns in found.items():
        needs, groups = needed(where), [group for _, group in patterns]
        sets = [sum(1 << ord(letter) for letter in each) for each in needs.sets]
        wheres.append(_Where(sets, needs.pattern, sum(set(groups)) if all(groups) else 0, patterns))
    return wheres
