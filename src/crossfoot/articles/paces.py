"""Percentages that are told for each of several times: "by 2% a year", "an average annual rise of 2%"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossfoot.articles.bases import NUMBER, PERHAPS, Bases, Said
from crossfoot.articles.calendar_units import YEAR, unit_of, unit_of_word
from crossfoot.articles.sentence import Mention
from crossfoot.articles.wordings import EACH, FALL, RISE

_AHEAD: Final = 14
"""tokens before a percentage in which it may be said to be of each year"""
_SOON: Final = 6
"""tokens behind one"""
_LONGEST: Final = 4
"""tokens of what begins there"""
_ENDS: Final = ";()."
_NAMED: Final = 2
"""tokens between "annual" and the name of a rate: annual sales growth"""
_STRANGE: Final = 3
"""words between a percentage and those that say that it is of each year, which say nothing themselves"""
_COUNTED: Final = 4
"""tokens between a figure and the time for each of which it is told: 32 litres of milk a day"""
_TIME: Final = "duration"
"""a unit of which no number of them is told by years"""
_ADVERBS: Final = frozenset(("yearly", "timely"))
_ADJECTIVES: Final = frozenset(("annual", "periodic"))
_MEANT: Final = frozenset(("mean", "compounded"))
_VERBS: Final = (RISE, FALL)
_SEVERAL: Final = 2
_Pace = tuple[str, bool]
"""the unit, and whether the percentage may be of one such time only"""
_NONE: Final[_Pace] = "", False


class ToldForEach(Bases):
    """Knows them by the words beside them."""

    def _told_beside(self, mention: Mention, at: int, stop: int) -> Mention:
        """A percentage, from there to there, with what the words beside it say of it."""
        if self._basis(at) == PERHAPS:
            mention = mention._replace(unlike=True)
        if self._may_be_real(stop):
            mention = mention._replace(real_perhaps=True)
        unit, perhaps = self._pace(at, stop)
        return mention._replace(each=unit, each_perhaps=perhaps) if unit else mention

    def _pace(self, at: int, stop: int) -> _Pace:
        behind = self._pace_behind(stop)
        if behind[0] and not behind[1]:
            return behind
        ahead = self._pace_ahead(at)
        return ahead if ahead[0] and (not ahead[1] or not behind[0]) else behind

    def _pace_behind(self, stop: int) -> _Pace:
        raw = self.raw
        if stop + 1 < len(raw) and raw[stop][1] == "/":
            return unit_of_word(raw[stop + 1][1], self.lexicon), False  # 2%/năm
        low = stop + (stop < len(raw) and raw[stop][1] in ",(")
        high = low
        while high < min(low + _SOON, len(raw)) and raw[high][0] == "word":
            high += 1
        said = [each for each in self._said(low, min(high + _LONGEST, len(raw)), self.lexicon.paces) if each.at < high]
        comma, found = low > stop and raw[stop][1] == ",", _NONE
        for place, each in enumerate(said):
            between = range(low, each.at)
            if "compounded" in each.tags and not self._strangers(between, said):
                return YEAR, comma
            if self._is_rated(said, place):
                averaged = any(not _MEANT.isdisjoint(one.tags) for one in said)
                return self._unit_of(each), comma or not averaged
            if each.at == stop and not _ADJECTIVES.isdisjoint(each.tags) and _ADVERBS.isdisjoint(each.tags):
                return self._unit_of(each), self._phrase(stop, self.lexicon.phrases)[1] != EACH  # 2 % anual
            if "mean" in each.tags and not between and self._is_mean_of_years(between, said):
                found = YEAR, True  # not over the average of 417
            if not _ADVERBS.isdisjoint(each.tags) and self._is_each_time(each):
                strangers = self._strangers(between, said)
                if strangers <= _STRANGE:
                    return self._unit_of(each), comma or strangers > 0
        return found

    def _pace_ahead(self, at: int) -> _Pace:
        raw, low = self.raw, at
        while low and at - low < _AHEAD and raw[low - 1][1] not in _ENDS:
            if raw[low - 1][0] == NUMBER and not self._is_a_year(low - 1):
                break
            low -= 1
        said = list(self._said(low, at, self.lexicon.paces))
        found = _NONE
        for place in range(len(said) - 1, -1, -1):
            each = said[place]
            between = range(each.stop, at)
            comma = any(raw[one][1] in ",:" for one in between)
            colon = comma and between[-1:] == range(each.stop, each.stop + 1)  # (CAGR: 2%)
            if "compounded" in each.tags and (not comma or colon):
                return YEAR, False
            if self._is_rated(said, place) and not comma and not self._has_verb(between, said):
                averaged = any(not _MEANT.isdisjoint(one.tags) for one in said[max(place - 1, 0) :])
                return self._unit_of(each), not averaged
            beside = not (comma or self._has_verb(between, said) or self._strangers(between, said))
            adjective, alone = not _ADJECTIVES.isdisjoint(each.tags), self._is_before_noun(each)
            if adjective and alone and beside:
                return self._unit_of(each), True  # rose an annual 2%
            may_be = (beside and not alone) or not adjective  # weekly pay rose 2%
            timed = may_be and not _ADVERBS.isdisjoint(each.tags) and self._is_each_time(each)
            if timed and not self._is_of_figure(low, each):
                return self._unit_of(each), alone or not beside
            if "mean" in each.tags and self._is_mean_of_years(between, said):
                found = YEAR, True
        return found

    def _is_each_time(self, each: Said) -> bool:
        """Whether a time is each of several, and not only how long something took, or when it was: in a year, a year
        ago.
        """
        raw, paces = self.raw, self.lexicon.prose.paces
        behind = raw[each.stop][1] if each.stop < len(raw) else ""
        if behind in paces.timed or behind == "-" or self._is_a_year(each.stop):
            return False  # a year-on-year rise
        single = raw[each.at][1] in self.lexicon.each_behind
        return not (single and each.at and raw[each.at - 1][1] in paces.lasting)

    def _is_before_noun(self, each: Said) -> bool:
        """Whether a word that may say it of a rate is said of the percentage alone: a monthly 2%."""
        article = self.lexicon.notation.words.article
        return not _ADJECTIVES.isdisjoint(each.tags) and each.at > 0 and self.raw[each.at - 1][1] in article

    def _is_of_figure(self, low: int, each: Said) -> bool:
        """Whether a time is that of the figure right before the token ``low``: to $18 an hour, up 6%."""
        between = range(low, each.at)
        told = low > 0 and self.raw[low - 1][0] == NUMBER and len(between) <= _COUNTED
        return told and self._are_words(low, each.at) and not any(map(self._tells_change, between))

    def _is_rated(self, said: Sequence[Said], place: int) -> bool:
        """Whether "annual" is said of a rate: an annual rise, croissance annuelle, annual average."""
        each = said[place]
        if _ADJECTIVES.isdisjoint(each.tags):
            return False
        ahead = ((each.stop, other.at, other) for other in said[place + 1 :])
        behind = ((other.stop, each.at, other) for other in said[:place])
        return any(
            high - low <= _NAMED and ("rates" in other.tags or "mean" in other.tags) and self._are_words(low, high)
            for low, high, other in (*ahead, *behind)
        )

    def _unit_of(self, each: Said) -> str:
        if not {"yearly", "annual"}.isdisjoint(each.tags):
            return YEAR
        low, high = self.raw[each.at][2], self.raw[each.stop - 1][3]
        unit = unit_of(self.low[low:high], self.lexicon)
        return unit if unit and unit != YEAR else _TIME

    def _strangers(self, between: range, said: Sequence[Said]) -> int:
        """How many tokens between say nothing of how a percentage is told, and are no hedge of it."""
        known = {at for each in said for at in range(each.at, each.stop)}
        hedges = self.lexicon.hedges
        return sum(at not in known and self.raw[at][1] not in hedges and not self._tells_change(at) for at in between)

    def _has_verb(self, between: range, said: Sequence[Said]) -> bool:
        """Whether a rise or a fall is told there that is no name of a rate."""
        rates = {at for each in said if "rates" in each.tags for at in range(each.at, each.stop)}
        return any(at not in rates and self._tells_change(at) for at in between)

    def _tells_change(self, at: int) -> bool:
        return self._phrase(at, self.lexicon.phrases)[1] in _VERBS

    def _is_mean_of_years(self, between: range, said: Sequence[Said]) -> bool:
        """Whether an average, with nothing else between, may be that of years: by an average of 2% in five years."""
        return not self._strangers(between, said) and self._has_several_years()

    def _has_several_years(self) -> bool:
        """Whether two years, or a span of time, are told in the sentence."""
        raw = self.raw
        years = {raw[at][1] for at in range(len(raw)) if self._is_a_year(at)}
        spans = any(
            word in self.lexicon.durations
            and at
            and (raw[at - 1][0] == NUMBER or raw[at - 1][1] in self.lexicon.numerals)
            for at, (_, word, _, _) in enumerate(raw)
        )
        return len(years) >= _SEVERAL or spans
