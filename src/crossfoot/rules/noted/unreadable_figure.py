"""A figure cannot be read in the notation of the file, so its claim is not checked.

Grouping is checked, because a misplaced separator is a mistake like any other: under `locale: vi` 1.2345 is neither
one and a bit nor twelve thousand. Write the figure as it was printed; the message names the readings that would be
right.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "unreadable-figure",
        "error",
        lambda document: document.faults("unreadable-figure"),
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 1.227, whole: 2.454, percent: 50%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 1.2345, whole: 20.000, percent: 61%}\n",
                (3, 32),
                "1.2345 is not how a figure is grouped in vi; 1,2345 or 12.345 would be right",
            ),
        ),
    ),
)
