"""Cells of a table that lost its lines, below the sizes of its groups: lime (n = 50), chalk (n = 40); brown 20 (40%)
10 (25%).

One row may fit by accident; several do not, so that what one cell of a row says beside others that fit is certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, nothing
from crossfoot.articles.cues._categories import categories, gap_of, sums
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
from crossfoot.articles.cues._misprinted_sizes import meant_sizes
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share, is_explained_sum
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_SIZE: Final = unmade(r"n(?<![^\W\d_]n)\s*=\s*(?=(\d))")
_SIZES: Final = unmade(r"n(?<![^\W\d_]n)\s+(?P<sizes>\d{2,4}(?:\s+\d{2,4}){1,7})(?!\d|[.,%]\d|\s?[(%±])")
"""a row of sizes: n 13 14"""
_BRACKETS: Final = 4
"""in the text; with fewer there is no table below such a row"""
_LABEL: Final = unmade(r"[^.;:!?]*(?:[.;:!?](?!\s)[^.;:!?]*)*")
_NAME: Final = "columns-of-groups"
_IN_PERCENT: Final = unmade(r"[(,]\s?%\s?\)?[\s*†‡§:]*$")
_SHORT: Final = 12
"""characters before a row in which its label ends"""
_WIDE: Final = 100
"""characters between two sizes"""
_FAR: Final = 6_000
"""characters in which the cells stand"""
_MOST: Final = 8
"""groups"""
_ROWS: Final = 2
"""that fit"""
_MISSING, _ADDED = 0.6, 1.05
"""of a group; of no fewer the percentages are told, where answers are missing, and of no more"""
_MANY: Final = 5
"""cells of a column that fit"""
_PAIR: Final = 2
_SEVERAL: Final = 3
"""rows that add up, at least, and for each that does not"""


class _CellRow(NamedTuple):
    cells: Sequence[CellOfShare]
    sizes: Sequence[Mention]
    """of the group of each"""
    meant: Sequence[Mention]
    """the same, with the one that is misprinted as it was meant to be"""
    odd: Sequence[int]
    """the cells that do not fit"""
    labelled: bool = False
    """whether its label says that its cells are counts with their percentages, where no others do"""

    @property
    def told(self) -> int:
        """How many cells have a percentage."""
        return sum(each.percent is not None for each in self.cells)

    @property
    def is_good(self) -> bool:
        """Whether two cells or more fit, and all but one."""
        return self.told - len(self.odd) >= _PAIR and len(self.odd) <= 1


def _columns(mentions: Sequence[Mention], low: str) -> Iterator[Candidate]:
    """``low`` is the text in lower case."""
    sizes = [each.start(1) for each in _SIZE.finditer(low)] if low.count("=") >= _PAIR else []
    heads = list(_SIZES.finditer(low)) if low.count("(") >= _BRACKETS else []
    if len(sizes) < _PAIR and not heads:
        return
    figures = {each.start: each for each in mentions if each.kind in (COUNT, PERCENT) and not each.written.hedge}
    groups = list(_groups([figures[at] for at in sizes if at in figures], low))
    groups += filter(None, (_sizes(each, figures) for each in heads))
    groups.sort(key=lambda each: each[0].start)
    for at, group in enumerate(groups):
        start = group[-1].end
        end = min(start + _FAR, groups[at + 1][0].start if at + 1 < len(groups) else len(low))
        for rows in _tables(list(runs(low, start, end, figures)), group, low):
            yield from _claims(rows)


def _sizes(row: re.Match[str], figures: Mapping[int, Mention]) -> Sequence[Mention]:
    """The sizes of a row of them, if all are counts."""
    starts = [row.start("sizes") + each.start() for each in re.finditer(r"\d+", row["sizes"])]
    found = [figures[start] for start in starts if start in figures]
    return found if len(found) == len(starts) and all(each.kind == COUNT and not each.unit for each in found) else ()


def _groups(sizes: Sequence[Mention], low: str) -> Iterator[Sequence[Mention]]:
    """Sizes that stand side by side, with no more than the name of a group between them."""
    group = list(sizes[:1])
    for one, other in pairwise(sizes):
        if other.start - one.end > _WIDE or not _LABEL.fullmatch(low, one.end, other.start):
            if _PAIR <= len(group) <= _MOST:
                yield group
            group = []
        group.append(other)
    if _PAIR <= len(group) <= _MOST:
        yield group


def _tables(runs: Sequence[Sequence[CellOfShare]], group: Sequence[Mention], low: str) -> Iterator[Sequence[_CellRow]]:
    """The rows of a table, by how many columns they have; which groups these are, is what fits. Where rows of several
    groups stand apart from each other, or no more than one row is left of a table, only what fits is one.
    """
    for width in sorted({len(run) for run in runs if _PAIR <= len(run) <= len(group)}):
        some = [run for run in runs if len(run) == width]
        several = [[_row(run, sizes, sizes) for run in some] for sizes in _orders(group, width)]
        tables = [rows for rows in several if _is_table(rows)]
        tables = tables or [rows for rows in several if _is_borne_out(rows)]
        if len(tables) <= 1:
            tables = [list(rows) for each in tables or several for rows in _misprinted(each, group)] or tables
        if len(tables) == 1:
            yield tables[0]
            continue
        if not tables and len(several) == 1:
            labelled = [row for row in several[0] if len(row.odd) < row.told and _is_labelled(row.cells, low)]
            yield from ([row._replace(labelled=True)] for row in labelled if len(row.odd) == 1)
        fitting = [[row if not row.odd and row.told >= _PAIR else None for row in rows] for rows in tables or several]
        for rows in fitting:
            alone = [row for row, *others in zip(rows, *(each for each in fitting if each is not rows), strict=True)
                     if row is not None and not any(others)]  # fmt: skip
            if alone:
                yield alone


def _is_labelled(cells: Sequence[CellOfShare], low: str) -> bool:
    """Whether the label right before a row says that it has percentages in brackets: brown, n (%) 20 (40) 10 (25)."""
    start = cells[0].part.start if cells[0].part is not None else 0
    return bool(_IN_PERCENT.search(low, max(start - _SHORT, 0), start))


def _orders(group: Sequence[Mention], width: int) -> Iterator[Sequence[Mention]]:
    """Groups that stand side by side; the one of all together, told first, may have the last column."""
    for first in range(len(group) - width + 1):
        yield group[first : first + width]
    if width == len(group) > _PAIR and (total_among(group) == 0 or is_explained_sum(group[0], group[1:])):
        yield [*group[1:], group[0]]


def _is_table(rows: Sequence[_CellRow]) -> bool:
    good = sum(row.is_good for row in rows)
    partly = sum(0 < len(row.odd) < row.told and not row.is_good for row in rows)
    return good >= _ROWS and partly <= good


def _misprinted(rows: Sequence[_CellRow], group: Sequence[Mention]) -> Iterator[Sequence[_CellRow]]:
    """The same rows, if one of the sizes is misprinted."""
    if not rows:
        return
    sizes = rows[0].sizes
    meant = meant_sizes([row.cells for row in rows], sizes)
    other = next((each.written.value for one, each in zip(sizes, meant, strict=True) if one is not each), None)
    if other is not None and not (len(sizes) < len(group) and any(each.written.value == other for each in group)):
        yield [_row(row.cells, sizes, meant) for row in rows]


def _is_borne_out(rows: Sequence[_CellRow]) -> bool:
    """Whether what the other categories leave says of a cell that does not fit that it is a slip."""
    return any(each.odd for each in categories([row.cells for row in rows], rows[0].sizes))


def _row(run: Sequence[CellOfShare], sizes: Sequence[Mention], meant: Sequence[Mention]) -> _CellRow:
    odd = [
        at
        for at, (cell, size) in enumerate(zip(run, meant, strict=True))
        if cell.part is not None and cell.percent is not None and not is_near(cell.part, cell.percent, size)
    ]
    return _CellRow(run, sizes, meant, odd)


def _claims(rows: Sequence[_CellRow]) -> Iterator[Candidate]:
    total = total_among(rows[0].meant)
    if total >= 0:
        yield _sum([CellOfShare(each) for each in rows[0].sizes], total)
    slips = {(number, at) for number, at in _odd(rows) if _is_slip(rows, number, at)}
    cells, sizes = [row.cells for row in rows], rows[0].sizes
    whole = list(categories(cells, rows[0].meant))
    slips |= {each.odd for each in whole if each.odd}
    for found in whole:
        yield from sums(cells, sizes, found, "columns-of-groups")
    gaps = [gap_of(row.cells, total) for row in rows if not row.odd] if total >= 0 else []
    adds_up = gaps.count(0) >= _SEVERAL and gaps.count(0) >= _SEVERAL * sum(bool(gap) for gap in gaps)
    for number, row in enumerate(rows):
        slip = len(row.odd) == 1 and (number, row.odd[0]) in slips
        if row.told < _PAIR or len(row.odd) > 1 or not (slip or row.is_good):
            continue
        for at, (cell, size) in enumerate(zip(row.cells, row.sizes, strict=True)):
            if cell.part is not None and cell.percent is not None and (slip or at not in row.odd):
                yield share_of(cell, size, _NAME)
        parts = [each.part for at, each in enumerate(row.cells) if at != total and each.part is not None]
        of_all = row.cells[total].part if total >= 0 else None
        if of_all is not None and len(parts) >= _PAIR:
            told = slip or (adds_up and not row.odd)
            if gap_of(row.cells, total) == 0 or (told and is_explained_sum(of_all, parts)):
                yield _sum(row.cells, total)


def _odd(rows: Sequence[_CellRow]) -> Iterator[tuple[int, int]]:
    """The rows and columns of cells that do not fit."""
    return ((number, at) for number, row in enumerate(rows) for at in row.odd)


def _is_slip(rows: Sequence[_CellRow], number: int, at: int) -> bool:
    """Whether one slip explains the one cell of a row that does not fit; and it is no percentage of those who answered,
    of the row, or of what others of its column are percentages of too.
    """
    row = rows[number]
    cell, size = row.cells[at], row.meant[at]
    assert cell.part is not None
    assert cell.percent is not None
    if (at == 0 and may_be_shorter(cell, size)) or not is_explained_share(cell.part, size, cell.percent):
        return False
    least, most = wholes(cell)
    if least <= sum(int(each.part.written.value) for each in row.cells if each.part is not None) <= most:
        return False
    good, size_of_group = sum(each.is_good for each in rows), int(size.written.value)
    missing = max(least, ceil(_MISSING * size_of_group)) <= min(most, floor(_ADDED * size_of_group))
    if row.labelled:
        return not missing
    nearly = max(least, size_of_group - _PAIR) <= min(most, size_of_group + _PAIR)
    if good < _ROWS or (_is_alone(rows, number, at) and not nearly):
        return good >= _ROWS
    if row.told == _PAIR and (good <= _ROWS or (cell.percent.kind != PERCENT and cell.percent.written.den == 1)):
        return False  # a mean and its deviation, beside one that looks like a percentage
    if missing:
        return False
    for other, column in _odd(rows):
        if column == at and other != number:
            low, high = wholes(rows[other].cells[at])
            if max(least, low, size_of_group // 2) <= min(most, high, 2 * size_of_group):
                return False
    return True


def _is_alone(rows: Sequence[_CellRow], number: int, at: int) -> bool:
    """Whether all others of its row and of its column fit, and these are many: nobody failed to answer elsewhere."""
    column = [row for row in rows if row is not rows[number] and row.cells[at].percent is not None]
    others_fit = rows[number].told >= _PAIR and len(rows[number].odd) == 1
    return others_fit and len(column) >= _MANY and not any(at in row.odd for row in column)


def _sum(cells: Sequence[CellOfShare], total: int) -> Candidate:
    of_all = cells[total].part
    assert of_all is not None
    return total_of(of_all, [each.part for at, each in enumerate(cells) if at != total and each.part], _NAME)


_HEADS = "Table 1. Lime (n = 50) Chalk (n = 40) Brown 20 (40%) 10 (25%) White 15 (30) 22 (55) "
_GRID = (
    {"part": "20", "whole": "50", "percent": "40%"},
    {"part": "15", "whole": "50", "percent": "30"},
    {"part": "10", "whole": "40", "percent": "25%"},
    {"part": "22", "whole": "40", "percent": "55"},
)
CUE = Cue(
    nothing,
    good=(
        CueExample("en", f"{_HEADS}Age 47 (12) 46 (11).", "consistent", _GRID[0], _GRID[1:]),
        CueExample(
            "vi",
            "Bảng 1. Vôi (n = 50) Phấn (n = 40) Nâu 20 (40%) 10 (25%) Trắng 15 (30) 22 (55) Tuổi 47 (12) 46 (9).",
            "consistent",
            _GRID[0],
            _GRID[1:],
        ),
        CueExample(
            "fr",
            "Tableau 1. Chaux (n = 50) Craie (n = 40) Total (n = 90)\nBrun\n20 (40)\n10 (25)\n30 (33)\nBlanc\n0\n8 (20)"
            "\n8 (8,9)\nTaille\n15 (2)\n14 (3)\n15 (3)",
            "consistent",
            {"total": "90", "parts[0]": "50", "parts[1]": "40"},
            (
                {"part": "20", "whole": "50", "percent": "40"},
                {"part": "10", "whole": "40", "percent": "25"},
                {"part": "8", "whole": "40", "percent": "20"},
                {"part": "30", "whole": "90", "percent": "33"},
                {"part": "8", "whole": "90", "percent": "8,9"},
                {"total": "30", "parts[0]": "20", "parts[1]": "10"},
            ),
        ),
    ),
    bad=(
        CueExample(
            "en",
            f"{_HEADS}Black 12 (24.0) 8 (20.0) Grey 16 (32.0%) 4 (10.6%).",
            "mismatch",
            {"part": "4", "whole": "40", "percent": "10.6%"},
            (
                *_GRID[:2],
                {"part": "12", "whole": "50", "percent": "24.0"},
                {"part": "16", "whole": "50", "percent": "32.0%"},
                *_GRID[2:],
                {"part": "8", "whole": "40", "percent": "20.0"},
            ),
        ),
        CueExample(
            "en",
            "Lime (n = 64) Chalk (n = 40) Brown 20 (43.5) 10 (25.0) White 15 (32.6) 22 (55.0) Grey 4 (8.7) 5 (12.5)",
            "mismatch",
            {"part": "20", "whole": "64", "percent": "43.5"},
            (
                {"part": "15", "whole": "64", "percent": "32.6"},
                {"part": "4", "whole": "64", "percent": "8.7"},
                {"part": "10", "whole": "40", "percent": "25.0"},
                {"part": "22", "whole": "40", "percent": "55.0"},
                {"part": "5", "whole": "40", "percent": "12.5"},
            ),
        ),
        CueExample(
            "vi",
            "Vôi (n = 39) Phấn (n = 40) Cộng (n = 133) Nâu 20 (21,5) 10 (25,0) 30 (22,6) "
            "Trắng 36 (38,7) 22 (55,0) 58 (43,6) Xám 14 (15,1) 5 (12,5) 19 (14,3)",
            "mismatch",
            {"total": "133", "parts[0]": "39", "parts[1]": "40"},
            (
                {"part": "20", "whole": "39", "percent": "21,5"},
                {"part": "36", "whole": "39", "percent": "38,7"},
                {"part": "14", "whole": "39", "percent": "15,1"},
                {"part": "10", "whole": "40", "percent": "25,0"},
                {"part": "22", "whole": "40", "percent": "55,0"},
                {"part": "5", "whole": "40", "percent": "12,5"},
                {"part": "30", "whole": "133", "percent": "22,6"},
                {"part": "58", "whole": "133", "percent": "43,6"},
                {"part": "19", "whole": "133", "percent": "14,3"},
                {"total": "30", "parts[0]": "20", "parts[1]": "10"},
                {"total": "58", "parts[0]": "36", "parts[1]": "22"},
                {"total": "19", "parts[0]": "14", "parts[1]": "5"},
            ),
        ),
    ),
    traps=(
        CueExample(
            "en",
            "Lime (n = 49) chalk (n = 40). Brown 20 (43.5) 10 (25.0) White 15 (32.6) 12 (30.0) Grey 4 (8.7) 5 (12.5)",
        ),
        CueExample("en", "Lime (n = 50) chalk (n = 40). Age 47 (12) 46 (11) Weight 61 (9) 64 (10)."),
        CueExample("vi", "Vôi (n = 50) phấn (n = 40). Tuổi 47 (12) 46 (11) Cân nặng 61 (9) 64 (10)."),
    ),
    turn=SHARES,
    over_text=_columns,
)
