"""Numbers in digits: which of them are figures, and what stands with them."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.ages import WHY
from crossfoot.articles.names import DAYS, MONTHS, POSITION, YEARS
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, SPAN, TIMES, Fraction, Loose, Mention
from crossfoot.articles.shared_units import SharedUnits, is_time, joined
from crossfoot.articles.tokens import SIGNS
from crossfoot.articles.words import SCORE
from crossfoot.figures.notation import COMMA, POINT, VULGAR, Notation, Unreadable, digits_of, tidy
from crossfoot.figures.unmade import unmade
from crossfoot.figures.words_around import CURRENCY_SIGNS
from crossfoot.inputs.reading.small import in_full
from crossfoot.messages import translatable

DASHES: Final = "-–—−‑"
_DOLLAR: Final = "$"
_LETTERS: Final = 3
"""of the name of a country before such a sign, at most"""
KINDS = {"percent": PERCENT, "points": POINTS, "times": TIMES, "span": SPAN}
_ROW: Final = 4
_ONE_GROUP = unmade(r"\d{1,3}[.,]\d{3}")
_POWER = unmade(r"10\d{0,2}")
_TIMES: Final = "×x·*"
_SIGNED_APART: Final = frozenset(("+", *CURRENCY_SIGNS))
"""before numbers with a sign that stands apart"""
_SIGN_OF: Final = {(str(top), str(bottom)): sign for sign, (top, bottom) in VULGAR.items()}
"""fractions that have a sign, by their numbers"""


class Numbers(SharedUnits):
    """Reads the numbers of a sentence."""

    def _number(self, at: int) -> int:
        raw = self.raw
        digits, sign = raw[at][1], ""
        if self._touches(at, -1):
            mark, before = raw[at - 1][1], raw[at - 1]
            if (before[0] == "word" and mark[-1] not in "'’") or (mark in "#@_/:.'’\\" and not self._is_stroke()):
                return self._drop(at, self._behind_position(at), translatable("part of a name"))
            if mark in DASHES and at > 1 and self._touches(at - 1, -1) and raw[at - 2][0] != "mark":
                return self._drop(at, at + 1, translatable("part of a name"))
            if mark in SIGNS or mark == "+":
                sign = "+" if mark == "+" else "-"
        led = raw[at - 1][1] if at else " "
        if led in "±-" and (led == "±" or self.low[max(raw[at][2] - 4, 0) : raw[at][2]].rstrip().endswith("+/-")):
            return self._drop(at, at + 1, translatable("a margin"))  # ± 0.9
        is_alone = self._is_alone(at)
        stop = 0 if is_alone else self._raised_or_mixed(at, sign)
        if not stop and led in "(-–−":
            stop = self._in_interval(at)
        if not stop and not is_alone:
            stop = self._with_others(at)
        if stop:
            return stop
        why = self._named(at, digits)
        if why:
            return self._drop(at, self._behind_position(at) if why == POSITION else at + 1, why)
        lower = self._class_limit(at, digits) if digits[-1] == "9" else None
        if lower is not None:
            self._undo(lower[3])
            return self._drop(at, at + 1, translatable("the limit of a class"))
        if not sign and led in _SIGNED_APART:
            sign = self._sign_apart(at)
        return self._figure(at, sign, is_alone)

    def _raised_or_mixed(self, at: int, sign: str) -> int:
        """Where a power of ten or a number with a fraction behind it ends; 0 for none."""
        raw = self.raw
        if at + 2 < len(raw) and raw[at + 1][1] in _TIMES and _POWER.fullmatch(raw[at + 2][1]):
            raised = at + 4 < len(raw) and raw[at + 3][1] == "^"
            if raised or raw[at + 1][1] == "×" or (self._touches(at + 2, 1) and raw[at + 3][0] == "word"):
                return self._drop(
                    at, at + 5 if raised else at + 3, translatable("a power of ten")
                )  # 6 × 10⁶, or what is left of it
        if self._mixed(at)[0] > at:
            return self._figure(at, sign or self._sign_apart(at))
        return 0

    def _in_interval(self, at: int) -> int:
        stop = self._interval(at)
        return self._drop(at, stop, translatable("an interval around a figure")) if stop else 0

    def _with_others(self, at: int) -> int:
        """Where a number ends that stands with others, or with what belongs to it; 0 where it does not."""
        raw, low, end = self.raw, self.low, self.raw[at][3]
        stop = self._clock(at)
        if stop:
            return self._drop(at, stop, translatable("a time or a score"))
        stop = self._row(at)
        if stop - at >= _ROW:
            return self._drop(at, stop, translatable("one number of a row"))
        stop = self._chain(at)
        if stop > at + 1:
            return self._chained(at, stop)
        stop = self._joined(at)
        if stop:
            return stop
        if (
            at + 2 < len(raw)
            and raw[at + 1][1] in DASHES
            and raw[at + 2][0] == "number"
            and not low[end : raw[at + 1][2]].strip(" \u00a0")
        ):
            return self._range(at)
        return 0

    def _joined(self, at: int) -> int:
        """Leaves out a number that what follows belongs to without a space; 0 where it is none."""
        if not self._touches(at, 1):
            return 0
        raw, after = self.raw, self.raw[at + 1]
        if after[0] == "word" and not self._unit_at(at + 1):
            ordinal = in_full(after[1]) in self.lexicon.ordinals
            why = translatable("an ordinal number") if ordinal else translatable("part of a name")
            return self._drop(at, at + 2, why)
        if after[1] == "." and self._touches(at + 1, 1) and raw[at + 2][1] in self.lexicon.ordinals:
            return self._drop(at, at + 3, translatable("an ordinal number"))  # 3.ª
        if after[1] in DASHES and self._touches(at + 1, 1) and not self._phrase(at + 1, self.lexicon.units)[0]:
            between = raw[at + 2][0] == "number"
            return self._drop(at, at + 3, translatable("a range") if between else translatable("part of a name"))
        if after[1] in "/" and self._touches(at + 1, 1):
            return self._drop(at, at + 3, translatable("part of a name"))
        if after[1] == ":" and self._touches(at + 1, 1) and raw[at + 2][0] == "number":
            return self._drop(at, at + 3, translatable("a time or a score"))
        return 0

    def _undo(self, end: int) -> None:
        """What was read last is no figure either, if it ends there."""
        place = next((place for place in range(len(self.items) - 1, -1, -1) if self.items[place] is not None), None)
        if place is not None and self.ends[place] == end:
            self.letters[place], self.items[place] = "y", None
            self.loose.append(Loose(self.starts[place], self.ends[place], translatable("the limit of a class")))

    def _sign_apart(self, at: int) -> str:
        """A plus with a space behind it, before a percentage and behind no other figure; a minus before money."""
        raw = self.raw
        if at and raw[at - 1][1] == "+" and raw[at][2] - raw[at - 1][3] == 1:
            percent = self._phrase(at + 1, self.lexicon.units)[1] == "percent"
            return "+" if percent and (at < 2 or raw[at - 2][0] != "number") else ""
        money = at > 1 and raw[at - 1][1] in CURRENCY_SIGNS and self._touches(at, -1) and self._touches(at - 1, -1)
        return "-" if money and raw[at - 2][1] in SIGNS and not (at > 2 and self._touches(at - 2, -1)) else ""

    def _range(self, at: int) -> int:
        stop = at + 3
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        years = self.raw[at][1].isdigit() and int(self.raw[at][1][:5]) in YEARS
        self.loose.append(Loose(start, end, translatable("a period") if years else translatable("a range")))
        length, _ = self._phrase(stop, self.lexicon.units)
        self._put("y" if years else "q", start, end)
        return stop + length

    def _row(self, at: int) -> int:
        """Where numbers end that follow each other with nothing but a space between, as those of a telephone do."""
        raw, stop = self.raw, at + 1
        while stop < len(raw) and raw[stop][0] == "number" and raw[stop][2] - raw[stop - 1][3] == 1:
            stop += 1
        return stop

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
            return self._drop(at, stop, translatable("a date") if len(numbers) == 3 else translatable("part of a name"))
        if stop < len(raw) and self._touches(stop - 1, 1) and (raw[stop][1] in f"{DASHES}/" or raw[stop][0] == "word"):
            return self._drop(at, stop, translatable("part of a name"))
        first, second = (int(each) if each.isdigit() and len(each) < 5 else 0 for each in numbers)
        before = tuple(self.raw[at - 1][1:2]) if at else ()
        if 0 < first <= MONTHS and second in YEARS:
            return self._drop(at, stop, translatable("a date"))
        if first in YEARS and len(numbers[1]) == 2 and second == (first + 1) % 100:
            return self._drop(at, stop, translatable("a period"))  # 2015/16
        if stop < len(raw) and raw[stop][1] in self.lexicon.durations:
            return self._drop(at, stop, translatable("a time"))
        dated = 0 < first <= DAYS and 0 < second <= MONTHS
        if dated and (before in self.lexicon.dates or before in self.lexicon.dated):
            return self._drop(at, stop, translatable("a date"))
        if before in self.lexicon.labels or before in self.lexicon.documents:
            return self._drop(at, stop, translatable("the number of a document"))
        return self._fraction(at, stop - 1, dated)

    def _fraction(self, at: int, over: int, doubtful: bool) -> int:
        raw = self.raw
        hedge, self.hedge = self.hedge, None
        unit_length, unit = self._phrase(over + 1, self.lexicon.units)
        behind = over + 1 + (unit_length if unit in ("currency", "measure") else 0)
        noun = self._noun(behind)
        name = self._words(over + 1, behind)
        part = self._mention(COUNT, raw[at][2], raw[at][3], raw[at][1], noun=noun, unit=name, hedge=hedge)
        whole = self._mention(COUNT, raw[over][2], raw[over][3], raw[over][1], noun=noun, unit=name)
        if part is None or whole is None:
            return self._drop(at, over + 1, translatable("no number that can be read"))
        before = raw[at - 1] if at else None
        named = before is not None and (before[0] == "number" or (at > 1 and self.text[before[2]].isupper()))
        doubtful = doubtful or (before is not None and before[0] == "number")  # the drug CKD-828 2.5/40 mg
        self._put("f", part.start, whole.end, Fraction(part, whole, doubtful, named or unit == "percent"))
        return behind

    def _words(self, at: int, stop: int) -> str:
        """Tokens as printed, with single spaces."""
        return " ".join(self.low[self.raw[at][2] : self.raw[stop - 1][3]].split()) if stop > at else ""

    def _unit_at(self, at: int) -> bool:
        word = self.raw[at][1]
        lexicon = self.lexicon
        return word in lexicon.units or word in lexicon.scales or word in lexicon.money_scales

    def _figure(self, at: int, sign: str, is_alone: bool = False) -> int:
        raw, lexicon = self.raw, self.lexicon
        start = raw[at][2]
        last, digits = (at, raw[at][1]) if is_alone else self._mixed(at)
        end = raw[last][3]
        hedge, self.hedge = self.hedge, None
        money = raw[at - 1][1] if at and raw[at - 1][1] in CURRENCY_SIGNS and self._touches(at, -1) else ""
        if money:
            start = raw[at - 1][2]
        stop, leading = self._scaled(last + 1, bool(money) or self._is_of_millions(last + 1))
        if not leading and last == at and stop == at + 2:
            stop = self._compound(at, stop)
        known = stop < len(raw) and raw[stop][1] in lexicon.units  # most words begin no phrase
        length, unit = self._phrase(stop, lexicon.units) if known else (0, "")
        noun, name = self._noun(stop + length), ""
        if not length:
            stop -= leading
        scale = self._in_full(self.low[end : raw[stop - 1][3]], bool(money)) if stop > last + 1 else ""
        if length:
            name = self._words(stop, stop + length)
            stop += length if unit != SCORE else 0
        elif stop == last + 1 and self._is_span(at, stop):
            unit = "span"
            stop += 1
            noun = self._noun(stop)
        if self.factor and not unit:
            unit, name = "times", lexicon.notation.words.times[0]
        self.factor = False
        measured = self._phrase(stop, lexicon.ages)[1] if stop < len(raw) and raw[stop][1] in lexicon.ages else ""
        if measured:
            return self._drop(at, stop, WHY[measured])
        kind = KINDS.get(unit, COUNT)
        why = self._no_multiple(at, stop, digits == "1" and not hedge) if kind == TIMES else ""
        if why:
            return self._drop(at, stop, why)
        other = self._of_others(at, stop) if kind == PERCENT else ""
        if other:
            return self._drop(at, stop, other)
        mention = self._mention(
            kind, start, raw[stop - 1][3] if kind != SPAN else end, digits, sign=sign, scale=scale,
            unit=name if unit != SCORE else "", money=money, noun=noun, hedge=hedge,
        )  # fmt: skip
        if mention is None:
            return self._drop(
                at,
                at + 1,
                translatable("a number that can be read two ways")
                if self.unsure
                else translatable("no number that can be read"),
            )
        if kind == PERCENT:
            mention = self._told_beside(mention, at, stop)
        mention = mention._replace(unit=name) if unit == SCORE else mention
        if (scale and kind == COUNT) or kind in (PERCENT, POINTS) or is_time(mention):
            self._give_unit(scale, name, mention, stop)
        self._put(kind, mention.start, mention.end, mention)
        if kind == PERCENT and self._is_each(stop):
            self._put("X", raw[stop][2], raw[stop + 1][3])  # 2%/năm
            return stop + 2
        return stop

    def _mixed(self, at: int) -> tuple[int, str]:
        """The last token of a number with a fraction behind it, 2½ or 2 1/2 or 9-7/8, and its digits; that number alone
        where there is no such fraction.
        """
        raw, digits = self.raw, self.raw[at][1]
        if not digits.isdecimal() or at + 1 >= len(raw) or raw[at + 1][2] - raw[at][3] > 1:
            return at, digits
        if raw[at + 1][1] in VULGAR:
            return at + 1, f"{digits}{raw[at + 1][1]}"
        first = at + 1 + (raw[at + 1][1] == "-" and self._touches(at, 1))
        if first + 2 >= len(raw) or raw[first + 1][1] != "/" or raw[first][2] - raw[first - 1][3] > 1:
            return at, digits
        part, whole = raw[first], raw[first + 2]
        apart = first > at + 1 or part[2] > raw[at][3]
        sign = _SIGN_OF.get((part[1], whole[1]), "") if apart and whole[3] - part[2] == 3 else ""
        return (first + 2, f"{digits}{sign}") if sign else (at, digits)

    def _compound(self, at: int, stop: int) -> int:
        """Where an amount ends that goes on with a smaller scale word: 2 tỷ 500 triệu."""
        raw, scales = self.raw, self.lexicon.notation.words.scales
        if stop + 1 >= len(raw) or raw[stop][0] != "number" or not raw[stop][1].isdigit():
            return stop
        first, second = (scales.get(raw[each][1], 0) for each in (at + 1, stop + 1))
        return stop + 2 if first > second > 0 and len(raw[stop][1]) <= first - second else stop

    def _scaled(self, stop: int, money: bool) -> tuple[int, int]:
        """Where the scale words that begin here end, and how many of them only lead to a unit: millions *de* tonnes."""
        raw, lexicon = self.raw, self.lexicon
        leading = 0
        while stop < len(raw):
            word = raw[stop][1]
            length = self._phrase(stop, lexicon.scales)[0] if word in lexicon.scales else 0
            length = length or int(money and word in lexicon.money_scales)
            if not length:
                break
            stop += length
            leading = length - 1 if raw[stop - 1][0] == "word" else 0
        return stop, leading

    def _mention(
        self, kind: str, start: int, end: int, digits: str, *, sign: str = "", scale: str = "", unit: str = "",
        money: str = "", noun: tuple[str, ...] = (), hedge: tuple[int, int] | None = None,
    ) -> Mention | None:  # fmt: skip
        """The figure; ``None`` where it cannot be read."""
        notation = self.lexicon.notation
        digits = tidy(digits)
        words = f"{self.low[hedge[0] : hedge[1]]} " if hedge else ""
        behind = joined(scale, unit if kind != COUNT or _is_money(unit, self) else "")
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
            if notation.group.isspace() and _ONE_GROUP.fullmatch(digits):  # 1.227 in French groups, or is English
                other_draft = f"{before}{digits.replace('.', notation.decimal)}{behind}"
                other = self._read(other_draft)
        if written is None:
            return None
        unit = _dollars(self.low, self.low.find(money, start)) if money == _DOLLAR else money or unit
        return Mention(kind, start, end, draft, written, other, other_draft, unit, noun)


def _dollars(low: str, at: int) -> str:
    """The unit of an amount with such a sign at that place: A$, C$ and HK$ are others than $ and US$."""
    begin = at
    while begin and at - begin < _LETTERS and low[begin - 1].isalpha():
        begin -= 1
    apart = not begin or not low[begin - 1].isalnum()
    return f"{_DOLLAR}{low[begin:at]}" if apart and low[begin:at] != "us" else _DOLLAR


def _is_money(unit: str, numbers: Numbers) -> bool:
    words = unit.split()
    return bool(words) and words[0] in numbers.lexicon.units


def _turned(digits: str, notation: Notation) -> str:
    """The digits in this notation, if they can be read in another one only: where spaces group, in that of points or
    commas with the same decimal mark, then in that of the other mark.
    """
    same, other = (COMMA, POINT) if notation.decimal == "," else (POINT, COMMA)
    for foreign in (same, other) if notation.group.isspace() else (other,):
        try:
            mantissa, place, grouped = digits_of(digits, foreign)
        except Unreadable:
            continue
        return notation.write_digits(mantissa, place, grouped=grouped)
    return ""
