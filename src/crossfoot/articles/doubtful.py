"""What would be a mismatch if it were sure that the figures belong together, told as that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.assign import Doubt
from crossfoot.articles.composed import Composed, seen
from crossfoot.articles.decide import decided
from crossfoot.articles.language_of import Evidence
from crossfoot.articles.proposal import Candidate
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Finding
from crossfoot.messages import translatable, translated

RULE: Final = "doubtful"
_UNSAID: Final = translatable("{message}; if these figures belong together, which the words do not say for certain")


def doubted(
    doubts: Sequence[Doubt], whole: Composed, text: str, evidence: Evidence, settings: Settings
) -> Iterator[Finding]:
    """A note for each doubt, with its claim: what it would be, and why it is not sure. Those of which no rule would
    make an error are left out.
    """
    claims, findings, _ = decided([each.candidate for each in doubts], whole, text, evidence, settings)
    by_claim = {each.claim.index: each for each in reversed(findings) if each.claim and each.severity == "error"}
    for claim, doubt in zip(claims, doubts, strict=True):
        finding = by_claim.get(claim.index)
        if finding is not None:
            why = _why(finding.message, doubt.rival, whole, text)
            named = claim._replace(id=f"{RULE}-{claim.index + 1}", why=why)
            yield Finding(RULE, why, (), named, finding.start, finding.end, severity="note")


def _why(message: str, rival: Candidate | None, whole: Composed, text: str) -> str:
    if rival is None:
        return translated(_UNSAID, message=message)
    places = [(whole.original(role.mention.start), whole.end(role.mention.end)) for role in rival.roles]
    *others, last = (seen(text[start:end]) for start, end in places)
    sentence = translatable("{message}; but it may be meant of other figures, which fit: {figures} and {last}")
    return translated(sentence, message=message, figures=", ".join(others), last=last)
