"""The lines of a table as whole numbers, and how well one is the sum of others.

The evidence of a position (a column, for sums of rows) is how unlikely the fit is by chance, in bits: log2 of the size
of the figures over the slack that rounding leaves. A position that does not fit costs seven bits; less, or nothing,
where one slip of a digit would make it fit, which hardly ever comes by chance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area
from crossfoot.tables.printed import UNITS, step_of
from crossfoot.tables.slips import grain_of, is_slip, slips_into, ways
from crossfoot.tables.words import CHANGE, PERCENT, PERHAPS_AMOUNT, RELATIVE

ENOUGH: Final = 9
"""bits from which a sum is told"""
MISS: Final = 7
"""bits that a position costs where the sum does not fit"""
SLIP: Final = 3
"""bits that it costs at most where it would with one digit changed or two swapped"""
_RARE: Final = 8
"""bits by which a slip is unlikely where nothing else says so"""
_LEAST: Final = 1
"""bits by which it must be unlikely that some slip explains what is off"""
_SELDOM: Final = 8
"""sums to the unit for one that is off by rounding; where there are more, whole numbers were not rounded"""
_LARGE: Final = 1000
_FEW: Final = 3
_ODD: Final = 12
"""figures of which one may be no multiple of a grain"""
_CAP: Final = 22
"""bits that one position can bring: one long figure alone is no system"""


class LineValues(NamedTuple):
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
    grains: Sequence[int] = ()
    """by position, of what power of ten nearly all figures are multiples: 600,000 less 150,000 says little then"""

    depths: Mapping[int, int] = {}
    """by line, how far in its label is set"""


def lines_of(area: Area, across: Literal["rows", "columns"], soft: frozenset[int] = frozenset()) -> LineValues:
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
    for line, figures in by_line.items():
        scaled = [figures.get(p) for p in positions]
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
    labels = {line: area.heading(line) if turned else area.name(line) for line in by_line}
    apart = soft | need_not_add(area, across)
    return LineValues(
        across, tuple(sorted(by_line)), positions, values, places, steps,
        {line: frozenset(figures) for line, figures in missing.items()}, labels,
        frozenset(line for line in by_line if is_relative(area, labels[line], line, not turned)), rounded != UNITS,
        frozenset(where[p] for p in positions if p in apart),
        [_grain(column) for column in zip(*values.values(), strict=True)],
        {} if turned else {line: area.depth(line) for line in by_line},
    )  # fmt: skip


def need_not_add(area: Area, across: Literal["rows", "columns"]) -> frozenset[int]:
    """The columns (for sums of rows; else the rows) of percentages and rates."""
    turned = across == "columns"
    positions = {at[not turned] for at in area.figures}
    return frozenset(
        each
        for each in positions
        if is_relative(area, area.label(each) if turned else area.heading(each), each, turned)
    )


def _grain(column: Sequence[int | None]) -> int:
    values = [value for value in column if value]
    grain: int = 1
    while len(values) >= _FEW and sum(value % (10 * grain) != 0 for value in values) * _ODD <= len(values):
        grain *= 10
    return grain


def is_relative(area: Area, label: str, line: int, is_row: bool) -> bool:
    """Whether a line holds what does not add: by its words, or because most of its figures are percentages."""
    if line in (area.percent_rows if is_row else area.percent_columns):
        return True
    words = RELATIVE.findall(label)
    if any(map(PERCENT.fullmatch, words)) and CHANGE.search(label):
        return True  # there is no end to how far something may grow
    return bool(words) and not (all(map(PERHAPS_AMOUNT.fullmatch, words)) and _are_amounts(area, line, is_row))


def _are_amounts(area: Area, line: int, is_row: bool) -> bool:
    """Whether most figures of the line are larger than percentages ever are."""
    axis = 0 if is_row else 1
    figures = [figure for at, figure in area.figures.items() if at[axis] == line]
    return 2 * sum(abs(each.mantissa) >= _LARGE * int(10**-each.place) for each in figures) > len(figures)


class Fit(NamedTuple):
    bits: int
    hits: int
    misses: int
    slips: int
    """of the misses, those that one slip of a digit explains"""
    rounded: bool

    def is_sound(self, is_named: bool, is_laid_out: bool = False) -> bool:
        """Whether it holds so much more often than not that it is a rule; where a label says that it is a sum, more
        often than not is enough, and as often where the layout says of what.
        """
        if is_laid_out and self.hits >= max(self.misses - self.slips, self.slips, 1):
            return True
        if is_named and self.misses == self.slips == 1:
            return True
        return self.hits > (1 if is_named else 2) * (self.misses - self.slips) and self.hits >= self.slips


def _grain_of(lines: LineValues, position: int, together: Sequence[Sequence[int | None]]) -> int:
    """That of the position; at least 1 where whole numbers are padded, as 3.00000 among figures that have decimals."""
    unit = int(10 ** max(-lines.places[position], 0))
    padded = unit > 1 and all((values[position] or 0) % unit == 0 for values in together)
    return max(lines.grains[position], unit) if padded else lines.grains[position]


class _Off(NamedTuple):
    """A position at which a sum does not fit."""

    position: int
    by: int
    allowed: int
    """twice what rounding explains"""
    size: int


def fit(lines: LineValues, result: int, operands: Sequence[tuple[int, int]], most_misses: int = 99) -> Fit | None:
    """How well a line is the sum of others; ``None`` where it is not worth looking at."""
    exact = rounded = misses = bits = rounded_bits = 0
    off_by: list[_Off] = []
    printed = lines.values[result]
    gone = [lines.absent[line] for line, _ in operands if line in lines.absent]
    rows = [(lines.values[line], lines.steps[line], coefficient) for line, coefficient in operands]
    seen: set[tuple[int, int, int]] = set()
    for position, own in enumerate(printed):
        if own is None or any(position in each for each in gone):
            continue
        total = size = count = slack = largest = mixed = 0
        for number, (values, steps, coefficient) in enumerate(rows, 1):
            value = values[position]
            if value:
                total += coefficient * value
                largest = max(largest, abs(value))
                size += abs(value)
                count += 1
                slack += steps[position]
                mixed += number * value
        if count < 2:
            if count == 1 and total != own and own != 0 and position not in lines.soft:
                misses += not is_slip(own, total)
            continue
        off = abs(2 * (own - total))
        # Half a unit of each: what is printed with decimals was rounded; whole numbers perhaps.
        fine = lines.places[position] < 0 or lines.coarse
        allowed = slack + max(lines.steps[result][position], 1)
        # What is nearly all of the result says little: a copy of it and something small would fit as well.
        telling = min(size - largest, abs(own)) if count == 2 else size
        grain = _grain_of(lines, position, (printed, *(values for values, _, _ in rows)))
        if off <= allowed and (2 * telling <= allowed or 2 * telling <= grain):
            continue
        before = own, mixed, size
        new = before not in seen
        seen.add(before)
        if off == 0 or (fine and off <= allowed):
            exact += 1
            bits += new * min((telling // max(allowed if fine else 1, grain)).bit_length(), _CAP)
            rounded_bits += new * min((telling // max(allowed, grain)).bit_length(), _CAP)
        elif off <= allowed:
            rounded += 1
            rounded_bits += new * min((telling // max(allowed, grain)).bit_length(), _CAP)
        elif position not in lines.soft:
            off_by.append(_Off(position, own - total, allowed, max(size, abs(own))))
            if misses + len(off_by) > most_misses + 1:
                return None
    hits = exact + rounded
    if not hits and len(off_by) != 1:
        return None
    slipped = [_bits_of_slip(lines, result, operands, each) for each in off_by] if len(off_by) <= hits + 1 else []
    slips = sum(each is not None for each in slipped)
    misses += len(off_by) - slips
    if misses > most_misses or not hits + slips:
        return None
    slip_bits = sum(each for each in slipped if each is not None)
    strict = Fit(bits + slip_bits - MISS * (misses + rounded), exact, misses + rounded + slips, slips, False)
    loose = Fit(rounded_bits + slip_bits - MISS * misses, hits, misses + slips, slips, True)
    return loose if loose.bits > strict.bits and rounded * _SELDOM > exact else strict


def _bits_of_slip(lines: LineValues, result: int, operands: Sequence[tuple[int, int]], off: _Off) -> int | None:
    """What a position says that one digit of one figure, or two neighbours swapped, would make fit: the less likely
    that is by chance the more, less what a slip is unlikely; ``None`` if no slip does, or if one nearly always would.
    """
    values = [(line, coefficient, lines.values[line][off.position]) for line, coefficient in operands]
    figures = [(coefficient, value) for _, coefficient, value in values if value is not None]
    own = lines.values[result][off.position] or 0
    grain = grain_of((own, *(value for _, value in figures)))
    grain = 1 if off.by % grain else grain
    digits = sum(len(str(abs(value // grain))) for _, value in figures) + len(str(abs(own // grain)))
    decimals = max(-lines.places[off.position], 0)
    wanted = [(own, -off.by), *((value, off.by * coefficient) for coefficient, value in figures)]
    # Whole numbers that were not rounded: what explains it to the unit says the more.
    for allowed in (1, off.allowed) if not decimals and not lines.coarse else (off.allowed,):
        unlikely = (2 * off.size // (ways(len(figures) + 1, digits) * max(allowed, grain))).bit_length() - 1
        if unlikely < _LEAST:
            return None
        for figure, change in wanted:
            if slips_into(figure, 2 * (figure + change) - allowed, 2 * (figure + change) + allowed, decimals):
                return max(min(unlikely, _CAP) - _RARE, -SLIP)
    return None
