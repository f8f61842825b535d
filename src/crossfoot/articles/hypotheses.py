"""Wide proposals: for every figure that may be a result, all that the figures near it could be with it.

What two figures give is worked out once for all results near them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from crossfoot.articles.change_roles import is_yearly
from crossfoot.articles.drafts import FALLS, GAINS, LOSES, RISES, SHARE, Draft, Head
from crossfoot.articles.hypothesis import WHOLE, Hypothesis
from crossfoot.articles.lists import APART, lists
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO
from crossfoot.articles.spots import HEDGED, Spot
from crossfoot.articles.wordings import BEGIN, END, FALL, RISE

_WIDE: Final = 12
"""figures on either side of a result"""
LATER, BY = 8, 4
"""figures between a percentage and what has changed, and the difference"""
_MOST: Final = 20.0
"""times what a figure was; a greater change is of something else"""
_VERBS: Final = frozenset((RISE, FALL))
_TOLD: Final = 16
"""letters of a sentence around a percentage in which words tell a change"""

_Shares = tuple[list[int], list[tuple[Spot, float, float]]]
_Changes = tuple[list[int], list[tuple[Spot, str, float, float, list[tuple[str, float, float]]]]]


def hypotheses(row: Sequence[Spot]) -> Iterator[list[Hypothesis]]:
    """For each figure that may be a result, all there are of it in full."""
    for head in heads(row):
        yield [head.hypothesis(number) for number in range(len(head.drafts))]


def heads(row: Sequence[Spot]) -> Iterator[Head]:
    """For each figure of the row that may be a result, its drafts."""
    pairs = Pairs(row)
    for spot in row:
        drafts = pairs.drafts(spot)
        if drafts:
            yield Head(spot, drafts)
    yield from lists(row, pairs.counts)


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


class Pairs:
    """What two counts of a row give together, worked out when a result near them asks first."""

    def __init__(self, row: Sequence[Spot]) -> None:
        are_counts = [each.mention.kind == COUNT and each.value > 0 for each in row]
        self.counts = [each for each, is_count in zip(row, are_counts, strict=True) if is_count]
        self._before = [0, *accumulate(are_counts)]
        """by place in the row, the counts before it"""
        self._shares: dict[tuple[int, bool], _Shares] = {}
        self._changes: dict[int, _Changes] = {}

    def drafts(self, spot: Spot) -> list[Draft]:
        """All shares, changes and gains of which a figure may be the result."""
        if not may_be_result(spot):
            return []
        drafts = self.shares(spot)
        if spot.mention.kind == COUNT:
            return [each for each in drafts if spot is not each[1] and spot is not each[2]]
        return [*drafts, *self.changes(spot)]

    def near(self, spot: Spot, times: int = 1) -> tuple[int, int]:
        """The counts around a figure: of the first and behind the last one, the number among the counts."""
        last, counts, apart = len(self._before) - 1, self.counts, times * APART
        low = self._before[max(spot.at - times * _WIDE, 0)]
        high = self._before[min(spot.at + times * _WIDE + 1, last)]
        while low < high and counts[low].number < spot.number - apart:
            low += 1
        while low < high and counts[high - 1].number > spot.number + apart:
            high -= 1
        return low, high

    def shares(self, head: Spot) -> list[Draft]:
        if not may_be_of_whole(head):
            return []
        size, half, whole_too = abs(head.value), 0.5 * head.unit, head.value == WHOLE
        low, high = self.near(head)
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
            for number in range(*self.near(part, 2)):
                whole = self.counts[number]
                if may_be_share(part, whole) and (even or part.value != whole.value):
                    known[0].append(number)
                    known[1].append((whole, *share_of(part, whole)))
        return known

    def changes(self, head: Spot) -> list[Draft]:
        told, verb = tells_change(head)
        if not told:
            return []
        size, half, at = abs(head.value), 0.5 * head.unit, head.at
        low, high = self.near(head)
        drafts: list[Draft] = []
        for place in range(low, high):
            old = self.counts[place]
            places, ends = self._ends(place)
            beside = verb and abs(old.at - at) <= LATER
            for new, way, given, slack, gains in ends[bisect_left(places, low) : bisect_left(places, high)]:
                if way:
                    drafts.append((way, old, new, (given - size) / size, 2 * (half + slack) / size))
                if gains and beside and abs(new.at - at) <= BY:
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
            for number in range(*(self.near(old, 2) if not old.fraction else (0, 0))):
                new = self.counts[number]
                if not may_be_change(old, new):
                    continue
                way, given, slack = change_of(old, new)
                gains = list(gains_of(old, new)) if abs(old.at - new.at) <= LATER + BY else []
                if way or gains:
                    known[0].append(number)
                    known[1].append((new, way, given, slack, gains))
        return known


def _hedged(drafts: list[Draft], size: float) -> list[Draft]:
    """Those of a percentage that is hedged: what fits is wider."""
    least = 2 * (HEDGED * size) / size
    return [(what, one, two, gap, max(width, least)) for what, one, two, gap, width in drafts]


def may_be_result(spot: Spot) -> bool:
    """Whether it may be that of a share or a change."""
    return spot.value > 0 and (spot.mention.kind in (PERCENT, RATIO) or (spot.mention.kind == COUNT and _is_bare(spot)))


def may_be_of_whole(head: Spot) -> bool:
    """False for a change, and for an end of 10% to 15%."""
    return not (head.mention.written.sign or "pTp" in head.sentence.letters[max(head.place - 2, 0) : head.place + 3])


def tells_change(head: Spot) -> tuple[bool, bool]:
    """Whether words near a percentage tell a change, and whether one of them is a rise or a fall."""
    if head.mention.kind != PERCENT or is_yearly(head.sentence.letters, head.place, head.mention):
        return False, False
    letters = head.sentence.letters[max(head.place - _TOLD, 0) : head.place + _TOLD]
    verb = bool(head.mention.written.sign) or not _VERBS.isdisjoint(letters)
    return verb or (BEGIN in letters and END in letters), verb


def share_of(part: Spot, whole: Spot) -> tuple[float, float]:
    """The percentage that they give, and how far they leave it open."""
    given = 100 * part.value / whole.value
    return given, (part.rel + whole.rel) * given


def may_be_change(old: Spot, new: Spot) -> bool:
    return new is not old and new.value != old.value and not new.fraction and _of_one_unit(old, new)


def change_of(old: Spot, new: Spot) -> tuple[str, float, float]:
    """Which way, the percentage and how far they leave it open; no way where it is too great."""
    growth = new.value / old.value - 1
    if abs(growth) > _MOST:
        return "", 0.0, 0.0
    given = 100 * abs(growth)
    return RISES if growth > 0 else FALLS, given, (old.rel + new.rel) * (new.value / old.value) / abs(growth) * given


def may_be_share(part: Spot, whole: Spot) -> bool:
    if whole is part or part.value > whole.value or not _of_one_unit(part, whole):
        return False
    if part.plain and whole.unit < 1 and not whole.mention.unit and not whole.mention.written.scale:
        return False  # 47.86 is no whole of 35 men
    return not (part.fraction and (part.fraction == "2" or (whole.fraction and whole.at != part.at + 1)))


def gains_of(new: Spot, by: Spot) -> Iterator[tuple[str, float, float]]:
    """The same of what has come to be ``new`` by a difference; none where that is too great."""
    if by.value < 3 * new.value:
        for what, base in ((GAINS, new.value - by.value), (LOSES, new.value + by.value)):
            if base > 0:
                given = 100 * by.value / base
                yield what, given, 2 * (new.rel + by.rel) * given
