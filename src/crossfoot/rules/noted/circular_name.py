"""Declared names refer to each other in a circle, so none of them has a figure.

Give one of them the figure that was printed.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "circular-name",
        "error",
        lambda document: document.faults("circular-name"),
        good=(
            RuleExample(
                "figures: {villages: 4, places: villages}\n"
                "claims:\n"
                "  - {id: a, kind: share, part: 1, whole: places, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "figures: {villages: places, places: villages}\n"
                "claims:\n"
                "  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
                (1, 21),
                "names refer to each other in a circle: villages → places → villages",
            ),
        ),
    ),
)
