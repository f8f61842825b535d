"""What a report comes to: its counts, and the two lines that say them. Nothing in them is text of a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from crossfoot.claimfile.claim_list import outcomes, uses
from crossfoot.claims.claim import VERDICTS, Verdict
from crossfoot.claims.finding import SEVERITIES, Checked, Report
from crossfoot.records import NamedTuple

MOST_LISTED: Final = 20
"""files or reasons that are listed one by one"""


class Summary(NamedTuple):
    documents: int
    articles: int
    """documents that are running text"""
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
    doubtful: int = 0
    """of articles: what would be mismatches if it were sure that the figures belong together"""
    firm: int = 0
    """of articles: claims that hold and would have been told if they did not"""
    holding: int = 0
    """of articles: claims that hold"""
    ignored: int = 0
    """of articles: paragraphs that were left out because they ask for that"""

    @property
    def untied(self) -> int:
        return self.figures - self.tied

    @property
    def claims(self) -> int:
        return sum(self.verdicts.values())

    @property
    def checked(self) -> int:
        return self.claims - self.verdicts.get("undetermined", 0)


class Tally:
    """Counts document after document, so that none has to be held, or read twice."""

    def __init__(self, uses: bool = True) -> None:
        """``uses``: whether to count which figures claims use."""
        self._uses = uses
        self._numbers: Counter[str] = Counter()
        self._outcomes: Counter[tuple[Verdict, str]] = Counter()
        self._severities: Counter[str] = Counter()

    def add(self, checked: Checked) -> None:
        self._numbers += Counter(
            documents=1, articles=checked.article, unreadable=not checked.usable, figures=checked.figures,
            unbound=len(checked.unbound), doubtful=len(checked.doubtful), ignored=checked.ignored,
        )  # fmt: skip
        self._outcomes += outcomes(checked.claims)
        tied, compared = uses(checked.claims) if self._uses else (0, 0)
        self._numbers["tied"] += tied
        self._numbers["compared"] += compared
        for claim in checked.claims if self._uses and checked.article else ():
            if claim.verdict not in ("undetermined", "mismatch"):
                self._numbers["holding"] += 1
                self._numbers["firm"] += claim.derivation is not None and claim.derivation.firm
        for finding in checked.findings:
            if finding.accepted:
                self._numbers["accepted"] += 1
            else:
                self._severities[finding.severity] += 1

    def summary(self) -> Summary:
        """The counts so far; verdicts in their order, severities worst first."""
        verdicts: Counter[str] = Counter()
        reasons: Counter[str] = Counter()
        for (verdict, why), times in self._outcomes.items():
            verdicts[verdict] += times
            if verdict == "undetermined":
                reasons[why] += times
        number = self._numbers
        return Summary(
            number["documents"], number["articles"], number["unreadable"], number["figures"], number["tied"],
            number["compared"], {verdict: verdicts[verdict] for verdict in VERDICTS if verdicts[verdict]},
            {severity: self._severities[severity] for severity in SEVERITIES}, number["accepted"], number["unbound"],
            dict(reasons.most_common()), number["doubtful"], number["firm"], number["holding"],
            number["ignored"],
        )  # fmt: skip


def summarised(report: Report, uses: bool = True) -> Summary:
    """The counts of a report; without ``uses`` those of tied and compared figures stay zero."""
    tally = Tally(uses)
    for checked in report.documents:
        tally.add(checked)
    return tally.summary()


def headline(summary: Summary) -> str:
    """``2 errors, 1 note; 1 accepted``. Where nothing was compared it says so: silence must not pass for success."""
    accepted = f"; {summary.accepted} accepted" if summary.accepted else ""
    nothing = "" if summary.checked else "; nothing was compared"
    return f"{listed(summary.findings) or 'no findings'}{accepted}{nothing}"


def counts(summary: Summary) -> str:
    """``5 files, 131 figures seen, 56 claims, 55 checked: 47 consistent, 8 truncated; 1 not checked``."""
    unread = f" ({summary.unreadable} not read)" if summary.unreadable else ""
    said = f"{counted(summary.documents, 'file')}{unread}, {counted(summary.figures, 'figure')} seen, "
    said += counted(summary.claims, "claim")
    verdicts = [f"{number} {verdict}" for verdict, number in summary.verdicts.items() if verdict != "undetermined"]
    unchecked = summary.claims - summary.checked
    if summary.checked:
        said += f"{f', {summary.checked}' if unchecked else ''} checked: {', '.join(verdicts)}"
    said += f"; {unchecked} not checked" if unchecked else ""
    said += f"; {summary.doubtful} doubtful" if summary.doubtful else ""
    said += f"; {counted(summary.unbound, 'number')} in no claim" if summary.unbound else ""
    return said + (f"; {ignored(summary)}" if summary.ignored else "")


def ignored(summary: Summary) -> str:
    """``2 paragraphs left out``."""
    return f"{counted(summary.ignored, 'paragraph')} left out"


def seen(summary: Summary) -> str:
    """What the last lines of the report for people say, in one sentence and without advice on options."""
    unread = f" ({summary.unreadable} not read)" if summary.unreadable else ""
    said = f"{counted(summary.documents, 'file')}{unread}, {counted(summary.figures, 'figure')} seen"
    if summary.articles:
        said += f", {summary.tied} tied, {summary.compared} checked"
    said += f", {counted(summary.claims, 'claim')}"
    unchecked = summary.claims - summary.checked
    if summary.checked:
        found = ", ".join(f"{number} {each}" for each, number in summary.verdicts.items() if each != "undetermined")
        said += f", {summary.checked} checked: {found}" if unchecked else f" checked: {found}"
    if unchecked:
        reasons = [f"{number} × {why}" for why, number in summary.reasons.items()]
        said += f"; {unchecked} not checked ({some([*summary.reasons] if len(reasons) == 1 else reasons, '; ')})"
    said += f"; {counted(summary.untied, 'figure')} not tied" if summary.articles and summary.untied else ""
    if summary.holding:
        said += f"; {summary.firm} of the {summary.holding} that hold would have been told if they did not"
    said += f"; {summary.doubtful} doubtful" if summary.doubtful else ""
    return said + (f"; {ignored(summary)}" if summary.ignored else "")


def some(words: Sequence[str], separator: str = ", ") -> str:
    """The first of very many, and how many more there are."""
    rest = len(words) - MOST_LISTED
    return separator.join([*words[:MOST_LISTED], *([f"and {rest} more"] if rest > 0 else [])])


def counted(number: int, thing: str) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def listed(severities: Mapping[str, int]) -> str:
    """``1 error, 3 notes``, worst first; nothing where there are none."""
    return ", ".join(counted(severities[each], each) for each in SEVERITIES if severities.get(each))
