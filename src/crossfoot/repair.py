"""The smallest sets of figures whose change would make a system agree, all of them.

Localising an error before allowing for rounding blames innocent figures, so every figure first stands for its whole set of true values. What
then excludes itself is a *core*: figures of which one at least must change. Every repair hits every core; sets that hit all known cores are
tried by size, and what fails yields another core, so that nothing smaller is missed (implicit hitting sets: Reiter, A theory of diagnosis
from first principles, 1987; Moreno-Centeno and Karp, 2013). The system is never solved whole: a figure that is known exactly parts
it, and only the claims around the figures that are tried are looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from crossfoot.interval import Interval
from crossfoot.number import Way, Written
from crossfoot.solver import Answer, ask
from crossfoot.system import Member, System, Taken, holds_with

MOST_CHANGES = 6
"""figures that a repair may touch; where more would be needed, no repair is named"""
MOST_REPAIRS = 200
MOST_TRIALS = 20_000
"""sets that are tried; with z3's own bound this makes a run finite and the same each time"""


class Row(NamedTuple):
    """A linear equality of one member: Σ coefficient × unknown = 0."""

    member: int
    coefficients: Mapping[int, int]
    residual: Fraction
    """the left side with every figure as printed"""


class Conflict(NamedTuple):
    """Members that exclude each other, with every smallest repair."""

    members: tuple[int, ...]
    repairs: tuple[frozenset[int], ...]
    """empty where none was found within the bounds"""
    unknown: bool = False
    """the bound was reached before anything was proved"""


class Repairs:
    """The search for repairs of one system."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.sets = [system.sets(unknown) for unknown in system.unknowns]
        self.soft = [not kept.is_point for kept in self.sets]
        self.rows = {member.number: rows for member in system.members if (rows := self._rows_of(member)) is not None}
        self.trials = 0

    def _rows_of(self, member: Member) -> list[Row] | None:
        """The member as linear equalities, if it is nothing else and every figure of it is exact."""
        if any(self.soft[unknown] for unknown in member.unknowns) or not member.equations:
            return None
        rows = []
        for stated in member.equations:
            if stated.operator != "=":
                return None
            coefficients: dict[int, int] = {}
            for side, sign in ((stated.left, 1), (stated.right, -1)):
                for term in side:
                    if len(term.fields) != 1:
                        return None
                    found = [u for role, u in member.roles if _field(role) == term.fields[0]]
                    if not found:
                        return None
                    for unknown in found:
                        coefficients[unknown] = coefficients.get(unknown, 0) + sign * term.coefficient
            residual = sum((c * self.system.unknowns[u].written.value for u, c in coefficients.items()), Fraction(0))
            rows.append(Row(member.number, coefficients, residual))
        return rows

    def conflicts(self) -> list[Conflict]:
        """Every independent conflict; nothing when all figures can be true together."""
        cores = [(member.unknowns, frozenset({member.number})) for member in self.system.members if member.is_wrong]
        unknown = False
        for part in self._soft_parts():
            answer = self._feasible(part)
            if answer.possible is None:
                unknown = True
            elif not answer.possible:
                cores.append((answer.core, self._smallest_members(part, answer.members)))
        found = [self._resolve(cluster) for cluster in _clusters(cores) if not self._is_lone(cluster)]
        if unknown:
            found.append(Conflict((), (), True))
        return found

    def _soft_parts(self) -> list[list[Member]]:
        """Groups of at least two members, none wrong by itself, that share figures which are not known exactly."""
        members = [member for member in self.system.members if not member.is_wrong]
        tied = {u for tie in self.system.ties for u in (tie.first, tie.second)}
        parts, seen = [], set()
        for member in members:
            if member.number in seen:
                continue
            part = self._closure([member], frozenset(), wrong=False)
            seen |= {each.number for each in part}
            if len(part) > 1 or (part and part[0].unknowns & tied):
                parts.append(part)
        return parts

    def _closure(self, start: Sequence[Member], freed: frozenset[int], *, wrong: bool = True) -> list[Member]:
        """The members, and those that they reach through figures that are freed or not known exactly."""
        found = {member.number: member for member in start}
        queue = list(start)
        partner: dict[int, set[int]] = {}
        for tie in self.system.ties:
            partner.setdefault(tie.first, set()).add(tie.second)
            partner.setdefault(tie.second, set()).add(tie.first)
        while queue:
            for unknown in queue.pop().unknowns:
                reached = {unknown, *partner.get(unknown, ())}
                if not (self.soft[unknown] or unknown in freed or len(reached) > 1):
                    continue
                for each in reached:
                    for number, _ in self.system.unknowns[each].uses:
                        member = self.system.members[number]
                        if number not in found and (wrong or not member.is_wrong):
                            found[number] = member
                            queue.append(member)
        return list(found.values())

    def _feasible(self, part: Sequence[Member]) -> Answer:
        """As the figures are, and if not so, then with one lenient way of printing for all of them."""
        if self._holds_as_printed(part):
            return Answer(True, {}, frozenset(), frozenset())
        answer = ask(self.system, part, frozenset(), self.sets, {})
        if answer.possible is not False:
            return answer
        for way in ("truncated", "rounded-up", "coarse"):
            looser = list(self.sets)
            for unknown in {u for member in part for u in member.unknowns}:
                looser[unknown] = looser[unknown].hull(self._set(unknown, way))  # type: ignore[arg-type]
            if ask(self.system, part, frozenset(), looser, {}).possible:
                self.sets = looser
                return Answer(True, {}, frozenset(), frozenset())
        return answer

    def _holds_as_printed(self, part: Sequence[Member]) -> bool:
        """True when the figures that are shared may simply be taken as printed: then every claim stands alone, without z3."""
        values = [unknown.written.value for unknown in self.system.unknowns]
        if any(values[tie.first] != values[tie.second] for tie in self.system.ties):
            return False
        return all(holds_with(member, self._taken(member)) for member in part)

    def _taken(self, member: Member) -> dict[str, Written]:
        """The figures of a member that others use too and that are not known exactly, taken as printed."""
        unknowns = self.system.unknowns
        return {
            role: Taken(unknowns[unknown].written)
            for role, unknown in member.roles
            if self.soft[unknown] and (len(unknowns[unknown].uses) > 1 or self.system.ties)
        }

    def _set(self, unknown: int, way: Way) -> Interval:
        written = self.system.unknowns[unknown].written
        measured = any(
            role in self.system.members[number].kind.measured for number, role in self.system.unknowns[unknown].uses
        )
        return written.interval(way, measured)

    def _smallest_members(self, part: Sequence[Member], core: frozenset[int]) -> frozenset[int]:
        """Members that exclude each other and none of which can be left out."""
        kept = [member for member in part if member.number in core] or list(part)
        for member in list(kept):
            rest = [each for each in kept if each is not member]
            if rest and ask(self.system, rest, frozenset(), self.sets, {}).possible is False:
                kept = rest
        return frozenset(member.number for member in kept)

    def _is_lone(self, cluster: Sequence[tuple[frozenset[int], frozenset[int]]]) -> bool:
        """One claim that is wrong by itself: its own finding tells of it."""
        numbers = {number for _, members in cluster for number in members}
        return len(numbers) == 1 and all(self.system.members[number].is_wrong for number in numbers)

    def _resolve(self, cluster: Sequence[tuple[frozenset[int], frozenset[int]]]) -> Conflict:
        members = tuple(sorted({number for _, core_members in cluster for number in core_members}))
        for size in range(1, MOST_CHANGES + 1):
            search = _Search(self, [core for core, _ in cluster], size)
            search.extend(frozenset())
            if search.found or search.exhausted:
                return Conflict(members, tuple(search.found), search.exhausted and not search.found)
        return Conflict(members, ())

    def part_of(self, freed: frozenset[int]) -> list[Member]:
        """The members that a change of these figures reaches."""
        touched = {number for unknown in freed for number, _ in self.system.unknowns[unknown].uses}
        return self._closure([self.system.members[number] for number in sorted(touched)], freed)

    def possible(self, freed: frozenset[int]) -> Answer:
        """Whether everything agrees when these figures may have any value; looks only at the claims that they reach."""
        self.trials += 1
        touched = {number for unknown in freed for number, _ in self.system.unknowns[unknown].uses}
        start = [self.system.members[number] for number in sorted(touched)]
        if all(number in self.rows for number in touched) and not self.system.ties:
            return self._linear(freed, [row for number in sorted(touched) for row in self.rows[number]])
        return ask(self.system, self._closure(start, freed), freed, self.sets, {})

    def _linear(self, freed: frozenset[int], rows: Iterable[Row]) -> Answer:
        """Gaussian elimination in the changes of the freed figures; every other figure is known exactly."""
        pivots: dict[int, tuple[dict[int, Fraction], Fraction, frozenset[int]]] = {}
        for row in rows:
            left = {u: Fraction(row.coefficients[u]) for u in row.coefficients.keys() & freed}
            right, used = -row.residual, frozenset({row.member})
            for pivot, (other, value, members) in pivots.items():
                factor = left.get(pivot)
                if factor:
                    for unknown, coefficient in other.items():
                        left[unknown] = left.get(unknown, Fraction(0)) - factor * coefficient
                    right -= factor * value
                    used |= members
            left = {unknown: coefficient for unknown, coefficient in left.items() if coefficient}
            if not left:
                if right:
                    return Answer(False, {}, self._figures(used) - freed, used)
                continue
            pivot, lead = next(iter(left.items()))
            pivots[pivot] = ({u: c / lead for u, c in left.items()}, right / lead, used)
        values = _back_substituted(pivots)
        for unknown, change in values.items():
            written = self.system.unknowns[unknown].written
            if written.plain and change.denominator != 1:
                return Answer(False, {}, self._figures(pivots[unknown][2]) - freed, pivots[unknown][2])
        changed = {u: self.system.unknowns[u].written.value + change for u, change in values.items()}
        return Answer(True, changed, frozenset(), frozenset())

    def _figures(self, members: Iterable[int]) -> frozenset[int]:
        return frozenset().union(*(self.system.members[number].unknowns for number in members))


class _Search:
    """All sets of one size that hit every core and make the system possible."""

    def __init__(self, repairs: Repairs, cores: Sequence[frozenset[int]], size: int) -> None:
        self.repairs = repairs
        self.cores = list(cores)
        self.size = size
        self.found: list[frozenset[int]] = []
        self.seen: set[frozenset[int]] = set()
        self.exhausted = False

    def extend(self, chosen: frozenset[int]) -> None:
        if chosen in self.seen or self.exhausted:
            return
        self.seen.add(chosen)
        if len(self.found) >= MOST_REPAIRS or self.repairs.trials >= MOST_TRIALS or len(self.seen) >= 20 * MOST_TRIALS:
            self.exhausted = True
            return
        missed = [core for core in self.cores if core.isdisjoint(chosen)]
        room = self.size - len(chosen)
        if missed:
            if not _could_hit(missed, room):
                return
            core = min(missed, key=len)
        else:
            answer = self.repairs.possible(chosen)
            if answer.possible:
                if len(chosen) == self.size:
                    self.found.append(chosen)
                return
            if answer.possible is None:
                self.exhausted = True
                return
            core = answer.core - chosen
            if core and room:
                self.cores.append(core)
        if room:
            for unknown in sorted(core):
                self.extend(chosen | {unknown})


def _could_hit(cores: Sequence[frozenset[int]], room: int) -> bool:
    """False when that many figures cannot hit all the cores, however they are chosen."""
    if room <= 0:
        return False
    counted = Counter(unknown for core in cores for unknown in core)
    most = max(counted.values(), default=0)
    return most * room >= len(cores)


def _clusters(
    cores: Sequence[tuple[frozenset[int], frozenset[int]]],
) -> list[list[tuple[frozenset[int], frozenset[int]]]]:
    """Cores that share a figure, directly or through others, together."""
    clusters: list[tuple[set[int], list[tuple[frozenset[int], frozenset[int]]]]] = []
    for core in cores:
        joined = (set(core[0]), [core])
        apart = []
        for figures, members in clusters:
            if figures & core[0]:
                joined[0].update(figures)
                joined[1].extend(members)
            else:
                apart.append((figures, members))
        clusters = [*apart, joined]
    return [sorted(members, key=lambda core: sorted(core[1])) for _, members in clusters]


def _back_substituted(
    pivots: Mapping[int, tuple[Mapping[int, Fraction], Fraction, frozenset[int]]],
) -> dict[int, Fraction]:
    """The changes; a figure that is free beside others keeps its value."""
    values: dict[int, Fraction] = {}
    for pivot in reversed(list(pivots)):
        row, right, _ = pivots[pivot]
        values[pivot] = right - sum(
            (coefficient * values.get(unknown, Fraction(0)) for unknown, coefficient in row.items() if unknown != pivot), Fraction(0)
        )
    return values


def _field(role: str) -> str:
    for mark in ".[":
        role = role.partition(mark)[0]
    return role
