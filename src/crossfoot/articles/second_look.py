"""The second look: what is left of a text when the rules have decided, weighed by what annotated passages show.

The rules tie figures one by one. Here all that is known of figures that fit, and that the rules let go, is put
together: how likely it is that they are a statement. Nothing is told to be wrong by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.assign import Doubt, FirstLook, has_cells, is_firm
from crossfoot.articles.boosted import boosted
from crossfoot.articles.coincidence import is_coincident, is_of_one_unit, is_unlike_pair
from crossfoot.articles.cue_names import MODELLED, key
from crossfoot.articles.features import Beside, features
from crossfoot.articles.hypothesis import judged_hypothesis
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.rivals import has_nearer_like_it
from crossfoot.articles.sentence import PERCENT
from crossfoot.articles.spots import Spot
from crossfoot.articles.taken import TakenFigures
from crossfoot.articles.weighed import Weighed, WeighedHead
from crossfoot.articles.wordings import JOINED
from crossfoot.figures.written import LIMITS
from crossfoot.records import NamedTuple

_STATEMENT: Final = 0.5
"""probability of a statement from which figures are tied"""
_POSSIBLE: Final = 0.1
"""probability with the arithmetic from which they are looked at"""
_FIGURES: Final = 3
"""printed figures; of fewer nothing is recomputed: a figure that is told twice, a part and its whole"""
_BETWEEN: Final = f",;/{JOINED}"
"""letters between the percentages of one row"""
_FINDINGS: Final = ("rounded-up", "coarse")
"""verdicts of what hardly fits, and would be told"""
_UNWEIGHED: Final = ("change", "average", "rate")
"""kinds of claims of which only the digits say how likely an accident is, where words have no score"""


class Assigned(NamedTuple):
    claims: Sequence[Candidate]
    doubts: Sequence[Doubt]


class Look(NamedTuple):
    """Figures that fit, and that the rules let go; with their hypothesis, where there is one."""

    claim: Candidate
    one: Weighed | None = None
    head: WeighedHead | None = None


def second_look(first: FirstLook, row: Sequence[Spot]) -> Assigned:
    """``row`` has the figures of the text."""
    claims, taken = list(first.claims), TakenFigures(first.claims)
    open_ = list(_open(first, taken))
    model, beside = boosted(), Beside(first.claims if open_ else ())
    likely = [(model.probability(features(*look, beside, row)), look) for look in open_]
    for probability, look in sorted(likely, key=lambda each: -each[0]):
        if probability >= _STATEMENT and not taken.has(look.claim, True):
            claims.append(look.claim._replace(firm=is_firm(look.claim, look.one)))
            taken.add(look.claim)
    tied = {each.spans for each in claims}
    accused = [each for each in claims if each.verdict == "mismatch"]
    doubts = [
        each
        for each in first.doubts
        if each.candidate.spans not in tied and not any(_is_told(each.candidate, other) for other in accused)
    ]
    return Assigned(sorted(claims, key=lambda each: each.first), doubts)


def _is_told(doubt: Candidate, accused: Candidate) -> bool:
    """Whether what is doubtful is told already of other figures: a percentage of its part, of another whole."""
    return doubt.kind == accused.kind and len(doubt.spans & accused.spans) >= len(doubt.roles) - 1 > 1


def looks(first: FirstLook) -> Iterator[Look]:
    """All that may be tied yet, each once."""
    return _open(first, TakenFigures(first.claims))


def _open(first: FirstLook, taken: TakenFigures) -> Iterator[Look]:
    return (look for look in _fitting(first) if not taken.has(look.claim, True))


def _fitting(first: FirstLook) -> Iterator[Look]:
    """All that fits, and is not tied, each once."""
    seen = {(each.kind, each.spans) for each in first.claims}
    for claim in first.kept:
        if claim.fits and (claim.kind, claim.spans) not in seen:
            seen.add((claim.kind, claim.spans))
            head, one = first.text.of(key(claim)) if claim.kind in MODELLED else (None, None)
            if not _is_left(claim, one):
                yield Look(claim, one, head)
    for head in first.text.heads:
        for number in head.scored.fitting:
            if head.likely(number) < _POSSIBLE or has_cells(head.one(number).hypothesis):
                continue
            one = head.one(number)
            spans = frozenset([spot.mention.start for _, spot in one.hypothesis.roles])
            if (one.hypothesis.claim, spans) not in seen:
                claim = judged_hypothesis(one.hypothesis)
                seen.add((claim.kind, claim.spans))
                if claim.fits and not _is_left(claim, one):
                    yield Look(claim, one, head)


def _is_left(claim: Candidate, one: Weighed | None) -> bool:
    """Whether figures are left as the rules have them: nothing is recomputed, nobody has read figures like these, or
    they cannot be told from an accident.
    """
    if (len(claim.roles) < _FIGURES and not claim.constant) or any(role.mention.in_words for role in claim.roles):
        return True
    if claim.verdict in _FINDINGS or claim.options.get("coverage", "exact") != "exact":
        return True
    if any(role.mention.written.hedge in LIMITS for role in claim.roles):
        return True
    if not is_of_one_unit(claim) or is_unlike_pair(claim):
        return True
    if one is not None and ((claim.constant and _is_amid_others(one)) or has_nearer_like_it(one.hypothesis)):
        return True
    return _is_too_small(claim) or (one is None and claim.kind in _UNWEIGHED and is_coincident(claim))


def _is_amid_others(one: Weighed) -> bool:
    """Whether percentages that make 100% are some of a row that goes on with nothing between: 40%, 33.3%, 66.7%."""
    first, *_, last = (spot for _, spot in one.hypothesis.roles)
    before, behind = first.sentence.letters[: first.place], last.sentence.letters[last.place + 1 :]
    return before.rstrip(_BETWEEN).endswith(PERCENT) or behind.lstrip(_BETWEEN).startswith(PERCENT)


def _is_too_small(claim: Candidate) -> bool:
    """Whether a part is too small to change how its total is printed, so that a list fits with it and without it."""
    total = next((role.mention.written for role in claim.roles if role.role == "total"), None)
    parts = [role.mention.written for role in claim.roles if role.role == "parts"]
    return total is not None and any(2 * abs(part.value) < total.last_place for part in parts)
