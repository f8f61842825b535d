"""A difference of two percentages is printed with a % sign: from 12% to 13.25% is 1.25 percentage points, and a growth
of 10.4 percent.

The claim is consistent, for many write it so; whoever reads "up 1.25%" may take it for the growth. Write percentage
points, or the growth.
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding
from crossfoot.claims.units import comparable
from crossfoot.figures.written import PERCENT
from crossfoot.messages import translatable, translated

_BOTH = 2
"""the percentages that have a difference"""


def _check(document: Document) -> Iterator[Finding]:
    for claim in document.slowly:
        if claim.verdict != "consistent" or sum(figure.written.kind == PERCENT for figure in claim.figures) < _BOTH:
            continue
        kind = document.kind(claim)
        if kind.only_in_points is None:
            continue
        role = kind.only_in_points(comparable(kind, document.given(claim)).given)
        figure = claim.figure(role)
        if figure is None:
            continue
        growth = next((each.exact for each in claim.recomputed if each.role == role), None)
        message = translated("{figure} is the difference in percentage points", figure=figure.written)
        if growth is not None:
            from crossfoot.claims.wording import plainly

            sentence = translatable("{figure} is the difference in percentage points; in percent it is {growth}")
            message = translated(sentence, figure=figure.written, growth=plainly(growth, role, document.notation))
        path = document.path_to(claim.index, figure)
        yield Finding("points-as-percent", message, path, claim, figure.start, figure.end)


RULES = (
    Rule(
        "points-as-percent",
        "note",
        _check,
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: change, from: 12%, to: '13,25%', percent: '1,25 điểm %'}\n",
            ),
            RuleExample("locale: vi\nclaims:\n  - {id: a, kind: change, from: 52%, to: 38%, percent: −27%}\n"),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: change, from: 12%, to: '13,25%', percent: '1,25%'}\n",
                (3, 62),
                "1,25% is the difference in percentage points; in percent it is 10,42%",
            ),
        ),
    ),
)
