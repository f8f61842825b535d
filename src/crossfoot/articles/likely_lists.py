"""Of the lists near a total, those of which something may become: no other one is built.

What the words say of a list is the sum of what they say of each part, of each two that follow each other, and of the
total with the first and the last part. All but the last two are differences of running sums; those two are asked for
where the most that they could be would be enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import accumulate, pairwise
from typing import Final

from crossfoot.articles.hypothesis import FAR, STARTS, laid_out
from crossfoot.articles.lists import PARTS, Near, Run, run_of, spans_from
from crossfoot.articles.packed import FIELD, FURTHER, ZERO, Scores, most_of_two, of_one, of_two, turned
from crossfoot.articles.scoring import of_shape
from crossfoot.articles.spots import Spot

_CLOSE: Final = 1e-9
"""times; a sum that is so near is worked out exactly"""
_EXACT: Final = 1e8
"""up to this a sum that is not exact is not near either"""
ANY: Final = -1_000_000
"""less than any score"""
_NOWHERE: Final = -PARTS
"""before all places"""
_PARTS: Final = ("su.f", "su.p", "su.l")


class _Columns:
    """Of counts in a row, what lists of them need."""

    def __init__(self, row: Sequence[Spot], scores: Scores) -> None:
        ats = [each.at for each in row]
        coarse = [bool(each.hedge) or not each.plain for each in row]
        self.coarse = [0, *accumulate(coarse)]
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
        self.to_beyond = [score + more for score, more in zip(self.to_last, self.beyond, strict=True)]
        """those to the last place, with what stands beyond it"""
        changes = [True, *(one != two for one, two in pairwise([each.number for each in row])), True]
        self.numbers = [each.number for each in row]
        self.values = [each.value for each in row]
        self.ats = ats
        plain = [1 if is_coarse else int(value) for is_coarse, value in zip(coarse, self.values, strict=True)]
        self.sums = [0, *accumulate(plain)]
        self.places = {amount: place for place, amount in enumerate(self.sums)}
        """by the sum of the figures before it, where they are plain"""
        size, before = len(row), self.coarse
        self.coarse_ahead = [before[place] != before[min(place + PARTS, size)] for place in range(size)]
        self.coarse_behind = [before[place + 1] != before[max(place + 1 - PARTS, 0)] for place in range(size)]
        """whether any is hedged or not plain of those that may be parts from there, and of those up to there"""
        self.most_ahead, self.most_behind = self._most(len(row))
        """of each count as the first part of a list, and as its last one, as much as the words can say of all parts"""
        self.begins, self.ends = changes[:-1], [2 * each for each in changes[1:]]
        """whether a sentence begins or ends there"""

    def _most(self, size: int) -> tuple[list[int], list[int]]:
        to_last = [score + max(more, 0) for score, more in zip(self.to_last, self.beyond, strict=True)]
        ahead = [max(to_last[place + 1 : place + PARTS], default=0) for place in range(size)]
        behind = [max(self.from_first[max(place - PARTS + 1, 0) : place], default=0) for place in range(size)]
        most = _most_of_shapes()
        return (
            [score + more + most for score, more in zip(self.from_first, ahead, strict=True)],
            [score + more + most for score, more in zip(to_last, behind, strict=True)],
        )

    def starts(self, total: Spot, place: int, step: int) -> Iterator[tuple[int, int, bool]]:
        """Where parts of a total at that place may begin, and how many counts from it; and whether they may come to it:
        if they do exactly, or are not plain.
        """
        value, at, ats, values = total.value, total.at, self.ats, self.values
        sums, place_of = self.sums, self.places.get
        coarse = self.coarse_ahead if step > 0 else self.coarse_behind
        may_fit, whole = value > _EXACT or not is_plain(total), int(value)
        size = len(ats)
        for apart in range(1, STARTS + 1):
            start = place + step * apart
            if not 0 <= start < size or abs(ats[start] - at) > FAR:
                break
            if values[start] >= value:
                continue
            if may_fit or coarse[start]:
                yield start, apart, True
            elif step > 0:
                yield start, apart, start < place_of(sums[start] + whole, 0) <= start + PARTS
            else:
                yield start, apart, start + 1 - PARTS <= place_of(sums[start + 1] - whole, _NOWHERE) < start


def is_plain(total: Spot) -> bool:
    return total.plain and not total.hedge


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


@cache
def _most_of_shapes() -> int:
    return max(max(_shapes(count, apart)) for count in range(2, PARTS + 1) for apart in range(1, STARTS + 1))


@cache
def _most_of_ends() -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """Of lists before their total, then of those behind it, as much as it can have with the end that is not beside it,
    by how many sentences lie between it and the end that is; and with that one.
    """
    ends = (_most()[0], _most()[1][::-1])
    return tuple((tuple(max(far[apart:]) for apart in range(FURTHER + 1)), beside) for far, beside in ends)


def _is_of(told: Sequence[Set[int]], *parts: Spot) -> bool:
    return any(all(part.mention.start in each for part in parts) for each in told)


class LikelyLists:
    """Those of a text; ``counts`` are all that may be parts."""

    def __init__(self, counts: Sequence[Spot], scores: Scores) -> None:
        self.near = Near(counts)
        self._scores = scores
        self._columns: dict[int, _Columns] = {}
        self._shift, self._count = of_one().shifts["su.T"], len(scores.traits.row)
        shifts = of_two().shifts
        self._ahead = shifts["su.Tf"], shifts["su.Tl"]
        self._behind = shifts[turned("su.Tf")], shifts[turned("su.Tl")]
        """where in the scores of two figures those of a total before its list stand, with its first part and with its
        last one; and those of a total behind it
        """

    def of(self, total: Spot, least: int, told: Sequence[Set[int]]) -> tuple[list[tuple[Run, int, int]], int]:
        """Those that may fit, that have the parts of which ``told`` has the places, or of which the words say at least
        so much: how far from the total they stand, and what the words say; and how many there are in all, at most.
        """
        alone = (self._scores.ones[total.at] >> self._shift & FIELD) - ZERO
        runs: list[tuple[Run, int, int]] = []
        several, least, twos = 0, least - alone, self._scores.twos
        for row, place in self.near.rows(total):
            columns = self._columns_of(row)
            for step, shift, said in (
                (1, self._ahead[0], columns.most_ahead),
                (-1, self._behind[1], columns.most_behind),
            ):
                most_of_end, most_of_beside = _most_of_ends()[step > 0]
                times, base = self._places(total, step)
                for start, apart, may_be in columns.starts(total, place, step):
                    if not may_be:  # unless the words may say so much of one of those that begin there
                        away = columns.numbers[start] - total.number
                        away = min(away if away > 0 else -away, FURTHER)
                        most = said[start] + most_of_end[away]
                        may_be = most + most_of_beside[away] >= least
                        if may_be:
                            beside = (twos[columns.ats[start] * times + base] >> shift & FIELD) - ZERO
                            may_be = most + beside >= least
                        may_be = may_be or (bool(told) and _is_of(told, row[start]))
                    if may_be:
                        begins = row, place, start, step
                        several += self._add(runs, columns, begins, total, apart, least, told)
                    else:
                        several += PARTS - 1
        return [(run, apart, score + alone) for run, apart, score in runs], several

    def _places(self, total: Spot, step: int) -> tuple[int, int]:
        """By what the place of a figure behind a total, or of one before it if the step is -1, is multiplied, and what
        is added, to look up the scores of both: the earlier one comes first.
        """
        return (1, total.at * self._count) if step > 0 else (self._count, total.at)

    def _add(
        self, runs: list[tuple[Run, int, int]], columns: _Columns, begins: tuple[Sequence[Spot], int, int, int],
        total: Spot, apart: int, least: int, told: Sequence[Set[int]],
    ) -> int:  # fmt: skip
        """Adds what there is of the lists that begin there, and says how many these are."""
        row, place, start, step = begins
        number, value, close = total.number, total.value, _CLOSE * total.value
        plain, twos = is_plain(total), self._scores.twos
        times, base = self._places(total, step)
        if step > 0:
            score_of, (with_start, with_end), most = columns.to_beyond, self._ahead, _most()[1][1]
            fixed = columns.from_first[start]
        else:
            score_of, (with_end, with_start), most = columns.from_first, self._behind, _most()[0][0]
            fixed = (columns.to_beyond if apart > 1 else columns.to_last)[start]
        fixed += (twos[row[start].at * times + base] >> with_start & FIELD) - ZERO
        several = 0
        for here, amount in spans_from(row, total, start, step):
            several += 1
            low, high = (start, here) if step > 0 else (here, start)
            end, count = row[here], high - low + 1
            score = fixed + score_of[here] + _shapes(count, apart)[columns.ends[high] + columns.begins[low]]
            off = plain and columns.coarse[low] == columns.coarse[high + 1] and abs(amount - value) > close
            is_told = told and _is_of([each for each in told if len(each) == count], row[low], row[high])
            wanted = least if off and not is_told else ANY
            if score + most[min(abs(end.number - number), FURTHER)] < wanted:
                continue
            score += (twos[end.at * times + base] >> with_end & FIELD) - ZERO
            if score >= wanted and (row is self.near.every or not self.near.is_of_every(low, high, total)):
                runs.append((run_of(row, low, high, low > place), apart, score))
        return several

    def _columns_of(self, row: Sequence[Spot]) -> _Columns:
        columns = self._columns.get(id(row))
        if columns is None:
            columns = self._columns[id(row)] = _Columns(row, self._scores)
        return columns
