"""The scores of figures in all their roles at once.

The weights that a trait has in each role stand side by side in one whole number, so that one sum of such numbers is
that of every role. Many figures have the same marks and words around them, so the sums of a few traits are remembered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from crossfoot.articles.traits import EVER, Placed, Traits, between, counted, order, placed
from crossfoot.articles.weights import SCALE, weights

_BITS: Final = 14
_FIELD: Final = (1 << _BITS) - 1
_ZERO: Final = 1 << _BITS - 1
"""what stands for 0 in a field, so that no field is negative"""
_REMEMBERED: Final = 20_000
ONE: Final = (
    "sh.p", "sh.n", "sh.N", "ch.pu", "ch.pd", "ch.o", "ch.w", "gn.pu", "gn.pd", "gn.w", "gn.du", "gn.dd", "su.T",
    "su.p", "su.f", "su.l", "hu.f", "hu.p", "hu.l",
)  # fmt: skip
"""the roles of one figure"""
_PAIRS: Final = (
    "sh.pn", "sh.pN", "sh.nN", "chu.po", "chu.pw", "chu.ow", "chd.po", "chd.pw", "chd.ow", "gn.pw", "gn.pd", "gn.wd",
    "su.Tf", "su.Tl",
)  # fmt: skip
TWO: Final = (*_PAIRS, *(f"{role[:-2]}{role[-1]}{role[-2]}" for role in _PAIRS), "su.nx", "su.end", "hu.nx", "hu.end")
"""those of two, in both orders"""


class Packing:
    """The weights of some roles."""

    def __init__(self, roles: Sequence[str]) -> None:
        self.shifts: Mapping[str, int] = {role: _BITS * place for place, role in enumerate(roles)}
        self._roles = [(weights().roles.get(role, {}), shift) for role, shift in self.shifts.items()]
        self._known: dict[str, int] = {}
        self.ever = self._packed(EVER) + sum(_ZERO << shift for shift in self.shifts.values())
        """what all figures have"""

    def sum_of(self, *traits: str) -> int:
        total = 0
        for trait in traits:
            known = self._known.get(trait)
            if known is None:
                if len(self._known) >= _REMEMBERED:
                    self._known.clear()
                known = self._known[trait] = self._packed(trait)
            total += known
        return total

    def _packed(self, trait: str) -> int:
        return sum(round(weight[trait] * SCALE) << shift for weight, shift in self._roles if trait in weight)


@cache
def of_one() -> Packing:
    return Packing(ONE)


@cache
def of_two() -> Packing:
    return Packing(TWO)


class OfOne(dict[int, int]):
    """The scores of figures in one role, in hundredths, by their places."""

    def __init__(self, role: str, scores: Scores) -> None:
        self._shift, self._scores = of_one().shifts[role], scores

    def __missing__(self, at: int) -> int:
        score = self[at] = (self._scores.one(at) >> self._shift & _FIELD) - _ZERO
        return score


class OfTwo(dict[int, int]):
    """The scores of two figures in roles that depend on which stands first; by the place of one times how many figures
    there are, and the place of the other.
    """

    def __init__(self, ahead: str, behind: str, scores: Scores) -> None:
        self._ahead, self._behind = (of_two().shifts[role] for role in (ahead, behind))
        self._scores, self._count, self._twos = scores, len(scores.traits.row), scores.twos

    def __missing__(self, places: int) -> int:
        one, two = divmod(places, self._count)
        shift = self._ahead
        if one > two:
            one, two, shift = two, one, self._behind
        known = self._twos.get(one * self._count + two)
        if known is None:
            known = self._scores.two(one, two)
        score = self[places] = (known >> shift & _FIELD) - _ZERO
        return score


class Scores:
    """Those of the figures of one text, each worked out once."""

    def __init__(self, traits: Traits) -> None:
        self.traits = traits
        self._count = len(traits.row)
        self._ones: dict[int, int] = {}
        self.twos: dict[int, int] = {}
        """by the place of the earlier one times how many figures there are, and the place of the later one"""

    def one(self, at: int) -> int:
        packed = self._ones.get(at)
        if packed is None:
            packing = of_one()
            packed = self._ones[at] = packing.ever + packing.sum_of(*self.traits.of_one(at)[1:])
        return packed

    def two(self, earlier: int, later: int) -> int:
        between, counted, placed, order = self.traits.parts_of_two(earlier, later)
        packed = _between(*between) + _counted(*counted) + _placed(*placed) + _order(order)
        self.twos[earlier * self._count + later] = packed
        return packed


@lru_cache(_REMEMBERED)
def _between(letters: str, tying: str, kinds: str, far: str) -> int:
    return of_two().sum_of(*between(letters, tying, kinds, far))


@lru_cache(_REMEMBERED)
def _counted(length: int, counts: int, rates: int, sentences: int, named: str, unit: str) -> int:
    return of_two().ever + of_two().sum_of(*counted(length, counts, rates, sentences, named, unit))


@lru_cache(_REMEMBERED)
def _placed(one: Placed, two: Placed, closing: bool, apart: bool, commas: int, follow: bool) -> int:
    return of_two().sum_of(*placed(one, two, closing, apart, commas, follow))


@lru_cache(_REMEMBERED)
def _order(sorts: str) -> int:
    return of_two().sum_of(order(sorts))
