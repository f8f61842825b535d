"""The outline of a document: its declared figures and its claims, each with its verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from crossfoot.claims.claim import Claim
from crossfoot.lsp.opened import Opened
from crossfoot.messages import translated
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases
from crossfoot.reports.cells import sentence

_LONGEST: Final = 80
"""characters of a sentence that names a claim of an article"""


class Symbol(NamedTuple):
    """One line of the outline, and the stretch of the text that it leads to."""

    name: str
    detail: str
    sort: Literal["figure", "claim"]
    start: int
    end: int


def symbols(opened: Opened) -> Iterator[Symbol]:
    """Declared figures first, then the claims in their order; of a claim the stretch of its own figures."""
    declared = opened.document.names.declared() if opened.document is not None else {}
    for named in declared.values():
        yield Symbol(sentence(named.name), sentence(named.written.text), "figure", named.start, named.end)
    for claim in opened.checked.claims:
        own = [each for each in claim.figures if not each.name and each.start >= 0]
        if own:
            start, end = min(each.start for each in own), max(each.end for each in own)
            yield Symbol(_name(opened, claim), _detail(claim), "claim", start, end)


def _name(opened: Opened, claim: Claim) -> str:
    read = claim.derivation
    if read is None:
        return sentence(claim.id) or f"#{claim.index + 1}"
    said = sentence(opened.text.content[read.start : read.end])
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()}…"


def _detail(claim: Claim) -> str:
    return ", ".join(filter(None, (translated(claim.kind), phrases.verdict_name(claim.verdict), sentence(claim.about))))
