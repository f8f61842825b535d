"""Verdicts and severities for people: a sign, a name and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crossfoot.claims.claim import Verdict
from crossfoot.records import NamedTuple


class VerdictWords(NamedTuple):
    """A verdict for people."""

    sign: str
    name: str
    meaning: str


VERDICT_WORDS: Final[Mapping[Verdict, VerdictWords]] = {
    "mismatch": VerdictWords("✗", "does not add up", "no way of printing reproduces it"),
    "coarse": VerdictWords("≈", "coarse", "fits only if a round figure was rounded, or “over” goes further than usual"),
    "truncated": VerdictWords("↓", "digits cut off", "fits only with digits cut off"),
    "rounded-up": VerdictWords("↑", "rounded up", "fits only with a figure rounded up"),
    "consistent": VerdictWords("✓", "consistent", "true values round to what was printed"),
    "undetermined": VerdictWords("?", "not checked", "too little is printed to check it"),
}
"""worst first, which is the order of the page"""
RANKS: Final = {verdict: rank for rank, verdict in enumerate(VERDICT_WORDS)}
SIGNS: Final = {"error": "✗", "warning": "!", "note": "i"}
"""of severities"""
