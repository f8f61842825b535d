"""Where the claims of a claim file stand in the text that they are about.

A claim says so by its ``quote`` and the place of it (``at``), which is looked for nearby where the text has changed
since. A claim without either is looked for by its figures: where all of them stand nearest to each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from crossfoot.articles.draft import one_line
from crossfoot.claims.claim import Claim, Figure

Span = tuple[int, int]

_FARTHEST: Final = 1500
"""characters between the figures of a claim that nothing else ties to the text"""
_MOST: Final = 400
"""places at which one figure is looked for"""
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")


class Anchored(NamedTuple):
    """Where a claim stands: its sentence, and each of its figures that is found; half-open code-point offsets."""

    at: Span
    figures: tuple[Span | None, ...]
    """in the order of the claim's own"""


def anchored(text: str, claim: Claim, quote: str = "", at: Span | None = None) -> Anchored | None:
    """The places of a claim in the text; ``None`` where it no longer stands there."""
    if quote.strip():
        found = quoted(text, quote, at)
        if found is None:
            return None
        return Anchored(found, tuple(_in_order(text, claim.figures, found)))
    return _by_figures(text, claim.figures)


def quoted(text: str, quote: str, at: Span | None) -> Span | None:
    """Where a quote stands, whatever the white space in it; of several places the one nearest to ``at``."""
    start = at[0] if at else 0
    if at is not None and one_line(text[at[0] : at[1]]) == one_line(quote):
        return at
    pattern = re.compile(r"\s+".join(map(re.escape, quote.split())))
    return min((each.span() for each in pattern.finditer(text)), key=lambda span: abs(span[0] - start), default=None)


def places_of(text: str, figure: Figure, start: int = 0, end: int | None = None) -> list[Span]:
    """Every place of a figure's text that is no part of a longer number; of its digits, where its text is nowhere."""
    end = len(text) if end is None else end
    whole = figure.written.text.strip().lstrip("+")
    digits = _DIGITS.search(whole)
    for wanted in dict.fromkeys(filter(None, (whole, digits[0] if digits else ""))):
        found = [each.span() for _, each in zip(range(_MOST), _number(wanted).finditer(text, start, end), strict=False)]
        if found:
            return found
    return []


def _number(wanted: str) -> re.Pattern[str]:
    before = r"(?<!\d)(?<!\d[.,])" if wanted[0].isdigit() else r"(?<!\w)" if wanted[0].isalpha() else ""
    behind = r"(?!\d|[.,]\d)" if wanted[-1].isdigit() else r"(?!\w)" if wanted[-1].isalpha() else ""
    return re.compile(before + r"\s+".join(map(re.escape, wanted.split())) + behind)


def _in_order(text: str, figures: Sequence[Figure], within: Span) -> list[Span | None]:
    """Each figure at a place of its own as long as there are as many, all as near to the rarest of them as can be."""
    places = [places_of(text, figure, *within) for figure in figures]
    found: list[Span | None] = [None] * len(places)
    taken: set[Span] = set()
    middle = -1
    for number in sorted(range(len(places)), key=lambda each: len(places[each])):
        there = [each for each in places[number] if each not in taken] or places[number]
        if there:
            spot = min(there, key=lambda each: abs(each[0] - middle)) if middle >= 0 else there[0]
            middle = spot[0] if middle < 0 else middle
            taken.add(spot)
            found[number] = spot
    return found


def _by_figures(text: str, figures: Sequence[Figure]) -> Anchored | None:
    """Where all figures stand nearest to each other, seen from the rarest of them."""
    places = [places_of(text, each) for each in figures]
    if not places or not all(places):
        return None
    rarest = min(places, key=len)
    best: tuple[int, Span] | None = None
    for middle, _ in rarest:
        ends = [_nearest(each, middle) for each in places]
        low, high = min(start for start, _ in ends), max(end for _, end in ends)
        if high - low <= _FARTHEST and (best is None or high - low < best[0]):
            best = high - low, (low, high)
    if best is None:
        return None
    return Anchored(best[1], tuple(_in_order(text, figures, best[1])))


def _nearest(places: Sequence[Span], middle: int) -> Span:
    number = bisect_left(places, (middle, 0))
    return min(places[max(number - 1, 0) : number + 1], key=lambda each: abs(each[0] - middle))
