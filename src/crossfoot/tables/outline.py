"""Sums that the layout of the labels says: a line and those below it that are set in deeper, or that stand in the next
column of labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.tables.evidence import ENOUGH, SLIP, Fit, LineValues, fit
from crossfoot.tables.relation import Template

_LAYOUT: Final = 6
"""bits that it is worth that the labels say so"""
_AS_A_RULE: Final = 2
"""sums that hold for one that does not, where depth means parts of a sum"""
_SISTERS: Final = 3
"""sums that hold for one that holds nowhere, and would but for a slip"""


def outlined(lines: LineValues, order: Sequence[int]) -> list[Template]:
    """Lines with those that are set in below them, or above them, where that is what depth means in this table."""
    below = list(_fitting(lines, order))
    above = list(_fitting(lines, order[::-1]))
    return [each for blocks in (below, above) for each in _as_a_rule(lines, blocks)]


def _as_a_rule(lines: LineValues, blocks: list[tuple[int, list[int], Fit | None]]) -> Iterator[Template]:
    sound = [(result, parts, fits) for result, parts, fits in blocks if fits is not None and fits.is_sound(True)]
    if len(sound) < _AS_A_RULE * (len(blocks) - len(sound)):
        return
    together = sum(fits.bits + _LAYOUT for _, _, fits in sound)
    holding = sum(bool(fits.hits) for _, _, fits in sound)
    for result, parts, fits in sound:
        bits = fits.bits + _LAYOUT
        is_slip = not fits.hits and holding >= _SISTERS and fits.bits >= -SLIP
        if bits >= ENOUGH or (len(sound) > 1 and (fits.hits or is_slip) and together >= 2 * ENOUGH):
            operands = tuple((line, 1) for line in sorted(parts))
            yield Template(
                "sum", lines.across, result, operands, max(bits, ENOUGH), fits.hits, fits.misses, fits.rounded, True
            )


def _fitting(lines: LineValues, order: Sequence[int]) -> Iterator[tuple[int, list[int], Fit | None]]:
    for number, result in enumerate(order):
        inside = []
        for line in order[number + 1 :]:
            if lines.depths.get(line, 0) <= lines.depths.get(result, 0):
                break
            inside.append(line)
        if len(inside) > 1:
            least = min(lines.depths[line] for line in inside)
            parts = [line for line in inside if lines.depths[line] == least]
            if len(parts) > 1:
                yield result, parts, fit(lines, result, [(line, 1) for line in parts])
