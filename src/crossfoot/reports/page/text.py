"""The text of a document in rows: a stretch with its figures marked, and beside it the claims that begin there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.claimfile.document import parsed
from crossfoot.claimfile.parsing import SourceError
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Finding
from crossfoot.messages import translated
from crossfoot.records import NamedTuple
from crossfoot.reports.page.markup import Markup, element, join
from crossfoot.reports.page.sheet import LONG, Mark, Sheet

_TOGETHER: Final = 50
"""claims without a card whose text is one row at most"""


class PageRow(NamedTuple):
    start: int
    end: int
    claims: list[Claim]
    of_none: list[tuple[int, Finding]]


def rows(sheet: Sheet) -> Iterator[PageRow]:
    """The rows of a document in the order of its text; together they are the whole text, each part of it once."""
    if not sheet.checked.usable:
        yield PageRow(*sheet.shown, list(sheet.checked.claims), sheet.of_none)
        return
    begins = _begins(sheet)
    claims: dict[int, list[Claim]] = {}
    for cut, claim in begins:
        if sheet.target(claim):
            claims.setdefault(cut, []).append(claim)
    cuts = _kept(sorted({0, *(cut for cut, _ in begins)}), claims)
    of_none: dict[int, list[tuple[int, Finding]]] = {}
    for order, finding in sheet.of_none:
        cut = cuts[max(bisect_right(cuts, max(finding.start, 0)) - 1, 0)]
        of_none.setdefault(cut, []).append((order, finding))
    for cut, end in zip(cuts, [*cuts[1:], len(sheet.text)], strict=True):
        yield PageRow(cut, end, claims.get(cut, []), of_none.get(cut, []))


def _kept(cuts: Sequence[int], claims: Mapping[int, Sequence[Claim]]) -> list[int]:
    """The cuts, without most of those at which no card stands beside the text. Behind the text of a card there is
    always a cut: what follows stays in sight when that card is hidden.
    """
    shown = [cut in claims for cut in cuts]
    pairs = zip(shown, [True, *shown], strict=False)
    return [
        cut
        for number, (cut, (here, before)) in enumerate(zip(cuts, pairs, strict=True))
        if here or before or not number % _TOGETHER
    ]


def _begins(sheet: Sheet) -> list[tuple[int, Claim]]:
    """Each claim with the beginning of the line in which it begins."""
    checked = sheet.checked
    if not checked.claims:
        return []
    places = (
        {claim.index: min((figure.start for figure in claim.figures), default=0) for claim in checked.claims}
        if checked.article
        else _entries(sheet)
    )
    return [(sheet.lines[sheet.line(max(places[claim.index], 0)) - 1], claim) for claim in checked.claims]


def _entries(sheet: Sheet) -> dict[int, int]:
    """Where each claim of a claim file is written, with the comment above it."""
    try:
        source = parsed(sheet.checked.path, sheet.text)
    except SourceError:
        return dict.fromkeys((claim.index for claim in sheet.checked.claims), 0)
    begins = {}
    for claim in sheet.checked.claims:
        line = sheet.line(source.span(("claims", claim.index))[0]) - 1
        while line > 1 and sheet.text[sheet.lines[line - 1] : sheet.lines[line]].lstrip(" \t").startswith("#"):
            line -= 1
        begins[claim.index] = sheet.lines[line]
    return begins


def text_of(sheet: Sheet, row: PageRow) -> Markup | None:
    """The text of a row, its figures marked; a claim file as it stands, an article in paragraphs."""
    if not sheet.text[row.start : row.end].strip("\ufeff\r\n\t "):
        return None
    first = sheet.line(row.start)
    last = sheet.line(max(row.end - 1, row.start))
    where = _where(sheet, row, first, last)
    locale = sheet.checked.locale.replace("_", "-") or None
    if not sheet.checked.article:
        code = element("code", _marked(sheet, row.start, row.end, set()), dir="auto")
        return join(where, element("pre", code))
    paragraphs = []
    named: set[int] = set()
    for number in range(first - 1, last):
        start = sheet.lines[number]
        end = sheet.lines[number + 1] if number + 1 < len(sheet.lines) else len(sheet.text)
        line = sheet.text[start : min(end, row.end)].rstrip("\r\n\t ")
        if line.strip("\ufeff\t "):
            paragraphs.append(element("p", _marked(sheet, start, start + len(line), named), dir="auto"))
    return join(where, element("div", paragraphs, class_="prose", lang=locale))


def _where(sheet: Sheet, row: PageRow, first: int, last: int) -> Markup | None:
    """The line numbers of a row of a claim file; where a document has pages, the page that begins in the row."""
    if sheet.checked.pages:
        pages = sheet.checked.page(row.start), sheet.checked.page(max(row.end - 1, row.start))
        begins = not row.start or pages[0] != sheet.checked.page(row.start - 1) or pages[0] != pages[1]
        label = translated("page {number}", number=pages[0])
        if pages[0] != pages[1]:
            label = translated("pages {first} to {last}", first=pages[0], last=pages[1])
        return element("p", label, class_="where") if begins else None
    if sheet.checked.article:
        return None
    label = translated("line {number}", number=first)
    if first != last:
        label = translated("lines {first} to {last}", first=first, last=last)
    return element("p", label, class_="where")


def _marked(sheet: Sheet, start: int, end: int, named: set[int]) -> list[str]:
    """The text from ``start`` to ``end`` with links at its marks; ``named`` holds the marks that have an id already."""
    pieces: list[str] = []
    at = start
    marks = sheet.marks
    number = bisect_left(marks, start, key=lambda mark: mark.end)
    while number < len(marks) and marks[number].start < end:
        mark = marks[number]
        low, high = max(mark.start, at), min(mark.end, end)
        if low < high:
            pieces += [sheet.text[at:low], _link(sheet, mark, sheet.text[low:high], mark.start not in named)]
            named.add(mark.start)
            at = high
        number += 1
    pieces.append(sheet.text[at:end])
    return pieces


def _link(sheet: Sheet, mark: Mark, shown: str, first: bool) -> Markup:
    name = sheet.mark_id(mark.start) if first and mark.is_named else None
    style = f"mark {mark.style}{' hit' if mark.hit else ''}{' long' if len(shown) > LONG else ''}"
    if not mark.target:
        return element("span", shown, id=name, class_=style, title=mark.about)
    return element(
        "a", shown, id=name, class_=style, href=f"#{mark.target}", aria_label=f"{shown.strip()}, {mark.about}"
    )
