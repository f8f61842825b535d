"""The figures of documents as one system: unknowns that claims share by name, and what each claim demands of them.

Every demand is linear once a percentage is trusted, because its interval has constant ends: ``whole × percent = 100 × part`` bounds
the part by two multiples of the whole. What depends on a figure that nobody else uses stays inside its claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from crossfoot.document import Document, split_role
from crossfoot.equation import Equation
from crossfoot.interval import Interval
from crossfoot.model import Claim, Figure, Given
from crossfoot.number import Way, Written
from crossfoot.registry import Kind, allowed, kinds

_LENIENT: dict[str, Way] = {"truncated": "truncated", "rounded-up": "rounded-up", "coarse": "coarse"}


class Unknown(NamedTuple):
    """One figure of the system: a declared name with all its uses, or a figure that one claim uses alone."""

    number: int
    document: Document
    figure: Figure
    """its place and what was printed"""
    name: str
    uses: tuple[tuple[int, str], ...]
    """(member, role) of every use"""

    @property
    def written(self) -> Written:
        return self.figure.written

    @property
    def label(self) -> str:
        """What a person would call it."""
        return self.name or self.figure.role


class Member(NamedTuple):
    """A claim in the system."""

    number: int
    document: Document
    claim: Claim
    kind: Kind
    given: Given
    equations: tuple[Equation, ...]
    roles: tuple[tuple[str, int], ...]
    """(role, unknown) for every printed figure"""

    @property
    def unknowns(self) -> frozenset[int]:
        return frozenset(unknown for _, unknown in self.roles)

    @property
    def is_wrong(self) -> bool:
        """Wrong by itself, whatever the other claims say."""
        return self.claim.verdict == "mismatch"


class Tie(NamedTuple):
    """Two unknowns of different documents that are said to be the same figure."""

    first: int
    second: int


class System:
    """Members that share figures, directly or through others."""

    def __init__(self, unknowns: Sequence[Unknown], members: Sequence[Member], ties: Sequence[Tie]) -> None:
        self.unknowns = unknowns
        self.members = members
        self.ties = ties

    def sets(self, unknown: Unknown) -> Interval:
        """The values that a trusted figure may have; as lenient as the most lenient verdict among the claims that use it."""
        found: Interval | None = None
        for number, role in unknown.uses:
            member = self.members[number]
            way = _LENIENT.get(member.claim.verdict, "nearest")
            field, _ = split_role(role)
            now = allowed(member.kind.name, field, unknown.written, way)
            found = now if found is None else found.hull(now)
        return unknown.written.interval() if found is None else found


def systems(documents: Iterable[Document], ties: Sequence[tuple[tuple[Document, str], tuple[Document, str]]]) -> Iterator[System]:
    """Every connected part in which at least two claims share a figure, or two documents tell the same one."""
    members = [
        (document, claim)
        for document in documents
        for claim in document.claims
        if claim.kind in kinds() and any(figure.name for figure in claim.figures) and _can_be_read(claim)
    ]
    tied = {key for tie in ties for key in ((id(tie[0][0]), tie[0][1]), (id(tie[1][0]), tie[1][1]))}
    for group in _connected(members, ties):
        shared: dict[tuple[int, str], int] = {}
        for document, claim in group:
            for name in {figure.name for figure in claim.figures if figure.name}:
                shared[id(document), name] = shared.get((id(document), name), 0) + 1
        if any(count > 1 or key in tied for key, count in shared.items()) or not group:
            yield _system(group, ties)


def _can_be_read(claim: Claim) -> bool:
    return not claim.why.endswith("cannot be read")


def _connected(
    members: Sequence[tuple[Document, Claim]], ties: Sequence[tuple[tuple[Document, str], tuple[Document, str]]]
) -> Iterator[list[tuple[Document, Claim]]]:
    """Groups of claims connected by names and ties; union-find over both."""
    parent: dict[object, object] = {}

    def root(key: object) -> object:
        parent.setdefault(key, key)
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for number, (document, claim) in enumerate(members):
        for figure in claim.figures:
            if figure.name:
                parent[root((id(document), figure.name))] = root(number)
    for (one, name), (other, other_name) in ties:
        parent[root((id(one), name))] = root((id(other), other_name))
    groups: dict[object, list[tuple[Document, Claim]]] = {}
    for number, member in enumerate(members):
        groups.setdefault(root(number), []).append(member)
    yield from groups.values()


def _system(
    group: Sequence[tuple[Document, Claim]], ties: Sequence[tuple[tuple[Document, str], tuple[Document, str]]]
) -> System:
    keys: dict[object, int] = {}
    figures: list[tuple[Document, Figure]] = []
    uses: list[list[tuple[int, str]]] = []
    members = []
    for number, (document, claim) in enumerate(group):
        roles = []
        for figure in claim.figures:
            key = (id(document), figure.name) if figure.name else (id(document), claim.index, figure.role)
            unknown = keys.setdefault(key, len(keys))
            if unknown == len(figures):
                figures.append((document, figure))
                uses.append([])
            uses[unknown].append((number, figure.role))
            roles.append((figure.role, unknown))
        kind = kinds()[claim.kind]
        given = document.given(claim)
        stated = kind.stated(given) if claim.verdict != "undetermined" or not kind.gap(given) or roles else ()
        members.append(Member(number, document, claim, kind, given, stated, tuple(roles)))
    unknowns = [
        Unknown(n, document, figure, figure.name, tuple(uses[n])) for n, (document, figure) in enumerate(figures)
    ]
    found = []
    for (one, name), (other, other_name) in ties:
        first, second = keys.get((id(one), name)), keys.get((id(other), other_name))
        if first is not None and second is not None:
            found.append(Tie(first, second))
    return System(unknowns, members, found)
