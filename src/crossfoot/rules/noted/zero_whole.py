"""A share of nothing: the whole is zero, so the part is zero too, and no percentage follows from that.

Leave the percentage out, or look for the figure that should stand in place of the zero.
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding
from crossfoot.claims.roles import the
from crossfoot.messages import translated


def _check(document: Document) -> Iterator[Finding]:
    for claim in document.with_verdict("undetermined"):
        base = claim.figure("whole") or claim.figure("target")
        if base is not None and not base.written.num and claim.gap == "nothing":
            message = translated("{figure} is zero, and nothing of nothing has no percentage", figure=the(base.role))
            yield Finding("zero-whole", message, ("claims", claim.index), claim, base.start, base.end)


RULES = (
    Rule(
        "zero-whole",
        "warning",
        _check,
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 0, whole: 4, percent: 0%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 0, whole: 0, percent: 0%}\n",
                (3, 42),
                "the whole is zero, and nothing of nothing has no percentage",
            ),
        ),
    ),
)
