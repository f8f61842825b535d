"""Figures agree only if a whole number that ends in zeros was itself rounded: 131.400 people may have been 131.377.

That is a usual way to write, and a reason to ask: an exact count that happens to end in zeros would be a mismatch.
Never assumed of a printed fraction.

Or only if "over" is taken further than usual: "more than 1,500 of 3,000 (55%)" is true and odd.

Or claims that share figures agree only so.
"""

from collections.abc import Iterator

from crossfoot.audit.pointing import tell
from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding


def _check(document: Document) -> Iterator[Finding]:
    for claim in document.with_verdict("coarse"):
        yield tell(document, claim, "coarse-figure")
    yield from document.conflicts_named("coarse-figure")


RULES = (
    Rule(
        "coarse-figure",
        "warning",
        _check,
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: total, total: 18.632, parts: [10.032, 8.600]}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: total, total: 18.655, parts: [10.032, 8.600]}\n",
                (3, 33),
                "10.032 + 8.600 is 18.632, not 18.655 (23 too high), "
                "which fits only if a round figure was itself rounded",
                "locale: vi\nclaims:\n  - {id: a, kind: total, total: 18.632, parts: [10.032, 8.600]}\n",
            ),
        ),
    ),
)
