"""A claim names a kind that does not exist, so nothing in it is checked.

The kinds are share, change, growth, total, average, median, rate, bound and equation. Correct the name.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "unknown-kind",
        "error",
        lambda document: document.faults("unknown-kind"),
        good=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "claims:\n  - {id: a, kind: shares, part: 1, whole: 4}\n",
                (2, 19),
                "there is no kind 'shares'; did you mean share?",
            ),
        ),
    ),
)
