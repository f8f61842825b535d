"""Whether claims that share figures agree once other figures stand in place of some printed ones.

No fix is listed that would put one claim right and another wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from crossfoot.claims.roles import given_of
from crossfoot.claims.verdict import decide
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import Written
from crossfoot.together.answer import OF_A_MEMBER, Allowance
from crossfoot.together.repairs import Repairs
from crossfoot.together.system import Member, System, Taken, holds_with


def agrees(repairs: Repairs, chosen: Mapping[int, Written], beside: frozenset[int] = frozenset()) -> bool:
    """True when every claim can be right with these figures as printed, and none has to be read more leniently.

    ``beside``: figures that have to change too, and may have any value.
    """
    system = repairs.system
    touched = by_member(system, chosen)
    if not all(_is_as_right(system.members[number], changed) for number, changed in touched.items()):
        return False
    part = repairs.part_of(frozenset(chosen) | beside)
    if all(member.number in repairs.rows for member in part) and not repairs.twins:
        return True
    return bool(repairs.ask(part, beside, sets_with(repairs, chosen)).possible)


def by_member(system: System, chosen: Mapping[int, Written]) -> dict[int, dict[str, Written]]:
    """The figures that change in each claim, by role."""
    changed: dict[int, dict[str, Written]] = {}
    for unknown, written in chosen.items():
        for number, role in system.unknowns[unknown].uses:
            changed.setdefault(number, {})[role] = written
    return changed


def sets_with(repairs: Repairs, chosen: Mapping[int, Written]) -> list[Interval]:
    """The values that trusted figures may have, with these in place of the printed ones."""
    system, sets = repairs.system, list(repairs.sets)
    for unknown, written in chosen.items():
        sets[unknown] = system.set_of_another(system.unknowns[unknown], written)
    return sets


def _is_as_right(member: Member, changed: Mapping[str, Written]) -> bool:
    verdict = decide(member.kind, given_of(member.claim, changed), member.document.rounding)[0]
    return verdict in ("consistent", "undetermined") or (verdict == member.claim.verdict and verdict != "mismatch")


class Others:
    """The claims of a system beside one that is wrong by itself."""

    def __init__(self, system: System, repairs: Callable[[], Repairs], reported: frozenset[int]) -> None:
        """``reported``: members of conflicts that have findings of their own; they are asked only about what changes
        one of their figures, which would not be right by itself while they exclude it.

        ``repairs`` are asked for when it comes to claims of the system.
        """
        self.system, self._repairs = system, repairs
        self.reported = reported
        self.wrong = {member.number for member in system.members if member.is_wrong}
        self._allowance = Allowance()
        self._allowance.serve(len(system.members))
        self._printed: dict[int, bool] = {}
        """members -> whether they hold with the figures that they share as printed"""
        self.numbers = {(id(each.document), each.claim.index): each.number for each in system.members}

    @cached_property
    def repairs(self) -> Repairs:
        return self._repairs()

    def agree(self, document: int, index: int, figures: Mapping[str, Written]) -> bool:
        """Whether the claim with that index can be right, and the others as right as before, with these figures in it.

        By role; ``document`` by identity. That the claim holds by itself is known. Where there are too many others to
        ask of each fix, none that needs it is said to agree.
        """
        system = self.system
        itself = self.numbers.get((document, index))
        if itself is None:
            return True
        roles = dict(system.members[itself].roles)
        chosen = {roles[role]: written for role, written in figures.items()}
        touched = by_member(system, chosen)
        for number, changed in touched.items():
            member = system.members[number]
            if number != itself and not member.is_wrong and not _is_as_right(member, changed):
                return False
        is_of_a_conflict = not self.reported.isdisjoint(touched.keys() - {itself})
        out = self.wrong - self.reported if is_of_a_conflict else self.wrong | self.reported
        reached = self.repairs.part_of(frozenset(chosen))
        part = [member for member in reached if member.number == itself or member.number not in out]
        self._allowance.work -= len(reached)
        return self._hold_as_printed(part, chosen) or self._are_possible(part, chosen)

    def _hold_as_printed(self, part: Sequence[Member], chosen: Mapping[int, Written]) -> bool:
        """The short way: all figures that are shared have simply the values that are printed."""
        repairs = self.repairs
        if repairs.twins:
            return False
        for member in part:
            if member.unknowns.isdisjoint(chosen):
                if member.number not in self._printed:
                    self._printed[member.number] = holds_with(member, self._taken(member, {}))
                if not self._printed[member.number]:
                    return False
            elif not holds_with(member, self._taken(member, chosen)):
                return False
        return True

    def _taken(self, member: Member, chosen: Mapping[int, Written]) -> dict[str, Written]:
        repairs, unknowns = self.repairs, self.system.unknowns
        taken: dict[str, Written] = {}
        for role, unknown in member.roles:
            written = chosen.get(unknown, unknowns[unknown].written)
            if len(unknowns[unknown].uses) > 1 and (repairs.soft[unknown] or unknown in chosen):
                taken[role] = Taken(written)
            elif unknown in chosen:
                taken[role] = written
        return taken

    def _are_possible(self, part: Sequence[Member], chosen: Mapping[int, Written]) -> bool:
        if not self._allowance.is_work_left:
            return False
        self._allowance.work -= OF_A_MEMBER * len(part)
        return bool(self.repairs.ask(part, frozenset(), sets_with(self.repairs, chosen)).possible)
