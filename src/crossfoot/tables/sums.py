"""Sums among the lines of a table, found by evidence: which rows, or columns, are the sums of others.

The evidence of a position (a column, for sums of rows) is how unlikely the fit is by chance, in bits: log2 of the size
of the figures over the slack that rounding leaves. What was tried costs log2 of its number, a position that does not
fit seven bits. Innermost sums come first, and what is summed up is not looked at again, so that subtotals add up
further.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final

from crossfoot.tables.evidence import ENOUGH, MISS, SLIP, Fit, LineValues, fit
from crossfoot.tables.gathered import gathered
from crossfoot.tables.outline import outlined
from crossfoot.tables.relation import Template
from crossfoot.tables.repeats import Pool, pools
from crossfoot.tables.runs import runs
from crossfoot.tables.sections import sections
from crossfoot.tables.signed import signed
from crossfoot.tables.trios import trios
from crossfoot.tables.words import TOTAL

_LONGEST: Final = 160
"""lines that one sum can have in a long table; in a shorter one it may be all"""
_MOST_TRIED: Final = 400_000
"""pairs of a result and a line before it that are looked at in one go"""
_PROBES: Final = 8
"""positions that are looked at before a sum is tried at all of them"""
_ONCE: Final = 14
"""bits from which a sum is told that holds at one position only, and that no label calls one"""
_FEW: Final = 3
"""positions of a line that is called a sum of which one may be wrong, and so tells nothing quickly"""
_NAMED: Final = 6
"""bits that a label is worth that says that its line is made of others"""
_LAID_OUT: Final = 4
"""those that it is worth too where what it sums up begins after a line without figures"""
_WHOLE: Final = 2
"""what it costs at most to try such a stretch"""
_SAID: Final = 5
"""bits from which one is told then"""
_LESS: Final = 4
"""by which what does not fit costs less there"""
_MOSTLY: Final = 4
"""lines for one without a name where that says something"""
_NAMELESS: Final = 4
"""bits that it is worth that a line has no name where nearly all others have one"""


def sums(lines: LineValues, alike: Sequence[LineValues] = ()) -> list[Template]:
    """Sums of neighbouring lines, each line in one sum at most, and of three that stand apart. ``alike``: the same
    lines of other tables, whose evidence counts too.
    """
    tree = _Tree()
    groups = _groups(lines)
    pooled = pools(lines, alike)
    for number, order in enumerate(groups):
        candidates = _both_ways(lines, order)
        if not number:
            candidates += [each for pool in pooled for each in _blocks_of(pool)]
            candidates += [*outlined(lines, order), *sections(lines, order)]
        tree.take(candidates)
    while tree.take(_both_ways(lines, _tops(lines, tree, groups[0]), tree.parent)):
        pass
    for pool in pooled:
        tree.add(pool.across(_both_ways(pool.sections, pool.sections.order)))
    for pool in pooled:
        for each in trios(pool.lines, pool.lines.order, _as_in(pool, tree.templates)):
            tree.add(pool.expanded(each))
    tree.add(trios(lines, lines.order, tree.templates))
    tree.take(runs(lines, groups[0], tree.templates))
    tree.add(signed(lines, groups[0], tree.templates))
    tree.add(gathered(lines, groups[0], tree.templates))
    return tree.templates


class _Tree:
    """Which lines go into which."""

    def __init__(self) -> None:
        self.templates: list[Template] = []
        self.parent: dict[int, int] = {}
        self._known: set[frozenset[int]] = set()

    def take(self, candidates: list[Template]) -> bool:
        """The best of them that do not put a line into two sums; whether there was one."""
        before = len(self.templates)
        candidates.sort(key=lambda each: (-each.bits, len(each.operands)))
        for each in candidates:
            members = [line for line, _ in each.operands]
            if any(line in self.parent for line in members) or _is_below(self.parent, each.result, members):
                continue
            self.parent.update(dict.fromkeys(members, each.result))
            self.add([each])
        return len(self.templates) > before

    def add(self, templates: Iterable[Template]) -> None:
        for each in templates:
            lines = frozenset((each.result, *(line for line, _ in each.operands)))
            if lines not in self._known:
                self._known.add(lines)
                self.templates.append(each)


def _both_ways(lines: LineValues, order: Sequence[int], taken: Container[int] = ()) -> list[Template]:
    return [*_blocks(lines, order, taken), *_blocks(lines, order[::-1], taken)]


def _tops(lines: LineValues, tree: _Tree, order: Sequence[int]) -> list[int]:
    """Lines that are sums, or are called so: they may add up, whatever stands between them."""
    results = {each.result for each in tree.templates}
    return [line for line in order if line in results or TOTAL.search(lines.labels[line])]


def _blocks_of(pool: Pool) -> Iterator[Template]:
    for each in _both_ways(pool.lines, pool.lines.order):
        yield from pool.expanded(each)


def _as_in(pool: Pool, templates: Sequence[Template]) -> list[Template]:
    """Templates of the first section with the numbers that the pool gives to its lines."""
    number = {line: each for each, line in enumerate(pool.orders[0])}
    return [
        each._replace(result=number[each.result], operands=tuple((number[line], k) for line, k in each.operands))
        for each in templates
        if each.result in number and all(line in number for line, _ in each.operands)
    ]


def _groups(lines: LineValues) -> list[list[int]]:
    """Lines among which sums are looked for: those that add, those of percentages, and those that the same words end,
    as columns under "n" and "%" by turns.
    """
    groups = [[line for line in lines.order if line not in lines.relative], sorted(lines.relative)]
    ending: dict[str, list[int]] = {}
    for line in lines.order:
        words = lines.labels[line].split()
        if words:
            ending.setdefault(words[-1].casefold(), []).append(line)
    groups += [members for members in ending.values() if 3 <= len(members) < len(groups[0])]
    if lines.relative and groups[0]:  # a heading over several columns may stand above the first of them only
        groups.append(list(lines.order))
    return groups


def _is_below(parent: Mapping[int, int], line: int, members: Sequence[int]) -> bool:
    """Whether the line goes into one of its own members."""
    seen: int | None = line
    while seen is not None:
        if seen in members:
            return True
        seen = parent.get(seen)
    return False


def _blocks(lines: LineValues, order: Sequence[int], taken: Container[int] = ()) -> Iterator[Template]:
    """Each line as the sum of those right before it in that order that are in no sum yet; ``taken`` ones are in one."""
    waiting: list[int] = []
    longest = max(_LONGEST, _MOST_TRIED // max(len(order), 1))
    bare = _nameless(lines, order)
    ended: set[int | None] = set()
    """lines that are called sums, and are: what follows is another section"""
    for result in order:
        best: tuple[int, Fit, int, bool] | None = None
        operands: list[tuple[int, int]] = []
        tried = min(len(waiting), longest)
        bonus = _NAMED if TOTAL.search(lines.labels[result]) else 0
        nameless = _NAMELESS if result in bare else 0
        anywhere = (2 * tried + 1).bit_length()
        probes = _probes(lines, result)
        for size, line in enumerate(reversed(waiting[-longest:]), 1):
            operands.append((line, 1))
            near = _some_fit(lines, probes, line) or (bonus and len(probes) <= _FEW)
            if size < 2 or not near:
                continue
            fits = fit(lines, result, operands, 3 + len(lines.positions) // 4)
            before = waiting[-size - 1] if size < len(waiting) else None
            is_apart = _is_apart(line, before) or before in ended
            is_laid_out = bool(bonus) and is_apart
            if fits is None or not fits.is_sound(bool(bonus), is_laid_out):
                continue
            cost = anywhere - bonus - nameless
            if is_apart:
                cost = min(anywhere, _WHOLE) - bonus - nameless
            if is_laid_out:
                cost -= _LAID_OUT + _LESS * (fits.misses - fits.slips)
            enough = ENOUGH if bonus or nameless or fits.hits > 1 else _ONCE
            if fits.bits - cost < (_SAID if is_laid_out else enough):
                continue
            unlike = best is not None and fits.misses - fits.slips < best[1].misses - best[1].slips
            if best is None or fits.bits - cost > best[1].bits - best[2] + (-SLIP if unlike else MISS):
                best = size, fits, cost, is_laid_out
        if best is not None:
            size, fits, cost, is_laid_out = best
            children = tuple((line, 1) for line in sorted(waiting[-size:]))
            del waiting[-size:]
            ended |= {result} if bonus and fits.hits else set()
            bits = fits.bits - cost
            yield Template(
                "sum", lines.across, result, children, bits, fits.hits, fits.misses, fits.rounded, bool(bonus),
                is_laid_out=is_laid_out,
            )  # fmt: skip
        if result not in taken:
            waiting.append(result)


def _nameless(lines: LineValues, order: Sequence[int]) -> frozenset[int]:
    """Lines without a name where nearly all others have one."""
    bare = [line for line in order if not lines.labels[line].strip()]
    return frozenset(bare) if _MOSTLY * len(bare) <= len(order) else frozenset()


def _is_apart(line: int, before: int | None) -> bool:
    """Whether a stretch that begins with the line begins where the table has nothing but words, or nothing, before."""
    return before is None or abs(line - before) > 1


def _probes(lines: LineValues, result: int) -> list[list[int]]:
    """Some positions at which a result stands: position, twice the figure less the sum so far, and the slack so far."""
    there = [number for number, own in enumerate(lines.values[result]) if own]
    chosen = there[:: max(len(there) // _PROBES, 1)]
    values, steps = lines.values[result], lines.steps[result]
    return [[number, 2 * (values[number] or 0), max(steps[number], 1)] for number in chosen]


def _some_fit(lines: LineValues, probes: list[list[int]], line: int) -> bool:
    """Adds a line to the sums; whether one of them comes near its figure, or one digit may be wrong everywhere."""
    values, steps = lines.values[line], lines.steps[line]
    fits = False
    for probe in probes:
        value = values[probe[0]]
        if value:
            probe[1] -= 2 * value
            probe[2] += steps[probe[0]]
        fits = fits or abs(probe[1]) <= probe[2]
    return fits
