"""Lists of counts that may make up a total, and of percentages that may make up a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import copysign
from typing import Final

from crossfoot.articles.drafts import HUNDRED, SUM, Draft, Head
from crossfoot.articles.hypothesis import FAR, STARTS, WHOLE, laid_out, shape
from crossfoot.articles.sentence import PERCENT
from crossfoot.articles.spots import HEDGED, Spot
from crossfoot.records import NamedTuple

APART: Final = 3
"""sentences between a figure and what may belong to it"""
PARTS: Final = 9
"""figures of one list, at most"""
_TOO_MUCH: Final = 2.0
"""times the total: no list goes on beyond that"""
LEAST_TOTAL: Final = 19.5
"""smaller sums are made up by chance"""


def lists(row: Sequence[Spot], counts: Sequence[Spot]) -> Iterator[Head]:
    """For each figure that may be a total, or the first of percentages that make up a whole, its drafts; ``counts`` are
    the counts of the row.
    """
    for total, runs in totals(counts):
        yield Head(total, [draft_of(total, run, apart) for run, apart in runs])
    yield from hundreds(row)


def totals(counts: Sequence[Spot]) -> Iterator[tuple[Spot, list[tuple[Run, int]]]]:
    """Each count that may be a total, and the lists near it with how many counts from it they stand."""
    near = Near(counts)
    for total in counts:
        if total.value > LEAST_TOTAL:
            runs = near.lists(total)
            if runs:
                yield total, runs


def hundreds(row: Sequence[Spot]) -> Iterator[Head]:
    """For each figure that may be the first of percentages that make up a whole, its drafts."""
    for first, rows in rates_behind(row):
        drafts = hundreds_of(first, rows)
        if drafts:
            yield Head(first, drafts)


def rates_behind(row: Sequence[Spot]) -> Iterator[tuple[Spot, list[Sequence[Spot]]]]:
    """Each percentage that may be the first of some that make up a whole, and the rows of those which it begins."""
    rates = [each for each in row if each.mention.kind == PERCENT and 0 < each.value < WHOLE]
    outside = [each for each in rates if not each.inside]
    after = {each.at: place for place, each in enumerate(outside)} if len(outside) < len(rates) else {}
    for place, first in enumerate(rates):
        rows: list[Sequence[Spot]] = [rates[place : place + PARTS + 1]]
        if first.at in after:
            rows.append(outside[after[first.at] : after[first.at] + PARTS + 1])
        yield first, rows


class Run(NamedTuple):
    """Figures that follow each other."""

    parts: Sequence[Spot]
    amount: float
    """the sum"""
    hedged: bool
    plain: bool
    finest: float
    """unit that any has"""
    zeros: int
    """that all end with"""
    units: float
    """of those that are not plain, together"""
    shape: str
    """whether a sentence begins or ends with them"""
    beyond: Spot | None
    """the figure behind them, if it is near"""


Span = tuple[int, int, int, float]
"""the places of the first and the last part of a list, how many counts from its total it begins, and its sum"""


class Near:
    """The lists near the totals of a row: of all counts, and of those outside brackets."""

    def __init__(self, counts: Sequence[Spot]) -> None:
        self.every = counts
        self.outside = [each for each in counts if not each.inside]
        self._place_of = {each.at: place for place, each in enumerate(counts)}
        self._outside_of = {each.at: place for place, each in enumerate(self.outside)}

    def lists(self, total: Spot) -> list[tuple[Run, int]]:
        """All of them, each once, with how many counts from the total they stand."""
        return [
            (run_of(row, low, high, low > place), apart)
            for row, place in self.rows(total)
            for low, high, apart, _ in spans(row, total, place)
            if row is self.every or not self.is_of_every(low, high, total)
        ]

    def rows(self, total: Spot) -> Iterator[tuple[Sequence[Spot], int]]:
        """Those of which its parts may be, and its place there."""
        yield self.every, self._place_of[total.at]
        if not total.inside and len(self.outside) < len(self.every):
            yield self.outside, self._outside_of[total.at]

    def is_of_every(self, low: int, high: int, total: Spot) -> bool:
        """Whether a list of counts outside brackets is one of those of all counts, too."""
        first, last = self._place_of[self.outside[low].at], self._place_of[self.outside[high].at]
        place = self._place_of[total.at]
        return last - first == high - low and (first - place if first > place else place - last) <= STARTS


def spans(row: Sequence[Spot], total: Spot, place: int) -> Iterator[Span]:
    """Of two figures or more that begin near the total and go on behind it, then before it."""
    for step in (1, -1):
        for apart, start in starts(row, total, place, step):
            for here, amount in spans_from(row, total, start, step):
                yield (start, here, apart, amount) if step > 0 else (here, start, apart, amount)


def starts(row: Sequence[Spot], total: Spot, place: int, step: int) -> Iterator[tuple[int, int]]:
    """Where lists of a total, which has that place, may begin behind it, or before it if the step is -1; and how many
    counts from it that is.
    """
    size, least, most = len(row), total.at - FAR, total.at + FAR
    for apart in range(1, STARTS + 1):
        start = place + step * apart
        if not 0 <= start < size or not least <= row[start].at <= most:
            break
        yield apart, start


def spans_from(row: Sequence[Spot], total: Spot, start: int, step: int) -> Iterator[tuple[int, float]]:
    """Where those of two figures or more end that begin there, and their sums."""
    value, number, unit = total.value, total.number, total.mention.unit
    so_far, last, most = 0.0, row[start].at, _TOO_MUCH * value
    for here in range(start, min(max(start + step * PARTS, -1), len(row)), step):
        part = row[here]
        so_far += part.value
        if (
            part.value >= value
            or part.fraction == "2"
            or so_far > most
            or abs(part.number - number) > APART
            or abs(part.at - last) > FAR
            or (unit and part.mention.unit and part.mention.unit != unit)
        ):
            break
        last = part.at
        if here != start:
            yield here, so_far


def run_of(row: Sequence[Spot], low: int, high: int, ahead: bool) -> Run:
    """From one place in the row to another, told from the first to the last, or the other way."""
    parts = row[low : high + 1]
    behind = row[high + 1] if high + 1 < len(row) else None
    near = behind is not None and behind.at - row[high].at <= FAR
    units = [each.unit for each in (parts if ahead else reversed(parts)) if not each.plain]
    return Run(
        parts, sum([each.value for each in parts]), bool("".join([each.hedge for each in parts])), not units,
        min([each.unit for each in parts]), min([FAR, *[each.zeros for each in parts]]), sum(units),
        shape(parts, row[low - 1] if low else None, behind), behind if near else None,
    )  # fmt: skip


def draft_of(total: Spot, run: Run, apart: int) -> Draft:
    """The list stands so many counts from its total."""
    parts, amount, hedged, plain, finest, zeros, units, ends, beyond = run
    value = total.value
    hedged, plain = hedged or bool(total.hedge), plain and total.plain
    finest, zeros = min(finest, total.unit), min(zeros, total.zeros)
    reach = 0.5 * (units if total.plain else units + total.unit)
    if hedged:
        reach = max(reach, HEDGED * value)
    width = max(2 * reach if reach else max(finest, 1.0), float(finest * 10**zeros)) / value
    gap = (amount - value) / value
    if gap and plain and not hedged:
        gap = copysign(max(abs(gap), width), gap)
    return SUM, parts, (laid_out("su", len(parts), apart, ends), None if beyond is total else beyond), gap, width


def hundreds_of(first: Spot, rows: Sequence[Sequence[Spot]]) -> list[Draft]:
    """Of each row, which begins with the first percentage, as many as may be the parts of a hundred."""
    seen: set[tuple[int, ...]] = set()
    drafts = []
    for row in rows:
        for count, amount in amounts(row):
            parts = list(row[:count])
            key = tuple([each.at for each in parts])
            if key not in seen:
                seen.add(key)
                drafts.append(_hundred(parts, amount, row[count] if count < len(row) else None))
    return drafts


def amounts(rates: Sequence[Spot]) -> Iterator[tuple[int, float]]:
    """How many of them, from the first, may be the parts of a hundred, and what they come to."""
    first = rates[0]
    amount, last = first.value, first.at
    for count, part in enumerate(rates[1:PARTS], 2):
        if part.at - last > FAR or part.number - first.number > APART:
            break
        amount, last = amount + part.value, part.at
        if amount > _TOO_MUCH * WHOLE:
            break
        yield count, amount


def reach_of(parts: Sequence[Spot]) -> float:
    """By how much what percentages come to may miss a hundred."""
    return max(0.3 * sum([part.unit for part in parts]), 0.11)


def _hundred(parts: list[Spot], amount: float, beyond: Spot | None) -> Draft:
    near = beyond if beyond is not None and beyond.at - parts[-1].at <= FAR else None
    look = laid_out("hu", len(parts), 0, shape(parts, None, beyond))
    return HUNDRED, parts, (look, near), amount / WHOLE - 1, 2 * reach_of(parts) / WHOLE
