"""crossfoot checks reported statistics: it recomputes every printed figure exactly and says which do not add up.

>>> import crossfoot
>>> crossfoot.check("53/78 = 64,94%", locale="vi").verdict
'mismatch'

What stands in ``__all__`` is public, and nothing else is; docs/library.md describes it.
"""

import crossfoot.audit

__version__ = "0.2.0"

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
    "__version__",
    "audit",
    "audit_text",
    "check",
    "check_claim",
    "read_text",
]

# The function has the name of a folder of this package. Python puts a package into the one that holds it when it is
# first imported, which was done above, so that it will not take the place of the function later.
del crossfoot

TYPE_CHECKING = False  # as in typing, the import of which would take longer than all of this
if TYPE_CHECKING:
    from crossfoot.library import (
        AuditResult,
        ClaimResult,
        ConflictResult,
        CrossfootError,
        Derivation,
        DocumentResult,
        Edit,
        FindingResult,
        Fix,
        Habit,
        ImpliedFigure,
        NeededFigure,
        PrintedFigure,
        RelatedPlace,
        Severity,
        Unbound,
        Verdict,
        audit,
        audit_text,
        check,
        check_claim,
        read_text,
    )
else:
    del audit

    def __getattr__(name: str) -> object:
        """What is public, imported when it is first asked for."""
        if name in __all__:
            from crossfoot import library

            globals()[name] = value = getattr(library, name)
            return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return __all__
