"""How often each rule found something, in place of the findings: what a project is up against, rule by rule."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from crossfoot.claims.finding import SEVERITIES, Report, Severity
from crossfoot.messages import translated_plural
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases
from crossfoot.reports.cells import Line, Piece, width


class Count(NamedTuple):
    """What one rule found, without what is accepted."""

    rule: str
    severity: Severity
    """a rule may have several, each with a count of its own"""
    findings: int
    files: int


def statistics(report: Report) -> list[Count]:
    """Worst severity first, then the most findings."""
    findings: Counter[tuple[str, Severity]] = Counter()
    files: Counter[tuple[str, Severity]] = Counter()
    for checked in report.documents:
        here = Counter((each.rule, each.severity) for each in checked.findings if not each.accepted)
        findings += here
        files.update(here.keys())
    counts = [Count(*key, number, files[key]) for key, number in findings.items()]
    return sorted(counts, key=lambda each: (SEVERITIES.index(each.severity), -each.findings, each.rule))


def lines(report: Report) -> Iterator[Line]:
    """A line for each rule: findings, severity, rule, files."""
    counted = statistics(report)
    room = max((len(str(each.findings)) for each in counted), default=0)
    longest = max((len(each.rule) for each in counted), default=0)
    names = {severity: phrases.severity_name(severity) for severity in SEVERITIES}
    widest = max(map(width, names.values()))
    for each in counted:
        files = translated_plural("in 1 file", "in {number} files", each.files)
        name = names[each.severity]
        severity = Piece(name + " " * (widest - width(name)), each.severity)
        yield Piece(f"{each.findings:>{room}}  "), severity, Piece(f"  {each.rule:<{longest}}  "), Piece(files, "dim")


def as_json(report: Report) -> str:
    """``{"version": 1, "statistics": [{"rule", "severity", "findings", "files"}]}``."""
    counted = [each._asdict() for each in statistics(report)]
    return json.dumps({"version": 1, "statistics": counted}, indent=1) + "\n"
