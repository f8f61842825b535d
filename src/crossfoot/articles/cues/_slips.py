"""Lists that miss their total because of one slip: 30 people (82 men and 2 women)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import COLON
from crossfoot.articles.sentence import Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import wording
from crossfoot.figures.unmade import unmade

_BARE: Final = wording("figure [,|;|:|/|joined]*1- figure")
"""numbers side by side name nothing: 60 (28 and 33)"""
_GOES_ON: Final = unmade(r"\.{2}|…")
_REST_BEHIND: Final = wording("few? rest")
_LEAST: Final = 20
"""a smaller total is made up by chance too often, unless its parts leave no third one"""
SHORT_OF: Final = Exact(1, 25)
"""a list that falls short of its total by less than this was meant to be complete"""
_LONG: Final = 1000
"""units of its last place in a total that is missed by hundreds of different slips"""
BELOW, BEYOND = Exact(2, 3), Exact(5, 4)
"""of a total; parts that come to less or more overlap, or are parts of something else"""
BRACKETS: Final = "-brackets"
_COMPLETE: Final = ("-all", BRACKETS)
_SOME, _PARTITION = "-some", "-partition"


def may_lack_some(place: Place, end: int, stop: int = -1, variant: str = "") -> bool:
    """Whether words behind the last part, up to ``stop`` or the end of the sentence, say that the list goes on, or that
    some were lost before. What stands behind the parentheses of a list is told of all of it: 147 growers (72 with lime
    and 75 with chalk) completed the year.
    """
    low, stop = place.low, stop if stop >= 0 else place.sentence.end
    closed = low.find(")", end, stop) if variant == BRACKETS else -1
    stop = closed if closed >= 0 and low.find("(", end, closed) < 0 else stop
    end = _behind_rest(place, end)
    return bool(_GOES_ON.search(low, end, stop) or any_of(place.lexicon.prose.attrition).search(low, end, stop))


def _behind_rest(place: Place, end: int) -> int:
    """Where what stands behind the last part begins, without the word that makes it the rest: las 203 restantes."""
    sentence = place.sentence
    at = next((at for at, item in enumerate(sentence.items) if item is not None and item.end == end), -1)
    rest = _REST_BEHIND.match(sentence.letters, at + 1) if at >= 0 else None
    return sentence.ends[rest.end() - 1] if rest else end


def may_recur(place: Place, parts: Sequence[Mention]) -> bool:
    """Whether the same ones may be in two parts of a whole: 187 passed the first test and 145 the second; 60 came in
    March and 38 in May.
    """
    prose, low = place.lexicon.prose, place.low
    when, ends = any_of((*prose.months, *prose.dates)), [*(part.start for part in parts[1:]), place.sentence.end]
    if all(when.search(low, part.end, end) for part, end in zip(parts, ends, strict=True)):
        return True
    return any_of(prose.successive).search(low, parts[0].end, place.sentence.end) is not None


def is_missed_by_a_slip(
    letters: str, total: Mention, parts: Sequence[Mention], places: Sequence[int], variant: str, opposite: bool
) -> bool:
    """Whether parts make up their total once a wrong digit, or two exchanged ones, are put right. What falls short may
    lack a part instead, unless the words say that it is complete; parts that exceed their total may be of other things,
    where nouns or units say so.
    """
    figures = (total, *parts)
    place = total.written.place
    if any(each.written.hedge or each.written.place != place for each in figures) or any(
        each.in_words for each in parts
    ):
        return False
    if any(_BARE.fullmatch(letters, one, other + 1) for one, other in pairwise(places)):
        return False
    if not opposite and (total.written.value < _LEAST * total.written.last_place or variant == COLON):
        return False
    again = [part.noun[:1] == total.noun[:1] for part in parts if part.noun and total.noun]
    nouns = {part.noun[:1] for part in parts}
    if sum([part.written.value for part in parts], Exact()) < total.written.value:
        if len(nouns) == 1 and nouns != {()} and not all(again):
            return False  # 80 dB (50 ms, 10 ms)
        known = opposite or (variant in _COMPLETE and not total.unit)
    elif variant == _SOME:
        alike = bool(total.unit) or (len(again) == len(parts) and all(again))
        known = opposite or (alike and all(part.unit == total.unit for part in parts))
    else:
        known = opposite or variant != _PARTITION
    return known and is_explained_sum(total, parts)


def is_misprint(total: Mention, amount: Exact) -> bool:
    """Whether parts of a list that is not said to be complete miss their total by no more than a slip would: a little,
    and, where the figures are long, by what one wrong digit or two exchanged ones come to.
    """
    size = total.written.value
    gap = amount - size
    if amount > size * BEYOND or -gap > size * SHORT_OF:
        return False
    units = abs(gap) / total.written.last_place
    return size < _LONG * total.written.last_place or any(
        len(str(each).strip("0")) == 1 for each in (units, units / 9) if each.denominator == 1
    )
