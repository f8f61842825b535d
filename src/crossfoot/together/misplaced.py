"""Two totals of which one holds a part that is printed under the other: one finding in place of two."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim, Figure
from crossfoot.claims.finding import Conflict, Edit, FigureChange, Finding, Fix
from crossfoot.claims.roles import called
from crossfoot.claims.wording import like
from crossfoot.diagnosis.cause import causes
from crossfoot.messages import translatable, translated
from crossfoot.together.conflicts import RULE, cells_named, of_cell

_CAUSE = "wrong-total"


def find_misplaced(document: Document) -> None:
    """Leave the finding with the document, and cover the two claims; a conflict that has both is told the cause."""
    cause = next(each for each in causes() if each.name == _CAUSE)
    wrong = [(claim, over) for claim in document.with_verdict("mismatch") if (over := _surplus(claim))]
    by_surplus: dict[Fraction, list[Claim]] = {}
    for claim, over in wrong:
        by_surplus.setdefault(over, []).append(claim)
    for over, high in by_surplus.items():
        low = by_surplus.get(-over, []) if over > 0 else []
        pairs = [(one, other, part) for one in low for other in high for part in _parts(one, over)]
        if len(pairs) != 1:
            continue  # nothing, or more than one way to say it
        one, other, part = pairs[0]
        if not {one.index, other.index} & document.covered:
            document.conflicts.append(_finding(document, one, other, part, over, translated(cause.words), cause.rank))
            document.covered |= {one.index, other.index}


def _surplus(claim: Claim) -> Fraction | None:
    """By how much a total is too high; ``None`` for a claim that adds nothing up."""
    total = _total(claim)
    if total is None:
        return None
    return total.written.value - sum((each.written.value for each in claim.figures if each is not total), Fraction(0))


def _total(claim: Claim) -> Figure | None:
    failed = claim.failed
    if failed is None or failed.operator != "=" or len(failed.left) != 1 or failed.left[0].reduction != "Σ":
        return None
    alone = len(failed.left[0].fields) == 1 and len(failed.right) == 1 and failed.right[0].coefficient == 1
    return claim.figure(failed.right[0].fields[0]) if alone else None


def _parts(claim: Claim, value: Fraction) -> Iterator[Figure]:
    total = _total(claim)
    yield from (each for each in claim.figures if each is not total and each.written.value == value)


def _finding(
    document: Document, low: Claim, high: Claim, part: Figure, over: Fraction, words: str, rank: int
) -> Finding:  # fmt: skip
    changes, edits = [], []
    for claim, needed in ((low, over), (high, -over)):
        total = _total(claim)
        assert total is not None
        text = like(total.written.value + needed, total.written, document.notation)
        changes.append(
            FigureChange(
                total.name or translated("{role} of {claim}", role=called(total.role), claim=claim.id),
                total.written.text,
                text,
                words,
            )
        )
        if not total.is_cell:
            edits.append(Edit(document.path_to(claim.index, total), text, total.start, total.end))
    names = [figure.name for claim in (low, high) if (figure := _total(claim))]
    cells = cells_named(document, [*names, part.name])
    size = like(over, part.written, document.notation)
    first, second = changes
    sentence = translatable(
        "{part} ({name}) was counted under the wrong total: {first} is {size} too low ({printed}, not {needed}), "
        "{second} as much too high ({other_printed}, not {other_needed})"
    )
    message = translated(
        sentence, part=part.written, name=part.name or called(part.role), first=first.label, size=size,
        printed=first.printed, needed=first.needed, second=second.label,
        other_printed=second.printed, other_needed=second.needed,
    )  # fmt: skip
    total = _total(low)
    assert total is not None
    title = ", ".join(translated("{role} {figure}", role=each.label, figure=each.needed) for each in changes)
    title = translated("{change} ({reason})", change=title, reason=words)
    return Finding(
        RULE, message, document.path_to(low.index, total), None, total.start, total.end,
        fixes=(Fix(title, tuple(edits), False, _CAUSE, rank),), related=tuple(map(of_cell, cells)),
        conflict=Conflict((low.id, high.id), (tuple(changes),)), cells=cells,
    )  # fmt: skip
