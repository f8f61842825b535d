"""A percentage agrees only with its digits cut off: 21 of 1813 is 1,1583%, which rounds to 1,16%, and 1,15% was
printed.

Many offices cut off throughout; the report tells the habit of a document. `rounding: truncate` in the file accepts it
everywhere, `accepted` at one claim.
"""

from crossfoot.audit.pointing import of_figures
from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "truncated-percent",
        "note",
        lambda document: of_figures(document, "truncated", "truncated-percent", True),
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 21, whole: 1813, percent: '1,16%'}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 21, whole: 1813, percent: '1,15%'}\n",
                (3, 59),
                "21 of 1813 is 1,158…%, which rounds to 1,16%; 1,15% cuts the digits off",
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 21, whole: 1813, percent: '1,16%'}\n",
            ),
        ),
    ),
)
