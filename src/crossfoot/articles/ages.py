"""Numbers that are ages: 7 years old, girls of 6 to 12 years, she is 61 and he, 58."""

from __future__ import annotations

from functools import cache
from typing import Final

from crossfoot.articles.tokens import Tape
from crossfoot.articles.words import AGE, HOUR, INTERVAL, ODDS, POWER, SCALE
from crossfoot.figures.notation import folded
from crossfoot.messages import translatable

AGES: Final = range(10, 100)
WHY: Final = {
    AGE: translatable("an age or a measure"),
    INTERVAL: translatable("an interval around a figure"),
    SCALE: translatable("an end of a scale"),
    ODDS: translatable("odds"),
    POWER: translatable("the power or the level of a test"),
    HOUR: translatable("a time"),
}
_PAIR: Final = 2
_BETWEEN: Final = 2
"""words at most between those of an age and its first number: children of between 6 and 12"""
_LONGEST: Final = 3
_YEARS: Final = "duration-year"
_ENDS: Final = ",.;:)!?"


@cache
def _split(phrases: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(folded(phrase).split()) for phrase in phrases)


class Ages(Tape):
    """Knows them by the words around them."""

    def _measured(self, at: int, value: int) -> str:
        """What a number is that is measured, and never a part of anything; nothing for others."""
        raw, known = self.raw, self.lexicon
        behind = raw[at + 1][1] if at + 1 < len(raw) else ""
        if behind in known.ages:
            kind = self._phrase(at + 1, known.ages)[1]
            if kind:
                return WHY[kind]
        if behind in known.joining:
            kind = self._shared_by(at, value)
            if kind:
                return WHY[kind]
        is_age = self._is_limit(at, value) or self._is_in_years(at) or self._is_of_somebody(at, value)
        return WHY[AGE] if is_age else ""

    def _shared_by(self, at: int, value: int) -> str:
        """What a number is behind which a greater one follows, with what says of both what they are: 6 to 12 years old;
        not 27 and 45-year-old twins.
        """
        raw, known = self.raw, self.lexicon
        if at + _PAIR + 1 >= len(raw) or raw[at + _PAIR][0] != "number" or raw[at + _PAIR + 1][0] != "word":
            return ""
        other = raw[at + _PAIR][1]
        length, kind = self._phrase(at + _PAIR + 1, known.ages)
        is_range = length > 0 and kind in (AGE, HOUR) and other.isdecimal() and 0 <= value < int(other)
        return kind if is_range else ""

    def _is_limit(self, at: int, value: int) -> bool:
        """Whether an age is told by a limit alone: those under 25 (41%), drivers over 65."""
        raw, prose = self.raw, self.lexicon.prose
        if at < _PAIR or value not in AGES or (at + 1 < len(raw) and raw[at + 1][0] != "mark"):
            return False
        limit = raw[at - 1][1] in prose.unhedged or raw[at - 1][1] in prose.beyond
        return limit and self.lexicon.contrasts["persons"].fullmatch(raw[at - 2][1]) is not None

    def _is_in_years(self, at: int) -> bool:
        """Whether years stand behind a number, or behind the one that it is joined to, and before them of whom they are
        the age; these are no span: girls of 6 to 12 years, but not 6 years of work.
        """
        raw, known = self.raw, self.lexicon
        first = last = at
        if self._joins(at + 1):
            last = at + _PAIR
        elif self._joins(at - 1):
            first = at - _PAIR
        words = known.notation.words
        if last + 1 >= len(raw) or words.units.get(raw[last + 1][1]) != _YEARS:
            return False
        if last + _PAIR < len(raw) and raw[last + _PAIR][1] in words.of:
            return False
        leading = {*words.of, *words.ranges}
        stop = first
        while stop > first - _BETWEEN and stop > 0 and raw[stop - 1][1] in leading:
            stop -= 1
        if stop == first and self._is_behind(first, known.prose.naming.having):
            return True
        return (stop < first or first < last) and self._is_behind(stop, known.prose.naming.of_age)

    def _joins(self, at: int) -> bool:
        """Whether a word there stands between two numbers as between the ends of a range."""
        raw = self.raw
        inside = 0 < at < len(raw) - 1 and raw[at][1] in self.lexicon.joining
        return inside and raw[at - 1][0] == raw[at + 1][0] == "number"

    def _is_of_somebody(self, at: int, value: int) -> bool:
        """Whether a number behind which nothing is counted is an age: she is 61; and he, 58, behind another one."""
        raw, naming = self.raw, self.lexicon.prose.naming
        if value not in AGES or not naming.pronouns:
            return False
        behind, words = raw[at + 1][1] if at + 1 < len(raw) else ".", self.lexicon.contrasts
        told_more = words["subordinate"].fullmatch(behind) or words["located"].fullmatch(behind)
        if not told_more and behind not in _ENDS and behind not in self.lexicon.joining:
            return False
        if self._is_behind(at, naming.being):
            return True
        told = any(each.why == WHY[AGE] for each in self.loose)
        stop = at - (at > 0 and raw[at - 1][1] == ",")
        return told and self._is_behind(stop, naming.pronouns)

    def _is_behind(self, at: int, phrases: tuple[str, ...]) -> bool:
        """Whether one of the phrases stands right before a token."""
        words = [each[1] for each in self.raw[max(at - _LONGEST, 0) : at]]
        known = _split(phrases)
        return any(tuple(words[-length:]) in known for length in range(1, len(words) + 1))
