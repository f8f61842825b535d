"""The report for people: what is wrong first, each finding with its line, its sentence and a picture, then the count.

Nothing from a file reaches the terminal as it is (`reports.cells.visible`), and nothing depends on colour. Without
colour rich is not even imported.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple, TextIO

from crossfoot.claimfile.claim_list import outcomes
from crossfoot.claimfile.parsing import Source
from crossfoot.claims.claim import VERDICTS, Verdict
from crossfoot.claims.finding import SEVERITIES, Checked, Finding, Habit, Report
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.figures.notation import UNKNOWN
from crossfoot.reports.blocks import WIDEST, Page, QuotedText, block, derivation, loose
from crossfoot.reports.cells import Line, Piece, cut, flow, symbols_for, width
from crossfoot.reports.format import Format
from crossfoot.reports.picture import legend
from crossfoot.reports.summary import places

PIPED: Final = 100
"""columns where there is no terminal to ask"""
_NARROWEST: Final = 30
_LISTED: Final = 20
"""habits, unread files or reasons that are listed one by one"""
_TIED: Final = "\N{NO-BREAK SPACE}"
_BATCH: Final = 200

_LOOKS: Final = {
    "error": "bold red", "warning": "bold yellow", "note": "bold cyan", "good": "green", "strong": "bold", "dim": "dim",
}  # fmt: skip
_VERDICT_STYLES: Final = {
    "consistent": "good", "truncated": "note", "rounded-up": "note", "coarse": "warning", "mismatch": "error",
}  # fmt: skip
_VERDICT_CELLS: Final = max(map(len, VERDICTS))


class Terminal(NamedTuple):
    """Where a report is printed, and how much it may take."""

    stream: TextIO
    width: int = PIPED
    color: bool = False

    @property
    def encoding(self) -> str:
        return getattr(self.stream, "encoding", None) or "utf-8"


def console_for(stream: TextIO, color: str = "auto", environ: Mapping[str, str] = os.environ) -> Terminal:
    """The terminal behind a stream: as wide as it is or as COLUMNS says, and in colour if ``color`` is ``always``, or
    if it is ``auto`` and the terminal can and may."""
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return Terminal(stream, int(columns), _colored(stream, color, environ))
    try:
        columns_there = os.get_terminal_size(stream.fileno()).columns if stream.isatty() else PIPED
    except (OSError, ValueError, AttributeError):
        columns_there = PIPED
    return Terminal(stream, columns_there or PIPED, _colored(stream, color, environ))


def _colored(stream: TextIO, color: str, environ: Mapping[str, str]) -> bool:
    """What the user asks for comes first, then NO_COLOR, then FORCE_COLOR, then what the terminal can do."""
    if color != "auto":
        return color == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0").lower() not in ("", "0", "false"):
        return True
    return environ.get("TERM") != "dumb" and stream.isatty()


def print_report(report: Report, terminal: Terminal, *, show: str = "findings") -> None:
    """Print the report piece by piece; ``show="all"`` adds what is accepted, the table of all claims and the figures of
    an article that belong to none, ``show="derivations"`` also why each claim of an article was read.
    """
    print_lines(_report(report, _page(terminal.width, terminal.encoding, show), show), terminal)


def print_lines(lines: Iterator[Line], terminal: Terminal) -> None:
    """Print lines as they are made, in colour where the terminal has it."""
    if not terminal.color:
        for line in lines:
            terminal.stream.write(_plain(line))
        return
    from rich.console import Console
    from rich.segment import Segment, Segments
    from rich.style import Style

    console = Console(
        file=terminal.stream, width=terminal.width, force_terminal=True, color_system="standard", no_color=False,
        markup=False, highlight=False, emoji=False,
    )  # fmt: skip
    looks = {name: Style.parse(look) for name, look in _LOOKS.items()}
    while batch := tuple(islice(lines, _BATCH)):
        ended = ((*line, Piece("\n")) for line in batch)
        segments = [Segment(piece.text, looks.get(piece.style)) for line in ended for piece in line]
        console.print(Segments(segments), soft_wrap=True, end="")


def render(report: Report, *, show: str = "findings", width: int = 80, encoding: str = "utf-8") -> Iterator[str]:
    """The report as plain text, line by line, for a stream of that width and encoding."""
    return map(_plain, _report(report, _page(width, encoding, show), show))


def _plain(line: Line) -> str:
    return "".join(piece.text for piece in line).rstrip() + "\n"


def _page(columns: int, encoding: str, show: str) -> Page:
    return Page(max(columns, _NARROWEST), encoding, symbols_for(encoding), set(), show != "findings")


def _report(report: Report, page: Page, show: str) -> Iterator[Line]:
    for checked, findings in _worst_first(report.documents, show):
        yield from _file(checked, findings, page)
    key = [(Piece(line, "dim"),) for line in legend(page.drawn, page.width, page.symbols)]
    yield from (*key, ()) if key else ()
    for checked in report.documents if page.everything else ():
        if checked.claims:
            yield from _table(checked, page, show)
        if checked.unbound:
            yield from _title(checked.path, f"{_count(len(checked.unbound), 'number')} in no claim", page)
            yield from loose(checked.path, Source(checked.text), checked.unbound, page)
    yield from _habits(report.documents, page, show)
    yield from _summary(report, page, show)


def _worst_first(documents: Sequence[Checked], show: str) -> Iterator[tuple[Checked, list[Finding]]]:
    """The documents that have something to show, with it, both the worst first; what is accepted comes last. They are
    asked for one by one, so that those which wait on disk stay there.
    """

    def rank(finding: Finding) -> int:
        return len(SEVERITIES) if finding.accepted else SEVERITIES.index(finding.severity)

    def shown(checked: Checked) -> list[Finding]:
        found = [finding for finding in checked.findings if show != "findings" or not finding.accepted]
        return sorted(found, key=lambda finding: (rank(finding), finding.start))

    ranks = [(rank(found[0]), number) for number, each in enumerate(documents) if (found := shown(each))]
    for _, number in sorted(ranks):
        checked = documents[number]
        yield checked, shown(checked)


def _file(checked: Checked, findings: Sequence[Finding], page: Page) -> Iterator[Line]:
    yield from _title(checked.path, _tally(findings), page)
    source = Source(checked.text)
    try:
        notation = notation_of(checked.locale)
    except UnknownLocale:
        notation = UNKNOWN
    for finding in findings:
        lines = block(QuotedText(checked.path, source, page), finding, notation)
        yield ()
        yield from map(_dimmed, lines) if finding.accepted else lines
    yield ()


def _title(path: str, words: str, page: Page) -> Iterator[Line]:
    rule = page.symbols.rule
    name = page.say(path)
    rest = min(page.width, WIDEST) - width(name) - width(words) - 8
    if rest < 0:
        yield from flow((Piece(name, "strong"),), page.width)
        yield from flow((Piece(words),), page.width)
        return
    yield (
        Piece(f"{rule * 2} ", "dim"),
        Piece(name, "strong"),
        Piece(f" {rule * 2} ", "dim"),
        Piece(words),
        Piece(f" {rule * rest}", "dim"),
    )


def _dimmed(line: Line) -> Line:
    return tuple(Piece(piece.text, "dim") for piece in line)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _tally(findings: Iterable[Finding]) -> str:
    """``1 error, 3 notes, 1 accepted``."""
    counts = Counter("accepted" if finding.accepted else finding.severity for finding in findings)
    words = [_count(counts[severity], severity) for severity in SEVERITIES if counts[severity]]
    return ", ".join([*words, *([f"{counts['accepted']} accepted"] if counts["accepted"] else [])])


def _table(checked: Checked, page: Page, show: str) -> Iterator[Line]:
    """The claims of a document in its order, each with its verdict and what it is about, or why it was not checked."""
    yield from _title(checked.path, _count(len(checked.claims), "claim"), page)
    accepted = {found.claim.index: found.accepted for found in checked.findings if found.claim and found.accepted}
    longest = max(width(page.say(claim.id)) for claim in checked.claims)
    names = min(longest, page.width * 2 // 5, page.width - _VERDICT_CELLS - 12)
    for claim in checked.claims:
        name = cut(page.say(claim.id), names, page.symbols.more)
        verdict = Piece(f"  {claim.verdict:<{_VERDICT_CELLS}}  ", _VERDICT_STYLES.get(claim.verdict, "strong"))
        before = len(verdict.text) + names + 2
        about = Piece(cut(page.say(claim.about), page.width - before, page.symbols.more), "dim")
        if claim.verdict == "undetermined":
            about = Piece(page.say(claim.why))
        elif claim.index in accepted:
            about = Piece(f"accepted: {page.say(accepted[claim.index])}")
        yield from flow((verdict, Piece(name + " " * (names - width(name) + 2)), about), page.width, before)
        if show == "derivations" and claim.derivation is not None:
            yield from flow((Piece(" " * 4), Piece(derivation(claim, page), "dim")), page.width, 6)
    yield ()


class _Told(NamedTuple):
    path: str
    habit: Habit


def _habits(documents: Iterable[Checked], page: Page, show: str) -> Iterator[Line]:
    """How each document prints what does not come out even; where there are many, those that do not just round."""
    telling = [_Told(checked.path, checked.habit) for checked in documents if checked.habit.telling]
    told = telling
    if show == "findings" and len(telling) > _LISTED:
        told = sorted(telling, key=lambda checked: checked.habit.rounds - checked.habit.telling)[:_LISTED]
    for checked in told:
        name = cut(page.say(checked.path), page.width - 4, page.symbols.more, left=True)
        yield from flow((Piece(name), Piece(f" {_habit(checked.habit)}")), page.width, 4)
    if len(told) < len(telling):
        rest = f"and {_count(len(telling) - len(told), 'more file')} with figures that can tell (--show all lists them)"
        yield from flow((Piece(rest),), page.width, 4)
    if told:
        yield ()


def _habit(habit: Habit) -> str:
    """``rounds: 9 of the 12 figures that can tell; cuts digits off: 3``."""
    ways = ((habit.rounds, "rounds"), (habit.cuts, "cuts digits off"), (habit.raises, "rounds up"))
    (most, first), *others = sorted((way for way in ways if way[0]), key=lambda way: -way[0])
    told = f"{first}: {most} of the {habit.telling} figures that can tell"
    if habit.telling == 1:
        told = f"{first}: the one figure that can tell"
    return "; ".join([told, *(f"{way}: {number}" for number, way in others)])


def _summary(report: Report, page: Page, show: str) -> Iterator[Line]:
    documents = report.documents
    findings = [finding._replace(fixes=(), claim=None) for checked in documents for finding in checked.findings]
    claims = sum((outcomes(checked.claims) for checked in documents), Counter[tuple[Verdict, str]]())
    checked = sum(number for (verdict, _), number in claims.items() if verdict != "undetermined")
    if not checked:
        yield from flow((Piece(_nothing(documents, claims.total()), "warning"),), page.width, 2)
    if findings or checked:
        hidden = show == "findings" and any(finding.accepted for finding in findings)
        worst = next((s for s in SEVERITIES if any(f.severity == s and not f.accepted for f in findings)), "good")
        open_ = _tally(finding for finding in findings if not finding.accepted) or "no findings"
        count = sum(1 for finding in findings if finding.accepted)
        more = f"; {count} accepted{' (--show all lists them)' if hidden else ''}" if count else ""
        yield from flow((Piece(open_, worst), Piece(more)), page.width, 2)
    for line in flow(_counts(documents, claims, page), page.width, 2):
        yield tuple(Piece(piece.text.replace(_TIED, " "), piece.style) for piece in line)


def _nothing(documents: Sequence[Checked], claims: int) -> str:
    """The sentence for a report that compared nothing: silence must not pass for success."""
    if not documents:
        why = "there was no file to read"
    elif not any(checked.usable for checked in documents):
        why = "the file could not be read" if len(documents) == 1 else "none of the files could be read"
    elif not claims:
        why = "no claim was found"
    else:
        why = "the one claim could not be checked" if claims == 1 else f"none of the {claims} claims could be checked"
    return f"nothing was compared: {why}"


def _counts(documents: Sequence[Checked], claims: Counter[tuple[Verdict, str]], page: Page) -> Iterator[Piece]:
    """``5 files, 131 figures seen, 56 claims, 55 checked: 47 consistent, 8 truncated; 1 not checked (why)``."""
    unread = [page.say(checked.path) for checked in documents if not checked.usable]
    yield Piece(_count(len(documents), "file"))
    if unread:
        yield Piece(f" ({len(unread)} not read: {_some(unread)})")
    figures = sum(checked.figures for checked in documents)
    seen = f"{_count(figures, 'figure')} seen".replace(" ", _TIED)
    untied = 0
    if any(checked.article for checked in documents):
        tied, compared = places(documents), places(documents, "undetermined")
        untied = figures - tied
        seen += f", {tied}{_TIED}tied, {compared}{_TIED}checked"
    yield Piece(f", {seen}, {_count(claims.total(), 'claim')}")
    verdicts: Counter[Verdict] = Counter()
    for (verdict, _), number in claims.items():
        verdicts[verdict] += number
    unchecked = verdicts.pop("undetermined", 0)
    told = claims.total() - unchecked
    if told:
        yield Piece(f", {told}{_TIED}checked: " if unchecked else " checked: ")
        for number, verdict in enumerate(verdict for verdict in VERDICTS if verdicts[verdict]):
            yield Piece(", " if number else "")
            yield Piece(f"{verdicts[verdict]}{_TIED}{verdict}", _VERDICT_STYLES[verdict])
    if unchecked:
        reasons = Counter(
            {why: number for (each, why), number in claims.items() if each == "undetermined"}
        ).most_common()
        times = page.say("×")
        words = [(f"{number} {times} " if len(reasons) > 1 else "") + page.say(why) for why, number in reasons]
        yield Piece(f"; {unchecked}{_TIED}not{_TIED}checked ({_some(words, '; ')})")
    if untied:
        more = "" if page.everything else " (--show all lists them)"
        yield Piece(f"; {_count(untied, 'figure')} not tied{more}")


def _some(words: Sequence[str], separator: str = ", ") -> str:
    rest = len(words) - _LISTED
    return separator.join([*words[:_LISTED], *([f"and {rest} more"] if rest > 0 else [])])


def _write(report: Report) -> Iterator[str]:
    return render(report)


FORMAT = Format(_write, "for people: findings with their lines and pictures, habits, and the count")
