"""What stands around a list and says that its parts need not make up its total: a part of a part, parts of another
unit, a rest that is told without a figure or behind the list, what is in several parts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.cues._groups import any_of, goes_to
from crossfoot.articles.cues._shares import fits
from crossfoot.articles.open_lists import OWN
from crossfoot.articles.other_bases import is_of_the_rest
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.spots import Spot
from crossfoot.articles.stretch import spots_between, spots_ending_between
from crossfoot.articles.wordings import JOINED, PART, PARTS, REST, symbols, wording
from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade

_ALIKE: Final = "parts-counted-alike"
"""the pattern of parts that count what their total does"""
_NEXT: Final = 160
"""characters behind a list in which the rest is told, and who is in several parts"""
_LEADING: Final = PART + PARTS
_AHEAD: Final = 30
"""characters before the last part in which words say that it is one of the rest: among the others, 38"""
_SOON: Final = 40
"""the same of a part without a figure"""
_APART: Final = symbols(", ; joined")
"""between the last part and a rest that is none of it: not "the 165 others"""
_REST_BEHIND: Final = wording("figure few? rest")
_THREE: Final = 3
_HUNDRED: Final = 100
_NEAR: Final = 20
_WORD_BEFORE: Final = unmade(r"([^\W\d_]+)\s+$")
_GOES_ON: Final = unmade(r"[^\d.;:()]{0,40}?(?:\.{3}|…)")
_NUMBERED: Final = unmade(r"\W*\d")
_MARK: Final = unmade(r"[,;:.(]")
_HEADED: Final = unmade(r"=\s*$")
_LEADS: Final = unmade(r":|\.\s")
_STOP: Final = unmade(r"[.!?](?=\s)|\n")


class Incomplete:
    """Of the lists of one text."""

    def __init__(self, low: str, lexicon: Lexicon, row: Sequence[Spot], spots: Mapping[int, Spot]) -> None:
        self._low, self._words, self._row, self._spots = low, lexicon.contrasts, row, spots
        self._prose, self._lexicon = lexicon.prose, lexicon

    def __call__(self, each: Candidate) -> bool:
        """Whether parts that do not make up the total that is printed need not."""
        total = next((role.mention for role in each.roles if role.role == "total"), None)
        parts = sorted((role.mention for role in each.roles if role.role == "parts"), key=lambda part: part.start)
        if total is None or total.kind != COUNT or not parts:
            return False
        if self._has_a_part_of_a_part(parts) or _is_of_another_unit(total, parts) or self._is_a_part_too(total, parts):
            return True
        if self._is_a_group_too(total, parts) or self._is_of_the_rest(parts):
            return True
        if self._has_an_aside(total, parts) or self._are_of_others(total, parts):
            return True
        missing = total.written.value - sum((part.written.value for part in parts), Exact())
        low, last = self._low, max(total.end, parts[-1].end)
        sentence = self._spots[parts[-1].start].sentence if parts[-1].start in self._spots else None
        end = sentence.end if sentence is not None else last
        if missing < 0:
            extra = [part for part in parts if missing + part.written.value == 0] if len(parts) >= _THREE else []
            return any(map(self._is_where, extra)) or self._words["several"].search(low, last, end) is not None
        if not self._is_closed(parts) and (each.pattern == _ALIKE or self._is_led(total, parts, missing)):
            return True
        lead = low[min(total.end, parts[0].start) : parts[0].start]
        if self._words["mainly"].search(lead) or _GOES_ON.match(low, last, end + 1):
            return True
        following = _STOP.search(low, end + 1)
        stop = min(following.start() if following else len(low), end + _NEXT)
        mark = _MARK.search(low, last, stop)  # not "the 52 others": they are the last part
        if mark is not None and self._words["resting"].search(low, mark.start(), stop):
            return True
        begin = min(mark.start() if mark is not None else stop, self._joined(parts[-1], stop))
        if self._leaves_a_rest(parts[-1]):
            return True
        every = (*self._uncounted(parts[0].end, parts[-1].start), *self._uncounted(begin, min(stop, end + _SOON)))
        return bool(every) or self._is_told(missing, last, stop)

    def _joined(self, last: Mention, stop: int) -> int:
        """Where a word that joins stands behind the last part."""
        spot = self._spots.get(last.start)
        at = spot.sentence.letters.find(JOINED, spot.place + 1) if spot is not None else -1
        return spot.sentence.starts[at] if spot is not None and at >= 0 else stop

    def _leaves_a_rest(self, last: Mention) -> bool:
        """Whether a rest is told behind the last part, and no figure: 705 by marks, the rest by choice."""
        spot = self._spots.get(last.start)
        if spot is None or any(spot.sentence.items[spot.place + 1 :]):
            return False
        letters = spot.sentence.letters
        rest = letters.find(REST, spot.place + 1)
        return rest >= 0 and not _APART.isdisjoint(letters[spot.place + 1 : rest])

    def _uncounted(self, start: int, stop: int) -> list[str]:
        """Words for a part without a figure: "some were sold", not "some 40"."""
        found = self._words["uncounted"].finditer(self._low, start, stop)
        return [each[0] for each in found if not _NUMBERED.match(self._low, each.end())]

    def _has_a_part_of_a_part(self, parts: Sequence[Mention]) -> bool:
        """Whether "of which" stands right before a part, and behind another: 993 flats, of which 552 in one town."""
        first = self._spots.get(parts[0].start)
        if first is not None and PART in first.sentence.letters[first.place + 1 : first.place + 2]:
            return False  # 36 of which came, 24 of which went
        for one, other in pairwise(parts):
            first, second = self._spots.get(one.start), self._spots.get(other.start)
            if first is None or second is None or first.sentence is not second.sentence:
                continue
            letters, items = first.sentence.letters, first.sentence.items
            between = range(first.place + 1, second.place)
            led = [at for at in between if letters[at] in _LEADING]
            if led and not any(items[led[-1] + 1 : second.place]):
                return True
            if self._words["single"].search(self._low, one.end, other.start):
                return True
        return False

    def _has_an_aside(self, total: Mention, parts: Sequence[Mention]) -> bool:
        """Whether "of them" stands right behind some of the parts, which are of the one before: 55 nurses, 21 doctors,
        10 of them part-time, and 7 porters; or behind what is taken for the total: 25 of these in the north, 20 and 10.
        """
        whole = self._spots.get(total.start)
        if whole is not None and self._is_aside(total):
            behind = whole.sentence.letters[whole.place + 2 : whole.place + 3]
            if behind != COUNT:
                return True
        first, *others = [self._is_aside(part) for part in parts]
        return any(others) and not first  # 21 of these left, leaving 88

    def _is_aside(self, part: Mention) -> bool:
        spot = self._spots.get(part.start)
        return spot is not None and spot.sentence.letters[spot.place + 1 : spot.place + 2] == PART

    def _are_of_others(self, total: Mention, parts: Sequence[Mention]) -> bool:
        """Whether the percentages that parts have of their own leave much of the total, or say that one of them is of
        something else: 1,074 million, or 43%, and 424 million, or 17%; of 4,500 cases 1,800 (40%) were settled.
        """
        if self._own(total) is not None:
            return False  # 26 (14.5%): 6 (3.4%) here, 20 (11.2%) there
        rates = [self._own(part) for part in parts]
        told = [(part, rate) for part, rate in zip(parts, rates, strict=True) if rate is not None]
        off = abs(sum((rate.written.value for _, rate in told), Exact(-_HUNDRED)))
        if len(told) == len(parts) and off > sum((rate.written.last_place for _, rate in told), Exact(1)):
            fitting = [fits(part, rate, total) for part, rate in told]
            if all(fitting) or not any(fitting):
                return True
        near = [spot.mention for spot in spots_between(self._row, total.start - 2 * _NEXT + 1, parts[-1].start)]
        wholes = [one for one in near if one.kind == COUNT and one is not total]
        return any(
            not fits(part, rate, total)
            and any(one.written.value > part.written.value and fits(part, rate, one) for one in wholes)
            for part, rate in told
        )

    def _own(self, part: Mention) -> Mention | None:
        """The percentage right behind a part."""
        spot = self._spots.get(part.start)
        found = OWN.match(spot.sentence.letters, spot.place) if spot is not None and not spot.fraction else None
        rate = spot.sentence.items[found.end() - 1] if spot is not None and found else None
        return rate if isinstance(rate, Mention) else None

    def _is_led(self, total: Mention, parts: Sequence[Mention], missing: Exact) -> bool:
        """Whether "of which" begins a list that leaves most of its total open: 40,100 hectares, of which 5,900 here."""
        first = self._spots.get(parts[0].start)
        led = first is not None and PART in first.sentence.letters[: first.place]
        return led and 2 * missing > total.written.value

    def _is_closed(self, parts: Sequence[Mention]) -> bool:
        """Whether the last part is said to be the rest, or one more than the others."""
        first, last = (self._spots.get(part.start) for part in (parts[0], parts[-1]))
        if first is None or last is None or first.sentence is not last.sentence:
            return False
        letters = last.sentence.letters
        joined = len(parts) >= _THREE and JOINED in letters[first.place : last.place]
        return (
            joined
            or REST in letters[first.place : last.place + 2]
            or _REST_BEHIND.match(letters, last.place) is not None
        )

    def _is_where(self, part: Mention) -> bool:
        """Whether a figure counts where the others are: 89 pigs and, on 5 farms, 17 piglets."""
        word = _WORD_BEFORE.search(self._low, max(part.start - _NEAR, 0), part.start)
        return word is not None and self._words["located"].fullmatch(word[1]) is not None

    def _is_a_part_too(self, total: Mention, parts: Sequence[Mention]) -> bool:
        """Whether what is taken for the total makes up one that is told before, together with the parts: it will cost
        50.2 million, of which the state pays 20.1, the county 16.6, and the town the remaining 13.5.
        """
        amount = sum((part.written.value for part in parts), total.written.value)
        before = spots_ending_between(self._row, total.start - 2 * _NEXT, total.start)
        told = (spot.mention.written for spot in before)
        return any(amount in (one.value, one.value / 10**one.scale) for one in told)

    def _is_of_the_rest(self, parts: Sequence[Mention]) -> bool:
        """Whether the last part is one of what is left: 23 are grey; among the others, 38 are."""
        last = parts[-1].start
        before = max(last - _AHEAD, parts[-2].end if len(parts) > 1 else 0, 0)
        return is_of_the_rest(self._low, self._lexicon, before, last)

    def _is_a_group_too(self, total: Mention, parts: Sequence[Mention]) -> bool:
        """Whether what is taken for the total is the size of a group, as its parts are: 275 were assigned to lime, 137
        to chalk and 128 to marl; lime (n = 275) or chalk (n = 137).
        """
        low, prose = self._low, self._prose
        sizes = (total, *parts)
        if total.start > parts[0].start or _LEADS.search(low, total.end + 1, parts[0].start):
            return False
        between = total.end, parts[0].start
        if all(_HEADED.search(low, max(each.start - 4, 0), each.start) for each in sizes):
            return self._words["alternatives"].search(low, *between) is not None
        if any_of(prose.divided).search(low, *between) is None or any_of(prose.arms).search(low, *between):
            return False
        ends = [*[each.start for each in parts], parts[-1].end + _SOON]
        return all(goes_to(prose.groups).match(low, each.end, end) for each, end in zip(sizes, ends, strict=True))

    def _is_told(self, missing: Exact, start: int, stop: int) -> bool:
        """Whether what is missing is told right behind a list, by one figure or by several."""
        behind = [
            spot.mention.written.value
            for spot in spots_between(self._row, start, stop)
            if spot.mention.kind == COUNT and not spot.mention.unit
        ]
        return bool(missing) and (missing in behind or sum(behind, Exact()) == missing)


def _is_of_another_unit(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a length or an amount is told with how many things there are: 14.1 km, with 12 stations and 4 stops."""
    bare = [part for part in parts if not part.unit and part.noun and part.written.plain and not part.written.scale]
    return bool(total.unit) and len(bare) == len(parts)
