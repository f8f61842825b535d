"""Parts with percentages that are shares of the sum of these very parts, all or all but one; nobody printed it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, equation, hundred
from crossfoot.articles.sentence import COUNT, Mention, Sentence
from crossfoot.articles.wordings import symbols, wording
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import NEAREST

_PAIR: Final = "words|rest|mean*3 ( share? percent )|;|,"
_PAIRED: Final = wording(_PAIR)
_FIGURES: Final = symbols("figure fraction percent")
_ENDING: Final = symbols("figure fraction percent part")
_TELLING_RUN: Final = 3
"""parts of which all but one have the percentage of their sum: that one is misprinted"""


def _pairs(sentence: Sentence) -> Iterator[list[tuple[Mention, Mention]]]:
    """Runs of counts, each with its percentage in parentheses behind it."""
    run: list[tuple[Mention, Mention]] = []
    letters = sentence.letters
    at = 0
    while at < len(letters):
        part = sentence.items[at]
        step = 0
        if letters[at] == COUNT:
            paired = _PAIRED.match(letters, at + 1)
            step = paired.end() - at - 1 if paired else 0
        if step:
            percent = sentence.items[at + step - 1]
            assert isinstance(part, Mention) and isinstance(percent, Mention)
            run.append((part, percent))
            at += step + 1
        else:
            if letters[at] in _ENDING and len(run) > 1:
                yield run
                run = []
            elif letters[at] in _FIGURES:
                run = []
            at += 1
    if len(run) > 1:
        yield run


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    for run in _pairs(sentence):
        whole = sum(part.written.value for part, _ in run)
        wrong = [pair for pair in run if not whole or pair[0].written.value * 100 / whole not in _allowed(pair[1])]
        pairs = run
        if len(wrong) > (len(run) >= _TELLING_RUN):
            wrong = pairs = _odd_part(run)
        others = [part for part, _ in run]
        together = " + ".join(f"{{{number}}}" for number in range(2, 2 + len(run)))
        for part, percent in pairs:
            holds = f"{{0}} = {{1}} × ({together})"
            candidate = equation([part, percent, *others], holds, "shares-of-their-sum", sentence.start, sentence.end)
            yield candidate if (part, percent) not in wrong else candidate._replace(verdict="mismatch", telling=True)
        rates = [percent for _, percent in run]
        if len(run) >= _TELLING_RUN and len(wrong) == 1 and pairs is run and _are_not_all(rates):
            start, end = sentence.start, sentence.end
            yield hundred(rates, "shares-of-their-sum", start, end, True, True, fitted=True, variant="-hundred")


def _are_not_all(rates: list[Mention]) -> bool:
    """Whether percentages miss 100% by more than they are rounded."""
    missing = sum((rate.written.value for rate in rates), Exact(-100))
    return abs(missing) > sum((rate.written.last_place for rate in rates), Exact()) / 2


def _odd_part(run: list[tuple[Mention, Mention]]) -> list[tuple[Mention, Mention]]:
    """The only part of a complete list that is not what its percentage and the other parts make it."""
    rates = [percent.written for _, percent in run]
    missing = sum((rate.value for rate in rates), Exact(-100))
    if len(run) < _TELLING_RUN or abs(missing) > sum((rate.last_place for rate in rates), Exact()):
        return []
    odd = []
    for pair in run:
        others = [each for each in run if each is not pair]
        left = 100 - pair[1].written.value
        if left <= 0:
            continue
        whole = sum(part.written.value for part, _ in others) * 100 / left
        if whole and all(part.written.value * 100 / whole in _allowed(percent) for part, percent in others):
            odd.append(pair)
    return odd if len(odd) == 1 else []


def _allowed(percent: Mention) -> Interval:
    return percent.written.interval(NEAREST, True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "They grew apples 30 (25%), pears 42 (35%), plums 48 (40%).",
            "consistent",
            {"holds[0]": "30", "holds[1]": "25%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
            more=(
                {"holds[0]": "42", "holds[1]": "35%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
                {"holds[0]": "48", "holds[1]": "40%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
            ),
        ),
        CueExample(
            "vi",
            "Gồm táo 30 (25%), lê 42 (35%), mận 48 (40%).",
            "consistent",
            {"holds[0]": "30", "holds[1]": "25%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
            more=(
                {"holds[0]": "42", "holds[1]": "35%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
                {"holds[0]": "48", "holds[1]": "40%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
            ),
        ),
    ),
    bad=(
        CueExample(
            "en",
            "They grew apples 30 (25%), pears 42 (35%), plums 48 (44%).",
            "mismatch",
            {"holds[0]": "48", "holds[1]": "44%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
            more=(
                {"parts[0]": "25%", "parts[1]": "35%", "parts[2]": "44%"},
                {"holds[0]": "30", "holds[1]": "25%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
                {"holds[0]": "42", "holds[1]": "35%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
            ),
        ),
        CueExample(
            "vi",
            "Gồm táo 30 (25%), lê 42 (35%), mận 48 (44%).",
            "mismatch",
            {"holds[0]": "48", "holds[1]": "44%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
            more=(
                {"parts[0]": "25%", "parts[1]": "35%", "parts[2]": "44%"},
                {"holds[0]": "30", "holds[1]": "25%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
                {"holds[0]": "42", "holds[1]": "35%", "holds[2]": "30", "holds[3]": "42", "holds[4]": "48"},
            ),
        ),
    ),
    traps=(CueExample("en", "They grew apples 30 (25%), pears 42 (30%), plums 48 (50%)."),),
    where=f"figure {_PAIR} any* figure {_PAIR}",
)
