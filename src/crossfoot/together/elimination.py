"""Linear equalities among figures, and their elimination."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from crossfoot.records import NamedTuple


class Equality(NamedTuple):
    """A linear equality of one member: Σ coefficient × unknown = 0."""

    member: int
    coefficients: Mapping[int, int]
    residual: Fraction
    """the left side with every figure as printed"""


class Pivot(NamedTuple):
    """A row of the elimination: Σ coefficient × change = right, made of the rows of these members."""

    left: Mapping[int, Fraction]
    right: Fraction
    members: frozenset[int]

    def without(self, pivot: int, other: Pivot) -> Pivot:
        factor = self.left.get(pivot)
        if not factor:
            return self
        left = dict(self.left)
        for unknown, coefficient in other.left.items():
            left[unknown] = left.get(unknown, Fraction(0)) - factor * coefficient
        return Pivot(
            {u: c for u, c in left.items() if c}, self.right - factor * other.right, self.members | other.members
        )


def eliminated(freed: frozenset[int], rows: Iterable[Equality]) -> tuple[dict[int, Pivot], list[Pivot]]:
    """Gaussian elimination in the changes of the freed figures; beside the pivots, what has nothing left to change."""
    pivots: dict[int, Pivot] = {}
    excluded = []
    for row in rows:
        left = {u: Fraction(row.coefficients[u]) for u in freed if u in row.coefficients}
        now = Pivot(left, -row.residual, frozenset({row.member}))
        for pivot, other in pivots.items():
            now = now.without(pivot, other)
        if not now.left:
            if now.right:
                excluded.append(now)
            continue
        pivot, lead = next(iter(now.left.items()))
        now = Pivot({u: c / lead for u, c in now.left.items()}, now.right / lead, now.members)
        pivots = {each: other.without(pivot, now) for each, other in pivots.items()}
        pivots[pivot] = now
    return pivots, excluded
