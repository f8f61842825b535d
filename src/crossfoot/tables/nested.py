"""Sums that are parts of longer ones: with a line "not stated" that is mostly nil they seem to hold without it too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.tables.labels import Across
from crossfoot.tables.relation import Relation, Template

_LINEAR: Final = ("sum", "difference")

Terms = Mapping[int, int]
"""lines with their coefficients, of which the first one has 1"""


def without_shorter(templates: Sequence[Template], relations: Sequence[Relation]) -> list[Template]:
    """The templates but for those that are a longer one without some of its lines, or a shorter one with more, where
    the other holds more often, or is nearer to what is printed, wherever the two differ; of equal ones the shorter
    stays.
    """
    terms = {number: _terms(each) for number, each in enumerate(templates) if each.kind in _LINEAR}
    at: dict[int, dict[int, Relation]] = {}
    for each in relations:
        at.setdefault(each.line, {})[each.position] = each
    gone: set[int] = set()
    for short, long in _pairs(templates, terms):
        if short not in gone and long not in gone:
            one, other = at.get(short, {}), at.get(long, {})
            better = _better([(one[position], other[position]) for position in one.keys() & other.keys()])
            if better is not None:
                gone.add(short if better else long)
    return [each for number, each in enumerate(templates) if number not in gone] if gone else [*templates]


def _better(both: Sequence[tuple[Relation, Relation]]) -> bool | None:
    """Whether the second of two sums is better wherever they differ; ``None`` where they never do."""
    differing = [(one, other) for one, other in both if one.residual != other.residual]
    if not differing:
        return None
    held = sum(other.holds - one.holds for one, other in differing)
    nearer = sum(1 if abs(other.residual) < abs(one.residual) else -1 for one, other in differing)
    return (held, nearer) > (0, 0)


def _terms(template: Template) -> Terms:
    terms = {template.result: -1}
    for line, coefficient in template.operands:
        terms[line] = terms.get(line, 0) + coefficient
    first = terms[min(terms)]
    return {line: coefficient * (1 if first > 0 else -1) for line, coefficient in terms.items()}


def _pairs(templates: Sequence[Template], terms: Mapping[int, Terms]) -> Iterator[tuple[int, int]]:
    """A template whose lines another one has too, with the same signs, and that one."""
    through: dict[tuple[Across, int], set[int]] = {}
    for number, each in terms.items():
        for line in each:
            through.setdefault((templates[number].across, line), set()).add(number)
    for short, each in terms.items():
        longer = set.intersection(*(through[templates[short].across, line] for line in each)) - {short}
        for long in sorted(longer):
            factors = {terms[long][line] * coefficient for line, coefficient in each.items()}
            if len(terms[long]) > len(each) and len(factors) == 1:
                yield short, long
