"""The score of a hypothesis by its words alone, and with its arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import Final

from crossfoot.articles.chance import likelihoods, shares
from crossfoot.articles.cue_names import PROPOSED, SAID, cue_term
from crossfoot.articles.drafts import FALLS, GAINS, HUNDRED, LOSES, RISES, SHARE, SUM, Head, contrary_of
from crossfoot.articles.hypotheses import heads
from crossfoot.articles.hypothesis import Hypothesis, fit
from crossfoot.articles.packed import ONE, OfOne, OfTwo, Scores, turned
from crossfoot.articles.spots import Spot
from crossfoot.articles.traits import EVER, Traits
from crossfoot.articles.weights import SCALE, weights
from crossfoot.records import NamedTuple

_UNLEARNED: Final = {SAID: 4.0, PROPOSED: 1.0}
"""weight of patterns that too few articles show"""
_ROUNDED: Final = 1e-6
"""more than what is lost in rounding"""
_NOTHING: Final[Mapping[str, float]] = {}


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


class ScoredHead:
    """What one figure may be the result of, with the scores of the words; what the arithmetic says, when asked for."""

    def __init__(
        self, head: Head, words: list[float], unlisted: Callable[[], list[float]] = list, most_unlisted: float = 0.0
    ) -> None:
        """``unlisted`` gives the scores, with the arithmetic, of what is not among the drafts of the head: nothing that
        fits. The exponentials of the scores of its words come to less than ``most_unlisted``.
        """
        self.head = head
        self.words = words
        self._unlisted, self.most_unlisted = unlisted, most_unlisted
        self._worths: dict[int, float] = {}

    @cached_property
    def worths(self) -> list[float]:
        return likelihoods(self.head.drafts, self.head.size, weights().densities)

    def worth(self, number: int) -> float:
        """That of one, without the others."""
        worth = self._worths.get(number)
        if worth is None:
            (worth,) = likelihoods([self.head.drafts[number]], self.head.size, weights().densities)
            self._worths[number] = worth
        return worth

    @cached_property
    def fitting(self) -> list[int]:
        """The numbers of those that fit, and go the way that the verb says."""
        fitting = [
            number
            for number, (_, _, _, gap, width) in enumerate(self.head.drafts)
            if -width - _ROUNDED < gap < width + _ROUNDED and fit(gap, width)
        ]
        contrary = contrary_of(self.head.spot) if fitting else ""
        return [number for number in fitting if self.head.drafts[number][0] != contrary] if contrary else fitting

    def posteriors(self, words: Sequence[float]) -> list[float]:
        """The probabilities with the arithmetic, if these were the scores of the words."""
        scores = [word + value for word, value in zip(words, self.worths, strict=True)]
        return shares(scores + self.unlisted)[: len(scores)]

    @cached_property
    def unlisted(self) -> list[float]:
        """The scores, with the arithmetic, of what is not listed."""
        return self._unlisted()

    def __iter__(self) -> Iterator[Scored]:
        every = zip(self.words, shares(self.words), self.posteriors(self.words), self.worths, strict=True)
        return (Scored(self.head.hypothesis(number), *each) for number, each in enumerate(every))


class _Beside(dict[int, int]):
    """By its place, the score of a figure alone and with the result, and what is added to it."""

    def __init__(self, more: int, alone: OfOne, beside: OfTwo, start: int) -> None:
        self._all = more, alone, beside, start

    def __missing__(self, at: int) -> int:
        more, alone, beside, start = self._all
        score = self[at] = more + alone[at] + beside[start + at]
        return score


class WordScores:
    """Scores by the words what the figures of one text may be together."""

    def __init__(self, scores: Scores) -> None:
        self._count = len(scores.traits.row)
        one = {role: OfOne(role, scores) for role in ONE}

        def two(role: str) -> OfTwo:
            return OfTwo(role, turned(role), scores)

        def follow(role: str) -> OfTwo:
            return OfTwo(role, role, scores)

        alone, gains = one["gn.w"], (two("gn.pw"), two("gn.pd"), two("gn.wd"))
        self._of_pairs = {
            SHARE: (one["sh.p"], one["sh.n"], one["sh.N"], two("sh.pn"), two("sh.pN"), two("sh.nN")),
            RISES: (one["ch.pu"], one["ch.o"], one["ch.w"], two("chu.po"), two("chu.pw"), two("chu.ow")),
            FALLS: (one["ch.pd"], one["ch.o"], one["ch.w"], two("chd.po"), two("chd.pw"), two("chd.ow")),
            GAINS: (one["gn.ru"], alone, one["gn.du"], *gains),
            LOSES: (one["gn.rd"], alone, one["gn.dd"], *gains),
        }
        self._sum = one["su.T"], two("su.Tf"), two("su.Tl"), follow("su.end")
        self._parts = one["su.p"], one["su.f"], one["su.l"], follow("su.nx")
        self._runs: dict[tuple[int, int, int], int] = {}
        """by the first and the last part, and how many there are"""
        self._hundred = one["hu.f"], one["hu.l"], one["hu.p"], follow("hu.nx"), follow("hu.end")

    def scores(self, head: Head) -> list[float]:
        what = head.drafts[0][0]
        return self._sums(head) if what == SUM else self._hundreds(head) if what == HUNDRED else self._pairs(head)

    def _pairs(self, head: Head) -> list[float]:
        """Of a percentage and two figures."""
        at, count = head.spot.at, self._count
        tables = {
            what: (_Beside(of_head[at], one, one_beside, at * count), _Beside(0, two, two_beside, at * count), ends)
            for what, (of_head, one, two, one_beside, two_beside, ends) in self._of_pairs.items()
        }
        scored = []
        for what, one, two, _, _ in head.drafts:
            with_one, with_two, ends = tables[what]
            first, second = one.at, two.at
            scored.append((with_one[first] + with_two[second] + ends[first * count + second]) / SCALE)
        return scored

    def _sums(self, head: Head) -> list[float]:
        at = head.spot.at
        return [self.of_list(at, parts, shape, beyond) / SCALE for _, parts, (shape, beyond), _, _ in head.drafts]

    def of_list(self, at: int, parts: Sequence[Spot], shape: str, beyond: Spot | None) -> int:
        """Of a total, by its place, and its parts, in hundredths."""
        total, with_first, with_last, end = self._sum
        count, known = self._count, self._runs
        low, high = parts[0].at, parts[-1].at
        run = known.get((low, high, len(parts)))
        if run is None:
            run = known[low, high, len(parts)] = self._run(parts)
        score = total[at] + run + of_shape(shape) + with_first[at * count + low] + with_last[at * count + high]
        return score if beyond is None else score + end[high * count + beyond.at]

    def _run(self, parts: Sequence[Spot]) -> int:
        """Of parts that follow each other in a list."""
        middle, first, last, follow = self._parts
        places = [part.at for part in parts]
        score = first[places[0]] + last[places[-1]] + sum([middle[each] for each in places[1:-1]])
        return score + sum([follow[one * self._count + two] for one, two in pairwise(places)])

    def _hundreds(self, head: Head) -> list[float]:
        first, last, middle, follow, end = self._hundred
        count, scored = self._count, []
        known: Sequence[Spot] = ()
        run = 0
        for _, parts, (shape, beyond), _, _ in head.drafts:
            if not known or parts[: len(known)] != known:
                known, run = parts[:1], first[parts[0].at]
            for one, two in pairwise(parts[len(known) - 1 :]):  # most lists go on where the one before has ended
                run += follow[one.at * count + two.at] + (middle[one.at] if one is not parts[0] else 0)
            known, high = parts, parts[-1].at
            score = run + last[high] + of_shape(shape)
            scored.append((score if beyond is None else score + end[high * count + beyond.at]) / SCALE)
        return scored


@cache
def of_shape(shape: str) -> int:
    """The score of how a list is laid out, in hundredths."""
    return round(weights().roles.get(shape, _NOTHING).get(EVER, 0.0) * SCALE)


def scored(row: Sequence[Spot]) -> list[ScoredHead]:
    """For each figure that may be a result, what it may be the result of."""
    traits = Traits(row)
    words = WordScores(Scores(traits))
    return [ScoredHead(head, words.scores(head)) for head in heads(traits.row)]


def cue_weight(kind: str, names: Iterable[str]) -> float:
    """What the patterns that propose a hypothesis add to the score of its words."""
    roles = weights().roles
    weight = 0.0
    for name in names:
        known = roles.get(cue_term(kind, name)[0])
        weight += known[EVER] if known else _UNLEARNED[name[-1]]
    return weight
