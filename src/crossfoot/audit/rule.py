"""What a rule is: one fault that crossfoot can name, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Finding, Severity
from crossfoot.discovery import exported, manual_of, members
from crossfoot.records import NamedTuple


class RuleExample(NamedTuple):
    """A whole claim file; for a bad one the place (line, column), message and, where there is one, the fixed text."""

    text: str
    place: tuple[int, int] = (0, 0)
    message: str = ""
    fixed: str = ""


class Rule(NamedTuple):
    """One fault that crossfoot can name. ``check`` yields its findings in a document."""

    name: str
    severity: Severity
    check: Callable[[Document], Iterable[Finding]]
    good: tuple[RuleExample, ...] = ()
    bad: tuple[RuleExample, ...] = ()
    manual: str = ""
    usual: bool = True
    """False for one that runs only where it is selected by name"""


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by name, sorted by name."""
    by_name: dict[str, Rule] = {}
    for member in members("rules"):
        for rule in exported("rules", member, "RULES"):
            if rule.name in by_name:
                raise ImportError(f"two rules are named {rule.name}")
            by_name[rule.name] = rule if rule.manual else rule._replace(manual=manual_of("rules", member))
    return dict(sorted(by_name.items()))
