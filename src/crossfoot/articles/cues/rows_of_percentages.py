"""Two rows of a table that lost its lines and make up 100% in every column: men 2,730 (57%) 3,504 (61%), women ..."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.wordings import symbols, wording

_CELL: Final = wording("figure ( percent )")
_LABEL: Final = symbols("words total part rest joined mean begin end number ( ) , ; :")
_MANY: Final = 4
"""cells from which a sentence may be a table"""
_LEAST: Final = 20
"""of a column; percentages of fewer make up 100% by chance"""
Cell = tuple[Mention, Mention]
"""a count and its percentage"""


def _propose(place: Place) -> Iterator[Candidate]:
    if place.letters.count(PERCENT) < _MANY or place.letters.count(COUNT) < _MANY:
        return
    for one, other in pairwise(_rows(place.sentence)):
        columns = list(zip(one, other, strict=False))
        if len(one) != len(other) or len(columns) < 2 or any(_amount(*column) < _LEAST for column in columns):
            continue
        fitting = [_fitting(*column) for column in columns]
        odd = [number for number, fits in enumerate(fitting) if sum(fits) < len(fits)]
        if len(odd) > 1 or (odd and not any(fitting[odd[0]])):
            continue
        for number, ((_, first), (_, second)) in enumerate(columns):
            is_odd = number in odd and not _is_whole(first, second)
            start, end = place.sentence.start, place.sentence.end
            yield hundred((first, second), "rows-of-percentages", start, end, is_odd, is_odd, fitted=not is_odd)


def _rows(sentence: Sentence) -> Iterator[list[Cell]]:
    """Cells that stand side by side; nothing but the name of the next row stands between two rows."""
    row: list[Cell] = []
    at = 0
    for cell in _CELL.finditer(sentence.letters):
        count, percent = sentence.items[cell.start()], sentence.items[cell.end() - 2]
        assert isinstance(count, Mention)
        assert isinstance(percent, Mention)
        between = set(sentence.letters[at : cell.start()])
        if row and between:
            yield row
            if between - _LABEL:
                yield []
            row = []
        row.append((count, percent))
        at = cell.end()
    if row:
        yield row


def _fitting(one: Cell, other: Cell) -> tuple[bool, bool]:
    """Whether each of two percentages is that of its count in both together."""
    whole = _amount(one, other)
    first, second = (
        count.written.num > 0 and 100 * count.written.value / whole in percent.written.interval("truncated", True)
        for count, percent in (one, other)
    )
    return first, second


def _amount(one: Cell, other: Cell) -> Exact:
    return one[0].written.value + other[0].written.value


def _is_whole(one: Mention, other: Mention) -> bool:
    missing = one.written.value + other.written.value - 100
    return abs(missing) <= one.written.last_place + other.written.last_place


_COLUMNS = (
    {"parts[0]": "60%", "parts[1]": "40%"},
    {"parts[0]": "50%", "parts[1]": "50%"},
)
CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en", "Table 1 Hens before after Brown 120 (60%) 205 (50%) White 80 (40%) 205 (50%).", "consistent",
            _COLUMNS[0], _COLUMNS[1:],
        ),
        CueExample(
            "vi", "Bảng 1 Gà trước sau Nâu 120 (60%) 205 (50%) Trắng 80 (40%) 205 (50%).", "consistent",
            _COLUMNS[0], _COLUMNS[1:],
        ),
    ),
    bad=(
        CueExample(
            "en", "Table 1 Hens before after Brown 120 (60%) 205 (50%) White 80 (49%) 205 (50%).", "mismatch",
            {"parts[0]": "60%", "parts[1]": "49%"}, _COLUMNS[1:],
        ),
    ),
    traps=(
        CueExample("en", "Table 1 Hens before after Brown 120 (60%) 205 (50%) White 90 (45%) 123 (30%)."),
        CueExample("en", "Table 1 Hens (%) Brown 1 (20%) 0 (0%) Old 4 (80%) 4 (80%)."),
        CueExample("en", "Brown 120 (60%) 205 (50%), and all 12 farms together White 80 (40%) 205 (50%)."),
        CueExample("vi", "Bảng 1 Gà Nâu 120 (60%) Trắng 80 (40%) Đen 20 (10%) Xám 60 (30%)."),
    ),
    turn=TOTALS,
    where="percent",
)  # fmt: skip
"""rows that are each other's rest, in every column"""
