"""How a document prints what does not come out even: to nearest, cut off, or rounded up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim, Figure
from crossfoot.claims.finding import Habit
from crossfoot.claims.kind import kinds
from crossfoot.figures.written import Written

Leaning = Literal["rounds", "cuts", "raises"]


def habit_of(document: Document) -> Habit:
    """The figures that can tell, counted by the way that alone explains them."""
    counts = {"rounds": document.rounds_quickly, "cuts": 0, "raises": 0}
    for claim in document.slowly:
        way = leaning(claim)
        if way is not None:
            counts[way] += 1
    return Habit(**counts)


def leanings(document: Document) -> Iterator[tuple[Claim, Leaning]]:
    """Every claim that can tell, with what it tells."""
    for claim in document.claims:
        way = leaning(claim)
        if way is not None:
            yield claim, way


def leaning(claim: Claim) -> Leaning | None:
    """The way of printing that alone explains the one rounded figure of a claim; ``None`` when it cannot tell."""
    if not claim.recomputed or claim.verdict == "mismatch":
        return None
    role, num, den, _ = claim.recomputed[0]
    printed = _alone(claim.figures, role, kinds()[claim.kind].measured)
    if printed is None:
        return None
    # How far beyond the printed figure the exact one lies, away from zero, in half units of the last place.
    beyond = 2 * (abs(num) * printed.den - abs(printed.num) * den)
    unit = printed.step * den
    if beyond < 0:
        return "rounds" if -beyond <= unit else "raises" if -beyond < 2 * unit else None
    return "cuts" if unit < beyond < 2 * unit else None


def _alone(figures: Sequence[Figure], role: str, measured: frozenset[str]) -> Written | None:
    """The figure of that role, if it was rounded and every other one is exact."""
    printed = None
    for each, written, _, _, _ in figures:
        if written.hedge:
            return None
        if each == role:
            if written.plain and role not in measured:
                return None
            printed = written
        elif not written.plain:
            return None
    return printed
