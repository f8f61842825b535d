"""A claim accepts a finding that it no longer has: the figure was corrected, or the rule's name is wrong.

Take the acceptance away, so that it cannot hide a later mistake.
"""

from collections.abc import Iterator

from crossfoot.document import Document
from crossfoot.model import Finding
from crossfoot.registry import Rule, RuleExample, rules
from crossfoot.shape import near


def _check(document: Document) -> Iterator[Finding]:
    """Judged after every other rule; the engine leaves in ``document.unmatched`` what met no finding."""
    for acceptance in document.unmatched:
        claim = next((claim for claim in document.claims if claim.index == acceptance.index), None)
        message = f"this claim has no finding of the rule {acceptance.rule!r} to accept"
        if acceptance.rule not in rules():
            message = f"there is no rule {acceptance.rule!r}{near(acceptance.rule, rules())}"
        entry = () if acceptance.entry < 0 else (acceptance.entry,)
        yield Finding("unused-acceptance", message, ("claims", acceptance.index, "accepted", *entry, "rule"), claim)


RULES = (
    Rule(
        "unused-acceptance",
        "warning",
        _check,
        good=(
            RuleExample(
                "locale: vi\n"
                "claims:\n"
                "  - {id: a, kind: share, part: 21, whole: 1813, percent: '1,15%', "
                "accepted: {rule: truncated-percent, reason: house style}}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\n"
                "claims:\n"
                "  - {id: a, kind: share, part: 21, whole: 1813, percent: '1,16%', "
                "accepted: {rule: truncated-percent, reason: house style}}\n",
                (3, 84),
                "this claim has no finding of the rule 'truncated-percent' to accept",
            ),
        ),
    ),
)
