"""Lists of counts that may make up a total, and of percentages that may make up a hundred."""

from __future__ import annotations

from bisect import bisect_left
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
_PARTS: Final = 9
_PAIR: Final = 2
_TOO_MUCH: Final = 2.0
"""times the total: no list goes on beyond that"""
_LEAST: Final = 19.5
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
    outside = [each for each in counts if not each.inside]
    every, others = _Runs(counts), _Runs(outside)
    for place, total in enumerate(counts):
        if total.value > _LEAST:
            runs = _runs(total, place, every, others)
            if runs:
                yield total, runs


def hundreds(row: Sequence[Spot]) -> Iterator[Head]:
    """For each figure that may be the first of percentages that make up a whole, its drafts."""
    rates = [each for each in row if each.mention.kind == PERCENT and 0 < each.value < WHOLE]
    outside = [each for each in rates if not each.inside]
    after = {each.at: place for place, each in enumerate(outside)} if len(outside) < len(rates) else {}
    for place, first in enumerate(rates):
        rows = [rates[place : place + _PARTS + 1]]
        if first.at in after:
            rows.append(outside[after[first.at] : after[first.at] + _PARTS + 1])
        drafts = list(_hundreds(first, rows))
        if drafts:
            yield Head(first, drafts)


class Run(NamedTuple):
    """Figures that follow each other."""

    added: Spot
    """the part that a run shorter by one has not"""
    so_far: float
    """the sum, part by part as they are added"""
    parts: list[Spot]
    """in the order of the text"""
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


class _Runs:
    """Those of a row, each worked out once for all totals near it, when the first one asks."""

    def __init__(self, row: Sequence[Spot]) -> None:
        self.row = row
        self._known: dict[tuple[int, int], list[Run]] = {}

    def of(self, start: int, step: int) -> Iterator[Run]:
        """Those from a place on, or back: first that of one part, then one part longer each."""
        known = self._known.get((start, step))
        if known is None:
            known = self._known[start, step] = [self._first(start)]
        yield known[0]
        for count in range(1, _PARTS):
            if count == len(known):
                longer = self._longer(known[-1], start, start + step * count)
                if longer is None:
                    return
                known.append(longer)
            yield known[count]

    def _first(self, start: int) -> Run:
        one = self.row[start]
        units = 0.0 if one.plain else one.unit
        return Run(one, one.value, [one], one.value, bool(one.hedge), one.plain, one.unit, FAR, units, "", None)

    def _longer(self, run: Run, start: int, at: int) -> Run | None:
        """With one more part; it goes from one place to the other."""
        row = self.row
        if not 0 <= at < len(row):
            return None
        part = row[at]
        if part.fraction == "2" or abs(part.at - run.added.at) > FAR:
            return None
        low, high = (start, at) if at > start else (at, start)
        parts = row[low : high + 1]
        behind = row[high + 1] if high + 1 < len(row) else None
        near = behind is not None and behind.at - row[high].at <= FAR
        zeros = run.zeros if len(parts) > _PAIR else min(run.zeros, run.added.zeros)
        return Run(
            part, run.so_far + part.value, [*parts], sum([each.value for each in parts]),
            run.hedged or bool(part.hedge), run.plain and part.plain, min(run.finest, part.unit),
            min(zeros, part.zeros), run.units if part.plain else run.units + part.unit,
            shape(parts, row[low - 1] if low else None, behind), behind if near else None,
        )  # fmt: skip


def _runs(total: Spot, place: int, every: _Runs, outside: _Runs) -> list[tuple[Run, int]]:
    """Runs of counts behind the total or before it: all of them, and those outside brackets."""
    runs: list[tuple[Run, int]] = []
    seen: set[tuple[int, int, int]] | None = None
    if not total.inside and len(outside.row) < len(every.row):
        seen = set()
    _add(runs, total, place, every, seen)
    if seen is not None:
        _add(runs, total, bisect_left(outside.row, total.at, key=lambda each: each.at), outside, seen)
    return runs


def _add(
    found: list[tuple[Run, int]], total: Spot, place: int, runs: _Runs, seen: set[tuple[int, int, int]] | None
) -> None:  # fmt: skip
    """Adds the lists that begin near the total, but for those ``seen``."""
    value, unit, number, last, most = (
        total.value,
        total.mention.unit,
        total.number,
        len(runs.row),
        _TOO_MUCH * total.value,
    )
    for step in (1, -1):
        for apart in range(1, STARTS + 1):
            start = place + step * apart
            if not 0 <= start < last or abs(runs.row[start].at - total.at) > FAR:
                break
            for run in runs.of(start, step):
                part, parts = run.added, run.parts
                if (
                    part is total
                    or part.fraction == "2"
                    or part.value >= value
                    or run.so_far > most
                    or abs(part.number - number) > APART
                ):
                    break
                if unit and part.mention.unit and part.mention.unit != unit:
                    break
                if len(parts) > 1:
                    if seen is not None:
                        ends = parts[0].at, parts[-1].at, len(parts)
                        if ends in seen:
                            continue
                        seen.add(ends)
                    found.append((run, apart))


def draft_of(total: Spot, run: Run, apart: int) -> Draft:
    """The list stands so many counts from its total."""
    _, _, parts, amount, hedged, plain, finest, zeros, units, ends, beyond = run
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


def _hundreds(first: Spot, rows: Sequence[Sequence[Spot]]) -> Iterator[Draft]:
    """Of each row, which begins with the first percentage, as many as may be the parts of a hundred."""
    seen: set[tuple[int, ...]] = set()
    for row in rows:
        parts, amount = [first], first.value
        for at in range(1, min(len(row), _PARTS)):
            part = row[at]
            if part.at - parts[-1].at > FAR or part.number - first.number > APART:
                break
            parts.append(part)
            amount += part.value
            if amount > _TOO_MUCH * WHOLE:
                break
            key = tuple([each.at for each in parts])
            if key not in seen:
                seen.add(key)
                yield _hundred(list(parts), amount, row[at + 1] if at + 1 < len(row) else None)


def _hundred(parts: list[Spot], amount: float, beyond: Spot | None) -> Draft:
    reach = max(0.3 * sum([part.unit for part in parts]), 0.11)
    near = beyond if beyond is not None and beyond.at - parts[-1].at <= FAR else None
    look = laid_out("hu", len(parts), 0, shape(parts, None, beyond))
    return HUNDRED, parts, (look, near), amount / WHOLE - 1, 2 * reach / WHOLE
