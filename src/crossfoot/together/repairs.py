"""The smallest sets of figures whose change would make a system agree, all of them.

Localising an error before allowing for rounding blames innocent figures, so every figure first stands for its whole
set of true values. What then excludes itself is a *core*: of its figures one at least must change. Every repair hits
every core; sets that hit all known cores are tried by size, and what fails yields another core (implicit hitting sets:
Reiter, A theory of diagnosis from first principles, 1987; Moreno-Centeno and Karp, 2013). The system is never solved
whole: a figure known exactly parts it, and only the claims around the figures that are tried are looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from crossfoot.claims.claim import Verdict
from crossfoot.claims.reading import COARSE, CUT_OFF, ROUNDED_UP, Reading
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import Written
from crossfoot.together.answer import OF_A_MEMBER, OF_A_SET, Contradiction, SolverAnswer
from crossfoot.together.elimination import Equality, eliminated
from crossfoot.together.first_cores import MANY, Core, differing, whatever_is_shared
from crossfoot.together.hitting import could_hit, least, within
from crossfoot.together.system import Member, System, Taken, holds_with

MOST_CHANGES = 6
"""figures that a repair may touch; where more would be needed, no repair is named"""
MOST_REPAIRS = 200
MOST_CORES = 400
"""cores to which those of sets of full size are added; a long list takes longer to go through than it saves"""
MOST_TRIALS = 20_000
"""sets that are tried; with z3's own bound this makes a run finite and the same each time"""


class Repairs:
    """The search for repairs of one system."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.sets = [system.sets(unknown) for unknown in system.unknowns]
        self.soft = [not kept.is_point for kept in self.sets]
        self.rows = {
            member.number: rows for member in system.members if (rows := system.rows(member, self.soft)) is not None
        }
        self.twins = system.twins
        counted = Counter(u for rows in self.rows.values() for row in rows for u in row.coefficients)
        self.is_graph = max(counted.values(), default=0) <= 2 and all(
            abs(c) == 1 for rows in self.rows.values() for row in rows for c in row.coefficients.values()
        )
        """whether every figure stands in two equalities at the most, as in a table: see ``least``"""
        self.trials = 0
        self.also: tuple[Reading, ...] = ()
        """readings beyond those that the verdicts ask for, without which nothing would do"""
        self.leniently: list[tuple[Verdict, frozenset[int], frozenset[int]]] = []
        """verdict of the reading without which members exclude each other, these members, and figures of theirs"""
        self.ignored: set[int] = set()
        """members that cannot be decided by themselves, and hold for nothing: they accuse nobody"""
        self._answers: dict[frozenset[int], SolverAnswer] = {}

    def conflicts(self) -> list[Contradiction]:
        """Every independent conflict; nothing when all figures can be true together."""
        cores = [(member.unknowns, frozenset({member.number})) for member in self.system.members if member.is_wrong]
        undecided: list[Contradiction] = []
        cores += differing(self.system, self.sets)
        for part in self._soft_parts():
            while part:
                answer = self._feasible(part)
                if answer.possible is None:
                    undecided.append(Contradiction(tuple(sorted(member.number for member in part)), (), answer.reason))
                if answer.possible is not False:
                    break
                members, core = self._smallest(part, answer)
                if (
                    len(members) == 1
                    and not self._ties(members)
                    and all(self.system.members[n].claim.verdict == "undetermined" for n in members)
                ):
                    self.ignored |= members
                    part = [member for member in part if member.number not in members]
                    continue
                cores.append((core, members))
                break
        clusters = [cluster for cluster in self._clusters(cores) if not self._is_lone(cluster)]
        return [*filter(None, map(self._resolve, clusters)), *undecided]

    def _ties(self, members: Iterable[int]) -> bool:
        return not self.twins.keys().isdisjoint(self._figures(members))

    def _soft_parts(self) -> list[list[Member]]:
        """Members, none wrong by itself, that share figures not known exactly; one alone if it uses a figure twice."""
        apart = {twin for core, _ in differing(self.system, self.sets) for twin in self.twins[min(core)]}
        members = [member for member in self.system.members if not member.is_wrong]
        parts, seen = [], set()
        for member in members:
            if member.number in seen:
                continue
            part = self._closure([member], frozenset(), wrong=False)
            seen |= {each.number for each in part}
            if any(not apart.isdisjoint(member.unknowns) for member in part):
                continue  # told of as figures that differ
            if len(part) > 1 or self.twins.keys() & part[0].unknowns or len(part[0].unknowns) < len(part[0].roles):
                parts.append(part)
        return parts

    def _closure(self, start: Sequence[Member], freed: frozenset[int], *, wrong: bool = True) -> list[Member]:
        """The members, and those that they reach through figures that are freed or not known exactly."""
        reached = {member.number: member for member in start}
        queue = list(start)
        first = self.system.first_twin
        done: set[int] = set()
        while queue:
            for unknown in queue.pop().unknowns:
                if not (self.soft[unknown] or unknown in freed or unknown in first):
                    continue
                figure = first.get(unknown, unknown)
                if figure in done:
                    continue
                done.add(figure)
                for each in self.twins.get(unknown, (unknown,)):
                    for number, _ in self.system.unknowns[each].uses:
                        member = self.system.members[number]
                        if number not in reached and number not in self.ignored and (wrong or not member.is_wrong):
                            reached[number] = member
                            queue.append(member)
        return list(reached.values())

    def _feasible(self, part: Sequence[Member]) -> SolverAnswer:
        """As the figures are, and if not so, then with one lenient way of printing for all of them."""
        if self._holds_as_printed(part):
            return SolverAnswer(True, {}, frozenset(), frozenset())
        answer = self.ask(part, frozenset(), self.sets)
        if answer.possible is not False:
            return answer
        for reading in (*CUT_OFF, *ROUNDED_UP, COARSE):
            looser = list(self.sets)
            for unknown in {u for member in part for u in member.unknowns}:
                looser[unknown] = self.system.sets(self.system.unknowns[unknown], (reading,))
            leniently = self.ask(part, frozenset(), looser)
            if leniently.possible:
                self.leniently.append((reading.verdict, *self._smallest(part, answer)))
                self.sets, self.also = looser, (*self.also, reading)
                return SolverAnswer(True, {}, frozenset(), frozenset())
            if leniently.possible is None:
                answer = leniently  # what may be printed in a lenient way is not accused
        return answer

    def ask(self, part: Sequence[Member], freed: frozenset[int], sets: Sequence[Interval]) -> SolverAnswer:
        """Whether these members can all hold; imports the solvers, which most documents do not need."""
        from crossfoot.together.solver import ask

        self.system.allowance.work -= OF_A_MEMBER * len(part)
        return ask(self.system, part, freed, sets, {})

    def _holds_as_printed(self, part: Sequence[Member]) -> bool:
        """True when the figures that are shared may simply be taken as printed: then every claim stands alone."""
        values = [unknown.written.value for unknown in self.system.unknowns]
        ties = [self.system.ties[number] for number in self.system.ties_of({u for each in part for u in each.unknowns})]
        if any(values[first] != values[second] for first, second in ties):
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

    def _smallest(self, part: Sequence[Member], answer: SolverAnswer) -> tuple[frozenset[int], frozenset[int]]:
        """Members that exclude each other and none of which can be left out, and figures of theirs that cannot all
        be kept.
        """
        kept, core = [member for member in part if member.number in answer.members], answer.core
        for member in list(kept):
            rest = [each for each in kept if each is not member]
            if not rest:
                break
            smaller = self.ask(rest, frozenset(), self.sets)
            if smaller.possible is False:
                kept, core = [each for each in rest if each.number in smaller.members] or rest, smaller.core
        return frozenset(member.number for member in kept), core

    def _clusters(self, cores: Sequence[Core]) -> list[list[Core]]:
        """Cores that share a figure, or are connected through figures that are not known exactly, together."""
        clusters: dict[int, tuple[set[int], list[Core]]] = {}
        owner: dict[int, int] = {}
        for number, core in enumerate(cores):
            start = [self.system.members[each] for each in sorted(core[1])]
            figures = set(core[0]) | {
                u for member in self._closure(start, frozenset()) for u in member.unknowns if self.soft[u]
            }
            clusters[number] = figures, [core]
            touched = sorted({owner[u] for u in figures if u in owner}, key=lambda each: len(clusters[each][0]))
            into = touched[-1] if touched else number
            for other in {*touched, number} - {into}:
                reached, members = clusters.pop(other)
                clusters[into][0].update(reached)
                clusters[into][1].extend(members)
                owner.update(dict.fromkeys(reached, into))
            owner.update(dict.fromkeys(figures, into))
        return [sorted(members, key=lambda core: sorted(core[1])) for _, members in clusters.values()]

    def _is_lone(self, cluster: Sequence[Core]) -> bool:
        """One claim that is wrong by itself: its own finding tells of it."""
        numbers = {number for _, members in cluster for number in members}
        return len(numbers) == 1 and all(self.system.members[number].is_wrong for number in numbers)

    def _resolve(self, cluster: Sequence[Core]) -> Contradiction | None:
        """The smallest repairs; where there are none, what excludes itself only together, if anything does: claims that
        are wrong by themselves have findings that tell of it.
        """
        members = tuple(sorted({number for _, core_members in cluster for number in core_members}))
        cores = [core for core, _ in cluster]
        self.trials = 0
        cores += whatever_is_shared(self.system, self.sets, cores, MOST_CHANGES)
        for size in range(1, MOST_CHANGES + 1):
            search = _Search(self, cores, len(cluster), size, members)
            search.run()
            if search.smallest or search.exhausted:
                break
        if search.smallest:
            return Contradiction(members, tuple(search.smallest), complete=not search.exhausted)
        if search.undecided and len(members) <= MANY:
            return Contradiction(members, (), complete=False)
        together = [core for core in cluster if not self._is_lone([core])]
        members = tuple(sorted({number for _, core_members in together for number in core_members}))
        return Contradiction(members, (), complete=not search.exhausted) if together else None

    def part_of(self, freed: frozenset[int]) -> list[Member]:
        """The members that a change of these figures reaches."""
        reached = {twin for unknown in freed for twin in self.twins.get(unknown, (unknown,))}
        touched = {number for unknown in reached for number, _ in self.system.unknowns[unknown].uses}
        return self._closure([self.system.members[number] for number in sorted(touched)], freed)

    def possible(self, freed: frozenset[int]) -> SolverAnswer:
        """Whether everything agrees when these figures may have any value; looks only at the claims that they reach."""
        if freed not in self._answers:
            self.trials += 1
            self._answers[freed] = self._tried(freed)
        return self._answers[freed]

    def _tried(self, freed: frozenset[int]) -> SolverAnswer:
        reached = {twin for unknown in freed for twin in self.twins.get(unknown, (unknown,))}
        touched = sorted({number for unknown in reached for number, _ in self.system.unknowns[unknown].uses})
        exact = self._linear(freed, [row for number in touched for row in self.rows.get(number, ())])
        if exact.possible is False:
            return exact
        part = self.part_of(freed)
        others = [member for member in part if member.number not in self.rows]
        if not self.twins.keys() & self._figures(touched):
            answer = self._each_by_itself(freed, exact, others)
            if answer.possible is not None:
                return answer
        near = [member for member in part if member.unknowns & reached]
        from crossfoot.together.solver import excluded

        apart = excluded(self.system, near, freed, self.sets) if len(near) < len(part) else None
        return apart or self.ask(part, freed, self.sets)

    def _each_by_itself(self, freed: frozenset[int], exact: SolverAnswer, others: Sequence[Member]) -> SolverAnswer:
        """The other members, where equalities fix all that is freed, as far as it can be told without z3.

        One that fails with all its slack for itself fails; all hold that do with shared figures taken as printed.
        """
        if not others or exact.possible is None:
            return exact
        if not freed <= exact.values.keys() or not exact.unique:
            return _UNDECIDED
        unknowns, certain = self.system.unknowns, True
        for member in others:
            changed: dict[str, Written] = {
                role: Taken.at(unknowns[u].written, exact.values[u]) for role, u in member.roles if u in freed
            }
            if not holds_with(member, {**self._taken(member), **changed}):
                if not holds_with(member, changed, self.also):
                    members = exact.members | {member.number}
                    return SolverAnswer(False, {}, self._figures(members) - freed, members)
                certain = False
        return exact if certain else _UNDECIDED

    def _linear(self, freed: frozenset[int], rows: Iterable[Equality]) -> SolverAnswer:
        """The equalities alone; every figure of them that is not freed is known exactly."""
        pivots, excluded = eliminated(freed, rows)
        unknowns = self.system.unknowns
        unique = all(len(each.left) == 1 for each in pivots.values())
        broken = (p for u, p in pivots.items() if unique and unknowns[u].written.plain and p.right.denominator != 1)
        wrong = excluded[0] if excluded else next(broken, None)
        if wrong is not None:
            return SolverAnswer(False, {}, self._figures(wrong.members) - freed, wrong.members)
        changed = {u: unknowns[u].written.value + each.right for u, each in pivots.items()}
        if not unique and any(unknowns[u].written.plain and v.denominator != 1 for u, v in changed.items()):
            return _UNDECIDED  # another one that is freed may make it whole
        if any(value < 0 <= unknowns[u].written.num and self._is_counted(u) for u, value in changed.items()):
            return _UNDECIDED
        used = frozenset().union(*(each.members for each in pivots.values()))
        return SolverAnswer(True, changed, frozenset(), used, unique=unique)

    def excluded(self, freed: frozenset[int]) -> tuple[list[frozenset[int]], list[Fraction]]:
        """Cores that freeing these figures leaves, as far as their equalities tell, and how much each is off."""
        touched = sorted({number for unknown in freed for number, _ in self.system.unknowns[unknown].uses})
        _, broken = eliminated(freed, [row for number in touched for row in self.rows.get(number, ())])
        return [self._figures(each.members) - freed for each in broken], [abs(each.right) for each in broken]

    def _is_counted(self, unknown: int) -> bool:
        """Whether it is a count in one of its claims, which is not negative."""
        members = self.system.members
        fields = (members[number].kind.field(role) for number, role in self.system.unknowns[unknown].uses)
        return any(field is not None and field.counted for field in fields)

    def _figures(self, members: Iterable[int]) -> frozenset[int]:
        return frozenset().union(*(self.system.members[number].unknowns for number in members))


class _Search:
    """All sets of one size that hit every core and make the system possible."""

    def __init__(
        self, repairs: Repairs, cores: list[frozenset[int]], first: int, size: int, members: Iterable[int]
    ) -> None:
        self.repairs = repairs
        self.off = {row.member: row for n in members for row in repairs.rows.get(n, ()) if row.residual}
        """equalities that the printed figures break"""
        self.cores = cores
        """grows while the search goes on: what was learned at one size is true at the next"""
        self.first = first
        """how many of them were there before: few overlap, so that they tell best how many figures it takes"""
        self.size = size
        self.smallest: list[frozenset[int]] = []
        self.seen: set[frozenset[int]] = set()
        self.exhausted = False
        self.over = False
        """whether nothing more is tried"""
        self.undecided = False
        """whether a set was met of which it cannot be told that it is none"""

    def run(self) -> None:
        self._extend(frozenset(), ())

    def _extend(self, chosen: frozenset[int], inherited: Sequence[frozenset[int]]) -> None:
        """Every set of the size that holds the chosen figures; ``inherited``: cores that equalities gave on the way."""
        if chosen in self.seen:
            return
        self.seen.add(chosen)
        if (
            len(self.smallest) >= MOST_REPAIRS
            or self.repairs.trials >= MOST_TRIALS
            or len(self.seen) >= 10 * MOST_TRIALS
            or not self.repairs.system.allowance.is_work_left
        ):
            self.exhausted = self.over = True
            return
        self.repairs.system.allowance.work -= OF_A_SET + len(self.cores) // 4
        room = self.size - len(chosen)
        passed_on = [core for core in inherited if core.isdisjoint(chosen)]
        missed = [core for core in self.cores if core.isdisjoint(chosen)] + passed_on
        begun = [core for core in self.cores[: self.first] if core.isdisjoint(chosen)]
        if missed and not (could_hit(missed, room) and (not begun or could_hit(begun, room))):
            return
        fresh, off = self.repairs.excluded(chosen)
        if self.repairs.is_graph:
            off += [abs(row.residual) for row in self.off.values() if chosen.isdisjoint(row.coefficients)]
            if least(off) > room:
                return
        missed += fresh
        if missed:
            if not could_hit(missed, room):
                return
            core = min(missed, key=len)
        else:
            answer = self.repairs.possible(chosen)
            if answer.possible:
                if not room:
                    self.smallest.append(chosen)
                return
            if answer.possible is None:
                # neither this set nor a larger one with it can be called a repair, or not one
                self.exhausted = self.undecided = True
                return
            core = answer.core - chosen
            if core and (room or len(self.cores) < MOST_CORES):
                self.cores.append(core)
        if room:
            for unknown in sorted(within(within(core, missed, room), begun, room)):
                if self.over:
                    return
                self._extend(chosen | {unknown}, passed_on + fresh)


_UNDECIDED = SolverAnswer(None, {}, frozenset(), frozenset(), "equalities alone do not decide this")
