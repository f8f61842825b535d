"""How many figures have to change at the least, before any set of them is tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction


def least(off: Sequence[Fraction]) -> int:
    """The least number of figures whose change mends equalities that are off by so much, where no figure stands in
    three of them and each counts once, with plus or minus.

    The figures that are changed join equalities as edges join nodes. A joined group of n equalities takes n - 1 figures
    at the least, so each group saves at most one figure against changing one in every equality.
    """
    # How many groups there can be: what a figure in two equalities does to one it does to the other, so that a group of
    # two is off by the same amount twice. What is left when all such pairs are taken stands in groups of three or more,
    # of which there is at most one for every three. To leave a pair apart never makes more groups: it would give two
    # equalities to groups that need three each. A bound that were too high would lose repairs without a word.
    pairs = sum(number // 2 for number in Counter(off).values())
    return len(off) - pairs - (len(off) - 2 * pairs) // 3


def could_hit(cores: Sequence[frozenset[int]], room: int) -> bool:
    """False when that many figures cannot hit all the cores, however they are chosen."""
    if room <= 0:
        return False
    counted = Counter(unknown for core in cores for unknown in core)
    most = max(counted.values(), default=0)
    return most * room >= len(cores)


def within(core: frozenset[int], cores: Sequence[frozenset[int]], room: int) -> frozenset[int]:
    """Those figures of the core that leave the others few enough cores to hit."""
    counted = Counter(unknown for each in cores for unknown in each)
    enough = len(cores) - max(counted.values(), default=0) * (room - 1)
    return frozenset(unknown for unknown in core if counted[unknown] >= enough)
