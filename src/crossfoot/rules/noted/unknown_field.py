"""A claim file has a field that its place does not know, usually a misspelt one, so what stands in it is not checked.

Correct the name. What does not belong to the check can go into `about`, or under `more` in `source`.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "unknown-field",
        "error",
        lambda document: document.faults("unknown-field"),
        good=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percnt: 25%}\n",
                (2, 45),
                "there is no field 'percnt' in a share; did you mean percent?",
            ),
        ),
    ),
)
