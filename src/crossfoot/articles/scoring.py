"""The score of a hypothesis by its words alone, and with its arithmetic."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from crossfoot.articles.chance import likelihood, shares
from crossfoot.articles.cue_names import PROPOSED, SAID, cue_term
from crossfoot.articles.hypotheses import Hypothesis, Term, hypotheses
from crossfoot.articles.spots import Spot
from crossfoot.articles.traits import EVER, of_one, of_two
from crossfoot.records import NamedTuple

_FILE: Final = "weights.json"
_SCALE: Final = 100
_UNLEARNED: Final = {SAID: 4.0, PROPOSED: 1.0}
"""weight of patterns that too few articles show"""


class Weights(NamedTuple):
    roles: Mapping[str, Mapping[str, float]]
    """role -> trait -> weight"""
    densities: Mapping[str, list[float]]


class Scored(NamedTuple):
    hypothesis: Hypothesis
    words: float
    """the score of the words, a logarithm"""
    prior: float
    """the probability by the words alone"""
    posterior: float
    """the probability with the arithmetic"""
    worth: float
    """what the arithmetic adds to the score of the words, a logarithm"""


@cache
def weights() -> Weights:
    """What `tools/reader_weights.py` learned."""
    held = json.loads(files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))
    roles = {role: {trait: value / _SCALE for trait, value in each.items()} for role, each in held["roles"].items()}
    return Weights(roles, held["densities"])


class Traits:
    """The traits of the figures of one text, worked out once."""

    def __init__(self, row: Sequence[Spot]) -> None:
        self.row = list(row)
        for at, spot in enumerate(self.row):
            spot.at = at
        self._held: dict[tuple[int, int], tuple[str, ...]] = {}

    def of(self, term: Term) -> tuple[str, ...]:
        _, one, two = term
        held = self._held.get((one, two))
        if held is None:
            row = self.row
            if one < 0:
                held = (EVER,)
            elif two < 0:
                before = row[one - 1] if one else None
                held = of_one(row[one], before, row[one + 1] if one + 1 < len(row) else None)
            else:
                held = of_two(row[one], row[two], row)
            self._held[one, two] = held
        return held


def scored(row: Sequence[Spot]) -> list[list[Scored]]:
    """For each figure that may be a result, its hypotheses."""
    traits, known = Traits(row), weights()
    terms: dict[Term, float] = {}
    nothing: Mapping[str, float] = {}

    def score(term: Term) -> float:
        found = terms.get(term)
        if found is None:
            of = known.roles.get(term[0], nothing)
            found = terms[term] = sum([of[trait] for trait in traits.of(term) if trait in of])
        return found

    told = []
    for _, each in hypotheses(traits.row):
        words = [sum([score(term) for term in one.terms]) for one in each]
        worth = [likelihood(one, known.densities) for one in each]
        both = [word + value for word, value in zip(words, worth, strict=True)]
        told.append([Scored(*all_) for all_ in zip(each, words, shares(words), shares(both), worth, strict=True)])
    return told


def cue_weight(each: Hypothesis, names: Iterable[str]) -> float:
    """What the patterns that propose it add to the score of its words."""
    roles = weights().roles
    found = 0.0
    for name in names:
        known = roles.get(cue_term(each, name)[0])
        found += known[EVER] if known else _UNLEARNED[name[-1]]
    return found
