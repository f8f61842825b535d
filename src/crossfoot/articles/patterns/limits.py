"""Figures held against a limit, and the difference between two that a word names: a deficit, a surplus."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from crossfoot.articles.proposal import Candidate, Role, equation, named_alike, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.words import Lexicon
from crossfoot.figures.written import NEAREST

_BETWEEN: Final = 70
"""characters from a figure to the limit that it is held against"""
_LEAST: Final = 5
"""characters that a comparing word takes with its spaces"""
_BEHIND: Final = 28
"""characters from the comparing word to the limit"""
_SLIP: Final = 2


def limits(sentence: Sentence, low: str, lexicon: Lexicon) -> Iterator[Candidate]:
    figures = [
        (place, item)
        for place, item in enumerate(sentence.items)
        if isinstance(item, Mention) and item.kind in (COUNT, PERCENT)
    ]
    for (first, value), (second, limit) in pairwise(figures):
        if value.kind == limit.kind and _LEAST <= limit.start - value.end <= _BETWEEN:
            yield from _bound(sentence, low, lexicon, (first, value), (second, limit))
    for number in range(len(figures) - 2):
        yield from _difference(sentence, low, lexicon, figures[number : number + 3], len(figures))


def _bound(
    sentence: Sentence, low: str, lexicon: Lexicon, first: tuple[int, Mention], second: tuple[int, Mention]
) -> Iterator[Candidate]:
    """Below the permitted 4%: the comparing word stands right before the limit."""
    (place, value), (at, limit) = first, second
    words = low[max(value.end, limit.start - _BEHIND) : limit.start].rstrip("$€£ ")
    found = lexicon.limit.search(words)
    if found and lexicon.limit.search(low[max(sentence.start, value.start - _BEHIND) : value.start].rstrip("$€£ ")):
        return  # below 3,000 and above 15,000: two limits
    if not found or value.unit != limit.unit or value.in_words or limit.in_words:
        return
    role = "more_than" if found["above"] else "less_than"
    between = sentence.letters[max(place - 2, 0) : at]
    falls = "B" in between.replace("B", "", 1 if role == "less_than" else 0)
    alike = value.kind == PERCENT or bool(value.unit) or named_alike(value.noun, limit.noun)
    first_of_all = not any(letter in sentence.letters[:place] for letter in (value.kind, "f", "q"))
    telling = alike and first_of_all and not falls and not (value.written.hedge or limit.written.hedge)
    figure, bound = value.written.value, limit.written.value
    telling = telling and figure != bound and figure <= _SLIP * bound <= _SLIP * _SLIP * figure  # else of another thing
    roles = (Role("value", value), Role(role, limit))
    yield Candidate("bound", roles, "figure-and-limit", sentence.start, sentence.end, telling=telling)


def _difference(
    sentence: Sentence, low: str, lexicon: Lexicon, figures: list[tuple[int, Mention]], several: int
) -> Iterator[Candidate]:
    """Exports of 17.8 and imports of 18.5 billion, a deficit of 0.7 billion."""
    (_, one), (place, other), (at, gap) = figures
    if not one.unit or not (same_unit(one, other) and same_unit(one, gap)) or one.kind != COUNT:
        return
    if not lexicon.difference.search(low[other.end : gap.start].rstrip("$€£ ")) or ";" in sentence.letters[place:at]:
        return
    greater, less = (one, other) if one.written.value >= other.written.value else (other, one)
    found = equation((gap, greater, less), "{0} = {1} − {2}", "difference-of-two", sentence.start, sentence.end)
    if gap.written.interval(NEAREST).meets(greater.written.interval(NEAREST) - less.written.interval(NEAREST)):
        yield found
        return
    exact = greater.written.value - less.written.value
    near = exact <= _SLIP * gap.written.value and gap.written.value <= _SLIP * exact
    if near and several == len(figures) and not set(sentence.letters) & set("ABV"):
        yield found._replace(verdict="mismatch", telling=True)
