"""Sums and differences of three lines that need not be neighbours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from crossfoot.tables.evidence import ENOUGH, Fit, LineValues, fit
from crossfoot.tables.relation import RelationKind, Template
from crossfoot.tables.words import TOTAL

_NEAR: Final = 8
"""lines between which differences are looked for in a long table"""
_MOST: Final = 320
"""lines among which they are looked for however far apart"""
_REPEATED: Final = 4
"""figures from which on a line can be the repetition of another"""
_PROBES: Final = 4
"""positions at which three lines are looked up, and have to fit twice, before they are tried at all of them"""


def trios(lines: LineValues, order: Sequence[int], known: Sequence[Template]) -> list[Template]:
    """Lines that are another one less a third, or two that stand apart and add up."""
    return list(_apart(lines, _differences(lines, order, known), known))


def _apart(lines: LineValues, trios: Iterable[Template], known: Sequence[Template]) -> Iterator[Template]:
    """Those that hold everywhere, and of the others that have two lines in common the better ones: their third lines
    are nearly the same by chance, unless one repeats the other.
    """
    pairs = {pair: third for each in known if len(each.operands) == 2 for pair, third in _pairs(each)}
    for each in sorted(trios, key=lambda trio: -trio.bits):
        common = [(pairs[pair], third) for pair, third in _pairs(each) if pair in pairs]
        if not (each.misses or each.rounded) or all(_is_copy(lines, *both) for both in common):
            pairs.update(_pairs(each))
            yield each


def _pairs(trio: Template) -> list[tuple[frozenset[int], int]]:
    """Each two of its lines, with the third."""
    first, second = (line for line, _ in trio.operands)
    three = (first, second, trio.result)
    return [(frozenset(three) - {third}, third) for third in three]


def _is_copy(lines: LineValues, one: int, other: int) -> bool:
    """Whether one line repeats the other, but for one figure."""
    both = [pair for pair in zip(lines.values[one], lines.values[other], strict=True) if pair != (None, None)]
    return len(both) >= _REPEATED and sum(a != b for a, b in both) <= 1


def _differences(lines: LineValues, order: Sequence[int], sums: Sequence[Template]) -> Iterator[Template]:
    known = {frozenset((each.result, *(line for line, _ in each.operands))) for each in sums}
    where = {line: number for number, line in enumerate(order)}
    near = (len(order) * (2 * _NEAR) ** 2 // 2 + 1).bit_length()
    next_to = (3 * len(order)).bit_length()
    far = (len(order) ** 3 // 2 + 1).bit_length()
    for whole, first, second in _fitting(lines, order):
        trio = frozenset((whole, first, second))
        if trio in known:
            continue
        known.add(trio)
        fits = fit(lines, whole, ((first, 1), (second, 1)), 1 + len(lines.positions) // 4)
        if fits is None or fits.hits < 3 or fits.hits <= 3 * (fits.misses - fits.slips) or fits.hits < fits.slips:
            continue
        numbers = [where[line] for line in trio]
        apart = max(numbers) - min(numbers)
        cost = next_to if apart == 2 else min(near, far) if apart <= 2 * _NEAR else far
        if fits.bits - cost >= ENOUGH:
            yield _as_difference(lines, whole, first, second, fits, cost)


def _fitting(lines: LineValues, order: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """A line and two others that make it up at two of the positions where most lines have a figure."""
    there = [sum(bool(lines.values[line][at]) for line in order) for at in range(len(lines.positions))]
    probes = sorted(range(len(there)), key=lambda at: -there[at])[:_PROBES]
    reach = len(order) if len(order) <= _MOST else 2 * _NEAR
    fitted: dict[tuple[int, int, int], bool] = {}
    for probe in probes:
        at_probe = [(line, value) for line in order if (value := lines.values[line][probe])]
        values = sorted((value, line) for line, value in at_probe)
        sizes = [value for value, _ in values]
        for number, (first, one) in enumerate(at_probe):
            for second, other in at_probe[number + 1 : number + 1 + reach]:
                low, high = one + other - 2 * lines.steps[first][probe], one + other + 2 * lines.steps[first][probe]
                start = bisect_left(sizes, low)
                while start < len(sizes) and sizes[start] <= high:
                    trio = values[start][1], first, second
                    start += 1
                    if trio[0] in (first, second):
                        continue
                    known = fitted.get(trio)
                    fitted[trio] = known is not None
                    if known is False:
                        yield trio


def _as_difference(lines: LineValues, whole: int, first: int, second: int, fits: Fit, cost: int) -> Template:
    """Written with the line that stands last, or that its label names, as the result."""
    named = [line for line in (whole, first, second) if TOTAL.search(lines.labels[line])]
    result = named[0] if len(named) == 1 else max(whole, first, second)
    if result == whole:
        kind: RelationKind = "sum"
        operands = ((min(first, second), 1), (max(first, second), 1))
    else:
        kind, operands = "difference", ((whole, 1), (first if result == second else second, -1))
    bits = fits.bits - cost
    return Template(kind, lines.across, result, operands, bits, fits.hits, fits.misses, fits.rounded, bool(named))
