"""A percentage agrees only if it was rounded up: 1 of 81 is 1,2346%, and 1,24% was printed. Often it is the last
share of a list, forced so that the list shows 100.

`rounding: up` in the file accepts it everywhere, `accepted` at one claim.
"""

from crossfoot.audit.pointing import of_figures
from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "rounded-up-percent",
        "note",
        lambda document: of_figures(document, "rounded-up", "rounded-up-percent", True),
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 1, whole: 81, percent: '1,23%'}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 1, whole: 81, percent: '1,24%'}\n",
                (3, 56),
                "1 of 81 is 1,234…%, which rounds to 1,23%; 1,24% is rounded up",
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 1, whole: 81, percent: '1,23%'}\n",
            ),
        ),
    ),
)
