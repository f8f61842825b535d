"""Shares, changes, rates and multiples, looked for only where a label or a percent sign says that there is one.

A line of percentages (or of fractions) is held against pairs of other lines: a part and its whole, the earlier and the
later figure. The evidence of a position is how unlikely the fit is by chance, in bits; what was tried costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.claimfile.table_section import Rounded
from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area
from crossfoot.tables.contents import CellValue
from crossfoot.tables.declared import cell
from crossfoot.tables.evidence import is_relative
from crossfoot.tables.exactness import as_exact
from crossfoot.tables.labels import Across
from crossfoot.tables.quotients import Three, are_of_exact, fit_of, is_slipped, slack_of_ratio
from crossfoot.tables.relation import Operand, Relation, RelationKind, Template, value
from crossfoot.tables.slips import is_slip
from crossfoot.tables.words import AVERAGE, CHANGE, MULTIPLE, PART, PERCENT, RATE, RELATIVE

_NEAR: Final = 14
"""lines on either side among which parts and wholes are looked for"""
_ENOUGH: Final = 8
_MISS: Final = 6
_CAP: Final = 14
_NAMED: Final = re.compile(f"{CHANGE.pattern}|{PART.pattern}", re.IGNORECASE)
_PER: Final = re.compile(r"(?<![\d.,])10{1,2}[., ]?0{3}(?:[., ]0{3})?|(?<![\d.,])1[., ]?0{3}(?:[., ]0{3})?(?!\d)")
_SURELY: Final = 60
"""bits from which a ratio may fail at more than one position of four"""
_SLIP: Final = 3
"""bits that a position costs where a slip explains it"""
_SLIPS: Final = 2
"""positions at most that are held against slips"""
_BESIDE: Final = 2
"""bits that it costs at most to try a pair of lines right beside the one that a label calls a share or a change"""
_SAID: Final = 6
"""bits that it is worth that a label says that it is a change of the two lines right beside it"""
_PART: Final = 3
"""the same of a share, of which there are more kinds"""
_ROUNDED: Final = 6
"""shares that make up one unit in the last place more, or less, than 100"""
_TRIES: Final = 3
"""positions that may not fit before a pair is given up"""


class LineRatio(NamedTuple):
    """A line of percentages, with the pair of lines that it follows from."""

    kind: RelationKind
    across: Across
    result: int
    first: int
    """the part, or the later figure"""
    second: int
    """the whole, or the earlier figure; of a share of one cell the line that it stands in"""
    whole: int
    """of a share of one cell, its position on the line of the part; -1 where the whole stands beside the part"""
    scale: int
    """100 for percentages, 1 for fractions"""
    bits: int
    hits: int
    misses: int


def ratios(area: Area, across: Across) -> list[LineRatio]:
    """The shares and changes of columns (``across`` is "columns") or of rows."""
    lines = LineFigures(area, across)
    best_ratios = []
    for line in lines.order:
        if not lines.is_ratio(line):
            continue
        best = max(lines.candidates(line), key=lambda each: (each.bits, each.kind != "rate"), default=None)
        if best is not None and best.bits >= _ENOUGH:
            best_ratios.append(best)
    return best_ratios


class LineFigures:
    def __init__(self, area: Area, across: Across) -> None:
        self.area, self.across = area, across
        self.by_line: dict[int, dict[int, CellValue]] = {}
        for (row, column), figure in area.figures.items():
            line, position = (column, row) if across == "columns" else (row, column)
            self.by_line.setdefault(line, {})[position] = figure
        self.order = sorted(self.by_line)
        self.place = min((figure.place for figure in area.figures.values()), default=0)
        self.whole = {
            line: {at: figure.at(self.place) for at, figure in figures.items()}
            for line, figures in self.by_line.items()
        }
        """values as whole numbers of one unit"""
        rounded = area.rounded
        self.step = max(rounded.to, 1) * int(10**-self.place)
        self.is_digits = rounded.digits > 0

    def label(self, line: int) -> str:
        return self.area.heading(line) if self.across == "columns" else self.area.name(line)

    def is_ratio(self, line: int) -> bool:
        label = self.label(line)
        return is_relative(self.area, label, line, self.across == "rows") or bool(
            RATE.search(label) or MULTIPLE.search(label)
        )

    def is_percent(self, line: int) -> bool:
        return line in (self.area.percent_columns if self.across == "columns" else self.area.percent_rows)

    def is_amount(self, line: int) -> bool:
        """Whether it may be part of a whole: no percentages, nor what a label calls so."""
        words = RELATIVE.findall(self.label(line))
        return not self.is_percent(line) and not any(PERCENT.fullmatch(word) for word in words)

    def may_be_share(self, line: int, scale: int) -> bool:
        """Whether most of the figures are in the order of the whole."""
        figures = self.by_line[line].values()
        return 2 * sum(abs(value(each)) <= 10 * scale for each in figures) > len(figures)

    def quotients(self, line: int, near: Sequence[int], printed: Mapping[int, CellValue]) -> Iterator[LineRatio]:
        """One line divided by another, where a label says so: a rate, per so many where it names a number, or how many
        times as much.
        """
        label = self.label(line)
        kinds: list[tuple[RelationKind, int]] = []
        if MULTIPLE.search(label):
            kinds.append(("multiple", 1))
        if RATE.search(label):
            named = {int(re.sub(r"\D", "", each)) for each in _PER.findall(label)}
            kinds += [("rate", scale) for scale in (1, *sorted(named - {1}))]
        tried = (len(near) ** 2 * len(kinds)).bit_length()
        for kind, scale in kinds:
            for first in near:
                for second in near:
                    if first != second and self.is_amount(first) and self.is_amount(second):
                        yield from self._tested(kind, line, printed, first, second, -1, scale, tried)

    def candidates(self, line: int) -> Iterator[LineRatio]:
        """Every pair that fits better than it does not."""
        printed = {at: each for at, each in self.by_line[line].items() if each.mantissa}
        if len(printed) < 2:
            return
        number = self.order.index(line)
        near = [each for each in self.order[max(number - _NEAR, 0) : number + _NEAR + 1] if each != line]
        yield from self.quotients(line, near, printed)
        label = self.label(line)
        if AVERAGE.search(label) and not self.is_percent(line):
            return
        if not is_relative(self.area, label, line, self.across == "rows"):
            return
        grows = bool(CHANGE.search(label))
        large = 2 * sum(each.percent or abs(value(each)) > 2 for each in printed.values()) > len(printed)
        scales = (100,) if large else (1, 100)
        tried = (len(near) ** 2 * len(scales)).bit_length()
        # What is in percent is no part of a whole; and what is more than all of it is no share.
        amounts = frozenset(filter(self.is_amount, near))
        for first in near:
            for scale in scales:
                shares = not grows and first in amounts and self.may_be_share(line, scale)
                if shares:
                    yield from self._shares_of_one(line, printed, first, scale, tried)
                for second in near:
                    if second != first:
                        kinds: Sequence[RelationKind] = ("change",)
                        if shares and second in amounts:
                            kinds = ("share", "change")
                        for kind in kinds:
                            yield from self._tested(kind, line, printed, first, second, -1, scale, tried)

    def _begins_to_fit(
        self, kind: RelationKind, printed: Mapping[int, CellValue], first: int, second: int, whole: int, scale: int
    ) -> bool:
        """Whether one of the first two positions that can tell may fit; quicker than the test itself."""
        if self.is_digits:
            return True
        one, other = self.whole[first], self.whole[second]
        tried = 0
        for at, figure in printed.items():
            top, bottom = one.get(at), other.get(at if whole < 0 else whole)
            if not top or not bottom or top == bottom or at == whole:
                continue
            tens, size = int(10**-figure.place), abs(bottom)
            above = top - bottom if kind == "change" else top
            off = abs(figure.mantissa * bottom - tens * scale * above)
            if off <= size + tens * scale * self.step * (2 + abs(top) // size):
                return True
            tried += 1
            if tried == 2:
                return False
        return False

    def _shares_of_one(
        self, line: int, printed: Mapping[int, CellValue], first: int, scale: int, tried: int
    ) -> Iterator[LineRatio]:
        """Shares of one cell on the line of the parts: where 100 % stands, or of the largest figure, which is no part
        itself: of 31 patients a stroke hit 30, or 96.8%.
        """
        own = self.by_line[first]
        wholes = [at for at, each in printed.items() if value(each) == scale and at in own]
        largest = max(own, key=lambda at: (value(own[at]), at), default=None)
        for at in dict.fromkeys([*wholes[:2], *([] if largest is None else [largest])]):
            if at not in printed or _is_all(printed[at], scale, len(printed)):
                yield from self._tested("share", line, printed, first, first, at, scale, tried)

    def _tested(
        self, kind: RelationKind, line: int, printed: Mapping[int, CellValue], first: int, second: int, whole: int,
        scale: int, tried: int,
    ) -> Iterator[LineRatio]:  # fmt: skip
        one, other = self.by_line[first], self.by_line[second]
        if not self._begins_to_fit(kind, printed, first, second, whole, scale):
            return
        there: list[Three] = []
        off: list[Three] = []
        for at, figure in printed.items():
            top, bottom = one.get(at), other.get(at if whole < 0 else whole)
            if top is None or bottom is None or not bottom.mantissa or at == whole:
                continue
            fits = fit_of(kind, figure, top, bottom, scale, self.area.rounded) is not None
            (there if fits else off).append((figure, top, bottom))
            if len(off) >= _TRIES and len(off) > len(there):
                return
        hits, misses = len(there), len(off)
        if hits < 2 or hits <= misses:
            return
        rounded = None if are_of_exact(kind, there, scale, self.area.rounded) else self.area.rounded
        told = {(value(top), value(bottom)): (figure, top, bottom) for figure, top, bottom in reversed(there)}
        bits = sum(fit_of(kind, *each, scale, rounded) or 0 for each in told.values())
        slips = sum(is_slipped(kind, *each, scale, rounded) for each in off) if misses <= _SLIPS else 0
        bits -= _MISS * (misses - slips) + _SLIP * slips + self._tries(kind, line, first, second, tried)
        if hits > (2 if bits >= _SURELY else 3) * (misses - slips):
            yield LineRatio(kind, self.across, line, first, second, whole, scale, bits, hits, misses)

    def _tries(self, kind: RelationKind, line: int, first: int, second: int, tried: int) -> int:
        """What it costs, in bits, to have tried a pair: little where a label says so, and both stand right beside."""
        apart = max(abs(self.order.index(line) - self.order.index(each)) for each in (first, second))
        if apart > 2 or not _NAMED.search(self.label(line)):
            return tried
        return min(tried, _BESIDE) - (_SAID if first != second and kind == "change" else _PART)


def _is_all(printed: CellValue, scale: int, shares: int) -> bool:
    """Whether it is 100, perhaps with a slip of the hand, or what so many rounded shares make up instead."""
    meant = scale * int(10**-printed.place)
    return is_slip(printed.mantissa, meant) or abs(printed.mantissa - meant) <= 1 + shares // _ROUNDED


def relations_of_ratio(
    area: Area, ratio: LineRatio, number: int, is_exact: bool = False, said: float = 0.0
) -> list[Relation]:
    """The ratio at each position where it says something; of figures that ``is_exact`` says were not rounded, or for
    which sums have ``said`` so many bits.
    """
    exact = list(_ratios(area, ratio, number, None))
    if is_exact and all(each.result is not None and area.figures[each.result].place for each in exact):
        return exact  # a quotient without decimals was rounded all the same
    return as_exact(_ratios(area, ratio, number, area.rounded), exact, said)


def _ratios(area: Area, ratio: LineRatio, number: int, rounded: Rounded | None) -> Iterator[Relation]:
    for position in area.positions(ratio.across, ratio.result):
        result = cell(ratio.across, ratio.result, position)
        first = cell(ratio.across, ratio.first, position)
        second = cell(ratio.across, ratio.second, position if ratio.whole < 0 else ratio.whole)
        printed, top, bottom = (area.figures.get(at) for at in (result, first, second))
        if printed is None or top is None or bottom is None or not bottom.mantissa:
            continue
        if first == second and (value(printed) == ratio.scale or not printed.mantissa):
            continue  # that all is all of it says nothing
        exact = ratio.scale * (value(top) / value(bottom) - (ratio.kind == "change"))
        residual = value(printed) - exact
        slack = slack_of_ratio(ratio.kind, printed, top, bottom, ratio.scale, rounded)
        operands = (Operand(first, 1), Operand(second, -1))
        yield Relation(ratio.kind, result, operands, abs(residual) <= slack, residual, number, position, slack)


def as_template(ratio: LineRatio) -> Template:
    operands = ((ratio.first, 1), (ratio.second, -1))
    bits, hits, misses = ratio.bits, ratio.hits, ratio.misses
    return Template(
        ratio.kind, ratio.across, ratio.result, operands, bits, hits, misses, False, True, ratio.whole, ratio.scale
    )
