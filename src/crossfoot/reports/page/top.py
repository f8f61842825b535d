"""What stands above and below the documents: the counts, which are the filters too, the findings as links, the key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from typing import Final

from crossfoot.claims.finding import Checked, Habit
from crossfoot.figures.locales import notation_or_unknown
from crossfoot.messages import translated, translated_plural
from crossfoot.reports import phrases
from crossfoot.reports.findings import rank
from crossfoot.reports.page.cards import quote
from crossfoot.reports.page.markup import Markup, element, join, kept_together
from crossfoot.reports.page.selection import Cards, key_of
from crossfoot.reports.page.sheet import Sheet, place_of
from crossfoot.reports.page.verdicts import SIGNS, VERDICT_WORDS, in_words
from crossfoot.reports.summary import Summary, headline, seen

_LISTED: Final = 100
"""findings, files or reasons that are listed one by one above the documents"""


def left_out(cards: Cards) -> str:
    """The sentence on what has no card; nothing where all have one."""
    if not cards.left_out:
        return ""
    return translated(
        "of {all} claims and findings the {shown} most severe have a card, the other {left_out} are only marked in the "
        "text; name fewer files, or take --format json, to see all of each",
        all=cards.all,
        shown=cards.all - cards.left_out,
        left_out=cards.left_out,
    )


def title_of(summary: Summary, cards: Cards) -> str:
    """The title of the page: what was checked, and what came of it."""
    what = cards.titles[0] if len(cards.titles) == 1 else phrases.files(len(cards.titles))
    return translated("{what}: {headline} (crossfoot)", what=what, headline=headline(summary))


def masthead(summary: Summary, documents: Sequence[Checked], cards: Cards) -> Markup:
    alone = len(documents) == 1
    name = cards.titles[0] if alone else phrases.files(len(documents))
    unread = translated_plural("(1 not read)", "({number} not read)", summary.unreadable)
    file = element("p", element("bdi", cards.names[0]), class_="file") if alone and cards.names[0] != name else None
    return element(
        "header",
        element("p", translated("Figures checked by crossfoot"), class_="kicker"),
        element("h1", element("bdi", name), f" {unread}" if summary.unreadable else "", id="title"),
        file,
        element("p", headline(summary), class_="headline"),
        element("p", f"{kept_together(seen(summary))}.", class_="seen"),
        element("p", f"{left[0].upper()}{left[1:]}.", class_="left-out") if (left := left_out(cards)) else None,
        class_="masthead",
    )


def filters(summary: Summary) -> Markup | None:
    """The claims by verdict, each with a box that shows or hides them; style alone does it."""
    tiles = []
    for verdict in VERDICT_WORDS:
        words = in_words(verdict)
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
    boxes = element("fieldset", element("legend", translated("Claims to show")), tiles, class_="filters")
    return element("section", boxes, aria_label=translated("Claims by verdict"))


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
        items.append(
            element("li", translated_plural("and 1 more, below", "and {number} more, below", len(ranked) - _LISTED))
        )
    links = [
        element("a", element("bdi", title), href=f"#{own}")
        for title, own in zip(cards.titles, cards.documents, strict=True)
    ]
    files = [element("li", link, f" {_tally(checked)}") for link, checked in zip(links, documents, strict=True)]
    return join(
        element(
            "nav",
            element("h2", translated("Findings"), id="findings"),
            element("ol", items),
            aria_labelledby="findings",
        )
        if items
        else None,
        element(
            "nav",
            element("h2", translated("Files"), id="files"),
            element("ul", files),
            aria_labelledby="files",
            class_="files",
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
        element("span", f"{phrases.severity_name(finding.severity)}: ", class_="unseen"),
        element("a", message, href=f"#{target}") if target else message,
        [" ", element("small", element("bdi", place))] if place else None,
    )


def _tally(checked: Checked) -> str:
    if not checked.usable:
        return translated("could not be read")
    severities = Counter[str](finding.severity for finding in checked.findings if not finding.accepted)
    tally = phrases.listed(severities) or translated("no findings")
    return phrases.listing((phrases.claims(len(checked.claims)), tally))


def document_head(sheet: Sheet) -> Iterator[Markup]:
    """Title and tally; of the only document of a page the title stands above already."""
    heading = translated("The text, and what it claims") if sheet.is_alone else element("bdi", sheet.title)
    yield element("h2", heading, id=f"{sheet.id}--h")
    if not sheet.is_alone and sheet.title != sheet.name:
        yield element("p", element("bdi", sheet.name), class_="file")
    habit = _habit(sheet.checked.habit)
    without = sheet.without_card
    only = translated_plural(
        "1 of its claims and findings is only marked.", "{number} of its claims and findings are only marked.", without
    )
    sentences = (f"{_tally(sheet.checked)}.", only if without else "", habit)
    yield element("p", " ".join(filter(None, sentences)), class_="tally")


def _habit(habit: Habit) -> str:
    """The rounding habit of the document."""
    if not habit.telling:
        return ""
    if habit.telling == 1:
        if habit.rounds:
            return translated("The one figure that can tell how digits are dropped is rounded to nearest.")
        if habit.cuts:
            return translated("The one figure that can tell how digits are dropped is cut off.")
        return translated("The one figure that can tell how digits are dropped is rounded up.")
    parts = [
        translated_plural("1 is rounded to nearest", "{number} are rounded to nearest", habit.rounds),
        translated_plural("1 is cut off", "{number} are cut off", habit.cuts),
        translated_plural("1 is rounded up", "{number} are rounded up", habit.raises),
    ]
    *before, last = [part for part, number in zip(parts, habit, strict=True) if number]
    said = translated("{before} and {last}", before=phrases.listing(before), last=last) if before else last
    return translated_plural(
        "Of 1 figure that can tell how digits are dropped, {said}.",
        "Of {number} figures that can tell how digits are dropped, {said}.",
        habit.telling,
        said=said,
    )


def unbound_list(sheet: Sheet) -> Markup | None:
    """The numbers of running text that no claim uses, by the reason."""
    if not sheet.checked.unbound:
        return None
    reasons: dict[str, list[Markup]] = {}
    for each in sheet.checked.unbound:
        reasons.setdefault(each.why, []).append(element("bdi", each.text))
    items = [
        element("div", element("dt", translated(why), f" ({len(texts)})"), [element("dd", text) for text in texts])
        for why, texts in reasons.items()
    ]
    title = phrases.unbound(len(sheet.checked.unbound))
    return element("details", element("summary", title), element("dl", items), class_="unbound-list")


def doubtful_list(sheet: Sheet) -> Markup | None:
    """What would be a mismatch if it were sure that the figures belong together, for a person to look at."""
    doubtful = sheet.checked.doubtful
    if not doubtful:
        return None
    items = [
        element(
            "li",
            element("span", kept_together(each.message), dir="auto"),
            " ",
            sheet.place_link(each.start),
            quote(sheet, each.claim) if each.claim else None,
        )
        for each in doubtful
    ]
    return element(
        "details", element("summary", phrases.doubtful(len(doubtful))), element("ul", items), class_="doubtful-list"
    )


def key(documents: Sequence[Checked]) -> Markup:
    """What the marks and the pictures mean."""
    locale = next((checked.locale for checked in documents if checked.locale), "")
    sample = f"12{notation_or_unknown(locale).decimal or '.'}5%"
    marks = [
        element(
            "li",
            element("span", sample, class_=f"mark {verdict}", aria_hidden="true"),
            f" {phrases.labelled(words.name, words.meaning)}",
        )
        for verdict, words in ((each, in_words(each)) for each in VERDICT_WORDS)
    ]
    if any(checked.unbound for checked in documents):
        marks.append(
            element(
                "li",
                element("span", sample, class_="mark unbound", aria_hidden="true"),
                " ",
                translated("in no claim"),
            )
        )
    return element(
        "footer",
        element("h2", translated("How to read this page")),
        element("p", translated("In the text each figure is marked by the verdict of its claim, and leads to it:")),
        element("ul", marks, class_="key"),
        element(
            "p",
            translated(
                "In the pictures the dot is the printed figure, the bar the range of true values that it allows (a "
                "ring: the end is not in it), and the triangle what follows from the other figures. "
                "A dashed axis is not to scale."
            ),
        ),
        element(
            "p",
            translated(
                "A finding says that figures are inconsistent as printed: a reason to look, no proof of a mistake."
            ),
        ),
    )
