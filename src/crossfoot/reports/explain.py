"""One claim explained: what it says, the working, the verdict, and for a conflict why the claims exclude each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Finding
from crossfoot.claims.working import Step, steps
from crossfoot.figures.notation import Notation
from crossfoot.messages import translatable, translated
from crossfoot.reports.blocks import VERDICT_STYLES, Page, claim_words, derivation
from crossfoot.reports.cells import Line, Piece, flow, width


def explain(
    checked: Checked, claim: Claim, notation: Notation, page: Page, own: Iterable[Step] | None = None
) -> Iterator[Line]:
    """The claim with its heading, its working, what its findings propose, and its conflicts with other claims; ``own``
    is the working of what stands in a table.
    """
    yield from flow((Piece(claim_words(claim, page), "strong"),), page.width, 2)
    fixes = [fix.title for finding in checked.findings if _is_of(finding, claim) for fix in finding.fixes]
    more = [Step(translatable("doubtful"), each.message) for each in checked.doubtful if each.claim is claim]
    if claim.derivation is not None:
        more.append(Step(translatable("read as"), _read_as(checked, claim, page)))
    yield from working(claim, steps(claim, notation) if own is None else own, page, fixes, more)
    for finding in checked.findings:
        if finding.conflict is not None and claim.id in finding.conflict.claims:
            yield ()
            yield from conflict(finding, page)
    for finding in checked.findings:
        if finding.accepted and _is_of(finding, claim):
            yield from laid_out([Step(translatable("accepted"), f"{finding.rule}: {finding.accepted}")], page)


def _read_as(checked: Checked, claim: Claim, page: Page) -> str:
    """Why it was read, and on which page, where there are pages."""
    said = derivation(claim, page)
    number = checked.page(min((each.start for each in claim.figures if each.start >= 0), default=0))
    return translated("{message} (page {number})", message=said, number=number) if number else said


def _is_of(finding: Finding, claim: Claim) -> bool:
    return finding.claim is not None and finding.claim.index == claim.index


def working(
    claim: Claim, lines: Iterable[Step], page: Page, fixes: Iterable[str] = (), more: Iterable[Step] = ()
) -> Iterator[Line]:
    """The working of a claim, line by line, below it what would make the figures agree, and what else there is."""
    style = VERDICT_STYLES[claim.verdict]
    perhaps = [
        Step(translatable("perhaps") if not number else translatable("or"), title) for number, title in enumerate(fixes)
    ]
    yield from laid_out([*lines, *perhaps, *more], page, style)


def laid_out(lines: list[Step], page: Page, style: str = "") -> Iterator[Line]:
    """Steps in two columns, the verdict in that style."""
    labels = {step.label: page.say(translated(step.label)) for step in lines}
    indent = max(map(width, labels.values()), default=0) + 4
    last = ""
    for step in lines:
        label = "" if step.label == last and step.label == "says" else labels[step.label]
        last = step.label
        lead = f"  {label}{' ' * (indent - 2 - width(label))}"
        text = Piece(page.say(step.text), style if step.label == "verdict" else "")
        yield from flow((Piece(lead, "dim"), text), page.width, indent)


def conflict(finding: Finding, page: Page) -> Iterator[Line]:
    """Why claims that may each be right exclude each other, so that it can be worked through by hand."""
    yield from flow((Piece(page.say(finding.message), "strong"),), page.width, 2)
    for related in finding.related:
        where = f"{related.where(columns=False)}: " if related.document else ""
        yield from flow((Piece("  "), Piece(page.say(f"{where}{related.message}"))), page.width, 4)
    labels = [page.say(translated(each)) for each in ("perhaps", "or")]
    room = max(map(width, labels))
    for number, fix in enumerate(finding.fixes):
        lead = f"  {labels[bool(number)]}{' ' * (room - width(labels[bool(number)]))} "
        yield from flow((Piece(lead, "dim"), Piece(page.say(fix.title))), page.width, room + 3)
