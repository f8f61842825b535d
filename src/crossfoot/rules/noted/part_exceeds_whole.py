"""A share whose part is greater than its whole.

Perhaps the two were exchanged. Where the whole is a plan that may be exceeded, write it as `target`.
"""

from crossfoot.audit.pointing import mismatches
from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "part-exceeds-whole",
        "error",
        lambda document: mismatches(document, "part-exceeds-whole"),
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 120, target: 100, percent: 120%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 120, whole: 100, percent: 120%}\n",
                (3, 32),
                "the part 120 is greater than the whole 100 (by 20)",
            ),
        ),
    ),
)
