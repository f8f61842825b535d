"""What the second look sees of figures that may belong together: numbers, and no word of any language.

Most of it was worked out before: the scores of the words, the chance, what patterns say. The rest is how the figures
stand to each other, how they are printed, and what else they are used for. A number that means nothing for a claim of
some kind is ``NONE``. Floats serve to weigh; every verdict is the engine's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from math import log, log10, nan
from operator import itemgetter
from typing import Final

from crossfoot.articles.coincidence import (
    coarseness,
    is_coincident,
    is_of_few,
    is_of_round_figures,
    is_unlike_pair,
    round_unit,
)
from crossfoot.articles.cue_names import PROPOSED, SAID
from crossfoot.articles.hypothesis import Hypothesis
from crossfoot.articles.loose import is_loose
from crossfoot.articles.proposal import Candidate, named_alike
from crossfoot.articles.spots import Spot
from crossfoot.articles.sure import are_vague, trusted
from crossfoot.articles.sure_lists import may_be_rounded, may_go_on
from crossfoot.articles.taken import results_of
from crossfoot.articles.trust import trust
from crossfoot.articles.weighed import Weighed, WeighedHead
from crossfoot.articles.wordings import FALL, RISE

NONE: Final = nan
_NOWHERE: Final = -20.0
"""the score of words that there are not"""
_LEAST: Final = 1e-4
_BACK: Final = 3
"""letters before a figure in which a rise or a fall may be told"""
_TINY: Final = 1e-9
_KINDS: Final = ("share", "change", "total", "equation")
_MODELLED: Final = ("share", "change", "gain", "sum", "hundred")
_MEANT: Final = ("from", "to", "by", "part", "whole")
Row = Iterator[tuple[str, float]]


class Beside:
    """The other claims of a text, by the figures that they use."""

    def __init__(self, claims: Sequence[Candidate]) -> None:
        self._by_figure: dict[int, list[Candidate]] = {}
        self._fitting: dict[str, list[tuple[int, Candidate]]] = {}
        """by kind, each with the place of its first figure"""
        for each in sorted(claims, key=lambda each: each.first):
            if each.fits:
                self._fitting.setdefault(each.kind, []).append((each.first, each))
            for start in each.spans:
                self._by_figure.setdefault(start, []).append(each)

    def of(self, claim: Candidate) -> list[Candidate]:
        """Those that have a figure in common with it, and are not the same."""
        spans = claim.spans
        found = {id(each): each for start in spans for each in self._by_figure.get(start, ())}
        return [each for each in found.values() if each.kind != claim.kind or each.spans != spans]

    def alike(self, claim: Candidate, start: int, end: int) -> tuple[int, int]:
        """How many of its kind begin in that stretch of the text and fit, and how many of them have its whole."""
        whole, of_kind = _whole(claim), self._fitting.get(claim.kind, [])
        low, high = (bisect_left(of_kind, at, key=itemgetter(0)) for at in (start, end))
        near = [each for _, each in of_kind[low:high] if each.spans != claim.spans]
        return len(near), sum(_whole(each) == whole for each in near) if whole is not None else 0


def _whole(claim: Candidate) -> Exact | None:
    return next((role.mention.written.value for role in claim.roles if role.role == "whole"), None)


def features(
    claim: Candidate, one: Weighed | None, head: WeighedHead | None, others: Beside, row: Sequence[Spot]
) -> dict[str, float]:  # fmt: skip
    """By name; ``one`` and ``head`` are the hypothesis of these figures, where there is one."""
    known = dict(_of_pattern(claim, one))
    known.update(_of_figures(claim))
    known.update(_of_nouns(claim))
    known.update(_of_use(claim, others))
    if one is not None and head is not None:
        known.update(_of_words(one, head))
        known.update(_of_places(one.hypothesis, row))
        known.update(_of_head(claim, one.hypothesis, others))
    return known


def _of_pattern(claim: Candidate, one: Weighed | None) -> Row:
    cues = one.cues if one is not None else frozenset()
    kind = one.hypothesis.kind if one is not None else ""
    yield from ((f"is {each}", float(claim.kind == each)) for each in _KINDS)
    yield from ((f"of {each}", float(kind == each)) for each in _MODELLED)
    yield "said", float(claim.said or any(name.endswith(SAID) for name in cues))
    yield "proposed", float(any(name.endswith(PROPOSED) for name in cues))
    yield "cues", float(len(cues))
    yield "trust", trust(claim)
    yield "trusted", trusted(claim, cues)
    yield "consistent", float(claim.verdict == "consistent")


def _of_figures(claim: Candidate) -> Row:
    figures = [role.mention for role in claim.roles]
    values = [abs(float(each.written.value)) for each in figures]
    grain, most = float(round_unit(figures)), max(values)
    yield "roles", float(len(figures))
    yield "hedged", float(sum(bool(each.written.hedge) for each in figures))
    yield "least", log10(min(values) + _TINY)
    yield "greatest", log10(most + _TINY)
    yield "digits", log10(most / grain) if grain and most else 0.0
    yield "alike", float(len(set(values)) < len(values))
    yield "coarseness", float(coarseness(claim.kind, {role.role: role.mention for role in claim.roles}, claim.roles))
    yield "few", float(is_of_few(claim))
    yield "unlike pair", float(is_unlike_pair(claim))
    yield "coincident", float(is_coincident(claim))
    yield "loose", float(is_loose(claim))
    yield "vague", float(are_vague(figures))
    yield "other readings", float(sum(each.other is not None for each in figures))
    if claim.kind == "total" and not claim.constant:
        yield "round", float(is_of_round_figures(claim))
        yield "may be rounded", float(may_be_rounded(claim))
        yield "may go on", float(may_go_on(claim))


def _of_nouns(claim: Candidate) -> Row:
    """How what the figures count agrees."""
    roles = [role.mention for role in claim.roles if role.role in ("total", "parts", *_MEANT)]
    first, rest = (roles[0], roles[1:]) if roles and not claim.constant else (None, [])
    if first is None or not rest:
        return
    many = len(rest)
    named = [bool(each.noun and first.noun) for each in rest]
    alike = [both and named_alike(each.noun, first.noun) for each, both in zip(rest, named, strict=True)]
    yield "same noun", sum(alike) / many
    yield "another noun", (sum(named) - sum(alike)) / many
    yield "no noun", sum(not each.noun for each in rest) / many
    yield "same unit", sum(each.unit == first.unit for each in rest) / many
    yield "told before", sum(each.start < first.start for each in rest) / many


def _of_use(claim: Candidate, others: Beside) -> Row:
    """What other claims have of its figures."""
    beside, spans = others.of(claim), claim.spans
    results = results_of(claim)
    used = frozenset().union(*(each.spans for each in beside))
    yield "result used", float(any(not results.isdisjoint(results_of(each)) for each in beside))
    yield "in common", float(max((len(spans & each.spans) for each in beside), default=0))
    yield "used", len(spans & used) / len(spans)
    part = [role.mention.start for role in claim.roles if role.role == "part"]
    if part:
        yield "part used", float(any(part[0] in each.spans for each in beside if each.fits))


def _of_words(one: Weighed, head: WeighedHead) -> Row:
    fitting = [each for each in head.scored.fitting if each != one.number]
    likely = min(max(head.likely(one.number), _LEAST), 1 - _LEAST)
    rival = max([head.score(each) for each in fitting], default=_NOWHERE)
    yield "words", one.words
    yield "worth", one.worth
    yield "likely", log(likely / (1 - likely))
    yield "fitting", float(len(fitting))
    yield "ahead of rival", one.score - rival
    yield "words of rival", one.words - max([head.words[each] for each in fitting], default=_NOWHERE)
    ahead = max([words for number, words in enumerate(head.words) if number != one.number], default=_NOWHERE)
    yield "words ahead", one.words - ahead


def _of_places(one: Hypothesis, row: Sequence[Spot]) -> Row:
    spots = [spot for _, spot in one.roles]
    places = sorted(spot.at for spot in spots)
    between = [row[at] for at in range(places[0], places[-1] + 1) if at not in places]
    numbers = [spot.number for spot in spots]
    alike = {(spot.sort, spot.mention.unit) for spot in spots}
    yield "sentences", float(len(set(numbers)))
    yield "sentences apart", float(max(numbers) - min(numbers))
    yield "between", float(len(between))
    yield "percentages between", float(sum(spot.sort == "p" for spot in between))
    yield "alike between", float(sum((spot.sort, spot.mention.unit) in alike for spot in between))
    yield "place", places.index(one.head.at) / max(len(places) - 1, 1)
    yield "verb", float(_verb(one.head))
    yield "verbs", sum(_verb(spot) > 0 for spot in spots) / len(spots)
    yield "inside", float(sum(spot.inside for spot in spots))
    yield "fractions", float(sum(bool(spot.fraction) for spot in spots))
    yield "crowded", float(max(sum(item is not None for item in spot.sentence.items) for spot in spots))
    if one.claim == "total":
        first, last = (end(spot.at for role, spot in one.roles if role == "parts") for end in (min, max))
        yield "goes on before", float(first > 0 and _follows(row[first - 1], row[first]))
        yield "goes on behind", float(last + 1 < len(row) and _follows(row[last], row[last + 1]))
    for role in ("total", "parts", "part", "whole", "percent", "from", "to"):
        yield f"{role} first", float(min(one.roles, key=lambda each: each[1].at)[0] == role)


def _follows(one: Spot, other: Spot) -> bool:
    """Whether a figure goes on with what another one in its sentence is."""
    return one.sentence is other.sentence and one.sort == other.sort and one.mention.unit == other.mention.unit


def _of_head(claim: Candidate, one: Hypothesis, others: Beside) -> Row:
    """How the result stands and is printed, and what is told beside it."""
    head = one.head
    sentence, place = head.sentence, head.place
    near = [abs(spot.place - place) for _, spot in one.roles if spot.sentence is sentence and spot is not head]
    yield "letters away", float(min(near)) if near else NONE
    yield "letters to all", float(max(near)) if len(near) == len(one.roles) - 1 else NONE
    yield "decimals", float(-head.mention.written.place)
    yield "size", log10(abs(head.value) + _TINY)
    yield "may be round", float(one.may_be_round)
    kin, of_whole = others.alike(claim, sentence.start, sentence.end)
    yield "kin", float(kin)
    yield "kin of whole", float(of_whole)


def _verb(spot: Spot) -> int:
    """Whether a rise or a fall is told right before a figure."""
    before = spot.sentence.letters[max(spot.place - _BACK, 0) : spot.place]
    return (RISE in before) + 2 * (FALL in before)
