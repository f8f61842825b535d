"""What claims that print the same fields state, turned round once for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from crossfoot.claims.claim import Given
from crossfoot.claims.kind import Kind
from crossfoot.claims.needed import Isolated, growth_of, isolated
from crossfoot.claims.reductions import MIDDLE, QUANTILE, share_of
from crossfoot.claims.solving import Equations
from crossfoot.claims.statements import COUNT, meanings
from crossfoot.figures.interval import Interval
from crossfoot.records import NamedTuple


class Solved(NamedTuple):
    equations: Sequence[Mapping[str, tuple[Isolated, ...]]]
    """for each meaning of the claim: its equations solved for each figure"""
    compounds: Mapping[str, str]
    """percentage -> number of periods over which it compounds, where both are printed"""
    quantile: tuple[str, str, Fraction] | None
    """of a claim that says what the middle of a list is, or another quantile: both fields, and which quantile"""


NOTHING: Final = Solved((), {}, None)


def solved_for_each(kind: Kind, given: Given) -> Solved:
    """What the claim states, for each figure that it prints."""
    return _solved(meanings(kind, given), frozenset(given.one), frozenset(given.many))


@lru_cache(1024)
def _solved(meant: tuple[Equations, ...], one: frozenset[str], many: frozenset[str]) -> Solved:
    pairs = {term.compound for each in meant for e in each for term in (*e.left, *e.right) if term.compound}
    compounds = {rate: periods for rate, periods in pairs if {rate, periods} <= one}
    sums, growths = [f"Σ {field}" for field in many], [growth_of(*each) for each in compounds.items()]
    printed = frozenset([*one, COUNT, *sums, *growths])
    turned = [isolated(each.texts, printed, bool(compounds)) for each in meant]
    return Solved(turned, compounds, _quantile_in(meant[0]))


def _quantile_in(stated: Equations) -> tuple[str, str, Fraction] | None:
    if len(stated) != 1 or len(stated[0].left) != 1 or len(stated[0].right) != 1:
        return None
    (result,), (of,) = stated[0].left, stated[0].right
    if of.reduction != MIDDLE and not of.reduction.endswith(QUANTILE):
        return None
    return result.fields[0], of.fields[0], share_of(of.reduction)


def multiples(one: Interval, end: int) -> list[Interval]:
    """Twice these values, three times, up to ``end`` times, or to the first that touch those before."""
    if one.lo is not None and one.hi is not None and one.lo > 0 and one.hi > one.lo:
        end = min(end, one.hi // (one.hi - one.lo) + 1)  # from there on they touch
    made = [one.scaled(count) for count in range(2, end)]
    while made and (made[-2] if len(made) > 1 else one).meets(made[-1]):
        made.pop()
    return made
