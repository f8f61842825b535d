"""A claim refers to a figure by a name that the file does not declare under `figures:`.

Declare it, or correct the name.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "unknown-name",
        "error",
        lambda document: document.faults("unknown-name"),
        good=(
            RuleExample(
                "figures: {villages: 4}\nclaims:\n  - {id: a, kind: share, part: 1, whole: villages, percent: 25%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "figures: {villages: 4}\n"
                "claims:\n"
                "  - {id: a, kind: share, part: 1, whole: vilages, percent: 25%}\n"
                "  - {id: b, kind: share, part: 1, whole: villages, percent: 25%}\n",
                (3, 42),
                "no figure is declared under the name 'vilages'; did you mean villages?",
            ),
        ),
    ),
)
