"""What was probably meant by a claim that does not hold.

The search goes from what a figure would have to be, given the others, to the printed digits: is one slip of
``crossfoot.causes`` between the two? What comes of it is checked by the claim itself, and kept only if the claim is
then consistent and no other claim is made wrong.

The order: a slip in a result figure, the likelier slip first, then one in another figure; of slips that are equally
likely that which makes what the figures give, then that which changes its figure least. Plain recomputation, which is
no slip of the hand, comes next; where it gives the same text as a slip, the slip names it. Last comes a slip in a
figure for which so many values would do that the others do not confirm it. However many slips would explain a claim,
what the figures give for the result is among what is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain, islice
from operator import itemgetter
from typing import Final
from weakref import WeakKeyDictionary

from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim, Recomputed
from crossfoot.claims.finding import Edit, Fix, Fixes
from crossfoot.claims.kind import kinds
from crossfoot.claims.roles import called
from crossfoot.claims.wording import beyond_zero, like_ratio
from crossfoot.diagnosis.cause import Case, Cause, Meaning, causes
from crossfoot.diagnosis.shortlist import Shortlist
from crossfoot.diagnosis.trial import Trial
from crossfoot.figures.digits import Digits, Needed, digits_in
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.ratio import Ratio
from crossfoot.figures.sets import Way
from crossfoot.figures.written import NEAREST, Written
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

MOST: Final = 5
"""proposals for one claim"""
MOST_TRIED: Final = 40
"""proposals that are checked; those that one slip explains seldom fail, and the likeliest are checked first"""
FEW: Final = 5
"""Figures of a claim up to which it is not asked first in which the least change would do: there are too few slips."""
RECOMPUTED: Final = 12
"""The rank of plain recomputation, below that of every cause."""
VAGUE: Final = 13
"""The rank of a slip in a figure for which many values would do, so that the others do not confirm it: 10 or more as
they could be printed, over a hundredth of the figure or more (what a percentage without decimals leaves open)."""
ONLY_RECOMPUTED: Final = frozenset({"forced-share"})
"""causes that may explain a claim which is cut off or rounded up; any other would be far-fetched"""
MOST_WRONG: Final = 200
"""claims that do not hold among which one is looked for whose failure explains another one's"""
_MILLION: Final = 10**6


class Origin(NamedTuple):
    """What one figure could have been meant to be."""

    cause: str
    text: str
    rank: int


def proposals(document: Document, claim: Claim) -> Fixes:
    """``diagnose``, put off until somebody looks."""
    return Fixes(partial(diagnose, document, claim))


def diagnose(document: Document, claim: Claim) -> tuple[Fix, ...]:
    """The fixes of a claim that is neither consistent nor undetermined, likeliest first; none for an inequality."""
    if claim.failed is None or claim.failed.operator != "=":
        return ()
    trial = Trial(document, claim)
    results = {each.role for each in claim.recomputed if each.role in trial.figures}
    slips = claim.verdict == "mismatch"
    readings = [each for each in _readings(trial, results, slips) if each is not None]
    recomputed = [each for each in _recomputed(trial) if each is not None]

    computed = {_key(each) for each in recomputed}

    def order(proposal: _Proposal) -> tuple[int, ...]:
        place, rank, change = proposal.order
        return place, rank, _key(proposal) not in computed, change

    of_results = _slips(trial, results, False) if slips else []
    likeliest = sorted([*of_results, *(each for each in readings if not each.place)], key=order)

    def others() -> Iterator[_Proposal]:
        """Not worked out before they are asked for."""
        of_others = _slips(trial, results, True) if slips else []
        yield from sorted([*of_others, *(each for each in readings if each.place), *recomputed], key=order)

    return tuple(_fix(trial, each) for each in _holding(trial, likeliest, others(), recomputed))


def _holding(
    trial: Trial, likeliest: Sequence[_Proposal], others: Iterable[_Proposal], recomputed: Sequence[_Proposal]
) -> list[_Proposal]:
    """The first ones with which the claim holds, each text once, of a rank what is recomputed first; the last is what
    is recomputed, if none before is.
    """
    kept: dict[tuple[tuple[str, str], ...], _Proposal] = {}
    tried: set[tuple[tuple[str, str], ...]] = set()
    for proposal in chain(likeliest, others):
        key = _key(proposal)
        if key not in tried and _would_do(trial, proposal):
            kept[key] = proposal
        tried.add(key)
        if len(kept) == MOST or len(tried) == MOST_TRIED:
            break
    first = list(kept.values())
    computed = {_key(each) for each in recomputed}
    if not computed.isdisjoint(kept):
        return first
    # a slip that makes the same text comes before it, and names it
    keyed = ((_key(each), each) for each in (*likeliest, *recomputed))
    left = (each for key, each in keyed if key in computed and key not in tried and _would_do(trial, each))
    last = list(islice(left, 1))
    return first[: MOST - len(last)] + last


def _would_do(trial: Trial, proposal: _Proposal) -> bool:
    return trial.holds(proposal.texts) and _others_agree(trial, proposal.texts)


def _key(proposal: _Proposal) -> tuple[tuple[str, str], ...]:
    pairs = tuple(proposal.texts.items())
    return pairs if len(pairs) == 1 else tuple(sorted(pairs))


def _others_agree(trial: Trial, texts: Mapping[str, str]) -> bool:
    """True when other claims that use the same figures remain as possible as they are."""
    if any(trial.document.is_anchor(trial.figures[role].start) for role in texts if not trial.figures[role].is_cell):
        return False
    if not trial.document.agree:
        return True
    figures = trial.written(texts)
    return all(agree(trial.claim.index, figures) for agree in trial.document.agree)


class _Proposal(NamedTuple):
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


def _proposal(trial: Trial, cause: str, rank: int, texts: Mapping[str, str], why: str, other: bool) -> _Proposal | None:
    """``None`` where it is plain that the claim would not hold."""
    change = 0
    for role, text in texts.items():
        written = trial.read(text, role) if role in trial.figures else None
        if written is None or (len(texts) == 1 and not trial.may_do(role, written)):
            return None
        printed = trial.figures[role].written
        if printed.scale and written.num == 0 != printed.num:
            return None  # nobody prints "0 billion"
        change += _change(printed, written)
    place = 2 if rank == RECOMPUTED else 3 if rank == VAGUE else int(other)
    return _Proposal(cause, rank, texts, why, (place, rank, change))


def _change(old: Written, new: Written) -> int:
    """By how many millionths of it, rounded down; of zero, of the new figure."""
    here, there = old.num * new.den, new.num * old.den
    return _MILLION * abs(there - here) // (abs(here) or abs(there) or 1)


def _fix(trial: Trial, proposal: _Proposal) -> Fix:
    edits, words = [], []
    for role, text in proposal.texts.items():
        figure = trial.figures[role]
        if figure.is_cell:  # it stands in another document
            words.append(translated("{role} {figure}", role=figure.name.partition("!")[2], figure=text))
            continue
        edits.append(Edit(trial.document.path_to(trial.claim.index, figure), text, figure.start, figure.end))
        words.append(text if "[" in role else translated("{role} {figure}", role=called(role), figure=text))
    title, why = ", ".join(words), proposal.why or _slip(trial, proposal)
    if why:
        title = translated("{change} ({reason})", change=title, reason=why)
    return Fix(title, tuple(edits), cause=proposal.cause, rank=proposal.rank)


def _slip(trial: Trial, proposal: _Proposal) -> str:
    """What is said of the one figure in which a slip is; nothing where there is none."""
    words = _words().get(proposal.cause, "")
    printed = next(trial.figures[role].written.text for role in proposal.texts)
    return translated("{slip}: {figure}", slip=translated(words), figure=printed) if words else ""


def _slips(trial: Trial, results: set[str], other: bool) -> list[_Proposal]:
    """Every slip of one figure, of the results or of the others, that is between what is printed and what would do.

    In the others only those that may be among the ones tried, of which those that change least are
    looked for first: in a long list a slip of nearly every entry would do.
    """
    found: list[tuple[int, _Proposal]] = []
    tried = Shortlist(MOST_TRIED)
    for least, number, role, digits, sets in sorted(_open_to_slips(trial, results, other), key=itemgetter(0, 1)):
        needed = Needed(digits, sets, trial.is_measured(role), trial.places_beside(role))
        vague = other and _is_vague(needed)
        likely = _of_figures()
        if vague:
            likely = likely if tried.takes((3, VAGUE, least, number)) else ()
        elif other and tried.is_full:
            likely = [each for each in likely if tried.takes((1, each[0].rank, least, number))]
        for cause, text in _each(digits, needed, likely):
            proposal = _proposal(trial, cause.name, VAGUE if vague else cause.rank, {role: text}, "", other)
            if proposal is None:
                continue
            found.append((number, proposal))
            if other:
                tried.add((role, text), (*proposal.order, number))
    return [proposal for _, proposal in sorted(found, key=itemgetter(0))]


def _open_to_slips(
    trial: Trial, results: set[str], other: bool
) -> Iterator[tuple[int, int, str, Digits, Sequence[tuple[Way, Interval]] | None]]:
    """Every result, or other figure, for which other digits would do: by how much it changes at least, its number, its
    role, its digits and the values that would do.
    """
    is_long = len(trial.figures) > FEW
    for number, (role, figure) in enumerate(trial.figures.items()):
        if (role not in results) != other or trial.is_defined(role):
            continue
        digits = digits_in(figure.written, trial.notation)
        if digits is None:
            continue
        sets = trial.needed(role)
        if sets is None or sets:
            yield _least_change(figure.written, sets) if is_long else 0, number, role, digits, sets


def _least_change(printed: Written, sets: Sequence[tuple[Way, Interval]] | None) -> int:
    """What ``_change`` is at least for another figure that allows one of these values: a quick bound."""
    if sets is None or printed.hedge or type(printed) is not Written or not printed.num:
        return 0
    num, den = printed.num, printed.den
    unit: int = 10**printed.scale * den  # other digits stand for values that are no further from theirs
    changes = []
    for _, values in sets:
        below = 0 if values.lo is None else values.lo * den - num * values.den
        above = 0 if values.hi is None else num * values.den - values.hi * den
        changes.append(_MILLION * max(max(below, above) - unit * values.den, 0) // (abs(num) * values.den))
    return min(changes)


@cache
def _of_claims(printed: frozenset[str], slips: bool) -> Sequence[tuple[Cause, Callable[[Case], Iterable[Meaning]]]]:
    """The causes that may concern a claim that prints these fields."""
    return tuple(
        (cause, cause.readings)
        for cause in causes()
        if cause.readings is not None
        and (not cause.fields or not printed.isdisjoint(cause.fields))
        and (slips or cause.name in ONLY_RECOMPUTED)
    )


def _is_vague(needed: Needed) -> bool:
    return any(high - low >= 9 and 100 * (high - low) >= high for low, high in needed.here)


_OfFigures = Sequence[tuple[Cause, Callable[[Digits, Needed], Iterable[str]]]]


@cache
def _of_figures() -> _OfFigures:
    """The causes that one figure may have, the likeliest first."""
    return tuple((cause, cause.meant) for cause in causes() if cause.meant is not None)


@cache
def _words() -> Mapping[str, str]:
    """What is said of the figure in which the slip of that name is."""
    return {cause.name: cause.words for cause, _ in _of_figures()}


def _each(digits: Digits, needed: Needed, asked: _OfFigures) -> Iterator[tuple[Cause, str]]:
    """Each text once, with the likeliest of these causes that makes it."""
    seen = {digits.text}
    for cause, meant in asked:
        for text in meant(digits, needed):
            if text not in seen:
                seen.add(text)
                yield cause, text


_LISTS: Final[WeakKeyDictionary[Document, Mapping[Written, Sequence[Claim]]]] = WeakKeyDictionary()


def _lists(document: Document, claim: Claim) -> Sequence[Claim]:
    """The totals in which the percentage of a claim is listed; looked for once, because there may be thousands."""
    percent = claim.figure("percent")
    if percent is None:
        return ()
    lists = _LISTS.get(document)
    if lists is None:
        listed: dict[Written, list[Claim]] = {}
        for each in document.claims.of_kinds(lambda name: bool(name) and bool(kinds()[name].defined)):
            for written in {figure.written for figure in each.figures}:
                listed.setdefault(written, []).append(each)
        lists = _LISTS[document] = listed
    return lists.get(percent.written, ())


def _few_wrong(trial: Trial) -> Sequence[Claim]:
    wrong = trial.document.with_verdict("mismatch")
    return wrong if len(wrong) <= MOST_WRONG else ()


def _readings(trial: Trial, results: set[str], slips: bool) -> Iterator[_Proposal | None]:
    """Every slip that concerns the claim as a whole."""
    case = Case(
        trial.claim, trial.given, trial.notation, _lists(trial.document, trial.claim), _few_wrong(trial), trial.may_be
    )
    for cause, readings in _of_claims(frozenset([*case.given.one, *case.given.many]), slips):
        for reading in readings(case):
            other = not results.intersection(reading.texts)
            yield _proposal(trial, cause.name, cause.rank, reading.texts, reading.why, other)


def _recomputed(trial: Trial) -> Iterator[_Proposal | None]:
    """For each printed figure, what the others give for it."""
    for recomputed in trial.claim.recomputed:
        figure = trial.figures.get(recomputed.role)
        if figure is None or trial.is_defined(recomputed.role):
            continue
        text = _like(recomputed, figure.written, trial.notation)
        if text:
            yield _proposal(trial, "", RECOMPUTED, {recomputed.role: text}, "", False)


def _like(recomputed: Recomputed, printed: Written, notation: Notation) -> str:
    """The value in the printed style; for a ratio the same count out of another number."""
    if not isinstance(printed, Ratio):
        more = beyond_zero(recomputed.exact, printed) if printed.scale else 0
        return like_ratio(recomputed.num, recomputed.den, printed, notation, more)
    out_of = round(printed.count / recomputed.exact) if recomputed.num else 0
    first, _, after = printed.text.rpartition(str(printed.out_of))
    return f"{first}{out_of}{after}" if first and out_of > 0 else ""


def causes_of(printed: Written, needed: Interval, notation: Notation, measured: bool = False) -> tuple[Origin, ...]:
    """The slips of one figure that turn a value which is needed into what was printed, likeliest first; of the same
    slip that which changes it least.

    ``needed`` is the set of true values that would do.
    """
    digits = digits_in(printed, notation)
    if digits is None:
        return ()
    ranked = []
    for cause, text in _each(digits, Needed(digits, [(NEAREST, needed)], measured), _of_figures()):
        try:
            written = read(text, notation)
        except Unreadable:
            continue
        if written.interval(NEAREST, measured).meets(needed):
            ranked.append(((cause.rank, _change(printed, written)), Origin(cause.name, text, cause.rank)))
    return tuple(origin for _, origin in sorted(ranked))


def cause_of(printed: Written, needed: Interval, notation: Notation, measured: bool = False) -> Origin | None:
    """The likeliest of ``causes_of``."""
    return next(iter(causes_of(printed, needed, notation, measured)), None)
