"""A figure that is no percentage agrees only if it was rounded up: an average of 40,2 printed as 41.

`rounding: up` in the file accepts it everywhere, `accepted` at one claim.

Or claims that share figures agree only with figures rounded up in all of them.
"""

from itertools import chain

from crossfoot.audit.pointing import of_figures
from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "rounded-up-figure",
        "note",
        lambda document: chain(
            of_figures(document, "rounded-up", "rounded-up-figure", False),
            document.conflicts_named("rounded-up-figure"),
        ),
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: average, average: 40, total: 402, count: 10}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: average, average: 41, total: 402, count: 10}\n",
                (3, 37),
                "402 / 10 is 40,2, which rounds to 40; 41 is rounded up",
                "locale: vi\nclaims:\n  - {id: a, kind: average, average: 40, total: 402, count: 10}\n",
            ),
        ),
    ),
)
