"""From the characters of a sentence to its figures, its tying words and its marks."""

from __future__ import annotations

import re
from typing import Final

from crossfoot.document import Reader
from crossfoot.notation import COMMA, POINT, Notation, Unreadable, digits_of, tidy
from crossfoot.number import Written
from crossfoot.ratio import read_ratio
from crossfoot.reading.lexicon import Lexicon, Phrases
from crossfoot.reading.mentions import COUNT, PERCENT, POINTS, RATIO, SPAN, TIMES, Fraction, Loose, Mention, Sentence

NOUN_WORDS: Final = 4
_YEARS = range(1900, 2101)
_DAYS, _MONTHS = 31, 12
_SIGNS = "-−–‑"
_DASHES = "-–—−‑"
_CURRENCY = "$€£¥₫₩₹₽฿¢"
_KINDS = {"percent": PERCENT, "points": POINTS, "times": TIMES}
_ONE_GROUP = re.compile(r"\d{1,3}[.,]\d{3}")
_MARKS = ",;:()"
_SHORT, _MIDDLE = 3, 8
_SOON = 7
_ORDINALS = frozenset({"st", "nd", "rd", "th", "er", "ère", "ème", "e"})

Raw = tuple[str, str, int, int]
"""number, word or mark; the folded text; where it starts and ends"""


class Scanner:
    """Scans the sentences of one text."""

    def __init__(self, text: str, low: str, lexicon: Lexicon, reader: Reader, unsure: bool = False) -> None:
        self.text = text
        self.low = low
        self.lexicon = lexicon
        self.reader = reader
        self.unsure = unsure
        """the text gives no ground to tell 1.227 from 1,227"""
        self.raw: list[Raw] = []

    def scan(self, start: int, end: int) -> Sentence:
        low = self.low
        self.raw = [
            (found.lastgroup or "", low[found.start() : found.end()], found.start(), found.end())
            for found in self.lexicon.token.finditer(low, start, end)
        ]
        self.letters: list[str] = []
        self.items: list[Mention | Fraction | None] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.loose: list[Loose] = []
        self.run: list[int] = []
        self.hedge: tuple[int, int] | None = None
        at, count = 0, len(self.raw)
        while at < count:
            kind = self.raw[at][0]
            at = self._word(at) if kind == "word" else self._number(at) if kind == "number" else self._mark(at)
        self._flush()
        return Sentence(
            start, end, "".join(self.letters), tuple(self.items), tuple(self.starts), tuple(self.ends),
            tuple(self.loose),
        )  # fmt: skip

    def _put(self, letter: str, start: int, end: int, item: Mention | Fraction | None = None) -> None:
        self._flush()
        self.letters.append(letter)
        self.items.append(item)
        self.starts.append(start)
        self.ends.append(end)

    def _flush(self) -> None:
        if self.run:
            length = len(self.run)
            self.letters.append("u" if length <= _SHORT else "v" if length <= _MIDDLE else "w")
            self.items.append(None)
            self.starts.append(self.raw[self.run[0]][2])
            self.ends.append(self.raw[self.run[-1]][3])
            self.run = []

    def _phrase(self, at: int, phrases: Phrases) -> tuple[int, str]:
        """How many tokens the longest of the phrases takes that stands here, and its meaning; (0, "") for none."""
        raw = self.raw
        others = phrases.get(raw[at][1]) if at < len(raw) else None
        for words, meaning in others or ():
            length = len(words)
            if not length or tuple(each[1] for each in raw[at + 1 : at + 1 + length]) == words:
                return (1 + length, meaning) if meaning else (0, "")
        return 0, ""

    def _is_number(self, at: int) -> bool:
        """True for a number, or for a sign or a sign of money right before one."""
        if at >= len(self.raw):
            return False
        kind, word, _, end = self.raw[at]
        if kind == "mark" and (word in _CURRENCY or word in _SIGNS) and at + 1 < len(self.raw):
            return self.raw[at + 1][0] == "number" and self.raw[at + 1][2] == end
        return kind == "number"

    def _word(self, at: int) -> int:
        lexicon, word = self.lexicon, self.raw[at][1]
        if not (self.letters and self.letters[-1] in "pt" and not self.run):
            for length in (3, 2, 1):
                words = tuple(each[1] for each in self.raw[at : at + length])
                if words in lexicon.hedges and self._is_number(at + length):
                    self.hedge = (self.raw[at][2], self.raw[at + length - 1][3])
                    return at + length
        if word in lexicon.fractions:
            length, draft = self._phrase(at, lexicon.fractions)
            if length:
                return self._ratio(at, at + length, draft)
        if word in lexicon.multiples:
            length, digits = self._phrase(at, lexicon.multiples)
            if length and not self._is_number(at + length):
                return self._multiple(at, at + length, digits)
        if word in lexicon.phrases:
            length, letter = self._phrase(at, lexicon.phrases)
            if length and letter in "FTOC" and not self._number_soon(at + length):
                length = 0
            if letter == "O" and length == 1 and word in lexicon.over and self._is_number(at + 1):
                since = "".join(self.letters).rpartition(",")[2]
                if not set(since) & set("nf"):  # no figure before it that could be a part
                    self.hedge = (self.raw[at][2], self.raw[at][3])
                    return at + 1
            if length:
                self._put(letter, self.raw[at][2], self.raw[at + length - 1][3])
                return at + length
        if word in lexicon.numerals:
            length, digits = self._phrase(at, lexicon.numerals)
            if length:
                length, digits = self._with_units(at, length, digits)
            if length and self._counts(at, length, digits):
                return self._numeral(at, at + length, digits)
        self.run.append(at)
        return at + 1

    def _number_soon(self, at: int) -> bool:
        """Whether a figure follows within a few words; a preposition that leads to none ties nothing."""
        if any(word in self.lexicon.numerals for _, word, _, _ in self.raw[at : at + 2]):
            return True
        for kind, word, _, _ in self.raw[at : at + _SOON]:
            if kind == "number" or word in self.lexicon.multiples or word in self.lexicon.fractions:
                return True
            if kind == "mark" and word in ",;:().":
                return False
        return False

    def _with_units(self, at: int, length: int, digits: str) -> tuple[int, str]:
        """Twenty-one: tens with units behind them."""
        if int(digits) < 20 or int(digits) % 10:
            return length, digits
        stop = at + length
        if stop < len(self.raw) and self.raw[stop][1] == "-":
            stop += 1
        more, units = self._phrase(stop, self.lexicon.numerals)
        if more and 0 < int(units) < 10:
            return stop + more - at, str(int(digits) + int(units))
        return length, digits

    def _counts(self, at: int, length: int, digits: str) -> bool:
        """Whether a number word is meant as a figure: something is counted, and it is more than one."""
        behind = self.raw[at + length] if at + length < len(self.raw) else None
        glued = behind is not None and behind[0] == "mark" and behind[1] == "-"
        named = (self.raw[at - 1][1],) in self.lexicon.labels if at else False
        listed = bool(self.letters) and self.letters[-1] in "IGE,;(" and len(self.run) <= 1
        listed = listed or self._phrase(at + length, self.lexicon.phrases)[1] == "O"
        return (digits != "1" or listed) and behind is not None and not glued and not named

    def _numeral(self, at: int, stop: int, digits: str) -> int:
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        kind, noun = COUNT, self._noun(stop)
        if stop < len(self.raw) and self.raw[stop][1] in self.lexicon.durations:
            kind, noun, stop = SPAN, (), stop + 1
        mention = Mention(kind, start, end, digits, self.reader.figure(digits), noun=noun, in_words=True)
        self._put(kind, start, end, mention)
        return stop

    def _ratio(self, at: int, stop: int, draft: str) -> int:
        """Two thirds, a half."""
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        if self.hedge:
            start, self.hedge = self.hedge[0], None
        ratio = read_ratio(draft, self.lexicon.notation)
        self._put(RATIO, start, end, Mention(RATIO, start, end, draft, ratio, in_words=True))
        return stop

    def _multiple(self, at: int, stop: int, digits: str) -> int:
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        notation = self.lexicon.notation
        draft = f"{digits.replace('.', notation.decimal)} {notation.words.times[0]}"
        if self.hedge:
            draft = f"{self.low[self.hedge[0] : self.hedge[1]]} {draft}"
            start, self.hedge = self.hedge[0], None
        self._put(TIMES, start, end, Mention(TIMES, start, end, draft, self.reader.figure(draft), in_words=True))
        return stop

    def _mark(self, at: int) -> int:
        _, mark, start, end = self.raw[at]
        if mark == "=" and self._is_number(at + 1) and not (at and self._is_sign(self.raw[at - 1][1])):
            self._put("C", start, end)
        elif mark in _MARKS or (mark == "/" and self._is_number(at + 1)):
            self._put(mark, start, end)
        elif mark in _DASHES and not self._touches(at, -1) and not self._touches(at, 1):
            self._put(",", start, end)
        return at + 1

    def _is_sign(self, word: str) -> bool:
        """Whether a word is a letter or two that stand for a quantity: P, HR."""
        return len(word) < 2 or (len(word) < 3 and word.isascii())

    def _touches(self, at: int, step: int) -> bool:
        """True when the token before (-1) or behind (1) stands next to this one without a space."""
        beside = at + step
        if not 0 <= beside < len(self.raw):
            return False
        return self.raw[beside][3] == self.raw[at][2] if step < 0 else self.raw[beside][2] == self.raw[at][3]

    def _drop(self, at: int, stop: int, why: str) -> int:
        """These tokens are no figure."""
        self.hedge = None
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        self.loose.append(Loose(start, end, why))
        self._put("y", start, end)
        return stop

    def _number(self, at: int) -> int:
        raw, low = self.raw, self.low
        _, digits, start, end = raw[at]
        sign = ""
        if self._touches(at, -1):
            mark, before = raw[at - 1][1], raw[at - 1]
            if before[0] == "word" or (mark in "#@_/:.'’\\" and self.letters[-1:] != ["/"]):
                return self._drop(at, at + 1, "part of a name")
            if mark in _DASHES and at > 1 and self._touches(at - 1, -1) and raw[at - 2][0] != "mark":
                return self._drop(at, at + 1, "part of a name")
            if mark in _SIGNS:
                sign = "-"
        stop = self._chain(at)
        if stop > at + 1:
            return self._chained(at, stop)
        if self._touches(at, 1):
            after = raw[at + 1]
            if after[0] == "word" and not self._unit_at(at + 1):
                return self._drop(at, at + 2, "part of a name" if after[1] not in _ORDINALS else "an ordinal number")
            if after[1] in _DASHES and self._touches(at + 1, 1) and not self._phrase(at + 1, self.lexicon.units)[0]:
                return self._drop(at, at + 3, "a range" if raw[at + 2][0] == "number" else "part of a name")
            if after[1] in "/" and self._touches(at + 1, 1):
                return self._drop(at, at + 3, "part of a name")
            if after[1] == ":" and self._touches(at + 1, 1) and raw[at + 2][0] == "number":
                return self._drop(at, at + 3, "a time or a score")
        if at + 2 < len(raw) and raw[at + 1][1] in _DASHES and raw[at + 2][0] == "number" and not low[end : raw[at + 1][2]].strip(" \u00a0"):
            return self._range(at)
        why = self._named(at, digits)
        if why:
            return self._drop(at, at + 1, why)
        return self._figure(at, sign)

    def _range(self, at: int) -> int:
        stop = at + 3
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        years = self.raw[at][1].isdigit() and int(self.raw[at][1][:5]) in _YEARS
        self.loose.append(Loose(start, end, "a period" if years else "a range"))
        length, _ = self._phrase(stop, self.lexicon.units)
        self._put("y" if years else "q", start, end)
        return stop + length

    def _chain(self, at: int) -> int:
        """Where a chain of numbers with strokes or points between them ends."""
        raw, stop = self.raw, at + 1
        while stop + 1 < len(raw) and raw[stop][1] in "/" and raw[stop + 1][0] == "number":
            if raw[stop + 1][2] - raw[stop - 1][3] > 3:
                break
            stop += 2
        return stop

    def _chained(self, at: int, stop: int) -> int:
        raw = self.raw
        numbers = [raw[each][1] for each in range(at, stop, 2)]
        if len(numbers) > 2:
            return self._drop(at, stop, "a date" if len(numbers) == 3 else "part of a name")
        if stop < len(raw) and self._touches(stop - 1, 1) and (raw[stop][1] in f"{_DASHES}/" or raw[stop][0] == "word"):
            return self._drop(at, stop, "part of a name")
        first, second = (int(each) if each.isdigit() and len(each) < 5 else 0 for each in numbers)
        before = tuple(self.raw[at - 1][1:2]) if at else ()
        if 0 < first <= _MONTHS and second in _YEARS:
            return self._drop(at, stop, "a date")
        if stop < len(raw) and raw[stop][1] in self.lexicon.durations:
            return self._drop(at, stop, "a time")
        dated = 0 < first <= _DAYS and 0 < second <= _MONTHS
        if dated and (before in self.lexicon.dates or before in {("đến",), ("từ",), ("until",)}):
            return self._drop(at, stop, "a date")
        if before in self.lexicon.labels or before == ("số",):
            return self._drop(at, stop, "the number of a document")
        return self._fraction(at, stop - 1, dated)

    def _fraction(self, at: int, over: int, doubtful: bool) -> int:
        raw = self.raw
        hedge, self.hedge = self.hedge, None
        unit_length, unit = self._phrase(over + 1, self.lexicon.units)
        behind = over + 1 + (unit_length if unit in ("currency", "measure") else 0)
        noun = self._noun(behind)
        name = " ".join(each[1] for each in raw[over + 1 : behind])
        part = self._mention(COUNT, raw[at][2], raw[at][3], raw[at][1], noun=noun, unit=name, hedge=hedge)
        whole = self._mention(COUNT, raw[over][2], raw[over][3], raw[over][1], noun=noun, unit=name)
        if part is None or whole is None:
            return self._drop(at, over + 1, "no number that can be read")
        self._put("f", part.start, whole.end, Fraction(part, whole, doubtful))
        return behind

    def _unit_at(self, at: int) -> bool:
        word = self.raw[at][1]
        lexicon = self.lexicon
        return word in lexicon.units or word in lexicon.scales or word in lexicon.money_scales

    def _named(self, at: int, digits: str) -> str:
        """What a number is taken for that only names something; nothing for a figure."""
        raw, lexicon = self.raw, self.lexicon
        value = int(digits) if digits.isdigit() and len(digits) < 5 else -1
        behind = raw[at + 1][1] if at + 1 < len(raw) else ""
        has_unit = bool(behind) and self._phrase(at + 1, lexicon.units)[0] > 0
        before = tuple(each[1] for each in raw[max(at - 3, 0) : at] if each[0] == "word")
        close = at > 0 and raw[at - 1][0] == "word"
        if value in _YEARS and len(digits) == 4 and not has_unit and behind not in lexicon.scales:
            return "a year"
        for length in (3, 2, 1) if close else ():
            phrase = before[-length:]
            if len(phrase) == length and value >= 0:
                if phrase in lexicon.labels and not has_unit and not digits.startswith("0"):
                    return "the number of something"
                if phrase in lexicon.dates and 0 < value <= _DAYS and not has_unit:
                    return "a date" if behind not in lexicon.durations or phrase[-1] in ("tháng", "ngày") else ""
        if behind in lexicon.months and 0 < value <= _DAYS:
            return "a date"
        if behind in lexicon.ages and self._phrase(at + 1, lexicon.ages)[0]:
            return "an age or a measure"
        if at > 1 and raw[at - 1][1] in "=<>≥≤" and raw[at - 2][1] != "n" and self.letters[-1:] != ["C"]:
            return "the value of something"
        return ""

    def _figure(self, at: int, sign: str) -> int:
        raw, lexicon = self.raw, self.lexicon
        _, digits, start, end = raw[at]
        hedge, self.hedge = self.hedge, None
        money = raw[at - 1][1] if at and raw[at - 1][1] in _CURRENCY and self._touches(at, -1) else ""
        if money:
            start = raw[at - 1][2]
        stop, scale = at + 1, ""
        while stop < len(raw):
            word = raw[stop][1]
            length = self._phrase(stop, lexicon.scales)[0] or (1 if money and word in lexicon.money_scales else 0)
            if not length:
                break
            stop += length
        scale = self.low[end : raw[stop - 1][3]] if stop > at + 1 else ""
        length, unit = self._phrase(stop, lexicon.units)
        name = ""
        if length and not (unit == "points" and stop == at + 1 and False):
            name = " ".join(each[1] for each in raw[stop : stop + length])
            stop += length
        elif stop == at + 1 and stop < len(raw) and raw[stop][1] in lexicon.durations:
            unit = "span"
            stop += 1
        if self._phrase(stop, lexicon.ages)[0]:
            return self._drop(at, stop, "an age or a measure")
        kind = _KINDS.get(unit, SPAN if unit == "span" else COUNT)
        noun = () if kind in (PERCENT, POINTS, TIMES) and False else self._noun(stop)
        mention = self._mention(
            kind, start, raw[stop - 1][3] if kind != SPAN else end, digits, sign=sign, scale=scale, unit=name,
            money=money, noun=noun, hedge=hedge,
        )  # fmt: skip
        if mention is None:
            return self._drop(at, at + 1, "a number that can be read two ways" if self.unsure else "no number that can be read")
        self._put(kind, mention.start, mention.end, mention)
        return stop

    def _mention(
        self, kind: str, start: int, end: int, digits: str, *, sign: str = "", scale: str = "", unit: str = "",
        money: str = "", noun: tuple[str, ...] = (), hedge: tuple[int, int] | None = None,
    ) -> Mention | None:  # fmt: skip
        """The figure; ``None`` where it cannot be read."""
        notation = self.lexicon.notation
        digits = tidy(digits)
        words = f"{self.low[hedge[0] : hedge[1]]} " if hedge else ""
        behind = f"{scale}{'' if unit[:1] in ('%', '') else ' '}{unit if kind != COUNT or _is_money(unit, self) else ''}"
        before = f"{words}{sign}{money}"
        if hedge:
            start = hedge[0]
        other, other_draft = None, ""
        if _ONE_GROUP.fullmatch(digits):
            if self.unsure:
                return None
            if notation.decimal in digits:
                other_draft = f"{before}{digits.replace(notation.decimal, notation.group)}{behind}"
                other = self._read(other_draft)
        written = self._read(f"{before}{digits}{behind}")
        draft = f"{before}{digits}{behind}"
        if written is None:
            turned = _turned(digits, notation)
            draft = f"{before}{turned}{behind}"
            written = self._read(draft) if turned else None
        if written is None:
            return None
        return Mention(kind, start, end, draft, written, other, other_draft, money or unit, noun)

    def _read(self, draft: str) -> Written | None:
        try:
            return self.reader.figure(draft)
        except Unreadable:
            return None

    def _noun(self, at: int) -> tuple[str, ...]:
        raw, lexicon = self.raw, self.lexicon
        found: list[str] = []
        for kind, word, _, _ in raw[at : at + NOUN_WORDS]:
            if kind != "word" or (found and word in lexicon.phrases) or (not found and word in lexicon.phrases):
                break
            found.append(word)
        return tuple(found)


def _is_money(unit: str, scanner: Scanner) -> bool:
    words = unit.split()
    return bool(words) and words[0] in scanner.lexicon.units


def _turned(digits: str, notation: Notation) -> str:
    """The digits in this notation, if they can be read in the other one only."""
    foreign = POINT if notation.decimal == "," else COMMA
    try:
        mantissa, place, grouped = digits_of(digits, foreign)
    except Unreadable:
        return ""
    return notation.write_digits(mantissa, place, grouped=grouped)
