"""Quadrupled, a rise of 400%: a multiple and its percentage, where this is the multiple itself and no growth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import PERCENT, TIMES
from crossfoot.articles.wordings import symbols

_BETWEEN: Final = symbols(", ( few share rise fall of")
_VERBS: Final = symbols("rise fall")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    if TIMES not in place.letters or PERCENT not in place.letters:
        return
    for cluster in place.clusters:
        if cluster.slots.keys() != {"times", "percent"}:
            continue
        times, percent = cluster.slots["times"], cluster.slots["percent"]
        between = set(sentence.letters[times.place + 1 : percent.place])
        whole = percent.mention.written.value == 100 * times.mention.written.value
        if times.place < percent.place and between <= _BETWEEN and whole:
            roles = (Role("percent", percent.mention, percent.falls), Role("times", times.mention))
            verbs = (n for n in range(cluster.verb, cluster.last + 1) if sentence.letters[n] in _VERBS)
            words = tuple((sentence.starts[n], sentence.ends[n]) for n in verbs)
            yield Candidate("change", roles, "multiple-in-percent", sentence.start, sentence.end, words, True, True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en", "The 12 shops halved their rents, down 50%.", "consistent", {"percent": "50%", "times": "halved"}
        ),
    ),
    bad=(
        CueExample(
            "en",
            "In 10 years traffic quadrupled, a rise of 400%.",
            "truncated",
            {"percent": "400%", "times": "quadrupled"},
        ),
        CueExample(
            "vi", "Doanh thu tăng gấp bốn lần, tức tăng 400%.", "truncated", {"percent": "400%", "times": "gấp bốn lần"}
        ),
        CueExample(
            "fr",
            "Le trafic a quadruplé, soit une hausse de 400 %.",
            "truncated",
            {"percent": "400 %", "times": "quadruplé"},
        ),
    ),
    traps=(
        CueExample("en", "Traffic quadrupled, a rise of 300%."),
        CueExample("en", "Profits doubled, and sales rose 200%."),
        CueExample("en", "Profits doubled to 400 million, a rise of 12%."),
    ),
    where="multiple",
)
"""what is off by the multiple itself is the known slip; any other percentage may be of something else"""
