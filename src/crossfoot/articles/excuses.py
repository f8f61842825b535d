"""What words excuse figures that do not fit: that a percentage is of something that is not printed, that a list goes on
or has ended, that something else was taken too, that a change is one of other figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction as Exact
from itertools import accumulate
from typing import Final

from crossfoot.articles import reasons
from crossfoot.articles.adjusted import Adjusted, adds_up_otherwise
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.cues._shares import fits
from crossfoot.articles.cues.yearly_rate import is_counted_otherwise
from crossfoot.articles.elsewhere import Elsewhere
from crossfoot.articles.incomplete import Incomplete
from crossfoot.articles.increases import is_increase
from crossfoot.articles.of_the_others import (
    is_for_some_of_them,
    is_located,
    is_of_the_others,
    is_set_off,
    is_told_behind,
)
from crossfoot.articles.open_lists import OpenLists, are_alike, is_first_of_a_list, is_led
from crossfoot.articles.other_bases import is_of_another_base
from crossfoot.articles.proposal import Candidate, is_of_gap, may_be_another_change, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO, Fraction, Mention
from crossfoot.articles.spots import Spot
from crossfoot.articles.stretch import spots_between
from crossfoot.articles.wordings import BEGIN, EACH, JOINED, NUMBER, OF, REST, VERSUS
from crossfoot.articles.words import Lexicon

_CELLS: Final = ("columns-of", "fractions-in-cells", "rows-of")
"""patterns of tables that lost their lines, whose cells say by their place what they are of"""
_HUNDRED: Final = 100
_TWO: Final = 2
_ROUND_DIGITS: Final = 3
_NEAR: Final = 300
"""characters before figures"""
_ALIKE: Final = "parts-counted-alike"
"""the pattern of parts that count what their total does, and are all of it"""
_NAMED_BASE: Final = "share-of-a-named-base"
_NAMED_AGAIN: Final = "percent-of-whole-named-again"
"""the pattern of a share of which the words behind the percentage are those of its whole"""
_TARGET: Final = "gap-to-a-target"
"""the pattern of a percentage that is of a target, or by which that was passed, and is named as that"""
_REST_OF_THEM: Final = "rest-of-them"
"""the pattern of some of a total and the rest, which leave nothing over"""
_LEFT: Final = "what-is-left"
_JOINED: Final = 4
"""letters between two counts that "and" joins"""


class Excuses:
    """Of the figures of one text."""

    def __init__(self, low: str, lexicon: Lexicon, row: Sequence[Spot]) -> None:
        self._low, self._lexicon, self._row = low, lexicon, row
        self._lists = OpenLists(low, lexicon)
        self._elsewhere = Elsewhere(low, lexicon, row)
        self._known: Mapping[int, Spot] | None = None

    def level(self, each: Candidate, level: str) -> tuple[str, str]:
        """What becomes of figures of which that would become otherwise, and why, if the words excuse anything: of what
        need not fit nothing is told; a change that may be one of other figures is doubtful at most; and what holds only
        as so many times more is not tied as so many times as much.
        """
        if each.kind == "change" and self._is_increase(each):
            return "nothing", reasons.INCREASED
        if level == "tied":
            return level, ""
        if level == "nothing" or is_of_gap(each):
            return "nothing", reasons.GAP if level != "nothing" else ""
        if may_be_another_change(each):
            return "nothing", reasons.OTHER_TIMES
        if is_of_the_others(each, self._low, self._lexicon):
            return "doubted", reasons.OF_THE_REST
        if each.kind == "change" and self._is_set_off(each):
            return "nothing", reasons.ELSEWHERE
        why = "" if each.pattern.startswith(_CELLS) else self.excuse(each) or self._of_a_fuller_sum(each)
        if why:
            return "nothing", why
        known = each.pattern == _TARGET
        return ("doubted", reasons.ELSEWHERE) if not known and self._elsewhere(each) else (level, "")

    def _is_increase(self, each: Candidate) -> bool:
        times = next((role.mention.start for role in each.roles if role.role == "times"), -1)
        return times >= 0 and is_increase(each, self._low, self._lexicon, self._spots().get(times))

    def _is_set_off(self, each: Candidate) -> bool:
        percent = next((role.mention.start for role in each.roles if role.role == "percent"), -1)
        head = self._spots().get(percent)
        return head is not None and is_set_off(each, self._low, head, self._lexicon)

    def excuse(self, each: Candidate) -> str:
        """Why the words say that figures that do not fit need not; nothing where they say no such thing."""
        if each.kind == "share" and [role.role for role in each.roles] == ["part", "whole", "percent"]:
            part, whole, percent = (role.mention for role in each.roles)
            if each.pattern == _TARGET or (each.pattern == _NAMED_AGAIN and whole.start < percent.start):
                return ""
            spot = self._spots().get(percent.start)
            if (
                spot
                and whole.start < percent.start
                and is_located(percent, self._low, spot.sentence.start, spot.sentence.end, self._lexicon)
            ):
                return reasons.OTHER_BASE
            named = each.pattern == _NAMED_BASE
            return self._of_another(part, whole, percent, named) if percent.kind == PERCENT else ""
        if each.kind == "total" and each.options.get("coverage") == "exact" and each.pattern != _REST_OF_THEM:
            incomplete = Incomplete(self._low, self._lexicon, self._row, self._spots())(each) or self._is_open(each)
            left = each.pattern == _LEFT  # what it leaves is all
            told = incomplete or (not left and is_told_behind(each, self._low, self._lexicon)) or self._has_ratio(each)
            told = told or self._is_adjusted(each)
            return reasons.OPEN_LIST if told else ""
        if each.kind == "average":
            other = self._is_of_another_count(each) or self._is_adjusted(each)
            return reasons.OTHER_AVERAGE if other else ""
        if each.kind == "equation" or _is_apart(each):
            return reasons.TAKEN if self._is_adjusted(each) else ""
        if each.kind == "rate":
            return reasons.OF_OTHERS if self._is_of_others(each) or self._is_adjusted(each) else ""
        return reasons.OTHER_YEARS if each.kind == "growth" and _is_counted_otherwise(each) else ""

    def _of_a_fuller_sum(self, each: Candidate) -> str:
        added = each.kind == "total" and not each.constant
        full = (added or _is_apart(each)) and adds_up_otherwise(each, self._row, self._spots())
        return (reasons.OPEN_LIST if added else reasons.TAKEN) if full else ""

    def _is_adjusted(self, each: Candidate) -> bool:
        return Adjusted(self._low, self._lexicon, self._spots())(each)

    def _has_ratio(self, each: Candidate) -> bool:
        """Whether a part of a list is told as a fraction in words: 150 of rice, a fifth of maize, 90 of beans."""
        spots = [self._spots().get(role.mention.start) for role in each.roles]
        known = [spot for spot in spots if spot is not None]
        if len(known) < len(spots) or len({id(spot.sentence) for spot in known}) > 1:
            return False
        places = [spot.place for spot in known]
        return RATIO in known[0].sentence.letters[min(places) : max(places)]

    def _is_of_another_count(self, each: Candidate) -> bool:
        """Whether an average is that for another count before it: 13 practices, 9 of which took part."""
        one = {role.role: role.mention for role in each.roles}
        if not {"average", "total", "count"} <= one.keys():
            return False
        average, total = one["average"], one["total"]
        low, half = average.start - _NEAR, average.written.last_place / 2
        others = [spot.mention for spot in spots_between(self._row, low, average.start)]
        counts = [other.written.value for other in others if other.kind == COUNT and other.written.value]
        return any(abs(total.written.value / count - average.written.value) <= half for count in counts)

    def _is_of_others(self, each: Candidate) -> bool:
        """Whether so much for each is the least of it (from 526,000 each), of some only ($40 a share, and others a
        market price), or told of a time that follows (127 million a year after four years).
        """
        one = {role.role: role.mention for role in each.roles}
        spot = self._spots().get(one["rate"].start) if {"rate", "count", "total"} <= one.keys() else None
        if spot is None:
            return False
        first, last = sorted((one["rate"], one["count"]), key=lambda mention: mention.start)
        between = self._low[first.end : last.start]
        behind = words_of(self._low[one["rate"].end : spot.sentence.end])
        if (
            self._is_added(one)
            or self._is_of_several(one)
            or self._is_scale(one["count"])
            or self._is_scale(one["total"])
            or is_for_some_of_them(one["rate"], self._low, spot.sentence.end, self._lexicon)
            or _is_of_par(one)
        ):
            return True
        others = any(word in self._lexicon.other for word in behind)
        later = self._lexicon.contrasts["subordinate"].search(between) is not None
        return others or later or spot.sentence.before(spot.place) == BEGIN

    def _is_added(self, one: Mapping[str, Mention]) -> bool:
        """Whether a product is what a figure near it must have added to come to what is taken for the total: of 40
        today and 140 in seven years, 14.3 a year.
        """
        figures = (one["total"], one["rate"], one["count"])
        total, rate, count = (each.written.value for each in figures)
        start, stop = min(each.start for each in figures) - _NEAR, max(each.end for each in figures) + _NEAR
        slack = count * one["rate"].written.last_place / 2
        near = (spot.mention for spot in spots_between(self._row, start, stop))
        return any(
            abs(other.written.value + rate * count - total) <= slack
            for other in near
            if other.kind == COUNT and other.written.value and all(other is not each for each in figures)
        )

    def _is_of_several(self, one: Mapping[str, Mention]) -> bool:
        """Whether what several make together, and not each, makes up the total: each of 3 makes 647, all 1,941."""
        figures = (one["total"], one["rate"], one["count"])
        start, stop = min(each.start for each in figures) - _NEAR, max(each.end for each in figures) + _NEAR
        total, rate, count = (each.written.value for each in figures)
        near = (spot.mention for spot in spots_between(self._row, start, stop))
        return bool(rate) and any(
            other.written.value * count in (total, total / rate)
            for other in near
            if other.kind == COUNT and all(other is not each for each in figures)
        )

    def _is_scale(self, count: Mention) -> bool:
        """Whether "per" stands before a count: 50 per 1,000."""
        spot = self._spots().get(count.start)
        return spot is not None and spot.sentence.before(spot.place) == EACH

    def _is_told_before(self, each: Candidate, missing: Exact) -> bool:
        """Whether what percentages lack of 100% is told in the sentences before: 54%. 28%, 12% and the remaining 6%."""
        start = each.first
        before = [spot.mention for spot in spots_between(self._row, start - _NEAR, start)]
        rates = [rate.written.value for rate in reversed(before) if rate.kind == PERCENT]
        return missing > 0 and (missing in rates or missing in accumulate(rates))

    def _spots(self) -> Mapping[int, Spot]:
        if self._known is None:
            self._known = {spot.mention.start: spot for spot in self._row}
        return self._known

    def _of_another(self, part: Mention, whole: Mention, percent: Mention, named: bool) -> str:
        """Why it may be a share of something else; where words have ``named`` its whole, no other one is it that would
        fit.
        """
        spots = self._spots()
        spot, head = spots.get(part.start), spots.get(percent.start)
        if spot is None or head is None:
            return ""
        earlier = spot.sentence.letters[max(spot.place - _JOINED, 0) : spot.place]
        if whole.start < spot.sentence.start and VERSUS in earlier and NUMBER in earlier and not spot.fraction:
            return reasons.COMPARED  # with the end of 2022 (20,825, or 5.52%)
        if whole.start > percent.start and _is_of_a_percentage(spot):
            return reasons.OF_PERCENTAGE  # 19% of the 605 patients and 33% of the 199 relapses
        if not spot.fraction and not named and self._fits_another(head, part, whole, percent):
            return reasons.OTHER_COUNT
        if not spot.fraction and (self._is_threshold(part, whole, percent) or _is_of_another_part(head, part, whole)):
            return reasons.MARK
        other = is_of_another_base(self._low, self._lexicon, head.sentence, (part, whole, percent))
        return reasons.OTHER_BASE if other else ""

    def _fits_another(self, head: Spot, part: Mention, whole: Mention, percent: Mention) -> bool:
        """Whether the percentage is that of another count of its sentence: 90 of the 120 came (75%), and 36 (40%); 12
        (30%) and 9 (15%) of the 40 children and 60 adults.
        """
        items = head.sentence.items
        counts = [item for item in items if isinstance(item, Mention) and item.kind == COUNT]
        if part.start < whole.start < percent.start:
            return False  # 23 of 300 (11.5%)
        if whole.start > percent.start:
            behind = counts[counts.index(whole) + 1 :][:1] if whole in counts else []
            between = head.sentence.letters[items.index(whole) :][: _JOINED + 1] if behind else ""
            counts = behind if JOINED in between and between.count(COUNT) > 1 else []
        else:
            counts = [one for one in counts if one.start < part.start]
            apart = head.sentence.letters.rfind(";", 0, items.index(part)) if part in items else -1
            if apart >= 0 and whole.start > head.sentence.starts[apart]:
                # 40, 34 of them (85%); 45, 36 of them (90%)
                counts = [one for one in counts if one.start > whole.start]
        others = (one for one in counts if one.written.value not in (part.written.value, whole.written.value))
        return any(same_unit(other, part) and fits(part, percent, other) for other in others)

    def _is_threshold(self, part: Mention, whole: Mention, percent: Mention) -> bool:
        """Whether what is taken for a part is a mark, and another count the part: 350 pupils had over 900 points, or 2%
        of 17,500; 50 of the 1,676 told before had less than 1, or 3%.
        """
        near = [spot.mention for spot in spots_between(self._row, percent.start - _NEAR, percent.start)]
        counts = [one for one in near if one.kind == COUNT and one is not part and one is not whole]
        other = bool(whole.noun) and whole.noun[:1] != part.noun[:1]
        if other and any(one.noun[:1] == whole.noun[:1] and fits(one, percent, whole) for one in counts):
            return True
        return bool(part.written.hedge) and any(fits(whole, percent, one) for one in counts)

    def _is_open(self, each: Candidate) -> bool:
        spots = self._spots()
        parts = [role.mention for role in each.roles if role.role == "parts"]
        places = [spots.get(part.start) for part in parts]
        known = [spot for spot in places if spot is not None and not spot.fraction]
        if len(known) < len(parts) or len(parts) < _TWO or any(one.sentence is not known[0].sentence for one in known):
            return False
        sentence, at = known[0].sentence, [spot.place for spot in known]
        amount = sum((part.written.value for part in parts), Exact())
        if each.constant and self._is_told_before(each, _HUNDRED - amount):
            return True
        if each.constant:
            return self._lists.lacks_a_part(sentence, at, amount < _HUNDRED)
        total = next((role.mention for role in each.roles if role.role == "total"), None)
        if total is None or total.start > parts[0].start or total.kind != COUNT:
            return False
        spot = spots.get(total.start)
        here = spot.place if spot is not None and spot.sentence is sentence else -1
        if self._lists.is_unjoined_pair(sentence, total, at) or is_first_of_a_list(sentence.letters, here, at[0]):
            return True
        if amount < total.written.value:
            drained = len(parts) == _TWO and self._lists.is_drained(*parts)
            return drained or self._lists.has_others(sentence, at[-1])
        if self._lists.has_part_of_a_part(sentence, at):
            return True
        alike = each.pattern == _ALIKE and are_alike(total, parts)
        rest = REST in sentence.letters[at[0] : at[-1] + 1]
        if alike or rest or not is_led(sentence, here, at[0]):
            return False
        return self._lists.begins_a_clause(sentence, at) or self._lists.may_overlap(sentence, total, parts, at)


def _is_apart(each: Candidate) -> bool:
    """Whether a change is told by how much it is, and not in per cent."""
    return each.kind == "change" and {role.role for role in each.roles} == {"from", "to", "by"}


def _is_of_par(one: Mapping[str, Mention]) -> bool:
    """Whether a total is that of as many shares at their par value, a power of ten, and not at their price: 1,175
    million shares make a capital of 11,750 billion.
    """
    total, count = one["total"].written.value, one["count"].written.value
    each = str(total / count) if count else ""
    return len(each) > _ROUND_DIGITS and each.strip("0") == "1"


def _is_of_another_part(head: Spot, part: Mention, whole: Mention) -> bool:
    """Whether a percentage is that of another part before it, and what stands nearer is an age or a mark: of 312 loans
    93 are below 40 (30%).
    """
    items, percent = head.sentence.items, head.mention
    since = max((at + 1 for at in range(head.place) if head.sentence.letters[at] == PERCENT), default=0)
    others = [
        item.part if isinstance(item, Fraction) else item for item in items[since : head.place] if item is not None
    ]
    counts = [one for one in others if one.kind == COUNT and one.start < part.start and one is not whole]
    return any(same_unit(one, whole) and fits(one, percent, whole) for one in counts)


def _is_of_a_percentage(spot: Spot) -> bool:
    """Whether a percentage of it stands before a figure: 19% of the 605."""
    items, letters = spot.sentence.items, spot.sentence.letters
    before = next((at for at in range(spot.place - 1, -1, -1) if items[at] is not None), -1)
    other = items[before] if before >= 0 else None
    percent = isinstance(other, Mention) and other.kind == PERCENT
    return percent and OF in letters[before + 1 : spot.place] and "," not in letters[before + 1 : spot.place]


def _is_counted_otherwise(each: Candidate) -> bool:
    """Whether a yearly rate may be one of a year more or less, or a mean."""
    known = {role.role: role.mention for role in each.roles}
    told = known["periods"].written.num if "periods" in known else int(each.constant.get("periods", 0))
    return told > 0 and is_counted_otherwise(known["from"], known["to"], known["rate"], told)
