"""Cores that are found before any set of figures is tried: figures of which one at least must change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from crossfoot.figures.interval import Interval
from crossfoot.together.system import System

Core = tuple[frozenset[int], frozenset[int]]
"""figures of which one at least must change, and the members that say so"""
MANY: Final = 12
"""claims; a figure that more of them share is asked first which exclude each other whatever it is"""


def differing(system: System, sets: Sequence[Interval]) -> Iterator[Core]:
    """Figures that are said to be the same and have no true value in common; no member may say more of them."""
    for group in system.groups:
        lowest = min(group, key=lambda each: (_end(sets[each].upper), sets[each].hi_closed, each))
        highest = max(group, key=lambda each: (_end(sets[each].lower, -1), not sets[each].lo_closed, -each))
        # What has no value in common with some other figure has none with one of these two.
        for first in sorted(group):
            apart = next((each for each in (lowest, highest) if not sets[first].meets(sets[each])), None)
            if apart is not None:
                yield frozenset({first, apart}), frozenset()


def whatever_is_shared(
    system: System, sets: Sequence[Interval], cores: Sequence[frozenset[int]], most: int
) -> list[frozenset[int]]:
    """Cores without the figures that many claims share: some of these claims that exclude each other whatever it is,
    each with figures of its own, ``most`` of them at the most for each shared figure.

    Where they are so many, to change the shared figure leaves more to mend than it mends, and no set with it is tried.
    """
    from crossfoot.together.solver import excluded

    found: list[frozenset[int]] = []
    counted = Counter(unknown for core in cores for unknown in core)
    for unknown in sorted(u for u, times in counted.items() if times > 1):
        uses = [system.members[number] for number, _ in system.unknowns[unknown].uses]
        if len(uses) <= MANY:
            continue
        freed, hit = frozenset({unknown}), set[int]()
        wrong = [each for each in uses if each.is_wrong][:most]
        right = [each for each in uses if not each.is_wrong]
        width = min(MANY, len(right) // (len(wrong) or 1))
        for number, each in enumerate(wrong):
            beside = right[number * width : (number + 1) * width]
            answer = excluded(system, [each, *beside], freed, sets) if beside else None
            core = answer.core - freed if answer else frozenset()
            if core and hit.isdisjoint(core):
                found.append(core)
                hit |= core
    return found


def _end(value: Fraction | None, side: int = 1) -> tuple[int, Fraction]:
    """An end as something to compare; none is beyond all others on its side."""
    return (side, Fraction(0)) if value is None else (0, value)
