"""Figures that leave their unit to the last one of those that they stand beside: "12, 15 and 18%"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossfoot.articles.paces import ToldForEach
from crossfoot.articles.sentence import COUNT, SPAN, Mention
from crossfoot.articles.wordings import BEGIN, END, JOINED, VERSUS
from crossfoot.figures.notation import Unreadable
from crossfoot.figures.written import Written

_THOUSAND: Final = 1000
"""from which a figure seldom has a scale word, unless another one of its size has"""
_HUNDRED: Final = 100
_ALIKE: Final = 10
"""how many times as large a figure may be as another one, that has their unit"""
_SEVERAL: Final = 2
_TIME: Final = "duration-"
_BETWEEN: Final = (JOINED, VERSUS)


class SharedUnits(ToldForEach):
    """Gives figures the unit that a later one says for all."""

    def _give_unit(self, scale: str, unit: str, later: Mention, stop: int) -> None:
        """Give scale words and unit of a figure, which ends at ``stop``, to those before it that leave them to it: from
        3.2 to 3.6 million, from 1,204 to 1,310 million, 12, 15 and 18% or 24, 48 and 96 h, but not from 980,000 to 1.2
        million.
        """
        if self.run or len(self.items) < 2 or self.letters[-1] not in (END, *_BETWEEN):
            return
        counts = later.kind == COUNT
        bare = self._without_unit(counts, stop)
        if is_time(later) and len(bare) < _SEVERAL:
            return  # 40 boys and 30 years of data
        for place in bare:
            before = self.items[place]
            assert isinstance(before, Mention)
            written = None
            if _fits(before.written, later.written, counts):
                written = self._read(f"{before.draft}{joined(scale, later.unit if counts else unit)}".rstrip())
            if written is None:
                return
            if counts:
                self.items[place] = before._replace(draft=written.text, written=written, unit=later.unit)
                continue
            self.letters[place] = later.kind
            self.items[place] = later._replace(
                start=before.start, end=before.end, draft=written.text, written=written, noun=()
            )

    def _without_unit(self, counts: bool, stop: int) -> list[int]:
        """The places of the figures that stand with the next one, the nearest first."""
        letters, last = self.letters, len(self.letters) - 1
        if letters[last] == END:
            begun = counts or (last > 1 and letters[last - 2] == BEGIN)
            return [last - 1] if begun and self._is_bare(last - 1) else []
        comma = letters[last - 1] == ","
        found: list[int] = []
        place = last - 1 - comma
        while place >= 0 and self._is_bare(place) and self._is_alone_there(place):
            found.append(place)
            if not place or letters[place - 1] not in (",", *_BETWEEN):
                break
            place -= 2
        if len(found) < _SEVERAL and (comma or (letters[last] == JOINED and self._stands_alone(found, stop))):
            return []
        return found

    def _stands_alone(self, found: Sequence[int], stop: int) -> bool:
        """Whether the first of two figures may be of something else: up 12% to 86 and 31% in all."""
        before = self.letters[found[0] - 1] if found and found[0] else ""
        return before in (BEGIN, END) or self._is_subject(stop)

    def _is_subject(self, stop: int) -> bool:
        """Whether the figure that ends there may be what something is said of: aged 65 and 38% were women."""
        return stop < len(self.raw) and self.raw[stop][1] in self.lexicon.of_people

    def _is_bare(self, place: int) -> bool:
        each = self.items[place]
        return isinstance(each, Mention) and each.kind == COUNT and not each.unit and not each.in_words

    def _is_alone_there(self, place: int) -> bool:
        each = self.items[place]
        return isinstance(each, Mention) and not each.noun

    def _read(self, draft: str) -> Written | None:
        try:
            return self.reader.figure(draft)
        except Unreadable:
            return None


def is_time(figure: Mention) -> bool:
    """Whether a figure is a span of time: 52 weeks, 96 h."""
    return figure.kind == SPAN or figure.written.unit.startswith(_TIME)


def joined(scale: str, unit: str) -> str:
    """A scale word and the unit behind it: milliards d'euros."""
    return f"{scale}{unit}" if unit[:1] in ("%", "") or scale[-1:] == "'" else f"{scale} {unit}"


def _fits(before: Written, later: Written, counts: bool) -> bool:
    """Whether a figure is of the size of those that have the unit of a later one."""
    if before.scale:
        return False
    beside = abs(later.num) // (later.den * 10**later.scale)
    if counts:
        most = _ALIKE * beside if beside >= _THOUSAND else _THOUSAND
        return abs(before.num) < most * before.den
    if before.num == 0:
        return True
    larger = abs(later.num) * before.den >= _HUNDRED * abs(before.num) * later.den  # a level of 0.05 and 80% power
    return abs(before.num) <= _HUNDRED * before.den and not larger
