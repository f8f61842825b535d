"""A claim or an acceptance lacks a field that it cannot do without: a claim needs an id and a kind, an acceptance a
rule and a reason.

Figures are never required: a claim may leave out whatever was not printed.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "missing-field",
        "error",
        lambda document: document.faults("missing-field"),
        good=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "claims:\n  - {kind: share, part: 1, whole: 4, percent: 25%}\n",
                (2, 6),
                "a share needs an id",
            ),
        ),
    ),
)
