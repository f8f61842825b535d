"""Numbers in digits that only name something, or are a part of something: week 12, Fig. 3, ages 12 to 15, 95% CI."""

from __future__ import annotations

from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.ages import WHY, Ages
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.tokens import Raw
from crossfoot.articles.wordings import RISE
from crossfoot.figures.unmade import unmade
from crossfoot.messages import translatable

YEARS: Final = range(1900, 2101)
DAYS, MONTHS = 31, 12
NAMING: Final = translatable("the number of something")
POSITION: Final = translatable("where on a road something is")
_MANY, _PAIR = 100, 2
"""of people and the like, behind what may be a label: trung cấp 748 người"""
_SIZE: Final = 20
"""of a group; smaller numbers are names: study arm 2"""
_AGAIN: Final = 3
"""tokens between two units of time: 6 month or 24 month"""
_REACH_OF_GROUP: Final = 16
"""tokens from the size of a group back to that of the first one"""
_HOURS, _MINUTES = 24, 60
_NUMBERED: Final = unmade(r"\d{1,3}(?:\.\d{1,2}){1,3}")
"""Section 3.2"""
_IN_SERIES: Final = unmade(r"\d{1,3}(?:[.,]\d+)?")
_ABBREVIATED: Final = 3
"""letters, at most, of what must be in capitals to be no other word: "et", "de" """
_BEHIND_LEVEL: Final[tuple[list[str], ...]] = [], [":"], ["["], ["("], [","], ["="]
"""between the level of an interval and its ends: 95%: 1.2 to 3.4"""
_REACH: Final = 7
"""words and marks from what a product comes to back to its sign"""
_CELLS: Final = 10
"""tokens of two cells"""
_KINDS: Final = {"(": "(", ")": ")", "%": "%"}
_TWO_CELLS: Final = unmade(r"n\(n\)n\(n\)")
_LONGEST: Final = 5
"""tokens before a number that say what it is"""
_INTERVAL: Final = unmade(
    r"(?P<sign>[-−–]?)(?P<low>\d{1,20}(?:[.,]\d{1,20})?)\s?%?\s{0,9}(?:[^\W\d]{1,3}|[,;])\s{0,9}"
    r"[-−–]?(?P<high>\d{1,20}(?:[.,]\d{1,20})?)\s?%?\)"
)
_NINES, _ZEROS = "999", "000"


@cache
def _last_words(phrases: frozenset[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in phrases if phrase)


class NamingNumbers(Ages):
    """Knows such numbers by the words and marks around them."""

    def _named(self, at: int, digits: str) -> str:
        """What a number is taken for that only names something; nothing for a figure."""
        raw, lexicon = self.raw, self.lexicon
        value = int(digits) if len(digits) < 5 and digits.isdigit() else -1
        if value < 0 and "." in digits and _NUMBERED.fullmatch(digits):
            value = 0
        behind = raw[at + 1][1] if at + 1 < len(raw) else ""
        has_unit = behind in lexicon.units and self._phrase(at + 1, lexicon.units)[0] > 0
        may_be_year = value in YEARS and len(digits) == 4 and behind not in lexicon.scales
        may_be_year = may_be_year and not self._counts_people(at, behind)
        if may_be_year and (not has_unit or not lexicon.prices.isdisjoint(self._words_before(at)[-1:])):
            return translatable("a year")
        led = raw[at - 1][1] if at else " "
        if (self.series or led in lexicon.led) and self._is_in_series(at, digits):
            self.series = at + 1
            return WHY.get(self.series_kind, NAMING)
        if (led in ":=," or led in _last_words(lexicon.spreads)) and self._is_spread(at):
            return translatable("a margin")
        measured = self._measured(at, value)
        if measured:
            return measured
        led, first = self._led_by(at)
        if not has_unit and self._is_position(at, led, first):
            return POSITION
        ends = value >= 0 and (led in _last_words(lexicon.labels) or led in _last_words(lexicon.dates))
        if ends and not (self.letters[-1:] == ["X"] and self.run <= 1):  # each class: 45
            before = self._words_before(at) if first == at - 1 else (*self._words_before(at), led)
            for length in range(len(before), 0, -1):
                phrase = before[-length:]
                counted = (value >= _MANY and behind in lexicon.countable) or self._is_size(at, value)
                counted = counted or self._is_cell(at)
                if phrase in lexicon.labels and not has_unit and not counted and not digits.startswith("0"):
                    return NAMING
                if phrase in lexicon.dates and 0 < value <= DAYS and not has_unit:
                    return (
                        translatable("a date")
                        if behind not in lexicon.durations or phrase[-1:] in lexicon.calendar
                        else ""
                    )
        if behind in lexicon.months and 0 < value <= DAYS:
            return translatable("a date")
        said = self.letters[-1:] == ["C"] and raw[at - 1][1] not in "≥≤"  # n = 12, but no "that is ≥ 30%"
        if at > 1 and raw[at - 1][1] in "=<>≥≤" and raw[at - 2][1] != "n" and not said and not self._is_reckoned(at):
            return translatable("the value of something")
        if at and raw[at - 1][1] in "°№":
            return NAMING  # n° 12
        return ""

    def _is_of_people(self, at: int) -> bool:
        """Whether a word for people stands right behind a number."""
        raw, known = self.raw, self.lexicon
        words = [each[1] for each in raw[at + 1 : at + 1 + _PAIR]]
        named = {words[0], " ".join(words)} if words else set()
        return not (named.isdisjoint(known.countable) and named.isdisjoint(known.prose.studied))

    def _counts_people(self, at: int, behind: str) -> bool:
        """Whether a number that may be a year is that of people, as the words beside it say: 2008 patients died."""
        raw, known = self.raw, self.lexicon
        if not self._is_of_people(at):
            ends = {each.split()[0] for each in known.prose.groups}
            joined = behind in ends and raw[at - 1][1] in known.joining
            numbers = (n for n in range(at - 2, max(at - _REACH_OF_GROUP, -1), -1) if raw[n][0] == "number")
            first = next(numbers, None) if joined else None  # 1920 women went to the one and 1944 to the other
            return first is not None and self._is_of_people(first) and self._counts_people(first, raw[first + 1][1])
        led = raw[at - 1] if at else None
        if led is None or led[0] == "mark":
            return led is None or (led[1] in ",;:.(" and (at < _PAIR or raw[at - 2][0] == "word"))
        dates = (known.contrasts["years"], known.contrasts["dating"])
        return led[0] == "word" and not any(each.fullmatch(led[1]) for each in dates)

    def _led_by(self, at: int) -> tuple[str, int]:
        """The word before a number, or the abbreviation with its points ("no.", "n.º"), and where it begins; nothing
        where neither stands there, nor for an abbreviation behind another number: 12 sec.
        """
        raw, first = self.raw, at - 1
        if at < 1 or (raw[first][0] != "word" and raw[first][1] != "."):
            return "", at
        while first > 0 and self._touches(first, -1) and "." in (raw[first][1], raw[first - 1][1]):
            first -= 1
        led = (self.low[raw[first][2] : raw[at - 1][3]],)
        if led in self.lexicon.labels or led in self.lexicon.positions:
            is_apart = first == 0 or raw[first - 1][0] != "number" or led[0] == raw[at - 1][1]
            return (*led, first) if is_apart else ("", at)
        return (raw[at - 1][1], at - 1) if raw[at - 1][0] == "word" else ("", at)

    def _is_position(self, at: int, led: str, first: int) -> bool:
        """Whether the word or abbreviation before a number, which begins there, says that the number is how far along a
        road something is: at km 38; not 12 km 380 men laid, nor per km 38 of them.
        """
        raw, known = self.raw, self.lexicon
        if led not in _last_words(known.positions) or (self.letters[-1:] == ["X"] and self.run <= 1):
            return False
        behind = raw[at + 1][1] if at + 1 < len(raw) else ""
        if behind in known.countable:
            return False
        words = (*(each[1] for each in raw[max(first - _PAIR, 0) : first]), led)
        length = next((length for length in range(len(words), 0, -1) if words[-length:] in known.positions), 0)
        begin = first - length + 1
        before = raw[begin - 1] if begin else ("word", "")
        return length > 0 and before[0] != "number" and before[1] != "/" and before[1] not in known.numerals

    def _behind_position(self, at: int) -> int:
        """Where what belongs to how far along a road something is ends: km 38+500."""
        raw, stop = self.raw, at + 1
        plus = stop + 1 < len(raw) and raw[stop][1] == "+" and self._touches(stop, -1) and self._touches(stop, 1)
        return stop + 2 if plus and raw[stop + 1][0] == "number" else stop

    def _is_reckoned(self, at: int) -> bool:
        """Whether a number is what two others before it come to, as signs say: 2,500 x 62% = 1,550."""
        raw = self.raw
        ends = raw[at - 1][1] == "=" and (raw[at - 2][0] == "number" or raw[at - 2][1] == "%")
        return ends and any(each[1] in ("x", "×", "*", "+") for each in raw[max(at - _REACH, 0) : at - 2])

    def _is_size(self, at: int, value: int) -> bool:
        """Whether a number is how many are in a group, of which the name stands before it: (TU arm 87, ACT arm 82)."""
        raw = self.raw
        ends = at + 1 < len(raw) and raw[at + 1][1] in (",", ";", ")")
        return (
            ends
            and value >= _SIZE
            and at > 1
            and raw[at - 1][1] in self.lexicon.prose.arms
            and raw[at - 2][0] == "word"
        )

    def _is_cell(self, at: int) -> bool:
        """Whether a number begins two cells of a table that lost its lines, each a count with its percentage, so that
        what stands before it is the label of their row: no 12 (26.1) 9 (19.1).
        """
        kinds = "".join(_KINDS.get(each[1], each[0][:1]) for each in self.raw[at : at + _CELLS])
        return bool(_TWO_CELLS.match(kinds.replace("%", "")))

    def _words_before(self, at: int) -> tuple[str, ...]:
        """Those among the three tokens before a number."""
        return tuple([each[1] for each in self.raw[max(at - 3, 0) : at] if each[0] == "word"])

    def _is_in_series(self, at: int, digits: str) -> bool:
        """Whether a number is the first or a further one behind words that go before such numbers: weeks 4 and 8."""
        raw, known = self.raw, self.lexicon
        behind = raw[at + 1][1] if at + 1 < len(raw) else ""
        follows = 0 < self.series < at
        leads = at > 0 and raw[at - 1][1] in known.led
        if not (follows or leads) or not _IN_SERIES.fullmatch(digits) or behind in known.scales:
            return False
        if follows:
            behind_it = [each[1] for each in raw[self.series : at]]
            between = [each for each in behind_it if each != "%"]
            if "%" in behind_it and between in _BEHIND_LEVEL:
                return True
            joins = len(between) == 1 and (between[0] in known.joining or between[0] in "-–—/")
            if joins or (between == [","] and (behind in (",", ")", "") or behind in known.joining)):
                return True
        if not leads:
            return False
        before = tuple([each[1] for each in raw[max(at - _LONGEST, 0) : at]])
        for length in range(len(before), 0, -1):
            if before[-length:] in known.series:
                self.series_kind = known.series[before[-length:]]
                return bool(self.series_kind) or at == length or raw[at - length - 1][0] != "number"
        return False

    def _is_spread(self, at: int) -> bool:
        """Whether the name of a spread stands before a number, or a mark between: 19.1 (SE: 0.9), or (SD, 1.2)."""
        raw, known = self.raw, self.lexicon.spreads
        mark = raw[at - 1][1] if at else " "  # which stands for nothing: the empty word is in any
        stop = at - (mark in ":=" or (mark == "," and at + 1 < len(raw) and raw[at + 1][1] in ")]"))
        before = tuple([each[1] for each in raw[max(stop - _LONGEST, 0) : stop]])
        if not before or before[-1] not in _last_words(known):
            return False
        found = any(before[-length:] in known for length in range(1, len(before) + 1))
        _, word, low, high = raw[stop - 1]
        return found and (len(word) > _ABBREVIATED or self.text[low:high].isupper())

    def _interval(self, at: int) -> int:
        """Where a pair of numbers in parentheses ends that has the figure before it inside: 12.3 (10.1 to 14.5); 0 for
        none.
        """
        raw = self.raw
        signed = raw[at - 1][1] in "-−–"
        opened = at - signed - 1
        if opened < 0 or raw[opened][1] != "(":
            return 0
        match = _INTERVAL.match(self.low, raw[at - signed][2])
        before = next((each for each in reversed(self.items[-4:]) if isinstance(each, Mention)), None)
        if not match or before is None or before.kind not in (COUNT, PERCENT):
            return 0
        decimal = self.lexicon.notation.decimal
        ends = [match[name].replace(decimal, ".") for name in ("low", "high")]
        if decimal not in match["low"] or any("," in each for each in ends) or match.end() > raw[-1][3]:
            return 0
        low, high = sorted(map(Exact, ends))
        if not low < abs(before.written.value) < high:
            return 0
        return next(stop for stop in range(at, len(raw)) if raw[stop][3] >= match.end())

    def _clock(self, at: int) -> int:
        """Where a time of the day ends that begins here: 10 giờ 30, 7 h 52; 0 for none."""
        raw = self.raw
        if at + 2 >= len(raw) or raw[at + 1][1] not in self.lexicon.clock or raw[at + 2][0] != "number":
            return 0
        hour, minute = raw[at][1], raw[at + 2][1]
        is_clock = hour.isdigit() and len(minute) == 2 and minute.isdigit()
        return at + 3 if is_clock and int(hour) <= _HOURS and int(minute) < _MINUTES else 0

    def _is_alone(self, at: int) -> bool:
        """Whether nothing stands behind a number, or a word that stands apart and makes no time or power of it, so that
        it begins no fraction, row, chain or range.
        """
        if at + 1 == len(self.raw):
            return True
        kind, word, start, _ = self.raw[at + 1]
        return kind == "word" and start > self.raw[at][3] and len(word) > 1 and word not in self.lexicon.clock

    def _no_multiple(self, first: int, at: int, once: bool = False) -> str:
        """What "three times" is taken for, from the token ``first`` to that before ``at``, where the words around it
        say that it is no multiple, or where it is ``once``; nothing for a multiple.
        """
        if at < len(self.raw) and self.raw[at][1] in self.lexicon.fewer:
            return translatable("a multiple that divides")
        once = once and self.letters[-1:] != [RISE]  # grown by once of it
        return translatable("how often, and no multiple") if once or self._is_often(first, at) else ""

    def _is_often(self, first: int, at: int) -> bool:
        """Whether the words around a multiple say that it is none: three times a week, mỗi tuần ba lần."""
        ahead = self.lexicon.often.get(self.raw[first - 2][1], ()) if first > 1 else ()
        if any(words == (self.raw[first - 1][1],) for words, _ in ahead):
            return True
        if at >= len(self.raw) or self.raw[at][1] not in self.lexicon.often:
            return at < len(self.raw) and self.raw[at][1] in self.lexicon.notation.words.rates
        length, _ = self._phrase(at, self.lexicon.often)
        return length > 0 and self._phrase(at, self.lexicon.phrases)[0] <= length  # not "a year ago"

    def _is_each(self, at: int) -> bool:
        """Whether a stroke and a unit of time stand there."""
        return at + 1 < len(self.raw) and self.raw[at][1] == "/" and self.raw[at + 1][1] in self.lexicon.durations

    def _is_span(self, at: int, stop: int) -> bool:
        """Whether a unit of time stands behind; not so in "420 day passes", but in "a 6 month or 24 month course"."""
        durations, raw = self.lexicon.durations, self.raw
        word = raw[stop][1] if stop < len(raw) else ""
        if word not in durations or f"{word}s" not in durations or raw[at][1] == "1":
            return word in durations
        again = (each for each in (stop - _AGAIN, stop + _AGAIN) if 0 <= each < len(raw))
        return any(raw[each][1] == word and raw[each - 1][0] == "number" for each in again)

    def _class_limit(self, at: int, digits: str) -> Raw | None:
        """The number that begins a class of which this one is the upper limit: $10,000 to $24,999."""
        if digits[-1] != _NINES[-1]:
            return None
        plain = "".join(filter(str.isdigit, digits))
        if not plain.endswith(_NINES) or len(plain) == len(_NINES):
            return None
        lower = next((each for each in reversed(self.raw[max(at - _LONGEST, 0) : at]) if each[0] == "number"), None)
        return lower if lower and "".join(filter(str.isdigit, lower[1])).endswith(_ZEROS) else None
