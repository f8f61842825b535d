"""What a report comes to: its counts, and the two lines that say them. Nothing in them is text of a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from crossfoot.claimfile.claim_list import outcomes, uses
from crossfoot.claims.claim import VERDICTS, Verdict
from crossfoot.claims.finding import SEVERITIES, Checked, Report
from crossfoot.messages import translated
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases


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
    """of articles: consistent claims that would be findings if they were wrong"""
    holding: int = 0
    """of articles: claims of sentences that hold"""
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
            if claim.verdict not in ("undetermined", "mismatch") and claim.derivation is not None:  # none has a table's
                self._numbers["holding"] += 1
                self._numbers["firm"] += claim.derivation.firm
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
    said = [phrases.listed(summary.findings) or translated("no findings")]
    said += [phrases.accepted(summary.accepted)] if summary.accepted else []
    return phrases.clauses(said if summary.checked else [*said, translated("nothing was compared")])


def counts(summary: Summary) -> str:
    """``5 files, 131 figures seen, 56 claims, 55 checked: 47 consistent, 8 truncated; 1 not checked``."""
    said = [phrases.files_read(summary.documents, summary.unreadable), phrases.figures_seen(summary.figures)]
    unchecked, clauses = summary.claims - summary.checked, []
    clauses += [phrases.unchecked(unchecked)] if unchecked else []
    clauses += [phrases.doubtful(summary.doubtful)] if summary.doubtful else []
    clauses += [phrases.unbound(summary.unbound)] if summary.unbound else []
    clauses += [phrases.left_out(summary.ignored)] if summary.ignored else []
    return phrases.clauses([phrases.listing([*said, *_verdicts(summary)]), *clauses])


def seen(summary: Summary) -> str:
    """What the last lines of the report for people say, in one sentence and without advice on options."""
    said = [phrases.files_read(summary.documents, summary.unreadable), phrases.figures_seen(summary.figures)]
    if summary.articles:
        said += [phrases.figures_tied(summary.tied), phrases.figures_compared(summary.compared)]
    unchecked, clauses = summary.claims - summary.checked, []
    if unchecked:
        reasons = [f"{number} × {why}" for why, number in summary.reasons.items()]
        reasons = [*summary.reasons] if len(reasons) == 1 else reasons
        clauses.append(phrases.unchecked(unchecked, phrases.some(reasons, phrases.semicolon())))
    clauses += [phrases.figures_untied(summary.untied)] if summary.articles and summary.untied else []
    clauses += [phrases.firm(summary.firm, summary.holding)] if summary.holding else []
    clauses += [phrases.doubtful(summary.doubtful)] if summary.doubtful else []
    clauses += [phrases.left_out(summary.ignored)] if summary.ignored else []
    return phrases.clauses([phrases.listing([*said, *_verdicts(summary)]), *clauses])


def _verdicts(summary: Summary) -> list[str]:
    """``56 claims``, ``55 checked: 47 consistent, 8 truncated``."""
    verdicts = [phrases.of_verdict(each, number) for each, number in summary.verdicts.items() if each != "undetermined"]
    return phrases.claims_checked(summary.checked, summary.claims, phrases.listing(verdicts))
