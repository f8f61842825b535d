"""A file that cannot be used as a claim file at all: not YAML, not UTF-8, too large, nested too deep, or gone.

The other files are audited all the same; the command ends with exit code 2.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "unreadable-file",
        "error",
        lambda document: document.faults("unreadable-file"),
        good=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "claims: [1, 2\n",
                (1, 9),
                'the "[" that opens here is never closed',
            ),
        ),
    ),
)
