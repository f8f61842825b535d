"""What the patterns say of the wide proposals: the names of those that propose the same figures in the same roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from typing import Final

from crossfoot.articles.hypotheses import NOWHERE, Hypothesis, Term
from crossfoot.articles.proposal import Candidate

MODELLED: Final = ("share", "change", "total")
"""kinds of claims of which the words have a score"""
_ALIKE: Final = {"target": "whole", "ratio": "percent"}
_WITHOUT_BY: Final = {"from", "to", "percent"}

BY_OTHERS: Final = frozenset({"parts-of-one-whole!"})
"""what is said because others fit: no teacher of weights"""
CUE: Final = "cue."
SAID: Final = "!"
"""behind the name of a pattern that finds that the words leave no other reading"""
PROPOSED: Final = "?"
"""the same where it says less"""
NO_NAMES: Final[Set[str]] = frozenset()
Key = tuple[str, frozenset[tuple[str, int]]]
"""the kind of a claim and its figures"""


def key(candidate: Candidate) -> Key:
    """The figures by which a claim is known among the hypotheses."""
    figures = [(_ALIKE.get(role.role, role.role), role.mention.start) for role in candidate.roles]
    if candidate.kind == "change" and {role for role, _ in figures} >= _WITHOUT_BY:
        figures = [each for each in figures if each[0] != "by"]
    return candidate.kind, frozenset(figures)


def key_of(each: Hypothesis) -> Key:
    return each.claim, frozenset((_ALIKE.get(role, role), spot.mention.start) for role, spot in each.roles)


def cue_names(proposed: Iterable[Candidate]) -> Mapping[Key, Set[str]]:
    """By figures the patterns that propose them; with a mark where the words leave no other reading. What is proposed
    only because it fits says nothing of the words.
    """
    found: dict[Key, set[str]] = {}
    for each in proposed:
        if each.kind in MODELLED and not each.fitted:
            found.setdefault(key(each), set()).add(f"{each.pattern}{each.variant}{SAID if each.said else PROPOSED}")
    return found


def cue_term(each: Hypothesis, name: str) -> Term:
    """The cue as a term of its score: its weight is that of the only trait it has."""
    return f"{CUE}{each.kind}.{name}", NOWHERE, NOWHERE


def results_of(keys: Iterable[Key]) -> set[int]:
    """Where the figures stand that are the results of such claims; of percentages that make up a whole, all of them."""
    found = set()
    for _, figures in keys:
        results = {start for role, start in figures if role in ("percent", "total")}
        found |= results or {start for _, start in figures}
    return found
