"""A result fits only because the other figures are coarse, and almost anything else would fit as well: 3 million that
become 2 million as −15% are consistent, and so would be anything from −57% to 0%.

As they are printed, the other figures give another result, which the note says. Look for finer figures in the source,
or take the claim for what it is: not refuted. Where the result is what the figures give on another base, that is the
likelier reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crossfoot.audit.rule import Rule, RuleExample
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding
from crossfoot.figures.notation import Notation
from crossfoot.figures.written import Written
from crossfoot.messages import translatable, translated

if TYPE_CHECKING:
    from crossfoot.claims.looseness import LooseResult


def _check(document: Document) -> Iterator[Finding]:
    for claim in document.slowly:
        if claim.verdict != "consistent" or not claim.may_be_loose:
            continue
        from crossfoot.claims.looseness import loose_result
        from crossfoot.claims.wording import fill, like

        loose = loose_result(document.kind(claim), claim, document.given(claim))
        figure = claim.figure(loose.recomputed.role) if loose else None
        if loose is None or figure is None:
            continue
        how = fill(claim, loose.recomputed.how, document.notation)
        sentence = translatable("{how} is {value} as printed; {figure} fits only as anything {span} does")
        if loose.on_another_base:
            sentence = translatable(
                "{how} is {value} as printed; {figure} fits only as anything {span} does, "
                "and is what the figures give on what came after"
            )
        value = like(loose.recomputed.exact, figure.written, document.notation)
        span = _span(loose, figure.written, document.notation)
        message = translated(sentence, how=how, value=value, figure=figure.written, span=span)
        path = document.path_to(claim.index, figure)
        yield Finding("loose-check", message, path, claim, figure.start, figure.end)


def _span(loose: LooseResult, printed: Written, notation: Notation) -> str:
    from crossfoot.claims.wording import like

    low, high = (None if end is None else like(end, printed, notation) for end in (loose.fits.lower, loose.fits.upper))
    if low is None:
        return translated("up to {high}", high=high)
    if high is None:
        return translated("from {low} up", low=low)
    return translated("from {low} to {high}", low=low, high=high)


RULES = (
    Rule(
        "loose-check",
        "note",
        _check,
        good=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: change, from: 3 triệu, to: 2 triệu, percent: −33%}\n",
            ),
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: change, from: '3,0 triệu', to: '2,0 triệu', percent: −33%}\n",
            ),
        ),
        bad=(
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: change, from: 3 triệu, to: 2 triệu, percent: −15%}\n",
                (3, 64),
                "-1 triệu of 3 triệu is −33% as printed; −15% fits only as anything from −57% to 0% does",
            ),
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: change, from: 2 triệu, to: 3 triệu, percent: 33%}\n",
                (3, 64),
                "1 triệu of 2 triệu is 50% as printed; 33% fits only as anything from 0% to 133"
                "% does, and is what the figures give on what came after",
            ),
            RuleExample(
                "locale: vi\nclaims:\n  - {id: a, kind: equation, holds: hơn 1.000 / 3.000 = 66%}\n",
                (3, 56),
                "hơn 1.000 / 3.000 is 33% as printed; 66% fits only as anything from 33% to 67% does",
            ),
        ),
    ),
)
