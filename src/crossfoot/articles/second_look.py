"""The second look: what is left of a text when the rules have decided, weighed by what annotated passages show.

The rules tie and tell figures one by one. Here all that is known of them is put together: for what fits, how likely it
is a statement; for what does not, how likely it is a wrong one. It ties what the rules let go, drops what they tied on
too little, and tells what they were not sure of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import Final

from crossfoot.articles.assign import Doubt, FirstLook, has_cells, is_firm, judged_hypothesis
from crossfoot.articles.boosted import boosted
from crossfoot.articles.coincidence import is_coincident, is_of_limit, is_of_one_unit
from crossfoot.articles.cue_names import MODELLED, key
from crossfoot.articles.features import Beside, features
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.slips import evidence
from crossfoot.articles.spots import Spot
from crossfoot.articles.sure import (
    are_vague,
    is_far_off,
    is_list_of_another,
    may_be_otherwise,
    may_be_rounded,
    may_go_on,
)
from crossfoot.articles.taken import TakenFigures
from crossfoot.articles.weighed import Weighed, WeighedHead
from crossfoot.records import NamedTuple

TIED, UNTIED, TOLD, UNTOLD = "tied", "untied", "told", "untold"
STATEMENT, WRONG = "statement", "wrong"
"""the two models: of what fits, and of what does not"""
_TIE: Final = 0.6
_DROP: Final = 0.2
"""probability of a statement from which figures are tied, and below which they are not, unless the words leave no
other reading
"""
_TELL: Final = 0.8
"""probability of a wrong one from which figures are told that the rules do not tell"""
_POSSIBLE: Final = 0.1
"""probability with the arithmetic from which figures that fit are looked at again"""
_WORDS: Final = -2.5
"""score of the words from which figures are that do not fit"""
_OF_A_FIGURE: Final = 2
"""so many of these for each result"""
_FIGURES: Final = 3
"""printed figures; of fewer nothing is recomputed: a figure that is told twice, a part and its whole"""

_UNWEIGHED: Final = ("change", "average", "rate")
"""kinds of claims of which only the digits say how likely an accident is, where words have no score"""


class Assigned(NamedTuple):
    claims: Sequence[Candidate]
    doubts: Sequence[Doubt]


class Look(NamedTuple):
    """Figures to be looked at again, and what the rules made of them."""

    claim: Candidate
    rules: str
    one: Weighed | None = None
    head: WeighedHead | None = None


def second_look(first: FirstLook, decided: Sequence[Candidate], row: Sequence[Spot]) -> Assigned:
    """``decided`` is what patterns propose, with its verdict; ``row`` has the figures of the text."""
    models, others = boosted(), Beside(first.claims, first.excused)
    dropped: set[tuple[str, frozenset[int]]] = set()
    more: list[tuple[float, Candidate]] = []
    for look in looks(first, decided):
        claim = look.claim
        if look.rules == TOLD:
            continue
        model = models[STATEMENT if claim.fits else WRONG]
        likely = model.probability(features(claim, look.one, look.head, others, row))
        if look.rules == TIED:
            if likely < _DROP and not (claim.telling or claim.said):
                dropped.add((claim.kind, claim.spans))
        elif likely >= (_TIE if claim.fits else _TELL):
            more.append((likely, claim._replace(firm=claim.fits and is_firm(claim, look.one))))
    kept = [each for each in first.claims if (each.kind, each.spans) not in dropped]
    taken = TakenFigures(kept)
    for _, claim in sorted(more, key=lambda each: -each[0]):
        if not taken.has(claim, True):
            kept.append(claim)
            taken.add(claim)
    told = {each.spans for each in kept}
    doubts = [each for each in first.doubts if each.candidate.spans not in told]
    return Assigned(sorted(kept, key=lambda each: each.first), sorted(doubts, key=lambda each: each.candidate.first))


def looks(first: FirstLook, decided: Sequence[Candidate]) -> Iterator[Look]:
    """All that may be decided otherwise, each once."""
    seen: set[tuple[str, frozenset[int]]] = set()
    proposed = [each for each in decided if not each.fits]
    for ruled, claims in ((True, first.claims), (False, [*first.kept, *proposed])):
        for claim in claims:
            if (claim.kind, claim.spans) in seen or claim.verdict == "undetermined":
                continue
            seen.add((claim.kind, claim.spans))
            head, one = first.text.of(key(claim)) if claim.kind in MODELLED else (None, None)
            if _is_left(claim) or (not ruled and _is_excused(claim, one, first.excused)):
                continue
            if claim.fits:
                yield Look(claim, TIED if ruled else UNTIED, one, head)
            else:
                yield Look(claim, TOLD if ruled else UNTOLD, one, head)
    for head in first.text.heads:
        for number in (*_possible(head), *_likely_wrong(head)):
            one = head.one(number)
            spans = frozenset([spot.mention.start for _, spot in one.hypothesis.roles])
            if (one.hypothesis.claim, spans) not in seen:
                claim = judged_hypothesis(one.hypothesis)
                seen.add((claim.kind, claim.spans))
                if claim.verdict != "undetermined" and not (_is_left(claim) or _is_excused(claim, one, first.excused)):
                    yield Look(claim, UNTIED if claim.fits else UNTOLD, one, head)


def _is_left(claim: Candidate) -> bool:
    """Whether it is left as the rules have it: nothing is recomputed, or nobody has read figures like these."""
    few = len(claim.roles) < _FIGURES and not claim.constant
    partial = claim.options.get("coverage", "exact") != "exact"
    return few or partial or any(role.mention.in_words for role in claim.roles)


def _is_accident(claim: Candidate, one: Weighed | None) -> bool:
    """Whether figures that fit cannot be told from an accident: of a limit, of several units, with no words weighed."""
    if is_of_limit(claim) or not is_of_one_unit(claim) or _is_too_small(claim):
        return True
    return one is None and claim.kind in _UNWEIGHED and is_coincident(claim)


def _is_too_small(claim: Candidate) -> bool:
    """Whether a part is too small to change how its total is printed, so that a list fits with it and without it."""
    total = next((role.mention.written for role in claim.roles if role.role == "total"), None)
    parts = [role.mention.written for role in claim.roles if role.role == "parts"]
    return total is not None and any(2 * abs(part.value) < total.last_place for part in parts)


def _is_excused(claim: Candidate, one: Weighed | None, excused: Set[int]) -> bool:
    """Whether nothing is to be made of figures that the rules let go: they may well fit by accident, or need not fit,
    whatever their words say.
    """
    if claim.fits:
        return _is_accident(claim, one)
    if any(role.mention.unlike for role in claim.roles):
        return True
    if one is None:
        return are_vague(role.mention for role in claim.roles) or may_be_rounded(claim) or may_go_on(claim)
    hypothesis = one.hypothesis
    if claim.kind == "share" and hypothesis.head.mention.start in excused:
        return True
    if is_far_off(hypothesis):
        return True
    slip = evidence(hypothesis)
    if claim.kind == "total" and is_list_of_another(claim, hypothesis, one.cue, slip):
        return True
    return may_be_otherwise(claim, hypothesis, one.cue, one.cues, slip)


def _possible(head: WeighedHead) -> list[int]:
    likely = [number for number in head.scored.fitting if head.posteriors[number] >= _POSSIBLE]
    return [number for number in likely if not has_cells(head.one(number).hypothesis)]


def _likely_wrong(head: WeighedHead) -> list[int]:
    fitting = head.scored.fitting
    wrong = [number for number, words in enumerate(head.words) if words >= _WORDS and number not in fitting]
    return sorted(wrong, key=lambda number: -head.words[number])[:_OF_A_FIGURE]
