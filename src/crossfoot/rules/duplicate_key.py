"""The same key stands twice in one place of a claim file.

YAML readers disagree on which of the two counts, so a figure could be checked that nobody meant. crossfoot keeps the
first. Delete one of them.
"""

from crossfoot.registry import Rule, RuleExample

RULES = (
    Rule(
        "duplicate-key",
        "error",
        lambda document: document.faults("duplicate-key"),
        good=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "claims:\n  - id: a\n    kind: share\n    part: 1\n    whole: 4\n    percent: 25%\n    part: 2\n",
                (7, 5),
                'the key "part" stands twice here; the first is at line 4',
            ),
        ),
    ),
)
