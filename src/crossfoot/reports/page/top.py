"""What stands above and below the documents: the counts, which are the filters too, the findings as links, the key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from typing import Final

from crossfoot.claims.finding import Checked, Habit
from crossfoot.reports.findings import rank
from crossfoot.reports.page.cards import quote
from crossfoot.reports.page.markup import Markup, element, join, kept_together
from crossfoot.reports.page.selection import Cards, key_of
from crossfoot.reports.page.sheet import Sheet, place_of
from crossfoot.reports.page.verdicts import SIGNS, VERDICT_WORDS
from crossfoot.reports.summary import Summary, counted, headline, listed, seen

_LISTED: Final = 100
"""findings, files or reasons that are listed one by one above the documents"""


def left_out(cards: Cards) -> str:
    """The sentence on what has no card; nothing where all have one."""
    if not cards.left_out:
        return ""
    return (
        f"of {cards.all} claims and findings the {cards.all - cards.left_out} most severe have a card, the other "
        f"{cards.left_out} are only marked in the text; name fewer files, or take --format json, to see all of each"
    )


def title_of(summary: Summary, cards: Cards) -> str:
    """The title of the page: what was checked, and what came of it."""
    what = cards.titles[0] if len(cards.titles) == 1 else counted(len(cards.titles), "file")
    return f"{what}: {headline(summary)} (crossfoot)"


def masthead(summary: Summary, documents: Sequence[Checked], cards: Cards) -> Markup:
    alone = len(documents) == 1
    name = cards.titles[0] if alone else counted(len(documents), "file")
    unread = f" ({summary.unreadable} not read)" if summary.unreadable else ""
    file = element("p", element("bdi", cards.names[0]), class_="file") if alone and cards.names[0] != name else None
    return element(
        "header",
        element("p", "Figures checked by crossfoot", class_="kicker"),
        element("h1", element("bdi", name), unread, id="title"),
        file,
        element("p", headline(summary), class_="headline"),
        element("p", f"{kept_together(seen(summary))}.", class_="seen"),
        element("p", f"{left[0].upper()}{left[1:]}.", class_="left-out") if (left := left_out(cards)) else None,
        class_="masthead",
    )


def filters(summary: Summary) -> Markup | None:
    """The claims by verdict, each with a box that shows or hides them; style alone does it."""
    tiles = []
    for verdict, words in VERDICT_WORDS.items():
        number = summary.verdicts.get(verdict, 0)
        if number:
            tiles.append(
                element(
                    "label",
                    element("input", type="checkbox", id=f"show-{verdict}", checked=True),
                    element("span", words.sign, class_="sign", aria_hidden="true"),
                    element("b", str(number)),
                    " ",
                    element("span", words.name, class_="name"),
                    class_=f"tile {verdict}",
                )
            )
    if not tiles:
        return None
    boxes = element("fieldset", element("legend", "Claims to show"), tiles, class_="filters")
    return element("section", boxes, aria_label="Claims by verdict")


def contents(documents: Sequence[Checked], cards: Cards) -> Markup:
    """The findings, the worst first, and the files where there are several, as links into the page."""
    ranked = [
        (rank(finding), number, order)
        for number, checked in enumerate(documents)
        for order, finding in enumerate(checked.findings)
        if not finding.accepted
    ]
    items = [_item(number, documents[number], order, cards) for _, number, order in nsmallest(_LISTED, ranked)]
    if len(ranked) > _LISTED:
        items.append(element("li", f"and {len(ranked) - _LISTED} more, below"))
    links = [
        element("a", element("bdi", title), href=f"#{own}")
        for title, own in zip(cards.titles, cards.documents, strict=True)
    ]
    files = [element("li", link, f" {_tally(checked)}") for link, checked in zip(links, documents, strict=True)]
    return join(
        element("nav", element("h2", "Findings", id="findings"), element("ol", items), aria_labelledby="findings")
        if items
        else None,
        element(
            "nav", element("h2", "Files", id="files"), element("ul", files), aria_labelledby="files", class_="files"
        )
        if len(documents) > 1
        else None,
    )


def _item(number: int, checked: Checked, order: int, cards: Cards) -> Markup:
    finding = checked.findings[order]
    target = cards.target(key_of(number, checked, order))
    message = element("bdi", kept_together(finding.message))
    name = cards.names[number] if len(cards.names) > 1 else ""
    place = ", ".join(filter(None, (name, place_of(checked, finding.start) if checked.text else "")))
    return element(
        "li",
        element("span", SIGNS[finding.severity], class_=f"sign {finding.severity}", aria_hidden="true"),
        element("span", f"{finding.severity}: ", class_="unseen"),
        element("a", message, href=f"#{target}") if target else message,
        [" ", element("small", element("bdi", place))] if place else None,
    )


def _tally(checked: Checked) -> str:
    if not checked.usable:
        return "could not be read"
    severities = Counter[str](finding.severity for finding in checked.findings if not finding.accepted)
    return f"{counted(len(checked.claims), 'claim')}, {listed(severities) or 'no findings'}"


def document_head(sheet: Sheet) -> Iterator[Markup]:
    """Title and tally; of the only document of a page the title stands above already."""
    heading = "The text, and what it claims" if sheet.is_alone else element("bdi", sheet.title)
    yield element("h2", heading, id=f"{sheet.id}--h")
    if not sheet.is_alone and sheet.title != sheet.name:
        yield element("p", element("bdi", sheet.name), class_="file")
    habit = _habit(sheet.checked.habit)
    without = sheet.without_card
    only = f" {without} of its claims and findings {'is' if without == 1 else 'are'} only marked." if without else ""
    yield element("p", f"{_tally(sheet.checked)}.{only} {habit}".strip(), class_="tally")


def _habit(habit: Habit) -> str:
    """How the document prints what does not come out even."""
    if not habit.telling:
        return ""
    ways = ((habit.rounds, "rounded to nearest"), (habit.cuts, "cut off"), (habit.raises, "rounded up"))
    parts = [f"{number} {'is' if number == 1 else 'are'} {how}" for number, how in ways if number]
    if habit.telling == 1:
        return f"The one figure that can tell how digits are dropped {parts[0].removeprefix('1 ')}."
    said = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    return f"Of {counted(habit.telling, 'figure')} that can tell how digits are dropped, {said}."


def unbound_list(sheet: Sheet) -> Markup | None:
    """The numbers of running text that no claim uses, by the reason."""
    if not sheet.checked.unbound:
        return None
    reasons: dict[str, list[Markup]] = {}
    for each in sheet.checked.unbound:
        reasons.setdefault(each.why, []).append(element("bdi", each.text))
    items = [
        element("div", element("dt", why, f" ({len(texts)})"), [element("dd", text) for text in texts])
        for why, texts in reasons.items()
    ]
    title = f"{counted(len(sheet.checked.unbound), 'number')} in no claim"
    return element("details", element("summary", title), element("dl", items), class_="unbound-list")


def doubtful_list(sheet: Sheet) -> Markup | None:
    """What would be a mismatch if it were sure that the figures belong together, for a person to look at."""
    found = sheet.checked.doubtful
    if not found:
        return None
    items = [
        element(
            "li",
            element("span", kept_together(each.message), dir="auto"),
            " ",
            sheet.place_link(each.start),
            quote(sheet, each.claim) if each.claim else None,
        )
        for each in found
    ]
    return element(
        "details", element("summary", f"{len(found)} doubtful"), element("ul", items), class_="doubtful-list"
    )


def key(documents: Sequence[Checked]) -> Markup:
    """What the marks and the pictures mean."""
    marks = [
        element(
            "li",
            element("span", "12,5%", class_=f"mark {verdict}", aria_hidden="true"),
            f" {words.name}: {words.meaning}",
        )
        for verdict, words in VERDICT_WORDS.items()
    ]
    if any(checked.unbound for checked in documents):
        marks.append(element("li", element("span", "12,5%", class_="mark unbound", aria_hidden="true"), " in no claim"))
    return element(
        "footer",
        element("h2", "How to read this page"),
        element("p", "In the text each figure is marked by the verdict of its claim, and leads to it:"),
        element("ul", marks, class_="key"),
        element(
            "p",
            "In the pictures the dot is the printed figure, the bar the range of true values that it allows (a ring: "
            "the end is not in it), and the triangle what follows from the other figures. "
            "A dashed axis is not to scale.",
        ),
        element(
            "p", "A finding says that figures are inconsistent as printed: a reason to look, no proof of a mistake."
        ),
    )
