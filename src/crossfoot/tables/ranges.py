"""Formulas of a workbook that take a line too few or too many: against the formulas beside them, and by what they leave
out or take twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At
from crossfoot.tables.formula_text import Formula, Ref, Summand
from crossfoot.tables.labels import Across, cell_name
from crossfoot.tables.words import RELATIVE, TOTAL, WITHIN

_FAR: Final = 3
"""lines by which the end of a range may be off and is still meant to be another one"""
_MOST: Final = 2000
"""cells of a range that are looked at one by one"""
_OFTEN: Final = 2
"""formulas beside one from which on what they have in common is the rule"""
Fault = Literal["beside", "left out", "itself", "heading", "twice"]


class OddRange(NamedTuple):
    """A range that is probably not what was meant."""

    at: At
    also: tuple[At, ...]
    """other cells of the line whose formulas do the same"""
    across: Across
    """whether rows are added, or columns"""
    fault: Fault
    has: str
    """the range as the formula names it: ``B2:B11``"""
    cells: tuple[At, ...]
    """what it leaves out, or should"""
    should: str = ""
    others: int = 0
    """formulas beside it that take another range"""


def odd_ranges(area: Area, said: Mapping[At, Formula]) -> list[OddRange]:
    """What is odd, one for each cell, and one for a line that does the same all through."""
    found: dict[At, OddRange] = {}
    for across in _ACROSS:
        for each in _beside(area, said, across):
            found.setdefault(each.at, each)
    for at, formula in said.items():
        if at not in found:
            fault = next(_by_itself(area, said, at, formula), None)
            if fault is not None:
                found[at] = fault
    lines: dict[tuple[object, ...], list[OddRange]] = {}
    for each in found.values():
        turned = each.across == "columns"
        offsets = tuple(at[turned] for at in each.cells)
        lines.setdefault((each.across, each.at[turned], each.fault, offsets), []).append(each)
    together = [sorted(line) for line in lines.values()]
    return sorted(line[0]._replace(also=tuple(each.at for each in line[1:])) for line in together)


_ACROSS: Final[tuple[Across, ...]] = ("rows", "columns")


def _beside(area: Area, said: Mapping[At, Formula], across: Across) -> Iterator[OddRange]:
    """Formulas with a range that is a little shorter or longer than that of the formulas beside them."""
    turned = across == "columns"
    lines: dict[tuple[object, ...], dict[At, tuple[tuple[int, int], ...]]] = {}
    for at, formula in said.items():
        key = tuple((ref.sheet, sign, code, *_relative(ref, at, turned)) for ref, sign, code in formula.terms)
        bounds = tuple(_bounds(term.ref, turned) for term in formula.terms)
        lines.setdefault((at[turned], formula.shape, key), {})[at] = bounds
    for line in lines.values():
        [(usual, count)] = Counter(line.values()).most_common(1)
        if count < _OFTEN or 2 * count <= len(line):
            continue
        for at, bounds in line.items():
            off = [n for n, (own, other) in enumerate(zip(bounds, usual, strict=True)) if own != other]
            if len(off) != 1:
                continue
            own, other = bounds[off[0]], usual[off[0]]
            far = [abs(mine - theirs) for mine, theirs in zip(own, other, strict=True)]
            if 0 not in far or max(far) > _FAR:
                continue
            ref = said[at].terms[off[0]].ref
            cells = tuple(_between(ref, own, other, turned))
            if len(cells) <= _MOST and (ref.sheet or any(_is_figure(area, cell) for cell in cells)):
                yield OddRange(at, (), across, "beside", _named(ref), cells, _named(_with(ref, other, turned)), count)


def _by_itself(area: Area, said: Mapping[At, Formula], at: At, formula: Formula) -> Iterator[OddRange]:
    """What is odd in the ranges of one formula."""
    for term in formula.terms:
        ref = term.ref
        if ref.sheet:
            continue
        across: Across = "rows" if ref.left == ref.right else "columns"
        has = _named(ref)
        if ref.holds(at):
            yield OddRange(at, (), across, "itself", has, (at,))
            continue
        outside = ref._replace(bottom=area.top - 1) if across == "rows" else ref._replace(right=area.left - 1)
        headings = tuple(cell for cell in _cells(outside) if _is_figure(area, cell))
        if headings and (ref.bottom >= area.top if across == "rows" else ref.right >= area.left):
            yield OddRange(at, (), across, "heading", has, headings)
        if not term.subtotal and formula.kind == "sum":
            twice = tuple(cell for cell in _cells(ref) if _is_sum_within(said.get(cell), ref))
            if twice:
                yield OddRange(at, (), across, "twice", has, twice)
        if len(formula.terms) == 1:
            yield from _left_out(area, at, term, across)


def _left_out(area: Area, at: At, term: Summand, across: Across) -> Iterator[OddRange]:
    """Figures of the same line that stand between a range and the formula below it, or beside it."""
    ref, turned = term.ref, across == "columns"
    first, last = _bounds(ref, turned)
    own, position = at[turned], at[not turned]
    if {position} != set(_bounds(ref, not turned)) or last == first:
        return
    gap = range(last + 1, own) if own > last else range(own + 1, first)
    if not 0 < len(gap) <= _FAR:
        return
    cells = tuple((position, line) if turned else (line, position) for line in gap)
    if not all(_is_plain(area, cell, across) for cell in cells):
        return
    ends = (min(first, *gap), max(last, *gap))
    yield OddRange(at, (), across, "left out", _named(ref), cells, _named(_with(ref, ends, turned)))


def _is_plain(area: Area, at: At, across: Across) -> bool:
    """Whether a number stands there that nothing says does not add."""
    label = area.label(at[0]) if across == "rows" else area.heading(at[1])
    figure = area.figures.get(at)
    is_amount = figure is not None and not figure.percent and not area.grid.cells[at].formula
    return is_amount and bool(label) and not any(words.search(label) for words in (RELATIVE, TOTAL, WITHIN))


def _is_figure(area: Area, at: At) -> bool:
    content = area.contents.get(at)
    return content is not None and content.sort == "figure"


def _is_sum_within(formula: Formula | None, ref: Ref) -> bool:
    """Whether it adds several cells, all of them in the range."""
    if formula is None or formula.kind != "sum" or any(term.ref.sheet or term.subtotal for term in formula.terms):
        return False
    several = sum((each.bottom - each.top + 1) * (each.right - each.left + 1) for each, _, _ in formula.terms) > 1
    ends = [at for each, _, _ in formula.terms for at in ((each.top, each.left), (each.bottom, each.right))]
    return several and all(map(ref.holds, ends))


def _cells(ref: Ref) -> Iterator[At]:
    """Those of a line; none of a block, which says no line, and none of what is longer than any table for people."""
    is_line = ref.left == ref.right or ref.top == ref.bottom
    if is_line and (ref.bottom - ref.top + 1) * (ref.right - ref.left + 1) <= _MOST:
        yield from ((row, c) for row in range(ref.top, ref.bottom + 1) for c in range(ref.left, ref.right + 1))


def _bounds(ref: Ref, turned: bool) -> tuple[int, int]:
    return (ref.left, ref.right) if turned else (ref.top, ref.bottom)


def _relative(ref: Ref, at: At, turned: bool) -> tuple[int, int]:
    """Where it stands in the other direction, seen from the formula."""
    low, high = _bounds(ref, not turned)
    return low - at[not turned], high - at[not turned]


def _with(ref: Ref, bounds: tuple[int, int], turned: bool) -> Ref:
    low, high = bounds
    return ref._replace(left=low, right=high) if turned else ref._replace(top=low, bottom=high)


def _between(ref: Ref, own: tuple[int, int], other: tuple[int, int], turned: bool) -> Iterator[At]:
    """The cells that are in one of two ranges and not in the other; one of their ends is the same."""
    lines = [*range(min(own[0], other[0]), max(own[0], other[0])),
             *range(min(own[1], other[1]) + 1, max(own[1], other[1]) + 1)]  # fmt: skip
    low, high = _bounds(ref, not turned)
    for line in lines:
        yield from (((place, line) if turned else (line, place)) for place in range(low, high + 1))


def _named(ref: Ref) -> str:
    first, last = cell_name((ref.top, ref.left)), cell_name((ref.bottom, ref.right))
    sheet = f"{ref.sheet}!" if ref.sheet else ""
    return f"{sheet}{first}" if first == last else f"{sheet}{first}:{last}"
