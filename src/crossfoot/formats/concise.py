"""One line for each finding, as compilers write them and editors and other tools read them; then the count.

``path:line:column: severity[rule] message``, in the order of the text. What is accepted has no line.
"""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.claimfile.lines import Lines
from crossfoot.claims.finding import Checked, Report
from crossfoot.reports.cells import sentence
from crossfoot.reports.format import Format
from crossfoot.reports.phrases import message_of
from crossfoot.reports.summary import counts, headline, summarised


def _lines(checked: Checked) -> Iterator[str]:
    lines = Lines(checked.text)
    for each in sorted(checked.findings, key=lambda finding: finding.start):
        if not each.accepted:
            line, column = lines.position(max(each.start, 0)) if checked.text else (1, 1)
            place = f"{sentence(checked.path)}:{line}:{column}"
            yield f"{place}: {each.severity}[{each.rule}] {sentence(message_of(checked, each))}\n"


def _quiet(report: Report) -> Iterator[str]:
    for checked in report.documents:
        yield from _lines(checked)


def _write(report: Report) -> Iterator[str]:
    yield from _quiet(report)
    summary = summarised(report)
    yield f"crossfoot: {headline(summary)} ({counts(summary)})\n"


FORMAT = Format(_write, "one line a finding: path, line, column, rule, message", _quiet)
