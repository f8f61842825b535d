"""Lines that are made of those right before them, or right behind, of which some count less: revenue less costs less
taxes is profit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from crossfoot.tables.evidence import ENOUGH, LineValues, fit
from crossfoot.tables.relation import Template
from crossfoot.tables.words import LESS, OUTCOME, TOTAL

_LONGEST: Final = 8
"""lines of which each may count more or less"""
_LEAST: Final = 3
"""lines of such a list, and positions that it takes where nothing speaks of an outcome either"""
_ANY: Final = 5
"""lines of which any may count less before an outcome, or the last line, where no label says which"""
_MOST: Final = 400
"""lines among which they are looked for"""
_SAID: Final = 8
"""bits that it is worth that labels say which lines count less"""
_POSITIONS: Final = 2
"""that it takes where none does"""
_SHARE: Final = (2, 3)
"""of the evidence, what counts then: columns often follow from each other"""
_PRECISE: Final = 10
"""bits for each position, below which figures that are much alike in all columns fit in many ways"""

Terms = tuple[tuple[int, int], ...]


def signed(lines: LineValues, order: Sequence[int], known: Sequence[Template]) -> list[Template]:
    """One for each line that is in no sum yet, where the evidence says which lines count less: what is in one follows
    from it in many ways.
    """
    done = {each.result for each in known} | {line for each in known for line, _ in each.operands}
    if not _LEAST < len(order) <= _MOST:
        return []
    best: dict[int, Template] = {}
    for run in (order, order[::-1]):
        for number, line in enumerate(run):
            if line not in done:
                near = run[max(number - _LONGEST, 0) : number][::-1]
                is_outcome = OUTCOME.search(lines.labels[line]) is not None or line == order[-1]
                tried = (_template(lines, line, terms, len(order)) for terms in _terms(lines, near, is_outcome))
                for each in filter(None, tried):
                    if line not in best or each.bits > best[line].bits:
                        best[line] = each
    return list(best.values())


def _terms(lines: LineValues, near: Sequence[int], is_outcome: bool) -> Iterator[tuple[Terms, bool]]:
    """Runs of lines with signs, and whether labels say so: else with any, where a label speaks of an outcome."""
    for length in range(_LEAST, len(near) + 1):
        members = sorted(near[:length])
        said = {line for line in members if LESS.search(lines.labels[line])}
        if said and len(said) < length:
            yield tuple((line, -1 if line in said else 1) for line in members), True
        choices: list[list[int]] = []
        if is_outcome and length <= _ANY:  # the first less all others is a sum, written the other way round
            choices = [list(each) for size in range(1, length) for each in combinations(members, size)]
        for less in choices:
            if set(less) != said:
                yield tuple((line, -1 if line in less else 1) for line in members), False


def _template(lines: LineValues, result: int, terms: tuple[Terms, bool], many: int) -> Template | None:
    operands, is_said = terms
    if not _may_fit(lines, result, operands):
        return None
    fits = fit(lines, result, operands, 1 + len(lines.positions) // 4 if is_said else 0)
    if fits is None or not fits.hits or not fits.is_sound(is_said) or _cancel(lines, operands):
        return None
    is_precise = not fits.rounded and fits.misses == fits.slips and fits.bits >= _PRECISE * fits.hits
    least = _POSITIONS if OUTCOME.search(lines.labels[result]) else _LEAST
    if not is_said and (fits.hits < least or not is_precise):
        return None
    tried = (2 * many * _LONGEST).bit_length()
    counted, of = _SHARE
    bits = fits.bits + _SAID - tried if is_said else fits.bits * counted // of - tried - len(operands)
    if bits < ENOUGH:
        return None
    is_named = is_said or bool(TOTAL.search(lines.labels[result]))
    return Template(
        "difference", lines.across, result, operands, bits, fits.hits, fits.misses, fits.rounded, is_named
    )  # fmt: skip


def _may_fit(lines: LineValues, result: int, operands: Terms) -> bool:
    """Whether one of two positions that tell something fits; quicker than the test itself."""
    tried = 0
    for position, own in enumerate(lines.values[result]):
        if own and position not in lines.soft:
            off, loose = own, max(lines.steps[result][position], 1)
            for line, coefficient in operands:
                off -= coefficient * (lines.values[line][position] or 0)
                loose += lines.steps[line][position]
            if abs(2 * off) <= loose:
                return True
            tried += 1
            if tried == _POSITIONS:
                return False
    return False


def _cancel(lines: LineValues, operands: Terms) -> bool:
    """Whether two lines that are mostly the same take each other away."""
    more = [lines.values[line] for line, coefficient in operands if coefficient > 0]
    less = [lines.values[line] for line, coefficient in operands if coefficient < 0]
    return not more or any(
        2 * sum((a or 0) == (b or 0) for a, b in zip(one, other, strict=True)) > len(one)
        for one in more
        for other in less
    )
