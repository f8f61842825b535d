"""A claim file without claims: nothing was checked, which is not the same as nothing being wrong.

Add claims, or take the file away.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "nothing-to-check",
        "error",
        lambda document: document.faults("nothing-to-check"),
        good=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\n",
                (1, 1),
                "this file has no claims, so nothing in it was checked",
            ),
        ),
    ),
)
