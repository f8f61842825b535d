"""Proposals of what was meant, and the slips of single figures: what is between the printed digits and those that would
do.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Final

from crossfoot.diagnosis.cause import Cause, causes
from crossfoot.diagnosis.trial import Trial
from crossfoot.figures.digits import Digits, Needed, digits_in
from crossfoot.figures.interval import Interval
from crossfoot.figures.sets import Way
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple

RECOMPUTED: Final = 12
"""The rank of plain recomputation, below that of every cause."""
VAGUE: Final = 13
"""The rank of a slip in a figure for which many values would do, so that the others do not confirm it: 10 or more as
they could be printed, over a hundredth of the figure or more (what a percentage without decimals leaves open)."""
MILLION: Final = 10**6
FEW: Final = 5
"""Figures of a claim up to which it is not asked first in which the least change would do: there are too few slips."""
COMMON: Final = 4
"""the rank down to which the slips of other figures are looked for first: exchanged, wrong, doubled and lost digits"""

Order = tuple[int, ...]
OfFigures = Sequence[tuple[Cause, Callable[[Digits, Needed], Iterable[str]]]]


@cache
def of_figures() -> OfFigures:
    """The causes that one figure may have, the likeliest first."""
    return tuple((cause, cause.meant) for cause in causes() if cause.meant is not None)


@cache
def tiers() -> Sequence[tuple[bool, OfFigures]]:
    """Those that are common, and the rest."""
    return [(common, [each for each in of_figures() if (each[0].rank <= COMMON) == common]) for common in (True, False)]


class Proposal(NamedTuple):
    cause: str
    rank: int
    texts: Mapping[str, str]
    """role -> figure, for each printed place once"""
    why: str
    """nothing for a slip in one figure, which its cause says"""
    order: tuple[int, int, int]
    """``place``, the rank, the relative change in millionths"""

    @property
    def place(self) -> int:
        """0 in a result figure, 1 in another one, 2 for what is recomputed, 3 for what the others do not confirm."""
        return self.order[0]


def proposal_of(
    trial: Trial, cause: str, rank: int, texts: Mapping[str, str], why: str, other: bool, fits: bool = False
) -> Proposal | None:
    """``None`` where it is plain that the claim would not hold; it is not asked where the digits are known to fit."""
    change = 0
    for role, text in texts.items():
        written = trial.read(text, role) if role in trial.figures else None
        if written is None or (not fits and len(texts) == 1 and not trial.may_do(role, written)):
            return None
        printed = trial.figures[role].written
        if printed.scale and written.num == 0 != printed.num:
            return None  # nobody prints "0 billion"
        change += change_of(printed, written)
    place = 2 if rank == RECOMPUTED else 3 if rank == VAGUE else int(other)
    return Proposal(cause, rank, texts, why, (place, rank, change))


def change_of(old: Written, new: Written) -> int:
    """By how many millionths of it, rounded down; of zero, of the new figure."""
    here, there = old.num * new.den, new.num * old.den
    return MILLION * abs(there - here) // (abs(here) or abs(there) or 1)


class Shortlist:
    """The orders of the first so many proposals, each proposal counted once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._orders: list[Order] = []
        self._known: set[object] = set()

    @property
    def is_full(self) -> bool:
        """False where it takes whatever comes."""
        return len(self._orders) == self._most

    def takes(self, order: Order) -> bool:
        """Whether a proposal of that order, or a later one, would come among them."""
        return len(self._orders) < self._most or order < self._orders[-1]

    def add(self, proposal: object, order: Order) -> None:
        """Counts a proposal, unless it is known; the order in which it came first stays."""
        if proposal in self._known:
            return
        self._known.add(proposal)
        insort(self._orders, order)
        del self._orders[self._most :]


class Open(NamedTuple):
    """A figure for which other digits would do."""

    least: int
    """by how much it changes at least, as in ``change_of``"""
    number: int
    role: str
    digits: Digits
    needed: Needed
    is_vague: bool


def slips_of(trial: Trial, opened: Iterable[Open], asked: OfFigures, tried: Shortlist | None = None) -> list[Proposal]:
    """Every slip of one of the figures, by one of the causes, that is between what is printed and what would do.

    With a shortlist, of figures that are no results, only those that may be among the ones tried; those that change
    least come first: in a long list a slip of nearly every entry would do.
    """
    numbered: list[tuple[int, Proposal]] = []
    for least, number, role, digits, needed, is_vague in opened:
        likely = asked
        if tried is not None and tried.is_full:
            orders = [(3, VAGUE) if is_vague else (1, cause.rank) for cause, _ in asked]
            likely = [each for each, order in zip(asked, orders, strict=True) if tried.takes((*order, least, number))]
        texts = each_text(digits, needed, likely)
        fits = bool(texts) and needed.is_exact
        for cause, text in texts:
            rank = VAGUE if is_vague else cause.rank
            proposal = proposal_of(trial, cause.name, rank, {role: text}, "", tried is not None, fits)
            if proposal is None:
                continue
            numbered.append((number, proposal))
            if tried is not None:
                tried.add((role, text), (*proposal.order, number))
    return [proposal for _, proposal in sorted(numbered, key=itemgetter(0))]


def open_to_slips(trial: Trial, results: set[str], other: bool) -> Iterator[Open]:
    """Every result, or other figure, for which other digits would do."""
    is_long = len(trial.figures) > FEW
    for number, (role, figure) in enumerate(trial.figures.items()):
        if (role not in results) != other or trial.is_defined(role):
            continue
        digits = digits_in(figure.written, trial.notation)
        sets = None if digits is None else trial.needed(role)
        if digits is None or (sets is not None and not sets):
            continue
        needed = Needed(digits, sets, trial.is_measured(role), trial.places_beside(role))
        least = _least_change(figure.written, sets) if is_long else 0
        yield Open(least, number, role, digits, needed, other and _is_vague(needed))


def _least_change(printed: Written, sets: Sequence[tuple[Way, Interval]] | None) -> int:
    """What ``change_of`` is at least for another figure that allows one of these values: a quick bound."""
    if sets is None or printed.hedge or type(printed) is not Written or not printed.num:
        return 0
    num, den = printed.num, printed.den
    unit: int = 10**printed.scale * den  # other digits stand for values that are no further from theirs
    changes = []
    for _, values in sets:
        below = 0 if values.lo is None else values.lo * den - num * values.den
        above = 0 if values.hi is None else num * values.den - values.hi * den
        changes.append(MILLION * max(max(below, above) - unit * values.den, 0) // (abs(num) * values.den))
    return min(changes)


def _is_vague(needed: Needed) -> bool:
    return any(high - low >= 9 and 100 * (high - low) >= high for low, high in needed.here)


def each_text(digits: Digits, needed: Needed, asked: OfFigures) -> list[tuple[Cause, str]]:
    """Each text once, with the likeliest of these causes that makes it."""
    found: list[tuple[Cause, str]] = []
    seen = {digits.text}
    for cause, meant in asked:
        for text in meant(digits, needed):
            if text not in seen:
                seen.add(text)
                found.append((cause, text))
    return found
