"""Wide proposals: for every figure that may be a result, all that the figures near it could be with it.

What a hypothesis may know of values is that a part is no greater than its whole; whether it fits is kept apart from
the words (``gap``), for the chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import copysign
from typing import Final

from crossfoot.articles.change_roles import is_yearly
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO
from crossfoot.articles.spots import Spot
from crossfoot.articles.wordings import BEGIN, END, FALL, RISE
from crossfoot.records import NamedTuple

_WIDE: Final = 12
"""figures on either side of a result"""
_APART: Final = 3
"""sentences"""
_LATER: Final = 8
_BY: Final = 4
_PARTS: Final = 9
_STARTS: Final = 3
"""figures from a total at which its parts may begin"""
_FAR: Final = 16
_TOO_MUCH: Final = 2.0
"""times the total: no list goes on beyond that"""
_MOST: Final = 20.0
"""times what a figure was; a greater change is of something else"""
_RATIO: Final = 12
"""a share of no more than these may be a ratio"""
_LEAST: Final = 19.5
"""smaller sums are made up by chance"""
_WHOLE: Final = 100.0
_VERBS: Final = frozenset((RISE, FALL))
_TOLD: Final = 16
"""letters of a sentence around a percentage in which words tell a change"""

_MANY: Final = 6
NOWHERE: Final = -1
Term = tuple[str, int, int]
"""a role, or two, and the figures in it; ``NOWHERE`` for none"""


class Hypothesis(NamedTuple):
    kind: str
    head: Spot
    roles: tuple[tuple[str, Spot], ...]
    terms: tuple[Term, ...]
    gap: float
    """what the head says over what the others give, less one"""
    width: float
    """of what would fit, relative to what the head says"""
    size: float
    """what the head says"""
    falls: bool = False

    @property
    def claim(self) -> str:
        """The kind of claim that it is."""
        return _CLAIMS[self.kind]

    @property
    def fits(self) -> bool:
        return abs(self.gap) <= self.width / 2 * 1.000001 + 1e-9

    @property
    def may_be_round(self) -> bool:
        """Whether it fits if amounts of money and measures without decimals were rounded, or is a share of so few that
        it may be meant as a ratio: nine in ten are 89%.
        """
        one = dict(self.roles)
        if self.kind == "share":
            if one["whole"].value <= _RATIO:
                return True
            low, high = (_least(one["part"]), _most(one["whole"])), (_most(one["part"]), _least(one["whole"]))
            given = [100 * part / whole for part, whole in (low, high) if whole]
        elif self.kind == "change":
            pairs = ((_least(one["to"]), _most(one["from"])), (_most(one["to"]), _least(one["from"])))
            given = [abs(100 * (new / old - 1)) for new, old in pairs if old]
        else:
            return False
        return min(given) - self.head.unit / 2 <= self.size <= max(given) + self.head.unit / 2

    def candidate(self) -> Candidate:
        """The claim; what it decides is for the engine to say."""
        roles = tuple(Role(role, spot.mention, self.falls and role in ("by", "percent")) for role, spot in self.roles)
        low = min(spot.sentence.start for _, spot in self.roles)
        high = max(spot.sentence.end for _, spot in self.roles)
        kind = self.claim
        constant = {"total": "100%"} if self.kind == "hundred" else {}
        options = {"coverage": "exact"} if kind == "total" else {}
        return Candidate(kind, roles, f"words-{self.kind}", low, high, constant=constant, options=options)


_CLAIMS: Final = {"share": "share", "change": "change", "gain": "change", "sum": "total", "hundred": "total"}


def _least(spot: Spot) -> float:
    return spot.value - (0.5 * spot.unit if spot.mention.unit and spot.plain else 0.0)


def _most(spot: Spot) -> float:
    return 2 * spot.value - _least(spot)


def hypotheses(row: Sequence[Spot]) -> Iterator[tuple[str, list[Hypothesis]]]:
    """For each figure that may be a result, by its place in the row and what it is, all there are of it."""
    counts = [each for each in row if each.mention.kind == COUNT and each.value > 0]
    rates = [each for each in row if each.mention.kind == PERCENT and 0 < each.value < _WHOLE]
    for head in row:
        if head.mention.kind in (PERCENT, RATIO) and head.value > 0:
            found = [*_shares(head, _near(head, row)), *_changes(head, _near(head, row))]
            if found:
                yield f"{head.at}P", found
        elif head.mention.kind == COUNT and _is_bare(head):
            found = list(_shares(head, [each for each in _near(head, row) if each is not head]))
            if found:
                yield f"{head.at}P", found
    open_counts = [each for each in counts if not each.inside]
    places = {each.at: place for place, each in enumerate(open_counts)} if len(open_counts) < len(counts) else {}
    for place, total in enumerate(counts):
        if total.value > _LEAST:
            beside = [(counts, place)]
            if total.at in places:
                beside.append((open_counts, places[total.at]))
            found = list(_sums(total, beside))
            if found:
                yield f"{total.at}T", found
    outside = [each for each in rates if not each.inside]
    after = {each.at: place for place, each in enumerate(outside)} if len(outside) < len(rates) else {}
    for place, first in enumerate(rates):
        rows = [rates[place : place + _PARTS + 1]]
        if first.at in after:
            rows.append(outside[after[first.at] : after[first.at] + _PARTS + 1])
        found = list(_hundreds(first, rows))
        if found:
            yield f"{first.at}H", found


def _is_bare(head: Spot) -> bool:
    """Whether a figure with decimals may be a percentage without its sign: alone in brackets, but for a word."""
    letters, place = head.sentence.letters, head.place
    return (
        head.unit < 1 <= head.value <= _WHOLE
        and not head.mention.unit
        and not head.mention.written.scale
        and letters[place + 1 : place + 2] == ")"
        and letters[place - 1 : place] in ("u", "C")
        and "(" in letters[max(place - 4, 0) : place]
    )


def _near(head: Spot, row: Sequence[Spot]) -> list[Spot]:
    return [
        each
        for each in row[max(head.at - _WIDE, 0) : head.at + _WIDE + 1]
        if each.mention.kind == COUNT and each.value > 0 and abs(each.number - head.number) <= _APART
    ]


def pair(kind: str, one: str, other: str, first: Spot, second: Spot) -> Term:
    if first.at < second.at:
        return f"{kind}.{one}{other}", first.at, second.at
    return f"{kind}.{other}{one}", second.at, first.at


def _of_one_unit(one: Spot, other: Spot) -> bool:
    return one.mention.unit == other.mention.unit or not one.mention.unit or not other.mention.unit


def _measured(
    kind: str, head: Spot, roles: tuple[tuple[str, Spot], ...], terms: tuple[Term, ...], given: float, slack: float,
    falls: bool = False,
) -> Hypothesis:  # fmt: skip
    """A hypothesis of a percentage: ``given`` is what the others make it, ``slack`` how far they leave it open."""
    size = abs(head.value)
    reach = 0.5 * head.unit + slack * abs(given)
    if head.hedge:
        reach = max(reach, 0.02 * size)
    return Hypothesis(kind, head, roles, terms, (given - size) / size, 2 * reach / size, size, falls)


def _shares(head: Spot, near: Sequence[Spot]) -> Iterator[Hypothesis]:
    alone = ("sh.p", head.at, -1)
    letters = head.sentence.letters
    if head.mention.written.sign or "pTp" in letters[max(head.place - 2, 0) : head.place + 3]:
        return  # an end of 10% to 15%
    for part in near:
        with_part = (alone, ("sh.n", part.at, -1), pair("sh", "p", "n", head, part))
        for whole in near:
            if whole is part or part.value > whole.value or not _of_one_unit(part, whole):
                continue
            if part.value == whole.value and head.value != _WHOLE:
                continue
            if part.plain and whole.unit < 1 and not whole.mention.unit and not whole.mention.written.scale:
                continue  # 47.86 is no whole of 35 men
            if part.fraction and (part.fraction == "2" or (whole.fraction and whole.at != part.at + 1)):
                continue
            terms = (
                *with_part, ("sh.N", whole.at, -1), pair("sh", "p", "N", head, whole), pair("sh", "n", "N", part, whole)
            )  # fmt: skip
            role = "ratio" if head.mention.kind == RATIO else "percent"
            roles = (("part", part), ("whole", whole), (role, head))
            yield _measured("share", head, roles, terms, 100 * part.value / whole.value, part.rel + whole.rel)


def _changes(head: Spot, near: Sequence[Spot]) -> Iterator[Hypothesis]:
    if head.mention.kind != PERCENT or is_yearly(head.sentence.letters, head.place):
        return
    letters = head.sentence.letters[max(head.place - _TOLD, 0) : head.place + _TOLD]
    verb = bool(head.mention.written.sign) or not _VERBS.isdisjoint(letters)
    if not verb and not (BEGIN in letters and END in letters):
        return
    for old in near:
        if old.fraction:
            continue
        for new in near:
            if new is old or new.value == old.value or new.fraction or not _of_one_unit(old, new):
                continue
            growth = new.value / old.value - 1
            if abs(growth) <= _MOST:
                yield _change(head, old, new, growth)
            beside = abs(old.at - head.at) <= _LATER and abs(new.at - head.at) <= _BY
            if verb and beside and new.value < 3 * old.value:
                yield from _gains(head, old, new)


def _change(head: Spot, old: Spot, new: Spot, growth: float) -> Hypothesis:
    way = "u" if growth > 0 else "d"
    terms = (
        (f"ch.p{way}", head.at, -1),
        ("ch.o", old.at, -1),
        ("ch.w", new.at, -1),
        pair(f"ch{way}", "p", "o", head, old),
        pair(f"ch{way}", "p", "w", head, new),
        pair(f"ch{way}", "o", "w", old, new),
    )
    roles = (("from", old), ("to", new), ("percent", head))
    slack = (old.rel + new.rel) * (new.value / old.value) / abs(growth)
    return _measured("change", head, roles, terms, 100 * abs(growth), slack, growth < 0)


def _gains(head: Spot, new: Spot, by: Spot) -> Iterator[Hypothesis]:
    for way, base in (("u", new.value - by.value), ("d", new.value + by.value)):
        if base <= 0:
            continue
        terms = (
            (f"gn.p{way}", head.at, -1),
            ("gn.w", new.at, -1),
            (f"gn.d{way}", by.at, -1),
            pair("gn", "p", "w", head, new),
            pair("gn", "p", "d", head, by),
            pair("gn", "w", "d", new, by),
        )
        roles = (("to", new), ("by", by), ("percent", head))
        slack = 2 * (new.rel + by.rel)
        yield _measured("gain", head, roles, terms, 100 * by.value / base, slack, way == "d")


def _sums(total: Spot, rows: Sequence[tuple[Sequence[Spot], int]]) -> Iterator[Hypothesis]:
    """Runs of counts behind the total or before it, of rows with its place in them: all counts, and those outside
    brackets.
    """
    seen: set[tuple[int, ...]] = set()
    for row, at in rows:
        for step in (1, -1):
            for start in range(at + step, at + step * (1 + _STARTS), step):
                for parts in _runs(total, row, start, step):
                    key = tuple(sorted(part.at for part in parts))
                    if key not in seen:
                        seen.add(key)
                        end = start + step * (len(parts) - 1)
                        low, high = min(start, end), max(start, end)
                        before = row[low - 1] if low else None
                        beyond = row[high + 1] if high + 1 < len(row) else None
                        yield _sum(total, parts if step > 0 else parts[::-1], abs(start - at), before, beyond)


def _runs(total: Spot, row: Sequence[Spot], start: int, step: int) -> Iterator[list[Spot]]:
    parts: list[Spot] = []
    amount = 0.0
    at = start
    while 0 <= at < len(row) and len(parts) < _PARTS:
        part = row[at]
        if part is total or part.value >= total.value or not _of_one_unit(part, total) or part.fraction == "2":
            return
        if abs(part.at - (parts[-1] if parts else total).at) > _FAR or abs(part.number - total.number) > _APART:
            return
        amount += part.value
        if amount > _TOO_MUCH * total.value:
            return
        parts.append(part)
        if len(parts) > 1:
            yield list(parts)
        at += step


def _sum(total: Spot, parts: list[Spot], apart: int, before: Spot | None, beyond: Spot | None) -> Hypothesis:
    """``before`` and ``beyond`` are the counts beside the list; it stands so many counts from its total."""
    first, last = parts[0], parts[-1]
    terms: list[Term] = [("su.T", total.at, -1), pair("su", "T", "f", total, first), pair("su", "T", "l", total, last)]
    terms += [("su.p", part.at, -1) for part in parts[1:-1]]
    terms += [("su.f", first.at, -1), ("su.l", last.at, -1)]
    terms += [("su.nx", one.at, two.at) for one, two in pairwise(parts)]
    terms.append((f"su.{_shape(parts, apart, before, beyond)}", NOWHERE, NOWHERE))
    if beyond is not None and beyond is not total and beyond.at - last.at <= _FAR:
        terms.append(("su.end", last.at, beyond.at))
    amount = sum(part.value for part in parts)
    every = [total, *parts]
    exact = all(each.plain and not each.hedge for each in every)
    reach = 0.0 if exact else 0.5 * sum(each.unit for each in every if not each.plain)
    if any(each.hedge for each in every):
        reach = max(reach, 0.02 * total.value)
    width = 2 * reach if reach else max(min(each.unit for each in every), 1.0)
    width = max(width, _trailing(every)) / total.value
    gap = (amount - total.value) / total.value
    if exact and gap:
        gap = copysign(max(abs(gap), width), gap)
    roles = (("total", total), *(("parts", part) for part in parts))
    return Hypothesis("sum", total, roles, tuple(terms), gap, width, total.value)


def _shape(parts: Sequence[Spot], apart: int, before: Spot | None, beyond: Spot | None) -> str:
    """How many parts there are, how far from their total, and whether a sentence begins or ends with them."""
    ends = beyond is None or beyond.number != parts[-1].number
    begins = before is None or before.number != parts[0].number
    return f"{min(len(parts), _MANY)}.{min(apart, _STARTS)}{'e' if ends else ''}{'b' if begins else ''}"


def _trailing(every: Sequence[Spot]) -> float:
    """The unit down to which all are printed: that of round figures is great."""
    least = _FAR
    for each in every:
        digits = str(int(abs(each.value) / each.unit + 0.5))
        least = min(least, len(digits) - len(digits.rstrip("0")))
    return float(min(each.unit for each in every) * 10**least)


def _hundreds(first: Spot, rows: Sequence[Sequence[Spot]]) -> Iterator[Hypothesis]:
    """Of each row, which begins with the first percentage, as many as may be the parts of a hundred."""
    seen: set[tuple[int, ...]] = set()
    for row in rows:
        parts, amount = [first], first.value
        for at in range(1, min(len(row), _PARTS)):
            part = row[at]
            if part.at - parts[-1].at > _FAR or part.number - first.number > _APART:
                break
            parts.append(part)
            amount += part.value
            if amount > _TOO_MUCH * _WHOLE:
                break
            key = tuple(each.at for each in parts)
            if key not in seen:
                seen.add(key)
                yield _hundred(parts, amount, row[at + 1] if at + 1 < len(row) else None)


def _hundred(parts: list[Spot], amount: float, beyond: Spot | None) -> Hypothesis:
    terms: list[Term] = [("hu.f", parts[0].at, -1), ("hu.l", parts[-1].at, -1)]
    terms += [("hu.p", part.at, -1) for part in parts[1:-1]]
    terms += [("hu.nx", one.at, two.at) for one, two in pairwise(parts)]
    if beyond is not None and beyond.at - parts[-1].at <= _FAR:
        terms.append(("hu.end", parts[-1].at, beyond.at))
    terms.append((f"hu.{_shape(parts, 0, None, beyond)}", NOWHERE, NOWHERE))
    reach = max(0.3 * sum(part.unit for part in parts), 0.11)
    roles = tuple(("parts", part) for part in parts)
    return Hypothesis("hundred", parts[0], roles, tuple(terms), amount / _WHOLE - 1, 2 * reach / _WHOLE, _WHOLE)
