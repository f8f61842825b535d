"""Percentages of other figures than those that are printed: like for like, at constant rates, in real terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.names import YEARS, NamingNumbers
from crossfoot.articles.phrases import Phrases
from crossfoot.articles.wordings import BEGIN, END, FALL, JOINED, RISE, VERSUS
from crossfoot.articles.words import WHOLE
from crossfoot.messages import translatable
from crossfoot.records import NamedTuple

OTHER, PERHAPS, _CUMULATED = "other", "perhaps", "cumulated"
"""whether words say that a percentage is of other figures, or that all figures beside it may be of that kind, or all
percentages of the sentence no shares
"""
_APART: Final = ";."
_MARK: Final = 6
"""tokens that a comma or a parenthesis counts for, between a percentage and words that may be said of it"""
_FARTHEST: Final = 30
_BEFORE: Final = 20
"""tokens before a percentage in which it may be said to be in real terms"""
_SOON: Final = 10
"""tokens behind one in which it may: 2% in a year in real terms"""
_SOON_APART: Final = 6
"""the same behind a mark"""
_FAR: Final = 24
"""the same where figures stand between"""
_LONGEST: Final = 8
"""tokens of what begins there"""
_YEAR: Final = 4
"""digits"""
_ENDS: Final = ";:()."
_AMONG: Final = 4
"""tokens between what is left out and the words that leave it out: net of the effects of higher prices"""
_OF: Final = 3
"""tokens between "real" and what it is said of: real average weekly earnings"""
_REAL: Final = frozenset(("real", "behind"))
NUMBER: Final = "number"
_ONE: Final = "1"


class Said(NamedTuple):
    """A phrase among the tokens, and what it may say."""

    at: int
    stop: int
    tags: Sequence[str]


class Bases(NamingNumbers):
    """Knows them by the words beside them."""

    def _is_real(self, at: int, stop: int) -> bool:
        """Whether words beside a percentage, from there to there, say that it leaves the rise in prices out."""
        return self._is_real_behind(stop) or self._is_real_before(at)

    def _said(self, low: int, high: int, table: Phrases) -> Iterator[Said]:
        """The phrases that begin among these tokens, the longest first, none of them in another one."""
        at = low
        while at < high:
            length, tags = self._phrase(at, table) if self.raw[at][1] in table else (0, "")
            if length:
                yield Said(at, at + length, tags.split())
            at += length or 1

    def _is_real_behind(self, stop: int) -> bool:
        raw = self.raw
        apart = stop < len(raw) and raw[stop][1] in ",("
        low = stop + apart
        high, most = low, min(low + (_SOON_APART if apart else _SOON), len(raw))
        while high < most and (raw[high][0] == "word" or raw[high][1] == "("):
            if self._phrase(high, self.lexicon.numerals)[1] not in ("", _ONE) or self._is_verb(high, low):
                break
            high += 1
        said = list(self._said(low, min(high + _LONGEST, len(raw)), self.lexicon.real))
        for place, each in enumerate(said):
            if each.at >= high or "nominal" in each.tags:
                return False
            exceeds = "exceeding" in each.tags and each.at == stop and self._leaves_out(said, place)
            first = each.at == low and not _REAL.isdisjoint(each.tags)
            alone, named = first and self._ends_at(each.stop), first and self._is_of_money(said, place)
            if exceeds or alone or named or self._says_it(said, place):
                return True
        return False

    def _may_be_real(self, stop: int) -> bool:
        """Whether figures stand between a percentage and the next words that say it, so that these may be in real terms
        too: rose 3% from 217 to 236 million in constant dollars.
        """
        raw, high = self.raw, stop
        while high < min(stop + _FAR, len(raw)) and raw[high][1] not in _ENDS:
            if self._phrase(high, self.lexicon.units)[1] == "percent":
                return False
            high += 1
        said = list(self._said(stop, high, self.lexicon.real))
        if any("nominal" in each.tags for each in said):
            return False
        return any(self._says_it(said, place) for place in range(len(said)))

    def _is_verb(self, at: int, first: int) -> bool:
        """Whether another change is told there: 9% as pay fell in real terms."""
        told = at > first and self._phrase(at, self.lexicon.phrases)[1] in (RISE, FALL)
        return told and self.raw[at][1] not in self.lexicon.prose.paces.rates

    def _ends_at(self, at: int) -> bool:
        """Whether a mark stands there, or a word that ties other figures: 3% real from 217 million."""
        if at >= len(self.raw) or self.raw[at][0] == "mark":
            return True
        return self._phrase(at, self.lexicon.phrases)[1] in (BEGIN, END, VERSUS, JOINED)

    def _is_real_before(self, at: int) -> bool:
        raw, low = self.raw, at
        while low and at - low < _BEFORE and raw[low - 1][1] not in _ENDS:
            if raw[low - 1][0] == NUMBER and not self._is_a_year(low - 1):
                break
            low -= 1
        said = list(self._said(low, at, self.lexicon.real))
        for place in range(len(said) - 1, -1, -1):
            each = said[place]
            if "nominal" in each.tags:
                return False
            alone = each.stop == at and each.at > 0 and raw[each.at - 1][1] in self.lexicon.notation.words.article
            if ("real" in each.tags and alone) or self._is_of_money(said, place):
                return True  # rose a real 3%
            if self._says_it(said, place):
                if each.stop == at:
                    return True  # tăng thực 3%
                before = max(each.at - 1, 0)
                of_figure = self._phrase(before, self.lexicon.units)[1] not in ("", "times")  # une fois l'inflation
                return raw[before][0] != NUMBER and not of_figure
        return False

    def _says_it(self, said: Sequence[Said], place: int) -> bool:
        """Whether a phrase says it by itself, or together with the one behind it."""
        each = said[place]
        if WHOLE in each.tags or self._is_at_prices_of_a_year(each.at):
            return True
        if "removing" in each.tags:
            return self._leaves_out(said, place)
        if "without" in each.tags:
            return self._is_without(said, place)
        behind = said[place + 1] if place + 1 < len(said) else None
        if behind is None or not self._are_words(each.stop, behind.at):
            return False
        if "inflation" in each.tags:
            return "removed" in behind.tags and behind.at - each.stop <= _AMONG
        dated = behind.at == each.stop + 1 and self._is_a_year(each.stop)
        beside = dated or ("constant" in each.tags and behind.at == each.stop)
        return beside and "prices" in behind.tags and not {"constant", "dated"}.isdisjoint(each.tags)

    def _leaves_out(self, said: Sequence[Said], place: int) -> bool:
        """Whether what is left out is the rise in prices."""
        first = said[place].stop
        for each in said[place + 1 :]:
            if each.at - first > _AMONG or not self._are_words(first, each.at):
                return False
            if "inflation" in each.tags:
                return True
        return False

    def _is_without(self, said: Sequence[Said], place: int) -> bool:
        """The same of what stands right behind, and is told nothing of itself: after inflation rose."""
        each, behind = said[place], said[place + 1] if place + 1 < len(said) else None
        beside = behind is not None and "inflation" in behind.tags and behind.at - each.stop <= 1
        return beside and behind is not None and not self._is_verb(behind.stop, place)

    def _are_words(self, low: int, high: int) -> bool:
        """Whether nothing but words, and years, stands there."""
        return all(self.raw[at][0] == "word" or self._is_a_year(at) for at in range(low, high))

    def _is_of_money(self, said: Sequence[Said], place: int) -> bool:
        """Whether "real" is said of what is counted in money, before it or behind, and is no name: Real Madrid."""
        each = said[place]
        for other in said[place + 1 :] if "real" in each.tags else ():
            if other.at - each.stop >= _OF or not self._are_words(each.stop, other.at):
                break
            if "money" in other.tags:
                return True
        name = self.text[self.raw[each.at][2]].isupper()
        for other in reversed(said[:place] if "behind" in each.tags and not name else ()):
            if each.at - other.stop >= _OF or not self._are_words(other.stop, each.at):
                break
            if "money" in other.tags:
                return True
        return False

    def _is_a_year(self, at: int) -> bool:
        kind, word, _, _ = self.raw[at] if at < len(self.raw) else ("", "", 0, 0)
        return kind == NUMBER and len(word) == _YEAR and word.isdecimal() and int(word) in YEARS

    def _is_at_prices_of_a_year(self, at: int) -> bool:
        """Whether words from there say it: in 2015 dollars, constant 2015 dollars."""
        if self.raw[at][1] not in self.lexicon.prices:
            return False
        return self._is_a_year(at + 1) and self._phrase(at + 2, self.lexicon.units)[1] == "currency"

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
            if (each[0] == NUMBER or each[1] in self.lexicon.numerals)
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
            if self._apart(near, place, place + length) <= _FARTHEST and (basis == OTHER or NUMBER not in between):
                yield near, basis

    def _apart(self, percent: int, start: int, stop: int) -> int:
        """How far a percentage is from words, in tokens and marks."""
        between = self.raw[percent + 1 : start] if percent < start else self.raw[stop:percent]
        marks = [each[1] for each in between if each[0] == "mark"]
        if any(mark in _APART for mark in marks):
            return _FARTHEST + 1
        return len(between) + _MARK * sum(mark in ",()" for mark in marks)
