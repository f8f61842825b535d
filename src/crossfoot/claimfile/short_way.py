"""The way that the commonest claims take from text to verdict: consistent ones of plain figures, in one pass each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crossfoot.claimfile.claim_list import ReadClaims, Shape
from crossfoot.claimfile.fields import COMMON
from crossfoot.claimfile.header import Header
from crossfoot.claimfile.tree import Mapping as SourceMapping
from crossfoot.claimfile.tree import Source
from crossfoot.claims.claim import Claim, Figure, Recomputed
from crossfoot.claims.kind import Kind
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

_MOST_SHAPES: Final = 1_000
"""ways to order the fields of a claim that are remembered; claims with others take the long way"""


class Plan(NamedTuple):
    """A kind, and the form of each field that a claim of it may have."""

    kind: Kind
    forms: Mapping[str, str]


def plan_of(kind: Kind) -> Plan:
    forms = dict.fromkeys(COMMON, "text") | {field.name: field.form for field in kind.fields}
    return Plan(kind, forms | {"accepted": "accepted", "exact": "roles"})


class ShortWay:
    """Consistent claims of the commonest form, each in one pass. A test holds it equal to the long way."""

    def __init__(self, source: Source, header: Header, read: ReadClaims) -> None:
        self.source = source
        self.read = read
        self.figures = header.figures
        self.declared = header.names.declared()
        self.shapes: dict[tuple[str, ...], tuple[Shape, int] | None] = {}

    def takes(self, index: int, node: SourceMapping, plan: Plan) -> bool:
        """Takes the claim, unless anything in it is not as usual: a name, a nested value, a field."""
        fields = (plan.kind.name, *node)
        known = self.shapes.get(fields, ())
        if not known:
            known = self._shape(fields, plan) if known == () else None
            if known is None:
                return False
        shape, number = known
        one: dict[str, Written] = {}
        for field, _ in shape.figures:
            value = node[field]
            if value.__class__ is not str:
                return False
            written = shape.cached.get(value) or (None if value in self.declared else self.figures.plain(value))
            if written is None:
                return False
            one[field] = written
        for field in shape.texts:
            if node[field].__class__ is not str:
                return False
        recomputed = shape.quick(one) if node["id"] else None
        if recomputed is None:
            return False
        role, num, den, _ = recomputed[0]
        self.read.rounds_quickly += num * one[role].den < one[role].num * den
        if self.read.claims.takes_fields:
            self.read.claims.append_fields(index, node.at, number)
        else:
            self.read.claims.append(self._whole(index, node, shape, one, recomputed))
        return True

    def _shape(self, fields: tuple[str, ...], plan: Plan) -> tuple[Shape, int] | None:
        shape = Shape.of(plan.kind, plan.forms, fields[1:], self.figures.cached, self.figures.figure)
        known = len(self.shapes) < _MOST_SHAPES and shape is not None
        numbered = self.shapes[fields] = (shape, self.read.claims.number(shape)) if known and shape else None
        return numbered

    def _whole(
        self, index: int, node: SourceMapping, shape: Shape, one: Mapping[str, Written],
        recomputed: tuple[Recomputed, ...],
    ) -> Claim:  # fmt: skip
        places, start = self.source.places, 2 * node.at
        figures = [
            Figure(role, one[role], places[start + place], places[start + place + 1]) for role, place in shape.figures
        ]
        return shape.consistent(index, str(node["id"]), figures, recomputed, str(node.get("about", "")))
