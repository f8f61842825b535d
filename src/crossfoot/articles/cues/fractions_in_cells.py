"""Cells of a table that lost its lines, each with its own whole: brown 20/50 (40.0) 11/40 (27.5).

In brackets without a sign one figure may be anything; where several in one text are the percentages of the fractions
before them, all are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, nothing
from crossfoot.articles.cues._cells import CellOfShare, is_near, share_of, wholes
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

_NAME: Final = "fractions-in-cells"
_CELL: Final = unmade(
    r"(?<![\d.,/])(?P<part>\d{1,5})\s?/\s?(?P<whole>\d{1,5})\s?[(\[]\s?(?P<percent>\d{1,3}(?:[.,]\d{1,2})?)\s?%?\s?[)\]]"
)
_WHOLE: Final = unmade(r"/\s?\d{1,5}\s?[(\[]")
_LEAST: Final = 3
"""cells that fit"""
_SURE: Final = 5
"""the same, for each that does not"""
_SMALL: Final = 5
"""a whole; smaller ones fit too easily"""
_HUNDRED: Final = 100


class _Fraction(NamedTuple):
    cell: CellOfShare
    whole: Mention

    @property
    def fits(self) -> bool:
        assert self.cell.part is not None
        assert self.cell.percent is not None
        return is_near(self.cell.part, self.cell.percent, self.whole)


def _cells(mentions: Sequence[Mention], low: str) -> Iterator[Candidate]:
    """``low`` is the text in lower case."""
    if "/" not in low or len(_WHOLE.findall(low)) < _LEAST:
        return
    found = list(_CELL.finditer(low))
    if len(found) < _LEAST:
        return
    figures = {each.start: each for each in mentions if each.kind in (COUNT, PERCENT) and not each.written.hedge}
    cells = [each for match in found if (each := _fraction(match, figures)) is not None]
    good = [each for each in cells if each.fits]
    if len({_figures(each) for each in good}) < _LEAST:
        return
    sure = len(good) >= _SURE * (len(cells) - len(good))
    for each in cells:
        if each.fits or (sure and _is_slip(each, good)):
            yield share_of(each.cell, each.whole, _NAME)


def _fraction(found: re.Match[str], figures: Mapping[int, Mention]) -> _Fraction | None:
    percent = figures.get(found.start("percent"))
    part, whole = (_count(found, role) for role in ("part", "whole"))
    if percent is None or percent.unit or percent.written.value > _HUNDRED or whole.written.num < _SMALL:
        return None
    return _Fraction(CellOfShare(part, percent), whole) if 0 < part.written.num <= whole.written.num else None


def _count(found: re.Match[str], role: str) -> Mention:
    return Mention(COUNT, *found.span(role), found[role], Written(found[role], int(found[role])))


def _figures(each: _Fraction) -> tuple[int, int]:
    assert each.cell.part is not None
    return each.cell.part.written.num, each.whole.written.num


def _is_slip(each: _Fraction, good: Sequence[_Fraction]) -> bool:
    """Whether one slip explains it, and no other whole of the table does."""
    cell = each.cell
    assert cell.part is not None
    assert cell.percent is not None
    least, most = wholes(cell)
    of_others = any(least <= other.whole.written.num <= most for other in good)
    return not of_others and is_explained_share(cell.part, each.whole, cell.percent)


_ROWS: Final = "Brown 20/50 (40.0) 10/40 (25.0) White 15/50 (30.0) 22/40 (55.0) Grey 16/50 (32.0)"
_GRID = tuple(
    {"part": part, "whole": whole, "percent": percent}
    for part, whole, percent in (
        ("20", "50", "40.0"),
        ("10", "40", "25.0"),
        ("15", "50", "30.0"),
        ("22", "40", "55.0"),
        ("16", "50", "32.0"),
    )
)
_COMMAS = tuple({role: text.replace(".", ",") for role, text in each.items()} for each in _GRID)
CUE = Cue(
    nothing,
    good=(
        CueExample("en", f"Table 1. Hens of two farms. {_ROWS}", "consistent", _GRID[0], _GRID[1:]),
        CueExample(
            "vi",
            "Bảng 1. Gà của hai trại. Nâu 20/50 (40,0) 10/40 (25,0) Trắng 15/50 (30,0) 22/40 (55,0) Xám 16/50 (32,0)",
            "consistent",
            _COMMAS[0],
            _COMMAS[1:],
        ),
    ),
    bad=(
        CueExample(
            "en",
            f"Table 1. Hens of two farms. {_ROWS} 4/40 (10.6)",
            "mismatch",
            {"part": "4", "whole": "40", "percent": "10.6"},
            _GRID,
        ),
    ),
    traps=(
        CueExample("en", "Table 1. Hens of two farms. Legs 20/50 (12) 10/40 (11) Wings 15/50 (9) 22/40 (7) 16/50 (8)"),
        CueExample("vi", "Bảng 1. Gà của hai trại. Chân 20/50 (12) 10/40 (11) Cánh 15/50 (9) 22/40 (7) 16/50 (8)"),
    ),
    turn=SHARES,
    over_text=_cells,
)
