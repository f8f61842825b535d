"""Two figures of the claim are in units that cannot be compared: metres and people, euros and dollars, a percentage and
a figure without one. The claim is not checked.

Units of one dimension are converted, so 750 kg and 1 tonne are 1.75 tonnes. Write all figures as they were printed,
each with its unit; a missing % is the usual cause. What is printed for one of something, 5 a day, is a `rate`.
"""

from collections.abc import Iterator

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim, Figure
from crossfoot.claims.finding import Finding
from crossfoot.claims.roles import split_role
from crossfoot.claims.units import comparable
from crossfoot.claims.unlike import Place
from crossfoot.messages import translated


def _at(claim: Claim, place: Place | None) -> Figure:
    """The figure at that place, or the first one."""
    if place is None:
        return claim.figures[0]
    field, number = place
    return [figure for figure in claim.figures if split_role(figure.role)[0] == field][max(number, 0)]


def _check(document: Document) -> Iterator[Finding]:
    for claim in document.with_verdict("undetermined"):
        if claim.gap != "mixed-units":
            continue
        odd = _at(claim, comparable(document.kind(claim), document.given(claim)).apart)
        path = document.path_to(claim.index, odd)
        message = translated("this claim was not checked: {reason}", reason=claim.why)
        yield Finding("mixed-units", message, path, claim, odd.start, odd.end)


RULES = (
    Rule(
        "mixed-units",
        "warning",
        _check,
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: total, total: 100%, parts: [60%, 40%]}\n",
            ),
            RuleExample(
                "locale: en\nclaims:\n  - {id: a, kind: total, total: 1.75 tonnes, parts: [1 tonne, 750 kg]}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: total, total: 100%, parts: [60%, 40]}\n",
                (3, 52),
                "this claim was not checked: 100% and 40 cannot be compared",
            ),
            RuleExample(
                "locale: en\nclaims:\n  - {id: a, kind: share, part: 134 people, whole: 1459 km, percent: 9.18%}\n",
                (3, 32),
                "this claim was not checked: 1459 km and 134 people cannot be compared",
            ),
        ),
    ),
)
