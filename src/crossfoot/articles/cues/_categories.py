"""Rows of a table that lost its lines that are all categories of one thing, so that every column makes up its whole:
of 50 and 40, brown 20 (40%) and 10 (25%), white 30 (60%) and 30 (75%).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cues._cells import CellOfShare, is_near, total_among, total_of
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.records import NamedTuple

_LEAST, _MOST = 2, 8
"""categories"""
_OTHERS: Final = 2
"""columns that make up their wholes beside one that does not"""
_WIDE: Final = 150
"""characters between two rows"""
_FEW, _ONE_OF = 2, 4
"""cells of a column that do not fit, at least, and of how many one; of more its whole is another one"""
_HUNDRED: Final = 100
_Rows = Sequence[Sequence[CellOfShare]]
_Sizes = Sequence[Mention | None]


class Categories(NamedTuple):
    """Rows one below the other."""

    first: int
    stop: int
    odd: tuple[int, int] | None = None
    """row and column of the one cell that does not fit, of which what the others leave says that it is a slip"""


def categories(rows: _Rows, sizes: _Sizes) -> Iterator[Categories]:
    """The rows that make up the whole of each column of which that is known."""
    first = 0
    while first < len(rows) - 1:
        found = next(_from(rows, sizes, first), None)
        if found is not None:
            yield found
        first = found.stop if found is not None else first + 1


def _from(rows: _Rows, sizes: _Sizes, first: int) -> Iterator[Categories]:
    for stop in range(first + 1, min(first + _MOST, len(rows)) + 1):
        if stop - first > 1 and not 0 <= _start(rows[stop - 1]) - _end(rows[stop - 2]) <= _WIDE:
            return
        if stop - first >= _LEAST:
            found = _whole(rows, sizes, first, stop) or _counts(rows, sizes, first, stop)
            if found is not None:
                yield found


def _start(row: Sequence[CellOfShare]) -> int:
    return min(each.part.start for each in row if each.part)


def _end(row: Sequence[CellOfShare]) -> int:
    return max(told.end for each in row for told in (each.part, each.percent) if told)


def _whole(rows: _Rows, sizes: _Sizes, first: int, stop: int) -> Categories | None:
    several = False
    odd: list[tuple[int, int]] = []
    off: list[tuple[int, int]] = []
    known = [(at, size, [row[at] for row in rows[first:stop]]) for at, size in enumerate(sizes) if size is not None]
    complete = sum(_left(column, size) == 0 for _, size, column in known)
    for at, size, column in known:
        wrong = [n for n, each in enumerate(column) if each.part and each.percent and not _fits(each, size)]
        left = _left(column, size)
        if len(wrong) > 1:
            return None
        if left and not wrong:
            off.append((at, left))
            continue
        several |= sum(each.part is not None for each in column) >= _LEAST
        if wrong:
            if not _is_slip(column[wrong[0]], size, left, complete >= _OTHERS):
                return None
            told = [_fits(row[at], size) for row in rows if row[at].part and row[at].percent]
            if told.count(False) > max(_FEW, len(told) // _ONE_OF):
                return None
            odd.append((first + wrong[0], at))
    if not several or len(odd) + len(off) > 1:
        return None
    if off and not (complete >= _OTHERS and _is_off(rows[first:stop], total_among(sizes), *off[0])):
        return None
    return Categories(first, stop, odd[0] if odd else None)


def _left(column: Sequence[CellOfShare], size: Mention) -> int:
    return int(size.written.value) - sum(int(each.part.written.value) for each in column if each.part)


def _is_off(rows: _Rows, total: int, at: int, left: int) -> bool:
    """Whether what a column misses its whole by, is what one row misses its total by, so that their cell is wrong."""
    gaps = [gap for row in rows if (gap := gap_of(row, total)) is not None] if total >= 0 else []
    return [gap for gap in gaps if gap] == [left if at == total else -left]


def gap_of(row: Sequence[CellOfShare], total: int) -> int | None:
    """How much more than their total the groups of a row make up; None where it has none."""
    of_all, parts = row[total].part, [each.part for at, each in enumerate(row) if at != total and each.part]
    if of_all is None or len(parts) < _LEAST:
        return None
    return sum(int(each.written.value) for each in parts) - int(of_all.written.value)


def _counts(rows: _Rows, sizes: _Sizes, first: int, stop: int) -> Categories | None:
    """The same of counts alone, whatever their percentages: in several columns no accident makes up their wholes."""
    columns = [([row[at].part for row in rows[first:stop]], size) for at, size in enumerate(sizes) if size is not None]
    whole = [
        all(cells) and sum(each.written.value for each in cells if each) == size.written.value
        for cells, size in columns
    ]
    return Categories(first, stop) if len(whole) > 1 and all(whole) else None


def _fits(cell: CellOfShare, size: Mention) -> bool:
    return cell.part is not None and cell.percent is not None and is_near(cell.part, cell.percent, size)


def _is_slip(cell: CellOfShare, size: Mention, left: int, sure: bool) -> bool:
    """Whether what the other categories leave is the percentage that is printed, or the count that is; ``sure``: the
    other columns make up their wholes.
    """
    assert cell.part is not None
    assert cell.percent is not None
    rest, whole = cell.part.written.value + left, size.written.value
    unit = cell.percent.written.last_place
    if left and abs(_HUNDRED * rest - cell.percent.written.value * whole) >= unit * whole:
        return False
    told = whole - left
    if left and not sure and abs(_HUNDRED * cell.part.written.value - cell.percent.written.value * told) < unit * told:
        return False  # of all that are told: others did not answer, or the whole is another one
    return is_explained_share(cell.part, size, cell.percent)


def sums(rows: _Rows, sizes: _Sizes, found: Categories, pattern: str) -> Iterator[Candidate]:
    """Of the columns that make up their wholes, the counts; and the percentages, where these make 100, or would if the
    one that is a slip were right.
    """
    for at, size in enumerate(sizes):
        column = [row[at] for row in rows[found.first : found.stop]]
        parts = [each.part for each in column if each.part]
        if size is None or len(parts) < _LEAST:
            continue
        yield total_of(size, parts, pattern)
        percents = [each.percent for each in column if each.percent]
        amount, loose = sum((each.written.value for each in percents), Exact()), _rounding(percents)
        if found.odd is not None and found.odd[1] == at and amount != _HUNDRED:
            odd = rows[found.odd[0]][at]
            assert odd.part is not None
            assert odd.percent is not None
            if size.written.value != sum(each.written.value for each in parts):
                continue
            amount += _HUNDRED * odd.part.written.value / size.written.value - odd.percent.written.value
            loose = max(loose, odd.percent.written.last_place)
        if len(percents) >= _LEAST and abs(amount - _HUNDRED) <= loose:
            of_all = hundred(percents, pattern, parts[0].start, percents[-1].end, said=True)._replace(certain=True)
            if all(each.kind == COUNT for each in percents):
                yield of_all._replace(constant={"total": _hundred_like(percents)})
            elif all(each.kind == PERCENT for each in percents):
                yield of_all


def _hundred_like(percents: Sequence[Mention]) -> str:
    """With as many decimals as those without their signs have, for a whole number leaves more room."""
    least = min(percents, key=lambda each: each.written.place)
    digits = len(least.draft.lstrip("0123456789"))
    return f"{_HUNDRED}{least.draft[-digits]}{'0' * (digits - 1)}" if digits > 1 else str(_HUNDRED)


def _rounding(percents: Sequence[Mention]) -> Exact:
    """How much of 100% may be lost in rounding; of percentages without their signs none, for they are whole numbers."""
    if any(each.kind == COUNT for each in percents):
        return Exact()
    return sum((each.written.last_place for each in percents), Exact()) / 2
