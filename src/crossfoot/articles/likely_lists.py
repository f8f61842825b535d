"""Of the lists near a total, those of which something may become: no other one is built.

What the words say of a list is the sum of what they say of each part, of each two that follow each other, and of the
total with the first and the last part. All but the last two are differences of running sums; those two are asked for
where the most that they could be would be enough.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Final

from crossfoot.articles.hypothesis import FAR, laid_out
from crossfoot.articles.lists import Near, Run, run_of, spans
from crossfoot.articles.packed import FIELD, FURTHER, ZERO, OfTwo, Scores, most_of_two, of_one, of_two, turned
from crossfoot.articles.scoring import of_shape
from crossfoot.articles.spots import Spot

_CLOSE: Final = 1e-9
"""times; a sum that is so near is worked out exactly"""
ANY: Final = -1_000_000
"""less than any score"""
_PARTS: Final = ("su.f", "su.p", "su.l")


class _Columns:
    """Of counts in a row, what lists of them need."""

    def __init__(self, row: Sequence[Spot], scores: Scores) -> None:
        ats = [each.at for each in row]
        self.coarse = [0, *accumulate([bool(each.hedge) or not each.plain for each in row])]
        """by place, the figures before it that are hedged or not plain"""
        ones, of_role = [scores.ones[at] for at in ats], of_one().shifts
        first, middle, last = ([(each >> of_role[role] & FIELD) - ZERO for each in ones] for role in _PARTS)
        size, of_role = len(scores.traits.row), of_two().shifts
        twos = [scores.twos[one * size + two] for one, two in pairwise(ats)]
        follow, beyond = ([(each >> of_role[role] & FIELD) - ZERO for each in twos] for role in ("su.nx", "su.end"))
        following, middles = [0, *accumulate(follow)], [0, *accumulate(middle)]
        self.from_first = [
            score - more - others for score, more, others in zip(first, middles[1:], following, strict=False)
        ]
        self.to_last = [score + more + others for score, more, others in zip(last, middles, following, strict=False)]
        """with the one above, what the words say of the parts of a list from one place to another"""
        self.beyond = [
            score if two - one <= FAR else 0 for score, (one, two) in zip(beyond, pairwise(ats), strict=True)
        ]
        """and of the figure beyond it, if it is near"""
        self.beyond.append(0)
        changes = [True, *(one != two for one, two in pairwise([each.number for each in row])), True]
        self.begins, self.ends = changes[:-1], [2 * each for each in changes[1:]]
        """whether a sentence begins or ends there"""


@cache
def _most() -> tuple[tuple[tuple[int, ...], ...], ...]:
    """As much as a total behind a list can have with its first and its last part, and the same of one before it; by how
    many sentences lie between.
    """
    return tuple(tuple(most_of_two(role) for role in roles) for roles in (("su.fT", "su.lT"), ("su.Tf", "su.Tl")))


@cache
def _shapes(count: int, apart: int) -> tuple[int, ...]:
    """The scores of lists of so many parts, so far from their total: of those with which a sentence neither begins nor
    ends, begins, ends, and both.
    """
    return tuple(of_shape(laid_out("su", count, apart, ends)) for ends in ("", "b", "e", "eb"))


class LikelyLists:
    """Those of a text; ``counts`` are all that may be parts."""

    def __init__(self, counts: Sequence[Spot], scores: Scores) -> None:
        self.near = Near(counts)
        self._scores = scores
        self._columns: dict[int, _Columns] = {}
        self._shift, self._count = of_one().shifts["su.T"], len(scores.traits.row)
        self._with_first, self._with_last = (OfTwo(role, turned(role), scores) for role in ("su.Tf", "su.Tl"))

    def of(self, total: Spot, least: int, counts: Collection[int]) -> tuple[list[tuple[Run, int, int]], int]:
        """Those that may fit, that have as many parts as ``counts`` says, or of which the words say at least so much:
        how far from the total they stand, and what the words say; and how many there are in all, at most.
        """
        number, value, close = total.number, total.value, _CLOSE * total.value
        plain, others = total.plain and not total.hedge, total.at * self._count
        alone = (self._scores.ones[total.at] >> self._shift & FIELD) - ZERO
        runs, several = [], 0
        for row, place in self.near.rows(total):
            columns, is_every = self._columns_of(row), row is self.near.every
            for low, high, apart, amount in spans(row, total, place):
                several += 1
                count = high - low + 1
                score = alone + columns.from_first[low] + columns.to_last[high]
                score += _shapes(count, apart)[columns.ends[high] + columns.begins[low]]
                if high + 1 != place:
                    score += columns.beyond[high]
                off = plain and columns.coarse[low] == columns.coarse[high + 1] and abs(amount - value) > close
                wanted = least if off and count not in counts else ANY
                first, last, (most_first, most_last) = row[low], row[high], _most()[low > place]
                most = most_last[min(abs(last.number - number), FURTHER)]
                if score + most_first[min(abs(first.number - number), FURTHER)] + most < wanted:
                    continue
                score += self._with_first[others + first.at]
                if score + most < wanted:
                    continue
                score += self._with_last[others + last.at]
                if score >= wanted and (is_every or not self.near.is_of_every(low, high, total)):
                    runs.append((run_of(row, low, high, low > place), apart, score))
        return runs, several

    def _columns_of(self, row: Sequence[Spot]) -> _Columns:
        columns = self._columns.get(id(row))
        if columns is None:
            columns = self._columns[id(row)] = _Columns(row, self._scores)
        return columns
