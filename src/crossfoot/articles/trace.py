"""What was proposed of every figure that may be a result: the words that spoke for it and against it, how likely it
fits by accident, and what became of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.articles.chance import chance
from crossfoot.articles.composed import Composed, seen
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.read import Reading
from crossfoot.articles.scoring import Scored, Traits, scored, weights
from crossfoot.articles.sentence import Mention

_SHOWN: Final = 3
"""hypotheses of one figure, and cues of one hypothesis"""

_BASE: Final = "1"
"""the trait that every figure has"""
_ALIKE: Final = {"target": "whole", "ratio": "percent"}

_Key = tuple[str, frozenset[tuple[str, int]]]
"""the kind of a claim, its roles, and where their figures begin"""


def traced(reading: Reading) -> Iterator[str]:
    """Lines of text: for each figure its likeliest readings, then the claims that a pattern alone has tied."""
    whole = reading.whole
    claims = {_key(each.kind, each): f"{each.kind}-{number}" for number, each in enumerate(reading.claims, 1)}
    doubts = {_key(each.candidate.kind, each.candidate) for each in reading.doubts}
    found: set[_Key] = set()
    patterns: dict[_Key, set[str]] = {}
    for one in reading.proposed:
        patterns.setdefault(_key(one.kind, one), set()).add(one.pattern)
    traits = Traits(reading.row)
    for head in scored(reading.row):
        spot = head[0].hypothesis.head
        yield f"{_text(spot.mention, whole)} at {whole.original(spot.mention.start)}"
        for each in _shown(head, claims, doubts):
            key = _key_of(each)
            found.add(key)
            yield f"  {_figures(each, whole)}: {_numbers(each)}"
            yield f"    words: {', '.join(_cues(each, traits)) or 'nothing is known of them'}"
            if key in patterns:
                yield f"    patterns: {', '.join(sorted(patterns[key]))}"
            yield f"    {_outcome(each, head, claims, doubts, whole)}"
    for number, claim in enumerate(reading.claims, 1):
        if _key(claim.kind, claim) not in found:
            yield f"{claim.kind}-{number}: tied by the pattern {claim.pattern} alone"


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
    told = ", ".join(f"{role} {_text(spot.mention, whole)}" for role, spot in each.hypothesis.roles)
    return f"{each.hypothesis.claim} of {told}"


def _numbers(each: Scored) -> str:
    fits = "fits" if each.hypothesis.fits else f"off by {each.hypothesis.gap:+.1%}"
    accident = f"{chance(each.hypothesis, weights().densities):.2%} by accident"
    likely = f"likely {each.prior:.0%} by the words, {each.posterior:.0%} with the figures"
    return f"{fits} ({accident}); score of the words {each.words:+.1f}, {likely}"


def _cues(each: Scored, traits: Traits) -> Iterator[str]:
    """The cues that weighed most: where they stand, what stands there, and their weight."""
    found = [
        (weight, f"{term[0]} {trait}")
        for term in each.hypothesis.terms
        for trait in traits.of(term)
        if trait != _BASE and (weight := weights().roles.get(term[0], {}).get(trait, 0.0))
    ]
    found.sort(key=lambda cue: -abs(cue[0]))
    yield from (f"{name} {weight:+.2f}" for weight, name in found[:_SHOWN])


def _outcome(
    each: Scored, head: Sequence[Scored], claims: Mapping[_Key, str], doubts: set[_Key], whole: Composed
) -> str:
    key = _key_of(each)
    if key in claims:
        return f"tied: {claims[key]}"
    rival = next((one for one in sorted(head, key=lambda one: -one.posterior) if one is not each), None)
    beside = f"; its rival is {_figures(rival, whole)}" if rival and rival.posterior > each.posterior else ""
    if key in doubts:
        return f"doubtful: the words do not say so for certain{beside}"
    start = each.hypothesis.head.mention.start
    taken = next((name for (_, figures), name in claims.items() if start in {at for _, at in figures}), "")
    if taken:
        return f"dropped: {taken} has this figure{beside}"
    if each.hypothesis.fits:
        return f"dropped: it may well fit by accident, for the words say too little{beside}"
    return f"dropped: it does not fit, and the words do not say that it has to{beside}"
