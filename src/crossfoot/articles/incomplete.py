"""What stands around a list and says that its parts need not make up its total: a part of a part, parts of another
unit, a rest that is told without a figure or behind the list, what is in several parts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.spots import Spot
from crossfoot.articles.wordings import JOINED, PART, PARTS, REST
from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade

_ALIKE: Final = "parts-counted-alike"
"""the pattern of parts that count what their total does"""
_NEXT: Final = 160
"""characters behind a list in which the rest is told, and who is in several parts"""
_LEADING: Final = PART + PARTS
_SOON: Final = 40
"""the same of a part without a figure"""
_THREE: Final = 3
_NEAR: Final = 20
_WORD_BEFORE: Final = unmade(r"([^\W\d_]+)\s+$")
_GOES_ON: Final = unmade(r"[^\d.;:()]{0,40}?(?:\.{3}|…)")
_NUMBERED: Final = unmade(r"\W*\d")
_MARK: Final = unmade(r"[,;:.(]")
_STOP: Final = unmade(r"[.!?](?=\s)|\n")


class Incomplete:
    """Of the lists of one text."""

    def __init__(self, low: str, lexicon: Lexicon, row: Sequence[Spot], spots: Mapping[int, Spot]) -> None:
        self._low, self._words, self._row, self._spots = low, lexicon.contrasts, row, spots

    def __call__(self, each: Candidate) -> bool:
        """Whether parts that do not make up the total that is printed need not."""
        total = next((role.mention for role in each.roles if role.role == "total"), None)
        parts = sorted((role.mention for role in each.roles if role.role == "parts"), key=lambda part: part.start)
        if total is None or total.kind != COUNT or not parts:
            return False
        if self._has_a_part_of_a_part(parts) or _is_of_another_unit(total, parts) or self._is_a_part_too(total, parts):
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
        begin = mark.start() if mark is not None else stop
        every = (*self._uncounted(parts[0].end, parts[-1].start), *self._uncounted(begin, min(stop, end + _SOON)))
        return bool(every) or self._is_told(missing, last, stop)

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
        return joined or REST in letters[first.place : last.place + 2]

    def _is_where(self, part: Mention) -> bool:
        """Whether a figure counts where the others are: 89 pigs and, on 5 farms, 17 piglets."""
        word = _WORD_BEFORE.search(self._low, max(part.start - _NEAR, 0), part.start)
        return word is not None and self._words["located"].fullmatch(word[1]) is not None

    def _is_a_part_too(self, total: Mention, parts: Sequence[Mention]) -> bool:
        """Whether what is taken for the total makes up one that is told before, together with the parts: it will cost
        50.2 million, of which the state pays 20.1, the county 16.6, and the town the remaining 13.5.
        """
        amount = sum((part.written.value for part in parts), total.written.value)
        before = (spot.mention.written for spot in self._row if 0 < total.start - spot.mention.end <= 2 * _NEXT)
        return any(amount in (one.value, one.value / 10**one.scale) for one in before)

    def _is_told(self, missing: Exact, start: int, stop: int) -> bool:
        """Whether what is missing is told right behind a list, by one figure or by several."""
        behind = [
            spot.mention.written.value
            for spot in self._row
            if start <= spot.mention.start < stop and spot.mention.kind == COUNT and not spot.mention.unit
        ]
        return bool(missing) and (missing in behind or sum(behind, Exact()) == missing)


def _is_of_another_unit(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a length or an amount is told with how many things there are: 14.1 km, with 12 stations and 4 stops."""
    bare = [part for part in parts if not part.unit and part.noun and part.written.plain and not part.written.scale]
    return bool(total.unit) and len(bare) == len(parts)
