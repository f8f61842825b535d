"""Figures that stand alone in a sentence and those right before it, so that what is told of one is told of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import named_alike, same_unit
from crossfoot.articles.sentence import Mention
from crossfoot.articles.wordings import FRACTION, RANGE
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.figures.notation import folded
from crossfoot.figures.unmade import unmade

_ENDS: Final = unmade(r"[.!?…]\s|\n")
_MARKS: Final = (".", "!", "?", "…", "”", '"', ".)")
_FAR: Final = 400
"""characters back in which the figures stand"""
_ENDED: Final = unmade(r"\s*(?:[.;!?)]|,\s|$|\n| [–—] )")
_NOUNS: Final = 3
"""words between a figure and a word that compares it"""
_SOON: Final = 40
"""characters in which these stand"""
_GAP: Final = "…"
_DIGIT: Final = unmade(r"\d")


def alone(place: Place, sentences: int = 1) -> Sequence[Mention]:
    """All figures of the sentence, and of so many right before it; none where one of it is a part of something else."""
    return place.once(_READ[sentences])


def _here(place: Place, begin: int = -1) -> Sequence[Mention]:
    if FRACTION in place.letters or RANGE in place.letters:
        return ()
    begin = begin if begin >= 0 else place.sentence.start
    return list(reversed(list(takewhile(lambda each: each.start >= begin, reversed(place.mentions)))))


def _with_last(place: Place) -> Sequence[Mention]:
    return _here(place, _before(place.low, place.sentence.start))


def _with_last_two(place: Place) -> Sequence[Mention]:
    return _here(place, _before(place.low, _before(place.low, place.sentence.start)))


_READ: Final = (_here, _with_last, _with_last_two)
"""by how many sentences before it"""


def _before(low: str, begin: int) -> int:
    """Where the sentence before begins; a line without a mark at its end is none."""
    first = max(begin - _FAR, 0)
    text = low[first:begin].rstrip()
    if "\n" in low[first + len(text) : begin] and not text.endswith(_MARKS):
        return begin
    last = first + len(text)
    return max((each.end() for each in _ENDS.finditer(low, first, max(last - 1, first))), default=first)


def compared(place: Place, figure: Mention) -> Mention:
    """A figure whose hedge is a part of the word that compares it: lâu hơn 27 phút."""
    digit = _DIGIT.search(place.low, figure.start, figure.end)
    if not figure.written.hedge or digit is None or digit.start() == figure.start:
        return figure
    comparing = place.lexicon.prose.comparing
    heads = tuple(folded(each.removesuffix(_GAP).strip()) for each in (*comparing.more, *comparing.fewer))
    before = place.low[max(figure.start - _SOON, 0) : digit.start()].rstrip()
    if not any(" " in head and before.endswith(f" {head}") for head in heads if head):
        return figure
    text = place.low[digit.start() : figure.end]
    written = FigureReader(place.lexicon.notation).figure(text)
    return figure._replace(start=digit.start(), draft=text, written=written)


def are_plain(figures: Sequence[Mention]) -> bool:
    """Whether all are printed in digits, and as they are."""
    return not any(each.in_words or each.written.hedge or each.unlike or each.doubtful for each in figures)


def are_alike(one: Mention, other: Mention) -> bool:
    """Whether both may count one thing: their units are the same, or one leaves its own out, and so do their nouns."""
    if one.kind != other.kind or (one.unit and other.unit and not same_unit(one, other)):
        return False
    if bool(one.unit) != bool(other.unit):
        return not (other if one.unit else one).noun  # 306 people, 471 tonnes
    return bool(one.unit) or not (one.noun and other.noun) or named_alike(one.noun[:2], other.noun[:2])


def is_said_of(place: Place, figure: Mention, phrases: tuple[str, ...], nouns: Sequence[str] = ()) -> bool:
    """Whether a phrase stands around a figure, and its clause ends there; but for one of the ``nouns``."""
    low, end = place.low, place.sentence.end
    behind = low[figure.end : min(figure.end + _SOON, end)]
    before = low[max(figure.start - _SOON, place.sentence.start) : figure.start]
    for first, last in _around(phrases):
        if first is not None and first.search(before) is None:
            continue
        at = 0
        if last is not None:
            found = last.match(behind)
            if found is None:
                continue
            at = found.end()
        for _ in range(_NOUNS):
            if _ENDED.match(behind, at):
                return True
            word = WORD.search(behind, at)
            if word is None or behind[at : word.start()].strip() or word[0] not in nouns:
                break
            at = word.end()
    return False


@cache
def _around(phrases: tuple[str, ...]) -> Sequence[tuple[re.Pattern[str] | None, re.Pattern[str] | None]]:
    """What finds the words before a figure, and those behind it, of all phrases that have the same ones."""
    before = sorted({folded(each.removesuffix(_GAP).strip()) for each in phrases if each.endswith(_GAP)}, key=len)
    behind = sorted({folded(each.removeprefix(_GAP).strip()) for each in phrases if each.startswith(_GAP)}, key=len)
    found: list[tuple[re.Pattern[str] | None, re.Pattern[str] | None]] = []
    if before:
        found.append((re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, reversed(before)))})\s+\W?$"), None))
    if behind:
        words = "|".join(map(re.escape, reversed(behind)))
        found.append((None, re.compile(rf"(?:\s+\w+){{0,2}}?\s+(?:{words})(?!\w)")))
    return tuple(found)
