"""CSV by RFC 4180: a row for each claim, one for each finding that belongs to none, one for each number in no claim.

A spreadsheet takes a cell that begins with a sign for a formula, and some take a semicolon for the end of a cell. Text
of that form gets an apostrophe in front, as spreadsheets themselves mark text. A plain figure is no formula: -5 and
+1.227 stay as they are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Final

from crossfoot.claimfile.lines import Lines
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import SEVERITIES, Checked, Finding, Report, Unbound
from crossfoot.claims.wording import recomputed_text
from crossfoot.figures.locales import notation_or_unknown
from crossfoot.figures.notation import Notation
from crossfoot.messages import translated
from crossfoot.reports.cells import sentence
from crossfoot.reports.findings import by_claim, sentence_of
from crossfoot.reports.format import Format

COLUMNS: Final = (
    "document", "line", "column", "claim", "kind", "about", "verdict", "figures", "recomputed", "severity", "rules",
    "message", "accepted", "quote", "page",
)  # fmt: skip
_FORMULA: Final = re.compile(
    r"""(^|[;\t])([\s"']*)(?=[=+\-@＝＋－＠])(?![+-]\d+(?:[.,'\u00a0\u202f ]\d+)*[\u00a0\u202f ]?%?\s*(?:;|$))"""
)


def cell(text: str) -> str:
    """The text on one line, with nothing in it that a spreadsheet would run."""
    return _FORMULA.sub(r"\1\2'", sentence(text))


def _claim(checked: Checked, lines: Lines, notation: Notation, claim: Claim, findings: Sequence[Finding]) -> list[str]:
    own = [figure for figure in claim.figures if not figure.name] or claim.figures
    printed = "; ".join(f"{figure.role}={figure.written.text}" for figure in claim.figures)
    implied = [each for each in claim.recomputed if each.role]
    recomputed = "; ".join(f"{each.role}={recomputed_text(claim, each, notation)}" for each in implied)
    start = findings[0].start if findings else own[0].start if own else -1
    place = _place(lines, start)
    return [
        checked.path, *place, claim.id, claim.kind, claim.about, claim.verdict, printed, recomputed,
        *_said(findings, claim.why), sentence_of(checked, claim), _page(checked, start),
    ]  # fmt: skip


def _said(findings: Sequence[Finding], why: str = "") -> list[str]:
    """Worst severity that is not accepted, rules, messages (or why the claim was not checked), reasons."""
    open_ = {finding.severity for finding in findings if not finding.accepted}
    severity = next((severity for severity in SEVERITIES if severity in open_), "")
    messages = [finding.message for finding in findings]
    if why and not any(why in message for message in messages):
        messages.append(why)
    reasons = dict.fromkeys(finding.accepted for finding in findings if finding.accepted)
    rules = dict.fromkeys(finding.rule for finding in findings)
    return [severity, " ".join(rules), "; ".join(messages), "; ".join(reasons)]


def _place(lines: Lines, start: int) -> list[str]:
    return [*map(str, lines.position(start))] if start >= 0 and lines.text else ["", ""]


def _finding(checked: Checked, lines: Lines, finding: Finding) -> list[str]:
    place, page = _place(lines, finding.start), _page(checked, finding.start)
    return [checked.path, *place, "", "", "", "", "", "", *_said([finding]), "", page]


def _unbound(checked: Checked, lines: Lines, number: Unbound) -> list[str]:
    place, page = _place(lines, number.start), _page(checked, number.start)
    return [checked.path, *place, "", "unbound", "", "", number.text, "", "", "", translated(number.why), "", "", page]


def _page(checked: Checked, start: int) -> str:
    """Nothing for a document without pages."""
    return str(checked.page(start) or "") if start >= 0 else ""


def _rows(checked: Checked) -> Iterator[list[str]]:
    notation, lines = notation_or_unknown(checked.locale), Lines(checked.text)
    of_claim, of_none = by_claim(checked)
    for claim in checked.claims:
        yield _claim(checked, lines, notation, claim, of_claim.get(claim.index, ()))
    yield from (_finding(checked, lines, finding) for finding in of_none)
    yield from (_unbound(checked, lines, each) for each in checked.unbound)


def _write(report: Report) -> Iterator[str]:
    yield _line(COLUMNS)
    for checked in report.documents:
        yield from (_line(map(cell, row)) for row in _rows(checked))


def _line(cells: Iterator[str] | Sequence[str]) -> str:
    held = StringIO()
    csv.writer(held, lineterminator="\r\n").writerow(cells)
    return held.getvalue()


FORMAT = Format(_write, "CSV of claims with verdicts, for spreadsheets")
