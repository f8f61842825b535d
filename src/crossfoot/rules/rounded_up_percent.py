"""A percentage agrees only if it was rounded up: 1 of 82 is 1,219%, and 1,23% was printed. Often it is the last share of a list, forced so that the list shows 100.

`rounding: up` in the file accepts it everywhere, `accepted` at one claim.
"""

from crossfoot.findings import of_figures
from crossfoot.registry import Rule, RuleExample

RULES = (
    Rule(
        "rounded-up-percent",
        "note",
        lambda document: of_figures(document, "rounded-up", "rounded-up-percent", True),
        good=(RuleExample(
            'locale: vi\n'
            'claims:\n'
            "  - {id: a, kind: share, part: 1, whole: 82, percent: '1,22%'}\n",
        ),),
        bad=(RuleExample(
            'locale: vi\n'
            'claims:\n'
            "  - {id: a, kind: share, part: 1, whole: 82, percent: '1,23%'}\n",
            (3, 52),
            '1 of 82 is 1,219…%, which rounds to 1,22%; 1,23% is rounded up',
            "locale: vi\nclaims:\n  - {id: a, kind: share, part: 1, whole: 82, percent: '1,22%'}\n",
        ),),
    ),
)
