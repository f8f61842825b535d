"""Shares of two groups side by side: where the sizes of both are told, and the share of one is that of the one group,
the share beside it is of the other: of 80 and 78, 45 (56.3%) against 53 (44.9%).

What is weighed here are chances only: every verdict is the engine's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from math import ceil, floor
from typing import Final

from crossfoot.articles.counted_shares import CountedShare, is_by_a_slip
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT
from crossfoot.articles.spots import Spot
from crossfoot.articles.wordings import JOINED, SHARE, VERSUS

_PAIR: Final = 2
_FEWEST: Final = 10
"""a group of fewer"""
_FINE: Final = 0.08
"""how wide the percentage is that says of which group it is, relative to itself"""
_FEWER, _MORE = Exact(17, 20), Exact(11, 10)
"""of the size of a group, how many of it may have been asked or seen"""
_NEAR: Final = 3_000
"""characters"""
_BETWEEN: Final = frozenset((JOINED, VERSUS, ",", ";"))
_Arms = tuple[Spot, Spot]


def of_other_arm(
    claims: Iterable[Candidate], pairs: Sequence[CountedShare], lost: Sequence[CountedShare], row: Sequence[Spot]
) -> Iterator[tuple[CountedShare, Spot]]:
    """Shares that are wrong, each with the size of its group; ``lost`` are those of ``pairs`` that fit nothing."""
    if not lost:
        return
    known = _arms(claims, row)
    starts = [-arms[0].mention.start for arms in known]
    of_it = {id(each) for each in lost}
    for one, other in _side_by_side(pairs) if known else ():
        for wrong, right in ((one, other), (other, one)):
            if id(wrong) not in of_it or not right.fitting or right.chance > _FINE:
                continue
            first, last = bisect_right(starts, -wrong.start), bisect_left(starts, _NEAR - wrong.start)
            whole = _whole_of(wrong, right, known[first:last])
            if whole is not None:
                yield wrong, whole


def _whole_of(wrong: CountedShare, right: CountedShare, known: Iterable[_Arms]) -> Spot | None:
    """The size of the group whose share it is, if the one beside it is that of the other."""
    for arms in known:
        mine = [any(right.among([each])) for each in arms]
        if sum(mine) != 1 and not (all(mine) and arms[0].value == arms[1].value):
            continue
        whole = arms[1] if mine[0] else arms[0]
        if is_by_a_slip(wrong, whole) and not _may_be_of_fewer(wrong, whole):
            return whole
        return None
    return None


def _may_be_of_fewer(pair: CountedShare, whole: Spot) -> bool:
    """Whether it is of a few less, or of a few more, than the group has."""
    size, of_all = whole.mention.written.value, pair.percent.mention.written.value
    least, most = int(size * _FEWER), int(size * _MORE)
    likeliest = 100 * pair.part.mention.written.value / of_all
    return any(pair.is_of(Exact(min(max(each, least), most))) for each in (floor(likeliest), ceil(likeliest)))


def _side_by_side(pairs: Iterable[CountedShare]) -> Iterator[tuple[CountedShare, CountedShare]]:
    """Shares of one sentence with no other figure between them."""
    for one, other in pairwise(sorted(pairs, key=lambda each: each.start)):
        if one.part.number != other.part.number or one.own or other.own:
            continue
        first = max(one.part.place, one.percent.place)
        last = min(other.part.place, other.percent.place)
        between = one.part.sentence.letters[first + 1 : last]
        if first < last and COUNT not in between and not _BETWEEN.isdisjoint(between):
            yield one, other


def _arms(claims: Iterable[Candidate], row: Sequence[Spot]) -> list[_Arms]:
    """The sizes of two groups, the nearest to the end of the text first: what a number is divided into, what two shares
    of one sentence are of, and what heads two groups.
    """
    spots = {each.mention.start: each for each in row if each.mention.kind == COUNT}
    found = [*_of_totals(claims, spots), *_of_shares(claims, spots), *_headed(spots.values())]
    sizes = [arms for arms in found if all(_is_size(each) for each in arms)]
    return sorted(sizes, key=lambda arms: -arms[0].mention.start)


def _is_size(each: Spot) -> bool:
    return each.value >= _FEWEST and each.mention.written.den == 1 and not each.hedge and not each.mention.unit


def _of_totals(claims: Iterable[Candidate], spots: Mapping[int, Spot]) -> Iterator[_Arms]:
    for each in claims:
        if each.kind == "total" and each.fits and not each.constant and each.options.get("coverage") == "exact":
            parts = [spots.get(role.mention.start) for role in each.roles if role.role == "parts"]
            if len(parts) == _PAIR and parts[0] is not None and parts[1] is not None:
                yield parts[0], parts[1]


def _of_shares(claims: Iterable[Candidate], spots: Mapping[int, Spot]) -> Iterator[_Arms]:
    fitting = [each for each in claims if each.kind == "share" and each.fits]
    wholes = [spots.get(role.mention.start) for each in fitting for role in each.roles if role.role == "whole"]
    for one, other in pairwise(wholes):
        if one is not None and other is not None and one.number == other.number and one.value != other.value:
            yield one, other


def _headed(counts: Iterable[Spot]) -> Iterator[_Arms]:
    by_sentence: dict[int, list[Spot]] = {}
    for each in counts:
        if each.leading == SHARE and each.inside:
            by_sentence.setdefault(each.number, []).append(each)
    for several in by_sentence.values():
        if len(several) == _PAIR:
            yield several[0], several[1]
