"""Verdicts and severities for people: a sign, a name and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crossfoot.claims.claim import Verdict
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple


class VerdictWords(NamedTuple):
    """A verdict for people."""

    sign: str
    name: str
    meaning: str


VERDICT_WORDS: Final[Mapping[Verdict, VerdictWords]] = {
    "mismatch": VerdictWords("✗", translatable("does not add up"), translatable("no way of printing reproduces it")),
    "coarse": VerdictWords(
        "≈",
        translatable("coarse"),
        translatable("fits only if a round figure was rounded, or “over” goes further than usual"),
    ),
    "truncated": VerdictWords("↓", translatable("digits cut off"), translatable("fits only with digits cut off")),
    "rounded-up": VerdictWords("↑", translatable("rounded up"), translatable("fits only with a figure rounded up")),
    "consistent": VerdictWords("✓", translatable("consistent"), translatable("true values round to what was printed")),
    "undetermined": VerdictWords("?", translatable("not checked"), translatable("too little is printed to check it")),
}
"""worst first, which is the order of the page"""
RANKS: Final = {verdict: rank for rank, verdict in enumerate(VERDICT_WORDS)}
SIGNS: Final = {"error": "✗", "warning": "!", "note": "i"}
"""of severities"""


def in_words(verdict: Verdict) -> VerdictWords:
    """A verdict for the reader of the page."""
    said = VERDICT_WORDS[verdict]
    return VerdictWords(said.sign, translated(said.name), translated(said.meaning))
