"""The report as one page to pass on: each text with its figures marked, beside it the claims with their working.

The page is one file and asks for nothing else: no script, no request. Nothing from a document gets into it unescaped
(`crossfoot.reports.page.markup`).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from importlib.resources import files

from crossfoot import __version__
from crossfoot.claims.finding import Report
from crossfoot.messages import translated
from crossfoot.reports.format import Format
from crossfoot.reports.page.cards import claim_card, finding_card, series_card
from crossfoot.reports.page.markup import closing, element, head, join, opening
from crossfoot.reports.page.selection import cards_of
from crossfoot.reports.page.series import series_of
from crossfoot.reports.page.sheet import Sheet
from crossfoot.reports.page.text import PageRow, rows, text_of
from crossfoot.reports.page.top import (
    contents,
    document_head,
    doubtful_list,
    filters,
    key,
    left_out,
    masthead,
    title_of,
    unbound_list,
)
from crossfoot.reports.summary import summarised

_LARGE = 300
"""claims from which on a browser draws only the rows that are in sight"""
_FEW = 3
"""cards that are hardly longer than the text beside them"""


def _write(report: Report) -> Generator[str, None, str]:
    summary = summarised(report)
    cards = cards_of(report.documents)
    style = files("crossfoot.reports.page").joinpath("style.css").read_text(encoding="utf-8")
    yield head(title_of(summary, cards), style, f"crossfoot {__version__}")
    yield opening("body", class_="large" if summary.claims > _LARGE else None)
    yield element("a", translated("Skip to the documents"), href="#main", class_="skip")
    yield join(
        "\n",
        masthead(summary, report.documents, cards),
        "\n",
        filters(summary),
        "\n",
        contents(report.documents, cards),
        "\n",
    )
    yield opening("main", id="main", tabindex="-1")
    for number, checked in enumerate(report.documents):
        yield from _document(Sheet(number, checked, cards))
    yield join(closing("main"), "\n", key(report.documents), "\n", closing("body"), closing("html"), "\n")
    return left_out(cards)


def _document(sheet: Sheet) -> Iterator[str]:
    kind = "document article" if sheet.checked.article else "document"
    yield opening("section", id=sheet.id, aria_labelledby=f"{sheet.id}--h", class_=kind)
    yield from document_head(sheet)
    series = series_of(sheet.checked)
    for row in rows(sheet):
        yield "\n"
        yield opening("div", class_=_style(sheet, row))
        yield element("div", text_of(sheet, row), class_="text")
        yield opening("div", class_="cards")
        yield from (finding_card(sheet, order, finding) for order, finding in row.of_none)
        for claim in row.claims:
            if claim.index in series:
                yield series_card(sheet, series[claim.index]) or ""
            yield claim_card(sheet, claim)
        yield join(closing("div"), closing("div"))
    yield join("\n", doubtful_list(sheet), unbound_list(sheet), closing("section"), "\n")


def _style(sheet: Sheet, row: PageRow) -> str:
    """The classes of a row: ``only`` with a verdict where it is hidden with the claims of that verdict, ``many`` where
    its text stays in sight while its cards pass by.
    """
    if len(row.claims) == 1 and not row.of_none and not sheet.checked.article:
        return f"row only {row.claims[0].verdict}"
    return "row many" if len(row.claims) + len(row.of_none) > _FEW else "row"


FORMAT = Format(
    write=_write, about="one page to pass on: the text with its figures marked, each claim with its working"
)
