"""Lines that a label calls a sum, of some of the other lines wherever they stand: of the heads of sections, say, whose
own parts do not add up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.tables.evidence import ENOUGH, LineValues, fit
from crossfoot.tables.relation import Template
from crossfoot.tables.words import TOTAL

_MOST: Final = 22
"""lines of which any may belong to it"""
_LEAST: Final = 2
"""lines that it has, and positions at which it has to hold"""
_AS_A_RULE: Final = 3
"""positions at which it holds for one where a slip may have been made"""
_TRIED: Final = 8
"""sums that are looked for in one table"""
_SHARE: Final = (2, 3)
"""of the evidence, what counts: columns often follow from each other"""
_PAIRS: Final = 2
"""of positions at which lines are looked up"""
_MANY: Final = 4_000
"""ways to make it up at two positions from which on it is chance"""


def gathered(lines: LineValues, order: Sequence[int], known: Sequence[Template]) -> list[Template]:
    """One for each line that is called a sum and is none yet, where the evidence says of which lines."""
    results = {each.result for each in known}
    inside = {line for each in known for line, _ in each.operands}
    named = [line for line in order if line not in results and TOTAL.search(lines.labels[line])]
    tops = [line for line in order if line not in inside]
    totals = [line for line in tops if line in results or TOTAL.search(lines.labels[line])]
    templates = []
    for result in named[:_TRIED]:
        place = order.index(result)
        for among in (tops, totals):
            before = [line for line in among if line in order[:place]]
            behind = [line for line in among if line in order[place + 1 :]]
            for side in (before, behind, [*before, *behind]):
                best = _best(lines, result, side)
                if best is not None:
                    templates.append(best)
                    break
            else:
                continue
            break
    return templates


def _best(lines: LineValues, result: int, among: Sequence[int]) -> Template | None:
    if not _LEAST <= len(among) <= _MOST:
        return None
    best: Template | None = None
    for members in dict.fromkeys(_fitting(lines, result, among)):
        operands = tuple((line, 1) for line in members)
        fits = fit(lines, result, operands, 0)
        if fits is None or fits.misses > fits.slips or fits.hits < max(_LEAST, _AS_A_RULE * fits.slips):
            continue
        counted, of = _SHARE
        bits = fits.bits * counted // of - len(among)
        if bits >= ENOUGH and (best is None or bits > best.bits):
            best = Template("sum", lines.across, result, operands, bits, fits.hits, fits.misses, fits.rounded, True)
    return best


def _fitting(lines: LineValues, result: int, among: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Lines that make up the result at two positions: sums of half of them are held against those of the other half."""
    there = [number for number, value in enumerate(lines.values[result]) if value and number not in lines.soft]
    there.sort(key=lambda at: -sum(bool(lines.values[line][at]) for line in among))
    for number in range(0, min(len(there) - 1, 2 * _PAIRS), 2):
        probes = there[number], there[number + 1]
        wanted = tuple(lines.values[result][at] or 0 for at in probes)
        loose = _loose(lines, result, among, probes)
        middle = len(among) // 2
        first, second = _sums(lines, among[:middle], probes), _sums(lines, among[middle:], probes)
        known: dict[int, list[tuple[int, int, int]]] = {}
        for mask, (one, other) in enumerate(second):
            known.setdefault(one // max(loose, 1), []).append((one, other, mask))
        count = 0
        for mask, (one, other) in enumerate(first):
            key = (wanted[0] - one) // max(loose, 1)
            for near in (key - 1, key, key + 1) if loose else (key,):
                for left, right, rest in known.get(near, ()):
                    if abs(wanted[0] - one - left) <= loose and abs(wanted[1] - other - right) <= loose:
                        count += 1
                        if count > _MANY:
                            return
                        both = mask | rest << middle
                        if both.bit_count() >= _LEAST:
                            yield tuple(sorted(line for place, line in enumerate(among) if both >> place & 1))


def _loose(lines: LineValues, result: int, among: Sequence[int], probes: tuple[int, int]) -> int:
    """How far rounding may let it be off; nothing where whole numbers are as printed."""
    if not (lines.coarse or any(lines.places[at] < 0 for at in probes)):
        return 0
    return max(sum(lines.steps[line][at] for line in (result, *among)) for at in probes) // 2 + 1


def _sums(lines: LineValues, members: Sequence[int], probes: tuple[int, int]) -> list[tuple[int, int]]:
    """The sums of every choice of them, by its bits."""
    sums = [(0, 0)]
    for line in members:
        one, other = (lines.values[line][at] or 0 for at in probes)
        sums += [(first + one, second + other) for first, second in sums]
    return sums
