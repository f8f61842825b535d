"""What a claim says, in one line and its own figures."""

from __future__ import annotations

from typing import Final

from crossfoot.claims.claim import Claim
from crossfoot.claims.roles import split_role
from crossfoot.claims.wording import fill, like
from crossfoot.claims.working import said, with_unit
from crossfoot.figures.notation import Notation
from crossfoot.messages import translated
from crossfoot.reports import phrases

_LONGEST: Final = 120
"""characters"""
_MINUS: Final = "-−–"


def stated(claim: Claim, notation: Notation) -> str:
    """``53 of 78 = 64,94%``: the claim in its figures as printed."""
    for recomputed in claim.recomputed:
        figure = claim.figure(recomputed.role)
        how = fill(claim, recomputed.how, notation)
        if figure is not None and how != figure.written.text:
            result = with_unit(figure)
            fell = figure.written.value < 0 and result[0] not in _MINUS  # "a drop of 24%"
            return _cut(f"{how.lstrip(_MINUS) if fell else how} = {result}")
        if {f"{{{split_role(each.role)[0]}}}" for each in claim.figures} == {recomputed.how}:
            return _cut(f"{how} = {like(recomputed.exact, claim.figures[0].written, notation)}")
    first = next(said(claim), "")
    figures = phrases.comma().join(figure.written.text for figure in claim.figures)
    return _cut(first or phrases.labelled(translated(claim.kind), figures))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
