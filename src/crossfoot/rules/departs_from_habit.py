"""A figure rounded to nearest in a document that otherwise cuts digits off, or rounds up.

Most documents have one habit. Where at least four figures can tell and three in four of them tell the same, one that
was printed another way may have been taken from elsewhere, or corrected. (In a document that rounds to nearest,
figures that are cut off or rounded up have their own notes.)
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.habit import habit_of, leanings
from crossfoot.claims.finding import Finding
from crossfoot.messages import translatable, translated

_TELLING = 4
_SAID = {
    "cuts": translatable(
        "{figure} is rounded to nearest, but the document cuts digits off: "
        "{count} of the {number} figures that can tell"
    ),
    "raises": translatable(
        "{figure} is rounded to nearest, but the document rounds up: {count} of the {number} figures that can tell"
    ),
}


def _check(document: Document) -> Iterator[Finding]:
    habit = habit_of(document)
    way = "cuts" if habit.cuts >= habit.raises else "raises"
    count = max(habit.cuts, habit.raises)
    if habit.telling < _TELLING or 4 * count < 3 * habit.telling:
        return
    for claim, leaning in leanings(document):
        figure = claim.figure(claim.recomputed[0].role)
        if leaning == "rounds" and figure is not None:
            message = translated(_SAID[way], figure=figure.written, count=count, number=habit.telling)
            yield Finding("departs-from-habit", message, ("claims", claim.index), claim, figure.start, figure.end)


_HEAD = """\
locale: vi
rounding: truncate
claims:
  - {id: a, kind: share, part: 21, whole: 1813, percent: "1,15%"}
  - {id: b, kind: share, part: 1, whole: 82, percent: "1,21%"}
  - {id: c, kind: share, part: 54, whole: 85, percent: "63,52%"}
"""

RULES = (
    Rule(
        "departs-from-habit",
        "note",
        _check,
        good=(RuleExample(_HEAD),),
        bad=(
            RuleExample(
                _HEAD + '  - {id: d, kind: share, part: 9, whole: 14, percent: "64,3%"}\n',
                (7, 56),
                "64,3% is rounded to nearest, but the document cuts digits off: 3 of the 4 figures that can tell",
            ),
        ),
    ),
)
