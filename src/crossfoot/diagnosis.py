"""What was probably meant: every slip of ``crossfoot.causes`` is tried on every figure of a claim that does not hold.

Only what makes the claim consistent is kept. The order: the likeliest slip first (its rank); of equally likely ones
that which touches the fewest figures, then the fewest characters, then the figure that the others recompute. Plain
recomputation, which is no slip of the hand, comes last; where it gives the same text as a slip, the slip names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

from crossfoot.document import Document
from crossfoot.interval import Interval
from crossfoot.model import Claim, Edit, Fix
from crossfoot.notation import Notation, Unreadable
from crossfoot.number import NEAREST, Written, read
from crossfoot.ratio import Ratio
from crossfoot.registry import Case, Cause, causes
from crossfoot.trial import Trial
from crossfoot.wording import like

RECOMPUTED: Final = 11
"""The rank of plain recomputation, below that of every cause."""
ONLY_RECOMPUTED: Final = frozenset({"forced-share"})
"""causes that may explain a claim which is cut off or rounded up; any other would be far-fetched"""


class Origin(NamedTuple):
    """What one figure could have been meant to be."""

    cause: str
    text: str
    rank: int


def diagnose(document: Document, claim: Claim) -> tuple[Fix, ...]:
    """The fixes of a claim that is neither consistent nor undetermined, likeliest first."""
    trial = Trial(document, claim)
    slips = claim.verdict == "mismatch"
    found = [*(_slips(trial) if slips else ()), *_readings(trial, slips), *_recomputed(trial)]
    found.sort(key=lambda proposal: proposal.order)
    fixes: dict[tuple[tuple[str, str], ...], Fix] = {}
    for proposal in found:
        key = tuple(sorted(proposal.texts.items()))
        if key not in fixes and _others_agree(trial, proposal.texts):
            fixes[key] = _fix(trial, proposal)
    return tuple(fixes.values())


def _others_agree(trial: Trial, texts: Mapping[str, str]) -> bool:
    """True when other claims that use the same figures remain as possible as they are."""
    if any(trial.document.is_anchor(trial.figures[role].start) for role in texts):
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
    order: tuple[int, int, int, int]


def _proposal(trial: Trial, cause: str, rank: int, texts: Mapping[str, str], why: str) -> _Proposal:
    changed = 0
    for role, text in texts.items():
        old = trial.figures[role].written.text
        changed += abs(len(old) - len(text)) + sum(a != b for a, b in zip(old, text, strict=False))
    pointed = next((each.role for each in trial.claim.recomputed if each.role in trial.figures), "")
    roles = list(trial.figures)
    place = min(-1 if role == pointed else roles.index(role) for role in texts)
    return _Proposal(cause, rank, texts, why, (rank, len(texts), changed, place))


def _fix(trial: Trial, proposal: _Proposal) -> Fix:
    edits, words = [], []
    for role, text in proposal.texts.items():
        figure = trial.figures[role]
        edits.append(Edit(trial.document.path_to(trial.claim.index, figure), text, figure.start, figure.end))
        words.append(text if "[" in role else f"{role} {text}")
    why = f" ({proposal.why})" if proposal.why else ""
    return Fix(", ".join(words) + why, tuple(edits), cause=proposal.cause, rank=proposal.rank)


def _slips(trial: Trial) -> Iterator[_Proposal]:
    """Every slip of one figure that explains the claim."""
    for role, figure in trial.figures.items():
        printed = figure.written
        by_text: dict[str, Cause] = {printed.text: causes()[0]}
        for cause in causes():
            for text in cause.meant(printed, trial.notation) if cause.meant else ():
                by_text.setdefault(text, cause)
        for text in trial.fitting(role, list(by_text)[1:]):
            cause = by_text[text]
            yield _proposal(trial, cause.name, cause.rank, {role: text}, f"{cause.words}: {printed.text}")


_LISTS: Final[WeakKeyDictionary[Document, Mapping[Written, Sequence[Claim]]]] = WeakKeyDictionary()


def _lists(document: Document, claim: Claim) -> Sequence[Claim]:
    """The totals in which the percentage of a claim is listed; looked for once, because there may be thousands."""
    percent = claim.figure("percent")
    if percent is None:
        return ()
    found = _LISTS.get(document)
    if found is None:
        listed: dict[Written, list[Claim]] = {}
        for each in document.claims:
            if each.kind == "total":
                for written in {figure.written for figure in each.figures}:
                    listed.setdefault(written, []).append(each)
        found = _LISTS[document] = listed
    return found.get(percent.written, ())


def _readings(trial: Trial, slips: bool) -> Iterator[_Proposal]:
    """Every slip that concerns the claim as a whole."""
    case = Case(trial.claim, trial.given, trial.notation, _lists(trial.document, trial.claim))
    for cause in causes():
        if cause.readings is None or not (slips or cause.name in ONLY_RECOMPUTED):
            continue
        for reading in cause.readings(case):
            if trial.holds(reading.texts):
                yield _proposal(trial, cause.name, cause.rank, reading.texts, reading.why)


def _recomputed(trial: Trial) -> Iterator[_Proposal]:
    """For each printed figure, what the others give for it."""
    for recomputed in trial.claim.recomputed:
        figure = trial.claim.figure(recomputed.role)
        if figure is None:
            continue
        text = _like(recomputed.exact, figure.written, trial.notation)
        if text and trial.holds({recomputed.role: text}):
            yield _proposal(trial, "", RECOMPUTED, {recomputed.role: text}, "")


def _like(exact: Fraction, printed: Written, notation: Notation) -> str:
    """The value in the printed style; for a ratio the same count out of another number."""
    if not isinstance(printed, Ratio):
        return like(exact, printed, notation)
    out_of = round(printed.count / exact) if exact else 0
    first, _, after = printed.text.rpartition(str(printed.out_of))
    return f"{first}{out_of}{after}" if first and out_of > 0 else ""


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
