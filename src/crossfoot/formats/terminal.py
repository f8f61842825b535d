"""The report for people: what is wrong first, each finding with its line, its sentence and a picture, then the count.

Nothing from a file reaches the terminal as it is (`reports.cells.visible`), and nothing depends on colour. Without
colour rich is not even imported.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, TextIO

from crossfoot.claimfile.tree import Source
from crossfoot.claims.finding import Checked, Finding, Report
from crossfoot.figures.locales import notation_or_unknown
from crossfoot.messages import translated
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases
from crossfoot.reports.blocks import VERDICT_STYLES, WIDEST, Page, QuotedText, block, derivation, loose
from crossfoot.reports.cells import Line, Piece, cut, flow, symbols_for, width
from crossfoot.reports.closing import DOUBTFUL, closing, habits, silence
from crossfoot.reports.findings import rank, worst_first
from crossfoot.reports.format import Format
from crossfoot.reports.picture import legend
from crossfoot.reports.summary import summarised

PIPED: Final = 100
"""columns where there is no terminal to ask"""
_NARROWEST: Final = 30
_BATCH: Final = 200

_LOOKS: Final = {
    "error": "bold red", "warning": "bold yellow", "note": "bold cyan", "good": "green", "strong": "bold", "dim": "dim",
}  # fmt: skip
_LINKING: Final = (
    "iTerm.app", "WezTerm", "vscode", "ghostty", "zed", "mintty", "Hyper", "Tabby", "rio",
    "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm",
)  # fmt: skip
"""names in TERM_PROGRAM and TERM"""
_VTE: Final = 5000
"""the version from which on terminals of GNOME know links"""


class Terminal(NamedTuple):
    """Where a report is printed, and how much it may take."""

    stream: TextIO
    width: int = PIPED
    color: bool = False
    links: bool = False
    """whether files and rules are linked"""

    @property
    def encoding(self) -> str:
        return getattr(self.stream, "encoding", None) or "utf-8"


def console_for(stream: TextIO, color: str = "auto", environ: Mapping[str, str] = os.environ) -> Terminal:
    """The terminal behind a stream: as wide as it is or as COLUMNS says, and in colour if ``color`` is ``always``, or
    if it is ``auto`` and the terminal can and may."""
    colored = _colored(stream, color, environ)
    links = colored and _knows_links(stream, environ)
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return Terminal(stream, int(columns), colored, links)
    try:
        columns_there = os.get_terminal_size(stream.fileno()).columns if stream.isatty() else PIPED
    except (OSError, ValueError, AttributeError):
        columns_there = PIPED
    return Terminal(stream, columns_there or PIPED, colored, links)


def _colored(stream: TextIO, color: str, environ: Mapping[str, str]) -> bool:
    """What the user asks for comes first, then NO_COLOR, then FORCE_COLOR, then what the terminal can do."""
    if color != "auto":
        return color == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0").lower() not in ("", "0", "false"):
        return True
    return environ.get("TERM") != "dumb" and stream.isatty()


def _knows_links(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """What FORCE_HYPERLINK says, else whether the terminal is known to know links (OSC 8): others may print them."""
    asked = environ.get("FORCE_HYPERLINK")
    if asked is not None:
        return asked not in ("", "0")
    if not stream.isatty() or "CI" in environ:
        return False
    vte = environ.get("VTE_VERSION", "")
    return (
        environ.get("TERM_PROGRAM") in _LINKING
        or environ.get("TERM") in _LINKING
        or any(name in environ for name in ("WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "DOMTERM"))
        or (vte.isdecimal() and int(vte) >= _VTE)
    )


def print_report(
    report: Report, terminal: Terminal, *, show: str = "findings", quiet: bool = False, statistics: bool = False
) -> None:
    """Print the report piece by piece; ``show="doubtful"`` adds what would be a mismatch if it were sure that the
    figures belong together, ``show="all"`` also what is accepted, the table of all claims and the figures of an
    article that belong to none, ``show="derivations"`` also why each claim of an article was read. ``quiet`` leaves
    out habits and counts, ``statistics`` counts the findings of each rule in place of them.
    """
    page = _page(terminal.width, terminal.encoding, show)._replace(links=terminal.links)
    print_lines(_report(report, page, show, quiet, statistics), terminal)


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

    def look(piece: Piece) -> Style | None:
        style = looks.get(piece.style)
        return Style.combine([style or Style.null(), Style(link=piece.link)]) if piece.link else style

    while batch := tuple(islice(lines, _BATCH)):
        ended = ((*line, Piece("\n")) for line in batch)
        segments = [Segment(piece.text, look(piece)) for line in ended for piece in line]
        console.print(Segments(segments), soft_wrap=True, end="")


def render(
    report: Report, *, show: str = "findings", width: int = 80, encoding: str = "utf-8", quiet: bool = False,
    statistics: bool = False,
) -> Iterator[str]:  # fmt: skip
    """The report as plain text, line by line, for a stream of that width and encoding."""
    return map(_plain, _report(report, _page(width, encoding, show), show, quiet, statistics))


def _plain(line: Line) -> str:
    return "".join(piece.text for piece in line).rstrip() + "\n"


def _page(columns: int, encoding: str, show: str) -> Page:
    everything = show not in ("findings", DOUBTFUL)
    return Page(max(columns, _NARROWEST), encoding, symbols_for(encoding), set(), everything)


def _report(report: Report, page: Page, show: str, quiet: bool = False, statistics: bool = False) -> Iterator[Line]:
    if statistics:
        from crossfoot.reports.statistics import lines

        yield from lines(report)
    else:
        yield from _findings(report, page, show, not quiet)
    if quiet:
        yield from silence(summarised(report, uses=False), page)
        return
    yield from habits(report.documents, page, show) if not statistics else ()
    yield from closing(report, page, show)


def _findings(report: Report, page: Page, show: str, with_key: bool) -> Iterator[Line]:
    for checked, findings in _worst_first(report.documents, show):
        yield from _file(checked, findings, page)
    for checked in report.documents if show != "findings" else ():
        if checked.doubtful:
            yield from _file(checked, checked.doubtful, page, phrases.doubtful(len(checked.doubtful)))
    key = [(Piece(line, "dim"),) for line in legend(page.drawn, page.width, page.symbols)]
    yield from (*key, ()) if key and with_key else ()
    for checked in report.documents if page.everything else ():
        if checked.claims:
            yield from _table(checked, page, show)
        if checked.unbound:
            yield from _title(checked.path, phrases.unbound(len(checked.unbound)), page)
            yield from loose(checked, page)


def _worst_first(documents: Sequence[Checked], show: str) -> Iterator[tuple[Checked, list[Finding]]]:
    """The documents that have something to show, with it, both the worst first; what is accepted comes last. They are
    asked for one by one, so that those which wait on disk stay there.
    """

    def shown(checked: Checked) -> list[Finding]:
        return worst_first(each for each in checked.findings if show not in ("findings", DOUBTFUL) or not each.accepted)

    ranks = [(rank(first[0]), number) for number, each in enumerate(documents) if (first := shown(each))]
    for _, number in sorted(ranks):
        checked = documents[number]
        yield checked, shown(checked)


def _file(checked: Checked, findings: Sequence[Finding], page: Page, words: str = "") -> Iterator[Line]:
    yield from _title(checked.path, words or _tally(findings), page)
    quoted = QuotedText(checked.path, Source(checked.text), page, checked.pages)
    notation = notation_or_unknown(checked.locale)
    for finding in findings:
        lines = block(quoted, finding, notation)
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
    return tuple(piece._replace(style="dim") for piece in line)


def _tally(findings: Iterable[Finding]) -> str:
    """``1 error, 3 notes, 1 accepted``."""
    counts = Counter("accepted" if finding.accepted else finding.severity for finding in findings)
    accepted = phrases.accepted(counts["accepted"]) if counts["accepted"] else ""
    return phrases.listing(filter(None, (phrases.listed(counts), accepted)))


def _table(checked: Checked, page: Page, show: str) -> Iterator[Line]:
    """The claims of a document in its order, each with its verdict and what it is about, or why it was not checked."""
    yield from _title(checked.path, phrases.claims(len(checked.claims)), page)
    accepted = {each.claim.index: each.accepted for each in checked.findings if each.claim and each.accepted}
    longest = max(width(page.say(claim.id)) for claim in checked.claims)
    verdicts = {verdict: phrases.verdict_name(verdict) for verdict in phrases.VERDICT_NAMES}
    cells = max(map(width, verdicts.values()))
    names = min(longest, page.width * 2 // 5, page.width - cells - 12)
    for claim in checked.claims:
        name = cut(page.say(claim.id), names, page.symbols.more)
        said = verdicts[claim.verdict]
        verdict = Piece(f"  {said}{' ' * (cells - width(said))}  ", VERDICT_STYLES[claim.verdict])
        before = cells + 4 + names + 2
        about = Piece(cut(page.say(claim.about), page.width - before, page.symbols.more), "dim")
        if claim.verdict == "undetermined":
            about = Piece(page.say(claim.why))
        elif claim.index in accepted:
            about = Piece(translated("accepted: {reason}", reason=page.say(accepted[claim.index])))
        yield from flow((verdict, Piece(name + " " * (names - width(name) + 2)), about), page.width, before)
        if show == "derivations" and claim.derivation is not None:
            yield from flow((Piece(" " * 4), Piece(derivation(claim, page), "dim")), page.width, 6)
    yield ()


def _write(report: Report) -> Iterator[str]:
    return render(report)


FORMAT = Format(_write, "for people: findings with their lines and pictures, habits, and the count")
