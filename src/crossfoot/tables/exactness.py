"""Whether whole numbers are what was counted, and not rounded: what follows from them then fits better than rounding
would let it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from math import log2
from typing import Final

from crossfoot.claimfile.table_section import Rounded
from crossfoot.records import NamedTuple
from crossfoot.tables.area import Area, At
from crossfoot.tables.chance import AgainstRounding, evidence
from crossfoot.tables.counts import counted_lines
from crossfoot.tables.labels import Across
from crossfoot.tables.printed import is_round, slack_of
from crossfoot.tables.relation import Operand, Relation, Template

_EXACT: Final = 4
"""bits from which whole numbers are taken as exact"""
_WRONG: Final = 6
"""those that it takes more for each cell that would have to be wrong"""
_CAP: Final = 6
"""bits that one position can bring"""
_NONE: Final = 3
"""the same of sums of which none is off"""
_SHAKY: Final = 3
"""positions more than those where it holds to the unit, at which a sum is off that says nothing of a single column"""
_SELDOM: Final = 6.5
"""bits that it takes where cells would have to be wrong"""


Line = tuple[Across, int]
"""a column in which rows are added, or a row in which columns are"""


class Exactness(NamedTuple):
    """Where whole numbers are exact."""

    is_rule: bool
    """all through the table"""
    otherwise: frozenset[Line]
    """but for these lines, which are judged by themselves"""
    bits: float = 0.0
    """what sums say for it, where none says anything else"""


def are_exact(area: Area, relations: Sequence[Relation]) -> bool:
    """Whether the whole numbers of the table are exact: so many sums hold to the unit that rounding would have left
    some of them off. What a few wrong cells explain says less against it than that says for it.
    """
    return _are_finer(area, relations, ())


def held_exactly(
    area: Area, templates: Sequence[Template], relations: Sequence[Relation]
) -> tuple[list[Relation], Exactness]:
    """The relations, held to the unit where whole numbers are exact; and where that is. Each column
    (for sums of rows; else each row) is judged by itself too: plans are exact beside outlays that were rounded.
    """
    lines: dict[Line, list[Relation]] = {}
    for each in relations:
        lines.setdefault((templates[each.line].across, each.position), []).append(each)
    if not are_exact(area, relations):
        more = log2(max(len(lines), 1))
        often = Counter[int]()
        for each in relations:
            often[each.line] += 1 if each.residual else -1
        lines = {line: [each for each in there if often[each.line] < _SHAKY] for line, there in lines.items()}
        finer = {line for line, there in lines.items() if _are_finer(area, there, (), more)}

        counts = _counts(area, relations)

        def line(each: Relation) -> Line:
            return templates[each.line].across, each.position

        def is_finer(each: Relation) -> bool:
            return id(each) in counts or (often[each.line] < _SHAKY and line(each) in finer)

        said = {line(each) for each in relations if id(each) in counts and each.residual}
        said -= {line(each) for each in relations if id(each) not in counts}
        exact = [exactly(area, each) if is_finer(each) else each for each in relations]
        sums = evidence(area, relations, ())
        return exact, Exactness(False, frozenset(finer | said), 0.0 if sums.wrong else sums.bits)
    off = {line: there for line, there in lines.items() if sum(each.residual != 0 for each in there) > 1}
    coarse = {line for line, there in off.items() if _are_coarser(area, there)}

    def is_coarse(each: Relation) -> bool:
        return any(("rows", column) in coarse or ("columns", row) in coarse for row, column in each.cells)

    return [each if coarse and is_coarse(each) else exactly(area, each) for each in relations], Exactness(
        True, frozenset(coarse)
    )


def _counts(area: Area, relations: Sequence[Relation]) -> set[int]:
    """The relations of what was counted, as headings say, unless several of them are off, as they are where figures
    were estimated, or weighted.
    """
    rows, columns = counted_lines(area)
    if not rows and not columns:
        return set()
    numbers = {at for at in area.figures if at[0] in rows or at[1] in columns}
    left = relations
    while left:  # what is made of counted figures was counted too, and with it the few that do not say so
        made = {at for each in left if each.result and _are_mostly(numbers, each.operands) for at in each.cells}
        if made <= numbers:
            break
        numbers |= made
        left = [each for each in left if not numbers.issuperset(each.cells)]
    counts = [each for each in relations if numbers.issuperset(each.cells)]
    said = evidence(area, counts, ())
    return {id(each) for each in counts} if said.wrong < 2 or _is_enough(said) else set()


def _are_mostly(numbers: Container[At], operands: Sequence[Operand]) -> bool:
    """Whether more than half of the parts are among these: men, women, not stated."""
    return 2 * sum(part.at in numbers for part in operands) > len(operands)


def counted_columns(area: Area, relations: Sequence[Relation]) -> frozenset[int]:
    """The columns that look rounded by themselves, and need not be: no sum holds only so, or as many fail all the same,
    or so many hold to the unit that rounding would have left some of them off.
    """
    if _are_finer(area, relations, area.own_rounded):
        return frozenset(area.own_rounded)
    out = set()
    for column, how in area.own_rounded.items():
        there = [each for each in relations if any(at[1] == column for at in each.cells)]
        only_so = sum(each.holds and _holds_only_so(area, each, column, how) for each in there)
        failing = sum(not each.holds for each in there)
        if only_so <= failing or _are_finer(area, there, (column,)):
            out.add(column)
    return frozenset(out)


def _holds_only_so(area: Area, each: Relation, column: int, how: Rounded) -> bool:
    """Whether the rounding of a column is what makes it hold, and its figures there are all rounded so."""
    figures = [(at, area.figures[at]) for at in each.cells]
    plain = [figure._replace(rounded=None) if at[1] == column else figure for at, figure in figures]
    slack = slack_of(plain, area.rounded, min(figure.place for figure in plain))
    return abs(each.residual) > slack and all(is_round(figure, how) for at, figure in figures if at[1] == column)


def _are_finer(area: Area, relations: Iterable[Relation], counted: Container[int], more: float = 0) -> bool:
    """Whether sums show that whole numbers are exact, those too of columns that look rounded and are ``counted``;
    ``more``: bits that it takes besides, as one of several is asked.
    """
    return _is_enough(evidence(area, relations, counted), more)


def _are_coarser(area: Area, relations: Iterable[Relation]) -> bool:
    """Whether several cells would have to be wrong for whole numbers to be exact, and nothing says that they are."""
    said = evidence(area, relations, ())
    return said.wrong > 1 and not _is_enough(said)


def _is_enough(said: AgainstRounding, more: float = 0) -> bool:
    """Whether rounding leaves sums so too seldom: where one cell would be wrong, wherever it stands, no more than one
    rounded table in ``2 ** _SELDOM`` looks like it.
    """
    needed = _NONE if not said.wrong else _EXACT + _WRONG * said.wrong
    return said.bits >= more + (_SELDOM + log2(2 * said.ways) if said.wrong == 1 else needed)


def exactly(area: Area, each: Relation) -> Relation:
    """The relation where no whole number was rounded."""
    figures = [area.figures[cell] for cell in each.cells]
    slack = slack_of(figures, None, min(figure.place for figure in figures))
    return each._replace(holds=abs(each.residual) <= slack, slack=slack)


def as_exact(rounded: Iterable[Relation], exact: Iterable[Relation], said: float = 0.0) -> list[Relation]:
    """The relations of one ratio, or average, at the same positions, of whole numbers that may have been rounded and of
    exact ones: the latter where so many fit them that rounding would have left some of them off, with the bits that
    the sums of the table have ``said`` already.
    """
    loose, fine = list(rounded), list(exact)
    holding = [(one, other) for one, other in zip(loose, fine, strict=True) if one.holds]
    bits = said + sum(min(log2(one.slack / other.slack), _CAP) for one, other in holding if other.holds)
    off = sum(not other.holds for _, other in holding)
    return fine if bits >= _EXACT + _WRONG * off else loose
