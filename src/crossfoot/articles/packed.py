"""The scores of figures in all their roles at once.

The weights that a trait has in each role stand side by side in one whole number, so that one sum of such numbers is
that of every role. Many figures have the same marks and words around them, so the sums of a few traits are remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

from crossfoot.articles.traits import EVER, Traits, alone, looks, numbers
from crossfoot.articles.weights import weights

BITS: Final = 17
"""of a field, with one above what six weights come to"""
FIELD: Final = (1 << BITS) - 1
ZERO: Final = 1 << BITS - 4
"""what stands for 0 in a field, so that no field is negative"""
_REMEMBERED: Final = 20_000
FURTHER: Final = 2
"""sentences; figures that are further apart are as these"""
_LISTS: Final = ("su.T", "su.p", "su.f", "su.l", "hu.f", "hu.p", "hu.l")
ONE: Final = (
    *("sh.p", "ch.pu", "ch.pd", "gn.ru", "gn.rd"), *("sh.n", "ch.o", "ch.o", "gn.w", "gn.w"),
    *("sh.N", "ch.w", "ch.w", "gn.du", "gn.dd"), *_LISTS,
)  # fmt: skip
"""the roles of one figure: of a share, a rise, a fall, a gain and a loss the result, the first and the second figure"""
WIDTH: Final = 5
"""roles that stand beside each other"""
_AHEAD: Final = (
    *("sh.pn", "chu.po", "chd.po", "gn.pw", "gn.pw"), *("sh.pN", "chu.pw", "chd.pw", "gn.pd", "gn.pd"),
    *("sh.nN", "chu.ow", "chd.ow", "gn.wd", "gn.wd"),
)  # fmt: skip


def turned(role: str) -> str:
    """The role of two figures of which the other one stands first."""
    return f"{role[:-2]}{role[-1]}{role[-2]}"


TWO: Final = (
    *_AHEAD, *map(turned, _AHEAD), "su.Tf", "su.Tl", "su.fT", "su.lT", "su.nx", "su.end", "hu.nx", "hu.end",
)  # fmt: skip
"""those of two: the result with the first figure and with the second one, and these two; the same in the other order"""
TURNED: Final = BITS * len(_AHEAD)
"""bits to where those in the other order begin"""


class Packing:
    """The weights of some roles, of which each has a field of its own, or several."""

    def __init__(self, roles: Sequence[str]) -> None:
        self.shifts: Mapping[str, int] = {role: BITS * place for place, role in enumerate(roles)}
        packed: dict[str, int] = {}
        for place, role in enumerate(roles):
            for trait, weight in weights().scaled.get(role, {}).items():
                packed[trait] = packed.get(trait, 0) + (weight << BITS * place)
        self._packed: Mapping[str, int] = packed
        self.ever = packed.get(EVER, 0) + sum(ZERO << BITS * place for place in range(len(roles)))
        """what all figures have"""

    def sum_of(self, *traits: str) -> int:
        packed, total = self._packed, 0
        for trait in traits:
            total += packed.get(trait, 0)
        return total


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
        score = self[at] = (self._scores.ones[at] >> self._shift & FIELD) - ZERO
        return score


class OfTwo(dict[int, int]):
    """The scores of two figures in roles that depend on which stands first; by the place of one times how many figures
    there are, and the place of the other.
    """

    def __init__(self, ahead: str, behind: str, scores: Scores) -> None:
        self._ahead, self._behind = (of_two().shifts[role] for role in (ahead, behind))
        self._count, self._twos = len(scores.traits.row), scores.twos

    def __missing__(self, places: int) -> int:
        one, two = divmod(places, self._count)
        shift = self._ahead
        if one > two:
            one, two, shift = two, one, self._behind
        score = self[places] = (self._twos[one * self._count + two] >> shift & FIELD) - ZERO
        return score


class Scores:
    """Those of the figures of one text, each worked out once."""

    def __init__(self, traits: Traits) -> None:
        self.traits = traits
        self.ones = _Ones(traits)
        """by place"""
        self.twos = _Twos(traits)
        """by the place of the earlier one times how many figures there are, and the place of the later one"""


class _Ones(dict[int, int]):
    def __init__(self, traits: Traits) -> None:
        self._traits = traits

    def __missing__(self, at: int) -> int:
        packed = self[at] = _OWN[self._traits.shown_by_one(at)]
        return packed


class _Twos(dict[int, int]):
    def __init__(self, traits: Traits) -> None:
        self._shown, self._count = traits.shown_by_two, len(traits.row)

    def __missing__(self, places: int) -> int:
        look, number = self._shown(*divmod(places, self._count))
        packed = self[places] = _LOOKS[look] + _NUMBERS[number]
        return packed


class _Sums(dict[Any, int]):
    """Of a group of traits, by what shows them; of all texts."""

    def __init__(self, traits: Callable[[Any], Sequence[str]], packing: Callable[[], Packing], ever: bool) -> None:
        self._traits, self._packing, self._ever = traits, packing, ever

    def __missing__(self, shown: object) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        packing = self._packing()
        packed = self[shown] = packing.sum_of(*self._traits(shown)) + (packing.ever if self._ever else 0)
        return packed


_OWN: Final = _Sums(lambda own: alone(own)[1:], of_one, ever=True)
_LOOKS: Final = _Sums(looks, of_two, ever=True)
_NUMBERS: Final = _Sums(numbers, of_two, ever=False)


@cache
def most_of_two(role: str) -> tuple[int, ...]:
    """As much as two figures can have in a role, in hundredths: the greatest weights that traits of each kind have.
    First of figures of one sentence, then of the next one, then of those further off.
    """
    most: list[dict[str, int]] = [{} for _ in range(FURTHER + 1)]
    known = weights().scaled.get(role, {})
    for trait, value in known.items():
        if value > 0 and trait != EVER:
            for apart, kinds in enumerate(most):
                if value > kinds.get(trait[0], 0) and _may_be(trait, apart):
                    kinds[trait[0]] = value
    return tuple(known.get(EVER, 0) + sum(kinds.values()) for kinds in most)


def _may_be(trait: str, apart: int) -> bool:
    """Whether figures that stand so far apart may have it."""
    if trait[0] in "BT":  # the letters of either side
        return ("|" in trait) == (apart > 0)
    return trait[0] not in "DEKM" or min(int(trait[-1]), FURTHER) == apart
