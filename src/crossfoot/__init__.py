"""crossfoot checks reported statistics: it recomputes every printed figure exactly and says which do not add up.

>>> import crossfoot
>>> crossfoot.check("53/78 = 64,94%", locale="vi").verdict
'mismatch'

What stands in ``__all__`` is public, and nothing else is; docs/library.md describes it.
"""

import sys

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

# The wing and the function have one name. Imported here, the wing is already there when somebody asks for the function.
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

    class _Wing(type(sys)):
        """The wing ``crossfoot.audit``, which can be called as well: ``crossfoot.audit(paths)`` is what
        ``crossfoot.library`` has under that name, and ``import crossfoot.audit.settings as settings`` finds the module.
        """

        def __call__(self, *args: object, **options: object) -> object:
            from crossfoot import library

            return library.audit(*args, **options)

        def __reduce__(self) -> str:
            """Pickled by its name, as a function is."""
            return "audit"

        @property
        def __signature__(self) -> object:
            from inspect import signature

            from crossfoot import library

            return signature(library.audit)

    audit.__class__ = _Wing

    def __getattr__(name: str) -> object:
        """What is public, imported when it is first asked for."""
        if name in __all__:
            from crossfoot import library

            globals()[name] = value = getattr(library, name)
            return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return __all__
