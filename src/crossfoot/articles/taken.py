"""The figures that claims have used up, so that nothing else is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossfoot.articles.proposal import SOME, Candidate, given_in
from crossfoot.articles.sentence import COUNT

_RESULTS: Final = ("percent", "ratio", "times", "by")
"""roles of what is worked out of others"""


class TakenFigures:
    """The figures that claims have used up."""

    def __init__(self, claims: Sequence[Candidate]) -> None:
        self.results: set[int] = set()
        self._sets: dict[int, list[tuple[str, frozenset[int]]]] = {}
        """by the figures in them"""
        self._gaps: set[int] = set()
        """by how much something rose or fell"""
        for each in claims:
            self.add(each)

    def add(self, claim: Candidate) -> None:
        self.results |= results_of(claim)
        if claim.kind == "change":
            self._gaps |= {role.mention.start for role in claim.roles if role.role == "by"}
        if claim.variant != SOME:
            spans = claim.spans
            for start in spans:
                self._sets.setdefault(start, []).append((claim.kind, spans))

    def has(self, claim: Candidate, said: bool) -> bool:
        """``said``: the words leave no other reading, so that two of its figures may be of another claim too."""
        spans = claim.spans
        if not _results(claim).isdisjoint(self.results):
            return True
        sets = [each for start in spans for each in self._sets.get(start, ())]
        others = [other for kind, other in sets if kind != "total" or claim.kind != "share"]  # parts have shares
        common = max((len(spans & other) for other in others), default=0)
        if claim.kind == "total":
            parts = {role.mention.start for role in claim.roles if role.role == "parts"}
            if any(kind == "total" and parts <= other for kind, other in sets):
                return True  # of a total that is told twice
            if parts & self._gaps and any(kind == "change" and len(spans & other) > 1 for kind, other in sets):
                return True  # what is told of a rise or a fall, and other things
            return common >= min(3, len(spans)) or (claim.verdict == "mismatch" and common > 1)
        if claim.kind == "share" and claim.verdict == "mismatch":
            pair = {role.mention.start for role in claim.roles[:2]}
            said = said and not any(kind == "share" and pair <= other for kind, other in sets)  # it has its percentage
        return common == len(spans) or (claim.verdict == "mismatch" and common > 1 and not said)


def results_of(claim: Candidate) -> set[int]:
    """Where its figures stand that are the result of nothing else."""
    if claim.pattern == "ratio-and-percent":  # says no more than that two ways to say it agree
        return set()
    results = _results(claim)
    return results - given_in(claim) if claim.options else results


def _results(claim: Candidate) -> set[int]:
    if claim.pattern == "told-twice":
        return set()
    exact = claim.options.get("coverage") == "exact"
    return {
        role.mention.start
        for role in claim.roles
        if role.role in _RESULTS or (exact and role.role == "total" and role.mention.kind == COUNT)
    }
