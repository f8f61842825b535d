"""A count is negative: there are no −5 villages, and no share of −20 people.

Figures that may be negative (a balance, a temperature, a change) belong into `change`, `total`, `bound` or `equation`.
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding
from crossfoot.claims.kind import kinds
from crossfoot.claims.roles import the
from crossfoot.messages import translated


def _is_counted(kind: str, role: str) -> bool:
    field = kinds()[kind].field(role)
    return field is not None and field.counted


def _check(document: Document) -> Iterator[Finding]:
    for claim in document.slowly:
        for figure in claim.figures:
            written = figure.written
            if written.num < 0 and written.is_count and _is_counted(claim.kind, figure.role):
                message = translated(
                    "a count cannot be negative; {role} is {figure}", role=the(figure.role), figure=written
                )
                yield Finding("negative-count", message, ("claims", claim.index), claim, figure.start, figure.end)


RULES = (
    Rule(
        "negative-count",
        "error",
        _check,
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: change, from: -5, to: 5, by: 10}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: -5, whole: 10, percent: -50%}\n",
                (3, 32),
                "a count cannot be negative; the part is -5",
            ),
        ),
    ),
)
