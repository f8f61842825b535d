"""The door for programs: what ``import crossfoot`` offers, in functions and in the records that they return."""

from crossfoot.claims.claim import Derivation, Verdict
from crossfoot.claims.finding import Edit, Fix, Habit, Severity, Unbound
from crossfoot.library.calls import audit, audit_text, check, check_claim, read_text
from crossfoot.library.errors import CrossfootError
from crossfoot.library.results import (
    AuditResult,
    ClaimResult,
    ConflictResult,
    DocumentResult,
    FindingResult,
    ImpliedFigure,
    NeededFigure,
    PrintedFigure,
    RelatedPlace,
)

__all__ = [
    "AuditResult",
    "ClaimResult",
    "ConflictResult",
    "CrossfootError",
    "Derivation",
    "DocumentResult",
    "Edit",
    "FindingResult",
    "Fix",
    "Habit",
    "ImpliedFigure",
    "NeededFigure",
    "PrintedFigure",
    "RelatedPlace",
    "Severity",
    "Unbound",
    "Verdict",
    "audit",
    "audit_text",
    "check",
    "check_claim",
    "read_text",
]
