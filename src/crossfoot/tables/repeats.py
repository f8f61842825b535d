"""Evidence from what is repeated: columns that come again under other years, sections of rows, tables with the same
labels. A sum that holds once in each of them is held against all of them together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from crossfoot.records import NamedTuple
from crossfoot.tables.evidence import LineValues
from crossfoot.tables.relation import Template

_LONGEST: Final = 60
"""lines of one section that is repeated"""
_FAMILY: Final = 1_000_000
"""more than a table has lines"""


class Pool(NamedTuple):
    """Lines that say the same several times, one behind the other."""

    lines: LineValues
    """as many as one section has, with the positions of all"""
    orders: tuple[tuple[int, ...], ...]
    """the lines of each section in the table that is looked at"""
    sections: LineValues
    """each section as one line, which may be the sum of others"""
    family: int

    def across(self, templates: Iterable[Template]) -> Iterator[Template]:
        """A sum of sections, line by line."""
        for each in templates:
            for number in range(len(self.orders[0])):
                yield each._replace(
                    result=self.orders[each.result][number],
                    operands=tuple((self.orders[section][number], 1) for section, _ in each.operands),
                    family=self.family + _FAMILY // 2 + each.result,
                )

    def expanded(self, template: Template) -> Iterator[Template]:
        """The template in each section."""
        for order in self.orders:
            yield template._replace(
                result=order[template.result],
                operands=tuple((order[line], coefficient) for line, coefficient in template.operands),
                family=self.family + template.result,
            )


def pools(lines: LineValues, alike: Sequence[LineValues] = ()) -> list[Pool]:
    """The sections that are repeated among the lines, and the tables with the same lines together."""
    pooled: list[Pool] = []
    for orders in _sections(lines):
        parts = [(lines, order) for order in orders]
        pooled.append(Pool(_joined(parts), tuple(map(tuple, orders)), _as_lines(lines, orders), _family(pooled)))
    if alike:
        parts = [(each, each.order) for each in (lines, *alike)]
        pooled.append(Pool(_joined(parts), (tuple(lines.order),), _as_lines(lines, ()), _family(pooled)))
    return pooled


def _family(before: Sequence[Pool]) -> int:
    return (len(before) + 1) * _FAMILY


def _sections(lines: LineValues) -> Iterator[list[Sequence[int]]]:
    """Stretches of lines that come again, by the last words of their labels."""
    ends = [(lines.labels[line].split() or [""])[-1].casefold() for line in lines.order]
    start = 0
    while start < len(ends):
        for length in range(2, min(_LONGEST, (len(ends) - start) // 2) + 1):
            one = ends[start : start + length]
            times = 1
            while ends[start + times * length : start + (times + 1) * length] == one:
                times += 1
            if times > 1 and len(set(one)) > 1 and all(one):
                yield [lines.order[start + each * length : start + (each + 1) * length] for each in range(times)]
                start += times * length
                break
        else:
            start += 1


def _joined(parts: Sequence[tuple[LineValues, Sequence[int]]]) -> LineValues:
    first, order = parts[0]
    numbers = range(len(order))
    before, absent = 0, dict[int, frozenset[int]]()
    soft: set[int] = set()
    for lines, own in parts:
        for number in numbers:
            gone = lines.absent.get(own[number], frozenset())
            absent[number] = absent.get(number, frozenset()) | {before + position for position in gone}
        soft |= {before + position for position in lines.soft}
        before += len(lines.positions)
    return LineValues(
        first.across, tuple(numbers), tuple(range(before)),
        {number: [value for lines, own in parts for value in lines.values[own[number]]] for number in numbers},
        [place for lines, _ in parts for place in lines.places],
        {number: [step for lines, own in parts for step in lines.steps[own[number]]] for number in numbers},
        {number: gone for number, gone in absent.items() if gone},
        {number: first.labels[order[number]] for number in numbers},
        frozenset(number for number in numbers if any(own[number] in lines.relative for lines, own in parts)),
        any(lines.coarse for lines, _ in parts), frozenset(soft),
        [grain for lines, _ in parts for grain in lines.grains],
    )  # fmt: skip


def _as_lines(lines: LineValues, orders: Sequence[Sequence[int]]) -> LineValues:
    """Each section as one line: its lines one behind the other."""
    numbers = range(len(orders))
    size = len(orders[0]) if orders else 0
    wide = len(lines.positions)
    absent = {
        number: frozenset(
            wide * place + position
            for place, line in enumerate(orders[number])
            for position in lines.absent.get(line, ())
        )
        for number in numbers
    }
    soft = {wide * place + position for place in range(size) for position in lines.soft}
    for place in range(size):
        if any(order[place] in lines.relative for order in orders):
            soft |= set(range(wide * place, wide * (place + 1)))
    return LineValues(
        lines.across, tuple(numbers), tuple(range(size * wide)),
        {number: [value for line in orders[number] for value in lines.values[line]] for number in numbers},
        list(lines.places) * size,
        {number: [step for line in orders[number] for step in lines.steps[line]] for number in numbers},
        {number: gone for number, gone in absent.items() if gone},
        {number: " ".join(lines.labels[line] for line in orders[number]) for number in numbers},
        frozenset(), lines.coarse, frozenset(soft), list(lines.grains) * size,
    )  # fmt: skip
