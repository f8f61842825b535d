"""What stands under `holds` is no equation that can be read.

An equation has + − × ÷ and parentheses over figures and declared names, and one of = ≤ ≥ < > between its sides.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "malformed-equation",
        "error",
        lambda document: document.faults("malformed-equation"),
        good=(
            RuleExample(
                'claims:\n  - {id: a, kind: equation, holds: "1 + 2 = 3"}\n',
            ),
        ),
        bad=(
            RuleExample(
                'claims:\n  - {id: a, kind: equation, holds: "1 + = 3"}\n',
                (2, 41),
                "'=' stands where a figure, a name or “(” is expected",
            ),
        ),
    ),
)
