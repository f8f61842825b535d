"""The wide proposals with all that the words say: what patterns find, and what others that are told alike say of them.

What becomes of a figure is worked out as far as something may become of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from math import exp, log
from typing import Final

from crossfoot.articles.chance import MOST_MISSED
from crossfoot.articles.cue_names import BY_OTHERS, NO_NAMES, PROPOSED, SAID, Key, cue_names, keys_by_result, matching
from crossfoot.articles.drafts import KINDS
from crossfoot.articles.hypothesis import CLAIMS, Hypothesis
from crossfoot.articles.kin import MOST_OF_KIN, Kin, Shape, sentences_near, shape
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.scoring import ScoredHead, cue_weight
from crossfoot.articles.shortlist import LEAST, Shortlists
from crossfoot.articles.spots import Spot
from crossfoot.articles.sure import LISTED, are_enough
from crossfoot.records import NamedTuple

_POSSIBLE: Final = -2.0
"""score of what fits, with the arithmetic, from which something may become of it, be it only by the second look"""
_ROUNDED: Final = 1 + 1e-9
"""more than what is lost in rounding"""
_HOLDS: Final = 4.5
"""score, with the arithmetic, from which a statement shows how others like it are meant"""
_HOPELESS: Final = {"share": 0.5, "change": -6.0}
"""score of the words that no other statement mends; in a flattened table much is told alike"""
_GREAT: Final = 500.0
"""a logarithm beyond which a probability is none"""
_NO_KEYS: Final[Mapping[int, Key]] = {}
_NO_BASES: Final[Mapping[int, int]] = {}
_COMPLETE: Final = 1.0
"""score of the words that a list has at least of which a pattern finds that it is complete"""


class Weighed:
    """A hypothesis with its cue."""

    __slots__ = ("_hypothesis", "_scored", "cues", "number", "words")

    def __init__(self, number: int, scored: ScoredHead, words: float, cues: Set[str]) -> None:
        """``number`` is that among those of its figure."""
        self.number = number
        self.words = words
        self.cues = cues
        """the patterns that propose it"""
        self._scored = scored
        self._hypothesis: Hypothesis | None = None

    @property
    def hypothesis(self) -> Hypothesis:
        known = self._hypothesis
        if known is None:
            known = self._hypothesis = self._scored.head.hypothesis(self.number)
        return known

    @property
    def worth(self) -> float:
        """What the arithmetic adds to the score of the words."""
        return self._scored.worth(self.number)

    @property
    def score(self) -> float:
        """Of the words and the arithmetic."""
        return self.words + self.worth

    @property
    def cue(self) -> str:
        """Whether a pattern finds that the words leave no other reading, or proposes it."""
        return said_by(self.cues)


def said_by(cues: Set[str]) -> str:
    """Whether any of the patterns finds that the words leave no other reading, or proposes it."""
    said = any(name.endswith(SAID) for name in cues - BY_OTHERS)
    return SAID if said else PROPOSED if cues else ""


class WeighedHead:
    """What one figure may be the result of, with the scores of the words as patterns and others like it change them."""

    def __init__(self, scored: ScoredHead) -> None:
        self.scored = scored
        self.words = scored.words
        self.cues: dict[int, Set[str]] = {}
        """by number the patterns that propose it"""
        self.looked_at = False
        """a pattern ties its figures"""
        self._posteriors: list[float] = []
        self._made: dict[int, Weighed] = {}

    @property
    def posteriors(self) -> list[float]:
        if not self._posteriors:
            self._posteriors = self.scored.posteriors(self.words)
        return self._posteriors

    def is_as_likely(self, number: int, least: float) -> bool:
        """Whether the probability of one with the arithmetic is so great; those of all are worked out only where those
        that do not fit might decide it.
        """
        if not self._posteriors:
            score, words, scored = self.score(number), self.words, self.scored
            fitting = exp(-score) + sum([exp(self.score(each) - score) for each in scored.fitting])
            if number not in scored.fitting:
                fitting += 1.0
            rest = MOST_MISSED * (sum([exp(word - score) for word in words]) + scored.most_unlisted * exp(-score))
            if (fitting + rest) * least * _ROUNDED <= 1.0:
                return True
            if fitting * least > 1.0 * _ROUNDED:
                return False
        return self.posteriors[number] >= least

    def change(self, words: list[float]) -> None:
        self.words, self._posteriors, self._made = words, [], {}

    def score(self, number: int) -> float:
        """Of the words and the arithmetic."""
        return self.words[number] + self.scored.worth(number)

    def one(self, number: int) -> Weighed:
        weighed = self._made.get(number)
        if weighed is None:
            cues = self.cues.get(number, NO_NAMES)
            weighed = self._made[number] = Weighed(number, self.scored, self.words[number], cues)
        return weighed

    def likely(self, number: int) -> float:
        """The probability of one with the arithmetic beside those that fit, as if nothing else could be meant."""
        fitting = self.scored.fitting
        score = self.score(number)
        others = sum([exp(min(self.score(each) - score, _GREAT)) for each in fitting if each != number])
        return 1 / (1 + exp(min(-score, _GREAT)) + others)

    def best_fitting(self) -> Weighed | None:
        fitting = self.scored.fitting
        return self.one(max(fitting, key=self.score)) if fitting else None

    def is_best(self, one: Weighed) -> bool:
        """Whether of all it is the likeliest."""
        surely = one.score > max(*self.words, LEAST) + log(MOST_MISSED) * _ROUNDED and one.hypothesis.fits
        return surely or (
            greatest(self.posteriors) == one.number and one.score >= max(self.scored.unlisted, default=one.score)
        )

    def fitting(self) -> Iterator[Weighed]:
        return map(self.one, self.scored.fitting)

    def likeliest_wrong(self, least: float) -> Weighed | None:
        """Of those that do not fit, and to which the words give so much, the likeliest."""
        fitting = self.scored.fitting
        wrong = [number for number, word in enumerate(self.words) if word >= least and number not in fitting]
        return self.one(max(wrong, key=self.score)) if wrong else None

    def may_matter(self) -> bool:
        """Whether anything may become of it, with what others like it may add to the scores of the words. If not,
        nothing more need be worked out.
        """
        more = MOST_OF_KIN if KINDS[self.scored.head.drafts[0][0]] in _HOPELESS else 0.0  # lists have no kin
        return max(self.words) + more >= LISTED or any(
            self.score(number) + more >= _POSSIBLE for number in self.scored.fitting
        )


def greatest(values: Sequence[float]) -> int:
    return values.index(max(values))


class WeighedText(NamedTuple):
    heads: Sequence[WeighedHead]
    """of the figures of which something may become"""
    places: Mapping[Key, Sequence[tuple[WeighedHead, int]]]
    """where hypotheses stand whose figures a pattern ties"""

    def of(self, known: Key) -> tuple[WeighedHead | None, Weighed | None]:
        """What there is of these figures: the one to which the words give most."""
        places = self.places.get(known)
        if not places:
            return None, None
        head, number = max(places, key=lambda each: each[0].words[each[1]])
        return head, head.one(number)


def weighed(
    row: Sequence[Spot], proposed: Iterable[Candidate], kept: Iterable[Key], certain: Mapping[int, Key] = _NO_KEYS,
    bases: Mapping[int, int] = _NO_BASES,
) -> WeighedText:  # fmt: skip
    """Of the figures of a text; ``proposed`` is what patterns look at, ``kept`` what they tie. ``certain`` has by the
    place of a percentage what it is told to be the result of, if that fits, whatever else it may be the result of;
    ``bases`` the place of the only whole that the words leave it.
    """
    cues = cue_names(proposed)
    wanted = keys_by_result(dict.fromkeys([*cues, *kept]))
    index: dict[Key, list[tuple[WeighedHead, int]]] = {}
    shortlists = Shortlists(row, wanted, bases)
    settled = {start: head for start, head in _settled(shortlists, certain, cues) if _is_firm(head)}
    every = [_weighed(head, cues, wanted, index) for head in shortlists.heads(settled)]
    every = [head for head in every if head.looked_at or head.may_matter()]
    near = sentences_near(head.scored.head for head in every)
    for start, head in settled.items():
        spot = head.scored.head.spot
        scored = shortlists.head(spot) if spot.number in near else None  # it may speak for others
        if scored:
            every.append(_weighed(scored, cues, wanted, index))
        else:
            index.setdefault(certain[start], []).append((head, 0))
    _with_kin(every)
    return WeighedText(every, index)


def _settled(
    shortlists: Shortlists, certain: Mapping[int, Key], cues: Mapping[Key, Set[str]]
) -> Iterator[tuple[int, WeighedHead]]:
    for spot in shortlists.row if certain else ():
        start = spot.mention.start
        scored = shortlists.only(spot, certain[start]) if start in certain else None
        if scored:
            yield start, _weighed(scored, cues, {start: [certain[start]]}, {})


def _is_firm(head: WeighedHead) -> bool:
    """Whether its words are enough, so that others like it need not speak for it."""
    claim = CLAIMS[KINDS[head.scored.head.drafts[0][0]]]
    return are_enough(claim, head.words[0], said_by(head.cues.get(0, NO_NAMES)))


def _weighed(
    scored: ScoredHead, cues: Mapping[Key, Set[str]], wanted: Mapping[int, Sequence[Key]],
    index: dict[Key, list[tuple[WeighedHead, int]]],
) -> WeighedHead:  # fmt: skip
    """With what patterns say; what has the figures of a key is added to the index."""
    head = WeighedHead(scored)
    keys = wanted.get(scored.head.spot.mention.start, ())
    for each in keys:
        for number in matching(each, scored.head):
            index.setdefault(each, []).append((head, number))
            head.looked_at = True
            if each in cues:
                head.cues[number] = cues[each]
    if head.cues:
        words = list(scored.words)
        for number, names in head.cues.items():
            kind = KINDS[scored.head.drafts[number][0]]
            words[number] += cue_weight(kind, names)
            if CLAIMS[kind] == "total" and any(name.endswith(SAID) for name in names):
                words[number] = max(words[number], _COMPLETE)
        head.change(words)
    return head


def _with_kin(heads: Sequence[WeighedHead]) -> None:
    """Adds what others that are told alike, and hold, say of them."""
    holding = []
    own: dict[int, Shape | None] = {}
    for place, head in enumerate(heads):
        best = head.best_fitting()
        if best is not None and best.score >= _HOLDS and head.is_best(best):
            own[place] = shape(best.hypothesis)
            holding.append((own[place], best.hypothesis.head.number))
    kin = Kin(holding)
    for place, head in enumerate(heads):
        added = kin.worths(head.scored.head, head.words, _HOPELESS, own.get(place))
        if added:
            words = list(head.words)
            for number, more in added:
                words[number] += more
            head.change(words)
