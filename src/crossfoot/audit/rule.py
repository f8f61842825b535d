"""What a rule is: one fault that crossfoot can name, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from crossfoot.claims.finding import Finding, Severity
from crossfoot.claims.kind import kinds
from crossfoot.discovery import Members, exported, manual_of, members
from crossfoot.records import NamedTuple

if TYPE_CHECKING:
    from crossfoot.claimfile.document import Document

_SEEKING: Final = "rules"
_NOTED: Final = "rules.noted"
_EACH_KIND: Final = "kind-"


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

    @property
    def summary(self) -> str:
        """The first sentence of the manual, in one line and in English."""
        first = re.split(r"[.:]\s", self.manual.strip(), maxsplit=1)[0]
        return " ".join(first.rstrip(".").split())


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by name, sorted. A rule is named after its file, with hyphens; ``kind`` in that name stands for every
    kind.
    """
    makers: dict[str, Callable[[], Rule]] = {}
    for family in (_SEEKING, _NOTED):
        for member in members(family):
            for name, make in _rules_of(family, member):
                if name in makers:
                    raise ImportError(f"two rules are named {name}")
                makers[name] = make
    return Members(dict(sorted(makers.items())))


def _rules_of(family: str, member: str) -> Iterator[tuple[str, Callable[[], Rule]]]:
    name = member.replace("_", "-")
    if not name.startswith(_EACH_KIND):
        yield name, partial(_rule, family, member)
    for kind in kinds() if name.startswith(_EACH_KIND) else ():
        yield name.replace(_EACH_KIND, f"{kind}-", 1), partial(_rule_of_kind, family, member, kind)


def _rule(family: str, member: str) -> Rule:
    names = [rule.name for rule in exported(family, member, "RULES")]
    if names != [member.replace("_", "-")]:
        raise ImportError(f"crossfoot.{family}.{member} has no rule of its name alone, but {', '.join(names)}")
    rule: Rule = exported(family, member, "RULES")[0]
    return rule if rule.manual else rule._replace(manual=manual_of(family, member))


def _rule_of_kind(family: str, member: str, kind: str) -> Rule:
    rule: Rule = exported(family, member, "rule_of")(kinds()[kind])
    return rule


@cache
def passed_on() -> frozenset[str]:
    """The names of the rules that pass on what was noted under their name, and look at nothing themselves."""
    return frozenset(name for member in members(_NOTED) for name, _ in _rules_of(_NOTED, member))
