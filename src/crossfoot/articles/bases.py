"""Percentages of other figures than those that are printed: in real terms, like for like, at constant rates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.names import YEARS, NamingNumbers
from crossfoot.messages import translatable

OTHER, PERHAPS, _CUMULATED = "other", "perhaps", "cumulated"
"""whether words say that a percentage is of other figures, or that all figures beside it may be of that kind, or all
percentages of the sentence no shares
"""
_REAL: Final = 12
"""tokens before a percentage in which it may be said to be in real terms"""
_SOON: Final = 6
"""tokens behind one in which it may: 2% in a year in real terms"""
_YEAR: Final = 4
"""digits"""
_ENDS: Final = ";:()."
_APART: Final = ";."
_MARK: Final = 6
"""tokens that a comma or a parenthesis counts for, between a percentage and words that may be said of it"""
_FARTHEST: Final = 30
_NUMBER: Final = "number"


class Bases(NamingNumbers):
    """Knows them by the words beside them."""

    def _is_real(self, at: int, stop: int) -> bool:
        """Whether words beside a percentage, from there to there, say that it leaves the rise in prices out."""
        raw, real = self.raw, self.lexicon.real
        apart = stop < len(raw) and raw[stop][1] in ",("
        for place in range(stop + apart, min(stop + apart + _SOON, len(raw))):
            if (raw[place][0] != "word" and raw[place][1] != "(") or raw[place][1] in self.lexicon.numerals:
                break
            if self._phrase(place, real)[0] or self._is_at_prices_of_a_year(place):
                return True
        for place in range(at - 1, max(at - _REAL, -1), -1):
            if raw[place][0] == _NUMBER or raw[place][1] in _ENDS:
                return False
            if self._phrase(place, real)[0]:
                before = max(place - 1, 0)
                return raw[before][0] != _NUMBER and not self._phrase(before, self.lexicon.units)[0]
        return False

    def _is_at_prices_of_a_year(self, at: int) -> bool:
        """Whether words from there say it: in 2015 dollars."""
        raw = self.raw
        if raw[at][1] not in self.lexicon.prices or at + 2 >= len(raw):
            return False
        year = raw[at + 1][1]
        may_be = year.isdecimal() and len(year) == _YEAR and int(year) in YEARS
        return may_be and self._phrase(at + 2, self.lexicon.units)[1] == "currency"

    def _of_others(self, at: int, stop: int) -> str:
        """Why a percentage, from there to there, is not that of figures that are printed; nothing for most."""
        if self._is_real(at, stop):
            return translatable("a change in real terms, which the figures in money do not give")
        if self._basis(at) == OTHER:
            return translatable("a percentage of other figures than those that are printed")
        return ""

    def _basis(self, at: int) -> str:
        """``OTHER`` or ``PERHAPS`` for the percentage of which the number stands there; nothing for most."""
        if self.bases is None:
            self.bases = dict(self._bases())
        return self.bases.get(at, "")

    def _bases(self) -> Iterator[tuple[int, str]]:
        """The percentages that are the nearest to such words."""
        raw, bases = self.raw, self.lexicon.bases
        places = [place for place, each in enumerate(raw) if each[1] in bases]
        percents = [
            place
            for place, each in enumerate(raw if places else ())
            if (each[0] == _NUMBER or each[1] in self.lexicon.numerals)
            and self._phrase(place + 1, self.lexicon.units)[1] == "percent"
        ]
        for place in places:
            length, basis = self._phrase(place, bases)
            if not length or not percents:
                continue
            if basis == _CUMULATED:
                yield from ((percent, PERHAPS) for percent in percents)
                continue
            near = min(percents, key=lambda each: self._apart(each, place, place + length))
            between = [each[0] for each in raw[place + length : near]]
            if self._apart(near, place, place + length) <= _FARTHEST and (basis == OTHER or _NUMBER not in between):
                yield near, basis

    def _apart(self, percent: int, start: int, stop: int) -> int:
        """How far a percentage is from words, in tokens and marks."""
        between = self.raw[percent + 1 : start] if percent < start else self.raw[stop:percent]
        marks = [each[1] for each in between if each[0] == "mark"]
        if any(mark in _APART for mark in marks):
            return _FARTHEST + 1
        return len(between) + _MARK * sum(mark in ",()" for mark in marks)
