"""A claim that could not be checked: too little is printed in it, so that no figure follows from the others.

A percentage alone says nothing that could be wrong. A single figure may be left over too, where the others are checked:
the percentage of what grew from zero, a yearly rate without the number of years. Add the figures that the text prints
beside it, or take the claim away; where a figure is left out on purpose, accept the note.
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Finding
from crossfoot.claims.roles import the
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
    for claim, figure, why in document.unchecked:
        message = translated("{figure} was not checked: {reason}", figure=the(figure.role), reason=why)
        path = document.path_to(claim.index, figure)
        yield Finding("not-checked", message, path, claim, figure.start, figure.end)


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
            RuleExample(
                "claims:\n  - {id: a, kind: change, from: 0, to: 5, by: 5, percent: 300%}\n",
                (2, 59),
                "the percent was not checked: the earlier figure is zero, and nothing has a percentage or a "
                "multiple of zero",
            ),
        ),
    ),
)
