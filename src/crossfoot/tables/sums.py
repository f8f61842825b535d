"""Sums among the lines of a table, found by evidence: which rows, or columns, are the sums of others.

The evidence of a position (a column, for sums of rows) is how unlikely the fit is by chance, in bits: log2 of the size
of the figures over the slack that rounding leaves. What was tried costs log2 of its number, a position that does not
fit seven bits. Innermost sums come first, and what is summed up is not looked at again, so that subtotals add up
further.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from crossfoot.tables.area import Area
from crossfoot.tables.printed import UNITS, step_of
from crossfoot.tables.relation import RelationKind, Template
from crossfoot.tables.words import RELATIVE, TOTAL

MISS: Final = 7
"""bits that a position costs where the sum does not fit"""
SLIP: Final = 3
"""bits where it would fit with one digit changed or two swapped, which hardly ever comes by chance"""
ENOUGH: Final = 9
"""bits from which a sum is told"""
_CAP: Final = 22
"""bits that one position can bring: one long figure alone is no system"""
_LONGEST: Final = 160
"""lines that one sum can have in a long table; in a shorter one it may be all"""
_MOST_TRIED: Final = 400_000
"""pairs of a result and a line before it that are looked at in one go"""
_PROBES: Final = 8
"""positions that are looked at before a sum is tried at all of them"""
_NEAR: Final = 8
"""lines between which differences are looked for"""


class Lines(NamedTuple):
    """The lines of one direction as whole numbers: ``values[line][position]``."""

    across: Literal["rows", "columns"]
    order: tuple[int, ...]
    positions: tuple[int, ...]
    values: Mapping[int, Sequence[int | None]]
    places: Sequence[int]
    """by position, the power of ten of the unit"""
    steps: Mapping[int, Sequence[int]]
    """by line and position, how far apart the true values may be that print as it; 0 where there is no figure"""
    absent: Mapping[int, frozenset[int]]
    """positions at which the line says that there is no figure"""
    labels: Mapping[int, str]
    relative: frozenset[int]
    """lines that do not add with others: percentages, rates"""
    coarse: bool
    """whether whole numbers were rounded further than to their last printed place, as all of them show"""
    soft: frozenset[int]
    """positions of percentages and rates: what does not add up there says nothing against a sum"""

    @property
    def soft_lines(self) -> frozenset[int]:
        """``soft`` as rows or columns of the grid."""
        return frozenset(self.positions[number] for number in self.soft)


def lines_of(area: Area, across: Literal["rows", "columns"], soft: frozenset[int] = frozenset()) -> Lines:
    """The rows, or columns, of a table; ``soft``: columns, or rows, known not to add."""
    turned = across == "columns"
    by_line: dict[int, dict[int, tuple[int, int, int]]] = {}
    rounded = area.rounded
    for (row, column), figure in area.figures.items():
        line, position = (column, row) if turned else (row, column)
        step = 2 * (rounded.to - 1) if rounded.at_random and not figure.place else step_of(figure, rounded)
        by_line.setdefault(line, {})[position] = figure.mantissa, figure.place, step
    positions = tuple(sorted({position for line in by_line.values() for position in line}))
    places = [min((line[p][1] for line in by_line.values() if p in line), default=0) for p in positions]
    values, steps = {}, {}
    for line, found in by_line.items():
        scaled = [found.get(p) for p in positions]
        values[line] = [
            None if each is None else each[0] * 10 ** (each[1] - place)
            for each, place in zip(scaled, places, strict=True)
        ]
        steps[line] = [
            0 if each is None else each[2] * 10 ** (each[1] - place) for each, place in zip(scaled, places, strict=True)
        ]
    missing: dict[int, set[int]] = {}
    where = {position: number for number, position in enumerate(positions)}
    for row, column in area.absent:
        line, position = (column, row) if turned else (row, column)
        if position in where:
            missing.setdefault(line, set()).add(where[position])
    labels = {line: area.heading(line) if turned else area.label(line) for line in by_line}
    crossing = {p: area.label(p) if turned else area.heading(p) for p in positions}
    return Lines(
        across, tuple(sorted(by_line)), positions, values, places, steps,
        {line: frozenset(found) for line, found in missing.items()}, labels,
        frozenset(line for line in by_line if is_relative(area, labels[line], line, not turned)), rounded != UNITS,
        frozenset(where[p] for p in positions if p in soft or is_relative(area, crossing[p], p, turned)),
    )  # fmt: skip


def is_relative(area: Area, label: str, line: int, is_row: bool) -> bool:
    """Whether a line holds what does not add: by its words, or because most of its figures are percentages."""
    return bool(RELATIVE.search(label)) or line in (area.percent_rows if is_row else area.percent_columns)


class _Fit(NamedTuple):
    bits: int
    hits: int
    misses: int
    slips: int
    """of the misses, those that one slip of a digit explains"""
    rounded: bool

    def is_sound(self, is_named: bool) -> bool:
        """Whether it holds so much more often than not that it is a rule; where a label says that it is a sum, more
        often than not is enough.
        """
        return self.hits > (1 if is_named else 2) * (self.misses - self.slips) and self.hits >= self.slips


def _fit(lines: Lines, result: int, operands: Sequence[tuple[int, int]], most_misses: int = 99) -> _Fit | None:
    """How well a line is the sum of others; ``None`` where it is not worth looking at."""
    exact = rounded = misses = bits = rounded_bits = 0
    open_: list[tuple[int, int, int]] = []
    printed = lines.values[result]
    gone = [lines.absent[line] for line, _ in operands if line in lines.absent]
    rows = [(lines.values[line], lines.steps[line], coefficient) for line, coefficient in operands]
    for position, own in enumerate(printed):
        if own is None or any(position in each for each in gone):
            continue
        total = size = count = slack = 0
        for values, steps, coefficient in rows:
            value = values[position]
            if value:
                total += coefficient * value
                size += abs(value)
                count += 1
                slack += steps[position]
        if count < 2:
            misses += count == 1 and total != own and own != 0 and position not in lines.soft
            continue
        off = abs(2 * (own - total))
        # Half a unit of each: what is printed with decimals was rounded; whole numbers perhaps.
        fine = lines.places[position] < 0 or lines.coarse
        allowed = slack + max(lines.steps[result][position], 1)
        if off == 0 or (fine and off <= allowed):
            exact += 1
            bits += min((size // (allowed if fine else 1)).bit_length(), _CAP)
            rounded_bits += min((size // allowed).bit_length(), _CAP)
        elif off <= allowed:
            rounded += 1
            rounded_bits += min((size // allowed).bit_length(), _CAP)
        elif position not in lines.soft:
            open_.append((position, own - total, allowed))
            if misses + len(open_) > most_misses + 1:
                return None
    if not exact + rounded:
        return None
    slips = sum(_is_slip_away(lines, result, operands, *each) for each in open_) if len(open_) <= exact + rounded else 0
    misses += len(open_) - slips
    if misses > most_misses:
        return None
    bits, rounded_bits = bits - SLIP * slips, rounded_bits - SLIP * slips
    strict = _Fit(bits - MISS * (misses + rounded), exact, misses + rounded + slips, slips, False)
    loose = _Fit(rounded_bits - MISS * misses, exact + rounded, misses + slips, slips, True)
    return loose if rounded and loose.bits > strict.bits and rounded > 1 else strict


def _is_slip_away(
    lines: Lines, result: int, operands: Sequence[tuple[int, int]], position: int, off: int, allowed: int
) -> bool:
    """Whether one digit of one figure, or two neighbours swapped, explain what is missing, and few figures could."""
    size = abs(lines.values[result][position] or 0)
    if size < 50 * len(operands) * allowed:
        return False
    wanted = [(result, -off), *((line, off // coefficient) for line, coefficient in operands)]
    return any(
        slips_into(figure, 2 * (figure + change) - allowed, 2 * (figure + change) + allowed)
        for line, change in wanted
        if (figure := lines.values[line][position]) is not None
    )


def slips_into(printed: int, low: int, high: int) -> bool:
    """Whether one digit exchanged, or two neighbours swapped, makes twice the figure one of these numbers."""
    if printed < 0:
        printed, low, high = -printed, -high, -low
    low, high = -(-low // 2), high // 2
    if low > high or high < 0:
        return False
    text = str(printed)
    last = len(text) - 1
    for number in range(last, -1, -1):
        power = 10 ** (last - number)
        digit = int(text[number])
        least = max(-((printed - low) // power), -digit if number or not last else 1 - digit)
        most = min((high - printed) // power, 9 - digit)
        if least <= most and not least == most == 0:
            return True
        if number:
            before = int(text[number - 1])
            swapped = printed + 9 * (digit - before) * power
            if before != digit and low <= swapped <= high and (number > 1 or digit):
                return True
    return False


def is_slip(printed: int, meant: int) -> bool:
    """Whether two figures differ in one digit, or in the order of two neighbours."""
    one, other = str(abs(printed)), str(abs(meant))
    if len(one) != len(other) or (printed < 0) != (meant < 0):
        return False
    places = [number for number, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 2:
        return places[1] == places[0] + 1 and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
    return len(places) == 1


def sums(lines: Lines) -> list[Template]:
    """Sums of neighbouring lines, each line in one sum at most."""
    found: list[Template] = []
    parent: dict[int, int] = {}
    for order in _groups(lines):
        candidates = [*_blocks(lines, order), *_blocks(lines, order[::-1])]
        candidates.sort(key=lambda each: (-each.bits, len(each.operands)))
        for each in candidates:
            members = [line for line, _ in each.operands]
            if any(line in parent for line in members) or _is_below(parent, each.result, members):
                continue
            parent.update(dict.fromkeys(members, each.result))
            found.append(each)
    for order in _groups(lines)[:2]:
        found.extend(_apart(_differences(lines, order, found), found))
    return found


def _apart(trios: Iterable[Template], known: Sequence[Template]) -> Iterator[Template]:
    """Those that hold everywhere, and of the others that have two lines in common the better ones: their third lines
    are nearly the same by chance.
    """
    pairs = {pair for each in known if len(each.operands) == 2 for pair in _pairs(each)}
    for each in sorted(trios, key=lambda trio: -trio.bits):
        if not (each.misses or each.rounded) or pairs.isdisjoint(_pairs(each)):
            pairs.update(_pairs(each))
            yield each


def _pairs(trio: Template) -> list[frozenset[int]]:
    first, second = (line for line, _ in trio.operands)
    return [frozenset(pair) for pair in ((first, second), (first, trio.result), (second, trio.result))]


def _groups(lines: Lines) -> list[list[int]]:
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
    return groups


def _is_below(parent: Mapping[int, int], line: int, members: Sequence[int]) -> bool:
    """Whether the line goes into one of its own members."""
    seen: int | None = line
    while seen is not None:
        if seen in members:
            return True
        seen = parent.get(seen)
    return False


def _blocks(lines: Lines, order: Sequence[int]) -> Iterator[Template]:
    """Each line as the sum of those right before it in that order that are in no sum yet."""
    waiting: list[int] = []
    longest = max(_LONGEST, _MOST_TRIED // max(len(order), 1))
    for result in order:
        best: tuple[int, _Fit] | None = None
        operands: list[tuple[int, int]] = []
        tried = min(len(waiting), longest)
        bonus = 6 if TOTAL.search(lines.labels[result]) else 0
        cost = (2 * tried + 1).bit_length() - bonus
        probes = _probes(lines, result)
        for size, line in enumerate(reversed(waiting[-longest:]), 1):
            operands.append((line, 1))
            if not _some_fit(lines, probes, line) or size < 2:
                continue
            fit = _fit(lines, result, operands, 3 + len(lines.positions) // 4)
            if fit is None or not fit.is_sound(bool(bonus)) or fit.bits - cost < ENOUGH or (fit.hits < 2 and not bonus):
                continue
            if best is None or fit.bits > best[1].bits + MISS:
                best = size, fit
        if best is not None:
            size, fit = best
            children = tuple((line, 1) for line in sorted(waiting[-size:]))
            del waiting[-size:]
            yield Template(
                "sum", lines.across, result, children, fit.bits - cost, fit.hits, fit.misses, fit.rounded, bool(bonus)
            )
        waiting.append(result)


def _probes(lines: Lines, result: int) -> list[list[int]]:
    """Some positions at which a result stands: position, twice the figure less the sum so far, and the slack so far."""
    there = [number for number, own in enumerate(lines.values[result]) if own]
    chosen = there[:: max(len(there) // _PROBES, 1)]
    values, steps = lines.values[result], lines.steps[result]
    return [[number, 2 * (values[number] or 0), max(steps[number], 1)] for number in chosen]


def _some_fit(lines: Lines, probes: list[list[int]], line: int) -> bool:
    """Adds a line to the sums; whether one of them comes near its figure, or one digit may be wrong everywhere."""
    values, steps = lines.values[line], lines.steps[line]
    found = False
    for probe in probes:
        value = values[probe[0]]
        if value:
            probe[1] -= 2 * value
            probe[2] += steps[probe[0]]
        found = found or abs(probe[1]) <= probe[2]
    return found


def _differences(lines: Lines, order: Sequence[int], found: Sequence[Template]) -> Iterator[Template]:
    """Lines that are another one less a third, or two that stand apart and add up."""
    known = {frozenset((each.result, *(line for line, _ in each.operands))) for each in found}
    taken: set[frozenset[int]] = set()
    wide = len(order) > 3 * _NEAR
    cost = (len(order) * (_NEAR * 2 if wide else len(order)) ** 2 // 2 + 1).bit_length()
    for number, whole in enumerate(order):
        near = [line for at, line in enumerate(order) if line != whole and (not wide or abs(at - number) <= _NEAR)]
        for at, first in enumerate(near):
            for second in near[at + 1 :]:
                trio = frozenset((whole, first, second))
                if trio in known or trio in taken:
                    continue
                if not _begins_to_fit(lines, whole, first, second):
                    continue
                fit = _fit(lines, whole, ((first, 1), (second, 1)), 1 + len(lines.positions) // 4)
                if (
                    fit is None
                    or fit.hits < 3
                    or fit.hits <= 3 * (fit.misses - fit.slips)
                    or fit.hits < fit.slips
                    or fit.bits - cost < ENOUGH
                ):
                    continue
                taken.add(trio)
                yield _as_difference(lines, whole, first, second, fit, cost)


def _begins_to_fit(lines: Lines, whole: int, first: int, second: int) -> bool:
    """Whether one of the first two positions that can tell fits."""
    told = 0
    for own, one, other, step in zip(
        lines.values[whole], lines.values[first], lines.values[second], lines.steps[whole], strict=True
    ):
        if own is None or not one or not other:
            continue
        if abs(own - one - other) <= 2 * step:
            return True
        told += 1
        if told == 2:
            return False
    return False


def _as_difference(lines: Lines, whole: int, first: int, second: int, fit: _Fit, cost: int) -> Template:
    """Written with the line that stands last, or that its label names, as the result."""
    named = [line for line in (whole, first, second) if TOTAL.search(lines.labels[line])]
    result = named[0] if len(named) == 1 else max(whole, first, second)
    if result == whole:
        kind: RelationKind = "sum"
        operands = ((first, 1), (second, 1))
    else:
        kind, operands = "difference", ((whole, 1), (first if result == second else second, -1))
    bits = fit.bits - cost
    return Template(kind, lines.across, result, operands, bits, fit.hits, fit.misses, fit.rounded, bool(named))
