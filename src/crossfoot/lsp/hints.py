"""Inlay hints: behind a printed figure the exact value that the other figures give, behind the kind what they imply of
figures that were not printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.claims.claim import Claim
from crossfoot.claims.roles import called
from crossfoot.claims.wording import expansion, fill, recomputed_text
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.places import Use, uses
from crossfoot.records import NamedTuple
from crossfoot.reports.cells import sentence


class Hint(NamedTuple):
    """A few characters to show at an offset, and what they mean."""

    offset: int
    text: str
    why: str


def hints(opened: Opened, start: int, end: int) -> Iterator[Hint]:
    """The hints of a stretch of the text, in its order claim by claim."""
    for claim in opened.claims_between(start, end):
        if claim.recomputed and _touches(opened, claim, start, end):
            yield from _of_claim(opened, claim)


def _touches(opened: Opened, claim: Claim, start: int, end: int) -> bool:
    """Whether some of the claim's own figures lie there; of a claim of names alone, its first field."""
    own = [(figure.start, figure.end) for figure in claim.figures if not figure.name]
    if not own and opened.source is not None:
        own = [opened.source.span(("claims", claim.index))]
    return any(low <= end and start <= high for low, high in own)


def _of_claim(opened: Opened, claim: Claim) -> Iterator[Hint]:
    places = {use.figure.role: use for use in uses(opened, claim)}
    for recomputed in claim.recomputed:
        how = sentence(fill(claim, recomputed.how, opened.notation))
        use = places.get(recomputed.role)
        if use is not None:
            text = _exactly(opened, use, claim, recomputed.role)
            if text:
                yield Hint(_behind(opened, use.end), f"= {sentence(text)}", how)
        elif recomputed.role and opened.source is not None:
            _, end = opened.source.span(("claims", claim.index, "kind"))
            text = recomputed_text(claim, recomputed, opened.notation)
            yield Hint(_behind(opened, end), f"{called(recomputed.role)} = {sentence(text)}", how)


def _exactly(opened: Opened, use: Use, claim: Claim, role: str) -> str:
    """The recomputed value, to one place more than was printed; nothing where it is just what was printed."""
    printed = use.figure.written
    recomputed = next(each for each in claim.recomputed if each.role == role)
    if not printed.is_in_digits:
        return recomputed_text(claim, recomputed, opened.notation)
    return "" if recomputed.exact == printed.value else expansion(recomputed.exact, printed, opened.notation)


def _behind(opened: Opened, offset: int) -> int:
    """Behind the quotes that a value may stand in."""
    text = opened.text.content
    return offset + 1 if text[offset : offset + 1] in ('"', "'") and opened.source is not None else offset
