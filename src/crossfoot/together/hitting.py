"""How many figures have to change at the least, before any set of them is tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction


def least(off: Sequence[Fraction]) -> int:
    """How many figures it takes at least to mend equalities that are off by so much, where no figure stands in three.

    The figures that are changed join equalities as edges join nodes; a joined group of n takes n - 1 of them at the
    least, and saves one only if nothing in it was right. Two that are joined by one figure are off by the same.
    """
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
