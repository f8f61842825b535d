"""How the report for people ends: the rounding habit of each document, and the counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from crossfoot.claims.finding import Checked, Habit, Report
from crossfoot.messages import translated, translated_plural
from crossfoot.reports import phrases
from crossfoot.reports.blocks import VERDICT_STYLES, Page
from crossfoot.reports.cells import Line, Piece, cut, flow
from crossfoot.reports.summary import Summary, summarised

DOUBTFUL: Final = "doubtful"
"""what to show: besides the findings, what is told of no claim because it is not sure"""
_TIED: Final = "\N{NO-BREAK SPACE}"
_HERE: Final = "\0"
"""stands for the place in a phrase where a piece of another style goes"""


def habits(documents: Iterable[Checked], page: Page, show: str) -> Iterator[Line]:
    """The rounding habit of each document; where there are many, of those that do not just round."""
    telling = [(checked.path, checked.habit) for checked in documents if checked.habit.telling]
    shown = telling
    if show == "findings" and len(telling) > phrases.MOST_LISTED:
        shown = sorted(telling, key=lambda each: each[1].rounds - each[1].telling)[: phrases.MOST_LISTED]
    for path, habit in shown:
        name = cut(page.say(path), page.width - 4, page.symbols.more, left=True)
        yield from flow((Piece(name), Piece(f" {_habit(habit)}")), page.width, 4)
    if len(shown) < len(telling):
        rest = translated_plural(
            "and 1 more file with figures that can tell (--show all lists them)",
            "and {number} more files with figures that can tell (--show all lists them)",
            len(telling) - len(shown),
        )
        yield from flow((Piece(rest),), page.width, 4)
    if shown:
        yield ()


def _habit(habit: Habit) -> str:
    """``rounds: 9 of the 12 figures that can tell; cuts digits off: 3``."""
    ways = (
        (habit.rounds, translated("rounds")),
        (habit.cuts, translated("cuts digits off")),
        (habit.raises, translated("rounds up")),
    )
    (most, first), *others = sorted((way for way in ways if way[0]), key=lambda way: -way[0])
    if habit.telling == 1:
        said = translated("{way}: the one figure that can tell", way=first)
    else:
        said = translated(
            "{way}: {number} of the {telling} figures that can tell", way=first, number=most, telling=habit.telling
        )
    return phrases.clauses([said, *(translated("{way}: {number}", way=way, number=number) for number, way in others)])


def closing(report: Report, page: Page, show: str) -> Iterator[Line]:
    summary = summarised(report, uses=any(checked.article for checked in report.documents))
    yield from silence(summary, page)
    severities = phrases.listed(summary.findings)
    if severities or summary.accepted or summary.checked:
        worst = next((severity for severity, number in summary.findings.items() if number), "good")
        hidden = _with_option(phrases.accepted(summary.accepted), "all" if show == "findings" else "")
        more = f"{phrases.semicolon()}{hidden}" if summary.accepted else ""
        yield from flow((Piece(severities or translated("no findings"), worst), Piece(more)), page.width, 2)
    unread = (each for each in report.documents if not each.usable) if summary.unreadable else ()
    for line in flow(_counts(summary, [page.say(each.path) for each in unread], page, show), page.width, 2):
        yield tuple(Piece(piece.text.replace(_TIED, " "), piece.style) for piece in line)


def silence(summary: Summary, page: Page) -> Iterator[Line]:
    """Empty, unless nothing was compared: silence must not pass for success."""
    if not summary.checked:
        yield from flow((Piece(_nothing(summary), "warning"),), page.width, 2)


def _nothing(summary: Summary) -> str:
    """The sentence for a report that compared nothing."""
    if not summary.documents:
        return translated("nothing was compared: there was no file to read")
    if summary.unreadable == summary.documents:
        return translated_plural(
            "nothing was compared: the file could not be read",
            "nothing was compared: none of the files could be read",
            summary.documents,
        )
    if not summary.claims:
        return translated("nothing was compared: no claim was found")
    return translated_plural(
        "nothing was compared: the one claim could not be checked",
        "nothing was compared: none of the {number} claims could be checked",
        summary.claims,
    )


def _counts(summary: Summary, unread: Sequence[str], page: Page, show: str) -> Iterator[Piece]:
    """``5 files, 131 figures seen, 56 claims, 55 checked: 47 consistent, 8 truncated; 1 not checked (why)``."""
    yield Piece(phrases.files_read(summary.documents, len(unread), phrases.some(unread)))
    seen = [phrases.figures_seen(summary.figures)]
    if summary.articles:
        seen += [phrases.figures_tied(summary.tied), phrases.figures_compared(summary.compared)]
    comma, semicolon = phrases.comma(), phrases.semicolon()
    yield Piece("".join(f"{comma}{_tied(each)}" for each in seen))
    *claims, checked = phrases.claims_checked(summary.checked, summary.claims, _HERE)
    before, _, after = checked.partition(_HERE)
    yield Piece("".join(f"{comma}{each}" for each in claims))
    yield Piece(f"{comma}{_tied(before) if claims else before}")
    for number, verdict in enumerate(verdict for verdict in summary.verdicts if verdict != "undetermined"):
        yield Piece(comma if number else "")
        yield Piece(_tied(phrases.of_verdict(verdict, summary.verdicts[verdict])), VERDICT_STYLES[verdict])
    yield Piece(after)
    unchecked = summary.claims - summary.checked
    if unchecked:
        times = page.say("×")
        reasons = [f"{number}{_TIED}{times}{_TIED}{page.say(why)}" for why, number in summary.reasons.items()]
        if len(reasons) == 1:
            reasons = [*map(page.say, summary.reasons)]
        before, _, after = phrases.unchecked(unchecked, _HERE).partition(_HERE)
        yield Piece(f"{semicolon}{_tied(before)}{phrases.some(reasons, semicolon)}{after}")
    if summary.articles and summary.untied:
        said = phrases.figures_untied(summary.untied)
        yield Piece(f"{semicolon}{_with_option(said, '' if page.everything else 'all')}")
    if summary.holding:
        before, _, after = phrases.firm(summary.firm, f"{summary.holding}{_HERE}").partition(_HERE)
        yield Piece(f"{semicolon}{_tied(before)}{after}")
    if summary.doubtful:
        said = _tied(phrases.doubtful(summary.doubtful))
        yield Piece(f"{semicolon}{_with_option(said, '' if page.everything or show == DOUBTFUL else DOUBTFUL)}")
    if summary.ignored:
        yield Piece(f"{semicolon}{_tied(phrases.left_out(summary.ignored))}")


def _tied(phrase: str) -> str:
    """The phrase on one line, but for what stands in brackets behind it."""
    first, *words = phrase.split(" ")
    return first + "".join(f"{_TIED if word[:1].strip().strip('(') else ' '}{word}" for word in words)


def _with_option(phrase: str, shown: str) -> str:
    """The phrase, and the option that lists what it counts."""
    return translated("{phrase} (--show {shown} lists them)", phrase=phrase, shown=shown) if shown else phrase
