"""The total and the parts of a claim are in different units, some in percent and some not, so they cannot be added
up and the claim is not checked.

Write all of them as they were printed, each with its unit; a missing % is the usual cause.
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding


def _check(document: Document) -> Iterator[Finding]:
    for claim in document.with_verdict("undetermined"):
        if claim.gap != "mixed-units":
            continue
        total = claim.figure("total")
        odd = next((f for f in claim.figures if total and f.written.kind != total.written.kind), claim.figures[0])
        other = "" if total is None else f", but the total is {total.written}"
        message = f"a total and its parts need one unit; {odd.role} is {odd.written}{other}"
        yield Finding("mixed-units", message, ("claims", claim.index), claim, odd.start, odd.end)


RULES = (
    Rule(
        "mixed-units",
        "error",
        _check,
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: total, total: 100%, parts: [60%, 40%]}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: total, total: 100%, parts: [60%, 40]}\n",
                (3, 52),
                "a total and its parts need one unit; parts[1] is 40, but the total is 100%",
            ),
        ),
    ),
)
