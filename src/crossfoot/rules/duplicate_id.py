"""Two claims of one file have the same id, so that nobody can say which of them is meant: in a report, in an
acceptance, in a discussion.

Ids need to be unique within their file only.
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding, Related
from crossfoot.messages import translated


def _check(document: Document) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, name, is_given in document.claims.names():
        earlier = first.setdefault(name, index)
        if earlier == index or not is_given:
            continue
        start, end = document.span(("claims", earlier, "id"))
        line = document.source.position(start)[0]
        related = Related(translated("the first is here"), ("claims", earlier, "id"), start, end)
        message = translated(
            "the id {name!r} stands twice in this file; the first is at line {line}", name=name, line=line
        )
        yield Finding("duplicate-id", message, ("claims", index, "id"), document.claims.at(index), related=(related,))


RULES = (
    Rule(
        "duplicate-id",
        "error",
        _check,
        good=(
            RuleExample(
                "claims:\n"
                "  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n"
                "  - {id: b, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "claims:\n"
                "  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n"
                "  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
                (3, 10),
                "the id 'a' stands twice in this file; the first is at line 2",
            ),
        ),
    ),
)
