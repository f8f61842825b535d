"""What was probably meant: every slip of ``crossfoot.causes`` is tried on every printed figure of a claim that does not hold.

Only what makes the claim consistent is kept. The order: the likeliest slip first (its rank); of equally likely ones that which touches
the fewest figures, then the fewest characters, then the figure that the finding points at. Plain recomputation, which is no slip of the hand,
comes last; where it gives the same text as a slip, the slip names it.

Hundreds of texts are possible, and few fit. They are not tried one by one: an interval that spans a run of them is tried first,
and where the claim cannot hold for any value in it, the whole run is out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import Final, NamedTuple

from crossfoot.document import Document, path_of, split_role
from crossfoot.equation import Equation
from crossfoot.interval import Interval
from crossfoot.model import Claim, Edit, Figure, Fix, Given
from crossfoot.notation import Notation, Unreadable
from crossfoot.number import NEAREST, Way, Written, read
from crossfoot.ratio import Ratio
from crossfoot.registry import Case, Cause, Kind, causes
from crossfoot.wording import like

RECOMPUTED: Final = 11
"""The rank of plain recomputation, below that of every cause."""
ONLY_RECOMPUTED: Final = frozenset({"forced-share"})
"""causes that may explain a claim which is cut off or rounded up; any other would be far-fetched"""
_WAYS: Final[Mapping[str, tuple[Way, ...]]] = {
    "nearest": (NEAREST,),
    "truncate": (NEAREST, "truncated"),
    "up": (NEAREST, "rounded-up"),
    "any": (NEAREST, "truncated", "rounded-up"),
}


class Origin(NamedTuple):
    """What one figure could have been meant to be."""

    cause: str
    text: str
    rank: int


def diagnose(document: Document, claim: Claim) -> tuple[Fix, ...]:
    """The fixes of a claim that is neither consistent nor undetermined, likeliest first."""
    trial = _Trial(document, claim)
    slips = claim.verdict == "mismatch"
    found = [*(_slips(trial) if slips else ()), *_readings(trial, slips), *_recomputed(trial)]
    found.sort(key=lambda proposal: proposal.order)
    fixes: dict[tuple[tuple[str, str], ...], Fix] = {}
    for proposal in found:
        fixes.setdefault(tuple(sorted(proposal.texts.items())), _fix(trial, proposal))
    return tuple(fixes.values())


class _Proposal(NamedTuple):
    cause: str
    rank: int
    texts: Mapping[str, str]
    """role -> figure, for each printed place once"""
    why: str
    order: tuple[int, int, int, int]


def _fix(trial: _Trial, proposal: _Proposal) -> Fix:
    edits, words = [], []
    for role, text in proposal.texts.items():
        figure = trial.figures[role]
        edits.append(Edit(edit_path(trial.claim, figure), text, figure.start, figure.end))
        words.append(text if "[" in role else f"{role} {text}")
    why = f" ({proposal.why})" if proposal.why else ""
    return Fix(", ".join(words) + why, tuple(edits), cause=proposal.cause, rank=proposal.rank)


def edit_path(claim: Claim, figure: Figure) -> tuple[str | int, ...]:
    """Where the figure is written: in the claim, or where its name is declared."""
    return ("figures", figure.name) if figure.name else path_of(claim.index, figure.role)


def _slips(trial: _Trial) -> Iterator[_Proposal]:
    """Every slip of one figure that explains the claim."""
    for role, figure in trial.figures.items():
        tried = [(cause, text) for cause in causes() if cause.meant for text in cause.meant(figure.written, trial.notation)]
        by_text: dict[str, Cause] = {}
        for cause, text in tried:
            by_text.setdefault(text, cause)
        by_text.pop(figure.written.text, None)
        candidates = [written for text in by_text if (written := trial.read(text, role)) is not None]
        for written in trial.fitting(role, candidates):
            cause = by_text[written.text]
            why = f"{cause.words}: {figure.written.text}"
            yield trial.proposal(cause.name, cause.rank, {role: written.text}, why)


def _readings(trial: _Trial, slips: bool) -> Iterator[_Proposal]:
    """Every slip that concerns the claim as a whole."""
    case = Case(trial.claim, trial.given, trial.notation, trial.document.claims)
    for cause in causes():
        if cause.readings is None or not (slips or cause.name in ONLY_RECOMPUTED):
            continue
        for reading in cause.readings(case):
            if trial.holds(reading.texts):
                yield trial.proposal(cause.name, cause.rank, reading.texts, reading.why)


def _recomputed(trial: _Trial) -> Iterator[_Proposal]:
    """For each printed figure, what the others give for it."""
    for recomputed in trial.claim.recomputed:
        figure = trial.claim.figure(recomputed.role)
        if figure is None:
            continue
        text = _like(recomputed.exact, figure.written, trial.notation)
        if text and trial.holds({recomputed.role: text}):
            yield trial.proposal("", RECOMPUTED, {recomputed.role: text}, "")


def _like(exact: Fraction, printed: Written, notation: Notation) -> str:
    """The value in the printed style; for a ratio the same count out of another number."""
    if not isinstance(printed, Ratio):
        return like(exact, printed, notation)
    out_of = round(printed.count / exact) if exact else 0
    first, _, after = printed.text.rpartition(str(printed.out_of))
    return f"{first}{out_of}{after}" if first and out_of > 0 else ""


class _Trial:
    """One claim, and what becomes of it with other figures."""

    def __init__(self, document: Document, claim: Claim) -> None:
        self.document = document
        self.claim = claim
        self.notation = document.notation
        self.kind: Kind = document.kind(claim)
        self.given = document.given(claim)
        self.ways = _WAYS[document.rounding]
        self.figures: dict[str, Figure] = {}
        """by role, each printed place once"""
        self.places: dict[str, list[tuple[str, int]]] = {}
        """role -> every place in ``given`` that changes with it: a field, and the number of the entry or -1"""
        self._first_roles()
        shown = next((each.role for each in claim.recomputed if each.role in self.figures), "")
        self._order = {role: (role != shown, number) for number, role in enumerate(self.figures)}

    def _first_roles(self) -> None:
        named: dict[str, str] = {}
        entries: dict[str, int] = {}
        for figure in self.claim.figures:
            field, entry = split_role(figure.role)
            number = -1
            if entry is not None:
                number = entries[field] = entries.get(field, -1) + 1
            role = named.setdefault(figure.name, figure.role) if figure.name else figure.role
            self.figures.setdefault(role, figure)
            self.places.setdefault(role, []).append((field, number))

    def proposal(self, cause: str, rank: int, texts: Mapping[str, str], why: str) -> _Proposal:
        changed = 0
        for role, text in texts.items():
            old = self.figures[role].written.text
            changed += abs(len(old) - len(text)) + sum(a != b for a, b in zip(old, text, strict=False))
        place = min(2 * self._order[role][1] + 100 * self._order[role][0] for role in texts)
        return _Proposal(cause, rank, texts, why, (rank, len(texts), changed, place))

    def read(self, text: str, role: str) -> Written | None:
        try:
            if isinstance(self.figures[role].written, Ratio):
                return self.document.read(text, split_role(role)[0], self.kind)
            return read(text, self.notation)
        except Unreadable:
            return None

    def holds(self, texts: Mapping[str, str]) -> bool:
        """True when the claim is consistent with these figures, and they are no longer the printed ones."""
        given = self.given
        changed = False
        for role, text in texts.items():
            written = self.read(text, role) if role in self.figures else None
            if written is None:
                return False
            changed = changed or text != self.figures[role].written.text
            given = self._with(given, role, written)
        return changed and self._consistent(given)

    def _with(self, given: Given, role: str, written: Written) -> Given:
        one, many = given.one, given.many
        for field, number in self.places[role]:
            if number < 0:
                one = {**one, field: written}
            else:
                entries = many[field]
                many = {**many, field: (*entries[:number], written, *entries[number + 1 :])}
        return Given(one, many, given.options)

    def _consistent(self, given: Given) -> bool:
        """What ``verdict.decide`` calls consistent, without the ways that the document does not count as such."""
        return self._possible(given) and not self.kind.gap(given)

    def _possible(self, given: Given) -> bool:
        try:
            failed: Callable[[Given, Way], Equation | None] = self.kind.failed
            return any(failed(given, way) is None for way in self.ways)
        except (ZeroDivisionError, ValueError):
            return True  # to be decided where the divisor is known

    def fitting(self, role: str, candidates: Sequence[Written]) -> Iterator[Written]:
        """The candidates with which the claim is consistent."""
        runs: dict[tuple[object, ...], list[Written]] = {}
        for written in candidates:
            key = (written.plain, written.kind, written.num >= 0) if written.hedge[:1] not in ("<", ">") else (written.text,)
            runs.setdefault(key, []).append(written)
        measured = split_role(role)[0] in self.kind.measured
        for run in runs.values():
            yield from self._search(role, _Run(run, self.ways[-1], measured))

    def _search(self, role: str, run: _Run) -> Iterator[Written]:
        waiting = [(0, len(run.written))]
        while waiting:
            start, end = waiting.pop()
            if end - start == 1:
                if self._consistent(self._with(self.given, role, run.written[start])):
                    yield run.written[start]
            elif self._possible(self._with(self.given, role, run.spanning(start, end))):
                middle = (start + end) // 2
                waiting += [(middle, end), (start, middle)]


class _Run:
    """Candidates of one sort in the order of their values, and intervals that span some of them."""

    def __init__(self, candidates: Iterable[Written], way: Way, measured: bool) -> None:
        sets = [(written.interval(way, measured), written) for written in candidates]
        den = lcm(*(found.den for found, _ in sets))
        ends = [(_scaled(s.lo, den // s.den), _scaled(s.hi, den // s.den), n) for n, (s, _) in enumerate(sets)]
        ends.sort(key=lambda end: (end[0] or 0, end[1] or 0))
        self.den = den
        self.low = [low for low, _, _ in ends]
        self.high = [high for _, high, _ in ends]
        self.written = [sets[number][1] for _, _, number in ends]

    def spanning(self, start: int, end: int) -> Written:
        lows, highs = self.low[start:end], self.high[start:end]
        high = max(highs)  # type: ignore[type-var]  # only a run of one is unbounded
        return _Span(self.written[start], Interval(min(lows), high, self.den), high)  # type: ignore[type-var]


def _scaled(end: int | None, by: int) -> int | None:
    return None if end is None else end * by


class _Span(Written):
    """Stands for every figure whose true values lie in an interval."""

    __slots__ = ("span",)

    def __init__(self, like: Written, span: Interval, high: int | None) -> None:
        # The value is that of the upper end, over twice its denominator, so that it is never taken for a plain 100%.
        super().__init__(like.text, 2 * (high or 0), 2 * span.den, kind=like.kind, hedge=like.hedge, plain=like.plain)
        self.span = span

    def interval(self, way: Way = NEAREST, measured: bool = False) -> Interval:
        return self.span


def causes_of(
    printed: Written, needed: Interval | Callable[[Fraction], bool], notation: Notation, measured: bool = False
) -> tuple[Origin, ...]:
    """The slips of one figure that turn a value which is needed into what was printed, likeliest first.

    ``needed`` is the set of true values that would do, or tells of a printed value whether it would.
    """
    found: dict[str, Origin] = {}
    for cause in causes():
        for text in cause.meant(printed, notation) if cause.meant else ():
            if text in found or text == printed.text:
                continue
            try:
                written = read(text, notation)
            except Unreadable:
                continue
            if needed(written.value) if callable(needed) else written.interval(NEAREST, measured).meets(needed):
                found[text] = Origin(cause.name, text, cause.rank)
    return tuple(found.values())


def cause_of(
    printed: Written, needed: Interval | Callable[[Fraction], bool], notation: Notation, measured: bool = False
) -> Origin | None:
    """The likeliest of ``causes_of``."""
    return next(iter(causes_of(printed, needed, notation, measured)), None)
