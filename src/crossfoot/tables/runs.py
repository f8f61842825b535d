"""Lines that a label calls a sum, of a run of lines that stands apart, or of all before them but for a run."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from crossfoot.tables.evidence import ENOUGH, LineValues, fit
from crossfoot.tables.relation import Template
from crossfoot.tables.words import TOTAL

_PROBES: Final = 3
"""positions of which one has to fit before a run is tried at all of them"""
_NAMED: Final = 6
"""bits that a label is worth that says that its line is made of others"""
_LOOSE: Final = 8
"""steps that rounding leaves a probe off at most"""
_MOST: Final = 400
"""lines among which runs are looked for"""
_LEAST: Final = 2
"""lines of a run"""
_TRIED: Final = 40
"""runs that are tried for one line"""


def runs(lines: LineValues, order: Sequence[int], known: Sequence[Template]) -> list[Template]:
    """One for each line that is called a sum and is none yet, where the evidence says of what."""
    done = {each.result for each in known}
    named = [line for line in order if line not in done and TOTAL.search(lines.labels[line])]
    return [best for line in named if (best := _best(lines, order, line))] if len(order) <= _MOST else []


def _best(lines: LineValues, order: Sequence[int], result: int) -> Template | None:
    cost = (len(order) ** 2).bit_length() - _NAMED
    best: Template | None = None
    for members in list(dict.fromkeys(_fitting(lines, order, result)))[:_TRIED]:
        operands = tuple((line, 1) for line in members)
        fits = fit(lines, result, operands, 1 + len(lines.positions) // 4)
        if fits is None or not fits.hits or not fits.is_sound(True):
            continue
        bits = fits.bits - cost
        if bits >= ENOUGH and (best is None or bits > best.bits):
            best = Template("sum", lines.across, result, operands, bits, fits.hits, fits.misses, fits.rounded, True)
    return best


def _fitting(lines: LineValues, order: Sequence[int], result: int) -> Iterator[tuple[int, ...]]:
    """Runs of lines, and all lines before or behind but for a run, that make up the result at a position."""
    there = [number for number, value in enumerate(lines.values[result]) if value and number not in lines.soft]
    place = order.index(result)
    for side in (order[:place], order[place + 1 :]):
        for probe in there[:: max(len(there) // _PROBES, 1)][:_PROBES]:
            own = lines.values[result][probe] or 0
            loose = _LOOSE * max(lines.steps[result][probe], 1) if lines.coarse or lines.places[probe] < 0 else 0
            sums = list(accumulate((lines.values[line][probe] or 0 for line in side), initial=0))
            for start, end in _between(sums, own, loose):
                if end - start >= _LEAST:
                    yield tuple(sorted(side[start:end]))
            for start, end in _between(sums, sums[-1] - own, loose):
                if len(side) - (end - start) >= _LEAST:
                    yield tuple(sorted((*side[:start], *side[end:])))


def _between(sums: Sequence[int], wanted: int, loose: int) -> Iterator[tuple[int, int]]:
    """Where two of the sums so far are that far apart."""
    ordered = sorted((value, number) for number, value in enumerate(sums))
    values = [value for value, _ in ordered]
    for start, value in enumerate(sums):
        at = bisect_left(values, value + wanted - loose)
        while at < len(values) and values[at] <= value + wanted + loose:
            if ordered[at][1] > start:
                yield start, ordered[at][1]
            at += 1
