"""A figure can be read in two ways, and the file does not say which: 1.227 is one and a bit in English, one thousand
two hundred and twenty-seven in Vietnamese.

crossfoot never guesses. Say how figures are written with `locale:`.
"""

from crossfoot.audit.rule import Rule, RuleExample

RULES = (
    Rule(
        "ambiguous-separator",
        "error",
        lambda document: document.faults("ambiguous-separator"),
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: share, part: 1.227, whole: 2.454, percent: 50%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "claims:\n  - {id: a, kind: share, part: 1.227, whole: 2454, percent: 50%}\n",
                (2, 32),
                "1.227 can be read as 1.227 or as 1227; say which with `locale:`",
            ),
        ),
    ),
)
