"""A claim that could not be checked: too little is printed in it, so that no figure follows from the others.

A percentage alone says nothing that could be wrong. Add the figures that the text prints beside it, or take the claim
away; where a figure is left out on purpose, accept the note.
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Finding
from crossfoot.messages import translated


def _has_own_rule(claim: Claim) -> bool:
    """Whether a rule of its own tells why: ``mixed-units``, ``zero-whole``."""
    if claim.gap == "nothing":
        return claim.figure("whole") is not None or claim.figure("target") is not None
    return claim.gap == "mixed-units"


def _check(document: Document) -> Iterator[Finding]:
    yield from document.faults("not-checked")
    for claim in document.with_verdict("undetermined"):
        if claim.is_half_read or _has_own_rule(claim):
            continue
        message = translated("this claim was not checked: {reason}", reason=claim.why)
        if not claim.figures:
            yield Finding("not-checked", message, ("claims", claim.index), claim)
            continue
        first = claim.figures[0]
        yield Finding("not-checked", message, document.path_to(claim.index, first), claim, first.start, first.end)


RULES = (
    Rule(
        "not-checked",
        "note",
        _check,
        good=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, percent: 25%}\n",
                (2, 35),
                "this claim was not checked: neither the part nor the whole is printed",
            ),
        ),
    ),
)
