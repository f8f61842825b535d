"""The figures of documents as one system: unknowns that claims share by name, and what each claim demands of them.

Every demand is linear once a percentage is trusted, because its interval has constant ends: ``whole × percent = 100 ×
part`` bounds the part by two multiples of the whole. What depends on a figure that nobody else uses stays inside its
claim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any

from crossfoot.claimfile.document import Document
from crossfoot.claimfile.same_as import SameFigure
from crossfoot.claims.claim import Claim, Figure, Given
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import Kind, kinds
from crossfoot.claims.reading import ALLOWED, OF_VERDICT, Reading
from crossfoot.claims.roles import called, given_of, split_role
from crossfoot.claims.statements import Statement, lists_of, meanings, set_in_claim, sets_of
from crossfoot.claims.units import comparable
from crossfoot.claims.unlike import Place
from crossfoot.claims.whole import known_count
from crossfoot.figures.converted import Conversion
from crossfoot.figures.interval import Interval
from crossfoot.figures.sets import Way
from crossfoot.figures.written import NEAREST, Written
from crossfoot.records import NamedTuple
from crossfoot.together.answer import Allowance
from crossfoot.together.elimination import Equality

_LENIENT: dict[str, Way] = {"truncated": "truncated", "rounded-up": "rounded-up", "coarse": "coarse"}
_ROUNDED: dict[str, tuple[Way, ...]] = {
    "truncate": ("truncated",),
    "up": ("rounded-up",),
    "any": ("truncated", "rounded-up"),
}


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
        """What the file calls it: its name, or its role."""
        return self.name or self.figure.role

    @property
    def called(self) -> str:
        """What a person would call it."""
        return self.name or called(self.figure.role)


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
    conversions: Mapping[str, Conversion] = {}
    """role -> from the unit that is printed there to that of the equations, where the two are not the same"""

    @property
    def unknowns(self) -> frozenset[int]:
        return frozenset(unknown for _, unknown in self.roles)

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways of printing that its verdict and its document allow."""
        lenient = _LENIENT.get(self.claim.verdict)
        return ("nearest", *_ROUNDED.get(self.document.rounding, ()), *((lenient,) if lenient else ()))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that its verdict and its document allow."""
        return (*ALLOWED[self.document.rounding], *OF_VERDICT.get(self.claim.verdict, ()))

    @property
    def is_counted(self) -> bool:
        """Whether what was not printed has to be a whole number, as the figure beside it is a count."""
        return bool(self.kind.whole) and known_count(self.kind, self.given) is not None

    @property
    def is_wrong(self) -> bool:
        """Wrong by itself, whatever the other claims say."""
        return self.claim.verdict == "mismatch"


class EqualUnknowns(NamedTuple):
    """Two unknowns of different documents that are said to be the same figure."""

    first: int
    second: int


class System:
    """Members that share figures, directly or through others."""

    def __init__(self, unknowns: Sequence[Unknown], members: Sequence[Member], ties: Sequence[EqualUnknowns]) -> None:
        self.unknowns = unknowns
        self.members = members
        self.ties = ties
        self.allowance = Allowance()
        self.terms: dict[object, Any] = {}
        """what the solver has made of its members, so that it is made once"""
        self.linear: Any = None
        """the same, of what is linear"""
        self._sets: dict[tuple[int, Reading], Mapping[str, Interval]] = {}
        self.near: Any = None
        """the same, for questions about a few members"""

    @cached_property
    def twins(self) -> Mapping[int, frozenset[int]]:
        """For every unknown that is tied, all those that it is tied to, directly or through others, and itself."""
        root = _roots(self.ties)
        groups: dict[object, list[int]] = {}
        for unknown in dict.fromkeys(u for tie in self.ties for u in tie):
            groups.setdefault(root(unknown), []).append(unknown)
        return {unknown: group for each in groups.values() for group in [frozenset(each)] for unknown in each}

    @cached_property
    def first_twin(self) -> Mapping[int, int]:
        """For every unknown that is tied, one of those that it is tied to, always the same."""
        return {unknown: least for group in self.groups for least in [min(group)] for unknown in group}

    @cached_property
    def groups(self) -> Sequence[frozenset[int]]:
        """The unknowns that are one figure, in order."""
        return sorted({id(group): group for group in self.twins.values()}.values(), key=min)

    @cached_property
    def _ties_at(self) -> Mapping[int, Sequence[int]]:
        ties: dict[int, list[int]] = {}
        for number, tie in enumerate(self.ties):
            ties.setdefault(self.first_twin[tie.first], []).append(number)
        return ties

    def ties_of(self, unknowns: Iterable[int]) -> Iterator[int]:
        """Numbers of the ties among these and all that are tied to them, directly or through others."""
        for first in {self.first_twin[unknown]: None for unknown in unknowns if unknown in self.twins}:
            yield from self._ties_at[first]

    def sets(self, unknown: Unknown, readings: Iterable[Reading] = ()) -> Interval:
        """The values that a trusted figure may have in all its claims, in one of these readings; without any, in those
        of the claims that use it.
        """
        # A figure has one true value wherever it is used. If one of its claims is right only because digits were cut
        # off, that value may lie where only cutting off leads, so the set that all its claims get has to reach there:
        # a narrower one would accuse a figure that its own verdict excuses.
        tried = readings or {each: None for number, _ in unknown.uses for each in self.members[number].readings}
        allowed: Interval | None = None
        for number, role in unknown.uses:
            own: Interval | None = None
            for reading in tried:
                now = self._sets_in(self.members[number], reading)[role]
                own = now if own is None or own is now else own.hull(now)
            assert own is not None
            allowed = own if allowed is None else allowed.intersection(own) or own
        return unknown.written.interval() if allowed is None else allowed

    def set_of_another(self, unknown: Unknown, written: Written) -> Interval:
        """The values that another figure in its place may have in all its claims, to nearest."""
        allowed: Interval | None = None
        for number, role in unknown.uses:
            member = self.members[number]
            if role in member.conversions:
                own = written.interval(NEAREST, role in member.kind.measured)
            else:
                own = set_in_claim(member.kind, member.given, split_role(role)[0], written)
            allowed = own if allowed is None else allowed.intersection(own) or own
        return written.interval() if allowed is None else allowed

    def _sets_in(self, member: Member, reading: Reading) -> Mapping[str, Interval]:
        """What each figure of a claim may be in a reading, by its role and in the unit that is printed."""
        kept = self._sets.get((member.number, reading))
        if kept is None:
            one = sets_of(member.kind, member.given, reading)
            many = {field: iter(each) for field, each in lists_of(member.kind, member.given, reading).items()}
            made = {}
            for role, _ in member.roles:
                field, entry = split_role(role)
                values = one[field] if entry is None else next(many[field])
                made[role] = member.conversions[role].undone_set(values) if role in member.conversions else values
            kept = self._sets[member.number, reading] = made
        return kept

    def rows(self, member: Member, soft: Sequence[bool]) -> list[Equality] | None:
        """The member as linear equalities, if it is nothing else and every figure of it is exact."""
        if any(soft[unknown] for unknown in member.unknowns) or not member.equations or member.conversions:
            return None
        rows = []
        for stated in member.equations:
            if stated.operator != "=" or not stated.is_polynomial:
                return None
            coefficients: dict[int, int] = {}
            for side, sign in ((stated.left, 1), (stated.right, -1)):
                for term in side:
                    if len(term.fields) != 1:
                        return None
                    stated_in = [u for role, u in member.roles if split_role(role)[0] == term.fields[0]]
                    if not stated_in:
                        return None
                    for unknown in stated_in:
                        coefficients[unknown] = coefficients.get(unknown, 0) + sign * term.coefficient
            residual = sum((c * self.unknowns[u].written.value for u, c in coefficients.items()), Fraction(0))
            rows.append(Equality(member.number, {u: c for u, c in coefficients.items() if c}, residual))
        return rows

    def is_shared(self, member: Member, role: str, unknown: int) -> bool:
        """Whether one and the same value of a quotient has to do for more than one equation."""
        several = sum(role in each.fields for each in member.equations) > 1
        return several or len(self.unknowns[unknown].uses) > 1 or unknown in self.twins


class Taken(Written):
    """A figure taken as printed: its set is its value."""

    __slots__ = ()
    in_own_digits = False

    def __init__(self, written: Written) -> None:
        super().__init__(
            written.text, written.num, written.den, written.step, place=written.place, kind=written.kind,
            plain=written.plain, unit=written.unit, per=written.per,
        )  # fmt: skip

    @classmethod
    def at(cls, written: Written, value: Fraction) -> Taken:
        """The same figure with another value."""
        made = cls(written)
        made.num, made.den, made.step = value.numerator, value.denominator, 1
        return made

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        return Interval(self.num, self.num, self.den)


def _equations(kind: Kind, given: Given) -> tuple[Equation, ...]:
    """What the solver is told: nothing of two meanings, of which either would do."""
    either = meanings(kind, given)
    return either[0] if len(either) == 1 else ()


def holds_with(member: Member, changed: Mapping[str, Written], also: Sequence[Reading] = ()) -> bool:
    """True when the claim is possible with these figures, printed as its verdict allows, or says nothing."""
    given, gap, *_ = comparable(member.kind, given_of(member.claim, changed))
    if gap is not None or member.kind.gap(given) is not None:
        return True
    return any(map(Statement(member.kind, given).holds, (*member.readings, *also)))


Key = tuple[int, int | str]
"""document (by identity) and offset of a declared figure, or name of a cell"""


def systems(documents: Iterable[Document], ties: Sequence[SameFigure] = ()) -> Iterator[System]:
    """Every connected part in which at least two claims share a figure, or two documents tell the same one.

    A claim that is wrong by itself and accepted as such demands nothing of the others.
    """
    members = [
        (document, claim)
        for document in documents
        if document.shares
        for claim in document.claims
        if claim.kind in kinds()
        and any(figure.name for figure in claim.figures)
        and not claim.is_half_read
        and claim.index not in document.apart
        and not _is_accepted(document, claim)
    ]
    for group, same in _connected(members, ties):
        counted: dict[Key, int] = {}
        for document, claim in group:
            for key in {_key(document, figure) for figure in claim.figures if figure.name}:
                counted[key] = counted.get(key, 0) + 1
        if same or any(count > 1 for count in counted.values()):
            yield system_of(group, same)


def _is_accepted(document: Document, claim: Claim) -> bool:
    if claim.verdict != "mismatch" or claim.failed is None:
        return False
    cells = document.accepted_cells
    if cells and any(figure.name in cells and cells[figure.name].rule == claim.failed.rule for figure in claim.figures):
        return True
    return any(each.index == claim.index and each.rule == claim.failed.rule for each in document.acceptances)


def _key(document: Document, figure: Figure) -> Key:
    return id(document), figure.key


def _roots(pairs: Iterable[tuple[object, object]]) -> Callable[[object], object]:
    """For each thing one of those that pairs connect it to, the same for all of them: union-find."""
    parent: dict[object, object] = {}

    def root(key: object) -> object:
        parent.setdefault(key, key)
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for one, other in pairs:
        parent[root(one)] = root(other)
    return root


def _connected(
    members: Sequence[tuple[Document, Claim]], ties: Sequence[SameFigure]
) -> Iterator[tuple[list[tuple[Document, Claim]], list[SameFigure]]]:
    """Groups of claims connected by names and by figures that are said to be the same."""
    named = [
        (_key(document, figure), number)
        for number, (document, claim) in enumerate(members) for figure in claim.figures if figure.name
    ]  # fmt: skip
    same = [(_key(each.document, each.figure), _key(each.other_document, each.other_figure)) for each in ties]
    root = _roots([*named, *same])
    groups: dict[object, tuple[list[tuple[Document, Claim]], list[SameFigure]]] = {}
    for number, member in enumerate(members):
        groups.setdefault(root(number), ([], []))[0].append(member)
    for each in ties:
        groups.setdefault(root(_key(each.document, each.figure)), ([], []))[1].append(each)
    yield from groups.values()


def _by_role(roles: Sequence[tuple[str, int]], conversions: Mapping[Place, Conversion]) -> Mapping[str, Conversion]:
    by_role: dict[str, Conversion] = {}
    counted: dict[str, int] = {}
    for role, _ in roles if conversions else ():
        field, entry = split_role(role)
        number = -1 if entry is None else counted.get(field, 0)
        counted[field] = number + 1
        if (field, number) in conversions:
            by_role[role] = conversions[field, number]
    return by_role


def system_of(group: Sequence[tuple[Document, Claim]], same: Sequence[SameFigure]) -> System:
    numbers: dict[object, int] = {}
    figures: list[tuple[Document, Figure]] = []
    uses: list[list[tuple[int, str]]] = []

    def number_of(document: Document, figure: Figure, key: object) -> int:
        number = numbers.setdefault(key, len(numbers))
        if number == len(figures):
            figures.append((document, figure))
            uses.append([])
        return number

    members = []
    for number, (document, claim) in enumerate(group):
        roles = []
        for figure in claim.figures:
            own: object = (id(document), claim.index, figure.role)
            unknown = number_of(document, figure, _key(document, figure) if figure.name else own)
            uses[unknown].append((number, figure.role))
            roles.append((figure.role, unknown))
        kind = kinds()[claim.kind]
        given = document.given(claim)
        in_one_unit = comparable(kind, given)
        if in_one_unit.gap is not None or claim.gap == "mixed-units":
            given = Given(given.one, given.many)  # it ties nothing: its figures cannot be compared
            members.append(Member(number, document, claim, kind, given, (), tuple(roles)))
            continue
        given, conversions = in_one_unit.given, _by_role(roles, in_one_unit.conversions)
        equations = _equations(kind, given)
        members.append(Member(number, document, claim, kind, given, equations, tuple(roles), conversions))
    ties = [
        EqualUnknowns(
            number_of(each.document, each.figure, _key(each.document, each.figure)),
            number_of(each.other_document, each.other_figure, _key(each.other_document, each.other_figure)),
        )
        for each in same
    ]
    unknowns = [
        Unknown(n, document, figure, figure.name, tuple(uses[n])) for n, (document, figure) in enumerate(figures)
    ]
    return System(unknowns, members, ties)
