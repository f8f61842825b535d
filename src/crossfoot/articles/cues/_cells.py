"""Cells of a table that lost its lines: a count with its percentage in brackets, 20 (40%), several side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor
from typing import Final

from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.figures.unmade import unmade
from crossfoot.records import NamedTuple

_CELL: Final = unmade(
    r"(?<![\w.,<>≤≥±+\-–−])(?:(?P<part>\d[\d,.]*)\s*\(\s*(?P<limit>[<≤]\s*)?(?P<percent>\d[\d,.]*)\s*%?\s*\)|0(?![\w.,%])|[-–—](?=\s))"
    r"|(?<=[^\W\d_])(?P<glued>\d+)\s*\(\s*\d[\d.,]*\s*%\s*\)(?=\s*\d)"
)
_WHOLE: Final = 100


class CellOfShare(NamedTuple):
    """Of nobody, and of a percentage below a limit, there is no more than the place."""

    part: Mention | None = None
    percent: Mention | None = None
    is_unclear: bool = False
    """its count is glued to the label of its row"""


def runs(low: str, start: int, end: int, figures: Mapping[int, Mention]) -> Iterator[Sequence[CellOfShare]]:
    """Cells with nothing between them; none of a run of which a figure is unclear."""
    run: list[CellOfShare | None] = []
    last = -1
    for each in _CELL.finditer(low, start, end):
        if run and low[last : each.start()].strip():
            yield from _clear(run)
            run = []
        run.append(_cell(each, figures))
        last = each.end()
    yield from _clear(run)


def _clear(run: Sequence[CellOfShare | None]) -> Iterator[Sequence[CellOfShare]]:
    cells = [each for each in run if each is not None]
    if len(cells) == len(run) and sum(each.percent is not None for each in cells) > 0:
        yield cells


def _cell(found: re.Match[str], figures: Mapping[int, Mention]) -> CellOfShare | None:
    if not found["part"]:
        return CellOfShare(is_unclear=bool(found["glued"]))
    part, percent = figures.get(found.start("part")), figures.get(found.start("percent"))
    if part is None or part.kind != COUNT or part.unit or part.written.den != 1 or not part.written.plain:
        return None
    if found["limit"]:
        return CellOfShare(part)
    if percent is None or not (percent.kind == PERCENT or not percent.unit) or percent.written.value > _WHOLE:
        return None
    return CellOfShare(part, percent) if part.written.num else CellOfShare()


def is_near(part: Mention, percent: Mention, size: Mention) -> bool:
    """Whether it is that percentage, rounded the one way or the other."""
    whole, unit = size.written.value, percent.written.last_place
    return abs(_WHOLE * part.written.value - percent.written.value * whole) < unit * whole


def wholes(cell: CellOfShare) -> tuple[int, int]:
    """The least and the greatest whole of which a count is that percentage."""
    assert cell.part is not None
    assert cell.percent is not None
    hundred, percent = _WHOLE * cell.part.written.value, cell.percent.written.value
    half = cell.percent.written.last_place / 2
    return ceil(hundred / (percent + half)), floor(hundred / max(percent - half, half))


def share_of(cell: CellOfShare, whole: Mention, pattern: str) -> Candidate:
    """What a cell says, beside others of its table that fit."""
    assert cell.part is not None
    assert cell.percent is not None
    roles = (Role("part", cell.part), Role("whole", whole), Role("percent", cell.percent))
    start, end = min(each.mention.start for each in roles), max(each.mention.end for each in roles)
    return Candidate("share", roles, pattern, start, end, telling=True, said=True, certain=True)


def total_of(total: Mention, parts: Sequence[Mention], pattern: str) -> Candidate:
    """What several cells make up."""
    roles = (Role("total", total), *(Role("parts", each) for each in parts))
    start, end = min(each.mention.start for each in roles), max(each.mention.end for each in roles)
    options = {"coverage": "exact"}
    return Candidate("total", roles, pattern, start, end, telling=True, said=True, certain=True, options=options)
