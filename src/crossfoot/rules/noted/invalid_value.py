"""A field holds something that it cannot hold: a list where one figure is expected, a day that is no date, an
unknown locale, a choice that does not exist.

The message says what would be right.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "invalid-value",
        "error",
        lambda document: document.faults("invalid-value"),
        good=(
            RuleExample(
                "rounding: truncate\nclaims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "rounding: trunc\nclaims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 25%}\n",
                (1, 11),
                "rounding is nearest, truncate, up or any, not 'trunc'; did you mean truncate?",
            ),
        ),
    ),
)
