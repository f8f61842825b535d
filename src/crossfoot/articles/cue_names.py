"""What the patterns say of the wide proposals: the names of those that propose the same figures in the same roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final

from crossfoot.articles.drafts import FALLS, GAINS, HUNDRED, LOSES, RISES, SHARE, SUM, Head
from crossfoot.articles.hypothesis import NOWHERE, Hypothesis, Term
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
PAIRS: Final = {
    "share": (((SHARE,), "part", "whole"),),
    "change": (((RISES, FALLS), "from", "to"), ((GAINS, LOSES), "to", "by")),
}
"""by kind of claim the drafts of a percentage, and the roles of their figures"""
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
    names: dict[Key, set[str]] = {}
    for each in proposed:
        if each.kind in MODELLED and not each.fitted:
            names.setdefault(key(each), set()).add(f"{each.pattern}{each.variant}{SAID if each.said else PROPOSED}")
    return names


def cue_term(kind: str, name: str) -> Term:
    """The cue as a term of its score: its weight is that of the only trait it has."""
    return f"{CUE}{kind}.{name}", NOWHERE, NOWHERE


def keys_by_result(keys: Iterable[Key]) -> Mapping[int, Sequence[Key]]:
    """Such claims by the place of the figure that is their result; of percentages that make up a whole, of all."""
    by_result: dict[int, list[Key]] = {}
    for each in keys:
        results = [start for role, start in each[1] if role in ("percent", "total")]
        for start in results or [start for _, start in each[1]]:
            by_result.setdefault(start, []).append(each)
    return by_result


def matching(known: Key, head: Head) -> list[int]:
    """The numbers of the drafts with that key, of which the figure is the result."""
    kind, figures = known
    if kind == "total":
        parts = {start for role, start in figures if role == "parts"}
        what = SUM if len(parts) < len(figures) else HUNDRED
        return [
            number
            for number, (of, several, *_) in enumerate(head.drafts)
            if of == what and len(several) == len(parts) and all(each.mention.start in parts for each in several)
        ]
    if kind in PAIRS and head.drafts[0][0] not in (SUM, HUNDRED):
        one = dict(figures)
        for of, first, second in PAIRS[kind]:
            if one.keys() == {first, second, "percent"}:
                begin, end = one[first], one[second]
                return [
                    number
                    for number, each in enumerate(head.drafts)
                    if each[1].mention.start == begin and each[2].mention.start == end and each[0] in of
                ]
    return []
