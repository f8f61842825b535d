"""Wide proposals: for every figure that may be a result, all that the figures near it could be with it.

There are dozens for each figure of a dense text, of which few are ever looked at; so they are kept as bare drafts, and
what two figures give is worked out once for all results near them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import copysign
from typing import Any, Final

from crossfoot.articles.change_roles import is_yearly
from crossfoot.articles.hypothesis import FAR, STARTS, WHOLE, Hypothesis, change, gain, hundred, listed, shape, share
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO
from crossfoot.articles.spots import Spot
from crossfoot.articles.wordings import BEGIN, END, FALL, RISE

_WIDE: Final = 12
"""figures on either side of a result"""
_APART: Final = 3
"""sentences"""
_LATER: Final = 8
_BY: Final = 4
_PARTS: Final = 9
_TOO_MUCH: Final = 2.0
"""times the total: no list goes on beyond that"""
_MOST: Final = 20.0
"""times what a figure was; a greater change is of something else"""
_LEAST: Final = 19.5
"""smaller sums are made up by chance"""
_HEDGED: Final = 0.02
_VERBS: Final = frozenset((RISE, FALL))
_TOLD: Final = 16
"""letters of a sentence around a percentage in which words tell a change"""

SHARE, RISES, FALLS, GAINS, LOSES, SUM, HUNDRED = "share", "chu", "chd", "gnu", "gnd", "su", "hu"
"""what a draft is of"""
KINDS: Final = {
    SHARE: "share", RISES: "change", FALLS: "change", GAINS: "gain", LOSES: "gain", SUM: "sum", HUNDRED: "hundred",
}  # fmt: skip
"""and the kind of hypothesis that it is"""
Draft = tuple[str, Any, Any, float, float]
"""what it is of, two figures, gap and width; of a list its figures, and its shape with the figure beyond it"""
_Shares = tuple[list[int], list[tuple[Spot, float, float]]]
_Changes = tuple[list[int], list[tuple[Spot, str, float, float, list[tuple[str, float, float]]]]]


class Head:
    """All that one figure may be the result of."""

    __slots__ = ("drafts", "spot")

    def __init__(self, spot: Spot, drafts: list[Draft]) -> None:
        self.spot = spot
        self.drafts = drafts

    @property
    def is_hundred(self) -> bool:
        """Whether the figure is the first of percentages that may make up a whole."""
        return self.drafts[0][0] == HUNDRED

    @property
    def size(self) -> float:
        """What the figure says; of parts of a hundred what they make up."""
        return WHOLE if self.is_hundred else abs(self.spot.value)

    def hypothesis(self, number: int) -> Hypothesis:
        """One of them, in full."""
        what, one, two, gap, width = self.drafts[number]
        if what == SHARE:
            return share(self.spot, one, two, gap, width)
        if what in (RISES, FALLS):
            return change(self.spot, one, two, gap, width, what == FALLS)
        if what in (GAINS, LOSES):
            return gain(self.spot, one, two, gap, width, what == LOSES)
        look, beyond = two
        return (
            listed(self.spot, one, look, beyond, gap, width) if what == SUM else hundred(one, look, beyond, gap, width)
        )


def hypotheses(row: Sequence[Spot]) -> Iterator[list[Hypothesis]]:
    """For each figure that may be a result, all there are of it in full."""
    for head in heads(row):
        yield [head.hypothesis(number) for number in range(len(head.drafts))]


def heads(row: Sequence[Spot]) -> Iterator[Head]:
    """For each figure of the row that may be a result, its drafts."""
    pairs = _Pairs(row)
    counts = pairs.counts
    rates = [each for each in row if each.mention.kind == PERCENT and 0 < each.value < WHOLE]
    for spot in row:
        drafts: list[Draft] = []
        if spot.mention.kind in (PERCENT, RATIO) and spot.value > 0:
            drafts = [*pairs.shares(spot), *pairs.changes(spot)]
        elif spot.mention.kind == COUNT and _is_bare(spot):
            drafts = [each for each in pairs.shares(spot) if spot is not each[1] and spot is not each[2]]
        if drafts:
            yield Head(spot, drafts)
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


def _is_bare(head: Spot) -> bool:
    """Whether a figure with decimals may be a percentage without its sign: alone in brackets, but for a word."""
    letters, place = head.sentence.letters, head.place
    return (
        head.unit < 1 <= head.value <= WHOLE
        and not head.mention.unit
        and not head.mention.written.scale
        and letters[place + 1 : place + 2] == ")"
        and letters[place - 1 : place] in ("u", "C")
        and "(" in letters[max(place - 4, 0) : place]
    )


def _of_one_unit(one: Spot, other: Spot) -> bool:
    return one.mention.unit == other.mention.unit or not one.mention.unit or not other.mention.unit


class _Pairs:
    """What two counts of a row give together, worked out when a result near them asks first."""

    def __init__(self, row: Sequence[Spot]) -> None:
        are_counts = [each.mention.kind == COUNT and each.value > 0 for each in row]
        self.counts = [each for each, is_count in zip(row, are_counts, strict=True) if is_count]
        self._before = [0, *accumulate(are_counts)]
        """by place in the row, the counts before it"""
        self._shares: dict[tuple[int, bool], _Shares] = {}
        self._changes: dict[int, _Changes] = {}

    def _near(self, spot: Spot, times: int = 1) -> tuple[int, int]:
        """The counts around a figure: of the first and behind the last one, the number among the counts."""
        last, counts, apart = len(self._before) - 1, self.counts, times * _APART
        low = self._before[max(spot.at - times * _WIDE, 0)]
        high = self._before[min(spot.at + times * _WIDE + 1, last)]
        while low < high and counts[low].number < spot.number - apart:
            low += 1
        while low < high and counts[high - 1].number > spot.number + apart:
            high -= 1
        return low, high

    def shares(self, head: Spot) -> list[Draft]:
        letters = head.sentence.letters
        if head.mention.written.sign or "pTp" in letters[max(head.place - 2, 0) : head.place + 3]:
            return []  # an end of 10% to 15%
        size, half, whole_too = abs(head.value), 0.5 * head.unit, head.value == WHOLE
        low, high = self._near(head)
        drafts: list[Draft] = []
        for place in range(low, high):
            part = self.counts[place]
            places, wholes = self._wholes(place, whole_too)
            drafts += [
                (SHARE, part, whole, (given - size) / size, 2 * (half + slack) / size)
                for whole, given, slack in wholes[bisect_left(places, low) : bisect_left(places, high)]
            ]
        return _hedged(drafts, size) if head.hedge else drafts

    def _wholes(self, place: int, even: bool) -> _Shares:
        """Of what a count may be a part: which counts, and the percentage and how far they leave it open. One as great
        is a whole if ``even``.
        """
        known = self._shares.get((place, even))
        if known is None:
            known = self._shares[place, even] = [], []
            part = self.counts[place]
            for number in range(*self._near(part, 2)):
                whole = self.counts[number]
                if _may_be_share(part, whole) and (even or part.value != whole.value):
                    given = 100 * part.value / whole.value
                    known[0].append(number)
                    known[1].append((whole, given, (part.rel + whole.rel) * given))
        return known

    def changes(self, head: Spot) -> list[Draft]:
        if head.mention.kind != PERCENT or is_yearly(head.sentence.letters, head.place):
            return []
        letters = head.sentence.letters[max(head.place - _TOLD, 0) : head.place + _TOLD]
        verb = bool(head.mention.written.sign) or not _VERBS.isdisjoint(letters)
        if not verb and not (BEGIN in letters and END in letters):
            return []
        size, half, at = abs(head.value), 0.5 * head.unit, head.at
        low, high = self._near(head)
        drafts: list[Draft] = []
        for place in range(low, high):
            old = self.counts[place]
            places, ends = self._ends(place)
            beside = verb and abs(old.at - at) <= _LATER
            for new, way, given, slack, gains in ends[bisect_left(places, low) : bisect_left(places, high)]:
                if way:
                    drafts.append((way, old, new, (given - size) / size, 2 * (half + slack) / size))
                if gains and beside and abs(new.at - at) <= _BY:
                    drafts += [
                        (what, old, new, (base - size) / size, 2 * (half + open_) / size) for what, base, open_ in gains
                    ]
        return _hedged(drafts, size) if head.hedge else drafts

    def _ends(self, place: int) -> _Changes:
        """To what a count may have changed: which counts, which way, the percentage and how far they leave it open; and
        the same if the count is the new one, and the other the difference.
        """
        known = self._changes.get(place)
        if known is None:
            known = self._changes[place] = [], []
            old = self.counts[place]
            for number in range(*(self._near(old, 2) if not old.fraction else (0, 0))):
                new = self.counts[number]
                if new is old or new.value == old.value or new.fraction or not _of_one_unit(old, new):
                    continue
                growth = new.value / old.value - 1
                way, given, slack = "", 0.0, 0.0
                if abs(growth) <= _MOST:
                    way, given = RISES if growth > 0 else FALLS, 100 * abs(growth)
                    slack = (old.rel + new.rel) * (new.value / old.value) / abs(growth) * given
                near = abs(old.at - new.at) <= _LATER + _BY
                gains = list(_gains(old, new)) if near and new.value < 3 * old.value else []
                if way or gains:
                    known[0].append(number)
                    known[1].append((new, way, given, slack, gains))
        return known


def _hedged(drafts: list[Draft], size: float) -> list[Draft]:
    """Those of a percentage that is hedged: what fits is wider."""
    least = 2 * (_HEDGED * size) / size
    return [(what, one, two, gap, max(width, least)) for what, one, two, gap, width in drafts]


def _may_be_share(part: Spot, whole: Spot) -> bool:
    if whole is part or part.value > whole.value or not _of_one_unit(part, whole):
        return False
    if part.plain and whole.unit < 1 and not whole.mention.unit and not whole.mention.written.scale:
        return False  # 47.86 is no whole of 35 men
    return not (part.fraction and (part.fraction == "2" or (whole.fraction and whole.at != part.at + 1)))


def _gains(new: Spot, by: Spot) -> Iterator[tuple[str, float, float]]:
    for what, base in ((GAINS, new.value - by.value), (LOSES, new.value + by.value)):
        if base > 0:
            given = 100 * by.value / base
            yield what, given, 2 * (new.rel + by.rel) * given


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
        if abs(part.at - before) > FAR or abs(part.number - number) > _APART:
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
        reach = max(reach, _HEDGED * value)
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
            if part.at - parts[-1].at > FAR or part.number - first.number > _APART:
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
