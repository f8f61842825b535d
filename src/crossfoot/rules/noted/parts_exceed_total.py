"""Parts that cannot be within their total: together more than it (`coverage: partial`), or one of them alone
(`coverage: overlapping`).

Parts that exceed a total weigh more than parts that fall short: nothing that was left out can explain them.
"""

from crossfoot.audit.pointing import mismatches
from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "parts-exceed-total",
        "error",
        lambda document: mismatches(document, "parts-exceed-total"),
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: total, total: 81, parts: [71, 01], coverage: partial}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: total, total: 106, parts: [101, 107], coverage: overlapping}\n",
                (3, 51),
                "the part 107 is greater than the total 106 (by 1)",
            ),
        ),
    ),
)
