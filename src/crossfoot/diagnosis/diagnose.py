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
from typing import Final
from weakref import WeakKeyDictionary

from crossfoot.claimfile.document import Document
from crossfoot.claims.claim import Claim, Recomputed
from crossfoot.claims.equation import Equation
from crossfoot.claims.finding import Edit, Fix, Fixes
from crossfoot.claims.kind import kinds
from crossfoot.claims.roles import called, split_role
from crossfoot.claims.wording import beyond_zero, like_ratio
from crossfoot.diagnosis.cause import Case, Cause, Meaning, Wrong, causes
from crossfoot.diagnosis.slips import (
    COMMON,
    RECOMPUTED,
    Proposal,
    Shortlist,
    change_of,
    each_text,
    of_figures,
    open_to_slips,
    proposal_of,
    slips_of,
    tiers,
)
from crossfoot.diagnosis.trial import Trial
from crossfoot.figures.digits import Needed, digits_in
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.ratio import Ratio
from crossfoot.figures.written import LIMITS, NEAREST, Written
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

MOST: Final = 5
"""proposals for one claim"""
MOST_TRIED: Final = 40
"""proposals that are checked; those that one slip explains seldom fail, and the likeliest are checked first"""
ONLY_RECOMPUTED: Final = frozenset({"forced-share"})
"""causes that may explain a claim which is cut off or rounded up; any other would be far-fetched"""
MOST_WRONG: Final = 200
"""claims that do not hold among which one is looked for whose failure explains another one's"""


class Origin(NamedTuple):
    """What one figure could have been meant to be."""

    cause: str
    text: str
    rank: int


def proposals(document: Document, claim: Claim) -> Fixes:
    """``diagnose``, put off until somebody looks."""
    return Fixes(partial(diagnose, document, claim))


def diagnose(document: Document, claim: Claim) -> tuple[Fix, ...]:
    """The fixes of a claim that is neither consistent nor undetermined, likeliest first; none for an inequality or a
    limit that is broken, which any number of changes would mend.
    """
    if claim.failed is None or claim.failed.operator != "=" or _is_limited(claim, claim.failed):
        return ()
    trial = Trial(document, claim)
    results = {each.role for each in claim.recomputed if each.role in trial.figures}
    slips = claim.verdict == "mismatch"
    readings = [each for each in _readings(trial, results, slips) if each is not None]
    recomputed = [each for each in _recomputed(trial) if each is not None]

    computed = {_key(each) for each in recomputed}

    def order(proposal: Proposal) -> tuple[int, ...]:
        place, rank, change = proposal.order
        return place, rank, _key(proposal) not in computed, change

    of_results = slips_of(trial, open_to_slips(trial, results, False), of_figures()) if slips else []
    likeliest = sorted([*of_results, *(each for each in readings if not each.place)], key=order)

    def others() -> Iterator[Proposal]:
        """In other figures, and what is recomputed; nothing is worked out before it is asked for."""
        opened = sorted(open_to_slips(trial, results, True)) if slips else []
        tried = Shortlist(MOST_TRIED)
        vague = [each for each in opened if each.is_vague]
        clear = [each for each in opened if not each.is_vague] if vague else opened
        for common, asked in tiers():
            made = slips_of(trial, clear, asked, tried)
            made += [each for each in readings if each.place and (each.rank <= COMMON) == common]
            yield from sorted(made, key=order)
        yield from sorted([*slips_of(trial, vague, of_figures(), tried), *recomputed], key=order)

    return tuple(_fix(trial, each) for each in _holding(trial, likeliest, others(), recomputed))


def _is_limited(claim: Claim, failed: Equation) -> bool:
    """Whether the equation holds a limit: "<50%"."""
    limits = (figure for figure in claim.figures if figure.written.hedge in LIMITS)
    return any(split_role(figure.role)[0] in failed.fields for figure in limits)


def _holding(
    trial: Trial, likeliest: Sequence[Proposal], others: Iterable[Proposal], recomputed: Sequence[Proposal]
) -> list[Proposal]:
    """The first ones with which the claim holds, each text once, of a rank what is recomputed first; the last is what
    is recomputed, if none before is.
    """
    kept: dict[tuple[tuple[str, str], ...], Proposal] = {}
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


def _would_do(trial: Trial, proposal: Proposal) -> bool:
    return trial.holds(proposal.texts) and _others_agree(trial, proposal.texts)


def _key(proposal: Proposal) -> tuple[tuple[str, str], ...]:
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


def _fix(trial: Trial, proposal: Proposal) -> Fix:
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


def _slip(trial: Trial, proposal: Proposal) -> str:
    """What is said of the one figure in which a slip is; nothing where there is none."""
    words = _words().get(proposal.cause, "")
    printed = next(trial.figures[role].written.text for role in proposal.texts)
    return translated("{slip}: {figure}", slip=translated(words), figure=printed) if words else ""


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


@cache
def _words() -> Mapping[str, str]:
    """What is said of the figure in which the slip of that name is."""
    return {cause.name: cause.words for cause, _ in of_figures()}


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


_WRONG: Final[WeakKeyDictionary[Document, Wrong]] = WeakKeyDictionary()


def _wrong(document: Document) -> Wrong:
    """The claims that do not hold, if they are few; gathered once, because each of them asks for them."""
    wrong = _WRONG.get(document)
    if wrong is None:
        claims = document.with_verdict("mismatch")
        wrong = _WRONG[document] = Wrong(claims if len(claims) <= MOST_WRONG else ())
    return wrong


def _readings(trial: Trial, results: set[str], slips: bool) -> Iterator[Proposal | None]:
    """Every slip that concerns the claim as a whole."""
    case = Case(
        trial.claim,
        trial.given,
        trial.notation,
        _lists(trial.document, trial.claim),
        _wrong(trial.document),
        trial.may_be,
    )
    for cause, readings in _of_claims(frozenset([*case.given.one, *case.given.many]), slips):
        for reading in readings(case):
            other = not results.intersection(reading.texts)
            yield proposal_of(trial, cause.name, cause.rank, reading.texts, reading.why, other)


def _recomputed(trial: Trial) -> Iterator[Proposal | None]:
    """For each printed figure, what the others give for it."""
    for recomputed in trial.claim.recomputed:
        figure = trial.figures.get(recomputed.role)
        if figure is None or trial.is_defined(recomputed.role):
            continue
        text = _like(recomputed, figure.written, trial.notation)
        if text:
            yield proposal_of(trial, "", RECOMPUTED, {recomputed.role: text}, "", False, fits=True)


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
    for cause, text in each_text(digits, Needed(digits, [(NEAREST, needed)], measured), of_figures()):
        try:
            written = read(text, notation)
        except Unreadable:
            continue
        if written.interval(NEAREST, measured).meets(needed):
            ranked.append(((cause.rank, change_of(printed, written)), Origin(cause.name, text, cause.rank)))
    return tuple(origin for _, origin in sorted(ranked))


def cause_of(printed: Written, needed: Interval, notation: Notation, measured: bool = False) -> Origin | None:
    """The likeliest of ``causes_of``."""
    return next(iter(causes_of(printed, needed, notation, measured)), None)
