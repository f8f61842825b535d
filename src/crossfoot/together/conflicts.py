"""Conflicts between claims as findings: where, which figures would have to be what, and which claims say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import islice

from crossfoot.claimfile.document import Document
from crossfoot.claimfile.same_as import SameFigure
from crossfoot.claims.claim import Claim, Figure, Verdict
from crossfoot.claims.finding import CellPlace, Conflict, Edit, FigureChange, Finding, Fix, Related
from crossfoot.claims.wording import like, message
from crossfoot.diagnosis.cause import causes
from crossfoot.diagnosis.diagnose import MOST, cause_of
from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Unreadable
from crossfoot.figures.written import Written
from crossfoot.messages import translatable, translated
from crossfoot.together.agreement import Others, agrees, sets_with
from crossfoot.together.answer import BOUND, MISSING, OF_A_MEMBER, Allowance, Contradiction
from crossfoot.together.repairs import MOST_CHANGES, Repairs
from crossfoot.together.system import Member, System, Unknown, systems

RULE = "figures-conflict"
MOST_SOUGHT = 24
"""repairs of one conflict for which values are looked for, where slack leaves a choice; the others are named only"""


def check_together(documents: Sequence[Document], ties: Sequence[SameFigure] = ()) -> None:
    """Find what cannot all be true in these documents, and leave it with the document where it is most likely wrong."""
    allowances: dict[int, Allowance] = {}
    for system in systems(documents, ties):
        if system.members:  # figures may be tied where no claim uses them
            system.allowance = allowances.setdefault(id(system.members[0].document), system.allowance)
            system.allowance.serve(len(system.members))
        if _stand_alone(system):
            others = Others(system, partial(Repairs, system), frozenset())
        else:
            repairs = Repairs(system)
            others = Others(system, lambda repairs=repairs: repairs, _reported(repairs))  # type: ignore[misc]
        for document in {id(member.document): member.document for member in system.members}.values():
            document.agree.append(partial(others.agree, id(document)))


def _stand_alone(system: System) -> bool:
    """True where no claim says anything of another one, so that there is no conflict: what they share is known exactly,
    none uses a figure twice, and one at the most is wrong by itself.
    """
    shared = [unknown for unknown in system.unknowns if len(unknown.uses) > 1]
    return (
        not system.ties
        and sum(member.is_wrong for member in system.members) <= 1
        and all(len(member.unknowns) == len(member.roles) for member in system.members)
        and all(system.sets(unknown).is_point for unknown in shared)
    )


def _reported(repairs: Repairs) -> frozenset[int]:
    """Report all conflicts of a system; the members that they are about."""
    reported: set[int] = set()
    for contradiction in repairs.conflicts():
        for part in _independent(repairs.system, contradiction):
            _report(repairs, part)
            reported.update(part.members)
    for verdict, members, figures in repairs.leniently:
        _report_lenient(repairs.system, verdict, sorted(members), sorted(figures))
    return frozenset(reported)


def _independent(system: System, contradiction: Contradiction) -> Iterator[Contradiction]:
    """The conflict in parts that no repair connects, so that each is a finding of its own.

    A part that is one claim, wrong by itself, is left out: it has its finding already.
    """
    parts: list[set[int]] = [{member} for member in contradiction.members]
    if contradiction.unknown or not contradiction.repairs:
        parts = [set(contradiction.members)]
    for repair in contradiction.repairs:
        for unknown in repair:
            touched = {number for number, _ in system.unknowns[unknown].uses if number in contradiction.members}
            touching = [part for part in parts if part & touched]
            parts = [part for part in parts if not part & touched] + ([set().union(*touching)] if touching else [])
    reached = {unknown for number in contradiction.members for unknown in system.members[number].unknowns}
    together = any(not system.members[number].is_wrong for number in contradiction.members)
    if together or any(not repair <= reached for repair in contradiction.repairs):
        yield contradiction  # what excludes itself only together, or is repaired elsewhere too, is told together
        return
    for part in parts:
        if len(part) < 2 and all(system.members[number].is_wrong for number in part):
            continue
        figures = {unknown for number in part for unknown in system.members[number].unknowns}
        repairs = dict.fromkeys(frozenset(repair & figures) for repair in contradiction.repairs)
        beside = contradiction.repairs[0] - figures if contradiction.repairs else frozenset()
        yield contradiction._replace(
            members=tuple(sorted(part)), repairs=tuple(repair for repair in repairs if repair), beside=beside
        )


def _report(repairs: Repairs, contradiction: Contradiction) -> None:
    system = repairs.system
    if contradiction.unknown:
        _report_undecided(system, contradiction)
        return
    ranked: list[_Ranked] = []
    for repair in contradiction.repairs:
        sought = sum(not each.answer.unique for each in ranked)
        seek = sought < MOST_SOUGHT and system.allowance.is_work_left
        ranked.append(_Ranked(repairs, contradiction, repair, seek=seek))
    ranked.sort(key=lambda each: each.rank)
    first = system.unknowns[min(ranked[0].repair)] if ranked else _first_figure(system, contradiction)
    document = first.document
    claims = [system.members[number] for number in contradiction.members]
    ids = tuple(_id(document, member.document, member.claim.id) for member in claims)
    for member in claims:
        if member.is_wrong:
            member.document.covered.add(member.claim.index)
    related = [
        _related(
            document,
            each.document,
            _why(each.document, each.claim, each.kind.name),
            each.claim.figures[0],
            each.claim.index,
        )
        for each in claims
    ]
    changed = {unknown for repair in contradiction.repairs for unknown in repair}
    tied = {u: None for tie in system.ties if changed.intersection(tie) for u in tie if u != first.number}
    related += [_related_figure(document, system.unknowns[u]) for u in tied]
    cells = cells_named(document, (system.unknowns[u].name for each in ranked for u in sorted(each.repair)))
    related += map(of_cell, cells)
    document.conflicts.append(
        Finding(
            RULE, _sentence(system, contradiction, ranked, ids), _path(first), None,
            first.figure.start, first.figure.end,
            fixes=tuple(islice((fix for each in ranked if (fix := each.fix(document))), MOST)), related=tuple(related),
            conflict=Conflict(ids, tuple(each.changes() for each in ranked)), cells=cells,
        )
    )  # fmt: skip


def _report_lenient(system: System, verdict: Verdict, members: Sequence[int], figures: Sequence[int]) -> None:
    """Claims that are right together only in a lenient reading, which is told as of one claim."""
    from crossfoot.together.sentences import LENIENT, shown

    claims = [system.members[number] for number in members]
    first = system.unknowns[figures[0]] if figures else _first_figure(system, Contradiction(tuple(members), ()))
    document = first.document
    ids = tuple(_id(document, each.document, each.claim.id) for each in claims)
    rule, sentence = LENIENT[verdict]
    document.conflicts.append(
        Finding(
            rule, translated(sentence, claims=shown(ids)), _path(first), None,
            first.figure.start, first.figure.end, conflict=Conflict(ids, ()),
        )
    )  # fmt: skip


def _report_undecided(system: System, contradiction: Contradiction) -> None:
    members = [system.members[number] for number in contradiction.members]
    document = members[0].document
    figure = members[0].claim.figures[0]
    text = translated(
        "whether these claims can all be right is not checked: {reason}", reason=translated(contradiction.unknown)
    )
    ids = tuple(_id(document, member.document, member.claim.id) for member in members)
    document.conflicts.append(
        Finding(
            "figures-undetermined",
            text,
            ("claims", members[0].claim.index),
            None,
            figure.start,
            figure.end,
            conflict=Conflict(ids, ()),
        )
    )


def _id(here: Document, there: Document, identifier: str) -> str:
    return identifier if here is there else f"{there.path}:{identifier}"


def _first_figure(system: System, contradiction: Contradiction) -> Unknown:
    if contradiction.members:
        return system.unknowns[min(system.members[contradiction.members[0]].unknowns)]
    return system.unknowns[system.ties[0].first]


def _path(unknown: Unknown) -> tuple[str | int, ...]:
    return unknown.document.path_to(-1 if unknown.name else _index(unknown), unknown.figure)


def _index(unknown: Unknown) -> int:
    return next(
        claim.index for claim in unknown.document.claims if any(figure is unknown.figure for figure in claim.figures)
    )


def _why(document: Document, claim: Claim, kind: str) -> str:
    if claim.failed is None:
        return translated("{kind} {claim}: is right by itself", kind=kind, claim=claim.id)
    said = message(claim, document.notation)
    return translated("{kind} {claim}: {sentence}", kind=kind, claim=claim.id, sentence=said)


def _related(here: Document, there: Document, text: str, figure: Figure, index: int) -> Related:
    start, end = there.span(("claims", index))
    return _place(here, there, text, ("claims", index), start, end)


def _place(here: Document, there: Document, text: str, path: tuple[str | int, ...], start: int, end: int) -> Related:
    if here is there:
        return Related(text, path, start, end)
    return Related(text, path, start, end, there.path, *there.source.position(start))


def cells_named(document: Document, names: Iterable[str]) -> tuple[CellPlace, ...]:
    """The cells among these names, each once."""
    return tuple(document.cells[name] for name in dict.fromkeys(names) if name in document.cells)


def of_cell(cell: CellPlace) -> Related:
    """Where a cell stands in its own document; line and column are looked up later, in the text of that."""
    from crossfoot.inputs.grids.grid import in_words

    place = in_words(cell.place)
    text = translated("{figure} in table {table}, {place}", figure=cell.text, table=cell.table, place=place)
    return Related(text, ("tables", cell.table, cell.name), 0, 0, cell.document)


def _related_figure(here: Document, unknown: Unknown) -> Related:
    text = translated("{figure} is {printed} here", figure=unknown.called, printed=unknown.written)
    return _place(here, unknown.document, text, _path(unknown), unknown.figure.start, unknown.figure.end)


def _sentence(system: System, contradiction: Contradiction, ranked: Sequence[_Ranked], ids: Sequence[str]) -> str:
    if not ids:
        return _told_differently(system, contradiction)
    from crossfoot.together.sentences import cannot_be_right, not_looked_for, with_repair, without_repair

    head = cannot_be_right(ids, beside_others=bool(system.ties))
    if ranked:
        alike = sum(1 for each in ranked[1:] if each.rank == ranked[0].rank)
        return with_repair(head, ", ".join(ranked[0].sentences()), len(ranked) - 1, alike)
    if contradiction.complete:
        return without_repair(head, MOST_CHANGES)
    from crossfoot.together.solver import installed

    return not_looked_for(head, BOUND if installed() else MISSING)


def _told_differently(system: System, contradiction: Contradiction) -> str:
    changed = {unknown for repair in contradiction.repairs for unknown in repair}
    pairs = "; ".join(
        translated("{one} and {other}", one=system.unknowns[u].written, other=system.unknowns[v].written)
        for u, v in system.ties
        if changed.intersection((u, v))
    )
    return translated("the same figure is told differently: {pairs}", pairs=pairs)


class _Ranked:
    """One repair with the values that would do and what it would mean."""

    def __init__(self, repairs: Repairs, contradiction: Contradiction, repair: frozenset[int], *, seek: bool) -> None:
        self.repairs, self.repair = repairs, repair
        self.system = repairs.system
        self.beside = contradiction.beside
        self.answer = repairs.possible(repair | self.beside)
        self.texts: dict[int, tuple[str, str, str]] = {}
        """unknown -> the text that would do, the cause in words, the cause's name"""
        self.ranks: list[int] = []
        if not (seek or self.answer.unique):
            self.works, self.ranks = False, [_UNEXPLAINED] * len(repair)
            return
        reached = repairs.part_of(repair | self.beside)
        near = [member for member in reached if member.unknowns & repair]
        # What the claims around a figure allow it is seldom more than what all claims do, and found much sooner.
        self.works = self._write(near) or (len(near) < len(reached) and self._write(reached))

    def _write(self, members: Sequence[Member]) -> bool:
        """Choose the texts from what these members allow; true where everything agrees with them."""
        self.ranks.clear()
        chosen: dict[int, Written] = {}
        for unknown in sorted(self.repair):
            text, cause, name, rank = self._choose(unknown, members, chosen)
            self.texts[unknown] = (text, cause, name)
            self.ranks.append(rank)
            written = self._read(unknown, text)
            if written is not None:
                chosen[unknown] = written
        return len(chosen) == len(self.repair) and agrees(self.repairs, chosen, self.beside)

    @property
    def rank(self) -> tuple[int, int, int]:
        """Less is likelier: repairs that can be written out first, then those that a slip explains, likelier slips
        first.
        """
        unexplained = sum(rank >= _UNEXPLAINED for rank in self.ranks)
        return (not self.works, unexplained, sum(self.ranks))

    def _choose(
        self, unknown: int, members: Sequence[Member], chosen: Mapping[int, Written]
    ) -> tuple[str, str, str, int]:
        place = self.system.unknowns[unknown]
        notation = place.document.notation
        needed = self._needed(unknown, members, chosen)
        if needed is None:
            return "", "", "", _UNEXPLAINED
        measured = any(role in self.system.members[n].kind.measured for n, role in place.uses)
        slip = cause_of(place.written, needed, notation, measured)
        if slip is not None:
            return (
                slip.text,
                next(translated(cause.words) for cause in causes() if cause.name == slip.cause),
                slip.cause,
                slip.rank,
            )
        value = _nearest_within(needed, place.written)
        return like(value, place.written, notation), "", "", _UNEXPLAINED

    def _needed(self, unknown: int, members: Sequence[Member], chosen: Mapping[int, Written]) -> Interval | None:
        """The values that would do for this figure in these claims, beside those chosen, the rest being free."""
        exact = self.answer.values.get(unknown)
        if self.answer.unique:
            return None if exact is None else Interval.point(exact)
        freed = (self.repair | self.beside) - chosen.keys()
        from crossfoot.together.solver import range_of

        self.system.allowance.work -= 4 * OF_A_MEMBER * len(members)
        low, high = range_of(self.system, members, freed, sets_with(self.repairs, chosen), unknown)
        if low is None and high is None:
            return None  # a value that z3 happens to choose is not the same each time
        return Interval.between(low, high)

    def _read(self, unknown: int, text: str) -> Written | None:
        place = self.system.unknowns[unknown]
        try:
            return place.written.alike(place.document.figures.figure(text))
        except Unreadable:
            return None

    def changes(self) -> tuple[FigureChange, ...]:
        changes = []
        for unknown in sorted(self.repair):
            text, cause, _ = self.texts.get(unknown, ("", "", ""))
            place = self.system.unknowns[unknown]
            needed = text if self.works else translated("another value")
            changes.append(FigureChange(place.label, place.written.text, needed, cause))
        return tuple(changes)

    def sentences(self) -> Iterator[str]:
        """The changes as sentences."""
        for unknown, change in zip(sorted(self.repair), self.changes(), strict=True):
            figure = self.system.unknowns[unknown].called
            sentence = translatable("{figure} is {printed} and would have to be {needed}")
            yield translated(sentence, figure=figure, printed=change.printed, needed=change.needed)

    def fix(self, document: Document) -> Fix | None:
        """The edits, where they make everything agree and all stand in the document that is told of them."""
        places = [self.system.unknowns[unknown] for unknown in sorted(self.repair)]
        if not self.works or any(place.document is not document for place in places):
            return None
        edits = tuple(
            Edit(_path(place), self.texts[place.number][0], place.figure.start, place.figure.end)
            for place in places
            if not place.figure.is_cell  # it stands in another document
        )
        causes = [self.texts[place.number] for place in places]
        titles = []
        for place, (text, cause, _) in zip(places, causes, strict=True):
            title = translated("{role} {figure}", role=place.called, figure=text)
            titles.append(translated("{change} ({reason})", change=title, reason=cause) if cause else title)
        return Fix(", ".join(titles), edits, False, causes[0][2] if len(causes) == 1 else "", sum(self.ranks))


_UNEXPLAINED = 100


def _nearest_within(needed: Interval, printed: Written) -> Fraction:
    """The value nearest to what was printed; a little inside where an end is open, so that it can be printed."""
    value = printed.value
    low, high = needed.lower, needed.upper
    if low is not None and value <= low:
        return low if high is None or high > low + printed.last_place else (low + high) / 2
    if high is not None and value >= high:
        return high if low is None or high > low + printed.last_place else (low + high) / 2
    return value
