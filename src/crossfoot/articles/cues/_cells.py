"""Cells of a table that lost its lines: a count with its percentage in brackets, 20 (40%), several side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

_CELL: Final = unmade(
    r"(?<![\d_.,<>≤≥±+\-–−])(?:(?P<none>0*)(?P<part>[1-9][\d,.]*|0[,.\d]*)\s*[(\[]\s*(?P<limit>[<≤]\s*)?(?P<percent>\d[\d,.]*)\s*%?\s*[)\]]"
    r"|(?<!\w)(?:0(?![\w.,%])|[-–—](?=\s)))"
)
_BETWEEN: Final = unmade(
    r"[\s*†‡§¶#]*(?:[a-d](?:\s?,\s?[a-d])*)?[\s*†‡§¶#]*"
    r"(?:[(\[](?:\d\d\s?%\s?[^\d()\[\]]{1,6})?\d[\d.,]*\s?%?[^\d()\[\]]{1,6}\d[\d.,]*\s?%?[)\]][\s*†‡§¶#]*)?"
)
"""two cells: what refers to notes below the table, and the confidence interval of the first"""
_TOLD: Final = unmade(r"\d\s*[(\[]\s*(?:[<≤]\s*)?\d")
"""a count with its percentage: without one there is no cell"""
_BLANKS: Final = 170
"""characters before and behind it in which others of its run and of the next row stand, and cells that are of nobody"""
_WHOLE: Final = 100


class CellOfShare(NamedTuple):
    """Of nobody, and of a percentage below a limit, there is no more than the place."""

    part: Mention | None = None
    percent: Mention | None = None


def runs(
    low: str, start: int, end: int, figures: Mapping[int, Mention], least: int = 1
) -> Iterator[Sequence[CellOfShare]]:
    """Cells with nothing between them; none of a run of which a figure is unclear, and perhaps none of fewer cells with
    a percentage than ``least``.
    """
    run: list[CellOfShare | None] = []
    last = -1
    for first, stop in _stretches(low, start, end, least):
        for each in _CELL.finditer(low, first, stop):
            if run and not _BETWEEN.fullmatch(low, last, each.start()):
                yield from _clear(run)
                run = []
            run += [CellOfShare()] * len(each["none"] or "")
            run.append(_cell(each, figures))
            last = each.end()
    yield from _clear(run)


def _stretches(low: str, start: int, end: int, least: int) -> Iterator[tuple[int, int]]:
    """Where as many cells may be: what stands near none that has a percentage is no cell."""
    first, stop, several = start, start, 0
    for told in _TOLD.finditer(low, start, end):
        at = told.start()
        if at - _BLANKS > stop:
            if several >= least:
                yield first, stop
            first, several = at - _BLANKS, 0
        several += 1
        stop = min(told.end() + _BLANKS, end)
    if several >= least:
        yield first, stop


def _clear(run: Sequence[CellOfShare | None]) -> Iterator[Sequence[CellOfShare]]:
    cells = [each for each in run if each is not None]
    if len(cells) == len(run) and sum(each.percent is not None for each in cells) > 0:
        yield cells


def _cell(found: re.Match[str], figures: Mapping[int, Mention]) -> CellOfShare | None:
    if not found["part"]:
        return CellOfShare()
    part, percent = figures.get(found.start("part")) or _glued(found), figures.get(found.start("percent"))
    if part is not None and percent is not None and part.written.den > 1 == percent.written.den:
        part, percent = percent, part
    if part is None or part.kind != COUNT or part.unit or part.written.den != 1 or not part.written.plain:
        return None
    if found["limit"]:
        return CellOfShare(part)
    if (
        percent is None
        or not (percent.kind == PERCENT or not percent.unit)
        or percent.written.num > _WHOLE * percent.written.den
    ):
        return None
    return CellOfShare(part, percent) if part.written.num else CellOfShare()


def _glued(found: re.Match[str]) -> Mention | None:
    """A count right behind the label of its row, or behind that of nobody in the column before."""
    digits, start = found["part"], found.start("part")
    whole, _, tenths = digits.partition(".")
    if not (whole + tenths).isdecimal() or (not found["none"] and not found.string[start - 1 : start].isalpha()):
        return None
    written = Written(digits, int(whole + tenths), 10 ** len(tenths), place=-len(tenths), plain=not tenths)
    return Mention(COUNT, start, start + len(digits), digits, written)


def is_near(part: Mention, percent: Mention, size: Mention) -> bool:
    """Whether it is that percentage, rounded the one way or the other."""
    one, rate, whole = part.written, percent.written, size.written
    given, told = _WHOLE * one.num * rate.den * whole.den, rate.num * whole.num * one.den
    return abs(given - told) < rate.step * whole.num * one.den


def wholes(cell: CellOfShare) -> tuple[int, int]:
    """The least and the greatest whole of which a count is that percentage."""
    assert cell.part is not None
    assert cell.percent is not None
    part, percent = cell.part.written, cell.percent.written
    above, below = 2 * _WHOLE * part.num * percent.den, part.den  # in halves of the last place of the percentage
    least = -(-above // (below * (2 * percent.num + percent.step)))
    return least, above // (below * max(2 * percent.num - percent.step, percent.step))


def may_be_shorter(cell: CellOfShare, size: Mention) -> bool:
    """Whether the last digits of a count fit, for the first ones may belong to the label of its row: <1 25 (50%)."""
    assert cell.part is not None
    assert cell.percent is not None
    digits, whole, unit = cell.part.draft, size.written.value, cell.percent.written.last_place
    rests = [int(digits[at:]) for at in range(1, len(digits))] if digits.isdecimal() else []
    return any(abs(_WHOLE * each - cell.percent.written.value * whole) < unit * whole for each in rests)


def share_of(cell: CellOfShare, whole: Mention, pattern: str) -> Candidate:
    """What a cell says, beside others of its table that fit."""
    assert cell.part is not None
    assert cell.percent is not None
    roles = (Role("part", cell.part), Role("whole", whole), Role("percent", cell.percent))
    start, end = min(each.mention.start for each in roles), max(each.mention.end for each in roles)
    return Candidate("share", roles, pattern, start, end, telling=True, said=True, certain=True)


def total_among(sizes: Sequence[Mention | None]) -> int:
    """Which size, the last or the first, is that of all groups together; -1 for none."""
    values = [each.written.value for each in sizes if each is not None]
    if len(values) == len(sizes) > 2:
        for at in (len(values) - 1, 0):
            if 2 * values[at] == sum(values):
                return at
    return -1


def total_of(total: Mention, parts: Sequence[Mention], pattern: str) -> Candidate:
    """What several cells make up."""
    roles = (Role("total", total), *(Role("parts", each) for each in parts))
    start, end = min(each.mention.start for each in roles), max(each.mention.end for each in roles)
    options = {"coverage": "exact"}
    return Candidate("total", roles, pattern, start, end, telling=True, said=True, certain=True, options=options)
