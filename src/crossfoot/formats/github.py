"""GitHub's workflow commands: an annotation on each figure that a finding points at, the worst first, then the count.

Paths are relative to the root of the repository, where GitHub looks for them whatever folder a step runs in. It takes
ten errors, ten warnings and ten notices of a step: what would make the figures agree is worked out for these alone, the
others stand in the log without it. What is accepted is not annotated. Columns are given only where a place stays within
its line; GitHub refuses them elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.claimfile.lines import Lines
from crossfoot.claims.finding import SEVERITIES, Checked, Finding, Report
from crossfoot.messages import translated
from crossfoot.reports.address import Root
from crossfoot.reports.cells import sentence
from crossfoot.reports.findings import read_as, ways_out
from crossfoot.reports.format import Format
from crossfoot.reports.phrases import message_of
from crossfoot.reports.summary import counts, headline, summarised

_COMMANDS: Final = {"error": "error", "warning": "warning", "note": "notice"}
_FIXES: Final = 3
"""ways out that an annotation names"""
_SHOWN: Final = 10
"""annotations of one severity that GitHub takes of a step"""


def data(text: str) -> str:
    """Text behind the second pair of colons."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def value(text: str) -> str:
    """The value of a property."""
    return data(text).replace(":", "%3A").replace(",", "%2C")


def _properties(checked: Checked, path: str, lines: Lines, finding: Finding) -> Iterator[tuple[str, str]]:
    yield "file", sentence(path)
    if finding.start >= 0 and checked.text:
        line, column = lines.position(finding.start)
        end_line, end_column = lines.position(max(finding.start, finding.end))
        yield "line", str(line)
        yield "endLine", str(end_line)
        if line == end_line:
            yield "col", str(column)
            yield "endColumn", str(end_column)
    yield "title", f"crossfoot {sentence(finding.rule)}"


def _message(checked: Checked, finding: Finding, root: Root, shown: bool) -> Iterator[str]:
    yield message_of(checked, finding)
    claim = finding.claim
    if claim is not None:
        about = f"{claim.id} · {claim.about}" if claim.about else claim.id
        yield translated("claim: {claim}", claim=about)
        if claim.derivation is not None:
            yield read_as(claim)
    for label, fix, _ in ways_out(finding.fixes[:_FIXES]) if shown else ():
        yield translated("{label}: {text}", label=label, text=fix.title)
    for related in finding.related:
        where = f"{related.where(root.path(related.document))}: " if related.document else ""
        yield translated("see: {message}", message=f"{where}{related.message}")


def _command(checked: Checked, root: Root, lines: Lines, finding: Finding, shown: bool) -> str:
    named = _properties(checked, root.path(checked.path), lines, finding)
    properties = ",".join(f"{name}={value(text)}" for name, text in named)
    message = "\n".join(sentence(line) for line in _message(checked, finding, root, shown))
    return f"::{_COMMANDS[finding.severity]} {properties}::{data(message)}\n"


def _write(report: Report) -> Iterator[str]:
    root = Root(checked.path for checked in report.documents)
    lines = {number: Lines(checked.text) for number, checked in enumerate(report.documents) if checked.findings}
    for severity in SEVERITIES:
        written = 0
        for number, checked in enumerate(report.documents):
            for finding in checked.findings:
                if finding.severity == severity and not finding.accepted:
                    yield _command(checked, root, lines[number], finding, written < _SHOWN)
                    written += 1
    summary = summarised(report)
    yield f"crossfoot: {headline(summary)} ({counts(summary)})\n"


FORMAT = Format(_write, "workflow commands of GitHub: an annotation on each figure")
