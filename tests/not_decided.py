"""What docs/verdicts.md states and the checker does not decide yet: its last section, one predicate for each line.

Claims of these are not drawn at random, and those that were worked out by hand are marked as expected to fail:
whoever builds one of them takes its line out here and there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from truth import Printed

KINDS: frozenset[str] = frozenset()


class Drawn(Protocol):
    @property
    def kind(self) -> str: ...

    @property
    def figures(self) -> Mapping[str, Printed]: ...

    @property
    def weights(self) -> tuple[Printed, ...]: ...


def lacking(claim: Drawn) -> str:
    """What the checker lacks to decide the claim; nothing where it decides it."""
    return ""


def lacking_in_equation(text: str, names: Iterable[str]) -> str:
    """What the checker lacks to decide an equation, from its text."""
    if "^" in text:
        return "powers"
    if any(len(re.findall(rf"\b{name}\b", text)) > 1 for name in names):
        return "a rounded figure that stands twice"
    return ""
