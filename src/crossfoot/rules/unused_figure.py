"""A figure is declared under `figures:` and no claim uses it, so nothing checks it.

Use its name in a claim, or take it away.
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding
from crossfoot.messages import translated


def _check(document: Document) -> Iterator[Finding]:
    for name in document.names.declared():
        if name not in document.names.used:
            message = translated("no claim uses the figure {name!r}", name=name)
            yield Finding("unused-figure", message, ("figures", name), key=True)


RULES = (
    Rule(
        "unused-figure",
        "warning",
        _check,
        good=(
            RuleExample(
                "figures: {villages: 4}\nclaims:\n  - {id: a, kind: share, part: 1, whole: villages, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "figures: {villages: 4}\nclaims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
                (1, 11),
                "no claim uses the figure 'villages'",
            ),
        ),
    ),
)
