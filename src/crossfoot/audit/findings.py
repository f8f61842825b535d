"""From a claim file, its claims decided, to what is reported of it: the rules are run, acceptances applied, every place
found.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.audit.pointing import placed
from crossfoot.audit.rule import Rule, passed_on, rules
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.habit import habit_of
from crossfoot.claimfile.lines import line_starts
from crossfoot.claims.finding import SEVERITIES, Checked, Finding

LAST: Final = "unused-acceptance"
"""the rule that is asked when all others have been"""


def report_on(document: Document, settings: Settings) -> Checked:
    """Run the rules, apply the acceptances, find every place."""
    failed = document.crash
    if failed is None:
        try:
            return _reported(document, settings)
        except Exception as error:
            failed = error
    from crossfoot.audit.crashes import crashed

    return crashed(document.path, failed)


def _reported(document: Document, settings: Settings) -> Checked:
    settings = settings.on(document.path)
    noted = document.noted()
    asked = [rules()[name] for name in rules() if name in noted or name not in passed_on()]
    wanted = {rule.name for rule in asked if settings.runs(rule)}
    # Whether an acceptance is used shows only when the rule that it names has run, wanted or not.
    accepted: set[str] = set()
    if LAST in wanted:
        accepted = {each.rule for each in document.acceptances}
        accepted |= {each.rule for each in document.accepted_cells.values()}
    findings = [
        each
        for rule in asked
        if rule.name != LAST and (rule.name in wanted or rule.name in accepted)
        for each in _found_by(rule, document)
    ]
    findings = [each for each in _accepted(document, findings) if each.rule in wanted]
    if LAST in wanted:
        findings += _found_by(rules()[LAST], document)
    reported = [placed(document, finding) for finding in findings]
    reported.sort(key=lambda f: (f.start, SEVERITIES.index(f.severity), f.rule))
    return Checked(
        document.path, document.notation.locale, document.claims, reported, habit_of(document), document.source.text,
        line_starts(document.source.text), True, document.figures_seen(),
    )  # fmt: skip


def _found_by(rule: Rule, document: Document) -> Iterator[Finding]:
    for finding in rule.check(document):
        yield finding if finding.severity == rule.severity else finding._replace(severity=rule.severity)


def _accepted_at_cells(document: Document, findings: list[Finding]) -> list[Finding]:
    """Those marked that accuse a cell whose finding is accepted; leaves the acceptances that met none."""
    left = {(name, each.rule): each for name, each in document.accepted_cells.items()}
    met = set()
    marked = []
    for finding in findings:
        keys = [key for cell in finding.cells if (key := (f"{cell.table}!{cell.name}", finding.rule)) in left]
        met.update(keys)
        marked.append(finding._replace(accepted=left[keys[0]].reason) if keys else finding)
    document.unmatched_cells = tuple(each for key, each in left.items() if key not in met)
    return marked


def _accepted(document: Document, findings: list[Finding]) -> list[Finding]:
    """The findings, those marked that their claim accepts (or a claim of their conflict); leaves the acceptances
    that met none.
    """
    findings = _accepted_at_cells(document, findings)
    reasons = {(each.index, each.rule): each for each in document.acceptances}
    if not reasons:
        return findings
    indexes = {claim.id: claim.index for claim in document.claims}
    met = set()
    marked = []
    for finding in findings:
        claims = finding.conflict.claims if finding.conflict else ()
        about = [finding.claim.index] if finding.claim else [indexes[each] for each in claims if each in indexes]
        keys = [(index, finding.rule) for index in about if (index, finding.rule) in reasons]
        met.update(keys)
        marked.append(finding._replace(accepted=reasons[keys[0]].reason) if keys else finding)
    document.unmatched = tuple(each for key, each in reasons.items() if key not in met)
    return marked
