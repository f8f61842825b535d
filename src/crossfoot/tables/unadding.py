"""Rows (or columns) that do not add, as nothing names them, told by several sums that all fail in them: earnings per
share below four quarters and their year, once for each year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.records import NamedTuple
from crossfoot.tables.evidence import ENOUGH, LineValues
from crossfoot.tables.slips import is_slip

_MOST_LINES: Final = 60
_MOST_POSITIONS: Final = 200
_LONGEST: Final = 12
"""lines of a sum that tells it"""
_HITS: Final = 3
"""positions at which it has to hold"""
_SUMS: Final = 2
"""that have to fail at a position"""
_AS_A_RULE: Final = (3, 4)
"""of those that say something there"""
_CAP: Final = 22


class _Sum(NamedTuple):
    lines: frozenset[int]
    bits: int
    hits: frozenset[int]
    misses: frozenset[int]


def unadding(lines: LineValues, order: Sequence[int]) -> frozenset[int]:
    """The positions at which sums fail that hold elsewhere far more often than by chance."""
    if len(order) > _MOST_LINES or len(lines.positions) > _MOST_POSITIONS:
        return frozenset()
    taken: set[int] = set()
    sums: list[_Sum] = []
    for each in sorted(_candidates(lines, order), key=lambda each: -each.bits):
        if not each.lines & taken:
            taken |= each.lines
            sums.append(each)
    if sum(bool(each.misses) for each in sums) < _SUMS:
        return frozenset()
    failed = {at: sum(at in each.misses for each in sums) for each in sums for at in each.misses}
    times, of = _AS_A_RULE
    return frozenset(
        at
        for at, count in failed.items()
        if count >= _SUMS and count * of >= times * (count + sum(at in each.hits for each in sums))
    )


def _candidates(lines: LineValues, order: Sequence[int]) -> Iterator[_Sum]:
    needed = ENOUGH + (2 * _LONGEST * len(order)).bit_length() + len(lines.positions)
    for run in (order, order[::-1]):
        for number, result in enumerate(run):
            near = run[max(number - _LONGEST, 0) : number][::-1]
            candidates = [each for size in range(2, len(near) + 1) if (each := _sum(lines, result, near[:size]))]
            best = max(candidates, key=lambda each: each.bits, default=None)
            if best is not None and best.bits >= needed:
                yield best


def _sum(lines: LineValues, result: int, members: Sequence[int]) -> _Sum | None:
    """How a line is the sum of others, position by position; ``None`` where that is not worth looking at."""
    hits, misses, bits = set(), set(), 0
    for position, own in enumerate(lines.values[result]):
        values = [value for line in members if (value := lines.values[line][position])]
        if own is None or len(values) < 2 or position in lines.soft:
            continue
        is_fine = lines.coarse or lines.places[position] < 0
        slack = sum(lines.steps[line][position] for line in (result, *members)) if is_fine else 1
        size, off = sum(map(abs, values)), own - sum(values)
        if abs(2 * off) <= slack and size > slack:
            hits.add(position)
            bits += min((size // slack).bit_length(), _CAP)
        elif not any(is_slip(value, value + change) for value, change in ((own, -off), *((v, off) for v in values))):
            misses.add(position)
            if len(misses) > 2 * (len(hits) + _HITS):
                return None
    return _Sum(frozenset((result, *members)), bits, frozenset(hits), frozenset(misses)) if len(hits) >= _HITS else None
