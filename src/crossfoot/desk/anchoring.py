"""Where the claims of a claim file stand in the text that they are about.

A claim may name its ``quote`` and the offset of that (``at``); where the text has changed, the quote is looked for
nearby. A claim without them is found by its figures, where these stand nearest to each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.draft import one_line
from crossfoot.claims.claim import Claim, Figure
from crossfoot.records import NamedTuple

Span = tuple[int, int]

_FARTHEST: Final = 1500
"""characters between the figures of a claim that nothing else ties to the text"""
_MOST: Final = 400
"""places at which one figure is looked for"""
_SPACE: Final = re.compile(r"\s+")
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")


class Anchored(NamedTuple):
    """Where a claim stands: its sentence, and each of its figures that is found; half-open code-point offsets."""

    at: Span
    figures: tuple[Span | None, ...]
    """in the order of the claim's own"""


def anchored(text: str, claim: Claim, quote: str = "", at: Span | None = None) -> Anchored | None:
    """The places of a claim in the text; ``None`` where it no longer stands there."""
    if quote.strip():
        span = quoted(text, quote, at)
        if span is None:
            return None
        return Anchored(span, _in_order(text, claim.figures, span))
    return _by_figures(text, claim.figures)


def quoted(text: str, quote: str, at: Span | None) -> Span | None:
    """Where a quote stands, whatever the white space in it; of several places the one nearest to ``at``."""
    start = at[0] if at else 0
    if at is not None and one_line(text[at[0] : at[1]]) == one_line(quote):
        return at
    return min(_places_of_words(text, quote.split()), key=lambda span: abs(span[0] - start), default=None)


def _places_of_words(text: str, words: Sequence[str]) -> Iterator[Span]:
    """Where words follow each other; a pattern of them would take longer to compile than this takes."""
    start = text.find(words[0])
    while start >= 0:
        end = start + len(words[0])
        for word in words[1:]:
            gap = _SPACE.match(text, end)
            if gap is None or not text.startswith(word, gap.end()):
                break
            end = gap.end() + len(word)
        else:
            yield start, end
        start = text.find(words[0], start + 1)


def places_of(text: str, figure: Figure, start: int = 0, end: int | None = None) -> list[Span]:
    """Every place of a figure's text that is no part of a longer number; of its digits, where its text is nowhere."""
    end = len(text) if end is None else end
    whole = figure.written.text.strip().lstrip("+")
    digits = _DIGITS.search(whole)
    for wanted in dict.fromkeys(filter(None, (whole, digits[0] if digits else ""))):
        spans = [each.span() for _, each in zip(range(_MOST), _number(wanted).finditer(text, start, end), strict=False)]
        if spans:
            return spans
    return []


def _number(wanted: str) -> re.Pattern[str]:
    before = r"(?<!\d)(?<!\d[.,])" if wanted[0].isdigit() else r"(?<!\w)" if wanted[0].isalpha() else ""
    behind = r"(?!\d|[.,]\d)" if wanted[-1].isdigit() else r"(?!\w)" if wanted[-1].isalpha() else ""
    return re.compile(before + r"\s+".join(map(re.escape, wanted.split())) + behind)


def _in_order(text: str, figures: Sequence[Figure], within: Span) -> tuple[Span | None, ...]:
    """The figures where they stand in a passage, nearest to the first place of the rarest of them."""
    places = [places_of(text, figure, *within) for figure in figures]
    rarest = min(filter(None, places), key=len, default=[])
    return tuple(_around(places, rarest[0][0] if rarest else 0))


def _around(places: Sequence[Sequence[Span]], middle: int) -> list[Span | None]:
    """The place of each figure that is nearest to an offset; of equal ones each at another, as long as there are as
    many.
    """
    nearest: list[Span | None] = [None] * len(places)
    taken: set[Span] = set()
    for number in sorted(range(len(places)), key=lambda each: len(places[each])):
        there = [each for each in places[number] if each not in taken] or places[number]
        if there:
            spot = min(there, key=lambda each: abs(each[0] - middle))
            taken.add(spot)
            nearest[number] = spot
    return nearest


def _by_figures(text: str, figures: Sequence[Figure]) -> Anchored | None:
    """Where all figures stand nearest to each other, seen from the rarest of them."""
    places = [places_of(text, each) for each in figures]
    if not places or not all(places):
        return None
    best: Anchored | None = None
    for middle, _ in min(places, key=len):
        nearest = _around(places, middle)
        low, high = min(each[0] for each in nearest if each), max(each[1] for each in nearest if each)
        if high - low <= _FARTHEST and (best is None or high - low < best.at[1] - best.at[0]):
            best = Anchored((low, high), tuple(nearest))
    return best
