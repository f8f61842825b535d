"""Cells of a table that lost its lines, whose columns are each of one whole, which is printed before it: 50 residents;
brown 20 (40%), white 15 (30%), grey 1 (2%).

Of one cell many figures before it could be the whole; of several in one column hardly more than one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, nothing
from crossfoot.articles.cues._categories import categories, sums
from crossfoot.articles.cues._cells import (
    CellOfShare,
    is_near,
    may_be_shorter,
    runs,
    share_of,
    total_among,
    total_of,
    wholes,
)
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_NAME: Final = "columns-of-one-size"
_BRACKETS: Final = 4
"""in the text; with fewer there is no such table"""
_LABEL: Final = unmade(r"(?:(?!(?<![^\W\d_])n\s*=\s*\d)(?:[^.;!]|[.;!](?!\s)))*")
_SIZE: Final = unmade(r"(?<![^\W\d_])n\s*=\s*$")
_BEHIND_N: Final = 8
"""characters before a size in which its letter stands"""
_WIDE: Final = 300
"""characters between two rows of a column"""
_NEAR: Final = 1_500
"""characters before a table in which its wholes stand"""
_FAR: Final = 6_000
"""the same of those that are told to be sizes"""
_LEAST: Final = 3
"""cells of a column that fit"""
_SURE: Final = 5
"""the same, beside one that does not, which no categories bear out"""
_MANY: Final = 9
"""the same, beside one that others may not have answered"""
_TEN: Final = 10
"""cells of which one more may be wrong"""
_LOOSE: Final = 200
"""wholes; of a cell that is a percentage of so many no more is known"""
_FEW: Final = 8
"""wholes that all cells of a column could have"""
_SMALL: Final = 10
"""a whole; smaller ones fit too easily"""
_DEEP: Final = 20
"""times that a table is parted again; each part has three rows or more, so that one of 60 rows is parted to the end"""
_MISSING: Final = 0.6
"""of a whole; of no fewer the percentages are told, where answers are missing"""


class _Run(NamedTuple):
    cells: Sequence[CellOfShare]
    start: int
    end: int


def _columns(mentions: Sequence[Mention], low: str) -> Iterator[Candidate]:
    """``low`` is the text in lower case."""
    if low.count("(") < _BRACKETS:
        return
    figures = {each.start: each for each in mentions if each.kind in (COUNT, PERCENT) and not each.written.hedge}
    found = [_run(cells) for cells in runs(low, 0, len(low), figures, _LEAST)]
    tables = list(_tables(found, low))
    if not tables:
        return
    cells = {each.start for run in found for cell in run.cells for each in (cell.part, cell.percent) if each}
    sizes = [each for each in mentions if _is_size(each) and each.start not in cells]
    for table in tables:
        yield from _parts_of(table, sizes, low)


def _parts_of(table: Sequence[_Run], sizes: Sequence[Mention], low: str, deep: int = 0) -> Iterator[Candidate]:
    """Where not all rows are of one whole, those before the widest gap and those behind it may be."""
    claims = list(_claims([run.cells for run in table], table[0].start, sizes, low))
    gaps = [other.start - one.end for one, other in pairwise(table[_LEAST - 1 : 1 - _LEAST])]
    yield from claims
    if not claims and gaps and deep < _DEEP:
        middle = gaps.index(max(gaps)) + _LEAST
        yield from _parts_of(table[:middle], sizes, low, deep + 1)
        yield from _parts_of(table[middle:], sizes, low, deep + 1)


def _run(cells: Sequence[CellOfShare]) -> _Run:
    told = [each for cell in cells for each in (cell.part, cell.percent) if each is not None]
    return _Run(cells, told[0].start, told[-1].end)


def _is_size(each: Mention) -> bool:
    figure = each.written
    plain = figure.plain and figure.den == 1 and not figure.hedge and not each.in_words
    return each.kind == COUNT and not each.unit and plain and figure.num >= _SMALL


def _tables(found: Sequence[_Run], low: str) -> Iterator[Sequence[_Run]]:
    """Rows of as many cells one below the other, with no more than a label and others between them."""
    for width in sorted({len(run.cells) for run in found}):
        some = [run for run in found if len(run.cells) == width]
        table = some[:1]
        for one, other in pairwise(some):
            if other.start - one.end > _WIDE or not _LABEL.fullmatch(low, one.end, other.start):
                if len(table) >= _LEAST:
                    yield table
                table = []
            table.append(other)
        if len(table) >= _LEAST:
            yield table


def _claims(
    rows: Sequence[Sequence[CellOfShare]], start: int, sizes: Sequence[Mention], low: str
) -> Iterator[Candidate]:
    wholes_of = [_size([row[at] for row in rows], start, sizes, low) for at in range(len(rows[0]))]
    whole = list(categories(rows, wholes_of)) if any(wholes_of) else []
    sure = {each.odd for each in whole}
    for at, size in enumerate(wholes_of):
        column = [row[at] for row in rows]
        odd = [number for number, each in enumerate(column) if size and _is_told(each) and not _fits(each, size)]
        alone = len(odd) == 1 and len(column) > _SURE
        for number, each in enumerate(column):
            many = len(odd) == 1 and sum(map(_is_told, column)) > _MANY
            slip = (number, at) in sure or (alone and number in odd and _is_slip(rows[number], wholes_of, at, many))
            if size and _is_told(each) and (slip or number not in odd):
                yield share_of(each, size, _NAME)
    for found in whole:
        yield from sums(rows, wholes_of, found, _NAME)
    total = total_among(wholes_of)
    for row in rows if total >= 0 else ():
        of_all, parts = row[total].part, [each.part for at, each in enumerate(row) if at != total and each.part]
        if of_all and len(parts) > 1 and sum(each.written.value for each in parts) == of_all.written.value:
            yield total_of(of_all, parts, _NAME)


def _size(column: Sequence[CellOfShare], start: int, sizes: Sequence[Mention], low: str) -> Mention | None:
    """Of which whole all of them, or all but one, are percentages."""
    told = [each for each in column if _is_told(each)]
    votes: Counter[int] = Counter()
    for each in told:
        least, most = wholes(each)
        if most - least <= _LOOSE:
            votes.update(range(least, most + 1))
    best = max(votes.values(), default=0)
    likely = {value for value, times in votes.items() if times == best}
    if best < max(_LEAST, len(told) - 1 - len(told) // _TEN) or len(likely) > _FEW:
        return None
    whole = _whole(likely, start, sizes, low)
    if whole is None or len({_figures(each) for each in told if _fits(each, whole)}) < _LEAST:
        return None
    return whole


def _is_told(cell: CellOfShare) -> bool:
    return cell.part is not None and cell.percent is not None


def _figures(cell: CellOfShare) -> tuple[int, int]:
    assert cell.part is not None
    assert cell.percent is not None
    return int(cell.part.written.value), int(cell.percent.written.value)


def _whole(likely: set[int], start: int, sizes: Sequence[Mention], low: str) -> Mention | None:
    """The last before the table that can be theirs; none where two different ones can."""
    first, last = (bisect_left(sizes, at, key=lambda each: each.start) for at in (start - _FAR, start))
    near = [each for each in sizes[first:last] if each.written.value in likely]
    named = [each for each in near if _SIZE.search(low, max(each.start - _BEHIND_N, 0), each.start)]
    able = named or [each for each in near if each.start >= start - _NEAR]
    return able[-1] if len({each.written.value for each in able}) == 1 else None


def _fits(cell: CellOfShare, whole: Mention) -> bool:
    return cell.part is not None and cell.percent is not None and is_near(cell.part, cell.percent, whole)


def _is_slip(row: Sequence[CellOfShare], sizes: Sequence[Mention | None], at: int, many: bool) -> bool:
    """Whether one slip explains the one cell of a column that does not fit, and no smaller whole does, unless ``many``
    others fit; another cell of its row fits, so that the row is one of shares.
    """
    cell, whole = row[at], sizes[at]
    assert cell.part is not None
    assert cell.percent is not None
    assert whole is not None
    others = [(each, size) for number, (each, size) in enumerate(zip(row, sizes, strict=True)) if number != at and size]
    fit = [_fits(each, size) for each, size in others]
    if fit and not any(fit):
        return False
    if at == 0 and may_be_shorter(cell, whole):
        return False
    least, most = wholes(cell)
    value = int(whole.written.value)
    answered = many and len(fit) == len(row) - 1 > 0 and all(fit)
    if not answered and max(least, ceil(_MISSING * value)) <= min(most, value - 1):
        return False
    return is_explained_share(cell.part, whole, cell.percent)


_ROWS: Final = "Brown 20 (40%) White 15 (30%) Black 12 (24%) Grey 1 (2%)"
_GRID = tuple(
    {"part": part, "whole": "50", "percent": percent}
    for part, percent in (("20", "40%"), ("15", "30%"), ("12", "24%"), ("1", "2%"))
)
CUE = Cue(
    nothing,
    good=(
        CueExample("en", f"Table 1. Hens of 50 farms. Colour, n (%) {_ROWS}", "consistent", _GRID[0], _GRID[1:]),
        CueExample(
            "vi",
            "Bảng 1. Gà của 50 trại. Màu lông, n (%) Nâu 20 (40%) Trắng 15 (30%) Đen 12 (24%) Xám 1 (2%)",
            "consistent",
            _GRID[0],
            _GRID[1:],
        ),
    ),
    bad=(
        CueExample(
            "en",
            f"Table 1. Hens of 50 farms. Colour, n (%) {_ROWS} Tall 21 (42%) Small 29 (85%)",
            "mismatch",
            {"part": "29", "whole": "50", "percent": "85%"},
            (
                {"parts[0]": "42%", "parts[1]": "85%"},
                *_GRID,
                {"part": "21", "whole": "50", "percent": "42%"},
                {"total": "50", "parts[0]": "21", "parts[1]": "29"},
            ),
        ),
    ),
    traps=(
        CueExample("en", "Table 1. Hens of 50 farms. Age 47 (12) Weight 61 (9) Height 33 (4) Speed 12 (3)"),
        CueExample("vi", "Bảng 1. Gà của 50 trại. Tuổi 47 (12) Cân nặng 61 (9) Cao 33 (4) Nhanh 12 (3)"),
    ),
    turn=SHARES,
    over_text=_columns,
)
