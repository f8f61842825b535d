"""Of the shares, changes and gains that a figure may be the result of, those of which something may become.

Of dozens for each figure of a dense text hardly one fits, and hardly one is likely by its words. Those that fit are
found among the counts near it in the order of their size; those of which the words say enough among the pairs to whose
halves the words say enough. Nothing else of them is worked out, but for a bound to how likely they are together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from math import exp
from typing import Final

from crossfoot.articles.chance import likelihoods
from crossfoot.articles.cue_names import PAIRS, Key
from crossfoot.articles.drafts import FALLS, GAINS, LOSES, RISES, SHARE, Draft, Head
from crossfoot.articles.hypotheses import (
    BY,
    LATER,
    Pairs,
    change_of,
    gains_of,
    may_be_change,
    may_be_of_whole,
    may_be_result,
    may_be_share,
    share_of,
    tells_change,
)  # fmt: skip
from crossfoot.articles.hypothesis import WHOLE, fit
from crossfoot.articles.likely_hundreds import LikelyHundreds
from crossfoot.articles.likely_lists import ANY, LikelyLists
from crossfoot.articles.lists import LEAST_TOTAL, draft_of, hundreds_of, rates_behind
from crossfoot.articles.packed import BITS, FIELD, FURTHER, TURNED, TWO, WIDTH, ZERO, Scores, most_of_two
from crossfoot.articles.scoring import ScoredHead, WordScores
from crossfoot.articles.spots import HEDGED, Spot
from crossfoot.articles.sure import LISTED, NOTHING
from crossfoot.articles.traits import Traits
from crossfoot.articles.weights import SCALE, weights

LEAST: Final = LISTED
"""score of the words from which all are listed; nothing becomes of others that do not fit, but for what kin adds"""
OF_KIN: Final = -6.0
"""the same of changes that stand in the sentence of their result"""
_WHATS: Final = (SHARE, RISES, FALLS, GAINS, LOSES)
_SHARE, _RISE, _FALL, _GAIN, _LOSS = range(WIDTH)
_SPAN: Final = BITS * WIDTH
_MASK, _BOTH = (1 << _SPAN) - 1, (1 << 2 * _SPAN) - 1
_TOP: Final = 1 << BITS - 1
"""the bit above what a field can come to, which what is added to a sum sets where it is great enough"""
_SIGNS: Final = tuple(_TOP << BITS * kind for kind in range(WIDTH))
_TOLD: Final = _SIGNS[_RISE] | _SIGNS[_FALL]
_GAINED: Final = _SIGNS[_GAIN] | _SIGNS[_LOSS]
_GROWING, _FALLING = ~_SIGNS[_FALL], ~(_SIGNS[_SHARE] | _SIGNS[_RISE])
_ENDLESS: Final = float("inf")
_TERMS: Final = 6
"""weights that a score is the sum of: of three figures, and of three pairs of them"""
_MARGIN: Final = 1e-5
"""more than what is lost in rounding; what is found so is looked at exactly"""
_NO_BASES: Final[Mapping[int, int]] = {}
_Place = tuple[int, int, int]
"""of a draft which it is, and the numbers of its counts"""


def _test(thresholds: Sequence[int], zeros: int) -> int:
    """What to add to a sum of so many scores so that the bit above each field says whether it is that great."""
    bits = 0
    for kind, threshold in enumerate(thresholds):
        bits += min(max(_TOP - zeros * ZERO - threshold, 0), _TOP) << BITS * kind
    return bits


class Shortlists:
    """Of the figures of one text. Always listed is what has the figures of a key in ``wanted``, which has them by the
    place of their result; of a percentage of which ``bases`` has the place of its whole, no share of another one is.
    """

    def __init__(
        self, row: Sequence[Spot], wanted: Mapping[int, Sequence[Key]], bases: Mapping[int, int] = _NO_BASES
    ) -> None:
        traits = Traits(row)
        self.row, self.wanted, self.bases = traits.row, wanted, bases
        self.pairs = Pairs(self.row)
        self.scores = Scores(traits)
        self.words = WordScores(self.scores)
        self.lists = LikelyLists(self.pairs.counts, self.scores)
        self.number = {each.mention.start: number for number, each in enumerate(self.pairs.counts)}
        ones = self.scores.ones
        self.ends = [ones[each.at] >> _SPAN & _BOTH for each in self.pairs.counts]
        """of each count the scores in the first role, and above them in the second"""
        self.valued = [(each.value, number) for number, each in enumerate(self.pairs.counts)]

    def heads(self, settled: Container[int] = ()) -> Iterator[ScoredHead]:
        """Those of which something may become, with what may; and all lists. Of percentages whose places are
        ``settled`` only lists.
        """
        for spot in self.row:
            if may_be_result(spot) and spot.mention.start not in settled:
                scored = self.head(spot)
                if scored:
                    yield scored
        for total in self.pairs.counts:
            if total.value > LEAST_TOTAL:
                lists = self._lists(total)
                if lists:
                    yield lists
        hundreds, least = LikelyHundreds(self.scores), round(LEAST * SCALE)
        for first, rows in rates_behind(self.row):
            listed = any(kind == "total" for kind, _ in self.wanted.get(first.mention.start, ()))
            if listed or hundreds.may_be(rows, least):
                head = Head(first, hundreds_of(first, rows))
                if head.drafts:
                    yield ScoredHead(head, self.words.scores(head))

    def head(self, spot: Spot) -> ScoredHead | None:
        """All that may become of one figure."""
        near = _Near(self, spot)
        return near.scored() if near.drafts() else None

    def only(self, spot: Spot, known: Key) -> ScoredHead | None:
        """Of a figure the one share or change with these figures, if it fits."""
        return _Near(self, spot).only(known) if may_be_result(spot) else None

    def _lists(self, total: Spot) -> ScoredHead | None:
        """Those that fit, or that a pattern finds; and of which the words say enough, if they do of any that something
        becomes of it without a pattern.
        """
        keys = self.wanted.get(total.mention.start, ())
        told = [{start for role, start in figures if role == "parts"} for _, figures in keys]
        least = LEAST if told else NOTHING
        runs, several = self.lists.of(total, round(least * SCALE), told)
        if not told and any(score >= round(NOTHING * SCALE) for *_, score in runs):
            least = LEAST
            runs, several = self.lists.of(total, round(least * SCALE), told)
        drafts, words, plain = [], [], total.plain and not total.hedge
        for run, apart, score in runs:
            fitting = run.amount == total.value or not (plain and run.plain) or run.hedged
            if score >= least * SCALE or fitting or {part.mention.start for part in run.parts} in told:
                drafts.append(draft_of(total, run, apart))
                words.append(score / SCALE)
        head = Head(total, drafts)
        return ScoredHead(head, words, partial(_other_lists, self, head), several * exp(least)) if words else None


class _Tests:
    """What to add to sums of scores so that signs say which of them may still come to enough."""

    def __init__(self) -> None:
        least = round(LEAST * SCALE)
        ahead, behind = (
            [most_of_two(role) for role in TWO[first : first + WIDTH]]
            for first in (2 * WIDTH, 2 * WIDTH + TURNED // BITS)
        )
        wanted = [least - max(one + other) for one, other in zip(ahead, behind, strict=True)]
        self.ahead, self.behind = (_test([least - max(each) for each in most], 5) for most in (ahead, behind))
        """of both, where the first one stands first, and where it does not"""
        self.apart = {
            (is_ahead, apart): _test([least - each[apart] for each in most], 5)
            for is_ahead, most in ((True, ahead), (False, behind))
            for apart in range(FURTHER + 1)
        }
        """the same by how many sentences lie between"""
        self.whole = _test([least] * WIDTH, _TERMS)
        self.of_kin = _test([each + round((OF_KIN - LEAST) * SCALE) for each in wanted], 5)


@cache
def _tests() -> _Tests:
    return _Tests()


class _Near:
    """The counts around one figure, and what they may give together with it."""

    def __init__(self, text: Shortlists, spot: Spot) -> None:
        self._text, self._spot = text, spot
        self._low, self._high = text.pairs.near(spot)
        self._counts = text.pairs.counts
        told, verb = tells_change(spot)
        self._kinds = _SIGNS[_SHARE] if may_be_of_whole(spot) else 0
        """which of the five there may be"""
        if told:
            self._kinds |= _TOLD | (_GAINED if verb else 0)
        self._size, self._half = abs(spot.value), 0.5 * spot.unit
        base = text.number.get(text.bases.get(spot.mention.start, -1), -1)
        self._base = self._counts[base] if base >= 0 else None
        """the only whole that the words leave it"""
        self._firsts: dict[int, int] = {}
        """by the number of a count, its scores as the first one, those of the result, and of both"""
        self._seconds: dict[int, int] = {}
        """its scores as the second one, and of both"""
        self._found: dict[_Place, Draft] = {}

    def drafts(self) -> Mapping[_Place, Draft]:
        if self._kinds:
            self._score(range(self._low, self._high))
        if self._firsts:
            valued = sorted(self._text.valued[self._low : self._high])
            self._find_fitting(valued)
            self._find_in_patterns(self._text.wanted.get(self._spot.mention.start, ()))
            self._find_said(valued)
            self._find_kin()
        return self._found

    def only(self, known: Key) -> ScoredHead | None:
        places = (self._text.number.get(start, -1) for _, start in known[1])
        self._score([number for number in places if self._low <= number < self._high])
        self._find_in_patterns([known])
        if len(self._found) != 1:
            return None
        head = self.scored()
        return head if head.fitting else None

    def scored(self) -> ScoredHead:
        order = sorted(self._found, key=lambda each: (each[0] > 0, each[1], each[2], each[0]))
        words = []
        for kind, first, second in order:
            packed = self._firsts[first] + self._seconds[second] + self._between(first, second)
            words.append(((packed >> BITS * kind & FIELD) - _TERMS * ZERO) / SCALE)
        head = Head(self._spot, [self._found[each] for each in order])
        return ScoredHead(head, words, partial(_unlisted, self._text, head), self._most_unlisted())

    def _score(self, numbers: Iterable[int]) -> None:
        text, at = self._text, self._spot.at
        twos, ends, count, counts = text.scores.twos, text.ends, len(text.row), self._counts
        own = text.scores.ones[at] & _MASK
        for number in numbers:
            other = counts[number].at
            if other != at:
                two = twos[at * count + other] if at < other else twos[other * count + at] >> TURNED
                both = ends[number] + (two & _BOTH)
                self._firsts[number] = (both & _MASK) + own
                self._seconds[number] = both >> _SPAN

    def _between(self, first: int, second: int) -> int:
        one, two, count = self._counts[first].at, self._counts[second].at, len(self._text.row)
        twos = self._text.scores.twos
        packed = twos[one * count + two] if one < two else twos[two * count + one] >> TURNED
        return packed >> 2 * _SPAN & _MASK

    def _most_unlisted(self) -> float:
        """More than the exponentials of the scores of the words of all that are not listed come to."""
        count = len(self._firsts)
        pairs = count * (count - 1)
        several = 0 if not self._kinds & _SIGNS[_SHARE] else pairs if self._size == WHOLE else pairs / 2
        if self._kinds & _TOLD:
            several += pairs
        if self._kinds & _GAINED:
            several += 2 * min(count, 2 * LATER) * min(count, 2 * BY)
        return several * exp(LEAST)

    def _add(self, kind: int, first: int, second: int, only_fitting: bool = False) -> None:
        """If there is such a draft."""
        place = kind, first, second
        if place not in self._found and self._kinds & _SIGNS[kind]:
            draft = self._draft(kind, self._counts[first], self._counts[second])
            if draft is not None and (not only_fitting or fit(draft[3], draft[4])):
                self._found[place] = draft

    def _draft(self, kind: int, one: Spot, two: Spot) -> Draft | None:
        size = self._size
        if kind == _SHARE:
            if (
                not may_be_share(one, two)
                or (one.value == two.value and size != WHOLE)
                or self._base not in (None, two)
            ):
                return None
            given, slack = share_of(one, two)
        else:
            if one.fraction or not may_be_change(one, two):
                return None
            at = self._spot.at
            if kind < _GAIN:
                ways = [change_of(one, two)]
            else:
                beside = abs(one.at - at) <= LATER and abs(two.at - at) <= BY
                ways = list(gains_of(one, two)) if beside else []
            way = next((each for each in ways if each[0] == _WHATS[kind]), None)
            if way is None:
                return None
            _, given, slack = way
        width = 2 * (self._half + slack) / size
        if self._spot.hedge:
            width = max(width, 2 * (HEDGED * size) / size)
        return _WHATS[kind], one, two, (given - size) / size, width

    def _find_in_patterns(self, wanted: Iterable[Key]) -> None:
        """What patterns look at."""
        for kind, figures in wanted:
            one = dict(figures)
            for whats, first, second in PAIRS.get(kind, ()):
                if one.keys() == {first, second, "percent"}:
                    number = self._text.number
                    begin, end = number.get(one[first], -1), number.get(one[second], -1)
                    for what in whats if begin in self._firsts and end in self._firsts else ():
                        self._add(_WHATS.index(what), begin, end)

    def _find_fitting(self, valued: Sequence[tuple[float, int]]) -> None:
        """What fits: of each count, the other one lies between two limits. ``valued`` are the counts by their value."""
        counts, firsts, at = self._counts, self._firsts, self._spot.at
        values = [value for value, _ in valued]
        slack = max([counts[number].rel for number in firsts])
        known: dict[tuple[float, bool, bool], list[tuple[int, float, float]]] = {}
        for first in firsts:
            one = counts[first]
            changes = 0 if one.fraction else self._kinds
            wanted = one.rel, changes & _TOLD > 0, changes & _GAINED > 0 and abs(one.at - at) <= LATER
            limits = known.get(wanted)
            if limits is None:
                limits = known[wanted] = list(self._limits(one.rel + slack, *wanted[1:]))
            for kind, low, high in limits:
                place, last = bisect_left(values, one.value * low), one.value * high
                while place < len(values) and values[place] <= last:
                    second = valued[place][1]
                    if second in firsts and second != first:
                        self._add(kind, first, second, only_fitting=True)
                    place += 1

    def _limits(self, slack: float, changes: bool, gained: bool) -> Iterator[tuple[int, float, float]]:
        """How many times a count the other one may be, where both leave so much open what they give."""
        half = max(self._half, HEDGED * self._size if self._spot.hedge else 0.0)
        least, most = (self._size - half) / WHOLE * (1 - _MARGIN), (self._size + half) / WHOLE * (1 + _MARGIN)
        more, less = 1 + slack + _MARGIN, 1 - slack - _MARGIN
        if self._kinds & _SIGNS[_SHARE]:
            yield _SHARE, less / most, _over(more, least)
        if changes:
            yield _RISE, (1 + least) / more, _over(1 + most, less)
            yield _FALL, (1 - most) / more, _over(1 - least, less)
        if gained:
            low, high = least / (more + slack), _over(most, less - slack)
            yield _GAIN, low / (1 + low), high / (1 + high) if high < _ENDLESS else _ENDLESS
            yield _LOSS, _over(low, 1 - low), _over(high, 1 - high)

    def _find_said(self, valued: Sequence[tuple[float, int]]) -> None:
        """What the words say enough of."""
        tests, kinds, counts, firsts = _tests(), self._kinds, self._counts, self._firsts
        seconds = [(number, self._seconds[number]) for _, number in valued if number in firsts]
        growing, falling = kinds & _GROWING, kinds & (_FALLING | (_SIGNS[_SHARE] if self._size == WHOLE else 0))
        for place, (first, _) in enumerate(seconds):
            scores, value, sentence = firsts[first], counts[first].value, counts[first].number
            ahead, behind = scores + tests.ahead, scores + tests.behind
            # of a greater figure it may be a share, to a smaller one it can only have fallen
            less, greater = seconds[:place], seconds[place + 1 :]
            likely = [each for each in greater if each[1] + (ahead if first < each[0] else behind) & growing]
            if falling:
                likely += [each for each in less if each[1] + (ahead if first < each[0] else behind) & falling]
            for second, others in likely:
                other = counts[second]
                both = kinds & (_GROWING if other.value >= value else _FALLING)
                both &= scores + others + tests.apart[first < second, min(abs(other.number - sentence), FURTHER)]
                if both and (both := both & scores + others + self._between(first, second) + tests.whole):
                    for kind, of_kind in enumerate(_SIGNS):
                        if both & of_kind:
                            self._add(kind, first, second)

    def _find_kin(self) -> None:
        """Changes that others told alike may speak for."""
        sentence, counts = self._spot.sentence, self._counts
        kinds = self._kinds & _TOLD
        own = [number for number in self._firsts if counts[number].sentence is sentence] if kinds else ()
        for first in own:
            for second in own:
                if first != second and self._firsts[first] + self._seconds[second] + _tests().of_kin & kinds:
                    self._add(_RISE if counts[second].value > counts[first].value else _FALL, first, second)


def _over(one: float, other: float) -> float:
    return one / other if other > 0 else _ENDLESS


def _other_lists(text: Shortlists, head: Head) -> list[float]:
    """The same of lists."""
    listed = {(parts[0].at, parts[-1].at, len(parts)) for _, parts, *_ in head.drafts}
    others = [
        (draft_of(head.spot, run, apart), score / SCALE)
        for run, apart, score in text.lists.of(head.spot, ANY, ())[0]
        if (run.parts[0].at, run.parts[-1].at, len(run.parts)) not in listed
    ]
    worths = likelihoods([draft for draft, _ in others], head.size, weights().densities)
    return [word + worth for (_, word), worth in zip(others, worths, strict=True)]


def _unlisted(text: Shortlists, head: Head) -> list[float]:
    """The scores, with the arithmetic, of what is not among the drafts of the figure."""
    listed = {(what, one.at, two.at) for what, one, two, _, _ in head.drafts}
    drafts = [each for each in text.pairs.drafts(head.spot) if (each[0], each[1].at, each[2].at) not in listed]
    return _scores(text, Head(head.spot, drafts)) if drafts else []


def _scores(text: Shortlists, head: Head) -> list[float]:
    worths = likelihoods(head.drafts, head.size, weights().densities)
    return [word + worth for word, worth in zip(text.words.scores(head), worths, strict=True)]
