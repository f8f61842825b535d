"""Lists of counts that may make up a total, and of percentages that may make up a hundred."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import copysign
from typing import Final

from crossfoot.articles.drafts import HUNDRED, SUM, Draft, Head
from crossfoot.articles.hypothesis import FAR, STARTS, WHOLE, shape
from crossfoot.articles.sentence import PERCENT
from crossfoot.articles.spots import HEDGED, Spot

APART: Final = 3
"""sentences between a figure and what may belong to it"""
_PARTS: Final = 9
_TOO_MUCH: Final = 2.0
"""times the total: no list goes on beyond that"""
_LEAST: Final = 19.5
"""smaller sums are made up by chance"""


def lists(row: Sequence[Spot], counts: Sequence[Spot]) -> Iterator[Head]:
    """For each figure that may be a total, or the first of percentages that make up a whole, its drafts; ``counts`` are
    the counts of the row.
    """
    rates = [each for each in row if each.mention.kind == PERCENT and 0 < each.value < WHOLE]
    outside = [each for each in counts if not each.inside]
    for place, total in enumerate(counts):
        if total.value > _LEAST:
            drafts = _sums(total, place, counts, outside)
            if drafts:
                yield Head(total, drafts)
    outside = [each for each in rates if not each.inside]
    after = {each.at: place for place, each in enumerate(outside)} if len(outside) < len(rates) else {}
    for place, first in enumerate(rates):
        rows = [rates[place : place + _PARTS + 1]]
        if first.at in after:
            rows.append(outside[after[first.at] : after[first.at] + _PARTS + 1])
        drafts = list(_hundreds(first, rows))
        if drafts:
            yield Head(first, drafts)


def _sums(total: Spot, place: int, counts: Sequence[Spot], outside: Sequence[Spot]) -> list[Draft]:
    """Runs of counts behind the total or before it: all of them, and those outside brackets."""
    drafts: list[Draft] = []
    seen: set[tuple[int, ...]] | None = None
    if not total.inside and len(outside) < len(counts):
        seen = set()
    for step in (1, -1):
        for start in range(place + step, place + step * (1 + STARTS), step):
            _runs(drafts, total, place, counts, start, step, seen)
    if seen is not None:
        place = bisect_left(outside, total.at, key=lambda each: each.at)
        for step in (1, -1):
            for start in range(place + step, place + step * (1 + STARTS), step):
                _runs(drafts, total, place, outside, start, step, seen)
    return drafts


def _runs(
    drafts: list[Draft], total: Spot, place: int, row: Sequence[Spot], start: int, step: int,
    seen: set[tuple[int, ...]] | None,
) -> None:  # fmt: skip
    """Adds the lists that begin at ``start``, one part longer each, but for those ``seen``."""
    value, unit, number, count = total.value, total.mention.unit, total.number, len(row)
    amount, before, at, parts = 0.0, total.at, start, 0
    while 0 <= at < count and parts < _PARTS:
        part = row[at]
        if part is total or part.value >= value or part.fraction == "2":
            return
        if unit and part.mention.unit and part.mention.unit != unit:
            return
        if abs(part.at - before) > FAR or abs(part.number - number) > APART:
            return
        amount += part.value
        if amount > _TOO_MUCH * value:
            return
        parts, before = parts + 1, part.at
        if parts > 1:
            low, high = (start, at) if step > 0 else (at, start)
            several = row[low : high + 1]
            if seen is not None:
                key = tuple([each.at for each in several])
                if key in seen:
                    at += step
                    continue
                seen.add(key)
            drafts.append(_sum(total, several, abs(start - place), row, low, high))
        at += step


def _sum(total: Spot, parts: Sequence[Spot], apart: int, row: Sequence[Spot], low: int, high: int) -> Draft:
    """The list is that from ``low`` to ``high`` in the row; it stands so many counts from its total."""
    before = row[low - 1] if low else None
    beyond = row[high + 1] if high + 1 < len(row) else None
    value, hedged, plain, finest, zeros = total.value, bool(total.hedge), total.plain, total.unit, min(total.zeros, FAR)
    amount = 0.0
    for part in parts:
        amount += part.value
        if part.hedge:
            hedged = True
        if not part.plain:
            plain = False
        if part.unit < finest:
            finest = part.unit
        if zeros and part.zeros < zeros:
            zeros = part.zeros
    exact = plain and not hedged
    reach = 0.0 if exact else 0.5 * sum([each.unit for each in (total, *parts) if not each.plain])
    if hedged:
        reach = max(reach, HEDGED * value)
    width = max(2 * reach if reach else max(finest, 1.0), float(finest * 10**zeros)) / value
    gap = (amount - value) / value
    if exact and gap:
        gap = copysign(max(abs(gap), width), gap)
    near = beyond is not None and beyond is not total and beyond.at - parts[-1].at <= FAR
    return SUM, parts, (f"su.{shape(parts, apart, before, beyond)}", beyond if near else None), gap, width


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
    return HUNDRED, parts, (f"hu.{shape(parts, 0, None, beyond)}", near), amount / WHOLE - 1, 2 * reach / WHOLE
