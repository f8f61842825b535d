"""From the characters of a sentence to its figures, its tying words and its marks."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.numbers import DASHES, KINDS
from crossfoot.articles.out_of import OutOf
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO, SPAN, TIMES, Mention, Sentence
from crossfoot.articles.wordings import EACH, SHARE
from crossfoot.figures.ratio import read_ratio
from crossfoot.figures.unmade import unmade
from crossfoot.figures.written import LIMITS

_MARKS: Final = ",;:()"
_BRACKETED: Final = 3
"""tokens from the first to the last bracket of [7.0%]"""
_OPENING: Final = ".:?!\"“”«‘'"
"""marks behind which a sentence may begin"""
_A_YEAR: Final = unmade(r"(?:19|20)\d\d")
_SOON: Final = 7
_TOLD: Final = 7
"""letters in which a change is told before what it is held against"""
_THOUSAND: Final = 3
_BOUNDS: Final = ("over", *LIMITS)
"""hedges that a figure is on one side of, however far away"""


class Scanner(OutOf):
    """Scans the sentences of one text."""

    def scan(self, start: int, end: int) -> Sentence:
        self._begin(start, end)
        raw, known = self.raw, self.lexicon.known
        at, count = 0, len(raw)
        while at < count:
            kind, word, _, _ = raw[at]
            if kind != "word":
                at = self._number(at) if kind == "number" else self._mark(at)
                continue
            if word in known:
                at = self._word(at)
                continue
            stop = at + 1
            while stop < count and raw[stop][0] == "word" and raw[stop][1] not in known:
                stop += 1
            at = self._pass(at, stop)
        self._mark_gaps()
        return self._ended(start, end)

    def _word(self, at: int) -> int:
        lexicon, word = self.lexicon, self.raw[at][1]
        if not (self.letters and self.letters[-1] in "pt" and not self.run):
            length = self._hedged(at)
            if length:
                self.hedge = (self.raw[at][2], self.raw[at + length - 1][3])
                return at + length
        length = len(letter := self._alone(at, word))
        if not letter and word in lexicon.moving:
            length, letter = self._move(at, word)
        if length:
            return self._tie(letter, at, length)
        if word in lexicon.factors:
            length, _ = self._phrase(at, lexicon.factors)
            if length and self._is_number(at + length):
                self.factor = True
                return at + length
        if word in lexicon.least and self._is_number(at + 1) and self._goes_beyond(at + 2):
            self.hedge = (self.raw[at][2], self.raw[at][3])
            return at + 1
        if word in lexicon.fractions:
            length, draft = self._shared(at)
            if length:
                return self._ratio(at, at + length, draft)
        if word in lexicon.multiples:
            length, digits = self._phrase(at, lexicon.multiples)
            if length and not self._is_number(at + length) and not (length == 1 and self._is_compound(at)):
                return self._multiple(at, at + length, digits)
        if word in lexicon.phrases:
            length, letter = self._phrase(at, lexicon.phrases)
            if self._is_compound(at, length):
                if length == 1:
                    return self._pass(at)
                length, letter = 0, ""
            if letter in ("A", "B") and self._limits(at, length):
                self.hedge = (self.raw[at][2], self.raw[at + length - 1][3])
                return at + length
            length += letter == SHARE and self._is_set_off(at, length)
            if self._says_other(letter, at, length) or (
                length and letter in "FTOC" and not self._number_soon(at + length)
            ):
                length = 0
            if letter == "F" and word in lexicon.notation.words.of and self._is_of_all(at, length):
                letter = "O"
            if letter == "O" and length == 1 and word in lexicon.over and self._hedges(at):
                self.hedge = (self.raw[at][2], self.raw[at][3])
                return at + 1
            if length:
                return self._tie(letter, at, length)
        letter = self._before_base(word)
        if letter and self._leads_to_base(at, letter == "V"):
            self._put(letter, self.raw[at][2], self.raw[at][3])
            return at + 1
        if word in lexicon.numerals:
            length, digits = self._phrase(at, lexicon.numerals)
            if length:
                length, digits = self._with_scale(at, *self._with_units(at, length, digits))
            if length and self._counts(at, length, digits):
                return self._numeral(at, at + length, digits)
        return self._pass(at)

    def _alone(self, at: int, word: str) -> str:
        """The letter of a word that ties figures by what stands beside it."""
        lexicon = self.lexicon
        if word in lexicon.out_of and self._is_out_of(at):
            return "O"
        if word in lexicon.between and self._leads_to_end(at):
            return "F"
        if word in lexicon.each_behind and self._is_for_each(at):
            return "X"
        return "I" if word in lexicon.within and self._is_within(at) else ""

    def _shared(self, at: int) -> tuple[int, str]:
        """How many tokens a fraction in words takes, and its digits; "one in five" may have its noun in it."""
        length, draft = self._phrase(at, self.lexicon.fractions)
        if length or at + 1 >= len(self.raw) or self.raw[at + 1][0] != "word":
            return length, draft
        behind = tuple(each[1] for each in self.raw[at + 2 : at + 5])
        for words, digits in self.lexicon.fractions[self.raw[at][1]]:
            if words and words[0] in self.lexicon.notation.words.ratio and behind[: len(words)] == words:
                return len(words) + 2, digits
        return 0, ""

    def _hedged(self, at: int) -> int:
        """How many tokens the longest hedge takes that stands here right before a number; 0 for none."""
        word, lexicon = self.raw[at][1], self.lexicon
        length, meant = self._phrase(at, lexicon.bounds) if word in lexicon.bounds else (0, "")
        if length and (self._begins_fraction(at + length) or (meant in _BOUNDS and self._is_share_of(at + length))):
            return length
        for words, _ in lexicon.hedges.get(word, ()):
            stop = at + 1 + len(words)
            if self._begins_figure(stop) and tuple(each[1] for each in self.raw[at + 1 : stop]) == words:
                return stop - at
        return 0

    def _begins_fraction(self, at: int) -> bool:
        return at < len(self.raw) and self.raw[at][1] in self.lexicon.fractions and self._shared(at)[0] > 0

    def _is_share_of(self, at: int) -> bool:
        """Whether a percentage stands there with its "of" behind it: under 40% of the 300."""
        length, unit = self._phrase(at + 1, self.lexicon.units) if self._is_number(at) else (0, "")
        behind = at + 1 + length
        of = self.lexicon.notation.words.of
        return unit == "percent" and behind < len(self.raw) and self.raw[behind][1] in of

    def _goes_beyond(self, at: int) -> bool:
        """Whether words for "or more" stand shortly behind, with no other figure and no mark between."""
        for place in range(at, min(at + _SOON, len(self.raw))):
            if self.raw[place][0] != "word":
                return False
            if self._phrase(place, self.lexicon.or_more)[0]:
                return True
        return False

    def _limits(self, at: int, length: int) -> bool:
        """Whether a comparing word is a hedge: "11 of 29, fewer than 40%"; a second percentage is compared."""
        words = tuple(each[1] for each in self.raw[at : at + length])
        stop = at + length
        percent = self._is_number(stop) and self._phrase(stop + 1, self.lexicon.units)[1] == "percent"
        apart = self.letters[-1:] in (["("], [","]) and not self.run
        counted = "n" in self.letters or "f" in self.letters
        return words in self.lexicon.less and percent and apart and counted and "p" not in self.letters

    def _before_base(self, word: str) -> str:
        """The letter of a word that may stand between a change and what that is of."""
        lexicon = self.lexicon
        if word in lexicon.beyond or word in lexicon.prose.comparing.onto:
            return "V"
        return "B" if word in lexicon.beneath else ""

    def _leads_to_base(self, at: int, changed: bool = True) -> bool:
        """Whether a word stands right behind a figure, if ``changed`` that of a change, and soon before another one."""
        last = "".join(self.letters[-_TOLD:])
        told = last.endswith("p") or (last.endswith(("A", "B")) and "p" in last[-3:])
        told = told and not {"A", "B"}.isdisjoint(last) if changed else last.endswith(("n", "p", "o", ")"))
        if self.run or not told:
            return False
        for place in range(at + 1, min(at + 1 + _SOON, len(self.raw))):
            kind, word, _, _ = self.raw[place]
            if kind == "number":
                if self.raw[at][1] in self.lexicon.prose.comparing.onto and _A_YEAR.fullmatch(word):
                    continue
                behind = self.raw[place + 1][1] if place + 1 < len(self.raw) else ""
                return behind not in self.lexicon.durations
            if word == "," and [each[0] for each in self.raw[place + 1 : place + 3]] == ["number", "mark"]:
                return True  # the April, 1986, level of 24
            if kind == "mark" and word in ",;:().":
                return False
        return False

    def _is_for_each(self, at: int) -> bool:
        """Whether "a" stands right behind an amount of money or of a measure and before a word: $32 a sack."""
        item = self.items[-1] if self.items and not self.run else None
        before = isinstance(item, Mention) and item.kind == COUNT and bool(item.unit)
        if not before or self._phrase(at, self.lexicon.phrases)[0] > 1:  # a year ago
            return False
        return at + 1 < len(self.raw) and self.raw[at + 1][0] == "word" and self._touching_words(at)

    def _is_within(self, at: int) -> bool:
        """Whether a word stands between a parenthesis that opens behind a figure and a number of the same things."""
        if self.run or self.letters[-1:] != ["("] or not self._is_number(at + 1):
            return False
        before = self.items[-2] or self.items[-3] if len(self.items) > 2 else None
        return isinstance(before, Mention) and before.noun[:1] == self._noun(at + 2)[:1] != ()

    def _touching_words(self, at: int) -> bool:
        """Whether nothing but a space stands before a token and behind it."""
        raw = self.raw
        return raw[at - 1][0] != "mark" and raw[at][2] - raw[at - 1][3] == 1 and raw[at + 1][2] - raw[at][3] == 1

    def _hedges(self, at: int) -> bool:
        """Whether a number is behind a word, and no figure before it that may be a part, with no comma between."""
        before = next((letter for letter in reversed(self.letters) if letter in ",nf"), ",")
        return self._is_number(at + 1) and before == ","

    def _says_other(self, letter: str, at: int, length: int) -> bool:
        """Whether words that tie figures say something else here: from a source, by means of."""
        if letter == "F":
            return self._is_of_source(at + length)
        return letter == "X" and self._is_by_means(at, length)

    def _is_set_off(self, at: int, length: int) -> bool:
        """Whether words stand between commas, behind which a percentage follows soon: 27 are women, that is, 58.3%."""
        raw, behind = self.raw, at + length
        if not (at > 0 and behind < len(raw) and raw[at - 1][1] == raw[behind][1] == ","):
            return False
        number = next((n for n in range(behind + 1, min(behind + 4, len(raw))) if raw[n][0] != "word"), 0)
        return number > 0 and self._is_number(number) and self._phrase(number + 1, self.lexicon.units)[1] == "percent"

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

    def _is_of_source(self, at: int) -> bool:
        """Whether a verb right before the next number says that this is no earlier figure: income from rents was 12."""
        for place in range(at + 1, min(at + _SOON, len(self.raw))):
            if self.raw[place][0] == "number":
                return self.raw[place - 1][1] in self.lexicon.copulas
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

    def _with_scale(self, at: int, length: int, digits: str) -> tuple[int, str]:
        """Two hundred and fifty, three million: a number with scale words behind it."""
        stop = self._past_hyphen(at + length)
        more, word = self._phrase(stop, self.lexicon.scales)
        power = self.lexicon.notation.words.scales[word] if more else 0
        if not more:
            return length, digits
        if power > _THOUSAND or self._phrase(stop + more, self.lexicon.scales)[0]:
            while more:
                stop, (more, word) = stop + more, self._phrase(stop + more, self.lexicon.scales)
            return stop - at, f"{digits} {self._words(at + length, stop)}"
        stop += more
        value, rest = int(digits) * 10**power, self._past_hyphen(stop)
        if rest < len(self.raw) and self.raw[rest][1] in self.lexicon.joining:
            rest = self._past_hyphen(rest + 1)
        more, units = self._phrase(rest, self.lexicon.numerals)
        if more:
            more, units = self._with_scale(rest, *self._with_units(rest, more, units))
            if units.isdecimal() and int(units) < 10**power:
                return rest + more - at, str(value + int(units))
        return stop - at, str(value)

    def _past_hyphen(self, at: int) -> int:
        return at + 1 if at < len(self.raw) and self.raw[at][1] == "-" else at

    def _is_rest(self, at: int) -> bool:
        """Whether a number word belongs to a scale word before it that is in no figure: a hundred and fifty."""
        at -= 1
        while at > 0 and (self.raw[at][1] == "-" or self.raw[at][1] in self.lexicon.joining):
            at -= 1
        if at < 0 or self.raw[at][1] not in self.lexicon.scales:
            return False
        read = next((end for end, item in zip(reversed(self.ends), reversed(self.items), strict=True) if item), -1)
        return read < self.raw[at][3]

    def _counts(self, at: int, length: int, digits: str) -> bool:
        """Whether a number word is meant as a figure: something is counted, and it is more than one."""
        if digits == "0" or self._is_rest(at):  # một số: some
            return False
        behind = self.raw[at + length] if at + length < len(self.raw) else None
        glued = behind is not None and behind[0] == "mark" and behind[1] == "-"
        led = tuple(each[1] for each in self.raw[max(at - 1, 0) : at])
        either = at - 1 if led and led[0] in self.lexicon.months else at  # March five, Day Five
        named = led in self.lexicon.labels or (led in self.lexicon.dates and self.text[self.raw[either][2]].isupper())
        listed = bool(self.letters) and self.letters[-1] in "IGE,;(" and self.run <= 1
        listed = listed or self._phrase(at + length, self.lexicon.phrases)[1] == "O"
        return (digits != "1" or listed) and behind is not None and not (glued or named or self._is_proper(at, length))

    def _is_proper(self, at: int, length: int) -> bool:
        """Whether a number word is one of a name, with a capital as the next one has: Ba Đình, the Three Gorges."""
        if not at or self.raw[at - 1][1] in _OPENING or self.raw[at + length][0] != "word":
            return False
        return all(self.text[self.raw[each][2]].isupper() for each in (at, at + length))

    def _numeral(self, at: int, stop: int, digits: str) -> int:
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        kind, noun = COUNT, self._noun(stop)
        if stop < len(self.raw) and self.raw[stop][1] in self.lexicon.durations:
            kind, noun, stop = SPAN, (), stop + 1
        draft = digits
        if self.hedge and kind == COUNT:
            draft = f"{self.low[self.hedge[0] : self.hedge[1]]} {digits}"
            start = self.hedge[0]
        self.hedge = None
        length, of = self._phrase(stop, self.lexicon.units) if kind == COUNT else (0, "")
        unit = self._words(stop, stop + length) if of in ("currency", "measure") else ""
        if self.lexicon.notation.words.currencies.get(unit, " ")[0].isdigit():
            draft = f"{draft} {unit}"  # five cents are no five dollars
        if of in KINDS:  # seven times, five per cent
            kind, stop, end = KINDS[of], stop + length, self.raw[stop + length - 1][3]
            draft = f"{draft} {self._words(stop - length, stop)}"
        why = self._no_multiple(at, stop) if kind == TIMES else self._of_others(at, stop) if kind == PERCENT else ""
        if why:
            return self._drop(at, stop, why)
        mention = Mention(kind, start, end, draft, self.reader.figure(draft), unit=unit, noun=noun, in_words=True)
        mention = self._told_beside(mention, at, stop) if kind == PERCENT else mention
        self._put(kind, start, end, mention)
        return stop

    def _ratio(self, at: int, stop: int, draft: str) -> int:
        """Two thirds, a half."""
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        if self.hedge:
            draft = f"{self.low[self.hedge[0] : self.hedge[1]]} {draft}"
            start, self.hedge = self.hedge[0], None
        ratio = read_ratio(draft, self.lexicon.notation)
        self._put(RATIO, start, end, Mention(RATIO, start, end, draft, ratio, in_words=True))
        return stop

    def _multiple(self, at: int, stop: int, digits: str) -> int:
        why = self._no_multiple(at, stop, self._phrase(stop, self.lexicon.phrases)[1] == EACH)
        if why:
            return self._drop(at, stop, why)  # twice daily
        notation = self.lexicon.notation
        start, end = self.raw[at][2], self.raw[stop - 1][3]
        draft = f"{digits.replace('.', notation.decimal)} {notation.words.times[0]}"
        if self.hedge:
            draft = f"{self.low[self.hedge[0] : self.hedge[1]]} {draft}"
            start, self.hedge = self.hedge[0], None
        self._put(TIMES, start, end, Mention(TIMES, start, end, draft, self.reader.figure(draft), in_words=True))
        return stop

    def _mark(self, at: int) -> int:
        _, mark, start, end = self.raw[at]
        if mark == "/" and self._is_over_whole(at):
            self._put("O", start, end)
        elif mark == "=" and self._is_number(at + 1) and not (at and self._is_sign(self.raw[at - 1][1])):
            self._put("C", start, end)
        elif mark in _MARKS or (mark == "/" and self._is_number(at + 1)):
            self._put(mark, start, end)
        elif mark in "[]" and self._holds_percent(at if mark == "[" else at - _BRACKETED):
            self._put("()"["[]".index(mark)], start, end)  # 251 [7.0%] in parentheses of its own
        elif mark in DASHES and not self._touches(at, -1) and not self._touches(at, 1):
            self._put(",", start, end)
        return at + 1

    def _holds_percent(self, at: int) -> bool:
        """Whether square brackets that open there hold a percentage, and nothing else."""
        words = [word for _, word, _, _ in self.raw[max(at, 0) : at + _BRACKETED + 1]]
        return len(words) > _BRACKETED and (words[0], *words[2:]) == ("[", "%", "]") and self._is_number(at + 1)

    def _is_sign(self, word: str) -> bool:
        """Whether a word is a letter or two that stand for a quantity: P, HR."""
        return len(word) < 2 or (len(word) < 3 and word.isascii())
