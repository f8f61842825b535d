"""Where findings point: from a decided claim to the figure that is named, from a path to its place in the text.

What words and corrects a finding is imported where there is one: most texts have none.
"""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.claimfile.document import Document
from crossfoot.claimfile.lines import BOM, Lines
from crossfoot.claims.claim import Claim, Figure, Verdict
from crossfoot.claims.finding import Edit, Finding, Fix, Related, with_each
from crossfoot.claims.roles import split_role
from crossfoot.figures.written import PERCENT
from crossfoot.messages import translated


def mismatches(document: Document, rule: str) -> Iterator[Finding]:
    """A finding for every mismatch whose broken equation names that rule."""
    for claim in document.with_verdict("mismatch"):
        if claim.failed is not None and claim.failed.rule == rule and claim.index not in document.covered:
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
    from crossfoot.claims.wording import compared

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
    from crossfoot.claims.wording import message
    from crossfoot.diagnosis.diagnose import proposals

    figure = suspect(claim)
    text = message(claim, document.notation)
    if figure is None:
        return Finding(rule, text, ("claims", claim.index), claim)
    place = document.path_to(claim.index, figure)
    finding = Finding(rule, text, place, claim, figure.start, figure.end, fixes=proposals(document, claim))
    if not figure.is_cell:
        return finding
    from crossfoot.together.conflicts import cells_named, of_cell

    cells = cells_named(document, (figure.name, *(each.name for each in claim.figures)))
    text = translated("{place}: {sentence}", place=figure.name.replace("!", " "), sentence=text)
    return finding._replace(message=text, related=(of_cell(cells[0]),), cells=cells)


def as_written(edit: Edit, text: str, scalar: tuple[int, int], stated: str = "") -> Edit:
    """The edit as it has to be typed into the file: with quotes where a comma would end the value between braces.

    ``scalar`` is the place of the whole value that the figure stands in; ``stated`` the equation, if it is one. A value
    that is not written letter by letter (with escapes, over several lines) is replaced as a whole.
    """
    low, high = scalar
    old = text[low:high]
    begin, end = edit.start - low, edit.end - low
    if stated and stated != old:
        return edit._replace(text=_quoted((stated[:begin] + edit.text + stated[end:]).strip()), start=low, end=high)
    if old[:1] in ("'", '"') and old[:1] == old[-1:]:
        return edit._replace(text=_quoted(edit.text), start=low, end=high)
    if "," in edit.text and "," not in old and text[max(low - 1, 0) : low] not in ("'", '"'):
        return edit._replace(text=_quoted(old[:begin] + edit.text + old[end:]), start=low, end=high)
    return edit


def _quoted(text: str) -> str:
    from json import dumps

    return dumps(text, ensure_ascii=False)


def placed(document: Document, finding: Finding) -> Finding:
    """With offsets wherever a path alone was given."""
    if finding.start < 0:
        start, end = document.span(finding.path, finding.key)
        finding = finding._replace(start=start, end=end)
    if isinstance(finding.fixes, tuple) and not finding.fixes and not finding.related:
        return finding

    def fix_placed(fix: Fix) -> Fix:
        return fix._replace(edits=tuple(_edit(document, edit) for edit in fix.edits))

    return finding._replace(
        fixes=with_each(finding.fixes, fix_placed),
        related=tuple(_related(document, each) for each in finding.related),
    )


def _edit(document: Document, edit: Edit) -> Edit:
    if not edit.text:  # something is cut out, and its place is known
        return edit
    scalar = document.span(edit.path)
    if edit.start < 0:
        edit = edit._replace(start=scalar[0], end=scalar[1])
    claim = document.claim_at(edit.path)
    stated = claim.options.get(str(edit.path[-1])) if claim else None
    return as_written(edit, document.source.text, scalar, getattr(stated, "text", ""))


def _related(document: Document, related: Related) -> Related:
    if related.document and related.path[:1] == ("tables",):
        return _at_cell(document, related)
    if related.start >= 0:
        return related
    start, end = document.span(related.path)
    return related._replace(start=start, end=end)


def _at_cell(document: Document, related: Related) -> Related:
    """With line and column of the cell, where its document is text."""
    from crossfoot.inputs.grids import InputError, span_in, text_for_places

    cell = document.cells.get("!".join(map(str, related.path[1:])))
    if cell is None:
        return related
    texts = document.table_texts
    if cell.document not in texts:
        try:
            texts[cell.document] = Lines(text_for_places(cell.document))
        except InputError:
            texts[cell.document] = Lines("")
    lines = texts[cell.document]
    start, end = span_in(lines, cell.place)
    if not end:
        return related
    line, column = lines.position(start)
    words = lines.text[start:end]
    before = lines.text[lines.starts[line - 1] : start].removeprefix(BOM)
    return related._replace(line=line, column=column, before=before, words="" if len(words.splitlines()) > 1 else words)
