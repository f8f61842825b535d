"""What a report comes to: its counts, and the two lines that tell them. Nothing in them is text of a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from crossfoot.claimfile.claim_list import outcomes
from crossfoot.claims.claim import VERDICTS, Verdict
from crossfoot.claims.finding import SEVERITIES, Checked, Finding, Report


class Summary(NamedTuple):
    documents: int
    unreadable: int
    figures: int
    """figures seen, each printed place once"""
    tied: int
    """figures that claims use, each printed place once"""
    compared: int
    """those of claims that were checked"""
    verdicts: Mapping[str, int]
    findings: Mapping[str, int]
    """by severity, without those that are accepted"""
    accepted: int
    unbound: int
    """numbers of running text that belong to no claim, years and dates among them, which are no figures"""
    reasons: Mapping[str, int]
    """why claims were not checked, the commonest reason first"""

    @property
    def claims(self) -> int:
        return sum(self.verdicts.values())

    @property
    def checked(self) -> int:
        return self.claims - self.verdicts.get("undetermined", 0)


def summarised(report: Report) -> Summary:
    """The counts of a report; verdicts in their order, severities worst first."""
    told = sum((outcomes(checked.claims) for checked in report.documents), Counter[tuple[Verdict, str]]())
    findings = [finding for checked in report.documents for finding in checked.findings]
    verdicts: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for (verdict, why), number in told.items():
        verdicts[verdict] += number
        if verdict == "undetermined":
            reasons[why] += number
    severities = Counter(finding.severity for finding in findings if not finding.accepted)
    return Summary(
        len(report.documents),
        sum(not checked.usable for checked in report.documents),
        sum(checked.figures for checked in report.documents),
        places(report.documents),
        places(report.documents, "undetermined"),
        {verdict: verdicts[verdict] for verdict in VERDICTS if verdicts[verdict]},
        {severity: severities[severity] for severity in SEVERITIES},
        sum(1 for finding in findings if finding.accepted),
        sum(len(checked.unbound) for checked in report.documents),
        dict(reasons.most_common()),
    )


def places(documents: Iterable[Checked], without: str = "") -> int:
    """Figures that claims use, each printed place once; of claims with another verdict than ``without``."""
    return sum(
        len({each.start for claim in checked.claims if claim.verdict != without for each in claim.figures})
        for checked in documents
    )


def headline(summary: Summary) -> str:
    """``2 errors, 1 note; 1 accepted``. Where nothing was compared it says so: silence must not pass for success."""
    told = ", ".join(counted(number, severity) for severity, number in summary.findings.items() if number)
    told = told or "no findings"
    told += f"; {summary.accepted} accepted" if summary.accepted else ""
    return told if summary.checked else f"{told}; nothing was compared"


def counts(summary: Summary) -> str:
    """``5 files, 131 figures seen, 56 claims, 55 checked: 47 consistent, 8 truncated; 1 not checked``."""
    unread = f" ({summary.unreadable} not read)" if summary.unreadable else ""
    told = f"{counted(summary.documents, 'file')}{unread}, {counted(summary.figures, 'figure')} seen, "
    told += counted(summary.claims, "claim")
    verdicts = [f"{number} {verdict}" for verdict, number in summary.verdicts.items() if verdict != "undetermined"]
    unchecked = summary.claims - summary.checked
    if summary.checked:
        told += f"{f', {summary.checked}' if unchecked else ''} checked: {', '.join(verdicts)}"
    told += f"; {unchecked} not checked" if unchecked else ""
    return told + (f"; {counted(summary.unbound, 'number')} in no claim" if summary.unbound else "")


def counted(number: int, thing: str) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def by_claim(checked: Checked) -> tuple[Mapping[int, Sequence[Finding]], Sequence[Finding]]:
    """The findings of each claim, by its index, and those that belong to none. A conflict belongs to every claim of
    the document that it names."""
    named: dict[str, list[int]] = {}
    for claim in checked.claims if any(finding.conflict for finding in checked.findings) else ():
        named.setdefault(claim.id, []).append(claim.index)
    of: dict[int, list[Finding]] = {}
    loose = []
    for finding in checked.findings:
        told = finding.conflict.claims if finding.conflict else ()
        indexes = [finding.claim.index] if finding.claim else [index for name in told for index in named.get(name, ())]
        for index in indexes:
            of.setdefault(index, []).append(finding)
        if not indexes:
            loose.append(finding)
    return of, loose
