"""How all figures of a claim may have been printed: the readings of docs/verdicts.md, from the strictest on.

Excuses never combine: a reading cuts off results and leaves all else to nearest, or cuts off everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from crossfoot.claims.claim import Rounding, Verdict
from crossfoot.figures.sets import Way
from crossfoot.records import NamedTuple


class Reading(NamedTuple):
    """How the results of a claim were printed, and how the other figures."""

    verdict: Verdict
    """of a claim that is possible in this reading and in none before it"""
    results: Way
    others: Way


NEAREST: Final = Reading("consistent", "nearest", "nearest")
CUT_OFF: Final = (Reading("truncated", "truncated", "nearest"), Reading("truncated", "truncate", "truncate"))
ROUNDED_UP: Final = (Reading("rounded-up", "rounded-up", "nearest"), Reading("rounded-up", "up", "up"))
STRETCHED: Final = Reading("mismatch", "any", "any")
"""wider than the four before it: what is impossible here is so in each of them"""
COARSE: Final = Reading("coarse", "coarse", "coarse")

ALLOWED: Final[Mapping[Rounding, tuple[Reading, ...]]] = {
    "nearest": (NEAREST,),
    "truncate": (NEAREST, *CUT_OFF),
    "up": (NEAREST, *ROUNDED_UP),
    "any": (NEAREST, *CUT_OFF, *ROUNDED_UP),
}
"""what a file counts as consistent"""
OF_VERDICT: Final[Mapping[Verdict, tuple[Reading, ...]]] = {
    "consistent": (NEAREST,), "truncated": CUT_OFF, "rounded-up": ROUNDED_UP, "coarse": (COARSE,),
}  # fmt: skip


@cache
def uniform(way: Way) -> Reading:
    """All figures printed that way."""
    return Reading("consistent", way, way)
