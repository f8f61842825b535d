"""The summary of an archive as one page with pictures: which sources, which kinds, over time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Final

from crossfoot import __version__
from crossfoot.claims.claim import VERDICTS
from crossfoot.messages import translatable, translated, translated_plural
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases
from crossfoot.reports.page.markup import Markup, closing, drawing, element, head, join, opening
from crossfoot.reports.page.pictures import image
from crossfoot.reports.page.verdicts import VERDICT_WORDS, in_words

_MOST: Final = 60
"""sources that are shown; the table beside the page has all"""
_WIDE: Final = 640
_HIGH: Final = 140
_BAR: Final = 12
_HABITS: Final = {
    "rounds": translatable("rounded to nearest"), "cuts": translatable("cut off"), "raises": translatable("rounded up"),
}  # fmt: skip
_STYLE: Final = """
.summary section { margin-top: 2.5rem; overflow-x: auto; }
.summary table { border-collapse: collapse; width: 100%; }
.summary th, .summary td { padding: .3rem .6rem; border-top: 1px solid var(--rule); text-align: left; }
.summary .number { text-align: right; }
.summary svg rect { fill: var(--tone); }
"""


class Counts(NamedTuple):
    """The summary, as the page shows it; each list worst first, or in the order of time."""

    verdicts: list[tuple[str, int]]
    kinds: list[tuple[str, str, int]]
    """kind, verdict, claims"""
    sources: list[tuple[str, str, int]]
    months: list[tuple[str, str, int]]
    rules: list[tuple[str, int]]
    habits: list[tuple[str, str, int]]
    """source, word, figures"""
    articles: list[tuple[str, int]]


def page(counts: Counts) -> str:
    """The page, whole; it asks for nothing else."""
    style = files("crossfoot.reports.page").joinpath("style.css").read_text(encoding="utf-8") + _STYLE
    claims = sum(number for _, number in counts.verdicts)
    wrong = dict(counts.verdicts).get("mismatch", 0)
    line = translated_plural(
        "{claims} claim, {wrong:,} of them do not add up",
        "{claims} claims, {wrong:,} of them do not add up",
        claims,
        claims=f"{claims:,}",
        wrong=wrong,
    )
    return join(
        head(f"crossfoot: {line}", style, f"crossfoot {__version__}"),
        opening("body", class_="summary"),
        element(
            "header",
            element("p", "crossfoot", class_="kicker"),
            element("h1", translated("What the archive came to")),
            element("p", line, class_="headline"),
            element("p", _articles(counts.articles)) if counts.articles else None,
            class_="masthead",
        ),
        opening("main"),
        _section(translated("Verdicts"), _legend(counts.verdicts)),
        _section(
            translated("Kinds of claims"),
            _bars(
                translated("kind"),
                _grouped([(translated(kind), verdict, number) for kind, verdict, number in counts.kinds]),
            ),
        ),
        _section(translated("Sources"), _bars(translated("source"), _worst(_grouped(counts.sources)))),
        _section(translated("Over time"), _months(_grouped(counts.months))) if counts.months else None,
        _section(
            translated("Rules"),
            _table(
                (translated("rule"), translated("claims")), ((rule, f"{number:,}") for rule, number in counts.rules)
            ),
        ),
        _section(translated("Habits"), _habits(counts.habits)) if counts.habits else None,
        closing("main"),
        closing("body"),
        closing("html"),
        "\n",
    )


def _articles(counts: Sequence[tuple[str, int]]) -> str:
    words = {
        "read": translatable("{number:,} read"),
        "unread": translatable("{number:,} not read"),
        "failed": translatable("{number:,} failed"),
    }
    said = (translated(words.get(status, "{number:,}"), number=number) for status, number in counts)
    return translated("articles: {counts}", counts=phrases.listing(said))


def _section(title: str, *children: Markup | None) -> Markup:
    return element("section", element("h2", title), *children)


def _table(names: Sequence[str], rows: Iterable[Sequence[str | Markup]]) -> Markup:
    """Columns of nothing but numbers are set to the right."""
    whole = list(rows)
    sides = [_side(column) for column in zip(*whole, strict=True)] or [None] * len(names)
    heads = (element("th", name, scope="col", class_=side) for name, side in zip(names, sides, strict=True))
    body = (
        element("tr", *(element("td", cell, class_=side) for cell, side in zip(row, sides, strict=True)))
        for row in whole
    )
    return element("table", element("thead", element("tr", *heads)), element("tbody", *body))


def _side(column: Iterable[str | Markup]) -> str | None:
    numbers = all(isinstance(cell, str) and cell.replace(",", "").isdigit() for cell in column)
    return "number" if numbers else None


def _legend(verdicts: Sequence[tuple[str, int]]) -> Markup:
    counts = dict(verdicts)
    rows = [
        (element("span", f"{each.sign} {each.name}", class_=f"badge {verdict}"), each.meaning, f"{counts[verdict]:,}")
        for verdict, each in ((verdict, in_words(verdict)) for verdict in VERDICT_WORDS)
        if verdict in counts
    ]
    return _table((translated("verdict"), translated("it means"), translated("claims")), rows)


Grouped = Mapping[str, Mapping[str, int]]
"""name -> verdict -> claims"""


def _grouped(rows: Sequence[tuple[str, str, int]]) -> Grouped:
    grouped: dict[str, dict[str, int]] = {}
    for name, verdict, number in rows:
        grouped.setdefault(name, {})[verdict] = number
    return grouped


def _worst(grouped: Grouped) -> Grouped:
    """The sources with the most mismatches, the worst first."""
    order = sorted(grouped, key=lambda name: (-grouped[name].get("mismatch", 0), name))
    return {name: grouped[name] for name in order[:_MOST]}


def _bars(what: str, grouped: Grouped) -> Markup:
    """Each name with its claims as one bar, parted by verdict."""
    rows = [
        (name or translated("(none named)"), f"{sum(of.values()):,}", f"{of.get('mismatch', 0):,}", _share(name, of))
        for name, of in grouped.items()
    ]
    return _table((what, translated("claims"), translated("do not add up"), translated("verdicts")), rows)


def _share(name: str, of: Mapping[str, int]) -> Markup:
    total, at, shapes = sum(of.values()), 0.0, []
    for verdict in VERDICTS:
        wide = 240 * of.get(verdict, 0) / total
        if wide:
            shapes.append(drawing("rect", x=f"{at:.1f}", y=0, width=f"{wide:.1f}", height=_BAR, class_=verdict))
        at += wide
    label = translated("{name}: {counts}", name=name or translated("none named"), counts=_said(of))
    return image(_BAR, label, *shapes, wide=240)


def _said(of: Mapping[str, int]) -> str:
    return phrases.listing(f"{of[verdict]:,} {phrases.verdict_name(verdict)}" for verdict in VERDICTS if verdict in of)


def _months(grouped: Grouped) -> Markup:
    """A column for each month, as high as the share of its claims that are not consistent, parted by verdict."""
    wide = _WIDE / len(grouped)
    most = max((1 - of.get("consistent", 0) / sum(of.values()) for of in grouped.values()), default=0) or 1
    shapes = []
    for number, of in enumerate(grouped.values()):
        base = float(_HIGH)
        for verdict in VERDICTS[1:]:
            high = _HIGH * of.get(verdict, 0) / sum(of.values()) / most
            base -= high
            if high:
                size = {"width": f"{max(wide - 1, 0.5):.1f}", "height": f"{high:.1f}"}
                shapes.append(drawing("rect", x=f"{number * wide:.1f}", y=f"{base:.1f}", class_=verdict, **size))
    first, last = next(iter(grouped)), next(reversed(list(grouped)))
    about = translated(
        "share of claims that are not consistent, by month from {first} to {last}; the highest is {most:.1%}",
        first=first,
        last=last,
        most=most,
    )
    heads = translated("month"), translated("claims"), translated("verdicts")
    rows = ((month, f"{sum(of.values()):,}", _said(of)) for month, of in grouped.items())
    return join(
        element("figure", image(_HIGH, about, *shapes, wide=_WIDE), element("figcaption", about)),
        element("details", element("summary", translated("the months as a table")), _table(heads, rows)),
    )


def _habits(habits: Sequence[tuple[str, str, int]]) -> Markup:
    by_source = _grouped(habits)
    rows = (
        (source or translated("(none named)"), *(f"{of.get(word, 0):,}" for word in _HABITS))
        for source, of in sorted(by_source.items(), key=lambda each: (-sum(each[1].values()), each[0]))[:_MOST]
    )
    return _table((translated("source"), *map(translated, _HABITS.values())), rows)
