"""Shares that bear each other out: where others near by are shares of one printed whole, one that is a share of nothing
printed, and would be one of that whole but for a slip, is wrong. So is a whole whose shares in its own sentence all
miss it, and would be shares of it but for one slip in it. And where a fraction stands right beside its percentage in
brackets, others that stand so near it are meant so too, however small they are.

What is weighed here are chances only: every verdict is the engine's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from crossfoot.articles.arms import of_other_arm
from crossfoot.articles.counted_shares import (
    BESIDE,
    EVERY,
    FRACTIONS,
    PARTS_OF_ONE_WHOLE,
    ROLES,
    ROUNDED,
    CountedShare,
    counted_shares,
    is_by_a_slip,
    is_of_table,
    size_of,
)  # fmt: skip
from crossfoot.articles.cues._shares import can_hold, fits
from crossfoot.articles.hypothesis import share
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import COUNT, PERCENT
from crossfoot.articles.slips import is_explained_share, misprints
from crossfoot.articles.spots import Spot
from crossfoot.articles.stretch import Scattered, spots_between, spots_of
from crossfoot.articles.wordings import FALL, JOINED, OF, PART, PARTS, REST, RISE, wording
from crossfoot.articles.wrong_wholes import of_wrong_wholes

_NEAR: Final = 900
"""characters"""
_SEVERAL: Final = 2
_CHANCE, _CHANCE_APART = 0.02, 0.002
"""that several fit one whole anyway; and where none of them stands in the sentence of the one that does not"""
_FINE: Final = 0.06
"""that one does, in a sentence that begins with the whole"""
_BACK: Final = 3
"""letters before a part in which a change may be told"""
_BEHIND: Final = wording("few? ( share? percent )")
_BEFORE: Final = wording("percent ( few? END")
_IN_WORDS: Final = wording(
    "percent (? [part: figure] few? end? of [few|total]*2 [whole: figure] few|some? )|,|;|versus"
)
_RANGE: Final = wording("percent end percent")
_WORDS: Final = 4
"""letters"""


def borne_out(claims: Sequence[Candidate], proposed: Iterable[Candidate], row: Sequence[Spot]) -> Iterator[Candidate]:
    """Shares that are wrong; ``claims`` is what is tied, ``proposed`` what patterns look at, ``row`` all figures."""
    counts = [spot for spot in row if spot.mention.kind == COUNT and spot.value > 0]
    pairs = [each for each in counted_shares(proposed, row, counts) if not is_of_table(each.part)]
    lost = [each for each in pairs if not each.fitting and _is_plain(each) and not _is_of_both(each, counts)]
    by_sentence: dict[int, list[CountedShare]] = {}
    for each in (each for each in lost if not each.own):
        by_sentence.setdefault(each.part.number, []).append(each)
    told: list[Candidate] = []
    for each, whole in _of_known_wholes(pairs, lost, counts):
        told += _wrong(each, whole)
    for each, whole in of_other_arm(claims, pairs, lost, row):
        told += _wrong(each, whole)
    told += _wrong_fractions(row)
    for several in by_sentence.values():
        wrong = _wrong_whole(several, counts)
        if wrong is not None:
            for each in several:
                told += _wrong(each, wrong)
    yield from told
    for each, whole in of_wrong_wholes([*claims, *told], lost, counts):
        yield from _wrong(each, whole)


def _of_known_wholes(
    pairs: Sequence[CountedShare], lost: Sequence[CountedShare], counts: Sequence[Spot]
) -> Iterator[tuple[CountedShare, Spot]]:
    """Those that fit nothing and are of a whole that words name, or of which others are."""
    unfit = Counter(each.part.number for each in pairs if not each.fitting and not each.own)
    spots = {spot.mention.start: spot for spot in counts} if lost else {}
    fitting = Scattered([each for each in pairs if each.fitting] if lost else (), lambda each: each.start)
    others = Scattered([each for each in lost if not each.own], lambda each: each.start)
    for each in lost:
        alone = each.own or unfit[each.part.number] == 1
        named = [spot for name in each.named if alone and (spot := spots.get(name)) and is_by_a_slip(each, spot)]
        whole = named[0] if named else None if each.own else _known_whole(each, fitting, others, counts)
        if whole is not None:
            yield each, whole


def _is_of_both(pair: CountedShare, counts: Sequence[Spot]) -> bool:
    """Whether it is the percentage of the part and the figure right before it together: of 1,600 came 92 late and 4 not
    at all, or 6%.
    """
    part, rate = pair.part, pair.percent
    before = [each for each in spots_of(counts, part.number) if each.place < part.place]
    if not before or JOINED not in part.sentence.letters[before[-1].place : part.place]:
        return False
    both, near = part.value + before[-1].value, rate.unit / 2 * ROUNDED
    return any(
        abs(100 * both / each.value - rate.value) <= near
        for each in spots_between(counts, part.mention.start - _NEAR + 1, part.mention.start + _NEAR)
    )


def _is_plain(pair: CountedShare) -> bool:
    """Whether nothing is hedged, no change is told, and it is not of the rest."""
    if pair.part.hedge or pair.percent.hedge or pair.percent.mention.unlike:
        return False
    letters, at = pair.part.sentence.letters, pair.percent.place
    if _RANGE.match(pair.percent.sentence.letters, at) or _RANGE.match(pair.percent.sentence.letters, max(at - 2, 0)):
        return False  # 10% to 15%
    return not any(
        {RISE, FALL, REST} & set(letters[max(spot.place - _BACK, 0) : spot.place]) for spot in (pair.part, pair.percent)
    )


def _known_whole(
    lost: CountedShare, fitting: Scattered[CountedShare], unfit: Scattered[CountedShare], counts: Sequence[Spot]
) -> Spot | None:
    """The figure near a share that fits none, of which others are shares, and it too but for a slip; more of them than
    there are others that fit none either, for those may be shares of what is not printed.
    """
    around = lost.start - _NEAR + 1, lost.start + _NEAR
    also = len(unfit.between(*around)) - 1
    best: tuple[tuple[int, int], Spot] | None = None
    wholes = spots_between(counts, *around)
    by_size = sorted(wholes, key=size_of)
    near: dict[int, list[CountedShare]] = {}
    for each in fitting.between(*around):
        for fit in each.among(by_size):
            near.setdefault(fit.mention.start, []).append(each)
    for whole in wholes if near else ():
        if not _may_be_whole(whole, lost):
            continue
        shares = near.get(whole.mention.start, ())
        others = [each for each in shares if can_hold(whole.mention, each.part.mention)]
        others = [each for each in others if each.part.value != lost.part.value and each.part is not whole]
        here = sum(each.part.number == lost.part.number for each in others)
        chance, parts = 1.0, {each.part.value: each.chance for each in others}
        for one in parts.values():
            chance *= one
        together = (
            whole.number == lost.part.number
            and whole.place < lost.part.place
            and any(
                each.part.number == whole.number and each.part.place > whole.place and each.chance <= _FINE
                for each in others
            )
        )
        enough = len(parts) >= _SEVERAL and chance <= (_CHANCE if here else _CHANCE_APART)
        if len(parts) <= also or not (together or enough):
            continue
        if not (here or together) and lost.percent.unit >= 1:
            continue  # a percentage without decimals is explained by some slip
        rank = here, whole.mention.start
        if (best is None or rank > best[0]) and is_by_a_slip(lost, whole):
            best = rank, whole
    return best[1] if best else None


def _may_be_whole(whole: Spot, lost: CountedShare) -> bool:
    before = whole.mention.start < lost.start or whole.number == lost.part.number
    return before and whole is not lost.part and can_hold(whole.mention, lost.part.mention) and not whole.hedge


def _wrong_whole(lost: Sequence[CountedShare], counts: Sequence[Spot]) -> Spot | None:
    """The figure in a sentence that all its shares would be of but for one slip in it."""
    if len({each.part.value for each in lost}) < _SEVERAL:
        return None
    chance = 1.0
    for each in lost:
        chance *= each.chance
    first = lost[0]
    parts = {each.start for each in lost}
    before = [each for each in spots_of(counts, first.part.number) if each.place < first.part.place]
    if chance > _CHANCE_APART or not before:
        return None
    whole = before[-1]
    same = all(each.part.mention.unit == whole.mention.unit for each in lost)
    between = first.part.sentence.letters[whole.place + 1 : first.part.place]
    fewer = PART in between and "," in between[between.index(PART) :]  # 191; of those that stayed, 58 (48.7%)
    same = same and not fewer and not {OF, PARTS, REST} & set(between)
    if not same or whole.hedge or whole.mention.in_words or whole.mention.start in parts:
        return None
    for value in misprints(whole.mention):
        if all(each.is_of(value) for each in lost):
            return whole
    return None


def _wrong_fractions(row: Sequence[Spot]) -> Iterator[Candidate]:
    """Those that stand right beside their bracketed percentages, as others do that fit, and miss them by a slip; told
    in words, 94% (47 of 50), they are certain without others.
    """
    found = list(_fractions(row))
    fit = (part.mention.start for part, whole, rate in found if fits(part.mention, rate.mention, whole.mention))
    holding = sorted(fit)
    for part, whole, rate in found if len(holding) >= _SEVERAL else ():
        start = part.mention.start
        near = bisect_left(holding, start + _NEAR) - bisect_right(holding, start - _NEAR)
        if near >= _SEVERAL and start not in holding[bisect_left(holding, start) :][:1]:
            yield from _wrong_fraction(part, whole, rate, FRACTIONS[0 if rate.place > part.place else 1])
    for rate, part, whole in zip(row, row[1:], row[2:], strict=False):
        if rate.mention.kind == PERCENT and rate.number == whole.number and not is_of_table(rate):
            told = _IN_WORDS.match(rate.sentence.letters, rate.place)
            if told and (told.start("part"), told.start("whole")) == (part.place, whole.place):
                yield from _wrong_fraction(part, whole, rate, BESIDE[1])


def _wrong_fraction(part: Spot, whole: Spot, rate: Spot, name: str) -> Iterator[Candidate]:
    figures = part.mention, whole.mention, rate.mention
    if part.hedge or whole.hedge or rate.hedge or not is_explained_share(*figures):
        return
    roles = tuple(Role(role, each) for role, each in zip(ROLES, figures, strict=True))
    claim = judged(Candidate("share", roles, name, part.sentence.start, part.sentence.end))
    if claim.verdict == "mismatch":
        yield claim._replace(telling=True, said=True, firm=True)


def _fractions(row: Sequence[Spot]) -> Iterator[tuple[Spot, Spot, Spot]]:
    spots = {(each.number, each.place): each for each in row if each.mention.kind == PERCENT}
    for part, whole in pairwise(row) if spots else ():
        if part.fraction != "1" or whole.place != part.place or whole.number != part.number:
            continue
        letters, at = part.sentence.letters, part.place
        beside = _BEHIND.match(letters, at + 1)
        before = _BEFORE.search(letters, max(at - _WORDS, 0), at)
        place = beside.end() - 2 if beside else before.start() if before else -1
        rate = spots.get((part.number, place))
        if rate is not None and rate.value <= EVERY and whole.value:
            yield part, whole, rate


def _wrong(pair: CountedShare, whole: Spot) -> Iterator[Candidate]:
    """The claim, if it does not hold, and no rounding makes it hold."""
    part, percent = pair.part, pair.percent
    roles = (Role("part", part.mention), Role("whole", whole.mention), Role("percent", percent.mention))
    start = min(pair.like.start, whole.sentence.start)
    claim = judged(
        pair.like._replace(roles=roles, pattern=PARTS_OF_ONE_WHOLE, variant="", start=start, verdict="undetermined")
    )
    gap = percent.value * whole.value / (100 * part.value) - 1
    if claim.verdict == "mismatch" and not share(percent, part, whole, gap, 0.0).may_be_round:
        yield claim._replace(telling=True, firm=True)
