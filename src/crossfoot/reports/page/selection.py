"""Which claims and findings have a card, all of them or of very many the most severe, and the ids of the cards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from typing import Final, NamedTuple

from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import SEVERITIES, Checked
from crossfoot.reports.page.verdicts import RANKS

CARDS: Final = 1_000
"""cards of a page: of more of them nobody reads the last, and some browsers do not even show it"""

Key = tuple[int, bool, int]
"""the number of a document, and in it the index of a claim (True) or the number of a finding of no claim (False)"""


class Cards(NamedTuple):
    """The cards of a page."""

    shown: frozenset[Key] | None
    """nothing where all have one"""
    all: int
    """claims and findings of no claim"""

    def claim(self, document: int, index: int) -> bool:
        return self.shown is None or (document, True, index) in self.shown

    def finding(self, document: int, order: int) -> bool:
        return self.shown is None or (document, False, order) in self.shown

    @property
    def left_out(self) -> int:
        return self.all - len(self.shown) if self.shown is not None else 0


def document_id(number: int) -> str:
    return f"d{number}"


def claim_id(number: int, claim: Claim) -> str:
    """The id of a claim of the document with that number."""
    return f"d{number}c{claim.index}"


def finding_id(number: int, order: int) -> str:
    return f"d{number}n{order}"


def has_claim(checked: Checked, claim: Claim) -> bool:
    """Whether the claim of a finding is among the claims of the document; one without a kind is not."""
    at = bisect_left(checked.claims, claim.index, key=lambda each: each.index)
    return at < len(checked.claims) and checked.claims[at].index == claim.index


def cards_of(documents: Sequence[Checked]) -> Cards:
    """The cards, chosen by the worst finding that is not accepted, then by the verdict, then as they stand."""
    number = sum(sum(1 for _ in _ranked(at, checked)) for at, checked in enumerate(documents))
    if number <= CARDS:
        return Cards(None, number)
    ranked = (each for at, checked in enumerate(documents) for each in _ranked(at, checked))
    return Cards(frozenset(key for _, key in nsmallest(CARDS, ranked)), number)


def _ranked(number: int, checked: Checked) -> Iterator[tuple[tuple[int, int, int], Key]]:
    """Each card of a document with its rank; those of findings rank as the findings do."""
    ranks: dict[Key, tuple[int, int, int]] = {}
    for order, finding in enumerate(checked.findings):
        own = finding.claim is not None and has_claim(checked, finding.claim)
        key = (number, True, finding.claim.index) if finding.claim and own else (number, False, order)
        severity = len(SEVERITIES) if finding.accepted else SEVERITIES.index(finding.severity)
        ranks[key] = min(ranks.get(key, (len(SEVERITIES), number, order)), (severity, number, order))
    for claim in checked.claims:
        key = (number, True, claim.index)
        if key not in ranks:
            ranks[key] = (len(SEVERITIES) + 1 + RANKS[claim.verdict], number, claim.index)
    yield from ((rank, key) for key, rank in ranks.items())
