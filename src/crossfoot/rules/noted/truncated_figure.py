"""A figure that is no percentage agrees only with its digits cut off: an average of 39,99 printed as 39.

`rounding: truncate` in the file accepts it everywhere, `accepted` at one claim.

Or claims that share figures agree only with digits cut off in all of them.
"""

from itertools import chain

from crossfoot.audit.pointing import of_figures
from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "truncated-figure",
        "note",
        lambda document: chain(
            of_figures(document, "truncated", "truncated-figure", False), document.conflicts_named("truncated-figure")
        ),
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: average, average: 40, total: 375.692, count: 9.394}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: average, average: 39, total: 375.692, count: 9.394}\n",
                (3, 37),
                "375.692 / 9.394 is 39,9…, which rounds to 40; 39 cuts the digits off",
                "locale: vi\nclaims:\n  - {id: a, kind: average, average: 40, total: 375.692, count: 9.394}\n",
            ),
        ),
    ),
)
