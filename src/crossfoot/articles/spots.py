"""The figures of a text in one row, each with where it stands: what hypotheses are made of and cues look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.minor_units import is_minor, size
from crossfoot.articles.sentence import COUNT, RATIO, SPAN, Fraction, Mention, Sentence

_HEDGES: Final = {"over": ">", "nearly": "<", "about": "~", "<": "<", "<=": "<", ">": ">", ">=": ">"}
HEDGED: Final = 0.02
"""of a hedged figure, for the chance of a fit; the verdict has the exact set"""


class Spot:
    """A figure and its place. The floats serve to weigh chances only; every verdict is the engine's."""

    __slots__ = (
        "_zeros", "at", "fraction", "hedge", "inside", "leading", "mention", "number", "place", "plain", "rel",
        "sentence", "sort", "unit", "value",
    )  # fmt: skip

    def __init__(self, mention: Mention, sentence: Sentence, number: int, place: int, fraction: str) -> None:
        self.mention = mention
        self.sentence = sentence
        self.number = number
        """of the sentence"""
        self.place = place
        self.fraction = fraction
        """1 for what stands before the stroke, 2 for what stands behind it"""
        self.at = -1
        written = mention.written
        per = 100 if mention.kind == RATIO else 1
        self.value = per * written.num / written.den
        self.unit = 1.0 if mention.kind == RATIO else written.step / written.den
        if is_minor(written):
            self.value, self.unit = self.value * size(written), self.unit * size(written)
        self.plain = written.plain
        self.hedge = _HEDGES.get(written.hedge or "", "")
        self.rel = 0.0 if self.plain or not self.value else 0.5 * self.unit / abs(self.value)
        if self.hedge:
            self.rel = max(self.rel, HEDGED)
        before = sentence.letters[:place]
        self.inside = before.count("(") > before.count(")")
        self.sort = _sort(mention)
        self.leading = sentence.before(place)
        """the letter before it"""
        self._zeros = -1

    @property
    def zeros(self) -> int:
        """How many zeros its digits end with, down to its unit."""
        if self._zeros < 0:
            digits = str(int(abs(self.value) / self.unit + 0.5))
            self._zeros = len(digits) - len(digits.rstrip("0"))
        return self._zeros


def _sort(mention: Mention) -> str:
    """Its kind; of counts also whether they have a unit."""
    return "m" if mention.kind == COUNT and mention.unit else mention.kind


def spots(sentence: Sentence, number: int) -> Iterator[Spot]:
    for place, item in enumerate(sentence.items):
        if item is None:
            continue
        if isinstance(item, Fraction):
            yield Spot(item.part, sentence, number, place, "1")
            yield Spot(item.whole, sentence, number, place, "2")
        elif item.kind != SPAN:
            yield Spot(item, sentence, number, place, "")
