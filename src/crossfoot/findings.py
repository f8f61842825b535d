"""From a decided claim to the finding that tells of it: the figure to point at, the sentence, and what would make it agree."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.document import Document, path_of, split_role
from crossfoot.model import Claim, Edit, Figure, Finding, Fix, Given, Verdict
from crossfoot.notation import Unreadable
from crossfoot.number import PERCENT, Written
from crossfoot.ratio import Ratio
from crossfoot.verdict import decide
from crossfoot.wording import compared, like, message


def mismatches(document: Document, rule: str) -> Iterator[Finding]:
    """A finding for every mismatch whose broken equation names that rule."""
    for claim in document.with_verdict("mismatch"):
        if claim.failed is not None and claim.failed.rule == rule:
            yield tell(document, claim, rule)


def of_figures(document: Document, verdict: Verdict, rule: str, percent: bool) -> Iterator[Finding]:
    """A finding for every claim with that verdict, where the figure pointed at is a percentage or is none."""
    for claim in document.with_verdict(verdict):
        figure = suspect(claim)
        if (figure is not None and _is_percent(figure)) == percent:
            yield tell(document, claim, rule)


def _is_percent(figure: Figure) -> bool:
    return figure.role == "percent" or figure.written.kind == PERCENT


def suspect(claim: Claim) -> Figure | None:
    """The figure to point at: the one that the others recompute, else the last that the broken equation speaks of."""
    recomputed = compared(claim) if claim.failed is not None and claim.failed.operator == "=" else None
    if recomputed is not None:
        return claim.figure(recomputed.role)
    if claim.failed is not None and claim.failed.left:
        role = claim.failed.left[0].fields[0]
        entries = [figure for figure in claim.figures if split_role(figure.role)[0] == role]
        if entries:
            return max(entries, key=lambda figure: figure.written.value)
    return claim.figures[-1] if claim.figures else None


def tell(document: Document, claim: Claim, rule: str) -> Finding:
    figure = suspect(claim)
    text = message(claim, document.notation)
    if figure is None:
        return Finding(rule, text, ("claims", claim.index), claim)
    return Finding(
        rule, text, edit_path(claim, figure), claim, figure.start, figure.end, fixes=tuple(_fixes(document, claim))
    )


def edit_path(claim: Claim, figure: Figure) -> tuple[str | int, ...]:
    """Where the figure is written: in the claim, or where its name is declared."""
    return ("figures", figure.name) if figure.name else path_of(claim.index, figure.role)


def _fixes(document: Document, claim: Claim) -> Iterator[Fix]:
    """For each printed figure, what the others give for it, wherever that makes the claim consistent."""
    for recomputed in claim.recomputed:
        figure = claim.figure(recomputed.role)
        if figure is None or isinstance(figure.written, Ratio):
            continue
        text = like(recomputed.exact, figure.written, document.notation)
        if text != figure.written.text and agrees(document, claim, figure, text):
            edit = Edit(edit_path(claim, figure), text, figure.start, figure.end)
            label = "" if "[" in figure.role else f"{figure.role} "
            yield Fix(f"{label}{text}", (edit,))


def agrees(document: Document, claim: Claim, figure: Figure, text: str) -> bool:
    """True when the claim is consistent with ``text`` in place of the figure."""
    kind = document.kind(claim)
    try:
        written = document.read(text, split_role(figure.role)[0], kind)
    except Unreadable:
        return False
    changed = replaced(document.given(claim), claim, figure, written)
    return decide(kind, changed, document.rounding)[0] == "consistent"


def replaced(given: Given, claim: Claim, figure: Figure, written: Written) -> Given:
    """The given figures with one of them exchanged; every use of a name changes with it."""
    one = dict(given.one)
    many = {role: list(entries) for role, entries in given.many.items()}
    seen: dict[str, int] = {}
    for each in claim.figures:
        field, entry = split_role(each.role)
        number = seen.get(field, 0)
        seen[field] = number + 1
        if each.role == figure.role or (figure.name and each.name == figure.name):
            if entry is None:
                one[field] = written
            else:
                many[field][number] = written
    return Given(one, {role: tuple(entries) for role, entries in many.items()}, given.options)
