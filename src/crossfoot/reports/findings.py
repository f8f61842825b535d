"""The findings of a document, sorted and grouped by claim, and the words that all forms of report use for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import SEVERITIES, Checked, Finding, Fix
from crossfoot.messages import translated
from crossfoot.records import NamedTuple


def rank(finding: Finding) -> int:
    """Worst first; what is accepted comes last."""
    return len(SEVERITIES) if finding.accepted else SEVERITIES.index(finding.severity)


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by rank, those of one rank in the order of the text."""
    return sorted(findings, key=lambda finding: (rank(finding), finding.start))


def by_claim(checked: Checked) -> tuple[Mapping[int, Sequence[Finding]], Sequence[Finding]]:
    """The findings of each claim, by its index, and those that belong to none. A conflict belongs to every claim of
    the document that it names."""
    indexes: dict[str, list[int]] = {}
    for claim in checked.claims if any(finding.conflict for finding in checked.findings) else ():
        indexes.setdefault(claim.id, []).append(claim.index)
    of_claim: dict[int, list[Finding]] = {}
    of_none = []
    for finding in checked.findings:
        names = finding.conflict.claims if finding.conflict else ()
        own = [finding.claim.index] if finding.claim else [index for name in names for index in indexes.get(name, ())]
        for index in own:
            of_claim.setdefault(index, []).append(finding)
        if not own:
            of_none.append(finding)
    return of_claim, of_none


class WayOut(NamedTuple):
    """A fix with the word that goes before it."""

    label: str
    """``fix`` if it is safe, else ``perhaps``; ``or`` for each further one"""
    fix: Fix
    as_likely: bool
    """as the one before it"""


def ways_out(fixes: Iterable[Fix]) -> Iterator[WayOut]:
    labels = {True: translated("fix"), False: translated("perhaps")}
    before = 0
    for fix in fixes:
        yield WayOut(labels[fix.safe], fix, bool(fix.rank) and fix.rank == before)
        labels[fix.safe], before = translated("or"), fix.rank


def sentence_of(checked: Checked, claim: Claim) -> str:
    """The sentence of an article in which the claim was read; nothing for a claim of a claim file."""
    return checked.text[claim.derivation.start : claim.derivation.end] if claim.derivation else ""


def read_as(claim: Claim) -> str:
    """``read as part-of-whole, because of: of``: why a claim of an article was read."""
    if claim.derivation is None:
        return ""
    words = ", ".join(claim.derivation.words)
    pattern = claim.derivation.pattern
    if not words:
        return translated("read as {pattern}", pattern=pattern)
    return translated("read as {pattern}, because of: {words}", pattern=pattern, words=words)
