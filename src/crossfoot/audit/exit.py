"""What a command ends with."""

from __future__ import annotations

from crossfoot.claims.finding import SEVERITIES, Report, Severity
from crossfoot.records import NamedTuple


class Exit(NamedTuple):
    """Exit codes, the same for every format."""

    clean: int = 0
    found: int = 1
    failed: int = 2
    nothing: int = 3


EXIT = Exit()


def exit_code(report: Report, fail_on: Severity | None = "error") -> int:
    """What the command ends with; docs/report.md. With ``None`` no finding counts."""
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on else ()
    counts = compared = False
    for document in report.documents:
        if not document.usable:
            return EXIT.failed
        counts = counts or any(not each.accepted and each.severity in counted for each in document.findings)
        compared = compared or any(claim.verdict != "undetermined" for claim in document.claims)
    if not report.documents:
        return EXIT.failed
    if counts:
        return EXIT.found
    return EXIT.clean if compared else EXIT.nothing
