"""What was proposed of every figure that may be a result: the words that spoke for it and against it, how likely it
fits by accident, and what became of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.articles.chance import chance
from crossfoot.articles.composed import Composed, seen
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.scoring import Scored, scored
from crossfoot.articles.sentence import Mention
from crossfoot.articles.traits import Traits
from crossfoot.articles.weights import weights
from crossfoot.claims.roles import called
from crossfoot.messages import translatable, translated

_SHOWN: Final = 3
"""hypotheses of one figure, and cues of one hypothesis"""

_BASE: Final = "1"
"""the trait that every figure has"""
_ALIKE: Final = {"target": "whole", "ratio": "percent"}

_Key = tuple[str, frozenset[tuple[str, int]]]
"""the kind of a claim, its roles, and where their figures begin"""


def traced(reading: ArticleReading) -> Iterator[str]:
    """Lines of text: for each figure its likeliest readings, then what a pattern alone has tied, or proposes."""
    whole = reading.whole
    claims = {_key(each.kind, each): f"{each.kind}-{number}" for number, each in enumerate(reading.claims, 1)}
    doubts = {_key(each.candidate.kind, each.candidate) for each in reading.doubts}
    seen: set[_Key] = set()
    patterns: dict[_Key, set[str]] = {}
    for one in reading.proposed:
        patterns.setdefault(_key(one.kind, one), set()).add(one.pattern)
    traits = Traits(reading.row)
    for head in map(list, scored(reading.row)):
        spot = head[0].hypothesis.head
        yield translated(
            "{figure} at {place}", figure=_text(spot.mention, whole), place=whole.original(spot.mention.start)
        )
        for each in _shown(head, claims, doubts):
            key = _key_of(each)
            seen.add(key)
            yield f"  {_figures(each, whole)}: {_numbers(each)}"
            cues = ", ".join(_cues(each, traits))
            said = translated("words: {cues}", cues=cues) if cues else translated("words: nothing is known of them")
            yield f"    {said}"
            if key in patterns:
                yield "    " + translated("patterns: {patterns}", patterns=", ".join(sorted(patterns[key])))
            yield f"    {_outcome(each, head, claims, doubts, whole)}"
    for number, claim in enumerate(reading.claims, 1):
        if _key(claim.kind, claim) not in seen:
            said = translatable("{claim}: tied by the pattern {pattern} alone")
            yield translated(said, claim=f"{claim.kind}-{number}", pattern=claim.pattern)
    for doubt in (each.candidate for each in reading.doubts):
        if _key(doubt.kind, doubt) not in seen:
            figures = _named(doubt.kind, [(role.role, role.mention) for role in doubt.roles], whole)
            said = translatable("{figures}: doubtful, proposed by the pattern {pattern} alone")
            yield translated(said, figures=figures, pattern=doubt.pattern)


def _key(kind: str, candidate: Candidate) -> _Key:
    figures = frozenset((_ALIKE.get(role.role, role.role), role.mention.start) for role in candidate.roles)
    ends = {"from", "to", "percent"} <= {role for role, _ in figures}
    return kind, frozenset(each for each in figures if each[0] != "by") if ends else figures


def _key_of(each: Scored) -> _Key:
    figures = ((_ALIKE.get(role, role), spot.mention.start) for role, spot in each.hypothesis.roles)
    return each.hypothesis.claim, frozenset(figures)


def _shown(head: Sequence[Scored], claims: Mapping[_Key, str], doubts: set[_Key]) -> Iterator[Scored]:
    """The likeliest, and those of which something became."""
    ranked = sorted(head, key=lambda each: -each.posterior)
    for number, each in enumerate(ranked):
        if number < _SHOWN or _key_of(each) in claims or _key_of(each) in doubts:
            yield each


def _text(mention: Mention, whole: Composed) -> str:
    return seen(whole.source[whole.original(mention.start) : whole.end(mention.end)])


def _figures(each: Scored, whole: Composed) -> str:
    one = each.hypothesis
    return _named(one.claim, [(role, spot.mention) for role, spot in one.roles], whole)


def _named(kind: str, roles: Sequence[tuple[str, Mention]], whole: Composed) -> str:
    figures = ", ".join(f"{called(role)} {_text(mention, whole)}" for role, mention in roles)
    return translated("{kind} of {figures}", kind=translated(kind), figures=figures)


def _numbers(each: Scored) -> str:
    fits = translated("fits")
    if not each.hypothesis.fits:
        fits = translated("off by {gap:+.1%}", gap=each.hypothesis.gap)
    return translated(
        "{fits} ({accident:.2%} by accident); score of the words {words:+.1f}, likely {prior:.0%} by the words, "
        "{posterior:.0%} with the figures",
        fits=fits,
        accident=chance(each.hypothesis, weights().densities),
        words=each.words,
        prior=each.prior,
        posterior=each.posterior,
    )


def _cues(each: Scored, traits: Traits) -> Iterator[str]:
    """The cues that weighed most: where they stand, what stands there, and their weight."""
    weighed = [
        (weight, f"{term[0]} {trait}")
        for term in each.hypothesis.terms
        for trait in traits.of(term)
        if trait != _BASE and (weight := weights().roles.get(term[0], {}).get(trait, 0.0))
    ]
    weighed.sort(key=lambda cue: -abs(cue[0]))
    yield from (f"{name} {weight:+.2f}" for weight, name in weighed[:_SHOWN])


def _outcome(
    each: Scored, head: Sequence[Scored], claims: Mapping[_Key, str], doubts: set[_Key], whole: Composed
) -> str:
    key = _key_of(each)
    if key in claims:
        return translated("tied: {claim}", claim=claims[key])
    rival = next((one for one in sorted(head, key=lambda one: -one.posterior) if one is not each), None)
    said = translated(_outcome_alone(each, key, claims, doubts))
    if rival and rival.posterior > each.posterior:
        return translated("{outcome}; its rival is {rival}", outcome=said, rival=_figures(rival, whole))
    return said


def _outcome_alone(each: Scored, key: _Key, claims: Mapping[_Key, str], doubts: set[_Key]) -> str:
    if key in doubts:
        return translatable("doubtful: the words do not say so for certain")
    start = each.hypothesis.head.mention.start
    taken = next((name for (_, figures), name in claims.items() if start in {at for _, at in figures}), "")
    if taken:
        return translated("dropped: {claim} has this figure", claim=taken)
    if each.hypothesis.fits:
        return translatable("dropped: it may well fit by accident, for the words say too little")
    return translatable("dropped: it does not fit, and the words do not say that it has to")
