"""Which sides of an equation can be compared: what its figures measure, added, multiplied and divided.

Written from the section "Units" of docs/verdicts.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import reduce
from itertools import combinations
from typing import NamedTuple

from oracle_units import DIMENSIONS
from truth import RELATIVE, Printed

OPEN = ("any", "bare")
"""what takes the one unit of the rest"""
RANKS = ("any", "bare", "share", "number", "noun", "measure")


class Sort(NamedTuple):
    """What a side is: one of RANKS, and the powers of its dimensions where it is a measure."""

    rank: str
    powers: tuple[tuple[str, int], ...] = ()


class Unlike(Exception):
    """Two parts that are added or compared have nothing in common."""


def sides_alike(sides: Sequence[object], divisor: object | None, figures: Mapping[str, Printed], *, only: bool) -> bool:
    """Whether all that is added and compared can be; `only` where the figures have one unit of measure at most."""
    try:
        found = [sort(side, figures, only) for side in sides]
        if divisor is not None:
            found[0] = quotient(found[0], sort(divisor, figures, only))
        for one, other in combinations(found, 2):
            added(one, other, only)
    except Unlike:
        return False
    return True


def sort(tree: object, figures: Mapping[str, Printed], only: bool) -> Sort:
    if isinstance(tree, str):
        return of_figure(figures[tree])
    if not isinstance(tree, tuple):
        assert isinstance(tree, (int, Fraction))
        return Sort("any" if tree == 1 else "bare")
    operator, left, right = tree
    if operator in "+-":
        terms = [sort(each, figures, only) for each in summed(tree)]
        for pair in combinations(terms, 2):
            added(*pair, only)
        return reduce(lambda a, b: added(a, b, only), terms)
    one = sort(left, figures, only)
    if operator == "^":
        found = one
        for _ in range(right - 1):
            found = product(found, one)
        return found
    return product(one, sort(right, figures, only))


def summed(tree: object) -> list[object]:
    """What is added up, however it is grouped."""
    if isinstance(tree, tuple) and tree[0] in "+-":
        return [*summed(tree[1]), *summed(tree[2])]
    return [tree]


def of_figure(p: Printed) -> Sort:
    if p.unit in ("%", "points", "permille", "bps"):
        return Sort("share")
    if p.unit == "noun" or p.unit in RELATIVE:
        return Sort("noun" if p.unit == "noun" else "number")
    if p.unit:
        return Sort("measure", ((DIMENSIONS[p.unit], 1),))
    return Sort("any" if p.plain and not p.hedge and p.value == 1 else "bare")


def added(one: Sort, other: Sort, only: bool) -> Sort:
    ranks = {one.rank, other.rank}
    if "measure" in ranks:
        same = one.powers == other.powers
        if not (same if len(ranks) == 1 else only and ranks & set(OPEN)):
            raise Unlike
    elif "share" in ranks and ranks & {"noun", "bare"}:
        raise Unlike
    elif ranks == {"share", "any"}:
        return Sort("number")
    return max(one, other, key=lambda each: RANKS.index(each.rank))


def product(one: Sort, other: Sort) -> Sort:
    found = Counter(dict(one.powers))
    for dimension, power in other.powers:
        found[dimension] += power
    ranks = {one.rank, other.rank}
    if "measure" in ranks:
        return measured(found)
    if "noun" in ranks:
        return Sort("noun")
    return Sort("any" if ranks & set(OPEN) else "number")


def quotient(above: Sort, below: Sort) -> Sort:
    found = Counter(dict(above.powers))
    for dimension, power in below.powers:
        found[dimension] -= power
    if "measure" in (above.rank, below.rank):
        return measured(found)
    return Sort("any" if above.rank in OPEN else "number")


def measured(powers: Mapping[str, int]) -> Sort:
    left = tuple(sorted((dimension, power) for dimension, power in powers.items() if power))
    return Sort("measure", left) if left else Sort("number")
